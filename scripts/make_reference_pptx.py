"""Make templates/base/reference.pptx, the master and layouts that the PPTX writer fills.

    python scripts/make_reference_pptx.py

Positions and sizes come from generator/layout/deck/frames.py, fonts and colour from the base design. The file is the
same, byte for byte, whenever it is made. A school that wants another look opens it in PowerPoint or WPS, changes the
master, and keeps it as `reference.pptx` in a design of its own; names and indexes of the placeholders must stay.
"""

from __future__ import annotations

import re
import sys
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZipFile

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))


from generator.design import Design, load_design
from generator.layout.deck.frames import LAYOUTS, SLIDE_HEIGHT, SLIDE_WIDTH, Box, SlideLayout, TextFrame
from generator.layout.deck.master import BODY_INDEX, CHART_INDEX, FOOT_INDEX, NUMBER_INDEX, SIDE_INDEX, TABLE_INDEX
from generator.writers.pptx.fonts import latin_font
from generator.writers.pptx.names import NUMBER_BOX, TABLE_STYLE, TABLE_STYLE_NAME
from generator.writers.zip_bytes import stable_zip

TARGET = Path(__file__).resolve().parent.parent / "templates" / "base" / "reference.pptx"

_EMU = 12700
_NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "application/vnd.openxmlformats-officedocument.presentationml"
_LANG = 'lang="zh-CN" altLang="en-US"'
# Marks that may not begin or end a line (GB/T 15834).
_NO_START = escape("!%),.:;>?]}¨·ˇˉ―‖’”…∶、。〃々〉》」』】〕〗！＂＇％），．：；？］｀｜｝～￠", {'"': "&quot;"})
_NO_END = escape("$(.[{£¥‘“〈《「『【〔〖＄（．［｛￡￥", {'"': "&quot;"})

# Space between a text box's edge and its text.
_INSETS = 'lIns="0" tIns="0" rIns="0" bIns="0"'


# --------------------------------------------------------------------------------------------------------- text


def _points(value: float) -> int:
    return round(value * 100)


def _level(n: int, frame: TextFrame, *, bullet: str, colour: str = "tx1", bold: bool = False) -> str:
    """Return the style of one level of a text box: `•` hangs in 1.2 em, deeper levels stand in as much more."""
    em = round(frame.size * _EMU)
    hang = round(1.2 * em) if bullet else 0
    left = round(1.2 * em * (n - 1)) + hang
    mark = (
        f'<a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buFont typeface="Arial"/><a:buChar char="{bullet}"/>'
        if bullet
        else "<a:buNone/>"
    )
    gap = 0 if bold else frame.sized(small=False).gap
    return (
        f'<a:lvl{n}pPr marL="{left}" indent="{-hang}" algn="l" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">'
        f'<a:lnSpc><a:spcPts val="{_points(frame.size * frame.leading)}"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{_points(gap)}"/></a:spcBef>{mark}'
        f'<a:defRPr {_LANG} sz="{_points(frame.size)}" b="{int(bold)}" kern="1200">'
        f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'
        f'<a:latin typeface="+m{"j" if bold else "n"}-lt"/><a:ea typeface="+m{"j" if bold else "n"}-ea"/>'
        f'<a:cs typeface="+mn-cs"/></a:defRPr></a:lvl{n}pPr>'
    )


def _body_levels(frame: TextFrame) -> str:
    return "".join(_level(n, frame, bullet=bullet) for n, bullet in enumerate("•–·", start=1))


def _plain_level(frame: TextFrame, colour: str = "tx1", *, bold: bool = False) -> str:
    return _level(1, frame, bullet="", colour=colour, bold=bold)


# ------------------------------------------------------------------------------------------------------- shapes


def _geometry(box: Box) -> str:
    x, y, width, height = (round(value * _EMU) for value in (box.x, box.y, box.width, box.height))
    return f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def _placeholder(
    number: int, name: str, kind: str, index: int | None, box: Box, levels: str, prompt: str, *, anchor: str = "t"
) -> str:
    type_ = f' type="{kind}"' if kind else ""
    idx = f' idx="{index}"' if index is not None else ""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr><p:ph{type_}{idx}/></p:nvPr></p:nvSpPr><p:spPr>{_geometry(box)}</p:spPr>"
        f'<p:txBody><a:bodyPr vert="horz" wrap="square" {_INSETS} anchor="{anchor}"><a:normAutofit/></a:bodyPr>'
        f"<a:lstStyle>{levels}</a:lstStyle>"
        f"<a:p><a:r><a:rPr {_LANG}/><a:t>{prompt}</a:t></a:r></a:p></p:txBody></p:sp>"
    )


def _number(number: int) -> str:
    size = _points(NUMBER_BOX[1])
    level = (
        f'<a:lvl1pPr algn="r"><a:defRPr {_LANG} sz="{size}"><a:solidFill><a:schemeClr val="accent2"/></a:solidFill>'
        '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/></a:defRPr></a:lvl1pPr>'
    )
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="页码"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="sldNum" sz="quarter" idx="{NUMBER_INDEX}"/></p:nvPr></p:nvSpPr>'
        f"<p:spPr>{_geometry(NUMBER_BOX[0])}</p:spPr>"
        f'<p:txBody><a:bodyPr vert="horz" {_INSETS} anchor="b"/><a:lstStyle>{level}</a:lstStyle>'
        f'<a:p><a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum"><a:rPr {_LANG}/>'
        "<a:t>‹#›</a:t></a:fld></a:p></p:txBody></p:sp>"
    )


def _bar(number: int, name: str, box: Box, colour: str) -> str:
    """Return a filled rectangle that only decorates."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f'<p:spPr>{_geometry(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr>'
        '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="zh-CN"/></a:p></p:txBody></p:sp>'
    )


def _tree(shapes: list[str]) -> str:
    group = (
        '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
        '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
    )
    return f"<p:spTree>{group}{''.join(shapes)}</p:spTree>"


def _background(colour: str) -> str:
    return f'<p:bg><p:bgPr><a:solidFill><a:schemeClr val="{colour}"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'


# ------------------------------------------------------------------------------------------------------ layouts


def _decoration(layout: str) -> list[str]:
    """Return what a layout draws behind its placeholders."""
    frames = LAYOUTS[layout]
    body = frames.body.box
    match layout:
        case "title":
            rule = Box(x=frames.title.box.x, y=frames.title.box.y + frames.title.box.height + 8, width=120, height=4)
            return [
                _bar(90, "色带", Box(x=0, y=0, width=28, height=SLIDE_HEIGHT), "accent1"),
                _bar(91, "线", rule, "accent1"),
            ]
        case "divider":
            title = frames.title.box
            return [_bar(90, "线", Box(x=title.x - 32, y=title.y, width=8, height=title.height), "accent1")]
        case "key" | "discussion":
            panel = Box(
                x=56,
                y=body.y - 12,
                width=848,
                height=(502 if layout == "key" else body.y + body.height + 12) - body.y + 12,
            )
            edge = Box(x=56, y=panel.y, width=8, height=panel.height)
            return [_bar(90, "底", panel, "bg2"), _bar(91, "线", edge, "accent1" if layout == "key" else "accent2")]
        case "answer":
            return [_bar(90, "线", Box(x=28, y=body.y, width=6, height=body.height), "accent1")]
        case "two_part":
            middle = (body.x + body.width + (frames.side.box.x if frames.side else SLIDE_WIDTH)) / 2
            return [_bar(90, "线", Box(x=middle - 0.5, y=body.y, width=1, height=body.height), "bg2")]
        case _:
            return []


def _strip(box: Box, height: float) -> tuple[Box, Box]:
    """Split a box into an upper strip and the rest below a gap of 8 points."""
    below = height + 8
    return (
        Box(x=box.x, y=box.y, width=box.width, height=height),
        Box(x=box.x, y=box.y + below, width=box.width, height=box.height - below),
    )


def _layout_placeholders(layout: str, frames: SlideLayout) -> list[str]:
    title_kind, title_anchor = ("ctrTitle", "b") if layout == "title" else ("title", "b")
    colour = "accent1" if layout in ("title", "divider") else "tx1"
    shapes = [
        _placeholder(
            2,
            "标题",
            title_kind,
            None,
            frames.title.box,
            _plain_level(frames.title, colour, bold=True),
            "单击此处编辑标题",
            anchor="ctr" if layout == "divider" else title_anchor,
        )
    ]
    anchor = "ctr" if frames.body.middle else "t"
    body_kind = "subTitle" if layout == "title" else "body"
    levels = _plain_level(frames.body) if layout in ("title", "divider", "key") else _body_levels(frames.body)
    box = frames.body.box
    if layout in ("table", "figure"):
        box, rest = _strip(box, 64)
        kind, index, name = ("tbl", TABLE_INDEX, "表格") if layout == "table" else ("chart", CHART_INDEX, "图表")
        shapes.append(_placeholder(5, name, kind, index, rest, _plain_level(frames.body), f"单击图标添加{name}"))
    shapes.insert(1, _placeholder(3, "正文", body_kind, BODY_INDEX, box, levels, "单击此处编辑正文", anchor=anchor))
    if frames.side is not None:
        levels = _body_levels(frames.side)
        shapes.append(_placeholder(4, "右栏", "", SIDE_INDEX, frames.side.box, levels, "单击此处编辑右栏"))
    foot_level = _plain_level(frames.foot, "accent2")
    if layout == "key":
        foot_level = foot_level.replace('algn="l"', 'algn="r"')
    shapes.append(
        _placeholder(
            6, "出处", "body", FOOT_INDEX, frames.foot.box, foot_level, "出处", anchor="t" if layout == "key" else "b"
        )
    )
    return shapes


def _layout_xml(layout: str) -> str:
    frames = LAYOUTS[layout]
    own = layout in ("title", "divider")
    shapes = [*_decoration(layout), *_layout_placeholders(layout, frames)]
    if layout != "title":
        shapes.append(_number(7))
    background = _background("bg2") if layout == "divider" else ""
    kind = ' type="title"' if layout == "title" else ""
    return (
        f'{_HEAD}<p:sldLayout {_NAMESPACES}{kind} preserve="1" userDrawn="1" showMasterSp="{int(not own)}">'
        f'<p:cSld name="{frames.name}">{background}{_tree(shapes)}</p:cSld>'
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


# ------------------------------------------------------------------------------------------------------- master


def _master_xml(count: int) -> str:
    frames = LAYOUTS["content"]
    box = frames.title.box
    rule = Box(x=box.x, y=box.y + box.height + 6, width=box.width, height=1)
    accent = Box(x=box.x, y=box.y + box.height + 4, width=72, height=4)
    shapes = [
        _bar(90, "横线", rule, "bg2"),
        _bar(91, "色线", accent, "accent1"),
        _placeholder(2, "标题", "title", None, box, "", "单击此处编辑标题", anchor="b"),
        _placeholder(3, "正文", "body", BODY_INDEX, frames.body.box, "", "单击此处编辑正文"),
        _number(4),
    ]
    ids = "".join(f'<p:sldLayoutId id="{2147483649 + n}" r:id="rId{n + 1}"/>' for n in range(count))
    other = "".join(
        f'<a:lvl{n}pPr><a:defRPr {_LANG} sz="1800"><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/>'
        f"</a:defRPr></a:lvl{n}pPr>"
        for n in (1, 2, 3)
    )
    return (
        f"{_HEAD}<p:sldMaster {_NAMESPACES}><p:cSld>{_background('bg1')}{_tree(shapes)}</p:cSld>"
        '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
        'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
        f"<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst>"
        f"<p:txStyles><p:titleStyle>{_plain_level(frames.title, bold=True)}</p:titleStyle>"
        f"<p:bodyStyle>{_body_levels(frames.body)}</p:bodyStyle><p:otherStyle>{other}</p:otherStyle></p:txStyles>"
        "</p:sldMaster>"
    )


def _notes_master_xml() -> str:
    picture = (
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="幻灯片"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/>'
        '</p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr>'
        f"<p:spPr>{_geometry(Box(x=50, y=60, width=440, height=247.5))}"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr></p:sp>'
    )
    text = _placeholder(3, "备注", "body", 3, Box(x=50, y=330, width=440, height=400), "", "单击此处编辑备注")
    level = (
        f'<a:lvl1pPr algn="l"><a:defRPr {_LANG} sz="1200"><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/>'
        "</a:defRPr></a:lvl1pPr>"
    )
    return (
        f"{_HEAD}<p:notesMaster {_NAMESPACES}><p:cSld>{_background('bg1')}{_tree([picture, text])}</p:cSld>"
        '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
        'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
        f"<p:notesStyle>{level}</p:notesStyle></p:notesMaster>"
    )


def _theme_xml(design: Design) -> str:
    accent = str(design.settings["accent"]).lstrip("#").upper()
    latin = escape(latin_font(design, "hei"))
    hei = escape(design.office_fonts["hei"])
    colours = {
        "dk1": "222222", "lt1": "FFFFFF", "dk2": "4A4A4A", "lt2": "F3EFE8", "accent1": accent, "accent2": "5F5F5F",
        "accent3": "B9853B", "accent4": "DCCFB8", "accent5": "A3A3A3", "accent6": "7A4B3A",
        "hlink": accent, "folHlink": "5F5F5F",
    }  # fmt: skip
    scheme = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in colours.items())
    fonts = (
        f'<a:latin typeface="{latin}"/><a:ea typeface="{hei}"/><a:cs typeface=""/>'
        f'<a:font script="Hans" typeface="{hei}"/>'
    )
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    lines = "".join(f'<a:ln w="{width}">{fill}<a:prstDash val="solid"/></a:ln>' for width in (6350, 12700, 19050))
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{_HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="活页">'
        f'<a:themeElements><a:clrScheme name="活页">{scheme}</a:clrScheme><a:fontScheme name="活页">'
        f"<a:majorFont>{fonts}</a:majorFont><a:minorFont>{fonts}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="活页"><a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>{lines}</a:lnStyleLst>'
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    )


def _table_styles_xml() -> str:
    """Return one table style: rules above, below and under the header, thin lines between rows (三线表)."""

    def line(name: str, width: int, colour: str) -> str:
        return f'<a:{name}><a:ln w="{width}"><a:solidFill><a:schemeClr val="{colour}"/></a:solidFill></a:ln></a:{name}>'

    borders = line("top", 25400, "accent1") + line("bottom", 25400, "accent1") + line("insideH", 6350, "accent5")
    header = line("top", 25400, "accent1") + line("bottom", 15875, "accent1")
    return (
        f'{_HEAD}<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{TABLE_STYLE}">'
        f'<a:tblStyle styleId="{TABLE_STYLE}" styleName="{TABLE_STYLE_NAME}">'
        '<a:wholeTbl><a:tcTxStyle><a:fontRef idx="minor"/><a:schemeClr val="tx1"/></a:tcTxStyle>'
        f"<a:tcStyle><a:tcBdr>{borders}</a:tcBdr><a:fill><a:noFill/></a:fill></a:tcStyle></a:wholeTbl>"
        '<a:firstRow><a:tcTxStyle b="on"><a:fontRef idx="minor"/><a:schemeClr val="tx1"/></a:tcTxStyle>'
        f'<a:tcStyle><a:tcBdr>{header}</a:tcBdr><a:fill><a:solidFill><a:schemeClr val="bg2"/></a:solidFill></a:fill>'
        "</a:tcStyle></a:firstRow></a:tblStyle></a:tblStyleLst>"
    )


# ------------------------------------------------------------------------------------------------------ package


def _presentation_xml() -> str:
    width, height = round(SLIDE_WIDTH * _EMU), round(SLIDE_HEIGHT * _EMU)
    return (
        f'{_HEAD}<p:presentation {_NAMESPACES} saveSubsetFonts="1">'
        '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>'
        '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>'
        f'<p:sldSz cx="{width}" cy="{height}"/><p:notesSz cx="6858000" cy="9906000"/>'
        f'<p:kinsoku lang="zh-CN" invalStChars="{_NO_START}" invalEndChars="{_NO_END}"/>'
        f"<p:defaultTextStyle><a:defPPr><a:defRPr {_LANG}/></a:defPPr></p:defaultTextStyle></p:presentation>"
    )


def _relations(targets: list[tuple[str, str]]) -> str:
    def row(n: int, kind: str, target: str) -> str:
        full = kind if kind.startswith("http") else f"{_RELATIONS}/{kind}"
        return f'<Relationship Id="rId{n}" Type="{full}" Target="{target}"/>'

    rows = "".join(row(n, kind, target) for n, (kind, target) in enumerate(targets, start=1))
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{_HEAD}<Relationships xmlns="{namespace}">{rows}</Relationships>'


def _content_types(parts: list[str]) -> str:
    def kind(part: str) -> str:
        name = re.sub(r"\d*\.xml$", "", part.rsplit("/", 1)[-1])
        special = {
            "theme": "application/vnd.openxmlformats-officedocument.theme+xml",
            "core": "application/vnd.openxmlformats-package.core-properties+xml",
            "app": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
            "presentation": f"{_TYPES}.presentation.main+xml",
        }
        return special.get(name, f"{_TYPES}.{name}+xml")

    rows = "".join(f'<Override PartName="/{part}" ContentType="{kind(part)}"/>' for part in parts)
    return (
        f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{rows}</Types>'
    )


_CORE = (
    f'{_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:language>zh-CN</dc:language></cp:coreProperties>'
)
_APP = (
    f'{_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>huoye</Application></Properties>"
)


def make(design: Design) -> bytes:
    """Return the reference file for a design."""
    layouts = list(LAYOUTS)
    parts = {
        "ppt/presentation.xml": _presentation_xml(),
        "ppt/slideMasters/slideMaster1.xml": _master_xml(len(layouts)),
        "ppt/notesMasters/notesMaster1.xml": _notes_master_xml(),
        "ppt/theme/theme1.xml": _theme_xml(design),
        "ppt/theme/theme2.xml": _theme_xml(design),
        "ppt/tableStyles.xml": _table_styles_xml(),
        "ppt/presProps.xml": f"{_HEAD}<p:presentationPr {_NAMESPACES}/>",
        "ppt/viewProps.xml": f"{_HEAD}<p:viewPr {_NAMESPACES}/>",
        "docProps/core.xml": _CORE,
        "docProps/app.xml": _APP,
    }
    parts |= {f"ppt/slideLayouts/slideLayout{n}.xml": _layout_xml(name) for n, name in enumerate(layouts, start=1)}
    to_layouts = [("slideLayout", f"../slideLayouts/slideLayout{n}.xml") for n in range(1, len(layouts) + 1)]
    relations = {
        "_rels/.rels": [
            ("officeDocument", "ppt/presentation.xml"),
            (
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                "docProps/core.xml",
            ),
            ("extended-properties", "docProps/app.xml"),
        ],
        "ppt/_rels/presentation.xml.rels": [
            ("slideMaster", "slideMasters/slideMaster1.xml"),
            ("notesMaster", "notesMasters/notesMaster1.xml"),
            ("theme", "theme/theme1.xml"),
            ("tableStyles", "tableStyles.xml"),
            ("presProps", "presProps.xml"),
            ("viewProps", "viewProps.xml"),
        ],
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": [*to_layouts, ("theme", "../theme/theme1.xml")],
        "ppt/notesMasters/_rels/notesMaster1.xml.rels": [("theme", "../theme/theme2.xml")],
    }
    relations |= {
        f"ppt/slideLayouts/_rels/slideLayout{n}.xml.rels": [("slideMaster", "../slideMasters/slideMaster1.xml")]
        for n in range(1, len(layouts) + 1)
    }
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        archive.writestr("[Content_Types].xml", _content_types(sorted(parts)))
        for name, xml in parts.items():
            archive.writestr(name, xml)
        for name, targets in relations.items():
            archive.writestr(name, _relations(targets))
    return stable_zip(buffer.getvalue())


if __name__ == "__main__":
    TARGET.write_bytes(make(load_design("base")))
    print(f"{TARGET.name}: {TARGET.stat().st_size} bytes")
