"""The stamp below a web page's title is read into fields and taken out of the text."""

from __future__ import annotations

import pytest

from generator.importer.fields.web_stamps import read_stamps
from generator.importer.manuscript import Imprint
from tests.importer.opened import lines_of

TITLE, BODY = "走廊里的书角", "书角办在走廊尽头，都是同学们带来的。"


def stamp(*between: str) -> tuple[Imprint, list[str]]:
    lines, ledger = lines_of(TITLE, *between, BODY)
    found, rest = read_stamps(lines, ledger)
    return found, [line.text for line in rest]


def test_day_source_and_author_are_fields_and_no_text() -> None:
    found, rest = stamp("2023-04-23 09:15 来源：《校园周报》 作者：李明")
    assert (found.date, found.publication, found.authors) == ("2023-04-23", "校园周报", ("李明",))
    assert rest == [TITLE, BODY]


def test_what_is_said_first_holds_and_all_of_it_is_kept_as_printed() -> None:
    found, rest = stamp("2023-04-23 来源：校园周报", "发布时间：2024-05-06 来源：晚报")
    assert (found.date, found.publication) == ("2023-04-23", "校园周报")
    assert found.source == "2023-04-23来源：校园周报 发布时间：2024-05-06来源：晚报"
    assert rest == [TITLE, BODY]


@pytest.mark.parametrize("line", ["2023年4月23日", "来源：校园周报", "2023年4月23日书角建成，同学们都来了"])
def test_the_day_of_a_speech_a_source_alone_and_a_sentence_are_text(line: str) -> None:
    assert stamp(line) == (Imprint(), [TITLE, line, BODY])
