"""互证: excerpts side by side, a row an aspect."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from generator.assembly.articles import chosen_paragraphs
from generator.assembly.citing.origins import book_title
from generator.assembly.markup import parse_inlines
from generator.assembly.scaffolds.composition import Composition, PartContext
from generator.assembly.scaffolds.excerpts import labels_of, list_of, paragraphs_of, widths_beside_questions
from generator.assembly.selecting import get_excerpt
from generator.assembly.tables import header_row, hidden_cell
from generator.model.document import Block, Cell, Inline, Inlines, LineBreak, Table
from generator.model.excerpt import Excerpt
from generator.model.scaffolds.comparison import ComparisonPart


def _compose(part: ComparisonPart, context: PartContext) -> Iterator[Block]:
    excerpts = [get_excerpt(context.library, name) for name in part.excerpts]
    labels = labels_of(excerpts)
    if part.show == "none":
        yield from list_of(excerpts, labels)
    else:
        yield _texts(part, excerpts, labels)
    rows = []
    share = 4.4 / 5.8 / len(excerpts)
    for aspect, answers in zip_longest(part.aspects, part.answers[: len(part.aspects)], fillvalue=()):
        cells = [hidden_cell(answer, part.lines, share) for answer in _padded(answers, len(excerpts))]
        rows.append((Cell(content=parse_inlines(str(aspect)), header=True), *cells))
    yield Table(
        header=header_row(("比较项", *labels)),
        rows=tuple(rows),
        widths=widths_beside_questions(len(excerpts)),
        classes=("written",),
    )


def _padded(answers: Sequence[str], width: int) -> tuple[str, ...]:
    return (*answers, *("" for _ in range(width - len(answers))))[:width]


def _texts(part: ComparisonPart, excerpts: Sequence[Excerpt], labels: Sequence[str]) -> Table:
    """Return the words that the comparison is about, a column for each excerpt."""
    titles = [f"{label}　{book_title(excerpt.title)}" for label, excerpt in zip(labels, excerpts, strict=True)]
    return Table(
        header=header_row(titles),
        rows=(tuple(Cell(content=_words(part, excerpt)) for excerpt in excerpts),),
        widths=tuple(1.0 for _ in excerpts),
        classes=("written", "texts"),
    )


def _words(part: ComparisonPart, excerpt: Excerpt) -> Inlines:
    if part.show == "highlights" and excerpt.highlights:
        return _on_lines([parse_inlines(highlight.text) for highlight in excerpt.highlights])
    return _on_lines(list(paragraphs_of(chosen_paragraphs(excerpt, part.paragraphs))))


def _on_lines(paragraphs: Sequence[Inlines]) -> Inlines:
    inlines: list[Inline] = []
    for n, content in enumerate(paragraphs):
        if n:
            inlines.append(LineBreak())
        inlines += content
    return tuple(inlines)


COMPOSITION = Composition(plan=ComparisonPart, compose=_compose)
