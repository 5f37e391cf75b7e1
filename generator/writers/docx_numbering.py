"""Number lists and paragraphs as Word does it, so that no counter stands in the text itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from generator.writers.docx_xml import Element, find_all, make

Marker = Literal["bullet", "number", "paren", "circled", "none", "margin"]

# How Word counts, and what it prints around the count.
_FORMATS: dict[Marker, tuple[str, str]] = {
    "bullet": ("bullet", "•"),
    "number": ("decimal", "%{}．"),
    "paren": ("decimal", "（%{}）"),
    "circled": ("decimalEnclosedCircle", "%{}"),
    "none": ("none", ""),
    "margin": ("decimal", "%{}"),
}
_HANGING: dict[Marker, float] = {"bullet": 1, "number": 2, "paren": 2.6, "circled": 1.6, "none": 0, "margin": 0.8}
_LEVELS = 4


@dataclass(slots=True, kw_only=True)
class Numbering:
    """The list definitions of one document; `root` is the element that holds them."""

    root: Element
    _abstract: dict[tuple[Marker, int, float, str], int] = field(default_factory=dict)
    _count: int = 0

    def start(self, marker: Marker, *, em: int, face: str, first: int = 1, inset: float = 0) -> int:
        """Return the number of a new list that counts from `first`.

        `em` is the width of its character in twips, `inset` how far its markers stand in, in em.
        """
        key = (marker, em, inset, face)
        if key not in self._abstract:
            self._abstract[key] = self._define(marker, em, inset, face)
        self._count += 1
        override = make("lvlOverride", make("startOverride", val=first), ilvl=0)
        deeper = (make("lvlOverride", make("startOverride", val=1), ilvl=level) for level in range(1, _LEVELS))
        self.root.append(
            make("num", make("abstractNumId", val=self._abstract[key]), override, *deeper, numId=self._count)
        )
        return self._count

    def _define(self, marker: Marker, em: int, inset: float, face: str) -> int:
        number = len(self._abstract)
        kind = "singleLevel" if marker == "margin" else "multilevel"
        levels = [_level(marker, level, em, inset, face) for level in range(1 if marker == "margin" else _LEVELS)]
        abstract = make("abstractNum", make("multiLevelType", val=kind), *levels, abstractNumId=number)
        self.root.insert(len(find_all(self.root, "w:abstractNum")), abstract)
        return number


def _level(marker: Marker, level: int, em: int, inset: float, face: str) -> Element:
    shape, text = _FORMATS[marker]
    left = text_inset(marker, em=em, inset=inset + level * 2)
    fonts = make("rFonts", ascii=face, hAnsi=face, eastAsia=face, hint="eastAsia") if marker == "bullet" else None
    if marker == "circled":
        fonts = make("rFonts", eastAsia=face, hint="eastAsia")
    if marker == "margin":
        look = make("rPr", make("b", val=0), make("color", val="404040"), make("sz", val=16))
    else:
        look = make("rPr", make("rFonts", eastAsia=face) if fonts is None else fonts)
    return make(
        "lvl",
        make("start", val=1),
        make("numFmt", val=shape),
        make("suff", val="nothing") if marker == "none" else None,
        make("lvlText", val=text.format(level + 1)),
        make("lvlJc", val="right" if marker == "margin" else "left"),
        make("pPr", make("ind", left=left, firstLineChars=0, hanging=hanging(marker, em=em))),
        look,
        ilvl=level,
    )


def text_inset(marker: Marker, *, em: int, inset: float) -> int:
    """Return how far the text of an item stands in, in twips; a number in the margin hangs out of its text."""
    return round((inset if marker == "margin" else inset + _HANGING[marker]) * em)


def hanging(marker: Marker, *, em: int) -> int:
    """Return how far the marker hangs out of the text, in twips."""
    return round(_HANGING[marker] * em)


def counted(number: int, level: int = 0) -> Element:
    """Return the property that makes a paragraph an item of a list."""
    return make("numPr", make("ilvl", val=level), make("numId", val=number))
