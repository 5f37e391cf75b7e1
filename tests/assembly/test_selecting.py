"""What a unit prints is named, or chosen by theme."""

from __future__ import annotations

import pytest

from generator.assembly.selecting import (
    choose_events,
    choose_questions,
    choose_terms,
    get_excerpt,
    pack_excerpts,
    terms_of,
)
from generator.errors import UserError
from generator.model.course import Event
from generator.model.selection import Selection
from generator.model.unit import QuizSection
from tests.assembly.samples import LETTER, library, unit

EVENTS = (
    Event(id="e1", date="2025", title="摸家底", themes=("河长制",)),
    Event(id="e2", date="2026", title="立办法", themes=("别的",)),
)


def test_an_excerpt_that_is_missing_is_named_with_what_to_do() -> None:
    assert get_excerpt(library(), "letter") is LETTER
    with pytest.raises(UserError, match="没有摘编“x”；用 huoye check"):
        get_excerpt(library(), "x")


def test_a_pack_holds_what_is_named_then_what_is_selected_each_once() -> None:
    plan = {"excerpts": ["policy"], "select": {"themes": ["河道"]}}
    assert [one.id for one in pack_excerpts(library(), unit(pack=plan))] == ["policy", "letter"]
    assert [one.id for one in pack_excerpts(library(), unit(pack={"excerpts": ["letter", "letter"]}))] == ["letter"]
    assert pack_excerpts(library(), unit(pack={}, themes=[])) == ()


def test_questions_named_come_before_those_selected() -> None:
    section = QuizSection(questions=("q-true",), select=Selection(themes=("河长制",)))
    assert [one.id for one in choose_questions(library(), section)] == ["q-true", "q-single", "q-multiple"]


def test_events_are_the_units_where_none_are_named() -> None:
    shelf = library(events=EVENTS)
    assert [one.id for one in choose_events(shelf, (), (), unit())] == ["e1"]
    assert [one.id for one in choose_events(shelf, ("e2",), (), unit())] == ["e2"]
    assert [one.id for one in choose_events(shelf, ("e2",), ("河道",), unit())] == ["e2", "e1"]


def test_terms_are_those_of_the_unit_and_its_pack_where_none_are_named() -> None:
    assert [one.term for one in choose_terms(library(), (), (), unit(pack={}))] == ["河长制"]
    assert choose_terms(library(), (), ("别的",), unit(pack={})) == ()
    with pytest.raises(UserError, match="没有词条“x”"):
        choose_terms(library(), ("x",), (), unit())


def test_a_term_without_an_entry_is_passed_over() -> None:
    assert [one.term for one in terms_of(library(), unit(terms=["x", "河长制"]), (LETTER,))] == ["河长制"]
