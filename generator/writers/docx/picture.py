"""Write pictures into Word paragraphs."""

from __future__ import annotations

from io import BytesIO
from xml.sax.saxutils import quoteattr

from generator.writers.docx.context import BlockContext
from generator.writers.docx.styles import Style, TableStyle
from generator.writers.docx.tables import cell, frame, gap, row
from generator.writers.docx.xml import Element, make, parse
from generator.writers.svg.qr import SIDE_MM, alternative, qr_png

_EMU_PER_MM = 36000
_TWIPS_PER_MM = 1440 / 25.4
_ROOM_MM = 3.0


def with_code(elements: list[Element], address: str, context: BlockContext, style: Style) -> list[Element]:
    """Return an item of a list with the QR code of an address at its right, both on one page."""
    beside = round((SIDE_MM + _ROOM_MM) * _TWIPS_PER_MM)
    widths = [context.width - beside, beside]
    height = round((SIDE_MM + 1) * _TWIPS_PER_MM)
    name, said = f"二维码 {context.state.drawings + 1}", alternative(address)
    code = _alone(context, style, "right", qr_png(address), height_mm=SIDE_MM, name=name, said=said)
    cells = [cell(elements, widths[0]), cell([code], widths[1])]
    table = frame(context, widths, [row(cells, height=height, keep=True)], TableStyle.PLAIN, padded=False)
    return [table, gap(context)]


def logo(context: BlockContext, style: Style, *, height_mm: float) -> list[Element]:
    """Return a paragraph with the school's mark at the left, or nothing where there is none that Word can show."""
    path, meta = context.state.design.logo, context.state.document.meta
    if path is None:
        return []
    if path.suffix.lower() == ".svg":
        context.state.notice(f"Word 文件里不能放 SVG 校徽（{path.name}），请改用 PNG", "docx-logo")
        return []
    said = f"{meta.school or meta.organiser or meta.course}标志"
    return [_alone(context, style, "left", path.read_bytes(), height_mm=height_mm, name="标志", said=said)]


def _alone(
    context: BlockContext, style: Style, side: str, data: bytes, *, height_mm: float, name: str, said: str
) -> Element:
    """Return a paragraph with a picture at one side; its line grows with it, whatever pitch the style sets."""
    pitch, indent = make("spacing", line=240, lineRule="auto"), make("ind", left=0, firstLine=0)
    drawing = make("drawing", _drawing(context, data, height_mm=height_mm, name=name, said=said))
    return make("p", context.properties(style, pitch, indent, make("jc", val=side)), make("r", drawing))


def _drawing(context: BlockContext, data: bytes, *, height_mm: float, name: str, said: str) -> Element:
    """Return an inline picture of that height."""
    state = context.state
    state.drawings += 1
    relation, image = state.reference.word.part.get_or_add_image(BytesIO(data))
    height = round(height_mm * _EMU_PER_MM)
    width = round(height * image.px_width / image.px_height)
    name, said = quoteattr(name), quoteattr(said)
    return parse(
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
        f'<wp:docPr id="{state.drawings}" name={name} descr={said}/><wp:cNvGraphicFramePr/>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="{state.drawings}" name={name} descr={said}/>'
        "<pic:cNvPicPr/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>'
    )
