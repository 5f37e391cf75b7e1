"""Break long titles where the sense allows it, in lines of like length.

No dictionary is asked: characters that are often side by side in the document itself (生态, 推动) belong together,
and a line ends between two that seldom meet.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import pairwise
from math import ceil, inf, log2

from generator.model.document import Document, Inline, Inlines, LineBreak, Text
from generator.model.document_walk import inline_text, walk_words
from generator.text.line_classes import DASHES, NOT_AT_LINE_END, NOT_AT_LINE_START
from generator.text.width import text_width

Pairs = Mapping[str, int]

# Between the two parts of a title.
_GAP = "　"
_NOT_FIRST = "的了着地得等们和与及之"
_NOT_LAST = "第不"
_PAUSE = "，；：　"
_GOOD_END = "、》”）的和与及"
_WESTERN = re.compile(r"[A-Za-z0-9.]{2}|[0-9][年月日]")
_UNEVEN, _AWKWARD, _GOOD, _BEST = 0.12, 6.0, 2.0, 6.0


def pairs_of(document: Document) -> Callable[[], Pairs]:
    """Return a function that counts, when first called, how often each two characters meet in a document."""

    @cache
    def count() -> Pairs:
        return Counter(before + after for words in walk_words(document.blocks) for before, after in pairwise(words))

    return count


def lines_of_title(title: Inlines, capacity: float, pairs: Callable[[], Pairs]) -> tuple[Inlines, ...]:
    """Return the lines of a title where `capacity` em fit on one.

    A title that is too long is broken at its wide gaps; what is still too long is broken by the sense, for which
    `pairs` tells what belongs together. Titles with marked words in them break only at gaps.
    """
    lines = _lines_at_breaks(title)
    if _width(title) <= capacity:
        return lines
    lines = tuple(part for line in lines for part in _parts_at_gaps(line))
    if not all(isinstance(inline, Text) for line in lines for inline in line):
        return lines
    return tuple((Text(text=words),) for line in lines for words in broken_title(_words(line), capacity, pairs()))


def _lines_at_breaks(title: Inlines) -> tuple[Inlines, ...]:
    lines: list[list[Inline]] = [[]]
    for inline in title:
        if isinstance(inline, LineBreak):
            lines.append([])
        else:
            lines[-1].append(inline)
    return tuple(tuple(line) for line in lines)


def _parts_at_gaps(line: Inlines) -> tuple[Inlines, ...]:
    parts: list[list[Inline]] = [[]]
    for inline in line:
        if not isinstance(inline, Text):
            parts[-1].append(inline)
            continue
        for n, words in enumerate(inline.text.split(_GAP)):
            if n:
                parts.append([])
            if words:
                parts[-1].append(Text(text=words))
    return tuple(tuple(part) for part in parts if part)


def _words(inlines: Inlines) -> str:
    return inline_text(inlines, blank="", line_break=_GAP)


def _width(inlines: Inlines) -> float:
    return text_width(_words(inlines))


def balanced_width(lines: Sequence[Inlines], capacity: float) -> float:
    """Return the width in em that sets too long lines of a title in lines of like length, or 0 where all fit."""
    width = max(map(_width, lines))
    if width <= capacity:
        return 0
    return min(capacity, ceil(width / ceil(width / capacity)) + 1)


def broken_title(words: str, capacity: float, pairs: Pairs) -> tuple[str, ...]:
    """Return a title in the fewest lines of at most `capacity` em, broken at the best places."""
    count = ceil(text_width(words) / capacity)
    if count < 2:
        return (words,)
    best = _best(words, count, capacity, pairs) or _best(words, count + 1, capacity, pairs)
    return tuple(line.strip() for line in best) if best else (words,)


def _best(words: str, count: int, capacity: float, pairs: Pairs) -> tuple[str, ...] | None:
    """Return the cheapest way to part words in so many lines that fit, or None when there is none."""
    ideal = text_width(words) / count
    ways: list[dict[int, tuple[float, tuple[str, ...]]]] = [{0: (0.0, ())}]
    for line in range(1, count + 1):
        found: dict[int, tuple[float, tuple[str, ...]]] = {}
        for start, (cost, lines) in ways[-1].items():
            for end in (len(words),) if line == count else range(start + 1, len(words)):
                width = text_width(words[start:end].strip())
                if not 0 < width <= capacity:
                    continue
                total = cost + _UNEVEN * (width - ideal) ** 2 + _tear(words, end, pairs)
                if total < found.get(end, (inf,))[0]:
                    found[end] = (total, (*lines, words[start:end]))
        ways.append(found)
    last = ways[-1].get(len(words))
    return last[1] if last else None


def _tear(words: str, place: int, pairs: Pairs) -> float:
    """Return the cost of ending a line before a place: high inside a word, low behind a mark."""
    if place >= len(words):
        return 0.0
    before, after = words[place - 1], words[place]
    if after in NOT_AT_LINE_START + DASHES or before in NOT_AT_LINE_END or _WESTERN.match(before + after):
        return inf  # no line ends here
    awkward = _AWKWARD if after in _NOT_FIRST or before in _NOT_LAST else 0.0
    good = _BEST if before in _PAUSE else _GOOD if before in _GOOD_END or after in "《“（" else 0.0
    return awkward - good + log2(1 + pairs.get(before + after, 0))
