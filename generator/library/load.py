"""Load a workspace's YAML files into a library."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from generator.errors import Problem, in_file_order
from generator.library.checks import check
from generator.library.full_texts import read_full_texts
from generator.library.kinds import KINDS, Kind, KindName, folders, list_files
from generator.library.library import Library, RecordId
from generator.library.nearest import nearest
from generator.library.record_index import Shelf
from generator.library.yaml.files import is_yaml, read_text, stays_inside, yaml_files
from generator.library.yaml.marked_yaml import Marked, YamlPath, parse
from generator.library.yaml.mistakes import Mistake
from generator.library.yaml.places import Origin
from generator.library.yaml.validation import validate
from generator.model.course import Course
from generator.workspace import Workspace, shown

__all__ = ["Library", "load"]

# In a text that the parser refused the ids can still be seen, so that references to them are no mistakes.
_TYPED_ID = re.compile(r"^[ \t]*(?:-[ ]*)?[\"']?(?:id|term)[\"']?[ ]*[:：][ ]*[\"']?([^\s\"'#]+)", re.MULTILINE)
_LESSONS_FILES = tuple(kind.place for kind in KINDS.values() if not kind.place.endswith("/"))
_LESSONS_FOLDERS = tuple(kind.place.rstrip("/") for kind in KINDS.values() if kind.place.endswith("/"))
_EMPTY = Mistake(line=1, column=1, message="文件是空的", hint="写上内容，或者删掉它", code="empty", severity="warning")


def load(workspace: Workspace, *, instead: Mapping[str, str] | None = None, today: date | None = None) -> Library:
    """Return everything in `lessons/`, every mistake of every file in its `problems`; raise for none.

    `instead` holds texts that are read as if files of the workspace held them, by the files' names in it
    (`lessons/sources.yaml`): so an edit is checked before it is saved. What is past its time is named only where
    `today` is given.
    """
    loader = _Loader(workspace, instead or {})
    loader.load()
    library = loader.library()
    texts, unread_texts = read_full_texts(workspace, library.sources)
    problems = [*library.problems, *check(library, texts, unread_texts, today)]
    return replace(library, texts=texts, problems=tuple(in_file_order(problems)))


class _Loader:
    """Collect records and problems, file by file."""

    def __init__(self, workspace: Workspace, instead: Mapping[str, str]) -> None:
        self.workspace = workspace
        self.root = f"{workspace.root}{os.sep}"
        self.instead = {f"{workspace.root / name}": text for name, text in instead.items()}
        self.problems: list[Problem] = []
        self.records: dict[KindName, dict[str, Any]] = {name: {} for name in KINDS}
        self.known_ids: dict[KindName, set[str]] = {name: set() for name in KINDS}
        self.unread: set[KindName] = set()
        self.origins: dict[RecordId, Origin] = {}

    def load(self) -> None:
        """Read every file of the lessons."""
        lessons = self.workspace.lessons
        if not self._exists(lessons / "course.yaml"):
            self.unread.add("course")
            path = shown(lessons / "course.yaml", self.workspace.root)
            message, hint = "没有这个文件，课程无法识别", "新建它，至少写一行 name: 课程名；或者用 huoye new 新建工作区"
            self.problems.append(Problem(path=path, message=message, hint=hint, code="missing-file"))
        else:
            self._load_single(KINDS["course"])
        for kind in list_files():
            if self._exists(lessons / kind.place):
                self._load_single(kind)
        for kind in folders():
            for file in self._files(lessons / kind.place):
                self._load_file(kind, file)
        self._name_strangers(lessons)

    def _exists(self, path: Path) -> bool:
        return str(path) in self.instead or path.exists()

    def _files(self, folder: Path) -> Iterator[str]:
        if not self.instead:
            return yaml_files(folder, self.workspace, self.problems)
        begin = f"{folder}{os.sep}"
        found = set(yaml_files(folder, self.workspace, self.problems))
        return iter(sorted(found | {path for path in self.instead if path.startswith(begin)}))

    def library(self) -> Library:
        """Return the text read so far."""
        records = self.records
        course = next(iter(records["course"].values()), None) or Course(name=self.workspace.root.name or "课程")
        return Library(
            course=course,
            themes=Shelf(records["theme"]),
            sources=Shelf(records["source"]),
            excerpts=Shelf(records["excerpt"]),
            questions=Shelf(records["question"]),
            units=Shelf(records["unit"]),
            glossary=Shelf(records["term"]),
            facts=Shelf(records["fact"]),
            events=Shelf(records["event"]),
            tables=Shelf(records["table"]),
            problems=tuple(self.problems),
            origins=self.origins,
            unread=frozenset(self.unread),
            known_ids={name: frozenset(ids) for name, ids in self.known_ids.items()},
        )

    def _load_single(self, kind: Kind) -> None:
        path = str(self.workspace.lessons / kind.place)
        if stays_inside(path, self.workspace, self.problems):
            self._load_file(kind, path)
        else:
            self.unread.add(kind.name)

    def _load_file(self, kind: Kind, path: str) -> None:
        where = path.removeprefix(self.root)
        text = self.instead[path] if path in self.instead else read_text(path, self.workspace, self.problems)
        if text is None:
            self.unread.add(kind.name)
            return
        marked = parse(text)
        for mistake in marked.mistakes:
            self._note(where, mistake)
        if marked.broken:
            self.known_ids[kind.name].update(_TYPED_ID.findall(text))
            return
        for prefix, data in self._records(kind, where, marked):
            self._load_record(kind, Origin(where, marked, prefix), data)

    def _records(self, kind: Kind, where: str, marked: Marked) -> Iterator[tuple[YamlPath, Any]]:
        """Yield the records of a file with their paths in it."""
        data, in_folder = marked.data, kind.place.endswith("/")
        if data is None:
            if in_folder:
                self._note(where, _EMPTY)
            elif kind.name == "course":
                self._note(where, replace(_EMPTY, severity="error"))
        elif isinstance(data, list) and kind.many:
            yield from (((n,), record) for n, record in enumerate(data))
        elif isinstance(data, dict) and (in_folder or not kind.many):
            yield (), data
        else:
            self._note(where, _wrong_shape(kind, marked))

    def _load_record(self, kind: Kind, origin: Origin, data: Any) -> None:
        value, mistakes = validate(kind, data, origin.marked, origin.prefix)
        typed = data.get(kind.key) if isinstance(data, dict) else None
        typed_id = typed.strip() if isinstance(typed, str) else ""
        for mistake, path in mistakes:
            self._note(origin.path, mistake, path, typed_id)
        if value is None:
            if kind.name == "course":
                self.unread.add("course")
            if typed_id:
                self.known_ids[kind.name].add(typed_id)
            return
        record_id = getattr(value, kind.key)
        first = self.origins.get((kind.name, record_id))
        if first:
            self._note(origin.path, _repeated(kind, record_id, origin, first), (kind.key,), record_id)
            return
        self.origins[kind.name, record_id] = origin
        self.records[kind.name][record_id] = value
        self.known_ids[kind.name].add(record_id)

    def _note(self, where: str, mistake: Mistake, field: YamlPath = (), record: str = "") -> None:
        self.problems.append(
            Problem(
                path=Path(where),
                line=mistake.line,
                column=mistake.column,
                record=record,
                field=".".join(map(str, field)),
                message=mistake.message,
                hint=mistake.hint,
                code=mistake.code,
                severity=mistake.severity,
            )
        )

    def _name_strangers(self, lessons: Path) -> None:
        """Warn about YAML files and folders that look like misspelt ones: nothing reads them."""
        for path in sorted(lessons.iterdir()) if lessons.is_dir() else ():
            known = _LESSONS_FOLDERS if path.is_dir() else _LESSONS_FILES
            if path.name in (*known, "inbox", "sources") or path.name.startswith("."):
                continue
            meant = nearest(path.stem, [Path(name).stem for name in known])
            if is_yaml(path.name) or (path.is_dir() and meant):
                hint = (
                    f"是否应为 {meant}{'' if path.is_dir() else '.yaml'}？" if meant else "摘编放在 excerpts 文件夹里"
                )
                self.problems.append(
                    Problem(
                        path=shown(path, self.workspace.root),
                        message="没有读入：不认识这个名字",
                        hint=hint,
                        code="stranger",
                        severity="warning",
                    )
                )


def _repeated(kind: Kind, record_id: str, origin: Origin, first: Origin) -> Mistake:
    place = origin.place((kind.key,))
    return Mistake(
        line=place.line,
        column=place.column,
        message=f"{kind.label}“{record_id}”重复了，{first.place((kind.key,))} 已经有同名的一条",
        hint="给其中一条改名，或者删掉它",
        code="duplicate-id",
    )


def _wrong_shape(kind: Kind, marked: Marked) -> Mistake:
    data = marked.data
    if kind.many and not kind.place.endswith("/"):
        message, hint = f"{kind.place} 应是一张列表，每条{kind.label}以减号加空格开头", f"- {kind.key}: …"
    else:
        message, hint = f"{kind.label}文件应由几行“键: 值”组成", f"例如 {kind.key}: …"
    if isinstance(data, dict) and next(iter(data), "").startswith("-"):
        hint = "减号后面少一个空格：- id: …"
    elif isinstance(data, dict) and len(data) == 1 and isinstance(next(iter(data.values())), list):
        hint = f"删掉“{next(iter(data))}:”一行"
    elif isinstance(data, str) and "：" in data:
        hint = "键后面要用英文冒号加一个空格，不能用中文冒号“：”"
    line, column = marked.place(())
    return Mistake(line=line, column=column, message=message, hint=hint, code="shape")
