"""Evidence, highlights and slides quote their excerpts rightly."""

from __future__ import annotations

from pathlib import Path

from tests.library.quoting import excerpt, only, problems
from tests.library.workspaces import GOOD


def test_a_quotation_with_other_marks_is_a_lesser_thing(tmp_path: Path) -> None:
    text = "报告说：“▲走得稳、才能走得远、不能抢跑、也不能停步。”"
    found = only(tmp_path, "excerpts/a.yaml", excerpt(text, "digest"))
    assert (found.code, found.severity) == ("quoted-marks", "warning")


def test_a_slide_quotes_its_units_excerpts_rightly(tmp_path: Path) -> None:
    points = "slides:\n  points:\n    - title: 一张\n      points: 想一想“▲先到山顶，再往上走。山顶是拐点”\n"
    slide = GOOD["units/u1.yaml"] + points
    assert only(tmp_path, "units/u1.yaml", slide).code == "quoted-wrong"


def test_a_statement_to_be_judged_may_be_wrong(tmp_path: Path) -> None:
    question = (
        "- id: q\n  kind: true_false\n  stem: 文中说“先到山顶，再往上走。山顶是拐点”。\n  answer: 错\n"
        "  evidence: {excerpt: two-goals, quote: 山顶是拐点}\n"
    )
    assert problems(tmp_path / "stem", {"questions/q.yaml": question}) == []
    explained = question + "  explanation: 原文是“▲先到山顶，再往前走。山顶是拐点”。\n"
    assert only(tmp_path / "explained", "questions/q.yaml", explained).code == "quoted-wrong"


def test_a_quotation_cut_behind_a_no_is_named(tmp_path: Path) -> None:
    text = "id: a\ntitle: b\ncolumn: 重要讲话\ntext: |\n  做事不能抢跑。\n\n  也要有先后。\nhighlights:\n"
    found = only(tmp_path / "cut", "excerpts/a.yaml", text + "  - text: ▲能抢跑。\n")
    assert (found.code, found.severity) == ("quote-negated", "warning")
    found = only(tmp_path / "across", "excerpts/a.yaml", text + "  - text: ▲不能抢跑。也要有先后。\n")
    assert (found.code, found.severity) == ("quote-across", "warning")
    assert problems(tmp_path / "right", {"excerpts/a.yaml": text + "  - text: 不能抢跑。\n"}) == []


def test_evidence_out_of_a_figure_has_its_number_whole_and_its_unit(tmp_path: Path) -> None:
    question = (
        "- {{id: q, kind: true_false, stem: 题, answer: 对, evidence: {{excerpt: share-2022, quote: 比重为{}}}}}\n"
    )

    def of(name: str, figure: str) -> list[str]:
        return [p.code for p in problems(tmp_path / name, {"questions/q.yaml": question.format(figure)})]

    assert of("right", "17.5%") == []
    assert of("part", "117.5%") == ["quote-missing"]
    assert of("unit", "17.5亿吨") == ["quote-unit"]
