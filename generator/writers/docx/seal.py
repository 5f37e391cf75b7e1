"""Draw the 密封线: a text box on its side in the binding margin, anchored in the running head of its pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from xml.sax.saxutils import quoteattr

from generator.layout.geometry import Mm
from generator.model.document import Blank, Inline, Seal, Text
from generator.writers.docx.context import BlockContext
from generator.writers.docx.runs import text_line
from generator.writers.docx.styles import Style
from generator.writers.docx.xml import Element, make, of_tag, parse

_EMU_PER_TWIP = 635
# Millimetres: how wide the box is, and how far it is from the edge of the paper.
_WIDTH, _EDGE = 22.0, 6.0
_WORDS = "密封线"
# In em: between two fields, and a field's gap at most.
_BETWEEN, _WIDEST = 1, 10
_NOTICE = "密封线内不要答题"


def seal(fields: Seal, context: BlockContext) -> Element:
    """Return a paragraph for a running head, to which the box is anchored; its text reads upwards."""
    page = context.state.reference.page
    context.state.drawings += 1
    length = page.depth
    inner = replace(context, width=length)
    box = parse(
        _BOX.format(
            number=context.state.drawings,
            words=quoteattr(f"密封线，填写{'、'.join(fields.fields)}"),
            x=Mm(_EDGE).twips * _EMU_PER_TWIP,
            y=page.top * _EMU_PER_TWIP,
            width=Mm(_WIDTH).twips * _EMU_PER_TWIP,
            height=length * _EMU_PER_TWIP,
        )
    )
    next(of_tag(box, "txbxContent")).extend(
        [_fields(fields.fields, inner), _line(inner), text_line(_NOTICE, inner, Style.SEAL_NOTICE)]
    )
    return make("p", context.properties(Style.GAP), make("r", box))


def _fields(names: Sequence[str], context: BlockContext) -> Element:
    """Return the fields to fill in; gaps are characters, since LibreOffice knows no tab stops in such a box."""
    style = Style.SEAL
    room = context.width / context.state.reference.em(style) - sum(len(name) + _BETWEEN for name in names)
    blank = Blank(width=min(int(room / max(len(names), 1)), _WIDEST))
    content: list[Inline] = []
    for n, name in enumerate(names):
        gap = "　" * _BETWEEN if n else ""
        content.extend([Text(text=f"{gap}{name}"), blank])
    return text_line(tuple(content), context, style)


def _line(context: BlockContext) -> Element:
    """Return the dotted line with the words 密 封 线 in it."""
    style = Style.SEAL
    room = int(context.width / context.state.reference.em(style)) - 2 * len(_WORDS)
    dots = "…" * (room // (len(_WORDS) + 1))
    return text_line(dots + "".join(word + dots for word in _WORDS), context, style)


_BOX = (
    '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
    '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" '
    'layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
    '<wp:positionH relativeFrom="page"><wp:posOffset>{x}</wp:posOffset></wp:positionH>'
    '<wp:positionV relativeFrom="page"><wp:posOffset>{y}</wp:posOffset></wp:positionV>'
    '<wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
    '<wp:docPr id="{number}" name="密封线 {number}" descr={words}/><wp:cNvGraphicFramePr/>'
    '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
    '<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>'
    "<wps:txbx><w:txbxContent/></wps:txbx>"
    '<wps:bodyPr rot="0" vert="vert270" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr">'
    "<a:noAutofit/></wps:bodyPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
    "</mc:AlternateContent>"
)
