"""Paragraphs of two languages are aligned by length and figures."""

from __future__ import annotations

from generator.importer.recognise.bilingual.alignment import align, band_of, usual_ratio

ZH = ["书角办在走廊尽头，2019年开张。", "一共有三百多册书，都是同学们从家里带来的，借阅不用登记。", "欢迎你来。"]
EN = [
    "The shelf stands at the end of the corridor; it opened in 2019.",
    "It holds more than three hundred books that pupils brought from home, and nobody has to sign for a loan.",
    "You are welcome.",
]


def test_one_belongs_to_one() -> None:
    found = align(ZH, EN, ratio=usual_ratio(ZH, EN))
    assert [(one.zh, one.en) for one in found] == [((0,), (0,)), ((1,), (1,)), ((2,), (2,))]
    assert all(one.confidence > 0.6 for one in found)


def test_a_paragraph_may_be_two_in_the_other_language() -> None:
    first, second, last = EN
    middle = second.find(", and")
    parted = [first, second[:middle], second[middle:], last]
    assert [(one.zh, one.en) for one in align(ZH, parted, ratio=4.0)][1] == ((1,), (1, 2))


def test_what_the_other_language_lacks_stands_alone_without_confidence() -> None:
    found = align(ZH, [EN[0], EN[1]], ratio=4.0, behind=[0, 1])
    assert align(ZH[:1], [], ratio=4.0)[0].confidence == 0.0
    assert [n for one in found for n in one.zh] == [0, 1, 2]


def test_the_usual_ratio_has_limits() -> None:
    assert usual_ratio(["字" * 100], ["a"]) == 2.0
    assert usual_ratio(["字"], ["a" * 100]) == 6.5
    assert usual_ratio([], EN) == 4.0


def test_a_long_text_is_searched_in_a_narrow_band() -> None:
    assert band_of(100, 100) == (20, 1.0)
    band, slope = band_of(20_000, 30_000)
    assert (band, slope) == (40, 1.5)
