"""What does not fit in a worksheet is named at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.library.misfits import SHEET, Misfit, assert_named

ERRORS: dict[str, Misfit] = {
    "excerpt of a worksheet": (
        "units/new.yaml",
        SHEET + "{kind: source_analysis, excerpts: ▲two-gaols}\n",
        "摘编",
        "two",
    ),
    "answers of a comparison": (
        "units/new.yaml",
        SHEET + "kind: comparison\n        excerpts: [two-goals, policy-map]\n        aspects: [观点]\n"
        "        answers:\n          - ▲[甲]\n",
        "1 格",
        "引号",
    ),
    "event of a timeline": (
        "units/new.yaml",
        SHEET + "{kind: timeline, events: [▲start-2021]}\n",
        "事件",
        "start-2020",
    ),
    "table of a data card": ("units/new.yaml", SHEET + "{kind: data, table: ▲target}\n", "表格", "targets"),
    "fact of a data card": ("units/new.yaml", SHEET + "{kind: data, facts: [▲share-2021]}\n", "数据", "share-2022"),
    "data card without data": ("units/new.yaml", SHEET + "▲kind: data\n", "没有数据", "table"),
    "paragraph that is not there": (
        "units/new.yaml",
        SHEET + "{kind: reading, excerpt: two-goals, paragraphs: [1, ▲9]}\n",
        "没有第 9 段",
        "从 1 数起",
    ),
    "worksheet questions without any": ("units/new.yaml", SHEET + "▲kind: questions\n", "没有题目", "select"),
}


@pytest.mark.parametrize("name", ERRORS)
def test_what_does_not_fit_is_an_error_at_its_place(name: str, tmp_path: Path) -> None:
    assert_named(ERRORS[name], tmp_path)
