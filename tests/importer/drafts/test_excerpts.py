"""Drafts are files of the course: the models read them, and no mark in them is taken for markup."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.importer import Draft, read_document
from generator.importer.drafts.yaml_text import block, flow, marked, scalar
from generator.model.excerpt import Excerpt
from generator.model.source import Source
from generator.model.unit import Unit
from tests.importer.invented import EDITOR, articles
from tests.importer.typesetter import Press, set_issue


def parsed(draft: Draft) -> Any:
    return yaml.load(draft.text, yaml.BaseLoader)  # as the course is read: all text


def drafts() -> tuple[Draft, ...]:
    text = set_issue(articles(), Press()).replace("《校园》：下一步", "《\ue3fd园》：下一步")
    return read_document(text.encode(), Path("invented.txt")).drafts


def test_the_models_read_every_draft() -> None:
    excerpts = [Excerpt.model_validate(parsed(d)) for d in drafts() if d.kind == "excerpt"]
    [sources] = [[Source.model_validate(r) for r in parsed(d)] for d in drafts() if d.kind == "sources"]
    [unit] = [Unit.model_validate(parsed(d)) for d in drafts() if d.kind == "unit"]
    assert [e.title for e in excerpts] == [a.title for a in articles()]
    assert [e.fidelity for e in excerpts][:3] == ["verbatim", "abridged", "verbatim"]
    assert {e.source for e in excerpts} <= {s.id for s in sources}
    assert unit.pack is not None and unit.pack.excerpts == tuple(e.id for e in excerpts)
    assert unit.editor_note.split("\n\n") == EDITOR
    speech = next(s for s in sources if s.kind == "speech")
    assert (speech.date, speech.publication, speech.publication_date) == ("2023-04-23", "某某校报", "2023-04-24")
    assert speech.occasion == "全校读书节开幕式"
    signed = excerpts[2].signature
    assert signed is not None and (signed.org, signed.date) == ("某某学校", "2023-02-02")


def test_subheads_and_speakers_reach_the_draft() -> None:
    excerpts = [Excerpt.model_validate(parsed(d)) for d in drafts() if d.kind == "excerpt"]
    policy, interview = excerpts[2], excerpts[5]
    assert "## 一、总体要求\n\n### " not in policy.text and "\n\n### （二）工作原则。\n\n" in policy.text
    assert interview.speakers[-1] == "赵某"


def test_a_doubtful_place_has_a_comment() -> None:
    [draft] = [d for d in drafts() if "\ue3fd" in d.text]
    [doubt] = [line for line in draft.text.split("\n") if line.startswith("# 存疑：")]
    assert "U+E3FD" in doubt and "：正文第 " in doubt and "（原文第 " in doubt


def test_marks_that_would_be_markup_are_printed() -> None:
    assert marked("# 不是标题") == "\\# 不是标题"
    assert marked("- 不是列表") == "\\- 不是列表"
    assert marked("> 不是引文") == "\\> 不是引文"
    assert marked("五*星[见注]____完") == "五\\*星\\[见注\\]\\_\\_\\_\\_完"
    assert marked("——坚持节约") == "——坚持节约"


@given(st.text(min_size=1, max_size=40))
def test_a_scalar_is_read_back_as_it_was(text: str) -> None:
    assert yaml.safe_load(f"key: {scalar(text)}") == {"key": text}
    assert yaml.safe_load(f"key: {flow([text, text])}") == {"key": [text, text]}


@given(st.lists(st.text(min_size=1, max_size=30).map(str.strip).filter(bool), min_size=1, max_size=4))
def test_a_block_is_read_back_as_it_was(paragraphs: list[str]) -> None:
    whole = "\n\n".join(paragraphs)
    read = yaml.safe_load("\n".join(block("key", paragraphs)) + "\n")["key"]
    assert read.rstrip("\n") == whole.rstrip("\n")
