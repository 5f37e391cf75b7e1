"""Read a Word file: paragraphs with the numbers that Word counts by itself, headings, lists, tables and notes.

mammoth, the usual library for this, loses what teachers need most: the numbers 一、 and A. of automatic lists, gaps
made of underlined blanks, formulas. It also takes 40 MB of memory for each MB of XML. So the few elements that matter
are read here, one paragraph of the body at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from generator.importer.characters import squeezed
from generator.importer.manuscript import Line, Manuscript, Removed
from generator.importer.readers.collecting import Collector
from generator.importer.readers.docx_numbering import ListLabel, Numbering
from generator.importer.readers.docx_styles import StyleFacts, Styles
from generator.importer.readers.docx_text import WordParagraph, read_paragraph
from generator.importer.readers.docx_xml import W, outline_level, value_of
from generator.importer.readers.file_type import is_zip
from generator.importer.readers.grids import Grid, GridCell, add_grid
from generator.importer.readers.refusal import UnreadableError
from generator.importer.readers.safe_zip import ENTITIES, SAFE, Container, refuse_entities

if TYPE_CHECKING:
    from lxml.etree import _Element

_MAIN = "/officeDocument"
_ANNOUNCED = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


def identify(data: bytes, path: Path) -> float:
    """Return how sure it is that `data` is a Word file; any zip is tried, to say what else it is."""
    return 0.9 if is_zip(data) else 0.0


def read(data: bytes, path: Path) -> Manuscript:
    """Return the paragraphs of a Word file; raise `UnreadableError` for what is none or hides something."""
    container = Container(data, path)
    main = _main_part(container)
    if main is None:
        raise UnreadableError(path, container.refusal())
    folder = main.rpartition("/")[0]
    reading = _DocxReading(container, folder)
    reading.body(container.read(main))
    return reading.manuscript()


def _main_part(container: Container) -> str | None:
    """Return the name of the part that holds the text; it need not be `word/document.xml`."""
    root = container.xml("_rels/.rels")
    for node in root.iter(_ANNOUNCED) if root is not None else ():
        if node.get("Type", "").endswith(_MAIN):
            name = node.get("Target", "").lstrip("/")
            return name if name in container.names and name.startswith("word/") else None
    return "word/document.xml" if "word/document.xml" in container.names else None


class _DocxReading:
    """A Word file while it is read."""

    def __init__(self, container: Container, folder: str) -> None:
        self.container = container
        self.folder = folder
        self.styles = Styles(container.xml(f"{folder}/styles.xml"))
        self.numbering = Numbering(container.xml(f"{folder}/numbering.xml"))
        self.found = Collector()
        self.notes: list[tuple[str, str, str]] = []
        self.removed: list[Removed] = []
        self.pictures: list[int] = []
        self.sizes: dict[int, tuple[float, bool]] = {}

    def body(self, data: bytes) -> None:
        """Read the paragraphs and tables of the body, and forget each when it is read."""
        from lxml import etree

        inside = f"{W}body"
        try:
            for _, node in etree.iterparse(BytesIO(data), events=("end",), tag=_BLOCKS, **SAFE):
                parent = node.getparent()
                if parent is None or parent.tag != inside:
                    continue
                if parent.getparent() is not None:
                    refuse_entities(parent.getparent(), self.container.path)
                self._block(node)
                node.clear()
                while node.getprevious() is not None:
                    del parent[0]
        except etree.XMLSyntaxError as error:
            if b"<!ENTITY" in data[:100_000]:
                raise UnreadableError(self.container.path, ENTITIES) from error
            raise UnreadableError(
                self.container.path, "文档的内容已经损坏，读不出来；请在 Word/WPS 里打开，另存一份再导入"
            ) from error

    def _block(self, node: _Element) -> None:
        for block in _blocks(node):
            if block.tag == f"{W}p":
                self._paragraph(block)
            else:
                self._table(block)

    def _paragraph(self, node: _Element) -> None:
        paragraph, style = read_paragraph(node), self._style(node)
        if paragraph.page_break:
            self.found.page_top = True
        label = self._label(node, style)
        known = self._known(node, style, label, paragraph)
        first, *others = paragraph.lines
        start = self.found.number + 1
        line = self.found.add((label.text if label and paragraph.text.strip() else "") + first, known)
        if line is not None:
            self.sizes[line.number] = (paragraph.size or style.size or self.styles.size, _is_centred(node, style))
        for text in others:
            self.found.add(text, known if known != "item" else "whole")
        self._aside(paragraph, start)

    def _aside(self, paragraph: WordParagraph, number: int) -> None:
        """Enter what a paragraph holds beside its text."""
        self.notes += paragraph.notes
        if paragraph.deleted.strip():
            self.removed.append(Removed(number=number, text=paragraph.deleted, reason="修订中删去的文字"))
        if paragraph.readings:
            self.removed.append(Removed(number=number, text=paragraph.readings, reason="注音"))
        if paragraph.pictures:
            self.pictures.append(number)
        for box in paragraph.boxes:
            group = self.found.next_group()
            for node in box.iter(f"{W}p"):
                for text in read_paragraph(node).lines:
                    self.found.add(text, "box", group=group)

    def _style(self, node: _Element) -> StyleFacts:
        return self.styles.get(value_of(node, "pPr/pStyle"))

    def _label(self, node: _Element, style: StyleFacts) -> ListLabel | None:
        """Return the number that Word writes before a paragraph, by its own list or by that of its style."""
        number, depth = style.number, style.depth
        if number:
            depth = self.numbering.depth_of(number, value_of(node, "pPr/pStyle"), depth)
        number = value_of(node, "pPr/numPr/numId", number)
        depth = int(value_of(node, "pPr/numPr/ilvl", str(depth)) or 0)
        return self.numbering.label(number, depth) if number else None

    def _known(self, node: _Element, style: StyleFacts, label: ListLabel | None, paragraph: WordParagraph) -> str:
        own = outline_level(node)
        level = style.level if own is None else own
        if style.is_title:
            return "title"
        if level and len(paragraph.text) <= 80:
            return f"heading{min(level, 6)}"
        return "item" if label and label.is_bullet else "whole"

    def _table(self, node: _Element) -> None:
        grid = _grid(node, self._cell)
        if all(len(row) == 1 for row in grid):
            group = self.found.next_group()
            for row in grid:
                for text in row[0].text.split("\n"):
                    self.found.add(text, "box", group=group)
            return
        add_grid(grid, self.found)

    def _cell(self, node: _Element) -> str:
        """Return the text of a cell, one line a paragraph."""
        shown = []
        for inner in node.iter(f"{W}p"):
            paragraph, style = read_paragraph(inner), self._style(inner)
            label = self._label(inner, style)
            shown.append((label.text if label and paragraph.text.strip() else "") + "\n".join(paragraph.lines))
            self.notes += paragraph.notes
            if paragraph.pictures:
                self.pictures.append(self.found.number + 1)
        return "\n".join(shown).strip("\n")

    def manuscript(self) -> Manuscript:
        """Return all that was read, with the notes at the end."""
        lines = _titled(self.found.lines, self.sizes, self.styles.size)
        if not lines:
            raise UnreadableError(
                self.container.path,
                "没有文字，只有图片；请先识别成文字再导入" if self.pictures else "是空的，没有可以导入的文字",
            )
        self.found.lines = lines
        self._footnotes()
        self._margins()
        return Manuscript(
            lines=tuple(self.found.lines),
            length=self.found.number,
            notes=self._said(),
            removed=tuple(self.removed),
            unit="段",
        )

    def _said(self) -> tuple[str, ...]:
        if not self.pictures:
            return ()
        where = "、".join(str(n) for n in self.pictures[:6]) + ("……" if len(self.pictures) > 6 else "")
        return (f"文档里的图片没有导入（第 {where} 段）",)

    def _footnotes(self) -> None:
        for kind in ("footnote", "endnote"):
            root = self.container.xml(f"{self.folder}/{kind}s.xml")
            if root is None:
                continue
            texts = {
                node.get(f"{W}id", ""): "\n".join(read_paragraph(p).text for p in node.iter(f"{W}p"))
                for node in root.iter(f"{W}{kind}")
            }
            for n, (_, own, anchor) in enumerate([note for note in self.notes if note[0] == kind], 1):
                self.found.add(
                    texts.get(own, "").strip(), "note", label=str(n), anchor=anchor, group=self.found.next_group()
                )

    def _margins(self) -> None:
        """Name the running heads and feet as removed, each once."""
        seen: set[str] = set()
        for name in sorted(self.container.names):
            part = name.removeprefix(f"{self.folder}/")
            if not part.startswith(("header", "footer")) or not part.endswith(".xml") or "/" in part:
                continue
            root = self.container.xml(name)
            text = " ".join(read_paragraph(p).text for p in root.iter(f"{W}p")) if root is not None else ""
            if squeezed(text) and squeezed(text) not in seen:
                seen.add(squeezed(text))
                self.removed.append(Removed(number=0, text=text.strip(), reason="页眉或页脚"))


_BLOCKS = (f"{W}p", f"{W}tbl", f"{W}sdt", f"{W}customXml", f"{W}ins")


def _blocks(node: _Element) -> Iterator[_Element]:
    """Yield the paragraphs and tables in a block, whatever it is wrapped in."""
    if node.tag in (f"{W}p", f"{W}tbl"):
        yield node
        return
    todo = [node]
    while todo:
        here = todo.pop()
        if here.tag in (f"{W}p", f"{W}tbl"):
            yield here
        else:
            todo += reversed(here)


def _is_centred(node: _Element, style: StyleFacts) -> bool:
    return value_of(node, "pPr/jc", "center" if style.centred else "") == "center"


def _titled(lines: list[Line], sizes: dict[int, tuple[float, bool]], usual: float) -> list[Line]:
    """Name the first lines a title when no style does, but they are centred in larger type than the rest."""
    if not lines or any(line.style == "title" for line in lines[:5]):
        return lines
    largest, _ = sizes.get(lines[0].number, (0.0, False))
    count = 0
    for line in lines[:3]:
        size, centred = sizes.get(line.number, (0.0, False))
        if not (centred and size >= usual * 1.15 and size == largest and line.style in ("whole", "heading1")):
            break
        if len(line.text) > 60 or line.text[-1] in "。；，：":
            break
        count += 1
    return [replace(line, style="title") if n < count else line for n, line in enumerate(lines)]


def _grid(table: _Element, text_of: Callable[[_Element], str]) -> Grid:
    """Return the cells of a table row by row; one that goes on from the row above is marked so."""
    rows: Grid = []
    for row in _inside(table, f"{W}tr"):
        head = row.find(f"{W}trPr/{W}tblHeader") is not None
        cells = []
        for node in _inside(row, f"{W}tc"):
            merged = node.find(f"{W}tcPr/{W}vMerge")
            goes_on = merged is not None and merged.get(f"{W}val", "continue") != "restart"
            wide = value_of(node, "tcPr/gridSpan", "1")
            width = max(1, min(int(wide), 60)) if wide.isdigit() else 1
            cells.append(GridCell(text="" if goes_on else text_of(node), width=width, goes_on=goes_on, head=head))
        if cells:
            rows.append(cells)
    return rows


def _inside(node: _Element, tag: str) -> Iterator[_Element]:
    """Yield the children of a kind, also those wrapped in a content control."""
    for child in node:
        if child.tag == tag:
            yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins"):
            yield from _inside(child, tag)
