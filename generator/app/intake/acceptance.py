"""Move reviewed drafts into the course: all that were named, or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from generator.app.intake.acceptance_plan import AcceptancePlan, plan_acceptance
from generator.app.intake.draft_texts import DraftTexts, doubtful_places, draft_problem, read_drafts
from generator.app.intake.drafts_folder import all_drafts, draft_files, find_drafts, texts
from generator.app.intake.glyphs import read_glyphs
from generator.app.intake.placement import FutureFile, PlacedDraft
from generator.errors import ContentError, Problem, UserError
from generator.importer.drafts.inbox import REPORT
from generator.library.library import Library
from generator.library.load import load
from generator.output import FileChange, save_changes
from generator.text.encoding import decode
from generator.workspace import Workspace, shown

_CORRECTED = "若是对照原件改正的，收下时加上 --corrected，登记的全文也照改"
_DIFFERS = frozenset(("misquoted", "misquoted-marks", "elided"))


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptRequest:
    """Which drafts to accept, and how; no `names` means all that wait in the inbox.

    `doubtful` accepts places that are still marked as doubtful. `glyphs` (`U+E3FD=瞭`) are replaced in drafts and full
    texts alike, so that they go on being equal; `add_columns` adds the columns that the course lacks, and `unit`
    is the id of a new unit that prints the excerpts. `corrected` says that what was changed in the drafts was put
    right by the original, so that the registered full text is changed in the same way.
    """

    names: tuple[str, ...] = ()
    doubtful: bool = False
    dry_run: bool = False
    glyphs: tuple[str, ...] = ()
    add_columns: bool = False
    unit: str = ""
    corrected: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptance:
    """What accepting did, or in a dry run would do; `left` are the drafts that stay in the same folders."""

    drafts: tuple[PlacedDraft, ...]
    units: tuple[str, ...] = ()
    warnings: tuple[Problem, ...] = ()
    left: tuple[Path, ...] = ()
    columns: tuple[str, ...] = ()


def accept(workspace: Workspace, request: AcceptRequest) -> Acceptance:
    """Move drafts into the course; raise `ContentError` and move none.

    Refused are drafts with a place still marked `# 存疑：`, and any with which the course would hold a mistake that it
    does not hold now.
    """
    named = find_drafts(workspace, request.names) if request.names else all_drafts(workspace)
    glyphs = read_glyphs(request.glyphs)
    library = load(workspace)
    drafts = read_drafts(named, glyphs, add_columns=request.add_columns, corrected=request.corrected)
    if not request.doubtful:
        _raise_if_any(doubtful_places(drafts, workspace.root))
    plan = plan_acceptance(
        drafts,
        library,
        workspace.root,
        lambda name: _current(workspace, name),
        add_columns=request.add_columns,
        unit=request.unit,
    )
    with _full_texts_in_place(workspace, drafts, keep=not request.dry_run):
        _raise_if_any(_new_problems(workspace, library, plan, corrected=request.corrected))
        if not request.dry_run:
            save_changes(workspace.root, [_change(file) for file in sorted(plan.files, key=lambda file: file.name)])
    if not request.dry_run:
        _remove_drafts(workspace, drafts)
    waiting = (file.path for folder in drafts.folders if folder.is_dir() for file in draft_files(folder))
    return Acceptance(
        drafts=plan.drafts,
        units=plan.units,
        warnings=plan.warnings,
        left=() if request.dry_run else tuple(waiting),
        columns=plan.columns,
    )


def _current(workspace: Workspace, name: str) -> bytes | None:
    path = workspace.root / name
    return path.read_bytes() if path.is_file() else None


def _raise_if_any(problems: Iterator[Problem]) -> None:
    if found := list(problems):
        raise ContentError(found)


@contextmanager
def _full_texts_in_place(workspace: Workspace, drafts: DraftTexts, *, keep: bool) -> Iterator[None]:
    """Save the full texts where the check looks for them; remove them after an error, and unless told to `keep`."""
    lessons = workspace.lessons
    fresh = {text.name: data for text, data in drafts.full_texts.items() if not (lessons / text.name).exists()}
    _raise_if_any(
        draft_problem(
            text, workspace.root, f"lessons/{text.name} 已经有了，内容不同", hint="先把原有的移走", code="exists"
        )
        for text, data in sorted(drafts.full_texts.items())
        if text.name not in fresh and (lessons / text.name).read_bytes() != data
    )
    save_changes(lessons, [FileChange(name=name, data=data) for name, data in sorted(fresh.items())])
    is_kept = False
    try:
        yield
        is_kept = keep
    finally:
        for name in () if is_kept else fresh:
            (lessons / name).unlink(missing_ok=True)


def _new_problems(
    workspace: Workspace, library: Library, plan: AcceptancePlan, *, corrected: bool
) -> Iterator[Problem]:
    """Yield the errors that the course would have and does not have now, each at its place in the draft."""
    known = {(problem.path, problem.message) for problem in library.problems}
    files = {file.name: file for file in plan.files}
    for problem in load(workspace, instead={name: file.typed.text for name, file in files.items()}).problems:
        if problem.severity == "error" and (problem.path, problem.message) not in known:
            file = files.get(problem.path.as_posix())
            yield _in_draft(problem, file, workspace.root, corrected=corrected) if file else problem


def _in_draft(problem: Problem, file: FutureFile, root: Path, *, corrected: bool) -> Problem:
    """Return a problem of the future course with the place in the draft, where it can be mended."""
    numbers = file.typed.numbers
    line = numbers[problem.line - 1] if 0 < problem.line <= len(numbers) else 0
    draft = next((sheet for first, sheet in reversed(file.sources) if problem.line >= first), file.draft)
    if draft is None or (not line and file.sources):
        return problem
    hint = f"{problem.hint}。{_CORRECTED}" if problem.code in _DIFFERS and not corrected else problem.hint
    return replace(problem, path=shown(draft.path, root), line=line, column=problem.column if line else 0, hint=hint)


def _change(file: FutureFile) -> FileChange:
    """Return a file as bytes, with the line ends and the mark that it had; raise `UserError` if not in UTF-8."""
    text, before = file.typed.text, file.before
    if before is None or not before.strip():
        return FileChange(name=file.name, data=text.encode(), before=before)
    decoded = decode(before)
    if decoded.encoding != "utf-8":
        raise UserError(f"{file.name} 的编码不是 UTF-8，请先另存为 UTF-8 再收")
    mark = b"\xef\xbb\xbf" if before.startswith(b"\xef\xbb\xbf") else b""
    data = mark + (text.replace("\n", "\r\n") if "\r\n" in decoded.text else text).encode()
    return FileChange(name=file.name, data=data, before=before)


def _remove_drafts(workspace: Workspace, drafts: DraftTexts) -> None:
    """Remove the drafts that were named and the folders in which no draft is left."""
    for draft in drafts.named:
        if not _is_of_the_course(workspace, draft.path):
            draft.path.unlink(missing_ok=True)
    for folder in drafts.folders:
        if not draft_files(folder):
            _remove_folder(folder)


def _is_of_the_course(workspace: Workspace, path: Path) -> bool:
    """Return whether a file belongs to the course, so that it is never removed."""
    lessons, inbox, real = workspace.lessons.resolve(), workspace.inbox.resolve(), path.resolve()
    return real.is_relative_to(lessons) and not real.is_relative_to(inbox)


def _remove_folder(folder: Path) -> None:
    """Remove what is left of a folder of drafts: full texts, report, empty folders."""
    for text in texts(folder):
        text.path.unlink(missing_ok=True)
    (folder / REPORT).unlink(missing_ok=True)
    for path in (*sorted((path for path in folder.rglob("*") if path.is_dir()), reverse=True), folder):
        if not any(path.iterdir()):
            path.rmdir()
