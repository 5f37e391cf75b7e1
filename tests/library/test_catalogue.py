"""Things are found by theme, column, source, selection and words."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import UserError
from generator.library.catalogue import (
    evidence_of,
    excerpts_of_sources,
    find,
    get_unit,
    select_excerpts,
    select_questions,
)
from generator.library.library import Library
from generator.library.points import points_of, questions_of
from generator.library.themes import ThemeTree
from generator.model.selection import Selection
from generator.model.unit import QuizSection
from tests.library.workspaces import loaded


@pytest.fixture
def library(tmp_path: Path) -> Library:
    found = loaded(
        tmp_path,
        {
            "excerpts/abroad.yaml": (
                "id: abroad\ntitle: Green Wave\ncolumn: 编者按\nthemes: 治理\nalso: report-2023\ntext: |\n"
                "  第一段说别的。\n\n  第二段才说 ＣＯ２ 与绿色转型，说得很长，一直说到这一行的末尾才停下来。\n"
            ),
            "questions/more.yaml": (
                "- {id: t-1, kind: true_false, stem: 对吗？, answer: 对, themes: 能源, difficulty: 难,"
                " evidence: {excerpt: policy-map, quote: 一份意见定方向}}\n"
                "- id: m-1\n  kind: material\n  stem: 读\n  materials: {excerpt: two-goals, quote: 山顶是拐点}\n"
                "  parts:\n    - {id: p-1, kind: short, stem: 甲, answer: 乙, points: 3,"
                " evidence: {excerpt: two-goals, quote: 山顶是拐点}}\n"
                "    - {id: p-2, kind: short, stem: 甲, answer: 乙}\n"
            ),
        },
    )
    assert found.problems == ()
    return found


def test_a_theme_includes_those_below_it(library: Library) -> None:
    assert [e.id for e in select_excerpts(library, Selection(themes=("双碳",)))] == ["two-goals", "policy-map"]
    assert [e.id for e in select_excerpts(library, Selection(themes=("能源",)))] == ["policy-map"]


def test_an_alias_is_the_theme(library: Library) -> None:
    assert select_excerpts(library, Selection(themes=("碳达峰碳中和",))) == select_excerpts(
        library, Selection(themes=("双碳",))
    )


def test_excerpts_come_in_the_order_of_the_columns(library: Library) -> None:
    assert [e.id for e in select_excerpts(library, Selection())] == ["abroad", "two-goals", "policy-map"]


def test_a_column_and_a_source_have_their_excerpts(library: Library) -> None:
    assert [e.id for e in select_excerpts(library, Selection(columns=("政策意见",)))] == ["policy-map"]
    assert [e.id for e in excerpts_of_sources(library)["report-2023"]] == ["abroad", "two-goals"]


def test_each_part_of_a_selection_narrows_it(library: Library) -> None:
    both = Selection(themes=("双碳",), columns=("政策意见", "编者按"))
    assert [e.id for e in select_excerpts(library, both)] == ["policy-map"]
    assert [e.id for e in select_excerpts(library, Selection(limit=2))] == ["abroad", "two-goals"]
    assert select_excerpts(library, Selection(themes=("没有",))) == ()


def test_questions_are_selected_by_kind_theme_and_difficulty(library: Library) -> None:
    def ids(selection: Selection) -> list[str]:
        return [question.id for question in select_questions(library, selection)]

    assert ids(Selection()) == ["s-1", "t-1", "m-1"]
    assert ids(Selection(themes=("双碳",))) == ["s-1", "t-1"]
    assert ids(Selection(kinds=("single", "material"))) == ["s-1", "m-1"]
    assert ids(Selection(difficulty=("难",))) == ["t-1"]
    assert ids(Selection(columns=("政策意见",))) == ["t-1"]
    assert ids(Selection(sources=("report-2023",), limit=1)) == ["s-1"]


def test_the_evidence_of_parts_counts(library: Library) -> None:
    assert [evidence.excerpt for evidence in evidence_of(library.questions["m-1"])] == ["two-goals"]


def test_points_come_from_the_question_else_the_section(library: Library) -> None:
    assert points_of(library.questions["s-1"]) is None
    assert points_of(library.questions["s-1"], 2) == 2
    assert points_of(library.questions["m-1"], 2) == 5
    assert points_of(library.questions["m-1"]) is None


def test_a_section_takes_named_questions_first_then_selected_ones(library: Library) -> None:
    section = QuizSection(questions=("m-1", "gone"), select=Selection())
    assert [question.id for question in questions_of(library, section)] == ["m-1", "s-1", "t-1"]


def test_all_words_must_occur_whatever_their_width_and_case(library: Library) -> None:
    assert [hit.excerpt.id for hit in find(library, ["co2", "绿色"])] == ["abroad"]
    assert [hit.excerpt.id for hit in find(library, ["green wave"])] == ["abroad"]
    assert find(library, ["co2", "山顶"]) == ()


def test_a_hit_shows_its_words_and_their_line(library: Library) -> None:
    (hit,) = find(library, ["绿色转型"])
    assert str(hit.place) == "lessons/excerpts/abroad.yaml:9"
    assert "绿色转型" in hit.snippet
    assert hit.snippet.startswith("…")
    assert hit.snippet.endswith("…")
    assert "\n" not in hit.snippet


def test_a_hit_in_the_title_is_placed_there(library: Library) -> None:
    (hit,) = find(library, ["Green"])
    assert str(hit.place) == "lessons/excerpts/abroad.yaml:2"


def test_finding_by_theme_column_and_source(library: Library) -> None:
    assert [hit.excerpt.id for hit in find(library, theme="双碳", column="重要讲话")] == ["two-goals"]
    assert [hit.excerpt.id for hit in find(library, source="report-2023")] == ["abroad", "two-goals"]


def test_an_unknown_theme_suggests_the_nearest(library: Library) -> None:
    with pytest.raises(UserError, match="没有主题“双炭”；是否应为“双碳”？"):
        find(library, theme="双炭")


def test_an_unknown_unit_is_answered_with_the_nearest_and_all_there_are(tmp_path: Path) -> None:
    unit = "id: {}\nweek: 1\ntitle: 某单元\n"
    library = loaded(tmp_path, {f"units/{name}.yaml": unit.format(name) for name in ("targets", "energy")})
    assert get_unit(library, "energy").id == "energy"
    with pytest.raises(UserError, match="没有单元“tragets”；是否应为“targets”？现有：energy、targets"):
        get_unit(library, "tragets")


def test_a_circle_of_themes_ends(tmp_path: Path) -> None:
    themes = "- {id: 甲, parent: 丙}\n- {id: 乙, parent: 甲}\n- {id: 丙, parent: 乙}\n- {id: 丁, parent: 甲}\n"
    files = {"themes.yaml": themes, "excerpts/two-goals.yaml": "", "excerpts/policy-map.yaml": ""}
    library = loaded(tmp_path, files)
    tree = ThemeTree(library.themes)
    assert tree.below(["甲"]) == {"甲", "乙", "丙", "丁"}
    assert [tree.circle(name) for name in ("甲", "丁")] == [("甲", "丙", "乙", "甲"), ()]
