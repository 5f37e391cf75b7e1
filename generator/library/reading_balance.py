"""Summarise how a unit's readings are balanced: themes by columns, outlets, and what is one-sided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.errors import Notice
from generator.library.library import Library
from generator.library.themes import ThemeTree
from generator.model.column import get_role
from generator.model.excerpt import Excerpt
from generator.model.unit import Unit

_PRESS = ("foreign", "article", "web")
FEW = 4  # with fewer excerpts no outlet is used too often
SHARE = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """The reading of one unit: the excerpts of each theme in each column, the outlets, and remarks."""

    unit: Unit
    columns: tuple[str, ...]
    cells: Mapping[str, Mapping[str, tuple[str, ...]]]  # theme → column → ids
    outlets: Mapping[str, int]
    remarks: tuple[Notice, ...]


def balance(library: Library, unit: Unit, excerpts: Sequence[Excerpt]) -> Balance:
    """Return the balance of a unit that reads these excerpts."""
    editor = library.course.editor_column
    columns = tuple(column for column in library.course.column_names if column != editor)
    columns += tuple(dict.fromkeys(e.column for e in excerpts if e.column not in (*columns, editor)))
    outlets = _outlets(library, excerpts)
    return Balance(
        unit=unit,
        columns=columns,
        cells=_cells(library, excerpts, columns),
        outlets=outlets,
        remarks=tuple(_remarks(library, unit, excerpts, columns, outlets)),
    )


def _cells(
    library: Library, excerpts: Sequence[Excerpt], columns: Sequence[str]
) -> dict[str, dict[str, tuple[str, ...]]]:
    tree = ThemeTree(library.themes)
    labels = {theme.id: theme.name for theme in library.themes}
    borne = {theme for excerpt in excerpts for name in excerpt.themes if (theme := tree.find(name))}
    return {
        labels[theme]: {
            column: tuple(e.id for e in excerpts if e.column == column and theme in map(tree.find, e.themes))
            for column in columns
        }
        for theme in labels
        if theme in borne
    }


def _outlets(library: Library, excerpts: Sequence[Excerpt]) -> dict[str, int]:
    """Return how many excerpts each outlet (paper, site, issuer) is the main source of, the most used first."""
    counted: Counter[str] = Counter()
    for excerpt in excerpts:
        source = library.sources.get(excerpt.source)
        if source and (source.publication or source.issuer):
            counted[source.publication or source.issuer] += 1
    return dict(sorted(counted.items(), key=lambda item: (-item[1], item[0])))


def _remarks(
    library: Library, unit: Unit, excerpts: Sequence[Excerpt], columns: Sequence[str], outlets: Mapping[str, int]
) -> Iterator[Notice]:
    place = str(library.place("unit", unit.id, ("pack",)) or unit.id)
    present = {excerpt.column for excerpt in excerpts}
    if missing := [column for column in columns if column not in present]:
        yield Notice(message=f"这一单元没有“{'”“'.join(missing)}”", place=place, code="missing-column")
    for outlet, count in outlets.items():
        if len(excerpts) >= FEW and count > SHARE * len(excerpts):
            message = f"{len(excerpts)} 篇里有 {count} 篇出自“{outlet}”，来源偏于一家"
            yield Notice(message=message, place=place, code="one-outlet")
    tree = ThemeTree(library.themes)
    for theme in unit.themes:
        below = tree.below([theme])
        if below and not any(tree.touches(excerpt.themes, below) for excerpt in excerpts):
            yield Notice(message=f"没有一篇带有单元的主题“{theme}”", place=place, code="bare-theme")
    for excerpt in excerpts:
        yield from _background_remarks(library, excerpt)


def _background_remarks(library: Library, excerpt: Excerpt) -> Iterator[Notice]:
    """Remark on foreign press of which a reader learns neither when nor in what situation it was written."""
    source = library.sources.get(excerpt.source)
    role = library.course.role_of(excerpt.column)
    if source and source.kind == "foreign" and not (role and role.asks_for_background):
        role = get_role("foreign")
    if not role or not role.asks_for_background:
        return
    place = str(library.place("excerpt", excerpt.id, ("title",)) or excerpt.id)
    if source and source.kind in _PRESS and not (source.date or source.publication_date):
        yield Notice(message=f"{role.article}没有日期（来源“{source.id}”）", place=place, code="foreign-date")
    if not (excerpt.note or excerpt.teaching_note or excerpt.affiliation or (source and source.note)):
        message = f"{role.article}没有交代背景：在 note 里写明是什么媒体、针对什么事而写"
        yield Notice(message=message, place=place, code="foreign-context")
