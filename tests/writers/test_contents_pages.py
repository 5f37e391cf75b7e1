"""The contents of a Word file bear the page numbers of the PDF."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.design import load_design
from generator.errors import MissingToolError
from generator.writers import get_writer, write
from generator.writers.writer import Writer
from tests import documents

BASE = load_design("base")


def without_engine(format: str) -> Writer:
    if format == "pdf":
        raise MissingToolError("没有排版库")
    return get_writer(format)  # type: ignore[arg-type]  # one of the formats


def test_a_machine_without_an_engine_leaves_the_pages_to_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.writers.get_writer", without_engine)
    (notice,) = write(documents.pack(), BASE, "docx").notices
    assert "没有 PDF 的排版库" in notice.message


def test_a_document_without_contents_asks_for_no_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.writers.get_writer", without_engine)
    assert not write(documents.worksheet(), BASE, "docx").notices


@pytest.mark.parametrize("first_page", [1, 5])
def test_pages_are_counted_as_they_are_printed(first_page: int) -> None:
    """Cover and contents are not counted; the first column begins on the first page that is."""
    anchors = write(replace(documents.pack(), first_page=first_page), BASE, "pdf").anchors
    names = ("x-note", "x-column-1", "x-rivers-speech", "x-column-2", "x-rivers-interview", "origin-2")
    assert [anchors[name] - first_page for name in names] == [0, 1, 1, 2, 3, 4]
