"""The type of a field says whether its words hold marks, and how many paragraphs they are."""

from __future__ import annotations

from generator.model.base import TextList, Typed
from generator.model.marked import (
    MarkedField,
    Phrase,
    PhraseRows,
    Phrases,
    Plain,
    Prose,
    RequiredProse,
    marked_fields,
)


class Option(Typed):
    text: RequiredProse


class Card(Typed):
    title: str = ""
    label: Plain = ""
    lead: Phrase = ""
    body: Prose = ""
    tags: TextList = ()
    asks: Phrases = ()
    rows: PhraseRows = ()
    options: tuple[Option, ...] = ()


def test_words_with_marks_are_found_with_their_places_in_the_order_of_the_fields() -> None:
    card = Card(
        title="无", lead="甲", body="乙\n\n丙", tags=("无",), asks=("丁",), rows=(("戊", "己"),),
        options=(Option(text="庚"),),
    )  # fmt: skip
    assert list(marked_fields(card)) == [
        MarkedField(path=("lead",), words="甲", paragraphs=False),
        MarkedField(path=("body",), words="乙\n\n丙", paragraphs=True),
        MarkedField(path=("asks", 0), words="丁", paragraphs=False),
        MarkedField(path=("rows", 0, 0), words="戊", paragraphs=False),
        MarkedField(path=("rows", 0, 1), words="己", paragraphs=False),
        MarkedField(path=("options", 0, "text"), words="庚", paragraphs=True),
    ]


def test_an_empty_field_has_no_words() -> None:
    assert list(marked_fields(Card())) == []


def test_words_that_must_hold_no_marks_are_found_as_such() -> None:
    assert list(marked_fields(Card(label="甲"))) == [
        MarkedField(path=("label",), words="甲", paragraphs=False, marks=False)
    ]


def test_a_path_may_begin_in_a_record() -> None:
    [found] = marked_fields(Option(text="甲"), ("options", 2))
    assert found.path == ("options", 2, "text")
