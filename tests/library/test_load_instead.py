"""An edit is checked before it is saved: texts are read as if files of the workspace held them."""

from __future__ import annotations

from pathlib import Path

from generator.library.load import load
from tests.library.workspaces import make


def test_texts_stand_for_files_that_are_there_or_not(tmp_path: Path) -> None:
    workspace = make(tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    new = "id: new\ntitle: 新\ncolumn: 重要讲话\nsource: added\ntext: 新的一篇。\n"
    sources = (workspace.lessons / "sources.yaml").read_text(
        encoding="utf-8"
    ) + "- {id: added, kind: book, title: 书}\n"
    library = load(workspace, instead={"lessons/excerpts/new.yaml": new, "lessons/sources.yaml": sources})
    assert library.errors == ()
    assert library.excerpts["new"].source == "added"
    assert str(library.place("excerpt", "new")) == "lessons/excerpts/new.yaml:1"
    assert len(library.excerpts) == len(load(workspace).excerpts) + 1
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_a_mistake_in_such_a_text_is_told_with_its_place(tmp_path: Path) -> None:
    workspace = make(tmp_path)
    library = load(workspace, instead={"lessons/glossary.yaml": "- term: 甲\n  meaning: 乙\n  sorce: x\n"})
    assert [(str(problem.path), problem.line) for problem in library.errors] == [("lessons/glossary.yaml", 3)]
