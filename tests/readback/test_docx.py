"""The text of a Word file in its order; commands, revisions and readings are no running text."""

from __future__ import annotations

import pytest

from generator.errors import UserError
from generator.readback.docx import read_docx
from tests.readback.zipped import zipped

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def document(inner: str, tag: str = "document") -> str:
    return f'<w:{tag} xmlns:w="{W}">{inner}</w:{tag}>'


def body(inner: str) -> str:
    return "".join(run.text for run in read_docx(zipped({"word/document.xml": document(inner)})).body)


def test_paragraphs_tabs_and_breaks_separate_text() -> None:
    assert body("<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r></w:p><w:p><w:t>丙</w:t></w:p>") == "\n甲\n乙\n丙"


def test_what_is_not_on_the_page_is_not_running_text() -> None:
    hidden = "<w:instrText>PAGE</w:instrText><w:delText>旧</w:delText><w:rt><w:t>pīn</w:t></w:rt>"
    assert body(f"<w:p><w:t>甲</w:t>{hidden}</w:p>") == "\n甲"


def test_footnotes_are_notes() -> None:
    parts = {
        "word/document.xml": document("<w:t>甲</w:t>"),
        "word/footnotes.xml": document("<w:t>注</w:t>", "footnotes"),
    }
    assert [run.text for run in read_docx(zipped(parts)).notes] == ["注"]


def test_a_file_without_its_document_is_refused() -> None:
    with pytest.raises(UserError, match=r"缺少 word/document\.xml"):
        read_docx(zipped({"other.xml": "<a/>"}))
