"""Excerpts on a worksheet: read there, or named by a label."""

from __future__ import annotations

import pytest

from generator.assembly.scaffolds.excerpts import (
    labels_of,
    list_of,
    paragraphs_of,
    reading_passage,
    widths_beside_questions,
)
from generator.errors import UserError
from generator.model.document import ListBlock, Paragraph, plain
from generator.model.document_walk import inline_text
from tests.assembly.samples import LETTER, POLICY, library


def test_several_excerpts_are_told_apart_and_one_is_not() -> None:
    assert labels_of([LETTER, POLICY]) == ["材料一", "材料二"]
    assert labels_of([LETTER]) == ["材料"]


def test_a_label_names_its_article_and_column() -> None:
    (line,) = list_of([POLICY], ["材料"])
    assert inline_text(line.content) == "材料：《办法说了什么》（“政策意见”栏目）"


def test_columns_beside_the_questions_share_what_they_leave() -> None:
    assert widths_beside_questions(1) == (1.4, 4.4)
    assert widths_beside_questions(2) == (1.4, 2.2, 2.2)


def test_a_passage_keeps_to_the_paragraphs_asked_for() -> None:
    passage = reading_passage(library(), "letter", (3,), annotated=True)
    assert [block.number for block in passage.body if isinstance(block, Paragraph)] == [3]
    assert passage.classes == ("reading", "annotated", "digest")
    assert reading_passage(library(), "letter", (), annotated=False).classes == ("reading", "digest")


def test_an_excerpt_that_is_not_there_is_named() -> None:
    with pytest.raises(UserError, match="没有摘编“nowhere”"):
        reading_passage(library(), "nowhere", (), annotated=False)


def test_paragraphs_in_lists_count_too() -> None:
    one, two = (Paragraph(content=plain(text)) for text in "甲乙")
    assert list(paragraphs_of((one, ListBlock(items=((two,),))))) == [one.content, two.content]
