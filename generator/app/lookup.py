"""Find excerpts of a workspace by words and tags, and everything that rests on a record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.assembly.uses import Node, Use, uses_of
from generator.library.catalogue import Hit, find
from generator.library.kinds import KINDS, KindName
from generator.library.library import Library
from generator.library.load import load
from generator.library.yaml.places import Place
from generator.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedUse:
    """A use with the title of what uses it (of a question how it begins) and where that was typed."""

    use: Use
    title: str
    place: Place | None


def find_excerpts(
    workspace: Workspace, words: Sequence[str] = (), *, theme: str = "", column: str = "", source: str = ""
) -> tuple[Hit, ...]:
    """Return the excerpts that match every condition; raise `UserError` for a theme, column or source unknown."""
    return find(load(workspace), words, theme=theme, column=column, source=source)


def find_uses(workspace: Workspace, wanted: str) -> tuple[Node, tuple[PlacedUse, ...]]:
    """Return the record that is meant and everything that rests on it; raise `UserError` when there is none."""
    library = load(workspace)
    target, uses = uses_of(library, wanted)
    return target, tuple(PlacedUse(use=use, title=_title(library, use), place=_place(library, use)) for use in uses)


def _title(library: Library, use: Use) -> str:
    kind = _record_kind(use)
    if kind is None:
        return ""
    record = library.shelf(kind).get(use.id)
    text = next((str(value) for name in ("title", "what", "stem") if (value := getattr(record, name, ""))), "")
    return text if len(text) <= 30 else f"{text[:29]}…"


def _place(library: Library, use: Use) -> Place | None:
    kind = _record_kind(use)
    return library.place(kind, use.id) if kind else library.place("unit", use.unit)


def _record_kind(use: Use) -> KindName | None:
    """Return the kind of the record that a use is; None where it is a part of a unit."""
    return next((name for name in KINDS if name == use.kind), None)
