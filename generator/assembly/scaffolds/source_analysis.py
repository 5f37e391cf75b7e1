"""来源追问: a row a question, a column an excerpt."""

from __future__ import annotations

from collections.abc import Iterator

from generator.assembly.citing.origins import origin_line
from generator.assembly.markup import parse_inlines
from generator.assembly.scaffolds.composition import Composition, PartContext
from generator.assembly.scaffolds.excerpts import labels_of, list_of, widths_beside_questions
from generator.assembly.selecting import get_excerpt
from generator.assembly.tables import header_row
from generator.model.document import Block, Cell, Paragraph, Table, TeacherNote, plain
from generator.model.scaffolds.source_analysis import SourceAnalysisPart


def _compose(part: SourceAnalysisPart, context: PartContext) -> Iterator[Block]:
    excerpts = [get_excerpt(context.library, name) for name in part.excerpts]
    labels = labels_of(excerpts)
    yield from list_of(excerpts, labels)
    yield Table(
        header=header_row(("追问", *(labels if len(excerpts) > 1 else ["我的回答"]))),
        rows=tuple(
            (Cell(content=parse_inlines(question), header=True), *(Cell(lines=part.lines) for _ in excerpts))
            for question in part.questions
        ),
        widths=widths_beside_questions(len(excerpts)),
        classes=("written",),
    )
    origins = [origin_line(excerpt, context.library.sources) for excerpt in excerpts]
    lines = [f"{label}：{origin}" for label, origin in zip(labels, origins, strict=True)]
    yield TeacherNote(body=tuple(Paragraph(content=plain(line)) for line in lines), label="出处")


COMPOSITION = Composition(plan=SourceAnalysisPart, compose=_compose)
