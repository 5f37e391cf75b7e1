"""Lay out questions for HTML: the stem with its number, bracket and points, options in columns, the key."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import zip_longest
from typing import TYPE_CHECKING, Any, Protocol

from markupsafe import Markup

from generator.model.document import Answer, Block, Blocks, Option, Paragraph, Passage, QuestionBlock, points_text
from generator.text.width import columns_for
from generator.writers.html.inline import plain_text, render

if TYPE_CHECKING:
    from collections.abc import Sequence

# What the letter, its dot and the question's own indent take away from the measure.
_LETTER = 1.8
_INDENT = 2.2


class BlockRenderer(Protocol):
    """What a question needs of the walk that it is part of."""

    measure: float
    show_points: bool

    def blocks(self, blocks: Iterable[Block]) -> Markup:
        """Return blocks as HTML."""
        ...


def says_points_of_each(section: str) -> bool:
    """Say whether a section's heading already tells the points of each of its questions."""
    return any(words in section for words in ("每小题", "每题", "每空"))


def question_data(question: QuestionBlock, renderer: BlockRenderer) -> dict[str, Any]:
    """Return what the question template shows, as plain values and ready HTML."""
    first, rest = _run_in(question.stem)
    is_part = question.number.startswith("（")
    points = question.points if renderer.show_points or is_part else None
    return {
        "classes": " ".join((f"kind-{question.kind}", *(("part",) if is_part else ()))),
        "anchor": question.anchor,
        "number": question.number if is_part else f"{question.number}．",
        "first": first,
        "rest": renderer.blocks(rest),
        "points": "" if points is None else points_text(points),
        "bracket": _bracket(question),
        "materials": renderer.blocks(question.materials),
        "options": [_option(option, "．") for option in question.options],
        "columns": _columns(question.options, renderer.measure),
        "pairs": [
            {"left": left and _option(left, "．"), "right": right and _option(right, "．")}
            for left, right in zip_longest(question.left, question.right)
        ],
        "items": [_option(item, "") for item in question.items],
        "item_columns": _columns(question.items, renderer.measure),
        "wants_order": bool(question.items) and question.space is None and question.answer is None,
        "order_width": f"{len(question.items) * 2 + 2:g}",
        "parts": renderer.blocks(question.parts),
        "space": renderer.blocks((question.space,)) if question.space and question.answer is None else "",
        "answer": _answer(question.answer, renderer) if question.answer else None,
        "difficulty": question.difficulty,
    }


def _run_in(blocks: Blocks) -> tuple[Markup, Blocks]:
    """Return the first paragraph, which shares a line with a number or a label, and the blocks that follow it."""
    if blocks and isinstance(blocks[0], Paragraph):
        return render(blocks[0].content), blocks[1:]
    return Markup(""), blocks


def _bracket(question: QuestionBlock) -> dict[str, str] | None:
    if not question.bracket:
        return None
    return {"answer": question.answer.short if question.answer else ""}


def _option(option: Option, dot: str) -> dict[str, Any]:
    return {"letter": f"{option.letter}{dot}", "content": render(option.content)}


def _columns(options: Sequence[Option], measure: float) -> int:
    texts = [plain_text(option.content) for option in options]
    return columns_for(texts, measure=measure - _INDENT, gap=_LETTER + 0.7)


def _answer(answer: Answer, renderer: BlockRenderer) -> dict[str, Any]:
    return {
        "short": answer.short,
        "parts": [
            _part(label, blocks, renderer)
            for label, blocks in (("参考答案", answer.text), ("解析", answer.explanation))
            if blocks
        ],
        "rubric": [{"what": what, "points": points_text(points)} for what, points in answer.rubric],
        "evidence": [_quotation(passage) for passage in answer.evidence],
    }


def _part(label: str, blocks: Blocks, renderer: BlockRenderer) -> dict[str, Any]:
    first, rest = _run_in(blocks)
    return {"label": label, "first": first, "rest": renderer.blocks(rest)}


def _quotation(passage: Passage) -> dict[str, Any]:
    """Return quoted words with where they stand, in one line: what proves an answer is a sentence or two."""
    words = [render(block.content) for block in passage.body if isinstance(block, Paragraph)]
    return {"text": Markup("……").join(words), "line": passage.citation.line}
