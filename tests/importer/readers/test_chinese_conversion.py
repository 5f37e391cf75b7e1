"""Traditional characters stay as they are, unless somebody asks for simplified ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.importer import read_document

PATH = Path("書角.txt")
TEXT = "書角的來歷\n\n走廊的盡頭有一面空牆，後來大家發現頭髮一樣細的裂縫，皇后和乾隆都沒有來過。\n"


def test_traditional_characters_are_kept() -> None:
    value = read_document(TEXT.encode("big5"), PATH).value
    assert value["title"] == "書角的來歷"
    assert value["articles"][0]["paragraphs"] == [TEXT.split("\n")[2]]


def test_they_are_converted_when_asked_and_the_report_says_so() -> None:
    pytest.importorskip("opencc")
    result = read_document(TEXT.encode(), PATH, convert="t2s")
    assert result.value["title"] == "书角的来历"
    assert result.value["articles"][0]["paragraphs"] == [
        "走廊的尽头有一面空墙，后来大家发现头发一样细的裂缝，皇后和乾隆都没有来过。"
    ]
    (note,) = [note for note in result.report.notes if "OpenCC" in note]
    assert note.startswith("已按要求用 OpenCC（t2s）转成简体，改了 ")


def test_the_cells_of_tables_are_converted_too() -> None:
    pytest.importorskip("opencc")
    text = "|時間|事件|\n|--|--|\n|2021年|書角建成|\n"
    assert read_document(text.encode(), Path("a.md"), convert="t2s").value["tables"] == [
        {"header": ["时间", "事件"], "rows": [["2021年", "书角建成"]]}
    ]
