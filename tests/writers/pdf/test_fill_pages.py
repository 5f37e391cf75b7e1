"""Spare room goes to the places to write in, and a sheet comes out at the length that was asked for."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any, cast

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageFilter

from generator.design import load_design
from generator.layout.writing_slots import Room
from generator.model.document import (
    Block,
    Cell,
    Document,
    Heading,
    Meta,
    PageBreak,
    Paragraph,
    Table,
    WritingSpace,
    plain,
)
from generator.writers.pdf import document as pdf
from generator.writers.pdf import stretch as pdf_stretch
from generator.writers.pdf.stretch import slot_of
from tests.documents import paragraph
from tests.writers.layouts import Printed, blocks, print_document, regions
from tests.writing import html_of

BASE = load_design("base")


def part(title: str, *inside: Block) -> tuple[Block, ...]:
    return (Heading(level=2, content=plain(title), classes=("part",)), *inside)


def task(text: str) -> Paragraph:
    return paragraph(text, "task")


def sheet(*inside: Block, fit: int | None = None, **more: Any) -> Document:
    return Document(kind="worksheet", name="x-student", meta=Meta(title="甲"), blocks=inside, fit=fit, **more)


TEXT = tuple(paragraph("河长制把责任写进清单，落到人头。" * 12) for _ in range(4))
SHORT = (*part("一、读一读", *TEXT), *part("二、写一写", task("概括。"), WritingSpace(lines=6)))
# Six and a half pages of reading and writing.
LONG = tuple(
    block
    for n in range(6)
    for block in part(
        f"第{n + 1}部分", *TEXT, task("概括。"), WritingSpace(lines=6), task("评论。"), WritingSpace(lines=4)
    )
)


@cache
def printed(fit: int | None, *, is_long: bool = False) -> Printed:
    return print_document(sheet(*(LONG if is_long else SHORT), fit=fit), BASE)


def rules(printed: Printed) -> int:
    return sum(1 for page in printed.pages for _ in blocks(page.children[0], "rule"))


def free_lines(printed: Printed) -> list[float]:
    """Return how many lines more each page would hold, below the last rule or word on it."""
    free = []
    for page in printed.pages:
        bottom = page.content_box_y() + page.height
        (column,) = regions(page)
        lowest = max(
            box.position_y + box.margin_height() for name in ("rule", "body", "task") for box in blocks(column, name)
        )
        free.append((bottom - lowest) / (2.05 * 14))
    return free


def test_pages_before_the_last_are_filled_with_lines_to_write_on() -> None:
    filled = printed(None, is_long=True)
    assert filled.output.pages == len(filled.pages) >= 4
    assert rules(filled) > 60
    assert all(free < 3 for free in free_lines(filled)[:-1]), free_lines(filled)


def test_a_nearly_empty_last_page_stays_so() -> None:
    """A page with six lines to write on gets three more, not thirty."""
    nearly_empty = print_document(sheet(*part("一、写一写", task("概括。"), WritingSpace(lines=6))), BASE)
    assert nearly_empty.output.pages == 1
    assert rules(nearly_empty) == 9


def test_nothing_moves_to_another_page_for_the_lines_that_were_added(monkeypatch: pytest.MonkeyPatch) -> None:
    with_room = printed(None, is_long=True)
    monkeypatch.setattr(pdf, "MEASURED", frozenset())
    without = print_document(sheet(*LONG), BASE)
    assert with_room.output.pages == without.output.pages
    assert rules(with_room) > rules(without) == 6 * 10

    def headings(one: Printed) -> list[list[str]]:
        return [[box.element.get("data-title") for box in blocks(page.children[0], "part")] for page in one.pages]

    assert headings(with_room) == headings(without)


@pytest.mark.parametrize("pages", [1, 2, 3])
def test_a_sheet_grows_to_the_length_asked_for(pages: int) -> None:
    grown = printed(pages)
    assert (grown.output.pages, grown.output.notices) == (pages, ())
    assert free_lines(grown)[-1] < 2


def test_a_sheet_shrinks_to_the_length_asked_for() -> None:
    natural = printed(None, is_long=True).output.pages
    assert natural is not None
    shorter = printed(natural - 1, is_long=True)
    assert (shorter.output.pages, shorter.output.notices) == (natural - 1, ())
    assert rules(shorter) >= 6 * 2 * 2


def test_a_sheet_that_cannot_be_so_short_says_what_to_cut() -> None:
    (notice,) = printed(2, is_long=True).output.notices
    assert notice.code == "fit"
    assert "要求印 2 页" in notice.message
    assert "第 2 页以后还有“第" in notice.message
    assert "删去或缩短“第6部分”" in notice.message


def test_a_sheet_without_places_to_write_says_so() -> None:
    output = print_document(sheet(*part("一、读一读", *TEXT), fit=3), BASE).output
    (notice,) = output.notices
    assert (output.pages, notice.code) == (1, "fit")
    assert "没有可以加长的书写处" in notice.message


def test_the_teachers_edition_is_as_long_as_it_is() -> None:
    document = replace(sheet(*LONG, fit=2), edition="teacher")
    assert print_document(document, BASE).output.notices == ()


def test_rows_of_a_table_grow_together() -> None:
    table = Table(
        header=(Cell(content=plain("追问")), Cell(content=plain("回答"))),
        rows=tuple((Cell(content=plain(text), header=True), Cell(lines=2)) for text in ("谁写的？", "何时？")),
        widths=(1, 3),
        classes=("written",),
    )
    grown = print_document(sheet(*part("一、问一问", table), fit=1), BASE)
    heights = [box.height for page in grown.pages for box in page.children[0].descendants() if box.element_tag == "tr"]
    first, second = heights[-2:]
    assert first > 100
    assert abs(first - second) <= 25


def test_squares_for_an_essay_stay_as_many_as_its_task_says() -> None:
    space = WritingSpace(lines=5, style="grid")
    grown = print_document(sheet(*part("一、写", space), *LONG), BASE)
    assert sum(1 for page in grown.pages for _ in blocks(page.children[0], "squares")) == 5


def test_stretched_pages_are_those_that_a_new_layout_would_give(monkeypatch: pytest.MonkeyPatch) -> None:
    document = replace(sheet(*MIXED), fit=3)
    stretched = print_document(document, BASE)
    lines = {slot: count for page in stretched.pages for slot, count in written(page).items()}
    asked = {1: 2, 2: 2, 3: 4, 4: 2, 5: 3, 6: 6, 7: 4, 8: 4}
    extra = {slot: lines[slot] - asked[slot] for slot in asked}
    assert sum(extra.values()) > 20
    monkeypatch.setattr(pdf, "settle", lambda _, again: (again(Room(marked=True, extra=extra), ""), ()))
    laid_out_anew = print_document(document, BASE)
    assert len(stretched.pages) == len(laid_out_anew.pages) == 3
    for one, other in zip(stretched.pages, laid_out_anew.pages, strict=True):
        assert places(one) == pytest.approx(places(other), abs=1.5)
        assert len(places(one)) > 10
    for one, other in zip(pictures(stretched), pictures(laid_out_anew), strict=True):
        # What is painted has moved with its boxes: the head of a table, squares, rules.
        assert ImageChops.difference(one, other).point(lambda value: 255 * (value > 10)).histogram()[255] < 50


ROWS = tuple((Cell(content=plain(text), header=True), Cell(lines=2)) for text in ("谁写的？", "何时？"))
MIXED: tuple[Block, ...] = (
    *part("一、问一问", Table(rows=ROWS, widths=(1, 3), classes=("written",)), task("评论。")),
    WritingSpace(lines=4),
    Table(header=(Cell(content=plain("河流")),), rows=((Cell(content=plain("东河")),),)),
    WritingSpace(lines=2, style="grid"),
    PageBreak(),
    *part(
        "二、写一写",
        task("概括。"),
        WritingSpace(lines=3, style="box", label="我的结论"),
        *TEXT[:2],
        WritingSpace(lines=6),
    ),
    PageBreak(),
    *part("三、再写", *TEXT[:2], task("甲"), WritingSpace(lines=4), task("乙"), WritingSpace(lines=4), TEXT[0]),
)


def written(page: Any) -> dict[int, int]:
    """Return how many lines each place on a page has."""
    found = {}
    for box in page.children[0].descendants():
        if number := slot_of(box):
            rows = [next(blocks(cell, "room")) for cell in box.children[1:]] if box.element_tag == "tr" else [box]
            count = sum(1 for name in ("rule", "squares") for _ in blocks(rows[0], name))
            boxes = list(blocks(box, "writing-box"))
            found[number] = count or round(boxes[0].margin_height() / (2.05 * 14))
    return found


def pictures(printed: Printed) -> list[Image.Image]:
    """Return the pages as small pictures, softened so that half a pixel does not count."""
    document = pypdfium2.PdfDocument(printed.output.files[0].data)
    return [page.render(scale=0.8, grayscale=True).to_pil().filter(ImageFilter.GaussianBlur(2)) for page in document]


def places(page: Any) -> list[float]:
    return [
        box.position_y
        for name in ("rule", "task", "part", "body", "writing-box")
        for box in blocks(page.children[0], name)
    ]


def test_with_a_version_that_was_not_proven_pages_stay_as_they_were_laid_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_stretch, "PROVEN", frozenset({"0.0"}))
    plain_one = print_document(sheet(*part("一、写一写", task("概括。"), WritingSpace(lines=6))), BASE)
    assert rules(plain_one) == 6


def test_a_page_for_the_screen_bears_no_marks_of_measuring() -> None:
    assert "data-slot" not in html_of(sheet(*SHORT), BASE)


def test_places_are_counted_in_the_order_of_rendering() -> None:
    room = Room(extra={2: 3, 3: -9}, marked=True)
    assert [room.take(4, "lines"), room.take(5, "box"), room.take(2, "row")] == [("1", 4), ("2", 8), ("3", 1)]
    assert [cast(Any, slot).least for slot in room.slots] == [2, 3, 1]
    assert Room().take(4, "lines") == ("", 4)
