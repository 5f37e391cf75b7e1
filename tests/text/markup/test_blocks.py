"""The blocks of a marked text."""

from __future__ import annotations

import pytest

from generator.text.markup.blocks import DEEPEST
from generator.text.markup.parsing import parse_text
from generator.text.markup.tokens import (
    BlockToken,
    ListToken,
    ParagraphToken,
    QuotationToken,
    SubheadToken,
    TableToken,
    token_text,
)


def shown(block: BlockToken) -> object:
    match block:
        case ParagraphToken():
            return token_text(block.content)
        case SubheadToken():
            return (block.level, token_text(block.content))
        case ListToken():
            return [block.first, *([shown(inner) for inner in item] for item in block.items)]
        case QuotationToken():
            return {"quote": [shown(inner) for inner in block.blocks]}
        case TableToken():
            return tuple(tuple(map(token_text, row)) for row in (block.header, *block.rows))


def blocks(text: str) -> list[object]:
    return [shown(block) for block in parse_text(text).blocks]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("甲\n乙\n\n丙", ["甲乙", "丙"]),
        ("## 头\n### 小头\n正文", [(1, "头"), (2, "小头"), "正文"]),
        ("- 甲\n  续\n- 乙\n  - 丙", [[None, ["甲续"], ["乙", [None, ["丙"]]]]]),
        ("> 引\n续\n\n后", [{"quote": ["引续"]}, "后"]),
        ("1. 少用\n2. 好用", [[1, ["少用"], ["好用"]]]),
        ("三条：\n3. 少用\n4. 好用\n   再用", ["三条：", [3, ["少用"], ["好用再用"]]]),
        ("三条\n1. 少用。\n2. 好用。", ["三条", [1, ["少用。"], ["好用。"]]]),
        ("1. 少用\n\n2. 好用", ["1. 少用", "2. 好用"]),
        ("1. 少用。\n2. 好用。", ["1. 少用。", "2. 好用。"]),
        ("1. 少用\n3. 好用", ["1. 少用3. 好用"]),
        ("共有\n2. 5亿", ["共有2. 5亿"]),
        ("|年|量|\n|---|---|\n|20|5|", [(("年", "量"), ("20", "5"))]),
        ("前文\n年 | 量\n---|---\n20 | **5**\n\n后", ["前文", (("年", "量"), ("20", "5")), "后"]),
    ],
)
def test_lines_make_blocks(text: str, wanted: list[object]) -> None:
    assert blocks(text) == wanted


@pytest.mark.parametrize(
    "text", ["> " * (DEEPEST + 1) + "甲", "\n".join("  " * n + "- 甲" for n in range(DEEPEST + 2))]
)
def test_too_deep_is_a_fault(text: str) -> None:
    assert [fault.code for fault in parse_text(text).faults] == ["markup-deep"]


def test_as_deep_as_may_be_is_none() -> None:
    assert parse_text("> " * DEEPEST + "甲").faults == ()


def test_hundreds_of_marks_deep_are_no_crash() -> None:
    assert [fault.code for fault in parse_text("> " * 3000 + "甲").faults] == ["markup-deep"]
