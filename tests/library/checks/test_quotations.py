"""Evidence, highlights and slides quote their excerpts rightly."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.library.misfits import EXCERPT, MATERIAL, SLIDE, Misfit, assert_named
from tests.library.quoting import excerpt, only, problems
from tests.library.workspaces import GOOD, loaded


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


ERRORS: dict[str, Misfit] = {
    "highlight not in its excerpt": (
        "excerpts/new.yaml",
        EXCERPT + "highlights:\n  - text: ▲先破后立，通盘谋划。\n",
        "没有这句话",
        "先立后破，通盘谋划。",
    ),
    "one character of a highlight": (
        "excerpts/new.yaml",
        EXCERPT + "highlights: {text: ▲通盘某划}\n",
        "没有这句话",
        "",
    ),
    "evidence not in its excerpt": (
        "questions/new.yaml",
        "- id: q\n  kind: true_false\n  stem: 题\n  answer: 对\n  evidence:\n    - excerpt: two-goals\n"
        "      quote: ▲山顶是终点，山脚是拐点。\n",
        "“two-goals”里没有这句话",
        "山顶是拐点",
    ),
    "material not in its excerpt": (
        "questions/new.yaml",
        MATERIAL + "  materials: {excerpt: two-goals, quote: ▲没有的话}\n"
        "  parts: [{id: p, kind: short, stem: 甲, answer: 乙}]\n",
        "没有这句话",
        "复制",
    ),
    "evidence of a part": (
        "questions/new.yaml",
        MATERIAL + "  materials: {text: 材料}\n  parts:\n    - id: p\n      kind: short\n      stem: 甲\n"
        "      answer: 乙\n      evidence: {excerpt: two-goals, quote: ▲没有的话}\n",
        "没有这句话",
        "复制",
    ),
    "quotation on a slide": ("units/new.yaml", SLIDE + "excerpt: two-goals\n      quote: ▲没有的话\n", "没有", "复制"),
}

WARNINGS: dict[str, Misfit] = {
    "other punctuation in a highlight": (
        "excerpts/new.yaml",
        EXCERPT + "highlights:\n  - text: ▲先立后破、通盘谋划\n",
        "标点",
        "先立后破，通盘谋划。",
    ),
}


@pytest.mark.parametrize("name", ERRORS)
def test_what_does_not_fit_is_an_error_at_its_place(name: str, tmp_path: Path) -> None:
    assert_named(ERRORS[name], tmp_path)


@pytest.mark.parametrize("name", WARNINGS)
def test_what_looks_wrong_is_a_warning_at_its_place(name: str, tmp_path: Path) -> None:
    assert_named(WARNINGS[name], tmp_path, severity="warning")


def test_a_quotation_may_leave_out_words_and_marks_of_style(tmp_path: Path) -> None:
    highlights = "highlights:\n  - text: 先立……谋划\n  - text: 第二段说的是“快”与\n"
    assert loaded(tmp_path, {"excerpts/new.yaml": EXCERPT + highlights}).problems == ()


def test_a_fact_may_be_the_evidence_when_its_figure_is_quoted(tmp_path: Path) -> None:
    text = "- {{id: q, kind: true_false, stem: 题, answer: 对, evidence: {{excerpt: share-2022, quote: 比重为{}%}}}}\n"
    assert loaded(tmp_path / "right", {"questions/new.yaml": text.format("17.5")}).problems == ()
    problems = loaded(tmp_path / "wrong", {"questions/new.yaml": text.format("17.6")}).problems
    assert [p.message for p in problems] == ["这句话里没有数据“share-2022”的数值 17.5"]
