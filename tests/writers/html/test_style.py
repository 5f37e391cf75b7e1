"""The style sheets of a design joined into one, with its fonts as variables."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.layout.plan import lay_out
from generator.model.document import DocumentKind
from generator.writers.html.style import font_stack, paper_style, quotation_marks, screen_style, stylesheet
from tests import documents
from tests.writers.html.html_reading import BASE, a_design


def test_variables_come_first_then_each_sheet_of_the_chain_base_first(tmp_path: Path) -> None:
    design = a_design(tmp_path, css__type_dot_css="/* 校 */ body { color: red; }", css__own_dot_css="/* 另 */")
    css = stylesheet(design, "type", "own")
    assert css.startswith(":root {\n  --song: ")
    assert f"  --accent: {design.accent};\n}}" in css
    ours = css.index("font-family: var(--song)")
    assert ours < css.index("/* 校 */") < css.index("/* 另 */")


def test_a_sheet_that_no_design_has_is_left_out() -> None:
    assert stylesheet(BASE, "no-such-sheet") == stylesheet(BASE)


def test_no_sheet_can_end_the_element_that_it_stands_in(tmp_path: Path) -> None:
    design = a_design(tmp_path, css__own_dot_css='p::after { content: "</style><script>"; }')
    assert "</" not in stylesheet(design, "own")
    assert "<\\/style>" in stylesheet(design, "own")


def test_families_are_quoted_but_for_those_that_css_must_see_bare() -> None:
    fonts = {"fonts": {**BASE.settings["fonts"], "song": ["思源 宋体", 'odd"\\name', "serif"]}}
    design = replace(BASE, settings={**BASE.settings, **fonts})
    assert font_stack(design, "song") == '"思源 宋体", "oddname", serif'


def test_quotation_marks_come_from_song_only_where_kai_is_unfit() -> None:
    assert quotation_marks(replace(BASE, settings={**BASE.settings, "unfit_punctuation": []})) == ""
    css = quotation_marks(replace(BASE, settings={**BASE.settings, "unfit_punctuation": ["楷"]}))
    assert "unicode-range: U+2018-2019, U+201C-201D" in css
    assert f'--kai: "quotation marks", {font_stack(BASE, "kai")};' in css
    assert "local(serif)" not in css


@pytest.mark.parametrize(("kind", "sheet"), [("pack", "large_pack"), ("worksheet", "large_sheet")])
def test_large_print_has_a_sheet_more(kind: DocumentKind, sheet: str) -> None:
    document = documents.pack() if kind == "pack" else documents.worksheet()
    plan = lay_out(document, BASE)
    large, ordinary = (paper_style(BASE, kind, plan, large=is_large) for is_large in (True, False))
    own = BASE.get(f"css/{sheet}.css").read_text(encoding="utf-8").strip()
    assert large == f"{ordinary}\n{own}"


def test_a_browser_gets_the_rules_of_the_screen_and_paper_does_not() -> None:
    document = documents.quiz()
    plan = lay_out(document, BASE)
    screen = BASE.get("css/screen.css").read_text(encoding="utf-8").strip()
    assert screen in screen_style(BASE, "quiz", plan)
    assert screen not in paper_style(BASE, "quiz", plan)
    assert "@page { size: 210mm 297mm;" in paper_style(BASE, "quiz", plan)
