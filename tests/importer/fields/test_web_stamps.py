"""The stamp below a title of a web page gives its date, source and authors."""

from __future__ import annotations

import pytest

from generator.importer.fields.web_stamps import read_stamps
from generator.importer.lines.ledger import Ledger
from generator.importer.lines.roles import Role
from generator.importer.manuscript import Imprint, Line, Manuscript

BODY = "书角建在走廊的尽头，那里原来是一面空墙。"


def stamped(*texts: str, style: str = "") -> tuple[Imprint, list[str]]:
    """Return what the lines below a title say, and the lines that are left without the title."""
    lines = [Line(number=n, raw=text, style=style) for n, text in enumerate(("走廊里的书角", *texts))]
    stamps, rest = read_stamps(lines, Ledger(Manuscript(lines=tuple(lines), length=len(lines))))
    return stamps, [line.text for line in rest[1:]]


def test_date_source_and_authors_are_read() -> None:
    found, rest = stamped("2023-05-06 10:20 来源：校园周报 作者：王某某", BODY)
    assert (found.date, found.publication, found.authors) == ("2023-05-06", "校园周报", ("王某某",))
    assert rest == [BODY]


def test_what_stands_on_two_lines_is_gathered() -> None:
    found, rest = stamped("发布时间：2023-05-06", "稿源：《校园周报》 | 记者：王某某", BODY)
    assert (found.date, found.publication, found.authors) == ("2023-05-06", "校园周报", ("王某某",))
    assert found.source == "发布时间：2023-05-06 稿源：《校园周报》|记者：王某某"
    assert rest == [BODY]


def test_the_first_of_two_counts() -> None:
    found, _ = stamped("2023-05-06 来源：校园周报", "2024-01-01 来源：校刊")
    assert (found.date, found.publication) == ("2023-05-06", "校园周报")


@pytest.mark.parametrize(
    "line",
    [
        "2023-05-06",
        "2023/5/6 10:20:30",
        "2023.05.06 星期六 10:20",
        "更新日期：2023-05-06",
        "2023年5月6日 10:20",
        "2023-05-06 阅读量：100",
        "2023-05-06 校园周报",
        "来源：校园周报 作者：王某某",
        "来源：校园周报 2023-05-06",
    ],
)
def test_a_line_with_a_day_or_two_fields_is_a_stamp(line: str) -> None:
    assert stamped(line)[1] == []


@pytest.mark.parametrize(
    "line",
    [
        "2023年5月6日",  # the day of a speech
        "2023年5月6日校园周报",
        "2023-05-06 是书角开门的日子，人人都来了",
        "来源：校园周报",
        "书角的来源：校园周报 作者：王某某",
        BODY,
    ],
)
def test_another_line_is_text(line: str) -> None:
    assert stamped(line)[1] == [line]


def test_a_stamp_stands_on_the_first_six_lines_below_the_title() -> None:
    assert stamped(*[BODY] * 5, "2023-05-06")[1] == [BODY] * 5
    assert stamped(*[BODY] * 6, "2023-05-06")[1] == [*[BODY] * 6, "2023-05-06"]


def test_a_line_with_a_style_is_none() -> None:
    assert stamped("2023-05-06", style="item")[1] == ["2023-05-06"]


def test_a_stamp_is_entered() -> None:
    line = Line(number=1, raw="2023-05-06")
    title = Line(number=0, raw="书角")
    ledger = Ledger(Manuscript(lines=(title, line), length=2))
    read_stamps([title, line], ledger)
    assert ledger.role_of(line) is Role.WEB_STAMP
