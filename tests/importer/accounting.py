"""Check an import from outside: which characters of the input are neither in its value nor listed in its report."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from generator.importer import Imported
from generator.importer.characters import squeezed

_SIDE_BY_SIDE = re.compile("\t| {3,}|\u3000{3,}|[|｜]")


def strings(value: Any) -> Iterator[str]:
    """Yield every text in a JSON value, without the report."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key != "report":
                yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


def lost(text: str, imported: Imported) -> list[str]:
    """Return the lines of `text` with characters that went nowhere; an empty list is what must come back."""
    told: dict[int, Counter[str]] = {}
    for finding in (*imported.report.removed, *imported.report.left_over):
        for number in finding.lines:
            told.setdefault(number, Counter()).update(squeezed(finding.text))
    whole = squeezed("".join(strings(imported.value)))
    missing = []
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        bare = squeezed(line)
        parts = line.split("\f")
        if all(squeezed(part) in whole for part in parts) or all(
            squeezed(piece) in whole for part in parts for piece in _SIDE_BY_SIDE.split(part)
        ):
            continue
        rest = Counter(bare) - told.get(number, Counter()) - Counter("—")
        if rest and not (number in told and not rest - Counter(whole)):
            missing.append(f"{number}: {line}")
    return missing
