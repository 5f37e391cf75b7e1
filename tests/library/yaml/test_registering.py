"""Fingerprints are written into sources.yaml, and every other character stays."""

from __future__ import annotations

import pytest

from generator.library.yaml.registering import Registration, registered
from generator.model.source import Source


def one(line: int, before: str = "") -> Registration:
    source = Source.model_validate({"id": "a", "kind": "report", "title": "题", "fingerprint": before})
    return Registration(source=source, line=line, fingerprint="f1:new")


@pytest.mark.parametrize(
    ("text", "after"),
    [
        (
            "- id: a\n  file: r.txt  # 我的\n  title: 题\n",
            "- id: a\n  file: r.txt  # 我的\n  fingerprint: f1:new\n  title: 题\n",
        ),
        ("- id: a\r\n  file: r.txt\r\n", "- id: a\r\n  file: r.txt\r\n  fingerprint: f1:new\r\n"),
        ("- id: a\n  file: r.txt", "- id: a\n  file: r.txt\n  fingerprint: f1:new"),
    ],
)
def test_a_new_one_is_written_below_the_file(text: str, after: str) -> None:
    assert registered(text, (one(2),)) == after


def test_below_a_file_that_opens_the_record_it_is_indented_as_the_keys_are() -> None:
    assert registered("- file: r.txt\n  id: a\n", (one(1),)) == "- file: r.txt\n  fingerprint: f1:new\n  id: a\n"


def test_a_changed_one_is_replaced_on_its_line() -> None:
    text = "- id: a\n  fingerprint: f1:old  # 旧的\n"
    assert registered(text, (one(2, "f1:old"),)) == text.replace("old", "new")


def test_several_are_written_each_at_its_line() -> None:
    text = "- file: a.txt\n- file: b.txt\n"
    assert registered(text, (one(1), one(2))) == (
        "- file: a.txt\n  fingerprint: f1:new\n- file: b.txt\n  fingerprint: f1:new\n"
    )
