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

# The page of the base design: so many characters a line, so many lines. Tight lines make room for a few more.
_MEASURE, _LINES, _GAIN = 35.0, 33.0, 2.0
_NOTE_MEASURE, _NOTE_PITCH = 40.0, 18 / 21
_COLUMN_HEADING, _TITLE, _TITLE_LINE, _SUBTITLE, _BYLINE, _SUBHEAD = 1.5, 3.0, 1.5, 1.25, 1.5, 2.0
_TITLE_WIDTH = 19.0
# Smaller type in two columns takes so much of the room.
_TWO_COLUMNS = 0.72
# From so many lines below a full page on, an article is taken to be too long for it: heights are estimates.
_DOUBT = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """How the articles of a pack flow, by their anchors: those that follow another, and those set a little tighter."""

    following: frozenset[str] = frozenset()
    tight: frozenset[str] = frozenset()


def flow_of(blocks: Blocks, *, columns: int = 1) -> Flow:
    """Return how the articles of a pack flow over its pages, set in one column or two.

    The first article of a column always stands below the column's heading. The others open pages of their own, as in
    a magazine, unless the column takes fewer pages when some run on. Articles that would spill a line or two onto a
    page of their own are set tighter instead.
    """
    following: list[str] = []
    tight: list[str] = []
    share = _TWO_COLUMNS if columns == 2 else 1.0
    for column in _columns(blocks):
        for run in _runs(tuple((anchor, lines * share) for anchor, lines in column)):
            following += [anchor for anchor, _ in run[1:]]
            if _pages(run)[1]:
                tight += [anchor for anchor, _ in run]
    return Flow(following=frozenset(following), tight=frozenset(tight))


def _columns(blocks: Blocks) -> Iterator[_Articles]:
    """Yield for each column its articles, as their anchors and their heights in lines."""
    articles: list[tuple[str, float]] = []
    heading = 0.0
    for block in blocks:
        if isinstance(block, Heading) and block.has("column"):
            yield tuple(articles)
            articles, heading = [], _COLUMN_HEADING
        elif isinstance(block, Passage) and block.has("article"):
            articles.append((block.anchor, heading + height(block)))
            heading = 0.0
        elif articles:
            anchor, so_far = articles[-1]
            articles[-1] = (anchor, so_far + height(block))
    yield tuple(articles)


def _runs(articles: _Articles) -> Iterator[_Articles]:
    """Part the articles of a column into runs: fewest pages first, then fewest tight ones, then most runs."""
    best: list[tuple[int, int, int, tuple[int, ...]]] = [(0, 0, 0, ())]
    for end in range(1, len(articles) + 1):
        ways = []
        for start in range(end):
            pages, tight, runs, starts = best[start]
            own, is_tight = _pages(articles[start:end])
            ways.append((pages + own, tight + is_tight, runs - 1, (*starts, start)))
        best.append(min(ways))
    for start, end in pairwise((*best[-1][3], len(articles))):
        yield articles[start:end]


def _pages(run: _Articles) -> tuple[int, bool]:
    """Return how many pages a run of articles takes, and whether it must be set tight for that."""
    lines = sum(height for _, height in run)
    pages = max(ceil(lines / (_LINES + _GAIN)), 1)
    return pages, lines > pages * _LINES - _DOUBT


def height(block: Block) -> float:
    """Return about how many lines of a page a block takes."""
    match block:
        case Passage():
            return _title(block) + sum(height(inner) for inner in block.body) + _end(block)
        case Paragraph():
            return _wrapped(block.speaker + _bare(block.content), _MEASURE, indent=2)
        case Heading():
            return _SUBHEAD
        case ListBlock():
            return sum(
                _wrapped(_bare(inner.content), _MEASURE - 3) if isinstance(inner, Paragraph) else height(inner)
                for item in block.items
                for inner in item
            )
        case TeacherNote():
            return 2 + sum(height(inner) for inner in block.body) * _NOTE_PITCH
        case _:
            return 1.0


def _title(passage: Passage) -> float:
    byline = _BYLINE if passage.byline else 0.0
    subtitle = _SUBTITLE if passage.subtitle else 0.0
    return _TITLE + _TITLE_LINE * _wrapped(_bare(passage.title), _TITLE_WIDTH) + subtitle + byline


def _end(passage: Passage) -> float:
    lines = [line for line in (passage.note, passage.citation.line, passage.affiliation) if line]
    return len(passage.signature) + 0.2 + _NOTE_PITCH * sum(_wrapped(line, _NOTE_MEASURE) for line in lines)


def _wrapped(text: str, measure: float, *, indent: float = 0) -> int:
    return max(ceil((text_width(text) + indent) / measure), 1)


def _bare(inlines: Inlines) -> str:
    return inline_text(inlines, blank="", line_break="　")
