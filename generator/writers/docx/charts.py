"""Put charts into a DOCX as Word's own, which a teacher can edit."""

# mypy: allow-untyped-calls
# python-pptx says that it is typed, but its chart functions are not.

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import quoteattr

from generator.model.document import Figure
from generator.writers.docx.context import Place
from generator.writers.docx.runs import plain_text, text_runs
from generator.writers.docx.styles import Style
from generator.writers.docx.xml import Element, make, of_tag, parse

if TYPE_CHECKING:
    from docx.opc.part import Part

_EMU_PER_TWIP = 635
_HEIGHT = 3800  # twips
_WIDEST = 7140  # 34 characters of 10.5pt
# Greys that a copier keeps apart, and the strokes of lines, which differ in more than their grey.
_GREYS = ("404040", "BFBFBF", "7F7F7F", "E5E5E5")
_DASHES = ("SOLID", "DASH", "ROUND_DOT", "LONG_DASH")
_CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_CHART_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart"
_PACKAGE_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package"


def figure(block: Figure, place: Place) -> list[Element]:
    """Return a chart with its caption and note below."""
    elements = [make("p", place.properties(Style.FIGURE), make("r", make("drawing", _drawing(block, place))))]
    if block.caption:
        runs = text_runs(block.caption, place, Style.CAPTION)
        # Nothing need stay with a caption that stands below.
        apart = make("keepNext", val=0) if not block.note else None
        elements.append(make("p", place.properties(Style.CAPTION, apart), *runs))
    if block.note:
        elements.append(make("p", place.properties(Style.TABLE_NOTE), *text_runs(block.note, place, Style.TABLE_NOTE)))
    return elements


def _drawing(block: Figure, place: Place) -> Element:
    job = place.job
    job.drawings += 1
    number = job.reference.word.part.relate_to(_chart_part(block, place), _CHART_RELATION)
    width = min(place.width, _WIDEST) * _EMU_PER_TWIP
    name, title = quoteattr(f"图 {job.drawings}"), quoteattr(plain_text(block.caption))
    return parse(
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{_HEIGHT * _EMU_PER_TWIP}"/>'
        f'<wp:docPr id="{job.drawings}" name={name} title={title} descr={quoteattr(block.alt)}/>'
        '<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">'
        f'<c:chart r:id="{number}"/></a:graphicData></a:graphic></wp:inline>'
    )


def _chart_part(block: Figure, place: Place) -> Part:
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    from pptx.chart.data import CategoryChartData
    from pptx.chart.xlsx import CategoryWorkbookWriter

    data = CategoryChartData()
    data.categories = block.labels
    for series in block.series:
        data.add_series(series.name, series.values)
    package, number = place.job.reference.word.part.package, place.job.drawings
    workbook = Part(
        PackURI(f"/word/embeddings/chart{number}.xlsx"), _WORKBOOK, CategoryWorkbookWriter(data).xlsx_blob, package
    )
    chart = Part(PackURI(f"/word/charts/chart{number}.xml"), _CHART, b"", package)
    link = chart.relate_to(workbook, _PACKAGE_RELATION)
    chart._blob = _chart_xml(block, data, link, place)  # the part must exist before its own links can be numbered
    return chart


def _chart_xml(block: Figure, data: Any, link: str, place: Place) -> bytes:
    from lxml import etree
    from pptx.chart.chart import Chart
    from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
    from pptx.oxml import parse_xml

    kind = XL_CHART_TYPE.COLUMN_CLUSTERED if block.chart == "bar" else XL_CHART_TYPE.LINE_MARKERS
    space = parse_xml(data.xml_bytes(kind))
    chart = Chart(space, None)
    _set_faces(chart, place)
    chart.has_title = False
    chart.has_legend = len(block.series) > 1
    if chart.has_legend:
        chart.legend.position = XL_LEGEND_POSITION.BOTTOM
        chart.legend.include_in_layout = False
    _set_axes(chart, block)
    _set_plot(chart.plots[0], block)
    # python-pptx numbers the axes below zero, which the schema does not allow.
    for axis in of_tag(space, "c:axId", "c:crossAx"):
        axis.set("val", str(abs(int(axis.get("val") or 0))))
    space.append(parse(f'<c:externalData r:id="{link}"><c:autoUpdate val="0"/></c:externalData>'))
    text: bytes = etree.tostring(space, xml_declaration=True, encoding="UTF-8", standalone=True)
    return text


def _set_faces(chart: Any, place: Place) -> None:
    """Set the type of the whole chart: small, upright, with the design's Chinese face."""
    from pptx.util import Pt

    chart.font.size = Pt(9)
    chart.font.bold = False
    properties: Element = chart.font._rPr
    for tag, face in (("latin", place.job.design.latin_font), ("ea", place.job.design.office_fonts["song"])):
        properties.append(parse(f"<a:{tag} typeface={quoteattr(face)}/>"))


def _set_axes(chart: Any, block: Figure) -> None:
    from pptx.dml.color import RGBColor
    from pptx.enum.chart import XL_TICK_MARK
    from pptx.util import Pt

    values, categories = chart.value_axis, chart.category_axis
    values.has_major_gridlines = True
    values.major_gridlines.format.line.color.rgb = RGBColor.from_string("D9D9D9")
    values.major_gridlines.format.line.width = Pt(0.5)
    values.format.line.fill.background()
    values.major_tick_mark = categories.major_tick_mark = XL_TICK_MARK.NONE
    categories.format.line.color.rgb = RGBColor(0, 0, 0)
    if block.chart == "bar":
        values.minimum_scale = min(0.0, *(value for series in block.series for value in series.values))
    values.tick_labels.number_format, values.tick_labels.number_format_is_linked = _number_format(block.unit), False


def _set_plot(plot: Any, block: Figure) -> None:
    from pptx.dml.color import RGBColor
    from pptx.enum.chart import XL_LABEL_POSITION
    from pptx.enum.dml import MSO_LINE
    from pptx.util import Pt

    plot.has_data_labels = True
    labels = plot.data_labels
    labels.show_value = True
    labels.position = XL_LABEL_POSITION.OUTSIDE_END if block.chart == "bar" else XL_LABEL_POSITION.ABOVE
    labels.number_format, labels.number_format_is_linked = _number_format(block.unit), False
    labels.font.size = Pt(9)
    if block.chart == "bar":
        plot.gap_width, plot.overlap = 80, 0
    for n, series in enumerate(plot.series):
        grey = RGBColor.from_string(_GREYS[n % len(_GREYS)])
        if block.chart == "bar":
            series.format.fill.solid()
            series.format.fill.fore_color.rgb = grey
            series.format.line.color.rgb = RGBColor(0, 0, 0)
            series.format.line.width = Pt(0.5)
        else:
            series.smooth = False
            series.format.line.width = Pt(1.75)
            series.format.line.color.rgb = RGBColor(0, 0, 0)
            series.format.line.dash_style = getattr(MSO_LINE, _DASHES[n % len(_DASHES)])
            series.marker.size = 6
            series.marker.format.fill.solid()
            series.marker.format.fill.fore_color.rgb = grey
            series.marker.format.line.color.rgb = RGBColor(0, 0, 0)


def _number_format(unit: str) -> str:
    """Return the number format that prints a value with its unit."""
    quoted = unit.replace('"', "")
    return f'General"{quoted}"' if quoted else "General"
