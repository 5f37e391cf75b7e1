"""Write charts of a DOCX as Word's own, which a teacher can edit."""

# mypy: allow-untyped-calls
# python-pptx says that it is typed, but its chart functions are not.

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import quoteattr

from generator.layout.chart import ChartPlan, plan_chart
from generator.layout.chart_labels import EM
from generator.model.document import Figure
from generator.writers.docx.context import BlockContext
from generator.writers.docx.runs import set_text, text_line
from generator.writers.docx.styles import Style
from generator.writers.docx.xml import Element, make, parse

if TYPE_CHECKING:
    from docx.opc.part import Part

_EMU_PER_TWIP = 635
_HEIGHT = 3800  # twips
_WIDEST = 7140  # 34 characters of 10.5pt
_TWIPS_PER_EM = 210
_CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_CHART_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart"
_PACKAGE_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package"


def figure(block: Figure, context: BlockContext) -> list[Element]:
    """Return a chart with its caption and note below."""
    elements = [make("p", context.properties(Style.FIGURE), make("r", make("drawing", _drawing(block, context))))]
    if block.caption:
        # Nothing need stay with a caption that is below.
        apart = make("keepNext", val=0) if not block.note else None
        elements.append(text_line(block.caption, context, Style.CAPTION, apart))
    if block.note:
        elements.append(text_line(block.note, context, Style.TABLE_NOTE))
    return elements


def _drawing(block: Figure, context: BlockContext) -> Element:
    state = context.state
    state.drawings += 1
    width = min(context.width, _WIDEST)
    size = f'cx="{width * _EMU_PER_TWIP}" cy="{_HEIGHT * _EMU_PER_TWIP}"'
    plan = plan_chart(block, width / _TWIPS_PER_EM * EM)
    number = state.reference.word.part.relate_to(_chart_part(block, plan, context), _CHART_RELATION)
    name, title = quoteattr(f"图 {state.drawings}"), quoteattr(set_text(block.caption))
    return parse(
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f'<wp:docPr id="{state.drawings}" name={name} title={title} descr={quoteattr(plan.alt)}/>'
        '<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">'
        f'<c:chart r:id="{number}"/></a:graphicData></a:graphic></wp:inline>'
    )


def _chart_part(block: Figure, plan: ChartPlan, context: BlockContext) -> Part:
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    from pptx.chart.xlsx import CategoryWorkbookWriter

    from generator.writers.drawingml.chart import chart_data

    data: Any = chart_data(block)
    package, number = context.state.reference.word.part.package, context.state.drawings
    workbook = Part(
        PackURI(f"/word/embeddings/chart{number}.xlsx"), _WORKBOOK, CategoryWorkbookWriter(data).xlsx_blob, package
    )
    chart = Part(PackURI(f"/word/charts/chart{number}.xml"), _CHART, b"", package)
    link = chart.relate_to(workbook, _PACKAGE_RELATION)
    chart._blob = _chart_xml(plan, data, link, context)  # the part must exist before its own links can be numbered
    return chart


def _chart_xml(plan: ChartPlan, data: Any, link: str, context: BlockContext) -> bytes:
    from lxml import etree
    from pptx.chart.chart import Chart
    from pptx.dml.color import RGBColor
    from pptx.oxml import parse_xml

    from generator.writers.drawingml.chart import CHART_TYPES, ChartLook, style_chart

    design = context.state.design
    black = RGBColor(0, 0, 0)
    look = ChartLook(
        size=_TWIPS_PER_EM / 20,
        latin=design.latin_font,
        chinese=design.office_fonts["hei"],
        ink=RGBColor(0x4D, 0x4D, 0x4D) if plan.marks == "bars" else black,
        light=RGBColor(0xB0, 0xB0, 0xB0),
        outline=black,
        axis=black,
        grid=RGBColor(0xD9, 0xD9, 0xD9),
        stroke=1.75,
        marker=6,
    )
    space = parse_xml(data.xml_bytes(CHART_TYPES[plan.marks]))
    style_chart(Chart(space, None), plan, look)
    space.append(parse(f'<c:externalData r:id="{link}"><c:autoUpdate val="0"/></c:externalData>'))
    text: bytes = etree.tostring(space, xml_declaration=True, encoding="UTF-8", standalone=True)
    return text
