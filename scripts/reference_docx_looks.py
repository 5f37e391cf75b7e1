"""Say how each style of the reference DOCX looks, and what else stands in it as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.writers.docx.styles import Style, TableStyle, TextStyle

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
        face=HEI, latin=SERIF, left=-0.5, size=12, line=20, before=7, align="left",
        leader=True, keep_lines=True, keep_next=True,
    ),
    Style.CONTENTS_ARTICLE: Look(
        size=12, line=20, align="left", left=2.5, hanging=1, leader=True, keep_lines=True
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
    Style.ORIGIN_ITEM: Look(line=18, after=3, align="left", keep_lines=True),
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
    Style.MASTHEAD_FACTS: Look(line=20, after=6, align="center"),
    Style.NAME_LINE: Look(line=22, before=6, after=6, align="left"),
    Style.SEAL: Look(line=20, align="center"),
    Style.SEAL_NOTICE: Look(size=7.5, line=14, align="center", color=DARK, track=3),
    # Sheets.
    Style.SHEET_BODY: Look(first=2),
    Style.SHEET_SALUTATION: Look(keep_next=True),
    Style.INTRO: Look(first=2, after=4, keep_next=True),
    Style.TASK: Look(before=5, after=5, keep_next=True, keep_lines=True),
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
    Style.WRITING_SQUARE: Look(size=12, line=16, align="center"),
    Style.WRITING_COUNT: Look(size=6, line=7, align="right", right=0.5, color=DARK),
    Style.BUBBLES: Look(line=20, align="left", keep_lines=True),
    Style.TEACHER_LABEL: Look(face=HEI, align="left", keep_next=True),
    Style.TEACHER_BODY: Look(face=KAI, first=2),
    Style.GAP: Look(size=2, line=6, align="left"),
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
PACK_MEASURE = round((595.3 - 2 * 87.6) * 20)
PACK_PAGE = (78, 87.6, 70.8, 87.6, 48, 38)
SHEET_PAGE = (56, 66.6, 60, 66.6, 36, 32)

BUILT_IN_IDS = {
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
