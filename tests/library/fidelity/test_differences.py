"""Differences between two texts that should be equal: where they are, and of what kind."""

from __future__ import annotations

import pytest

from generator.library.fidelity.differences import (
    Difference,
    Gap,
    Words,
    chain,
    classified,
    gaps,
    refined,
    tight_end,
    tight_start,
)
from generator.library.fidelity.folded import folded_excerpt
from generator.library.fidelity.fulltext import EqualPassage, FullText


def parts(words: str, text: str) -> list[tuple[str, str]]:
    """Return what differs between two whole texts, as the words of each."""
    found = refined(words, text, (0, len(words), 0, len(text)))
    return [(words[a:b], text[c:d]) for a, b, c, d in found]


def kind(words: str, text: str, gap: Gap) -> str | None:
    source = FullText(text)
    excerpt = folded_excerpt(words)
    found = classified(Words(excerpt.text, ((0, 0),)), source, excerpt, gap)
    return found.kind if found else None


def test_words_know_their_places_in_the_excerpt_over_what_the_editor_added() -> None:
    words = Words("治水要先立规矩", ((0, 10), (3, 20)))
    assert [words.at(n) for n in (0, 2, 3, 6)] == [10, 12, 20, 23]
    assert words.span(2, 4) == (12, 21)
    assert words.span(3, 3) == (20, 20)
    assert words.span(7, 7) == (24, 24)


def test_a_chain_follows_both_texts_and_leaves_out_what_stands_elsewhere() -> None:
    first, second = EqualPassage(0, 100, 20), EqualPassage(25, 125, 20)
    stray = EqualPassage(21, 40, 6)
    assert chain([second, stray, first]) == [first, second]
    assert chain([]) == []


def test_passages_of_a_chain_do_not_overlap() -> None:
    assert chain([EqualPassage(0, 0, 20), EqualPassage(15, 15, 20)]) == [
        EqualPassage(0, 0, 20),
        EqualPassage(20, 20, 15),
    ]


def test_gaps_are_what_is_unlike_before_between_and_behind() -> None:
    words, text = "甲水清岸绿乙鱼翔浅底丙", "子水清岸绿丑鱼翔浅底寅"
    found = list(gaps(words, text, [EqualPassage(1, 1, 4), EqualPassage(6, 6, 4)]))
    assert [(words[a:b], text[c:d]) for a, b, c, d in found] == [("甲", ""), ("乙", "丑"), ("丙", "")]


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("水清岸绿", "水清岸绿", []),
        ("水很清", "水清", [("很", "")]),
        ("水清", "水很清", [("", "很")]),
        ("东河水清岸绿鱼多", "西河水清岸绿鱼少", [("东", "西"), ("多", "少")]),
        # Fewer than three equal characters between two differences make them one.
        ("东河水多", "西河水少", [("东河水多", "西河水少")]),
        ("东河水清多", "西河水清少", [("东", "西"), ("多", "少")]),
    ],
)
def test_a_gap_is_cut_down_to_what_really_differs(words: str, text: str, found: list[tuple[str, str]]) -> None:
    assert parts(words, text) == found


def test_a_difference_inside_a_number_is_the_whole_number() -> None:
    assert parts("共有1,204.5公里", "共有1,264.5公里") == [("1,204.5", "1,264.5")]
    assert parts("共有12条河", "共有122条河") == [("12", "122")]


def test_what_only_one_text_has_begins_behind_a_mark_where_it_may() -> None:
    # 岸绿，水清， is left out; 清，岸绿，水 would be as true and is no clause.
    assert parts("水清，路通。", "水清，岸绿，水清，路通。") == [("", "水清，岸绿，")]


def test_a_passage_is_fitted_to_the_place_that_is_most_like_it() -> None:
    text = "从前有一条河，水清岸绿，鱼翔浅底。"
    end = text.index("，鱼")
    assert text[tight_start("水清岸绿", text, end - 2, end) : end] == "水清岸绿"
    start = text.index("水清")
    assert text[start : tight_end("水清岸绿", text, start, start + 6)] == "水清岸绿"


@pytest.mark.parametrize(
    ("words", "text", "gap", "expected"),
    [
        ("东河", "西河", (0, 1, 0, 1), "words"),
        ("水很清", "水清", (1, 2, 1, 1), "added"),
        ("水清", "水很清", (1, 1, 1, 2), "omitted"),
        ("水清岸绿。", "水清，岸绿。", (2, 2, 2, 3), "marks"),
        ("水清！", "水清。", (2, 3, 2, 3), "marks"),
    ],
)
def test_a_difference_has_its_kind(words: str, text: str, gap: Gap, expected: str) -> None:
    assert kind(words, text, gap) == expected


def test_a_bullet_at_the_head_of_a_line_is_how_the_lines_are_set() -> None:
    source = FullText("三看：\n- 看水\n- 看岸")
    at = source.text.index("-")
    words = Words("三看：看水", ((0, 0),))
    excerpt = folded_excerpt("三看：看水")
    assert classified(words, source, excerpt, (3, 3, at, at + 1)) is None
    beside = FullText("三看：-看水")
    assert classified(words, beside, excerpt, (3, 3, at, at + 1)) == Difference(
        kind="marks", excerpt=(3, 3), source=(at, at + 1)
    )


@pytest.mark.parametrize(
    ("tail", "beside", "counterpart"),
    [
        ("远处有山。", "近处有山。后文", "近处有山。"),
        # Nothing like it follows, so that it has no counterpart.
        ("远处。", "近前。后文", ""),
        # It follows further on: what stands before it was left out.
        ("远处有山。", "云淡风轻，远处有山。后文", "云淡风轻，远处有山。"),
    ],
)
def test_the_end_of_a_passage_is_fitted_to_what_it_stands_for(tail: str, beside: str, counterpart: str) -> None:
    equal = "水清岸绿鱼翔浅底"
    words, source = equal + tail, f"前文。{equal}{beside}"
    (gap,) = gaps(words, source, [EqualPassage(0, 3, len(equal))])
    assert (words[gap[0] : gap[1]], source[gap[2] : gap[3]]) == (tail, counterpart)


@pytest.mark.parametrize(
    ("head", "beside", "counterpart"),
    [
        ("远处有山，", "前文近处有山，", "处有山，"),
        ("远处。", "前文近前，", ""),
        ("远处有山，", "前文。远处有山，云淡风轻，", "远处有山，云淡风轻，"),
    ],
)
def test_the_beginning_of_a_passage_is_fitted_to_what_it_stands_for(head: str, beside: str, counterpart: str) -> None:
    equal = "水清岸绿鱼翔浅底"
    words, source = head + equal, f"{beside}{equal}"
    (gap,) = gaps(words, source, [EqualPassage(len(head), len(beside), len(equal))])
    assert (words[gap[0] : gap[1]], source[gap[2] : gap[3]]) == (head, counterpart)
