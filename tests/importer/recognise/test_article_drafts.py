"""Articles become drafts in the course's markup."""

from __future__ import annotations

from generator.importer.recognise.article_drafts import marked, whole_source


def test_marks_that_would_be_markup_are_printed() -> None:
    assert marked("# 不是标题") == "\\# 不是标题"
    assert marked("- 不是列表") == "\\- 不是列表"
    assert marked("> 不是引文") == "\\> 不是引文"
    assert marked("五*星[见注]____完") == "五\\*星\\[见注\\]\\_\\_\\_\\_完"
    assert marked("——坚持节约") == "——坚持节约"


def test_a_document_that_is_named_after_its_file_has_no_title() -> None:
    for title, doubts in (("书角.docx", 1), ("", 1), ("书角", 0)):
        assert len(whole_source("i1", "report", title=title).remarks) == doubts
