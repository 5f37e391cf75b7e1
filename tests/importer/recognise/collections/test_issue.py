"""An invented issue, printed in many ways, comes back as it was written."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from generator.importer import Imported, read_document
from generator.importer.characters import plain
from tests.importer.accounting import lost
from tests.importer.invented import EDITOR, ORGANISER, TITLE, Printed, articles
from tests.importer.typesetter import Press, set_issue

PRESSES = {
    "as in print": Press(),
    "wider page, marks of full width, a folio on every page": Press(
        width=38, page=40, mark=1.0, folio="every", reverse=False, folio_shape="- {} -", spaced=False, full_width=False
    ),
    "form feeds and bare numbers, no blank lines": Press(
        width=28, mark=1.0, every_line_blank=False, page_top="form_feed", folio="every", folio_shape="{}", reverse=False
    ),
    "running heads, pages run together": Press(
        width=35, mark=1.0, page_top="none", folio="none", running_head="教学活页 2023年第5期　第{}页",
        every_line_blank=False, full_width=False,
    ),
    "running heads without a number": Press(running_head="某某学校教学活页", folio="every", reverse=False, mark=0.8),
    "contents with leaders and page numbers": Press(contents="pages", editor="after"),
    "no contents list": Press(contents="none"),
    "no contents list, no page tops": Press(
        contents="none", every_line_blank=False, page_top="none", folio="none", mark=1.0
    ),
    "indents kept": Press(indent=True, mark=1.0, every_line_blank=False, page_top="none", width=40),
    "narrow page": Press(width=25, mark=0.75),
    "reversed folios": Press(folio="every", folio_shape="·{}·"),
    "page words": Press(
        folio="every", folio_shape="第 {} 页", reverse=False, contents="pages", every_line_blank=False,
        page_top="form_feed", spaced=False, full_width=False, mark=1.0,
    ),
}  # fmt: skip


def imported(press: Press) -> tuple[str, Imported]:
    text = set_issue(articles(), press)
    return text, read_document(text.encode(), Path("invented.txt"))


def fields(article: dict[str, Any]) -> dict[str, Any]:
    return {
        "column": article["column"],
        "title": article["title"],
        "authors": article["authors"],
        "kind": article["kind"],
        "subheads": [s["text"] for s in article["subheads"]],
        "note": article["note"],
        "source": article["source"] and article["source"]["raw"],
        "affiliation": article["affiliation"],
        "signature": article["signature"] and article["signature"]["raw"],
    }


def meant(article: Printed) -> dict[str, Any]:
    return {
        "column": article.column,
        "title": article.title,
        "authors": list(article.authors),
        "kind": article.kind,
        "subheads": [plain(p.text, heading=True) for p in article.body if p.kind == "h"],
        "note": plain(article.note) or None,
        "source": plain(article.source) or None,
        "affiliation": plain(article.affiliation) or None,
        "signature": " ".join(plain(s) for s in article.signature) or None,
    }


@pytest.mark.parametrize("name", PRESSES)
def test_every_field_of_every_article_is_found(name: str) -> None:
    _, result = imported(PRESSES[name])
    assert result.doc_kind == "issue"
    assert result.value["title"] == TITLE
    assert result.value["organiser"] == ORGANISER
    assert result.value["editor_note"] == EDITOR
    assert result.value["columns"] == ["编者按", *dict.fromkeys(a.column for a in articles())]
    assert [fields(a) for a in result.value["articles"]] == [meant(a) for a in articles()]


@pytest.mark.parametrize("name", PRESSES)
def test_paragraphs_are_neither_joined_nor_broken(name: str) -> None:
    """A full last line before a paragraph of one line cannot be told from one paragraph: two in a hundred may go."""
    _, result = imported(PRESSES[name])
    wanted = [plain(p.text) for a in articles() for p in a.body if p.kind == "p"]
    found = [p for a in result.value["articles"] for p in a["paragraphs"]]
    wrong = [p for p in wanted if p not in found]
    assert len(wanted) > 60
    assert len(wrong) <= 2, wrong


@pytest.mark.parametrize("name", PRESSES)
def test_every_character_is_in_the_value_or_in_the_report(name: str) -> None:
    text, result = imported(PRESSES[name])
    assert lost(text, result) == []
    assert result.report.left_over == ()


def test_the_contents_list_decides_between_a_wrap_and_two_parts() -> None:
    _, result = imported(Press())
    assert [entry["title"] for entry in result.value["toc"]] == [a.title for a in articles()]
    assert result.value["toc"][1] == {
        "column": "重要讲话",
        "title": "把书角办成公共生活的第一课\u3000努力让每个孩子有书可读",
    }
    assert result.value["toc"][2]["title"] == "关于建立健全校园书角管理机制的指导意见"


def test_page_numbers_of_the_contents_list_are_kept_apart() -> None:
    _, result = imported(Press(contents="pages"))
    pages = [int(entry["page"]) for entry in result.value["toc"]]
    assert pages == sorted(pages) and pages[0] == 1
    assert any(f.reason == "目录里的标记" and "…" in f.text for f in result.report.removed)


def test_turns_hold_the_paragraphs_that_follow_them() -> None:
    _, result = imported(Press())
    interview = next(a for a in result.value["articles"] if a["kind"] == "interview")
    assert [t["speaker"] for t in interview["turns"]] == ["《校园》", "赵某"] * 3
    assert [len(t["paragraphs"]) for t in interview["turns"]] == [1, 3, 1, 1, 1, 2]
    assert interview["paragraphs"][2] == "《校园》：您怎样看待没有借书证的书角？"


def test_folios_are_reported_with_the_number_that_was_meant() -> None:
    _, result = imported(Press(folio="every", page=16))
    reasons = [f.reason for f in result.report.removed if "倒排" in f.reason]
    assert reasons[0] == "页码（数字倒排，应为 12）"


def test_a_missing_glyph_is_doubted_where_it_stands() -> None:
    text = set_issue(articles(), Press()).replace("《校园》：下一步", "《\ue3fd园》：下一步")
    result = read_document(text.encode(), Path("invented.txt"))
    [doubt] = [f for f in result.report.doubtful if "缺字" in f.reason]
    assert text.split("\n")[doubt.lines[0] - 1].startswith("《\ue3fd园》：")
    assert any("《\ue3fd园》：下一步" in p for a in result.value["articles"] for p in a["paragraphs"])


def test_a_title_of_the_contents_list_without_an_article_is_doubted() -> None:
    text = set_issue(articles(), Press(contents="pages")).replace(
        "【他山之石】各地", "【他山之石】一篇没有印出来的文章 ………… 90\n\n各地", 1
    )
    result = read_document(text.encode(), Path("invented.txt"))
    assert lost(text, result) == []
    assert len(result.value["articles"]) == len(articles())


def test_a_speaker_other_than_the_author_is_doubted() -> None:
    text = set_issue(articles(), Press()).replace("日张某某校长在全校", "日章某某校长在全校")
    result = read_document(text.encode(), Path("invented.txt"))
    assert any(f.reason == "署名是张某某，说明里是章某某" for f in result.report.doubtful)


def test_the_same_file_gives_the_same_value_and_drafts() -> None:
    (_, first), (_, second) = imported(Press()), imported(Press())
    assert first.value == second.value
    assert first.drafts == second.drafts


def test_authors_in_the_contents_list_are_no_part_of_a_title() -> None:
    text = re.sub(r" …+ (\d)", r"／张某某…………\1", set_issue(articles(), Press(contents="pages")))
    result = read_document(text.encode(), Path("invented.txt"))
    assert [a["title"] for a in result.value["articles"]] == [a.title for a in articles()]
    assert lost(text, result) == []


def test_labels_without_brackets_and_columns_of_ones_own() -> None:
    text = set_issue(articles(), Press(contents="pages"))
    bare = re.sub("^( ?)【([^】]+)】", "\\1\\2\n\n", text, flags=re.MULTILINE)
    own = text.replace("海外声音", "域外来信").replace("他山之石", "校园实践")
    for changed, last in ((bare, "他山之石"), (own, "校园实践")):
        result = read_document(changed.encode(), Path("invented.txt"))
        assert [a["title"] for a in result.value["articles"]] == [a.title for a in articles()]
        assert result.value["columns"][-1] == last
