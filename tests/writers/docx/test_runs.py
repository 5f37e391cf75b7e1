"""Runs of a DOCX: faces, curly quotes, gaps, dots, links."""

from __future__ import annotations

import pytest

from generator.model.document import (
    Blank,
    Emphasis,
    Inlines,
    LineBreak,
    Link,
    Mark,
    Paragraph,
    ParagraphClass,
    Script,
    Strong,
    Text,
    plain,
)
from generator.writers.docx.runs import text_line
from generator.writers.docx.styles import Style
from generator.writers.docx.xml import Element, find, get, make, of_tag
from tests.writers.docx.docx_reading import body, context_of, parts, small, style_names, style_of, words, written


def runs(*inlines: Inlines, classes: tuple[ParagraphClass, ...] = ("body",)) -> list[Element]:
    """Return the runs of a paragraph of these inlines, the head of the sheet left out."""
    content = tuple(one for group in inlines for one in group)
    document = small(Paragraph(content=content, classes=classes))
    paragraph = next(one for one in list(of_tag(body(document), "p"))[3:])
    return list(of_tag(paragraph, "r"))


def hinted(found: list[Element]) -> list[tuple[str, bool]]:
    return [(words(run), get(find(run, "w:rPr/w:rFonts"), "hint") == "eastAsia") for run in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("没有标记的字", [("没有标记的字", False)]),
        ("他说“绿”。", [("他说“绿”。", True)]),
        ("“1+N”体系", [("“1+N”体系", True)]),
        ("引文……完", [("引文……完", True)]),
        ("2019—2020年", [("2019—2020年", True)]),
        ("阿·甲", [("阿·甲", True)]),
        ("China’s plan", [("China’s plan", False)]),
        ("“Plans” — by “us”", [("“Plans” — by “us”", False)]),
        ("见“绿”与China’s Plans一文", [("见“绿”与China", True), ("’s Plans一文", False)]),
        ("见“‘内’层”", [("见“‘内’层”", True)]),
    ],
)
def test_chinese_quotes_dashes_and_dots_are_told_from_latin_ones(text: str, expected: list[tuple[str, bool]]) -> None:
    assert hinted(runs(plain(text))) == expected


def test_a_quote_that_opens_before_a_strong_word_looks_beyond_it() -> None:
    found = runs((Text(text="讲“"), Strong(content=plain("绿")), Text(text="”字")))
    assert hinted(found) == [("讲“", True), ("绿", False), ("”字", True)]


def test_emphasis_is_kai_strong_is_hei() -> None:
    found = runs((Emphasis(content=plain("轻")), Strong(content=plain("重"))))
    assert [get(find(run, "w:rPr/w:rFonts"), "eastAsia") for run in found] == ["楷体", "黑体"]


def test_emphasis_within_kai_text_turns_upright() -> None:
    found = runs((Text(text="引"), Emphasis(content=plain("轻"))), classes=("quote",))
    assert [get(find(run, "w:rPr/w:rFonts"), "eastAsia") for run in found] == ["楷体", "宋体"]


def test_latin_words_are_slanted_and_digits_among_chinese_are_not() -> None:
    found = runs((Emphasis(content=plain("3月15日")), Text(text="，"), Emphasis(content=plain("Green Mark"))))
    assert [(words(run), find(run, "w:rPr/w:i") is not None) for run in found] == [
        ("3月15日", False),
        ("，", False),
        ("Green Mark", True),
    ]


def test_dots_stand_under_characters_and_not_under_marks() -> None:
    found = runs((Mark(content=plain("岸线，一寸。")),))
    assert [(words(run), get(find(run, "w:rPr/w:em"), "val")) for run in found] == [
        ("岸线", "dot"),
        ("，", None),
        ("一寸", "dot"),
        ("。", None),
    ]


@pytest.mark.parametrize("answer", ["", "12", "一寸", "一个很长很长很长的答案"])
def test_a_gap_is_as_wide_with_its_answer_as_without(answer: str) -> None:
    found = runs((Text(text="共"), Blank(width=8, answer=answer), Text(text="条")))
    middle = "".join(words(run) for run in found[1:-1])
    width = middle.count("\u00a0") / 4 + sum(0.55 if mark.isascii() else 1 for mark in middle.replace("\u00a0", ""))
    assert abs(width - max(8, len(answer))) < 0.3
    names = style_names(small())
    styles = {names[get(find(run, "w:rPr/w:rStyle"), "val") or ""] for run in found[1:-1]}
    assert styles == ({"填空", "填空答案"} - ({"填空"} if len(answer) > 8 else set()) if answer else {"填空"})


def test_a_line_break_breaks_the_line_in_the_paragraph() -> None:
    found = runs((Text(text="上"), LineBreak(), Text(text="下")))
    assert [words(run) for run in found] == ["上 下"]
    assert len([one for run in found for one in of_tag(run, "br")]) == 1


def test_an_address_is_a_link_that_can_be_clicked() -> None:
    document = small(Paragraph(content=(Link(target="https://example.org/a?b=1&c=2", content=plain("网址")),)))
    (link,) = of_tag(body(document), "hyperlink")
    number = link.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id")
    rels = parts(written(document)[0])["word/_rels/document.xml.rels"].decode()
    assert number
    assert f'Id="{number}"' in rels
    assert "https://example.org/a?b=1&amp;c=2" in rels


@pytest.mark.parametrize("target", ["javascript:alert(1)", "file:///etc/passwd", "#nowhere", "http://[", "#"])
def test_a_link_that_leads_nowhere_good_is_printed_and_reported(target: str) -> None:
    document = small(Paragraph(content=(Link(target=target, content=plain("这里")),)))
    assert not list(of_tag(body(document), "hyperlink"))
    assert "这里" in words(body(document))
    assert len(written(document)[1]) == 1


def test_control_characters_are_left_out_and_reported() -> None:
    document = small(Paragraph(content=plain("甲\x07乙\x00丙")))
    assert "甲乙丙" in words(body(document))
    assert [notice.code for notice in written(document)[1]] == ["docx-control"]


def test_what_looks_like_markup_is_text() -> None:
    text = "<w:p/> & \"'{{ }} ]]>"
    assert text in words(body(small(Paragraph(content=plain(text)))))


def test_scripts_stand_above_and_below_the_line() -> None:
    content = (
        Text(text="10"),
        Script(content=plain("8"), position="above"),
        Text(text="吨H"),
        Script(content=plain("2"), position="below"),
    )
    found = {words(run): find(run, "w:rPr/w:vertAlign") for run in runs(content)}
    assert get(found["8"], "val") == "superscript"
    assert get(found["2"], "val") == "subscript"


def test_a_line_of_text_has_its_style_its_own_properties_and_what_is_marked_in_it() -> None:
    context = context_of(small())
    marked = (Text(text="河"), Strong(content=plain("长")))
    made = text_line(marked, context, Style.CAPTION, make("keepNext"), None)
    assert (words(made), style_of(made, context)) == ("河长", Style.CAPTION)
    assert find(made, "w:pPr/w:keepNext") is not None
    assert len(list(of_tag(made, "r"))) == 2
    assert words(text_line("河长", context, Style.CAPTION)) == "河长"
