"""Paragraphs are counted by the checks as they are numbered in print."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.assembly.articles import article_body
from generator.library.paragraph_numbers import count_paragraphs
from generator.model.document import Paragraph
from generator.model.excerpt import Excerpt

LINES = (
    "一段话。", "又一段，没有完", "", "## 小标题", "### 小小标题", "# 不是小标题", "- 一项", "  - 里面一项",
    "  接着说", "> 引文。", ">", "> ## 引文里的标题", "> - 引文里的一项", "1. 第一。", "（二）第二。", "各位同学：",
    "尊敬的老师们，", "谢谢大家。", "**各位**同学！", "市政府各部门：", "记者：为什么？", "-不是一项", "—— 一项",
)  # fmt: skip


def numbered(excerpt: Excerpt) -> int:
    """Return the highest number in print."""
    return max((block.number or 0 for block in article_body(excerpt) if isinstance(block, Paragraph)), default=0)


def excerpt(text: str, **fields: Any) -> Excerpt:
    return Excerpt.model_validate({"id": "a", "title": "b", "column": "c", "text": text, **fields})


@pytest.mark.parametrize(
    ("text", "fields", "count"),
    [
        ("甲。\n\n乙。", {}, 2),
        ("一行\n又一行\n\n## 标题\n\n乙。", {}, 2),
        ("甲：\n\n- 一\n- 二\n\n乙。", {}, 2),
        ("甲：\n1. 一。\n2. 二。", {}, 3),
        ("各位同学：\n\n甲。\n\n谢谢大家。", {}, 3),
        ("各位同学：\n\n甲。\n\n谢谢大家。", {"kind": "speech", "fidelity": "verbatim"}, 1),
        ("市政府各部门：\n\n甲。", {"kind": "policy", "fidelity": "verbatim"}, 1),
    ],
)
def test_what_is_numbered_is_counted(text: str, fields: dict[str, str], count: int) -> None:
    assert count_paragraphs(excerpt(text, **fields)) == count
    assert numbered(excerpt(text, **fields)) == count


@settings(deadline=None)  # a busy machine is no failure
@given(
    st.lists(st.sampled_from(LINES), min_size=1, max_size=12),
    st.sampled_from(["speech", "policy", "digest", "interview"]),
    st.sampled_from(["verbatim", "digest"]),
)
def test_the_count_is_the_last_number_in_print(lines: list[str], kind: str, fidelity: str) -> None:
    text = "\n".join(lines)
    if text.strip():
        speakers = ["记者"] if kind == "interview" else []
        typed = excerpt(text, kind=kind, fidelity=fidelity, speakers=speakers)
        assert count_paragraphs(typed) == numbered(typed)
