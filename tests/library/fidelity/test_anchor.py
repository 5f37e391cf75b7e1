"""A misquotation is found at its place, and a true quotation is let pass however its lines were broken."""

from __future__ import annotations

import random

import pytest

from generator.library.fidelity.anchor import anchor
from generator.library.fidelity.folded import folded_excerpt
from generator.library.fidelity.fulltext import FullText
from tests.benchmarks.bench_fidelity import judged
from tests.folders import SEEDS
from tests.library.planted import (
    MISTAKES,
    abridged,
    corpus,
    excerpts,
    marked,
    plant,
    requoted,
    widened,
    wrapped,
)

TEXT = """谈山与水
第一段说的是山。山很高，路很长，大家一起走。２０３０ 年前要走到半山腰，不能走得太快，也不能走得
太慢。

第二段说的是“水”。水从山上流下来，汇成一条河；河边有三百二十一户人家，家家门前都种树。
  —８—
第三段说的是人。人心齐，泰山移，示政发〔2021〕4号说得明白：
——先看水，后看岸。
"""
TRUE = (
    "第一段说的是山。山很高，路很长，大家一起走。2030年前要走到半山腰，不能走得太快，也不能走得太慢。\n\n"
    "第二段说的是“水”。水从山上流下来，汇成一条河；河边有三百二十一户人家，家家门前都种树。\n\n"
    "第三段说的是人。人心齐，泰山移，示政发〔2021〕4号说得明白：\n\n- 先看水，后看岸。\n"
)
SOURCE = FullText(TEXT, "lessons/sources/a.txt")

Seen = tuple[str, str, str]  # the kind, what the excerpt says, what the source says


def seen(text: str, *, whole: bool = False) -> list[Seen]:
    excerpt = folded_excerpt(text)
    return [
        (difference.kind, excerpt.text[slice(*difference.excerpt)], SOURCE.text[slice(*difference.source)])
        for difference in anchor(text, SOURCE, whole=whole)
    ]


@pytest.mark.parametrize(
    "text",
    [
        TRUE,
        widened(TRUE),
        requoted(TRUE),
        TRUE.replace("山很高", "**山很高**").replace("人心齐", "==人心齐==").replace("第二段", "## 第二段"),
        TRUE.replace("大家一起走。", "……"),
        TRUE.replace("大家一起走。", "〔中略〕"),
        TRUE.replace("人心齐", "人〔们的〕心齐"),
        "第一段说的是山。……家家门前都种树。",
        "水从山上流下来……不能走得太慢。".replace("不能走得太慢。", "人心齐，泰山移，……先看水，后看岸。"),
        "示政发〔2021〕4号说得明白：",
    ],
)
def test_what_is_true_passes(text: str) -> None:
    assert seen(text) == []


@pytest.mark.parametrize(
    ("right", "wrong", "expected"),
    [
        ("2030", "2031", [("words", "2031", "2030")]),
        ("不能走得太快", "能走得太快", [("omitted", "", "不")]),
        ("不能走得太快，", "", [("omitted", "", "不能走得太快,")]),
        ("汇成", "汇汇成", [("added", "汇", "")]),
        ("汇成", "成汇", [("words", "成汇", "汇成")]),
        ("山很高，路很长", "路很长，山很高", [("words", "路很长,山很高", "山很高,路很长")]),
        ("家家门前", "这句话出自别处。家家门前", [("added", "这句话出自别处。", "")]),
        ("人家，", "人家。", [("marks", "。", ",")]),
        ("〔2021〕", "〔2022〕", [("words", "2022", "2021")]),
        ("第一段说", "一段说", [("cut", "", "第")]),
        ("后看岸。", "后看", [("cut", "", "岸")]),
        ("后看岸。", "后看岸", [("marks", "", "。")]),
        ("半山腰，不能", "半山腰……能", [("negated", "", "不")]),
    ],
)
def test_what_is_wrong_is_found_where_it_is(right: str, wrong: str, expected: list[Seen]) -> None:
    assert right in TRUE
    assert seen(TRUE.replace(right, wrong, 1)) == expected


def test_a_point_between_digits_is_no_punctuation() -> None:
    source = FullText("增加了1.5倍，从10到20。又增加了1,690户。")
    assert [d.kind for d in anchor("增加了15倍，从10到20。", source)] == ["words"]
    assert [d.kind for d in anchor("又增加了1690户。", source)] == ["marks"]


def test_passages_keep_their_order() -> None:
    assert seen("水从山上流下来，……山很高，") == [("order", "山很高,", "山很高,")]


def test_a_passage_that_is_nowhere_is_said_to_be_nowhere() -> None:
    assert seen("山很高，……海里有一座无人知道的岛屿。") == [("absent", "海里有一座无人知道的岛屿。", "")]


def test_a_whole_text_leaves_nothing_out() -> None:
    text = "山很高，……大家一起走。"
    assert seen(text) == []
    assert seen(text, whole=True) == [("elided", "", "路很长,")]


def test_a_passage_is_found_where_it_begins_a_sentence() -> None:
    source = FullText("他说不能走得太快。后来又说：\n能走得太快。")
    assert anchor("能走得太快。", source) == ()


# ------------------------------------------------------------------------------------------------- many of them


@pytest.fixture(scope="module")
def texts() -> list[str]:
    return corpus(random.Random(7), sources=6, characters=12_000)


@pytest.mark.parametrize("kind", MISTAKES)
def test_planted_mistakes_are_found_at_their_place(kind: str, texts: list[str]) -> None:
    chance = random.Random(f"planted {kind}")
    sources = [FullText(wrapped(text)) for text in texts]
    plain = [FullText(text) for text in texts]
    planted = found = elsewhere = 0
    for excerpt in excerpts(chance, texts, number=40):
        mistake = plant(kind, chance, excerpt, texts)
        if mistake:
            is_found, others = judged(mistake, plain[mistake.source])
            assert anchor(mistake.text, sources[mistake.source])
            planted, found, elsewhere = planted + 1, found + is_found, elsewhere + others
    assert planted >= 35
    assert (found, elsewhere) == (planted, 0)


def test_true_excerpts_raise_no_alarm(texts: list[str]) -> None:
    chance = random.Random(11)
    ways = [FullText(way(text)) for text in texts for way in (str, wrapped, widened, requoted)]
    looked_at = 0
    for excerpt in excerpts(chance, texts, number=40):
        text = excerpt.text
        for typed in (
            text,
            widened(text),
            requoted(text),
            wrapped_alone(text),
            marked(chance, text),
            abridged(chance, text),
        ):
            for source in ways[4 * excerpt.source : 4 * excerpt.source + 4]:
                assert anchor(typed, source) == ()
                looked_at += 1
    assert looked_at == 40 * 6 * 4


def wrapped_alone(text: str) -> str:
    """Return an excerpt typed over many short lines."""
    return "\n\n".join(
        "\n".join(paragraph[n : n + 17] for n in range(0, len(paragraph), 17)) for paragraph in text.split("\n\n")
    )


def test_the_seeds_are_found_in_themselves() -> None:
    folder = SEEDS
    if not folder.is_dir():
        pytest.skip("the seed documents are not here")
    found = 0
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        source = FullText(text)
        lines = text.split("\n")
        for at in range(0, len(lines) - 40, 40):
            passage = "\n".join(lines[at : at + 20])
            if folded_excerpt(passage).text in source.text:  # no page number in it
                assert [d.kind for d in anchor(passage, source) if d.kind != "cut"] == []
                assert anchor(wrapped_alone(passage), source) == anchor(passage, source)
                found += 1
    assert found > 20
