"""Work out the numbers that Word writes by itself before a paragraph: 一、 （1） A. 第二章."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.importer.readers.docx_xml import W, value_of
from generator.text.chinese_numbers import DIGITS, chinese_number

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEAVENLY = "甲乙丙丁戊己庚辛壬癸"
_EARTHLY = "子丑寅卯辰巳午未申酉戌亥"
_CIRCLED = [*map(chr, range(0x2460, 0x2474)), *map(chr, range(0x3251, 0x3260)), *map(chr, range(0x32B1, 0x32C0))]
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """How one level of a list counts."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    legal: bool = False
    style: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListLabel:
    """What stands before a paragraph of a list: `text` is empty for a bullet."""

    text: str
    level: int
    is_bullet: bool


@dataclass(slots=True)
class _List:
    """One list definition with its counters; several lists may share one."""

    levels: dict[int, Level]
    counts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """The lists of a document, counted on as its paragraphs come by."""

    def __init__(self, root: _Element | None) -> None:
        self._lists: dict[str, _List] = {}
        self._starts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()
        self._own: dict[str, dict[int, Level]] = {}
        if root is not None:
            self._read(root)

    def _read(self, root: _Element) -> None:
        abstract: dict[str, _List] = {}
        by_style: dict[str, str] = {}
        linked: dict[str, str] = {}
        for node in root.iterfind(f"{W}abstractNum"):
            own = node.get(f"{W}abstractNumId", "")
            abstract[own] = _List({_int(x.get(f"{W}ilvl")): _level(x) for x in node.iterfind(f"{W}lvl")})
            if style := value_of(node, "styleLink"):
                by_style[style] = own
            if style := value_of(node, "numStyleLink"):
                linked[own] = style
        for node in root.iterfind(f"{W}num"):
            own, wanted = node.get(f"{W}numId", ""), value_of(node, "abstractNumId")
            wanted = by_style.get(linked.get(wanted, ""), wanted)
            if wanted not in abstract:
                continue
            self._lists[own] = abstract[wanted]
            for override in node.iterfind(f"{W}lvlOverride"):
                depth = _int(override.get(f"{W}ilvl"))
                if start := value_of(override, "startOverride"):
                    self._starts.setdefault(own, {})[depth] = _int(start)
                for level in override.iterfind(f"{W}lvl"):
                    self._own.setdefault(own, {})[depth] = _level(level)

    def depth_of(self, number: str, style: str, otherwise: int) -> int:
        """Return the depth that list `number` gives to a paragraph style, for lists that headings count by."""
        found = self._lists.get(number)
        depths = [depth for depth, level in found.levels.items() if level.style == style] if found and style else []
        return depths[0] if depths else otherwise

    def label(self, number: str, depth: int) -> ListLabel | None:
        """Return the label of the next paragraph of list `number` at `depth`, and count it; None for no list."""
        found = self._lists.get(number)
        if found is None or number == "0":
            return None
        levels = {**found.levels, **self._own.get(number, {})}
        level = levels.get(depth)
        if level is None or level.form == "none":
            return ListLabel(text=level.text if level and "%" not in level.text else "", level=depth, is_bullet=False)
        if level.form == "bullet":
            return ListLabel(text="", level=depth, is_bullet=True)
        counts = found.counts
        start = self._starts.get(number, {}).get(depth)
        if start is not None and (number, depth) not in self._begun:
            self._begun.add((number, depth))
            counts[depth] = start
        else:
            counts[depth] = counts[depth] + 1 if depth in counts else level.start
        for deeper in [d for d in counts if d > depth]:
            del counts[deeper]

        def shown(match: re.Match[str]) -> str:
            at = int(match.group(1)) - 1
            other = levels.get(at, Level())
            form = "decimal" if level.legal and at != depth else other.form
            return spelt(counts.get(at, other.start), form)

        return ListLabel(text=re.sub(r"%([1-9])", shown, level.text), level=depth, is_bullet=False)


def _level(node: _Element) -> Level:
    return Level(
        start=_int(value_of(node, "start"), 1),
        form=value_of(node, "numFmt") or "decimal",
        text=value_of(node, "lvlText"),
        legal=node.find(f"{W}isLgl") is not None,
        style=value_of(node, "pStyle"),
    )


def _int(text: str | None, otherwise: int = 0) -> int:
    return int(text) if text and text.lstrip("-").isdigit() else otherwise


def spelt(number: int, form: str) -> str:
    """Return a number in one of Word's forms: `chineseCounting` 12 is 十二, `upperLetter` 2 is B."""
    lowered = form.lower()
    if lowered.startswith(("chinesecounting", "taiwanesecounting", "japanesecounting", "koreancounting")):
        return chinese_number(number)
    if lowered in ("ideographdigital", "japanesedigitalten", "taiwanesedigital"):
        return "".join(DIGITS[int(d)] for d in str(number))
    if "enclosedcircle" in lowered and lowered.startswith("decimal"):
        return _CIRCLED[number - 1] if 1 <= number <= len(_CIRCLED) else str(number)
    if lowered == "ideographenclosedcircle":
        return chr(0x3280 + number - 1) if 1 <= number <= 10 else chinese_number(number)
    if lowered == "decimalenclosedparen":
        return chr(0x2474 + number - 1) if 1 <= number <= 20 else f"({number})"
    if lowered == "decimalenclosedfullstop":
        return chr(0x2488 + number - 1) if 1 <= number <= 20 else f"{number}."
    if lowered == "ideographtraditional":
        return _HEAVENLY[(number - 1) % 10]
    if lowered == "ideographzodiac":
        return _EARTHLY[(number - 1) % 12]
    if lowered == "decimalzero":
        return f"{number:02}"
    if lowered in ("upperletter", "lowerletter"):
        letter = chr(65 + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter if lowered == "upperletter" else letter.lower()
    if lowered in ("upperroman", "lowerroman"):
        roman = _roman(number)
        return roman if lowered == "upperroman" else roman.lower()
    return str(number)


def _roman(number: int) -> str:
    shown = ""
    for value, letters in _ROMAN:
        while number >= value:
            shown, number = shown + letters, number - value
    return shown
