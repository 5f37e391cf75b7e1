"""PDF: whole, searchable, accessible, with embedded fonts, and honest about what it could not show."""

from __future__ import annotations

import builtins
import io
import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from generator.design import Design, load_design
from generator.errors import MissingToolError
from generator.model.document import Document, Meta, Passage, Strong, Text, plain
from generator.writers.pdf import justification
from generator.writers.writer import Output
from tests import documents
from tests.writing import write_pdf

BASE = load_design("base")


@cache
def written(name: str) -> Output:
    return write_pdf(next(document for document in documents.everything() if document.name == name), BASE)


def data(output: Output) -> bytes:
    return output.files[0].data


def text(output: Output) -> str:
    """Return the text of all pages, without white space."""
    pages = pypdfium2.PdfDocument(data(output))
    return "".join("".join(page.get_textpage().get_text_range().split()) for page in pages)


NAMES = [document.name for document in documents.everything()]


@pytest.mark.parametrize("name", NAMES)
def test_file_has_the_pages_it_says_and_nothing_to_complain_of(name: str) -> None:
    output = written(name)
    assert output.files[0].name == f"{name}.pdf"
    assert output.pages == len(pypdfium2.PdfDocument(data(output)))
    assert output.notices == ()


def test_pack_has_a_page_for_each_part() -> None:
    pages = [
        "".join(page.get_textpage().get_text_range().split()) for page in pypdfium2.PdfDocument(data(written(NAMES[0])))
    ]
    for number, words in enumerate(("一条河怎样改变一座城", "目录", "同学们", "让每一条河都有人管", "坚持统筹兼顾")):
        assert words in pages[number], number


def test_contents_tell_the_page_that_is_printed_at_the_foot() -> None:
    pages = [
        "".join(page.get_textpage().get_text_range().split()) for page in pypdfium2.PdfDocument(data(written(NAMES[0])))
    ]
    for title, number in (("让每一条河都有人管", 2), ("示例市河道管理办法", 3), ("水从哪里来路往哪里去", 4)):
        line = pages[1][pages[1].index(title) + len(title) :]
        assert line.lstrip("·.").startswith(str(number)), line
        found = next(page for page in pages[2:] if title in page)
        assert f"—{number}—" in found


@pytest.mark.parametrize("name", NAMES[:4])
def test_every_word_of_the_document_can_be_found(name: str) -> None:
    found = text(written(name))
    document = next(document for document in documents.everything() if document.name == name)
    for passage in document.blocks:
        if isinstance(passage, Passage):
            for block in passage.body:
                for part in getattr(block, "content", ()):
                    if isinstance(part, Text):
                        assert "".join(part.text.split()) in found


def fonts_of(value: bytes) -> list[Mapping[str, Any]]:
    """Return the fonts that a PDF's pages use, as dictionaries."""
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(value))
    fonts: list[Mapping[str, Any]] = []
    for page in reader.pages:
        resources: Any = page["/Resources"]
        named = resources["/Font"].get_object()
        fonts += [font.get_object() for font in named.values()]
    return fonts


@pytest.mark.parametrize("name", NAMES)
def test_every_font_is_embedded(name: str) -> None:
    fonts = fonts_of(data(written(name)))
    assert fonts
    for font in fonts:
        descendant = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
        descriptor = descendant["/FontDescriptor"].get_object()
        assert {"/FontFile2", "/FontFile3"} & set(descriptor), font["/BaseFont"]


def test_faces_of_all_four_roles_are_used_where_they_are_installed() -> None:
    used = {str(font["/BaseFont"]) for font in fonts_of(data(written(NAMES[0])))}
    joined = " ".join(used)
    if "Noto" not in joined or "WenKai" not in joined:
        pytest.skip(f"the open Chinese fonts are not installed here: {joined}")
    assert "Serif" in joined
    assert "Sans" in joined
    assert "DejaVu" not in joined


def test_same_document_gives_the_same_bytes() -> None:
    assert write_pdf(documents.quiz(), BASE) == write_pdf(documents.quiz(), load_design("base"))


def test_title_and_language_are_told_and_no_date() -> None:
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(data(written(NAMES[0]))))
    assert reader.metadata is not None
    assert reader.metadata.title == "河流与城市 活页 教师版"
    assert reader.metadata.author == "思政课教研组"
    assert reader.metadata.creation_date is None
    root: Any = reader.trailer["/Root"]
    assert root["/Lang"] == "zh-CN"


def test_outline_leads_through_columns_and_articles() -> None:
    from pypdf import PdfReader

    def titles(items: Sequence[Any]) -> list[str]:
        return [title for item in items for title in (titles(item) if isinstance(item, list) else [item.title])]

    told = titles(PdfReader(io.BytesIO(data(written(NAMES[0])))).outline)
    wanted = [
        "重要讲话",
        "让每一条河都有人管",
        "一、先把账算清",
        "政策意见",
        "专家观点",
        "水从哪里来　路往哪里去",
        "出处",
    ]
    assert [title for title in told if title in wanted] == wanted


@pytest.mark.parametrize("name", NAMES[:4])
def test_file_is_accessible_by_an_independent_checker(name: str) -> None:
    page = pytest.importorskip("page", reason="page-validation is not installed")
    report = page.validate_pdf_bytes(data(written(name)), profile=page.ValidationProfile.PDF_UA_1)
    assert report.is_compliant, [str(failure) for failure in report.failures][:5]


def a_document(words: str) -> Document:
    blocks = (
        replace(
            documents.ARTICLE,
            title=plain("缺字的文章"),
            body=(documents.paragraph("好", number=1), documents.paragraph(words, number=2)),
        ),
    )
    return Document(kind="pack", name="x", meta=Meta(title="甲"), blocks=blocks)


def test_character_without_a_glyph_is_named_with_its_place() -> None:
    (notice,) = write_pdf(a_document("古埃及文字\U00013000。"), BASE).notices
    assert "U+13000" in notice.message
    assert notice.place == "《缺字的文章》第2段"
    assert notice.code == "missing-glyph"


def test_character_for_private_use_is_named_even_if_a_font_shows_something() -> None:
    (notice,) = write_pdf(a_document("《\ue3fd望》周刊"), BASE).notices
    assert "U+E3FD" in notice.message
    assert "第2段" in notice.place


def test_rare_but_printable_characters_pass() -> None:
    words = "朱镕基、龘、㐂、𠮷、碳—碳、①Ⅲ℃‰×÷≤㎡"
    output = write_pdf(a_document(words), BASE)
    assert output.notices == ()
    assert "龘" in text(output)


def test_machine_without_a_chinese_font_is_told_once() -> None:
    from generator.writers.pdf.missing_glyphs import missing_glyph_notices

    marks = [chr(code) for code in range(0x4E00, 0x4E80)]
    (notice,) = missing_glyph_notices(a_document("".join(marks)), marks)
    assert "apt-get install fonts-noto-cjk" in notice.message


def test_machine_without_pango_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without_pango(name: str, *rest: Any, **named: Any) -> Any:
        if name == "weasyprint":
            raise OSError("cannot load library 'libpango-1.0-0'")
        return real(name, *rest, **named)

    monkeypatch.setattr(builtins, "__import__", without_pango)
    with pytest.raises(MissingToolError, match=r"apt-get install libpango.*libharfbuzz-subset0"):
        write_pdf(documents.quiz(), BASE)


def test_nothing_but_the_design_is_fetched(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(b"x")
    own = tmp_path / "t" / "base" / "html"
    own.mkdir(parents=True)
    wanted = ["http://127.0.0.1:9/a.png", (tmp_path / "secret.png").as_uri(), "file:///etc/passwd"]
    (own / "page_break.html").write_text("".join(f'<object data="{url}"></object>' for url in wanted), encoding="utf-8")
    output = write_pdf(documents.worksheet(), load_design("base", extra=(tmp_path / "t",)))
    assert len([notice for notice in output.notices if notice.code == "resource"]) == len(wanted)


def test_version_that_was_not_proven_gives_ragged_lines_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(justification, "PROVEN", frozenset({"0.0"}))
    output = write_pdf(documents.quiz(), BASE)
    assert [notice.code for notice in output.notices] == ["ragged"]
    assert "河长制最先要明确的是" in text(output)


def test_terminal_stays_quiet(capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, logger="weasyprint"):
        write_pdf(a_document("古埃及文字\U00013000。"), BASE)
    assert capfd.readouterr() == ("", "")


def test_design_of_a_school_reaches_the_paper(tmp_path: Path) -> None:
    own: Path = tmp_path / "base" / "html"
    own.mkdir(parents=True)
    (own / "masthead.html").write_text("<h1>示例学校专用版头</h1>", encoding="utf-8")
    design: Design = load_design("base", extra=(tmp_path,))
    assert "示例学校专用版头" in text(write_pdf(documents.quiz(), design))


def test_bold_words_keep_their_place_in_the_text() -> None:
    words = (Text(text="先"), Strong(content=plain("立规矩")), Text(text="，再谈。"))
    block = replace(documents.paragraph("x"), content=words)
    assert "先立规矩，再谈。" in text(write_pdf(replace(a_document("x"), blocks=(block,)), BASE))
