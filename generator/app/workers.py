"""Write many documents at once, on several processes, so that one bad document never stops the others."""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from generator.app.render import render
from generator.design import Design
from generator.errors import HuoyeError
from generator.layout.plan import LayoutPlan, lay_out
from generator.model.document import Document
from generator.model.formats import Format
from generator.writers import Output

_T = TypeVar("_T")
_log = logging.getLogger(__name__)

# Below this many jobs, starting processes costs more than it saves.
_WORTH_STARTING = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderJob:
    """One document to be written in one format.

    `secrets` and `unchecked` are as for `render`.
    """

    document: Document
    format: Format
    secrets: tuple[str, ...] = ()
    unchecked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """A job without a result, and the reason in one sentence; `missing` when this machine lacks something."""

    message: str
    missing: bool = False


Done = Output | Failed
# Writes the jobs of one document, one result each.
Run = Callable[[Sequence[RenderJob], Design], Sequence[Done]]


def run_document(jobs: Sequence[RenderJob], design: Design) -> tuple[Done, ...]:
    """Return the results of the jobs of one document, which is laid out once; every failure becomes a value.

    This is the rim of a batch: no failure of one document may stop the others.
    """
    document = jobs[0].document
    plan = _attempt(document.name, lambda: lay_out(document, design))
    if isinstance(plan, Failed):
        return (plan,) * len(jobs)
    done: dict[Format, Done] = {}
    for job in sorted(jobs, key=lambda job: job.format != "pdf"):
        outcome = _attempt(f"{document.name}.{job.format}", partial(_render, job, plan, design))
        if isinstance(outcome, Output) and outcome.anchors:
            plan = replace(plan, pages=outcome.anchors)  # which the contents of a Word file then need no engine for
        done[job.format] = outcome
    return tuple(done[job.format] for job in jobs)


def _render(job: RenderJob, plan: LayoutPlan, design: Design) -> Done:
    return render(job.document, design, job.format, plan=plan, secrets=job.secrets, unchecked=job.unchecked)


def _attempt(name: str, work: Callable[[], _T]) -> _T | Failed:
    try:
        return work()
    except HuoyeError as error:
        return Failed(message=str(error), missing=error.exit_code == 3)
    except MemoryError:
        return Failed(message="内存不足，没有写成；请关闭其他程序后再试")
    except Exception as error:
        _log.debug(name, exc_info=True)
        return Failed(message=f"程序内部出错（{type(error).__name__}: {error}），请把这句话和该单元的文件发给维护者")


def run_jobs(
    jobs: Sequence[RenderJob], design: Design, workers: int, run: Run = run_document
) -> Iterator[tuple[RenderJob, Done]]:
    """Yield each job with its result as it comes, in no fixed order; the jobs of one document are done together."""
    batches = _by_document(jobs)
    if workers < 2 or len(jobs) < _WORTH_STARTING:
        for batch in batches:
            yield from zip(batch, run(batch, design), strict=True)
        return
    left = yield from _run_in_pool(batches, design, min(workers, len(batches)), run)
    # A worker died and took the pool with it. Each job that is left gets a process of its own, so that the one that
    # kills its worker is known.
    for job in left:
        again = yield from _run_in_pool([(job,)], design, 1, run)
        if again:
            yield job, Failed(message="生成它的进程意外中止（可能是内存不足），没有写成")


def _by_document(jobs: Sequence[RenderJob]) -> list[tuple[RenderJob, ...]]:
    """Return the jobs of each document, so that it is laid out once for all of its formats."""
    found: dict[str, list[RenderJob]] = {}
    for job in jobs:
        found.setdefault(job.document.name, []).append(job)
    return [tuple(batch) for batch in found.values()]


def _run_in_pool(
    batches: Sequence[Sequence[RenderJob]], design: Design, workers: int, run: Run
) -> Generator[tuple[RenderJob, Done], None, list[RenderJob]]:
    """Yield results; the generator's own value is the list of jobs that a broken pool left undone."""
    # The largest first, so that no worker is left alone with it at the end.
    waiting = sorted(batches, key=_weight, reverse=True)
    left: list[RenderJob] = []
    pool = ProcessPoolExecutor(workers, mp_context=_context(), initializer=_start_worker)
    try:
        futures: dict[Future[Sequence[Done]], Sequence[RenderJob]] = {
            pool.submit(run, batch, design): batch for batch in waiting
        }
        for future in as_completed(futures):
            try:
                yield from zip(futures[future], future.result(), strict=True)
            except BrokenProcessPool:
                left.extend(futures[future])
    except BaseException:
        _stop(pool)
        raise
    pool.shutdown()
    return left


def _weight(batch: Sequence[RenderJob]) -> tuple[int, int]:
    return (sum(job.format in ("pdf", "docx", "pptx") for job in batch), len(batch[0].document.blocks))


def _context() -> multiprocessing.context.BaseContext:
    # Forking a process that has threads can deadlock; a fork server is clean and almost as fast.
    return multiprocessing.get_context("spawn" if sys.platform in ("win32", "darwin") else "forkserver")


def _start_worker() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle


def _stop(pool: ProcessPoolExecutor) -> None:
    pool.shutdown(wait=False, cancel_futures=True)
    for process in multiprocessing.active_children():
        process.terminate()


def default_workers() -> int:
    """Return how many processes this machine can run at once."""
    return max(1, min(os.cpu_count() or 1, 8))
