"""A paragraph of Word gives its lines, and what stands apart from them."""

from __future__ import annotations

import pytest
from lxml import etree

from generator.importer.readers.docx_text import formula, read_paragraph
from tests.importer.readers.word import run

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def node(inner: str, tag: str = "w:p") -> etree._Element:
    return etree.fromstring(f"<{tag} {SPACES}>{inner}</{tag}>")


def lines(inner: str) -> list[str]:
    return read_paragraph(node(inner)).lines


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        (run("书角") + run("不大"), ["书角不大"]),
        ("<w:r><w:t>书</w:t><w:tab/><w:t>角</w:t></w:r>", ["书\t角"]),
        ("<w:r><w:t>书</w:t><w:br/><w:t>角</w:t></w:r>", ["书", "角"]),
        ("<w:r><w:t>书</w:t><w:cr/><w:t>角</w:t></w:r>", ["书", "角"]),
        ('<w:r><w:t>书</w:t><w:br w:type="page"/><w:t>角</w:t></w:r>', ["书角"]),
        ("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t></w:r>", ["a-b"]),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', ["√"]),
        ('<w:r><w:sym w:font="Other" w:char="25CB"/></w:r>', ["○"]),
        ('<w:r><w:sym w:font="Other" w:char="41"/></w:r>', ["\uf041"]),
        ('<w:r><w:sym w:font="Other" w:char="?"/></w:r>', [""]),
        (f"<w:hyperlink>{run('书角')}</w:hyperlink>", ["书角"]),
        (f"<w:r><w:instrText>PAGE</w:instrText></w:r>{run('书角')}", ["书角"]),
        ("", [""]),
    ],
)
def test_runs_and_breaks_make_the_lines(inner: str, expected: list[str]) -> None:
    assert lines(inner) == expected


@pytest.mark.parametrize(
    ("blanks", "underline", "expected"),
    [
        ("  ", '<w:u w:val="single"/>', "____"),
        ("      ", "<w:u/>", "______"),
        ("  ", '<w:u w:val="none"/>', "  "),
        ("  ", "<w:b/>", "  "),
        ("答 案", "<w:u/>", "答 案"),
    ],
)
def test_underlined_blanks_are_a_gap_to_fill(blanks: str, underline: str, expected: str) -> None:
    assert lines(run(blanks, underline)) == [expected]


def test_what_was_deleted_stands_apart() -> None:
    found = read_paragraph(node(f"{run('书角')}<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"))
    assert (found.text, found.deleted) == ("书角", "旧")
    assert read_paragraph(node(f"<w:moveFrom>{run('旧')}</w:moveFrom>")).deleted == "旧"


def test_a_note_knows_the_words_before_it() -> None:
    inner = f'{run("书角建在走廊的尽头那里原来")}<w:r><w:footnoteReference w:id="2"/></w:r>'
    inner += '<w:r><w:endnoteReference w:id="3"/></w:r>'
    words = "角建在走廊的尽头那里原来"
    assert read_paragraph(node(inner)).notes == [("footnote", "2", words), ("endnote", "3", words)]


def test_readings_stand_apart_from_what_they_are_over() -> None:
    ruby = f"<w:r><w:ruby><w:rt>{run('shū')}</w:rt><w:rubyBase>{run('书')}</w:rubyBase></w:ruby></w:r>"
    found = read_paragraph(node(ruby))
    assert (found.text, found.readings) == ("书", "shū")


def test_pictures_are_counted_and_boxes_are_kept() -> None:
    found = read_paragraph(node("<w:r><w:drawing/></w:r><w:r><w:pict/></w:r>"))
    assert (found.pictures, found.boxes) == (2, [])
    box = f"<w:r><w:pict><w:txbxContent><w:p>{run('专栏')}</w:p></w:txbxContent></w:pict></w:r>"
    found = read_paragraph(node(box))
    assert (found.pictures, len(found.boxes), found.text) == (0, 1, "")


def test_only_one_form_of_what_is_given_twice_is_read() -> None:
    box = f"<w:txbxContent><w:p>{run('专栏')}</w:p></w:txbxContent>"
    inner = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    assert len(read_paragraph(node(f"<w:r>{inner}</w:r>")).boxes) == 1


def test_a_page_may_begin_with_a_paragraph_or_inside_it() -> None:
    assert read_paragraph(node("<w:pPr><w:pageBreakBefore/></w:pPr>")).page_break
    assert read_paragraph(node('<w:r><w:br w:type="page"/></w:r>')).page_break
    assert not read_paragraph(node("<w:r><w:br/></w:r>")).page_break


def test_the_largest_type_is_the_size() -> None:
    assert read_paragraph(node(run("书", '<w:sz w:val="21"/>') + run("角", '<w:sz w:val="32"/>'))).size == 16.0
    assert read_paragraph(node(run("书"))).size == 0.0


@pytest.mark.parametrize(
    ("inner", "shown"),
    [
        ("<m:r><m:t>x+1</m:t></m:r>", "x+1"),
        ("<m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>", "1/2"),
        ("<m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>", "(a+b)/2"),
        ("<m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>8</m:t></m:r></m:sup></m:sSup>", "10^8"),
        ("<m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e></m:sSup>", "10^"),
    ],
)
def test_a_formula_is_written_in_one_line(inner: str, shown: str) -> None:
    assert formula(node(inner, "m:oMath")) == shown
    assert lines(f"<m:oMath>{inner}</m:oMath>") == [shown]
