"""Names of the styles in the reference DOCX."""

from __future__ import annotations

from generator.writers.docx.styles import HEADINGS, SHEET_HEADINGS, Style, TableStyle, TextStyle


def test_no_two_styles_have_one_name_whatever_they_are_styles_of() -> None:
    names = [str(one).lower() for kind in (Style, TextStyle, TableStyle) for one in kind]
    assert len(names) == len(set(names))
    assert len(names) > 80


def test_headings_are_the_built_in_ones_that_word_lists_in_its_contents() -> None:
    assert {level: str(style) for level, style in HEADINGS.items()} == {n: f"heading {n}" for n in (1, 2, 3, 4)}


def test_each_heading_of_a_sheet_takes_its_look_from_a_style_of_the_same_rank() -> None:
    assert {str(built_in): str(look) for built_in, look in SHEET_HEADINGS.items()} == {
        f"heading {n}": f"卷面标题 {n}" for n in (1, 2, 3)
    }


def test_names_that_are_not_words_own_are_chinese() -> None:
    built_in = {"Normal", "Title", "Subtitle", "header", "footer", "caption", "TOC Heading", "toc 1", "toc 2",
                "List Paragraph", "Hyperlink", *(f"heading {n}" for n in range(1, 5))}  # fmt: skip
    own = {str(one) for kind in (Style, TextStyle, TableStyle) for one in kind} - built_in
    assert not [name for name in own if name.isascii()]
