"""Write questions in HTML: the values that the question template gets of a printed question."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Protocol

from markupsafe import Markup

from generator.layout.question import (
    CRITERIA,
    EVIDENCE,
    ORDER,
    SHORT_ANSWER,
    PrintedKey,
    PrintedOption,
    PrintedQuestion,
    run_in,
)
from generator.model.document import Block, Blocks, Paragraph, Passage
from generator.writers.html.inline import render

# What a question's own indent takes of the measure, in em.
INDENT = 2.2


class BlockRenderer(Protocol):
    """The parts of the walk that a question calls."""

    def blocks(self, blocks: Iterable[Block]) -> Markup:
        """Return blocks as HTML."""
        ...

    def question(self, question: PrintedQuestion) -> Markup:
        """Return a question as HTML."""
        ...


def question_data(question: PrintedQuestion, renderer: BlockRenderer) -> dict[str, Any]:
    """Return the values of the question template, plain ones and ready HTML."""
    first, rest = run_in(question.stem)
    return {
        "classes": " ".join((f"kind-{question.kind}", *(("part",) if question.is_part else ()))),
        "anchor": question.anchor,
        "number": question.label,
        "first": render(first),
        "rest": renderer.blocks(rest),
        "points": question.points,
        "bracket": None if question.bracket is None else {"answer": question.bracket},
        "materials": renderer.blocks(question.materials),
        "options": [_option(option) for option in question.options],
        "columns": question.option_columns,
        "pairs": [
            {"left": left and _option(left), "right": right and _option(right)} for left, right in question.pairs
        ],
        "items": [_option(item) for item in question.items],
        "item_columns": question.item_columns,
        "wants_order": bool(question.order_gap),
        "order_label": ORDER,
        "labels": {"answer": SHORT_ANSWER, "evidence": EVIDENCE, "criteria": CRITERIA},
        "order_width": f"{question.order_gap:g}",
        "parts": Markup("\n").join(renderer.question(part) for part in question.parts),
        "space": renderer.blocks((question.space,)) if question.space else "",
        "answer": _key(question.key, renderer) if question.key else None,
    }


def _option(option: PrintedOption) -> dict[str, Any]:
    return {"letter": option.label, "content": render(option.content)}


def _key(key: PrintedKey, renderer: BlockRenderer) -> dict[str, Any]:
    return {
        "short": key.answer,
        "parts": [_part(label, blocks, renderer) for label, blocks in key.parts],
        "rubric": [{"what": what, "points": points} for what, points in key.rubric],
        "evidence": [_quotation(passage) for passage in key.evidence],
    }


def _part(label: str, blocks: Blocks, renderer: BlockRenderer) -> dict[str, Any]:
    first, rest = run_in(blocks)
    return {"label": label, "first": render(first), "rest": renderer.blocks(rest)}


def _quotation(passage: Passage) -> dict[str, Any]:
    """Return quoted words with their place, in one line: what proves an answer is a sentence or two."""
    words = [render(block.content) for block in passage.body if isinstance(block, Paragraph)]
    return {"text": Markup("……").join(words), "line": passage.citation.line}
