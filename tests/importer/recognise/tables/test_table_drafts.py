"""Tables become records, and their dated rows events."""

from __future__ import annotations

from generator.importer.fields.table_rows import PrintedCell
from generator.importer.recognise.tables.found_tables import FoundTable
from generator.importer.recognise.tables.table_drafts import events_of, tables_of


def table(header: tuple[str, ...], *rows: tuple[str, ...], is_chronicle: bool = False, caption: str = "") -> FoundTable:
    cells = tuple(tuple(PrintedCell(text=text, lines=[]) for text in row) for row in rows)
    return FoundTable(header=header, rows=cells, caption=caption, is_chronicle=is_chronicle)


ROWS = (("2019年4月", "书角建成", "第一个"), ("2020—2022年", "扩建", "三个"), ("近期", "搬家", "无"))
DATED = table(("时间", "事件", "意义"), *ROWS)


def test_a_row_that_is_not_whole_bears_a_remark() -> None:
    [draft] = tables_of([table(("年", "册"), ("2021", "3"), ("2022",), caption="表1藏书")], "i1")
    assert (draft.id, draft.title, draft.source) == ("i1-t1", "表1藏书", "i1")
    assert [(remark.at, remark.text) for remark in draft.remarks] == [("rows[1]", "这一行有 1 格，表头有 2 格")]


def test_a_table_without_a_caption_is_called_after_its_head() -> None:
    assert tables_of([DATED], "i1", source="i1-01-source")[0].title == "时间、事件、意义"
    assert tables_of([DATED], "i1", source="i1-01-source")[0].source == "i1-01-source"


def test_a_dated_row_is_an_event_and_a_span_of_years_is_none() -> None:
    [event] = events_of([DATED], "i1")
    assert (event.id, event.date, event.title, event.text) == ("i1-e01", "2019-04", "书角建成", "第一个")


def test_two_columns_are_a_timeline_only_in_a_chronicle() -> None:
    two = ("2019年4月", "书角建成。")
    assert events_of([table(("时间", "内容"), two)], "i1") == ()
    assert len(events_of([table(("时间", "内容"), two, is_chronicle=True)], "i1")) == 1
