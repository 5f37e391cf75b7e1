"""The geometry of pages as CSS."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.design import load_design
from generator.layout.plan import LayoutPlan, lay_out
from generator.layout.sheet_settings import sheet_of_design
from generator.model.document import Document, DocumentClass, DocumentKind, Meta
from generator.writers.html.geometry import geometry_css, page_rule

BASE = load_design("base")


def plan_of(kind: DocumentKind = "pack", *classes: DocumentClass) -> LayoutPlan:
    return lay_out(Document(kind=kind, name="d", meta=Meta(title="题"), blocks=(), classes=classes), BASE)


def rules(plan: LayoutPlan, *, is_pack: bool = True) -> list[str]:
    return geometry_css(plan, is_pack=is_pack).splitlines()


def test_a_sheet_is_a_page_rule_and_variables() -> None:
    assert rules(plan_of("worksheet"), is_pack=False) == [
        "@page { size: 210mm 297mm; margin: 19.75556mm 23.495mm 21.16667mm 23.495mm; }",
        ":root {",
        "  --size: 10.5pt;",
        "  --leading: 18pt;",
        "  --measure: 44;",
        "  --lines-a-page: 40;",
        "  --column-size: 10.5pt;",
        "  --column-leading: 18pt;",
        "  --column-gap: 7.49653mm;",
        "  --cover-depth: 841pt;",
        "}",
    ]


def test_a_pack_has_a_cover_and_pages_that_are_ruled_below_each_line() -> None:
    _, cover, articles, *_ = rules(plan_of())
    assert cover == "@page cover { margin: 38.80556mm 30.90333mm 33.86667mm 30.90333mm; }"
    assert articles.startswith("@page articles { background: url(\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org")
    assert "width='420' height='693' viewBox='0 0 420 693'" in articles
    assert articles.count("h420") == 33
    assert "d='M0 18h420M0 39h420" in articles
    assert articles.endswith("M0 690h420'/%3E%3C/svg%3E\") 0 0 / 100% 100% no-repeat; }")


def test_columns_have_a_page_of_their_own() -> None:
    css = rules(plan_of("pack", "columns-2"))
    assert css[0] == rules(plan_of())[0]
    assert css[3] == "@page columns { margin: 27.51667mm 21.87222mm 24.97667mm 21.87222mm; }"
    assert css[-5:-1] == [
        "  --column-size: 10.5pt;",
        "  --column-leading: 17.5pt;",
        "  --column-gap: 10.58333mm;",
        "  --cover-depth: 635pt;",
    ]
    assert not [rule for rule in rules(plan_of()) if "@page columns" in rule]


def test_large_print_is_laid_out_as_much_smaller_as_it_is_enlarged_later() -> None:
    css = rules(plan_of("pack", "large"))
    assert css[0] == "@page { size: 140mm 198mm; margin: 16.22778mm 12.7mm 14.81667mm 12.7mm; }"
    assert css[4:8] == ["  --size: 12pt;", "  --leading: 21pt;", "  --measure: 27;", "  --lines-a-page: 22;"]


@pytest.mark.parametrize("kind", ["pack", "sheet"])
def test_a_page_rule_has_its_margins_clockwise(kind: str) -> None:
    sheet = sheet_of_design(BASE, "pack" if kind == "pack" else "sheet")
    turned = replace(sheet, width=sheet.height, height=sheet.width, right=sheet.top)
    top, foot, left = sheet.top.css, sheet.foot.css, sheet.left.css
    assert page_rule(turned) == f"@page {{ size: 297mm 210mm; margin: {top} {top} {foot} {left}; }}"
