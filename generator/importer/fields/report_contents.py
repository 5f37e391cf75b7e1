"""Take the contents list off the front of a report, so that its entries are not read as headings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.importer.characters import BLANKS, plain, squeezed
from generator.importer.lines.ledger import Ledger
from generator.importer.lines.roles import Role
from generator.importer.manuscript import Line
from generator.importer.values.toc import TocEntry

_HEADING = re.compile(f"(?:目[{BLANKS}]*[录次]|CONTENTS|Contents)$")
_PAGE = re.compile(
    f"(?:[{BLANKS}]*(?:[.．…·•⋯‥_]|—(?=—)){{2,}}[{BLANKS}.．…·•⋯‥_—]*|[{BLANKS}]+)[（(]?[-—]?([0-9０-９]{{1,3}}|[IVXivx]{{1,5}})?[-—]?[）)]?$"
)
_LEADER = re.compile(f"(?:[.．…·•⋯‥_]){{3,}}[{BLANKS}]*[（(]?[0-9０-９IVXivx]{{0,4}}[）)]?$")
_MOST = 250


def take_contents(lines: list[Line], ledger: Ledger) -> tuple[list[Line], list[TocEntry]]:
    """Return the lines without the contents list, and its entries with their pages.

    The list begins at 目录, or at the first leader of dots, and ends where its first entry is printed again.
    """
    start = next((n for n, line in enumerate(lines[:60]) if _HEADING.match(line.text)), None)
    first = start + 1 if start is not None else next(
        (n for n, line in enumerate(lines[:60]) if _LEADER.search(line.text) and _leaders(lines, n) >= 3), None
    )  # fmt: skip
    if first is None or first >= len(lines):
        return lines, []
    end = _end(lines, first)
    if end <= first:
        return lines, []
    if start is not None:
        ledger.remove(lines[start], "目录的标题")
    entries = _entries(lines[first:end], ledger)
    return lines[: start if start is not None else first] + lines[end:], entries


def _leaders(lines: Sequence[Line], n: int) -> int:
    return sum(_LEADER.search(line.text) is not None for line in lines[n : n + 12])


def _end(lines: Sequence[Line], first: int) -> int:
    """Return the place behind the list."""
    bare = [squeezed(_without_page(line.text)[0]) for line in lines[: first + 2 * _MOST]]
    for entry in range(first, min(first + 3, len(bare))):
        wanted = bare[entry]
        if len(wanted) < 2:
            continue
        for n in range(entry + 1, len(bare)):
            if bare[n] == wanted and not _LEADER.search(lines[n].text):
                # A name above the first heading (前言) is not in the list.
                return n
    n = first
    while n < len(lines) and (
        _LEADER.search(lines[n].text) or (n + 1 < len(lines) and _LEADER.search(lines[n + 1].text))
    ):
        n += 1
    return n


def _without_page(text: str) -> tuple[str, str, str]:
    found = _PAGE.search(text)
    if not found or not found.start() or not found.group().strip(BLANKS):
        return text, "", ""
    return text[: found.start()], plain(found.group(1) or ""), text[found.start() :]


def _entries(lines: Sequence[Line], ledger: Ledger) -> list[TocEntry]:
    entries: list[TocEntry] = []
    held: list[Line] = []
    some_pages = any(_without_page(line.text)[1] for line in lines)
    for line in lines:
        text, page, cut = _without_page(line.text)
        held.append(line)
        if some_pages and not page and len(held) < 3 and len(line.text) > 18:
            continue  # the entry goes on in the next line
        title = plain("".join([*(x.text for x in held[:-1]), text]), heading=True)
        entries.append(TocEntry(title=title, page=page))
        ledger.take(held, Role.CONTENTS, title, dropped=cut)
        held = []
    if held:
        title = plain("".join(x.text for x in held), heading=True)
        entries.append(TocEntry(title=title))
        ledger.take(held, Role.CONTENTS, title)
    return entries
