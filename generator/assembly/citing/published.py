"""Where and when a source was published: the part of a reference after its title (GB/T 7714, 8.4 and 8.5)."""

from __future__ import annotations

import re

from generator.model.source import Source

_ISSUE = re.compile(r"(?:(?P<year>\d{4})年?)?[,，\s]*(?:第?(?P<volume>\d+)卷)?[,，\s]*(?:第?(?P<number>[\d—–-]+)期)?$")


def published(source: Source, mark: str, *, short: bool) -> str:
    """Return paper, journal or imprint with date and pages; a short one leaves out the day of access."""
    accessed = f"[{source.accessed}]" if source.accessed and source.url and not short else ""
    when = source.publication_date or source.date or ""
    match mark:
        case "N":
            return f"{_periodical(source)}, {when}".rstrip(", ") + _newspaper_page(source) + accessed
        case "J":
            return _in_journal(source, when) + accessed
        case "EB":
            day = f"({when})" if when else ""
            return _joined(source.publication, f"{day}{accessed}")
        case "M" | "C" | "G" | "D" | "R" | "S":
            return _imprint(source, when, mark) + accessed
        case _:
            return ", ".join(part for part in (source.publication, when) if part) + _pages(source) + accessed


def _joined(name: str, rest: str) -> str:
    return f"{name}, {rest}" if name and rest.startswith("2") else ". ".join(part for part in (name, rest) if part)


def _periodical(source: Source) -> str:
    return source.publication.strip("《》")


def _newspaper_page(source: Source) -> str:
    page = source.page.strip().removeprefix("第").removesuffix("版")
    return f"({page})" if page else ""


def _in_journal(source: Source, when: str) -> str:
    """Return journal, year, volume(issue): pages (4.4)."""
    found = _ISSUE.match(source.issue.strip())
    if source.issue and not (found and found[0]):
        where = ", ".join(part for part in (_periodical(source), when[:4], source.issue) if part)
        return where + _pages(source)
    year = (found["year"] if found else "") or when[:4]
    volume = (found["volume"] if found else "") or ""
    number = f"({found['number']})" if found and found["number"] else ""
    counted = f"{year}, {volume}{number}" if volume else f"{year}{number}"
    # Without a number the day of issue says which it was.
    counted = when if not volume and not number and len(when) > 4 else counted
    return ", ".join(part for part in (_periodical(source), counted.strip(", ")) if part) + _pages(source)


def _imprint(source: Source, when: str, mark: str) -> str:
    """Return place: publisher, year: pages (8.4.1–8.4.3)."""
    place, name = source.place, source.publication
    if mark == "M" and not source.url:
        place, name = place or "[出版地不详]", name or "[出版者不详]"
    # Of a book the year is enough; of a report the day may be all that tells two of them apart.
    year = when[:4] if mark in ("M", "C") else when
    printed = ": ".join(part for part in (place, name) if part)
    if source.url and not printed:
        return (f"({when})" if when else "") + _pages(source).replace(": ", "", 1)
    return ", ".join(part for part in (printed, source.issue, year) if part) + _pages(source)


def _pages(source: Source) -> str:
    page = source.page.strip().removeprefix("第").removesuffix("页")
    return f": {re.sub('[–—~～]', '-', page)}" if page else ""
