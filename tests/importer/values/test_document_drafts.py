"""Drafts know the text that the course will keep, and how many files they make."""

from __future__ import annotations

from dataclasses import replace

from generator.importer.values.document_drafts import Drafts, SourceDraft, UnitDraft
from generator.importer.values.remarks import Remark
from tests.importer.written import excerpt


def test_the_text_of_an_excerpt_has_a_blank_line_between_its_paragraphs() -> None:
    assert replace(excerpt("甲。"), paragraphs=("甲。", "乙。")).text == "甲。\n\n乙。\n"


def test_a_column_is_guessed_where_a_reason_stands_beside_it() -> None:
    reason = Remark(text="建议：因为体裁是讲话", at="column", kind="reason")
    assert replace(excerpt("甲。"), remarks=(reason,)).has_guessed_column
    assert not replace(excerpt("甲。"), remarks=(replace(reason, kind="doubt"),)).has_guessed_column
    assert not excerpt("甲。").has_guessed_column


def test_excerpts_have_a_file_each_and_lists_one_together() -> None:
    sources = tuple(SourceDraft(id=n, kind="article", title=n) for n in "ab")
    unit = UnitDraft(id="u", title="甲")
    drafts = Drafts(own="a", name="甲", excerpts=(excerpt("甲。"),) * 2, sources=sources, unit=unit)
    counts = drafts.file_counts()
    assert (counts["excerpt"], counts["sources"], counts["unit"], counts["tables"]) == (2, 1, 1, 0)
