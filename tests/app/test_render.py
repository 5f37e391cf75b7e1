"""Rendering: bytes that were read back, or a refusal that names the places."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.app.render import UnfaithfulError, render
from generator.design import Design, load_design
from generator.errors import UserError
from generator.layout.plan import lay_out
from tests.readback.samples import FIRST, paper

OLD = paper(edition="student")


@pytest.fixture
def swallowing(tmp_path: Path) -> Design:
    """Return a design of a school whose paragraphs print nothing."""
    template = tmp_path / "base/html/paragraph.html"
    template.parent.mkdir(parents=True)
    template.write_text("<p></p>\n", encoding="utf-8")
    return load_design("base", extra=(tmp_path,))


def test_a_document_is_rendered_with_or_without_its_layout() -> None:
    design = load_design("base")
    output = render(OLD, design, "html")
    assert FIRST[:6] in output.files[0].data.decode()
    assert render(OLD, design, "html", plan=lay_out(OLD, design)) == output


def test_a_file_that_leaves_words_out_is_refused(swallowing: Design) -> None:
    with pytest.raises(UnfaithfulError, match=r"^核对成品发现 .* 处与原文不符：.*没有印出.*这个文件没有保存") as raised:
        render(OLD, swallowing, "html")
    assert "没有印出" in raised.value.places


def test_unchecked_it_is_returned_with_a_notice(swallowing: Design) -> None:
    output = render(OLD, swallowing, "html", unchecked=True)
    assert [notice.code for notice in output.notices] == ["readback"]


def test_a_secret_in_the_file_is_found() -> None:
    with pytest.raises(UnfaithfulError):
        render(OLD, load_design("base"), "html", secrets=(FIRST,))


def test_a_dump_is_not_read_back(swallowing: Design) -> None:
    assert render(OLD, swallowing, "native").notices == ()


def test_a_format_that_the_kind_does_not_have_is_refused() -> None:
    with pytest.raises(UserError, match="没有 pptx 格式"):
        render(OLD, load_design("base"), "pptx")
