"""What every format prints of a question."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.layout import question as wording
from generator.layout.question import (
    PrintedKey,
    PrintedOption,
    PrintedQuestion,
    answer_text,
    label_of,
    mark_of,
    points_note,
    print_question,
    run_in,
    verdict,
)
from generator.model.document import (
    Answer,
    Blank,
    Blocks,
    Citation,
    Correct,
    CorrectLetters,
    CorrectOrder,
    CorrectPairs,
    CorrectVerdict,
    CorrectWords,
    LineBreak,
    Option,
    Paragraph,
    Passage,
    QuestionBlock,
    Table,
    Text,
    WritingSpace,
    plain,
)


def words(text: str) -> Blocks:
    return (Paragraph(content=plain(text)),)


def options(letters: str, *texts: str) -> tuple[Option, ...]:
    return tuple(Option(letter=letter, content=plain(text)) for letter, text in zip(letters, texts, strict=True))


def printed(label: str, letter: str, text: str) -> PrintedOption:
    return PrintedOption(letter=letter, label=label, content=plain(text))


ASKED = QuestionBlock(id="q", kind="short", number=7, stem=words("谁管河？"))
SPACE = WritingSpace(lines=3)
READING = Passage(body=words("读"), citation=Citation(excerpt="x"), classes=("material",))
PROOF = Passage(body=words("证"), citation=Citation(excerpt="y"), classes=("key",))


def test_a_question_on_paper() -> None:
    block = replace(ASKED, points=2.5, bracket=True, space=SPACE, materials=(READING,), difficulty="难", anchor="q-q")
    assert print_question(block) == PrintedQuestion(
        kind="short",
        mark="7",
        label="7．",
        is_part=False,
        stem=words("谁管河？"),
        points="（2.5分）",
        bracket="",
        right_letters=(),
        materials=(READING,),
        options=(),
        option_columns=1,
        pairs=(),
        items=(),
        item_columns=1,
        verdicts=(),
        order_gap=0,
        parts=(),
        room=SPACE,
        key=None,
        anchor="q-q",
    )


def test_a_question_without_points_or_bracket_prints_none() -> None:
    question = print_question(ASKED)
    assert (question.points, question.bracket, question.space) == ("", None, None)


def test_a_key_says_answer_model_answer_explanation_marking_and_proof() -> None:
    answer = Answer(
        correct=CorrectWords(blanks=(("河长",),)),
        points=6,
        text=words("河长管河。"),
        explanation=words("因为。"),
        rubric=(("说出河长", 4), ("说清责任", 1.5)),
        evidence=(PROOF,),
    )
    assert print_question(replace(ASKED, answer=answer, difficulty="中")).key == PrintedKey(
        answer="河长",
        difficulty="中",
        text=words("河长管河。"),
        explanation=words("因为。"),
        rubric=(("说出河长", "4"), ("说清责任", "1.5")),
        evidence=(PROOF,),
        points="（6分）",
    )


def test_the_texts_of_a_key_have_labels_and_empty_ones_are_left_out() -> None:
    def labels(text: Blocks = (), explanation: Blocks = ()) -> list[tuple[str, Blocks]]:
        key = print_question(replace(ASKED, answer=Answer(text=text, explanation=explanation))).key
        return list(key.parts) if key else []

    assert labels(text=words("甲"), explanation=words("乙")) == [("参考答案", words("甲")), ("解析", words("乙"))]
    assert labels(explanation=words("乙")) == [("解析", words("乙"))]
    assert labels(text=words("甲")) == [("参考答案", words("甲"))]
    assert labels() == []


def test_an_empty_answer_is_a_key_all_the_same() -> None:
    key = print_question(replace(ASKED, answer=Answer())).key
    assert key == PrintedKey(answer="", difficulty="", text=(), explanation=(), rubric=(), evidence=(), points="")


def test_the_room_for_an_answer_gives_way_to_the_answer() -> None:
    on_paper, in_key = (print_question(replace(ASKED, space=SPACE, answer=answer)) for answer in (None, Answer()))
    assert (on_paper.space, on_paper.room) == (SPACE, SPACE)
    assert (in_key.space, in_key.room) == (None, SPACE)


def test_the_bracket_of_a_key_holds_the_answer() -> None:
    answer = Answer(correct=CorrectLetters(letters=("B", "D")))
    assert print_question(replace(ASKED, bracket=True, answer=answer)).bracket == "BD"
    assert print_question(replace(ASKED, bracket=False, answer=answer)).bracket is None
    assert print_question(replace(ASKED, bracket=True, answer=Answer())).bracket == ""


# --------------------------------------------------------------------------------------------- options and pairs


def test_options_have_letters_with_a_dot_and_items_letters_alone() -> None:
    block = replace(ASKED, options=options("AB", "河", "湖"), items=options("①②", "先", "后"))
    question = print_question(block)
    assert question.options == (printed("A．", "A", "河"), printed("B．", "B", "湖"))
    assert question.items == (printed("①", "①", "先"), printed("②", "②", "后"))


def test_the_columns_of_a_matching_stand_side_by_side_the_shorter_one_filled_up() -> None:
    block = replace(ASKED, left=options("12", "东", "西"), right=options("ABC", "清", "浊", "浑"))
    assert print_question(block).pairs == (
        (printed("1．", "1", "东"), printed("A．", "A", "清")),
        (printed("2．", "2", "西"), printed("B．", "B", "浊")),
        (None, printed("C．", "C", "浑")),
    )


@pytest.mark.parametrize(
    ("text", "measure", "columns"),
    [
        ("十个字的选项很好排好", 50, 4),  # four times ten characters and what letter and gap take: 2.5
        ("十个字的选项很好排好", 49.9, 2),
        ("十个字的选项很好排好", 25, 2),
        ("十个字的选项很好排好", 24.9, 1),
        ("", 10, 4),
        ("", 9.9, 2),
    ],
)
def test_options_and_items_stand_in_as_many_columns_as_fit(text: str, measure: float, columns: int) -> None:
    block = replace(ASKED, options=options("ABCD", text, text, text, text))
    question = print_question(block, measure=measure)
    assert (question.option_columns, question.item_columns) == (columns, 2 if measure >= 5 else 1)
    question = print_question(replace(ASKED, items=options("①②③④", text, text, text, text)), measure=measure)
    assert question.item_columns == columns


def test_without_a_measure_options_stand_one_below_the_other() -> None:
    assert print_question(replace(ASKED, options=options("AB", "", ""))).option_columns == 1


def test_a_gap_takes_no_width_in_an_option_and_a_line_break_that_of_a_character() -> None:
    def columns(measure: float, *content: Text | Blank | LineBreak) -> int:
        block = replace(ASKED, options=(Option(letter="A", content=content), Option(letter="B", content=())))
        return print_question(block, measure=measure).option_columns

    assert [columns(9, Text(text="一二"), Blank()), columns(8.9, Text(text="一二"), Blank())] == [2, 1]
    assert [columns(9, Text(text="一"), LineBreak()), columns(8.9, Text(text="一"), LineBreak())] == [2, 1]


@pytest.mark.parametrize(("count", "width"), [(2, 6), (3, 8), (5, 12)])
def test_a_gap_for_the_order_is_as_wide_as_the_order_is_long(count: int, width: float) -> None:
    items = options("①②③④⑤"[:count], *"甲乙丙丁戊"[:count])
    assert print_question(replace(ASKED, items=items)).order_gap == width


def test_no_gap_for_an_order_without_items_with_room_to_write_or_in_a_key() -> None:
    items = options("①②", "先", "后")
    assert print_question(ASKED).order_gap == 0
    assert print_question(replace(ASKED, items=items, space=SPACE)).order_gap == 0
    assert print_question(replace(ASKED, items=items, answer=Answer())).order_gap == 0


def test_parts_are_printed_questions_with_their_own_number_and_columns() -> None:
    part = QuestionBlock(
        id="p", kind="single", number=2, is_part=True, stem=(), points=3, options=options("ABC", "甲", "乙", "丙")
    )
    question = print_question(replace(ASKED, parts=(part,)), measure=20)
    assert question.label == "7．"
    (inner,) = question.parts
    assert (inner.label, inner.is_part, inner.points, inner.option_columns) == ("（2）", True, "（3分）", 4)


# ----------------------------------------------------------------------------------------------- right and wrong


@pytest.mark.parametrize(
    ("correct", "letters"),
    [
        (CorrectLetters(letters=("A", "C")), ("A", "C")),
        (CorrectVerdict(is_true=True), ("对",)),
        (CorrectVerdict(is_true=False), ("错",)),
        (CorrectOrder(letters=("②", "①")), ()),
        (CorrectPairs(pairs=(("1", "A"),)), ()),
        (CorrectWords(blanks=(("A",),)), ()),
        (None, ()),
    ],
)
def test_a_key_marks_the_right_options_and_the_right_verdict(correct: Correct | None, letters: tuple[str, ...]) -> None:
    assert print_question(replace(ASKED, answer=Answer(correct=correct))).right_letters == letters


def test_a_statement_has_two_verdicts_to_vote_on_and_no_other_question_has() -> None:
    assert print_question(replace(ASKED, kind="true_false")).verdicts == ("对", "错")
    assert print_question(replace(ASKED, kind="single")).verdicts == ()


@pytest.mark.parametrize(
    ("correct", "text"),
    [
        (CorrectLetters(letters=("A", "C", "D")), "ACD"),
        (CorrectVerdict(is_true=True), "对"),
        (CorrectVerdict(is_true=False), "错"),
        (CorrectOrder(letters=("②", "①", "③")), "②①③"),
        (CorrectPairs(pairs=(("1", "B"), ("2", "A"))), "1—B\u30002—A"),
        (CorrectWords(blanks=(("2030",), ("2060", "二〇六〇"))), "2030；2060／二〇六〇"),
        (None, ""),
    ],
)
def test_an_answer_as_a_table_of_answers_shows_it(correct: Correct | None, text: str) -> None:
    assert answer_text(correct) == text


def test_a_verdict_is_one_word() -> None:
    assert (verdict(is_true=True), verdict(is_true=False)) == ("对", "错")


# ------------------------------------------------------------------------------------------------------- labels


def test_a_question_is_numbered_before_its_stem_and_where_it_is_referred_to() -> None:
    assert (label_of(12, is_part=False), mark_of(12, is_part=False)) == ("12．", "12")
    assert (label_of(3, is_part=True), mark_of(3, is_part=True)) == ("（3）", "（3）")


def test_points_are_noted_in_brackets_without_a_needless_fraction() -> None:
    assert [points_note(points) for points in (None, 2, 2.0, 1.5, 0)] == [
        "",
        "（2分）",
        "（2分）",
        "（1.5分）",
        "（0分）",
    ]


def test_a_first_paragraph_runs_in_with_a_label_and_a_first_table_does_not() -> None:
    first, second, table = words("一")[0], words("二")[0], Table(rows=())
    assert run_in((first, second)) == (plain("一"), (second,))
    assert run_in((table, first)) == ((), (table, first))
    assert run_in(()) == ((), ())


def test_the_words_of_a_key_and_of_a_gap_are_those_of_every_format() -> None:
    labels = (wording.SHORT_ANSWER, wording.DIFFICULTY, wording.MODEL_ANSWER, wording.EXPLANATION, wording.EVIDENCE)
    assert labels == ("答案", "难度", "参考答案", "解析", "依据")
    assert (wording.MARKING, wording.MARKING_IN_LINE, wording.CRITERIA) == ("评分参考", "评分", ("评分要点", "分值"))
    assert (wording.ORDER, wording.VERDICTS) == ("正确顺序：", ("对", "错"))
