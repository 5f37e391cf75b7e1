"""Headings are paired by level and number, paragraphs by length and figures."""

from __future__ import annotations

from generator.importer.recognise.bilingual.bilingual_pairing import LanguageUnit, PairedStreams, pair_units
from tests.importer.opened import doubts, lines_of


def paired(zh: list[tuple[str, int]], en: list[tuple[str, int]]) -> tuple[PairedStreams, list[str]]:
    """Pair units; a number makes one a heading of the first level."""
    lines, ledger = lines_of(*(text for text, _ in (*zh, *en)))
    places = iter(lines)

    def units(texts: list[tuple[str, int]]) -> list[LanguageUnit]:
        return [
            LanguageUnit(kind="heading", text=text, lines=(next(places),), level=1, count=count)
            if count
            else LanguageUnit(kind="paragraph", text=text, lines=(next(places),))
            for text, count in texts
        ]

    found = pair_units(units(zh), units(en), None, ledger)
    return found, doubts(ledger)


def test_headings_and_paragraphs_of_both_languages_belong_together() -> None:
    found, told = paired(
        [("一、前言", 1), ("书角办在走廊尽头，有320册书。", 0)],
        [("I. Preface", 1), ("The shelf stands at the end of the corridor and holds 320 books.", 0)],
    )
    assert [(pair.kind, pair.zh[:4], pair.en[:4]) for pair in found.pairs] == [
        ("heading", "一、前言", "I. P"),
        ("para", "书角办在", "The "),
    ]
    assert told == []


def test_a_heading_that_the_other_language_lacks_is_doubted() -> None:
    found, told = paired(
        [("一、前言", 1), ("书角。", 0), ("二、结语", 2), ("完了。", 0)],
        [("I. Preface", 1), ("The shelf.", 0)],
    )
    assert [pair.zh for pair in found.pairs if pair.kind == "heading"] == ["一、前言"]
    assert "这个标题没有对应的另一种文字" in told
