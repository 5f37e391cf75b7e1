"""The type of a field says what its words are the ids of."""

from __future__ import annotations

from generator.model.base import TextList, Typed
from generator.model.references import (
    EventIds,
    ExcerptId,
    ExcerptIds,
    IdsOf,
    ParagraphNumbers,
    ParagraphsOf,
    ids_named,
    marks_of,
)


class Sheet(Typed):
    excerpt: ExcerptId = ""
    paragraphs: ParagraphNumbers = ()
    others: ExcerptIds = ()
    events: EventIds = ()
    words: TextList = ()


def test_marked_fields_are_found_in_their_order() -> None:
    assert list(marks_of(Sheet())) == [
        ("excerpt", IdsOf("excerpt")),
        ("paragraphs", ParagraphsOf("excerpt")),
        ("others", IdsOf("excerpt")),
        ("events", IdsOf("event")),
    ]


def test_ids_of_one_kind_are_gathered_from_single_fields_and_lists() -> None:
    typed = Sheet.model_validate({"excerpt": "a", "others": "b", "events": ["c"], "words": ["d"]})
    assert ids_named(typed, "excerpt") == ("a", "b")
    assert ids_named(typed, "event") == ("c",)
    assert ids_named(Sheet(), "excerpt") == ()


def test_one_paragraph_needs_no_list() -> None:
    assert Sheet.model_validate({"paragraphs": "3"}).paragraphs == (3,)
