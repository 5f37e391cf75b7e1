"""A finished file is checked: what is wrong, on which page, in words."""

from __future__ import annotations

from generator.design import load_design
from generator.model.document import Document
from generator.readback.checking import check_file, describe, page_text, summarise
from generator.readback.comparing import Discrepancy
from generator.writers import write
from tests.readback.samples import EXPLANATION, paper, with_text

OLD = paper(edition="student")


def html(document: Document) -> bytes:
    return write(document, load_design("base"), "html").files[0].data


def test_a_file_that_says_what_its_document_says_is_true() -> None:
    verdict = check_file(OLD, "html", "a.html", html(OLD))
    assert verdict.is_true
    assert verdict.texts > 5
    assert verdict.characters > 100
    assert summarise(verdict) == ""


def test_a_changed_text_is_named_at_its_place_with_both_words() -> None:
    verdict = check_file(OLD, "html", "a.html", html(with_text(OLD, "栽下去三年", "栽下去五年")))
    [one] = verdict.discrepancies
    assert (one.kind, one.place) == ("changed", "《一条河的账本》第1段")
    assert "五年" in describe(one)


def test_an_answer_is_found_in_the_name_of_the_file_too() -> None:
    verdict = check_file(OLD, "html", f"{EXPLANATION}.html", html(OLD), (EXPLANATION,))
    assert [one.kind for one in verdict.discrepancies] == ["answer"]


def test_a_file_that_cannot_be_read_is_lost() -> None:
    verdict = check_file(OLD, "docx", "a.docx", b"x")
    assert [(one.kind, one.place) for one in verdict.discrepancies] == [("lost", "不是能读的 Word 文件")]


def test_a_summary_names_the_first_and_counts_the_rest() -> None:
    nothing = html(Document(kind="worksheet", name="x", meta=OLD.meta, blocks=()))
    verdict = check_file(OLD, "html", "a.html", nothing)
    summary = summarise(verdict)
    assert summary.startswith("标题“一、读材料”：没有印出")
    assert summary.count("没有印出") == 3
    assert summary.endswith(f"；还有 {len(verdict.discrepancies) - 3} 处")


def test_a_page_is_named_by_the_word_of_its_format() -> None:
    verdict = check_file(OLD, "html", "a.html", html(OLD))
    assert page_text(Discrepancy(kind="lost", place="x", page=3), verdict) == ""
