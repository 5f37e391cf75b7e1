"""The lines of a heading are joined where they were merely broken, and parted where they are two."""

from __future__ import annotations

import pytest

from generator.importer.recognise.heading_lines import OFFICIAL, is_wrapped, join_heading


@pytest.mark.parametrize(
    ("left", "right", "wrapped"),
    [
        ("走廊尽头的", "书角", True),
        ("走廊尽头", "和书角", True),
        ("《走廊尽头", "书角》读后", True),
        ("在全校读书节", "开幕式上的讲话", True),
        ("某校印发", "读书节安排", True),
        ("第3", "次读书节", True),
        ("书角三年", "我们做了什么", False),
    ],
)
def test_a_line_is_broken_where_a_phrase_cannot_end(left: str, right: str, wrapped: bool) -> None:
    assert is_wrapped(left, right, "") == (wrapped, wrapped)


def test_the_text_tells_which_words_stand_side_by_side() -> None:
    assert is_wrapped("走廊", "书角", "他说，走廊书角办了三年。") == (True, True)
    assert is_wrapped("小小走廊", "书角三年", "走廊书角") == (True, True)


def test_three_mentions_of_a_shorter_overlap_are_a_guess() -> None:
    assert is_wrapped("小小走廊", "书角", "廊书角。" * 3) == (True, False)
    assert is_wrapped("小小走廊", "书角", "廊书角。" * 2) == (False, False)


def test_two_parts_stand_apart() -> None:
    assert join_heading(["书角三年", "我们做了什么"], "") == ("书角三年\u3000我们做了什么", False)
    assert join_heading(["走廊尽头的", "书角"], "") == ("走廊尽头的书角", True)


def test_an_official_title_ends_with_what_the_paper_is() -> None:
    assert OFFICIAL.match("某校关于办好书角的通知")
    assert not OFFICIAL.match("某校关于办好书角的几点")
