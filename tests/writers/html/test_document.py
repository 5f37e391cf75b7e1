"""HTML: one file, accessible, escaped, and as the designs' templates say."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from generator.design import Design, load_design
from generator.errors import DesignError
from generator.layout.masthead import title_line
from generator.layout.plan import lay_out
from generator.model.document import (
    Blank,
    Block,
    Cell,
    Contents,
    ContentsEntry,
    Document,
    Heading,
    LineBreak,
    Link,
    Mark,
    Meta,
    Option,
    Paragraph,
    Passage,
    QuestionBlock,
    Table,
    Text,
    plain,
)
from generator.writers.html import document as html
from generator.writers.html.blocks import render_blocks
from tests import documents
from tests.goldens import GOLDENS, check_golden
from tests.writing import html_of, write_html

BASE = load_design("base")
PAPER = (documents.pack(), documents.worksheet(), documents.quiz(), documents.quiz(answers=True))
HOSTILE = "<script>alert('x')</script>\"&{{ 7*7 }}"


def a_document(*blocks: Block) -> Document:
    return Document(kind="worksheet", name="x", meta=Meta(title="甲"), blocks=blocks)


def rendered(*blocks: Block, measure: float = 40) -> str:
    return str(render_blocks(blocks, BASE, measure=measure))


@pytest.mark.parametrize("document", PAPER, ids=lambda document: document.name)
def test_documents_look_as_accepted(document: Document) -> None:
    check_golden(
        GOLDENS / "html" / f"{document.name}.html", html.page(document, lay_out(document, BASE), BASE, style="")
    )


def test_names_have_a_line_and_characters_their_reading() -> None:
    name = Mark(content=plain("张骞"), kind="name")
    reading = Mark(content=plain("砥"), kind="reading", reading="dǐ & <b>")
    shown = rendered(Paragraph(content=(name, reading)))
    assert '<u class="proper">张骞</u>' in shown
    assert re.search(
        r'<ruby style="min-width:[\d.]+em">砥<rp>（</rp><rt>dǐ &amp; &lt;b&gt;</rt><rp>）</rp></ruby>', shown
    )


class Page(HTMLParser):
    """Collect what a test asks of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {key: value or "" for key, value in attrs}))

    def all(self, *names: str) -> list[dict[str, str]]:
        return [attributes for tag, attributes in self.tags if tag in names]

    def ranks(self) -> list[int]:
        return [int(tag[1]) for tag, _ in self.tags if re.fullmatch("h[1-6]", tag)]


@pytest.mark.parametrize("document", documents.everything(), ids=lambda document: document.name)
def test_page_needs_no_other_file(document: Document) -> None:
    text = html_of(document, BASE)
    page = Page(text)
    assert not page.all("link", "script", "iframe", "object", "embed")
    assert all(attributes["src"].startswith("data:") for attributes in page.all("img", "source"))
    assert not re.search(r"url\((?!\"?data:)", text)
    assert "@import" not in text


@pytest.mark.parametrize("document", documents.everything(), ids=lambda document: document.name)
def test_page_has_language_charset_title_and_one_first_heading(document: Document) -> None:
    text = html_of(document, BASE)
    page = Page(text)
    assert page.all("html")[0]["lang"] == "zh-CN"
    assert {"charset": "utf-8"} in page.all("meta")
    assert document.meta.title in text[text.index("<title>") : text.index("</title>")]
    assert page.ranks().count(1) == 1


@pytest.mark.parametrize("document", PAPER, ids=lambda document: document.name)
def test_headings_go_down_one_rank_at_a_time(document: Document) -> None:
    ranks = Page(html_of(document, BASE)).ranks()
    assert ranks[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(ranks)), ranks


def test_heading_levels_that_skip_are_drawn_together() -> None:
    heads = [Heading(level=level, content=plain("题")) for level in (2, 4, 3, 1)]
    assert Page(rendered(*heads)).ranks() == [2, 3, 3, 2]


def test_every_table_header_says_what_it_heads() -> None:
    text = rendered(documents.TABLE, documents.COMPARISON)
    scopes = [attributes.get("scope") for attributes in Page(text).all("th")]
    assert scopes.count("col") == 6
    assert scopes.count("row") == 2
    assert len(scopes) == 8


def test_text_of_a_document_is_never_markup() -> None:
    blocks: tuple[Block, ...] = (
        Heading(level=1, content=plain(HOSTILE), anchor=HOSTILE),
        Paragraph(content=(Text(text=HOSTILE), Blank(answer=HOSTILE)), speaker=HOSTILE),
        replace(documents.ARTICLE, title=plain(HOSTILE), byline=(HOSTILE,), note=HOSTILE, signature=(HOSTILE,)),
        Table(rows=((Cell(content=plain(HOSTILE)),),), caption=plain(HOSTILE)),
        replace(documents.FIGURE, alt=HOSTILE, labels=(HOSTILE,) * 3, unit=HOSTILE),
        Contents(entries=(ContentsEntry(title=HOSTILE, target=HOSTILE, label=HOSTILE),)),
        documents.questions(answers=True)[0],
    )
    document = replace(a_document(*blocks), meta=Meta(title=HOSTILE, question=HOSTILE, series=HOSTILE), cover=True)
    text = html_of(document, BASE)
    assert not Page(text).all("script")
    assert "49" not in text[text.index("<body") :].replace("#49", "")
    assert text.count("&lt;script&gt;") >= 15


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", " javascript:x", "#"]
)
def test_unsafe_link_is_printed_as_text(target: str) -> None:
    text = rendered(Paragraph(content=(Link(target=target, content=plain("此处")),)))
    assert "<a" not in text
    assert "此处" in text


def test_ordinary_and_inner_links_stay_links() -> None:
    targets = ["https://example.org/a?b=1&c=2", "mailto:a@example.org", "#x"]
    text = rendered(*(Paragraph(content=(Link(target=target, content=plain("此处")),)) for target in targets))
    assert [attributes["href"] for attributes in Page(text).all("a")] == targets


def test_a_line_break_is_a_break_and_the_gap_of_a_long_title_too() -> None:
    assert "甲<br>乙" in rendered(Paragraph(content=(Text(text="甲"), LineBreak(), Text(text="乙"))))
    short = replace(documents.ARTICLE, title=plain("水从哪里来　路往哪里去"))
    long = replace(documents.ARTICLE, title=plain("保持生态文明建设战略定力　努力建设人与自然和谐共生"))
    assert "水从哪里来　路往哪里去</h" in rendered(short)
    assert "战略定力<br>努力建设" in rendered(long)
    assert 'data-title="保持生态文明建设战略定力　努力建设人与自然和谐共生"' in rendered(long)


def test_two_character_name_is_spread_without_changing_it() -> None:
    text = rendered(replace(documents.ARTICLE, byline=("韩正", "黄润秋", "课题组", "新华")))
    assert '<span class="spread">韩</span>正' in text
    assert "黄润秋" in text
    assert '<span class="name">新华</span>' in text
    assert "韩　正" not in text


@pytest.mark.parametrize(
    ("options", "measure", "columns"),
    [
        (("责任", "牌子", "口号", "会议"), 44, 4),
        (("责任", "牌子", "口号", "会议"), 20, 2),
        (("看水质是否稳定达标", "看岸线是否完整", "看公示牌", "看居民是否便利"), 44, 2),
        (("看水质是否稳定达到功能区的要求而不反弹", "短", "短", "短"), 44, 1),
        (("对", "错"), 44, 2),
    ],
)
def test_options_stand_in_as_many_columns_as_fit(options: tuple[str, ...], measure: float, columns: int) -> None:
    question = QuestionBlock(
        id="q",
        kind="single",
        number=1,
        stem=(documents.paragraph("选一选", "stem"),),
        options=tuple(
            Option(letter=letter, content=plain(text)) for letter, text in zip("ABCD", options, strict=False)
        ),
    )
    assert f'class="options columns-{columns}"' in rendered(question, measure=measure)


def test_points_are_printed_where_the_question_has_them() -> None:
    question = documents.questions(answers=False)[0]
    heading = Heading(level=2, content=plain("一、单选题（每小题2分，共20分）"), classes=("section",))
    assert '<span class="points">（2分）</span>' in rendered(heading, replace(question, points=2))
    assert 'class="points"' not in rendered(heading, replace(question, points=None))


def test_paper_shows_no_answer_and_leaves_room_for_one() -> None:
    text = html_of(documents.quiz(), BASE)
    body = text[text.index("<body") :]
    assert 'class="solution"' not in body
    assert 'class="blank filled"' not in body
    assert body.count("（　　）") == 3
    assert body.count('class="squares"') == 4


def test_key_shows_answer_explanation_rubric_and_evidence() -> None:
    text = rendered(*documents.questions(answers=True))
    for words in ("【答案】</span>ABD", "【解析】</span>责任落到人头", "说出责任", "【依据】", "第1段", "【参考答案】"):
        assert words in text, words
    assert "squares" not in text


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


def a_design(folder: Path, **files: str) -> Design:
    own = folder / "base"
    for name, content in files.items():
        path = own / name.replace("__", "/").replace("_dot_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return load_design("base", extra=(folder,))


def test_school_overrides_one_template_and_adds_to_a_style_sheet(tmp_path: Path) -> None:
    design = a_design(
        tmp_path, html__heading_dot_html="<h2>校：{{ title }}</h2>", css__type_dot_css="body{color:#123456}"
    )
    text = html_of(documents.worksheet(), design)
    assert "<h2>校：一、来源追问</h2>" in text
    assert "#123456" in text
    assert "河流与城市" in text
    assert text.index("font-family: var(--song)") < text.index("#123456")


def test_template_changed_on_disk_is_read_anew(tmp_path: Path) -> None:
    design = a_design(tmp_path, html__heading_dot_html="<h2>旧</h2>")
    heading = Heading(level=1, content=plain("题"))
    assert "旧" in render_blocks((heading,), design)
    changed = tmp_path / "base" / "html" / "heading.html"
    changed.write_text("<h2>新</h2>", encoding="utf-8")
    os.utime(changed, ns=(1, 1))
    assert "新" in render_blocks((heading,), design)


@pytest.mark.parametrize(
    "broken", ["{% if %}", "{{ no_such_value }}", "{{ ''.__class__.__mro__ }}", "{% include 'no.html' %}"]
)
def test_broken_template_is_named(tmp_path: Path, broken: str) -> None:
    design = a_design(tmp_path, html__heading_dot_html=broken)
    with pytest.raises(DesignError, match=r"heading\.html|no\.html"):
        render_blocks((Heading(level=1, content=plain("题")),), design)


def test_picture_of_a_design_is_put_into_the_page(tmp_path: Path) -> None:
    design = a_design(
        tmp_path,
        html__page_break_dot_html='<img src="html/mark.svg" alt="">',
        html__mark_dot_svg="<svg xmlns='http://www.w3.org/2000/svg'/>",
        css__type_dot_css="body{background:url(html/mark.svg)}",
    )
    text = html_of(documents.worksheet(), design)
    assert text.count("data:image/svg+xml;base64,") == 2
    assert "mark.svg" not in text


@pytest.mark.parametrize("name", ["../secret.png", "missing.png", "base.py"])
def test_picture_from_elsewhere_stops_the_page(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret.png").write_bytes(b"x")
    design = a_design(tmp_path, html__page_break_dot_html=f'<img src="{name}" alt="">', base_dot_py="x")
    with pytest.raises(Exception, match=r"不能使用|没有文件|不是可用的图片"):
        html_of(documents.worksheet(), design)


def test_same_document_gives_same_bytes() -> None:
    assert write_html(documents.pack(), BASE) == write_html(documents.pack(), load_design("base"))


def test_title_tells_form_and_edition() -> None:
    assert title_line(documents.quiz()) == "河流与城市 测验 A卷"
    assert title_line(documents.worksheet()) == "河流与城市 学习单 教师版"


def test_passage_that_is_no_article_makes_no_heading() -> None:
    material = Passage(
        title=plain("材料一"), body=(documents.paragraph("文字", "quote"),), citation=documents.ARTICLE.citation,
        classes=("material",),
    )  # fmt: skip
    assert Page(rendered(material)).ranks() == []
