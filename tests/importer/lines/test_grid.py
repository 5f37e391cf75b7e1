"""The measure of printed lines is found from the widths that repeat."""

from __future__ import annotations

import pytest

from generator.importer.lines.grid import Grid, measure, measure_few
from tests.importer.invented import paragraphs
from tests.importer.typesetter import Press, wrap

LONG = [text for seed in range(12) for text in paragraphs(seed, 4)]
HALF = Grid(width=32.0, indent=2.0, fit=1.0, widths=(0.5,) * 11)


def rows(press: Press) -> list[str]:
    return [row for text in LONG for row in wrap(text, press, press.width, press.width - 2)]


# Width, indent and fit; then the widths of digits, capitals, small letters, blanks, dots, percents, dashes, marks,
# quotation marks, brackets and other signs.
FITTED: tuple[tuple[Press, tuple[float, float, float], tuple[float, ...]], ...] = (
    (
        Press(width=32),
        (31.6633, 2.0, 0.7484),
        (0.5159, 0.68, 0.5, 0.2398, 0.15, 0.8171, 0.8, 0.4543, 0.6043, 0.5208, 0.3772),
    ),
    (
        Press(width=28, mark=1.0),
        (27.4984, 2.0, 0.7263),
        (0.4822, 0.68, 0.5, 0.241, 0.2617, 0.9067, 0.8, 0.8328, 0.8799, 0.8655, 0.5892),
    ),
    (
        Press(width=25, mark=0.75),
        (24.4883, 2.0, 0.8205),
        (0.5047, 0.68, 0.5, 0.2241, 0.322, 0.913, 0.8, 0.7441, 0.6602, 0.725, 0.559),
    ),
    (
        Press(width=38, full_width=False, spaced=False),
        (37.1045, 2.0, 0.6593),
        (0.4849, 0.68, 0.5, 0.25, 0.2617, 0.8625, 0.8, 0.3682, 0.4686, 0.3653, 0.558),
    ),
    (
        Press(width=20, indent=True),
        (20.3911, 2.0, 0.6623),
        (0.4843, 0.68, 0.5, 0.372, 0.2656, 0.8325, 0.8, 0.6956, 0.6352, 0.4463, 0.6862),
    ),
)


@pytest.mark.parametrize(("press", "measured", "widths"), FITTED)
def test_the_widths_of_characters_are_fitted_with_the_measure(
    press: Press, measured: tuple[float, float, float], widths: tuple[float, ...]
) -> None:
    grid = measure(rows(press))
    assert (round(grid.width, 4), grid.indent, round(grid.fit, 4)) == measured
    assert tuple(round(width, 4) for width in grid.widths) == widths
    assert grid.is_printed


def summed(grid: Grid) -> tuple[float, float, float, float]:
    return round(grid.width, 4), grid.indent, round(grid.fit, 4), round(sum(grid.widths), 4)


def test_a_sample_of_many_lines_is_measured() -> None:
    assert summed(measure(rows(Press(width=32)) * 12)) == (31.6022, 2.0, 0.7613, 5.4213)
    assert summed(measure(rows(Press(width=32))[:60])) == (31.3518, 2.0, 0.7679, 5.7707)


def test_a_measure_may_begin_from_the_widths_of_another() -> None:
    like = Grid(width=1.0, indent=0.0, fit=0.0, widths=(0.6,) * 11)
    assert summed(measure(rows(Press(width=32))[:60], like=like)) == (32.0129, 2.0, 0.6786, 6.3673)


def test_nothing_has_no_measure() -> None:
    grid = measure([])
    assert (grid.width, grid.indent, grid.fit) == (0.0, 2.0, 0.0)
    assert not grid.is_printed
    assert grid.widths == (0.5, 0.68, 0.5, 0.25, 0.25, 0.9, 0.8, 1.0, 1.0, 1.0, 0.5)


def test_short_lines_say_nothing() -> None:
    assert measure(["书" * 9] * 20).width == 0.0
    assert measure(["书" * 10] * 20).width == 10.0


@pytest.mark.parametrize(
    ("fit", "width", "printed"),
    [
        (0.3, 32.0, True),
        (0.29, 32.0, False),
        (1.0, 12.0, True),
        (1.0, 11.9, False),
        (1.0, 60.0, True),
        (1.0, 60.1, False),
    ],
)
def test_lines_are_printed_where_enough_of_them_lie_on_a_likely_measure(
    fit: float, width: float, *, printed: bool
) -> None:
    assert Grid(width=width, indent=2.0, fit=fit, widths=()).is_printed is printed


KINDS = [
    "5",
    "５",
    "A",
    "Ａ",
    "a",
    "ａ",
    " ",
    "\u00a0",
    "\t",
    "\u2002",
    "．",
    ".",
    "%",
    "％",
    "—",
    "―",
    "─",
    "，",
    "。",
    "！",
    "“",
    "’",
    "《",
    "）",
]
PLACES = (0, 0, 1, 1, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 6, 6, 7, 7, 7, 8, 8, 9, 9)


@pytest.mark.parametrize(
    ("character", "place"), list(zip(KINDS, PLACES, strict=True)) + [(c, 10) for c in "!$+-/:@[`{~～＋／－"]
)
def test_each_kind_of_character_has_its_width(character: str, place: int) -> None:
    grid = Grid(width=32.0, indent=2.0, fit=1.0, widths=tuple(n / 100 for n in range(11)))
    assert grid.width_of(f"书{character}") == 1.0 + place / 100


def full(count: int, size: int, *, end: str = "书") -> list[str]:
    return ["书" * (size - 1) + end] * count


@pytest.mark.parametrize(
    ("lines", "width", "indent"),
    [
        (full(20, 30), 30.0, 0.0),
        (full(20, 30) + full(2, 28), 30.0, 2.0),
        (full(20, 30) + full(1, 28), 30.0, 0.0),
        (full(20, 30) + full(4, 28) + full(2, 26), 30.0, 2.0),
        (full(20, 30) + full(4, 28) + full(3, 26), 30.0, 0.0),
        (full(20, 28) + full(7, 30), 28.0, 0.0),
        (full(20, 28) + full(8, 30), 30.0, 2.0),  # the lines that most are as wide as are first lines
        (full(10, 28) + full(10, 30), 30.0, 2.0),
    ],
)
def test_the_width_that_most_lines_have_is_the_measure(lines: list[str], width: float, indent: float) -> None:
    grid = measure(lines)
    assert (grid.width, grid.indent) == (width, indent)


@pytest.mark.parametrize(
    ("lines", "fit"),
    [
        (full(20, 30), 1.0),
        (full(20, 30, end="。"), 0.0),  # each line is a paragraph
        (full(12, 30, end="。") + full(8, 30), 1.0),
        (full(13, 30, end="。") + full(7, 30), 0.0),  # less than four in ten are cut
        (full(16, 30) + full(4, 33), 0.8),
        (full(15, 30) + full(5, 33), 0.0),  # too many reach beyond
        (full(15, 30) + full(5, 32), 0.75),
        (full(2, 30) + full(1, 20), 0.667),
        (full(1, 30) + full(2, 30, end="。"), 0.0),
    ],
)
def test_a_page_breaks_sentences_where_a_paragraph_ends_them(lines: list[str], fit: float) -> None:
    assert round(measure(lines).fit, 3) == fit


@pytest.mark.parametrize(
    "end", ["。", "！", "？", "；", "：", "…", "!", "?", ";", ":", "。”", "。）", "。」", "。』", "。》", "。’", "。)"]
)
def test_a_sentence_ends_with_a_mark_and_what_closes(end: str) -> None:
    assert measure(full(20, 30, end=end)).fit == 0.0


def test_a_text_that_fits_nowhere_is_not_fitted() -> None:
    lines = ["书" * size for size in range(10, 58)]
    grid = measure(lines)
    assert grid.widths == (0.5, 0.68, 0.5, 0.25, 0.25, 0.9, 0.8, 1.0, 1.0, 1.0, 0.5)
    assert grid.fit < 0.2


def few(lines: list[str], like: Grid = HALF) -> tuple[float, float, float]:
    grid = measure_few(lines, like)
    return grid.width, grid.indent, grid.fit


def test_forty_lines_are_measured_by_themselves() -> None:
    assert few(full(40, 30)) == (30.0, 0.0, 1.0)
    assert few(full(39, 30)) == (30.0, 2.0, 1.0)


@pytest.mark.parametrize(
    ("sizes", "width", "fit"),
    [
        ((), 0.0, 0.0),
        ((20,), 20.0, 1.0),
        ((20, 18), 20.0, 1.0),
        ((61, 20), 61.0, 0.0),
        ((60, 20), 60.0, 1.0),
        ((61, 20, 20), 61.0, 0.0),
        ((60, 20, 20), 20.0, 1.0),
        ((22, 20, 20), 22.0, 1.0),  # what two share is the width of first lines
        ((23, 20, 20), 22.0, 1.0),
        ((24, 20, 20), 20.0, 1.0),
        ((21, 20, 20), 20.0, 1.0),
        ((25, 23, 21), 25.0, 1.0),
    ],
)
def test_few_lines_have_the_greatest_width_that_two_share(sizes: tuple[int, ...], width: float, fit: float) -> None:
    assert few(["书" * size for size in sizes]) == (width, 2.0, fit)


def test_the_middle_of_the_widths_near_the_measure_is_taken() -> None:
    assert few(["书" * 20 + "1", "书" * 20, "书" * 19 + "1"])[0] == 20.5
    assert few(["书" * 20 + "1", "书" * 20, "书" * 19 + "1", "书" * 19, "书" * 12])[0] == 20.5


def test_few_lines_have_the_widths_of_the_others() -> None:
    assert measure_few(full(5, 30), HALF).widths == HALF.widths
    ragged = Grid(width=32.0, indent=2.0, fit=0.0, widths=(0.5,) * 11)
    assert measure_few(full(5, 30), ragged).widths != ragged.widths
    assert measure_few(full(5, 30, end="。"), ragged).fit == 0.0


def narrow(count: int, size: int, blanks: int = 0) -> list[str]:
    """Return so many lines of a width that a quarter of an em can be added to."""
    return ["书" * (size - 1) + " " * blanks + "书"] * count


def test_nine_hundred_lines_are_told_by_every_other() -> None:
    lines = [line for _ in range(450) for line in ("书" * 30, "书" * 20)]
    assert measure(lines).fit == 1.0
    assert measure(lines[1:]).fit < 0.6


def test_a_guess_is_tried_on_every_other_of_three_hundred_lines() -> None:
    tight, wide = "书" * 24 + "，" * 12, "书" * 24 + "，" * 6
    lines = [line for _ in range(75) for line in ("书" * 30, "书" * 30, tight, wide)]
    assert measure(lines).widths[7] == 0.5
    assert measure(lines[1:]).widths[7] > 0.5


def test_a_line_one_character_short_is_not_full() -> None:
    lines = full(8, 30) + full(12, 30, end="。")
    assert measure(lines).is_printed
    assert measure(lines + full(5, 29, end="。")).is_printed


def test_first_lines_of_paragraphs_are_full_when_they_are_indented() -> None:
    assert measure(full(5, 28) + full(5, 30) + full(10, 30, end="。")).is_printed
    assert not measure(full(5, 28, end="。") + full(6, 30) + full(9, 30, end="。")).is_printed
    assert not measure(full(5, 28) + full(15, 30, end="。")).is_printed


def test_a_line_may_reach_two_and_a_half_characters_beyond() -> None:
    assert measure(full(15, 30) + ["书" * 31 + "1书"] * 5).fit == 0.75


def test_twelve_lines_tell_the_widths_of_characters() -> None:
    rows = ["书" * 30] * 6 + ["书" * 27 + "1" * 4 + "书"] * 6
    assert measure(rows, like=HALF).widths[0] == 0.5
    rows = ["书" * 30] * 6 + ["书" * 26 + "1" * 5 + "书"] * 6
    assert measure(rows, like=HALF).widths[0] > 0.5
    assert measure(rows[1:], like=HALF).widths[0] == 0.5


def test_one_line_has_its_own_width() -> None:
    grid = measure(["书" * 30], like=HALF)
    assert (grid.width, grid.fit) == (30.0, 1.0)


def test_no_character_is_wider_than_one_and_a_third() -> None:
    like = Grid(width=30.0, indent=0.0, fit=1.0, widths=(1.0,) * 11)
    assert measure(full(30, 30) + ["书" * 28 + "，"] * 12, like=like).widths[7] == 1.3


QUARTER = Grid(width=30.0, indent=2.0, fit=1.0, widths=(0.25,) * 11)


def placed(lines: list[str]) -> tuple[float, float]:
    grid = measure(lines, like=QUARTER)
    return grid.width, grid.indent


def test_lines_of_nearly_one_width_weigh_together() -> None:
    assert placed(narrow(3, 30) + narrow(2, 25) + narrow(2, 25, 1)) == (30.0, 0.0)
    assert placed(narrow(4, 30) + narrow(3, 25) + narrow(3, 25, 1)) == (25.25, 0.0)
    assert placed(narrow(7, 30)) == (30.0, 0.0)


def test_first_lines_are_told_from_full_ones_by_what_reaches_beyond() -> None:
    assert placed(full(5, 28) + full(3, 30) + full(3, 26)) == (28.0, 2.0)
    assert placed(full(5, 28) + full(3, 30) + full(2, 26)) == (30.0, 2.0)
    assert placed(full(6, 28) + narrow(2, 29, 3) + narrow(2, 30, 1)) == (30.25, 2.0)
    assert placed(full(5, 28) + full(3, 30, end="1")) == (28.0, 0.0)


def test_few_lines_share_a_width_when_they_differ_by_less_than_three_quarters() -> None:
    assert measure_few(["书" * 20 + "111", "书" * 20, "书" * 8], QUARTER).width == 20.75
    assert measure_few(["书" * 20 + "11", "书" * 20, "书" * 8], QUARTER).width == 20.5
    assert measure_few(["书" * 24, "书" * 20 + "111", "书" * 20], QUARTER).width == 24.0
    assert measure_few(["书" * 24, "书" * 20 + "11", "书" * 20], QUARTER).width == 20.5


@pytest.mark.parametrize(
    ("sizes", "width"),
    [((24, 20, 16), 24.0), ((21.5, 20, 20), 22.0), ((21.25, 20, 20), 20.0), ((23.25, 20, 20), 20.0)],
)
def test_what_two_share_is_the_width_of_first_lines_when_it_is_two_or_so_less(
    sizes: tuple[float, ...], width: float
) -> None:
    lines = ["书" * int(size) + "1" * round(size % 1 * 4) for size in sizes]
    assert measure_few(lines, QUARTER).width == width
