"""Terms that a document explains become drafts for the glossary."""

from __future__ import annotations

import pytest
import yaml

from generator.importer.drafts.terms import glossary_draft, terms_of
from generator.importer.drafts.values import Draft
from generator.model.course import GlossaryEntry


def excerpt(text: str) -> Draft:
    return Draft(name="a-01", text=f"id: a-01\ntitle: 甲\nsource: s-1\ntext: |\n  {text}\n")


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
    assert terms_of([excerpt(sentence)]) == []


def test_the_draft_is_read_as_a_glossary_without_what_is_there() -> None:
    text = "碳汇（carbon sink）是指从空气里吸收二氧化碳的过程。书角是指走廊尽头放书的地方。"
    draft = glossary_draft(terms_of([excerpt(text)], {"书角"}), prefix="a", document="甲.txt")
    assert draft is not None
    [entry] = [GlossaryEntry.model_validate(one) for one in yaml.load(draft.text, yaml.BaseLoader)]
    assert (entry.term, entry.english, entry.source) == ("碳汇", "carbon sink", "s-1")
    assert entry.meaning == "从空气里吸收二氧化碳的过程。"
    assert glossary_draft([], prefix="a", document="甲.txt") is None
