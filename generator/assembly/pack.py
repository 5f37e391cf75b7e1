"""Compose the reading pack of a unit: contents, editor's note, columns, discussion, glossary, list of origins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from generator.assembly.articles import article
from generator.assembly.citing.origins import Origins, collect_origins
from generator.assembly.markup import parse_blocks, parse_inlines
from generator.assembly.metadata import unit_meta
from generator.assembly.selecting import pack_excerpts, terms_of
from generator.assembly.tables import glossary_table
from generator.library.library import Library
from generator.library.record_index import Shelf
from generator.library.validity import shelf_notes
from generator.model.course import GlossaryEntry
from generator.model.document import (
    Block,
    Blocks,
    Contents,
    ContentsEntry,
    Document,
    DocumentClass,
    Heading,
    HeadingClass,
    Inlines,
    Link,
    ListBlock,
    ListClass,
    Paragraph,
    TeacherNote,
    plain,
)
from generator.model.excerpt import Excerpt
from generator.model.source import Source
from generator.model.unit import PackPlan, Unit

EDITOR_ANCHOR = "editor-note"


def compose_pack(library: Library, unit: Unit) -> Document:
    """Return a unit's pack in the teacher's edition: with teaching notes."""
    plan = unit.pack or PackPlan()
    excerpts = pack_excerpts(library, unit)
    columns = by_column(library, excerpts)
    in_print = [excerpt for articles in columns.values() for excerpt in articles]
    # Sources are numbered in the order in which a reader meets them.
    origins = collect_origins(in_print, library.sources)
    terms = terms_of(library, unit, excerpts) if plan.glossary else ()
    entries: list[ContentsEntry] = []
    blocks: list[Block] = []
    for part, own in chain(
        _columns(library, unit, columns, origins, plan), _back_matter(library, unit, terms, origins)
    ):
        entries += part
        blocks += own
    blocks += _notes_on_articles(in_print, library.sources)
    return Document(
        kind="pack",
        name=f"{unit.id}-pack-teacher",
        meta=unit_meta(library, unit),
        blocks=(Contents(entries=tuple(entries)), *_teaching_note(unit), *blocks),
        edition="teacher",
        cover=True,
        classes=_layout(plan, library),
    )


# A part of a pack: its lines in the contents, and its blocks.
_Part = tuple[Sequence[ContentsEntry], Sequence[Block]]


def _columns(
    library: Library, unit: Unit, columns: Mapping[str, tuple[Excerpt, ...]], origins: Origins, plan: PackPlan
) -> Iterator[_Part]:
    """Yield the editor's page, which bears no column's name in the contents, then each column with its articles."""
    editor_column = library.course.editor_column
    editor, own = _editor_page(unit), columns.get(editor_column, ())
    if editor or own:
        entry = ContentsEntry(title=editor_column, target=EDITOR_ANCHOR)
        heading = _column_heading(editor_column, EDITOR_ANCHOR, "editor")
        articles = _articles(library, own, origins, plan)
        yield [entry, *(_entry(excerpt) for excerpt in own)], [heading, *editor, *articles]
    others = [column for column in columns if column != editor_column]
    for number, column in enumerate(others, 1):
        articles = _articles(library, columns[column], origins, plan)
        entries = [_entry(excerpt, column) for excerpt in columns[column]]
        yield entries, [_column_heading(column, f"column-{number}"), *articles]


def _back_matter(library: Library, unit: Unit, terms: Sequence[GlossaryEntry], origins: Origins) -> Iterator[_Part]:
    """Yield the parts after the columns: questions to discuss, terms, the list of origins."""
    if unit.discussion:
        yield _section("思考讨论", "discussion", (_questions(unit.discussion),))
    if terms:
        yield _section("词语解释", "glossary", (glossary_table(terms),))
    if origins.sources:
        yield _section("出处", "origins", (_origins_list(origins, has_codes=library.course.qr),))


def _layout(plan: PackPlan, library: Library) -> tuple[DocumentClass, ...]:
    """Return the classes that say how the pack is set: in two columns, or with ruled lines on empty room."""
    if (plan.columns or library.course.pack_columns) == 2:
        return ("columns-2",)
    return ("notes",) if plan.notes else ()


def by_column(library: Library, excerpts: Iterable[Excerpt]) -> dict[str, tuple[Excerpt, ...]]:
    """Return excerpts by column in the course's order; a column that it does not know comes last."""
    excerpts = tuple(excerpts)
    order = dict.fromkeys((*library.course.column_names, *(excerpt.column for excerpt in excerpts)))
    found = {column: tuple(excerpt for excerpt in excerpts if excerpt.column == column) for column in order}
    return {column: articles for column, articles in found.items() if articles}


def _entry(excerpt: Excerpt, column: str = "") -> ContentsEntry:
    return ContentsEntry(title=excerpt.title, target=f"x-{excerpt.id}", label=column)


def _column_heading(column: str, anchor: str, *classes: HeadingClass) -> Heading:
    return Heading(level=1, content=plain(column), classes=("column", *classes), anchor=anchor)


def _section(title: str, name: HeadingClass, body: Blocks) -> _Part:
    return [ContentsEntry(title=title, target=name)], (_column_heading(title, name, name), *body)


def _editor_page(unit: Unit) -> Blocks:
    blocks: list[Block] = [*parse_blocks(unit.editor_note)]
    if unit.question:
        blocks.append(Paragraph(content=parse_inlines(f"核心问题：{unit.question}"), classes=("question",)))
    if unit.objectives:
        blocks.append(Heading(level=2, content=plain("学习目标"), classes=("subhead",)))
        blocks.append(_items(unit.objectives, "objectives"))
    return tuple(blocks)


def _teaching_note(unit: Unit) -> Blocks:
    """Return the teacher's preparation notes, set below the contents, where a page has room."""
    return (TeacherNote(body=parse_blocks(unit.teaching_note)),) if unit.teaching_note else ()


def _articles(library: Library, excerpts: Sequence[Excerpt], origins: Origins, plan: PackPlan) -> Iterable[Block]:
    for excerpt in excerpts:
        yield article(excerpt, library, origins, numbered=plan.numbered)


def _notes_on_articles(excerpts: Sequence[Excerpt], sources: Shelf[Source]) -> Blocks:
    """Return the teaching notes on articles, and until when they may be used, all in one place at the end.

    Between the articles they would move what follows: teacher and class could not open the same page.
    """
    blocks: list[Block] = []
    for excerpt in excerpts:
        notes = shelf_notes(excerpt, sources)
        if excerpt.teaching_note or notes:
            title = (Link(target=f"#x-{excerpt.id}", content=plain(excerpt.title)),)
            blocks.append(Heading(level=3, content=title, classes=("subhead",)))
            blocks += parse_blocks(excerpt.teaching_note)
            blocks += [Paragraph(content=plain(note), classes=("body",)) for note in notes]
    return (TeacherNote(label="教学提示", body=tuple(blocks)),) if blocks else ()


def _questions(questions: Sequence[str]) -> ListBlock:
    return _items(questions, "discussion")


def _items(texts: Sequence[str], name: ListClass) -> ListBlock:
    return ListBlock(items=tuple(parse_blocks(text) for text in texts), marker="number", classes=(name,))


def _origins_list(origins: Origins, *, has_codes: bool) -> ListBlock:
    """Return the list of origins: references with live addresses, and codes beside them where a course wants those."""
    items = tuple(
        (Paragraph(content=_with_address(line, source.url), classes=("origin",)),)
        for line, source in zip(origins.lines(), origins.sources, strict=True)
    )
    has_codes = has_codes and any(source.url for source in origins.sources)
    return ListBlock(items=items, marker="number", classes=("origins", "qr") if has_codes else ("origins",))


def _with_address(line: str, address: str) -> Inlines:
    before, found, after = line.rpartition(address) if address else (line, "", "")
    if not found:
        return plain(line)
    return (*plain(before), Link(target=address, content=plain(address)), *plain(after))
