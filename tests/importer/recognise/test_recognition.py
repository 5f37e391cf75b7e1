"""What a format knew for certain is kept, and the rest is recognised."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from generator.importer.lines.ledger import Ledger
from generator.importer.manuscript import Imprint, Line, Manuscript
from generator.importer.recognise.recognised import Recognised
from generator.importer.recognise.recognition import recognise

BODY = "书角办在走廊尽头，一共有三百多册书，都是同学们带来的，谁都可以拿来读，读完了放回原处就好。"


def read(*lines: Line, imprint: Imprint | None = None) -> Recognised:
    numbered = tuple(replace(line, number=n) for n, line in enumerate(lines, 1))
    manuscript = Manuscript(lines=numbered, length=len(lines), imprint=imprint or Imprint())
    return recognise(manuscript, Ledger(manuscript), "甲.docx")


def line(text: str, **fields: Any) -> Line:
    return Line(number=1, raw=text, **fields)


def rows(*rows: tuple[str, ...]) -> list[Line]:
    return [line(" ".join(row), style="row", group=1, cells=row, head=n == 0) for n, row in enumerate(rows)]


def test_a_table_of_the_format_is_a_table_of_the_document_with_its_caption() -> None:
    table = rows(("年份", "册数"), ("2021", "150"))
    found = read(line("书角", style="title"), line(BODY), line("表1 藏书"), *table, line(BODY))
    assert found.json()["tables"] == [{"header": ["年份", "册数"], "rows": [["2021", "150"]], "caption": "表1藏书"}]
    assert found.json()["captions"] == [{"label": "表1", "text": "藏书"}]
    assert [(draft.id, draft.source) for draft in found.drafts.tables] == [
        (f"{found.drafts.own}-t1", f"{found.drafts.own}-01-source")
    ]


def test_tables_of_the_text_and_of_the_format_are_counted_on() -> None:
    dated = (
        "2019年4月 书角建成。",
        "2020年9月 图书到了三百册。",
        "2021年3月 第二个书角建成。",
        "2022年5月 读书节开幕。",
    )
    table = rows(("时间", "事件", "意义"), ("2023年6月", "清点", "心里有数"))
    drafts = read(line("书角大事记"), *map(line, dated), *table).drafts
    assert [draft.id for draft in drafts.tables] == [f"{drafts.own}-t1", f"{drafts.own}-t2"]
    assert [event.id for event in drafts.events] == [f"{drafts.own}-e0{n}" for n in range(1, 6)]


def test_a_note_of_the_format_says_what_it_is_about() -> None:
    note = line("2021年清点。", style="note", label="1", anchor="三百多册书")
    found = read(line("书角", style="title"), line(BODY), note)
    assert found.json()["footnotes"] == [{"label": "1", "text": "2021年清点。", "after": "三百多册书"}]


def test_a_document_that_is_mostly_tables_is_tables() -> None:
    many = rows(("年份", "册数"), *((f"{year}", "很多很多册") for year in range(2010, 2024)))
    found = read(line("藏书"), *many)
    assert (found.doc_kind, found.json()["title"]) == ("tables", "藏书")
    assert [source.title for source in found.drafts.sources] == ["藏书"]


def test_what_the_format_says_completes_what_the_text_says() -> None:
    said = Imprint(title="走廊里的书角", authors=("李某某",), publication="校园周报", date="2023-05-06")
    found = read(line(BODY), imprint=said)
    assert (found.json()["title"], found.json()["publication"]) == ("走廊里的书角", "校园周报")
    assert found.drafts.excerpts[0].authors == ("李某某",)
    assert found.drafts.sources[0].publication_date == "2023-05-06"


def test_a_question_bank_has_a_source_named_after_its_file() -> None:
    asked = ["1. 在哪里？", "A. 走廊", "B. 操场", "答案：A", "2. 谁管？", "A. 我", "B. 你", "答案：B"]
    [source] = read(*(line(text) for text in asked)).drafts.sources
    assert (source.title, source.is_whole) == ("甲", True)
    assert [remark.text for remark in source.remarks] == ["原文没有题名，这是文件名"]
