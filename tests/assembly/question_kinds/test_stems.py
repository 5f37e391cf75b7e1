"""Where the bracket for an answer stands."""

from __future__ import annotations

import pytest

from generator.assembly.question_kinds.stems import stem_with_bracket
from generator.model.document import Paragraph, plain


@pytest.mark.parametrize(
    ("typed", "stem", "has_bracket"),
    [
        ("核心是（　　）。", "核心是。", True),
        ("核心是 ( )", "核心是", True),
        ("核心是什么？（）", "核心是什么？", True),
        ("核心是", "核心是", True),
        ("（　　）是核心。", "（　　）是核心。", False),
        ("（  ）是核心（　　）。", "（  ）是核心。", False),
        ("核心（一）", "核心（一）", True),
    ],
)
def test_ours_stands_in_the_place_of_a_typed_one_at_the_end(typed: str, stem: str, has_bracket: bool) -> None:
    assert stem_with_bracket(typed) == ((Paragraph(content=plain(stem), classes=("stem",)),), has_bracket)
