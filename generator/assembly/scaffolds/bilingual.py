"""双语对照: two languages in two columns, with the words that matter below."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from generator.assembly.articles import article_body
from generator.assembly.citing.origins import book_title, cite
from generator.assembly.markup import parse_inlines
from generator.assembly.scaffolds.composition import Composition, PartContext
from generator.assembly.scaffolds.excerpts import paragraphs_of
from generator.assembly.scaffolds.tasks import tasks_with_room
from generator.assembly.selecting import choose_terms, get_excerpt
from generator.assembly.tables import glossary_table, header_row, hidden_cell
from generator.library.library import Library
from generator.model.document import Block, Cell, Inlines, Paragraph, Table, plain
from generator.model.document_walk import inline_text
from generator.model.scaffolds.bilingual import BilingualPart


def _compose(part: BilingualPart, context: PartContext) -> Iterator[Block]:
    library = context.library
    rows = []
    for n, (chinese, foreign) in enumerate(_pairs(part, library), 1):
        hidden = part.hide if n % part.every == 0 else ""
        rows.append((_side(chinese, hidden == "chinese", part), _side(foreign, hidden == "foreign", part)))
    if rows:
        yield Table(
            header=header_row(("中文", "外文")),
            rows=tuple(rows),
            widths=(1.0, 1.15),
            classes=("written", "whole", "texts", "languages"),
        )
    for line in _origins(part, library):
        yield Paragraph(content=plain(line), classes=("small", "origin"))
    if part.terms:
        yield glossary_table(choose_terms(library, part.terms, (), context.unit))
    yield from tasks_with_room(part.tasks, part.lines)


def _pairs(part: BilingualPart, library: Library) -> list[tuple[Inlines, Inlines]]:
    pairs = [(parse_inlines(pair.chinese), parse_inlines(pair.foreign)) for pair in part.pairs]
    if len(part.excerpts) == 2:
        nothing: Inlines = ()
        one, other = (paragraphs_of(article_body(get_excerpt(library, name))) for name in part.excerpts)
        pairs += list(zip_longest(one, other, fillvalue=nothing))
    return pairs


def _side(content: Inlines, hidden: bool, part: BilingualPart) -> Cell:
    return hidden_cell(inline_text(content), part.lines, 0.46) if hidden else Cell(content=content)


def _origins(part: BilingualPart, library: Library) -> Iterator[str]:
    for name in part.excerpts:
        excerpt = get_excerpt(library, name)
        yield f"{book_title(excerpt.title)}：{cite(excerpt, library.sources).line}"


COMPOSITION = Composition(plan=BilingualPart, compose=_compose)
