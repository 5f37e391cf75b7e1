"""Typed data becomes values of the model, and all of its mistakes are named at once."""

from __future__ import annotations

from pathlib import Path

from generator.library.kinds import KINDS, KindName
from generator.library.yaml.marked_yaml import YamlPath, parse
from generator.library.yaml.validation import validate
from generator.model.course import Theme
from tests.library.workspaces import loaded

_END = "column: 重要讲话\ntext: 正文。\n"


_Q = "- id: q\n  kind: single\n  stem: 题干\n  options: [甲, 乙]\n  answer: A\n"


def test_all_mistakes_of_all_files_come_at_once_and_in_order(tmp_path: Path) -> None:
    problems = loaded(
        tmp_path,
        {
            "excerpts/new.yaml": "id: 甲\ntitel: b\ncolumn: 重要讲话\nfidelity: 综述\ntext: c\n",
            "themes.yaml": "- id: 双碳\n- id: 能源\n  lable: x\n",
            "units/broken.yaml": "id: u2\ntitle：b\n",
        },
    ).problems
    assert [(str(p.path), p.line, p.code) for p in problems] == [
        ("lessons/excerpts/new.yaml", 1, "string-pattern-mismatch"),
        ("lessons/excerpts/new.yaml", 2, "extra-forbidden"),
        ("lessons/excerpts/new.yaml", 4, "literal-error"),
        ("lessons/themes.yaml", 3, "extra-forbidden"),
        ("lessons/units/broken.yaml", 2, "wide-colon"),
    ]


def test_the_rest_of_a_question_of_a_spoken_kind_is_checked_too(tmp_path: Path) -> None:
    text = "- id: q\n  kind: 单选\n  stem: 题干\n  options: [甲]\n  anwser: A\n"
    problems = loaded(tmp_path, {"questions/new.yaml": text}).problems
    assert [(p.line, p.code) for p in problems] == [
        (2, "union-tag-invalid"),
        (4, "too-short"),
        (5, "extra-forbidden"),
    ]


def test_one_bad_record_does_not_hide_the_others(tmp_path: Path) -> None:
    library = loaded(tmp_path, {"questions/all.yaml": _Q.replace("answer", "anser") + _Q.replace("id: q", "id: s-1")})
    assert list(library.questions.keys()) == ["s-1"]


def test_typed_words_stay_text_unless_the_field_is_a_number(tmp_path: Path) -> None:
    files = {
        "excerpts/new.yaml": (
            "id: 012\ntitle: 2030\nsubtitle: yes\nnote: 10:30\norigin: 1.50\ncolumn: 重要讲话\ntext: 1_000\n"
        ),
        "units/u1.yaml": "id: u1\ntitle: 2021-03-05\nweek: 03\npack: {excerpts: two-goals, numbered: no}\n",
    }
    library = loaded(tmp_path, files)
    excerpt, unit = library.excerpts["012"], library.units["u1"]
    typed = (excerpt.title, excerpt.subtitle, excerpt.note, excerpt.origin, excerpt.text)
    assert typed == ("2030", "yes", "10:30", "1.50", "1_000")
    assert (unit.title, unit.week) == ("2021-03-05", 3)
    assert unit.pack
    assert unit.pack.numbered is False
    assert library.problems == ()


def mistakes(kind: KindName, text: str) -> list[tuple[int, int, str, YamlPath]]:
    """Return line, column, code and path of each mistake in one record that was typed alone."""
    marked = parse(text)
    value, found = validate(KINDS[kind], marked.data, marked, ())
    assert value is None
    return [(one.line, one.column, one.code, path) for one, path in found]


def test_a_record_without_mistakes_is_a_value_of_the_model() -> None:
    marked = parse("id: 双碳\naliases: [碳达峰碳中和]\n")
    assert validate(KINDS["theme"], marked.data, marked, ()) == (Theme(id="双碳", aliases=("碳达峰碳中和",)), [])


def test_a_mistake_is_placed_at_the_key_or_at_the_value() -> None:
    text = "id: a\ntilte: b\ncolumn: 讲话\ntext: c\nfidelity: 综述\n"
    assert mistakes("excerpt", text) == [
        (5, 11, "literal-error", ("fidelity",)),
        (2, 1, "extra-forbidden", ("tilte",)),
    ]


def test_the_place_of_a_record_in_its_file_goes_before_the_path_in_it() -> None:
    marked = parse("- id: 甲\n- id: 乙\n  lable: 丙\n")
    _, found = validate(KINDS["theme"], marked.data[1], marked, (1,))
    assert [(one.line, one.column, path) for one, path in found] == [(3, 3, ("lable",))]


def test_what_was_not_typed_is_no_part_of_the_path() -> None:
    part = "id: q\nkind: material\nstem: 题干\nmaterials: {text: 材料}\nparts:\n  - {id: p, kind: short, answer: 乙}\n"
    assert mistakes("question", part) == [(6, 5, "missing", ("parts", 0, "stem"))]


def test_a_key_that_is_misspelt_is_not_missing_too() -> None:
    codes = [code for *_, code, _ in mistakes("excerpt", "id: a\ntilte: b\ncolumn: 讲话\ntext: c\n")]
    assert codes == ["extra-forbidden"]
