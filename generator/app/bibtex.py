"""Export sources as BibTeX: all of them, or those that units use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.assembly.citing.bibtex import bibtex
from generator.assembly.uses import sources_of_unit
from generator.library.load import load
from generator.output import save
from generator.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Bibliography:
    """BibTeX text and the number of its entries."""

    text: str
    count: int


def export_bibtex(workspace: Workspace, units: Sequence[str] = (), output: Path | None = None) -> Bibliography:
    """Return the sources of these units, or all sources, as BibTeX, saved to `output` if it is given."""
    library = load(workspace)
    wanted = dict.fromkeys(source for unit in units for source in sources_of_unit(library, unit))
    sources = [library.sources[name] for name in wanted] if units else list(library.sources)
    text = bibtex(sources)
    if output is not None:
        save(output.resolve().parent, output.name, text.encode())
    return Bibliography(text=text, count=len(sources))
