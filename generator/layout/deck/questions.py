"""Take a question apart into portions: materials, stem, options, parts, answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import zip_longest

from generator.layout.deck.model import LineRole, SlideLine
from generator.layout.deck.portions import Collector
from generator.layout.deck.tables import slide_table
from generator.model.document import (
    Answer,
    Block,
    Blocks,
    Cell,
    Inlines,
    Option,
    Paragraph,
    QuestionBlock,
    Strong,
    Table,
    Text,
    plain,
    points_text,
)

Collect = Callable[[Block, Collector], None]

_CHOICES = ("single", "multiple")
# Room in a bracket: blanks at which no line is broken.
_ROOM = "\u00a0" * 3
_VERDICTS = ("对", "错")


def collect_question(question: QuestionBlock, into: Collector, collect: Collect) -> None:
    """Add a question and its answer, if it has one; `collect` adds the blocks inside it."""
    into.add_anchor(question.anchor)
    for material in question.materials:
        collect(material, into)
    _stem(question, into, collect)
    options = _options(question)
    for n, line in enumerate(options, start=1):
        into.add(line, keep=n < len(options))
    if question.left or question.right:
        into.add(slide_table(_matching(question)))
    for part in question.parts:
        collect_question(part, into, collect)
    if question.answer is not None:
        _answer(question.answer, into, collect, bracket=question.bracket)


def _options(question: QuestionBlock) -> list[SlideLine]:
    short = question.answer.short if question.answer is not None else ""
    right = short if question.kind in _CHOICES else ""
    lines = [
        SlideLine(content=option.content, role=_role(right=option.letter in right), label=f"{option.letter}．")
        for option in question.options
    ]
    lines += [SlideLine(content=item.content, role="option", label=item.letter) for item in question.items]
    if question.kind == "true_false" and not question.options:  # 对 and 错, for a class to vote on
        lines += [SlideLine(content=plain(word), role=_role(right=word == short), label="○") for word in _VERDICTS]
    return lines


def _role(*, right: bool) -> LineRole:
    return "right" if right else "option"


def _stem(question: QuestionBlock, into: Collector, collect: Collect) -> None:
    """Add the stem: number before it, bracket and points after its last paragraph."""
    paragraphs = [block for block in question.stem if isinstance(block, Paragraph)] or [Paragraph(content=())]
    others = [block for block in question.stem if not isinstance(block, Paragraph)]
    answered = question.answer is not None and not question.parts
    chosen = question.options or question.items or question.left or question.kind == "true_false"
    follows = bool(chosen or others or answered)
    *first, last = (paragraph.content for paragraph in paragraphs)
    contents = [*first, (*last, *_after_stem(question))]
    for n, content in enumerate(contents, start=1):
        label = _number(question.number) if n == 1 else ""
        into.add(SlideLine(content=content, role="stem", label=label), keep=follows or n < len(contents))
    for block in others:
        collect(block, into)


def _number(number: str) -> str:
    return number if not number or number.endswith(("）", ")", "．", "、")) else f"{number}．"


def _after_stem(question: QuestionBlock) -> Inlines:
    points = f"（{points_text(question.points)}分）" if question.points is not None else ""
    if not question.bracket:
        return plain(points)
    short = question.answer.short if question.answer else ""
    if not short:
        return (Text(text=f"（{_ROOM * 3}）"), *plain(points))
    return (Text(text=f"（{_ROOM}"), Strong(content=plain(short)), Text(text=f"{_ROOM}）"), *plain(points))


def _matching(question: QuestionBlock) -> Table:
    pairs = zip_longest(question.left, question.right)
    rows = tuple((_matched(left), _matched(right)) for left, right in pairs)
    return Table(rows=rows, widths=(1, 1), classes=("matching",))


def _matched(option: Option | None) -> Cell:
    return Cell(content=(Text(text=f"{option.letter}．"), *option.content)) if option else Cell()


def _answer(answer: Answer, into: Collector, collect: Collect, *, bracket: bool) -> None:
    """Add what the key says; a short answer that stands in the stem's bracket already is not said again."""
    first = len(into.portions)
    if answer.short and not bracket:
        into.add(SlideLine(content=plain(answer.short), role="answer", label="答案："))
    _labelled("参考答案：", answer.text, into, collect)
    if answer.rubric:
        points = "；".join(f"{what}（{points_text(worth)}分）" for what, worth in answer.rubric)
        into.add(SlideLine(content=plain(points), role="answer", label="评分："))
    _labelled("解析：", answer.explanation, into, collect)
    for passage in answer.evidence:
        # Evidence is quoted; a key sentence on a slide is set otherwise.
        _labelled("依据：", (replace(passage, classes=()),), into, collect)
    into.keep_together(first)


def _labelled(label: str, blocks: Blocks, into: Collector, collect: Collect) -> None:
    start = len(into.portions)
    for block in blocks:
        collect(block, into)
    into.label_first(label, start)
