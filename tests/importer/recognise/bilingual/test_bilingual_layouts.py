"""A text in two languages comes back in the same pairs, however the two were laid out."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.importer import read_document
from generator.importer.lines.languages import language_of, part_streams
from generator.importer.manuscript import split
from generator.importer.recognise.bilingual.alignment import align
from tests.importer.accounting import lost
from tests.importer.parallel import LAYOUTS, TEXT, TITLE, bare


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.__name__)
def test_every_pair_comes_back(layout: Callable[[], str]) -> None:
    text = layout()
    result = read_document(text.encode(), Path("both.txt"))
    assert result.doc_kind in ("bilingual", "bilingual_scrambled")
    pairs = [(p["kind"], bare(p["zh"]), bare(p["en"])) for p in result.value["pairs"]]
    assert pairs == [(said.kind, bare(said.zh), bare(said.en)) for said in TEXT]
    assert result.report.left_over == ()
    assert lost(text, result) == []


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.__name__)
def test_both_titles_are_found(layout: Callable[[], str]) -> None:
    value = read_document(layout().encode(), Path("both.txt")).value
    assert (value["title"], value["title_en"]) == TITLE


_PARAGRAPHS = st.lists(st.integers(20, 200), max_size=12)


@settings(max_examples=80, deadline=None)
@given(_PARAGRAPHS, _PARAGRAPHS)
def test_pairing_keeps_the_order_and_leaves_nothing_out(zh: list[int], en: list[int]) -> None:
    matches = align(["书" * n for n in zh], ["b" * 4 * n for n in en], ratio=4.0)
    assert [n for match in matches for n in match.zh] == list(range(len(zh)))
    assert [n for match in matches for n in match.en] == list(range(len(en)))
    assert all(0.0 <= match.confidence <= 1.0 for match in matches)


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.sampled_from(["书角不大。", "The corner is small.", "一层楼的孩子", "the children of", ""]), max_size=30
    )
)
def test_each_line_goes_to_one_language_in_its_order(texts: list[str]) -> None:
    lines = split("\n".join([*texts, "末"])).lines
    zh, en = part_streams(lines)
    assert sorted(line.number for line in (*zh, *en)) == [line.number for line in lines]
    for stream in (zh, en):
        assert all(a.number < b.number for a, b in pairwise(stream))
    assert all(language_of(line.text) == "en" for line in en)


WORDS = """词汇表 Glossary
碳达峰 carbon peaking
碳中和 carbon neutrality
公共物品 Public Goods
书角 Book Corner
生态文明 ecological civilization
"""


def test_a_word_list_is_paired_line_by_line() -> None:
    value = read_document(WORDS.encode(), Path("words.txt")).value
    assert (value["title"], value["title_en"]) == ("词汇表", "Glossary")
    assert [(p["zh"], p["en"]) for p in value["pairs"]] == [
        ("碳达峰", "carbon peaking"),
        ("碳中和", "carbon neutrality"),
        ("公共物品", "Public Goods"),
        ("书角", "Book Corner"),
        ("生态文明", "ecological civilization"),
    ]


SPEECH = """在读书会上的主旨演讲
Keynote Speech at the Reading Forum
某某中学校长 李大江
Li Dajiang, Principal of the School
2023年4月23日
April 23, 2023
尊敬的各位来宾，
女士们，先生们，朋友们：
Distinguished Guests,
Ladies and Gentlemen,
Friends,
很高兴同大家一起迎接世界读书日。
It gives me great pleasure to join you all in celebrating World Book Day.
——我们要坚持人人动手。书架是木工社团用旧课桌改的。
— We should all lend a hand. The carpentry club made the shelves out of old desks.
谢谢大家！
Thank you.
"""


def test_salutations_of_a_speech_are_no_headings() -> None:
    value = read_document(SPEECH.encode(), Path("speech.txt")).value
    assert (value["author"], value["author_en"], value["date"]) == (
        "某某中学校长 李大江",
        "Li Dajiang, Principal of the School",
        "2023-04-23",
    )
    assert value["headings"] == []
    assert [(p["zh"][:4], p["en"][:4]) for p in value["pairs"]] == [
        ("尊敬的各", "Dist"),
        ("女士们，", "Ladi"),
        ("很高兴同", "It g"),
        ("——我们", "— We"),
        ("谢谢大家", "Than"),
    ]
