"""Questions and events that are there already are found by their words."""

from __future__ import annotations

from generator.importer.advise.known_records import KnownRecord, KnownRecords, event_words


def known(words: str) -> KnownRecords:
    return KnownRecords([KnownRecord(id="old-1", words=words, place="lessons/questions/a.yaml:3")])


def test_a_question_is_found_however_its_gap_is_typed() -> None:
    assert known("河长制最先要明确的是____。").find("河长制最先要明确的是（　　）") is not None


def test_another_figure_makes_another_question() -> None:
    known = KnownRecords(
        [KnownRecord(id="old-1", words="到2030年，全市水质达标率要达到99%以上，这个目标是谁提出的？", place="p")]
    )
    assert known.find("到2030年，全市水质达标率要达到99%以上，这个目标是谁提出来的？") is not None
    assert known.find("到2035年，全市水质达标率要达到99%以上，这个目标是谁提出来的？") is None


def test_an_event_of_that_month_and_name_is_found_and_one_of_another_year_is_not() -> None:
    events = known(event_words("2020-09", "“书角”联盟成立"))
    assert events.find(event_words("2020-09-03", "书角联盟成立")) is not None
    assert events.find(event_words("2021-09", "书角联盟成立")) is None


def test_a_few_characters_tell_no_question_from_others() -> None:
    assert known("什么是家").find("什么是家") is None
    assert known("什么是家庭？").find("什么是家庭？") is not None
