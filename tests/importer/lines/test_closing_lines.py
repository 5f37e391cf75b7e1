"""A line that ends an article says what it is by how it begins."""

from __future__ import annotations

import pytest

from generator.importer.lines.closing_lines import SOURCE_KINDS, tail_kind

SOURCES = (
    "源自《校园周报》2023年5月",
    "原载于《校园周报》",
    "（原载《校园周报》）",
    "来源：校园周报",
    "本文来源：校园周报",
    "资料来源：总务处",
    "出处：校园周报",
    "转载自校园周报",
    "文章摘编自《校园周报》",
    "节选自《书角》",
    "据《校园周报》报道",
    "见《书角》",
    "（新华社北京5月4日电）",
    "新华社某市电",
    "《校园周报》（2023年5月4日，第2版）",
    "《校园周报》 ( 2023年5月4日 )",
    "［ 摘自《书角》",
)
NOTES = (
    "（这是周校长在开学典礼上的讲话）",
    "（本文为讲话的节选）",
    "（本文根据录音整理）",
    "（此文有删节）",
    "（本篇由馆员执笔）",
    "(根据周校长的录音整理)",
    "（原题为书角）",
    "（2023年9月1日在开学典礼上的致辞）",
    "（周校长2023年9月1日在礼堂的演讲)",
)
AFFILIATIONS = (
    "作者系某某学校馆员",
    "（作者单位：某某学校）",
    "第一作者：周小书",
    "受访人为某某学校馆员",
    "执笔人：周小书",
    "采访整理：周小书",
    "课题组成员：周小书",
    "译者：周小书",
    "[基金项目：书角研究",
    "【资助项目】书角研究",
    "＊ 本文系书角研究项目",
    "作者分别系某某学校馆员、教师",
)
TEXTS = (
    "来源很多。",
    "源自《校园周报》的说法不对。",
    "（来源：校园周报说的。）",
    "据说书角要搬家",
    "见过书角的人都说好",
    "新华社记者来了",
    "作者在书角读书",
    "这是书角",
    "（书角）",
    "《书角》里有一百本书",
    "（根据规定）",
    "本文系统地讨论书角",
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        *((text, "source") for text in SOURCES),
        *((text, "note") for text in NOTES),
        *((text, "affiliation") for text in AFFILIATIONS),
        *((text, None) for text in TEXTS),
    ],
)
def test_a_line_opens_what_its_first_words_say(text: str, kind: str | None) -> None:
    assert tail_kind(text) == kind


@pytest.mark.parametrize(
    ("shortest", "filler", "longest", "kind"),
    [("（这是{}的讲话）", "书", 159, "note"), ("《{}》（2023年5月4日）", "书", 28, "source")],
)
def test_a_long_line_is_text(shortest: str, filler: str, longest: int, kind: str) -> None:
    room = longest - len(shortest.format(""))
    assert tail_kind(shortest.format(filler * min(room, 14) if kind == "source" else filler * room)) == kind
    assert tail_kind(shortest.format(filler * (room + 1) if kind == "note" else filler * 15)) is None


def test_a_place_of_print_is_at_most_fifty_characters_long() -> None:
    text = "《" + "书" * 14 + "》（2023年5月4日，第A12版）"
    assert tail_kind(text + " " * 0) == "source"
    assert tail_kind("《" + "书" * 14 + "》" + " " * (50 - len(text)) + "（2023年5月4日，第A12版）") == "source"
    assert tail_kind("《" + "书" * 14 + "》" + " " * (51 - len(text)) + "（2023年5月4日，第A12版）") is None


def test_words_say_whether_a_text_is_whole_or_a_part() -> None:
    whole = {word for word, kind in SOURCE_KINDS.items() if kind == "源自"}
    parts = {word for word, kind in SOURCE_KINDS.items() if kind == "摘编自"}
    assert whole == {"源自", "原载于", "原载", "来源", "转载自", "转自", "刊于", "载于", "出处", "录自", "见"}
    assert parts == {"摘编自", "摘自", "节选自", "选自", "选编自", "改编自", "编自", "整理自", "综合自", "节录自", "据"}
    assert {tail_kind(f"{word}《书角》") for word in SOURCE_KINDS if word not in ("来源", "出处")} == {"source"}
