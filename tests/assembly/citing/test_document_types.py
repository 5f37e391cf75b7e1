"""The mark of a document's type follows from its kind, and of articles from where they were printed."""

from __future__ import annotations

from typing import Any

import pytest

from generator.assembly.citing.document_types import document_type
from generator.model.source import Source


def source(fields: dict[str, Any]) -> Source:
    return Source.model_validate({"id": "s", "title": "题目", **fields})


def test_an_agency_or_a_site_is_no_paper() -> None:
    assert document_type(source({"kind": "article", "publication": "新华社"})) == "EB"
    assert document_type(source({"kind": "policy", "publication": "新华社"})) == "Z"


@pytest.mark.parametrize(
    ("fields", "mark"),
    [
        ({"kind": "book"}, "M"),
        ({"kind": "book", "within": "文集"}, "M"),
        ({"kind": "speech", "within": "文集"}, "G"),
        ({"kind": "report"}, "R"),
        ({"kind": "data"}, "DS"),
        ({"kind": "collection"}, "G"),
        ({"kind": "web"}, "EB"),
        ({"kind": "article", "publication": "示例日报"}, "N"),
        ({"kind": "foreign", "publication": "Example Times"}, "N"),
        ({"kind": "article", "publication": "Example Times"}, "J"),
        ({"kind": "speech", "publication": "示例学刊", "issue": "3期"}, "J"),
        ({"kind": "speech", "publication": "示例学刊"}, "Z"),
        ({"kind": "speech", "url": "https://example.org"}, "EB"),
        ({"kind": "report", "mark": "S"}, "S"),
    ],
)
def test_kind_and_publication_decide(fields: dict[str, Any], mark: str) -> None:
    assert document_type(source(fields)) == mark
