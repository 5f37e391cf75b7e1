"""A pack in two columns in a DOCX: sections, widths, running heads."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.model.document import Document
from generator.writers.docx.xml import Element, find, find_all, get, of_tag
from tests import documents
from tests.writers.docx.docx_reading import body, paragraphs, words, written


def pack() -> Document:
    return replace(documents.pack(), name="two-columns", classes=("columns-2",))


def sections() -> list[tuple[Element, list[Element]]]:
    """Return each section's properties with the blocks in it."""
    found: list[tuple[Element, list[Element]]] = []
    blocks: list[Element] = []
    for block in body(pack()):
        own = block if block.tag.endswith("}sectPr") else find(block, "w:pPr/w:sectPr")
        blocks.append(block)
        if own is not None:
            found.append((own, blocks))
            blocks = []
    return found


def test_titles_stand_across_the_page_and_texts_in_two_columns() -> None:
    columns = [get(find(section, "w:cols"), "num") or "1" for section, _ in sections()]
    # Cover and contents, then a title and a text for each of three articles, then what follows.
    assert columns == ["1", *["1", "2"] * 3, "1"]
    texts = [
        "".join(map(words, blocks)) for section, blocks in sections() if get(find(section, "w:cols"), "num") == "2"
    ]
    assert "各位同事" in texts[0]
    assert "让每一条河都有人管" not in texts[0]


def test_columns_go_on_where_the_page_is() -> None:
    kinds = [get(find(section, "w:type"), "val") for section, _ in sections()]
    assert kinds == [None, "nextPage", *["continuous"] * 6]


def test_all_sections_of_the_text_have_one_running_head_between_them() -> None:
    # A teacher changes it once; Word calls it "same as previous".
    heads = [len(find_all(section, "w:headerReference")) for section, _ in sections()]
    assert heads == [1, 1, *[0] * 6]


def test_type_is_smaller_so_that_a_column_holds_twenty_one_characters() -> None:
    section = sections()[2][0]
    size, margins = find(section, "w:pgSz"), find(section, "w:pgMar")
    room = int(get(size, "w") or 0) - sum(int(get(margins, side) or 0) for side in ("left", "right"))
    assert (room - 600) // 2 // 210 == 21
    assert ("活页正文", "谢谢大家。") in paragraphs(pack())


def test_a_pack_in_one_column_has_no_such_sections() -> None:
    assert not [one for one in of_tag(body(documents.pack()), "cols") if get(one, "num")]


def test_an_independent_validator_finds_nothing_in_two_columns(tmp_path: Path) -> None:
    audit = pytest.importorskip("openxml_audit", reason="openxml-audit is not installed")
    path = tmp_path / "columns.docx"
    path.write_bytes(written(pack())[0])
    assert not list(audit.OpenXmlValidator().validate(str(path)).errors)
