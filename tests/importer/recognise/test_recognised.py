"""The JSON of a document has what its format said where its text does not say it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from generator.importer.manuscript import Imprint
from generator.importer.recognise.recognised import FormatNote, Recognised, TableCaption
from generator.importer.recognise.tables.found_tables import FoundTable
from generator.importer.values.document_drafts import Drafts


@dataclass(frozen=True, slots=True, kw_only=True)
class Plain:
    JSON: ClassVar[str] = "doc_kind title? tables? captions? footnotes?"

    title: str = ""
    tables: tuple[FoundTable, ...] = ()
    captions: tuple[TableCaption, ...] = ()
    footnotes: tuple[str, ...] = ()
    doc_kind: str = "report"


def recognised(document: Plain, **more: Any) -> dict[str, Any]:
    return Recognised(document=document, drafts=Drafts(own="a", name="甲"), **more).json()


def test_the_text_is_believed_before_its_format() -> None:
    said = Imprint(title="网页的题名", authors=("李某某",), address="https://www.example.org/a")
    assert recognised(Plain(title="正文的题名"), imprint=said) == {
        "doc_kind": "report", "title": "正文的题名", "authors": ["李某某"], "url": "https://www.example.org/a",
    }  # fmt: skip
    assert recognised(Plain(), imprint=said)["title"] == "网页的题名"


def test_tables_of_the_format_stand_behind_those_of_the_text_and_its_notes_for_them() -> None:
    one, two = FoundTable(header=("甲",)), FoundTable(header=("乙",))
    value = recognised(
        Plain(tables=(one,), footnotes=("旧",)), tables=(two,), notes=(FormatNote(label="1", text="新"),)
    )
    assert [table["header"] for table in value["tables"]] == [["甲"], ["乙"]]
    assert value["footnotes"] == [{"label": "1", "text": "新"}]
    assert recognised(Plain()) == {"doc_kind": "report"}


def test_captions_are_gathered() -> None:
    captions = (TableCaption(label="表1", text="藏书"),)
    assert recognised(Plain(), captions=captions)["captions"] == [{"label": "表1", "text": "藏书"}]
