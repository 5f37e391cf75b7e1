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
        ("1. 少用\n3. 好用\n2. 再用", [[1, ["少用"]], [3, ["好用"]], [2, ["再用"]]]),
        ("见第\n3. 章和第\n2. 章", ["见第3. 章和第2. 章"]),
        ("1. 甲\n   1. 甲一\n   2. 甲二\n2. 乙", [[1, ["甲", [1, ["甲一"], ["甲二"]]], ["乙"]]]),
        ("1. 甲\n  - 甲一\n    - 深\n2. 乙。", [[1, ["甲", [None, ["甲一", [None, ["深"]]]]], ["乙。"]]]),
        ("1. 甲。\n   - 甲一。\n2. 乙。", [[1, ["甲。", [None, ["甲一。"]]], ["乙。"]]]),
        ("1. 甲\n - 乙", ["1. 甲", [None, ["乙"]]]),
        ("- 甲\n  1. 甲一\n  2. 甲二\n- 乙", [[None, ["甲", [1, ["甲一"], ["甲二"]]], ["乙"]]]),
        ("- 甲\n- 乙\n1. 丙\n2. 丁", [[None, ["甲"], ["乙"]], [1, ["丙"], ["丁"]]]),
        ("1、甲\n2、乙", ["1、甲", "2、乙"]),
        ("有\n（一）甲\n（二）乙", ["有", "（一）甲", "（二）乙"]),
        ("(1) 甲\n(2) 乙\n①丙\n②丁", ["(1) 甲", "(2) 乙", "①丙", "②丁"]),
        ("一、甲\n①乙", ["一、甲①乙"]),
        ("见（一）\n（三）项\n（四）项", ["见（一）（三）项（四）项"]),
        ("见\n11、甲\n12、乙", ["见11、甲12、乙"]),
        ("人多。\n2.3万人没来。", ["人多。2.3万人没来。"]),
        ("人多。\n2.来的人少。", ["人多。", "2.来的人少。"]),
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
