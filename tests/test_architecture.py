"""The picture of the rooms is that of the code, and what the documentation names exists."""

from __future__ import annotations

import difflib
import re
import xml.etree.ElementTree as ET
from itertools import pairwise
from pathlib import Path

import pytest

from scripts.make_architecture import PICTURE, House, draw, measure_house
from tests.folders import ROOT

PAGES = (ROOT / "docs/architecture.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs/decisions").glob("*.md")))
_SVG = "{http://www.w3.org/2000/svg}"
# A path in code quotes: generator/x/y.py, a folder with its slash, and in CONTRIBUTING without `generator/`.
_PATH = re.compile(r"`((?:[\w.]+/)*[\w.]+(?:\.(?:py|md|toml|yaml|svg)|/))`")
_ROOTS = (ROOT, ROOT / "generator", ROOT / "docs/decisions")


def test_the_picture_is_that_of_the_code() -> None:
    house = measure_house()
    print(f"saw {sum(house.rooms.values())} modules and {len(house.arrows)} arrows between {len(house.rooms)} rooms")
    assert sum(house.rooms.values()) >= 400
    assert len(house.arrows) >= 40
    kept, drawn = PICTURE.read_text(encoding="utf-8"), draw(house)
    changed = "\n".join(difflib.unified_diff(kept.splitlines(), drawn.splitlines(), lineterm="", n=0))
    assert kept == drawn, (
        f"run `python -m scripts.make_architecture`, look at the picture, commit it:\n{changed[:1500]}"
    )


def test_each_room_is_a_box_and_each_arrow_a_dot() -> None:
    house = House({"text": 2, "model": 1, "app": 3}, {("app", "model"): 3, ("app", "text"): 1, ("model", "text"): 1})
    picture = ET.fromstring(draw(house))
    words = [text.text for text in picture.iter(f"{_SVG}text")]
    assert words[:6] == ["text", "2 modules", "model", "1 module", "app", "3 modules"]
    assert words[6:] == ["3", "1", "1"]
    assert len(list(picture.iter(f"{_SVG}circle"))) == 3
    title = picture.find(f"{_SVG}title")
    assert title is not None and title.text == "3 rooms, 6 modules, 3 arrows between rooms"


def test_no_box_lies_on_another_and_all_lie_in_the_picture() -> None:
    picture = ET.fromstring(draw(measure_house()))
    boxes = [
        tuple(float(box.get(key, "0")) for key in ("x", "y", "width", "height"))
        for box in picture.iter(f"{_SVG}rect")
        if box.get("rx")
    ]
    assert len(boxes) >= 12
    for (_, one, _, height), (_, other, _, _) in pairwise(boxes):
        assert one + height < other
    assert all(x + width < float(picture.get("width", "0")) for x, _, width, _ in boxes)
    assert all(y + height < float(picture.get("height", "0")) for _, y, _, height in boxes)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_module_that_is_named_exists(page: Path) -> None:
    named = set(_PATH.findall(page.read_text(encoding="utf-8")))
    missing = {name for name in named if not any((root / name).exists() for root in _ROOTS)}
    assert not missing - {"….actual"}


def test_modules_are_named_where_it_matters() -> None:
    counted = {page.name: len(_PATH.findall(page.read_text(encoding="utf-8"))) for page in PAGES}
    print(f"looked at {sum(counted.values())} paths on {len(counted)} pages")
    assert len(PAGES) >= 8
    assert counted["architecture.md"] >= 30
    assert counted["CONTRIBUTING.md"] >= 20


def test_every_decision_is_listed_and_half_a_screen() -> None:
    decisions = [page for page in PAGES if page.parent.name == "decisions" and page.name != "README.md"]
    listed = (ROOT / "docs/decisions/README.md").read_text(encoding="utf-8")
    assert len(decisions) >= 6
    for page in decisions:
        text = page.read_text(encoding="utf-8")
        assert f"]({page.name})" in listed
        assert text.startswith("# ") and "**Decided.**" in text and "**Why" in text and "**What it costs.**" in text
        assert len(text.splitlines()) <= 35
