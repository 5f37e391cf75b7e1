"""What a collection says of itself stands before its first article."""

from __future__ import annotations

from generator.importer.fields.contents_list import ContentsList
from generator.importer.recognise.collections.issue_front import FrontMatter, brackets_in, read_front
from tests.importer.opened import UNBROKEN, doubts, lines_of

NOTE = "本期收录书角三年来的文章，供同学们在读书节前后阅读讨论。"


def front(*texts: str) -> FrontMatter:
    lines, ledger = lines_of(*texts)
    found = read_front(lines, ContentsList(body=len(lines)), UNBROKEN, ledger)
    assert doubts(ledger) == []
    assert ledger.close().left_over == ()
    return found


def test_title_organiser_and_number_are_told_apart() -> None:
    found = front("走廊里的书角", "某某学校团委 编印", "2023年第5期")
    assert (found.title, found.organiser, found.series, found.date) == (
        "走廊里的书角",
        "某某学校团委",
        "2023年第5期",
        "2023",
    )


def test_two_makers_are_named_together() -> None:
    assert front("书角", "主办：某某学校", "承办：读书社").organiser == "某某学校、读书社"


def test_where_the_theme_is_named_the_line_above_is_the_name_of_the_series() -> None:
    found = front("校园活页", "本期主题：走廊里的书角", "第5期")
    assert (found.title, found.series) == ("走廊里的书角", "校园活页，第5期")


def test_the_title_is_the_line_that_is_printed_again() -> None:
    lines, ledger = lines_of("某某学校", "走廊里的书角", "走廊里的书角")
    found = read_front(lines, ContentsList(body=3), UNBROKEN, ledger)
    assert found.title == "走廊里的书角"
    assert doubts(ledger) == ["这一行不知是不是编者按的一段，请核对"]  # 某某学校


def test_the_editors_note_is_what_remains() -> None:
    found = front("走廊里的书角", NOTE)
    assert (found.editor_name, found.editor_note) == ("编者按", (NOTE,))
    assert front("走廊里的书角").editor_note == ()


def test_the_marks_around_a_column_are_no_part_of_its_name() -> None:
    assert brackets_in("【书角】·") == "【】·"
