"""The line and column of a record, a field and a character, however the text is set."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.library.yaml.marked_yaml import parse
from generator.library.yaml.places import Origin, Place, place_in


def origin(text: str) -> Origin:
    return Origin("lessons/a.yaml", parse(text), ())


def test_a_place_reads_as_file_and_line() -> None:
    assert str(Place(path=Path("a.yaml"), line=3, column=1)) == "a.yaml:3"


def test_a_field_and_its_key_have_places_of_their_own() -> None:
    one = origin("id: x\ntitle: 题\n")
    assert (one.place(("title",)).line, one.place(("title",)).column) == (2, 8)
    assert one.place(("title",), key=True).column == 1


def test_words_are_found_in_a_field_or_the_field_is() -> None:
    one = origin("text: |\n  甲乙\n  丙丁\n")
    assert one.find_in(("text",), "丙").line == 3
    assert one.find_in(("text",), "没有").line == 1


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("text: 甲乙丙\n", 1, 8),
        ("text: '甲乙丙'\n", 1, 9),
        ("text: |\n  甲乙丙\n", 2, 4),
        ("text: >\n  甲\n  乙丙\n", 3, 3),
    ],
)
def test_a_character_is_found_however_the_text_is_set(text: str, line: int, column: int) -> None:
    one = origin(text)
    found = place_in(one, ("text",), "甲乙丙", 1)
    assert (found.path, found.line, found.column) == (Path("lessons/a.yaml"), line, column)


def test_a_character_that_was_typed_otherwise_has_the_place_of_its_text() -> None:
    one = origin('text: "\\u7532乙"\n')
    assert place_in(one, ("text",), "甲乙", 1) == one.place(("text",))
