"""Decide which articles of a pack follow another on its page, and which open a page of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from generator.model.document import Block, Blocks, Heading, Inlines, ListBlock, Paragraph, Passage, TeacherNote
from generator.model.document_walk import inline_text
from generator.text.width import text_width

_Articles = tuple[tuple[str, float], ...]

# By how many lines a page grows when its lines are set tight.
_GAIN = 2.0
# Heights of the base design, in lines of running text.
_COLUMN_HEADING, _TITLE, _SUBTITLE, _BYLINE, _SUBHEAD = 1.5, 3.0, 1.25, 1.5, 2.0
# From so many lines below a full page on, an article is taken to be too long for it: heights are estimates.
_DOUBT = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Type:
    """The sizes of titles and notes in one of the style sheets, in multiples and lines of running text."""

    title: float
    title_line: float
    note: float
    note_line: float


_ORDINARY = _Type(title=22 / 12, title_line=1.5, note=10.5 / 12, note_line=18 / 21)
_LARGE = _Type(title=16 / 12, title_line=26 / 21, note=1, note_line=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a page of running text holds: characters a line, lines, and how its titles and notes are set."""

    characters: int
    lines: int
    is_large: bool = False

    @property
    def type(self) -> _Type:
        """Return the sizes of titles and notes."""
        return _LARGE if self.is_large else _ORDINARY

    @property
    def title_measure(self) -> int:
        """Return how many characters of a title a line holds."""
        return int(self.characters / self.type.title)

    @property
    def note_measure(self) -> int:
        """Return how many characters of a note a line holds."""
        return int(self.characters / self.type.note)


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """How the articles of a pack flow, by their anchors: those that follow another, and those set a little tighter."""

    following: frozenset[str] = frozenset()
    tight: frozenset[str] = frozenset()


def flow_of(blocks: Blocks, page: Page, *, share: float = 1.0) -> Flow:
    """Return how the articles of a pack flow over its pages.

    The first article of a column is always below the column's heading. The others open pages of their own, as in
    a magazine, unless the column takes fewer pages when some run on. Articles that would spill a line or two onto a
    page of their own are set tighter instead. In smaller type or in columns, an article takes only a `share` of the
    lines that it would take on the page.
    """
    following: list[str] = []
    tight: list[str] = []
    for column in _columns(blocks, page):
        for run in _runs(tuple((anchor, lines * share) for anchor, lines in column), page.lines):
            following += [anchor for anchor, _ in run[1:]]
            if _pages(run, page.lines)[1]:
                tight += [anchor for anchor, _ in run]
    return Flow(following=frozenset(following), tight=frozenset(tight))


def _columns(blocks: Blocks, page: Page) -> Iterator[_Articles]:
    """Yield for each column its articles, as their anchors and their heights in lines."""
    articles: list[tuple[str, float]] = []
    heading = 0.0
    for block in blocks:
        if isinstance(block, Heading) and block.has("column"):
            yield tuple(articles)
            articles, heading = [], _COLUMN_HEADING
        elif isinstance(block, Passage) and block.has("article"):
            articles.append((block.anchor, heading + height(block, page)))
            heading = 0.0
        elif articles:
            anchor, so_far = articles[-1]
            articles[-1] = (anchor, so_far + height(block, page))
    yield tuple(articles)


def _runs(articles: _Articles, lines: int) -> Iterator[_Articles]:
    """Part the articles of a column into runs: fewest pages first, then fewest tight ones, then most runs."""
    best: list[tuple[int, int, int, tuple[int, ...]]] = [(0, 0, 0, ())]
    for end in range(1, len(articles) + 1):
        ways = []
        for start in range(end):
            pages, tight, runs, starts = best[start]
            own, is_tight = _pages(articles[start:end], lines)
            ways.append((pages + own, tight + is_tight, runs - 1, (*starts, start)))
        best.append(min(ways))
    for start, end in pairwise((*best[-1][3], len(articles))):
        yield articles[start:end]


def _pages(run: _Articles, lines: int) -> tuple[int, bool]:
    """Return how many pages of so many lines a run of articles takes, and whether it must be set tight for that."""
    needed = sum(height for _, height in run)
    pages = max(ceil(needed / (lines + _GAIN)), 1)
    return pages, needed > pages * lines - _DOUBT


def height(block: Block, page: Page) -> float:
    """Estimate how many lines of a page a block takes."""
    match block:
        case Passage():
            return _title(block, page) + sum(height(inner, page) for inner in block.body) + _end(block, page)
        case Paragraph():
            return _wrapped(block.speaker + _bare(block.content), page.characters, indent=2)
        case Heading():
            return _SUBHEAD
        case ListBlock():
            return sum(
                _wrapped(_bare(inner.content), page.characters - 3)
                if isinstance(inner, Paragraph)
                else height(inner, page)
                for item in block.items
                for inner in item
            )
        case TeacherNote():
            return 2 + sum(height(inner, page) for inner in block.body) * page.type.note_line
        case _:
            return 1.0


def _title(passage: Passage, page: Page) -> float:
    byline = _BYLINE if passage.byline else 0.0
    subtitle = _SUBTITLE if passage.subtitle else 0.0
    lines = _wrapped(_bare(passage.title), page.title_measure)
    return _TITLE + page.type.title_line * lines + subtitle + byline


def _end(passage: Passage, page: Page) -> float:
    notes = [line for line in (passage.note, passage.citation.line, passage.affiliation) if line]
    lines = sum(_wrapped(line, page.note_measure) for line in notes)
    return len(passage.signature) + 0.2 + page.type.note_line * lines


def _wrapped(text: str, measure: float, *, indent: float = 0) -> int:
    return max(ceil((text_width(text) + indent) / measure), 1)


def _bare(inlines: Inlines) -> str:
    return inline_text(inlines, blank="", line_break="　")
