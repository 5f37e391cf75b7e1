"""List the sources with the state of their full texts, and register the fingerprints of these."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.errors import UserError
from generator.library.catalogue import excerpts_of_sources
from generator.library.library import Library
from generator.library.load import load
from generator.library.registrations import is_of_original, registrations
from generator.library.yaml.registering import registered
from generator.model.source import Source
from generator.output import save
from generator.text.encoding import decode
from generator.workspace import Workspace

# `lost`: a file is named and not there. `original`: the fingerprint is that of the document that was imported.
TextState = Literal["lost", "none", "unregistered", "original", "registered", "changed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedSource:
    """A source, the state of its full text with its fingerprint now, and the ids of the excerpts that rest on it."""

    source: Source
    state: TextState
    fingerprint: str
    excerpts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceList:
    """All sources in the order of sources.yaml, and how many fingerprints were registered this time."""

    sources: tuple[ListedSource, ...]
    registered: int = 0

    @property
    def with_text(self) -> int:
        """Return how many sources have a full text."""
        return sum(bool(one.fingerprint) for one in self.sources)


def list_sources(workspace: Workspace, *, record: bool = False) -> SourceList:
    """Return all sources; with `record`, write the fingerprints of their full texts into sources.yaml first."""
    library = load(workspace)
    count = 0
    if record:
        library, count = _record(workspace, library)
    excerpts = excerpts_of_sources(library)
    return SourceList(
        sources=tuple(
            ListedSource(
                source=source,
                state=text_state(library, source),
                fingerprint=text.fingerprint if (text := library.texts.get(source.id)) else "",
                excerpts=tuple(excerpt.id for excerpt in excerpts.get(source.id, ())),
            )
            for source in library.sources
        ),
        registered=count,
    )


def text_state(library: Library, source: Source) -> TextState:
    """Return the state of a source's full text."""
    text = library.texts.get(source.id)
    if text is None:
        return "lost" if source.file else "none"
    if not source.fingerprint:
        return "unregistered"
    if is_of_original(source):
        return "original"
    return "registered" if source.fingerprint == text.fingerprint else "changed"


def _record(workspace: Workspace, library: Library) -> tuple[Library, int]:
    """Write the fingerprints that are new or changed; return the library as it is then, and how many they are."""
    found = registrations(library)
    if not found:
        return library, 0
    path = workspace.lessons / "sources.yaml"
    text = registered(decode(path.read_bytes()).text, found)
    after = load(workspace, instead={"lessons/sources.yaml": text}).sources
    if len(after) != len(library.sources) or any(after[one.source.id].fingerprint != one.fingerprint for one in found):
        raise UserError("sources.yaml 的写法特殊，没有改动；请照 huoye sources 列出的指纹自己填写 fingerprint")
    save(path.parent, path.name, text.encode())
    return load(workspace), len(found)
