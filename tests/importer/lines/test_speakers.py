"""The speakers of an interview are words that open lines as labels, again and again."""

from __future__ import annotations

import pytest

from generator.importer.lines.speakers import find_labels, split_label
from generator.importer.manuscript import Line


def lines(*texts: str) -> list[Line]:
    return [Line(number=n, raw=text) for n, text in enumerate(texts, 1)]


@pytest.mark.parametrize(
    ("texts", "labels"),
    [
        (("记者：书从哪来？", "周小书：家里。", "记者：还吗？", "周小书：还。"), {"记者", "周小书"}),
        (("■记者：书从哪来？", "□周小书：家里。", "■记者：还吗？", "□ 周小书：还。"), {"记者", "周小书"}),
        (("【问】书从哪来？", "【答】家里。", "［问］：还吗？", "〖答〗还。"), {"问", "答"}),
        (("《校刊》：书从哪来？", "周·小书（馆员）：家里。") * 2, {"《校刊》", "周·小书（馆员）"}),
        (("记者：书从哪来？", "记者：还吗？", "周小书：还。"), set()),  # one speaker alone is none
        (("甲：书从哪来？", "乙：家里。", "丙：还吗？"), set()),  # each once
        (("路径一：记账。", "路径二：换表。") * 2, set()),  # labels that count
        (("【路径一：】记账。", "【路径二：】换表。") * 2, set()),
        (("记者，书从哪来？", "周小书，家里。") * 2, set()),
    ],
)
def test_speakers_are_labels_that_come_again(texts: tuple[str, ...], labels: set[str]) -> None:
    assert find_labels(lines(*texts)) == labels


def test_a_square_says_that_even_a_counted_label_speaks() -> None:
    assert find_labels(lines("■ 同学一：好。", "■ 同学二：好。", "■ 同学一：再说。", "■ 同学二：再说。")) == {
        "同学一",
        "同学二",
    }


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("记者：书从哪来？", ("记者", "书从哪来？")),
        ("● 记 者： 书从哪来？", ("记 者", "书从哪来？")),
        ("【记者】：书从哪来？", ("记者", "书从哪来？")),
        ("读者：书从哪来？", None),
        ("记者问：书从哪来？", None),
        ("书从哪来？", None),
    ],
)
def test_a_label_is_parted_from_what_is_said(text: str, parts: tuple[str, str] | None) -> None:
    assert split_label(text, {"记者", "记 者"}) == parts


def test_without_labels_nothing_is_parted() -> None:
    assert split_label("记者：书从哪来？", ()) is None
