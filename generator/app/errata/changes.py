"""Compare two states of a unit's documents, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from rapidfuzz.distance import Levenshtein
from rapidfuzz.fuzz import ratio

from generator.model.document import Document
from generator.readback.expected import ExpectedText, expected_items
from generator.readback.read_text import Format

Kind = Literal["changed", "removed", "added", "moved", "withdrawn", "new"]
KIND_WORDS: dict[Kind, str] = {
    "changed": "改动", "removed": "删去", "added": "增加", "moved": "移动",
    "withdrawn": "撤下整份材料", "new": "新增整份材料",
}  # fmt: skip

# Two texts are one that was changed when they are this much alike, of 100.
_ALIKE = 45
# Changes nearer to each other than this are shown as one.
_APART = 12
_AROUND = 8
_LONGEST = 60
_ENDS = "。！？；，、：”"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change: the document, the place in the old print and in the new, the text before and after."""

    kind: Kind
    document: str
    place: str = ""
    page: str = ""
    new_place: str = ""
    new_page: str = ""
    old: str = ""
    new: str = ""


# Document name → the number of the page that each of its ordered texts is on, empty where it is not known.
Pages = Mapping[str, Sequence[str]]


def compare_documents(
    old: Sequence[Document], new: Sequence[Document], old_pages: Pages, new_pages: Pages
) -> tuple[Change, ...]:
    """Return every change of what is printed, in the order of the old documents and their texts."""
    before = {document.name: document for document in old}
    after = {document.name: document for document in new}
    changes: list[Change] = []
    for name, document in before.items():
        if name not in after:
            changes.append(Change(kind="withdrawn", document=name))
        else:
            was = _texts(document, old_pages.get(name, ()))
            now = _texts(after[name], new_pages.get(name, ()))
            changes += _compare(name, was, now)
    changes += [Change(kind="new", document=name) for name in after if name not in before]
    return tuple(changes)


@dataclass(frozen=True, slots=True)
class _PlacedText:
    item: ExpectedText
    page: str


def _texts(document: Document, pages: Sequence[str]) -> list[_PlacedText]:
    """Return the texts of a document that must be printed, each with its page where that is known."""
    format: Format = "pptx" if document.kind == "slides" else "pdf"
    items = [item for item in expected_items(document, format) if item.mode != "optional"]
    known = iter(pages)
    return [_PlacedText(item, next(known, "") if item.mode == "ordered" else "") for item in items]


def _compare(name: str, was: Sequence[_PlacedText], now: Sequence[_PlacedText]) -> list[Change]:
    matcher = SequenceMatcher(None, [one.item.text for one in was], [one.item.text for one in now], autojunk=False)
    changes: list[Change] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            changes += _between(name, was[a:b], now[c:d], was[a - 1] if a else None)
    return list(_with_moves(changes))


def _between(
    name: str, was: Sequence[_PlacedText], now: Sequence[_PlacedText], before: _PlacedText | None
) -> Iterator[Change]:
    """Pair what is alike, in order; what is left was removed, or added after the text `before` it in the old print."""
    low = 0
    for one in was:
        scores = [(ratio(one.item.text, other.item.text), -n) for n, other in enumerate(now[low:])]
        score, nearest = max(scores, default=(0.0, 0))
        if score < _ALIKE:
            yield Change(kind="removed", document=name, place=one.item.place, page=one.page, old=one.item.shown)
        else:
            partner = low - nearest
            yield from (_added(name, other, before) for other in now[low:partner])
            yield from _differences(name, one, now[partner])
            low = partner + 1
        before = one
    yield from (_added(name, other, before) for other in now[low:])


def _added(name: str, one: _PlacedText, before: _PlacedText | None) -> Change:
    return Change(
        kind="added", document=name, new_place=one.item.place, new_page=one.page, new=one.item.shown,
        place=f"{before.item.place}之后" if before else "开头", page=before.page if before else "",
    )  # fmt: skip


def _with_moves(changes: Sequence[Change]) -> Iterator[Change]:
    """Yield the changes, with a text that was removed in one place and added in another as one that moved."""
    gone = {change.old: change for change in changes if change.kind == "removed"}
    come = {change.new: change for change in changes if change.kind == "added"}
    for change in changes:
        if change.kind == "removed" and change.old in come:
            to = come[change.old]
            yield Change(
                kind="moved", document=change.document, place=change.place, page=change.page, old=change.old,
                new_place=to.new_place, new_page=to.new_page,
            )  # fmt: skip
        elif not (change.kind == "added" and change.new in gone):
            yield change


def _differences(name: str, was: _PlacedText, now: _PlacedText) -> Iterator[Change]:
    """Yield the words that differ between two states of a text, each with enough around it to be found."""
    for a, b, c, d in _spans(was.item.shown, now.item.shown):
        yield Change(
            kind="changed",
            document=name,
            place=was.item.place,
            page=was.page,
            new_place=now.item.place,
            new_page=now.page,
            old=_cut(was.item.shown, a, b),
            new=_cut(now.item.shown, c, d),
        )


def _spans(old: str, new: str) -> list[tuple[int, int, int, int]]:
    """Return the stretches that differ, those near each other as one."""
    spans: list[tuple[int, int, int, int]] = []
    for code in Levenshtein.opcodes(old, new):
        if code.tag == "equal":
            continue
        if spans and code.src_start - spans[-1][1] < _APART:
            spans[-1] = (spans[-1][0], code.src_end, spans[-1][2], code.dest_end)
        else:
            spans.append((code.src_start, code.src_end, code.dest_start, code.dest_end))
    return spans


def _cut(text: str, start: int, end: int) -> str:
    """Return a stretch with the words around it, from mark to mark where one is near."""
    left, right = max(start - _AROUND, 0), min(end + _AROUND, len(text))
    marks = [n for n in range(left, start) if text[n] in _ENDS]
    left = marks[-1] + 1 if marks and marks[-1] + 1 < start else left
    right = next((n for n in range(end, right) if text[n] in _ENDS), right)
    middle = text[left:right]
    if len(middle) > _LONGEST:
        middle = f"{middle[: _LONGEST // 2]}……{middle[-_LONGEST // 2 :]}"
    before = "…" if left and text[left - 1] not in _ENDS else ""
    after = "…" if right < len(text) and text[right] not in _ENDS else ""
    return f"{before}{middle}{after}"
