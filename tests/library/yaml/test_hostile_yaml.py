"""Whatever stands in a file, loading it raises nothing and points only at lines that exist."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.errors import Problem
from generator.library.load import load
from generator.library.yaml.marked_yaml import parse
from tests.library.workspaces import GOOD, loaded, make, shown

_PIECES = st.sampled_from(
    [
        *"\t \n:：-,，[]{}《》“”\"'#|>&*!%@`?~，。　_\\/\r",
        *(
            "- ",
            ": ",
            "\n  ",
            "\n- ",
            "\n\n",
            "---\n",
            "...\n",
            "<<: ",
            "*a",
            "&a ",
            "!!str ",
            "{{",
            "|\n",
            ">-\n",
            "\ufeff",
        ),
        *(
            "\u2028",
            "\x85",
            "\u200b",
            "\x00",
            "\x07",
            "\ud800",
            "\ufffe",
            "𠮷",
            "é",
            "id",
            "kind: ",
            "null",
            "yes",
            "2030",
        ),
    ]
)
_EDIT = st.tuples(st.floats(0, 1), st.integers(0, 12), _PIECES)


def _edited(text: str, edits: list[tuple[float, int, str]]) -> str:
    for where, length, piece in edits:
        at = int(where * len(text))
        text = text[:at] + piece + text[at + length :]
    return text


def _assert_lines_exist(problems: tuple[Problem, ...], file: str, text: str) -> None:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for problem in problems:
        assert problem.message
        if str(problem.path) == f"lessons/{file}" and problem.line:
            assert problem.line <= len(lines), shown(problem)
            assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1, shown(problem)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(file=st.sampled_from(sorted(GOOD)), edits=st.lists(_EDIT, min_size=1, max_size=6))
def test_a_mutated_file_never_raises(file: str, edits: list[tuple[float, int, str]]) -> None:
    data = _edited(GOOD[file], edits).encode("utf-8", "ignore") or b"\n"
    with tempfile.TemporaryDirectory() as folder:
        _assert_lines_exist(load(make(Path(folder), {file: data})).problems, file, data.decode())


@settings(max_examples=300, deadline=None)
@given(text=st.text(max_size=60) | st.lists(_PIECES, max_size=30).map("".join))
def test_any_text_is_parsed_or_has_a_mistake(text: str) -> None:
    marked = parse(text)
    assert not marked.broken or marked.mistakes


@settings(max_examples=200, deadline=None)
@given(data=st.binary(max_size=80))
def test_any_bytes_are_loaded_or_a_problem(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        load(make(Path(folder), {"excerpts/new.yaml": data or b"\n"}))


@pytest.mark.parametrize(
    "text",
    ["[" * 500_000, "{a: " * 100_000, "- " * 200_000, "? " * 100_000, "[[]," * 50_000, "\n".join(["a: b"] * 5_000)],
)
def test_nesting_and_repetition_are_refused_without_a_crash(text: str) -> None:
    marked = parse(text)
    assert marked.broken
    assert len(marked.mistakes) <= 200


def test_too_many_values_are_refused() -> None:
    marked = parse("- a\n" * 500_001)
    assert [m.message for m in marked.mistakes] == ["内容太多（超过 500000 项）"]


def test_entity_bombs_cannot_be_written(tmp_path: Path) -> None:
    bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n"
    problems = loaded(tmp_path, {"excerpts/new.yaml": bomb}).problems
    assert [(p.line, p.column) for p in problems if p.code == "yaml-feature"] == [
        (1, 4), (2, 4), (2, 8), (2, 12), (3, 4), (3, 8), (3, 12),
    ]  # fmt: skip


def test_many_warnings_of_one_sort_are_not_all_shown(tmp_path: Path) -> None:
    text = "id: a\ntitle: b\ncolumn: 重要讲话\ntext: c\nthemes:\n" + "  - 双碳 #x\n" * 3_000
    assert len(loaded(tmp_path, {"excerpts/new.yaml": text}).problems) == 50
