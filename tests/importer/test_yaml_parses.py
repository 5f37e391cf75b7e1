"""Drafts are written once and not read back while they are made."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.app.intake.batch import import_files
from generator.library.yaml import marked_yaml
from generator.library.yaml.mistakes import Mistake
from generator.workspace import Workspace
from tests.folders import SEEDS
from tests.importer.invented import articles
from tests.importer.typesetter import Press, set_issue

SEED = next(iter(sorted(SEEDS.glob("003_*.txt"))), None)


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Count the texts that are parsed as YAML, whoever asks for it."""
    texts: list[str] = []
    run = marked_yaml._parse

    def counted(text: str, mistakes: list[Mistake]) -> marked_yaml.Marked:
        texts.append(text)
        return run(text, mistakes)

    monkeypatch.setattr(marked_yaml, "_parse", counted)
    return texts


def imported(path: Path, root: Path, parsed: list[str]) -> tuple[int, int]:
    """Return how many drafts an import into an empty course writes, and how many texts it parses."""
    (root / "lessons").mkdir(parents=True)
    course = "name: 课\n"
    (root / "lessons/course.yaml").write_text(course, encoding="utf-8")
    workspace = Workspace(root=root)
    [outcome] = import_files([path], workspace=workspace, into=workspace.inbox)
    assert outcome.error == ""
    assert course in parsed  # the course itself is read, so parses are counted
    return sum(name.endswith(".yaml") for name in outcome.files), len(parsed)


def test_an_invented_issue_is_written_without_reading_drafts_back(tmp_path: Path, parsed: list[str]) -> None:
    path = tmp_path / "第5期.txt"
    path.write_text(set_issue(articles(), Press()), encoding="utf-8")
    drafts, parses = imported(path, tmp_path / "课", parsed)
    assert drafts == len(articles()) + 2
    assert parses <= 2 * drafts
    assert not [text for text in parsed if text.startswith("# 草稿：")]


@pytest.mark.skipif(SEED is None, reason="没有 ../shared/seeds/003_*.txt，跳过真实活页的核对")
def test_the_real_issue_is_written_without_reading_drafts_back(tmp_path: Path, parsed: list[str]) -> None:
    assert SEED is not None
    drafts, parses = imported(SEED, tmp_path / "课", parsed)
    assert drafts >= 20
    assert parses <= 2 * drafts
    assert not [text for text in parsed if text.startswith("# 草稿：")]
