"""Terms that a document explains become drafts for the glossary."""

from __future__ import annotations

import pytest

from generator.importer.recognise.terms import terms_of
from generator.importer.values.document_drafts import Drafts
from generator.model.course import GlossaryEntry
from tests.importer.written import excerpt, records


@pytest.mark.parametrize(
    ("sentence", "term"),
    [
        ("所谓书角，就是走廊尽头人人可以拿书的地方。", "书角"),
        ("河长制是指由各级负责人担任河长的制度。", "河长制"),
        ("话说回来。“断面”指的是量水质的那个地方。", "断面"),
        ("碳汇（carbon sink）是指从空气里吸收二氧化碳的过程。", "碳汇"),
    ],
)
def test_an_explained_term_is_found(sentence: str, term: str) -> None:
    assert [one.term for one in terms_of([excerpt(sentence)])] == [term]


@pytest.mark.parametrize(
    "sentence",
    [
        "这是指同学们自己动手的意思。",
        "书角可能指的是走廊尽头的那个地方。",
        "张老师是对的，我们都应当听他的话才行。",
        "他的意思是指大家都要早一点来学校里。",
    ],
)
def test_what_only_sounds_like_an_explanation_is_none(sentence: str) -> None:
    assert terms_of([excerpt(sentence)]) == ()


def test_the_terms_are_read_as_a_glossary() -> None:
    text = "碳汇（carbon sink）是指从空气里吸收二氧化碳的过程。碳汇就是指吸收二氧化碳的林地。"
    written = records(Drafts(own="a", name="甲.txt", terms=terms_of([excerpt(text)])), "glossary.yaml")
    [entry] = [GlossaryEntry.model_validate(one) for one in written]
    assert (entry.term, entry.english, entry.source) == ("碳汇", "carbon sink", "s-1")
    assert entry.meaning == "从空气里吸收二氧化碳的过程。"
