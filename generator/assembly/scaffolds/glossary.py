"""词语卡: a table of terms."""

from __future__ import annotations

from collections.abc import Iterator

from generator.assembly.scaffolds.composition import Composition, PartContext
from generator.assembly.selecting import choose_terms
from generator.assembly.tables import glossary_table
from generator.model.course import GlossaryEntry
from generator.model.document import Block
from generator.model.references import RecordKind
from generator.model.scaffolds.glossary import GlossaryPart


def _entries(part: GlossaryPart, context: PartContext) -> tuple[GlossaryEntry, ...]:
    return choose_terms(context.library, part.terms, part.themes, context.unit)


def _compose(part: GlossaryPart, context: PartContext) -> Iterator[Block]:
    yield glossary_table(_entries(part, context), part.hide)


def _chosen(part: GlossaryPart, context: PartContext) -> Iterator[tuple[RecordKind, str]]:
    yield from (("term", entry.term) for entry in _entries(part, context))


COMPOSITION = Composition(plan=GlossaryPart, compose=_compose, chosen=_chosen)
