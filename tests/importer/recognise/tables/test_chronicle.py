"""Lines that each open with a date are a chronicle, when they are many and never go back."""

from __future__ import annotations

from generator.importer.recognise.tables.chronicle import find_chronicle
from tests.importer.opened import lines_of

ENTRIES = ("2019年4月 书角建成。", "2020年9月 图书到了三百册。", "2021年3月 第二个书角建成。", "2022年5月 读书节开幕。")


def found(*texts: str) -> tuple[int, list[str]] | None:
    lines, _ = lines_of(*texts)
    chronicle = find_chronicle(lines)
    return (chronicle[0], ["".join(entry.text) for entry in chronicle[1]]) if chronicle else None


def test_a_line_without_a_date_goes_on_with_the_entry_above() -> None:
    assert found("书角大事记", *ENTRIES[:3], "2022年5月 读书节开幕，", "来了两百人。") == (
        1,
        ["书角建成。", "图书到了三百册。", "第二个书角建成。", "读书节开幕，来了两百人。"],
    )


def test_three_entries_are_none_and_four_are_one() -> None:
    assert found(*ENTRIES[:3]) is None
    assert found(*ENTRIES) is not None


def test_dates_that_go_back_twice_are_none() -> None:
    once = (ENTRIES[1], ENTRIES[0], *ENTRIES[2:])
    assert found(*once) is not None
    assert found(ENTRIES[1], ENTRIES[0], ENTRIES[3], ENTRIES[2]) is None


def test_a_sentence_above_the_first_date_makes_it_a_text() -> None:
    assert found("书角办了四年。", *ENTRIES) is None
