"""The lines that end an article say where it was printed, what it was, who signed it."""

from __future__ import annotations

from generator.importer.fields.article_end import read_note, read_signature, read_source, read_tail
from generator.importer.lines.closing_lines import tail_kind
from generator.importer.lines.grid import Grid
from generator.importer.manuscript import Line
from generator.importer.values.closing import DeliveredNote, SignatureLine

GRID = Grid(width=32, indent=2, fit=0.8, widths=(0.5,) * 11)


def lines(*texts: str) -> list[Line]:
    return [Line(number=n, raw=text) for n, text in enumerate(texts, 1)]


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
