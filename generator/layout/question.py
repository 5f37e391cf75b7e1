"""Word a question once for all formats: its label, points, bracket, options in columns, pairs and key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import assert_never

from generator.model.document import (
    Answer,
    Blocks,
    Correct,
    CorrectLetters,
    CorrectOrder,
    CorrectPairs,
    CorrectVerdict,
    CorrectWords,
    Inlines,
    Option,
    Paragraph,
    Passage,
    QuestionBlock,
    WritingSpace,
    points_text,
)
from generator.model.document_walk import inline_text
from generator.model.question_kinds import QuestionKind, has_verdict
from generator.text.width import columns_for

# What a key prints, each with the word before it; a format adds its own marks (【】, ：).
SHORT_ANSWER, DIFFICULTY, MODEL_ANSWER, EXPLANATION, EVIDENCE = "答案", "难度", "参考答案", "解析", "依据"
# A marking guide: its name, the same before a list in one line, and the heads of its two columns.
MARKING, MARKING_IN_LINE, CRITERIA = "评分参考", "评分", ("评分要点", "分值")
ORDER = "正确顺序："
# What a true-or-false answer is called, and the marks of the two that a student fills in.
VERDICTS = ("对", "错")
# What a letter with its dot and the room after an option take of a column, in em.
_LETTER = 2.5


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedOption:
    """One option, item or member of a pair: its letter, the letter as it is printed before it, its text."""

    letter: str
    label: str
    content: Inlines


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedKey:
    """What the key says of a question, in the order of the fields; what it does not say is empty.

    `points` is what a right answer is worth, where the key is of a paper that is marked.
    """

    answer: str
    difficulty: str
    text: Blocks
    explanation: Blocks
    rubric: tuple[tuple[str, str], ...]
    evidence: tuple[Passage, ...]
    points: str

    @property
    def parts(self) -> tuple[tuple[str, Blocks], ...]:
        """Return the parts that are texts, each with its label."""
        labelled = ((MODEL_ANSWER, self.text), (EXPLANATION, self.explanation))
        return tuple((label, blocks) for label, blocks in labelled if blocks)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedQuestion:
    """A question as every format prints it: `mark` is its number, `label` what is before its stem.

    `bracket` is what is in the bracket at the stem's end: nothing on paper, the answer in a key, None where there
    is no bracket. `right_letters` are, in a key, the letters of the right options, or the right verdict; `verdicts` are
    shown where a class votes. `order_gap` is the width of the gap for the right order, in em, 0 where none is printed;
    it and the `space` for an answer are there only where the answer is not.
    """

    kind: QuestionKind
    mark: str
    label: str
    is_part: bool
    stem: Blocks
    points: str
    bracket: str | None
    right_letters: tuple[str, ...]
    materials: tuple[Passage, ...]
    options: tuple[PrintedOption, ...]
    option_columns: int
    pairs: tuple[tuple[PrintedOption | None, PrintedOption | None], ...]
    items: tuple[PrintedOption, ...]
    item_columns: int
    verdicts: tuple[str, ...]
    order_gap: float
    parts: tuple[PrintedQuestion, ...]
    room: WritingSpace | None
    key: PrintedKey | None
    anchor: str

    @property
    def space(self) -> WritingSpace | None:
        """Return the room to write in, where the answer is not in its place."""
        return self.room if self.key is None else None


def print_question(question: QuestionBlock, *, measure: float = 0) -> PrintedQuestion:
    """Return a question as it is printed; options are set in columns of a line of `measure` em."""
    answer = question.answer
    options, items = _labelled(question.options, "．"), _labelled(question.items, "")
    return PrintedQuestion(
        kind=question.kind,
        mark=mark_of(question.number, is_part=question.is_part),
        label=label_of(question.number, is_part=question.is_part),
        is_part=question.is_part,
        stem=question.stem,
        points=points_note(question.points),
        bracket=(answer_text(answer.correct) if answer else "") if question.bracket else None,
        right_letters=_right_letters(answer.correct if answer else None),
        materials=question.materials,
        options=options,
        option_columns=_columns(options, measure),
        pairs=tuple(zip_longest(_labelled(question.left, "．"), _labelled(question.right, "．"))),
        items=items,
        item_columns=_columns(items, measure),
        verdicts=VERDICTS if has_verdict(question.kind) else (),
        order_gap=len(items) * 2 + 2 if items and answer is None and question.space is None else 0,
        parts=tuple(print_question(part, measure=measure) for part in question.parts),
        room=question.space,
        key=_key(answer, question.difficulty) if answer else None,
        anchor=question.anchor,
    )


def _labelled(options: Sequence[Option], dot: str) -> tuple[PrintedOption, ...]:
    return tuple(PrintedOption(letter=one.letter, label=one.letter + dot, content=one.content) for one in options)


def _columns(options: Sequence[PrintedOption], measure: float) -> int:
    texts = [inline_text(option.content, blank="", line_break="　") for option in options]
    return columns_for(texts, measure=measure, gap=_LETTER)


def _right_letters(correct: Correct | None) -> tuple[str, ...]:
    match correct:
        case CorrectLetters(letters=letters):
            return letters
        case CorrectVerdict(is_true=is_true):
            return (verdict(is_true=is_true),)
        case _:
            return ()


def _key(answer: Answer, difficulty: str) -> PrintedKey:
    return PrintedKey(
        answer=answer_text(answer.correct),
        difficulty=difficulty,
        text=answer.text,
        explanation=answer.explanation,
        rubric=tuple((what, points_text(points)) for what, points in answer.rubric),
        evidence=answer.evidence,
        points=points_note(answer.points),
    )


def run_in(blocks: Blocks) -> tuple[Inlines, Blocks]:
    """Return the text of a first paragraph, which shares a line with a label, and the blocks that follow it."""
    if blocks and isinstance(blocks[0], Paragraph):
        return blocks[0].content, blocks[1:]
    return (), blocks


# ------------------------------------------------------------------------------------------- labels and answers


def mark_of(number: int, *, is_part: bool) -> str:
    """Return the number of a question as it is referred to: 12, for a part （1）."""
    return f"（{number}）" if is_part else str(number)


def label_of(number: int, *, is_part: bool) -> str:
    """Return the number that is printed before a question's stem: 12．, for a part （1）."""
    return mark_of(number, is_part=is_part) if is_part else f"{number}．"


def points_note(points: float | None) -> str:
    """Return the points of a question in brackets: （2分）, or nothing where none are printed."""
    return "" if points is None else f"（{points_text(points)}分）"


def verdict(*, is_true: bool) -> str:
    """Return the word for a true or a false statement."""
    return VERDICTS[0] if is_true else VERDICTS[1]


def answer_text(correct: Correct | None) -> str:
    """Return a short answer as printed in a table: B, ACD, 对, 2030；2060, 1—B　2—A, ②①③; nothing for long answers."""
    match correct:
        case None:
            return ""
        case CorrectLetters(letters=letters) | CorrectOrder(letters=letters):
            return "".join(letters)
        case CorrectVerdict(is_true=is_true):
            return verdict(is_true=is_true)
        case CorrectPairs(pairs=pairs):
            return "　".join(f"{left}—{right}" for left, right in pairs)
        case CorrectWords(blanks=blanks):
            return "；".join("／".join(equals) for equals in blanks)
        case _:
            assert_never(correct)
