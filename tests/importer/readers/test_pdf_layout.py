"""The characters of a page become pieces, rows and columns by where they stand on the paper."""

from __future__ import annotations

import pytest

from generator.importer.readers.pdf_layout import (
    GUESSED,
    GlyphBox,
    Piece,
    block_of,
    blocks_of,
    pieces_of,
    size_of,
)

SIZE = 10.0


def marks(
    text: str, *, left: float = 0.0, bottom: float = 0.0, step: float = SIZE, width: float = SIZE
) -> list[GlyphBox]:
    """Return characters of one line, each `step` points behind the one before."""
    return [
        GlyphBox(char, left + n * step, bottom, left + n * step + width, bottom + SIZE) for n, char in enumerate(text)
    ]


def piece(text: str, left: float, bottom: float) -> Piece:
    return Piece(text, left, bottom, left + SIZE * len(text), bottom + SIZE)


def pieces(*runs: list[GlyphBox]) -> list[str]:
    return [found.text for found in pieces_of([mark for run in runs for mark in run], SIZE)]


def test_the_size_of_type_is_the_width_of_most_chinese_characters() -> None:
    assert size_of(marks("书角不大") + marks("墙", width=16)) == 10.0
    assert size_of(marks("abc", width=5)) == 8.0  # a share of their height
    assert size_of([]) == 10.0


def test_characters_that_stand_close_are_one_piece() -> None:
    assert pieces(marks("书角不大")) == ["书角不大"]
    assert pieces(marks("书角"), marks("不大", left=31)) == ["书角不大"]
    assert pieces(marks("书角"), marks("不大", left=33)) == ["书角", "不大"]
    assert pieces(marks("书角"), marks("不大", bottom=-15)) == ["书角", "不大"]
    assert pieces(marks("书角"), marks("②", left=20, bottom=4)) == ["书角②"]


def test_a_typed_blank_is_a_blank_and_a_guessed_one_only_where_there_is_white() -> None:
    assert pieces(marks("书 角")) == ["书 角"]
    assert pieces(marks(f"书{GUESSED}角", step=7)) == ["书角"]  # 4 points of white
    assert pieces(marks(f"书{GUESSED}角", step=8)) == ["书 角"]
    assert pieces(marks(f"a{GUESSED}b", step=5, width=5)) == ["a b"]


def test_between_characters_that_are_not_stretched_a_narrow_blank_is_one() -> None:
    tight = [*marks("书角"), GlyphBox(GUESSED, 20, 0, 22, SIZE), *marks("不", left=22)]
    assert pieces(tight) == ["书角 不"]
    loose = [*marks("书角", step=11), GlyphBox(GUESSED, 21, 0, 23, SIZE), *marks("不", left=23)]
    assert pieces(loose) == ["书角不"]


def test_a_piece_knows_the_size_of_its_type() -> None:
    found = pieces_of(marks("书角", width=16, step=16) + marks("abc", bottom=-40, width=5, step=5), SIZE)
    assert [one.size for one in found] == [16.0, 0.0]


def test_what_is_printed_twice_at_one_place_is_read_once() -> None:
    assert pieces(marks("书角"), marks("书角", left=0.5)) == ["书角"]
    assert pieces(marks("书角"), marks("书角", left=80)) == ["书角", "书角"]


def test_pieces_on_one_level_are_a_row() -> None:
    block = block_of([piece("水表", 60, 80), piece("书角", 0, 82), piece("规则", 0, 60)], SIZE)
    assert [row.text for row in block.rows] == ["书角\u3000\u3000\u3000\u3000水表", "规则"]


@pytest.mark.parametrize(
    ("gap", "text"), [(1, "书角水表"), (2.1, "书角 水表"), (9, "书角\u3000水表"), (200, "书角" + "\u3000" * 8 + "水表")]
)
def test_white_in_a_row_is_counted_in_characters(gap: float, text: str) -> None:
    assert block_of([piece("书角", 0, 0), piece("水表", 20 + gap, 0)], SIZE).rows[0].text == text


def test_rows_know_their_indent_their_white_and_whether_they_are_full() -> None:
    places = [
        ("书" * 18, 20, 200),
        ("书" * 20, 0, 185),
        ("书" * 20, 0, 170),
        ("书角", 0, 155),
        ("水表", 0, 130),
        ("末", 0, 80),
    ]
    block = block_of([piece(*place) for place in places], SIZE)
    assert [row.indent for row in block.rows] == [2.0, 0.0, 0.0, 0.0, 0.0, 0.0]
    assert [row.gap for row in block.rows] == [0, 0, 0, 0, 1, 2]
    assert [row.is_full for row in block.rows] == [True, True, True, False, False, False]
    assert block.width == 200.0


def column(text: str, left: float, count: int, top: float = 300.0) -> list[Piece]:
    return [piece(text * 12, left, top - 15 * n) for n in range(count)]


def texts(found: list[Piece]) -> list[str]:
    return [row.text[0] for block in blocks_of(found, SIZE) for row in block.rows]


def test_columns_are_read_one_after_the_other() -> None:
    assert texts(column("左", 0, 6) + column("右", 140, 6)) == ["左"] * 6 + ["右"] * 6


def test_what_crosses_the_gutter_parts_the_columns_above_from_those_below() -> None:
    across = piece("题" * 20, 20, 225)
    upper = column("左", 0, 5) + column("右", 140, 5)
    lower = column("下", 0, 5, 210) + column("末", 140, 5, 210)
    assert texts([*upper, across, *lower]) == ["左"] * 5 + ["右"] * 5 + ["题"] + ["下"] * 5 + ["末"] * 5


def test_a_page_of_one_column_or_of_few_pieces_has_no_gutter() -> None:
    assert len(blocks_of([piece("书" * 26, 0, 300 - 15 * n) for n in range(12)], SIZE)) == 1
    assert len(blocks_of(column("左", 0, 4) + column("右", 140, 4), SIZE)) == 1
    assert blocks_of([], SIZE) == []


def test_two_rows_of_short_words_are_no_columns() -> None:
    words = [piece("书角", left, 300 - 15 * n) for n in range(6) for left in (0, 240)]
    assert len(blocks_of(words, SIZE)) == 1
