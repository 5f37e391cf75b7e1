"""Find the notes at the feet of pages and at the end of a text, which stand between its lines and not in it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.importer.characters import BLANKS, joined, plain
from generator.importer.lines.ledger import Ledger
from generator.importer.lines.roles import Role
from generator.importer.manuscript import Line

_MARK = re.compile(
    f"(?:([①-⑳❶-❿⑴-⒇])|[\\[［〔【(（]([0-9０-９]{{1,3}})[\\]］〕】)）]|(注)[0-9０-９①-⑩]?[{BLANKS}]*[：:]|(\\*{{1,3}}|＊{{1,3}}|†)(?=[^*＊]))[{BLANKS}]*"
)
_SPEAKS = re.compile(
    "参见|参考|详见|见[《第]|来源|引自|转引|同上|出处|注[：:]|数据|统计|《[^》]+》|https?://|www\\.|第[0-9０-９]+[页版卷期]|作者|本文|指|即"
)
_CITES = re.compile("(?:数据|资料|图片|文字)来[自源]|参见|详见|引自|转引|同上|来源[：:]|https?://|第[0-9０-９]+[页版]")
_HEADING = re.compile(
    f"(?:注[{BLANKS}]*释|脚[{BLANKS}]*注|尾[{BLANKS}]*注|参[{BLANKS}]*考[{BLANKS}]*文[{BLANKS}]*献|引文注释)[：:]?$"
)
_LONGEST = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnote:
    """One note: the places of its lines and the mark that opens it."""

    places: tuple[int, ...]
    mark: str


def find_footnotes(lines: Sequence[Line], noise: Collection[int]) -> list[Footnote]:
    """Return the notes among `lines`; `noise` are the places of page numbers and running heads.

    A note opens with a mark, and nothing but notes stands between it and the end of its page. At the end of the text
    notes follow a heading (注释), or their marks are in brackets and count on.
    """
    found: list[Footnote] = []
    for start, end in _pages(lines, noise):
        found += _at_foot(lines, start, end, noise)
    taken = {place for note in found for place in note.places}
    found += [note for note in _at_end(lines, noise) if not taken & set(note.places)]
    return sorted(found, key=lambda note: note.places)


def take_footnotes(lines: Sequence[Line], noise: Collection[int], ledger: Ledger) -> list[tuple[str, tuple[int, ...]]]:
    """Enter the notes among `lines` and return each with the places of its lines."""
    taken: list[tuple[str, tuple[int, ...]]] = []
    for note in find_footnotes(lines, noise):
        own = [lines[n] for n in note.places]
        text = plain(joined(line.text for line in own))
        if note.mark or _HEADING.match(own[0].text) is None:
            taken.append((ledger.take(own, Role.FOOTNOTE, text), note.places))
            ledger.recognise(own, "脚注", text)
        else:
            ledger.remove(own[0], "注释的标题")
            taken.append(("", note.places))
    return taken


def _pages(lines: Sequence[Line], noise: Collection[int]) -> list[tuple[int, int]]:
    """Return where each page begins and ends, as far as page tops and page numbers tell."""
    cuts = {n for n, line in enumerate(lines) if line.page_top and n}
    cuts |= {n for n in noise if n - 1 not in noise}
    ordered = [0, *sorted(cuts), len(lines)]
    return [(a, b) for a, b in pairwise(ordered) if b > a][:-1]


def _at_foot(lines: Sequence[Line], start: int, end: int, noise: Collection[int]) -> list[Footnote]:
    places = [n for n in range(start, end) if n not in noise]
    openers = [n for n in places[-_LONGEST:] if (m := _MARK.match(lines[n].text)) and not m.group(3)]
    if not openers or openers[0] == places[0]:
        return []
    first = next((n for n in openers if _is_note(lines, n, places, openers)), None)
    if first is None:
        return []
    return _notes(lines, [n for n in places if n >= first])


def _is_note(lines: Sequence[Line], n: int, places: Sequence[int], openers: Sequence[int]) -> bool:
    """Return whether a marked line opens a note: the text refers to its mark, or it says what notes say."""
    mark = _MARK.match(lines[n].text)
    assert mark is not None
    sign = mark.group().strip(BLANKS)
    above = [lines[k].text for k in places if k < n]
    if any(sign in text[1:] for text in above) and lines[n].text.count(sign) == 1:
        return sign[0] not in "（("
    following = [k for k in openers if k >= n]
    whole = "".join(lines[k].text for k in places if k >= n)
    before = next((lines[k].text for k in reversed(places) if k < n), "")
    # A list in the text counts too; a note interrupts a sentence or names a source.
    interrupts = before[-1:] not in "。！？；：，”"
    said = _SPEAKS if interrupts else _CITES
    return sign[0] not in "（(" and (interrupts or len(following) == 1) and said.search(whole) is not None


def _notes(lines: Sequence[Line], places: Sequence[int]) -> list[Footnote]:
    notes: list[Footnote] = []
    for n in places:
        if mark := _MARK.match(lines[n].text):
            notes.append(Footnote(places=(n,), mark=mark.group().strip(BLANKS)))
        elif notes:
            notes[-1] = Footnote(places=(*notes[-1].places, n), mark=notes[-1].mark)
    return notes


def _at_end(lines: Sequence[Line], noise: Collection[int]) -> list[Footnote]:
    places = [n for n in range(len(lines)) if n not in noise]
    tail = places[-80:]
    heading = next((k for k, n in enumerate(tail) if _HEADING.match(lines[n].text)), None)
    if heading is not None and len(tail) - heading > 1:
        first = tail[heading + 1]
        if _MARK.match(lines[first].text) or re.match("[0-9０-９]{1,2}[.．、]", lines[first].text):
            return [Footnote(places=(tail[heading],), mark=""), *_listed(lines, tail[heading + 1 :])]
    marks = [(n, m) for n in tail if (m := _MARK.match(lines[n].text))]
    bracketed = [n for n, m in marks if m.group(2) and lines[n].text[0] in "[［〔"]
    start = next((n for n in bracketed if re.match("[\\[［〔][1１]", lines[n].text)), None)
    if start is None or len(bracketed) < 2:
        return []
    run = [n for n in tail if n >= start]
    own = [n for n in run if n in bracketed]
    return _notes(lines, run) if len(own) >= 0.5 * len(run) else []


def _listed(lines: Sequence[Line], places: Sequence[int]) -> list[Footnote]:
    notes: list[Footnote] = []
    for n in places:
        mark = _MARK.match(lines[n].text) or re.match("[0-9０-９]{1,2}[.．、]", lines[n].text)
        if mark or not notes:
            notes.append(Footnote(places=(n,), mark=mark.group().strip(BLANKS) if mark else ""))
        else:
            notes[-1] = Footnote(places=(*notes[-1].places, n), mark=notes[-1].mark)
    return notes
