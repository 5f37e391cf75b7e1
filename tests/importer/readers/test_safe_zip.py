"""A zip from outside is opened after a look at what it claims to hold."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from generator.importer.readers.refusal import UnreadableError
from generator.importer.readers.safe_zip import Container

PATH = Path("书角.docx")


def packed(**entries: bytes) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as made:
        for name, data in entries.items():
            made.writestr(name, data)
    return out.getvalue()


def why(data: bytes) -> str:
    with pytest.raises(UnreadableError) as caught:
        Container(data, PATH)
    return caught.value.reason


def test_an_entry_is_read_and_a_missing_one_is_none() -> None:
    container = Container(packed(a=b"<a>1</a>"), PATH)
    assert container.names == {"a"}
    assert container.read("a") == b"<a>1</a>"
    root = container.xml("a")
    assert root is not None
    assert root.text == "1"
    assert container.xml("b") is None


def test_what_is_no_zip_is_damaged() -> None:
    assert "损坏" in why(b"PK\x03\x04 nothing")


def test_a_zip_may_hold_two_thousand_entries() -> None:
    assert len(Container(packed(**{f"e{n}": b"" for n in range(2000)}), PATH).names) == 2000
    assert "2001 个文件" in why(packed(**{f"e{n}": b"" for n in range(2001)}))


def test_an_entry_may_grow_two_hundredfold() -> None:
    assert Container(packed(a=b"0" * 10_000_000), PATH).names
    assert "压缩炸弹" in why(packed(a=b"0" * 10_000_001))


@pytest.mark.parametrize("name", ["../a", "a/../../b", "..\\a", "/a"])
def test_a_path_out_of_the_folder_is_refused(name: str) -> None:
    assert "恶意文件" in why(packed(**{name: b""}))


def test_dots_in_a_name_lead_nowhere() -> None:
    assert Container(packed(**{"a..b/c": b""}), PATH).names == {"a..b/c"}


def test_a_locked_entry_is_refused() -> None:
    data = bytearray(packed(a=b"1"))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert "密码" in why(bytes(data))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("xl/workbook.xml", "Excel"),
        ("ppt/presentation.xml", "PPT"),
        ("OFD.xml", "OFD"),
        ("META-INF/container.xml", "EPUB"),
        ("content.xml", "OpenDocument"),
        ("a.txt", "压缩包"),
    ],
)
def test_another_kind_of_zip_is_named(name: str, words: str) -> None:
    assert words in Container(packed(**{name: b""}), PATH).refusal()


def test_damaged_xml_and_declared_types_are_refused() -> None:
    container = Container(packed(broken=b"<a>", bomb=b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), PATH)
    with pytest.raises(UnreadableError, match="已经损坏"):
        container.xml("broken")
    with pytest.raises(UnreadableError, match="实体声明"):
        container.xml("bomb")
