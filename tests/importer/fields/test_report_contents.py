"""The contents list of a report is taken off its front."""

from __future__ import annotations

import pytest

from generator.importer.fields.report_contents import take_contents
from generator.importer.lines.ledger import Ledger
from generator.importer.lines.roles import Role
from generator.importer.manuscript import Line, Manuscript


def taken(*texts: str) -> tuple[list[str], list[tuple[str, str]]]:
    """Return the lines that are left, and the entries with their pages."""
    lines = [Line(number=n, raw=text) for n, text in enumerate(texts)]
    rest, entries = take_contents(lines, Ledger(Manuscript(lines=tuple(lines), length=len(lines))))
    return [line.text for line in rest], [(entry.title, entry.page) for entry in entries]


BODY = ["一、书角", "书角建在走廊的尽头。", "二、水表", "水表换了。"]


@pytest.mark.parametrize("head", ["目录", "目 次", "CONTENTS", "Contents"])
def test_the_list_reaches_from_its_heading_to_its_first_entry_again(head: str) -> None:
    assert taken("书角报告", head, "一、书角……1", "二、水表……3", *BODY) == (
        ["书角报告", *BODY],
        [("一、书角", "1"), ("二、水表", "3")],
    )


@pytest.mark.parametrize("leader", ["……3", "....3", " 3", "···（3）", "____-3-", "——— 3"])
def test_a_page_may_stand_behind_different_leaders(leader: str) -> None:
    assert taken("目录", f"一、书角{leader}", *BODY)[1] == [("一、书角", "3")]


def test_the_list_may_have_roman_pages_or_none() -> None:
    assert taken("目录", "一、书角……iv", *BODY)[1] == [("一、书角", "iv")]
    assert taken("目录", "一、书角", "二、水表", *BODY) == (BODY, [("一、书角", ""), ("二、水表", "")])


def test_three_leaders_make_a_list_without_a_heading() -> None:
    entries = ["一、书角………1", "二、水表………3", "三、规则………5"]
    assert taken("书角报告", *entries, *BODY)[0] == ["书角报告", *BODY]
    assert taken("书角报告", *entries[:2], *BODY) == (["书角报告", *entries[:2], *BODY], [])


def test_an_entry_may_go_on_in_the_next_line() -> None:
    long = "一、走廊尽头的书角是怎样从一面空墙变成的"
    assert len(long) > 18
    assert taken("目录", long, "以及谁来清点它……1", "二、水表……3", "前文。", long, "后文。")[1] == [
        (f"{long}以及谁来清点它", "1"),
        ("二、水表", "3"),
        ("前文。", ""),
    ]


def test_a_list_whose_entries_are_nowhere_again_ends_with_its_leaders() -> None:
    assert taken("目录", "一、书角………1", "二、水表………3", "前言", "书角不大。") == (
        ["前言", "书角不大。"],
        [("一、书角", "1"), ("二、水表", "3")],
    )


def test_a_text_without_a_list_stays_as_it_is() -> None:
    assert taken(*BODY) == (BODY, [])
    assert taken("书角", "目录") == (["书角", "目录"], [])
    assert taken("目录", "书角不大。", "水表换了。") == (["目录", "书角不大。", "水表换了。"], [])


def test_the_list_is_entered() -> None:
    lines = [Line(number=n, raw=text) for n, text in enumerate(("目录", "一、书角……1", *BODY))]
    ledger = Ledger(Manuscript(lines=tuple(lines), length=len(lines)))
    take_contents(lines, ledger)
    assert [ledger.role_of(line) for line in lines[:3]] == [Role.NOISE, Role.CONTENTS, None]
