"""Articles of a pack: on pages of their own, running on, or set a little tighter."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.layout.article_flow import Flow, Page, flow_of, height
from generator.model.document import (
    Block,
    Blocks,
    Citation,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Passage,
    TeacherNote,
    plain,
)

PAGE = Page(characters=35, lines=33)
LARGE = Page(characters=27, lines=22, is_large=True)
# Title of one line, and the room above the origin.
BARE = 4.7


def column(title: str = "甲") -> Heading:
    return Heading(level=1, content=plain(title), classes=("column",))


def text(characters: int, speaker: str = "") -> Paragraph:
    return Paragraph(content=plain("字" * characters), speaker=speaker, classes=("body",))


def article(anchor: str = "a", lines: int = 0, **named: object) -> Passage:
    """Return an article whose text takes so many lines of 35 characters, with nothing but a short title besides."""
    body = (text(35 * lines - 2),) if lines else ()
    empty = Passage(title=plain("题"), anchor=anchor, citation=Citation(excerpt="e"), body=body, classes=("article",))
    return replace(empty, **named)  # type: ignore[arg-type]  # the fields of a passage


def column_of(*lines: int) -> Blocks:
    return (column(), *(article(name, count) for name, count in zip("abcdefg", lines, strict=False)))


@pytest.mark.parametrize(
    ("lines", "following"),
    [
        ((25, 25), set()),
        ((40, 40), {"b"}),
        ((40, 25), set()),
        ((5, 5), {"b"}),
        ((40, 40, 25), {"b"}),
        ((15, 15, 15, 15), {"c", "d"}),
    ],
)
def test_articles_run_on_only_where_that_saves_a_page(lines: tuple[int, ...], following: set[str]) -> None:
    assert flow_of(column_of(*lines), PAGE).following == following


def test_where_pages_are_equal_fewer_articles_are_set_tight() -> None:
    # 41.2 and 28.7 lines: on three pages a and b either way; a and b together need 69.9 of 70, set tight.
    assert flow_of(column_of(35, 24), PAGE) == Flow(following=frozenset({"b"}), tight=frozenset({"a", "b"}))
    assert flow_of(column_of(35, 25), PAGE) == Flow()


def test_articles_run_on_where_that_spares_a_tight_page() -> None:
    # 31.2 and 33.7 lines: by themselves the second is set tight, together they need 64.9 of 66.
    assert flow_of(column_of(25, 29), PAGE) == Flow(following=frozenset({"b"}))


def test_first_article_of_a_column_never_runs_on() -> None:
    blocks = (column("甲"), article("a"), column("乙"), article("b"))
    assert flow_of(blocks, PAGE) == Flow()


def test_columns_are_laid_out_apart() -> None:
    blocks = (*column_of(5, 5), column("乙"), article("c", 5), article("d", 5))
    assert flow_of(blocks, PAGE).following == {"b", "d"}


# The heading of the column and the title take 6.2 lines; a page holds 33, and 35 that are set tight. Within a third of
# a line an article counts as too long.
@pytest.mark.parametrize(
    ("lines", "is_tight"), [(26, False), (27, True), (28, True), (29, False), (59, False), (60, True), (63, True)]
)
def test_an_article_that_would_spill_a_line_is_set_tighter(lines: int, *, is_tight: bool) -> None:
    assert flow_of(column_of(lines), PAGE).tight == ({"a"} if is_tight else set())


def test_a_full_page_counts_as_too_long_because_heights_are_estimates() -> None:
    # 32.7 lines, exactly three tenths below a full page.
    assert flow_of((article("a", 28),), PAGE).tight == set()
    assert flow_of((article("a", 28), text(1)), PAGE).tight == {"a"}


def test_an_article_in_smaller_type_takes_its_share_of_the_lines() -> None:
    assert flow_of(column_of(15, 15), PAGE).following == set()
    assert flow_of(column_of(15, 15), PAGE, share=0.75).following == {"b"}
    assert flow_of(column_of(28), PAGE, share=0.5).tight == set()


def test_large_print_flows_over_the_pages_that_it_is_printed_on() -> None:
    assert flow_of(column_of(10, 10), PAGE).following == {"b"}
    assert flow_of(column_of(10, 10), LARGE).following == set()


def test_what_follows_an_article_belongs_to_it() -> None:
    note = TeacherNote(label="教师用", body=(text(35 * 30 - 2),))
    assert flow_of(column_of(5, 25), PAGE).following == set()
    assert flow_of((*column_of(5), note, article("b", 25)), PAGE).following == {"b"}


def test_a_pack_without_articles_has_no_flow() -> None:
    assert flow_of((text(6),), PAGE) == Flow()
    assert flow_of((), PAGE) == Flow()


def test_a_page_holds_fewer_characters_of_a_title_and_more_of_a_note() -> None:
    assert (PAGE.title_measure, PAGE.note_measure) == (19, 40)
    assert (LARGE.title_measure, LARGE.note_measure) == (20, 27)


# Two characters of indent, and a whole line for whatever stands on it.
@pytest.mark.parametrize(
    ("block", "lines"),
    [
        (text(0), 1),
        (text(33), 1),
        (text(34), 2),
        (text(32, speaker="甲："), 2),
        (text(31, speaker="甲："), 1),
        (column(), 2),
        (PageBreak(), 1),
        (ListBlock(items=((text(32),), (text(33),))), 3),
        (ListBlock(items=((text(32), column()),)), 3),
        (TeacherNote(label="教师用", body=(text(34), text(1))), 2 + 3 * 18 / 21),
    ],
)
def test_height_of_blocks(block: Block, lines: float) -> None:
    assert height(block, PAGE) == pytest.approx(lines)


CITED = Citation(excerpt="e", line="字" * 40)
LONG_CITED = Citation(excerpt="e", line="字" * 41)


@pytest.mark.parametrize(
    ("passage", "more"),
    [
        (article(), 0),
        (article(lines=1), 1),
        (article(title=plain("字" * 19)), 0),
        (article(title=plain("字" * 20)), 1.5),
        (article(byline=("张三",)), 1.5),
        (article(subtitle="副题"), 1.25),
        (article(signature=("某部", "2026年")), 2),
        (article(note="注"), 18 / 21),
        (article(affiliation="某大学"), 18 / 21),
        (article(citation=CITED), 18 / 21),
        (article(citation=LONG_CITED), 2 * 18 / 21),
        (article(citation=CITED, note="注", affiliation="某大学"), 3 * 18 / 21),
    ],
)
def test_height_of_an_article(passage: Passage, more: float) -> None:
    assert height(passage, PAGE) == pytest.approx(BARE + more)


@pytest.mark.parametrize(
    ("passage", "lines"),
    [
        (article(title=plain("字" * 20)), 3.2 + 26 / 21),
        (article(title=plain("字" * 21)), 3.2 + 52 / 21),
        (article(citation=Citation(excerpt="e", line="字" * 27)), 4.2 + 26 / 21),
        (article(citation=Citation(excerpt="e", line="字" * 28)), 5.2 + 26 / 21),
        (article(body=(text(25), text(26))), 6.2 + 26 / 21),
    ],
)
def test_height_of_an_article_in_large_print(passage: Passage, lines: float) -> None:
    assert height(passage, LARGE) == pytest.approx(lines)
