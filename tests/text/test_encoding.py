"""Text is read right in whatever encoding Chinese software saved it."""

from __future__ import annotations

import pytest

from generator.errors import UserError
from generator.text.encoding import decode
from tests.folders import SEEDS

SIMPLIFIED = [
    "法",
    "双碳",
    "目录",
    "联通",
    "依法治国",
    "坚持依法治国",
    "2030 年前碳达峰",
    "《条例》：第一条",
    "镕基喆",
    "丁仲礼",
    "２０２１ 年 ２ 月",
    "id: a\ntitle: 目标与行动\n",
    "mixed text 里的 CJK，以及 English words.\n第二行。",
]
TRADITIONAL = [
    "依法治國",
    "雙碳",
    "2030 年前碳達峰",
    "這段文字是用來測試的，希望能夠讀對。",
    "id: a\ntitle: 目標與行動\n",
]


@pytest.mark.parametrize("text", SIMPLIFIED)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_simplified_text_is_read_in_any_encoding(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("text", TRADITIONAL)
@pytest.mark.parametrize("encoding", ["utf-8", "big5", "utf-16"])
def test_traditional_text_is_read_in_any_encoding(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", ["id: a\n", "依法治国，一条路。\n第二行 2030\n", "《宪法》：第一条"])
def test_utf_16_without_a_mark_is_recognised(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("text", ["don’t", "café au lait", "“Net zero” – 2050"])
def test_western_text_of_windows_is_recognised(text: str) -> None:
    assert decode(text.encode("cp1252")) == decode(text.encode("cp1252"))
    assert decode(text.encode("cp1252")).text == text


@pytest.mark.parametrize("text", ["café", "Привет, мир", "Ελληνικά", "naïve — “x”", "é"])
def test_utf_8_of_other_scripts_is_not_taken_for_gbk(text: str) -> None:
    assert decode(text.encode()).text == text


def test_utf_8_needs_no_note() -> None:
    decoded = decode("正文".encode())
    assert (decoded.encoding, decoded.notes) == ("utf-8", ())


@pytest.mark.parametrize(
    ("data", "encoding", "note"),
    [
        ("依法治国".encode("gbk"), "gb18030", "GB18030"),
        ("依法治國".encode("big5"), "big5", "Big5"),
        ("依法治国".encode("utf-16"), "utf-16-le", "UTF-16"),
        ("依法治国".encode("utf-8-sig"), "utf-8", "BOM"),
    ],
)
def test_another_encoding_is_noted(data: bytes, encoding: str, note: str) -> None:
    decoded = decode(data)
    assert decoded.encoding == encoding
    assert len(decoded.notes) == 1
    assert note in decoded.notes[0]


def test_damaged_bytes_are_shown_and_counted_not_dropped() -> None:
    data = "第一行，写得很长很长。\n第二行，也写得很长。\n".encode()
    decoded = decode(data[:40] + b"\xff" + data[40:])
    assert decoded.text.count("\ufffd") >= 1
    assert decoded.encoding == "utf-8"
    assert "第 2 行" in decoded.notes[0]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"PK\x03\x04\x14\x00", "Word"),
        (b"%PDF-1.7\n", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "旧版"),
        (b"\x89PNG\r\n\x1a\n", "图片"),
        ("第一行\n第\0二行".encode(), "第 2 行"),
        (bytes(range(256)) * 4, "文本"),
        (b"\x01\x02\x03\x04\x05\x06\x07" * 20, "控制字符"),
    ],
)
def test_what_is_no_text_is_refused_in_one_sentence(data: bytes, words: str) -> None:
    with pytest.raises(UserError, match=words):
        decode(data)


def test_an_empty_file_is_empty_text() -> None:
    assert decode(b"").text == ""


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed documents are not here")
@pytest.mark.parametrize("encoding", ["gb18030", "utf-16-le", "utf-16-be", "utf-16"])
def test_every_line_of_the_seeds_comes_back(encoding: str) -> None:
    lines = 0
    for path in sorted(SEEDS.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        assert decode(text.encode(encoding)).text == text
        for line in text.split("\n") if encoding == "gb18030" else ():
            if any("\u4e00" <= c <= "\u9fff" for c in line):
                lines += 1
                assert decode(line.encode(encoding)).text == line
    assert lines > 2_000 or encoding != "gb18030"


@pytest.mark.parametrize("declared", ["gb2312", "GBK", "gb18030", "x-gbk", "utf-8", "unheard-of", ""])
def test_a_page_that_says_gb2312_keeps_what_gb2312_lacks(declared: str) -> None:
    assert decode("镕、喆、㐂：依法治国".encode("gb18030"), declared=declared).text == "镕、喆、㐂：依法治国"


def test_what_a_page_says_decides_where_the_bytes_do_not() -> None:
    data = "頭".encode("big5")
    assert decode(data, declared="big5").text == "頭"


def test_what_a_page_says_is_not_believed_against_its_bytes() -> None:
    text = "这段文字是用来测试的，希望能够读对。"
    assert decode(text.encode("utf-8"), declared="gb2312").text == text
    assert decode(text.encode("gb18030"), declared="big5").text == text


def test_characters_that_come_late_in_a_file_decide_its_encoding() -> None:
    text = "var a = 1;\n" * 5_000 + "这段文字是用来测试的，希望能够读对。"
    assert decode(text.encode("gb18030")).text == text
