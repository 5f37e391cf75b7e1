"""Captions, boxes, tables and addresses stand apart from the sentences of a report."""

from __future__ import annotations

import pytest

from generator.importer.recognise.reports.report_pieces import ReportPiece, body_pieces, set_apart, spelt
from tests.importer.opened import UNBROKEN, doubts, lines_of

TEXT = "书角办在走廊尽头，一共有三百多册书，"


def parted(*texts: str) -> tuple[list[str], list[ReportPiece], list[str]]:
    lines, ledger = lines_of(*texts)
    rest, apart = set_apart(lines, UNBROKEN, ledger)
    removed = [finding.text for finding in ledger.close().removed]
    return [line.text for line in rest], [spelt(piece, ledger) for piece in apart], removed


def test_a_caption_has_its_label() -> None:
    rest, [caption], _ = parted(TEXT, "图 1. 各年藏书", "都是同学们带来的。")
    assert (caption.kind, caption.label, caption.text) == ("caption", "图1", "各年藏书")
    assert len(rest) == 2


def test_a_sentence_about_a_figure_is_no_caption() -> None:
    assert parted("图1说的是各年藏书，见下面的文字。")[1] == []


@pytest.mark.parametrize(
    ("inside", "is_crumb"),
    [
        ("a新增比例", True),
        ("h. 其他来源", True),
        ("i新增比例", False),
        ("a新增比例已经说完了。", False),
        ("a" + "新增比例" * 10, False),
        ("新增比例", False),
    ],
)
def test_the_lettered_words_of_a_figure_go_out_with_it(inside: str, *, is_crumb: bool) -> None:
    rest, _, removed = parted(TEXT, inside, "图1 各年藏书")
    assert (removed == [inside], inside in rest) == (is_crumb, not is_crumb)


def test_an_address_stands_once() -> None:
    rest, found, removed = parted(TEXT, "https://www.example.org/a", "https://www.example.org/a")
    assert ([piece.text for piece in found], removed) == (["https://www.example.org/a"],) * 2
    assert rest == [TEXT]


def test_a_table_between_sentences_stands_apart() -> None:
    rows = ("年份\t数量", "2021年\t150", "2022年\t320")
    rest, [caption, table], _ = parted(TEXT, "表1 藏书", *rows)
    assert (caption.kind, table.kind, rest) == ("caption", "table", [TEXT])
    assert table.table is not None and table.table.texts == [["2021年", "150"], ["2022年", "320"]]


def test_headings_paragraphs_and_items_are_told_apart() -> None:
    lines, ledger = lines_of("一、从哪里来", "书角办在走廊尽头，都是同学们带来的。", "● 每周一册，")
    pieces = [spelt(piece, ledger) for piece in body_pieces(lines, UNBROKEN)]
    assert [(piece.kind, piece.text) for piece in pieces] == [
        ("heading", ""),
        ("paragraph", "书角办在走廊尽头，都是同学们带来的。"),
        ("item", "每周一册，"),
    ]
    assert doubts(ledger) == []
