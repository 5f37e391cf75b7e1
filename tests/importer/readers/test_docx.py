"""A Word file keeps its numbers, headings, lists, tables and notes on the way in."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.importer import Imported, read_document
from generator.importer.manuscript import Line, Manuscript
from generator.importer.readers.docx import read
from generator.importer.readers.docx_numbering import spelt
from tests.importer.readers.word import footnotes, margin, note, numbering, p, run, table, word

PATH = Path("书角.docx")
LISTS = numbering(
    [("chineseCounting", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3.")],
    [("decimal", "%1.")],
    [("upperLetter", "%1.")],
    [("bullet", "\uf0b7")],
    [("upperLetter", "%1.")],
)


def lines(body: str, **parts: str) -> tuple[Line, ...]:
    return manuscript(body, **parts).lines


def manuscript(body: str, **parts: str) -> Manuscript:
    return read(word(body, parts={f"{name}.xml": text for name, text in parts.items()}), PATH)


def imported(body: str, **parts: str) -> Imported:
    return read_document(word(body, parts={f"{name}.xml": text for name, text in parts.items()}), PATH)


def test_automatic_numbers_are_written_out() -> None:
    body = (
        p("建书角", num=(1, 0)) + p("选地方", num=(1, 1)) + p("走廊", num=(1, 2)) + p("操场", num=(1, 2))
        + p("定规则", num=(1, 1)) + p("守规则", num=(1, 0)) + p("谁来守", num=(1, 1))
    )  # fmt: skip
    assert [line.raw for line in lines(body, numbering=LISTS)] == [
        "一、建书角", "（一）选地方", "1.走廊", "2.操场", "（二）定规则", "二、守规则", "（一）谁来守",
    ]  # fmt: skip


def test_numbers_of_a_style_are_written_out() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    )
    lists = numbering([("chineseCounting", "第%1章 "), ("decimal", "%1.%2 ")], styles={(0, 0): "1", (0, 1): "2"})
    body = p("起因", style="1") + p("地方", style="2") + p("经过", style="1") + p("清点", style="2")
    found = read(word(body, parts={"numbering.xml": lists}, styles=styles), PATH).lines
    assert [(line.raw, line.style) for line in found] == [
        ("第一章 起因", "heading1"), ("一.1 地方", "heading2"), ("第二章 经过", "heading1"), ("二.1 清点", "heading2"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("number", "form", "shown"),
    [
        (1, "chineseCountingThousand", "一"), (10, "chineseCounting", "十"), (12, "chineseCounting", "十二"),
        (20, "chineseCounting", "二十"), (103, "chineseCounting", "一百零三"), (110, "japaneseCounting", "一百一十"),
        (3, "ideographTraditional", "丙"), (2, "decimalEnclosedCircleChinese", "②"), (7, "decimalZero", "07"),
        (28, "upperLetter", "BB"), (4, "lowerRoman", "iv"), (1994, "upperRoman", "MCMXCIV"), (5, "unheardOf", "5"),
    ],
)  # fmt: skip
def test_numbers_are_spelt_in_the_forms_of_word(number: int, form: str, shown: str) -> None:
    assert spelt(number, form) == shown


def test_a_bullet_is_an_item_without_its_mark() -> None:
    assert [(x.raw, x.style) for x in lines(p("登记本", num=(4, 0)), numbering=LISTS)] == [("登记本", "item")]


def test_headings_and_title_are_known_by_their_styles() -> None:
    body = p("书角", style="T") + p("起因", style="1") + p("地方", style="2") + p("走廊尽头有一面空墙。")
    assert [x.style for x in lines(body)] == ["title", "heading1", "heading2", "whole"]


def test_large_centred_lines_above_the_text_are_the_title() -> None:
    big = '<w:b/><w:sz w:val="44"/>'
    body = p(inner=run("走廊里的书角", big), more='<w:jc w:val="center"/>')
    body += p(inner=run("——一面墙的两年", big), more='<w:jc w:val="center"/>') + p("书角建在走廊尽头。" * 3)
    assert [x.style for x in lines(body)] == ["title", "title", "whole"]


def test_underlined_blanks_are_a_gap_to_fill_in() -> None:
    inner = run("书角建于") + run("      ", '<w:u w:val="single"/>') + run("年")
    assert [x.raw for x in lines(p(inner=inner))] == ["书角建于______年"]


def test_a_break_inside_a_paragraph_begins_a_line() -> None:
    assert [x.raw for x in lines(p(inner=f"{run('A. 走廊')}<w:r><w:br/></w:r>{run('B. 操场')}"))] == [
        "A. 走廊",
        "B. 操场",
    ]


def test_a_page_break_begins_a_page() -> None:
    body = p("第一页。") + p(inner='<w:r><w:br w:type="page"/></w:r>' + run("第二页。"))
    assert [x.page_top for x in lines(body)] == [False, True]


def test_tables_keep_their_cells_and_merged_ones_are_filled() -> None:
    below = '<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>' + p("2021年") + "</w:tc>"
    again = "<w:tc><w:tcPr><w:vMerge/></w:tcPr>" + p() + "</w:tc>"
    wide = '<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + p("休整") + "</w:tc>"
    rows = [["时间", "事件", "内容"], [below, "书角建成", "大家动手"], [again, "清点", "缺两册"], ["2022年", wide]]
    value = imported(p("大事记") + table(rows)).value
    assert value["doc_kind"] == "tables"
    assert value["title"] == "大事记"
    assert value["tables"] == [
        {
            "header": ["时间", "事件", "内容"],
            "rows": [["2021年", "书角建成", "大家动手"], ["2021年", "清点", "缺两册"], ["2022年", "休整", ""]],
        }
    ]


def test_a_table_in_a_text_is_set_apart_with_its_caption_and_its_place_is_told() -> None:
    text = "书角建在走廊尽头，一共一百五十册书，都是同学们从家里带来的。" * 3
    body = p("书角", style="T") + p(text) + p("表1 藏书") + table([["年份", "册数"], ["2021", "150"]]) + p(text)
    body += p("下面是水表。") + table([["年份", "吨"], ["2022", "30"]])
    result = imported(body)
    assert result.value["articles"][0]["paragraphs"] == [text, text, "下面是水表。"]
    assert result.value["tables"][0]["caption"] == "表1藏书"
    assert result.value["captions"] == [{"label": "表1", "text": "藏书"}]
    assert [d.reason for d in result.report.doubtful if "原有一张表" in d.reason]
    assert len(result.drafts.tables) == 2


def test_a_table_of_one_cell_is_a_box_of_the_text() -> None:
    found = lines(p("正文。") + table([["专栏1 清点办法"]]) + p("正文。"))
    assert [(x.raw, x.style) for x in found] == [("正文。", "whole"), ("专栏1 清点办法", "box"), ("正文。", "whole")]


def test_footnotes_are_kept_with_the_words_that_they_explain() -> None:
    body = p("书角", style="T") + p(inner=run("书角共一百五十册") + note(1) + run("，都登记在册。"))
    value = imported(body, footnotes=footnotes("2021年9月清点。")).value
    assert value["articles"][0]["paragraphs"] == ["书角共一百五十册，都登记在册。"]
    assert value["footnotes"] == [{"label": "1", "text": "2021年9月清点。", "after": "书角共一百五十册"}]


def test_what_was_deleted_and_what_stands_in_the_margins_is_named_as_removed() -> None:
    gone = '<w:del w:id="1"><w:r><w:delText>旧的一句。</w:delText></w:r></w:del>'
    body = p(inner=run("新的一句，") + gone + run("写在这里。")) + p("第二段。")
    result = imported(body, header1=margin("某某学校"), footer1=margin("内部资料", "ftr"), header2=margin("某某学校"))
    assert {(f.text, f.reason) for f in result.report.removed} == {
        ("某某学校", "页眉或页脚"), ("内部资料", "页眉或页脚"), ("旧的一句。", "修订中删去的文字"),
    }  # fmt: skip
    assert result.value["articles"][0]["paragraphs"] == ["新的一句，写在这里。", "第二段。"]


def test_insertions_links_fields_and_controls_are_read_through() -> None:
    inner = (
        f'<w:ins w:id="1">{run("甲")}</w:ins><w:hyperlink>{run("乙")}</w:hyperlink>'
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>{run("丙")}'
        f"<w:sdt><w:sdtPr/><w:sdtContent>{run('丁')}</w:sdtContent></w:sdt><w:smartTag>{run('戊')}</w:smartTag>"
    )
    body = f"<w:sdt><w:sdtContent>{p(inner=inner)}</w:sdtContent></w:sdt>"
    assert [x.raw for x in lines(body)] == ["甲乙丙丁戊"]


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{p('框里的话。')}</w:txbxContent>"
    inner = (
        run("框外的话。")
        + f"<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert [(x.raw, x.style) for x in lines(p(inner=inner))] == [("框外的话。", "whole"), ("框里的话。", "box")]


def test_formulas_and_picture_letters_are_text() -> None:
    half = "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>"
    tick = '<w:r><w:sym w:font="Wingdings 2" w:char="F050"/></w:r>'
    assert [x.raw for x in lines(p(inner=run("约") + half + run("（") + tick + run("）")))] == ["约1/2（√）"]


def test_pictures_are_told() -> None:
    found = manuscript(p("书角。") + p(inner="<w:r><w:drawing/></w:r>"))
    assert found.notes == ("文档里的图片没有导入（第 2 段）",)


def test_a_question_bank_comes_out_as_questions() -> None:
    body = "".join(
        [
            p("书角知识测验", style="T"),
            p("单项选择题", num=(1, 0)),
            p("书角最早建在哪里？（　　）", num=(2, 0)),
            *(p(text, num=(3, 0)) for text in ("走廊尽头", "操场", "食堂", "门厅")),
            p("正确答案：A"),
            p("谁负责清点？", num=(2, 0)),
            *(p(text, num=(5, 0)) for text in ("老师", "值日生")),
            p("答案：B"),
            p("判断题", num=(1, 0)),
            p("每周清点一次。（√）", num=(2, 0)),
        ]
    )
    value = imported(body, numbering=LISTS).value
    assert value["doc_kind"] == "question_bank"
    assert [(q["kind"], q["stem"], q.get("options"), q["answer"]) for q in value["questions"]] == [
        ("single", "书角最早建在哪里？（\u3000\u3000）", ["走廊尽头", "操场", "食堂", "门厅"], "A"),
        ("single", "谁负责清点？", ["老师", "值日生"], "B"),
        ("true_false", "每周清点一次。（\u3000\u3000）", None, "对"),
    ]


def test_a_question_bank_in_a_table_comes_out_as_questions() -> None:
    rows = [
        ["题号", "题型", "题干", "A", "B", "C", "答案", "解析"],
        ["1", "单选", "书角最早建在哪里？", "走廊", "操场", "食堂", "A", "见登记本。"],
        ["2", "单选", "谁负责清点？", "老师", "值日生", "校长", "B", ""],
        ["3", "判断", "每周清点一次。", "", "", "", "对", ""],
    ]
    value = imported(table(rows)).value
    assert value["doc_kind"] == "question_bank"
    assert [(q["kind"], q["stem"], q["answer"]) for q in value["questions"]] == [
        ("single", "书角最早建在哪里？", "A"), ("single", "谁负责清点？", "B"), ("true_false", "每周清点一次。", "对"),
    ]  # fmt: skip


def test_the_text_may_stand_in_a_part_of_another_name() -> None:
    assert read(word(p("书角。"), main="document2"), PATH).lines[0].raw == "书角。"


def test_everything_that_mammoth_reads_is_read() -> None:
    mammoth = pytest.importorskip("mammoth")
    from io import BytesIO

    body = p("书角", style="1") + p("走廊尽头。") + table([["年份", "册数"], ["2021", "150"]]) + p("登记本", num=(4, 0))
    data = word(body, parts={"numbering.xml": LISTS})
    other = mammoth.extract_raw_text(BytesIO(data)).value.split()
    own = "".join(line.raw for line in read(data, PATH).lines)
    assert other
    assert [words for words in other if words not in own] == []
