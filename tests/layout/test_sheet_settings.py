"""What a design says of its pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from generator.design import Design, load_design
from generator.errors import DesignError
from generator.layout.geometry import Mm, Sheet
from generator.layout.sheet_settings import PageKind, binding_of_design, sheet_of_design

BASE = load_design("base")


def school(**kinds: Mapping[str, Any]) -> Design:
    """Return the base design with a school's own values over those of some kinds of page."""
    geometry = {kind: {**values, **kinds.get(kind, {})} for kind, values in BASE.settings["geometry"].items()}
    return replace(BASE, name="本校", settings={**BASE.settings, "geometry": geometry})


def margins(sheet: Sheet) -> tuple[int, ...]:
    return tuple(side.twips for side in (sheet.top, sheet.right, sheet.foot, sheet.left))


@pytest.mark.parametrize(
    ("kind", "characters", "lines"),
    [("pack", 35, 33), ("pack_columns", 21, 39), ("pack_large", 27, 22), ("sheet", 44, 40), ("sheet_large", 28, 23)],
)
def test_the_base_design_holds_what_it_always_held(kind: PageKind, characters: int, lines: int) -> None:
    sheet = sheet_of_design(BASE, kind)
    assert (sheet.characters, sheet.lines) == (characters, lines)
    assert (sheet.paper, sheet.width.twips, sheet.height.twips) == ("A4", 11906, 16838)


def test_every_value_is_taken_from_the_design() -> None:
    sheet = sheet_of_design(BASE, "pack")
    assert margins(sheet) == (1560, 1752, 1416, 1752)
    assert (sheet.header.twips, sheet.footer.twips, sheet.gap.twips) == (960, 760, 425)
    assert (sheet.cover_top.twips, sheet.cover_foot.twips) == (2200, 1920)
    assert (sheet.size, sheet.leading, sheet.columns) == (12, 21, 1)


def test_a_kind_says_only_where_it_differs() -> None:
    columns = sheet_of_design(BASE, "pack_columns")
    assert margins(columns) == (1560, 1240, 1416, 1240)
    assert (columns.size, columns.leading, columns.columns, columns.gap.twips) == (10.5, 17.5, 2, 600)
    wider = school(pack={"top": 20}, sheet={"size": 12})
    assert sheet_of_design(wider, "pack_columns").top == 20.0
    assert sheet_of_design(wider, "own_paper").size == 12


def test_a_cover_is_like_a_sheet_where_nothing_is_said() -> None:
    assert sheet_of_design(BASE, "sheet").cover_top == 0.0


def test_the_margin_for_the_seal_is_the_designs() -> None:
    assert binding_of_design(BASE) == 31.0
    assert binding_of_design(school(own_paper={"binding": 35})) == 35.0


@pytest.mark.parametrize(
    ("said", "length"),
    [(25, Mm(25)), (25.5, Mm(25.5)), ("25mm", Mm(25)), (" 25 mm ", Mm(25)), ("72pt", Mm(25.4)), (0, Mm(0))],
)
def test_a_length_is_in_millimetres_or_points(said: object, length: Mm) -> None:
    assert sheet_of_design(school(pack={"left": said}), "pack").left == pytest.approx(length)


@pytest.mark.parametrize(
    ("said", "name", "width", "height"),
    [("16K", "16K", 195, 270), ("16开", "16K", 195, 270), ("b5", "B5", 182, 257), ("A4", "A4", 210, 297)],
)
def test_a_pack_may_be_printed_on_other_paper(said: str, name: str, width: float, height: float) -> None:
    sheet = sheet_of_design(school(pack={"paper": said}), "pack")
    assert (sheet.paper, sheet.width, sheet.height) == (name, width, height)


@pytest.mark.parametrize("grid", ["32x31", "32×31", " 32 x 31 "])
def test_a_grid_moves_the_margins_until_the_page_holds_it(grid: str) -> None:
    sheet = sheet_of_design(school(pack={"paper": "16K", "grid": grid}), "pack")
    assert (sheet.characters, sheet.lines) == (32, 31)
    assert sheet.breadth.points == pytest.approx(32 * 12)
    assert sheet.depth.points == pytest.approx(31 * 21)
    assert sheet.left == pytest.approx(sheet.right)


WHERE = "版式“本校”的 design.yaml 里 geometry.pack"


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ({"left": "宽"}, ".left 写的是“宽”，应是毫米数，如 25；或磅数，如 70.8pt"),
        ({"left": "5cm"}, ".left 写的是“5cm”，应是毫米数，如 25；或磅数，如 70.8pt"),
        ({"top": -3}, ".top 写的是“-3”，应是毫米数，如 25；或磅数，如 70.8pt"),
        ({"size": "4mm"}, ".size 写的是“4mm”，应是磅数，如 12"),
        ({"size": 0}, ".size 写的是“0”，应是磅数，如 12"),
        ({"leading": "单倍"}, ".leading 写的是“单倍”，应是磅数，如 12"),
        ({"columns": 4}, ".columns 写的是“4”，应是 1、2 或 3"),
        ({"columns": 0}, ".columns 写的是“0”，应是 1、2 或 3"),
        ({"grid": "32"}, ".grid 写的是“32”，应是“每行字数x行数”，如 32x31"),
        ({"paper": "C5"}, ".paper 写的是“C5”，应是 A3、A4、A5、B4、B5、8K、16K 之一"),
        (
            {"grid": "60x31"},
            " 的 grid 在 A4 纸上放不下；请减少字数、行数，或改小 size、leading",
        ),
        ({"grid": "32x60"}, " 的 grid 在 A4 纸上放不下；请减少字数、行数，或改小 size、leading"),
        ({"left": 140}, " 留下的版心只有 9 字 × 33 行；请改小四边或字号"),
        ({"top": 220}, " 留下的版心只有 35 字 × 7 行；请改小四边或字号"),
        ({"grid": "9x31"}, " 留下的版心只有 9 字 × 31 行；请改小四边或字号"),
        ({"grid": "32x9"}, " 留下的版心只有 32 字 × 9 行；请改小四边或字号"),
    ],
)
def test_what_cannot_be_read_or_printed_on_is_said(said: Mapping[str, Any], message: str) -> None:
    with pytest.raises(DesignError) as caught:
        sheet_of_design(school(pack=said), "pack")
    assert str(caught.value) == WHERE + message


@pytest.mark.parametrize("grid", ["10x31", "32x10", "49x39"])
def test_a_small_grid_and_a_full_one_pass(grid: str) -> None:
    assert f"{sheet_of_design(school(pack={'grid': grid}), 'pack').characters}x" == grid[:3]


def test_three_columns_are_the_most() -> None:
    assert sheet_of_design(school(sheet={"columns": 3}), "sheet").columns == 3


def test_an_unknown_name_is_answered_with_the_known_ones() -> None:
    with pytest.raises(DesignError, match=r"geometry\.pack 不认识 topp、width；可以写：binding、columns、cover_foot、"):
        sheet_of_design(school(pack={"width": 3, "topp": 1}), "pack")


@pytest.mark.parametrize("geometry", [None, [], {"pack": 3}, {"pack": None}])
def test_a_geometry_that_is_no_mapping_is_said(geometry: object) -> None:
    design = replace(BASE, settings={**BASE.settings, "geometry": geometry})
    with pytest.raises(DesignError, match=r"版式“base”的 design\.yaml 里 geometry\.pack "):
        sheet_of_design(design, "pack")


@pytest.mark.parametrize("name", ["top", "size", "paper"])
def test_a_missing_value_is_said(name: str) -> None:
    without = {key: value for key, value in BASE.settings["geometry"]["pack"].items() if key != name}
    design = replace(BASE, settings={**BASE.settings, "geometry": {"pack": without}})
    with pytest.raises(DesignError, match=rf"geometry\.pack\.{name} 写的是“”"):
        sheet_of_design(design, "pack")


def test_a_grid_is_not_that_of_pages_in_another_size_of_type() -> None:
    design = school(pack={"paper": "16K", "grid": "32x31"}, sheet={"grid": "40x36"})
    assert sheet_of_design(design, "pack").characters == 32
    assert sheet_of_design(design, "pack_large") == sheet_of_design(BASE, "pack_large")
    assert sheet_of_design(design, "sheet_large") == sheet_of_design(BASE, "sheet_large")
    assert sheet_of_design(design, "pack_columns").columns == 2
