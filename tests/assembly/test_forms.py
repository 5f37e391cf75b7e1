"""Forms of a quiz: orders, points, letters, ids."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.assembly.forms import FrozenQuiz, correct_answer, freeze, freeze_question
from generator.assembly.quiz import compose_answer_sheet, compose_key, compose_paper
from generator.assembly.shuffling import authored
from generator.errors import UserError
from generator.layout.question import answer_text
from generator.library.library import Library
from generator.model.document import CorrectLetters, Document, Inline, QuestionBlock, Text
from generator.model.questions.choice import MultipleChoice
from tests.assembly.samples import library, question, unit


def quiz_unit(*sections: dict[str, Any], **plan: Any) -> Any:
    return unit(quizzes=[{"id": "q", "title": "小测", "forms": ["A", "B"], **plan, "sections": list(sections)}])


def frozen(library_: Library, unit_: Any, form: str = "A") -> FrozenQuiz:
    return freeze(library_, unit_, unit_.quizzes[0], form)


def test_a_form_that_the_plan_does_not_have_is_named() -> None:
    with pytest.raises(UserError, match="没有 C 卷；现有：A、B"):
        frozen(library(), quiz_unit({"questions": ["q-true"]}), "C")


def test_ten_forms_keep_a_fixed_order() -> None:
    data = {"id": "x", "kind": "multiple", "stem": "题", "options": ["甲", "乙", "丙", "丁"], "answer": "BD"}
    forms = tuple("ABCDEFGHIJ")
    for n in range(10):
        fixed = freeze_question(question({**data, "fixed_order": True}), 1, "s", forms[: n + 1])
        assert (fixed.order, correct_answer(fixed)) == ((0, 1, 2, 3), CorrectLetters(letters=("B", "D")))
    free = {freeze_question(question(data), 1, "s", forms[: n + 1]).order for n in range(10)}
    assert len(free) == 10


def test_without_shuffling_the_forms_are_alike() -> None:
    u = quiz_unit({"questions": ["q-single", "q-multiple", "q-matching"], "points": 2}, shuffle=False)
    a, b = frozen(library(), u), frozen(library(), u, "B")
    assert a.sections == b.sections
    assert a.form_id != b.form_id


def test_a_matching_and_an_ordering_never_stand_solved() -> None:
    u = quiz_unit({"questions": ["q-matching", "q-ordering"], "points": 3})
    for form in ("A", "B"):
        for asked in frozen(library(), u, form).sections[0].questions:
            assert asked.order != authored(len(asked.order))


# ---------------------------------------------------------------------------------------------- points, heads


@pytest.mark.parametrize(
    ("section", "heading"),
    [
        ({"questions": ["q-single"], "points": 2}, "一、单项选择题（本题共1小题，共2分）"),
        ({"questions": ["q-true", "q-single"], "points": 2}, "一、综合题（本题共2小题，每小题2分，共4分）"),
        ({"questions": ["q-essay", "q-short"], "title": "问答题", "points": 6}, "一、问答题（本题共2小题，共16分）"),
        ({"questions": ["q-material"], "points": 1.5}, "一、材料分析题（本题共1小题，共3分）"),
    ],
)
def test_a_sections_heading_says_what_it_is_worth(section: dict[str, Any], heading: str) -> None:
    assert frozen(library(), quiz_unit(section)).sections[0].heading == heading


def test_numbers_go_through_the_sections() -> None:
    u = quiz_unit({"questions": ["q-single", "q-multiple"], "points": 1}, {"questions": ["q-true"], "points": 1})
    assert [asked.number for section in frozen(library(), u).sections for asked in section.questions] == [1, 2, 3]


# --------------------------------------------------------------------------------------------------------- id


def test_an_id_follows_the_paper_not_the_answers() -> None:
    def form_id(**fields: Any) -> str:
        data = {"id": "x", "kind": "single", "stem": "题", "options": ["甲", "乙"], "answer": "A", **fields}
        return frozen(library(questions=[data]), quiz_unit({"questions": ["x"], "points": 1})).form_id

    assert form_id() == form_id(answer="B", explanation="改过的说明") == "A-6A77BB"
    assert len({form_id(), form_id(stem="题。"), form_id(options=["乙", "甲"])}) == 3


# ------------------------------------------------------------------------------- key and paper are one form


_WORD = st.text(st.sampled_from("甲乙丙丁戊己庚辛"), min_size=1, max_size=4)


@st.composite
def _bank(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Return questions of every kind that shuffles."""
    bank: list[dict[str, Any]] = []
    for n in range(draw(st.integers(1, 6))):
        kind = draw(st.sampled_from(["single", "multiple", "true_false", "matching", "ordering"]))
        data: dict[str, Any] = {"id": f"x{n}", "kind": kind, "stem": f"第{n}题"}
        words = draw(st.lists(_WORD, min_size=3, max_size=7, unique=True))
        letters = "ABCDEFG"[: len(words)]
        match kind:
            case "single":
                data |= {"options": words, "answer": draw(st.sampled_from(letters))}
            case "multiple":
                data |= {"options": words, "answer": sorted(draw(st.sets(st.sampled_from(letters), min_size=2)))}
            case "true_false":
                data |= {"answer": draw(st.booleans())}
            case "ordering":
                data |= {"items": words}
            case _:
                data |= {
                    "pairs": [{"left": f"左{word}", "right": word} for word in words[:-1]],
                    "distractors": words[-1:],
                }
        if kind in ("single", "multiple"):
            data["fixed_order"] = draw(st.booleans())
        bank.append(data)
    return bank


def _text(content: tuple[Inline, ...]) -> str:
    assert all(isinstance(inline, Text) for inline in content)
    return "".join(inline.text for inline in content if isinstance(inline, Text))


def _solve(asked: QuestionBlock, data: dict[str, Any]) -> str:
    """Return the short answer as a person finds it who has the paper and the bank, and no program."""
    letter = {_text(option.content): option.letter for option in (*asked.options, *asked.right, *asked.items)}
    match data["kind"]:
        case "single":
            return letter[data["options"]["ABCDEFG".index(data["answer"])]]
        case "multiple":
            return "".join(sorted(letter[data["options"]["ABCDEFG".index(one)]] for one in data["answer"]))
        case "true_false":
            return "对" if data["answer"] else "错"
        case "ordering":
            return "".join(letter[item] for item in data["items"])
        case _:
            right = {pair["left"]: pair["right"] for pair in data["pairs"]}
            return "\u3000".join(f"{left.letter}—{letter[right[_text(left.content)]]}" for left in asked.left)


def _questions(document: Document) -> list[QuestionBlock]:
    return [block for block in document.blocks if isinstance(block, QuestionBlock)]


@settings(max_examples=60, deadline=None)
@given(_bank(), st.text(max_size=4), st.booleans())
def test_paper_sheet_and_key_are_one_form(bank: list[dict[str, Any]], seed: str, shuffle: bool) -> None:
    shelf = library(questions=bank)
    section = {"questions": [data["id"] for data in bank], "points": 2}
    u = quiz_unit(section, seed=seed, shuffle=shuffle, forms=["A", "B", "C"])
    by_id = {data["id"]: data for data in bank}
    papers = []
    for form in ("A", "B", "C"):
        quiz = frozen(shelf, u, form)
        paper, sheet, key = (f(shelf, u, quiz) for f in (compose_paper, compose_answer_sheet, compose_key))
        assert paper.form_id == sheet.form_id == key.form_id
        assert paper.form == sheet.form == key.form == form
        assert paper.meta.total == key.meta.total == 2 * len(bank)
        asked, answered = _questions(paper), _questions(key)
        assert [block.id for block in asked] == [block.id for block in answered]
        for block, solution in zip(asked, answered, strict=True):
            assert (block.number, block.options, block.right, block.items) == (
                (solution.number, solution.options, solution.right, solution.items)
            )
            assert block.answer is None
            assert solution.answer is not None
            assert answer_text(solution.answer.correct) == _solve(block, by_id[block.id])
        papers.append(asked)
    if shuffle and len(bank) > 2:
        orders = {tuple(block.id for block in asked) for asked in papers}
        assert len(orders) == 3


def test_multiple_choice_answers_are_in_the_order_of_letters() -> None:
    data = {"id": "x", "kind": "multiple", "stem": "题", "options": ["甲", "乙", "丙", "丁"], "answer": "DA"}
    asked = question(data)
    assert isinstance(asked, MultipleChoice)
    for n in range(1, 8):
        correct = correct_answer(freeze_question(asked, 1, "s", tuple("ABCDEFGH"[:n])))
        assert isinstance(correct, CorrectLetters)
        assert list(correct.letters) == sorted(correct.letters)
