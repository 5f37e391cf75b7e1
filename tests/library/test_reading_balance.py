"""A unit's reading is laid out by theme and column, and what is one-sided is remarked."""

from __future__ import annotations

from pathlib import Path

from generator.library.reading_balance import Balance, balance
from tests.library.workspaces import GOOD, loaded

_EXCERPT = "id: {0}\ntitle: 第{0}篇\ncolumn: {1}\nthemes: [{2}]\nsource: {3}\ntext: 正文。\n"
_COURSE = "name: 测试课\ncolumns: [编者按, 重要讲话, 政策意见, 海外声音]\n"
_PAPER = (
    "- id: {}\n  kind: article\n  title: 文\n  authors: 某甲\n  publication: {}\n"
    "  date: 2026\n  unknown: [office, page]\n"
)


def of(folder: Path, excerpts: list[tuple[str, str, str, str]], *, sources: str = "") -> Balance:
    files = {f"excerpts/{e[0]}.yaml": _EXCERPT.format(*e) for e in excerpts}
    library = loaded(folder, {"course.yaml": _COURSE, "sources.yaml": GOOD["sources.yaml"] + sources, **files})
    assert library.errors == ()
    return balance(library, library.units["u1"], [library.excerpts[e[0]] for e in excerpts])


def test_excerpts_are_counted_by_theme_and_column(tmp_path: Path) -> None:
    found = of(
        tmp_path,
        [
            ("a", "重要讲话", "双碳", "report-2023"),
            ("b", "政策意见", "双碳, 能源", "report-2023"),
            ("c", "政策意见", "碳达峰碳中和", "report-2023"),
        ],
    )
    assert found.columns == ("重要讲话", "政策意见", "海外声音")
    assert found.cells == {
        "双碳": {"重要讲话": ("a",), "政策意见": ("b", "c"), "海外声音": ()},
        "能源": {"重要讲话": (), "政策意见": ("b",), "海外声音": ()},
    }
    assert found.outlets == {"示例市": 3}
    assert [(r.code, r.message) for r in found.remarks] == [("missing-column", "这一单元没有“海外声音”")]
    assert found.remarks[0].place == "lessons/units/u1.yaml:6"


def test_one_outlet_too_often_is_remarked(tmp_path: Path) -> None:
    papers = _PAPER.format("p1", "甲报") + _PAPER.format("p2", "乙报")
    columns = ["重要讲话", "政策意见", "重要讲话", "政策意见", "重要讲话"]

    def remarks(name: str, sources: list[str]) -> list[str]:
        excerpts = [(f"e{n}", columns[n], "双碳", source) for n, source in enumerate(sources)]
        found = of(tmp_path / name, excerpts, sources=papers)
        return [remark.message for remark in found.remarks if remark.code == "one-outlet"]

    assert remarks("three-of-five", ["p1", "p1", "p1", "p2", "p2"]) == ["5 篇里有 3 篇出自“甲报”，来源偏于一家"]
    assert remarks("half", ["p1", "p1", "p2", "p2"]) == []
    assert remarks("few", ["p1", "p1", "p1"]) == []


def test_foreign_press_wants_its_date_and_context(tmp_path: Path) -> None:
    foreign = "- id: times\n  kind: foreign\n  title: 远方\n  publication: 示例时报\n"
    excerpt = [("a", "海外声音", "双碳", "times")]
    bare = of(tmp_path / "bare", excerpt, sources=foreign)
    assert [r.code for r in bare.remarks if r.code.startswith("foreign")] == ["foreign-date", "foreign-context"]
    told = of(tmp_path / "told", excerpt, sources=foreign + "  date: 2021-03\n  note: 就某次会议而写\n")
    assert [r.code for r in told.remarks if r.code.startswith("foreign")] == []


def test_a_theme_of_the_unit_that_nobody_bears_is_remarked(tmp_path: Path) -> None:
    found = of(tmp_path, [("a", "重要讲话", "治理", "report-2023")])
    assert "没有一篇带有单元的主题“双碳”" in [remark.message for remark in found.remarks]


def test_a_column_of_another_name_asks_for_background_by_its_role(tmp_path: Path) -> None:
    course = "name: 测试课\ncolumns:\n  - 重要讲话\n  - {name: 远方来信, role: foreign}\n"

    def codes(name: str, typed: str) -> list[str]:
        files = {"course.yaml": typed, "excerpts/a.yaml": _EXCERPT.format("a", "远方来信", "双碳", "report-2023")}
        library = loaded(tmp_path / name, {**GOOD, **files})
        found = balance(library, library.units["u1"], [library.excerpts["a"]])
        return [remark.code for remark in found.remarks if remark.code.startswith("foreign")]

    assert codes("role", course) == ["foreign-context"]
    assert codes("plain", course.replace("{name: 远方来信, role: foreign}", "远方来信")) == []


def test_the_editors_own_column_is_no_reading(tmp_path: Path) -> None:
    course = "name: 测试课\ncolumns: [{name: 卷首, role: editor}, 重要讲话]\n"
    library = loaded(tmp_path, {**GOOD, "course.yaml": course})
    assert balance(library, library.units["u1"], []).columns == ("重要讲话",)
