"""Split a question into portions: materials, stem, options, parts, answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from generator.layout.deck.model import LineRole, SlideLine
from generator.layout.deck.portions import PortionCollector
from generator.layout.deck.tables import slide_table
from generator.layout.question import (
    EVIDENCE,
    EXPLANATION,
    MARKING_IN_LINE,
    MODEL_ANSWER,
    SHORT_ANSWER,
    PrintedKey,
    PrintedOption,
    PrintedQuestion,
)
from generator.model.document import Block, Blocks, Cell, Inlines, Paragraph, Strong, Table, Text, plain

Collect = Callable[[Block, PortionCollector], None]

# Room in a bracket: blanks at which no line is broken.
_ROOM = "\u00a0" * 3


def collect_question(question: PrintedQuestion, into: PortionCollector, collect: Collect) -> None:
    """Add a question and its answer, if it has one; `collect` adds the blocks inside it."""
    into.add_anchor(question.anchor)
    for material in question.materials:
        collect(material, into)
    _stem(question, into, collect)
    options = _options(question)
    for n, line in enumerate(options, start=1):
        into.add(line, keep=n < len(options))
    if question.pairs:
        into.add(slide_table(_matching(question)))
    for part in question.parts:
        collect_question(part, into, collect)
    if question.key is not None:
        _key(question.key, into, collect, bracket=question.bracket is not None)


def _options(question: PrintedQuestion) -> list[SlideLine]:
    """Return the options, the right ones marked in a key; 对 and 错 of a statement are for a class to vote on."""
    right = question.right_letters
    return [
        *(
            SlideLine(content=option.content, role=_role(right=option.letter in right), label=option.label)
            for option in question.options
        ),
        *(SlideLine(content=item.content, role="option", label=item.label) for item in question.items),
        *(SlideLine(content=plain(word), role=_role(right=word in right), label="○") for word in question.verdicts),
    ]


def _role(*, right: bool) -> LineRole:
    return "right" if right else "option"


def _stem(question: PrintedQuestion, into: PortionCollector, collect: Collect) -> None:
    """Add the stem, its blocks in their order: the number before it, bracket and points after its last paragraph."""
    first = Paragraph(content=())
    blocks = question.stem if any(isinstance(block, Paragraph) for block in question.stem) else (first, *question.stem)
    last = max(n for n, block in enumerate(blocks) if isinstance(block, Paragraph))
    answered = question.key is not None and not question.parts
    chosen = bool(question.options or question.items or question.pairs or question.verdicts)
    label = question.label
    for n, block in enumerate(blocks):
        if not isinstance(block, Paragraph):
            collect(block, into)
            continue
        content = (*block.content, *_after_stem(question)) if n == last else block.content
        follows = n + 1 < len(blocks) or chosen or answered
        into.add(SlideLine(content=content, role="stem", label=label), keep=follows)
        label = ""


def _after_stem(question: PrintedQuestion) -> Inlines:
    points = plain(question.points)
    if question.bracket is None:
        return points
    if not question.bracket:
        return (Text(text=f"（{_ROOM * 3}）"), *points)
    return (Text(text=f"（{_ROOM}"), Strong(content=plain(question.bracket)), Text(text=f"{_ROOM}）"), *points)


def _matching(question: PrintedQuestion) -> Table:
    rows = tuple((_matched(left), _matched(right)) for left, right in question.pairs)
    return Table(rows=rows, widths=(1, 1), classes=("matching",))


def _matched(option: PrintedOption | None) -> Cell:
    return Cell(content=(Text(text=option.label), *option.content)) if option else Cell()


def _key(key: PrintedKey, into: PortionCollector, collect: Collect, *, bracket: bool) -> None:
    """Add the key; a short answer that is in the stem's bracket already is not repeated."""
    first = len(into.portions)
    if key.answer and not bracket:
        into.add(SlideLine(content=plain(key.answer), role="answer", label=f"{SHORT_ANSWER}："))
    _labelled(f"{MODEL_ANSWER}：", key.text, into, collect)
    if key.rubric:
        points = "；".join(f"{what}（{worth}分）" for what, worth in key.rubric)
        into.add(SlideLine(content=plain(points), role="answer", label=f"{MARKING_IN_LINE}："))
    _labelled(f"{EXPLANATION}：", key.explanation, into, collect)
    for passage in key.evidence:
        # Evidence is quoted; a key sentence on a slide is set otherwise.
        _labelled(f"{EVIDENCE}：", (replace(passage, classes=()),), into, collect)
    into.keep_together(first)


def _labelled(label: str, blocks: Blocks, into: PortionCollector, collect: Collect) -> None:
    start = len(into.portions)
    for block in blocks:
        collect(block, into)
    into.label_first(label, start)
