"""Small workspaces for tests: what is given, over files that are right."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.errors import Problem
from generator.library.library import Library
from generator.library.load import load
from generator.workspace import Workspace

HERE = "▲"  # stands in a text just before the character that a problem should point at

GOOD: Mapping[str, str] = {
    "course.yaml": "name: 测试课\ncolumns: [编者按, 重要讲话, 政策意见]\nterm: {weeks: 16}\n",
    "themes.yaml": "- id: 双碳\n  aliases: [碳达峰碳中和]\n- id: 能源\n  parent: 双碳\n- id: 治理\n",
    "sources.yaml": "- id: report-2023\n  kind: report\n  title: 年度报告\n  issuer: 示例市\n  date: 2023\n",
    "glossary.yaml": "- term: 碳汇\n  meaning: 从空气里吸收二氧化碳的过程。\n",
    "facts.yaml": '- id: share-2022\n  what: 比重\n  value: "17.5"\n  source: report-2023\n',
    "events.yaml": "- id: start-2020\n  date: 2020-09\n  title: 宣布目标\n",
    "tables.yaml": "- id: targets\n  title: 目标\n  header: [项, 值]\n  rows: [[甲, 乙]]\n",
    "excerpts/two-goals.yaml": (
        "id: two-goals\n"
        "title: 两个目标\n"
        "column: 重要讲话\n"
        "themes: [双碳]\n"
        "source: report-2023\n"
        "text: |\n"
        "  先到山顶，再往下走。山顶是拐点，山脚是终点。\n"
        "\n"
        "  ## 怎样走\n"
        "\n"
        "  走得稳，才能走得远。\n"
        "highlights:\n"
        "  - text: 走得稳，才能走得远。\n"
    ),
    "excerpts/policy-map.yaml": (
        "id: policy-map\ntitle: 政策地图\ncolumn: 政策意见\nthemes: 能源\ntext: |\n  一份意见定方向，一份方案派任务。\n"
    ),
    "questions/all.yaml": (
        "- id: s-1\n"
        "  kind: single\n"
        "  stem: 山顶是什么？\n"
        "  options: [起点, 拐点, 终点]\n"
        "  answer: B\n"
        "  themes: [双碳]\n"
        "  evidence:\n"
        "    - excerpt: two-goals\n"
        "      quote: 山顶是拐点\n"
        "  approved: true\n"
    ),
    "units/u1.yaml": (
        "id: u1\n"
        "title: 第一单元\n"
        "week: 1\n"
        "themes: [双碳]\n"
        "pack:\n"
        "  excerpts: [two-goals, policy-map]\n"
        "quizzes:\n"
        "  - id: u1-quiz\n"
        "    title: 小测\n"
        "    total: 2\n"
        "    sections:\n"
        "      - points: 2\n"
        "        questions: [s-1]\n"
    ),
}


def make(folder: Path, files: Mapping[str, str | bytes] | None = None) -> Workspace:
    """Return a workspace that is right but for `files`; an empty text leaves a file away."""
    for name, content in {**GOOD, **(files or {})}.items():
        if content:
            path = folder / "lessons" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return Workspace(folder)


def loaded(folder: Path, files: Mapping[str, str | bytes] | None = None) -> Library:
    """Return the library of such a workspace."""
    return load(make(folder, files))


def split_mark(text: str) -> tuple[str, int, int]:
    """Return `text` without its mark, and the line and column of the mark."""
    before, mark, after = text.partition(HERE)
    assert mark, "no mark in the text"
    assert HERE not in after, "two marks in the text"
    return before + after, before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


def shown(problem: Problem) -> str:
    """Return a problem as a line for assertions to show."""
    return f"{problem.severity} {problem.code} {problem}"
