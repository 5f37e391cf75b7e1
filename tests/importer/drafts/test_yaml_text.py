"""What is written as YAML is read back as it was."""

from __future__ import annotations

import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.importer.drafts.yaml_text import block, comment, flow, scalar


def test_a_text_that_ends_in_a_newline_keeps_it() -> None:
    assert scalar("A\n") == '"A\\n"'
    assert scalar("A") == "A"


def test_a_comment_stands_on_one_line() -> None:
    assert comment("甲\n乙\x07") == "# 甲 乙\ufffd"


@given(st.text(min_size=1, max_size=40))
def test_a_scalar_is_read_back_as_it_was(text: str) -> None:
    assert yaml.safe_load(f"key: {scalar(text)}") == {"key": text}
    assert yaml.safe_load(f"key: {flow([text, text])}") == {"key": [text, text]}


@given(st.lists(st.text(min_size=1, max_size=30).map(str.strip).filter(bool), min_size=1, max_size=4))
def test_a_block_is_read_back_as_it_was(paragraphs: list[str]) -> None:
    whole = "\n\n".join(paragraphs)
    read = yaml.safe_load("\n".join(block("key", paragraphs)) + "\n")["key"]
    assert read.rstrip("\n") == whole.rstrip("\n")
