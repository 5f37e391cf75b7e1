"""How questions that are answered in prose are composed."""

from __future__ import annotations

from generator.assembly.question_kinds.prose import ProseComposer
from generator.model.document import Paragraph, WritingSpace, plain
from generator.model.questions.base import Criterion
from generator.model.questions.prose import ShortAnswer

SHORT = ShortAnswer(
    id="q", kind="short", stem="谈", answer="言之成理。", rubric=(Criterion(text="成理", points=2),), lines=4
)


def test_there_is_room_to_write_on_paper_and_a_frame_on_the_sheet() -> None:
    assert ProseComposer().space(SHORT) == WritingSpace(lines=4)
    (frame,) = ProseComposer().place_on_sheet(SHORT, 7, "7．（6分）")
    assert frame == WritingSpace(lines=4, label="7．（6分）", classes=("framed",))
    assert ProseComposer().printed(SHORT, ()) == [4]


def test_the_key_has_a_model_answer_and_a_marking_guide() -> None:
    answer = (Paragraph(content=plain("言之成理。"), classes=("answer",)),)
    assert ProseComposer().model_answer(SHORT) == (answer, (("成理", 2),))
    assert ProseComposer().correct(SHORT, ()) is None
