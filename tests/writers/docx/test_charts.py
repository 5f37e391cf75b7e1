"""Charts of a DOCX: Word's own, with their workbook."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import etree

from generator.model.document import (
    Figure,
    Series,
    plain,
)
from generator.writers.docx.charts import figure
from generator.writers.docx.xml import find, get, of_tag
from tests.documents import FIGURE
from tests.writers.docx.docx_reading import (
    body,
    context_of,
    parts,
    small,
    style_of,
    words,
    written,
)


def test_lines_of_a_chart_differ_in_more_than_colour() -> None:
    two = Figure(
        alt="折线",
        caption=plain("甲乙"),
        chart="line",
        labels=("一", "二"),
        series=(Series(name="甲", values=(1, 2.5)), Series(name="乙", values=(3, -1))),
        unit='亿"吨',
    )
    chart = etree.fromstring(parts(written(small(two))[0])["word/charts/chart1.xml"])
    assert [one.get("val") for one in of_tag(chart, "a:prstDash")] == ["solid", "dash"]
    assert {one.get("formatCode") for one in of_tag(chart, "c:numFmt")} == {"General"}
    assert "".join(one.text or "" for one in of_tag(chart, "a:t")) == '（亿"吨）'


def test_a_chart_is_a_chart_of_words_own_with_its_workbook_and_its_words_for_the_blind() -> None:
    document = small(FIGURE)
    data = parts(written(document)[0])
    chart = etree.fromstring(data["word/charts/chart1.xml"])
    assert {"word/embeddings/chart1.xlsx", "word/charts/_rels/chart1.xml.rels"} <= set(data)
    assert "".join(one.text or "" for one in of_tag(chart, "c:v")) == "达标率2015年2020年2025年618098.5"
    (properties,) = of_tag(body(document), "wp:docPr")
    assert properties.get("descr") == FIGURE.alt


def test_a_chart_stands_over_its_caption_and_its_note() -> None:
    noted = replace(FIGURE, note=plain("数据为示例。"))
    context = context_of(small(noted))
    made = figure(noted, context)
    assert [(style_of(one, context), words(one)) for one in made] == [
        ("图", ""),
        ("caption", "水质达标率"),
        ("表注", "数据为示例。"),
    ]
    assert find(made[1], "w:pPr/w:keepNext") is None


def test_a_caption_that_nothing_follows_need_not_stay_with_what_follows() -> None:
    made = figure(FIGURE, context_of(small(FIGURE)))
    assert len(made) == 2
    assert get(find(made[1], "w:pPr/w:keepNext"), "val") == "0"


def test_charts_of_one_document_have_parts_of_their_own() -> None:
    context = context_of(small(FIGURE, FIGURE))
    drawings = [next(of_tag(figure(FIGURE, context)[0], "wp:docPr")).get("name") for _ in range(2)]
    assert drawings == ["图 1", "图 2"]
    targets = {str(link.target_part.partname) for link in context.state.reference.word.part.rels.values()}
    assert {"/word/charts/chart1.xml", "/word/charts/chart2.xml"} <= targets


@pytest.mark.parametrize(("room", "width"), [(9242, 7140), (7140, 7140), (5000, 5000)])
def test_a_chart_is_as_wide_as_its_place_but_no_wider_than_34_characters(room: int, width: int) -> None:
    context = replace(context_of(small(FIGURE)), width=room)
    (extent,) = of_tag(figure(FIGURE, context)[0], "wp:extent")
    assert extent.get("cx") == str(width * 635)
