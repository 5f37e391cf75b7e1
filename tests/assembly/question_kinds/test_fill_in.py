"""How questions with blanks are composed."""

from __future__ import annotations

from generator.assembly.question_kinds.fill_in import FillInComposer
from generator.model.document import Blank, CorrectWords, Paragraph, Strong, Text
from generator.model.document_walk import walk_inlines
from generator.model.questions.fill_in import FillIn

BLANKS = FillIn(id="q", kind="blank", stem="看___，**看___**。", answer=(("河水清清不清", "水"), ("岸",)))


def test_the_answers_stand_on_gaps_of_one_width() -> None:
    (stem,), has_bracket = FillInComposer().stem(BLANKS)
    gaps = [inline for inline in walk_inlines(stem) if isinstance(inline, Blank)]
    assert [(gap.answer, gap.width) for gap in gaps] == [("河水清清不清", 8.0), ("岸", 8.0)]
    assert any(isinstance(inline, Strong) for inline in walk_inlines(stem))
    assert not has_bracket


def test_each_way_to_say_it_is_right() -> None:
    assert FillInComposer().correct(BLANKS, ()) == CorrectWords(blanks=(("河水清清不清", "水"), ("岸",)))


def test_the_sheet_has_as_many_gaps_counted() -> None:
    (line,) = FillInComposer().place_on_sheet(BLANKS, 4, "4．（2分）")
    gap = Blank(width=8.0)
    assert line == Paragraph(
        content=(Text(text="4．（2分）"), Text(text="（1）"), gap, Text(text="\u3000（2）"), gap),
        classes=("task", "answer-line"),
    )
