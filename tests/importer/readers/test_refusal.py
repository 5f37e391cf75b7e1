"""A file that cannot be read is refused with one sentence that names it and says what to do, and never hangs."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from generator.errors import UserError
from generator.importer import UnreadableError, import_file, read_document
from tests.importer.readers.word import p, packed, word

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2_000
GOOD = word(p("书角。") * 40)
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(2, 10))
BOMB = (
    f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l1 "ha">{LAUGHS}]>'
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    "<w:body><w:p><w:r><w:t>&l9;</w:t></w:r></w:p></w:body></w:document>"
)
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>'


def stream(name: str) -> bytes:
    return OLE + name.encode("utf-16-le") + b"\0" * 500


def zip_bomb() -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as made, made.open("word/document.xml", "w", force_zip64=True) as entry:
        for _ in range(130):
            entry.write(b"0" * 1_000_000)
    return out.getvalue()


REFUSED = {
    "empty.txt": (b"", "是空的"),
    "blank.txt": (b" \n\n\xe3\x80\x80\n", "是空的"),
    "nothing.bin": (b"\0" * 4_000, "是空的"),
    "nul.txt": ("书角\n建成\0了".encode(), "第 2 行有空字符"),
    "binary.txt": (bytes(range(1, 256)) * 9, "不是文本文件"),
    "long.txt": ("书角。\n".encode() * 100_000, "有 100001 行，太长了，请拆成几份"),
    "long.md": ("书角。\n".encode() * 100_000, "有 100001 行，太长了，请拆成几份"),
    "bomb.docx": (zip_bomb(), "压缩炸弹"),
    "many.docx": (packed({f"f{n}": "" for n in range(2_100)}), "2100 个文件"),
    "outside.docx": (packed({"../../a": "x", "word/document.xml": "x"}), "文件夹之外"),
    "rooted.docx": (packed({"/etc/a": "x", "word/document.xml": "x"}), "文件夹之外"),
    "laughs.docx": (packed({"word/document.xml": BOMB}), "实体声明"),
    "reads.docx": (word(p("书角。"), parts={"numbering.xml": OUTSIDE}), "实体声明"),
    "torn.docx": (GOOD[: len(GOOD) // 2], "不完整或已经损坏"),
    "noise.docx": (b"PK\x03\x04" + b"\xff" * 3_000, "不完整或已经损坏"),
    "unclosed.docx": (packed({"word/document.xml": "<w:document><w:body>"}), "内容已经损坏"),
    "deep.docx": (word("<w:sdt><w:sdtContent>" * 3_000 + p("x") + "</w:sdtContent></w:sdt>" * 3_000), "内容已经损坏"),
    "blank.docx": (word(p()), "是空的"),
    "photo.docx": (word(p(inner="<w:r><w:drawing/></w:r>")), "只有图片"),
    "old.docx": (stream("WordDocument"), "另存为 docx"),
    "old.doc": (stream("WordDocument"), "另存为 docx"),
    "old.wps": (OLE, "另存为 docx"),
    "old.xls": (stream("Workbook"), "Excel"),
    "old.ppt": (stream("PowerPoint Document"), "PPT"),
    "locked.docx": (stream("EncryptedPackage"), "有打开密码"),
    "rich.rtf": (b"{\\rtf1\\ansi x}", "另存为 docx"),
    "paper.caj": (b"CAJ\0\0\0", "CAJViewer"),
    "photo.png": (b"\x89PNG\r\n\x1a\n" + b"\0" * 90, "一张图片"),
    "photo.txt": (b"\xff\xd8\xff\xe0\0\x10JFIF" + b"\0" * 90, "一张图片"),
    "all.zip": (packed({"a.txt": "书角"}), "先解压"),
    "all.rar": (b"Rar!\x1a\x07\0" + b"\0" * 90, "先解压"),
    "table.xlsx": (packed({"xl/workbook.xml": "<a/>"}), "Excel"),
    "slides.pptx": (packed({"ppt/presentation.xml": "<a/>"}), "PPT"),
    "open.odt": (packed({"mimetype": "x", "content.xml": "<a/>"}), "另存为 docx"),
    "fixed.ofd": (packed({"OFD.xml": "<a/>"}), "OFD"),
    "book.epub": (packed({"META-INF/container.xml": "<a/>"}), "EPUB"),
    "cut.pdf": (b"%PDF-1.7\n1 0 obj", "不完整或已经损坏"),
    "blank.html": (b"<html><body></body></html>", "没有正文"),
}


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_what_cannot_be_read_is_refused_in_one_sentence(name: str) -> None:
    data, words = REFUSED[name]
    with pytest.raises(UnreadableError) as caught:
        read_document(data, Path("资料") / name)
    said = str(caught.value)
    assert said.startswith(f"{name}：")
    assert words in said
    assert "\n" not in said
    assert len(said) < 120
    assert caught.value.path == Path("资料") / name


def test_it_is_a_users_error() -> None:
    assert issubclass(UnreadableError, UserError)


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.pdf"
    with path.open("wb") as file:
        file.truncate(61_000_000)
    with pytest.raises(UnreadableError, match="超过 60 MB"):
        import_file(path)


def test_a_lie_about_a_size_in_a_zip_is_found_out() -> None:
    made = bytearray(GOOD)
    at = made.rfind(b"PK\x01\x02")
    made[at + 24 : at + 28] = (10).to_bytes(4, "little")
    try:
        read_document(bytes(made), Path("lie.docx"))
    except UnreadableError as error:
        assert "\n" not in str(error)


@pytest.mark.parametrize(
    "text",
    [
        "书角建在走廊的尽头，" * 30_000, "a" * 300_000, "（" * 100_000, "“" * 100_000, "A. " * 60_000, "——" * 60_000,
        "１" * 100_000, " 书" * 60_000, "\u3000" * 100_000 + "书", "http://" * 20_000, "1.\n" * 9_000,
        "".join(f"{n}\n" for n in range(9_000)), "【栏目】\n书角\n" * 3_000, "时间 事件\n2021年 书角\n" * 3_000,
    ],
    ids=lambda text: text[:6].strip(),
)  # fmt: skip
def test_monotonous_text_is_read_without_hanging(text: str) -> None:
    assert read_document(text.encode(), Path("a.txt")).report.line_count >= 1


@pytest.mark.parametrize(
    "html",
    [
        "<span>" * 30_000 + "书角建在走廊的尽头。", "<ol>" + "<li>书角建在走廊。</li>" * 4_000 + "</ol>",
        "<table>" + "<tr><td colspan=1000000>甲</td><td rowspan=100000>乙</td></tr>" * 300 + "</table>",
        "<p>" + "&amp;" * 60_000 + "书角建在走廊的尽头。</p>", "<p>书角建在走廊的尽头。</p>" + "<!--" * 30_000,
    ],
    ids=["spans", "items", "spanning cells", "entities", "comments"],
)  # fmt: skip
def test_a_hostile_page_is_read_or_refused(html: str) -> None:
    try:
        assert read_document(f"<html><body>{html}</body></html>".encode(), Path("a.html")).report.line_count >= 1
    except UnreadableError as error:
        assert "\n" not in str(error)


def test_a_batch_goes_on_after_what_cannot_be_read() -> None:
    outcome: dict[str, str] = {}
    files = {**{name: REFUSED[name][0] for name in ("nul.txt", "torn.docx", "cut.pdf")}, "good.docx": GOOD}
    for name, data in files.items():
        try:
            outcome[name] = read_document(data, Path(name)).doc_kind
        except UserError as error:
            outcome[name] = str(error)[: len(name)]
    assert outcome == {"nul.txt": "nul.txt", "torn.docx": "torn.docx", "cut.pdf": "cut.pdf", "good.docx": "article"}


@pytest.mark.parametrize("headed", [False, True])
def test_a_long_text_in_two_languages_is_paired_within_bounds(headed: bool) -> None:
    pair = "The corner is small, but it has brought them together.\n书角不大，把整层楼的孩子都带到了一起。\n"
    text = "".join(f"一、书角\nI. The Corner of Books\n{pair}" if headed else pair for _ in range(1_200))
    value = read_document(text.encode(), Path("a.txt")).value
    assert len([x for x in value["pairs"] if x["kind"] == "para"]) >= 1_000
