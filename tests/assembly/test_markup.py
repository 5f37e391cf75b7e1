"""The few marks of YAML text, and that nothing else of it is ever changed."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.assembly.markup import parse_blocks, parse_inlines, plain_text
from generator.model.document import (
    Blank,
    Block,
    Emphasis,
    Heading,
    Inline,
    Inlines,
    LineBreak,
    Link,
    ListBlock,
    Mark,
    Paragraph,
    ParagraphClass,
    Strong,
    Table,
    Text,
    plain,
)
from generator.model.document_walk import inline_text


def text(*lines: str) -> str:
    return "\n".join(lines)


def body(words: str, *classes: ParagraphClass) -> Paragraph:
    return Paragraph(content=plain(words), classes=classes or ("body",))


def subhead(words: str, level: int = 3) -> Heading:
    return Heading(level=level, content=plain(words), classes=("subhead",))


# ---------------------------------------------------------------------------------------------------- inlines


def test_strong_beside_chinese_punctuation() -> None:
    assert parse_inlines("学习**《宪法》**规定，**重点。**后文") == (
        Text(text="学习"),
        Strong(content=plain("《宪法》")),
        Text(text="规定，"),
        Strong(content=plain("重点。")),
        Text(text="后文"),
    )


def test_names_and_readings() -> None:
    assert parse_inlines("[张骞](专名)出使，做[砥柱](拼音:dǐ zhù)，[**重**点](读音：zhòng)。") == (
        Mark(content=plain("张骞"), kind="name"),
        Text(text="出使，做"),
        Mark(content=plain("砥柱"), kind="reading", reading="dǐ zhù"),
        Text(text="，"),
        Mark(content=(Strong(content=plain("重")), Text(text="点")), kind="reading", reading="zhòng"),
        Text(text="。"),
    )
    for typed in ("[张骞]（专名）", "[张骞](人名)", "[砥柱](拼音:)"):
        assert inline_text(parse_inlines(typed)) == typed
    assert parse_inlines("\\[张骞](专名)") == plain("[张骞](专名)")


def test_a_tangle_of_asterisks_is_printed_as_typed() -> None:
    assert parse_inlines("*1**1*1") == plain("*1**1*1")


def test_emphasis_mark_link_and_gap() -> None:
    assert parse_inlines("*强调*与==着重号==见[网址](https://example.org/a_b)，填____。") == (
        Emphasis(content=plain("强调")),
        Text(text="与"),
        Mark(content=plain("着重号")),
        Text(text="见"),
        Link(target="https://example.org/a_b", content=plain("网址")),
        Text(text="，填"),
        Blank(width=5),
        Text(text="。"),
    )


def test_a_long_gap_is_wide() -> None:
    assert parse_inlines("_" * 24) == (Blank(width=12),)


def test_marks_may_stand_in_each_other() -> None:
    assert parse_inlines("**甲==乙==*丙***") == (
        Strong(content=(Text(text="甲"), Mark(content=plain("乙")), Emphasis(content=plain("丙")))),
    )


@pytest.mark.parametrize(
    "typed",
    [
        "<b>粗</b>&amp;<!-- 注 -->",
        "[危险](javascript:alert)",
        "![图](https://example.org/a.png)",
        "https://example.org/_a_b_ 与 a@example.org 与 <https://example.org>",
        "[文][1]",
        "`代码`",
        "3 * 4 * 5 = 60",
        "甲 = 乙 == 丙",
        "snake_case_name",
        r"C:\文件 \甲",
        "** 空 **",
    ],
)
def test_what_is_no_mark_of_ours_stands_as_typed(typed: str) -> None:
    assert parse_inlines(typed) == (Text(text=typed),)


def test_a_backslash_prints_the_mark() -> None:
    assert parse_inlines(r"\*不是强调\*，\==也不是\==，\____，\\") == (
        Text(text=r"*不是强调*，==也不是==，____，" + "\\"),
    )


def test_a_link_behind_a_printed_backslash_is_a_link() -> None:
    assert parse_inlines(r"\\[文](https://example.org/)") == (
        Text(text="\\"),
        Link(target="https://example.org/", content=plain("文")),
    )


def test_a_backslash_at_a_lines_end_breaks_the_line() -> None:
    assert parse_inlines("床前明月光，\\\n疑是地上霜。") == (
        Text(text="床前明月光，"),
        LineBreak(),
        Text(text="疑是地上霜。"),
    )


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("实现碳达峰\n碳中和", "实现碳达峰碳中和"),
        ("力争 2030\n年前", "力争 2030年前"),
        ("the Green\nMark scheme", "the Green Mark scheme"),
        ("high-\nquality growth", "high-quality growth"),
        ("他说“\n可以”", "他说“可以”"),
        ("“双碳”\n“双控”", "“双碳”“双控”"),
        ("he said “no”\nand left", "he said “no” and left"),
    ],
)
def test_line_breaks_join_as_the_scripts_want(typed: str, printed: str) -> None:
    assert plain_text(typed) == printed


# ----------------------------------------------------------------------------------------------------- blocks


def test_paragraphs_subheads_lists_and_quotations() -> None:
    typed = text(
        "第一段的上半句，",
        "下半句。",
        "",
        "## 小标题",
        "第二段。",
        "",
        "- 甲",
        "  续行",
        "- 乙",
        "  - 乙一",
        "",
        "### 更小的标题",
        "> 引文一。",
        ">",
        "> 引文二。",
    )
    assert parse_blocks(typed) == (
        body("第一段的上半句，下半句。"),
        subhead("小标题"),
        body("第二段。"),
        ListBlock(items=((body("甲续行"),), (body("乙"), ListBlock(items=((body("乙一"),),))))),
        subhead("更小的标题", 4),
        body("引文一。", "quote"),
        body("引文二。", "quote"),
    )


def test_digits_at_the_head_of_a_paragraph_are_never_renumbered() -> None:
    assert parse_blocks("3. 第三条\n\n7. 第七条") == (body("3. 第三条"), body("7. 第七条"))


def test_points_on_lines_of_their_own_stay_apart() -> None:
    assert parse_blocks("①先立后破；\n②稳中求进。\n（三）统筹。") == (
        body("①先立后破；"),
        body("②稳中求进。"),
        body("（三）统筹。"),
    )


def test_a_counter_in_mid_sentence_does_not_part_a_paragraph() -> None:
    assert parse_blocks("这是意见的\n（一）部分。") == (body("这是意见的（一）部分。"),)


@pytest.mark.parametrize("typed", ["# 一级", "#### 四级", "标题\n====", "标题\n----", "+ 加号", "    缩进"])
def test_other_block_marks_stand_as_typed(typed: str) -> None:
    (block,) = parse_blocks(typed)
    assert isinstance(block, Paragraph)
    assert inline_text(block.content) == re.sub(r"\s*\n\s*", "", typed).strip()


@pytest.mark.parametrize("count", [500, 5000])
def test_a_paragraph_of_very_many_marks_loses_nothing(count: int) -> None:
    assert plain_text("**一句话。**" * count).replace("*", "") == "一句话。" * count


# ------------------------------------------------------------------------------------------------- invariants

_WORDS = st.text(st.sampled_from("法治国家，。《》“”a1 ："), min_size=1, max_size=6).map(
    lambda words: f"文{words}字"  # blanks at a mark's edge make it no mark
)


@st.composite
def _marked(draw: st.DrawFn, depth: int = 2) -> tuple[str, Inlines]:
    """Return a typed text and what it must become."""
    typed = ""
    wanted: list[Inline] = []
    for _ in range(draw(st.integers(1, 4))):
        kind = draw(st.sampled_from(["text", "strong", "mark", "link", "blank", "escape"] if depth else ["text"]))
        words = draw(_WORDS)
        inline: Inline
        if kind == "text":
            typed, inline = typed + words, Text(text=words)
        elif kind == "escape":
            mark = draw(st.sampled_from("*=[]_\\#>-"))
            typed, inline = f"{typed}\\{mark}", Text(text=mark)
        elif kind == "blank":
            typed, inline = typed + "文____", Blank(width=5)
            wanted.append(Text(text="文"))
        elif kind == "link":
            typed, inline = (
                typed + f"[{words}](https://example.org/)",
                Link(target="https://example.org/", content=plain(words)),
            )
        elif kind == "strong":
            typed, inline = typed + f"文**{words}**文", Strong(content=plain(words))
            wanted.append(Text(text="文"))
        else:
            typed, inline = typed + f"文=={words}==文", Mark(content=plain(words))
            wanted.append(Text(text="文"))
        wanted.append(inline)
        if kind in ("strong", "mark"):
            wanted.append(Text(text="文"))
    return typed, tuple(wanted)


@given(_marked())
def test_the_print_is_the_text_without_its_marks(case: tuple[str, Inlines]) -> None:
    typed, wanted = case
    assert inline_text(parse_inlines(typed)) == inline_text(wanted)
    assert [type(i) for i in parse_inlines(typed) if not isinstance(i, Text)] == [
        type(i) for i in wanted if not isinstance(i, Text)
    ]


def _all_text(block: Block) -> str:
    match block:
        case Paragraph() | Heading():
            return inline_text(block.content)
        case ListBlock():
            return "".join(_all_text(inner) for item in block.items for inner in item)
        case _:
            raise AssertionError(block)


_SEVERE = st.text(st.sampled_from("法a1*=_[]()\\#>- \n“。①"), max_size=60)


@settings(max_examples=400)
@given(_SEVERE)
def test_no_letter_of_any_text_is_lost_or_moved(typed: str) -> None:
    def letters(words: str) -> str:
        return re.sub(r"[^法a1“。①]", "", words)

    assert letters("".join(_all_text(block) for block in parse_blocks(typed))) == letters(typed)


@given(st.text(max_size=200))
def test_text_without_marks_is_kept_whole(typed: str) -> None:
    typed = re.sub(r"[*=_\[\]\\#>\-\x00-\x1f\x7f]", "", typed)
    printed = "".join(_all_text(block) for block in parse_blocks(typed))
    assert "".join(printed.split()) == "".join(typed.split())


def test_a_table_bears_the_alignment_of_its_rule() -> None:
    (table,) = parse_blocks("|甲|乙|\n|---|--:|\n|1|2|")
    assert isinstance(table, Table)
    assert (table.alignment, table.classes) == (("left", "right"), ("data",))
    (plain_table,) = parse_blocks("|甲|乙|\n|---|---|\n|1|2|")
    assert isinstance(plain_table, Table)
    assert plain_table.alignment == ()
