"""Lines with the place of each of their characters."""

from __future__ import annotations

import pytest

from generator.text.markup.source_lines import join_lines, source_lines


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_every_system_ends_them(end: str) -> None:
    first, second = source_lines(f"甲{end}乙")
    assert (first.text, second.text, list(second.places)) == ("甲", "乙", [1 + len(end)])


def test_a_tab_is_four_blanks_of_one_place() -> None:
    (line,) = source_lines("\t甲")
    assert (line.text, list(line.places)) == ("    甲", [0, 0, 0, 0, 1])


def test_a_control_character_is_made_visible() -> None:
    assert source_lines("甲\x07")[0].text == "甲\ufffd"


def test_a_space_between_latin_words_stands_for_the_line_end() -> None:
    joined = join_lines(source_lines("one \n  two"))
    assert joined.text == "one two"
    assert [joined.places[n] for n in (0, 3, 4)] == [0, 3, 7]
