"""Put the pages of PDF files onto the copier's sheets, and bind several files into one.

The results are for the copier: what a screen reader needs is in the files that they are made from.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from generator.model.printing import Layout
from generator.press.page_order import Side, booklet, two_up

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader, PdfWriter

# A3 on its side, and A4 upright, in points (ISO 216; 72 points to the inch).
_MM = 72 / 25.4
A3_WIDTH, A3_HEIGHT = 420 * _MM, 297 * _MM
_TOLERANCE = 3.0


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
    """Return A4 pages two on a side of A3, in reading order or as a booklet; `a4` and other sizes stay as they are."""
    from pypdf import PdfReader

    reader = PdfReader(BytesIO(data))
    if layout == "a4" or not is_a4(reader):
        return data
    count = len(reader.pages)
    writer = _writer(title)
    for side in booklet(count, signature) if layout == "booklet" else two_up(count):
        _add_side(writer, reader, side)
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


def is_a4(reader: PdfReader) -> bool:
    """Return whether every page is A4 upright, so that two of them fill an A3 sheet on its side."""
    return all(
        abs(float(page.mediabox.width) - A3_WIDTH / 2) < _TOLERANCE
        and abs(float(page.mediabox.height) - A3_HEIGHT) < _TOLERANCE
        for page in reader.pages
    )


def _add_side(writer: PdfWriter, reader: PdfReader, side: Side) -> None:
    sheet = writer.add_blank_page(A3_WIDTH, A3_HEIGHT)
    for page, shift in ((side.left, 0.0), (side.right, A3_WIDTH / 2)):
        if page is not None:
            _place(sheet, reader.pages[page], shift)


def _place(sheet: PageObject, page: PageObject, shift: float) -> None:
    from pypdf import Transformation

    left, bottom = float(page.mediabox.left), float(page.mediabox.bottom)
    # Only the ink: a link or a form field would stand where its page stood.
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
