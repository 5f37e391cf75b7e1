"""Ranks of headings follow each other without a gap."""

from __future__ import annotations

from itertools import pairwise

import pytest

from generator.model.document import (
    Document,
    Heading,
    plain,
)
from generator.writers.html.outline import Outline
from tests import documents
from tests.writers.html.html_reading import BASE, Page, rendered
from tests.writing import html_of

PAPER = (documents.pack(), documents.worksheet(), documents.quiz(), documents.quiz(answers=True))


@pytest.mark.parametrize("document", PAPER, ids=lambda document: document.name)
def test_headings_go_down_one_rank_at_a_time(document: Document) -> None:
    ranks = Page(html_of(document, BASE)).ranks()
    assert ranks[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(ranks)), ranks


def test_heading_levels_that_skip_are_drawn_together() -> None:
    heads = [Heading(level=level, content=plain("题")) for level in (2, 4, 3, 1)]
    assert Page(rendered(*heads)).ranks() == [2, 3, 3, 2]


@pytest.mark.parametrize(
    ("levels", "ranks"),
    [
        ((1, 2, 3), [2, 3, 4]),
        ((2, 2, 2), [2, 2, 2]),
        ((1, 3, 2, 3), [2, 3, 3, 4]),
        ((3, 1, 3), [2, 2, 3]),
        ((1, 2.5, 3, 2.5), [2, 3, 4, 3]),
        ((1, 2, 3, 4, 5, 6, 7), [2, 3, 4, 5, 6, 6, 6]),
    ],
)
def test_a_rank_is_how_many_headings_are_open(levels: tuple[float, ...], ranks: list[int]) -> None:
    outline = Outline()
    assert [outline.rank(level) for level in levels] == ranks
