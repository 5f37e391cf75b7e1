"""Tables out of the reference data."""

from __future__ import annotations

from typing import Any

import pytest

from generator.assembly.tables import (
    data_table,
    fact_value,
    facts_table,
    glossary_table,
    sources_note,
    timeline_table,
)
from generator.model.course import DataTable, Event, Fact, GlossaryEntry
from generator.model.document import Blank, Cell, Table, plain
from generator.model.document_walk import inline_text
from tests.assembly.samples import library


def fact(**fields: Any) -> Fact:
    return Fact.model_validate({"id": "f", "what": "达标率", "value": "65", "unit": "%", "source": "s-rules", **fields})


def table(*rows: list[str], header: list[str]) -> DataTable:
    return DataTable.model_validate({"id": "t", "title": "水质", "header": header, "rows": rows})


def words(printed: Table) -> list[list[str]]:
    return [[inline_text(cell.content) for cell in row] for row in (printed.header, *printed.rows)]


@pytest.mark.parametrize(
    ("qualifier", "printed"),
    [
        ("", "65%"),
        ("以上", "65%以上"),
        ("左右", "65%左右"),
        ("约", "约65%"),
        ("超过", "超过65%"),
        ("力争", "力争65%"),
        ("不低于", "不低于65%"),
        ("突破", "突破65%"),
    ],
)
def test_a_figures_qualifier_stands_where_it_is_said(qualifier: str, printed: str) -> None:
    assert fact_value(fact(qualifier=qualifier)) == printed


def test_facts_are_dated_and_sourced() -> None:
    facts = [
        fact(as_of="2030", kind="target", baseline="2005"),
        fact(what="河道数", value="12", unit="条", contested=True),
    ]
    printed = facts_table(library(), facts)
    assert words(printed) == [
        ["指标", "数值", "时间", "说明"],
        ["达标率", "65%", "2030年", "目标；以2005年为基准"],
        ["河道数", "12条", "", "各方说法不一"],
    ]
    assert inline_text(printed.note) == "资料来源：《示例市河道管理办法》（2026年2月1日）。"


def test_many_sources_are_cut_short_where_room_is_scarce() -> None:
    names = ["s-rules", "unknown", "s-speech", "s-rules"]
    assert inline_text(sources_note(library(), names, 1)) == "资料来源：《示例市河道管理办法》（2026年2月1日）等。"
    assert sources_note(library(), ["unknown"]) == ()


def test_columns_without_a_word_are_left_out() -> None:
    assert words(facts_table(library(), [fact(source="unknown")])) == [["指标", "数值"], ["达标率", "65%"]]


def test_a_timeline_is_in_the_order_of_dates_and_hides_every_second_row() -> None:
    events = [
        Event(id="b", date="2026-03", title="立办法", issuer="市政府", text="六章。"),
        Event(id="a", date="2025", title="摸家底", text="十二条河。"),
    ]
    printed = timeline_table(events, "date", 2)
    assert words(printed)[1:] == [["2025年", "摸家底", "十二条河。"], ["2026年3月", "立办法（市政府）", "六章。"]]
    assert printed.rows[0][0] == Cell(content=plain("2025年"))
    assert printed.rows[1][0] == Cell(content=(Blank(answer="2026年3月"),), lines=1)


def test_a_glossary_can_leave_the_meaning_to_the_students() -> None:
    entries = [GlossaryEntry(term="河长", meaning="一**河**之长")]
    assert words(glossary_table(entries)) == [["词语", "释义"], ["河长", "一河之长"]]
    assert glossary_table(entries, "meaning").rows[0][1] == Cell(content=(Blank(answer="一河之长"),), lines=2)


def test_short_rows_are_filled_up() -> None:
    printed = data_table(library(), table(["东河"], header=["河流", "2015年"]))
    assert words(printed) == [["河流", "2015年"], ["东河", ""]]
