"""The glyphs that a page of a PDF draws, with their marks and places."""

from __future__ import annotations

import pytest

from generator.readback.pdf_content import Drawn, Placed, read_content


def content(*lines: str) -> list[Drawn | Placed]:
    return list(read_content("\n".join(lines).encode("latin-1")))


def test_glyphs_are_two_bytes_each_whatever_stands_between_them() -> None:
    drawn = content("/F1 10.5 Tf", "[<00050006> -120 <0107>] TJ", "<0008> Tj")
    assert drawn == [Drawn("F1", (5, 6, 0x107), None, 0, 0), Drawn("F1", (8,), None, 0, 0)]


def test_a_line_without_glyphs_draws_nothing() -> None:
    assert content("/F1 10.5 Tf", "[] TJ", "0 0 10 10 re", "f") == []


def test_a_mark_holds_until_its_end_also_around_another() -> None:
    marks = [
        one.mark
        for one in content(
            "/P <</MCID 3>> BDC",
            "<0001> Tj",
            "/Span <</MCID 4>> BDC",
            "<0002> Tj",
            "EMC",
            "<0003> Tj",
            "EMC",
            "<0004> Tj",
        )
    ]
    assert marks == [3, 4, 3, None]


def test_a_mark_may_be_named_on_the_line_before() -> None:
    assert [one.mark for one in content("/P <</MCID 7>>", "BDC", "<0001> Tj", "EMC")] == [7]


def test_what_is_marked_as_furniture_has_no_number() -> None:
    assert [one.mark for one in content("/Artifact BMC", "<0001> Tj", "EMC", "<0002> Tj")] == [None, None]


def test_a_place_is_that_of_the_text_moved_and_scaled_by_all_that_is_around_it() -> None:
    places = [
        (one.x, one.y)
        for one in content(
            "q",
            "0.75 0 0 -0.75 0 842 cm",
            "1 0 0 1 100 200 cm",
            "1 0 0 -1 20 40 Tm",
            "<0001> Tj",
            "Q",
            "1 0 0 1 5 6 Tm",
            "<0002> Tj",
        )
        if isinstance(one, Drawn)
    ]
    assert places == [(0.75 * 120, 842 - 0.75 * 240), (5, 6)]


def test_another_stream_is_named_with_the_mark_that_it_is_drawn_under() -> None:
    assert content("/Figure <</MCID 2>> BDC", "/x5 Do", "EMC") == [Placed("x5", 2)]


@pytest.mark.parametrize("lines", [("EMC", "Q", "<0001> Tj"), ("Q", "Q", "EMC", "EMC", "<0001> Tj")])
def test_ends_without_a_beginning_do_no_harm(lines: tuple[str, ...]) -> None:
    assert content(*lines) == [Drawn("", (1,), None, 0, 0)]
