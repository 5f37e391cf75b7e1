"""Articles become drafts in the course's markup."""

from __future__ import annotations

from dataclasses import replace

from generator.importer.recognise.articles.article import Article
from generator.importer.recognise.articles.article_drafts import excerpt_of, marked, source_of, unit_of, whole_source
from generator.importer.values.closing import SourceLine


def test_marks_that_would_be_markup_are_printed() -> None:
    assert marked("# 不是标题") == "\\# 不是标题"
    assert marked("- 不是列表") == "\\- 不是列表"
    assert marked("> 不是引文") == "\\> 不是引文"
    assert marked("五*星[见注]____完") == "五\\*星\\[见注\\]\\_\\_\\_\\_完"
    assert marked("——坚持节约") == "——坚持节约"


def test_a_document_that_is_named_after_its_file_has_no_title() -> None:
    for title, doubts in (("书角.docx", 1), ("", 1), ("书角", 0)):
        assert len(whole_source("i1", "report", title=title).remarks) == doubts


def test_the_offices_that_a_title_names_in_short_are_the_issuers() -> None:
    title = "中办 国办印发《关于办好书角的意见》"
    assert source_of(Article(title=title, kind="policy"), "s").issuer == "中共中央办公厅、国务院办公厅"
    assert source_of(Article(title="国办印发《书角办法》", kind="policy"), "s").issuer == "国务院办公厅"
    assert source_of(Article(title="某办印发《书角办法》", kind="policy"), "s").issuer == ""


def test_an_article_without_source_or_signature_is_doubted() -> None:
    bare = Article(title="甲", kind="signed_article")
    assert [remark.text for remark in source_of(bare, "s").remarks] == ["原文没有出处，请补上"]
    printed = replace(bare, source=SourceLine(raw="源自《某报》", publication="某报"))
    assert source_of(printed, "s").remarks == ()


def test_the_office_of_an_author_stands_in_the_line_about_him_or_in_the_note() -> None:
    one = Article(title="甲", kind="speech", authors=("张某某",))
    assert source_of(replace(one, affiliation="作者系某某学校校长"), "s").office == "某某学校校长"
    noted = replace(one, note="（这是2023年9月1日张某某校长在读书节上的讲话）")
    assert (source_of(noted, "s").office, source_of(noted, "s").occasion) == ("校长", "读书节")
    assert source_of(replace(one, kind="policy", affiliation="作者系校长"), "s").office == ""


def test_an_article_without_a_column_gets_the_usual_one_of_its_kind() -> None:
    drafted = excerpt_of(Article(title="甲", kind="speech"), "a-01", doubts=[])
    assert (drafted.column, drafted.has_guessed_column) == ("重要讲话", True)
    assert (drafted.source, drafted.fidelity, drafted.paragraphs) == ("a-01-source", "verbatim", ("（没有正文）",))
    abridged = SourceLine(raw="摘编自《某报》", publication="某报", kind="摘编自")
    own = excerpt_of(Article(title="甲", kind="speech", column="案例", source=abridged), "a-01", doubts=[])
    assert (own.column, own.has_guessed_column, own.fidelity) == ("案例", False, "abridged")


def test_a_unit_prints_all_excerpts() -> None:
    drafted = excerpt_of(Article(title="甲", kind="speech"), "a-01", doubts=[])
    unit = unit_of([drafted], "a", title="", issue="第5期", note=["# 不是标题"])
    assert (unit.id, unit.title, unit.excerpts) == ("a-unit", "（无标题）", (("a-01", "甲"),))
    assert unit.editor_note == ("\\# 不是标题",)
