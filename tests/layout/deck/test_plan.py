"""The plan of slides: what stands on which of them."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.design import load_design
from generator.layout.deck.frames import LAYOUTS
from generator.layout.deck.model import Deck, Slide, SlideLine, SlideTable
from generator.layout.deck.plan import plan_deck
from generator.layout.deck.tables import slide_table
from generator.layout.deck.text import cut_to_lines, line_count, plain_text
from generator.model.document import (
    Answer,
    Block,
    Cell,
    Citation,
    CorrectLetters,
    CorrectVerdict,
    Document,
    Figure,
    Heading,
    HeadingClass,
    ListBlock,
    Meta,
    Option,
    PageBreak,
    Paragraph,
    Passage,
    QuestionBlock,
    Series,
    Strong,
    Table,
    TeacherNote,
    Text,
    WritingSpace,
    plain,
)
from generator.writers.html.slide import geometry_style, slide_html
from tests import documents
from tests.goldens import GOLDENS, check_golden
from tests.layout.deck.deck_text import deck_text
from tests.layout.deck.fullness import fullness

# Blanks at which no line is broken.
ROOM = "\u00a0" * 3
LONG = "上游与下游共管一条河，先要把责任写清楚，再把人和钱配到位；"


def heading(text: str, *classes: HeadingClass, level: int = 2, anchor: str = "") -> Heading:
    return Heading(level=level, content=plain(text), classes=classes or ("slide",), anchor=anchor)


def bullets(*items: str) -> ListBlock:
    return ListBlock(items=tuple((documents.paragraph(item),) for item in items))


def quotation(text: str, line: str = "综述《示例日报》") -> Passage:
    return Passage(
        body=(documents.paragraph(text, "key"),), citation=Citation(excerpt="x", line=line), classes=("key",)
    )


def slides_of(*blocks: Block, meta: Meta | None = None) -> tuple[Slide, ...]:
    """Return the slides of these blocks, without the title slide."""
    return deck_of(*blocks, meta=meta).slides[1:]


def deck_of(*blocks: Block, meta: Meta | None = None) -> Deck:
    return plan_deck(Document(kind="slides", name="d", meta=meta or Meta(title="河"), blocks=blocks))


def texts(slide: Slide) -> list[str]:
    return [plain_text(block.content) for block in (*slide.body, *slide.side) if isinstance(block, SlideLine)]


def titles(slides: tuple[Slide, ...]) -> list[str]:
    return [plain_text(slide.title) for slide in slides]


# ------------------------------------------------------------------------------------------------------- goldens

LONG_DECK = Document(
    kind="slides",
    name="long",
    meta=Meta(title="一条很长的河", subtitle="第二讲", school="示例学校", question="河往哪里去？" * 12, week=9),
    blocks=(
        heading("本讲内容", "slide", "contents"),
        bullets(*(f"第{n}节" for n in range(1, 13))),
        heading("点", anchor="x-points"),
        bullets(*(f"第{n}点" + LONG for n in range(8))),
        heading("读一读"),
        quotation((LONG[:-1] + "。") * 20),
        heading("时间轴"),
        Table(
            header=documents.cells("年", "事", header=True),
            rows=tuple(documents.cells(f"20{n}年", LONG * 2) for n in range(10, 19)),
            caption=plain("大事"),
            note=plain("据示例年鉴。"),
            classes=("timeline",),
        ),
        heading("变化"),
        bullets("升", "降", "再升"),
        documents.FIGURE,
        WritingSpace(lines=3),
    ),
)


@pytest.mark.parametrize(
    "document",
    [
        documents.slides(),
        documents.handout(),
        replace(documents.quiz(answers=True), kind="slides"),
        replace(documents.pack(), kind="slides"),
        replace(documents.worksheet(), kind="slides"),
        LONG_DECK,
    ],
    ids=lambda document: document.name,
)
def test_plan_is_what_was_accepted(document: Document) -> None:
    check_golden(GOLDENS / "deck" / f"{document.name}.txt", deck_text(plan_deck(document)))


# -------------------------------------------------------------------------------------------------- whole values


def test_meta_makes_the_title_slide() -> None:
    meta = Meta(
        title="河流与城市", subtitle="第一讲", course="形势与政策", organiser="教研组", week=3, question="为什么？"
    )
    assert deck_of(meta=meta).slides == (
        Slide(
            number=1,
            layout="title",
            title=plain("河流与城市"),
            body=(
                SlideLine(content=plain("第一讲"), role="subtitle"),
                SlideLine(content=plain("为什么？"), role="question"),
            ),
            foot=(plain("形势与政策　第3周"), plain("教研组")),
        ),
    )


def test_headings_open_slides_and_dividers() -> None:
    made = slides_of(
        heading("本讲内容", "slide", "contents"),
        ListBlock(items=((documents.paragraph("一条河的账"),),), marker="number"),
        heading("一条河的账", "divider", level=1, anchor="x-part"),
        heading("先把账算清"),
        bullets("看水", "看岸"),
        TeacherNote(body=(documents.paragraph("先让学生说。"),)),
    )
    assert made == (
        Slide(
            number=2,
            layout="contents",
            title=plain("本讲内容"),
            body=(SlideLine(content=plain("一条河的账"), role="item", marker="number", ordinal=1),),
        ),
        Slide(number=3, layout="divider", title=plain("一条河的账"), anchors=("x-part",)),
        Slide(
            number=4,
            layout="points",
            title=plain("先把账算清"),
            body=(
                SlideLine(content=plain("看水"), role="item", marker="bullet", ordinal=1),
                SlideLine(content=plain("看岸"), role="item", marker="bullet", ordinal=2),
            ),
            notes=(SlideLine(content=plain("先让学生说。")),),
        ),
    )


def test_key_sentence_alone_takes_the_layout_for_it_with_its_origin_at_the_foot() -> None:
    (slide,) = slides_of(heading("记住"), quotation("岸线一寸也不能少。"))
    assert slide == Slide(
        number=2,
        layout="key",
        title=plain("记住"),
        body=(SlideLine(content=plain("岸线一寸也不能少。"), role="key"),),
        foot=(plain("综述《示例日报》"),),
    )


def test_question_shows_no_answer_and_the_next_slide_marks_it() -> None:
    options = (Option(letter="A", content=plain("责任")), Option(letter="B", content=plain("牌子")))
    asked = QuestionBlock(
        id="q", kind="single", number=1, stem=(documents.paragraph("先明确"),), bracket=True, options=options
    )
    answered = replace(
        asked, answer=Answer(correct=CorrectLetters(letters=("A",)), explanation=(documents.paragraph("责任是核心。"),))
    )
    question, answer = slides_of(
        heading("小测", "slide", "question"), asked, heading("答案", "slide", "answer"), answered
    )
    assert question.layout == "question"
    assert question.body == (
        SlideLine(
            content=(*plain("先明确"), Text(text=f"（{ROOM * 3}）")),
            role="stem",
            label="1．",
        ),
        SlideLine(content=plain("责任"), role="option", label="A．"),
        SlideLine(content=plain("牌子"), role="option", label="B．"),
    )
    assert answer.layout == "answer"
    marked = (*plain("先明确"), Text(text=f"（{ROOM}"), Strong(content=plain("A")), Text(text=f"{ROOM}）"))
    assert answer.body == (
        SlideLine(content=marked, role="stem", label="1．"),
        SlideLine(content=plain("责任"), role="right", label="A．"),
        SlideLine(content=plain("牌子"), role="option", label="B．"),
        SlideLine(content=plain("责任是核心。"), role="answer", label="解析："),
    )


def test_chart_stands_alone_or_beside_its_points() -> None:
    alone, beside = slides_of(
        heading("达标率"), documents.FIGURE, heading("变化"), bullets("升", "降", "再升"), documents.FIGURE
    )
    assert (alone.layout, alone.body) == ("figure", (documents.FIGURE,))
    assert (beside.layout, texts(beside), beside.side) == ("two_part", ["升", "降", "再升"], (documents.FIGURE,))


def test_two_headed_lists_stand_side_by_side() -> None:
    (slide,) = slides_of(
        heading("两种看法"),
        heading("先治岸", "subhead", level=3),
        bullets("见效慢"),
        heading("先治水", "subhead", level=3),
        bullets("见效快"),
    )
    assert slide.layout == "two_part"
    assert [plain_text(block.content) for block in slide.body if isinstance(block, SlideLine)] == ["先治岸", "见效慢"]
    assert [plain_text(block.content) for block in slide.side if isinstance(block, SlideLine)] == ["先治水", "见效快"]


def test_caption_that_repeats_the_title_is_left_out() -> None:
    (slide,) = slides_of(heading("三条河的水质"), documents.TABLE)
    assert slide.body == (slide_table(replace(documents.TABLE, caption=())),)
    assert slide.foot == (plain("数据为示例。"),)


# ------------------------------------------------------------------------------------------------------ overflow


def test_full_slide_takes_the_smaller_size_before_it_is_split() -> None:
    assert [slide.small for slide in slides_of(heading("点"), bullets(*"一二三"))] == [False]
    assert [slide.small for slide in slides_of(heading("点"), bullets(*"一二三四五六七"))] == [True]


def test_list_too_long_for_a_slide_goes_on_under_the_same_title() -> None:
    made = slides_of(heading("点"), bullets(*(f"第{n}点" + LONG for n in range(8))))
    assert titles(made) == ["点", "点（续）", "点（续）"]
    assert [slide.continued for slide in made] == [False, True, True]
    assert [len(slide.body) for slide in made] == [3, 3, 2]


def test_long_contents_stand_in_two_columns() -> None:
    (slide,) = slides_of(heading("本讲内容", "slide", "contents"), bullets(*(f"第{n}节" for n in range(1, 13))))
    assert (slide.layout, len(slide.body), len(slide.side)) == ("two_part", 6, 6)


def test_table_is_split_between_rows_under_its_header() -> None:
    table = Table(
        header=documents.cells("年", "事", header=True), rows=tuple(documents.cells(str(n), LONG * 2) for n in range(9))
    )
    made = slides_of(heading("时间轴"), table)
    parts = [block for slide in made for block in slide.body if isinstance(block, SlideTable)]
    assert len(parts) == len(made) > 1
    assert all(part.header == table.header for part in parts)
    assert tuple(row for part in parts for row in part.rows) == table.rows
    assert max(len(part.rows) for part in parts) - min(len(part.rows) for part in parts) <= 1
    assert len({part.shares for part in parts}) == 1


def test_row_taller_than_a_slide_is_split_inside_its_cells() -> None:
    cell = LONG * 20
    made = slides_of(heading("长"), Table(rows=((Cell(content=plain("甲")), Cell(content=plain(cell))),)))
    assert len(made) > 1
    assert "".join(column_text(made, 1)) == cell


def test_long_quotation_gets_a_slide_of_its_own() -> None:
    made = slides_of(heading("读一读"), bullets("先听"), quotation(LONG * 6), bullets("再说"))
    assert [slide.layout for slide in made] == ["content", "key", "content"]
    assert [bool(slide.foot) for slide in made] == [False, True, False]


def test_quotation_longer_than_a_slide_is_cut_at_sentences_and_names_its_origin_on_each() -> None:
    sentence = LONG[:-1] + "。"
    made = slides_of(heading("读一读"), quotation(sentence * 20))
    assert len(made) > 1
    assert all(slide.foot == (plain("综述《示例日报》"),) for slide in made)
    assert all(texts(slide)[-1].endswith("。") for slide in made)
    assert "".join(text for slide in made for text in texts(slide)) == sentence * 20


def test_page_break_begins_a_continued_slide() -> None:
    assert titles(slides_of(heading("点"), bullets("甲"), PageBreak(), bullets("乙"))) == ["点", "点（续）"]


def test_each_question_begins_a_slide() -> None:
    first, second = documents.questions(answers=False)[:2]
    assert len(slides_of(heading("小测", "slide", "question"), first, second)) == 2


@pytest.mark.parametrize("repeats", range(1, 14))
def test_subhead_never_ends_a_slide(repeats: int) -> None:
    blocks: list[Block] = [heading("小节", "subhead", level=3), documents.paragraph(LONG * repeats)] * 6
    for slide in slides_of(heading("多"), *blocks):
        last = slide.body[-1]
        assert isinstance(last, SlideLine)
        assert last.role != "subhead"


def test_title_too_long_for_its_place_goes_on_in_the_body() -> None:
    title = "这是一个长得不像话的标题，" * 6
    (slide,) = slides_of(heading(title), bullets("甲"))
    assert plain_text(slide.title) + texts(slide)[0] == title
    assert texts(slide)[1] == "甲"


def test_the_rest_of_a_title_is_set_as_a_subtitle_on_the_first_slide_and_as_a_subhead_on_the_others() -> None:
    opening, section = deck_of(heading("长" * 60), meta=Meta(title="河" * 80)).slides
    assert [(block.role, plain_text(block.content)) for block in opening.body if isinstance(block, SlideLine)] == [
        ("subtitle", "河" * 35)
    ]
    assert [block.role for block in section.body if isinstance(block, SlideLine)] == ["subhead"]


def test_subtitle_and_guiding_question_stand_below_the_title() -> None:
    (slide,) = deck_of(meta=Meta(title="河", subtitle="第二讲", question="河往哪里去？")).slides
    assert [block.role for block in slide.body if isinstance(block, SlideLine)] == ["subtitle", "question"]


def test_a_title_is_measured_on_the_layout_of_the_title_slide_alone() -> None:
    wide = replace(LAYOUTS["title"].title, box=replace(LAYOUTS["title"].title.box, width=3000))
    layouts = {**LAYOUTS, "title": replace(LAYOUTS["title"], title=wide)}
    document = Document(kind="slides", name="d", meta=Meta(title="河" * 100), blocks=())
    assert titles(plan_deck(document, layouts).slides) == ["河" * 100]


@pytest.mark.parametrize(("classes", "fits"), [(("slide", "discussion"), False), (("slide", "answer"), True)])
def test_a_title_is_measured_on_the_layout_that_was_asked_for(classes: tuple[HeadingClass, ...], *, fits: bool) -> None:
    title = LAYOUTS["discussion"].title
    narrow = replace(LAYOUTS["discussion"], title=replace(title, box=replace(title.box, width=400)))
    document = Document(kind="slides", name="d", meta=Meta(title="河"), blocks=(heading("长" * 30, *classes),))
    made = plan_deck(document, {**LAYOUTS, "discussion": narrow}).slides[1]
    assert (plain_text(made.title) == "长" * 30) is fits


def test_who_gives_a_course_stands_at_the_foot_of_the_title_slide_or_goes_on_behind_it() -> None:
    (slide,) = deck_of(meta=Meta(title="河", course="形势", date="九月")).slides
    assert slide.foot == (plain("形势　九月"),)
    slide, more = deck_of(meta=Meta(title="河", course="形势" * 100, week=9)).slides
    assert (slide.foot, plain_text(more.title), more.continued, more.layout) == ((), "河（续）", True, "content")
    assert texts(more) == ["形势" * 100 + "　第9周"]


def test_a_heading_of_the_first_rank_is_a_part_unless_it_asks_for_a_slide() -> None:
    made = slides_of(heading("部", "divider", level=1), heading("点", "slide", level=1))
    assert [slide.layout for slide in made] == ["divider", "content"]


def test_origin_too_long_for_the_foot_stands_below_what_it_belongs_to() -> None:
    origin = "资料来源：" + "《一份名字很长的文件》、" * 20
    (slide,) = slides_of(heading("表"), replace(documents.TABLE, caption=(), note=plain(origin)))
    assert slide.foot == ()
    assert texts(slide) == [origin]


def test_blocks_before_the_first_heading_are_not_lost() -> None:
    deck = deck_of(TeacherNote(body=(documents.paragraph("开场"),)), documents.paragraph("导入"), heading("点"))
    assert deck.slides[0].notes == (SlideLine(content=plain("开场")),)
    assert [texts(slide) for slide in deck.slides[1:]] == [["导入"], []]


def test_room_to_write_is_left_out_with_a_notice() -> None:
    deck = deck_of(heading("写"), WritingSpace(lines=3), WritingSpace(lines=3, label="我的疑问"))
    assert [texts(slide) for slide in deck.slides[1:]] == [["我的疑问"]]
    assert [notice.code for notice in deck.notices] == ["slides-writing-space"]


@pytest.mark.parametrize("document", documents.everything(), ids=lambda document: document.name)
def test_every_kind_of_block_can_be_planned(document: Document) -> None:
    deck = plan_deck(document)
    assert len(deck.slides) > 1
    assert all(fullness(slide, LAYOUTS) <= 1.0001 for slide in deck.slides)


# ---------------------------------------------------------------------------------------------------- measuring


def test_lines_are_counted_with_words_whole_and_marks_not_at_their_start() -> None:
    assert line_count(plain("一二三四五"), 5) == 1
    assert line_count(plain("一二三四五，"), 5) == 2
    assert line_count(plain("一二三\n四"), 5) == 2
    assert line_count(plain("一二三 carbon neutrality"), 6) == 3
    assert line_count(plain("x" * 100), 10) > 5


def test_cutting_prefers_the_end_of_a_sentence() -> None:
    head, rest = cut_to_lines(plain("先立后破。立要立得住，破要破得稳。"), 8, 1)
    assert (plain_text(head), plain_text(rest)) == ("先立后破。", "立要立得住，破要破得稳。")


# --------------------------------------------------------------------------------------------------- properties

WORDS = st.text(alphabet="河流与城市，。、；：“”（）《》abcde 0123456789%—…", min_size=1, max_size=240).filter(
    str.strip
)
SHORT = st.text(alphabet="河流与城市，。ab12", min_size=1, max_size=40)
PARAGRAPHS = st.builds(documents.paragraph, WORDS)
LISTS = st.builds(
    lambda items, marker: ListBlock(items=tuple((documents.paragraph(item),) for item in items), marker=marker),
    st.lists(WORDS, min_size=1, max_size=9),
    st.sampled_from(["bullet", "number", "none"]),
)
QUOTATIONS = st.builds(quotation, WORDS, SHORT)
SUBHEADS = st.builds(lambda text: heading(text, "subhead", level=3), SHORT)
TABLES = st.integers(1, 4).flatmap(
    lambda columns: st.builds(
        lambda rows, header: Table(
            rows=tuple(documents.cells(*row) for row in rows),
            header=documents.cells(*header, header=True),
        ),
        st.lists(st.lists(WORDS, min_size=columns, max_size=columns), min_size=1, max_size=12),
        st.one_of(st.just([]), st.lists(WORDS, min_size=columns, max_size=columns)),
    )
)
FIGURES = st.builds(
    lambda caption: Figure(
        alt="图", caption=plain(caption), chart="bar", labels=("甲",), series=(Series(name="一", values=(1.0,)),)
    ),
    SHORT,
)
HEADINGS = st.builds(
    lambda text, kind: heading(text, "slide", kind) if kind != "divider" else heading(text, "divider", level=1),
    WORDS,
    st.sampled_from(["content", "contents", "discussion", "question", "answer", "divider"]),
)
LINES = st.lists(st.one_of(PARAGRAPHS, LISTS, SUBHEADS, HEADINGS, st.just(PageBreak())), max_size=12)
ANYTHING = st.lists(
    st.one_of(PARAGRAPHS, LISTS, SUBHEADS, HEADINGS, QUOTATIONS, TABLES, FIGURES, st.just(PageBreak())), max_size=10
)
METAS = st.builds(Meta, title=WORDS, subtitle=WORDS, question=WORDS, course=WORDS, organiser=SHORT)


def said(blocks: list[Block]) -> str:
    """Return all text of blocks, in order."""
    words: list[str] = []
    for block in blocks:
        match block:
            case Heading(content=content) | Paragraph(content=content):
                words.append(plain_text(content))
            case ListBlock(items=items):
                words.extend(said(list(item)) for item in items)
            case _:
                pass
    return "".join(words)


def shown(slides: tuple[Slide, ...]) -> str:
    """Return all text of slides, in order, without the titles of continued ones."""
    return "".join(("" if slide.continued else plain_text(slide.title)) + "".join(texts(slide)) for slide in slides)


def column_text(slides: tuple[Slide, ...], column: int) -> list[str]:
    """Return the text of one column of all tables, part by part."""
    rows = [row for slide in slides for block in slide.body if isinstance(block, SlideTable) for row in block.rows]
    return [plain_text(row[column].content) for row in rows if column < len(row)]


@given(LINES)
@settings(max_examples=150, deadline=None)
def test_every_line_of_the_document_is_on_a_slide_in_order(blocks: list[Block]) -> None:
    blocks = [heading("头"), *blocks]
    assert shown(slides_of(*blocks)) == said(blocks)


@given(TABLES)
@settings(max_examples=60, deadline=None)
def test_every_cell_of_a_table_is_on_a_slide_in_order(table: Table) -> None:
    table = replace(table, header=())
    made = slides_of(heading("表"), table)
    for column in range(len(table.rows[0])):
        assert "".join(column_text(made, column)) == "".join(plain_text(row[column].content) for row in table.rows)


@given(ANYTHING, METAS)
@settings(max_examples=200, deadline=None)
def test_nothing_runs_off_a_slide(blocks: list[Block], meta: Meta) -> None:
    slides = deck_of(*blocks, meta=meta).slides
    for slide in slides:
        assert fullness(slide, LAYOUTS) <= 1.0001
        graphics = [block for half in (slide.body, slide.side) for block in half if not isinstance(block, SlideLine)]
        assert len(graphics) <= 1
    assert [slide.number for slide in slides] == list(range(1, len(slides) + 1))
    for before, after in pairwise(slides):
        assert not after.continued or plain_text(after.title).endswith("（续）")
        assert not after.continued or after.layout != "divider" or before.layout == "divider"


@given(st.lists(QUOTATIONS, min_size=1, max_size=3))
@settings(max_examples=60, deadline=None)
def test_every_slide_with_a_quotation_names_its_origin(quotations: list[Passage]) -> None:
    marked = [replace(passage, citation=Citation(excerpt="x", line=f"出处{n}")) for n, passage in enumerate(quotations)]
    made = slides_of(heading("引"), *marked)
    for passage in marked:
        assert isinstance(passage.body[0], Paragraph)
        whole = plain_text(passage.body[0].content)
        of_it = [slide for slide in made if any(text and text in whole for text in texts(slide))]
        assert of_it
    for slide in made:
        assert not texts(slide) or slide.foot


def test_few_words_are_set_larger_and_more_of_them_as_usual() -> None:
    few, many = (slides_of(heading("要点"), bullets(*(["先把账算清"] * count))) for count in (3, 7))
    assert [slide.layout for slide in (*few, *many)] == ["points", "content"]


def test_no_slide_of_a_text_on_several_is_set_larger_than_the_others() -> None:
    made = slides_of(heading("要点"), bullets(*([LONG] * 9)))
    assert len(made) > 1
    assert {slide.layout for slide in made} == {"content"}


def test_a_true_or_false_question_offers_both_verdicts_and_its_answer_marks_one() -> None:
    asked = QuestionBlock(id="q", kind="true_false", number=2, stem=(documents.paragraph("河有河长。"),), bracket=True)
    answered = replace(asked, answer=Answer(correct=CorrectVerdict(is_true=False)))
    question, answer = slides_of(
        heading("小测", "slide", "question"), asked, heading("答案", "slide", "answer"), answered
    )

    def verdicts(slide: Slide) -> list[tuple[str, str]]:
        lines = [block for block in slide.body if isinstance(block, SlideLine) and block.role != "stem"]
        return [(plain_text(line.content), line.role) for line in lines]

    assert verdicts(question) == [("对", "option"), ("错", "option")]
    assert verdicts(answer) == [("对", "option"), ("错", "right")]


def test_a_date_in_a_timeline_keeps_its_line_whatever_the_widths() -> None:
    rows = (documents.cells("2020年12月22日", "甲", "乙" * 60),)
    table = Table(rows=rows, widths=(1, 4, 5), classes=("timeline",))
    shares = slide_table(table).shares
    assert shares[0] * 848 - 16 >= 20 * (3 + 8 * 0.58 + 5 * 0.25)
    assert sum(shares) == pytest.approx(1)
    assert shares[2] / shares[1] == pytest.approx(5 / 4)


def test_a_date_in_a_table_has_room_for_the_space_beside_digits() -> None:
    rows = (("2020年9月22日", "甲" * 30, "乙" * 60),) * 2
    table = Table(
        header=documents.cells("时间", "事件", "意义", header=True), rows=tuple(documents.cells(*row) for row in rows)
    )
    first = slide_table(table).shares[0]
    # Eleven characters, of which seven digits are half as wide, and six places between Chinese and digits.
    assert first * 848 - 16 >= 20 * (4 + 7 * 0.58 + 5 * 0.25)


def test_a_new_layout_is_one_row() -> None:
    row = replace(LAYOUTS["discussion"], name="地图")
    asked = Heading(level=2, content=plain("河道图"), classes=cast(tuple[HeadingClass, ...], ("slide", "map")))
    document = Document(kind="slides", name="d", meta=Meta(title="河"), blocks=(asked, documents.paragraph("一条河")))
    deck = plan_deck(document, {**LAYOUTS, "map": row})
    assert [slide.layout for slide in deck.slides] == ["title", "map"]
    html = slide_html(deck.slides[1], deck.layouts["map"], load_design("base"))
    assert 'class="slide map"' in html
    assert ".slide.map .body {" in geometry_style(deck.layouts)
