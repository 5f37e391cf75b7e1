"""Move reviewed drafts into the course: all that were named, or nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from generator.app.intake.columns import settle_columns, with_columns
from generator.app.intake.corrections import with_corrections
from generator.app.intake.drafts_folder import DraftFile, draft_files, texts
from generator.app.intake.glyphs import mend
from generator.app.intake.merging import Record, Typed, appended, as_typed, records
from generator.app.intake.new_unit import Entry, unit_text
from generator.errors import ContentError, Problem, UserError
from generator.importer.drafts.inbox import REPORT
from generator.importer.drafts.to_yaml import DOUBT_MARK
from generator.library.fidelity import fingerprint
from generator.library.kinds import KINDS, Kind
from generator.library.load import Library, load
from generator.library.yaml.marked_yaml import parse
from generator.output import Change, save_changes
from generator.text.encoding import decode
from generator.workspace import Workspace, shown

_DUPLICATE_MARK = "# 可能重复："
_CORRECTED = "若是对照原件改正的，收下时加上 --corrected，登记的全文也照改"
_DIFFERS = frozenset(("misquoted", "misquoted-marks", "elided"))
_LIST_KINDS = {kind.place: kind for kind in KINDS.values() if not kind.place.endswith("/")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What happens to one draft: the file of the course that it goes to, and how many records it adds to a list.

    `there` records were in the course already, and `alike` of those added look like others.
    """

    draft: DraftFile
    target: str
    records: int = 0
    there: int = 0
    alike: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptance:
    """What accepting did, or in a dry run would do."""

    steps: tuple[Step, ...]
    units: tuple[str, ...] = ()
    warnings: tuple[Problem, ...] = ()
    left: tuple[Path, ...] = ()
    columns: tuple[str, ...] = ()


def accept(
    workspace: Workspace,
    drafts: Sequence[DraftFile],
    *,
    doubtful: bool = False,
    dry_run: bool = False,
    glyphs: Mapping[str, str] | None = None,
    add_columns: bool = False,
    unit: str = "",
    corrected: bool = False,
) -> Acceptance:
    """Move drafts into the course, and the records of the sources that they name; raise `ContentError` and move none.

    Refused are drafts with a place still marked `# 存疑：` (unless `doubtful`), and any with which the course would
    hold a mistake that it does not hold now. `glyphs` are characters to be replaced in drafts and full texts alike,
    so that they go on being equal; `add_columns` adds the columns that the course lacks, and `unit` is
    the id of a new unit that prints the excerpts. `corrected` says that what was changed in the drafts was put right
    by the original, so that the registered full text is changed in the same way.
    """
    plan = _Plan(workspace, glyphs or {}, add_columns=add_columns, corrected=corrected)
    plan.read(drafts)
    if not doubtful:
        plan.refuse_doubts()
    plan.lay_out()
    if unit:
        plan.add_unit(unit)
    plan.check()
    if not dry_run:
        plan.carry_out()
    return plan.result(dry_run=dry_run)


@dataclass(slots=True)
class _Target:
    """A file of the course as it will be: its text, and where each line of it was typed."""

    name: str
    typed: Typed
    before: bytes | None = None
    draft: DraftFile | None = None
    sources: list[tuple[int, DraftFile]] = field(default_factory=list)  # from which line on, out of which draft


class _Plan:
    """Collect what is to be done, so that it can be checked before any of it is."""

    def __init__(self, workspace: Workspace, glyphs: Mapping[str, str], *, add_columns: bool, corrected: bool) -> None:
        self.workspace = workspace
        self.corrected = corrected
        self.glyphs = glyphs
        self.add_columns = add_columns
        self.problems: list[Problem] = []
        self.texts: dict[DraftFile, str] = {}
        self.copies: dict[DraftFile, bytes] = {}
        self.fingerprints: dict[str, str] = {}
        self.added_columns: tuple[str, ...] = ()
        self.new_unit: tuple[str, ...] = ()
        self.targets: dict[str, _Target] = {}
        self.steps: list[Step] = []
        self.copied: list[DraftFile] = []
        self.warnings: list[Problem] = []
        self.library: Library = load(workspace)

    def read(self, drafts: Sequence[DraftFile]) -> None:
        """Read the drafts, and the source records that the excerpts among them name."""
        self.named = set(drafts)
        for draft in drafts:
            self._read(draft)
        for folder in sorted({draft.folder for draft in drafts}):
            self._read_full_texts(folder)
        for draft in drafts:
            self.texts[draft] = self._with_fingerprints(self.texts[draft])

    def _read_full_texts(self, folder: Path) -> None:
        """Read the full texts of a folder, put right where that was asked for; the originals stay what they are."""
        excerpts = [self.texts[draft] for draft in sorted(self.named) if draft.folder == folder and draft.is_excerpt]
        for text in texts(folder):
            data = text.path.read_bytes()
            if text.path.suffix == ".txt" and not text.path.stem.endswith("-original"):
                before = data.decode("utf-8", "replace")
                after = mend(before, self.glyphs)
                if self.corrected and excerpts:
                    after = with_corrections(after, excerpts)
                if after != before:
                    data = after.encode()
                    self.fingerprints[fingerprint(before)] = fingerprint(after)
            self.copies[text] = data

    def _with_fingerprints(self, text: str) -> str:
        for before, after in self.fingerprints.items():
            text = text.replace(before, after)
        return text

    def _read(self, draft: DraftFile) -> None:
        text = decode(draft.path.read_bytes()).text.replace("\r\n", "\n")
        text = mend(text, self.glyphs, comments=True)
        self.texts[draft] = settle_columns(text) if self.add_columns else text

    def refuse_doubts(self) -> None:
        """Raise for every place that is still marked as doubtful."""
        for draft in sorted(self.named):
            for n, line in enumerate(self.texts[draft].split("\n"), 1):
                at = line.find(DOUBT_MARK)
                if at >= 0:
                    why = line[at + 2 :].strip()
                    hint = "核对以后删掉这一行注释；想先收下，加上 --doubtful"
                    self._problem(draft, n, at + 1, why, hint=hint, code="doubtful")
        self._raise_if_wrong()

    def lay_out(self) -> None:
        """Decide where everything goes."""
        lists: dict[str, list[DraftFile]] = {}
        for draft in sorted(self.named):
            if draft.name == "course.yaml":
                self._place_course(draft)
            elif draft.is_list:
                lists.setdefault(draft.name, []).append(draft)
            else:
                self._place_file(draft)
        wanted = {name for target in self.targets.values() for name in _named_sources(target.typed.text)}
        for folder in sorted({draft.folder for draft in self.named}):
            whole = DraftFile(folder, "sources.yaml")
            if whole not in self.named and whole.path.is_file():
                self._read(whole)
                self.texts[whole] = self._with_fingerprints(self.texts[whole])
                lists.setdefault("sources.yaml", []).append(whole)
        for name, sheets in sorted(lists.items()):
            self._add_records(name, sheets, wanted)
        if self.add_columns:
            self._add_columns()
        self._raise_if_wrong()

    def _place_course(self, draft: DraftFile) -> None:
        if (self.workspace.lessons / "course.yaml").exists():
            self.steps.append(Step(draft=draft, target="", note="已有 course.yaml，这一份没有用"))
            return
        self._new_file(draft, "lessons/course.yaml")

    def _place_file(self, draft: DraftFile) -> None:
        target = f"lessons/{draft.name}"
        path = self.workspace.root / target
        if path.exists():
            if path.read_bytes() == as_typed(self.texts[draft]).text.encode():
                self.steps.append(Step(draft=draft, target="", note=f"{target} 已经有同样的内容"))
                return
            hint = "给草稿改名，或者先移走原有的文件"
            self._problem(draft, 0, 0, f"{target} 已经有了，没有覆盖", hint=hint, code="exists")
            return
        if target in self.targets:
            hint = "给其中一个改名"
            self._problem(draft, 0, 0, f"另一份草稿也要放到 {target}", hint=hint, code="exists")
            return
        self._new_file(draft, target)

    def _new_file(self, draft: DraftFile, target: str) -> None:
        self.targets[target] = _Target(name=target, typed=as_typed(self.texts[draft]), draft=draft)
        self.steps.append(Step(draft=draft, target=target))
        for n, line in enumerate(self.texts[draft].split("\n"), 1):
            if line.startswith(_DUPLICATE_MARK):
                why = line[2:].strip()
                self._problem(draft, n, 1, why, hint="若真是重复的，删掉其中一篇", code="duplicate", warning=True)

    def _add_records(self, name: str, sheets: Sequence[DraftFile], wanted: set[str]) -> None:
        kind = _LIST_KINDS[name]
        target = f"lessons/{name}"
        path = self.workspace.root / target
        before = path.read_bytes() if path.is_file() else None
        text = decode(before).text.replace("\r\n", "\n") if before is not None and before.strip() else ""
        added: dict[str, Record] = {}
        origins: list[tuple[int, DraftFile]] = []
        for sheet in sheets:
            found = records(self.texts[sheet], kind.key)
            if found is None:
                message, hint = "这份草稿读不成一张列表", "每条以减号加空格开头；用 huoye check 的写法核对"
                self._problem(sheet, 1, 1, message, hint=hint, code="shape")
                continue
            if sheet not in self.named:
                found = [record for record in found if record.id in wanted]
            fresh = [record for record in found if self._is_new(kind, sheet, record, added)]
            added |= {record.id: record for record in fresh}
            origins += [(len(added) - len(fresh) + n, sheet) for n in range(len(fresh))]
            if sheet in self.named or fresh:
                step = Step(
                    draft=sheet,
                    target=target if fresh else "",
                    records=len(fresh),
                    there=len(found) - len(fresh),
                    alike=sum(_looks_alike(record) for record in fresh),
                )
                self.steps.append(step)
        if not added:
            return
        whole = appended(text, list(added.values()))
        if whole is None:
            message, hint = f"{target} 不是每条一行以减号开头的列表，加不进去", "先把它改成“- id: …”的写法"
            self._problem(sheets[0], 0, 0, message, hint=hint, code="shape")
            return
        made = _Target(name=target, typed=whole, before=before)
        made.sources = _line_origins(whole, list(added.values()), origins)
        self.targets[target] = made

    def _add_columns(self) -> None:
        """Add the columns of the drafts to the course that it does not have."""
        name = "lessons/course.yaml"
        path = self.workspace.root / name
        typed = [parse(target.typed.text).data for target in self.targets.values()]
        wanted = [data["column"] for data in typed if isinstance(data, dict) and isinstance(data.get("column"), str)]
        added = [column for column in dict.fromkeys(wanted) if column not in self.library.course.column_names]
        if not added or name in self.targets or not path.is_file():
            return
        before = path.read_bytes()
        text = with_columns(decode(before).text.replace("\r\n", "\n"), added)
        if text is None:
            raise UserError(f"{name} 的 columns 不是一张列表，请自己加上：{'、'.join(added)}")
        self.targets[name] = _Target(name=name, typed=as_typed(text), before=before)
        self.added_columns = tuple(added)

    def add_unit(self, unit_id: str) -> None:
        """Add a new unit with the excerpts among the drafts."""
        name = f"lessons/units/{unit_id}.yaml"
        typed = [parse(target.typed.text).data for at, target in sorted(self.targets.items()) if "/excerpts/" in at]
        entries = [
            Entry(id=str(data.get("id", "")), title=str(data.get("title", "")), column=str(data.get("column", "")))
            for data in typed
            if isinstance(data, dict)
        ]
        if not entries:
            raise UserError("这次没有收下新的摘编，单元里没有东西可放")
        if unit_id in self.library.units or (self.workspace.root / name).exists() or name in self.targets:
            raise UserError(f"已经有单元“{unit_id}”了；换一个名字，或者把摘编的 id 加进它的 pack")
        columns = (*self.library.course.column_names, *self.added_columns)
        self.targets[name] = _Target(name=name, typed=as_typed(unit_text(unit_id, entries, columns)))
        self.new_unit = (unit_id,)

    def _is_new(self, kind: Kind, sheet: DraftFile, record: Record, added: dict[str, Record]) -> bool:
        """Tell whether a record is to be added: not when the course has it; note a problem when it has another."""
        there = self.library.origins.get((kind.name, record.id))
        same: Any = there and _value_at(there.marked.data, there.prefix)
        same = added[record.id].value if record.id in added else same
        if same is None:
            return True
        if same != record.value:
            line = next((n for n in record.typed.numbers if n), 0)
            place = there.place((kind.key,)) if there else "同一批里的另一份草稿"
            message = f"{kind.label}“{record.id}”与 {place} 的不同"
            hint = "若是同一条，删掉草稿里的；若不是，给它改名"
            self._problem(sheet, line, 1, message, hint=hint, code="duplicate-id")
        return False

    def check(self) -> None:
        """Raise when the course would hold mistakes that it does not hold now."""
        known = {(problem.path, problem.message) for problem in self.library.problems}
        self._copy_texts()
        try:
            result = load(self.workspace, instead={name: target.typed.text for name, target in self.targets.items()})
            for problem in result.problems:
                if problem.severity == "error" and (problem.path, problem.message) not in known:
                    self.problems.append(self._as_typed_in_draft(problem))
            self._raise_if_wrong()
        except BaseException:
            self._remove_texts()
            raise

    def _as_typed_in_draft(self, problem: Problem) -> Problem:
        """Return a problem of the future course with the place in the draft, where it can be mended."""
        target = self.targets.get(problem.path.as_posix())
        if target is None:
            return problem
        number = target.typed.numbers[problem.line - 1] if 0 < problem.line <= len(target.typed.numbers) else 0
        draft = target.draft
        for first, sheet in target.sources:
            if problem.line >= first:
                draft = sheet
        if draft is None or (not number and target.sources):
            return problem
        hint = f"{problem.hint}。{_CORRECTED}" if problem.code in _DIFFERS and not self.corrected else problem.hint
        column = problem.column if number else 0
        return replace(problem, path=self._shown(draft), line=number, column=column, hint=hint)

    def _copy_texts(self) -> None:
        """Put the full texts where the check looks for them; nothing of the course knows of them yet."""
        changes = []
        for text, data in sorted(self.copies.items()):
            path = self.workspace.lessons / text.name
            if not path.exists():
                changes.append(Change(name=text.name, data=data))
                self.copied.append(text)
            elif path.read_bytes() != data:
                message, hint = f"lessons/{text.name} 已经有了，内容不同", "先把原有的移走"
                self._problem(text, 0, 0, message, hint=hint, code="exists")
        self._raise_if_wrong()
        save_changes(self.workspace.lessons, changes)

    def _remove_texts(self) -> None:
        for text in self.copied:
            (self.workspace.lessons / text.name).unlink(missing_ok=True)

    def carry_out(self) -> None:
        """Write the files of the course, remove the drafts, and the folders that are empty then."""
        changes = [
            Change(name=target.name, data=_encoded(target, target.before), before=target.before)
            for target in sorted(self.targets.values(), key=lambda t: t.name)
        ]
        try:
            save_changes(self.workspace.root, changes)
        except BaseException:
            self._remove_texts()
            raise
        for draft in sorted(self.named):
            if not self._is_of_the_course(draft.path):
                draft.path.unlink(missing_ok=True)
        for folder in sorted({draft.folder for draft in self.named}):
            _tidy(folder)

    def _is_of_the_course(self, path: Path) -> bool:
        """Tell whether a file belongs to the course, so that it is never removed."""
        lessons, inbox, real = self.workspace.lessons.resolve(), self.workspace.inbox.resolve(), path.resolve()
        return real.is_relative_to(lessons) and not real.is_relative_to(inbox)

    def result(self, *, dry_run: bool) -> Acceptance:
        """Return what was done."""
        if dry_run:
            self._remove_texts()
        units = tuple(Path(step.target).stem for step in self.steps if step.target.startswith("lessons/units/"))
        folders = {draft.folder for draft in self.named}
        left = [file.path for folder in sorted(folders) if folder.is_dir() for file in draft_files(folder)]
        return Acceptance(
            steps=tuple(self.steps),
            units=(*units, *self.new_unit),
            warnings=tuple(self.warnings),
            left=() if dry_run else tuple(left),
            columns=self.added_columns,
        )

    def _shown(self, draft: DraftFile) -> Path:
        return shown(draft.path, self.workspace.root)

    def _problem(
        self, draft: DraftFile, line: int, column: int, message: str, *, hint: str, code: str, warning: bool = False
    ) -> None:
        severity: Any = "warning" if warning else "error"
        problem = Problem(
            path=self._shown(draft),
            line=line,
            column=column,
            message=message,
            hint=hint,
            code=code,
            severity=severity,
        )
        (self.warnings if warning else self.problems).append(problem)

    def _raise_if_wrong(self) -> None:
        if self.problems:
            raise ContentError(self.problems)


def _looks_alike(record: Record) -> bool:
    return any(line.startswith(_DUPLICATE_MARK) for line in record.typed.lines)


def _named_sources(text: str) -> set[str]:
    """Return the ids of the sources that an excerpt names."""
    data = parse(text).data
    if not isinstance(data, dict):
        return set()
    also = data.get("also") or []
    names = [data.get("source"), *(also if isinstance(also, list) else [also])]
    return {name for name in names if isinstance(name, str)}


def _value_at(data: Any, path: tuple[str | int, ...]) -> Any:
    for step in path:
        data = data[step]
    return data


def _line_origins(
    whole: Typed, added: Sequence[Record], origins: Sequence[tuple[int, DraftFile]]
) -> list[tuple[int, DraftFile]]:
    """Return from which line of the merged file on each record's lines come out of which draft."""
    line = len(whole.lines) + 1
    found: list[tuple[int, DraftFile]] = []
    for n in range(len(added) - 1, -1, -1):
        line -= len(added[n].typed.lines)
        found.append((line, origins[n][1]))
        line -= 1  # the blank line above it
    return sorted(found, key=lambda pair: pair[0])


def _encoded(target: _Target, before: bytes | None) -> bytes:
    """Return the bytes of a file, with the line ends and the mark that it had; raise `UserError` when not in UTF-8."""
    text = target.typed.text
    if before is None or not before.strip():
        return text.encode()
    decoded = decode(before)
    if decoded.encoding != "utf-8":
        raise UserError(f"{target.name} 的编码不是 UTF-8，请先另存为 UTF-8 再收")
    mark = b"\xef\xbb\xbf" if before.startswith(b"\xef\xbb\xbf") else b""
    return mark + (text.replace("\n", "\r\n") if "\r\n" in decoded.text else text).encode()


def _tidy(folder: Path) -> None:
    """Remove what is left of a folder of drafts when no draft is left in it: full texts, report, empty folders."""
    if draft_files(folder):
        return
    for text in texts(folder):
        text.path.unlink(missing_ok=True)
    (folder / REPORT).unlink(missing_ok=True)
    for path in sorted((path for path in folder.rglob("*") if path.is_dir()), reverse=True):
        _remove_if_empty(path)
    _remove_if_empty(folder)


def _remove_if_empty(path: Path) -> None:
    if not any(path.iterdir()):
        path.rmdir()
