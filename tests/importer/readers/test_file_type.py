"""The first bytes of a file tell its kind, whatever its name says."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.importer.readers.file_type import html_tags, is_pdf, is_web_archive, is_zip, refusal

PATH = Path("书角.txt")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def test_a_zip_and_an_empty_zip_are_zips() -> None:
    assert is_zip(b"PK\x03\x04rest")
    assert is_zip(b"PK\x05\x06")
    assert not is_zip(b"xPK\x03\x04")


def test_the_mark_of_a_pdf_stands_in_the_first_kilobyte() -> None:
    assert is_pdf(b"%PDF-1.7")
    assert is_pdf(b" " * 1019 + b"%PDF-")
    assert not is_pdf(b" " * 1020 + b"%PDF-")


def test_a_web_archive_has_two_fields_in_its_head() -> None:
    head = b"MIME-Version: 1.0\nContent-Type: Multipart/Related\n"
    assert is_web_archive(head)
    assert not is_web_archive(b"MIME-Version: 1.0\n")
    assert not is_web_archive(b"Content-Type: multipart/related\n")
    assert not is_web_archive(b" " * 4096 + head)


@pytest.mark.parametrize(
    ("data", "count"),
    [
        (b"<html><body><p>a</p>", 3),
        (b"<!DOCTYPE html>", 1),
        (b"a < b, <pre>, <i>", 0),
        (b"\xff\xfe" + "<html>".encode("utf-16-le"), 1),
        ("<html>".encode("utf-16-le"), 0),
        (b" " * 20_000 + b"<html>", 0),
    ],
)
def test_tags_of_a_web_page_are_counted(data: bytes, count: int) -> None:
    assert html_tags(data) == count


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"{\\rtf1", "RTF"),
        (b"CAJ rest", "CAJ"),
        (b"KDH rest", "CAJ"),
        (b"\x89PNG\r\n\x1a\n\0", "图片"),
        (b"BM\0\0", "图片"),
        (b"Rar!", "压缩包"),
        (b"\x1f\x8b", "压缩包"),
        (OLE, "旧版 Word、WPS 或 Excel"),
        (OLE + "WordDocument".encode("utf-16-le"), ".doc"),
        (OLE + "PowerPoint Document".encode("utf-16-le"), ".ppt"),
        (OLE + "Workbook".encode("utf-16-le"), ".xls"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "密码"),
    ],
)
def test_a_kind_that_no_reader_knows_is_refused_by_name(data: bytes, words: str) -> None:
    assert words in refusal(data, PATH)


@pytest.mark.parametrize("data", ["书角".encode(), b"BMW is a car.", b"%PDF-1.4", b"PK\x03\x04"])
def test_what_may_be_read_is_not_refused(data: bytes) -> None:
    assert refusal(data, PATH) == ""


def test_a_name_of_cnki_is_refused_unless_the_file_is_a_pdf() -> None:
    assert "CAJ" in refusal(b"anything", Path("a.CAJ"))
    assert refusal(b"%PDF-1.4", Path("a.caj")) == ""
