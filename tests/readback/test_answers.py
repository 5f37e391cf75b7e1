"""The words that no file for students may hold."""

from __future__ import annotations

from dataclasses import replace

from generator.model.document import (
    Answer,
    Block,
    Citation,
    Correct,
    CorrectLetters,
    CorrectVerdict,
    CorrectWords,
    Document,
    Heading,
    Meta,
    Option,
    Paragraph,
    Passage,
    QuestionBlock,
    TeacherNote,
    plain,
)
from generator.readback.answers import is_for_students, secrets_of
from tests.documents import paragraph


def document(*blocks: Block, kind: str = "key", edition: str = "teacher") -> Document:
    made = Document(kind="key", name="d", meta=Meta(title="题"), blocks=blocks)
    return replace(made, kind=kind, edition=edition)  # type: ignore[arg-type]  # what the callers ask for


def asked(correct: Correct | None = None, **answer: object) -> QuestionBlock:
    block = QuestionBlock(id="q", kind="single", number=1, stem=(), options=(Option(letter="A", content=()),))
    return replace(block, answer=replace(Answer(correct=correct), **answer))  # type: ignore[arg-type]  # fields of it


def test_a_key_is_for_no_student_whatever_its_edition() -> None:
    assert is_for_students(document(kind="quiz", edition="student"))
    assert not is_for_students(document(kind="quiz", edition="teacher"))
    assert not is_for_students(document(kind="key", edition="student"))


def test_the_letters_of_a_key_in_a_row_are_a_secret_from_six_on() -> None:
    letters = [asked(CorrectLetters(letters=(letter,))) for letter in "ABCD"]
    both = asked(CorrectLetters(letters=("A", "B")))
    assert secrets_of([document(*letters, both)]) == ("ABCDAB",)
    assert secrets_of([document(*letters, letters[0])]) == ()
    assert secrets_of([document(*(asked(CorrectVerdict(is_true=True)) for _ in range(9)))]) == ()


def test_what_an_answer_says_is_a_secret_when_it_is_long_enough() -> None:
    words = CorrectWords(blanks=(("摸清家底",), ("建立清单",)))
    assert secrets_of([document(asked(words))]) == ("摸清家底；建立清单",)
    assert secrets_of([document(asked(CorrectWords(blanks=(("摸清家底",), ("立清",)))))]) == ()
    assert secrets_of([document(asked(explanation=(paragraph("责任落到人头上是核心"),)))]) == ("责任落到人头上是核心",)
    assert secrets_of([document(TeacherNote(body=(paragraph("先让学生自己说一说"),)))]) == ("先让学生自己说一说",)


def test_what_the_teachers_pack_says_as_well_is_none() -> None:
    explained = document(asked(explanation=(paragraph("责任落到人头上是核心"),)))
    said = paragraph("有人说，责任落到人头上是核心。")
    packs = [document(said, kind="pack", edition=edition) for edition in ("student", "teacher")]
    assert secrets_of([explained]) == ("责任落到人头上是核心",)
    assert secrets_of([explained, *packs]) == ()


def test_evidence_is_quoted_from_where_all_may_read_it() -> None:
    quotation = Passage(body=(paragraph("岸线一寸也不能少"),), citation=Citation(excerpt="x"))
    pack = document(paragraph("岸线一寸也不能少"), kind="pack", edition="student")
    assert secrets_of([document(asked(evidence=(quotation,))), pack]) == ()


def test_paragraphs_and_headings_that_answer_are_secrets() -> None:
    answer = Paragraph(content=plain("答案是先把账算清"), classes=("answer",))
    heading = Heading(level=2, content=plain("这一页是课堂答案"), classes=("slide", "answer"))
    assert secrets_of([document(answer, heading, kind="slides")]) == ("答案是先把账算清", "这一页是课堂答案")
