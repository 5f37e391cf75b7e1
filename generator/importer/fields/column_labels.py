"""Recognise the lines that name a column of a collection: in brackets, between ornaments, by name, by the contents."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.importer.characters import BLANKS, HAN, squeezed
from generator.importer.manuscript import Line
from generator.model.column import STANDARD_COLUMNS, get_role

LABEL = re.compile(f"[【〖［\\[]\\s*([{HAN}{BLANKS}·、“”]{{2,14}})\\s*[】〗］\\]]\\s*(.*)$")
# What stands in such brackets in a question bank, a notice or an excerpt, and names no column.
_NO_COLUMN = re.compile(
    "答案|解析|解答|详解|点拨|点评|分析|难度|考点|知识点|题$|分值|^材料[一二三四1-4]?$|^案例[一二三四1-4]?$|^注|关键词|摘要|作者|来源|责任编辑|^提示|^易错|^思路"
)
ORNAMENTS = "★☆●○■□◆◇▲△※◎▌▍|｜"
_ADORNED = re.compile(f"([{ORNAMENTS}]{{1,3}})\\s*([{HAN}{BLANKS}·、]{{2,14}}?)\\s*[{ORNAMENTS}]{{1,3}}(.*)$")
_COUNTED = re.compile(
    "^(?:第[一二三四五六七八九十]+(?:部分|板块|单元|编|栏)|栏目[一二三四五六七八九十]?|板块[一二三四五六七八九十]|[一二三四五六七八九十]+、)[:：]?"
)
EDITOR_NAMES = (get_role("editor").column, *get_role("editor").names)
_USUAL = frozenset((*STANDARD_COLUMNS, *EDITOR_NAMES))
CONTENTS_HEAD = re.compile(f"(?:目[{BLANKS}]*[录次]|本期目录|本期导读|要目|CONTENTS|Contents)$")
PAGED = re.compile(f"(?:[.．…·•⋯‥]{{2,}}|—{{3,}}|[{BLANKS}]{{1,}}|[（(／/]).{{0,24}}?[0-9０-９]{{1,3}}[）)]?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A line that names a column, `rest` is what else stands on it."""

    place: int
    name: str
    rest: str


def find_labels(lines: Sequence[Line]) -> list[Label]:
    """Return the lines that name a column: in brackets, between ornaments, or by a usual name."""
    labels = []
    adorned = _adorned(lines)
    listed = _listed(lines)
    spoken = _spoken(lines)
    for place, line in enumerate(lines):
        text = line.text
        if len(text) > 60:
            continue
        if (found := LABEL.match(text)) and squeezed(found.group(1)) in spoken:
            continue
        if found and not _NO_COLUMN.search(found.group(1)):
            labels.append(Label(place=place, name=squeezed(found.group(1)), rest=found.group(2).strip(BLANKS)))
        elif place in adorned:
            labels.append(Label(place=place, name=adorned[place][0], rest=adorned[place][1]))
        elif place in listed:
            labels.append(Label(place=place, name=squeezed(text), rest=""))
        elif len(text) <= 20 and (bare := _COUNTED.sub("", squeezed(text)).strip(ORNAMENTS)) in _USUAL:
            labels.append(Label(place=place, name=bare, rest=""))
    return labels


def _adorned(lines: Sequence[Line]) -> dict[int, tuple[str, str]]:
    """Return the names that stand between ornaments, by place, and what else stands on the line.

    Ornaments mean something when two names stand in the same ones, or one name twice.
    """
    found: dict[str, dict[int, tuple[str, str]]] = {}
    for place, line in enumerate(lines):
        text = line.text
        if len(text) <= 60 and text[0] in ORNAMENTS and (match := _ADORNED.match(text)):
            found.setdefault(match.group(1)[0], {})[place] = (squeezed(match.group(2)), match.group(3).strip(BLANKS))
    kept: dict[int, tuple[str, str]] = {}
    for places in found.values():
        alone = [name for name, rest in places.values() if not rest]
        if len(set(alone)) >= 2 or len(alone) > len(set(alone)):
            kept |= {place: pair for place, pair in places.items() if pair[0] in alone}
    return kept


def _spoken(lines: Sequence[Line]) -> frozenset[str]:
    """Return the names that stand in brackets before what they say: 【记者】……？ thrice or more is an interview."""
    counts: Counter[str] = Counter()
    for line in lines:
        found = LABEL.match(line.text) if line.text[0] in "【〖［[" else None
        rest = found.group(2).strip(BLANKS) if found else ""
        if found and rest[-1:] in "。？！；…”" and rest:
            counts[squeezed(found.group(1))] += 1
    return frozenset(name for name, n in counts.items() if n >= 2)


def _listed(lines: Sequence[Line]) -> dict[int, str]:
    """Return the bare names of columns: the contents list has them between its titles, and the text has them again."""
    start = next((n for n, line in enumerate(lines[:80]) if CONTENTS_HEAD.match(line.text)), None)
    if start is None:
        return {}
    names: list[tuple[int, str]] = []
    seen: set[str] = set()
    end = start
    for n in range(start + 1, min(start + 90, len(lines) - 1)):
        text = lines[n].text
        bare = squeezed(text)
        if bare in seen:
            break
        seen.add(bare)
        end = n
        if _NAME.match(text) and not PAGED.search(text) and PAGED.search(lines[n + 1].text):
            names.append((n, bare))
    again = {squeezed(line.text) for line in lines[end + 1 :] if len(line.text) <= 14}
    kept = {name for _, name in names if name in again}
    if len(kept) < 2:
        return {}
    return {n: squeezed(line.text) for n, line in enumerate(lines) if n > start and squeezed(line.text) in kept}


_NAME = re.compile(f"[{HAN}{BLANKS}·、]{{2,12}}$")
