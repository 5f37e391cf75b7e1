"""Fill pages: distribute their spare room over the places to write in, and fit a sheet to its page count.

A document is laid out, its pages are measured, and the places on each page are stretched. Where a sheet is to have a
certain length, it is laid out again with more or fewer lines until it has.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.errors import Notice
from generator.layout.writing_slots import Room, Slot
from generator.model.document import Document, DocumentKind
from generator.writers.pdf.stretch import LINE, refresh, slot_of, stretch

# `again(room, css)` lays the document out and returns WeasyPrint's document.
Again = Callable[[Room, str], Any]

MEASURED: frozenset[DocumentKind] = frozenset(("quiz", "answer_sheet", "worksheet"))
# What stays free at the foot of a page, in CSS pixels: rounding must not push the last line over.
_SLACK = 6.0
# By how much the places shrink or grow, one try after the other; a layout takes about a tenth of a second.
_SHRINK = (0.85, 0.7, 0.55, 0.4, 0.0)
_GROW = (1.2, 1.4, 1.6, 1.8, 2.0, 2.3, 2.7, 3.2, 3.8, 4.5, 5.5, 7.0)


def settle(document: Document, again: Again) -> tuple[Any, tuple[Notice, ...]]:
    """Return the layout of a document with its spare room used, and the notices about its length."""
    room = Room(marked=True)
    laid_out = again(room, "")
    css = _long_questions(_regions(laid_out.pages))
    if css:
        laid_out = again(Room(marked=True), css)
    draft = _Draft(again=again, css=css, slots=tuple(room.slots), laid_out=laid_out)
    # The length is that of what is copied for a class; the teacher's edition has more to say.
    if document.fit is None or document.edition == "teacher":
        return draft.filled(generous=False), ()
    return _fit(draft, document.fit)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Draft:
    """One layout: the lines added to each place, and what came of it."""

    again: Again
    css: str
    slots: tuple[Slot, ...]
    laid_out: Any

    @property
    def pages(self) -> int:
        """Return the number of pages."""
        return len(self.laid_out.pages)

    def with_lines(self, extra: Mapping[int, int]) -> _Draft:
        """Return the layout with other lines."""
        return replace(self, laid_out=self.again(Room(marked=True, extra=extra), self.css))

    def filled(self, *, generous: bool) -> Any:
        """Return the layout with the spare room of each page given to the places on it."""
        regions = _regions(self.laid_out.pages)
        added = _spare_lines(regions, self.slots, generous=generous)
        last = {slot: n for n, region in enumerate(regions) for slot in region.slots}
        for n, region in enumerate(regions):
            page = self.laid_out.pages[region.page - 1]._page_box
            stretch(page, region.column, {slot: count for slot, count in added.items() if last[slot] == n})
        if added:
            refresh(self.laid_out)
        return self.laid_out


# ------------------------------------------------------------------------------------------------- the pages


@dataclass(frozen=True, slots=True, kw_only=True)
class _Region:
    """A column of text on a page: what is in it, and how much of it is free."""

    page: int
    spare: float
    column: Any
    slots: Mapping[int, float]
    items: tuple[tuple[str, str], ...]


def _regions(pages: Sequence[Any]) -> list[_Region]:
    """Return the columns of all pages, in order; a page without columns is one."""
    return [region for number, page in enumerate(pages, 1) for region in _regions_of(page._page_box, number)]


def _regions_of(page: Any, number: int) -> Iterator[_Region]:
    root = page.children[0]
    columns = [box for box in root.descendants() if getattr(box, "is_column", False)]
    bottom = page.content_box_y() + page.height
    for box in columns or [root]:
        yield _Region(
            page=number,
            spare=bottom - _lowest(box),
            column=box,
            slots=dict(_slots(box)),
            items=tuple(_items(box)),
        )


def _lowest(box: Any) -> float:
    """Return how far down the content of a box reaches, whatever height a page break gave to the box."""
    from weasyprint.formatting_structure import boxes

    own: float = box.position_y
    whole = own + box.margin_height() - box.margin_bottom if hasattr(box, "margin_height") else own
    if isinstance(box, boxes.LineBox | boxes.TableRowBox | boxes.ReplacedBox) or not isinstance(box, boxes.ParentBox):
        return whole
    inside = [child for child in box.children if child.is_in_normal_flow()]
    if not inside or box.style["height"] != "auto":
        return whole
    return (
        max(_lowest(child) for child in inside) + float(box.padding_bottom or 0) + float(box.border_bottom_width or 0)
    )


def _slots(box: Any) -> Iterator[tuple[int, float]]:
    """Yield the places to write in, by number, with the height that a line takes there."""
    for inner in box.descendants():
        if number := slot_of(inner):
            yield number, LINE[inner.element.get("data-style")] * inner.style["font_size"]


def _items(box: Any) -> Iterator[tuple[str, str]]:
    """Yield section openings, questions with their anchors and part headings, in reading order."""
    from weasyprint.formatting_structure import boxes

    for inner in box.descendants():
        if inner.element is None or "::" in inner.element_tag or not isinstance(inner, boxes.BlockLevelBox):
            continue
        names = (inner.element.get("class") or "").split()
        if {"section-opening", "section-head"} & set(names) or {"heading", "section"} <= set(names):
            yield "opening", ""
        elif "heading" in names:
            yield "part", inner.element.get("data-title") or ""
        elif "question" in names and "part" not in names:
            yield "question", inner.element.get("id") or ""


def _long_questions(regions: Sequence[_Region]) -> str:
    """Return the rules that break a question below a heading of its section that would otherwise be left alone."""
    names = []
    for region, following in itertools.pairwise(regions):
        first = next((name for kind, name in following.items if kind == "question"), "")
        if region.items and region.items[-1][0] == "opening" and first:
            names.append(first)
    return "\n".join(f'[id="{name}"] {{ break-inside: auto; }}' for name in names)


# ------------------------------------------------------------------------------------------------- the lines


def _spare_lines(regions: Sequence[_Region], slots: Sequence[Slot], *, generous: bool) -> dict[int, int]:
    """Return how many lines each place may have more, so that every page is filled but none runs over.

    Unless `generous`, no place grows to more than double what was asked, and on the last page to half as much again:
    a sheet that is nearly empty should look so.
    """
    last = {slot: n for n, region in enumerate(regions) for slot in region.slots}
    added: dict[int, int] = {}
    for n, region in enumerate(regions):
        # The task of an essay says how many squares there are.
        here = [slot for slot in sorted(region.slots) if last[slot] == n and slots[slot - 1].style != "grid"]
        spare = region.spare - _SLACK
        is_last = n == len(regions) - 1
        while here:
            growing = [slot for slot in here if generous or _may_grow(slots[slot - 1], added.get(slot, 0), is_last)]
            fitting = [slot for slot in growing if region.slots[slot] <= spare]
            if not fitting:
                break
            # The place that has grown least, for its size, is next.
            slot = min(fitting, key=lambda slot: (added.get(slot, 0) / (slots[slot - 1].lines or 1), slot))
            added[slot] = added.get(slot, 0) + 1
            spare -= region.slots[slot]
    return added


def _may_grow(slot: Slot, added: int, is_last: bool) -> bool:
    return added < (max(1, slot.lines // 2) if is_last else max(2, slot.lines))


# ---------------------------------------------------------------------------------------------- the length


def _fit(draft: _Draft, wanted: int) -> tuple[Any, tuple[Notice, ...]]:
    """Fit a sheet to a page count; where that is impossible, leave it as it is and say why."""
    if draft.pages == wanted:
        return draft.filled(generous=True), ()
    is_long = draft.pages > wanted
    nearest = draft
    for factor in (_SHRINK if is_long else _GROW) if draft.slots else ():
        tried = draft.with_lines({n: _change(slot, factor) for n, slot in enumerate(draft.slots, 1)})
        if tried.pages == wanted:
            return tried.filled(generous=True), ()
        if (tried.pages > wanted) != is_long:
            break
        nearest = tried
    notice = _too_long(draft, nearest, wanted) if is_long else _too_short(draft, nearest, wanted)
    return draft.filled(generous=False), (notice,)


def _change(slot: Slot, factor: float) -> int:
    wanted = round(slot.lines * factor)
    return (max(slot.least, wanted) if factor < 1 else wanted) - slot.lines


def _too_short(draft: _Draft, nearest: _Draft, wanted: int) -> Notice:
    why = f"书写处加长后是 {nearest.pages} 页，再加就超过了" if draft.slots else "没有可以加长的书写处"
    message = f"要求印 {wanted} 页，现在是 {draft.pages} 页：{why}；可以加一个部分，或把 fit 改为 {draft.pages}"
    return Notice(message=message, code="fit")


def _too_long(draft: _Draft, shortest: _Draft, wanted: int) -> Notice:
    regions = _regions(shortest.laid_out.pages)
    over = [title for region in regions if region.page > wanted for kind, title in region.items if kind == "part"]
    parts = [title for region in regions for kind, title in region.items if kind == "part"]
    rest = (
        f"第 {wanted} 页以后还有{'、'.join(f'“{title}”' for title in over)}"
        if over
        else (f"多出的是“{parts[-1]}”的后半" if parts else "多出的是文字")
    )
    cut = over[-1] if over else parts[-1] if parts else ""
    hint = f"；删去或缩短“{cut}”，或把 fit 改为 {draft.pages}" if cut else f"；把 fit 改为 {draft.pages}"
    message = (
        f"要求印 {wanted} 页，书写处减到最少仍有 {shortest.pages} 页：{rest}{hint}。这次照原样印了 {draft.pages} 页"
    )
    return Notice(message=message, code="fit")
