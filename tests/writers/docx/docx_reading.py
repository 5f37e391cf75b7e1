"""Read a DOCX back, part by part, for the tests of its writer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from lxml import etree

from generator.design import load_design
from generator.errors import Notice
from generator.layout.plan import lay_out
from generator.model.document import Block, Document, DocumentKind, Meta, Paper, Seal, Text
from generator.model.document_walk import anchors_of, numbers_of_origins
from generator.writers.docx.context import PACK, SHEET, BlockContext, WriterState
from generator.writers.docx.numbering import ListNumbering
from generator.writers.docx.reference import empty_numbering, read_reference
from generator.writers.docx.xml import NAMESPACES, Element, find, get, of_tag, qualified
from tests import documents
from tests.writing import write_docx

BASE = load_design("base")
A3 = Paper(name="A3", width=420, height=297, columns=2)


@cache
def written(document: Document) -> tuple[bytes, tuple[Notice, ...]]:
    """Return a document's DOCX and the notices; a document is written only once in a run."""
    output = write_docx(document, BASE)
    (file,) = output.files
    return file.data, output.notices


def small(*blocks: Block, kind: DocumentKind = "worksheet") -> Document:
    """Return a document of just these blocks."""
    return Document(kind=kind, name="u1-small", meta=Meta(title="小样"), blocks=blocks)


def parts(data: bytes) -> dict[str, bytes]:
    """Return the parts of a package by name."""
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def body(document: Document) -> Element:
    """Return the body of a document's DOCX."""
    found = find(etree.fromstring(parts(written(document)[0])["word/document.xml"]), "w:body")
    assert found is not None
    return found


def roots(document: Document) -> Iterator[tuple[str, Element]]:
    """Yield every part of a DOCX that holds text: body, heads and feet."""
    for name, data in sorted(parts(written(document)[0]).items()):
        if name.startswith(("word/document", "word/header", "word/footer")) and name.endswith(".xml"):
            yield name, etree.fromstring(data)


def words(element: Element) -> str:
    """Return the bare text of an element: runs joined, tabs and breaks as blanks."""
    found = []
    for run in of_tag(element, "r"):
        for part in of_tag(run, "t", "tab", "br"):
            found.append((part.text or "") if part.tag == qualified("t") else " ")
    return "".join(found)


def paragraphs(document: Document) -> list[tuple[str, str]]:
    """Return every paragraph of a DOCX as the name of its style and its text."""
    names = style_names(document)
    return [
        (names.get(get(find(one, "w:pPr/w:pStyle"), "val") or "Normal", "?"), words(one))
        for one in of_tag(body(document), "p")
    ]


def style_names(document: Document) -> dict[str, str]:
    """Return the styles of a DOCX: name by id."""
    styles = etree.fromstring(parts(written(document)[0])["word/styles.xml"])
    return {get(one, "styleId") or "": get(find(one, "w:name"), "val") or "" for one in of_tag(styles, "style")}


def canonical(element: Element) -> str:
    """Return an element as indented XML without the declarations of its prefixes."""
    copy = etree.fromstring(etree.tostring(element, method="c14n", exclusive=True))
    etree.indent(copy)
    text = etree.tostring(copy, encoding="unicode")
    for prefix, uri in sorted(NAMESPACES.items()):
        text = text.replace(f' xmlns:{prefix}="{uri}"', "")
    return text + "\n"


def texts_of(value: Any) -> Iterator[str]:
    """Yield every piece of inline text in a document or block."""
    if isinstance(value, Text):
        yield value.text
    elif isinstance(value, tuple):
        for one in value:
            yield from texts_of(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts_of(getattr(value, field.name))


def bare(text: str) -> str:
    """Return text without white space, as it is compared."""
    return "".join(text.split())


def codes(element: Element) -> list[str]:
    """Return the codes of an element's fields."""
    return [code.text or "" for code in of_tag(element, "instrText")]


def only_table(*blocks: Block) -> Element:
    """Return the one table of a document of these blocks."""
    (table,) = of_tag(body(small(*blocks)), "tbl")
    return table


def table_style(table: Element, *blocks: Block) -> str:
    """Return the name of a table's style in the document of these blocks."""
    return style_names(small(*blocks))[get(find(table, "w:tblPr/w:tblStyle"), "val") or ""]


def sealed(pages: str, paper: Paper | None = None) -> Document:
    """Return a quiz with a 密封线 on those pages."""
    seal = Seal(pages=pages, fields=("班级", "姓名"))  # type: ignore[arg-type]  # one of the three words
    return replace(documents.quiz(), name=f"sealed-{pages}", seal=seal, paper=paper or Paper())


def last_section(document: Document) -> Element:
    """Return the properties of the section that the document ends with."""
    return list(of_tag(body(document), "sectPr"))[-1]


def context_of(document: Document) -> BlockContext:
    """Return the context of a document's blocks, for a test of one module; blocks in blocks are not written."""
    plan, is_pack = lay_out(document, BASE), document.kind == "pack"
    reference = read_reference(BASE, plan.page, is_pack=is_pack)
    state = WriterState(
        document=document,
        design=BASE,
        reference=reference,
        numbering=ListNumbering(root=empty_numbering(reference)),
        write_blocks=lambda blocks, context: [],
        anchors=anchors_of(document.blocks),
        origins=numbers_of_origins(document.blocks),
    )
    return BlockContext(state=state, width=reference.page.measure, styles=PACK if is_pack else SHEET)


def style_of(element: Element, context: BlockContext) -> str:
    """Return the name of a paragraph's style."""
    return context.state.reference.name_of(get(find(element, "w:pPr/w:pStyle"), "val") or "")
