"""Our own words quote with quotation marks, and rightly."""

from __future__ import annotations

from pathlib import Path

from tests.library.quoting import excerpt, only, problems
from tests.library.workspaces import GOOD


def test_words_of_the_source_in_a_digest_want_quotation_marks(tmp_path: Path) -> None:
    copied = "报告说得好，▲走得稳，才能走得远，不能抢跑，也不能停步。"
    found = only(tmp_path, "excerpts/a.yaml", excerpt(copied, "digest"))
    assert (found.code, found.severity) == ("digest-copies", "warning")
    assert "（lessons/sources/report.txt:4:1）" in found.message
    quoted = "报告说：“走得稳，才能走得远，不能抢跑，也不能停步。”"
    assert problems(tmp_path, {"excerpts/a.yaml": excerpt(quoted, "digest")}) == []


def test_titles_and_short_runs_are_free(tmp_path: Path) -> None:
    text = "据《走得稳，才能走得远，不能抢跑，也不能停步》一文，走得稳才能走得远，不能抢跑。"
    assert problems(tmp_path, {"excerpts/a.yaml": excerpt(text, "digest")}) == []


def test_a_quotation_in_a_digest_is_what_was_said(tmp_path: Path) -> None:
    wrong = "报告说：“▲走得稳，才能走得快，不能抢跑。”"
    found = only(tmp_path / "wrong", "excerpts/a.yaml", excerpt(wrong, "digest"))
    assert (found.code, found.severity) == ("quoted-wrong", "error")
    assert "走得稳，才能走得远，不能抢跑，也不能停步。" in found.hint
    stranger = "有人说：“▲海里的鱼儿从来不问岸上的事情。”"
    found = only(tmp_path / "stranger", "excerpts/a.yaml", excerpt(stranger, "digest"))
    assert (found.code, found.severity) == ("quoted-unknown", "warning")


def test_an_emphasis_is_no_quotation(tmp_path: Path) -> None:
    text = "所谓“走得快”，说的是另一回事；“先立后破”也是。"
    assert problems(tmp_path, {"excerpts/a.yaml": excerpt(text, "digest")}) == []


def test_the_editors_note_quotes_its_excerpts_rightly(tmp_path: Path) -> None:
    note = GOOD["units/u1.yaml"] + "editor_note: 文中说“▲先到山顶，再往上走。山顶是拐点”，请想一想。\n"
    found = only(tmp_path, "units/u1.yaml", note)
    assert found.code == "quoted-wrong"
    assert "摘编“two-goals”" in found.message
