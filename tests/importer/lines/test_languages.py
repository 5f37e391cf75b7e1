"""A text in two languages is parted into its lines of each."""

from __future__ import annotations

import pytest

from generator.importer.lines.languages import language_of, part_streams, side_by_side
from generator.importer.manuscript import Line, split


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("书角", "zh"),
        ("The corner", "en"),
        ("2023—05", None),
        ("角abc", "zh"),
        ("角abcd", "en"),
        ("a", "en"),
        ("", None),
    ],
)
def test_one_chinese_character_weighs_three_letters(text: str, language: str | None) -> None:
    assert language_of(text) == language


def halves(text: str) -> list[str]:
    return [line.text for line in side_by_side(split(text)).lines]


@pytest.mark.parametrize("gap", ["\t", "   ", "\u3000\u3000\u3000", " | ", "｜", "\t \t", "\u3000\t\u3000", "|"])
def test_columns_are_parted_at_a_wide_gap_or_a_rule(gap: str) -> None:
    rows = [("书角不大", "The corner is small"), ("The rules", "规则由大家定"), ("水表换了", "Water is metered")]
    assert halves("\n".join(gap.join(row) for row in rows)) == [half for row in rows for half in row]


def test_the_rules_at_the_edges_of_a_row_are_no_cells() -> None:
    assert halves("\n".join(["| 书角 | The corner |"] * 3)) == ["书角", "The corner"] * 3
    assert halves("\n".join(["｜ 书角 ｜ The corner ｜"] * 3)) == ["书角", "The corner"] * 3


def test_the_halves_know_the_line_that_they_are_of() -> None:
    manuscript = split("\n".join(["书角\tThe corner"] * 3))
    parted = side_by_side(manuscript)
    assert [line.key for line in parted.lines] == [(n, 0, column) for n in (1, 2, 3) for column in (0, 1)]


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(["书角\tThe corner"] * 2 + ["书"]),  # two rows are too few
        "\n".join(["书角\tThe corner"] * 3 + ["书角不大。"] * 10),  # and three of thirteen
        "\n".join(["书角  The corner is small, and it is"] * 3 + ["书角"] * 3),
        "\n".join(["书角\t水表"] * 4),
        "\n".join(["The corner\tThe meter"] * 4),
        "\n".join(["书角\tThe 书 corner is small but liked"] * 4),
    ],
)
def test_any_other_text_stays_as_it_is(text: str) -> None:
    manuscript = split(text)
    assert side_by_side(manuscript) is manuscript


def test_a_quarter_of_the_lines_in_two_columns_is_enough() -> None:
    assert len(halves("\n".join(["书角\tThe corner"] * 3 + ["书角不大。"] * 9))) == 15


def test_the_first_gap_between_the_languages_parts_them() -> None:
    assert halves("\n".join(["甲\t书角\tThe corner"] * 3)) == ["甲\t书角", "The corner"] * 3


def test_a_line_with_sixty_gaps_is_no_row() -> None:
    good = "\n".join(["书角\tThe corner"] * 3)
    assert halves(f"{good}\n" + "书\t" * 60 + "The corner")[6:] == ["书\t" * 59 + "书", "The corner"]
    assert len(halves(f"{good}\n" + "书\t" * 61 + "The corner")[6:]) == 1


def test_a_list_of_words_is_parted_at_one_blank() -> None:
    words = ["碳达峰 carbon peaking", "书角 (Book) Corner", "节水 Water saving", "水表\u3000meter"]
    assert halves("\n".join(["词汇 Words", *words])) == [
        "词汇",
        "Words",
        "碳达峰",
        "carbon peaking",
        "书角 (Book) Corner",
        "节水",
        "Water saving",
        "水表",
        "meter",
    ]


def test_six_in_ten_lines_must_be_words() -> None:
    words = ["碳达峰 carbon peaking"] * 3
    assert len(halves("\n".join([*words, "书角。", "水表。"]))) == 8
    assert len(halves("\n".join([*words, "书角。", "水表。", "规则。"]))) == 6


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("，carbon", 1),
        ("， carbon", 1),
        ("碳\u00a0carbon", 2),
        ("碳a carbon", 1),
        ("碳 carbon 碳", 1),
        ("碳 " + "c" * 91, 2),
        ("碳 " + "c" * 92, 1),
        ("carbon 碳", 1),
        ("碳carbon", 1),
    ],
)
def test_a_term_is_short(line: str, parts: int) -> None:
    assert len(halves("\n".join([line, *["书角 Corner"] * 9]))) == parts + 18


def lines(*texts: str, gap: int = 0) -> list[Line]:
    return [Line(number=n, raw=text, gap=gap) for n, text in enumerate(texts, 1)]


def gaps(*texts: str) -> tuple[list[int], list[int]]:
    zh, en = part_streams(lines(*texts, gap=1))
    return [line.gap for line in zh], [line.gap for line in en]


def test_each_line_goes_to_its_language() -> None:
    zh, en = part_streams(lines("书角不大。", "The corner is small.", "2023", "人人都用。"))
    assert [line.text for line in zh] == ["书角不大。", "2023", "人人都用。"]
    assert [line.text for line in en] == ["The corner is small."]


def test_a_paragraph_begins_where_the_one_above_is_closed_or_short() -> None:
    full, half = "书角建在走廊的尽头，那里原来是一面", "书角建在走廊的"
    assert gaps("书角不大。", "The corner", full + "。", "is", full) == ([1, 2, 2], [2, 1])
    assert gaps(full, "The corner", full, "The corner", full)[0] == [1, 1, 1]
    assert gaps(full, "The corner", half, "The corner", full)[0] == [1, 1, 2]


def test_where_two_columns_were_read_across_only_lines_alone_part() -> None:
    texts = ["书角建在走廊的尽头", "The corner stands at the"] * 5
    zh, en = part_streams(lines(*texts, "end of the hall", "墙边"))
    assert [line.gap for line in zh] == [0, 0, 0, 0, 0, 2]
    assert [line.gap for line in en] == [2, 0, 0, 0, 0, 0]
    assert [line.gap for line in part_streams(lines(*texts[:8]))[0]] == [0, 0, 0, 0]


def test_eight_lines_are_too_few_to_have_been_read_across() -> None:
    pairs = ["书角建在走廊的尽头", "The corner stands at the"]
    assert [line.gap for line in part_streams(lines(*pairs * 4, "end."))[0]] == [0] * 4
    assert [line.gap for line in part_streams(lines("书角。", *pairs[::-1] * 3, "The end"))[0]] == [0, 2, 0, 0]
    assert [line.gap for line in part_streams(lines("书角。", *pairs[::-1] * 4))[0]] == [0, 0, 0, 0, 0]


def test_a_last_line_of_three_quarters_is_short() -> None:
    full = "书" * 20
    assert gaps(full, "The corner", full[:15], "The corner", full)[0] == [1, 1, 2]
    assert gaps(full, "The corner", full[:16], "The corner", full)[0] == [1, 1, 1]


def test_nothing_has_no_streams() -> None:
    assert part_streams([]) == ([], [])
