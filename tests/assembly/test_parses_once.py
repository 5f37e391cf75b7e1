"""A build parses each text of the course once, whatever it is read for."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.assembly.articles import _body
from generator.assembly.unit_documents import compose_unit
from generator.library.fidelity.folded import folded_excerpt
from generator.library.load import load
from generator.text.markup import parsing
from generator.text.markup.source_lines import Stretch, source_lines
from generator.workspace import Workspace
from tests.folders import ROOT


def test_no_text_of_the_sample_course_is_parsed_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: Counter[str] = Counter()

    def counted(text: str) -> list[Stretch]:
        parsed[text] += 1
        return source_lines(text)

    monkeypatch.setattr(parsing, "source_lines", counted)
    parsing.parse_text.cache_clear()
    parsing.parse_line.cache_clear()
    _body.cache_clear()
    folded_excerpt.cache_clear()
    library = load(Workspace(ROOT))
    for unit in library.units:
        compose_unit(library, unit, frozenset(("student", "teacher")))
    assert [text for text, count in parsed.items() if count > 1] == []
    assert len(parsed) > 400
