"""A text becomes lines that know where they stood."""

from __future__ import annotations

import pytest

from generator.importer.manuscript import Line, split


def test_blank_lines_are_counted_before_the_next_one() -> None:
    manuscript = split("\n书角\r\n\r\n \u3000\r水表\n")
    assert [(line.number, line.gap, line.text) for line in manuscript.lines] == [(2, 1, "书角"), (5, 2, "水表")]
    assert manuscript.length == 6


def test_a_form_feed_begins_a_page() -> None:
    assert [line.page_top for line in split("书角\f\n水表\n规则").lines] == [False, True, False]


def test_one_leading_blank_begins_a_page_as_some_text_layers_have_it() -> None:
    """The text layer of some PDFs sets one blank before the first line of each page, and none anywhere else."""
    rows = [f"书角里的第{n}本书" for n in range(40)]
    rows[20] = " " + rows[20]
    assert [n for n, line in enumerate(split("\n".join(rows)).lines) if line.page_top] == [20]
    rows[20] = " " + rows[20]  # two blanks are an indent
    assert not any(line.page_top for line in split("\n".join(rows)).lines)


@pytest.mark.parametrize(("blanks", "tops"), [(13, 13), (14, 0)])
def test_blanks_that_open_every_other_line_mean_nothing(blanks: int, tops: int) -> None:
    rows = [" " * (n < blanks) + f"书角里的第{n}本书" for n in range(40)]
    assert sum(line.page_top for line in split("\n".join(rows)).lines) == tops


@pytest.mark.parametrize(
    ("raw", "indent"), [("书", 0.0), ("\u3000\u3000书", 2.0), ("\t书", 2.0), ("\u2003\u2002书", 1.5), ("  书", 0.5)]
)
def test_the_indent_is_measured_in_em(raw: str, indent: float) -> None:
    assert Line(number=1, raw=raw).indent == indent


def test_a_heading_knows_its_level() -> None:
    assert [Line(number=1, raw="书", style=style).level for style in ("heading3", "title", "")] == [3, 0, 0]
