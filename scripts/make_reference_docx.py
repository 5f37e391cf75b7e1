"""Make `templates/base/reference.docx`, whose named styles and pages the Word writer uses.

Run it after changing a style here, and commit the result with the change:

    python scripts/make_reference_docx.py

It starts from python-docx's own template, takes all styles out and puts ours in. The file shows every style in
itself, so that a school can open it in Word or WPS, change a style there and save it in its own design.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Literal

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from lxml import etree

from generator.writers.docx_styles import Style, TableStyle, TextStyle
from generator.writers.docx_xml import NAMESPACES, Element, make, parse
from generator.writers.zip_bytes import stable_zip

TARGET = Path(__file__).resolve().parent.parent / "templates" / "base" / "reference.docx"

SONG, HEI, KAI, FANG = "宋体", "黑体", "楷体", "仿宋"
SERIF, SANS = "Times New Roman", "Arial"
GREY, DARK = "7F7F7F", "404040"

Align = Literal["left", "center", "right", "both"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A style of paragraphs; sizes and spacing in points, indents in em of its own type. None: as its base has it."""

    based: Style | None = Style.NORMAL
    face: str | None = None
    latin: str | None = None
    size: float | None = None
    bold: bool | None = None
    align: Align | None = None
    line: float | Literal["auto"] | None = None
    before: float | None = None
    after: float | None = None
    first: float | None = None
    left: float | None = None
    right: float | None = None
    hanging: float | None = None
    keep_next: bool = False
    keep_lines: bool = False
    new_page: bool = False
    outline: int | None = None
    color: str | None = None
    track: float | None = None
    below: tuple[int, str] | None = None
    above: tuple[int, str] | None = None
    beside: tuple[int, str] | None = None
    leader: bool = False
    follow: Style | None = None


BODY = Look(size=12, line=21, first=2)
SMALL_TITLE = Look(face=HEI, size=12, line=20)

LOOKS: dict[Style, Look] = {
    Style.NORMAL: Look(based=None, face=SONG, size=10.5, line=18, align="both"),
    Style.HEADING_1: Look(
        face=HEI, size=16, line=31.5, after=10.5, left=-0.5, align="left",
        keep_next=True, keep_lines=True, new_page=True, outline=0,
    ),
    Style.HEADING_2: Look(
        face=SONG, size=22, bold=True, line=31.5, before=21, after=14, align="center",
        keep_next=True, keep_lines=True, outline=1, follow=Style.PACK_BODY,
    ),
    Style.HEADING_3: Look(
        face=HEI, size=12, line=21, before=10.5, after=10.5, first=2, align="left",
        keep_next=True, keep_lines=True, outline=2, follow=Style.PACK_BODY,
    ),
    Style.HEADING_4: Look(
        face=KAI, size=12, bold=True, line=21, before=5.25, after=5.25, first=2, align="left",
        keep_next=True, keep_lines=True, outline=3, follow=Style.PACK_BODY,
    ),
    Style.SHEET_HEADING_1: Look(
        face=HEI, size=14, line=24, before=14, after=6, align="left", keep_next=True, keep_lines=True, outline=0
    ),
    Style.SHEET_HEADING_2: Look(
        face=HEI, size=12, line=20, before=13, after=5, align="left", keep_next=True, keep_lines=True, outline=1
    ),
    Style.SHEET_HEADING_3: Look(
        face=HEI, size=10.5, line=18, before=9, after=3, align="left", keep_next=True, keep_lines=True, outline=2
    ),
    Style.TITLE: Look(face=SONG, size=18, bold=True, line=30, align="center", keep_next=True),
    Style.SUBTITLE: Look(face=KAI, size=14, line=21, align="center", keep_next=True),
    Style.HEADER: Look(size=9, line=14, align="left", color=DARK, below=(4, GREY)),
    Style.FOOTER: Look(size=9, line=14, align="left", color=DARK),
    Style.CAPTION: Look(face=HEI, size=10.5, line=16, before=6, after=4, align="center", keep_next=True),
    Style.CONTENTS_TITLE: Look(face=HEI, size=20, line=42, after=15, align="center", track=20, keep_next=True),
    Style.CONTENTS_COLUMN: Look(
        face=HEI, latin=SERIF, left=-0.5, size=12, line=21, before=9, align="left",
        leader=True, keep_lines=True, keep_next=True,
    ),
    Style.CONTENTS_ARTICLE: Look(
        size=12, line=21, align="left", left=2.5, hanging=1, leader=True, keep_lines=True
    ),
    Style.LIST_ITEM: Look(),
    # The pack.
    Style.PACK_BODY: BODY,
    Style.PACK_OFFICIAL: Look(based=Style.PACK_BODY, face=FANG),
    Style.PACK_QUOTE: Look(based=Style.PACK_BODY, face=KAI),
    Style.PACK_LEAD: Look(based=Style.PACK_BODY, face=KAI),
    Style.PACK_SALUTATION: Look(based=Style.PACK_BODY, first=0, keep_next=True),
    Style.PACK_LIST_ITEM: Look(based=Style.PACK_BODY, first=0),
    Style.PACK_SUBTITLE: Look(face=KAI, size=14, line=21, after=14, align="center", keep_next=True),
    Style.BYLINE: Look(face=KAI, size=14, line=21, after=21, align="center", keep_next=True),
    Style.SIGNATURE: Look(size=12, line=21, align="right", right=2),
    Style.NOTE: Look(face=KAI, line=18, before=12, first=2),
    Style.ORIGIN: Look(line=18, before=6, align="right"),
    Style.AFFILIATION: Look(line=18, align="right"),
    Style.ORIGIN_ITEM: Look(line=18, after=3, keep_lines=True),
    # The cover.
    Style.COVER_SERIES: Look(face=SONG, size=46, bold=True, line=60, before=32, align="center", track=12),
    Style.COVER_ISSUE: Look(
        size=12, line=24, before=12, align="center", track=1, above=(16, "000000"), below=(6, "000000")
    ),
    Style.COVER_COURSE: Look(face=KAI, size=16, line=26, before=118, align="center"),
    Style.COVER_TITLE: Look(face=SONG, size=30, bold=True, line=45, before=18, align="center"),
    Style.COVER_QUESTION: Look(face=KAI, size=16, line=26, before=36, align="center"),
    Style.COVER_EDITION: Look(face=HEI, size=12, line=38, align="center"),
    Style.COVER_ORGANISER: Look(size=14, line=26, align="center", track=1.4),
    # The head of a sheet.
    Style.MASTHEAD_LINE: Look(line=18, align="center", color=DARK),
    Style.MASTHEAD_KIND: Look(face=HEI, size=12, line=20, align="center"),
    Style.MASTHEAD_FACTS: Look(line=20, align="center"),
    Style.NAME_LINE: Look(line=22, before=6, after=6, align="left"),
    # Sheets.
    Style.SHEET_BODY: Look(first=2),
    Style.SHEET_SALUTATION: Look(keep_next=True),
    Style.INTRO: Look(first=2, after=4),
    Style.TASK: Look(before=5, after=4, keep_next=True, keep_lines=True),
    Style.GUIDING_QUESTION: Look(face=KAI, size=12, line=20, before=4, after=4, align="center"),
    Style.KEY_SENTENCE: Look(face=KAI, size=12, line=21, before=4, after=4, left=1, beside=(18, GREY)),
    Style.CENTRED: Look(align="center"),
    Style.SMALL: Look(size=9, line=15),
    Style.MATERIAL_TITLE: Look(face=HEI, align="center", keep_next=True),
    Style.MATERIAL: Look(face=KAI, first=2),
    Style.MATERIAL_SALUTATION: Look(face=KAI, keep_next=True),
    Style.MATERIAL_ORIGIN: Look(size=9, line=15, align="right"),
    # Questions.
    Style.STEM: Look(before=6, left=2.2, hanging=2.2, keep_next=True, keep_lines=True),
    Style.PART_STEM: Look(before=6, left=2.8, hanging=2.8, keep_next=True, keep_lines=True),
    Style.STEM_MORE: Look(left=2.2, keep_next=True, keep_lines=True),
    Style.BRACKET_LINE: Look(align="right", keep_next=True),
    Style.OPTION: Look(left=4.2, hanging=2, align="left", keep_lines=True),
    Style.ANSWER: Look(left=3, before=2, beside=(12, GREY)),
    Style.ANSWER_MORE: Look(left=3, beside=(12, GREY)),
    Style.EVIDENCE: Look(face=KAI, left=3, beside=(12, GREY)),
    # Tables and figures.
    Style.TABLE_HEAD: Look(face=HEI, line=16, align="center"),
    Style.TABLE_TEXT: Look(line=16, align="left"),
    Style.TABLE_NOTE: Look(size=9, line=15, before=2, after=8, align="left"),
    Style.FIGURE: Look(line="auto", before=8, align="center", keep_next=True),
    # Room to write.
    Style.WRITING_LABEL: Look(face=HEI, before=3, align="left", keep_next=True),
    Style.WRITING_LINE: Look(line=22, align="left", color=DARK),
    Style.WRITING_SQUARE: Look(size=12, line=16, align="center", keep_next=True),
    Style.WRITING_COUNT: Look(size=6, line=7, align="right", right=0.5, color=DARK),
    Style.TEACHER_LABEL: Look(face=HEI, align="left", keep_next=True),
    Style.TEACHER_BODY: Look(face=KAI, first=2),
    Style.GAP: Look(size=2, line=4, align="left"),
}  # fmt: skip

# Character styles: face, and what else they change.
TEXT: dict[TextStyle, tuple[str | None, tuple[str, ...]]] = {
    TextStyle.EMPHASIS: (KAI, ()),
    TextStyle.STRONG: (HEI, ()),
    TextStyle.DOTTED: (None, ('<w:em w:val="dot"/>',)),
    TextStyle.SPEAKER: (HEI, ()),
    TextStyle.BLANK: (None, ('<w:u w:val="single"/>',)),
    TextStyle.BLANK_ANSWER: (KAI, ('<w:u w:val="single"/>',)),
    TextStyle.BRACKET_ANSWER: (HEI, ("<w:b/>",)),
    TextStyle.KEY_LABEL: (HEI, ()),
    TextStyle.LINK: (None, ('<w:color w:val="1F3864"/>', '<w:u w:val="single"/>')),
}

THIN, THICK, GREY_LINE = ("single", 4, "404040"), ("single", 12, "000000"), ("single", 4, GREY)
Edge = tuple[str, int, str]
ALL_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")
TABLES: dict[TableStyle, dict[str, Edge]] = {
    TableStyle.DATA: {"top": THICK, "bottom": THICK, "insideH": THIN},
    TableStyle.FORM: dict.fromkeys(ALL_EDGES, THIN),
    TableStyle.PLAIN: {},
    TableStyle.WRITING: {"bottom": GREY_LINE, "insideH": GREY_LINE},
    TableStyle.BOX: dict.fromkeys(ALL_EDGES[:4], THIN),
    TableStyle.SQUARES: dict.fromkeys(ALL_EDGES, GREY_LINE),
    TableStyle.TEACHER: {
        "top": ("dashed", 4, "000000"), "left": ("single", 36, GREY), "bottom": ("dashed", 4, "000000"),
        "right": ("dashed", 4, "000000"),
    },
}  # fmt: skip

# Margins in points: top, right, bottom, left, header, footer. A4.
_MEASURE = round((595.3 - 2 * 87.6) * 20)
PACK_PAGE = (78, 87.6, 70.8, 87.6, 48, 38)
SHEET_PAGE = (56, 66.6, 60, 66.6, 36, 32)

_BUILT_IN_IDS = {
    Style.NORMAL: "Normal", Style.HEADING_1: "Heading1", Style.HEADING_2: "Heading2", Style.HEADING_3: "Heading3",
    Style.HEADING_4: "Heading4", Style.TITLE: "Title", Style.SUBTITLE: "Subtitle", Style.HEADER: "Header",
    Style.FOOTER: "Footer", Style.CAPTION: "Caption", Style.CONTENTS_TITLE: "TOCHeading", Style.CONTENTS_COLUMN: "TOC1",
    Style.CONTENTS_ARTICLE: "TOC2", Style.LIST_ITEM: "ListParagraph", TextStyle.LINK: "Hyperlink",
}  # fmt: skip

WORD = "http://schemas.microsoft.com/office/word"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
SETTINGS = f"""
<w:zoom w:percent="100"/>
<w:defaultTabStop w:val="420"/>
<w:characterSpacingControl w:val="compressPunctuation"/>
<w:compat>
  <w:balanceSingleByteDoubleByteWidth/>
  <w:ulTrailSpace/>
  <w:doNotExpandShiftReturn/>
  <w:useFELayout/>
  <w:compatSetting w:name="compatibilityMode" w:uri="{WORD}" w:val="15"/>
  <w:compatSetting w:name="overrideTableStyleFontSizeAndJustification" w:uri="{WORD}" w:val="1"/>
  <w:compatSetting w:name="enableOpenTypeFeatures" w:uri="{WORD}" w:val="1"/>
  <w:compatSetting w:name="doNotFlipMirrorIndents" w:uri="{WORD}" w:val="1"/>
</w:compat>
<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>
<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2"
 w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink"
 w:followedHyperlink="followedHyperlink"/>
<w:decimalSymbol w:val="."/>
<w:listSeparator w:val=","/>
"""

DEFAULTS = f"""
<w:docDefaults>
  <w:rPrDefault><w:rPr>
    <w:rFonts w:ascii="{SERIF}" w:hAnsi="{SERIF}" w:eastAsia="{SONG}" w:cs="{SERIF}"/>
    <w:kern w:val="2"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>
  </w:rPr></w:rPrDefault>
  <w:pPrDefault><w:pPr><w:widowControl/><w:autoSpaceDE/><w:autoSpaceDN/><w:snapToGrid w:val="0"/></w:pPr></w:pPrDefault>
</w:docDefaults>
"""


USUAL_CHARACTER = """
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
  <w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/>
</w:style>
"""

USUAL_TABLE = """
<w:style w:type="table" w:default="1" w:styleId="TableNormal">
  <w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>
  <w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>
    <w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>
    <w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>
  </w:tblCellMar></w:tblPr>
</w:style>
"""

TABLE_LOOK = """
<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>
"""


FONTS = [
    f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:charset w:val="86"/><w:family w:val="{family}"/></w:font>'
    for name, other, family in (
        (SONG, "SimSun", "roman"), (HEI, "SimHei", "modern"), (KAI, "KaiTi", "modern"), (FANG, "FangSong", "modern"),
    )
] + [
    f'<w:font w:name="{name}"><w:charset w:val="00"/><w:family w:val="{family}"/><w:pitch w:val="variable"/></w:font>'
    for name, family in ((SERIF, "roman"), (SANS, "swiss"))
]  # fmt: skip


def main() -> None:
    """Write the file."""
    TARGET.write_bytes(reference())
    print(f"{TARGET.name}: {len(LOOKS)} styles of paragraphs, {len(TEXT)} of characters, {len(TABLES)} of tables")


def reference() -> bytes:
    """Return the reference DOCX."""
    word = Document()
    _drop_parts(word)
    _fill(word.styles.element, _style_elements())
    _fill(word.settings.element, _snippets(SETTINGS))
    _fill(word.part.numbering_part.element, [])
    _fill(word.element.body, _samples())
    properties = word.core_properties
    properties.title, properties.author, properties.comments, properties.last_modified_by = "活页的版式样本", "", "", ""
    properties.keywords = properties.subject = properties.category = ""
    properties.language, properties.revision = "zh-CN", 1
    for child in properties._element.xpath("dcterms:created | dcterms:modified"):
        properties._element.remove(child)
    target = BytesIO()
    word.save(target)
    return stable_zip(target.getvalue())


def _drop_parts(word: WordDocument) -> None:
    """Take out what says nothing: thumbnail, custom XML, a second set of styles."""
    unwanted = ("customXml", "stylesWithEffects", "webSettings", "thumbnail", "extended-properties")
    for rels in (word.part.rels, word.part.package.rels):
        for key in [key for key, rel in rels.items() if rel.reltype.endswith(unwanted)]:
            del rels[key]
    theme = word.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme._blob = _plain_theme(theme.blob)
    fonts = word.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
    fonts._blob = _font_table()


def _font_table() -> bytes:
    """Return the list of faces, which tells other systems by what name they know ours."""
    table = make("fonts", *_snippets("".join(FONTS)))
    etree.cleanup_namespaces(table, keep_ns_prefixes=["w", "r"])
    text: bytes = etree.tostring(table, xml_declaration=True, encoding="UTF-8", standalone=True)
    return text


def _plain_theme(blob: bytes) -> bytes:
    """Return the theme with our faces and without the table of faces for other scripts."""
    root = etree.fromstring(blob)
    for kind, (latin, chinese) in {"majorFont": (SANS, HEI), "minorFont": (SERIF, SONG)}.items():
        fonts = next(root.iter(f"{{{NAMESPACES['a']}}}{kind}"))
        for child in list(fonts):
            fonts.remove(child)
        fonts.extend(
            [
                parse(f'<a:latin typeface="{latin}"/>'),
                parse(f'<a:ea typeface="{chinese}"/>'),
                parse('<a:cs typeface=""/>'),
            ]
        )
    etree.cleanup_namespaces(root)
    text: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return text


def _fill(element: Element, children: list[Element]) -> None:
    for child in list(element):
        element.remove(child)
    element.extend(children)
    root = element.getroottree().getroot()
    # Word refuses a file that calls a prefix ignorable without saying what it stands for.
    ignorable = f"{{{COMPATIBILITY}}}Ignorable"
    if ignorable in root.attrib:
        del root.attrib[ignorable]
    etree.cleanup_namespaces(root, keep_ns_prefixes=["w", "r", "wp", "a"])


def _snippets(xml: str) -> list[Element]:
    known = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items() if prefix != "xml")
    return list(etree.fromstring(f"<snippet {known}>{xml.strip()}</snippet>"))


def style_id(name: Style | TextStyle | TableStyle) -> str:
    """Return the id of a style: Word's own for what it knows, else our English name."""
    return _BUILT_IN_IDS.get(name) or "Huoye" + name.name.title().replace("_", "")


def _style_elements() -> list[Element]:
    latent = parse(
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" '
        'w:defQFormat="0" w:count="376"/>'
    )
    elements = [*_snippets(DEFAULTS), latent]
    elements.extend(_paragraph_style(name, look, rank) for rank, (name, look) in enumerate(LOOKS.items(), 1))
    elements.extend(_snippets(USUAL_CHARACTER))
    elements.extend(_text_style(name) for name in TEXT)
    elements.extend(_snippets(USUAL_TABLE))
    elements.extend(_table_style(name, edges) for name, edges in TABLES.items())
    return elements


def _paragraph_style(name: Style, look: Look, rank: int) -> Element:
    is_built_in = name in _BUILT_IN_IDS
    attributes = {"type": "paragraph", "styleId": style_id(name)}
    if name is Style.NORMAL:
        attributes["default"] = "1"
    elif not is_built_in:
        attributes["customStyle"] = "1"
    return make(
        "style",
        make("name", val=str(name)),
        make("basedOn", val=style_id(look.based)) if look.based else None,
        make("next", val=style_id(look.follow)) if look.follow else None,
        make("uiPriority", val=rank),
        make("qFormat"),
        _paragraph_properties(look),
        _run_properties(look),
        **attributes,
    )


def _paragraph_properties(look: Look) -> Element:
    borders = [
        make(side, val="single", sz=edge[0], space=4, color=edge[1])
        for side, edge in (("top", look.above), ("left", look.beside), ("bottom", look.below))
        if edge
    ]
    return make(
        "pPr",
        make("keepNext") if look.keep_next else None,
        make("keepLines") if look.keep_lines else None,
        make("pageBreakBefore") if look.new_page else None,
        make("pBdr", *borders) if borders else None,
        # The stop of the contents lies at the pack's right edge.
        make("tabs", make("tab", val="right", leader="middleDot", pos=_MEASURE)) if look.leader else None,
        _spacing(look),
        _indent(look),
        make("jc", val=look.align) if look.align else None,
        make("outlineLvl", val=look.outline) if look.outline is not None else None,
    )


def _spacing(look: Look) -> Element | None:
    attributes: dict[str, int | str] = {}
    if look.before is not None:
        attributes["before"] = _twips(look.before)
    if look.after is not None:
        attributes["after"] = _twips(look.after)
    if look.line == "auto":
        attributes |= {"line": 240, "lineRule": "auto"}
    elif look.line is not None:
        attributes |= {"line": _twips(look.line), "lineRule": "exact"}
    return make("spacing", **attributes) if attributes else None


def _indent(look: Look) -> Element | None:
    size = look.size or 10.5
    attributes = {
        name: _twips(value * size)
        for name, value in (("left", look.left), ("right", look.right), ("hanging", look.hanging))
        if value is not None
    }
    if look.first is not None:
        base = LOOKS[look.based].size if look.based else None
        attributes |= {
            "firstLineChars": round(look.first * 100),
            "firstLine": _twips(look.first * (look.size or base or 10.5)),
        }
    return make("ind", **attributes) if attributes else None


def _run_properties(look: Look) -> Element | None:
    fonts = None
    if look.face:
        latin = look.latin or (SANS if look.face == HEI else SERIF)
        fonts = make("rFonts", ascii=latin, hAnsi=latin, eastAsia=look.face, cs=latin)
    properties = make(
        "rPr",
        fonts,
        make("b", val=int(look.bold)) if look.bold is not None else None,
        make("bCs", val=int(look.bold)) if look.bold is not None else None,
        make("color", val=look.color) if look.color else None,
        make("spacing", val=_twips(look.track)) if look.track else None,
        make("sz", val=round(look.size * 2)) if look.size else None,
        make("szCs", val=round(look.size * 2)) if look.size else None,
    )
    return properties if len(properties) else None


def _text_style(name: TextStyle) -> Element:
    face, more = TEXT[name]
    latin = SANS if face == HEI else None
    fonts = make("rFonts", **({"ascii": latin, "hAnsi": latin} if latin else {}), eastAsia=face) if face else None
    attributes = {"type": "character", "styleId": style_id(name)}
    if name not in _BUILT_IN_IDS:
        attributes["customStyle"] = "1"
    return make(
        "style",
        make("name", val=str(name)),
        make("basedOn", val="DefaultParagraphFont"),
        make("uiPriority", val=len(LOOKS) + 1),
        make("qFormat"),
        make("rPr", fonts, *(parse(one) for one in more)),
        **attributes,
    )


def _table_style(name: TableStyle, edges: dict[str, Edge]) -> Element:
    borders = [
        make(side, val=edges[side][0], sz=edges[side][1], space=0, color=edges[side][2])
        for side in ALL_EDGES
        if side in edges
    ]
    is_read = name in (TableStyle.DATA, TableStyle.FORM)
    padding = {TableStyle.DATA: 50, TableStyle.FORM: 50, TableStyle.BOX: 80, TableStyle.TEACHER: 90}.get(name, 0)
    side = 0 if name in (TableStyle.WRITING, TableStyle.SQUARES) else 108
    margins = make(
        "tblCellMar",
        *(
            make(edge, w=width, type="dxa")
            for edge, width in (("top", padding), ("left", side), ("bottom", padding), ("right", side))
        ),
    )
    shade = make("shd", val="clear", color="auto", fill="F4F4F4") if name is TableStyle.TEACHER else None
    head = make("tblStylePr", make("tcPr", make("shd", val="clear", color="auto", fill="EEEEEE")), type="firstRow")
    return make(
        "style",
        make("name", val=str(name)),
        make("basedOn", val="TableNormal"),
        make("uiPriority", val=len(LOOKS) + 2),
        make("tblPr", make("tblBorders", *borders) if borders else None, margins),
        make("tcPr", shade) if shade is not None else None,
        head if is_read else None,
        type="table",
        styleId=style_id(name),
        customStyle="1",
    )


def _samples() -> list[Element]:
    """Return what the file shows: every style in itself, and the two pages."""
    packs = [name for name in LOOKS if not name.startswith("卷面")]
    sheets = [name for name in LOOKS if name.startswith("卷面")]
    first = [_sample("这一节的纸张和页边距用于活页", Style.NORMAL), *(_sample(name, name) for name in packs)]
    second = [
        _sample("这一节的纸张和页边距用于学习单、测验和答案", Style.NORMAL),
        *(_sample(name, name) for name in sheets),
    ]
    second += [make("p", make("r", make("rPr", make("rStyle", val=style_id(name))), _words(name))) for name in TEXT]
    for table in TABLES:
        second += [_sample_table(table), _sample("", Style.GAP)]
    first.append(make("p", make("pPr", _page(PACK_PAGE))))
    return [*first, *second, _page(SHEET_PAGE)]


def _sample(text: str, style: Style) -> Element:
    return make("p", make("pPr", make("pStyle", val=style_id(style))), make("r", _words(text)))


def _sample_table(name: TableStyle) -> Element:
    (look,) = _snippets(TABLE_LOOK)
    width = 4500
    rows = [
        make(
            "tr",
            *(
                make("tc", make("tcPr", make("tcW", w=width, type="dxa")), _sample(text, Style.TABLE_TEXT))
                for text in pair
            ),
        )
        for pair in ((str(name), "表头"), ("一", "二"))
    ]
    return make(
        "tbl",
        make("tblPr", make("tblStyle", val=style_id(name)), make("tblW", w=2 * width, type="dxa"), look),
        make("tblGrid", make("gridCol", w=width), make("gridCol", w=width)),
        *rows,
    )


def _words(text: str) -> Element:
    element = make("t", xml_space="preserve")
    element.text = str(text)
    return element


def _page(margins: tuple[float, ...]) -> Element:
    names = ("top", "right", "bottom", "left", "header", "footer")
    return make(
        "sectPr",
        make("pgSz", w=11906, h=16838),
        make("pgMar", **{name: _twips(value) for name, value in zip(names, margins, strict=True)}, gutter=0),
        make("cols", space=425),
    )


def _twips(points: float) -> int:
    return round(points * 20)


if __name__ == "__main__":
    main()
