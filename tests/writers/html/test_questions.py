"""What the question template gets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from markupsafe import Markup

from generator.layout.question import PrintedQuestion, print_question
from generator.model.document import (
    Answer,
    Block,
    Citation,
    CorrectLetters,
    Option,
    Passage,
    QuestionBlock,
    WritingSpace,
    plain,
)
from generator.writers.html.questions import question_data
from tests.documents import paragraph

ASKED = QuestionBlock(id="q", kind="single", number=1, stem=(paragraph("选哪个"), paragraph("再说一句")), points=2)


class Names:
    """Return the names of blocks in place of their HTML."""

    def blocks(self, blocks: Iterable[Block]) -> Markup:
        return Markup("+").join(type(block).__name__ for block in blocks)

    def question(self, question: PrintedQuestion) -> Markup:
        return Markup(f"<{question.label}>")


def data(block: QuestionBlock) -> dict[str, object]:
    return question_data(print_question(block, measure=40), Names())


def test_the_first_paragraph_stands_by_the_number() -> None:
    shown = data(replace(ASKED, bracket=True, anchor="q-q"))
    assert [shown[name] for name in ("number", "first", "rest", "points", "anchor")] == [
        "1．", "选哪个", "Paragraph", "（2分）", "q-q",
    ]  # fmt: skip
    assert (shown["bracket"], shown["classes"], shown["answer"]) == ({"answer": ""}, "kind-single", None)
    assert data(ASKED)["bracket"] is None


def test_parts_are_questions_inside_it() -> None:
    part = QuestionBlock(id="p", kind="short", number=2, is_part=True, stem=())
    assert data(replace(ASKED, parts=(part, part)))["parts"] == "<（2）>\n<（2）>"
    assert data(part)["classes"] == "kind-short part"


def test_options_pairs_and_items_have_their_labels() -> None:
    one, other = Option(letter="A", content=plain("甲")), Option(letter="1", content=plain("一"))
    shown = data(replace(ASKED, options=(one,), left=(other,), right=(one, one), items=(other, other)))
    first = {"letter": "A．", "content": "甲"}
    assert shown["options"] == [first]
    assert shown["pairs"] == [
        {"left": {"letter": "1．", "content": "一"}, "right": first}, {"left": None, "right": first},
    ]  # fmt: skip
    assert shown["items"] == [{"letter": "1", "content": "一"}] * 2
    assert (shown["columns"], shown["item_columns"]) == (2, 2)
    assert (shown["wants_order"], shown["order_label"], shown["order_width"]) == (True, "正确顺序：", "6")


def test_room_to_write_is_shown_on_paper_and_the_key_in_its_place() -> None:
    space = replace(ASKED, space=WritingSpace(lines=2))
    quotation = Passage(body=(paragraph("甲"), paragraph("乙")), citation=Citation(excerpt="x", line="《题》"))
    answer = Answer(
        correct=CorrectLetters(letters=("A",)),
        text=(paragraph("答"), paragraph("续")),
        rubric=(("说出", 2),),
        evidence=(quotation,),
    )
    assert data(space)["space"] == "WritingSpace"
    shown = data(replace(space, answer=answer))
    assert shown["space"] == ""
    assert shown["answer"] == {
        "short": "A",
        "parts": [{"label": "参考答案", "first": "答", "rest": "Paragraph"}],
        "rubric": [{"what": "说出", "points": "2"}],
        "evidence": [{"text": "甲……乙", "line": "《题》"}],
    }
    assert shown["labels"] == {"answer": "答案", "evidence": "依据", "criteria": ("评分要点", "分值")}
