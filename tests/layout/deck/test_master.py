"""Frames out of a school's own reference file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.util import Pt

from generator.design import Design, load_design
from generator.errors import DesignError
from generator.layout.deck.frames import LAYOUTS, Box, TextFrame
from generator.layout.deck.master import (
    BODY_INDEX,
    CHART_INDEX,
    FOOT_INDEX,
    NUMBER_INDEX,
    REFERENCE,
    SIDE_INDEX,
    TABLE_INDEX,
    deck_layouts,
    open_master,
    read_layouts,
)

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"


@pytest.fixture
def master() -> Any:
    return open_master(load_design("base"))


def layout(master: Any, key: str) -> Any:
    return next(one for one in master.slide_layouts if one.name == LAYOUTS[key].name)


def place(master: Any, key: str, index: int) -> Any:
    return next(one for one in layout(master, key).placeholders if one.placeholder_format.idx == index)


def level(shape: Any) -> Any:
    return shape._element.txBody.find(f"{A}lstStyle/{A}lvl1pPr")


def test_the_shipped_file_has_the_frames_of_the_table(master: Any) -> None:
    assert read_layouts(master) == LAYOUTS


def test_placeholders_have_the_numbers_that_schools_files_have() -> None:
    assert (BODY_INDEX, SIDE_INDEX, NUMBER_INDEX, TABLE_INDEX, CHART_INDEX, FOOT_INDEX) == (1, 2, 12, 13, 14, 20)
    assert REFERENCE == "reference.pptx"


def test_a_moved_placeholder_moves_its_frame(master: Any) -> None:
    shape = place(master, "content", BODY_INDEX)
    shape.left, shape.top, shape.width, shape.height = Pt(10), Pt(20), Pt(300), Pt(200)
    assert read_layouts(master)["content"].body == replace(
        LAYOUTS["content"].body, box=Box(x=10, y=20, width=300, height=200)
    )


def test_space_at_the_edges_is_taken_off(master: Any) -> None:
    shape = place(master, "content", BODY_INDEX)
    for name in ("lIns", "tIns", "rIns", "bIns"):
        shape._element.txBody.bodyPr.set(name, str(12700 * (1 + len(name) + ord(name[0]) % 3)))
    body = shape._element.txBody.bodyPr
    left, top, right, bottom = (int(body.get(name)) / 12700 for name in ("lIns", "tIns", "rIns", "bIns"))
    usual = LAYOUTS["content"].body.box
    assert read_layouts(master)["content"].body.box == Box(
        x=usual.x + left, y=usual.y + top, width=usual.width - left - right, height=usual.height - top - bottom
    )


def test_space_that_the_file_does_not_name_is_powerpoints_own(master: Any) -> None:
    body = place(master, "content", BODY_INDEX)._element.txBody.bodyPr
    for name in ("lIns", "tIns", "rIns", "bIns"):
        del body.attrib[name]
    usual = LAYOUTS["content"].body.box
    assert read_layouts(master)["content"].body.box == Box(
        x=usual.x + 7.2, y=usual.y + 3.6, width=usual.width - 7.2 - 7.2, height=usual.height - 3.6 - 3.6
    )


def test_size_and_pitch_are_read_and_the_smaller_size_follows(master: Any) -> None:
    own = level(place(master, "content", BODY_INDEX))
    own.find(f"{A}defRPr").set("sz", "4000")
    own.find(f"{A}lnSpc/{A}spcPts").set("val", "5000")
    body = read_layouts(master)["content"].body
    assert (body.size, body.small, body.leading) == (40, 32, 1.25)


def spaced(element: Any, share: str) -> None:
    spacing = element.find(f"{A}lnSpc")
    for child in list(spacing):
        spacing.remove(child)
    spacing.append(spacing.makeelement(f"{A}spcPct", {"val": share}))


@pytest.mark.parametrize("share", ["120000", "120000%"])
def test_a_pitch_in_per_cent_is_of_a_high_face(master: Any, share: str) -> None:
    spaced(level(place(master, "content", BODY_INDEX)), share)
    assert read_layouts(master)["content"].body.leading == pytest.approx(1.62)


def test_what_the_layout_does_not_say_is_the_masters(master: Any) -> None:
    shape = place(master, "question", BODY_INDEX)
    level(shape).getparent().remove(level(shape))
    assert read_layouts(master)["question"].body == replace(LAYOUTS["question"].body, size=30, small=25.7)
    title = place(master, "question", 0)
    level(title).getparent().remove(level(title))
    assert read_layouts(master)["question"].title == LAYOUTS["question"].title


def test_what_nobody_says_is_the_tables(master: Any) -> None:
    shape = place(master, "question", BODY_INDEX)
    level(shape).getparent().remove(level(shape))
    style = master.slide_masters[0]._element.find(f"{P}txStyles/{P}bodyStyle")
    style.remove(style.find(f"{A}lvl1pPr"))
    assert read_layouts(master)["question"].body == LAYOUTS["question"].body


def test_text_and_graphic_of_a_table_are_one_frame(master: Any) -> None:
    place(master, "table", TABLE_INDEX).height = Pt(100)
    place(master, "figure", CHART_INDEX).height = Pt(100)
    made = read_layouts(master)
    for key, index in (("table", TABLE_INDEX), ("figure", CHART_INDEX)):
        box, lower = LAYOUTS[key].body.box, place(master, key, index)
        assert made[key].body.box == replace(box, height=lower.top / 12700 + 100 - box.y)
    place(master, "table", TABLE_INDEX).top = Pt(0)
    upper = place(master, "table", BODY_INDEX)
    assert read_layouts(master)["table"].body.box.height == upper.height / 12700


def remove(shape: Any) -> None:
    shape._element.getparent().remove(shape._element)


def test_a_foot_or_a_right_half_that_is_missing_is_the_tables(master: Any) -> None:
    remove(place(master, "two_part", SIDE_INDEX))
    remove(place(master, "two_part", FOOT_INDEX))
    assert read_layouts(master)["two_part"] == LAYOUTS["two_part"]


def test_a_right_half_that_the_table_does_not_know_is_left_out(master: Any) -> None:
    place(master, "content", BODY_INDEX)
    remove(place(master, "content", FOOT_INDEX))
    assert read_layouts(master)["content"].side is None


@pytest.mark.parametrize("index", [0, BODY_INDEX])
def test_a_title_or_a_body_that_is_missing_is_an_error(master: Any, index: int) -> None:
    remove(place(master, "content", index))
    with pytest.raises(DesignError, match="版式“内容”缺少标题或正文占位符"):
        read_layouts(master)


def renamed(master: Any, key: str) -> None:
    layout(master, key)._element.cSld.set("name", "别的")


def test_a_layout_that_is_missing_is_an_error(master: Any) -> None:
    renamed(master, "key")
    with pytest.raises(DesignError, match="没有名为“金句”的幻灯片版式"):
        read_layouts(master)


def test_a_file_without_a_layout_for_few_words_has_them_in_that_for_text(master: Any) -> None:
    renamed(master, "points")
    made = read_layouts(master)
    assert made["points"] == replace(LAYOUTS["content"], use="few_words")
    assert list(made) == list(LAYOUTS)


# ------------------------------------------------------------------------------------------------------- designs


def design_with(folder: Path, data: bytes) -> Design:
    (folder / "base").mkdir()
    (folder / "base" / REFERENCE).write_bytes(data)
    return load_design("base", extra=[folder])


def changed(change: Callable[[Any], None]) -> bytes:
    opened = open_master(load_design("base"))
    change(opened)
    buffer = BytesIO()
    opened.save(buffer)
    return buffer.getvalue()


def test_the_shipped_file_is_not_read_back() -> None:
    assert deck_layouts(load_design("base")) is LAYOUTS
    assert deck_layouts(load_design("formal")) is LAYOUTS


def test_a_designs_own_file_is_read(tmp_path: Path) -> None:
    def move(opened: Any) -> None:
        place(opened, "content", BODY_INDEX).left = Pt(99)

    made = deck_layouts(design_with(tmp_path, changed(move)))
    assert made["content"].body.box.x == 99
    assert isinstance(made["content"].body, TextFrame)


def test_what_is_no_pptx_is_an_error_that_names_the_design(tmp_path: Path) -> None:
    with pytest.raises(DesignError, match=r"版式“base”的 reference\.pptx 不是能打开的 PPTX 文件"):
        deck_layouts(design_with(tmp_path, b"no"))


def test_a_file_with_slides_in_it_is_an_error(tmp_path: Path) -> None:
    def add(opened: Any) -> None:
        opened.slides.add_slide(opened.slide_layouts[0])

    with pytest.raises(DesignError, match=r"版式“base”的 reference\.pptx 里有幻灯片"):
        open_master(design_with(tmp_path, changed(add)))


def test_presentations_are_opened_apart() -> None:
    design = load_design("base")
    assert open_master(design) is not open_master(design)
    assert isinstance(open_master(design), type(Presentation(design.get(REFERENCE).open("rb"))))
