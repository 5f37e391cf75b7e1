"""Unicode's own characters above and below the line: ⁸ for 8, ₂ for 2."""

from __future__ import annotations

from typing import Literal

ScriptPosition = Literal["above", "below"]

_ABOVE = dict(zip("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ", strict=True))
_BELOW = dict(zip("0123456789+-−=()aeoxhklmnpst", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜ", strict=True))
_TABLES = {"above": str.maketrans(_ABOVE), "below": str.maketrans(_BELOW)}


def as_script(text: str, position: ScriptPosition) -> str:
    """Return a text of the same length, of characters that stand above or below the line where Unicode has them."""
    return text.translate(_TABLES[position])
