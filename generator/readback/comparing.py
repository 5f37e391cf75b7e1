"""Compare what was read with what must be printed: nothing lost, cut, doubled or out of order."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from generator.readback.expected import CONTINUED, ExpectedText
from generator.readback.folding import fold
from generator.readback.read_text import Run

Kind = Literal["lost", "changed", "doubled", "moved", "extra", "glyph", "answer"]
KIND_WORDS: dict[Kind, str] = {
    "lost": "没有印出", "changed": "印得不全或不对", "doubled": "印了两遍", "moved": "次序不对", "extra": "多出的文字",
    "glyph": "字形缺失", "answer": "学生版里有答案",
}  # fmt: skip

# Marks, numbers and words that layout puts between texts.
_MARKS = re.compile(r"[\W_\d①-⑳Ⅰ-Ⅻ]+|(?<![A-Za-z])[A-Za-z](?![A-Za-z])")
_LABELS = frozenset(
    ("参考答案", "答案", "解析", "依据", "难度", "评分要点", "评分", "分值", "正确顺序", "教师用", "备注", "目录",
     "班级", "姓名", "学号", "日期", "时间", "满分", "分钟", "小题", "单位", "分", "页", "张", "题", "第", "共",
     "√", "对", "错")
)  # fmt: skip
# A part of a text on its own must be this long to count as that text.
_SHORTEST_PART = 2
# What is printed twice is a whole text this long, or so many characters of one; a shorter word may be a label.
_DOUBLED = 4
_LONG = 8
_MOST_PARTS = 12
# Loose texts of this length are hidden before the others are looked for.
_HIDDEN = 10
_MASK = "\0"
_NEAR = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Discrepancy:
    """One difference: what is wrong, where in the document and on which page, what was wanted and what is there."""

    kind: Kind
    place: str
    page: int | None = None
    wanted: str = ""
    found: str = ""


@dataclass(frozen=True, slots=True)
class Compared:
    """The outcome: discrepancies, and how much was looked at."""

    discrepancies: tuple[Discrepancy, ...]
    characters: int
    texts: int
    # the page that each ordered item begins on, for those that were found
    pages: tuple[int | None, ...] = ()


def compare(items: Sequence[ExpectedText], body: Sequence[Run], notes: Sequence[Run] = ()) -> Compared:
    """Find every item in the text that was read, in order; what is left over between them must be layout."""
    read = _ReadText.of(body)
    ordered = [item for item in items if item.mode == "ordered"]
    loose = [item for item in items if item.mode == "loose"]
    text = replace(read, text=_masked(read.text, loose, ordered))
    spans = _align([item.text for item in ordered], text)
    gaps, lost = _gaps(spans, text.text)
    beside = "\n".join([*(text.text[a:b] for a, b in gaps), _ReadText.of(notes).text])
    discrepancies = [_lost(item, "", None) for item in loose if not _stands(item.text, beside, read)]
    discrepancies += [
        _missing(ordered[n], text, lost_between=lost[n], gaps=gaps) for n in range(len(ordered)) if spans[n] is None
    ]
    discrepancies += _left_over(gaps, text, items, [ordered[n].text for n in lost])
    return Compared(
        discrepancies=tuple(discrepancies),
        characters=sum(len(item.text) for item in items if item.mode != "optional"),
        texts=len(ordered) + len(loose),
        pages=tuple(text.page(span[0][0]) if span else None for span in spans),
    )


@dataclass(frozen=True, slots=True)
class _ReadText:
    """Folded text that knows the page of each of its characters."""

    text: str
    starts: tuple[int, ...] = field(repr=False)
    pages: tuple[int | None, ...] = field(repr=False)

    @classmethod
    def of(cls, runs: Sequence[Run]) -> _ReadText:
        """Join runs to one folded text that knows their pages."""
        starts: list[int] = []
        pages: list[int | None] = []
        parts: list[str] = []
        at = 0
        for run in runs:
            folded = fold(run.text)
            if folded:
                starts.append(at)
                pages.append(run.page)
                parts.append(folded)
                at += len(folded)
        return cls("".join(parts), tuple(starts), tuple(pages))

    def page(self, at: int) -> int | None:
        """Return the page of the character at an offset."""
        n = bisect_right(self.starts, at) - 1
        return self.pages[n] if 0 <= n < len(self.pages) else None

    def is_cut(self, end: int, start: int) -> bool:
        """Return whether a new page or slide begins between two places."""
        return self.page(max(end - 1, 0)) != self.page(start) or CONTINUED in self.text[end:start]


def _masked(text: str, loose: Sequence[ExpectedText], ordered: Sequence[ExpectedText]) -> str:
    """Hide long texts that are out of order, so that no shorter text is looked for inside them."""
    inside = "\n".join(item.text for item in ordered)
    hidden = {item.text for item in loose if len(item.text) >= _HIDDEN and item.text not in inside}
    for one in sorted(hidden, key=len, reverse=True):
        text = text.replace(one, _MASK * len(one))
    return text


# One stretch of text, or several when a text was cut up between slides or pages; None when it was not found.
Span = tuple[tuple[int, int], ...] | None


def _align(wanted: Sequence[str], text: _ReadText) -> list[Span]:
    """Return the position of each text, so that they follow one another.

    Texts that occur just once pin the rest down; between two such, each is looked for after the one before.
    """
    spans: list[Span] = [None] * len(wanted)
    for n, at in _pinned(wanted, text.text):
        spans[n] = ((at, at + len(wanted[n])),)
    _fill(wanted, text, spans)
    return spans


def _pinned(wanted: Sequence[str], text: str) -> list[tuple[int, int]]:
    """Return the heaviest row of (index, place) that rises in both, of texts that occur just once."""
    counts = Counter(wanted)
    places: list[tuple[int, int]] = []
    for n, one in enumerate(wanted):
        if len(one) >= 4 and counts[one] == 1:
            at = text.find(one)
            if at >= 0 and text.find(one, at + 1) < 0:
                places.append((n, at))
    return _heaviest_rise(places, [len(wanted[n]) for n, _ in places])


def _heaviest_rise(places: Sequence[tuple[int, int]], weights: Sequence[int]) -> list[tuple[int, int]]:
    """Choose places that rise and do not overlap, of the greatest weight together (a Fenwick tree of maxima)."""
    ends = sorted({at + weight for (_, at), weight in zip(places, weights, strict=True)})
    tree: list[tuple[int, int]] = [(0, -1)] * (len(ends) + 1)
    best: list[tuple[int, int]] = []
    for k, ((_, at), weight) in enumerate(zip(places, weights, strict=True)):
        i, before = bisect_right(ends, at), (0, -1)
        while i > 0:
            before = max(before, tree[i])
            i -= i & -i
        best.append((before[0] + weight, before[1]))
        i = bisect_right(ends, at + weight)
        while i <= len(ends):
            tree[i] = max(tree[i], (best[k][0], k))
            i += i & -i
    at_end = max(range(len(best)), key=lambda k: best[k][0], default=-1)
    chosen: list[tuple[int, int]] = []
    while at_end >= 0:
        chosen.append(places[at_end])
        at_end = best[at_end][1]
    return chosen[::-1]


def _fill(wanted: Sequence[str], text: _ReadText, spans: list[Span]) -> None:
    """Place the texts between pinned ones: whole, or cut into parts that follow one another."""
    ends = [len(text.text)] * (len(wanted) + 1)
    for n in range(len(wanted) - 1, -1, -1):
        span = spans[n]
        ends[n] = span[0][0] if span else ends[n + 1]
    low = first = 0  # the end of the text before, and of the pinned one before
    for n, one in enumerate(wanted):
        span = spans[n]
        if span is not None:
            low = first = span[-1][1]
            continue
        at = text.text.find(one, low, ends[n])
        # Of a table row cut in two, the second part of one cell is after the first part of the next.
        spans[n] = span = ((at, at + len(one)),) if at >= 0 else _in_parts(one, text, first, ends[n])
        if span is not None:
            low = max(low, span[-1][1])


def _in_parts(wanted: str, text: _ReadText, low: int, high: int) -> Span:
    """Return the parts of a text that was cut up between pages or slides, or None when it is not all there."""
    parts: list[tuple[int, int]] = []
    rest = wanted
    while rest:
        length = _longest_start(rest, text.text, low, high)
        if length < min(_SHORTEST_PART, len(rest)) or len(parts) == _MOST_PARTS:
            return None
        at = text.text.find(rest[:length], low, high)
        if parts and not text.is_cut(parts[-1][1], at):
            return None
        parts.append((at, at + length))
        rest, low = rest[length:], at + length
    return tuple(parts)


def _longest_start(wanted: str, text: str, low: int, high: int) -> int:
    """Return how many characters of the beginning of a text are contiguous in a stretch."""
    good, bad = 0, len(wanted) + 1
    while bad - good > 1:
        middle = (good + bad) // 2
        if text.find(wanted[:middle], low, high) >= 0:
            good = middle
        else:
            bad = middle
    return good


def _gaps(spans: Sequence[Span], text: str) -> tuple[list[tuple[int, int]], dict[int, tuple[int, int]]]:
    """Return the stretches that no item took, and for each item not found the stretch where it should be."""
    taken = sorted(part for span in spans if span for part in span)
    gaps: list[tuple[int, int]] = []
    at = 0
    for start, end in taken:
        if start > at:
            gaps.append((at, start))
        at = max(at, end)
    if at < len(text):
        gaps.append((at, len(text)))
    lost: dict[int, tuple[int, int]] = {}
    low = 0
    for n, span in enumerate(spans):
        if span:
            low = span[-1][1]
        else:
            lost[n] = (low, next((later[0][0] for later in spans[n + 1 :] if later), len(text)))
    return gaps, lost


def _stands(wanted: str, beside: str, text: _ReadText) -> bool:
    """Return whether a loose text is in what is left, or else anywhere, whole or cut between slides."""
    return wanted in beside or wanted in text.text or _in_parts(wanted, text, 0, len(text.text)) is not None


# -------------------------------------------------------------------------------------------------- discrepancies


def _lost(item: ExpectedText, found: str, page: int | None) -> Discrepancy:
    return Discrepancy(kind="lost", place=item.place, wanted=_short(item.text), found=found, page=page)


def _missing(
    item: ExpectedText, text: _ReadText, *, lost_between: tuple[int, int], gaps: Sequence[tuple[int, int]]
) -> Discrepancy:
    """Return the discrepancy of an item that is not in its place: gone, elsewhere, or changed."""
    low, high = lost_between
    page = text.page(max(low - 1, 0))
    elsewhere = text.text.find(item.text)
    if len(item.text) >= 4 and any(a <= elsewhere and elsewhere + len(item.text) <= b for a, b in gaps):
        return Discrepancy(kind="moved", place=item.place, page=text.page(elsewhere), wanted=_short(item.text))
    spoilt = _nearest(item.text, text.text[low:high])
    if spoilt is None:
        return _lost(item, _short(text.text[max(low - _NEAR, 0) : low]), page)
    wanted, found, at = spoilt
    return Discrepancy(kind="changed", place=item.place, page=text.page(low + at), wanted=wanted, found=found)


def _nearest(wanted: str, stretch: str) -> tuple[str, str, int] | None:
    """Return the wanted and the found words around the first difference, and where; None when nothing is like it."""
    from rapidfuzz.distance import Levenshtein
    from rapidfuzz.fuzz import partial_ratio_alignment

    if not stretch:
        return None
    like = partial_ratio_alignment(wanted, stretch, score_cutoff=50)
    if like is None:
        return None
    # A short stretch is compared whole, so that what was dropped or added at an end is seen.
    low, there = 0, stretch
    if len(stretch) > len(wanted) + 2 * _NEAR:
        low = like.dest_start
        there = stretch[low : max(like.dest_end, low + len(wanted))]
    changes = [code for code in Levenshtein.opcodes(wanted, there) if code.tag != "equal"]
    # What is before and after it (a number in the margin) is none of its own.
    inner = [code for code in changes if code.tag != "insert" or 0 < code.src_start < len(wanted)]
    if not changes:
        return None
    change = (inner or changes)[0]
    return (
        _around(wanted, change.src_start, change.src_end),
        _around(there, change.dest_start, change.dest_end),
        low + change.dest_start,
    )


def _around(text: str, start: int, end: int) -> str:
    left, right = max(start - _NEAR // 3, 0), min(max(end, start) + _NEAR // 3, len(text))
    middle = text[left:right]
    return (
        ("…" if left else "")
        + (middle if len(middle) <= 2 * _NEAR else f"{middle[:_NEAR]}…")
        + ("…" if right < len(text) else "")
    )


def _left_over(
    gaps: Sequence[tuple[int, int]], text: _ReadText, items: Sequence[ExpectedText], lost: Sequence[str]
) -> Iterator[Discrepancy]:
    """Report text between items that is no layout: an item printed again, or words that the document does not have."""
    known = _known(items)
    whole = "\n".join(item.text for item in items)
    printed = [item.text for item in items if item.mode == "ordered" and len(item.text) >= _DOUBLED]
    for start, end in gaps:
        gap = text.text[start:end]
        words = [word for word in _residue(gap, known) if not any(word in one or _shares(word, one) for one in lost)]
        if not words:
            continue  # layout, or the rest of a text that is named already
        again = max((one for one in printed if one in gap and any(word in one for word in words)), key=len, default="")
        before = f"“{_short(text.text[max(start - _NEAR, 0) : start])}”之后" if start else "开头"
        for word in words:
            is_again = word in again or (len(word) >= _LONG and word in whole)
            yield Discrepancy(
                kind="doubled" if is_again else "extra",
                place=before,
                page=text.page(text.text.find(word, start, end)),
                found=_short(again if word in again else word),
            )
            if is_again:
                break


def _known(items: Sequence[ExpectedText]) -> re.Pattern[str]:
    """Return the pattern of loose texts and layout labels, the longest first."""
    words = sorted({item.text for item in items if item.mode != "ordered"}.union(_LABELS), key=lambda w: (-len(w), w))
    return re.compile("|".join(map(re.escape, words)))


def _residue(gap: str, known: re.Pattern[str]) -> list[str]:
    """Return the words of a gap that are neither loose texts nor marks, numbers and labels of layout."""
    return [word for word in _MARKS.sub("\n", known.sub("\n", gap)).split("\n") if word]


def _shares(word: str, lost: str) -> bool:
    from rapidfuzz.fuzz import partial_ratio

    return partial_ratio(word, lost) >= 60


def _short(text: str) -> str:
    return text if len(text) <= 2 * _NEAR else f"{text[:_NEAR]}…{text[-_NEAR // 2 :]}"
