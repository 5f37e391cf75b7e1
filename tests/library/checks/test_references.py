"""Names of what is not there are named with the nearest."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.library.misfits import EXCERPT, UNIT, Misfit, assert_named
from tests.library.workspaces import GOOD, HERE, loaded

ERRORS: dict[str, Misfit] = {
    "misspelt theme": ("excerpts/new.yaml", EXCERPT + "themes: [能源, ▲双炭]\n", "主题“双炭”没有定义", "“双碳”"),
    "theme typed as one": ("excerpts/new.yaml", EXCERPT + "themes: ▲双炭\n", "主题“双炭”", "“双碳”"),
    "themes run together": ("excerpts/new.yaml", EXCERPT + "themes: ▲双碳，能源\n", "双碳，能源", "[双碳, 能源]"),
    "unknown theme": ("excerpts/new.yaml", EXCERPT + "themes: [▲法治]\n", "法治", "lessons/themes.yaml"),
    "misspelt column": ("excerpts/new.yaml", EXCERPT.replace("重要讲话", f"{HERE}重要讲活"), "栏目", "“重要讲话”"),
    "unknown column": ("excerpts/new.yaml", EXCERPT.replace("重要讲话", f"{HERE}诗词"), "栏目“诗词”", "编者按"),
    "misspelt source": ("excerpts/new.yaml", EXCERPT + "source: ▲report-2032\n", "来源", "“report-2023”"),
    "misspelt further source": ("excerpts/new.yaml", EXCERPT + "also: [▲report_2024]\n", "来源", "“report-2023”"),
    "misspelt term": ("excerpts/new.yaml", EXCERPT + "terms:\n  - ▲碳会\n", "词条", "“碳汇”"),
    "theme of a highlight": (
        "excerpts/new.yaml",
        EXCERPT + "highlights:\n  - text: 先立后破\n    themes: ▲能原\n",
        "主题",
        "“能源”",
    ),
    "quotation without a source": ("excerpts/new.yaml", EXCERPT + "fidelity: ▲verbatim\n", "来源", "digest"),
    "theme of a fact": (
        "facts.yaml",
        GOOD["facts.yaml"] + "  themes: [▲能原]\n",
        "主题",
        "“能源”",
    ),
    "source of a fact": (
        "facts.yaml",
        GOOD["facts.yaml"].replace("report-2023", f"{HERE}report-2022"),
        "来源",
        "“report-2023”",
    ),
    "source of an event": ("events.yaml", GOOD["events.yaml"] + "  source: ▲reports\n", "来源", "report"),
    "source of a term": ("glossary.yaml", GOOD["glossary.yaml"] + "  source: ▲reports\n", "来源", "report"),
    "theme of a table": ("tables.yaml", GOOD["tables.yaml"] + "  themes: [▲能原]\n", "主题", "“能源”"),
    "missing parent": ("themes.yaml", "- id: 双碳\n- id: 能源\n  parent: ▲双炭\n", "主题“双炭”", "“双碳”"),
    "parent of itself": ("themes.yaml", "- id: 双碳\n  parent: ▲双碳\n- id: 能源\n", "圈", "parent"),
    "repeated column": ("course.yaml", "name: 测试课\ncolumns: [重要讲话, 政策意见, ▲重要讲话]\n", "两次", "删掉"),
    "row of another length": (
        "tables.yaml",
        "- id: t\n  title: 表\n  header: [甲, 乙]\n  rows:\n    - [一, 二]\n    - ▲[一, 二, 三]\n",
        "3 格",
        "引号",
    ),
    "repeated id in a file": (
        "themes.yaml",
        GOOD["themes.yaml"] + "- id: ▲能源\n",
        "lessons/themes.yaml:3",
        "改名",
    ),
    "repeated id in two files": (
        "excerpts/z.yaml",
        EXCERPT.replace("id: a", f"id: {HERE}policy-map"),
        "lessons/excerpts/policy-map.yaml:1",
        "改名",
    ),
    "second column of a role that a course has once": (
        "course.yaml",
        "name: 课\ncolumns: [编者按, 重要讲话, 政策意见, 海外声音, ▲{name: 卷首, role: editor}]\n",
        "编者按",
        "只留一个",
    ),
    "unknown role of a column": (
        "course.yaml",
        "name: 课\ncolumns: [编者按, 重要讲话, 政策意见, {name: 海外声音, role: ▲外媒}]\n",
        "外媒",
        "foreign",
    ),
    "column of a selection": (
        "units/new.yaml",
        UNIT + "pack:\n  select:\n    columns: [▲重要讲活]\n",
        "栏目",
        "重要讲话",
    ),
}

WARNINGS: dict[str, Misfit] = {
    "authors run together": ("excerpts/new.yaml", EXCERPT + "authors: ▲甲、乙\n", "一个人", "[甲, 乙]"),
    "speaker who does not speak": ("excerpts/new.yaml", EXCERPT + "speakers: [▲记者]\n", "“记者：”", "中文冒号"),
    "alias that is a theme": ("themes.yaml", "- id: 双碳\n- id: 能源\n  aliases: [▲双碳]\n", "别名", "换"),
}


@pytest.mark.parametrize("name", ERRORS)
def test_what_does_not_fit_is_an_error_at_its_place(name: str, tmp_path: Path) -> None:
    assert_named(ERRORS[name], tmp_path)


@pytest.mark.parametrize("name", WARNINGS)
def test_what_looks_wrong_is_a_warning_at_its_place(name: str, tmp_path: Path) -> None:
    assert_named(WARNINGS[name], tmp_path, severity="warning")


def test_the_good_workspace_has_no_problem(tmp_path: Path) -> None:
    assert loaded(tmp_path).problems == ()


def test_an_alias_and_a_label_are_names_of_a_theme(tmp_path: Path) -> None:
    files = {"excerpts/new.yaml": EXCERPT + "themes: [碳达峰碳中和, 可再生]\n", "themes.yaml": GOOD["themes.yaml"]}
    files["themes.yaml"] += "- id: renewables\n  label: 可再生\n"
    assert loaded(tmp_path, files).problems == ()


def test_a_reference_to_a_record_with_mistakes_is_no_second_mistake(tmp_path: Path) -> None:
    broken = GOOD["excerpts/two-goals.yaml"].replace("column:", "colum:")
    problems = loaded(tmp_path, {"excerpts/two-goals.yaml": broken}).problems
    assert {str(p.path) for p in problems} == {"lessons/excerpts/two-goals.yaml"}


def test_a_reference_into_a_file_that_cannot_be_read_is_no_second_mistake(tmp_path: Path) -> None:
    broken = GOOD["excerpts/two-goals.yaml"].replace("column:", "column：")
    problems = loaded(tmp_path, {"excerpts/two-goals.yaml": broken}).problems
    assert [(str(p.path), p.line) for p in problems] == [("lessons/excerpts/two-goals.yaml", 3)]


def test_a_circle_of_themes_is_named_once(tmp_path: Path) -> None:
    themes = "- {id: 能源, parent: 治理}\n- {id: 双碳, parent: 能源}\n- {id: 治理, parent: 双碳}\n"
    problems = loaded(tmp_path, {"themes.yaml": themes}).problems
    assert [(p.line, p.message) for p in problems] == [(1, "上级主题绕成了圈：能源 → 治理 → 双碳 → 能源")]


def test_of_thousands_of_mistakes_only_the_first_have_guesses(tmp_path: Path) -> None:
    themes = GOOD["themes.yaml"] + "".join(f"- id: theme-{n}\n" for n in range(2_000))
    excerpt = "- {{id: e-{n}, title: b, column: 重要讲话, text: c, themes: thema-{n}x}}\n"
    excerpts = "".join(excerpt.format(n=n) for n in range(1_000))
    problems = loaded(tmp_path, {"themes.yaml": themes, "excerpts/new.yaml": excerpts}).problems
    assert len(problems) == 1_000
    assert problems[0].hint == "是否应为“theme-0”？"
    assert problems[-1].hint == "在 lessons/themes.yaml 里加上它，或者改用已有的一个"
