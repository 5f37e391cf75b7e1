"""Problems, notices and sizes as they are printed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.cli.terminal import counted, print_json, print_notices, print_problems, size_text, typed
from generator.errors import Notice, Problem

ERROR = Problem(path=Path("a.yaml"), line=3, column=5, message="错了", hint="改")
WARNING = Problem(path=Path("b.yaml"), message="可疑", severity="warning")


def test_a_problem_is_a_line_with_its_hint_below(capsys: pytest.CaptureFixture[str]) -> None:
    print_problems([ERROR, WARNING])
    printed = capsys.readouterr()
    assert printed.err.splitlines() == [
        "a.yaml:3:5 错误：错了", "    → 改", "b.yaml 提醒：可疑", "1 处错误，1 处提醒",
    ]  # fmt: skip
    assert printed.out == ""


def test_of_very_many_problems_the_first_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    print_problems([WARNING] * 200, to_error=False)
    assert "没有列出" not in capsys.readouterr().out
    print_problems([WARNING] * 203, to_error=False)
    lines = capsys.readouterr().out.splitlines()
    assert lines[-2:] == ["（还有 3 处没有列出，改好前面的再查一次）", "203 处提醒"]
    assert len(lines) == 202


def test_problems_are_counted_by_how_grave_they_are() -> None:
    assert [counted([]), counted([ERROR]), counted([WARNING, WARNING])] == ["没有问题", "1 处错误", "2 处提醒"]


def test_a_notice_of_several_files_is_printed_once(capsys: pytest.CaptureFixture[str]) -> None:
    print_notices([Notice(message="字小", place="a"), Notice(message="字小", place="b"), Notice(message="无处")])
    assert capsys.readouterr().err.splitlines() == ["注意：a 等 2 个文件：字小", "注意：无处"]


def test_json_is_one_value_with_its_chinese_readable(capsys: pytest.CaptureFixture[str]) -> None:
    print_json({"名": "值"})
    out = capsys.readouterr().out
    assert json.loads(out) == {"名": "值"}
    assert "值" in out


@pytest.mark.parametrize(
    ("size", "text"), [(0, "0 KB"), (1536, "2 KB"), (999_999, "977 KB"), (1_000_000, "1.0 MB"), (2_621_440, "2.5 MB")]
)
def test_sizes_are_in_kilobytes_up_to_a_million(size: int, text: str) -> None:
    assert size_text(size) == text


@pytest.mark.parametrize(
    ("argument", "text"), [("a/b-1.txt", "a/b-1.txt"), ("我的 课", '"我的 课"'), ('a"b', '"a\\"b"')]
)
def test_an_argument_has_quotes_only_where_it_must(argument: str, text: str) -> None:
    assert typed(argument) == text
