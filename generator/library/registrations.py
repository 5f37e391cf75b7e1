"""Compare the fingerprints in sources.yaml with those of the full texts."""

from __future__ import annotations

from generator.library.library import Library
from generator.library.yaml.registering import Registration
from generator.model.source import Source

_OF_ORIGINAL = 64


def is_of_original(source: Source) -> bool:
    """Return whether a fingerprint was taken of the document that was imported, by which it is known again."""
    return len(source.fingerprint) == _OF_ORIGINAL


def registrations(library: Library) -> tuple[Registration, ...]:
    """Return what must be written so that every full text is registered as it is now."""
    found = []
    for source in library.sources:
        text = library.texts.get(source.id)
        if text and source.fingerprint != text.fingerprint and not is_of_original(source):
            place = library.place("source", source.id, ("fingerprint" if source.fingerprint else "file",))
            if place:
                found.append(Registration(source=source, line=place.line, fingerprint=text.fingerprint))
    return tuple(found)
