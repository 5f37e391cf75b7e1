"""Describe where two texts that should be equal differ."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from generator.library.fidelity.folded import Folded, blank_punctuation
from generator.library.fidelity.fulltext import EqualPassage, FullText

# words: other words; added, omitted: words that only one of them has; marks: punctuation only; absent: a passage that
# is nowhere in the source; order: it is there, but before the one that precedes it; cut: it begins or ends amid a
# sentence; negated: the 不 before it was cut off; elided: left out where nothing may be left out.
DifferenceKind = Literal["words", "added", "omitted", "marks", "absent", "order", "cut", "negated", "elided"]

_NEAR = 3  # differences with fewer equal characters between them are one
_UNLIKE, _LIKE = 0.35, 0.6
_SHORT_FRINGE = 6
_FARTHEST_SLIDE = 40
_FARTHEST_SKIP = 400
_SLACK = 12
_SENTENCE_ENDS = "。！？；!?;"
_BULLETS = frozenset("-—–―─·•●○◆■▪*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One difference: from where to where in the folded excerpt, and in the folded source."""

    kind: DifferenceKind
    excerpt: tuple[int, int]
    source: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a passage, without what the editor added, and the position of each in the folded excerpt."""

    text: str
    pieces: tuple[tuple[int, int], ...]  # where a piece begins in `text`, and where in the excerpt

    def at(self, index: int) -> int:
        """Return the position of a character of the passage in the folded excerpt."""
        begins, there = next(piece for piece in reversed(self.pieces) if piece[0] <= index)
        return there + index - begins

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the position of some of the words in the folded excerpt."""
        first = self.at(start) if start < len(self.text) else self.at(len(self.text) - 1) + 1
        return (first, self.at(end - 1) + 1) if end > start else (first, first)


Gap = tuple[int, int, int, int]  # from, to in the passage; from, to in the source


def chain(matches: Sequence[EqualPassage]) -> list[EqualPassage]:
    """Return the equal passages that follow each other in both texts and explain the most of the one."""
    ordered = sorted(matches, key=lambda match: (match.here, match.there))
    best: list[float] = []
    before: list[int] = []
    for n, match in enumerate(ordered):
        score, previous = float(match.length), -1
        for m in range(max(0, n - 60), n):
            last = ordered[m]
            overlap = max(last.here_end - match.here, last.there_end - match.there, 0)
            if last.there >= match.there or last.here >= match.here or overlap >= match.length:
                continue
            worth = best[m] + match.length - overlap - _cost_of_jump(last, match)
            if worth > score:
                score, previous = worth, m
        best.append(score)
        before.append(previous)
    if not best:
        return []
    at = max(range(len(best)), key=lambda n: (best[n], -n))
    found: list[EqualPassage] = []
    while at >= 0:
        found.append(ordered[at])
        at = before[at]
    return list(_without_overlap(found[::-1]))


def _cost_of_jump(last: EqualPassage, match: EqualPassage) -> float:
    """Return how unlikely it is that both belong together, by how far the one text leads the other between them."""
    jump = abs((match.there - match.here) - (last.there - last.here))
    between = max(match.here - last.here_end, 0)
    return 4.0 + 2.5 * jump.bit_length() + 0.05 * min(between, 200)


def _without_overlap(matches: Sequence[EqualPassage]) -> Iterator[EqualPassage]:
    here = there = 0
    for match in matches:
        skip = max(here - match.here, there - match.there, 0)
        if skip < match.length:
            yield EqualPassage(match.here + skip, match.there + skip, match.length - skip)
            here, there = match.here_end, match.there_end


def gaps(words: str, text: str, matches: Sequence[EqualPassage]) -> Iterator[Gap]:
    """Yield what is unlike between equal passages, and before the first and behind the last of them."""
    first, last = matches[0], matches[-1]
    if first.here:
        yield _head(words, first.here, text, first.there)
    for one, other in pairwise(matches):
        yield one.here_end, other.here, one.there_end, other.there
    if last.here_end < len(words):
        yield _tail(words, last.here_end, text, last.there_end)


def _head(words: str, end: int, text: str, there: int) -> Gap:
    """Return the text before the first equal passage, with what is most likely its counterpart in the source."""
    skipped = text.rfind(words[:end], max(0, there - _FARTHEST_SKIP), there)
    if skipped >= 0 and end > _NEAR:
        return 0, end, skipped, there
    if end > there or not _is_like(words[:end], text[there - end : there]):
        kept = _longest(lambda length: text.endswith(words[:length], 0, there), min(end, there))
        return 0, end, there - kept, there
    return 0, end, tight_start(words[:end], text, there - end, there), there


def _tail(words: str, start: int, text: str, there: int) -> Gap:
    tail = words[start:]
    skipped = text.find(tail, there, there + _FARTHEST_SKIP)
    if skipped >= 0 and len(tail) > _NEAR:
        return start, len(words), there, skipped + len(tail)
    if not _is_like(tail, text[there : there + len(tail)]):
        kept = _longest(lambda length: text.startswith(words[len(words) - length :], there), len(tail))
        return start, len(words), there, there + kept
    return start, len(words), there, tight_end(tail, text, there, min(len(text), there + len(tail)))


def _longest(holds: Callable[[int], bool], most: int) -> int:
    """Return the greatest length, short ones left out, for which something holds, or 0."""
    return next((length for length in range(most, _NEAR, -1) if holds(length)), 0)


def tight_start(words: str, text: str, start: int, end: int) -> int:
    """Return where in `text`, near `start`, a passage up to `end` begins that is most like `words`."""
    from rapidfuzz.distance import Levenshtein

    near = range(max(0, start - _SLACK), min(start + _SLACK, end) + 1)
    return min(near, key=lambda at: (Levenshtein.distance(words, text[at:end]), -at))


def tight_end(words: str, text: str, start: int, end: int) -> int:
    """Return where in `text`, near `end`, a passage from `start` on ends that is most like `words`."""
    from rapidfuzz.distance import Levenshtein

    near = range(max(start, end - _SLACK), min(end + _SLACK, len(text)) + 1)
    return min(near, key=lambda at: (Levenshtein.distance(words, text[start:at]), at))


def _is_like(fringe: str, text: str) -> bool:
    """Return whether the beginning or end of a passage is that of the source with few words wrong."""
    return _likeness(fringe, text) >= (_LIKE if len(fringe) > _SHORT_FRINGE else _UNLIKE)


def _likeness(one: str, other: str) -> float:
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.normalized_similarity(one, other)


def _opcodes(one: str, other: str) -> list[tuple[str, int, int, int, int]]:
    from rapidfuzz.distance import Levenshtein

    return [
        (op.tag, op.src_start, op.src_end, op.dest_start, op.dest_end)
        for op in Levenshtein.opcodes(one, other)
        if op.tag != "equal"
    ]


def refined(words: str, text: str, gap: Gap) -> Iterator[Gap]:
    """Yield the parts of a gap that really differ."""
    start, end, from_, to = gap
    while start < end and from_ < to and words[start] == text[from_]:
        start, from_ = start + 1, from_ + 1
    while start < end and from_ < to and words[end - 1] == text[to - 1]:
        end, to = end - 1, to - 1
    if start == end and from_ == to:
        return
    if start == end or from_ == to:
        yield _with_number(words, text, _slid(words, text, (start, end, from_, to)))
        return
    if max(end - start, to - from_) > 20 and _likeness(words[start:end], text[from_:to]) < _UNLIKE:
        yield start, end, from_, to
        return
    last: Gap | None = None
    for _, a, b, c, d in _opcodes(words[start:end], text[from_:to]):
        part = (start + a, start + b, from_ + c, from_ + d)
        if last and part[0] - last[1] < _NEAR:
            last = (last[0], part[1], last[2], part[3])
        else:
            if last:
                yield _with_number(words, text, _slid(words, text, last))
            last = part
    if last:
        yield _with_number(words, text, _slid(words, text, last))


def _with_number(words: str, text: str, gap: Gap) -> Gap:
    """Widen what differs inside a number to the whole number."""
    start, end, from_, to = gap
    inside = words[start - 1 : start].isdigit() and words[end : end + 1].isdigit()
    if not inside and not any(character.isdigit() for character in words[start:end] + text[from_:to]):
        return gap
    while start and from_ and words[start - 1] == text[from_ - 1] and _is_numeral(words, start - 1):
        start, from_ = start - 1, from_ - 1
    while end < len(words) and words[end] == text[to : to + 1] and _is_numeral(words, end):
        end, to = end + 1, to + 1
    return start, end, from_, to


def _is_numeral(text: str, at: int) -> bool:
    """Return whether a character is a digit, or a point or comma with digits around it."""
    if text[at] in ".,":
        return text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()
    return text[at].isdigit()


def _slid(words: str, text: str, gap: Gap) -> Gap:
    """Move what only one text has to where it begins behind a mark, as far as both texts stay the same by it."""
    start, end, from_, to = gap
    if start != end and from_ != to:
        return gap
    sided, at, stop = (words, start, end) if from_ == to else (text, from_, to)
    best, rank = 0, _opening(sided, at)
    for step in range(1, min(_FARTHEST_SLIDE, start, from_) + 1):
        if sided[at - step] != sided[stop - step]:
            break
        if _opening(sided, at - step) > rank:
            best, rank = step, _opening(sided, at - step)
    return start - best, end - best, from_ - best, to - best


def _opening(text: str, at: int) -> int:
    """Return how good a beginning a place is: 2 for that of a sentence, 1 behind another mark."""
    before = text[at - 1 : at]
    return 2 if not before or before in _SENTENCE_ENDS else int(not blank_punctuation(before).strip())


def classified(words: Words, source: FullText, excerpt: Folded, gap: Gap) -> Difference | None:
    """Return a difference with its kind; None when it is only the way in which the lines of a text were set."""
    start, end, from_, to = gap
    here, there = words.text[start:end], source.text[from_:to]
    spans = {"excerpt": words.span(start, end), "source": (from_, to)}
    if _same_words(words.text, start, end, source.text, from_, to):
        is_set_so = _is_layout(source.folded, from_, to) and _is_layout(excerpt, *spans["excerpt"])
        return None if is_set_so else Difference(kind="marks", **spans)
    kind: DifferenceKind = "words" if here and there else "added" if here else "omitted"
    return Difference(kind=kind, **spans)


def _same_words(words: str, start: int, end: int, text: str, from_: int, to: int) -> bool:
    """Return whether two passages differ in punctuation only, looked at with the character on either side."""
    here = words[max(0, start - 1) : start] + words[start:end] + words[end : end + 1]
    there = words[max(0, start - 1) : start] + text[from_:to] + words[end : end + 1]
    return _plain(here) == _plain(there)


def _plain(text: str) -> str:
    return "".join(blank_punctuation(text).split())


def _is_layout(text: Folded, start: int, end: int) -> bool:
    """Return whether a passage is empty, a bullet at a line's head, or a hyphen at a line's end."""
    passage = text.text[start:end]
    if not set(passage) <= _BULLETS:
        return False
    return not passage or text.breaks_before(start) or (passage == "-" and text.breaks_before(end))
