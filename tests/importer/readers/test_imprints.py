"""The line below a web page's title says when and where it was published."""

from __future__ import annotations

import pytest

from generator.importer.manuscript import Imprint
from generator.importer.readers.imprints import iso_date, read_imprint_line


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2023-11-12 10:20", "2023-11-12"), ("2023年1月2日", "2023-01-02"), ("2023年11月", "2023-11"),
        ("2023/1/2", "2023-01-02"), ("共2023册", ""), ("2023.13", ""), ("1,690", ""),
    ],
)  # fmt: skip
def test_dates_are_read_as_precise_as_they_are(text: str, date: str) -> None:
    assert iso_date(text) == date


@pytest.mark.parametrize(
    ("text", "date", "publication", "authors"),
    [
        ("2023-11-12 10:20 来源：校园周报", "2023-11-12", "校园周报", ()),
        (
            "来源: 校园周报\u3000\u30002023年11月12日\u3000\u3000作者：张三 李四",
            "2023-11-12",
            "校园周报",
            ("张三 李四",),
        ),
        ("2023-11-12 校园网", "2023-11-12", "校园网", ()),
        ("校刊编辑部 | 2023/1/2", "2023-01-02", "校刊编辑部", ()),
        ("发布时间：2023-11-12 浏览次数：20次", "2023-11-12", "", ()),
    ],
)
def test_the_parts_of_an_imprint_line_are_told_apart(
    text: str, date: str, publication: str, authors: tuple[str, ...]
) -> None:
    found = read_imprint_line(text, Imprint())
    assert found is not None
    assert (found.date, found.publication, found.authors) == (date, publication, authors)


def test_the_editor_is_read() -> None:
    found = read_imprint_line("（责任编辑：王五、赵六）", Imprint(date="2023"))
    assert found == Imprint(date="2023", editor="王五、赵六")


@pytest.mark.parametrize(
    "text",
    [
        "记者：书角在哪里？",
        "2023年1月，书角建成。",
        "我们说到来源：都是家里的书",
        "书角",
        "2021年9月书角建在走廊尽头那面没人要的墙边",
    ],
)
def test_text_is_no_imprint(text: str) -> None:
    assert read_imprint_line(text, Imprint()) is None
