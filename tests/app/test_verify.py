"""`huoye verify`: true files pass, and what was edited, is older, lost or leaks an answer is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.app.build import build
from generator.app.request import Request
from generator.app.verify import Status, verify
from generator.errors import UserError
from generator.readback.answers import is_for_students, secrets_of
from generator.workspace import Workspace
from tests.library.workspaces import GOOD, make

WEB = Request(formats=("html", "docx"), workers=1)


@pytest.fixture
def built(tmp_path: Path) -> Workspace:
    workspace = make(tmp_path)
    assert not build(workspace, WEB).failures
    return workspace


def statuses(workspace: Workspace, *wanted: str) -> dict[str, Status]:
    return {report.path.name: report.status for report in verify(workspace, wanted)}


def test_what_was_just_built_is_true(built: Workspace) -> None:
    assert len(statuses(built)) == 8
    assert set(statuses(built).values()) == {"true"}


def test_a_file_edited_by_hand_is_named_with_the_difference(built: Workspace) -> None:
    path = built.build / "u1/u1-pack-student.html"
    path.write_bytes(path.read_bytes().replace("走得稳，才能走得远".encode(), "走得快，才能走得远".encode()))
    [report] = list(verify(built, ("build/u1/u1-pack-student.html",)))
    assert report.status == "edited"
    assert report.verdict is not None
    [discrepancy] = report.verdict.discrepancies
    assert discrepancy.place == "《两个目标》第2段"
    assert "走得快" in discrepancy.found


def test_a_file_of_an_older_text_is_named(built: Workspace) -> None:
    make(built.root, {"excerpts/policy-map.yaml": GOOD["excerpts/policy-map.yaml"].replace("派任务", "分任务")})
    assert statuses(built)["u1-pack-student.docx"] == "older"
    assert statuses(built)["u1-u1-quiz-A-paper.docx"] == "true"


def test_a_file_that_is_gone_is_named(built: Workspace) -> None:
    (built.build / "u1/u1-pack-student.docx").unlink()
    assert statuses(built)["u1-pack-student.docx"] == "missing"


def test_an_unknown_unit_is_refused_with_a_hint(built: Workspace) -> None:
    with pytest.raises(UserError, match="u1"):
        list(verify(built, ("u11",)))


def test_an_answer_in_a_students_file_is_found_wherever_it_stands(tmp_path: Path) -> None:
    why = "拐点之后，数字才会一年一年往下走。"
    questions = GOOD["questions/all.yaml"].replace("  themes:", f"  explanation: {why}\n  themes:")
    workspace = make(tmp_path, {"questions/all.yaml": questions})
    assert not build(workspace, WEB).failures
    path = workspace.build / "u1/u1-u1-quiz-A-paper.html"
    for hidden in (f"<!-- {why} -->", f'<p title="{why}"></p>', f"<meta name=keywords content='{why}'>"):
        page = path.read_text(encoding="utf-8")
        path.write_text(page.replace("</main>", f"{hidden}</main>"), encoding="utf-8")
        [report] = list(verify(workspace, (str(path),)))
        assert report.verdict is not None
        assert [discrepancy.kind for discrepancy in report.verdict.discrepancies] == ["answer"], hidden
        path.write_text(page, encoding="utf-8")


def test_what_students_may_read_anyway_is_no_secret() -> None:
    from tests.documents import everything

    documents = everything()
    secrets = secrets_of(documents)
    assert len(secrets) > 3
    given = [document for document in documents if is_for_students(document)]
    assert given
    assert not set(secrets_of(given))


def test_a_file_that_says_something_else_is_not_saved(tmp_path: Path) -> None:
    """A school's template that swallows the text of passages is stopped, unless the teacher insists."""
    workspace = make(tmp_path)
    html = tmp_path / "templates/base/html/paragraph.html"
    html.parent.mkdir(parents=True)
    html.write_text("<p></p>\n", encoding="utf-8")
    result = build(workspace, Request(formats=("html",), workers=1))
    failure = next(failure for failure in result.failures if failure.document == "u1-pack-student")
    assert "《两个目标》第1段：没有印出" in failure.message
    assert not (workspace.build / "u1/u1-pack-student.html").exists()
    insisted = build(workspace, Request(formats=("html",), workers=1, unchecked=True))
    assert not insisted.failures
    assert [notice.code for notice in insisted.notices if notice.place == "u1-pack-student.html"] == ["readback"]
    assert (workspace.build / "u1/u1-pack-student.html").exists()
