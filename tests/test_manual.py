"""The manual's examples are a workspace that checks clean and builds; its commands and files are those that exist."""

from __future__ import annotations

import re

import pytest

from generator.app.build import build
from generator.app.request import Request
from generator.cli.main import COMMANDS
from generator.library.load import load
from generator.workspace import Workspace
from tests.folders import ROOT

MANUAL = (ROOT / "MANUAL.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
_BLOCK = re.compile(r"^```yaml\n# (lessons/\S+\.yaml)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """Return the workspace that the manual's examples make together."""
    folder = tmp_path_factory.mktemp("manual")
    for name, text in _BLOCK.findall(MANUAL):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return Workspace(folder)


def test_the_examples_are_of_every_file(workspace: Workspace) -> None:
    names = {path.relative_to(workspace.lessons).parts[0] for path in workspace.lessons.rglob("*.yaml")}
    assert names == {
        "course.yaml", "themes.yaml", "sources.yaml", "excerpts", "questions", "units", "glossary.yaml",
        "facts.yaml", "events.yaml", "tables.yaml",
    }  # fmt: skip


def test_the_examples_have_no_problem(workspace: Workspace) -> None:
    library = load(workspace)
    assert [str(problem) for problem in library.problems] == []
    assert len(library.questions) >= 9
    assert len(library.excerpts) >= 2


def test_the_examples_build(workspace: Workspace) -> None:
    result = build(workspace, Request(formats=("html", "docx", "pptx"), workers=1))
    assert result.failures == ()
    assert {artifact.kind for artifact in result.artifacts} == {
        "pack", "worksheet", "quiz", "answer_sheet", "key", "slides",
    }  # fmt: skip


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_in_the_manual(name: str) -> None:
    assert f"huoye {name}" in MANUAL


@pytest.mark.parametrize("text", [MANUAL, README], ids=["manual", "readme"])
def test_every_command_that_is_shown_exists(text: str) -> None:
    shown = set(re.findall(r"(?:^ {4}|`|\| `)huoye ([a-z][a-z-]+)", text, re.MULTILINE))
    assert len(shown) >= 2
    assert shown <= set(COMMANDS)


def test_every_link_to_a_file_leads_somewhere() -> None:
    targets = set()
    for name in ("README.md", "MANUAL.md", "CONTRIBUTING.md"):
        # In examples of what teachers type, brackets mean other things.
        text = re.sub(r"^```.*?^```", "", (ROOT / name).read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
        targets.update(re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text))
    assert {"MANUAL.md", "LICENSE"} <= targets
    assert not {target for target in targets if not (ROOT / target).exists()}


def test_every_heading_that_the_contents_name_exists() -> None:
    anchors = set(re.findall(r"\]\(#([^)]+)\)", MANUAL))
    headings = {re.sub(r"[、，。（）/. ]", "", h) for h in re.findall(r"^## (.+)$", MANUAL, re.MULTILINE)}
    assert anchors
    assert {re.sub(r"[-、]", "", anchor) for anchor in anchors} == headings
