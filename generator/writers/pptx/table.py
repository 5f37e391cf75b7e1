"""Write tables of a PowerPoint slide as PowerPoint's own, which a teacher can edit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lxml import etree
from pptx.oxml.ns import qn
from pptx.util import Emu, Pt

from generator.layout.deck.frames import Box
from generator.layout.deck.model import SlideTable
from generator.layout.deck.tables import CELL_PAD_X, CELL_PAD_Y, TABLE_LEADING
from generator.model.document import Cell
from generator.writers.pptx.names import TABLE_STYLE
from generator.writers.pptx.paragraphs import RunStyle, TextWriter

_ALIGNMENT = {"left": "l", "centre": "ctr", "right": "r"}


def add_table(
    shapes: Any, table: SlideTable, box: Box, writer: TextWriter, *, heights: Sequence[float], size: float
) -> Any:
    """Add a native table as wide as the box, with rows of these heights, and return its shape."""
    frame = shapes.add_table(
        len(table.all_rows),
        max(len(table.shares), 1),
        Pt(box.x),
        Pt(box.y),
        Pt(box.width),
        Emu(sum(Pt(height) for height in heights)),
    )
    native = frame.table
    _set_style(native._tbl.tblPr, header=bool(table.header))
    for column, share in zip(native.columns, table.shares, strict=False):
        column.width = Pt(share * box.width)
    for row, cells, height in zip(native.rows, table.all_rows, heights, strict=True):
        row.height = Pt(height)
        is_header = cells is table.header
        for n, target in enumerate(row.cells):
            cell = cells[n] if n < len(cells) else Cell()
            bold = is_header or cell.header
            _write_cell(target, cell, writer, size=size, bold=bold, alignment=_ALIGNMENT[table.alignment[n]])
    return frame


def _set_style(properties: Any, *, header: bool) -> None:
    """Set the reference file's own table style, with or without a header."""
    for name in list(properties.attrib):
        del properties.attrib[name]
    if header:
        properties.set("firstRow", "1")
    style = properties.find(qn("a:tableStyleId"))
    if style is None:
        style = etree.SubElement(properties, qn("a:tableStyleId"))
    style.text = TABLE_STYLE


def _write_cell(target: Any, cell: Cell, writer: TextWriter, *, size: float, bold: bool, alignment: str) -> None:
    target.margin_left = target.margin_right = Pt(CELL_PAD_X)
    target.margin_top = target.margin_bottom = Pt(CELL_PAD_Y)
    target._tc.get_or_add_tcPr().set("anchor", "ctr")
    paragraph = target.text_frame.paragraphs[0]
    properties = paragraph._p.get_or_add_pPr()
    properties.set("algn", alignment)
    spacing = etree.SubElement(properties, qn("a:lnSpc"))
    etree.SubElement(spacing, qn("a:spcPts")).set("val", str(round(size * TABLE_LEADING * 100)))
    writer.write_inlines(paragraph, cell.content, RunStyle(size=size, bold=bold))
    if not cell.content:
        end = etree.SubElement(paragraph._p, qn("a:endParaRPr"))
        end.set("lang", "zh-CN")
        end.set("sz", str(round(size * 100)))
