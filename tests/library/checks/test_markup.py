"""What the markup cannot say is an error at its line and column."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.library.workspaces import HERE, loaded, split_mark

_QUESTION = "- id: new\n  kind: single\n  stem: {}\n  options: [甲, {}]\n  answer: A\n"


@pytest.mark.parametrize(
    ("marked", "field", "offset"),
    [
        (_QUESTION.format(f"看图{HERE}![图](a.png)", "乙"), "stem", 2),
        (_QUESTION.format("题干", f"{HERE}10^8"), "options.1", 2),
    ],
)
def test_a_fault_is_an_error_at_its_character(marked: str, field: str, offset: int, tmp_path: Path) -> None:
    text, line, column = split_mark(marked)
    (problem,) = [one for one in loaded(tmp_path, {"questions/new.yaml": text}).problems if "markup" in one.code]
    assert (problem.severity, problem.record, problem.field, problem.offset) == ("error", "new", field, offset)
    assert (problem.line, problem.column) == (line, column + (2 if field == "options.1" else 0))
    assert problem.as_json()["offset"] == offset


def test_deep_quotations_are_an_error(tmp_path: Path) -> None:
    text = "id: x\ntitle: 甲\ncolumn: 专家观点\ntext: |\n  " + "> " * 400 + "乙\n"
    codes = [one.code for one in loaded(tmp_path, {"excerpts/x.yaml": text}).problems if one.severity == "error"]
    assert "markup-deep" in codes


_RUBRIC = "- id: new\n  kind: short\n  stem: 说明\n  answer: 10^8^\n  rubric: [{{text: {}, points: 1}}]\n"


@pytest.mark.parametrize(
    ("marked", "name", "field", "offset"),
    [
        (f"id: x\ntitle: 排 CO{HERE}~2~ 的账\ncolumn: 专家观点\ntext: 甲\n", "excerpts/x.yaml", "title", 4),
        (_RUBRIC.format(f"说出{HERE}**碳汇**"), "questions/new.yaml", "rubric.0.text", 2),
        (f"- id: new\n  kind: blank\n  stem: ____\n  answer: [10{HERE}^8^]\n", "questions/new.yaml", "answer.0.0", 2),
    ],
)
def test_a_mark_where_words_print_as_they_stand_is_an_error(
    marked: str, name: str, field: str, offset: int, tmp_path: Path
) -> None:
    text, line, _ = split_mark(marked)
    (problem,) = [one for one in loaded(tmp_path, {name: text}).problems if "markup" in one.code]
    assert (problem.code, problem.field, problem.offset, problem.line) == ("markup-plain", field, offset, line)


@pytest.mark.parametrize("title", ["3~5天和10~20天", "排CO₂的账", "A*B*C", "用==比较", "10^8"])
def test_a_title_may_hold_characters_that_are_no_marks(title: str, tmp_path: Path) -> None:
    text = f"id: x\ntitle: {title}\ncolumn: 专家观点\ntext: 甲\n"
    assert not [one for one in loaded(tmp_path, {"excerpts/x.yaml": text}).problems if "markup" in one.code]
