"""Put a picture into a Word paragraph."""

from __future__ import annotations

from io import BytesIO
from xml.sax.saxutils import quoteattr

from generator.writers.docx_place import Place
from generator.writers.docx_styles import Style, TableStyle
from generator.writers.docx_tables import cell, frame, gap, row
from generator.writers.docx_xml import Element, find, make, parse
from generator.writers.qr import SIDE_MM, alternative, qr_png

_EMU_PER_MM = 36000
_TWIPS_PER_MM = 1440 / 25.4
_ROOM_MM = 3.0


def with_code(elements: list[Element], address: str, place: Place, style: Style) -> list[Element]:
    """Return an item of a list with the QR code of an address at its right, both on one page."""
    beside = round((SIDE_MM + _ROOM_MM) * _TWIPS_PER_MM)
    widths = [place.width - beside, beside]
    height = round((SIDE_MM + 1) * _TWIPS_PER_MM)
    cells = [cell(elements, widths[0]), cell([_code(address, place, style)], widths[1])]
    edges = (make(edge, w=0, type="dxa") for edge in ("top", "left", "bottom", "right"))
    table = frame(place, widths, [row(cells, height=height, keep=True)], TableStyle.PLAIN)
    layout = find(table, "w:tblPr/w:tblLayout")
    if layout is not None:
        layout.addnext(make("tblCellMar", *edges))
    return [table, gap(place)]


def _code(address: str, place: Place, style: Style) -> Element:
    """Return a paragraph with the QR code of an address at the right edge."""
    job = place.job
    job.drawings += 1
    relation, _ = job.reference.word.part.get_or_add_image(BytesIO(qr_png(address)))
    side = round(SIDE_MM * _EMU_PER_MM)
    name, said = quoteattr(f"二维码 {job.drawings}"), quoteattr(alternative(address))
    drawing = parse(
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{side}" cy="{side}"/>'
        f'<wp:docPr id="{job.drawings}" name={name} descr={said}/><wp:cNvGraphicFramePr/>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="{job.drawings}" name={name} descr={said}/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{side}" cy="{side}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>'
    )
    # The line grows with the picture, whatever line pitch its style sets.
    properties = place.properties(
        style, make("spacing", line=240, lineRule="auto"), make("ind", left=0, firstLine=0), make("jc", val="right")
    )
    return make("p", properties, make("r", make("drawing", drawing)))
