"""What each reading of a line costs is pinned case by case, in the order single, first, … heading, … lower."""

from __future__ import annotations

from typing import Any

import pytest

from generator.importer.counters import CounterMark
from generator.importer.lines.grid import Grid
from generator.importer.lines.line_clues import Clues
from generator.importer.lines.line_costs import Habits, costs_of, learn

GRID = Grid(width=32.0, indent=2.0, fit=1.0, widths=())
PLAIN: dict[str, Any] = {
    "width": 20.0, "need": 1.0, "ending": "other", "mark": None, "label": False, "salutation": False,
    "forbidden": False, "quoted": False, "bare_head": False, "frame": False, "deep": False, "gap": 0,
    "is_heading": False,
}  # fmt: skip


def clues(**known: Any) -> Clues:
    return Clues(**PLAIN | known)


def mark(system: str, text: str, *, loose: bool = False) -> CounterMark:
    return CounterMark(system=system, text=text, loose=loose)


def rounded(clue: Clues, habits: Habits) -> tuple[float, ...]:
    return tuple(round(cost, 3) for cost in costs_of(clue, GRID, habits))


COSTS: tuple[tuple[str, Clues, tuple[float, ...]], ...] = (
    ("an open line", clues(), (9.266, 12.4, 11.8, 8.666, 4.066, 4.066, 3.466, 3.466)),
    ("a stop", clues(ending="stop"), (4.136, 15.1, 14.5, 3.536, 7.966, 8.566, 7.366, 7.366)),
    ("a pause", clues(ending="pause"), (6.966, 16.3, 15.7, 6.366, 8.566, 8.566, 7.966, 7.966)),
    ("a comma", clues(ending="comma"), (9.866, 13.8, 13.2, 9.266, 10.966, 10.966, 10.366, 10.366)),
    ("a full line", clues(width=32.0), (11.666, 6.1, 0.1, 8.666, 9.442, 9.442, 8.842, 8.842)),
    ("a full first line", clues(width=30.0), (9.266, 0.7, 5.5, 8.666, 7.042, 7.042, 6.442, 6.442)),
    ("a line half an em short", clues(width=31.5), (10.166, 5.2, 0.6, 8.666, 8.842, 8.842, 8.242, 8.242)),
    ("a line an em and a half short", clues(width=30.5), (9.266, 1.2, 4.6, 8.666, 7.642, 7.642, 7.042, 7.042)),
    (
        "a line that is too short for the next word",
        clues(width=28.0, need=4.0),
        (9.266, 0.88, 4.305, 8.666, 4.642, 4.642, 4.042, 4.042),
    ),
    (
        "a line with room left for a part of the next word",
        clues(width=30.0, need=4.0),
        (9.266, 0.7, 0.28, 8.666, 7.042, 7.042, 6.442, 6.442),
    ),
    ("a line just over", clues(width=33.0), (14.666, 7.9, 2.1, 8.666, 10.642, 10.642, 10.042, 10.042)),
    ("a line well over", clues(width=34.0), (17.666, 9.7, 5.5, 11.066, 11.842, 11.842, 11.242, 11.242)),
    ("a line far over", clues(width=40.0), (35.666, 12.4, 11.8, 29.066, 19.042, 19.042, 18.442, 18.442)),
    (
        "a line a little shorter than a heading may be",
        clues(width=27.0),
        (9.266, 7.9, 10.9, 8.666, 4.066, 4.066, 3.466, 3.466),
    ),
    ("a line a little longer", clues(width=28.0), (9.266, 6.1, 9.1, 8.666, 4.642, 4.642, 4.042, 4.042)),
    ("a short line", clues(width=2.0), (9.266, 12.4, 11.8, 8.666, 4.066, 4.066, 3.466, 3.466)),
    ("one character", clues(width=1.5), (9.266, 12.4, 11.8, 8.666, 6.066, 6.066, 5.466, 5.466)),
    ("a Chinese number", clues(mark=mark("han", "一、")), (6.466, 9.6, 11.8, 8.666, 0.766, 0.766, 7.966, 7.966)),
    (
        "a loose mark",
        clues(mark=mark("ordinal", "第一，", loose=True)),
        (8.266, 11.4, 11.8, 8.666, 3.066, 3.066, 3.466, 3.466),
    ),
    ("a dash", clues(mark=mark("dash", "——")), (5.966, 9.1, 12.8, 9.666, 5.766, 5.766, 9.466, 9.466)),
    ("hyphens", clues(mark=mark("dash", "--")), (5.966, 9.1, 19.8, 16.666, 5.766, 5.766, 16.466, 16.466)),
    ("a bullet", clues(mark=mark("bullet", "●")), (6.466, 9.6, 19.8, 16.666, 6.266, 6.266, 16.466, 16.466)),
    ("an article", clues(mark=mark("article", "第一条")), (5.966, 9.1, 11.8, 8.666, 5.766, 5.766, 8.466, 8.466)),
    ("a circled number", clues(mark=mark("circled", "①")), (5.966, 9.1, 11.8, 8.666, 5.766, 5.766, 8.466, 8.466)),
    ("a speaker", clues(label=True), (3.266, 6.4, 11.8, 8.666, 4.066, 4.066, 9.466, 9.466)),
    ("a salutation", clues(salutation=True), (8.266, 11.4, 11.8, 8.666, 3.066, 3.066, 3.466, 3.466)),
    (
        "a salutation with a comma",
        clues(salutation=True, ending="comma", width=9.0),
        (3.566, 12.8, 17.2, 7.966, 8.966, 8.966, 13.366, 13.366),
    ),
    (
        "a salutation with a colon",
        clues(salutation=True, ending="pause", width=9.5),
        (3.566, 15.3, 15.7, 3.966, 8.966, 8.966, 9.366, 9.366),
    ),
    (
        "a short salutation with a stop",
        clues(salutation=True, ending="stop", width=9.0),
        (3.136, 14.1, 18.5, 7.536, 6.966, 7.566, 11.366, 11.366),
    ),
    (
        "a short salutation with nothing",
        clues(salutation=True, width=9.0),
        (8.266, 11.4, 11.8, 8.666, 3.066, 3.066, 3.466, 3.466),
    ),
    ("a mark that begins no line", clues(forbidden=True), (15.266, 18.4, 11.8, 8.666, 10.066, 10.066, 3.466, 3.466)),
    ("a quotation", clues(quoted=True), (9.266, 12.4, 11.8, 8.666, 5.966, 5.966, 5.366, 5.366)),
    (
        "a quotation with a stop",
        clues(quoted=True, ending="stop"),
        (4.136, 15.1, 14.5, 3.536, 7.966, 8.566, 7.366, 7.366),
    ),
    (
        "a heading with a stop",
        clues(mark=mark("paren", "（一）"), bare_head=True, ending="stop", width=9.0),
        (3.766, 12.3, 14.5, 5.966, 0.966, 1.566, 8.166, 8.166),
    ),
    ("a name of a part", clues(frame=True), (9.266, 12.4, 17.8, 14.666, 4.066, 10.066, 9.466, 9.466)),
    (
        "a name of a part with a stop",
        clues(frame=True, ending="stop"),
        (4.136, 15.1, 20.5, 9.536, 7.966, 14.566, 13.366, 13.366),
    ),
    ("a deep line", clues(deep=True), (8.966, 12.1, 14.8, 11.666, 3.766, 3.766, 6.466, 6.466)),
    ("a line with two blanks above", clues(gap=2), (9.266, 12.4, 11.8, 8.666, 4.066, 4.066, 3.466, 3.466)),
    ("a styled heading", clues(is_heading=True), (9.266, 12.4, 11.8, 8.666, -19.4, -19.4, -20.0, -20.0)),
    (
        "a numbered quotation",
        clues(mark=mark("han", "一、"), quoted=True),
        (6.466, 9.6, 11.8, 8.666, 0.766, 0.766, 7.966, 7.966),
    ),
)


@pytest.mark.parametrize(("name", "clue", "costs"), COSTS)
def test_each_reading_has_its_cost(name: str, clue: Clues, costs: tuple[float, ...]) -> None:
    assert rounded(clue, Habits()) == costs, name


@pytest.mark.parametrize(
    ("count", "ending", "costs"),
    [
        (1, "other", (9.266, 12.4, 11.8, 8.666, 5.966, 5.966, 5.366, 5.366)),
        (1, "stop", (4.136, 15.1, 14.5, 3.536, 7.966, 8.566, 7.366, 7.366)),
        (2, "other", (9.266, 12.4, 11.8, 8.666, 4.266, 4.266, 3.666, 3.666)),
        (2, "stop", (7.066, 15.1, 14.5, 6.466, 4.266, 4.866, 3.666, 3.666)),
    ],
)
def test_two_short_quotations_make_headings_of_quotations(count: int, ending: str, costs: tuple[float, ...]) -> None:
    assert rounded(clues(quoted=True, ending=ending), Habits(quoted_heads=count)) == costs


START = {(False, 0): 1.224, (False, 1): 0.0, (False, 2): 0.0, (True, 0): 0.0, (True, 1): 0.0, (True, 2): 0.0}
INSIDE = {(False, 0): 0.0, (False, 1): 0.0, (False, 2): 0.0, (True, 0): 1.099, (True, 1): 1.099, (True, 2): 0.0}


def test_without_habits_a_deep_line_begins_a_block() -> None:
    habits = Habits()
    assert [habits.cost(clues(deep=deep), starts=starts) for deep in (True, False) for starts in (True, False)] == [
        0.0, 3.0, 0.3, 0.0,
    ]  # fmt: skip


def test_a_text_teaches_what_its_indents_and_blank_lines_say() -> None:
    texts = [clues(), clues(deep=True), clues(), clues(gap=2), clues(deep=True, gap=1), clues(gap=2), clues()]
    starts = [False, True, False, True, True, False, False]
    habits = learn(texts, starts, GRID)
    assert habits.quoted_heads == 0
    assert {key: round(cost, 3) for key, cost in habits.start.items()} == START
    assert {key: round(cost, 3) for key, cost in habits.inside.items()} == INSIDE
    assert habits.cost(texts[1], starts=True) == habits.start[True, 0]
    assert habits.cost(texts[3], starts=False) == habits.inside[False, 2]


def test_what_always_begins_a_block_costs_five_at_most_elsewhere() -> None:
    texts = [clues(), *[clues(deep=True)] * 2000, *[clues()] * 2000]
    habits = learn(texts, [True] * 2001 + [False] * 2000, GRID)
    assert (habits.start[True, 0], habits.inside[True, 0], habits.inside[False, 0]) == (0.0, 5.0, 0.0)
    assert habits.start[False, 0] == 5.0


def test_a_single_line_teaches_nothing() -> None:
    assert set(learn([clues(deep=True)], [True], GRID).start.values()) == {0.0}


def test_quotations_that_leave_a_quarter_of_the_line_are_counted() -> None:
    widths = (23.9, 24.0, 10.0)
    texts = [*(clues(quoted=True, width=width) for width in widths), clues(width=10.0)]
    assert learn(texts, [True] * 4, GRID).quoted_heads == 2
