"""QR codes beside origins in a DOCX."""

from __future__ import annotations

from generator.model.document import Link, ListBlock, Paragraph, Text, plain
from generator.writers.docx.xml import find, get, of_tag
from tests.writers.docx.docx_reading import body, parts, small, words, written

ADDRESS = "https://example.org/rivers"


def origins(address: str) -> ListBlock:
    link = (Link(target=address, content=plain(address)),) if address else ()
    item = Paragraph(content=(Text(text="某报. 一条河的账[EB/OL]. "), *link), classes=("origin",))
    return ListBlock(items=((item,),), marker="number", classes=("origins", "qr"))


def test_an_origin_with_an_address_has_its_code_beside_it_on_the_same_page() -> None:
    document = small(origins(ADDRESS), kind="pack")
    (table,) = of_tag(body(document), "tbl")
    text, picture = of_tag(table, "tc")
    assert words(text) == f"某报. 一条河的账[EB/OL]. {ADDRESS}"
    assert find(table, "w:tr/w:trPr/w:cantSplit") is not None
    (properties,) = of_tag(picture, "wp:docPr")
    assert properties.get("descr") == f"二维码：{ADDRESS}"
    assert [name for name in parts(written(document)[0]) if name.startswith("word/media/")] == ["word/media/image1.png"]


def test_its_number_is_still_one_of_the_list() -> None:
    document = small(origins(ADDRESS), kind="pack")
    (number,) = of_tag(body(document), "numId")
    assert get(number, "val") == "1"


def test_an_origin_without_an_address_has_no_code() -> None:
    document = small(origins(""), kind="pack")
    assert not list(of_tag(body(document), "tbl", "drawing"))
