"""A real imported issue on paper, where one is at hand: the figures that the sample course is held to."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from generator.app.build import build
from generator.app.intake.acceptance import AcceptRequest, accept
from generator.app.intake.batch import import_files
from generator.app.request import Request
from generator.app.starter import create_workspace
from generator.workspace import Workspace
from tests.conftest import Course
from tests.folders import SEEDS
from tests.writers.printed import Line, lines_of
from tests.writers.test_printed_course import NOT_FIRST, NOT_LAST, RIGHT, edge, is_before_a_long_word, is_followed

ISSUE = sorted(SEEDS.glob("003_*.txt"))

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not ISSUE, reason="没有 ../shared/seeds，跳过真实一期的印刷"),
]

# Lines one below the other that are paragraphs of their own.
SALUTATION = re.compile("(尊敬的|各位|女士们|先生们|同志们|朋友们).{0,12}[，：！]$")


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    root = tmp_path_factory.mktemp("issue") / "课"
    create_workspace(root, small=True)
    workspace = Workspace(root)
    import_files(ISSUE, workspace=workspace, into=workspace.inbox)
    accept(workspace, AcceptRequest(doubtful=True, glyphs=("U+E3FD=瞭",)))
    [unit] = [path.stem for path in (workspace.lessons / "units").glob("*-unit.yaml")]
    result = build(workspace, Request(units=(unit,), formats=("pdf", "docx"), workers=2))
    return Course(workspace=workspace, result=result)


@pytest.fixture(scope="module")
def lines(course: Course) -> tuple[Line, ...]:
    [path] = [artifact.path for artifact in course.result.artifacts if artifact.format == "pdf"]
    return lines_of(path)


def test_it_is_printed_whole_without_a_missing_glyph(course: Course) -> None:
    assert course.result.failures == ()
    assert [
        notice for notice in course.result.notices if notice.code in ("missing-glyph", "readback", "docx-style")
    ] == []
    assert {artifact.format for artifact in course.result.artifacts} == {"pdf", "docx"}


def test_no_line_begins_or_ends_with_a_forbidden_mark(lines: tuple[Line, ...]) -> None:
    looked = [line for line in lines if len(line.text) > 1]
    assert len(looked) > 2000
    assert [line for line in looked if line.text[0] in NOT_FIRST or line.text[-1] in NOT_LAST] == []


def test_full_lines_reach_the_right_edge(lines: tuple[Line, ...]) -> None:
    followed = [(line, after) for line, after in pairwise(lines) if is_followed(line, after)]
    full = [line for line, after in followed if not is_before_a_long_word(after) and not SALUTATION.match(line.text)]
    assert len(full) > 800
    off = sorted(abs(edge(line) - RIGHT) for line in full)
    print(f"looked at {len(full)} justified lines; the worst are {off[-3:]} pt off")
    # One line in a thousand, with many marks closed up in it, is a hair over the half point.
    assert sum(far >= 0.5 for far in off) <= len(full) / 1000
    assert off[-1] < 0.6


def test_its_pages_are_numbered_to_the_last(course: Course, lines: tuple[Line, ...]) -> None:
    [pages] = [artifact.pages for artifact in course.result.artifacts if artifact.format == "pdf"]
    numbers = [int(found[1]) for line in lines if (found := re.fullmatch(r"—\s?(\d+)\s?—", line.text))]
    assert pages is not None
    assert numbers == list(range(1, pages - 1))
