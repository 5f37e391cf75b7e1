"""Estimate on which page each bookmark stands, so that the contents are not empty before Word counts its pages.

Every line has a fixed height and most characters are one em wide, so the lines of a paragraph can be counted from its
text; and since each article begins a page, what is misjudged in one does not shift the next by more than a page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import ceil

from generator.text.width import text_width
from generator.writers.docx.reference import Reference
from generator.writers.docx.styles import Style
from generator.writers.docx.xml import Element, find, find_all, get, of_tag, qualified

_BLOCKS = ("p", "tbl", "sdt")
_EMU_PER_TWIP = 635
_CELL_PADDING = 216
# What Word takes for a line whose height follows its type, as a multiple of the size.
_AUTO_LINE = 1.3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Metrics:
    """What a style says of a paragraph's room, in twips."""

    em: int
    line: int
    before: int
    after: int
    left: int
    right: int
    first: int
    new_page: bool
    keep_next: bool


@dataclass(slots=True, kw_only=True)
class _Pages:
    """How far the pages are filled; `number` is printed, `used` in twips."""

    reference: Reference
    width: int
    depth: int
    number: int = 1
    used: int = 0
    columns: int = 1
    found: dict[str, int] = field(default_factory=dict)
    metrics: dict[str, _Metrics] = field(default_factory=dict)

    def turn(self) -> None:
        """Begin a page, unless one has just begun."""
        if self.used:
            self.number += 1
            self.used = 0

    def fill(self, height: int) -> None:
        """Put something on the page that is not torn."""
        if self.used + height > self.depth:
            self.turn()
        self.used += height
        while self.used > self.depth:
            self.number += 1
            self.used -= self.depth


def estimate_pages(body: list[Element], reference: Reference) -> dict[str, int]:
    """Return the printed number of the page of each bookmark, as far as it can be told without setting the text."""
    pages = _Pages(reference=reference, width=reference.page.measure, depth=reference.page.depth)
    for section, blocks in _sections(body):
        start = get(find(section, "w:type"), "val") or "nextPage"
        if start != "continuous":
            pages.turn()
        if start == "oddPage" and pages.number % 2 == 0:
            pages.number += 1
        pages.number = int(get(find(section, "w:pgNumType"), "start") or pages.number)
        pages.columns = int(get(find(section, "w:cols"), "num") or 1)
        gap = int(get(find(section, "w:cols"), "space") or 0)
        pages.width = (reference.page.breadth - gap * (pages.columns - 1)) // pages.columns
        for block in blocks:
            _place(block, pages)
    return pages.found


def fill_contents(body: list[Element], found: dict[str, int]) -> int:
    """Put estimated pages into the fields that show the page of a bookmark; return how many there are."""
    count = 0
    for element in body:
        for link in of_tag(element, "hyperlink"):
            page = found.get(get(link, "anchor") or "")
            if page is not None and any("PAGEREF" in (code.text or "") for code in of_tag(link, "instrText")):
                list(of_tag(link, "t"))[-1].text = str(page)
                count += 1
    return count


def _sections(body: list[Element]) -> Iterator[tuple[Element, list[Element]]]:
    """Yield each section's properties, which stand at its end, with its blocks."""
    blocks: list[Element] = []
    for element in body:
        if element.tag in (qualified(tag) for tag in _BLOCKS):
            blocks.append(element)
        section = element if element.tag == qualified("sectPr") else find(element, "w:pPr/w:sectPr")
        if section is not None:
            yield section, blocks
            blocks = []


def _place(block: Element, pages: _Pages) -> None:
    if block.tag == qualified("p"):
        _place_paragraph(block, pages)
    elif block.tag == qualified("tbl"):
        padding = pages.reference.padding(get(find(block, "w:tblPr/w:tblStyle"), "val") or "")
        for row in find_all(block, "w:tr"):
            height, is_whole = _row_height(row, pages, padding), find(row, "w:trPr/w:cantSplit") is not None
            if is_whole:
                pages.fill(height)
            else:
                pages.used += height
                pages.fill(0)
            _note(row, pages)
    else:
        for inner in find_all(block, "w:sdtContent/*"):
            _place(inner, pages)


def _place_paragraph(paragraph: Element, pages: _Pages) -> None:
    if find(paragraph, "w:pPr/w:framePr") is not None:
        return
    metrics = _metrics(paragraph, pages)
    new_page = _begins_page(paragraph, metrics)
    if new_page:
        pages.turn()
    if find(paragraph, "w:pPr/w:sectPr") is not None and not any(True for _ in of_tag(paragraph, "t")):
        return
    # Columns side by side take their share of a line of the page each.
    lines, line = _lines(paragraph, metrics, pages.width), _line_height(paragraph, metrics) // pages.columns
    before = _above(paragraph, metrics) if pages.used or new_page else 0
    room = max((pages.depth - pages.used - before) // line, 0)
    follow = 2 * line if metrics.keep_next else 0
    stays = not follow or pages.used + before + lines * line + follow <= pages.depth
    if room < min(lines, 2) or (lines == 3 and room == 2) or not stays:
        pages.turn()
        before = 0
    pages.used += before
    _note(paragraph, pages)
    for n in range(lines):
        is_widow = lines > 2 and n == lines - 2 and pages.used + 2 * line > pages.depth
        if pages.used + line > pages.depth or is_widow:
            pages.turn()
        pages.used += line
    pages.used += _below(paragraph, metrics)


def _begins_page(paragraph: Element, metrics: _Metrics) -> bool:
    own = find(paragraph, "w:pPr/w:pageBreakBefore")
    return metrics.new_page if own is None else get(own, "val") != "0"


def _above(paragraph: Element, metrics: _Metrics) -> int:
    return int(get(find(paragraph, "w:pPr/w:spacing"), "before") or metrics.before)


def _below(paragraph: Element, metrics: _Metrics) -> int:
    return int(get(find(paragraph, "w:pPr/w:spacing"), "after") or metrics.after)


def _note(element: Element, pages: _Pages) -> None:
    for start in of_tag(element, "bookmarkStart"):
        pages.found.setdefault(get(start, "name") or "", pages.number)


def _row_height(row: Element, pages: _Pages, padding: int) -> int:
    least = int(get(find(row, "w:trPr/w:trHeight"), "val") or 0)
    if get(find(row, "w:trPr/w:trHeight"), "hRule") == "exact":
        return least
    return max([least, *(_cell_height(cell, pages) + padding for cell in find_all(row, "w:tc"))])


def _cell_height(cell: Element, pages: _Pages) -> int:
    width = int(get(find(cell, "w:tcPr/w:tcW"), "w") or pages.width) - _CELL_PADDING
    height = 0
    for block in cell:
        if block.tag == qualified("p"):
            metrics = _metrics(block, pages)
            lines = _lines(block, metrics, width)
            height += metrics.before + lines * _line_height(block, metrics) + metrics.after
        elif block.tag == qualified("tbl"):
            height += sum(_row_height(row, pages, 0) for row in find_all(block, "w:tr"))
    return height


def _lines(paragraph: Element, metrics: _Metrics, width: int) -> int:
    """Count a paragraph's lines: what does not fit on the first goes on the others."""
    indent = find(paragraph, "w:pPr/w:ind")
    left = int(get(indent, "left") or metrics.left)
    first = -int(get(indent, "hanging") or 0) or int(get(indent, "firstLine") or metrics.first)
    right = int(get(indent, "right") or metrics.right)
    room = max((width - left - right) / metrics.em, 1.0)
    count = 0
    for n, words in enumerate(_written_lines(paragraph)):
        rest = text_width(words) + (first / metrics.em if not n else 0)
        count += max(ceil(rest / room - 0.01), 1)
    return count


def _written_lines(paragraph: Element) -> list[str]:
    lines = [""]
    for part in of_tag(paragraph, "t", "br", "tab"):
        if part.tag == qualified("br"):
            lines.append("")
        elif part.tag == qualified("t"):
            lines[-1] += part.text or ""
    return lines


def _line_height(paragraph: Element, metrics: _Metrics) -> int:
    own = get(find(paragraph, "w:pPr/w:spacing"), "line")
    if own is not None:
        return int(own)
    extent = next(of_tag(paragraph, "wp:extent"), None)
    if extent is not None:
        return int(extent.get("cy") or 0) // _EMU_PER_TWIP
    return metrics.line


def _metrics(paragraph: Element, pages: _Pages) -> _Metrics:
    number = get(find(paragraph, "w:pPr/w:pStyle"), "val") or ""
    if number not in pages.metrics:
        pages.metrics[number] = _style_metrics(pages.reference, number)
    return pages.metrics[number]


def _style_metrics(reference: Reference, number: str) -> _Metrics:
    name = next((style for style in Style if style.lower() == reference.name_of(number).lower()), Style.NORMAL)
    em = reference.em(name)
    hanging = reference.indent(name, "hanging")
    first = reference.indent(name, "firstLineChars") * em // 100 or reference.indent(name, "firstLine")
    line = reference.spacing(name, "line")
    return _Metrics(
        em=em,
        line=line if line > em else round(em * _AUTO_LINE),
        before=reference.spacing(name, "before"),
        after=reference.spacing(name, "after"),
        left=reference.indent(name, "left"),
        right=reference.indent(name, "right"),
        first=-hanging or first,
        new_page=reference.has(name, "pageBreakBefore"),
        keep_next=reference.has(name, "keepNext"),
    )
