"""Where and when a source was published, by the type of the document."""

from __future__ import annotations

from typing import Any

import pytest

from generator.assembly.citing.published import published
from generator.model.source import Source


@pytest.mark.parametrize(
    ("mark", "fields", "printed"),
    [
        (
            "N",
            {"publication": "《示例报》", "publication_date": "2021-03-15", "page": "第2版"},
            "示例报, 2021-03-15(2)",
        ),
        ("N", {"publication": "示例报"}, "示例报"),
        ("J", {"publication": "学刊", "date": "2021-03", "issue": "2021年第3期", "page": "5–9"}, "学刊, 2021(3): 5-9"),
        ("J", {"publication": "学刊", "date": "2021", "issue": "第12卷第3期"}, "学刊, 2021, 12(3)"),
        ("J", {"publication": "学刊", "date": "2021-03", "issue": "春季号"}, "学刊, 2021, 春季号"),
        ("J", {"publication": "学刊", "date": "2021-03-15"}, "学刊, 2021-03-15"),
        ("EB", {"publication": "示例网", "date": "2021-03-15"}, "示例网. (2021-03-15)"),
        ("M", {"date": "2021-03"}, "[出版地不详]: [出版者不详], 2021"),
        ("M", {"place": "某地", "publication": "某社", "date": "2021", "page": "7"}, "某地: 某社, 2021: 7"),
        ("R", {"publication": "某院", "date": "2021-03"}, "某院, 2021-03"),
        ("R", {"url": "https://example.org", "date": "2021-03", "page": "7"}, "(2021-03)7"),
        ("Z", {"publication": "某办", "date": "2021-03"}, "某办, 2021-03"),
    ],
)
def test_each_type_has_its_elements(mark: str, fields: dict[str, Any], printed: str) -> None:
    source = Source.model_validate({"id": "s", "title": "题目", "kind": "article", **fields})
    assert published(source, mark, short=False) == printed


def test_the_day_of_access_is_told_of_an_address_and_not_in_a_short_reference() -> None:
    fields = {"id": "s", "title": "题目", "kind": "web", "publication": "示例网", "url": "https://example.org"}
    source = Source.model_validate({**fields, "accessed": "2022-01-02"})
    assert published(source, "EB", short=False) == "示例网. [2022-01-02]"
    assert published(source, "EB", short=True) == "示例网"
