"""How a question of the bank becomes one of a document."""

from __future__ import annotations

import pytest

from generator.assembly.forms import FrozenQuestion, freeze_question
from generator.assembly.questions import PointsShown, evidence_passage, question_block
from generator.model.course import Fact
from generator.model.document import CorrectLetters
from generator.model.document_walk import inline_text
from generator.model.question import Evidence
from tests.assembly.samples import QUESTIONS, library, question

LIBRARY = library()


def frozen(kind: str, number: int = 1) -> FrozenQuestion:
    data = next(data for data in QUESTIONS if data["kind"] == kind)
    return freeze_question(question(data), number, "s", ("",), 2)


def test_a_question_with_its_answer() -> None:
    block = question_block(frozen("single", 3), LIBRARY)
    assert (block.id, block.kind, block.number, block.is_part) == ("q-single", "single", 3, False)
    assert (block.bracket, block.difficulty, block.anchor) == (True, "易", "q-q-single")
    assert [inline_text(option.content) for option in block.options] == ["责任", "牌子", "口号", "会议"]
    assert block.answer is not None
    assert block.answer.correct == CorrectLetters(letters=("A",))
    assert [passage.citation.line for passage in block.answer.evidence] == ["《管河先管人\u3000管人先管心》第1段"]


@pytest.mark.parametrize(
    ("points", "whole", "parts", "worth"),
    [("all", 4, [2, 2], [4, 2, 2]), ("of parts", None, [2, 2], [4, 2, 2]), ("none", None, [None] * 2, [None] * 3)],
)
def test_points_are_printed_and_marked_as_asked(
    points: PointsShown, whole: float | None, parts: list[float | None], worth: list[float | None]
) -> None:
    block = question_block(frozen("material"), LIBRARY, points=points)
    assert (block.points, [part.points for part in block.parts]) == (whole, parts)
    assert [one.answer.points for one in (block, *block.parts) if one.answer] == worth


def test_a_part_has_a_number_of_its_own_and_no_anchor() -> None:
    block = question_block(frozen("material", 9), LIBRARY)
    assert [(part.number, part.is_part, part.anchor) for part in block.parts] == [(1, True, ""), (2, True, "")]
    assert [inline_text(passage.title) for passage in block.materials] == ["材料一", "材料二"]
    assert [passage.classes for passage in block.materials] == [("material",)] * 2


def test_one_material_is_not_counted_and_keeps_the_label_that_was_typed() -> None:
    data = next(data for data in QUESTIONS if data["kind"] == "material")

    def titles(*materials: dict[str, str]) -> list[str]:
        asked = freeze_question(question({**data, "materials": list(materials)}), 1, "s", ("",))
        return [inline_text(passage.title) for passage in question_block(asked, LIBRARY).materials]

    assert titles({"text": "读"}) == ["材料"]
    assert titles({"text": "读", "label": "情境"}) == ["情境"]
    assert titles({"text": "读", "label": "情境"}, {"text": "再读"}) == ["情境", "材料二"]


def test_a_fact_proves_as_well_as_an_excerpt() -> None:
    fact = Fact(id="f", what="条数", value="12", unit="条", as_of="2026", source="s-rules")
    passage = evidence_passage(Evidence(excerpt="f", quote="12条河"), library(facts=(fact,)))
    assert (passage.citation.source, passage.citation.excerpt) == ("s-rules", "f")
    assert "示例市河道管理办法" in passage.citation.line
    unknown = evidence_passage(Evidence(excerpt="g", quote="12条河"), LIBRARY)
    assert (unknown.citation.source, unknown.citation.line) == ("", "")
