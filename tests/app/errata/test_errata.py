"""What was handed out is kept, and what has changed since is said with page and paragraph."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from generator.app.build import build
from generator.app.errata.archive import DOCUMENTS, archives_of
from generator.app.errata.changes import Change, compare_documents
from generator.app.errata.sheet import where
from generator.app.request import Request
from generator.model.document import Document
from generator.model.document_json import documents_from_json, documents_to_json
from generator.workspace import Workspace
from tests import documents
from tests.cli.commands import Huoye, runner
from tests.library.workspaces import GOOD, make
from tests.readback.samples import FIRST, SECOND, THIRD, changed_blocks, is_text, paper, with_text

OLD = paper(edition="student")


def changes(new: Document) -> list[Change]:
    return list(compare_documents((OLD,), (new,), {}, {}))


# ------------------------------------------------------------------------------------------------- documents kept


@pytest.mark.parametrize("document", documents.everything(), ids=lambda document: document.name)
def test_a_document_is_the_same_after_it_was_kept(document: Document) -> None:
    assert documents_from_json(documents_to_json((document,))) == (document,)


def test_a_document_of_an_older_or_newer_program_is_read() -> None:
    value = json.loads(documents_to_json((OLD,)))
    value["documents"][0]["no_longer_known"] = 1
    del value["documents"][0]["meta"]["organiser"]
    assert documents_from_json(json.dumps(value).encode()) == (replace(OLD, meta=replace(OLD.meta, organiser="")),)
    for broken in (b"[]", b"{", b'{"version": 1, "documents": [{"_": "Nonsense"}]}'):
        with pytest.raises(ValueError, match=r"documents|kind|property|Expecting"):
            documents_from_json(broken)


# -------------------------------------------------------------------------------------------------------- changes


def test_nothing_changed_is_nothing_said() -> None:
    assert changes(OLD) == []


def test_a_changed_word_is_shown_with_what_stood_there() -> None:
    [change] = changes(with_text(OLD, "栽下去三年", "栽下去五年"))
    assert (change.kind, change.place) == ("changed", "《一条河的账本》第1段")
    assert "三年" in change.old
    assert "五年" in change.new
    assert len(change.old) < 20


def test_two_changes_far_apart_in_a_paragraph_are_two() -> None:
    new = with_text(with_text(OLD, "河边的树", "岸边的树"), "一段一段记下来", "一笔一笔记下来")
    assert [change.kind for change in changes(new)] == ["changed", "changed"]


def test_a_paragraph_taken_away_and_one_put_in() -> None:
    fewer = changed_blocks(OLD, lambda block: () if is_text(block, SECOND) else (block,))
    [gone] = changes(fewer)
    assert (gone.kind, gone.place, gone.old) == ("removed", "《一条河的账本》第2段", SECOND)
    more = changed_blocks(
        OLD, lambda block: (block, documents.paragraph("新添的一段话。")) if is_text(block, FIRST) else (block,)
    )
    [come] = changes(more)
    assert (come.kind, come.new, where(come)) == ("added", "新添的一段话。", "《一条河的账本》第1段之后")


def test_a_paragraph_that_moved_is_no_loss() -> None:
    moved = with_text(with_text(with_text(OLD, FIRST, "\x01"), THIRD, FIRST), "\x01", THIRD)
    assert {change.kind for change in changes(moved)} == {"moved"}


def test_papers_withdrawn_and_new_are_named() -> None:
    other = replace(OLD, name="other")
    assert [change.kind for change in compare_documents((OLD,), (other,), {}, {})] == ["withdrawn", "new"]


# ------------------------------------------------------------------------------------------------------- commands


@pytest.fixture
def huoye(capsys: pytest.CaptureFixture[str]) -> Huoye:
    return runner(capsys)


@pytest.fixture
def handed_out(tmp_path: Path, huoye: Huoye) -> Workspace:
    workspace = make(tmp_path)
    assert not build(workspace, Request(formats=("pdf", "html"), workers=1)).failures
    assert huoye("archive", "u1", "-C", workspace.root).code == 0
    return workspace


def test_the_errata_of_a_pack_that_was_handed_out(handed_out: Workspace, huoye: Huoye) -> None:
    [archive] = archives_of(handed_out, "u1")
    assert {path.suffix for path in archive.folder.iterdir()} == {".pdf", ".json"}
    assert "没有改动" in huoye("diff", "u1", "-C", handed_out.root).out

    make(handed_out.root, {"excerpts/policy-map.yaml": GOOD["excerpts/policy-map.yaml"].replace("派任务", "分任务")})
    ran = huoye("diff", "u1", "-C", handed_out.root, "-f", "docx", "-f", "html")
    assert ran.code == 0
    assert "活页（学生版）" in ran.out
    assert "第2页 《政策地图》第1段　原为“一份方案派任务" in ran.out
    assert "现为“一份方案分任务" in ran.out
    page = (handed_out.build / "errata/u1-errata.html").read_text(encoding="utf-8")
    assert "勘误单" in page
    assert "分任务" in page
    value = huoye("diff", "u1", "-C", handed_out.root, "--json").json
    assert [(one["kind"], one["page"], one["place"]) for one in value["changes"]] == [
        ("changed", "2", "《政策地图》第1段")
    ]


def test_answers_are_in_the_errata_only_when_asked_for(handed_out: Workspace, huoye: Huoye) -> None:
    make(
        handed_out.root,
        {"questions/all.yaml": GOOD["questions/all.yaml"] + "  explanation: 山顶就是由升转降的那个点。\n"},
    )
    assert "由升转降" not in huoye("diff", "u1", "-C", handed_out.root).out
    assert "由升转降" in huoye("diff", "u1", "-C", handed_out.root, "--teacher").out


def test_a_second_archive_stands_beside_the_first_and_both_can_be_compared(handed_out: Workspace, huoye: Huoye) -> None:
    make(handed_out.root, {"excerpts/policy-map.yaml": GOOD["excerpts/policy-map.yaml"].replace("派任务", "分任务")})
    refused = huoye("archive", "u1", "-C", handed_out.root)
    assert refused.code == 1
    assert "先运行 huoye build" in refused.err
    assert not build(handed_out, Request(formats=("pdf", "html"), workers=1)).failures
    assert huoye("archive", "u1", "-C", handed_out.root).code == 0
    assert [archive.name for archive in archives_of(handed_out, "u1")] == ["u1-1", "u1-2"]
    assert "没有改动" in huoye("diff", "u1", "-C", handed_out.root).out
    assert "分任务" in huoye("diff", "u1", "1", "2", "-C", handed_out.root).out
    assert "没有第 3 次存档" in huoye("diff", "u1", "3", "-C", handed_out.root).err


def test_without_an_archive_the_way_to_one_is_said(tmp_path: Path, huoye: Huoye) -> None:
    workspace = make(tmp_path)
    assert "huoye archive u1" in huoye("diff", "u1", "-C", workspace.root).err
    assert "是否应为“u1”" in huoye("diff", "u11", "-C", workspace.root).err
    assert huoye("archive", "u1", "-C", workspace.root).code == 1


def test_a_broken_archive_is_named(handed_out: Workspace, huoye: Huoye) -> None:
    (handed_out.lessons / "handed-out/u1-1" / DOCUMENTS).write_text("{", encoding="utf-8")
    assert "u1-1" in huoye("diff", "u1", "-C", handed_out.root).err
    assert huoye("check", "-C", handed_out.root).code == 0
