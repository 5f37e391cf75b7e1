"""Two states of a document are compared, paragraph by paragraph."""

from __future__ import annotations

from dataclasses import replace

from generator.app.errata.changes import Change, compare_documents
from generator.app.errata.sheet import where
from generator.model.document import Document
from tests import documents
from tests.readback.samples import FIRST, SECOND, THIRD, changed_blocks, is_text, paper, with_text

OLD = paper(edition="student")


def changes(new: Document) -> list[Change]:
    return list(compare_documents((OLD,), (new,), {}, {}))


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


def test_a_long_stretch_is_cut_in_the_middle() -> None:
    [change] = changes(with_text(OLD, FIRST, "改" * 200))[:1]
    assert change.kind in ("changed", "removed")
    assert len(change.new) < 90


def test_pages_are_those_of_the_texts_that_changed() -> None:
    pages = {OLD.name: [str(n) for n in range(1, 40)]}
    new = with_text(OLD, "栽下去三年", "栽下去五年")
    [change] = compare_documents((OLD,), (new,), pages, {})
    assert change.page
    assert change.new_page == ""
