"""What the checks share: the library, the names that exist, and the list of problems."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property

from generator.errors import Problem, Severity
from generator.library.fidelity.fulltext import FullText
from generator.library.kinds import KINDS, KindName
from generator.library.library import Library
from generator.library.nearest import did_you_mean
from generator.library.themes import ThemeTree
from generator.library.yaml.marked_yaml import YamlPath
from generator.library.yaml.places import place_in

MAX_EFFORT = 100_000  # names and characters compared for hints; beyond it thousands of mistakes would take minutes
_SEPARATORS = "，、；,;"


class Context:
    """Collect the problems of one library.

    `texts` are the full texts of sources by id, `unread_texts` says why others cannot be had; without `today` nothing
    is too old.
    """

    def __init__(
        self,
        library: Library,
        texts: Mapping[str, FullText] | None = None,
        unread_texts: Mapping[str, str] | None = None,
        today: date | None = None,
    ) -> None:
        self.library = library
        self.texts: Mapping[str, FullText] = texts or {}
        self.unread_texts: Mapping[str, str] = unread_texts or {}
        self.today = today
        self.problems: list[Problem] = []
        self._effort = 0

    @cached_property
    def tree(self) -> ThemeTree:
        """Return the tree of themes."""
        return ThemeTree(self.library.themes)

    @cached_property
    def theme_names(self) -> Collection[str]:
        """Return all names by which a theme may be called."""
        return frozenset(self.tree.names) | self.library.known_ids.get("theme", frozenset())

    def may_guess(self, effort: int) -> bool:
        """Return whether a hint may be looked for among that many names or characters."""
        self._effort += effort
        return self._effort < MAX_EFFORT

    def add(
        self,
        kind: KindName,
        record_id: str,
        path: YamlPath,
        message: str,
        *,
        hint: str = "",
        code: str = "",
        severity: Severity = "error",
    ) -> None:
        """Note a problem at a field of a record."""
        self.problems.append(
            self.library.problem(kind, record_id, path, message, hint=hint, code=code, severity=severity)
        )

    def warn(
        self, kind: KindName, record_id: str, path: YamlPath, message: str, *, hint: str = "", code: str = ""
    ) -> None:
        """Note a warning at a field of a record."""
        self.add(kind, record_id, path, message, hint=hint, code=code, severity="warning")

    def add_in(
        self,
        kind: KindName,
        record_id: str,
        path: YamlPath,
        value: str,
        offset: int,
        message: str,
        *,
        hint: str = "",
        code: str = "",
        severity: Severity = "error",
    ) -> None:
        """Note a problem at a character of the text `value` of a field."""
        problem = self.library.problem(kind, record_id, path, message, hint=hint, code=code, severity=severity)
        origin = self.library.origins.get((kind, record_id))
        if origin:
            place = place_in(origin, path, value, offset)
            problem = replace(problem, line=place.line, column=place.column, offset=offset)
        self.problems.append(problem)

    def refer(self, kind: KindName, record_id: str, path: YamlPath, to: KindName, name: str) -> bool:
        """Return whether a record of kind `to` exists; note a problem when nothing of that name was typed."""
        known = self.theme_names if to == "theme" else self.library.known_ids.get(to, frozenset())
        if name in known:
            return to == "theme" or name in self.library.shelf(to)
        if to not in self.library.unread:
            self._unknown(kind, record_id, path, to, name, known)
        return False

    def refer_all(self, kind: KindName, record_id: str, path: YamlPath, to: KindName, names: Sequence[str]) -> bool:
        """Return whether all of `names` exist; note a problem at each that does not."""
        found = [self.refer(kind, record_id, (*path, n), to, name) for n, name in enumerate(names)]
        return all(found)

    def _unknown(
        self, kind: KindName, record_id: str, path: YamlPath, to: KindName, name: str, known: Collection[str]
    ) -> None:
        target = KINDS[to]
        hint = self.guess(name, sorted(known)) or f"在 lessons/{target.place} 里加上它，或者改用已有的一个"
        self.add(kind, record_id, path, f"{target.label}“{name}”没有定义", hint=hint, code=f"unknown-{to}")

    def guess(self, name: str, known: Sequence[str]) -> str:
        """Return a hint at what was meant by an unknown name: several names run together, or a misspelt one."""
        if not self.may_guess(len(known)):
            return ""
        pieces = [name]
        for separator in _SEPARATORS:
            pieces = [piece.strip() for part in pieces for piece in part.split(separator)]
        if len(pieces) > 1 and all(piece in known for piece in pieces):
            return f"这是几项：写成 [{', '.join(pieces)}]"
        return did_you_mean(name, known)
