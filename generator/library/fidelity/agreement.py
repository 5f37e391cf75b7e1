"""Find quoted words in a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from generator.library.fidelity.folded import Folded, folded_excerpt, normalise, without_punctuation

Agreement = Literal["same", "marks", "none"]

# Words left out, after folding: ……, [……], 〔……〕, （略）, 〔中略〕.
ELISION = re.compile(r"[\[［〔(（]?(?:…{1,2}|\.{6})[\]］〕)）]?|[〔\[［][上中下]?略[〕\]］]")

_CLOSE_ENOUGH = 50.0
_LONGEST = 500
_SENTENCE_END = re.compile(r"[。！？!?；;\n]")


def contains(haystack: str, needle: str) -> bool:
    """Return whether `haystack` holds the words of `needle`, after both are normalised.

    An elision (`……`) in `needle` that is not in `haystack` marks left-out words: the passages around it must
    follow each other.
    """
    words = needle.strip()
    return bool(words) and (words in haystack or _in_order(folded_excerpt(haystack).text, normalise(words)))


def agreement(haystack: str, needle: str) -> Agreement:
    """Return how `haystack` holds `needle`: the `same`, with other punctuation (`marks`), or not (`none`)."""
    if contains(haystack, needle):
        return "same"
    pieces = [without_punctuation(piece) for piece in ELISION.split(normalise(needle))]
    return "marks" if any(pieces) and follow(folded_excerpt(haystack).words.text, pieces) else "none"


def find_quotation(haystack: Folded, needle: str) -> tuple[int, int] | None:
    """Return the start of the first passage and the end of the last of a quotation in a folded text, or None."""
    words = normalise(needle)
    at = haystack.text.find(words) if words else -1
    if at >= 0:
        return at, at + len(words)
    start = end = -1
    for piece in ELISION.split(words):
        at = haystack.text.find(piece, max(end, 0))
        if at < 0:
            return None
        start = at if start < 0 and piece else start
        end = at + len(piece)
    return (start, end) if 0 <= start < end else None


def closest(haystack: str, needle: str) -> str | None:
    """Return the sentences of `haystack` most like `needle`, as they are typed there, or None when none are like it."""
    text, wanted = folded_excerpt(haystack), normalise(needle)[:400]
    found = nearest_span(text.text, wanted)
    if found is None:
        return None
    start, end = whole_sentences(text, *found)
    return text.shown(start, end)


def nearest_span(text: str, wanted: str, *, least: float = _CLOSE_ENOUGH) -> tuple[int, int] | None:
    """Return the span of `text` that is most like `wanted`, or None when less than `least` of a hundred is like it.

    Of very long words only the beginning is looked for: the time grows with the square of their length.
    """
    from rapidfuzz.fuzz import partial_ratio_alignment

    wanted = wanted[:_LONGEST]
    if not wanted or not text:
        return None
    if len(wanted) > len(text):
        return (0, len(text)) if nearest_span(wanted, text, least=least) else None
    found = partial_ratio_alignment(wanted, text, score_cutoff=least)
    return (found.dest_start, found.dest_end) if found else None


def whole_sentences(text: Folded, start: int, end: int, *, longest: int = 160) -> tuple[int, int]:
    """Widen a span of a folded text to whole sentences, by `longest` characters on each side at most."""
    low = max(0, start - longest)
    first = max((found.end() for found in _SENTENCE_END.finditer(text.text, low, start)), default=low)
    while start > first and not text.breaks_before(start):
        start -= 1
    final = _SENTENCE_END.search(text.text, max(end - 1, 0), end + longest)
    last = final.end() if final else min(len(text.text), end + longest)
    while last < len(text.text) and text.text[last] in "\"')":
        last += 1
    for at in range(end, last):
        if text.breaks_before(at):
            return start, at
    return start, last


def _in_order(haystack: str, needle: str) -> bool:
    if not needle or needle in haystack:
        return bool(needle)
    pieces = ELISION.split(needle)
    return any(pieces) and len(pieces) > 1 and follow(haystack, pieces)


def follow(haystack: str, pieces: Sequence[str]) -> bool:
    """Return whether `haystack` holds the pieces, one after the other."""
    at = 0
    for piece in pieces:
        found = haystack.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    return True
