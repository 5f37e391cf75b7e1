"""Each row names what is typed, how it is composed, and what it chooses by theme."""

from __future__ import annotations

import pytest

from generator.assembly.scaffolds import COMPOSITIONS
from generator.assembly.scaffolds.composition import PartContext
from generator.model.scaffolds import SCAFFOLDS, kind_of
from generator.model.scaffolds.glossary import GlossaryPart
from generator.model.scaffolds.questions import QuestionsPart
from generator.model.scaffolds.scaffold import Scaffold
from generator.model.scaffolds.timeline import TimelinePart
from generator.model.scaffolds.writing import WritingPart
from tests.assembly.samples import library, unit
from tests.assembly.worksheets import EVENTS


def chosen(part: Scaffold) -> list[tuple[str, str]]:
    context = PartContext(library=library(events=EVENTS), unit=unit(), seed="")
    return [(kind, name) for kind, name in COMPOSITIONS[type(part)].chosen(part, context)]


@pytest.mark.parametrize("scaffold", SCAFFOLDS, ids=kind_of)
def test_a_row_belongs_to_the_part_that_it_composes(scaffold: type[Scaffold]) -> None:
    assert COMPOSITIONS[scaffold].plan is scaffold


def test_what_is_chosen_by_theme_is_known() -> None:
    assert chosen(TimelinePart(kind="timeline", events=("e1",))) == [("event", "e1")]
    assert chosen(GlossaryPart(kind="glossary", terms=("河长制",))) == [("term", "河长制")]
    by_theme = QuestionsPart.model_validate({"kind": "questions", "select": {"themes": ["河道"], "limit": 1}})
    assert chosen(by_theme) == [("question", "q-single")]
    assert chosen(WritingPart(kind="writing", prompt="写")) == []
