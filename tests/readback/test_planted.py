"""A fault planted in a file is found, in every format, and at its place; a sound file gives no alarm."""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

import pytest

from generator.model.document import Block, Blocks, Document, Table
from generator.model.formats import Format
from generator.readback import read_text
from generator.readback.checking import Verdict, check_file, describe
from generator.readback.comparing import Kind
from tests import documents
from tests.readback.samples import (
    CELL,
    EXPLANATION,
    FIRST,
    NOTE,
    OPTION,
    SECOND,
    STEM,
    THIRD,
    changed_blocks,
    deck,
    is_text,
    paper,
    rendered,
    with_text,
)

PAPER: tuple[Format, ...] = ("html", "docx", "pdf")
SLIDES: tuple[Format, ...] = ("html", "pptx", "pdf")
CASES = [*((paper(), format) for format in PAPER), *((deck(), format) for format in SLIDES)]
IDS = [f"{document.kind}-{format}" for document, format in CASES]
every_format = pytest.mark.parametrize(("document", "format"), CASES, ids=IDS)
Plant = Callable[[Document], Document]


def checked(truth: Document, printed: Document, format: Format) -> Verdict:
    """Check the file of one document against another."""
    assert format in get_args(read_text.Format)
    return check_file(truth, format, "a", rendered(printed, format))  # type: ignore[arg-type]


def lost(text: str) -> Plant:
    return lambda document: changed_blocks(document, lambda block: () if is_text(block, text) else (block,))


def doubled(text: str) -> Plant:
    return lambda document: changed_blocks(document, lambda block: (block, block) if is_text(block, text) else (block,))


def exchanged(document: Document) -> Document:
    """Let two paragraphs change places."""
    swapped: Document = with_text(with_text(with_text(document, FIRST, "\x01"), THIRD, FIRST), "\x01", THIRD)
    return swapped


def changed(old: str, new: str) -> Plant:
    def plant(document: Document) -> Document:
        planted: Document = with_text(document, old, new)
        return planted

    return plant


def without_last_row(document: Document) -> Document:
    def change(block: Block) -> Blocks:
        if isinstance(block, Table):
            return (Table(caption=block.caption, header=block.header, rows=block.rows[:-1], note=block.note),)
        return (block,)

    return changed_blocks(document, change)


PLANTS: dict[str, tuple[Plant, set[Kind], str]] = {
    "a lost paragraph": (lost(SECOND), {"lost"}, SECOND[:8]),
    "a doubled paragraph": (doubled(SECOND), {"doubled"}, SECOND[:8]),
    "two paragraphs exchanged": (exchanged, {"moved", "lost", "doubled"}, ""),
    "a character changed": (changed("岸上的土", "岸上的上"), {"changed"}, "岸上的上"),
    "a character dropped": (changed("不再往水里掉", "再往水里掉"), {"changed"}, "就再往水里掉"),
    "a character doubled": (changed("写着日期", "写着着日期"), {"changed"}, "写着着日期"),
    "a missing glyph": (changed("巡河的人", "巡河的\ue3fd"), {"changed", "glyph"}, "\ue3fd"),
    "a lost mark": (changed("日期和地点，谁", "日期和地点谁"), {"changed"}, "地点谁"),
    "a quotation mark of another shape": (changed("“先把水", "「先把水"), {"changed"}, "「先把水"),
    "a mark of another width": (changed("就不再往水里掉，", "就不再往水里掉,"), {"changed"}, "掉,"),
    "a cut cell": (changed(CELL, CELL[:8]), {"changed", "lost"}, CELL[:6]),
    "an empty cell": (changed(CELL, ""), {"lost"}, CELL[:8]),
    "a doubled cell": (changed(CELL, CELL * 2), {"doubled", "changed"}, CELL[:8]),
    "a lost row": (without_last_row, {"lost", "changed"}, CELL[:8]),
}


@every_format
@pytest.mark.parametrize("name", PLANTS)
def test_a_planted_fault_is_found(name: str, document: Document, format: Format) -> None:
    plant, kinds, words = PLANTS[name]
    printed = plant(document)
    assert printed != document
    verdict = checked(document, printed, format)
    assert {discrepancy.kind for discrepancy in verdict.discrepancies} & kinds, verdict
    assert {discrepancy.kind for discrepancy in verdict.discrepancies} <= kinds | {"changed", "extra"}, verdict
    assert any(words in describe(discrepancy) for discrepancy in verdict.discrepancies), verdict.discrepancies


@every_format
def test_a_true_file_gives_no_alarm(document: Document, format: Format) -> None:
    verdict = checked(document, document, format)
    assert verdict.discrepancies == ()
    assert verdict.remarks == ()
    assert verdict.characters > 150


@pytest.mark.parametrize("format", PAPER)
@pytest.mark.parametrize("text", [STEM, OPTION, EXPLANATION, NOTE])
def test_a_lost_part_of_a_question_or_note_is_found(text: str, format: Format) -> None:
    verdict = checked(paper(), with_text(paper(), text, "略"), format)
    assert [discrepancy for discrepancy in verdict.discrepancies if discrepancy.kind in ("lost", "changed")]


@pytest.mark.parametrize("format", ["html", "pptx"])
def test_a_lost_speakers_note_is_found(format: Format) -> None:
    verdict = checked(deck(), lost(NOTE)(deck()), format)
    assert [discrepancy.kind for discrepancy in verdict.discrepancies] == ["lost"]
    assert NOTE[:8] in describe(verdict.discrepancies[0])


def test_a_finding_names_page_and_place() -> None:
    many = changed_blocks(paper(), lambda block: (block,) * (30 if is_text(block, FIRST) else 1))
    printed = with_text(many, THIRD, THIRD.replace("公约", "合约"))
    [discrepancy] = checked(many, printed, "pdf").discrepancies
    assert discrepancy.page == 2
    assert discrepancy.place == "《一条河的账本》第3段"
    assert "合约" in discrepancy.found
    assert "公约" in discrepancy.wanted


def test_a_slide_is_named_by_its_number() -> None:
    verdict = checked(deck(), with_text(deck(), CELL, CELL[:8]), "pptx")
    assert [discrepancy.page for discrepancy in verdict.discrepancies] == [3]


def test_a_character_that_no_font_has_is_found_though_it_can_be_copied() -> None:
    """The PDF names the character behind the empty box, so that its text alone looks sound."""
    odd = with_text(paper(), "巡河的人", "巡河的\U00010480")
    verdict = checked(odd, odd, "pdf")
    assert [discrepancy.kind for discrepancy in verdict.discrepancies] == ["glyph"]
    assert verdict.discrepancies[0].page == 1
    assert "\U00010480" in describe(verdict.discrepancies[0])


@pytest.mark.parametrize("document", documents.everything(), ids=lambda document: document.name)
@pytest.mark.parametrize("format", ["html", "docx", "pptx", "pdf"])
def test_every_kind_of_block_is_read_back(document: Document, format: Format) -> None:
    from generator.model.document import DOCUMENT_KINDS

    if format not in DOCUMENT_KINDS[document.kind].formats:
        pytest.skip(f"{document.kind} has no {format}")
    verdict = checked(document, document, format)
    assert verdict.discrepancies == ()
    assert sum(len(remark.found) for remark in verdict.remarks) <= verdict.characters / 20
    assert verdict.texts > 10


def test_a_broken_file_is_a_discrepancy() -> None:
    for format in get_args(read_text.Format):
        assert not check_file(paper(), format, "a", b"\x00broken").is_true
