"""A difference in a few words, with the unlike part in brackets."""

from __future__ import annotations

from generator.library.checks.shown_difference import AROUND, elsewhere, longer, longer_sentence, marked, sentence
from generator.library.fidelity.differences import Difference
from generator.library.fidelity.folded import folded_excerpt
from generator.library.fidelity.fulltext import FullText

TEXT = folded_excerpt("一二三四五六七八九十甲乙丙丁戊己庚辛壬癸")


def test_the_words_around_are_shown_and_cut() -> None:
    assert marked(TEXT, 11, 12) == f"…{TEXT.text[1:11]}【乙】{TEXT.text[12:]}"
    assert marked(TEXT, 0, 1) == "【一】二三四五六七八九十甲…"
    assert marked(TEXT, 3, 3).startswith("一二三【】四")
    assert len(TEXT.text) == 2 * AROUND


def test_other_brackets_are_taken_where_these_are_in_the_text() -> None:
    assert marked(folded_excerpt("甲【乙】丙"), 2, 3) == "甲【⟦乙⟧】丙"


def test_a_long_passage_is_shown_by_its_ends() -> None:
    long = folded_excerpt("".join(chr(0x4E00 + n) for n in range(60)))
    assert longer(long, 0, 40) == long.text[:40]
    assert longer(long, 0, 41) == f"{long.text[:20]}〔…共41字…〕{long.text[21:41]}"
    assert longer_sentence("字" * 160) == "字" * 160
    assert longer_sentence("字" * 161) == "字" * 80 + "……" + "字" * 80


def test_the_sentence_of_a_source_is_shown_whole() -> None:
    source = FullText("第一句。第二句很短。第三句。")
    at = source.text.index("很短")
    assert sentence(source, at, at + 2) == "第二句很短。"


def test_a_passage_of_another_source_is_named_with_its_place() -> None:
    excerpt = folded_excerpt("这一句话其实出自另外的一个来源。")
    texts = {"own": FullText("完全不同的全文。"), "other": FullText("题\n这一句话其实出自另外的一个来源。", "b.txt")}
    difference = Difference(kind="absent", excerpt=(0, len(excerpt.text)), source=(0, 0))
    hint = elsewhere(texts, "own", excerpt, difference)
    assert hint.startswith("这几句出自来源“other”（b.txt:2:1）")
    short = Difference(kind="absent", excerpt=(0, 4), source=(0, 0))
    assert elsewhere(texts, "own", excerpt, short) == ""
