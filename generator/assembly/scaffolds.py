"""Compose the scaffolds of a worksheet that frame thinking: look, argue, set side by side, inquire."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from generator.assembly.articles import article_body, chosen_paragraphs, kind_classes, title_inlines
from generator.assembly.choice import choose_events, choose_terms, get_excerpt, get_record
from generator.assembly.markup import parse_blocks, parse_inlines
from generator.assembly.origins import book_title, cite
from generator.assembly.tables import (
    chart,
    data_table,
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
    Citation,
    Inline,
    Inlines,
    LineBreak,
    ListBlock,
    Paragraph,
    Passage,
    PassageClass,
    Table,
    TeacherNote,
    WritingSpace,
    plain,
)
from generator.model.document_walk import inline_text
from generator.model.excerpt import Excerpt
from generator.model.unit import ArgumentPart, BilingualPart, ComparisonPart, InquiryPart, ObservePart, Unit


def reading_passage(library: Library, name: str, paragraphs: tuple[int, ...], *, annotated: bool) -> Passage:
    """Return an excerpt to be read on the sheet, with a ruled margin where it is to be annotated."""
    excerpt = get_excerpt(library, name)
    margin: tuple[PassageClass, ...] = ("annotated",) if annotated else ()
    return Passage(
        title=title_inlines(excerpt.title),
        byline=excerpt.authors,
        note=excerpt.note,
        body=chosen_paragraphs(excerpt, paragraphs),
        citation=cite(excerpt, library.sources),
        classes=("reading", *margin, *kind_classes(excerpt)),
    )


def tasks_with_room(tasks: Sequence[str], lines: int) -> Iterator[Block]:
    """Yield tasks, counted where there are several, with room to write under each."""
    for number, task in enumerate(tasks, 1):
        head, *rest = parse_blocks(task, ("task",))
        if len(tasks) > 1 and isinstance(head, Paragraph):
            head = replace(head, content=(*plain(f"{number}．"), *head.content))
        yield head
        yield from rest
        yield WritingSpace(lines=lines)


# ---------------------------------------------------------------------------------------------------- looking


def observe(part: ObservePart, library: Library, unit: Unit) -> Iterator[Block]:
    """Yield 观察—思考—提问."""
    yield from parse_blocks(part.task, ("task",))
    if part.excerpt:
        yield reading_passage(library, part.excerpt, part.paragraphs, annotated=False)
    if part.table:
        table = get_record(library.tables, part.table, "数据表")
        yield data_table(library, table)
        if figure := chart(table):
            yield figure
    if part.events:
        events = choose_events(library, part.events, (), unit)
        yield replace(timeline_table(events), note=sources_note(library, [event.source for event in events]))
    yield Table(
        header=header_row(part.columns),
        rows=(tuple(Cell(lines=part.lines) for _ in part.columns),),
        widths=tuple(1.0 for _ in part.columns),
        classes=("observe",),
    )


# ---------------------------------------------------------------------------------------------------- arguing


def argue(part: ArgumentPart, unit: Unit) -> Iterator[Block]:
    """Yield 立场—依据—反驳."""
    yield from _issue("议题", part.question or unit.question)
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
        classes=("argument",),
    )


def inquire(part: InquiryPart, library: Library, unit: Unit) -> Iterator[Block]:
    """Yield 议题式: the issue, its situation, a chain of questions, a conclusion."""
    yield from _issue("总议题", part.question or unit.question)
    if part.situation:
        yield Passage(
            title=plain("情境"),
            body=parse_blocks(part.situation, ("quote",)),
            citation=Citation(excerpt=""),
            classes=("material",),
        )
    if part.excerpt:
        yield reading_passage(library, part.excerpt, part.paragraphs, annotated=False)
    yield from tasks_with_room(part.steps, part.lines)
    if part.conclusion:
        yield WritingSpace(lines=part.lines, style="box", label=part.conclusion)
    if part.answer:
        yield TeacherNote(body=parse_blocks(part.answer), label="参考要点")


def _issue(label: str, question: str) -> Iterable[Block]:
    if not question:
        return ()
    return (Paragraph(content=(*plain(f"{label}："), *parse_inlines(question)), classes=("question",)),)


# ----------------------------------------------------------------------------------------------- side by side


def texts_side_by_side(part: ComparisonPart, excerpts: Sequence[Excerpt], labels: Sequence[str]) -> Iterator[Table]:
    """Yield the words that a comparison is about, a column for each excerpt."""
    if part.show == "none":
        return
    yield Table(
        header=header_row(
            f"{label}　{book_title(excerpt.title)}" for label, excerpt in zip(labels, excerpts, strict=True)
        ),
        rows=(tuple(Cell(content=_words(part, excerpt)) for excerpt in excerpts),),
        widths=tuple(1.0 for _ in excerpts),
        classes=("texts",),
    )


def _words(part: ComparisonPart, excerpt: Excerpt) -> Inlines:
    if part.show == "highlights" and excerpt.highlights:
        return _on_lines([parse_inlines(highlight.text) for highlight in excerpt.highlights])
    return _on_lines(list(_paragraphs(chosen_paragraphs(excerpt, part.paragraphs))))


def _paragraphs(blocks: Blocks) -> Iterator[Inlines]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.content
        elif isinstance(block, ListBlock):
            for item in block.items:
                yield from _paragraphs(item)


def _on_lines(paragraphs: Sequence[Inlines]) -> Inlines:
    inlines: list[Inline] = []
    for n, content in enumerate(paragraphs):
        if n:
            inlines.append(LineBreak())
        inlines += content
    return tuple(inlines)


def bilingual(part: BilingualPart, library: Library, unit: Unit) -> Iterator[Block]:
    """Yield 双语对照, with the words that matter."""
    pairs = _pairs(part, library)
    rows = []
    for n, (chinese, foreign) in enumerate(pairs, 1):
        hidden = part.hide if n % part.every == 0 else ""
        rows.append((_side(chinese, hidden == "chinese", part), _side(foreign, hidden == "foreign", part)))
    if rows:
        yield Table(
            header=header_row(("中文", "外文")), rows=tuple(rows), widths=(1.0, 1.15), classes=("texts", "bilingual")
        )
    for line in _origins(part, library):
        yield Paragraph(content=plain(line), classes=("small", "origin"))
    if part.terms:
        yield glossary_table(choose_terms(library, part.terms, (), unit))
    yield from tasks_with_room(part.tasks, part.lines)


def _pairs(part: BilingualPart, library: Library) -> list[tuple[Inlines, Inlines]]:
    pairs = [(parse_inlines(pair.chinese), parse_inlines(pair.foreign)) for pair in part.pairs]
    if len(part.excerpts) == 2:
        nothing: Inlines = ()
        one, other = (_paragraphs(article_body(get_excerpt(library, name))) for name in part.excerpts)
        pairs += list(zip_longest(one, other, fillvalue=nothing))
    return pairs


def _side(content: Inlines, hidden: bool, part: BilingualPart) -> Cell:
    return hidden_cell(inline_text(content), part.lines, 0.46) if hidden else Cell(content=content)


def _origins(part: BilingualPart, library: Library) -> Iterator[str]:
    for name in part.excerpts:
        excerpt = get_excerpt(library, name)
        yield f"{book_title(excerpt.title)}：{cite(excerpt, library.sources).line}"
