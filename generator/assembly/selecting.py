"""Select what a unit prints: its excerpts, questions, terms and events."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from generator.errors import UserError
from generator.library.catalogue import select_excerpts, select_questions
from generator.library.library import Library
from generator.library.record_index import Shelf
from generator.library.themes import ThemeTree
from generator.model.course import Event, GlossaryEntry
from generator.model.excerpt import Excerpt
from generator.model.question import Question
from generator.model.selection import Selection
from generator.model.unit import PackPlan, Unit

T = TypeVar("T")


def get_record(shelf: Shelf[T], record_id: str, what: str) -> T:
    """Return a record; raise `UserError` when the library has none of that id (its checks say so with the line)."""
    record = shelf.get(record_id)
    if record is None:
        raise UserError(f"没有{what}“{record_id}”；用 huoye check 查看是哪个文件的哪一行提到了它")
    return record


def get_excerpt(library: Library, excerpt_id: str) -> Excerpt:
    """Return an excerpt; raise `UserError` when there is none of that id."""
    return get_record(library.excerpts, excerpt_id, "摘编")


def pack_excerpts(library: Library, unit: Unit) -> tuple[Excerpt, ...]:
    """Return the excerpts of a unit's pack, each once: those named, those selected, or all that bear its themes."""
    plan = unit.pack or PackPlan()
    named = [get_excerpt(library, name) for name in plan.excerpts]
    if plan.select:
        named += select_excerpts(library, plan.select)
    elif not plan.excerpts and unit.themes:
        named += select_excerpts(library, Selection(themes=unit.themes))
    return tuple({excerpt.id: excerpt for excerpt in named}.values())


class AsksQuestions(Protocol):
    """What names questions of the bank or selects them: a section of a quiz, a part of a worksheet."""

    @property
    def questions(self) -> tuple[str, ...]:
        """Return the ids that are named."""

    @property
    def select(self) -> Selection | None:
        """Return what is chosen by tag."""


def choose_questions(library: Library, asked: AsksQuestions) -> tuple[Question, ...]:
    """Return the questions that are named, then those selected that were not named."""
    named = [get_record(library.questions, name, "题目") for name in asked.questions]
    selected = select_questions(library, asked.select) if asked.select else ()
    return tuple({question.id: question for question in (*named, *selected)}.values())


def terms_of(library: Library, unit: Unit, excerpts: Iterable[Excerpt]) -> tuple[GlossaryEntry, ...]:
    """Return the glossary entries that a unit and its excerpts name, each once."""
    wanted = dict.fromkeys((*unit.terms, *(term for excerpt in excerpts for term in excerpt.terms)))
    return tuple(entry for term in wanted if (entry := library.glossary.get(term)))


def choose_events(library: Library, names: Sequence[str], themes: Sequence[str], unit: Unit) -> tuple[Event, ...]:
    """Return the events named and those that bear one of `themes`; with neither, those of the unit's themes."""
    named = {name: get_record(library.events, name, "大事") for name in names}
    tree = ThemeTree(library.themes)
    wanted = tree.below(themes or (() if names else unit.themes))
    found = {event.id: event for event in library.events if tree.touches(event.themes, wanted)}
    return tuple((named | found).values())


def choose_terms(
    library: Library, names: Sequence[str], themes: Sequence[str], unit: Unit
) -> tuple[GlossaryEntry, ...]:
    """Return the glossary entries named and those that bear one of `themes`; with neither, those of the unit."""
    if not names and not themes:
        return terms_of(library, unit, pack_excerpts(library, unit))
    named = {name: get_record(library.glossary, name, "词条") for name in names}
    tree = ThemeTree(library.themes)
    wanted = tree.below(themes)
    found = {entry.term: entry for entry in library.glossary if tree.touches(entry.themes, wanted)}
    return tuple((named | found).values())
