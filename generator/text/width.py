"""Estimate how wide text is when set, in em."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from unicodedata import combining, east_asian_width

_WIDE_AMBIGUOUS = frozenset("“”‘’—…·×÷°①②③④⑤⑥⑦⑧⑨⑩ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ→←↑↓√")


# Where Chinese and Latin letters or digits meet; a letter beside Chinese, a digit beside letters: once, however many
# sides it has.
_SCRIPTS_MEET = re.compile(r"[\u4e00-\u9fff](?=[A-Za-z0-9])|[A-Za-z0-9%‰℃](?=[\u4e00-\u9fff])")
_LETTER_BESIDE_HAN = re.compile(r"(?<=[\u3400-\u9fff])[0-9A-Za-z]|[0-9A-Za-z](?=[\u3400-\u9fff])")
_DIGIT_BESIDE_LETTER = re.compile(r"(?<=[^\W\d_])\d|\d(?=[^\W\d_])")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Widths:
    """How wide characters are that do not fill an em; `gap` is the space left wherever `seam` matches."""

    other: float
    capital: float
    characters: Mapping[str, float] = field(default_factory=dict)
    gap: float = 0.0
    seam: re.Pattern[str] = _SCRIPTS_MEET


def _by_character(*groups: tuple[float, str]) -> dict[str, float]:
    return {mark: width for width, marks in groups for mark in marks}


# Half-width letters and digits differ; this is what a line of them comes to in the serif face.
AVERAGE = Widths(other=0.55, capital=0.55)
# Advance widths of printable ASCII in Noto Serif CJK SC, rounded up to a twentieth; other serif faces differ by a few
# hundredths.
MEASURED = Widths(
    other=0.55,
    capital=0.55,
    characters=_by_character(
        (0.2, "'"), (0.25, " "), (0.3, "!j|"), (0.35, "(),-./:;[\\]ilt{}"), (0.4, '"IJf'), (0.45, "1?`rs"),
        (0.5, "*z"), (0.55, "#$023456789S_acegvxy"), (0.6, "+<=>LZ^koq~"), (0.65, "BEFPTbdhnpu"), (0.7, "ACRVXY"),
        (0.75, "DGKOQ"), (0.8, "&NU"), (0.85, "Hw"), (0.9, "%@"), (0.95, "Mm"), (1.05, "W"),
    ),
    gap=0.1,
)  # fmt: skip
# The sans face of slides, rather too wide than too narrow: a slide whose text runs over is spoilt.
ON_SLIDES = Widths(other=0.58, capital=0.72, characters=_by_character((0.36, "iljftrI.,;:'|!()[] "), (0.92, "mwMW%@&")))
IN_SLIDE_TABLES = replace(ON_SLIDES, gap=0.25, seam=_LETTER_BESIDE_HAN)
# A table in Word, which puts room between Chinese characters and digits; digits may be bold.
IN_WORD_TABLES = Widths(other=0.55, capital=0.55, gap=0.35, seam=_DIGIT_BESIDE_LETTER)
# Handwriting takes more room than print.
BY_HAND = Widths(other=0.6, capital=0.6)
# A typewriter's grid, on which the columns of a plain text are aligned.
FIXED = Widths(other=0.5, capital=0.5)


def is_wide(mark: str) -> bool:
    """Return whether one character fills a whole em in Chinese print."""
    return east_asian_width(mark) in "WF" or mark in _WIDE_AMBIGUOUS


@lru_cache(maxsize=1 << 15)
def character_width(mark: str, widths: Widths = AVERAGE) -> float:
    """Return the width of a character in em; one that is set over another has none."""
    if combining(mark):
        return 0.0
    if is_wide(mark):
        return 1.0
    return widths.characters.get(mark, widths.capital if mark.isupper() else widths.other)


def text_width(text: str, widths: Widths = AVERAGE) -> float:
    """Return the width of text on one line, in em."""
    return sum(character_width(mark, widths) for mark in text) + seams_width(text, widths)


def seams_width(text: str, widths: Widths) -> float:
    """Return what the gaps between two scripts add to the width of a text, in em."""
    return widths.gap * len(widths.seam.findall(text)) if widths.gap else 0.0


def shortened(text: str, width: float) -> str:
    """Return text that is at most so many em wide, its end replaced by … where it is longer."""
    if text_width(text) <= width:
        return text
    kept = text
    while kept and text_width(kept) > width - 1:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


def columns_for(texts: Iterable[str], *, measure: float, gap: float = 1.0) -> int:
    """Return the number of columns (4, 2 or 1) in which none of these short texts wraps."""
    widths = [text_width(text, MEASURED) + gap for text in texts]
    widest = max(widths, default=gap)
    if len(widths) > 2 and widest * 4 <= measure:
        return 4
    return 2 if widest * 2 <= measure else 1
