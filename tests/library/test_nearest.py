"""The word that was meant is guessed, and nothing where nothing is like it."""

from __future__ import annotations

import pytest

from generator.library.nearest import did_you_mean, nearest


@pytest.mark.parametrize(
    ("word", "candidates", "meant"),
    [
        ("双炭", ["治理", "双碳", "能源"], "双碳"),
        ("tilte", ["text", "title", "themes"], "title"),
        ("Two_Goals", ["two-goals", "three-goals"], "two-goals"),
        ("ＵＩ", ["ui", "u1"], "ui"),
        ("双碳", ["双碳目标", "能源转型"], "双碳目标"),
        ("碳达峰与碳中和", ["碳达峰碳中和", "碳市场"], "碳达峰碳中和"),
        ("重要讲活", ["重要讲话", "政策意见"], "重要讲话"),
        ("法治", ["治理", "能源"], None),
        ("options", ["points", "lines"], None),
        ("", ["a"], None),
        ("甲", [], None),
        ("——", ["a"], None),
    ],
)
def test_the_word_that_was_meant(word: str, candidates: list[str], meant: str | None) -> None:
    assert nearest(word, candidates) == meant


def test_the_guess_is_a_question() -> None:
    assert did_you_mean("双炭", ["双碳"]) == "是否应为“双碳”？"
    assert did_you_mean("甲乙丙丁", ["双碳"]) == ""
