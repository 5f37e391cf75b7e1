"""Equal passages of a quotation and a full text are found whole, and each character knows its line."""

from __future__ import annotations

from generator.library.fidelity.fulltext import BLOCK, SURE, EqualPassage, FullText, full_text

RAW = "标题一行\n先到山顶再往下走，山顶是拐点，山脚是终点，中间隔着三十年的路要一步一步地走。\n"


def test_a_passage_ends_where_it_began_and_its_length() -> None:
    passage = EqualPassage(2, 5, 10)
    assert (passage.here_end, passage.there_end) == (12, 15)


def test_a_character_is_at_its_line_and_column() -> None:
    text = FullText(RAW)
    assert text.place(0) == (1, 1)
    assert text.place(text.text.index("先")) == (2, 1)
    assert text.place(text.text.index("山顶是")) == (2, 10)


def test_the_longest_equal_passages_are_found_around_a_wrong_word() -> None:
    text = FullText(RAW)
    words = text.text[6:40].replace("拐", "转")
    wrong = words.index("转")
    assert next(one.here for one in text.matches(words) if one.here_end > wrong) == wrong + 1
    for match in (*text.matches(words), *text.long_matches(words)):
        assert words[match.here : match.here_end] == text.text[match.there : match.there_end]


def test_a_passage_of_enough_characters_is_always_found() -> None:
    text = FullText("".join(chr(0x4E00 + n) for n in range(200)))
    for start in range(100):
        words = text.text[start : start + SURE]
        assert [(one.here, one.there, one.length) for one in text.matches(words)][:1] == [(0, start, SURE)]
    assert not list(text.matches(text.text[: BLOCK - 1]))


def test_the_same_text_is_folded_once() -> None:
    assert full_text(RAW, "a.txt") is full_text(RAW, "a.txt")
    assert full_text(RAW, "a.txt") is not full_text(RAW, "b.txt")


def test_the_fingerprint_is_that_of_the_text() -> None:
    assert FullText(RAW).fingerprint == FullText(RAW.replace("，", ",")).fingerprint
    assert FullText(RAW).fingerprint != FullText(RAW.replace("山脚", "山腰")).fingerprint
