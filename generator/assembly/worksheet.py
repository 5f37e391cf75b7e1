"""Compose a worksheet: parts that students write on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import assert_never

from generator.assembly.choice import choose_events, choose_questions, choose_terms, get_excerpt, get_record
from generator.assembly.exam import paper_of
from generator.assembly.forms import chinese_number, freeze_question
from generator.assembly.markup import parse_blocks, parse_inlines
from generator.assembly.metadata import unit_meta
from generator.assembly.origins import book_title, origin_line
from generator.assembly.questions import question_block
from generator.assembly.scaffolds import (
    argue,
    bilingual,
    inquire,
    observe,
    reading_passage,
    tasks_with_room,
    texts_side_by_side,
)
from generator.assembly.tables import (
    chart,
    data_table,
    facts_table,
    glossary_table,
    header_row,
    hidden_cell,
    sources_note,
    timeline_table,
)
from generator.library.library import Library
from generator.model.document import (
    Block,
    Blocks,
    Cell,
    Document,
    Heading,
    Paper,
    Paragraph,
    Table,
    TeacherNote,
    WritingSpace,
    plain,
)
from generator.model.excerpt import Excerpt
from generator.model.unit import (
    ArgumentPart,
    BilingualPart,
    ComparisonPart,
    DataPart,
    GlossaryPart,
    InquiryPart,
    ObservePart,
    QuestionsPart,
    ReadingPart,
    SourceAnalysisPart,
    TimelinePart,
    Unit,
    WorksheetPart,
    WorksheetPlan,
    WritingPart,
)

# The room for what the task of a timeline asks beside the gaps in it.
_TIMELINE_LINES = 2


def compose_worksheet(library: Library, unit: Unit, plan: WorksheetPlan) -> Document:
    """Return a worksheet in the teacher's edition: with answers where the plan or the bank gives them."""
    blocks: list[Block] = [*parse_blocks(plan.intro, ("intro",))]
    for number, part in enumerate(plan.parts, 1):
        title = plain(f"{chinese_number(number)}、{part.title}")
        blocks.append(Heading(level=2, content=title, classes=("part",), anchor=f"part-{number}"))
        blocks += _part(part, library, unit, f"{plan.id}/{number}")
    return Document(
        kind="worksheet",
        name=f"{unit.id}-{plan.id}-teacher",
        meta=unit_meta(library, unit, title=plan.title),
        blocks=tuple(blocks),
        edition="teacher",
        paper=paper_of(plan.paper) if plan.paper else Paper(),
        fit=plan.fit,
    )


def _part(part: WorksheetPart, library: Library, unit: Unit, seed: str) -> Iterable[Block]:
    match part:
        case SourceAnalysisPart():
            return _source_analysis(part, library)
        case ComparisonPart():
            return _comparison(part, library)
        case TimelinePart():
            return _timeline(part, library, unit)
        case DataPart():
            return _data(part, library)
        case GlossaryPart():
            return (glossary_table(choose_terms(library, part.terms, part.themes, unit), part.hide),)
        case ReadingPart():
            return _reading(part, library)
        case ObservePart():
            return observe(part, library, unit)
        case ArgumentPart():
            return argue(part, unit)
        case BilingualPart():
            return bilingual(part, library, unit)
        case InquiryPart():
            return inquire(part, library, unit)
        case WritingPart():
            return _writing(part)
        case QuestionsPart():
            return _questions(part, library, f"{unit.id}/{seed}")
        case _:
            assert_never(part)


# ------------------------------------------------------------------------------------- excerpts side by side


def _source_analysis(part: SourceAnalysisPart, library: Library) -> Iterable[Block]:
    excerpts = [get_excerpt(library, name) for name in part.excerpts]
    labels = _labels(excerpts)
    yield from _list_of(excerpts, labels)
    yield Table(
        header=header_row(("追问", *(labels if len(excerpts) > 1 else ["我的回答"]))),
        rows=tuple(
            (Cell(content=parse_inlines(question), header=True), *(Cell(lines=part.lines) for _ in excerpts))
            for question in part.questions
        ),
        widths=_widths(len(excerpts)),
        classes=("source-analysis",),
    )
    lines = [
        f"{label}：{origin_line(excerpt, library.sources)}" for label, excerpt in zip(labels, excerpts, strict=True)
    ]
    yield TeacherNote(body=tuple(Paragraph(content=plain(line)) for line in lines), label="出处")


def _comparison(part: ComparisonPart, library: Library) -> Iterable[Block]:
    excerpts = [get_excerpt(library, name) for name in part.excerpts]
    labels = _labels(excerpts)
    if part.show == "none":
        yield from _list_of(excerpts, labels)
    yield from texts_side_by_side(part, excerpts, labels)
    rows = []
    share = 4.4 / 5.8 / len(excerpts)
    for aspect, answers in zip_longest(part.aspects, part.answers[: len(part.aspects)], fillvalue=()):
        cells = [hidden_cell(answer, part.lines, share) for answer in _padded(answers, len(excerpts))]
        rows.append((Cell(content=parse_inlines(str(aspect)), header=True), *cells))
    yield Table(
        header=header_row(("比较项", *labels)),
        rows=tuple(rows),
        widths=_widths(len(excerpts)),
        classes=("comparison",),
    )


def _labels(excerpts: Sequence[Excerpt]) -> list[str]:
    return [f"材料{chinese_number(n)}" for n in range(1, len(excerpts) + 1)] if len(excerpts) > 1 else ["材料"]


def _list_of(excerpts: Sequence[Excerpt], labels: Sequence[str]) -> Iterable[Paragraph]:
    """Yield which articles of the pack the labels stand for."""
    for label, excerpt in zip(labels, excerpts, strict=True):
        yield Paragraph(
            content=plain(f"{label}：{book_title(excerpt.title)}（“{excerpt.column}”栏目）"), classes=("task",)
        )


def _widths(columns: int) -> tuple[float, ...]:
    return (1.4, *(4.4 / columns for _ in range(columns)))


def _padded(answers: Sequence[str], width: int) -> tuple[str, ...]:
    return (*answers, *("" for _ in range(width - len(answers))))[:width]


# --------------------------------------------------------------------------------------- timeline, data, text


def _timeline(part: TimelinePart, library: Library, unit: Unit) -> Iterable[Block]:
    yield from parse_blocks(part.task, ("task",))
    events = choose_events(library, part.events, part.themes, unit)
    table = timeline_table(events, part.hide, part.every)
    note = sources_note(library, [event.source for event in events])
    # The titles of the sources would tell what is hidden.
    yield table if part.hide else replace(table, note=note)
    if part.task:
        yield WritingSpace(lines=_TIMELINE_LINES)
    if part.hide and note:
        yield TeacherNote(body=(Paragraph(content=note),))


def _data(part: DataPart, library: Library) -> Iterable[Block]:
    if part.table:
        table = get_record(library.tables, part.table, "数据表")
        yield data_table(library, table)
        if figure := chart(table):
            yield figure
    if part.facts:
        yield facts_table(library, [get_record(library.facts, name, "数据") for name in part.facts])
    yield from tasks_with_room(part.tasks, part.lines)


def _reading(part: ReadingPart, library: Library) -> Iterable[Block]:
    yield reading_passage(library, part.excerpt, part.paragraphs, annotated=part.margin)
    if part.tasks or part.margin:
        yield from tasks_with_room(part.tasks, part.lines)
    else:
        yield WritingSpace(lines=part.lines, label="批注")


def _writing(part: WritingPart) -> Iterable[Block]:
    yield from parse_blocks(part.prompt, ("task",))
    yield WritingSpace(lines=part.lines, style=part.space)
    if part.answer:
        yield TeacherNote(body=_notes(part.answer), label="参考要点")


def _notes(text: str) -> Blocks:
    return parse_blocks(text)


def _questions(part: QuestionsPart, library: Library, seed: str) -> Iterable[Block]:
    for number, question in enumerate(choose_questions(library, part), 1):
        frozen = freeze_question(question, str(number), seed, ("",))
        yield question_block(frozen, library, show_points=False, show_points_of_parts=False)
        if question.note:
            yield TeacherNote(body=_notes(question.note))
