"""What does not fit in a unit is named at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.library.misfits import SHEET, SLIDE, UNIT, Misfit, assert_named

ERRORS: dict[str, Misfit] = {
    "quotation without an excerpt": ("units/new.yaml", SLIDE + "quote: ▲山顶是拐点\n", "哪篇摘编", "excerpt"),
    "nothing to print": ("units/new.yaml", "id: ▲u2\ntitle: b\n", "什么都没有", "pack"),
    "misspelt excerpt in a pack": (
        "units/new.yaml",
        UNIT + "pack:\n  excerpts:\n    - ▲two-gaols\n",
        "摘编",
        "two-goals",
    ),
    "excerpt twice in a pack": (
        "units/new.yaml",
        UNIT + "pack: {excerpts: [two-goals, ▲two-goals]}\n",
        "两次",
        "删掉",
    ),
    "pack without articles": (
        "units/new.yaml",
        UNIT + "themes: 治理\npack: ▲{numbered: true}\n",
        "没有文章",
        "excerpts",
    ),
    "week beyond the term": ("units/new.yaml", UNIT + "week: ▲17\npack: {excerpts: two-goals}\n", "16 周", "weeks"),
    "term of a unit": ("units/new.yaml", UNIT + "terms: [▲碳会]\npack: {excerpts: two-goals}\n", "词条", "碳汇"),
    "misspelt question on slides": (
        "units/new.yaml",
        UNIT + "slides:\n  questions: [▲S_1]\n",
        "题目“S_1”",
        "“s-1”",
    ),
    "two worksheets of one id": (
        "units/new.yaml",
        SHEET + "{kind: writing, prompt: 写}\n  - id: ▲w\n    title: d\n    parts: [{kind: writing, prompt: 写}]\n",
        "重名",
        "改名",
    ),
}

WARNINGS: dict[str, Misfit] = {
    "two units of a week": (
        "units/z.yaml",
        UNIT + "week: ▲1\npack: {excerpts: two-goals}\n",
        "units/u1.yaml:3",
        "周次",
    ),
    "slide without words": ("units/new.yaml", SLIDE + "excerpt: ▲policy-map\n", "无话可引", "quote"),
}


@pytest.mark.parametrize("name", ERRORS)
def test_what_does_not_fit_is_an_error_at_its_place(name: str, tmp_path: Path) -> None:
    assert_named(ERRORS[name], tmp_path)


@pytest.mark.parametrize("name", WARNINGS)
def test_what_looks_wrong_is_a_warning_at_its_place(name: str, tmp_path: Path) -> None:
    assert_named(WARNINGS[name], tmp_path, severity="warning")
