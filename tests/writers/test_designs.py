"""Every shipped design prints every kind of document whole, with the school's mark where there is one."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from pathlib import Path

import pytest

from generator.design import Design, load_design
from generator.model.document import Document
from generator.readback.checking import check_file
from generator.writers import write
from tests.documents import pack, quiz, slides, worksheet

DOCUMENTS = (pack(), worksheet(), quiz(), slides())


@pytest.fixture(scope="module")
def mark(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a picture of 2 by 1 pixels."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    path = tmp_path_factory.mktemp("mark") / "logo.png"
    head = struct.pack(">IIBBBBB", 2, 1, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"\0" + b"\x1f\x5c\x99" * 2)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b""))
    return path


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.kind)
@pytest.mark.parametrize("name", ["formal", "lively"])
def test_a_design_prints_every_word(name: str, document: Document, mark: Path) -> None:
    design = load_design(name).for_school(colour="#0b5d3b", logo=mark)
    output = write(document, design, "pdf")
    assert output.notices == ()
    assert check_file(document, "pdf", output.files[0].name, output.files[0].data).discrepancies == ()


def html(document: Document, design: Design) -> str:
    return write(document, design, "html").files[0].data.decode()


def test_the_mark_stands_on_the_cover_and_on_worksheets_with_its_name(mark: Path) -> None:
    design = load_design("base").for_school(logo=mark)
    for document in (pack(), worksheet()):
        assert html(document, design).count('<img class="logo" src="data:image/png;base64,') == 1
        assert "标志" in html(document, design)
    assert "<img" not in html(quiz(), design)
    assert "<img" not in html(pack(), load_design("base"))


def test_the_mark_stands_on_the_cover_in_word(mark: Path) -> None:
    design = load_design("base").for_school(logo=mark)
    data = write(pack(), design, "docx").files[0].data
    names = zipfile.ZipFile(io.BytesIO(data)).namelist()
    body = zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode()
    assert any(name.startswith("word/media/") for name in names)
    assert "标志" in body


def test_the_colour_is_that_of_the_slides_in_powerpoint() -> None:
    design = load_design("base").for_school(colour="#0b5d3b")
    package = zipfile.ZipFile(io.BytesIO(write(slides(), design, "pptx").files[0].data))
    theme = package.read("ppt/theme/theme1.xml").decode()
    assert '<a:accent1><a:srgbClr val="0B5D3B"/>' in theme
    assert "9B1C1C" not in theme
