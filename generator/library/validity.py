"""Until when a text may be used as it is: dates of review, repealed documents, offices that were held then."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date

from generator.library.record_index import Shelf
from generator.model.excerpt import Excerpt
from generator.model.source import Source


def last_day(partial: str) -> date:
    """Return the last day of a date that may be only a year or a month."""
    year, month, day = (*map(int, partial.split("-")), 0, 0)[:3]
    month = month or 12
    return date(year, month, day or calendar.monthrange(year, month)[1])


def is_over(partial: str | None, today: date | None) -> bool:
    """Return whether a date has passed; never without a today."""
    return bool(partial and today and last_day(partial) < today)


def is_repealed(source: Source) -> bool:
    """Return whether a document is no longer in force."""
    return source.status == "废止" or bool(source.superseded_by)


def shelf_notes(excerpt: Excerpt, sources: Shelf[Source]) -> tuple[str, ...]:
    """Return what a teacher must know before using an excerpt again: fixed dates, the same on any day.

    ```
    本文2027年6月后需复核。
    《…》已由《…》取代。
    某某的职务（某市市长）任到2023年3月，此后应写“时任”。
    ```
    """
    notes = [f"本文{date_words(excerpt.review_until)}后需复核。"] if excerpt.review_until else []
    for name in dict.fromkeys((excerpt.source, *excerpt.also)):
        if source := sources.get(name):
            notes += _notes_of(source, sources)
    return tuple(notes)


def _notes_of(source: Source, sources: Shelf[Source]) -> Iterator[str]:
    title = f"《{source.title}》" if not source.title.startswith("《") else source.title
    successor = sources.get(source.superseded_by)
    if successor:
        yield f"{title}已由《{successor.title}》取代。"
    elif is_repealed(source):
        yield f"{title}已废止。"
    elif source.status == "修订":
        yield f"{title}有修订，用前核对现行文本。"
    if source.review_until:
        yield f"{title}{date_words(source.review_until)}后需复核。"
    if source.office and source.authors and source.office_until:
        until = date_words(source.office_until)
        yield f"{'、'.join(source.authors)}的职务（{source.office}）任到{until}，此后应写“时任”。"


def date_words(partial: str | None) -> str:
    """Return a date in Chinese: 2027-06 is 2027年6月."""
    parts = partial.split("-") if partial else []
    return "".join(f"{int(part)}{unit}" for part, unit in zip(parts, "年月日", strict=False))
