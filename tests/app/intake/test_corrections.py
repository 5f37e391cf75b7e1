"""What a person corrected in an excerpt is put into the full text too."""

from __future__ import annotations

from generator.app.intake.corrections import with_corrections
from generator.library.fidelity.anchor import anchor
from generator.library.fidelity.fulltext import FullText

FULL = "标题\n\n第一段话说得很长，里面有一个错子。\n\n第二段话。\n\n页眉误作一段\n\n第三段话也不短。\n\n出处\n"


def excerpt(*paragraphs: str, fidelity: str = "verbatim") -> str:
    body = "\n\n  ".join(paragraphs)
    return f"id: a\nfidelity: {fidelity}\ntext: |\n  {body}\n"


RIGHT = ("第一段话说得很长，里面有一个错字。", "第二段话。", "第三段话也不短。")


def test_a_corrected_character_a_removed_line_and_the_rest_stays() -> None:
    text = with_corrections(FULL, [excerpt(*RIGHT)])
    assert text.split("\n\n") == ["标题", *RIGHT, "出处", "页眉误作一段\n"]
    assert anchor("\n\n".join(RIGHT), FullText(text), whole=True) == ()


def test_a_paragraph_that_was_missing_is_put_behind_the_one_before_it() -> None:
    added = "漏掉的整段话，原件上清清楚楚印着的。"
    text = with_corrections(FULL, [excerpt(RIGHT[0], RIGHT[1], added, RIGHT[2])])
    assert text.split("\n\n")[1:5] == [RIGHT[0], RIGHT[1], added, RIGHT[2]]


def test_marks_of_style_do_not_get_into_the_full_text() -> None:
    text = with_corrections(FULL, [excerpt("## 第二段话，", *RIGHT[2:])])
    assert "第二段话，" in text and "##" not in text


def test_what_is_equal_changes_nothing() -> None:
    right = FULL.replace("错子", "错字").replace("页眉误作一段\n\n", "")
    assert with_corrections(right, [excerpt(*RIGHT)]) == right


def test_a_digest_changes_nothing() -> None:
    assert with_corrections(FULL, [excerpt("完全是自己的话。", fidelity="digest")]) == FULL
