"""A remark says what is to be told, and where."""

from __future__ import annotations

from generator.importer.values.remarks import Remark, duplicate


def test_a_duplicate_says_where_it_is() -> None:
    assert duplicate("old（p）") == Remark(text="old（p）", at="", kind="duplicate")


def test_a_remark_is_a_doubt_about_the_whole_record_unless_it_says_otherwise() -> None:
    assert (Remark(text="甲").kind, Remark(text="甲").at) == ("doubt", "")
