"""Dates, names, and the lines that end an article."""

from __future__ import annotations

import pytest

from generator.importer.counters import find_mark, levels
from generator.importer.fields.article_end import read_note, read_signature, read_source, read_tail
from generator.importer.fields.dates import find_date
from generator.importer.fields.people import read_byline
from generator.importer.lines.closing_lines import tail_kind
from generator.importer.lines.grid import Grid
from generator.importer.lines.page_furniture import find_noise
from generator.importer.manuscript import Line
from generator.importer.values.closing import DeliveredNote, SignatureLine

GRID = Grid(width=32, indent=2, fit=0.8, widths=(0.5,) * 11)


def lines(*texts: str) -> list[Line]:
    return [Line(number=n, raw=text) for n, text in enumerate(texts, 1)]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("２０２１ 年 ３ 月 １６ 日", "2021-03-16"),
        ("二〇二一年十月二十日", "2021-10-20"),
        ("2021年第13期", "2021"),
        ("2021年5月", "2021-05"),
        ("2021-05-09", "2021-05-09"),
        ("2021年13月", "2021"),
        ("第三年", None),
    ],
)
def test_dates_are_as_precise_as_they_are_printed(text: str, date: str | None) -> None:
    assert find_date(text) == date


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("李某某\u3000 王某某", ["李某某", "王某某"]),
        ("赵\u3000 某", ["赵某"]),
        ("王 某 李 某", ["王某", "李某"]),
        ("某某学校节水小组青年课题组", ["某某学校节水小组青年课题组"]),
        ("本报记者\u3000李某", ["李某"]),
        ("文／王某某", ["王某某"]),
        ("一、总体要求", None),
        ("高质量发展的路子", None),
        ("今天的会议很重要。", None),
    ],
)
def test_a_byline_names_persons_or_a_group(line: str, authors: list[str] | None) -> None:
    assert read_byline(line) == authors


def test_an_origin_line_says_whether_it_is_whole() -> None:
    whole = read_source("源自《某某校报》２０２３ 年 ４ 月 ２４ 日 第 ２ 版")
    assert (whole.kind, whole.publication, whole.date, whole.page) == (
        "源自",
        "某某校报",
        "2023-04-24",
        "第2版",
    )
    part = read_source("摘编自某某教育网")
    assert (part.kind, part.publication, part.date, part.issue) == ("摘编自", "某某教育网", None, None)
    assert read_source("（来源：《校园》２０２３ 年第 １３ 期）").issue == "2023年第13期"
    assert read_source("原载《校园》2023年第13期").kind == "源自"


def test_a_note_says_when_who_and_what() -> None:
    note = "（这是2023年9月1日某某市委常委、副市长张某某在全市读书工作会议上的讲话要点）"
    assert read_note(note, ["张某某"]) == DeliveredNote(date="2023-09-01", speaker="张某某", form="讲话要点")
    other = "（这是2023年9月1日王某某出席“校园大讲堂”的讲座要点）"
    assert read_note(other, ["张某某"]) == DeliveredNote(date="2023-09-01", speaker="王某某", form="讲座要点")


def test_a_signature_has_an_organ_and_a_date() -> None:
    tail = read_tail(lines("正文到此为止。", "某某学校", "２０２３ 年 ２ 月 ２ 日"), GRID)
    assert [(item.kind, item.text) for item in tail] == [("signature", "某某学校 2023年2月2日")]
    assert read_signature("某某部办公厅 2020年10月21日印发") == SignatureLine(
        raw="某某部办公厅 2020年10月21日印发", org="某某部办公厅", date="2020-10-21"
    )


def test_an_end_may_wrap_and_text_before_it_stays() -> None:
    body = lines(
        "来源：这一段只是碰巧这样开头，后面还有正文，所以不是出处。",
        "正文的最后一段。",
        "（这是２０２３ 年 ４ 月 ２３ 日张某某校长在读书节开幕式",
        "上的讲话）",
        "源自《某某校报》２０２３ 年 ４ 月 ２４ 日",
        "作者系某某师范大学马克思主义学院教授、公共伦理研究中心主任和某某",
        "学校特约研究员",
    )
    tail = read_tail(body, GRID)
    assert [(item.kind, item.lines) for item in tail] == [("note", (2, 3)), ("source", (4,)), ("affiliation", (5, 6))]
    assert tail_kind("受访人系某某大学教授") == "affiliation"


def test_page_numbers_may_stand_alone_or_run_backwards() -> None:
    text = [f"第{n}行正文写到这里还没有完" for n in range(60)]
    for place, shown in ((4, "—８—"), (45, "—１６—"), (50, "—７６—"), (54, "—３７—")):
        text.insert(place, shown)
    assert [n.reason for n in find_noise(lines(*text))] == [
        "页码",
        "页码（数字倒排，应为 61）",
        "页码（数字倒排，应为 67）",
        "页码（数字倒排，应为 73）",
    ]


def test_a_year_in_a_column_of_numbers_is_no_page_number() -> None:
    assert find_noise(lines("年份", "2019", "2020", "2021", "用水量", "12", "13", "14")) == []


def test_running_heads_count_pages_and_sentences_that_recur_do_not() -> None:
    text: list[str] = []
    for page in range(1, 7):
        text += [f"校园活页 2023 年第 5 期 {page}", *[f"第{page}页第{n}行正文写到这里还没有完" for n in range(20)]]
        text += ["各位同学！"]
    found = find_noise(lines(*text))
    assert [n.place for n in found] == [n * 22 for n in range(6)]
    assert all(n.reason.startswith("页眉") for n in found)


def test_numbering_systems_nest() -> None:
    assert levels(["一、总体要求", "（一）工作原则", "二、保障措施", "结语"]) == [1, 2, 1, 1]
    assert levels(["路径一：记账", "路径二：换表"]) == [1, 1]
    mark = find_mark("———坚持节约")
    assert mark is not None and mark.system == "dash"
    assert find_mark("十个孩子在看书") is None
