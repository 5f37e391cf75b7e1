"""Find the contents list of a collection, and the place of each of its titles in the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import accumulate, pairwise, takewhile, zip_longest

from generator.importer.characters import BLANKS, plain, squeezed
from generator.importer.fields.column_labels import CONTENTS_HEAD, EDITOR_NAMES, LABEL, Label, find_labels
from generator.importer.fields.people import read_byline
from generator.importer.lines.closing_lines import tail_kind
from generator.importer.manuscript import Line

_LEADER = re.compile(
    f"[{BLANKS}]*(?:[.．…·•⋯‥]|[—_-]{{3,}}){{2,}}[{BLANKS}.．…·•⋯—_-]*[（(]?([0-9０-９]{{1,3}})?[）)]?$|[{BLANKS}]*…+[{BLANKS}]*[（(]?([0-9０-９]{{1,3}})[）)]?$"
)
_SPACED_PAGE = re.compile(f"(?:[{BLANKS}]+[（(／/]?[{BLANKS}]*|[（(／/])([0-9０-９]{{1,3}})[）)]?$")
_GLUED_PAGE = re.compile(r"(?<=[^0-9０-９.．])([0-9０-９]{1,3})$")
_PAGE_OF_NOTE = re.compile(f"[{BLANKS}.．…·•⋯‥（(／/—-]*[0-9０-９]{{1,3}}[）)]?$")
_MAX_TITLE_LINES = 4
# No article with its label, title and origin takes fewer lines.
_ARTICLE = 8


@dataclass(slots=True, kw_only=True)
class Entry:
    """One title of the contents list and where it is printed above its article."""

    column: str | None
    pieces: list[str]
    lines: list[Line]
    label: str = ""
    page: str = ""
    dropped: str = ""
    start: int | None = None
    count: int = 0
    exact: bool = True

    @property
    def title(self) -> str:
        """Return the title in the spelling of the house, its two halves parted by U+3000."""
        return plain(_joined_title(self.pieces), heading=True)


@dataclass(slots=True, kw_only=True)
class ContentsList:
    """The contents list: its entries, the labels in the text, and the place where the articles begin."""

    entries: list[Entry] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    heading: Line | None = None
    body: int = 0
    front_labels: list[Label] = field(default_factory=list)


def _joined_title(pieces: Sequence[str]) -> str:
    whole = ""
    for piece in pieces:
        if whole and whole[-1:].isascii() and whole[-1:].isalnum() and piece[:1].isascii() and piece[:1].isalnum():
            whole += " "
        whole += piece
    return whole


def find_contents(lines: Sequence[Line]) -> ContentsList:
    """Return the contents list of a collection and where its articles begin."""
    labels = find_labels(lines)
    body = _body_start(lines, labels)
    contents = ContentsList(labels=[x for x in labels if x.place >= body], body=body)
    contents.front_labels = [x for x in labels if x.place < body]
    contents.heading = next((line for line in lines[:body] if CONTENTS_HEAD.match(line.text)), None)
    if not contents.front_labels and contents.heading is None:
        return contents
    _read_entries(lines, contents)
    return contents


def _body_start(lines: Sequence[Line], labels: Sequence[Label]) -> int:
    """Return the place of the first article: the second time that a column is named, else the first."""
    seen: set[str] = set()
    again: list[int] = []
    for label, following in zip_longest(labels, labels[1:]):
        if label.name in seen and label.name not in EDITOR_NAMES:
            again.append(label.place)
            if (following.place if following else len(lines)) - label.place >= _ARTICLE:
                return label.place
        seen.add(label.name)
    if again:
        return again[0]
    columns = [x for x in labels if x.name not in EDITOR_NAMES]
    heading = next((n for n, line in enumerate(lines) if CONTENTS_HEAD.match(line.text)), None)
    if not columns:
        return _after_contents(lines, heading) if heading is not None else 0
    distances = sorted(b.place - a.place for a, b in pairwise(columns))
    spread = distances[len(distances) // 2] if distances else len(lines) - columns[0].place
    if spread >= _ARTICLE:
        return columns[0].place
    return _after_contents(lines, columns[0].place - 1)


def _after_contents(lines: Sequence[Line], start: int) -> int:
    """Return the place where the first line after `start` is printed a second time: the first article's title."""
    texts = [squeezed(_without_page(line.text)[0]) for line in lines]
    later: dict[str, int] = {}
    for n in range(len(lines) - 1, start, -1):
        for whole in accumulate(texts[n : n + _MAX_TITLE_LINES]):
            later.setdefault(whole, n)
    best = len(lines)
    for n in range(start + 1, min(start + 80, len(lines))):
        label = LABEL.match(lines[n].text)
        whole = squeezed(_without_page(label.group(2))[0]) if label else texts[n]
        again = later.get(whole)
        if whole and again is not None and again > n + 1 and len(whole) >= 4:
            best = min(best, again)
    if best < len(lines) and best > 0 and find_labels([lines[best - 1]]):
        best -= 1
    return best if best < len(lines) else 0


def _without_page(text: str, *, numbered: bool = False) -> tuple[str, str, str]:
    """Return a contents line without its leader and page number, the page number, and what was dropped."""
    for pattern in (_LEADER, _SPACED_PAGE, _GLUED_PAGE) if numbered else (_LEADER,):
        found = pattern.search(text)
        if found and found.start() > 0:
            page = next((g for g in found.groups() if g), "")
            return text[: found.start()].rstrip(BLANKS), plain(page), text[found.start() :].strip(BLANKS)
    return text, "", ""


def _read_entries(lines: Sequence[Line], contents: ContentsList) -> None:
    """Match the lines before the articles with the titles in the text."""
    body = contents.body
    index = _title_index(lines, body)
    by_place = {x.place: x for x in contents.front_labels}
    first = min([*by_place, *([lines.index(contents.heading)] if contents.heading else [])], default=0)
    ending = [
        place
        for place in range(first, body)
        if _SPACED_PAGE.search(lines[place].text) or _LEADER.search(lines[place].text)
    ]
    numbered = len(ending) >= 3 or any(_LEADER.search(lines[p].text) for p in ending)
    column: str | None = None
    after = body
    place = first
    while place < body:
        label = by_place.get(place)
        if label and label.name not in EDITOR_NAMES:
            column = label.name
        if label and not label.rest:
            place += 1
            continue
        if (label and label.name in EDITOR_NAMES) or names_note(lines[place].text):
            place += 1
            continue
        entry = _match(lines, place, body, index, after, by_place, numbered=numbered)
        if entry is None:
            place += 1
            continue
        entry.column = column
        entry.label = label.name if label else ""
        contents.entries.append(entry)
        if entry.start is not None:
            after = entry.start + 1
        taken = {line.key for line in entry.lines}
        place += 1
        while place < body and lines[place].key in taken:
            place += 1
    _fuzzy(lines, contents, by_place, first, numbered=numbered)


def names_note(text: str) -> bool:
    """Return whether a line of the contents list names the editor's note and its page."""
    found = _PAGE_OF_NOTE.search(text) if len(text) <= 40 else None
    return found is not None and squeezed(text[: found.start()]) in EDITOR_NAMES


def _title_index(lines: Sequence[Line], body: int) -> dict[str, list[tuple[int, int]]]:
    """Return every run of one to four short lines in the text, by its letters: where it starts and how long it is."""
    index: dict[str, list[tuple[int, int]]] = {}
    for n in range(body, len(lines)):
        label = LABEL.match(lines[n].text)
        if label and not label.group(2).strip(BLANKS):
            continue
        short = takewhile(lambda line: len(line.text) <= 60, lines[n : n + _MAX_TITLE_LINES])
        pieces = [squeezed(line.text) for line in short]
        if label and pieces:
            pieces[0] = squeezed(label.group(2))
        for size, whole in enumerate(accumulate(pieces), 1):
            if 0 < len(whole) <= 90:
                index.setdefault(whole, []).append((n, size))
    return index


def _match(
    lines: Sequence[Line],
    place: int,
    body: int,
    index: dict[str, list[tuple[int, int]]],
    after: int,
    labels: dict[int, Label],
    *,
    numbered: bool,
) -> Entry | None:
    """Return the entry that begins at `place`: the run of lines, one stray line left out at most, that is a title."""
    for count in range(_MAX_TITLE_LINES, 0, -1):
        for stray in [None, *range(1, count)]:
            taken = [
                n for n in range(place, place + count + (stray is not None)) if stray is None or n != place + stray
            ]
            if taken[-1] >= body or any(n in labels for n in taken[1:]):
                continue
            entry = _entry(lines, taken, labels, numbered=numbered)
            for pieces, more in _variants(entry.pieces):
                found = _best_place(lines, index.get(squeezed("".join(pieces)), []), after)
                if found:
                    entry.pieces, entry.start, entry.count = pieces, found[0], found[1]
                    entry.dropped += more
                    return entry
    return None


def _entry(lines: Sequence[Line], taken: Sequence[int], labels: dict[int, Label], *, numbered: bool) -> Entry:
    pieces, page, dropped = [], "", ""
    for n in taken:
        text = labels[n].rest if n in labels else lines[n].text
        text, shown, cut = _without_page(text, numbered=numbered)
        pieces.append(text)
        page, dropped = page or shown, dropped + cut
    return Entry(column=None, pieces=pieces, lines=[lines[n] for n in taken], page=page, dropped=dropped)


def _variants(pieces: list[str]) -> list[tuple[list[str], str]]:
    """Return the pieces as they stand, then without what follows a slash or a wide gap (an author), or a bullet."""
    last = pieces[-1]
    found: list[tuple[list[str], str]] = [(pieces, "")]
    for cut in reversed(list(re.finditer(f"[{BLANKS}]*[／/|｜]|[{BLANKS}]{{1,}}|（|[.．…·•⋯‥]{{2,}}", last))):
        if cut.start() > 0:
            found.append(([*pieces[:-1], last[: cut.start()]], last[cut.start() :].strip(BLANKS)))
    bullet = re.match(r"[•●■◆○·\-]\s*|\d{1,2}(?:[.、．]\s*|\s+)", pieces[0])
    if bullet:
        found += [
            ([p[0][bullet.end() :], *p[1:]], d + bullet.group()) for p, d in list(found) if len(p[0]) > bullet.end()
        ]
    return found


def _best_place(lines: Sequence[Line], places: list[tuple[int, int]], after: int) -> tuple[int, int] | None:
    """Return the place of a title: after the title before it, and rather where a page or an article begins."""
    later = [p for p in places if p[0] >= after]
    sure = [p for p in later if _opens(lines, p[0]) or _is_byline_next(lines, sum(p))]
    return min(sure or later, default=None, key=lambda p: (p[0], -p[1]))


def _opens(lines: Sequence[Line], n: int) -> bool:
    if n == 0 or lines[n].page_top:
        return True
    before = lines[n - 1].text
    return len(before) <= 60 and (tail_kind(before) is not None or LABEL.match(before) is not None)


def _is_byline_next(lines: Sequence[Line], n: int) -> bool:
    return n < len(lines) and read_byline(lines[n].text) is not None


def _runs(lines: Sequence[Line], n: int) -> list[tuple[int, str]]:
    """Return the runs of one to three short lines from `n` on, by length."""
    wholes = accumulate(squeezed(line.text) for line in lines[n : n + 3])
    return [(size, whole) for size, whole in enumerate(wholes, 1) if len(whole) <= 70]


def _fuzzy(
    lines: Sequence[Line], contents: ContentsList, labels: dict[int, Label], first: int, *, numbered: bool
) -> None:
    """Give titles that are spelt differently in the contents list and in the text to each other."""
    taken = {line.key for entry in contents.entries for line in entry.lines}
    starts = {entry.start for entry in contents.entries}
    known = [n for n in range(first, contents.body) if lines[n].key in taken]
    last = min(contents.body, max([*known, *labels, first]) + _MAX_TITLE_LINES)
    heads = [(n, size, whole, frozenset(whole)) for n in range(contents.body, len(lines)) if n not in starts
             and _opens(lines, n) for size, whole in _runs(lines, n)]  # fmt: skip
    for place in range(first, last):
        label = labels.get(place)
        if lines[place].key in taken or (label and (not label.rest or label.name in EDITOR_NAMES)):
            continue
        best: tuple[float, Entry, int, int] | None = None
        for count in (1, 2, 3):
            run = list(range(place, min(place + count, contents.body)))
            if len(run) < count or any(lines[n].key in taken or (n in labels and n != place) for n in run):
                break
            entry = _entry(lines, run, labels, numbered=numbered)
            wanted = squeezed("".join(entry.pieces))
            matcher, letters = SequenceMatcher(None, "", wanted, autojunk=False), frozenset(wanted)
            for n, size, whole, own in heads:
                if n in starts or len(own - letters) > 0.4 * len(own) or len(letters - own) > 0.4 * len(letters):
                    continue
                matcher.set_seq1(whole)
                if matcher.real_quick_ratio() < 0.8 or matcher.quick_ratio() < 0.8:
                    continue
                ratio = matcher.ratio()
                if ratio >= 0.8 and (best is None or ratio > best[0]):
                    best = (ratio, entry, n, size)
        if best:
            _, entry, entry.start, entry.count = best
            entry.exact = False
            entry.column = next((x.name for x in reversed(contents.front_labels) if x.place <= place), None)
            contents.entries.append(entry)
            taken |= {line.key for line in entry.lines}
            starts.add(entry.start)
    contents.entries.sort(key=lambda e: e.lines[0].number)
