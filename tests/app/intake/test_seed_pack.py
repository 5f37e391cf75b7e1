"""The real issue, where it is at hand: imported, accepted and composed as one pack."""

from __future__ import annotations

import pytest
import yaml

from generator.app.intake.acceptance import AcceptRequest, accept
from generator.app.intake.batch import import_files
from generator.app.starter import create_workspace
from generator.assembly.unit_documents import compose_unit
from generator.library.load import load
from generator.workspace import Workspace
from tests.folders import SEEDS

FILES = sorted(SEEDS.glob("*.txt"))

pytestmark = pytest.mark.skipif(len(FILES) < 5, reason="没有 ../shared/seeds，跳过真实文档的导入")


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    root = tmp_path_factory.mktemp("course") / "课"
    create_workspace(root)
    made = Workspace(root)
    outcomes = import_files(FILES, workspace=made, into=made.inbox)
    assert [outcome.error for outcome in outcomes] == [""] * 5
    accept(made, AcceptRequest(doubtful=True))
    return made


def test_nothing_is_wrong_with_the_course_afterwards(workspace: Workspace) -> None:
    assert load(workspace).errors == ()


def test_the_pack_has_its_articles_in_six_columns_and_the_editors_note(workspace: Workspace) -> None:
    library = load(workspace)
    [unit] = [unit for unit in library.units if unit.id.endswith("-unit")]
    assert unit.pack is not None and len(unit.pack.excerpts) == 17
    columns = [library.excerpts[name].column for name in unit.pack.excerpts]
    assert list(dict.fromkeys(columns)) == ["重要讲话", "政策意见", "权威解读", "专家观点", "海外声音", "他山之石"]
    assert len(unit.editor_note.split("\n\n")) == 3
    assert [document.kind for document in compose_unit(library, unit, frozenset({"student"}))] == ["pack"]


def test_every_imported_excerpt_has_its_source_with_the_full_text(workspace: Workspace) -> None:
    library = load(workspace)
    imported = [one for one in library.excerpts if one.fidelity != "digest"]
    assert len(imported) >= 17 + 16 + 4
    assert all((workspace.sources / library.sources[one.source].file).is_file() for one in imported)


def test_the_base_year_that_is_wrong_in_one_document_is_doubted(workspace: Workspace) -> None:
    text = (workspace.lessons / "facts.yaml").read_text(encoding="utf-8")
    assert text.count("# 存疑：同一数据有两种说法：这里是18%（比2005年），lessons/facts.yaml:") == 1


def test_facts_are_read_and_many_agree_with_those_of_the_sample_course(workspace: Workspace) -> None:
    text = (workspace.lessons / "facts.yaml").read_text(encoding="utf-8")
    imported = [one for one in yaml.safe_load(text) if str(one["id"]).startswith("i")]
    assert len(imported) >= 60
    assert text.count("# 可能重复：") >= 15
