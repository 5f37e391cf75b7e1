"""Make Word files by code, with what Word itself writes: automatic numbers, notes, merged cells, deletions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

_W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>
<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="a"/>
<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/><w:basedOn w:val="a"/></w:style>
"""


def run(text: str, properties: str = "") -> str:
    """Return one run."""
    inner = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inner}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def p(text: str = "", *, style: str = "", num: tuple[int, int] | None = None, inner: str = "", more: str = "") -> str:
    """Return one paragraph; `num` is its list and depth, `inner` stands instead of the text."""
    told = f'<w:pStyle w:val="{style}"/>' if style else ""
    if num:
        told += f'<w:numPr><w:ilvl w:val="{num[1]}"/><w:numId w:val="{num[0]}"/></w:numPr>'
    told += more
    return f"<w:p><w:pPr>{told}</w:pPr>{inner or run(text)}</w:p>"


def table(rows: Sequence[Sequence[str]], *, head: bool = False) -> str:
    """Return a table; a cell is text, or XML that begins with `<w:tc`."""
    out = "<w:tbl><w:tblPr/>"
    for n, row in enumerate(rows):
        first = "<w:trPr><w:tblHeader/></w:trPr>" if head and not n else ""
        cells = "".join(c if c.startswith("<w:tc") else f"<w:tc><w:tcPr/>{p(c)}</w:tc>" for c in row)
        out += f"<w:tr>{first}{cells}</w:tr>"
    return out + "</w:tbl>"


def numbering(*lists: Sequence[tuple[str, str]], styles: Mapping[tuple[int, int], str] | None = None) -> str:
    """Return `numbering.xml` of lists, each a sequence of levels: the form of the number and its text."""
    out = ""
    for n, levels in enumerate(lists):
        out += f'<w:abstractNum w:abstractNumId="{n}">'
        for depth, (form, text) in enumerate(levels):
            named = (styles or {}).get((n, depth), "")
            named = f'<w:pStyle w:val="{named}"/>' if named else ""
            out += (
                f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{named}'
                f'<w:lvlText w:val="{text}"/></w:lvl>'
            )
        out += "</w:abstractNum>"
    out += "".join(f'<w:num w:numId="{n + 1}"><w:abstractNumId w:val="{n}"/></w:num>' for n in range(len(lists)))
    return f"{_HEAD}<w:numbering {_W}>{out}</w:numbering>"


def word(body: str, *, parts: Mapping[str, str] | None = None, styles: str = STYLES, main: str = "document") -> bytes:
    """Return a Word file with a body, and other parts by their names under `word/`."""
    files = {
        "[Content_Types].xml": f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": (
            f'{_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="rId1" Type="{_RELATED}/officeDocument" Target="word/{main}.xml"/></Relationships>'
        ),
        f"word/{main}.xml": f"{_HEAD}<w:document {_W}><w:body>{body}<w:sectPr/></w:body></w:document>",
        "word/styles.xml": f"{_HEAD}<w:styles {_W}>{styles}</w:styles>",
    }
    files |= {f"word/{name}": text for name, text in (parts or {}).items()}
    return packed(files)


def footnotes(*texts: str) -> str:
    """Return `footnotes.xml`; Word numbers the ids from 1 after two of its own."""
    own = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    own += "".join(f'<w:footnote w:id="{n}">{p(" " + text)}</w:footnote>' for n, text in enumerate(texts, 1))
    return f"{_HEAD}<w:footnotes {_W}>{own}</w:footnotes>"


def note(number: int) -> str:
    """Return the run that refers to a footnote."""
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


def margin(text: str, kind: str = "hdr") -> str:
    """Return a header, or with `ftr` a footer."""
    return f"{_HEAD}<w:{kind} {_W}>{p(text)}</w:{kind}>"


def packed(files: Mapping[str, str | bytes]) -> bytes:
    """Return a zip of some files."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return out.getvalue()
