"""Make `templates/base/reference.docx`, whose named styles and pages the Word writer uses.

Run it after changing a style in `reference_docx_looks.py`, and commit the result with the change:

    python scripts/make_reference_docx.py

It starts from python-docx's own template, takes all styles out and puts ours in. The file shows every style in
itself, so that a school can open it in Word or WPS, change a style there and save it in its own design.
"""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from lxml import etree

from generator.writers.docx.styles import Style, TableStyle, TextStyle
from generator.writers.docx.xml import NAMESPACES, Element, make, parse
from generator.writers.zip_bytes import stable_zip
from scripts.reference_docx_looks import (
    ALL_EDGES,
    BUILT_IN_IDS,
    COMPATIBILITY,
    DEFAULTS,
    FONTS,
    HEI,
    LOOKS,
    PACK_MEASURE,
    PACK_PAGE,
    SANS,
    SERIF,
    SETTINGS,
    SHEET_PAGE,
    SONG,
    TABLE_LOOK,
    TABLES,
    TEXT,
    USUAL_CHARACTER,
    USUAL_TABLE,
    Edge,
    Look,
)

TARGET = Path(__file__).resolve().parent.parent / "templates" / "base" / "reference.docx"


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
    return BUILT_IN_IDS.get(name) or "Huoye" + name.name.title().replace("_", "")


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
    is_built_in = name in BUILT_IN_IDS
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
        make("tabs", make("tab", val="right", leader="middleDot", pos=PACK_MEASURE)) if look.leader else None,
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
    if name not in BUILT_IN_IDS:
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
