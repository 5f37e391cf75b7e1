"""Impose the pages of PDF files on the copier's sheets, and bind several files into one.

The results are for the copier: what a screen reader needs is in the files that they are made from.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from generator.model.paper_sizes import SheetSize, sheet_of_two
from generator.model.printing import Layout
from generator.press.page_order import Side, booklet, two_up

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader, PdfWriter

_POINTS = 72 / 25.4  # a millimetre


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One file to be bound: its bytes and the name that the bookmarks call it by."""

    title: str
    data: bytes


def bind(parts: Sequence[Part], *, title: str, duplex: bool = True) -> bytes:
    """Return the parts as one PDF with a bookmark each; in duplex every part begins on a right-hand page."""
    from pypdf import PdfReader

    writer = _writer(title)
    for part in parts:
        begin = len(writer.pages)
        writer.append(PdfReader(BytesIO(part.data)), outline_item=part.title, import_outline=True)
        last = writer.pages[-1]
        if duplex and (len(writer.pages) - begin) % 2:
            writer.add_blank_page(float(last.mediabox.width), float(last.mediabox.height))
    return _bytes(writer)


def impose(data: bytes, layout: Layout, *, title: str, signature: int = 0) -> bytes:
    """Return pages two on a side of a sheet of twice their size (A4 on A3, 16K on 8K), in order or as a booklet.

    With the layout `a4`, and where there is no such sheet or pages are of several sizes, they stay as they are.
    """
    from pypdf import PdfReader

    reader = PdfReader(BytesIO(data))
    sheet = _sheet_for(reader)
    if layout == "a4" or sheet is None:
        return data
    count = len(reader.pages)
    writer = _writer(title)
    for side in booklet(count, signature) if layout == "booklet" else two_up(count):
        _add_side(writer, reader, side, sheet)
    return _bytes(writer)


def page_count(data: bytes) -> int:
    """Return how many pages a PDF has."""
    from pypdf import PdfReader

    return len(PdfReader(BytesIO(data)).pages)


def front_pages(data: bytes) -> int:
    """Return how many pages at the front of one of our PDF files bear no number (their labels are roman)."""
    from pypdf import PdfReader

    labels = PdfReader(BytesIO(data)).page_labels
    return next((n for n, label in enumerate(labels) if label.isdecimal()), 0)


def _sheet_for(reader: PdfReader) -> SheetSize | None:
    """Return the sheet that holds two pages on a side, or None where pages have no such sheet in common."""
    found = {
        sheet_of_two(float(page.mediabox.width) / _POINTS, float(page.mediabox.height) / _POINTS)
        for page in reader.pages
    }
    return found.pop() if len(found) == 1 else None


def _add_side(writer: PdfWriter, reader: PdfReader, side: Side, size: SheetSize) -> None:
    width = size.height * _POINTS  # it lies on its side
    sheet = writer.add_blank_page(width, size.width * _POINTS)
    for page, shift in ((side.left, 0.0), (side.right, width / 2)):
        if page is not None:
            _place(sheet, reader.pages[page], shift)


def _place(sheet: PageObject, page: PageObject, shift: float) -> None:
    from pypdf import Transformation

    left, bottom = float(page.mediabox.left), float(page.mediabox.bottom)
    # Only the ink: a link or a form field would keep the place of its old page.
    if "/Annots" in page:
        del page["/Annots"]
    sheet.merge_transformed_page(page, Transformation().translate(shift - left, -bottom))


def _writer(title: str) -> PdfWriter:
    from pypdf import PdfWriter

    writer = PdfWriter()
    writer.add_metadata({"/Title": title, "/Producer": "huoye"})
    return writer


def _bytes(writer: PdfWriter) -> bytes:
    root: Any = writer.root_object
    for key in ("/StructTreeRoot", "/MarkInfo"):  # tags of single files, which hold for no page here
        if key in root:
            del root[key]
    writer.compress_identical_objects()
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()
