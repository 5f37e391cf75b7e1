"""Compose the slides of a unit, and the handout made of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.assembly.charts import chart
from generator.assembly.citing.origins import cite
from generator.assembly.forms import freeze_question
from generator.assembly.markup import parse_blocks, parse_inlines
from generator.assembly.metadata import unit_meta
from generator.assembly.questions import question_block
from generator.assembly.selecting import get_excerpt, get_record, pack_excerpts
from generator.assembly.tables import data_table, facts_table, sources_note, timeline_table
from generator.assembly.transforms import student_edition, student_question
from generator.library.library import Library
from generator.model.document import (
    Block,
    Blocks,
    Document,
    Heading,
    HeadingClass,
    ListBlock,
    Paragraph,
    Passage,
    QuestionBlock,
    TeacherNote,
    plain,
)
from generator.model.document_walk import inline_text
from generator.model.excerpt import Excerpt
from generator.model.unit import SlidePoint, SlidesPlan, Unit

# How much of the discussion is on one slide: so many questions, and so many characters.
_QUESTIONS_A_SLIDE = 3
_CHARACTERS_A_SLIDE = 110
_SOURCES_ON_A_SLIDE = 3


def compose_slides(library: Library, unit: Unit) -> Document:
    """Return a unit's slides as the teacher shows them: with notes, and each answer on the slide after its question."""
    plan = unit.slides or SlidesPlan()
    titles, points = _points(library, unit, plan)
    blocks: list[Block] = []
    if len(titles) > 1:
        blocks += [_heading("本讲内容", "contents"), _list(titles, "number")]
    blocks += points
    if plan.discussion:
        blocks += _discussion(unit.discussion)
    blocks += _quiz(library, unit, plan.questions)
    return Document(
        kind="slides",
        name=f"{unit.id}-slides",
        meta=unit_meta(library, unit, title=plan.title),
        blocks=tuple(blocks),
        edition="teacher",
        cover=True,
    )


def compose_handout(library: Library, unit: Unit) -> Document:
    """Return the slides as a handout for students: without notes and answers, some to a page."""
    slides = student_edition(compose_slides(library, unit))
    return replace(slides, kind="handout", name=f"{unit.id}-handout", per_page=library.course.handout_per_page)


def _points(library: Library, unit: Unit, plan: SlidesPlan) -> tuple[tuple[str, ...], Blocks]:
    """Return the titles of the slides and the slides; without a plan one for each key sentence of the pack."""
    if plan.points:
        slides = [block for point in plan.points for block in _point(library, point)]
        return tuple(dict.fromkeys(point.title for point in plan.points)), tuple(slides)
    excerpts = [excerpt for excerpt in pack_excerpts(library, unit) if excerpt.highlights]
    slides = [block for excerpt in excerpts for block in _highlights(library, excerpt)]
    return tuple(excerpt.title for excerpt in excerpts), tuple(slides)


def _heading(title: str, *classes: HeadingClass) -> Heading:
    return Heading(level=2, content=plain(title), classes=("slide", *classes))


def _list(texts: Sequence[str], marker: str = "bullet") -> ListBlock:
    items = tuple((Paragraph(content=parse_inlines(text)),) for text in texts)
    return ListBlock(items=items, marker="number" if marker == "number" else "bullet")


def _key_sentence(library: Library, excerpt: Excerpt, quote: str) -> Passage:
    return Passage(
        body=parse_blocks(quote, ("key",)), citation=cite(excerpt, library.sources, brief=True), classes=("key",)
    )


def _notes(text: str) -> Iterable[TeacherNote]:
    if text:
        yield TeacherNote(body=parse_blocks(text))


def _highlights(library: Library, excerpt: Excerpt) -> Iterable[Block]:
    for highlight in excerpt.highlights:
        yield _heading(excerpt.title)
        yield _key_sentence(library, excerpt, highlight.text)
        yield from _notes(highlight.note)


def _point(library: Library, point: SlidePoint) -> Iterable[Block]:
    """Yield one slide; a table that makes a chart is followed by a slide with the chart."""
    yield _heading(point.title)
    if point.points:
        yield _list(point.points)
    if point.excerpt:
        excerpt = get_excerpt(library, point.excerpt)
        quote = point.quote or (excerpt.highlights[0].text if excerpt.highlights else "")
        if quote:
            yield _key_sentence(library, excerpt, quote)
    if point.facts:
        yield facts_table(library, [get_record(library.facts, name, "数据") for name in point.facts])
    if point.events:
        events = [get_record(library.events, name, "大事") for name in point.events]
        yield replace(
            timeline_table(events), note=sources_note(library, [event.source for event in events], _SOURCES_ON_A_SLIDE)
        )
    table = get_record(library.tables, point.table, "数据表") if point.table else None
    if table:
        shown = data_table(library, table)
        yield replace(shown, caption=()) if table.title == point.title else shown
    yield from _notes(point.notes)
    if table and (figure := chart(table)):
        yield _heading(point.title)
        yield replace(figure, caption=()) if table.title == point.title else figure


def _discussion(questions: Sequence[str]) -> Iterable[Block]:
    room = (0, 0)
    for question in questions:
        content = parse_inlines(question)
        used, characters = room
        size = len(inline_text(content))
        if used == 0 or used == _QUESTIONS_A_SLIDE or characters + size > _CHARACTERS_A_SLIDE:
            yield _heading("思考讨论", "discussion")
            used, characters = 0, 0
        yield Paragraph(content=content, classes=("question",))
        room = (used + 1, characters + size)


def _quiz(library: Library, unit: Unit, names: Sequence[str]) -> Iterable[Block]:
    """Yield for each question a slide that asks it and a slide that answers it; the evidence is in the notes."""
    for number, name in enumerate(names, 1):
        question = get_record(library.questions, name, "题目")
        frozen = freeze_question(question, number, f"{unit.id}/slides", ("",))
        answered = replace(question_block(frozen, library), anchor="", space=None)
        count = f"（{number}）" if len(names) > 1 else ""
        yield _heading(f"课堂小测{count}", "question")
        yield student_question(answered)
        yield _heading(f"课堂小测{count}　答案", "answer")
        yield _without_evidence(answered)
        if note := (*parse_blocks(question.note), *_evidence_lines(answered)):
            yield TeacherNote(body=note)


def _without_evidence(question: QuestionBlock) -> QuestionBlock:
    answer = question.answer and replace(question.answer, evidence=())
    parts = tuple(_without_evidence(part) for part in question.parts)
    return replace(question, answer=answer, parts=parts, difficulty="")


def _evidence_lines(question: QuestionBlock) -> Iterable[Paragraph]:
    for block in (question, *question.parts):
        for passage in block.answer.evidence if block.answer else ():
            words = "".join(inline_text(part.content) for part in passage.body if isinstance(part, Paragraph))
            yield Paragraph(content=plain(f"依据：{words}（{passage.citation.line}）"))
