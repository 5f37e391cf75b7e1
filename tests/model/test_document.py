"""What is true of each kind of document, and what blocks know of their classes."""

from __future__ import annotations

from typing import get_args

from generator.model.document import (
    DOCUMENT_KINDS,
    KIND_LABELS,
    DocumentKind,
    LineBreak,
    Paragraph,
    Text,
    plain,
)


def test_each_kind_of_document_has_a_row_and_a_name_of_its_own() -> None:
    assert set(DOCUMENT_KINDS) == set(get_args(DocumentKind))
    assert len(set(KIND_LABELS.values())) == len(DOCUMENT_KINDS) == 9


def test_slides_have_no_text_file_and_a_handout_is_a_pdf() -> None:
    assert DOCUMENT_KINDS["slides"].formats == ("native", "html", "pdf", "pptx")
    assert DOCUMENT_KINDS["handout"].formats == ("native", "pdf")
    assert DOCUMENT_KINDS["errata"].formats == ("native", "html", "text", "pdf", "docx")


def test_slides_are_counted_as_sheets_and_their_handout_as_pages() -> None:
    assert {kind for kind, facts in DOCUMENT_KINDS.items() if facts.page_word == "张"} == {"slides"}


def test_large_print_is_for_what_every_student_reads() -> None:
    assert {kind for kind, facts in DOCUMENT_KINDS.items() if facts.is_read_by_all} == {"pack", "worksheet", "quiz"}


def test_a_block_knows_its_classes() -> None:
    paragraph = Paragraph(content=(), classes=("task",))
    assert paragraph.has("task", "question")
    assert not paragraph.has("question")


def test_a_new_line_in_plain_text_is_a_line_break() -> None:
    assert plain("甲\n\n乙") == (Text(text="甲"), LineBreak(), LineBreak(), Text(text="乙"))
