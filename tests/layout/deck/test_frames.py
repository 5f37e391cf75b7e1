"""The table of layouts, and frames of one size."""

from __future__ import annotations

from generator.design import load_design
from generator.layout.deck.frames import (
    LAYOUTS,
    SLIDE_HEIGHT,
    SLIDE_WIDTH,
    Box,
    SizedFrame,
    TextFrame,
    layout_for,
)
from generator.layout.deck.master import open_master, read_layouts
from tests.goldens import GOLDENS, check_golden

BOX = Box(x=1, y=2, width=100, height=50)


def described(frame: TextFrame | None) -> str:
    if frame is None:
        return "—"
    box = frame.box
    place = f"{box.x:g},{box.y:g} {box.width:g}×{box.height:g}"
    return f"{place} {frame.size:g}/{frame.small:g} ×{frame.leading:g}{' middle' if frame.middle else ''}"


def test_every_row_is_what_was_accepted() -> None:
    lines = [f"slide {SLIDE_WIDTH:g}×{SLIDE_HEIGHT:g}"]
    for key, layout in LAYOUTS.items():
        lines.append(f"{key} {layout.name} {layout.use}{' in columns' if layout.in_columns else ''}")
        frames = {"title": layout.title, "body": layout.body, "side": layout.side, "foot": layout.foot}
        lines += [f"  {part}: {described(frame)}" for part, frame in frames.items()]
    check_golden(GOLDENS / "deck" / "layouts.txt", "\n".join(lines) + "\n")


def test_the_shipped_reference_file_is_made_from_the_table() -> None:
    assert read_layouts(open_master(load_design("base"))) == LAYOUTS


def test_layouts_taken_for_what_a_slide_holds() -> None:
    taken = [key for key, layout in LAYOUTS.items() if layout.by_content]
    assert taken == ["content", "points", "key", "table", "figure", "two_part"]


def test_a_layout_is_found_by_its_use() -> None:
    assert [layout_for(LAYOUTS, use) for use in ("opening", "part", "asked")] == ["title", "divider", "contents"]


def test_the_normal_size_of_a_frame() -> None:
    frame = TextFrame(box=BOX, size=20, small=10, leading=1.5)
    assert frame.sized(small=False) == SizedFrame(box=BOX, size=20, leading=1.5, gap=12, table_size=24)


def test_the_smaller_size_has_less_between_its_paragraphs() -> None:
    frame = TextFrame(box=BOX, size=20, small=10)
    assert frame.sized(small=True) == SizedFrame(box=BOX, size=10, leading=1.4, gap=3.5, table_size=20)


def test_measures_of_a_sized_frame() -> None:
    frame = SizedFrame(box=BOX, size=20, leading=1.5, gap=11, table_size=24)
    assert (frame.pitch, frame.graphic_gap, frame.em_width) == (30, 12, 4.9)
    assert SizedFrame(box=BOX, size=20, leading=1.5, gap=13, table_size=24).graphic_gap == 13
