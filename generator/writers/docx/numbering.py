"""Number lists and paragraphs by Word's own numbering, so that the text itself holds no counter."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from generator.writers.docx.xml import Element, find_all, make

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
# The size of a number in the margin, as a share of the text's.
_SMALL = 0.67
# The width of a further digit, in em.
_DIGIT = 0.5


@dataclass(slots=True, kw_only=True)
class ListNumbering:
    """The list definitions of one document; `root` is the element that holds them."""

    root: Element
    _abstract: dict[tuple[Marker, int, float, str, int], int] = field(default_factory=dict)
    _count: int = 0

    def start(self, marker: Marker, *, em: int, face: str, first: int = 1, inset: float = 0, digits: int = 1) -> int:
        """Return the number of a new list that counts from `first`.

        `em` is the width of its character in twips, `inset` the indent of its markers in em, `digits` how many
        its longest counter has.
        """
        key = (marker, em, inset, face, digits)
        if key not in self._abstract:
            self._abstract[key] = self._define(*key)
        self._count += 1
        override = make("lvlOverride", make("startOverride", val=first), ilvl=0)
        deeper = (make("lvlOverride", make("startOverride", val=1), ilvl=level) for level in range(1, _LEVELS))
        self.root.append(
            make("num", make("abstractNumId", val=self._abstract[key]), override, *deeper, numId=self._count)
        )
        return self._count

    def _define(self, marker: Marker, em: int, inset: float, face: str, digits: int) -> int:
        number = len(self._abstract)
        kind = "singleLevel" if marker == "margin" else "multilevel"
        levels = [
            _level(marker, level, em, inset, face, digits) for level in range(1 if marker == "margin" else _LEVELS)
        ]
        abstract = make("abstractNum", make("multiLevelType", val=kind), *levels, abstractNumId=number)
        self.root.insert(len(find_all(self.root, "w:abstractNum")), abstract)
        return number


def _level(marker: Marker, level: int, em: int, inset: float, face: str, digits: int) -> Element:
    shape, text = _FORMATS[marker]
    left = text_inset(marker, em=em, inset=inset + level * 2, digits=digits)
    # Circled numbers come out of the Chinese face; the bullet does not, since not every Chinese face has one.
    fonts = make("rFonts", eastAsia=face, **({"hint": "eastAsia"} if marker == "circled" else {}))
    if marker == "margin":
        look = make("rPr", make("b", val=0), make("color", val="404040"), make("sz", val=round(em / 10 * _SMALL)))
    else:
        look = make("rPr", fonts)
    return make(
        "lvl",
        make("start", val=1),
        make("numFmt", val=shape),
        make("suff", val="nothing") if marker == "none" else None,
        make("lvlText", val=text.format(level + 1)),
        make("lvlJc", val="right" if marker == "margin" else "left"),
        make("pPr", make("ind", left=left, firstLineChars=0, hanging=hanging(marker, em=em, digits=digits))),
        look,
        ilvl=level,
    )


def text_inset(marker: Marker, *, em: int, inset: float, digits: int = 1) -> int:
    """Return the indent of an item's text, in twips; a number in the margin hangs out of it."""
    return round(inset * em) + (0 if marker == "margin" else hanging(marker, em=em, digits=digits))


def hanging(marker: Marker, *, em: int, digits: int = 1) -> int:
    """Return how far the marker hangs out of the text, in twips."""
    more = (digits - 1) * _DIGIT if marker in ("number", "paren") else 0
    return round((_HANGING[marker] + more) * em)


def counted(number: int, level: int = 0) -> Element:
    """Return the property that makes a paragraph an item of a list."""
    return make("numPr", make("ilvl", val=level), make("numId", val=number))
