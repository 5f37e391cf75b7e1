"""Unicode's own characters above and below the line: ⁸ for 8, ₂ for 2."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

ScriptPosition = Literal["above", "below"]

_ABOVE = dict(zip("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ", strict=True))
_BELOW = dict(zip("0123456789+-−=()aeoxhklmnpst", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜ", strict=True))
_TABLES = {"above": str.maketrans(_ABOVE), "below": str.maketrans(_BELOW)}


# Signs and letters that few faces of print have: where one of them occurs, the whole run is set from plain characters.
_RUN_ABOVE, _RUN_BELOW = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜ"
_RUNS = re.compile(f"[{_RUN_ABOVE}]*[⁺⁻⁼⁽⁾ⁿⁱ][{_RUN_ABOVE}]*|[{_RUN_BELOW}]*[₊₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜ][{_RUN_BELOW}]*")
_PLAIN = str.maketrans(_RUN_ABOVE + _RUN_BELOW, "0123456789+−=()ni0123456789+−=()aeoxhklmnpst")


def rare_scripts(text: str) -> Iterator[tuple[str, ScriptPosition | None]]:
    """Yield a text in pieces, each run of scripts that faces lack in plain characters, with where it is."""
    start = 0
    for found in _RUNS.finditer(text):
        if start < found.start():
            yield text[start : found.start()], None
        yield found[0].translate(_PLAIN), "above" if found[0][0] in _RUN_ABOVE else "below"
        start = found.end()
    if start < len(text):
        yield text[start:], None


def as_script(text: str, position: ScriptPosition) -> str:
    """Return a text of the same length, of characters that are above or below the line where Unicode has them."""
    return text.translate(_TABLES[position])
