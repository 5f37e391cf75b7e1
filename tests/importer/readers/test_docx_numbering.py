"""The numbers that Word writes by itself are worked out."""

from __future__ import annotations

import pytest
from lxml import etree

from generator.importer.readers.docx_numbering import Numbering, spelt

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def level(depth: int, form: str, text: str, *, start: int = 1, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/>{more}</w:lvl>'
    )


def lists(levels: str, *, overrides: str = "", before: str = "") -> Numbering:
    """Return a list `1` with these levels, and a list `2` that shares them."""
    return Numbering(
        etree.fromstring(
            f'<w:numbering xmlns:w="{W}">{before}<w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum>'
            f'<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
            f'<w:num w:numId="2"><w:abstractNumId w:val="7"/>{overrides}</w:num></w:numbering>'
        )
    )


TWO = level(0, "chineseCounting", "%1、") + level(1, "decimal", "%1.%2")


def labels(numbering: Numbering, *wanted: tuple[str, int]) -> list[str | None]:
    found = [numbering.label(number, depth) for number, depth in wanted]
    return [label.text if label else None for label in found]


def test_deeper_levels_begin_again_below_the_next_of_the_outer_level() -> None:
    wanted = (("1", 0), ("1", 1), ("1", 1), ("1", 0), ("1", 1))
    assert labels(lists(TWO), *wanted) == [
        "一、",
        "一.1",
        "一.2",
        "二、",
        "二.1",
    ]


def test_a_legal_level_shows_the_others_in_digits() -> None:
    legal = level(0, "chineseCounting", "%1、") + level(1, "decimal", "%1.%2", more="<w:isLgl/>")
    assert labels(lists(legal), ("1", 0), ("1", 1)) == ["一、", "1.1"]


def test_two_lists_of_one_definition_count_on_unless_one_begins_anew() -> None:
    assert labels(lists(TWO), ("1", 0), ("2", 0)) == ["一、", "二、"]
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    assert labels(lists(TWO, overrides=anew), ("1", 0), ("2", 0), ("2", 0)) == ["一、", "五、", "六、"]


def test_a_list_may_have_a_level_of_its_own() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "%1)")}</w:lvlOverride>'
    assert labels(lists(TWO, overrides=own), ("2", 0)) == ["A)"]


def test_a_level_may_begin_elsewhere() -> None:
    assert labels(lists(level(0, "decimal", "%1.", start=4)), ("1", 0), ("1", 0)) == ["4.", "5."]


def test_bullets_and_levels_without_number_have_no_text() -> None:
    bullet = lists(level(0, "bullet", "•")).label("1", 0)
    assert bullet is not None
    assert (bullet.text, bullet.is_bullet) == ("", True)
    assert labels(lists(level(0, "none", "注")), ("1", 0)) == ["注"]
    assert labels(lists(level(0, "none", "%1")), ("1", 0), ("1", 3)) == ["", ""]


def test_no_list_has_no_label() -> None:
    assert labels(lists(TWO), ("9", 0), ("0", 0)) == [None, None]
    assert Numbering(None).label("1", 0) is None


def test_a_paragraph_style_knows_its_depth() -> None:
    styled = lists(level(0, "decimal", "%1") + level(1, "decimal", "%2", more='<w:pStyle w:val="S"/>'))
    assert styled.depth_of("1", "S", 5) == 1
    assert styled.depth_of("1", "T", 5) == 5
    assert styled.depth_of("1", "", 5) == 5
    assert styled.depth_of("9", "S", 5) == 5


def test_a_list_may_be_linked_to_another_by_a_style() -> None:
    linked = Numbering(
        etree.fromstring(
            f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="1"><w:styleLink w:val="L"/>'
            f"{level(0, 'decimal', '%1.')}</w:abstractNum>"
            '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="L"/></w:abstractNum>'
            '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num></w:numbering>'
        )
    )
    assert labels(linked, ("3", 0)) == ["1."]


@pytest.mark.parametrize(
    ("number", "form", "text"),
    [
        (12, "chineseCounting", "十二"),
        (103, "taiwaneseCountingThousand", "一百零三"),
        (10, "ideographDigital", "一〇"),
        (20, "decimalEnclosedCircle", "⑳"),
        (21, "decimalEnclosedCircleChinese", "㉑"),
        (51, "decimalEnclosedCircle", "51"),
        (10, "ideographEnclosedCircle", "㊉"),
        (11, "ideographEnclosedCircle", "十一"),
        (20, "decimalEnclosedParen", "⒇"),
        (21, "decimalEnclosedParen", "(21)"),
        (20, "decimalEnclosedFullstop", "⒛"),
        (21, "decimalEnclosedFullstop", "21."),
        (11, "ideographTraditional", "甲"),
        (12, "ideographZodiac", "亥"),
        (7, "decimalZero", "07"),
        (28, "upperLetter", "BB"),
        (3, "lowerLetter", "c"),
        (1994, "upperRoman", "MCMXCIV"),
        (4, "lowerRoman", "iv"),
        (8, "decimal", "8"),
    ],
)
def test_a_number_is_spelt_in_the_forms_of_word(number: int, form: str, text: str) -> None:
    assert spelt(number, form) == text
