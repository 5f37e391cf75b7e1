"""A PDF comes in line by line in the order of reading, with its pages, headings and ruled tables."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest

from generator.importer import UnreadableError, read_document
from generator.importer.manuscript import Line, Manuscript
from generator.importer.readers.pdf import read
from generator.importer.readers.pdf_heads import heads_by_size
from generator.importer.readers.pdf_layout import GlyphBox, blocks_of, pieces_of, size_of

pytest.importorskip("weasyprint")

PATH = Path("书角.pdf")
SENTENCES = [
    "书角建在走廊的尽头，那里原来是一面空墙，堆着没人要的桌椅。",
    "后来大家刷了墙，钉了架子，从家里带来一百五十册书。",
    "每周五放学以前，值日的两个人清点一遍，缺了就写在黑板上。",
    "两年过去，没有丢过一册，也没有人专门去管。",
]
STYLE = """
@page { size: A5; margin: 2cm; @top-center { content: "校刊 第三期"; font-size: 9pt }
  @bottom-center { content: "— " counter(page) " —" } }
body { font: 10.5pt/1.8 "Noto Serif CJK SC" } p { text-indent: 2em; margin: 0; text-align: justify }
h1 { text-align: center; font-size: 16pt } h2 { font-size: 12pt }
table { border-collapse: collapse; width: 100% } td, th { border: 1px solid black; padding: 2pt }
.two { columns: 2; column-gap: 1.5em; font-size: 8pt }
"""
ROWS = "".join(f"<tr><td>{2000 + n}年</td><td>第{n}次清点</td><td>{SENTENCES[n % 4]}</td></tr>" for n in range(30))
LONG = f"""<style>{STYLE}</style><h1>走廊里的书角</h1>
<p>{SENTENCES[0] * 3}</p><p>{SENTENCES[1]}𠮷龘</p><h2>一、定规则</h2><p>{SENTENCES[2] * 2}</p>
<table><thead><tr><th>时间</th><th>事件</th><th>内容</th></tr></thead>{ROWS}</table>
<h2>二、守规则</h2><p>{SENTENCES[3] * 4}</p>"""
PARAGRAPHS = "".join(f"<p>{sentence * 4}</p>" for sentence in SENTENCES)
COLUMNS = f"<style>{STYLE}</style><h1>走廊里的书角</h1><div class=two>{PARAGRAPHS}</div>"


@cache
def printed(html: str) -> bytes:
    """Print a page with WeasyPrint as it is, in a process where nobody has taught it to justify."""
    script = "import sys, weasyprint; sys.stdout.buffer.write(weasyprint.HTML(file_obj=sys.stdin.buffer).write_pdf())"
    page = f'<meta charset="utf-8">{html}'.encode()
    return subprocess.run([sys.executable, "-c", script], input=page, capture_output=True, check=True).stdout


@pytest.fixture(scope="module")
def long() -> Manuscript:
    return read(printed(LONG), PATH)


def joined_text(manuscript: Manuscript) -> str:
    return "".join(line.text for line in manuscript.lines)


def test_pages_are_marked(long: Manuscript) -> None:
    tops = [line for line in long.lines if line.page_top and line.style != "row"]
    assert {line.text for line in tops} == {"校刊 第三期"}
    assert [line.page for line in tops] == list(range(1, len(tops) + 1))
    assert len(tops) >= 3


def test_no_character_is_lost_and_rare_ones_are_whole(long: Manuscript) -> None:
    text = joined_text(long)
    for sentence in SENTENCES:
        assert sentence in text
    assert "𠮷龘" in text


def test_the_first_line_of_a_paragraph_keeps_its_indent(long: Manuscript) -> None:
    opened = [line for line in long.lines if line.text.startswith(SENTENCES[0][:12])]
    assert opened[0].indent == 2.0
    following = long.lines[long.lines.index(opened[0]) + 1]
    assert following.indent == 0.0


def test_bookmarks_are_headings(long: Manuscript) -> None:
    assert [(line.style, line.text) for line in long.lines if line.style not in ("", "row")] == [
        ("title", "走廊里的书角"), ("heading2", "一、定规则"), ("heading2", "二、守规则"),
    ]  # fmt: skip


def test_a_ruled_table_over_pages_is_one_table_with_one_head(long: Manuscript) -> None:
    rows = [line for line in long.lines if line.style == "row"]
    assert {line.group for line in rows} == {rows[0].group}
    assert [line.cells for line in rows if line.head] == [("时间", "事件", "内容")]
    assert len({line.page for line in rows}) >= 2
    assert [line.cells[0] for line in rows[1:]] == [f"{2000 + n}年" for n in range(30)]
    assert all(line.cells[2] == SENTENCES[n % 4] for n, line in enumerate(rows[1:]))
    assert {gone.reason for gone in long.removed} == {"重复的表头"}


def test_a_row_that_a_page_cuts_is_whole_again() -> None:
    words = [f"第{n}次清点，" + "".join(SENTENCES) * 3 for n in range(5)]
    rows = "".join(f"<tr><td>{2019 + n}年</td><td>{text}</td></tr>" for n, text in enumerate(words))
    html = f"<style>{STYLE}</style><p>大事记</p><table><tr><th>时间</th><th>内容</th></tr>{rows}</table>"
    found = [line for line in read(printed(html), PATH).lines if line.style == "row"]
    assert len({line.page for line in found}) >= 2
    assert [line.cells for line in found[1:]] == [(f"{2019 + n}年", text) for n, text in enumerate(words)]


def test_the_whole_way_gives_paragraphs_and_the_table() -> None:
    value = read_document(printed(LONG), PATH).value
    value.pop("report")
    assert len(value["tables"]) == 1
    assert len(value["tables"][0]["rows"]) == 30
    texts = str(value)
    assert SENTENCES[0] * 3 in texts
    assert SENTENCES[3] * 4 in texts
    assert "— 2 —" not in texts


def test_columns_are_read_one_after_the_other() -> None:
    assert "".join(s * 4 for s in SENTENCES) in joined_text(read(printed(COLUMNS), PATH))


def test_columns_drawn_line_by_line_across_the_page_are_read_one_after_the_other() -> None:
    lines = []
    for row in range(14):
        for side, x in (("左", 0), ("右", 62)):
            text = f"{side}{row:02}" + "书角建在走廊的尽头那里原来"
            lines.append(f'<div style="position:absolute;left:{x}mm;top:{12 + row * 6}mm">{text}</div>')
    head = '<div style="position:absolute;left:20mm;top:0;width:70mm">走廊里的书角和水表公开制度</div>'
    html = f"<style>{STYLE} body {{ font-size: 8.5pt }}</style>{head}{''.join(lines)}"
    found = [line.text[:3] for line in read(printed(html), PATH).lines if line.text[0] in "左右"]
    assert found == [f"左{n:02}" for n in range(14)] + [f"右{n:02}" for n in range(14)]


def _line(text: str, x: float, y: float, size: float = 10.0) -> list[GlyphBox]:
    return [GlyphBox(c, x + n * size, y, x + (n + 1) * size, y + 1.3 * size) for n, c in enumerate(text)]


def test_a_title_over_columns_comes_first_and_a_line_across_parts_them() -> None:
    marks: list[GlyphBox] = []
    sentence = "书角建在走廊的尽头那里原来是"
    marks += _line("走廊里的书角与水表公开制度的两年", 100, 700)
    for n in range(6):
        marks += _line(f"甲{n}" + sentence, 0, 650 - 20 * n) + _line(f"乙{n}" + sentence, 200, 650 - 20 * n)
    marks += _line("中间横着的一行标题把两栏分开了", 110, 500)
    for n in range(6):
        marks += _line(f"丙{n}" + sentence, 0, 460 - 20 * n) + _line(f"丁{n}" + sentence, 200, 460 - 20 * n)
    rows = [row.text[:2] for block in blocks_of(pieces_of(marks, 10), 10) for row in block.rows]
    expected = ["走廊", *(f"甲{n}" for n in range(6)), *(f"乙{n}" for n in range(6)), "中间"]
    assert rows == [*expected, *(f"丙{n}" for n in range(6)), *(f"丁{n}" for n in range(6))]


def test_short_cells_side_by_side_are_rows_and_not_columns() -> None:
    marks: list[GlyphBox] = []
    for n in range(8):
        marks += _line(f"{n}月书角", 0, 600 - 20 * n) + _line("大家动手", 150, 600 - 20 * n)
    rows = [row.text for block in blocks_of(pieces_of(marks, 10), 10) for row in block.rows]
    assert rows[0] == "0月书角" + "\u3000" * 8 + "大家动手"
    assert len(rows) == 8


def test_white_that_justifies_a_line_is_no_blank_and_typed_blanks_stay() -> None:
    stretched = [GlyphBox("书", 0, 0, 10, 13), GlyphBox("\t", 10, 0, 12, 13), GlyphBox("角", 12, 0, 22, 13)]
    words = [
        GlyphBox(" ", 22, 0, 24, 13),
        GlyphBox("a", 24, 0, 35, 13),
        GlyphBox("\t", 35, 0, 38, 13),
        GlyphBox("b", 38, 0, 43, 13),
    ]
    assert [p.text for p in pieces_of(stretched + words, 10)] == ["书角 a b"]


def test_what_is_printed_twice_to_look_bold_is_read_once() -> None:
    assert [p.text for p in pieces_of(_line("书角", 0, 0) + _line("书角", 0.4, 0), 10)] == ["书角"]


def test_the_size_of_type_is_that_of_most_characters() -> None:
    assert size_of(_line("书角", 0, 0, 20) + _line("建在走廊的尽头", 0, 50, 10)) == 10.0


def test_a_slanted_watermark_is_named_as_removed() -> None:
    html = f"""<style>{STYLE}</style><p>{SENTENCES[0]}</p>
    <div style="position:absolute;top:5cm;left:2cm;transform:rotate(-30deg);font-size:30pt">内部资料</div>"""
    found = read(printed(html), PATH)
    assert [(gone.text, gone.reason) for gone in found.removed] == [("内部资料", "斜排的水印")]
    assert "内部资料" not in joined_text(found)


def _picture_pdf(pages: int = 2) -> bytes:
    from PIL import Image

    out = BytesIO()
    sheets = [Image.new("L", (120, 160), 200) for _ in range(pages)]
    sheets[0].save(out, "PDF", save_all=True, append_images=sheets[1:])
    return out.getvalue()


def test_a_scan_is_named_as_such() -> None:
    with pytest.raises(UnreadableError, match=r"书角\.pdf：这是扫描的 PDF（2 页都是图片）"):
        read(_picture_pdf(), PATH)


def test_a_page_that_is_a_picture_is_told() -> None:
    pypdf = pytest.importorskip("pypdf")
    writer = pypdf.PdfWriter()
    for data in (printed(f"<style>{STYLE}</style><p>{SENTENCES[0] * 3}</p>"), _picture_pdf(1)):
        writer.append(BytesIO(data))
    out = BytesIO()
    writer.write(out)
    assert "第 2 页是图片，没有文字可读" in read(out.getvalue(), PATH).notes


def test_a_password_is_asked_for_in_one_sentence_and_a_locked_copy_is_read() -> None:
    pypdf = pytest.importorskip("pypdf")
    data = printed(f"<p>{SENTENCES[0]}</p>")
    locked = {}
    for user in ("geheim", ""):
        writer = pypdf.PdfWriter()
        writer.append(BytesIO(data))
        writer.encrypt(user_password=user, owner_password="owner", algorithm="RC4-128")
        out = BytesIO()
        writer.write(out)
        locked[user] = out.getvalue()
    with pytest.raises(UnreadableError, match="有打开密码"):
        read(locked["geheim"], PATH)
    assert SENTENCES[0] in joined_text(read(locked[""], PATH))


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\n", b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n"]
)
def test_a_broken_file_is_refused_in_one_sentence(data: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"书角\.pdf：PDF "):
        read(data, PATH)


def test_without_bookmarks_larger_type_is_a_heading_and_a_broken_line_is_joined() -> None:
    titles = ["走廊里的书角", "水表公开制度和每一个班级的用水量以及值日的两个人怎样一起清点", "节水小组"]
    body = "".join(f"<div class=h>{title}</div>{''.join(f'<p>{s}</p>' for s in SENTENCES)}" for title in titles)
    found = read(printed(f"<style>{STYLE} .h {{ font-size: 16pt; text-align: center }}</style>{body}"), PATH)
    assert [(line.style, line.text) for line in found.lines if line.style] == [("heading1", t) for t in titles]


def _sized(*sizes: float) -> tuple[list[Line], dict[int, float]]:
    lines = [Line(number=n, raw=f"第{n}行写着书角的事", page=1) for n in range(len(sizes))]
    return lines, dict(enumerate(sizes))


def test_the_larger_the_type_the_higher_the_heading() -> None:
    lines, sizes = _sized(22, 10, 16, 10, 13, 10, 10, 16, 10, 13, 10)
    assert heads_by_size(lines, sizes) == {(0, 1): 1, (2, 3): 1, (4, 5): 2, (7, 8): 1, (9, 10): 2}


def test_a_paragraph_in_larger_type_is_no_heading() -> None:
    lines, sizes = _sized(10, 10, 10, 10, 10, 10, 10, 12, 12, 12, 12, 12, 10, 10)
    assert heads_by_size(lines, sizes) == {}


def test_a_single_narrow_blank_between_words_of_a_title_stays() -> None:
    title = [*_line("中办", 0, 0), GlyphBox("\t", 20, 0, 23, 13), *_line("国办", 23, 0)]
    stretched = [
        m
        for n, c in enumerate("书角建成")
        for m in (GlyphBox(c, n * 13, 50, n * 13 + 10, 63), GlyphBox("\t", 0, 50, 0, 63))
    ]
    assert [p.text for p in pieces_of(title + stretched, 10)] == ["中办 国办", "书角建成"]
