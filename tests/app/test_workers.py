"""One bad document never stops the others."""

from __future__ import annotations

import os

import pytest

from generator.app.workers import Done, Failed, Job, run_job, run_jobs
from generator.design import Design, load_design
from generator.errors import UserError
from generator.model.document import Document, Meta
from generator.writers import Output, OutputFile


def job(name: str) -> Job:
    return Job(document=Document(kind="pack", name=name, meta=Meta(title=name), blocks=()), format="native")


def fake_run(job: Job, design: Design) -> Done:
    """Stand in for a writer: the document's name says what befalls it."""
    if job.document.name == "killer":
        os._exit(9)
    if job.document.name == "bad":
        return Failed(message="坏了")
    return Output(files=(OutputFile(name=job.document.name, data=b"x"),))


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

    monkeypatch.setattr("generator.app.workers.write", broken)
    done = run_job(job("a"), load_design("base"))
    assert isinstance(done, Failed)
    assert "ZeroDivisionError" in done.message


def test_a_user_error_keeps_its_own_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> Output:
        raise UserError("没有这种格式")

    monkeypatch.setattr("generator.app.workers.write", refuse)
    assert run_job(job("a"), load_design("base")) == Failed(message="没有这种格式")
