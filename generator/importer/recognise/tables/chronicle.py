"""Read a chronicle: lines that each open with a date, below a title and without a table's head."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.importer.characters import BLANKS
from generator.importer.fields.dates import find_date
from generator.importer.manuscript import Line

_B = f"[{BLANKS}]*"
_D = "[0-9０-９]"
_DATE = (
    f"{_D}{{4}}{_B}年(?:{_B}{_D}{{1,2}}{_B}月(?:{_B}{_D}{{1,2}}{_B}日)?)?(?:底|末|初)?|"
    f"{_D}{{4}}[-./]{_D}{{1,2}}(?:[-./]{_D}{{1,2}})?"
)
_MARK = f"[●•■◆▲○·★☆▪➢*-]{_B}|{_D}{{1,2}}[.、．]{_B}(?!{_D})"
_ENTRY = re.compile(f"(?:{_MARK})?({_DATE})({_B}(?:[：:]|——|—|-|[|｜]){_B}|[{BLANKS}]+|$)")
_FEWEST = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """One entry of a chronicle: its date, its text, the mark before and after the date, and its lines."""

    date: str
    text: list[str]
    marks: str
    lines: list[Line]


def find_chronicle(lines: Sequence[Line]) -> tuple[int, list[Dated]] | None:
    """Return where a chronicle begins and its entries, None when the text is none.

    From its first date on, a new entry or a line that goes on with the last one; the dates never go back but once.
    """
    opened = [(n, m) for n, line in enumerate(lines) if (m := _ENTRY.match(line.text)) and not line.style]
    if len(opened) < _FEWEST or opened[0][0] > 6:
        return None
    start = opened[0][0]
    dates = [find_date(m.group(1)) or "" for _, m in opened]
    back = sum(b < a[: len(b)] for a, b in pairwise(dates))
    if back > max(1, len(dates) // 10) or len(opened) < 0.5 * (len(lines) - start):
        return None
    if any(line.text[-1] in "。！？；" for line in lines[:start]):
        return None
    entries: list[Dated] = []
    matches = dict(opened)
    for n in range(start, len(lines)):
        line = lines[n]
        if found := matches.get(n):
            mark = line.text[: found.start(1)] + found.group(2)
            rest = line.text[found.end() :]
            entries.append(
                Dated(date=found.group(1), text=[rest] if rest else [], marks=mark.strip(BLANKS), lines=[line])
            )
        else:
            entries[-1].text.append(line.text)
            entries[-1].lines.append(line)
    return (start, entries) if all(entry.text for entry in entries) else None
