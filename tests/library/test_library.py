"""A library: records by kind, and the place of each."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.library.kinds import KINDS
from generator.library.library import Library
from tests.library.workspaces import loaded


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return loaded(tmp_path)


def test_every_kind_has_its_shelf(library: Library) -> None:
    for name in KINDS:
        assert len(library.shelf(name)) > 0 or name == "term", name
    assert library.shelf("excerpt") is library.excerpts


def test_a_field_of_a_record_has_a_place_and_an_unknown_record_none(library: Library) -> None:
    place = library.place("question", "s-1", ("options", 1))
    assert place is not None
    assert place.path == Path("lessons/questions/all.yaml")
    assert library.place("question", "none") is None


def test_a_problem_is_at_its_field(library: Library) -> None:
    problem = library.problem("excerpt", "two-goals", ("title",), "错", hint="改", code="x")
    assert (problem.path, problem.line, problem.field) == (Path("lessons/excerpts/two-goals.yaml"), 2, "title")
    assert library.problem("excerpt", "none", (), "错").line == 0


def test_warnings_stop_no_build(tmp_path: Path) -> None:
    library = loaded(tmp_path, {"stray.yaml": "id: x\n"})
    assert (len(library.problems), library.errors) == (1, ())
