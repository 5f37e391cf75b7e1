"""Chinese lines that YAML folded are joined without a space; other lines keep theirs."""

from __future__ import annotations

import pytest
import yaml

from generator.library.yaml.line_folding import rejoined


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (">\n  先到山顶，\n  再往下走。\n", "先到山顶，再往下走。\n"),
        (">\n  one\n  two\n", "one two\n"),
        (">\n  甲“\n  乙”\n  丙\n", "甲“乙”丙\n"),
        (">\n  甲\n  abc\n  乙\n", "甲 abc 乙\n"),
        (">\n  第一段\n\n  第二段\n", "第一段\n第二段\n"),
        ("'甲\n  乙'", "甲乙"),
        ('"甲\n  乙"', "甲乙"),
        ("甲\n  乙", "甲乙"),
        ('"甲 乙\\u4e01"', "甲 乙丁"),
    ],
)
def test_a_value_is_joined_as_chinese_is_written(typed: str, expected: str) -> None:
    value = yaml.safe_load(f"a: {typed}")["a"]
    assert rejoined(value, typed) == expected
