"""Slides as pages and handouts: what is seen in a browser and on paper."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pptx.util import Pt

from generator.design import Design, load_design
from generator.errors import MissingToolError
from generator.layout.deck.master import BODY_INDEX, REFERENCE, open_master
from generator.layout.deck.model import Slide, SlideLine
from generator.layout.deck.plan import plan_deck
from generator.layout.deck.text import plain_text
from generator.model.document import Block, Document, Heading, ListBlock, Meta, Paragraph, TeacherNote, plain
from generator.writers.html.slide import class_name
from tests import documents
from tests.writing import html_of, write_pdf

MM = 72 / 25.4
# Text of these layouts stands in the body's box alone; below it is only the foot.
BODY_BOTTOM, FOOT_TOP = 458.0, 466.0


@pytest.fixture(scope="module")
def design() -> Design:
    return load_design("base")


def handout(per_page: int = 3, *, edition: Any = "student") -> Document:
    slides = documents.slides()
    blocks = slides.blocks
    if edition == "student":
        blocks = tuple(block for block in blocks if not isinstance(block, TeacherNote))
    return replace(slides, kind="handout", per_page=per_page, edition=edition, blocks=blocks)


def render(document: Document, design: Design) -> Any:
    """Return the pages of a document's PDF, opened; skip where PDF cannot be made."""
    pypdfium2 = pytest.importorskip("pypdfium2")
    try:
        output = write_pdf(document, design)
    except MissingToolError as error:
        pytest.skip(str(error))
    return pypdfium2.PdfDocument(output.files[0].data)


def page_texts(opened: Any) -> list[str]:
    return ["".join(page.get_textpage().get_text_range().split()) for page in opened]


def squeezed(text: str) -> str:
    return "".join(text.split())


def slide_words(slide: Slide) -> list[str]:
    lines = [block for half in (slide.body, slide.side) for block in half if isinstance(block, SlideLine)]
    return [squeezed(plain_text(line.content)) for line in lines]


# --------------------------------------------------------------------------------------------------------- HTML


def test_page_holds_every_slide_in_order_and_needs_no_other_file(design: Design) -> None:
    html = html_of(documents.slides(), design)
    planned = plan_deck(documents.slides()).slides
    assert re.findall(r'<section class="slide ([a-z-]+)', html) == [class_name(slide.layout) for slide in planned]
    titles = re.findall(r'<div class="title"><h[12]>(.*?)</h[12]></div>', html)
    assert titles == [plain_text(slide.title) for slide in planned]
    assert html.count("<h1>") == 1
    assert not re.search(r'(src|href)="(?!#|https://example\.org/river")', html)
    assert "<title>河流与城市 课件</title>" in html


def test_text_is_escaped(design: Design) -> None:
    document = Document(
        kind="slides",
        name="d",
        meta=Meta(title="<b>&"),
        blocks=(Heading(level=2, content=plain("<i>"), classes=("slide",)), Paragraph(content=plain("a < b & c"))),
    )
    html = html_of(document, design)
    assert "<h1>&lt;b&gt;&amp;</h1>" in html
    assert "<h2>&lt;i&gt;</h2>" in html
    assert "a &lt; b &amp; c" in html


def test_notes_show_below_their_slide_and_only_when_there_are_any(design: Design) -> None:
    html = html_of(documents.slides(), design)
    assert html.count('<aside class="notes" aria-label="第 ') == 1
    assert html.index("先把账算清") < html.index("先让学生说，再出示结论。") < html.index("水质的变化")
    blocks = tuple(block for block in documents.slides().blocks if not isinstance(block, TeacherNote))
    without = html_of(replace(documents.slides(), blocks=blocks), design)
    assert "<aside" not in without
    assert "先让学生说" not in without


def test_right_options_are_told_by_a_mark_and_not_by_colour_alone(design: Design) -> None:
    html = html_of(documents.slides(), design)
    assert len(re.findall(r'class="line right".*?<span class="tick"> √</span>', html)) == 1


def test_only_a_right_option_is_bold_and_a_column_set_right_is_not(design: Design) -> None:
    html = html_of(documents.slides(), design)
    assert ".slide .line.right { font-weight: 700; }" in html
    assert ".slide td.right, .slide th.right { text-align: right; }" in html
    assert not re.search(r"\.slide \.right\b", html)


def test_school_overrides_one_template(tmp_path: Any) -> None:
    folder = tmp_path / "base" / "html" / "slides"
    folder.mkdir(parents=True)
    (folder / "slide.html").write_text("<section class='own'>{{ title }}</section>", encoding="utf-8")
    html = html_of(documents.slides(), load_design("base", extra=[tmp_path]))
    assert html.count("<section class='own'>") == len(plan_deck(documents.slides()).slides)


def test_slides_follow_the_frames_of_the_designs_reference_file(tmp_path: Path) -> None:
    master = open_master(load_design("base"))
    contents = next(one for one in master.slide_layouts if one.name == "目录")
    next(shape for shape in contents.placeholders if shape.placeholder_format.idx == BODY_INDEX).left = Pt(240)
    (tmp_path / "base").mkdir()
    master.save(str(tmp_path / "base" / REFERENCE))
    html = html_of(documents.slides(), load_design("base", extra=[tmp_path]))
    assert ".slide.contents .body { left: 25.000%;" in html


# ---------------------------------------------------------------------------------------------------------- PDF


def test_each_slide_is_a_page_of_its_size_with_its_text(design: Design) -> None:
    planned = plan_deck(documents.slides()).slides
    with render(documents.slides(), design) as opened:
        assert [page.get_size() for page in opened] == [pytest.approx((960, 540), abs=0.5)] * len(planned)
        for slide, text in zip(planned, page_texts(opened), strict=True):
            assert squeezed(plain_text(slide.title)) in text
            for words in slide_words(slide):
                assert words in text


def test_slides_filled_to_the_brim_keep_their_text_in_its_box(design: Design) -> None:
    long = "上游与下游共管一条河，先要把责任写清楚，再把人和钱（含 3 项补贴）配到位；"
    blocks: list[Block] = []
    for count in range(1, 12):
        items = tuple((documents.paragraph(f"第{n}点：" + long * (1 + n % 3)),) for n in range(count))
        blocks += [Heading(level=2, content=plain(f"共{count}点"), classes=("slide",)), ListBlock(items=items)]
    document = Document(kind="slides", name="d", meta=Meta(title="河"), blocks=tuple(blocks))
    planned = plan_deck(document).slides
    seen = 0
    with render(document, design) as opened:
        for slide, page in zip(planned, opened, strict=True):
            text = page.get_textpage()
            for n in range(text.count_chars()):
                left, bottom, right, top = text.get_charbox(n)
                if right - left < 1 or slide.layout != "content":
                    continue
                assert left >= 55, slide
                assert right <= 960 - 55, slide
                assert not (540 - bottom > BODY_BOTTOM + 1 and 540 - top < FOOT_TOP - 1), slide
                seen += 1
    assert seen > 1000


@pytest.mark.parametrize(("per_page", "size"), [(2, (210, 297)), (3, (210, 297)), (4, (297, 210)), (6, (210, 297))])
def test_handout_puts_so_many_slides_on_a_page(per_page: int, size: tuple[int, int], design: Design) -> None:
    document = handout(per_page)
    planned = plan_deck(document).slides
    with render(document, design) as opened:
        pages = page_texts(opened)
        assert len(pages) == -(-len(planned) // per_page)
        assert {tuple(round(length / MM) for length in page.get_size()) for page in opened} == {size}
    for n, text in enumerate(pages):
        for slide in planned[n * per_page : (n + 1) * per_page]:
            assert squeezed(plain_text(slide.title)) in text
        assert "形势与政策河流与城市第3周" in text
        assert "班级" in text
        assert f"第{n + 1}页共{len(pages)}页" in text


@pytest.mark.parametrize("per_page", [2, 3, 4, 6])
def test_handout_has_lines_to_write_on_for_every_slide(per_page: int, design: Design) -> None:
    html = html_of(handout(per_page), design)
    places = html.split('<div class="place">')[1:]
    assert len(places) == len(plan_deck(handout()).slides)
    for place in places:
        assert place.count('<div class="rule">') >= (1 if 'class="origin"' in place else 2)


@pytest.mark.parametrize("per_page", [2, 3, 4, 6])
def test_origins_stand_beside_the_small_slides_in_readable_type(per_page: int, design: Design) -> None:
    html = html_of(handout(per_page), design)
    planned = [slide for slide in plan_deck(handout()).slides if slide.foot and slide.layout != "title"]
    assert planned
    assert html.count('<div class="origin">') == len(planned)
    for place in html.split('<div class="place">')[1:]:
        small = place[: place.index('<div class="writing">')].split('<div class="origin">')[0]
        assert 'class="foot' not in small or 'class="slide title-page' in small
    assert "font: 7.5pt" in html


def test_teachers_handout_has_notes_in_place_of_lines_and_no_name_line(design: Design) -> None:
    html = html_of(handout(edition="teacher"), design)
    (place,) = [place for place in html.split('<div class="place">')[1:] if "先让学生说" in place]
    assert '<div class="rule">' not in place
    assert "教师版" in html
    assert "姓名" not in html


def test_notes_without_room_beside_their_slide_stand_at_the_end(design: Design) -> None:
    note = TeacherNote(body=(documents.paragraph("一句很长的备注，要讲清楚前因后果。" * 30),))
    full = handout(edition="teacher")
    for document in (replace(full, blocks=(*full.blocks, note)), replace(full, per_page=6)):
        html = html_of(document, design)
        after = html[html.index('class="all-notes"') :]
        assert ("一句很长的备注" in after) is (document.per_page == 3)
        assert ("先让学生说" in after) is (document.per_page == 6)
