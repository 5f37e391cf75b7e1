"""What each kind of source needs, and what it does not have."""

from __future__ import annotations

import pytest

from generator.library.source_kinds import SOURCE_RULES, missing_fields
from generator.model.source import Source

TEXT = "标题\n\n走得稳，才能走得\n远。２０３０ 年见，比重１７．５。\n—８—\n"


@pytest.mark.parametrize("kind", SOURCE_RULES)
def test_every_kind_can_be_complete(kind: str) -> None:
    given = {
        field: {"authors": ("某甲",), "date": "2026", "status": "现行", "language": "en"}.get(field, "某")
        for choices in SOURCE_RULES[kind].required  # type: ignore[index]  # the keys are the kinds
        for field in choices
        if field not in ("publication_date", "issue")
    }
    assert missing_fields(Source.model_validate({"id": "a", "title": "b", "kind": kind, **given})) == ()
    assert len(missing_fields(Source.model_validate({"id": "a", "title": "b", "kind": kind}))) >= 2


def test_the_language_of_foreign_press_must_be_typed() -> None:
    foreign = {"id": "a", "title": "b", "kind": "foreign", "unknown": ["title_original", "url", "date", "translator"]}
    assert missing_fields(Source.model_validate({**foreign, "publication": "示例报"})) == ("language",)
    assert missing_fields(Source.model_validate({**foreign, "publication": "示例报", "language": "zh"})) == ()
