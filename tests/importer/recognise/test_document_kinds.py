"""Each kind of document is one row, and the surest row reads a text."""

from __future__ import annotations

import pytest

from generator.importer.manuscript import split
from generator.importer.recognise.document_kinds import KINDS, find_kind

_ARTICLE = "【{0}】\n书角的{0}\n正文。\n源自《某报》2023年4月1日"
ISSUE = "\n".join(_ARTICLE.format(name) for name in ("重要讲话", "专家观点"))
BOTH = "\n".join(
    (
        "书角办在走廊的尽头，一共三百多册书。",
        "The shelf stands at the end of the corridor and holds books.",
    )
    * 3
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (ISSUE, "文集"),
        (BOTH, "双语文本"),
        ("一、单选题\n1. 在哪里？\nA. 走廊\nB. 操场\n答案：A\n2. 谁管？\nA. 我\nB. 你\n答案：B", "题库"),
        ("年份\t用水量\n2021年\t12\n2022年\t13\n2023年\t11", "表格"),
        ("一、从哪里来\n（一）谁的书\n书。\n（二）谁来管\n管。\n二、到哪里去\n（一）明天\n去。", "报告"),
        ("书角办在走廊尽头。", "单篇"),
    ],
)
def test_a_text_is_read_as_what_it_looks_like(text: str, kind: str) -> None:
    assert find_kind(split(text)).name == kind


def test_every_kind_has_a_name_of_its_own_and_any_text_is_of_some_kind() -> None:
    assert len({kind.name for kind in KINDS}) == len(KINDS) == 6
    assert find_kind(split("")).name == "单篇"
