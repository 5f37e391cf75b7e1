"""Problems, notices and exceptions, as they are shown and as they end the program."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import (
    CannotWriteError,
    ContentError,
    DesignError,
    ExitCode,
    HuoyeError,
    MissingToolError,
    Notice,
    Problem,
    UserError,
    in_file_order,
    strictly,
)

A, B = Path("lessons/a.yaml"), Path("lessons/b.yaml")


def test_a_problem_is_a_line_that_an_editor_can_jump_to() -> None:
    problem = Problem(path=A, line=3, column=7, message="主题没有定义", hint="写成别的")
    assert str(problem) == "lessons/a.yaml:3:7 主题没有定义；写成别的"
    assert str(Problem(path=A, message="文件是空的")) == "lessons/a.yaml 文件是空的"


def test_a_problem_as_data_has_every_field() -> None:
    problem = Problem(path=A, line=3, column=7, record="x", field="text", offset=0, message="甲", hint="乙", code="c")
    assert problem.as_json() == {
        "file": "lessons/a.yaml",
        "line": 3,
        "column": 7,
        "record": "x",
        "field": "text",
        "offset": 0,
        "code": "c",
        "severity": "error",
        "message": "甲",
        "hint": "乙",
    }


def test_problems_come_by_file_line_and_column() -> None:
    wanted = [
        Problem(path=A, line=2, column=9, message="一"),
        Problem(path=A, line=10, column=1, message="二"),
        Problem(path=A, line=10, column=1, message="三", field="z"),
        Problem(path=B, line=1, column=1, message="四"),
    ]
    assert in_file_order([wanted[3], wanted[2], wanted[1], wanted[0]]) == wanted


def test_strictly_every_warning_is_an_error() -> None:
    warning = Problem(path=A, message="甲", severity="warning")
    assert strictly([warning, Problem(path=B, message="乙")]) == (
        Problem(path=A, message="甲", severity="error"),
        Problem(path=B, message="乙"),
    )
    assert warning.severity == "warning"


def test_a_notice_names_its_place_where_it_has_one() -> None:
    assert str(Notice(message="只印了文字", place="a.docx")) == "a.docx：只印了文字"
    assert str(Notice(message="只印了文字")) == "只印了文字"


def test_mistakes_travel_with_their_exception_in_order_and_are_counted() -> None:
    first, second = Problem(path=A, message="甲"), Problem(path=B, message="乙")
    error = ContentError([second, first])
    assert str(error) == "共有 2 处问题"
    assert error.problems == [first, second]


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (UserError, ExitCode.PROBLEMS),
        (ContentError, ExitCode.PROBLEMS),
        (DesignError, ExitCode.PROBLEMS),
        (MissingToolError, ExitCode.MISSING),
        (CannotWriteError, ExitCode.CANNOT_WRITE),
    ],
)
def test_each_exception_has_its_exit_code(kind: type[HuoyeError], code: ExitCode) -> None:
    assert issubclass(kind, HuoyeError)
    assert kind.exit_code is code


def test_exit_codes_are_those_of_the_manual() -> None:
    assert {code.name: int(code) for code in ExitCode} == {
        "DONE": 0,
        "PROBLEMS": 1,
        "USAGE": 2,
        "MISSING": 3,
        "CANNOT_WRITE": 4,
        "INTERRUPTED": 130,
    }
