"""Compose a worksheet: parts that students write on."""

from __future__ import annotations

from generator.assembly.exam import paper_of
from generator.assembly.markup import parse_blocks
from generator.assembly.metadata import unit_meta
from generator.assembly.scaffolds import COMPOSITIONS
from generator.assembly.scaffolds.composition import PartContext
from generator.library.library import Library
from generator.model.document import Block, Document, Heading, Paper, plain
from generator.model.unit import Unit
from generator.model.worksheet import WorksheetPlan
from generator.text.chinese_numbers import chinese_number


def compose_worksheet(library: Library, unit: Unit, plan: WorksheetPlan) -> Document:
    """Return a worksheet in the teacher's edition: with answers where the plan or the bank gives them."""
    blocks: list[Block] = [*parse_blocks(plan.intro, ("intro",))]
    for number, part in enumerate(plan.parts, 1):
        title = plain(f"{chinese_number(number)}、{part.title}")
        blocks.append(Heading(level=2, content=title, classes=("part",), anchor=f"part-{number}"))
        context = PartContext(library=library, unit=unit, seed=f"{unit.id}/{plan.id}/{number}")
        blocks += COMPOSITIONS[type(part)].compose(part, context)
    return Document(
        kind="worksheet",
        name=f"{unit.id}-{plan.id}-teacher",
        meta=unit_meta(library, unit, title=plan.title),
        blocks=tuple(blocks),
        edition="teacher",
        paper=paper_of(plan.paper) if plan.paper else Paper(),
        fit=plan.fit,
    )
