"""Kept fonts: what they hold, what is fetched besides, and that fontconfig knows no other."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from generator.fonts import cache
from tests.fonts.machine import SMALL, needs_cutting

pytestmark = needs_cutting


@pytest.fixture
def small_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Keep only a few characters, in a folder of the test's own."""
    monkeypatch.setenv("HUOYE_CACHE", str(tmp_path))
    monkeypatch.setattr(cache, "standard", lambda: SMALL)
    monkeypatch.setattr(cache, "_keep_all", lambda faces: [cache._keep(face, None) for face in faces])
    cache._config.cache_clear()
    yield tmp_path / "fonts"
    cache._config.cache_clear()


def families(config: Path) -> set[str]:
    listing = subprocess.run(
        ["fc-list", "--format", "%{family}|%{weight}\n"], env={**os.environ, "FONTCONFIG_FILE": str(config)},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return set(listing.stdout.split("\n")) - {""}


def characters(config: Path) -> set[int]:
    held: set[int] = set()
    for folder in re.findall(r"<dir>(.*?)</dir>", config.read_text()):
        for path in Path(folder).glob("*.ttf"):
            held |= set(TTFont(path).getBestCmap())
    return held


def test_only_the_fonts_of_the_stacks_are_known(small_cache: Path) -> None:
    kept = cache.prepare({"song": ["No Such Font", "Noto Serif CJK SC"], "hei": ["Noto Sans CJK SC"]}, "活页")
    assert kept is not None
    assert kept.config.is_relative_to(small_cache)
    assert families(kept.config) == {
        "Noto Serif CJK SC|80", "Noto Serif CJK SC|200", "Noto Sans CJK SC|80", "Noto Sans CJK SC|200",
    }  # fmt: skip
    assert characters(kept.config) >= SMALL


def test_a_rare_character_is_fetched_from_the_whole_font(small_cache: Path) -> None:
    stacks = {"song": ["Noto Serif CJK SC"]}
    common, rare = cache.prepare(stacks, "活页"), cache.prepare(stacks, "活页䶮")
    assert common is not None
    assert rare is not None
    assert ord("䶮") not in characters(common.config)
    assert ord("䶮") in characters(rare.config)


def test_what_no_font_has_is_left_out(small_cache: Path) -> None:
    kept = cache.prepare({"song": ["Noto Serif CJK SC"]}, "\ue000")
    assert kept is not None
    assert 0xE000 not in characters(kept.config)


def test_a_second_time_nothing_is_cut(small_cache: Path) -> None:
    stacks = {"song": ["Noto Serif CJK SC"]}
    first = cache.prepare(stacks)
    before = {path: path.stat().st_mtime_ns for path in small_cache.rglob("*.ttf")}
    cache._config.cache_clear()
    assert cache.prepare(stacks) == first
    assert {path: path.stat().st_mtime_ns for path in small_cache.rglob("*.ttf")} == before
    assert before


def test_the_systems_fonts_serve_where_that_is_asked_for_or_nothing_can_be_kept(
    small_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert cache.prepare({"song": ["No Such Font"]}) is None
    monkeypatch.setenv("HUOYE_FONTS", "system")
    assert cache.prepare({"song": ["Noto Serif CJK SC"]}) is None


def test_a_cache_that_cannot_be_written_is_done_without(
    small_cache: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("not a folder")
    monkeypatch.setenv("HUOYE_CACHE", str(tmp_path / "file"))
    assert cache.prepare({"song": ["Noto Serif CJK SC"]}) is None


def test_rare_characters_are_in_a_family_of_their_own(small_cache: Path) -> None:
    """WeasyPrint knows a font by family and weight: a second file of one family would be drawn with the first's."""
    from fontTools.ttLib import TTFont

    kept = cache.prepare({"song": ["Noto Serif CJK SC"]}, "勠力同心，鮸力同心")
    assert kept is not None
    families = {}
    for path in (Path(found) for found in re.findall("<dir>(.*?)</dir>", kept.config.read_text(encoding="utf-8"))):
        [file] = path.glob("*.ttf")
        with TTFont(file) as font:
            families[font["name"].getBestFamilyName()] = ord("鮸") in font.getBestCmap()
    assert families["Noto Serif CJK SC"] is False
    assert families["Noto Serif CJK SC Rare"] is True
