"""Designs: a chain of folders in which the nearer file wins, and one place for fonts."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.design import ROLES, load_design
from generator.errors import DesignError, UserError


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_base_names_fonts_for_every_role_ending_in_one_that_is_free() -> None:
    base = load_design("base")
    assert tuple(base.fonts) == ROLES
    for role in ROLES:
        assert any(family.startswith(("Noto", "LXGW")) for family in base.fonts[role]), role
    assert set(base.office_fonts) == set(ROLES)


def test_nearer_file_wins_and_style_sheets_add_up(tmp_path: Path) -> None:
    write(tmp_path / "school" / "design.yaml", "over: base\nfonts:\n  song: [校宋]\n")
    write(tmp_path / "school" / "css" / "type.css", "body{}")
    design = load_design("school", extra=(tmp_path,))
    assert design.get("css/type.css") == tmp_path / "school" / "css" / "type.css"
    assert [path.parent.parent.name for path in design.find_all("css/type.css")] == ["base", "school"]
    assert design.fonts["song"] == ("校宋",)
    assert design.fonts["kai"] == load_design("base").fonts["kai"]
    assert design.find("css/no.css") is None


def test_one_font_may_be_given_without_a_list(tmp_path: Path) -> None:
    write(tmp_path / "school" / "design.yaml", "over: base\nfonts:\n  song: 校宋\n")
    assert load_design("school", extra=(tmp_path,)).fonts["song"] == ("校宋",)


@pytest.mark.parametrize("fonts", ["{song: [校宋]}", "{song: , hei: 黑, kai: 楷, fang: 仿}", "校宋"])
def test_role_without_a_font_is_named(tmp_path: Path, fonts: str) -> None:
    write(tmp_path / "school" / "design.yaml", f"fonts: {fonts}\n")
    with pytest.raises(DesignError, match="fonts"):
        _ = load_design("school", extra=(tmp_path,)).fonts


def test_unknown_design_names_those_that_exist() -> None:
    with pytest.raises(DesignError, match="base"):
        load_design("no-such-design")


def test_designs_that_stand_on_each_other_are_refused(tmp_path: Path) -> None:
    write(tmp_path / "a" / "design.yaml", "over: b\n")
    write(tmp_path / "b" / "design.yaml", "over: a\n")
    with pytest.raises(DesignError, match="绕圈"):
        load_design("a", extra=(tmp_path,))


@pytest.mark.parametrize("text", ["- list", "fonts: [", "\x00"])
def test_unreadable_design_file_is_named(tmp_path: Path, text: str) -> None:
    write(tmp_path / "a" / "design.yaml", text)
    with pytest.raises(DesignError, match=r"design\.yaml"):
        load_design("a", extra=(tmp_path,))


def test_nothing_outside_a_design_is_found(tmp_path: Path) -> None:
    write(tmp_path / "a" / "design.yaml", "over: base\n")
    write(tmp_path / "a-private" / "secret.css", "x")
    design = load_design("a", extra=(tmp_path,))
    with pytest.raises(UserError):
        design.find("../a-private/secret.css")


def test_missing_file_is_named() -> None:
    with pytest.raises(DesignError, match=r"html/none\.html"):
        load_design("base").get("html/none.html")


def test_families_with_unfit_punctuation_are_families_that_are_used() -> None:
    base = load_design("base")
    used = {family for families in base.fonts.values() for family in families}
    assert base.unfit_punctuation
    assert set(base.unfit_punctuation) <= used


SHIPPED = ("base", "formal", "lively")


@pytest.mark.parametrize("name", SHIPPED)
def test_white_words_on_a_designs_colour_can_be_read(name: str) -> None:
    """At least 4.5 to 1 (WCAG 2.2, 1.4.3), which a copier's grey keeps."""
    colour = load_design(name).accent
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    assert 1.05 / (luminance + 0.05) >= 4.5


@pytest.mark.parametrize("name", SHIPPED[1:])
def test_other_designs_are_small_files_over_base(name: str) -> None:
    design = load_design(name)
    own = [path for path in design.folders[0].rglob("*") if path.is_file()]
    assert design.folders[-1].name == "base"
    assert 3 <= len(own) <= 8
    assert sum(path.stat().st_size for path in own) < 10_000


def test_a_school_has_its_own_colour_and_mark(tmp_path: Path) -> None:
    mark = tmp_path / "logo.png"
    mark.write_bytes(b"picture")
    design = load_design("base").for_school(colour="#0b5d3b", logo=mark)
    assert (design.accent, design.logo) == ("#0b5d3b", mark)
    assert load_design("base").for_school().accent == load_design("base").accent
    with pytest.raises(DesignError, match="校徽"):
        load_design("base").for_school(logo=tmp_path / "none.png")
