"""Read a PDF with a text layer: its lines column by column, its pages, bookmarks, and tables with ruling lines.

pypdfium2 is used, which pdfplumber brings along: pypdf cannot read the text of fonts whose encoding is a table of their
own (WeasyPrint makes such fonts, and pypdf returns other characters without a word), and it takes twice the time.
"""

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from generator.errors import MissingToolError
from generator.importer.characters import joined, squeezed
from generator.importer.manuscript import Line, Manuscript, Removed
from generator.importer.readers.collecting import Collector
from generator.importer.readers.file_type import is_pdf
from generator.importer.readers.grids import Grid, GridCell, add_grid
from generator.importer.readers.pdf_heads import heads_by_size
from generator.importer.readers.pdf_layout import (
    GlyphBox,
    Piece,
    Row,
    RowGroup,
    block_of,
    blocks_of,
    pieces_of,
    size_of,
)
from generator.importer.readers.pdf_tables import Ruled, find_tables
from generator.importer.readers.refusal import UnreadableError

_MOST_PAGES = 1_500
_MOST_CHARACTERS = 3_000_000
_MOST_BOOKMARKS = 3_000
_HYPHENS = frozenset((0x02, 0xAD, 0x2010, 0x2011, 0xFFFE))
_TILTED = 0.05


@dataclass(slots=True)
class _Page:
    """What was found on one page."""

    number: int
    blocks: list[RowGroup]
    tables: list[tuple[Ruled, Grid]]
    size: float
    characters: int
    has_picture: bool
    unknown: int = 0
    tilted: str = ""


def identify(data: bytes, path: Path) -> float:
    """Return how sure it is that `data` is a PDF."""
    return 0.95 if is_pdf(data) else 0.0


def read(data: bytes, path: Path) -> Manuscript:
    """Return the lines of a PDF; raise `UnreadableError` for one that is locked, broken or only pictures."""
    document = _opened(data, path)
    try:
        reading = _PdfReading(path, _bookmarks(document))
        for n in range(len(document)):
            reading.page(_page(document, n))
        return reading.manuscript()
    finally:
        document.close()


def _opened(data: bytes, path: Path) -> Any:
    try:
        import pypdfium2
    except ImportError as error:
        raise MissingToolError("读 PDF 要用 pypdfium2，请运行 pip install pypdfium2") from error
    try:
        document = pypdfium2.PdfDocument(data)
        count = len(document)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise UnreadableError(path, "这个 PDF 有打开密码，请去掉密码，另存后再导入") from error
        raise UnreadableError(path, "PDF 不完整或已经损坏，打不开；请重新复制或下载一份") from error
    if not count:
        raise UnreadableError(path, "PDF 里一页也没有")
    if count > _MOST_PAGES:
        document.close()
        raise UnreadableError(path, f"PDF 有 {count} 页，超过 {_MOST_PAGES} 页，请拆成几份再导入")
    return document


def _bookmarks(document: Any) -> dict[tuple[int, str], int]:
    """Return the levels of the bookmarks by page and squeezed title."""
    found: dict[tuple[int, str], int] = {}
    for n, mark in enumerate(document.get_toc(max_depth=6)):
        if n >= _MOST_BOOKMARKS:
            break
        place = mark.get_dest()
        page = place.get_index() if place is not None else None
        title = squeezed(mark.get_title() or "")
        if page is not None and 2 <= len(title) <= 100:
            found.setdefault((page + 1, title), mark.level + 1)
    return found


def _page(document: Any, n: int) -> _Page:
    import pypdfium2

    try:
        page = document[n]
    except pypdfium2.PdfiumError:  # a page that cannot be loaded is empty, and is named with those without text
        return _Page(n + 1, [], [], 10.0, 0, has_picture=True)
    try:
        text = page.get_textpage()
        try:
            marks, unknown, tilted = _marks(text)
        finally:
            text.close()
        size = size_of(marks)
        tables = find_tables(page) if marks else []
        grids: list[tuple[Ruled, Grid]] = []
        for table in tables:
            grid, marks = _grid(table, marks, size)
            if grid:
                grids.append((table, grid))
        pieces = pieces_of(marks, size)
        pieces += [Piece("", t.left, t.bottom, t.right, t.top, place=k) for k, (t, _) in enumerate(grids)]
        count = len(marks) + sum(len(c.text) for _, grid in grids for row in grid for c in row)
        has_picture = not count and _has_picture(page)
        return _Page(n + 1, blocks_of(pieces, size), grids, size, count, has_picture, unknown, tilted)
    finally:
        page.close()


def _has_picture(page: Any) -> bool:
    import pypdfium2.raw as raw

    return next(iter(page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,), max_depth=3)), None) is not None


def _marks(text: Any) -> tuple[list[GlyphBox], int, str]:
    """Return the characters of a page with their boxes, how many had no meaning, and those that stand aslant."""
    import pypdfium2.raw as raw

    handle, box = text.raw, raw.FS_RECTF()
    code_of, box_of, angle_of = raw.FPDFText_GetUnicode, raw.FPDFText_GetLooseCharBox, raw.FPDFText_GetCharAngle
    made_up = raw.FPDFText_IsGenerated
    place = ctypes.byref(box)
    marks: list[GlyphBox] = []
    unknown, high, tilted = 0, 0, ""
    bottom_before = None
    aslant = False
    for k in range(min(text.count_chars(), _MOST_CHARACTERS)):
        code = code_of(handle, k)
        if code == 10 or code == 13:
            continue
        box_of(handle, k, place)
        if code == 0x20:
            if made_up(handle, k) == 1:
                code = 0x09
        elif not 0x20 <= code < 0xA0 and not 0x2012 <= code < 0xD800:
            if 0xD800 <= code < 0xDC00:
                high = code
                continue
            if 0xDC00 <= code < 0xE000:
                code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00)
            if code in _HYPHENS:
                code = 0x2D
            elif code in (0x09, 0xA0):
                code = 0x20
            elif code < 32 or code == 0xFFFD:
                unknown += 1
                code = 0xFFFD
        if box.bottom != bottom_before:  # asked once a line, for it is the same along it
            bottom_before = box.bottom
            angle = angle_of(handle, k) % 3.14159265
            aslant = _TILTED < angle < 3.14159265 - _TILTED
        if aslant:
            tilted += chr(code)
            continue
        marks.append(GlyphBox(chr(code), box.left, box.bottom, box.right, box.top))
    return marks, unknown, tilted.strip()


def _grid(table: Ruled, marks: list[GlyphBox], size: float) -> tuple[Grid, list[GlyphBox]]:
    """Return the cells of a table with their text, and the characters outside it."""
    inside: list[GlyphBox] = []
    outside: list[GlyphBox] = []
    for mark in marks:
        x, y = (mark.left + mark.right) / 2, (mark.bottom + mark.top) / 2
        is_in = table.left <= x <= table.right and table.bottom <= y <= table.top
        (inside if is_in else outside).append(mark)
    rows: dict[int, list[GridCell]] = {}
    for (left, bottom, right, top), (row, _, height, width) in table.cells:
        own = [
            m
            for m in inside
            if left <= (m.left + m.right) / 2 < right and bottom <= (m.bottom + m.top) / 2 < top and m.text
        ]
        words = joined(r.text for r in block_of(pieces_of(own, size), size).rows)
        rows.setdefault(row, []).append(GridCell(text=words, width=width, height=height))
    grid = [rows[n] for n in sorted(rows)]
    filled = sum(bool(cell.text) for row in grid for cell in row)
    if (len(grid) < 2 or filled < 3) and not (table.is_cut_above and filled):
        return [], marks
    return grid, outside


@dataclass(slots=True)
class _Open:
    """The table that may go on at the top of the next page."""

    columns: tuple[float, ...]
    group: int
    page: int
    head: tuple[str, ...] = ()
    is_cut: bool = False


class _PdfReading:
    """A PDF while its pages are read."""

    def __init__(self, path: Path, bookmarks: dict[tuple[int, str], int]) -> None:
        self.path = path
        self.bookmarks = bookmarks
        self.found = Collector()
        self.removed: list[Removed] = []
        self.empty: list[int] = []
        self.pages = self.characters = self.unknown = 0
        self._open: _Open | None = None
        self._full: set[int] = set()
        self._widths: dict[int, float] = {}
        self._sizes: dict[int, float] = {}

    def page(self, page: _Page) -> None:
        """Enter the lines of one page."""
        self.pages += 1
        self.characters += page.characters
        self.unknown += page.unknown
        if self.characters > _MOST_CHARACTERS:
            raise UnreadableError(self.path, f"PDF 的文字超过 {_MOST_CHARACTERS // 10_000} 万字，请拆成几份再导入")
        if not page.characters and page.has_picture:
            self.empty.append(page.number)
        self.found.page_top = True
        if page.tilted:
            self.removed.append(Removed(number=self.found.number + 1, text=page.tilted, reason="斜排的水印"))
        rows = [row for block in page.blocks for row in block.rows]
        widths = [block.width for block in page.blocks for _ in block.rows]
        first = True
        for n, row in enumerate(rows):
            for table in [piece.place for piece in row.pieces if piece.place >= 0]:
                self._table(page, table, is_first=sum(r.text != "" for r in rows[:n]) <= 2 and first)
                first = False
            if any(piece.text for piece in row.pieces):
                self._row(row, page.number, widths[n])

    def _row(self, row: Row, page: int, width: float) -> None:
        self.found.number += row.gap
        indent = "\u3000" * min(12, round(row.indent)) if row.indent >= 0.75 else ""
        text = row.text.strip(" \u3000")
        line = self.found.add(indent + text, "", page=page)
        if line is not None:
            self.found.lines[-1] = replace(line, gap=row.gap, extent=row.right - row.left)
            self._widths[line.number] = width
            if row.is_full:
                self._full.add(line.number)
            if size := max(piece.size for piece in row.pieces):
                self._sizes[line.number] = size

    def _table(self, page: _Page, place: int, *, is_first: bool) -> None:
        ruled, grid = page.tables[place]
        at = len(self.found.lines)
        add_grid(grid, self.found)
        rows = self.found.lines[at:]
        if not rows or not rows[0].cells:
            self._open = None
            return
        before = self._open
        if before is not None and is_first and before.page == page.number - 1 and _same(before.columns, ruled.columns):
            rows = self._continued(rows, before, is_cut=before.is_cut and ruled.is_cut_above)
        self.found.lines[at:] = [replace(line, page=page.number) for line in rows]
        group = rows[0].group if rows else before.group if before else 0
        head = before.head if before and group == before.group else rows[0].cells if rows and rows[0].head else ()
        self._open = _Open(ruled.columns, group, page.number, head, ruled.is_cut_below)

    def _continued(self, rows: list[Line], before: _Open, *, is_cut: bool) -> list[Line]:
        """Return the rows of a table that goes on from the page before, without the head that is printed again.

        When the page cut a row, the first one here is the rest of the last one there.
        """
        if rows[0].head and [squeezed(c) for c in rows[0].cells] == [squeezed(c) for c in before.head]:
            self.removed.append(Removed(number=rows[0].number, text=rows[0].raw, reason="重复的表头"))
            rows = rows[1:]
        last = next(
            (n for n in range(len(self.found.lines) - 1, -1, -1) if self.found.lines[n].group == before.group), -1
        )
        if is_cut and rows and last >= 0 and len(rows[0].cells) == len(self.found.lines[last].cells):
            whole = tuple(
                joined(filter(None, pair)) for pair in zip(self.found.lines[last].cells, rows[0].cells, strict=True)
            )
            self.found.lines[last] = replace(self.found.lines[last], cells=whole, raw="\t".join(whole))
            rows = rows[1:]
        return [replace(line, group=before.group, head=False, page_top=False) for line in rows]

    def manuscript(self) -> Manuscript:
        """Return all lines; raise `UnreadableError` when there is no text to speak of."""
        if self.characters < 8 * self.pages and (self.empty or not self.characters):
            raise UnreadableError(
                self.path, f"这是扫描的 PDF（{self.pages} 页都是图片），没有文字层；请先用 OCR 识别成文字再导入"
            )
        strange = self.unknown + sum("\ue000" <= c <= "\uf8ff" for line in self.found.lines for c in line.raw)
        if strange > 0.3 * self.characters:
            raise UnreadableError(
                self.path,
                "这个 PDF 的字体没有字符编码，读出来是乱码；请打开它复制一段试试，不行就用 OCR 识别成文字再导入",
            )
        self.found.lines = self._measured()
        return Manuscript(
            lines=tuple(self._joined_tables(_titled(list(self._headed(self.found.lines))))),
            length=self.found.number,
            notes=self._said(),
            removed=tuple(self.removed),
        )

    def _measured(self) -> list[Line]:
        """Return the lines with their extents as shares of their column; a column of few lines is as wide as most."""
        common = Counter(round(width) for width in self._widths.values())
        usual = [width for width, n in common.items() if n >= 0.1 * len(self._widths)]
        measured = []
        for line in self.found.lines:
            width = self._widths.get(line.number, 0.0)
            wider = min((w for w in usual if w >= width - 1), default=width)
            if width and width < wider:
                width = wider
            measured.append(replace(line, extent=min(1.2, line.extent / width)) if width else line)
        return measured

    def _said(self) -> tuple[str, ...]:
        said = [f"PDF 共 {self.pages} 页"]
        if self.empty:
            where = "、".join(map(str, self.empty[:8])) + ("……" if len(self.empty) > 8 else "")
            said.append(f"第 {where} 页是图片，没有文字可读")
        if self.unknown:
            said.append(f"有 {self.unknown} 个字符没有编码，以 � 代替，请对照原件")
        return tuple(said)

    def _headed(self, lines: Sequence[Line]) -> Iterator[Line]:
        """Give the lines that a bookmark names the style of a heading; one may be printed on two lines."""
        if not self.bookmarks:
            yield from self._larger(lines)
            return
        n = 0
        while n < len(lines):
            for count in (1, 2, 3):
                run = lines[n : n + count]
                title = squeezed("".join(line.raw for line in run))
                level = self.bookmarks.get((run[0].page, title)) if len(run) == count and not run[0].style else None
                if level:
                    yield from self._parts(run, f"heading{min(level, 6)}")
                    n += count
                    break
            else:
                yield lines[n]
                n += 1

    def _larger(self, lines: Sequence[Line]) -> Iterator[Line]:
        at = 0
        for (start, end), level in sorted(heads_by_size(lines, self._sizes).items()):
            yield from lines[at:start]
            yield from self._parts(lines[start:end], f"heading{level}")
            at = end
        yield from lines[at:]

    def _parts(self, run: Sequence[Line], style: str) -> Iterator[Line]:
        """Yield a heading of several lines, joined where a line was full: a line that was broken sooner was meant."""
        start = 0
        for n, line in enumerate(run):
            if n + 1 < len(run) and line.number in self._full:
                continue
            pieces = run[start : n + 1]
            yield replace(pieces[0], raw=joined(piece.text for piece in pieces), style=style)
            start = n + 1

    def _joined_tables(self, lines: list[Line]) -> list[Line]:
        """Bring the rows of a table that crosses pages together: what stands between belongs to the page."""
        last = {line.group: n for n, line in enumerate(lines) if line.style == "row"}
        kept: list[Line] = []
        waiting: list[Line] = []
        group = 0
        for n, line in enumerate(lines):
            if line.style == "row":
                group = line.group if last[line.group] > n else 0
                kept.append(line)
                if not group:
                    kept += waiting
                    waiting = []
            elif group:
                waiting.append(line)
            else:
                kept.append(line)
        return kept + waiting


def _titled(lines: list[Line]) -> list[Line]:
    """Make the only heading of the first level, on the first page, the title."""
    tops = [n for n, line in enumerate(lines) if line.style == "heading1"]
    if not tops or tops[-1] - tops[0] != len(tops) - 1 or lines[tops[0]].page != 1 or tops[0] > 3:
        return lines
    return [replace(line, style="title") if n in tops else line for n, line in enumerate(lines)]


def _same(one: Sequence[float], two: Sequence[float]) -> bool:
    return len(one) == len(two) and all(abs(a - b) < 4 for a, b in zip(one, two, strict=True))
