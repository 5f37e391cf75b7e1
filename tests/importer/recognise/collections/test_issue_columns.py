"""Columns are found whatever they are called and however their names are set."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.importer import read_document
from generator.importer.characters import plain
from generator.importer.fields.column_labels import find_labels
from generator.importer.manuscript import split
from tests.importer.accounting import lost
from tests.importer.invented import EDITOR, ORGANISER, TITLE, Printed, articles
from tests.importer.typesetter import Press, set_issue

NAMES = ("理论前沿", "政策速递", "专家视点", "记者访谈", "海外观察", "案例借鉴")


def renamed() -> list[Printed]:
    """Return the invented articles in columns of other names."""
    printed = articles()
    columns = list(dict.fromkeys(a.column for a in printed))
    return [replace(a, column=NAMES[columns.index(a.column)]) for a in printed]


def whole(printed: list[Printed]) -> str:
    """Return an issue whose lines nobody broke, as it stands in a chat or on a web page."""
    out, column = [TITLE, f"{ORGANISER}　主办", "【编者按】", *EDITOR], ""
    for a in printed:
        if a.column != column:
            column = a.column
            out += ["", f"【{column}】"]
        out += ["", *(a.title_lines or (a.title,)), *([a.byline] if a.byline else [])]
        for piece in a.body:
            out += list(piece.lines) if piece.kind == "h" else [f"　　{piece.text}"]
        out += [text for text in (a.note, a.source, a.affiliation) if text] + list(a.signature)
    return "\n".join(out)


def set_in(left: str, right: str) -> str:
    text = set_issue(renamed(), Press(width=33))
    return re.sub("【(" + "|".join(NAMES) + ")】", lambda m: f"{left}{m.group(1)}{right}", text)


ISSUES = {
    "names of its own": set_in("【", "】"),
    "square brackets": set_in("［", "］"),
    "between diamonds": set_in("◆", "◆"),
    "between stars": set_in("★ ", " ★"),
    "lines that nobody broke": whole(renamed()),
}


def bare(text: str) -> str:
    return plain(text).replace(" ", "").replace("\u3000", "")


def said(article: dict[str, Any]) -> tuple[Any, ...]:
    source = article["source"]["raw"] if article["source"] else None
    return article["column"], bare(article["title"]), article["authors"], source and bare(source), article["kind"]


@pytest.mark.parametrize("name", ISSUES)
def test_articles_stand_in_their_columns(name: str) -> None:
    text = ISSUES[name]
    result = read_document(text.encode(), Path("issue.txt"))
    assert result.doc_kind == "issue"
    assert result.value["columns"] == ["编者按", *NAMES]
    assert [bare(p) for p in result.value["editor_note"]] == [bare(p) for p in EDITOR]
    assert [said(a) for a in result.value["articles"]] == [
        (a.column, bare(a.title), list(a.authors), bare(a.source) if a.source else None, a.kind) for a in renamed()
    ]
    assert lost(text, result) == []


def test_headings_that_end_with_a_stop_or_in_quotation_marks_are_headings() -> None:
    value = read_document(ISSUES["lines that nobody broke"].encode(), Path("issue.txt")).value
    wanted = [bare(p.text or "".join(p.lines)) for a in renamed() for p in a.body if p.kind == "h"]
    assert [bare(s["text"]) for a in value["articles"] for s in a["subheads"]] == wanted


@pytest.mark.parametrize("line", ["【答案】A", "【解析】略", "【材料一】书角", "【注】同上", "【关键词】书角"])
def test_labels_of_other_things_name_no_column(line: str) -> None:
    assert find_labels(split(line).lines) == []


def test_a_list_with_ornaments_names_no_column() -> None:
    assert find_labels(split("◆ 书角\n正文。\n◆ 账本\n正文。").lines) == []
