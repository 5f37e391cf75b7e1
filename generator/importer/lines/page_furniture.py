"""Find the lines that belong to the page and not to the text: page numbers and running heads."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.importer.characters import BLANKS, squeezed
from generator.importer.counters import find_mark
from generator.importer.lines.closing_lines import tail_kind
from generator.importer.manuscript import Line

_D = "[0-9０-９]"
_B = f"[{BLANKS}]*"
_EDGE = "[—―─\\-－–·•．.~～|｜\\[\\]（）()〔〕<>《》／/]"
_PAGE_NUMBER = re.compile(
    f"(?:{_EDGE}{_B})*(?:第{_B})?(?:[Pp](?:age)?{_B}\\.?{_B})?({_D}{{1,4}})(?:{_B}页)?"
    f"(?:{_B}(?:[/／,，]|of|共)(?:{_B}(?:共|of))?{_B}{_D}{{1,4}}{_B}页?)?(?:{_B}{_EDGE})*$"
)
_BARE = re.compile(f"{_D}{{1,4}}$")
_ROMAN = re.compile(f"{_EDGE}{{1,3}}{_B}[IVXLivxlⅠ-Ⅻⅰ-ⅻ]{{1,6}}{_B}{_EDGE}{{1,3}}$")
_NUMBER = re.compile(f"{_D}+")
_STOP = "。！？；：…”"
_PAGE = 12  # no page has fewer lines
_MOSTLY, _OFTEN = 0.8, 0.5
_SOME_NUMBER = "\0"  # no text holds this character, so it cannot be taken for one that a line brought along


@dataclass(frozen=True, slots=True, kw_only=True)
class Noise:
    """A line to remove: its place in the sequence and why."""

    place: int
    reason: str


def find_noise(lines: Sequence[Line]) -> list[Noise]:
    """Return the page numbers and running heads among `lines`, in order."""
    pages = _page_numbers(lines)
    heads = _running_heads(lines, {n.place for n in pages})
    return sorted([*pages, *heads], key=lambda n: n.place)


def _page_numbers(lines: Sequence[Line]) -> list[Noise]:
    shown: list[tuple[int, int, bool]] = []
    for place, line in enumerate(lines):
        text = line.text
        if len(text) > 24 or line.style:
            continue
        if found := _PAGE_NUMBER.match(text):
            shown.append((place, int(found.group(1)), _BARE.match(text) is not None))
        elif _ROMAN.match(text):
            shown.append((place, 0, False))
    dressed = [s for s in shown if not s[2]]
    bare = [s for s in shown if s[2]]
    if not _is_numbering(bare, lines):
        bare = []
    taken = sorted([*dressed, *bare])
    meant = _in_order([number for _, number, _ in taken])
    return [
        Noise(place=place, reason=_reason(number, wanted))
        for (place, number, _), wanted in zip(taken, meant, strict=True)
    ]


def _is_numbering(bare: list[tuple[int, int, bool]], lines: Sequence[Line]) -> bool:
    """Return whether lines that hold nothing but a number are page numbers: they rise, or stand at a page's edge."""
    numbers = [n for _, n, _ in bare]
    rising = sum(b > a for a, b in pairwise(numbers))
    # Cells of a table are numbers too, but they follow one another closely.
    close = sum(b - a <= 2 for (a, *_), (b, *_) in pairwise(bare))
    at_edge = sum(p + 1 >= len(lines) or lines[p + 1].page_top or lines[p].page_top for p, *_ in bare)
    if at_edge >= _MOSTLY * len(bare):
        return True
    return len(bare) >= 3 and rising >= _MOSTLY * (len(bare) - 1) and close <= (1 - _MOSTLY) * len(bare)


def _in_order(numbers: list[int]) -> list[int]:
    """Return the numbers that were meant: their digits turned round where pages count on by that alone.

    Some PDFs lose the order of the digits: 8, 16, 76, 96, 37 are pages 8, 61, 67, 69, 73.
    """
    turned = [n if n % 10 == 0 else int(str(n)[::-1]) for n in numbers]
    return turned if len(numbers) >= 3 and _rises(turned) and not _rises(numbers) else numbers


def _rises(numbers: Sequence[int]) -> bool:
    return all(a < b for a, b in pairwise(numbers))


def _reason(number: int, meant: int) -> str:
    if number == meant or not number:
        return "页码"
    return f"页码（数字倒排，应为 {meant}）"


def _running_heads(lines: Sequence[Line], numbers: set[int]) -> list[Noise]:
    """Return the short lines that recur at page edges, alike but for their digits."""
    groups: dict[str, list[int]] = defaultdict(list)
    for place, line in enumerate(lines):
        if place in numbers or len(line.text) > 40 or line.style or line.text[-1] in _STOP:
            continue
        key = _NUMBER.sub(_SOME_NUMBER, squeezed(line.text)).strip("—-·.|")
        if len(key) < 2 and key != _SOME_NUMBER:
            continue
        if place > 2 or _SOME_NUMBER in key or line.page_top:  # the title comes first
            groups[key].append(place)
    found: list[Noise] = []
    lengths = sorted((len(line.text) for line in lines), reverse=True)
    wide = lengths[len(lengths) // 10] if lengths else 0
    for key, places in groups.items():
        if len(places) < 2 or tail_kind(lines[places[0]].text) is not None:
            continue  # articles that end at a page's foot may all be taken from one newspaper
        if _is_running_head(key, places, _Pages(lines, numbers, wide)):
            found += [Noise(place=p, reason=f"页眉或页脚（重复 {len(places)} 次）") for p in places]
    return found


@dataclass(frozen=True, slots=True)
class _Pages:
    """The lines of a text, the places of its page numbers, and how long a line is that fills the measure."""

    lines: Sequence[Line]
    numbers: set[int]
    wide: int

    def share_at_edge(self, places: Sequence[int]) -> float:
        """Return which share of places is known to be at the top or the foot of a page."""
        return sum(map(self._is_at_edge, places)) / len(places)

    def share_that_cuts(self, places: Sequence[int]) -> float:
        """Return which share of places stands in the middle of a sentence."""
        return sum(map(self._cuts, places)) / len(places)

    def has_number_beside(self, place: int) -> bool:
        """Return whether a page number is the neighbour of a line."""
        return place - 1 in self.numbers or place + 1 in self.numbers

    def _is_at_edge(self, place: int) -> bool:
        tops = self.lines[place : place + 2]
        return place == 0 or any(line.page_top for line in tops) or self.has_number_beside(place)

    def _cuts(self, place: int) -> bool:
        above = place - 2 if place - 1 in self.numbers else place - 1
        text = self.lines[max(0, above)].text
        return text[-1] not in _STOP and len(text) >= self.wide * 0.75


def _is_running_head(key: str, places: Sequence[int], pages: _Pages) -> bool:
    texts = [pages.lines[place].text for place in places]
    distances = sorted(b - a for a, b in pairwise(places))
    at_edge, cuts = pages.share_at_edge(places), pages.share_that_cuts(places) >= _OFTEN
    if len(places) == 2:
        return at_edge == 1.0 and distances[0] >= _PAGE and len(key) >= 4 and _is_pair(key, places, texts, pages)
    if distances[len(distances) // 2] < _PAGE:
        return at_edge == 1.0 and len(places) >= 4 and _SOME_NUMBER not in key
    if _SOME_NUMBER in key and len(set(map(squeezed, texts))) > 1:
        ends = _endings(texts)
        opens = find_mark(texts[0]) is not None and at_edge < 1.0
        return _rises(ends) and not opens and (at_edge >= _MOSTLY or cuts or _counts_pages(ends))
    is_short = len(texts[0]) <= pages.wide * 0.7  # not a whole line of text that happens to recur
    return is_short and (at_edge >= _MOSTLY or (cuts and len(places) >= 4))


def _is_pair(key: str, places: Sequence[int], texts: Sequence[str], pages: _Pages) -> bool:
    """Return whether a line that stands twice is a running head: it ends in the page, or has a number beside it."""
    if all(map(pages.has_number_beside, places)):
        return True
    return key[-1] == _SOME_NUMBER and find_mark(texts[0]) is None and _rises(_endings(texts))


def _endings(texts: Sequence[str]) -> list[int]:
    return [int(_NUMBER.findall(text)[-1]) for text in texts]


def _counts_pages(numbers: Sequence[int]) -> bool:
    """Return whether numbers rise by one or two, as page numbers do: a head may stand on every other page only."""
    return len(numbers) >= 4 and all(b - a <= 2 for a, b in pairwise(numbers))
