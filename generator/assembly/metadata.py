"""The metadata of documents: covers, running heads, file properties."""

from __future__ import annotations

from generator.assembly.citing.origins import date_text
from generator.assembly.markup import plain_text
from generator.library.library import Library
from generator.library.themes import ThemeTree
from generator.model.document import Meta
from generator.model.unit import Unit


def unit_meta(
    library: Library, unit: Unit, *, title: str = "", minutes: int | None = None, total: float | None = None
) -> Meta:
    """Return the metadata of one document of a unit.

    With a title of its own the unit's becomes the subtitle; a quiz (which has a total) does not bear the unit's
    question, which might help to answer one of its own.
    """
    course = library.course
    return Meta(
        title=title or unit.title,
        subtitle="" if unit.title in (title or unit.title) else unit.title,
        series=course.series,
        issue=unit.issue,
        course=course.name,
        school=course.school,
        organiser=course.organiser,
        unit=unit.id,
        week=unit.week,
        date=date_text(unit.date),
        question=plain_text(unit.question) if total is None else "",
        minutes=minutes,
        total=total,
        term=course.term.name,
        keywords=tuple(theme_name(library, theme) for theme in unit.themes),
    )


def theme_name(library: Library, theme: str) -> str:
    """Return the printed name of a theme, which may be given by its id, label or alias."""
    known = library.themes.get(ThemeTree(library.themes).find(theme) or theme)
    return known.name if known else theme
