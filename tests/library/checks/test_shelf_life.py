"""What is past its time is warned of, from its day on."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generator.library.load import load
from tests.library.workspaces import GOOD, make

_POLICY = (
    "- id: old\n  kind: policy\n  title: 旧办法\n  issuer: 示例市\n  date: 2019\n  unknown: [number]\n  status: {}\n"
)
_EXCERPT = "id: a\ntitle: b\ncolumn: 重要讲话\nsource: old\ntext: 办法说了三件事。\n"


def warned(folder: Path, files: dict[str, str], today: date | None = None) -> list[tuple[str, str, int]]:
    problems = load(make(folder, files), today=today).problems
    assert all(problem.severity == "warning" for problem in problems)
    return [(problem.code, problem.path.name, problem.line) for problem in problems]


def test_a_review_that_is_due_is_warned_of_from_its_day_on(tmp_path: Path) -> None:
    files = {
        "excerpts/a.yaml": _EXCERPT.replace("source: old", "source: report-2023") + "review_until: 2027-06\n",
        "sources.yaml": GOOD["sources.yaml"] + "  review_until: 2026\n",
        "facts.yaml": GOOD["facts.yaml"] + "  review_until: 2025\n",
    }
    assert warned(tmp_path, files) == []
    assert warned(tmp_path, files, date(2026, 12, 31)) == [("review-due", "facts.yaml", 5)]
    assert warned(tmp_path, files, date(2027, 7, 1)) == [
        ("review-due", "a.yaml", 6),
        ("review-due", "facts.yaml", 5),
        ("review-due", "sources.yaml", 6),
    ]


def test_a_repealed_document_is_warned_of_where_an_excerpt_rests_on_it(tmp_path: Path) -> None:
    sources = GOOD["sources.yaml"] + _POLICY
    assert warned(tmp_path / "in-force", {"sources.yaml": sources.format("现行"), "excerpts/a.yaml": _EXCERPT}) == []
    files = {"sources.yaml": sources.format("废止"), "excerpts/a.yaml": _EXCERPT}
    assert warned(tmp_path / "repealed", files) == [("repealed", "a.yaml", 4)]


def test_the_document_that_took_its_place_is_named(tmp_path: Path) -> None:
    sources = GOOD["sources.yaml"] + _POLICY.format("废止") + "  superseded_by: report-2023\n"
    [problem] = load(make(tmp_path, {"sources.yaml": sources, "excerpts/a.yaml": _EXCERPT})).problems
    assert problem.message == "所据文件“旧办法”已由“年度报告”（report-2023）取代"


def test_an_old_figure_is_warned_of_unless_there_is_a_newer_one(tmp_path: Path) -> None:
    fact = '- id: share-{}\n  what: 比重\n  value: "17.5"\n  source: report-2023\n  as_of: {}\n'
    course = GOOD["course.yaml"] + "figure_years: 3\n"
    old = {"facts.yaml": fact.format(2020, 2020), "course.yaml": course}
    day = date(2026, 1, 1)
    assert warned(tmp_path / "old", old, day) == [("old-figure", "facts.yaml", 5)]
    assert warned(tmp_path / "no-limit", {**old, "course.yaml": GOOD["course.yaml"]}, day) == []
    both = {**old, "facts.yaml": fact.format(2020, 2020) + fact.format(2024, 2024)}
    assert warned(tmp_path / "newer", both, day) == []


def test_an_office_that_has_ended_wants_the_word_for_it(tmp_path: Path) -> None:
    source = (
        "- id: talk\n  kind: speech\n  title: 在示例会上的讲话\n  authors: 张三\n  office: 某市副市长、河长\n"
        "  date: 2019-01-01\n  office_until: 2022-03\n  unknown: [publication, page]\n"
    )
    text = "id: a\ntitle: b\ncolumn: 重要讲话\nsource: talk\ntext: {}\n"
    files = {"sources.yaml": GOOD["sources.yaml"] + source}
    then, now = "时任某市副市长、河长张三讲了话。", "会上，河长张三讲了话。"
    assert warned(tmp_path / "then", {**files, "excerpts/a.yaml": text.format(then)}, date(2026, 1, 1)) == []
    files["excerpts/a.yaml"] = text.format(now)
    assert warned(tmp_path / "now", files, date(2026, 1, 1)) == [("office-then", "a.yaml", 5)]
    assert warned(tmp_path / "at-the-time", files, date(2022, 3, 1)) == []
