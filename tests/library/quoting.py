"""Sources with full texts, and excerpts that quote them, for the tests of checks."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.errors import Problem
from generator.library.load import load
from tests.library.workspaces import GOOD, make, split_mark

SOURCE = (
    "年度报告\n\n先到山顶，再往下走。比重在2023年达到17.5%。\n"
    "走得稳，才能走得远，不能抢跑，也不能停步。\n大家都要出一份力。\n"
)
OTHER = "另一份报告\n\n河水从西往东流，两岸的人家世世代代靠它吃饭。\n"
SOURCES = (
    GOOD["sources.yaml"]
    + "  file: report.txt\n"
    + "- id: river\n  kind: report\n  title: 河流报告\n  issuer: 示例市\n  date: 2024\n  file: river.txt\n"
)
EXCERPT = "id: a\ntitle: b\ncolumn: 重要讲话\nsource: report-2023\nfidelity: {}\ntext: |\n  {}\n"


def problems(folder: Path, files: Mapping[str, str]) -> list[Problem]:
    texts = {"sources.yaml": SOURCES, "sources/report.txt": SOURCE, "sources/river.txt": OTHER}
    facts = GOOD["facts.yaml"] + '  unit: "%"\n  as_of: 2023\n'
    return list(load(make(folder, {**texts, "facts.yaml": facts, **files})).problems)


def only(folder: Path, name: str, text: str) -> Problem:
    """Return the one problem, after checking that it is at the mark in the text."""
    text, line, column = split_mark(text)
    found = problems(folder, {name: text})
    assert [(problem.path.as_posix(), problem.line, problem.column) for problem in found] == [
        (f"lessons/{name}", line, column)
    ], [str(problem) for problem in found]
    return found[0]


def excerpt(text: str, fidelity: str = "abridged") -> str:
    return EXCERPT.format(fidelity, text)
