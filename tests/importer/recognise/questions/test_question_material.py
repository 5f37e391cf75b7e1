"""A material question is parted into what is read and what is asked."""

from __future__ import annotations

from generator.importer.recognise.questions.question_bank import TypedQuestion
from generator.importer.recognise.questions.question_material import with_material
from generator.importer.values.question_draft import QuestionDraft


def material(*stem: str, answers: tuple[str, ...] = ()) -> QuestionDraft:
    flow = [("stem", text) for text in stem] + [("answer", text) for text in answers]
    question = TypedQuestion(number=1, kind="material", section=1, stem=list(stem), flow=flow)
    question.fields["answer"] = list(answers)
    return with_material(QuestionDraft(id="q1", kind="material", stem=""), question)


def test_materials_have_their_labels_and_parts_their_points_and_answers() -> None:
    found = material(
        "阅读材料，回答问题。", "材料一：书角办了三年。", "材料二：水表装好了。",
        "（1）书角从哪里来？（4分）", "（2）谁来管？（6分）",
        answers=("（1）同学们带来的。（2）大家管。",),
    )  # fmt: skip
    assert found.stem == "阅读材料，回答问题。"
    assert [(one.label, one.text) for one in found.materials or ()] == [
        ("材料一", "书角办了三年。"),
        ("材料二", "水表装好了。"),
    ]
    assert [(part.id, part.stem, part.answer, part.points) for part in found.parts or ()] == [
        ("q1-1", "书角从哪里来？", "同学们带来的。", "4"),
        ("q1-2", "谁来管？", "大家管。", "6"),
    ]


def test_a_question_without_a_number_stands_at_the_end_of_its_reading() -> None:
    found = material("书角办了三年。", "谈谈你的看法。")
    assert [one.text for one in found.materials or ()] == ["书角办了三年。"]
    assert [(part.stem, part.answer) for part in found.parts or ()] == [("谈谈你的看法。", "（略）")]


def test_an_answer_for_several_parts_without_numbers_goes_to_the_first() -> None:
    found = material("材料：书角办了三年。", "（1）从哪里来？", "（2）谁来管？", answers=("大家。",))
    assert [part.answer for part in found.parts or ()] == ["大家。", "（略）"]
