"""What is there already when documents are imported."""

from __future__ import annotations

from pathlib import Path

from generator.app.intake.known_lessons import known_lessons, lacks_course
from tests.app.intake.inbox import EXCERPT, put
from tests.library.workspaces import GOOD, make

OWN = GOOD["sources.yaml"].replace("report-2023", "i0a1b2c3d-01-source")


def test_nothing_is_known_without_a_workspace(tmp_path: Path) -> None:
    known = known_lessons(None, None)
    assert known.sources == {}
    assert known.statements == ()
    assert known.course.columns == ()


def test_imported_documents_are_known_by_their_id_in_the_course_and_in_drafts(tmp_path: Path) -> None:
    workspace = make(tmp_path, {"sources.yaml": GOOD["sources.yaml"] + OWN})
    put(workspace, {"sources.yaml": "- id: i99999999\n  kind: report\n"})
    assert known_lessons(workspace, None).sources == {
        "i99999999": "草稿在 lessons/inbox/river/",
        "i0a1b2c3d": f"已经收进 {Path('lessons/sources.yaml')}:6（来源 i0a1b2c3d-01-source）",
    }


def test_columns_figures_and_terms_are_those_of_the_course(tmp_path: Path) -> None:
    workspace = make(tmp_path, {"glossary.yaml": "- term: “双控”\n  meaning: 两样都管\n"})
    known = known_lessons(workspace, None)
    assert [column.name for column in known.course.columns][:1] == ["编者按"]
    assert len(known.statements) == 1
    assert {"“双控”", "双控"} <= set(known.course.terms)


def test_excerpts_are_known_from_the_course_and_the_drafts(tmp_path: Path) -> None:
    texts = ("先把上游的水一段一段地治好，再说下游的事。", "然后在两岸种上一行一行的树，一直种到河口。")
    course = GOOD["excerpts/policy-map.yaml"].partition("text:")[0] + f"text: {texts[0]}\n"
    workspace = make(tmp_path, {"excerpts/policy-map.yaml": course})
    put(workspace, {"excerpts/river.yaml": EXCERPT.partition("text:")[0] + f"text: {texts[1]}\n"})
    excerpts = known_lessons(workspace, workspace.inbox).course.excerpts
    found = [[(one.known.id, one.known.place) for one in excerpts.find("没有过的标题", text)] for text in texts]
    assert found == [
        [("policy-map", str(Path("lessons/excerpts/policy-map.yaml")))],
        [("river", str(Path("lessons/inbox/river/excerpts/river.yaml")))],
    ]


def test_a_course_is_lacking_until_one_is_there_or_waits(tmp_path: Path) -> None:
    workspace = make(tmp_path)
    assert not lacks_course(None, None)
    assert not lacks_course(workspace, None)
    (workspace.lessons / "course.yaml").unlink()
    assert lacks_course(workspace, None)
    assert lacks_course(workspace, workspace.inbox)
    put(workspace, {"course.yaml": "name: 课\n"})
    assert not lacks_course(workspace, workspace.inbox)
