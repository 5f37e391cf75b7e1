"""The parts of zipped XML files, what they refer to, and the words outside the running text."""

from __future__ import annotations

import pytest

from generator.errors import UserError
from generator.readback.office import open_package, words_apart
from tests.readback.zipped import RELATIONS, relations, zipped


def test_what_is_no_such_file_is_refused() -> None:
    with pytest.raises(UserError, match="不是能读的 Word 文件"):
        open_package(b"x", "Word")


@pytest.mark.parametrize("name", ["none.xml", "broken.xml"])
def test_a_part_that_is_lost_or_broken_is_named(name: str) -> None:
    with pytest.raises(UserError, match=name):
        open_package(zipped({"broken.xml": "<a>"}), "Word").part(name)


def test_relations_lead_to_parts_and_not_to_the_network() -> None:
    outside = '<Relationship Id="r9" Type="x/hyperlink" Target="http://a" TargetMode="External"/>'
    rels = relations(("r1", "slide", "slides/one.xml"), ("r2", "image", "../media/a.png"))
    package = open_package(
        zipped({"ppt/p.xml": "<a/>", "ppt/_rels/p.xml.rels": rels.replace("</Rel", f"{outside}</Rel")}), "x"
    )
    assert package.related("ppt/p.xml") == {"r1": ("slide", "ppt/slides/one.xml"), "r2": ("image", "media/a.png")}
    assert package.related("ppt/other.xml") == {}
    assert RELATIONS in rels


def test_words_in_other_parts_names_and_attributes_are_found() -> None:
    inner = zipped({"sheet.xml": "<v>数据</v>"})
    parts: dict[str, str | bytes] = {
        "word/document.xml": "<d><t>正文</t><p descr='图的说明'/></d>", "docProps/core.xml": "<c>属性</c>",
        "word/styles.xml": "<s>样式</s>", "embedded/book.xlsx": inner,
    }  # fmt: skip
    found = {run.text for run in words_apart(open_package(zipped(parts), "x"), frozenset({"word/document.xml"}))}
    assert {"属性", "图的说明", "数据", "embedded/book.xlsx"} <= found
    assert not {"正文", "样式"} & found
