"""What was read is compared with what must be printed."""

from __future__ import annotations

import pytest

from generator.readback.comparing import Compared, Discrepancy, compare
from generator.readback.expected import CONTINUED, ExpectedText, Mode
from generator.readback.read_text import Run

FIRST, SECOND, THIRD = "岸上的土不再往水里掉", "账本上写着日期和地点", "先把水养清再谈船怎么走"


def wanted(*texts: str, mode: Mode = "ordered") -> list[ExpectedText]:
    return [ExpectedText(text, f"第{n}段", mode) for n, text in enumerate(texts, 1)]


def compared(items: list[ExpectedText], *pages: str, notes: str = "") -> Compared:
    """Compare items with pages of text."""
    runs = [Run(text, n) for n, text in enumerate(pages, 1)]
    return compare(items, runs, [Run(notes, 1)] if notes else [])


def kinds(items: list[ExpectedText], *pages: str) -> list[tuple[str, str]]:
    return [(one.kind, one.place) for one in compared(items, *pages).discrepancies]


def test_texts_in_their_order_with_layout_between_them_are_true() -> None:
    found = compared(wanted(FIRST, SECOND), f"1．{FIRST}。", f"姓名　班级　（2）{SECOND} 第 2 页")
    assert found == Compared(discrepancies=(), characters=20, texts=2, pages=(1, 2))


def test_a_text_that_is_nowhere_is_lost_and_what_stood_before_it_is_named() -> None:
    (one,) = compared(wanted(FIRST, SECOND, THIRD), FIRST, THIRD).discrepancies
    assert one == Discrepancy(kind="lost", place="第2段", page=1, wanted=SECOND, found=FIRST)


def test_a_text_with_a_character_changed_shows_both() -> None:
    (one,) = compared(wanted(FIRST, SECOND), FIRST, SECOND.replace("地点", "地占")).discrepancies
    assert (one.kind, one.place, one.page) == ("changed", "第2段", 2)
    assert (one.wanted, one.found) == (SECOND, SECOND.replace("地点", "地占"))


def test_two_texts_that_change_places_are_one_move() -> None:
    assert kinds(wanted(FIRST, SECOND, THIRD), FIRST + THIRD + SECOND) == [("moved", "第2段")]


def test_a_text_printed_again_is_doubled() -> None:
    (one,) = compared(wanted(FIRST, SECOND), FIRST, FIRST + SECOND).discrepancies
    assert (one.kind, one.found) == ("doubled", FIRST)


def test_words_that_the_document_does_not_have_are_extra() -> None:
    (one,) = compared(wanted(FIRST, SECOND), FIRST, f"内部资料{SECOND}").discrepancies
    assert one == Discrepancy(kind="extra", place=f"“{FIRST}”之后", page=2, found="内部资料")


@pytest.mark.parametrize("layout", ["1．", "（Ⅱ）", "评分要点", "A", "√", "第3页共4页", "① ② ——"])
def test_numbers_marks_and_labels_of_layout_are_no_words(layout: str) -> None:
    assert kinds(wanted(FIRST, SECOND), FIRST + layout + SECOND) == []


def test_a_text_may_be_cut_between_pages_and_nowhere_else() -> None:
    assert kinds(wanted(FIRST), FIRST[:4], FIRST[4:]) == []
    assert kinds([*wanted(FIRST), ExpectedText(CONTINUED, "", "optional")], FIRST[:4] + CONTINUED + FIRST[4:]) == []
    assert kinds(wanted(FIRST), f"{FIRST[:4]}1．{FIRST[4:]}") == [("changed", "第1段")]


def test_a_loose_text_may_stand_anywhere_also_in_the_notes_but_not_be_gone() -> None:
    items = [*wanted(FIRST), *wanted(SECOND, mode="loose")]
    assert compared(items, SECOND + FIRST).discrepancies == ()
    assert compared(items, FIRST, notes=SECOND).discrepancies == ()
    assert [one.kind for one in compared(items, FIRST).discrepancies] == ["lost"]


def test_an_optional_text_is_neither_missed_nor_extra_nor_counted() -> None:
    items = [*wanted(FIRST), *wanted(SECOND, mode="optional")]
    assert compared(items, FIRST) == Compared(discrepancies=(), characters=10, texts=1, pages=(1,))
    assert compared(items, FIRST + SECOND).discrepancies == ()


def test_short_texts_that_come_again_and_again_are_found_each_in_its_turn() -> None:
    items = wanted("责任", FIRST, "责任", SECOND, "责任")
    assert kinds(items, f"责任{FIRST}责任{SECOND}责任") == []
    assert kinds(items, f"责任{FIRST}责任{SECOND}") == [("lost", "第5段")]


def test_a_short_text_that_stands_elsewhere_is_lost_and_a_longer_one_has_moved() -> None:
    short, longer = "责任书", "责任到人"
    assert kinds(wanted(FIRST, short, SECOND), FIRST + SECOND + short)[0] == ("lost", "第2段")
    assert kinds(wanted(FIRST, longer, SECOND), FIRST + SECOND + longer)[0] == ("moved", "第2段")


def test_a_long_text_is_shown_by_its_ends() -> None:
    long = "".join(map(chr, range(0x4E00, 0x4E00 + 61)))
    (one,) = compared(wanted(long), "").discrepancies
    assert one.wanted == f"{long[:30]}…{long[-15:]}"
    (one,) = compared(wanted(long[:60]), "").discrepancies
    assert one.wanted == long[:60]


def test_words_around_a_change_are_shown_and_the_rest_left_out() -> None:
    text = "".join(map(chr, range(0x4E00, 0x4E00 + 40)))
    (one,) = compared(wanted(text), text[:20] + "新" + text[21:]).discrepancies
    assert one.wanted == f"…{text[10:31]}…"
    assert one.found == f"…{text[10:20]}新{text[21:31]}…"


def test_a_row_of_cells_torn_between_pages_is_whole() -> None:
    # The second half of the first cell stands behind the first half of the second.
    left, right = "二〇二五年全年巡河", "每一段都有人看管着"
    assert kinds(wanted(left, right), left[:5] + right[:5], left[5:] + right[5:]) == []
