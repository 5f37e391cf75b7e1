"""A walk through a document sees everything in it."""

from __future__ import annotations

from generator.model.document import (
    Answer,
    Blank,
    Cell,
    Citation,
    Contents,
    Emphasis,
    ListBlock,
    Paragraph,
    Passage,
    QuestionBlock,
    Table,
    TeacherNote,
    Text,
    plain,
)
from generator.model.document_walk import anchors, has_contents, walk_blocks, walk_inlines, walk_strings, walk_words
from tests import documents


def paragraph(text: str) -> Paragraph:
    return Paragraph(content=plain(text))


QUESTION = QuestionBlock(
    id="q",
    kind="material",
    number=1,
    stem=(paragraph("题干"),),
    materials=(Passage(body=(paragraph("材料"),), citation=Citation(excerpt="x")),),
    parts=(QuestionBlock(id="p", kind="short", number=1, is_part=True, stem=(paragraph("小题"),)),),
    answer=Answer(
        text=(paragraph("答案"),),
        explanation=(paragraph("解析"),),
        rubric=(("要点", 2),),
        evidence=(Passage(body=(paragraph("依据"),), citation=Citation(excerpt="x")),),
    ),
)


def test_blocks_come_in_reading_order() -> None:
    outer = (ListBlock(items=((paragraph("一"),), (paragraph("二"),))), QUESTION, TeacherNote(body=(paragraph("注"),)))
    found = [
        b.content[0].text for b in walk_blocks(outer) if isinstance(b, Paragraph) and isinstance(b.content[0], Text)
    ]
    assert found == ["一", "二", "题干", "材料", "小题", "答案", "解析", "依据", "注"]


def test_inlines_come_with_those_inside_them() -> None:
    table = Table(rows=((Cell(content=(Emphasis(content=(Text(text="甲"), Blank(answer="乙"))),)),),))
    assert [type(inline) for inline in walk_inlines(table)] == [Emphasis, Text, Blank]


def test_strings_hold_what_is_printed_and_what_is_not() -> None:
    strings = list(walk_strings(QUESTION))
    assert {"q", "material", "题干", "要点", "依据", "x"} <= set(strings)


def test_words_join_what_marks_cut() -> None:
    cut = Paragraph(content=(Text(text="一寸"), Emphasis(content=plain("也不能")), Text(text="少")))
    assert "一寸也不能少" in list(walk_words(cut))
    assert "一寸也不能少" not in list(walk_strings(cut))


def test_anchors_of_a_pack() -> None:
    assert anchors(documents.pack())[:3] == ["x-note", "x-column-1", "x-rivers-speech"]


def test_contents_are_found_among_the_blocks_themselves() -> None:
    assert has_contents((paragraph("文"), Contents(entries=())))
    assert not has_contents((paragraph("文"),))
