"""What does not fit in a worksheet is named at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.library.misfits import SHEET, Misfit, assert_named
from tests.library.workspaces import GOOD, loaded

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


_HEAD = "id: new\ntitle: 新\nworksheets:\n  - id: w\n    title: 单\n    parts:\n      - "


def problems(folder: Path, part: str) -> list[tuple[int, str, str]]:
    library = loaded(folder, {**GOOD, "units/new.yaml": f"{_HEAD}{part}\n"})
    return [
        (problem.column, problem.code, problem.message)
        for problem in library.problems
        if problem.path.name == "new.yaml" and problem.severity == "error"
    ]


@pytest.mark.parametrize(
    "part",
    [
        "{kind: source_analysis, excerpts: two-goals}",
        "{kind: comparison, excerpts: [two-goals, policy-map]}",
        "{kind: timeline, events: start-2020, themes: 能源}",
        "{kind: data, table: targets, facts: share-2022}",
        "{kind: glossary, terms: 碳汇}",
        "{kind: reading, excerpt: two-goals, paragraphs: [1, 2]}",
        "{kind: observe, table: targets}",
        "{kind: argument}",
        "{kind: bilingual, excerpts: [two-goals, policy-map], terms: 碳汇}",
        "{kind: inquiry, excerpt: two-goals, paragraphs: 2}",
        "{kind: writing, prompt: 写}",
        "{kind: questions, select: {themes: 双碳}}",
    ],
)
def test_each_kind_of_part_that_names_what_exists_is_right(tmp_path: Path, part: str) -> None:
    assert problems(tmp_path, part) == []


@pytest.mark.parametrize(
    ("part", "code"),
    [
        ("{kind: source_analysis, excerpts: [two-goals, nowhere]}", "unknown-excerpt"),
        ("{kind: timeline, events: nowhere}", "unknown-event"),
        ("{kind: timeline, themes: nowhere}", "unknown-theme"),
        ("{kind: data, table: nowhere}", "unknown-table"),
        ("{kind: data, facts: nowhere}", "unknown-fact"),
        ("{kind: glossary, terms: nowhere}", "unknown-term"),
        ("{kind: questions, questions: nowhere}", "unknown-question"),
        ("{kind: inquiry, excerpt: nowhere, paragraphs: 9}", "unknown-excerpt"),
    ],
)
def test_what_is_not_there_is_found_where_it_is_named(tmp_path: Path, part: str, code: str) -> None:
    [(column, found, message)] = problems(tmp_path, part)
    assert (found, "nowhere" in message) == (code, True)
    assert column == 9 + part.index("nowhere")


@pytest.mark.parametrize("number", [0, 3])
def test_paragraphs_are_counted_from_one_to_the_last(tmp_path: Path, number: int) -> None:
    [(_, code, message)] = problems(tmp_path, f"{{kind: observe, excerpt: two-goals, paragraphs: {number}}}")
    assert (code, message) == ("paragraph", f"摘编“two-goals”没有第 {number} 段")


def test_a_selection_that_finds_nothing_is_named(tmp_path: Path) -> None:
    [(_, code, message)] = problems(tmp_path, "{kind: questions, select: {themes: 治理}}")
    assert (code, "题目" in message) == ("empty-selection", True)


def test_a_flaw_of_the_part_itself_is_a_problem_at_its_place(tmp_path: Path) -> None:
    part = "{kind: comparison, excerpts: [two-goals, policy-map], aspects: 甲, answers: [[乙]]}"
    [(column, code, _)] = problems(tmp_path, part)
    assert (code, column) == ("row-length", 9 + part.index("[乙]"))
