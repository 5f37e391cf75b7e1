"""Open a text for any recogniser: what belongs to its pages goes out, its footnotes are taken."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.importer.characters import squeezed
from generator.importer.lines.footnotes import take_footnotes
from generator.importer.lines.ledger import Ledger
from generator.importer.lines.page_furniture import Noise, find_noise
from generator.importer.manuscript import Imprint, Line, Manuscript


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """How a kind of document is opened.

    `furniture` finds what belongs to its pages, `keeps` says of a line (by its place) that it is no furniture after
    all, `halves` parts lines that hold two languages, and `has_notes` says whether footnotes are looked for.
    """

    furniture: tuple[Callable[[Sequence[Line]], Sequence[Noise]], ...] = (find_noise,)
    keeps: Callable[[Sequence[Line], int], bool] | None = None
    halves: Callable[[Manuscript], Manuscript] | None = None
    has_notes: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedText:
    """The lines of a text, its footnotes, and what its format said about it.

    `own` is the id under which the document is registered, `name` its file name.
    """

    own: str
    name: str
    lines: tuple[Line, ...]
    footnotes: tuple[str, ...]
    imprint: Imprint


def open_text(manuscript: Manuscript, name: str, opening: Opening, ledger: Ledger) -> OpenedText:
    """Return the lines that are text; page furniture and footnotes are entered in the ledger."""
    lines = manuscript.lines
    if opening.halves:
        lines = opening.halves(manuscript).lines
        ledger.divide(lines)
    found = {noise.place: noise.reason for find in opening.furniture for noise in find(lines)}
    reasons = {n: why for n, why in found.items() if not (opening.keeps and opening.keeps(lines, n))}
    for place in sorted(reasons):
        ledger.remove(lines[place], reasons[place])
    feet = take_footnotes(lines, reasons, ledger) if opening.has_notes else []
    taken = {place for _, places in feet for place in places} | set(reasons)
    return OpenedText(
        own=own_id(manuscript),
        name=name,
        lines=tuple(line for place, line in enumerate(lines) if place not in taken),
        footnotes=tuple(text for text, _ in feet if text),
        imprint=manuscript.imprint,
    )


def fingerprint(manuscript: Manuscript) -> str:
    """Return the hash of a document's characters, the same however its lines are broken."""
    lines = manuscript.lines
    if manuscript.apart:
        lines = tuple(sorted([*lines, *manuscript.apart], key=lambda line: line.number))
    return hashlib.sha256("".join(squeezed(line.raw) for line in lines).encode("utf-8", "replace")).hexdigest()


def own_id(manuscript: Manuscript) -> str:
    """Return the id under which a document is registered."""
    return f"i{fingerprint(manuscript)[:8]}"
