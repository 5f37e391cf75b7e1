"""One bad document never stops the others."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace

import pytest

from generator.app.workers import Done, Failed, RenderJob, run_document, run_jobs
from generator.design import Design, load_design
from generator.errors import DesignError, UserError
from generator.layout.plan import LayoutPlan, lay_out
from generator.model.document import Document, Meta
from generator.model.formats import Format
from generator.writers import Output, OutputFile, get_writer
from generator.writers.writer import Writer
from tests import documents

FORMATS: tuple[Format, ...] = ("native", "html")


def job(name: str) -> RenderJob:
    return RenderJob(document=Document(kind="pack", name=name, meta=Meta(title=name), blocks=()), format="native")


def fake_run(jobs: Sequence[RenderJob], design: Design) -> Sequence[Done]:
    """Stand in for a writer: the document's name says what befalls it."""
    name = jobs[0].document.name
    if name == "killer":
        os._exit(9)
    done = Failed(message="坏了") if name == "bad" else Output(files=(OutputFile(name=name, data=b"x"),))
    return [done] * len(jobs)


@pytest.mark.parametrize("workers", [1, 2])
def test_a_document_that_fails_is_named_and_the_rest_is_written(workers: int) -> None:
    jobs = [job(name) for name in ("a", "bad", "b", "c")]
    results = {j.document.name: done for j, done in run_jobs(jobs, load_design("base"), workers, fake_run)}
    assert results["bad"] == Failed(message="坏了")
    assert sorted(name for name, done in results.items() if isinstance(done, Output)) == ["a", "b", "c"]


def test_a_document_that_kills_its_process_is_named_and_the_rest_is_written() -> None:
    jobs = [job(name) for name in ("a", "b", "killer", "c", "d")]
    results = {j.document.name: done for j, done in run_jobs(jobs, load_design("base"), 2, fake_run)}
    killer = results.pop("killer")
    assert isinstance(killer, Failed)
    assert "意外中止" in killer.message
    assert sorted(results) == ["a", "b", "c", "d"]
    assert all(isinstance(done, Output) for done in results.values())


def test_a_bug_in_a_writer_becomes_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> Output:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr("generator.app.render.write", broken)
    (done,) = run_document([job("a")], load_design("base"))
    assert isinstance(done, Failed)
    assert "ZeroDivisionError" in done.message


def test_a_user_error_keeps_its_own_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> Output:
        raise UserError("没有这种格式")

    monkeypatch.setattr("generator.app.render.write", refuse)
    assert run_document([job("a")], load_design("base")) == (Failed(message="没有这种格式"),)


def test_a_document_is_laid_out_once_for_all_its_formats(monkeypatch: pytest.MonkeyPatch) -> None:
    laid_out: list[str] = []

    def counted(document: Document, design: Design) -> LayoutPlan:
        laid_out.append(document.name)
        return lay_out(document, design)

    monkeypatch.setattr("generator.app.workers.lay_out", counted)
    monkeypatch.setattr("generator.writers.lay_out", counted)
    jobs = [replace(job(name), format=format) for format in FORMATS for name in ("a", "b")]
    done = list(run_jobs(jobs, load_design("base"), 1))
    assert laid_out == ["a", "b"]
    assert {(j.document.name, j.format) for j, _ in done} == {(name, format) for name in "ab" for format in FORMATS}


def test_the_pdf_is_written_once_and_lends_its_page_numbers_to_the_word_file(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def counted(format: Format) -> Writer:
        asked.append(format)
        return get_writer(format)

    monkeypatch.setattr("generator.writers.get_writer", counted)
    design, pack = load_design("base"), documents.pack()
    both = [RenderJob(document=pack, format="docx"), RenderJob(document=pack, format="pdf")]
    beside_pdf, pdf = run_document(both, design)
    assert asked == ["pdf", "docx"]
    (alone,) = run_document(both[:1], design)
    assert asked == ["pdf", "docx", "pdf", "docx"]
    assert isinstance(alone, Output)
    assert isinstance(beside_pdf, Output)
    assert alone.files == beside_pdf.files
    assert isinstance(pdf, Output)
    assert pdf.files[0].name.endswith(".pdf")


def test_a_document_that_cannot_be_laid_out_fails_in_every_format(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> LayoutPlan:
        raise DesignError("版式有误")

    monkeypatch.setattr("generator.app.workers.lay_out", refuse)
    jobs = [replace(job("a"), format=format) for format in FORMATS]
    assert run_document(jobs, load_design("base")) == (Failed(message="版式有误"),) * 2
