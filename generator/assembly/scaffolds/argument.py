"""立场—依据—反驳: a row for each stance."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from generator.assembly.markup import parse_inlines
from generator.assembly.scaffolds.composition import Composition, PartContext
from generator.assembly.scaffolds.tasks import issue
from generator.assembly.tables import header_row, hidden_cell
from generator.model.document import Block, Cell, Table
from generator.model.scaffolds.argument import ArgumentPart


def _compose(part: ArgumentPart, context: PartContext) -> Iterator[Block]:
    yield from issue("议题", part.question or context.unit.question)
    stances = part.positions or ("",) * part.rows
    rows = []
    share = 2 / (1.2 + 2 * (len(part.columns) - 1))
    for stance, answers in zip_longest(stances, part.answers[: len(stances)], fillvalue=()):
        first = Cell(content=parse_inlines(str(stance)), header=True) if stance else Cell(lines=part.lines)
        given = (*answers, *("" for _ in part.columns))[: len(part.columns) - 1]
        rows.append((first, *(hidden_cell(answer, part.lines, share) for answer in given)))
    yield Table(
        header=header_row(part.columns),
        rows=tuple(rows),
        widths=(1.2, *(2.0 for _ in part.columns[1:])),
        classes=("written",),
    )


COMPOSITION = Composition(plan=ArgumentPart, compose=_compose)
