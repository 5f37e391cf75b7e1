"""The three steps that a command and a web studio need alike: compose, render, save."""

from __future__ import annotations

from pathlib import Path

from generator.app.build import build
from generator.app.compose import compose
from generator.app.render import render
from generator.app.request import Request
from generator.output import save
from tests.library.workspaces import make


def test_one_document_is_composed_rendered_and_saved(tmp_path: Path) -> None:
    workspace = make(tmp_path)
    composition = compose(workspace, Request(units=("u1",)))
    [pack] = [document for document in composition.documents if document.name == "u1-pack-student"]
    output = render(pack, composition.design, "html")
    assert not workspace.build.exists()
    [file] = output.files
    path = save(composition.results(composition.units[0].unit), file.name, file.data)
    assert path == workspace.build / "u1/u1-pack-student.html"
    assert "走得稳，才能走得远" in path.read_text(encoding="utf-8")


def test_the_steps_give_the_bytes_of_a_build(tmp_path: Path) -> None:
    workspace = make(tmp_path)
    composition = compose(workspace, Request())
    rendered = {
        file.name: file.data
        for document in composition.units[0].documents
        for file in render(document, composition.design, "html").files
    }
    built = build(workspace, Request(formats=("html",), workers=1))
    assert {artifact.path.name: artifact.path.read_bytes() for artifact in built.artifacts} == rendered
