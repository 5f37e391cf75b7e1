"""What the gate compares is what the writers print: marks of style and only those are left out of account."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.assembly.markup import parse_blocks
from generator.library.fidelity import normalise
from generator.library.fidelity.folded import fold
from generator.model.document import Block, Heading, ListBlock, Paragraph
from generator.model.document_walk import inline_text


def printed(text: str) -> str:
    """Return the characters that a text prints, block by block."""
    return "".join(_words(block) for block in parse_blocks(text))


def _words(block: Block) -> str:
    match block:
        case Paragraph() | Heading():
            return inline_text(block.content)
        case ListBlock():
            return "".join(_words(inner) for item in block.items for inner in item)
        case _:
            raise AssertionError(block)


@pytest.mark.parametrize(
    "text",
    [
        "**加粗**，*强调*，==着重==。",
        "## 标题\n\n正文**里**的词。",
        "- 一项\n- ==二==项\n  - 三项",
        "> 引文\n> **又**一行",
        r"3\*5，\==不是着重\==，\[方括号\]，行首\# 不是标题",
        r"1\. 不是列表，反斜杠\\在此",
        "换行\\\n之后",
        "[文字](https://example.org/a_b)在此",
        "[大禹](专名)治水，中流[砥柱](拼音:dǐ zhù)，[砥](读音：dǐ)[柱](不是读音)",
        r"反斜杠\\[大禹](专名)",
        "![图](https://example.org/a.png)与[注](不是网址)",
        "国发〔2021〕4号，a-b，2021-2025年，# 井号",
        "乘号 3 * 5 = 15",
        "单个*星号",
    ],
)
def test_what_is_compared_is_what_is_printed(text: str) -> None:
    assert normalise(text) == fold(printed(text))


PIECES = (
    "甲乙",
    "，",
    "丙。",
    "**丁**",
    "==戊==",
    "*己*",
    "\\*",
    "\\==",
    "\n",
    "\n\n",
    "## 庚\n\n",
    "\n- 辛\n",
    "\n> 壬\n",
    "1.5",
    "——",
    "[癸](专名)",
    "[丑](拼音:chǒu)",
)


@settings(deadline=None)  # a busy machine is no failure
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12))
def test_any_mixture_of_marks_is_compared_as_it_is_printed(pieces: list[str]) -> None:
    text = "子".join(pieces)
    assert normalise(text) == fold(printed(text))
