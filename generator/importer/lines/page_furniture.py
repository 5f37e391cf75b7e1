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
    return [
        Noise(place=place, reason=_reason(number, meant))
        for (place, number, _), meant in zip(
            taken, _in_order([t[1] for t in taken], [t[0] for t in taken]), strict=True
        )
    ]


def _is_numbering(bare: list[tuple[int, int, bool]], lines: Sequence[Line]) -> bool:
    """Tell whether lines that hold nothing but a number are page numbers: they rise, or stand at a page's edge."""
    if not bare:
        return False
    numbers = [n for _, n, _ in bare]
    rising = sum(b > a for a, b in pairwise(numbers))
    # Cells of a table are numbers too, but they follow one another closely.
    close = sum(b - a <= 2 for (a, *_), (b, *_) in pairwise(bare))
    at_edge = sum(p + 1 >= len(lines) or lines[p + 1].page_top or lines[p].page_top for p, *_ in bare)
    if at_edge >= 0.8 * len(bare):
        return True
    return len(bare) >= 3 and rising >= 0.8 * (len(bare) - 1) and close <= 0.2 * len(bare)


def _in_order(numbers: list[int], places: list[int]) -> list[int]:
    """Return the numbers that were meant: the digits are turned round where that makes pages grow with the lines.

    Some PDFs lose the order of the digits: 8, 16, 76, 96, 37 are pages 8, 61, 67, 69, 73.
    """
    turned = [n if n % 10 == 0 else int(str(n)[::-1]) for n in numbers]
    if len(numbers) < 3 or turned == numbers or _disorder(turned, places) >= 0.5 * _disorder(numbers, places):
        return numbers
    return turned


def _disorder(numbers: list[int], places: list[int]) -> float:
    """Return how far the page numbers are from growing evenly with their places, 0 when they do."""
    n = len(numbers)
    mean_x, mean_y = sum(places) / n, sum(numbers) / n
    spread = sum((x - mean_x) ** 2 for x in places) or 1.0
    slope = sum((x - mean_x) * (y - mean_y) for x, y in zip(places, numbers, strict=True)) / spread
    if slope <= 0:
        return float("inf")
    off = sum((y - mean_y - slope * (x - mean_x)) ** 2 for x, y in zip(places, numbers, strict=True))
    return off / (sum((y - mean_y) ** 2 for y in numbers) or 1.0)


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
        if len(key) >= 2 or _SOME_NUMBER in key:
            groups[key].append(place)
    found: list[Noise] = []
    widest = sorted((len(line.text) for line in lines), reverse=True)
    wide = widest[len(widest) // 10] if widest else 0
    for key, places in groups.items():
        places = [p for p in places if p > 2 or _SOME_NUMBER in key or lines[p].page_top]  # the title comes first
        if len(places) < 2 or tail_kind(lines[places[0]].text) is not None:
            continue  # articles that end at a page's foot may all be taken from one newspaper
        if _is_running_head(key, places, lines, numbers, wide):
            found += [Noise(place=p, reason=f"页眉或页脚（重复 {len(places)} 次）") for p in places]
    return found


def _is_running_head(key: str, places: list[int], lines: Sequence[Line], numbers: set[int], wide: int) -> bool:
    def at_edge(p: int) -> bool:
        near = p == 0 or lines[p].page_top or (p + 1 < len(lines) and lines[p + 1].page_top)
        return near or p - 1 in numbers or p + 1 in numbers

    def cuts(p: int) -> bool:
        """Tell whether the line stands in the middle of a sentence."""
        if p == 0 or p + 1 >= len(lines):
            return False
        before = lines[p - 2 if p - 1 in numbers and p > 1 else p - 1].text
        return before[-1] not in _STOP and len(before) >= wide * 0.75

    edge = sum(map(at_edge, places)) / len(places)
    cut = sum(map(cuts, places)) / len(places)
    distances = sorted(b - a for a, b in pairwise(places))
    usual = distances[len(distances) // 2]
    alike = len({squeezed(lines[p].text) for p in places}) == 1
    if len(places) == 2:
        return edge == 1.0 and usual >= 12 and len(key) >= 4 and _is_pair(key, places, lines, numbers)
    if _SOME_NUMBER in key and not alike:
        rising = all(b > a for a, b in pairwise(_endings(places, lines)))
        opens = find_mark(lines[places[0]].text) is not None and not (edge >= 0.95 and usual >= 12)
        pages = edge >= 0.5 or cut >= 0.3 or _counts_pages(_endings(places, lines))
        return rising and not opens and usual >= 12 and pages
    if len(lines[places[0]].text) > wide * 0.7:  # a whole line of text that happens to recur
        return False
    if edge >= 0.95 and (len(places) >= 4 or usual >= 12):
        return True
    if usual < 12 or distances[0] < 4:
        return False
    return (edge >= 0.8 and (len(places) >= 4 or cut >= 0.2)) or (len(places) >= 4 and cut >= 0.5)


def _is_pair(key: str, places: list[int], lines: Sequence[Line], numbers: set[int]) -> bool:
    """Tell whether a line that stands twice is a running head: it bears the page, or a page number is its neighbour."""
    if all(p - 1 in numbers or p + 1 in numbers for p in places):
        return True
    if _SOME_NUMBER not in key or find_mark(lines[places[0]].text):
        return False
    first, second = _endings(places, lines)
    return key[-1] == _SOME_NUMBER and key.count(_SOME_NUMBER) <= 2 and first < second < first + 400


def _endings(places: list[int], lines: Sequence[Line]) -> list[int]:
    return [int(_NUMBER.findall(lines[p].text)[-1]) for p in places]


def _counts_pages(numbers: Sequence[int]) -> bool:
    """Tell whether numbers rise by one or two, as page numbers do (a head may stand on every other page only)."""
    return len(numbers) >= 4 and sum(b - a <= 2 for a, b in pairwise(numbers)) >= 0.8 * (len(numbers) - 1)
