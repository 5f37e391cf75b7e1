"""A paragraph as Python-Markdown sees it."""

from __future__ import annotations

from generator.text.markup.masking import GAP, TARGET, has_marks, masked


def test_a_run_of_words_is_one_character() -> None:
    made = masked("长长的话**重点**又一句长话")
    assert len(made.data) == 7
    assert made.data[1:3] == "**"
    assert (made.parts[0].start, made.parts[0].end) == (0, 4)


def test_gaps_and_targets_are_characters_of_their_own() -> None:
    assert masked("[文](#a)____").data.endswith(f"{TARGET}{GAP}")


def test_the_bracket_of_an_image_is_hidden() -> None:
    assert "[" not in masked("![图](https://example.org/a.png)").data


def test_text_without_marks_is_told_at_once() -> None:
    assert not has_marks("水位升了，2~3米。".replace("~", "至"))
    assert has_marks("水位*升*了")
