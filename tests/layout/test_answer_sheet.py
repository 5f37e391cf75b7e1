"""Where the bubbles of an answer sheet stand, in millimetres."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from generator.layout.answer_sheet import (
    BUBBLE,
    FOOT,
    HEAD,
    LEFT,
    MARK_RADIUS,
    MARKS,
    PAGE,
    RIGHT,
    TOP,
    Bubble,
    FieldBlock,
    field_name,
    is_bubbles,
    place_scanned_zone,
    scanned_measure,
)
from generator.model.document import (
    Blank,
    Block,
    Cell,
    Document,
    Heading,
    LineBreak,
    Meta,
    Paragraph,
    Table,
    TableClass,
    Text,
    plain,
)

ABCD = "ABCD"


def bubbles(of: TableClass, *rows: Sequence[str]) -> Table:
    made = tuple(tuple(Cell(content=plain(text)) for text in row) for row in rows)
    return Table(rows=made, classes=("bubbles", of))


def student_id(digits: int) -> Table:
    return bubbles("student-id", *((str(n), *"0123456789") for n in range(1, digits + 1)))


def choices(first: int, last: int, marks: str = ABCD) -> Table:
    return bubbles("choices", *((str(n), *marks) for n in range(first, last + 1)))


def sheet(*blocks: Block, form: str = "") -> Document:
    return Document(kind="answer_sheet", name="s", meta=Meta(title="题"), blocks=blocks, form=form)


FORM = bubbles("form", ("卷别", "A", "B"))
HEADING = Heading(level=2, content=plain("一、选择题"))
NOTE = Paragraph(content=plain("用 2B 铅笔填涂"))


def places(*blocks: Block) -> list[tuple[str, float, float]]:
    return [(block.name, block.x, block.y) for block in place_scanned_zone(sheet(*blocks)).blocks]


def test_the_scanner_knows_the_page_by_these_lengths() -> None:
    assert PAGE == (210, 297)
    assert (MARK_RADIUS, BUBBLE) == (3.5, (5, 3))
    assert MARKS == ((11, 11), (199, 11), (199, 286), (11, 286))
    assert (TOP, LEFT, RIGHT, FOOT, HEAD) == (14, 18, 192, 21, 24)


def test_the_student_number_stands_at_the_right_a_column_a_digit() -> None:
    zone = place_scanned_zone(sheet(student_id(3)))
    assert zone.blocks == (
        FieldBlock(
            name="StudentId",
            fields=("id1", "id2", "id3"),
            heads=(),
            marks=tuple("0123456789"),
            x=172,
            y=52.5,
            vertical=True,
            step=4.5,
            field_step=7,
        ),
    )
    assert (zone.id_digits, zone.id_left, zone.bottom) == (3, 171, 99)


def test_without_a_number_the_zone_ends_below_the_names() -> None:
    zone = place_scanned_zone(sheet(FORM))
    assert (zone.id_digits, zone.id_left, zone.bottom) == (0, 192, 76.5)


def test_the_form_is_one_row_in_which_its_own_letter_is_filled() -> None:
    zone = place_scanned_zone(sheet(FORM, form="B"))
    assert zone.blocks == (
        FieldBlock(name="Form", fields=("form",), heads=("卷别",), marks=("A", "B"), x=27.5, y=70, step=8, filled="B"),
    )
    assert [(one.value, one.filled, one.x, one.y) for one in zone.bubbles()] == [
        ("A", False, 27.5, 70),
        ("B", True, 35.5, 70),
    ]


def test_choices_stand_in_groups_of_five_side_by_side_below_their_heading() -> None:
    zone = place_scanned_zone(sheet(HEADING, student_id(3), choices(1, 7)))
    assert (zone.heading, zone.heading_y) == ("一、选择题", 100.5)
    one, six = zone.blocks[1:]
    assert one == FieldBlock(
        name="Choices1",
        fields=("q1", "q2", "q3", "q4", "q5"),
        heads=("1", "2", "3", "4", "5"),
        marks=tuple(ABCD),
        x=27.5,
        y=107.5,
    )
    assert (six.name, six.fields, six.x, six.y) == ("Choices2", ("q6", "q7"), 68, 107.5)
    assert zone.bottom == 136.5


def test_choices_alone_begin_below_the_names() -> None:
    assert places(choices(1, 1)) == [("Choices1", 27.5, 82)]
    assert place_scanned_zone(sheet(choices(1, 1))).bottom == 89
    assert place_scanned_zone(sheet(choices(1, 3), choices(4, 4))).bottom == 100


def test_a_group_that_does_not_fit_beside_the_others_begins_a_row_below_the_longest() -> None:
    found = places(choices(1, 25))
    assert [x for _, x, _ in found] == [27.5, 68, 108.5, 149, 27.5]
    assert [y for _, _, y in found] == [82, 82, 82, 82, 112.5]


def test_a_group_that_just_fits_stays_in_the_row() -> None:
    # 26 marks end at 9.5 + 26 × 6.5 = 178.5: too wide for any row, but the first of a row has no other.
    assert places(bubbles("choices", ("1", *"ABCDEFGHIJKLMNOPQRSTUVWXYZ"))) == [("Choices1", 27.5, 82)]
    # From 18: 40.5 for four marks and a gutter, then 133.5 at most to 192.
    fits = bubbles("choices", ("2", *"ABCDEFGHIJKLMNOPQRS"))
    assert places(choices(1, 1), fits)[1] == ("Choices2", 68, 82)
    wider = bubbles("choices", ("2", *"ABCDEFGHIJKLMNOPQRST"))
    assert places(choices(1, 1), wider)[1] == ("Choices2", 27.5, 90.5)


def test_a_group_may_reach_the_right_edge_and_no_further() -> None:
    first = bubbles("choices", ("1", *"ABCDEFGHIJKLM"))  # 94 wide, the next begins at 117
    second = bubbles("choices", ("2", *"ABCDEFGHIJ"))  # 74.5 wide, up to 191.5
    assert places(first, second)[1] == ("Choices2", 126.5, 82)
    wider = bubbles("choices", ("2", *"ABCDEFGHIJK"))
    assert places(first, wider)[1] == ("Choices2", 27.5, 90.5)


def test_what_finds_no_room_is_printed_below_as_a_table() -> None:
    table = choices(1, 150)
    zone = place_scanned_zone(sheet(NOTE, table, NOTE))
    # Rows of groups begin at 82, 112.5, 143, 173.5, 204 and 234.5; one at 265 would pass 268.
    assert [block.y for block in zone.blocks][::4] == [82, 112.5, 143, 173.5, 204, 234.5]
    assert zone.left_out == tuple(str(n) for n in range(121, 151))
    assert zone.rest == (Table(rows=table.rows[120:], classes=table.classes), NOTE, NOTE)


def test_the_lowest_row_may_end_where_the_foot_begins() -> None:
    # Six rows of groups of five end at 262; a group of one row at 265 would end at 270.5.
    assert place_scanned_zone(sheet(choices(1, 120))).left_out == ()
    assert place_scanned_zone(sheet(choices(1, 120), choices(121, 121))).left_out == ("121",)
    # Groups of one table go on below those of another.
    assert place_scanned_zone(sheet(choices(1, 121), choices(122, 123))).left_out == ("121", "122", "123")


WIDE = "ABCDEFGHIJKLMNOPQRST"


@pytest.mark.parametrize(
    ("rows", "left_out"),
    [
        # Wide groups stand one below another; of these the last ends at 268 mm, at 268.5 mm.
        ((4, 4, 4, 4, 4, 4, 4, 2), ()),
        ((3, 3, 3, 3, 3, 3, 3, 3, 3, 2), ("1", "2")),
    ],
)
def test_the_lowest_edge_is_268_millimetres(rows: tuple[int, ...], left_out: tuple[str, ...]) -> None:
    assert place_scanned_zone(sheet(*(choices(1, count, WIDE) for count in rows))).left_out == left_out


def test_what_is_no_bubble_follows_below() -> None:
    after = Paragraph(content=plain("二、简答"))
    table = Table(rows=())
    zone = place_scanned_zone(sheet(NOTE, FORM, after, table))
    assert zone.rest == (NOTE, after, table)
    assert not is_bubbles(NOTE)
    assert not is_bubbles(table)
    assert is_bubbles(FORM)


def test_headings_below_the_last_bubble_are_printed_there() -> None:
    zone = place_scanned_zone(sheet(HEADING, FORM, HEADING))
    assert zone.heading == "一、选择题"
    assert zone.rest == (HEADING,)


def test_a_heading_on_two_lines_is_one_line() -> None:
    two = Heading(level=2, content=(Text(text="一"), LineBreak(), Text(text="选择")))
    assert place_scanned_zone(sheet(two, FORM)).heading == "一　选择"
    gap = Heading(level=2, content=(Text(text="一"), Blank(width=3)))
    assert place_scanned_zone(sheet(gap, FORM)).heading == "一"


def test_a_sheet_without_bubbles_is_all_rest() -> None:
    zone = place_scanned_zone(sheet(HEADING, NOTE))
    assert (zone.blocks, zone.heading, zone.rest, zone.left_out) == ((), "", (HEADING, NOTE), ())
    assert place_scanned_zone(sheet()).rest == ()


def test_bubbles_are_counted_field_by_field() -> None:
    row = FieldBlock(name="n", fields=("a", "b"), heads=(), marks=("√", "×", "C"), x=1, y=2)
    assert row.values == ("T", "F", "C")
    assert [(one.field, one.text, one.x, one.y) for one in row.bubbles()] == [
        ("a", "√", 1, 2),
        ("a", "×", 7.5, 2),
        ("a", "C", 14, 2),
        ("b", "√", 1, 7.5),
        ("b", "×", 7.5, 7.5),
        ("b", "C", 14, 7.5),
    ]
    column = FieldBlock(name="n", fields=("a", "b"), heads=(), marks=("0", "1"), x=1, y=2, vertical=True, step=4)
    assert [(one.field, one.value, one.x, one.y) for one in column.bubbles()] == [
        ("a", "0", 1, 2),
        ("a", "1", 1, 6),
        ("b", "0", 6.5, 2),
        ("b", "1", 6.5, 6),
    ]
    assert Bubble(field="a", value="A", text="A", x=0, y=0).filled is False


@pytest.mark.parametrize(("head", "name"), [("7", "q7"), ("19（2）", "q19_2"), ("1（2）③4", "q1_2_4")])
def test_questions_are_named_by_their_numbers(head: str, name: str) -> None:
    assert field_name(head) == name


def test_a_line_of_an_answer_sheet_holds_forty_six_characters_of_ordinary_type() -> None:
    assert scanned_measure(10.5) == 46
    assert scanned_measure(12) == 41
