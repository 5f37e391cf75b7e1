"""Themes, terms and columns are suggested with the words that speak for them."""

from __future__ import annotations

import pytest

from generator.importer.advise.suggestions import CourseWords, Subject, suggest_column
from generator.model.column import STANDARD_COLUMNS, Column, columns_of
from generator.model.course import Theme

THEMES = (
    Theme(id="水治理", aliases=("治水",)),
    Theme(id="河长制", parent="水治理", aliases=("河湖长制",)),
    Theme(id="“书角”", aliases=("图书角",)),
)


def subject(text: str, *, title: str = "标题", kind: str = "signed_article", affiliation: str = "") -> Subject:
    return Subject(title=title, text=text, kind=kind, affiliation=affiliation)


def themes(text: str, *, title: str = "标题") -> dict[str, str]:
    found = CourseWords(THEMES).themes(subject(text, title=title))
    return {one.value: one.reason for one in found}


def test_a_theme_is_suggested_by_its_names_with_how_often_they_stand_there() -> None:
    assert themes("治水先治人。治水是大事，水治理是难事。") == {"水治理": "“治水”2次、“水治理”1次"}


def test_one_mention_is_no_reason() -> None:
    assert themes("说到治水，他笑了。") == {}


def test_a_mention_in_the_title_counts_for_more() -> None:
    assert list(themes("谁来管一条河？", title="河长制的三年")) == ["河长制"]


def test_the_closer_theme_stands_for_the_wider_one() -> None:
    assert list(themes("河长制是水治理的办法。水治理靠河长制，水治理也靠河湖长制。水治理，河长制。")) == ["河长制"]


def test_quotation_marks_in_a_name_do_not_matter() -> None:
    assert list(themes("书角、“书角”和图书角。")) == ["“书角”"]


def test_a_word_that_is_everywhere_in_the_course_says_little() -> None:
    text = "治水。治水。书角，书角，书角。治水。"
    rare = CourseWords(THEMES, texts=["治水是大事。"] * 20)
    assert [one.value for one in rare.themes(subject(text))] == ["“书角”"]


def test_terms_of_the_glossary_are_found() -> None:
    vocabulary = CourseWords((), ["河长制", "断面", "《水法》"])
    assert vocabulary.terms(subject("断面水质归河长制管，断面上写着水法。")) == ["断面", "河长制", "《水法》"]


@pytest.mark.parametrize(
    ("given", "column"),
    [
        (subject("话", kind="speech"), "重要讲话"),
        (subject("条文", kind="policy"), "政策意见"),
        (subject("文章", affiliation="作者系某某大学教授"), "专家观点"),
        (subject("文章", affiliation="作者系某某部党组书记、部长"), "权威解读"),
        (subject("文章", affiliation="作者系某某部政策研究中心主任、研究员"), "专家观点"),
        (subject("据英国《某某报》网站报道。法国《某某》刊文。美国某某报说。", kind="media_roundup"), "海外声音"),
        (subject("各国的做法给我们启示。英国的经验可以借鉴。", title="国际经验及启示"), "他山之石"),
    ],
)
def test_a_column_is_suggested_by_kind_author_and_outlet(given: Subject, column: str) -> None:
    found = suggest_column(given, columns_of(STANDARD_COLUMNS))
    assert found is not None and found.value == column and found.reason


def test_a_column_that_the_course_lacks_is_not_suggested() -> None:
    assert suggest_column(subject("话", kind="speech"), columns_of(("编者按", "案例"))) is None


def test_a_column_is_suggested_by_its_role_whatever_it_is_called() -> None:
    columns = (Column(name="重要讲话", role="expert"), Column(name="领导人说", role="speech"))
    found = suggest_column(subject("话", kind="speech"), columns)
    assert found is not None and found.value == "领导人说"
