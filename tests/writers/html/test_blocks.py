"""Blocks in HTML, through the templates of a design."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from generator.layout.article_flow import Flow
from generator.model.document import (
    Block,
    Contents,
    ContentsEntry,
    Heading,
    ListBlock,
    Passage,
    Table,
    WritingSpace,
    plain,
)
from generator.writers.html.blocks import Renderer, parts_of
from tests import documents
from tests.writers.html.html_reading import BASE, Page, rendered
from tests.writing import html_of


def test_every_table_header_says_what_it_heads() -> None:
    text = rendered(documents.TABLE, documents.COMPARISON)
    scopes = [attributes.get("scope") for attributes in Page(text).all("th")]
    assert scopes.count("col") == 6
    assert scopes.count("row") == 2
    assert len(scopes) == 8


def test_citation_links_only_to_a_list_of_origins_that_is_there() -> None:
    assert 'href="#origin-1"' in html_of(documents.pack(), BASE)
    assert "#origin-" not in rendered(documents.ARTICLE)
    assert "〔1〕" in rendered(documents.ARTICLE)


def test_column_label_stands_once_in_the_contents() -> None:
    entries = tuple(ContentsEntry(title=f"文{n}", target=f"x{n}", label="专家观点") for n in range(3))
    text = rendered(Contents(entries=entries))
    assert text.count("【专家观点】") == 1
    assert text.count('class="entry"') == 3


def test_chart_says_in_words_what_it_shows() -> None:
    text = rendered(documents.FIGURE)
    assert f"<title>{documents.FIGURE.alt}</title>" in text
    assert "2015年 61%" in text


def test_passage_that_is_no_article_makes_no_heading() -> None:
    material = Passage(
        title=plain("材料一"), body=(documents.paragraph("文字", "quote"),), citation=documents.ARTICLE.citation,
        classes=("material",),
    )  # fmt: skip
    assert Page(rendered(material)).ranks() == []


def parts(*columns: str) -> list[int]:
    """Return how many blocks each part has of a pack whose blocks are named c (a column's heading) or p."""
    made: dict[str, Block] = {
        "c": Heading(level=1, content=plain("栏"), classes=("column",)),
        "p": documents.paragraph("文"),
    }
    return [len(part) for part in parts_of(tuple(made[one] for one in columns))]


def test_a_pack_is_cut_before_each_heading_of_a_column() -> None:
    assert parts(*"ppcppcp") == [2, 3, 2]
    assert parts(*"cpc") == [2, 1]
    assert parts(*"pp") == [2]
    assert parts() == []


def test_a_column_with_articles_says_so_and_what_stands_before_it_is_no_section() -> None:
    renderer = Renderer(design=BASE, measure=40)
    column = Heading(level=1, content=plain("讲话"), classes=("column", "editor"))
    assert 'class="column-part editor articles"' in renderer.part((column, documents.ARTICLE))
    assert 'class="column-part editor"' in renderer.part((column, documents.paragraph("文")))
    assert "column-part" not in renderer.part((documents.paragraph("文"),))


def test_a_sections_heading_stays_with_what_it_says_of_its_questions() -> None:
    heading = Heading(level=2, content=plain("一、选择题"), classes=("section",))
    intro = documents.paragraph("每小题2分。", "intro")
    opened = rendered(heading, intro, intro, documents.paragraph("题"))
    inside = opened[opened.index('<div class="section-opening">') : opened.index("\n</div>")]
    assert inside.count("每小题2分。") == 2
    assert "题</p>" not in inside
    assert "section-opening" not in rendered(heading, documents.paragraph("题"))


@pytest.mark.parametrize(
    ("marker", "start", "shown"),
    [("bullet", 1, "•"), ("number", 3, "3."), ("paren", 2, "（2）"), ("circled", 20, "⑳"), ("circled", 21, "（21）")],
)
def test_items_of_a_list_bear_their_marks(marker: Any, start: int, shown: str) -> None:
    html = rendered(ListBlock(items=((documents.paragraph("甲"),),), marker=marker, start=start))
    assert f'<span class="marker">{shown}</span>' in html


def test_an_article_that_follows_or_is_set_tighter_says_so() -> None:
    flow = Flow(following=frozenset((documents.ARTICLE.anchor,)), tight=frozenset((documents.INTERVIEW.anchor,)))
    renderer = Renderer(design=BASE, measure=40, flow=flow)
    assert re.search(r'class="[^"]*article[^"]* follows"', renderer.blocks((documents.ARTICLE,)))
    assert re.search(r'class="[^"]*interview[^"]* tight"', renderer.blocks((documents.INTERVIEW,)))


def test_few_lines_to_write_on_stay_together() -> None:
    assert "untorn" in rendered(WritingSpace(lines=20))
    assert "untorn" not in rendered(WritingSpace(lines=21))
    assert rendered(WritingSpace(lines=0)).count('class="rule"') == 1


def test_widths_and_alignment_of_columns_are_those_of_the_table() -> None:
    html = rendered(
        Table(rows=(documents.cells("甲", "乙", "丙"),), widths=(2, 1, 1), alignment=("centre", "right")),
    )
    assert re.findall(r'<col style="width:([^"]*)"', html) == ["50%", "25%", "25%"]
    assert re.findall(r"<td(.*?)>", html) == [' style="text-align:center"', ' style="text-align:right"', ""]


def test_a_line_too_long_for_the_right_edge_is_told() -> None:
    def is_long(length: int) -> bool:
        citation = replace(documents.ARTICLE.citation, line="一" * length)
        found = re.search(r'<p class="origin[^"]*"', rendered(replace(documents.ARTICLE, citation=citation)))
        assert found
        return "long" in found[0]

    # Of the 40 em of a line the number takes 2.5.
    assert (is_long(37), is_long(38)) == (False, True)
