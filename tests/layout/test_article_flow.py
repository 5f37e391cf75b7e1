"""Articles of a pack: on pages of their own, running on, or set a little tighter."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.layout.article_flow import Flow, flow_of, height
from generator.model.document import Block, Heading, plain
from tests import documents


def column(title: str) -> Heading:
    return Heading(level=1, content=plain(title), classes=("column",))


def article(anchor: str, lines: int) -> Block:
    """Return an article of about so many lines, its title and origin included."""
    empty = replace(documents.ARTICLE, anchor=anchor, byline=(), note="", affiliation="", body=())
    body = (documents.paragraph("字" * (35 * round(lines - height(empty)) - 3)),)
    return replace(empty, body=body)


@pytest.mark.parametrize(
    ("lines", "following"),
    [
        ((30, 30), set()),
        ((45, 45), {"b"}),
        ((45, 30), set()),
        ((10, 10), {"b"}),
        ((45, 45, 30), {"b"}),
        ((20, 20, 20, 20), {"c", "d"}),
    ],
)
def test_articles_run_on_only_where_that_saves_a_page(lines: tuple[int, ...], following: set[str]) -> None:
    blocks = (column("甲"), *(article(name, count) for name, count in zip("abcd", lines, strict=False)))
    assert flow_of(blocks).following == following


def test_first_article_of_a_column_never_runs_on() -> None:
    blocks = (column("甲"), article("a", 5), column("乙"), article("b", 5))
    assert flow_of(blocks) == Flow()


@pytest.mark.parametrize(("lines", "is_tight"), [(28, False), (33, True), (36, False), (45, False), (65, True)])
def test_an_article_that_would_spill_a_line_is_set_tighter(lines: int, *, is_tight: bool) -> None:
    assert flow_of((column("甲"), article("a", lines))).tight == ({"a"} if is_tight else set())


def test_two_columns_hold_more() -> None:
    blocks = (column("甲"), article("a", 40), article("b", 40))
    assert flow_of(blocks).following == {"b"}
    assert flow_of(blocks, columns=2) == Flow()


def test_pack_without_columns_has_nothing_to_flow() -> None:
    assert flow_of((documents.paragraph("编者按。"),)) == Flow()
