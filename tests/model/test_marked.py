"""Fields whose words hold marks are found in a value and in the values inside it."""

from __future__ import annotations

from generator.model.excerpt import Excerpt
from generator.model.marked import MarkedField, marked_fields


def test_marked_fields_are_found_at_any_depth() -> None:
    excerpt = Excerpt.model_validate(
        {"id": "a", "title": "**不读**", "column": "c", "text": "正文", "highlights": [{"text": "重点"}]}
    )
    assert list(marked_fields(excerpt)) == [
        MarkedField(path=("text",), words="正文", paragraphs=True),
        MarkedField(path=("highlights", 0, "text"), words="重点", paragraphs=True),
    ]
