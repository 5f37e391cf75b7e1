"""What a text in two languages says of itself stands before its first heading."""

from __future__ import annotations

from generator.importer.recognise.bilingual.bilingual_front import BilingualFront, is_zh_heading, read_front, take_toc
from generator.importer.values.toc import TocEntry
from tests.importer.opened import lines_of


def front(*texts: str) -> tuple[BilingualFront, list[str]]:
    lines, ledger = lines_of(*texts)
    found, rest = read_front(lines, ledger)
    return found, [line.text for line in rest]


def test_titles_issuers_and_dates_of_both_languages_are_found() -> None:
    named = ("走廊里的书角", "A Shelf in the Corridor", "某某学校办公室", "Office of the School")
    found, rest = front(*named, "2023年11月", "November 2023", "一、前言", "I. Preface to the Text")
    assert (found.title, found.title_en) == ("走廊里的书角", "A Shelf in the Corridor")
    assert (found.issuer, found.issuer_en) == ("某某学校办公室", "Office of the School")
    assert (found.date, found.date_raw, found.date_en) == ("2023-11", "2023年11月", "November 2023")
    assert rest == ["一、前言", "I. Preface to the Text"]


def test_an_english_date_alone_is_the_date() -> None:
    assert front("走廊里的书角", "A Shelf in the Corridor", "12 March 2023", "一、前言")[0].date == "2023-03"


def test_a_text_that_begins_at_once_has_no_front() -> None:
    found, rest = front("书角办在走廊尽头。", "The shelf stands at the end of the corridor.")
    assert (found, len(rest)) == (BilingualFront(), 2)


def test_a_contents_list_ends_where_its_first_entry_is_printed_again() -> None:
    heads = ("一、前言", "I. Preface", "二、结语", "II. Closing")
    lines, ledger = lines_of("目录", *heads, *heads)
    toc, rest = take_toc(lines, ledger)
    assert toc == [
        TocEntry(title="一、前言", title_en="I. Preface"),
        TocEntry(title="二、结语", title_en="II. Closing"),
    ]
    assert [line.text for line in rest] == list(heads)


def test_a_chinese_heading_is_numbered_or_called_so() -> None:
    assert is_zh_heading("一、前言") and is_zh_heading("前言")
    assert not is_zh_heading("一、书角办在走廊尽头，都是同学们带来的。")
