"""The tree of themes: what a theme's other names mean, and which themes lie below it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator.model.course import Theme


class ThemeTree:
    """Themes by id, label and alias; parents that are missing or go in a circle are passed over."""

    def __init__(self, themes: Iterable[Theme]) -> None:
        self._themes = {theme.id: theme for theme in themes}
        self._names: dict[str, str] = {}
        for theme in self._themes.values():
            for name in (theme.label, *theme.aliases):
                if name:
                    self._names.setdefault(name, theme.id)
        self._names.update({theme_id: theme_id for theme_id in self._themes})
        self._children: dict[str, list[str]] = {}
        for theme in self._themes.values():
            parent = self._names.get(theme.parent)
            if parent:
                self._children.setdefault(parent, []).append(theme.id)

    @property
    def names(self) -> Iterable[str]:
        """Return every name a theme may be called by."""
        return self._names.keys()

    def find(self, name: str) -> str | None:
        """Return the id of the theme with that id, label or alias, or None."""
        return self._names.get(name)

    def below(self, names: Iterable[str]) -> frozenset[str]:
        """Return the ids of the themes of these names and of all below them; unknown names count for nothing."""
        pending = [theme_id for name in names if (theme_id := self._names.get(name))]
        found: set[str] = set()
        while pending:
            theme_id = pending.pop()
            if theme_id not in found:
                found.add(theme_id)
                pending.extend(self._children.get(theme_id, ()))
        return frozenset(found)

    def touches(self, names: Iterable[str], wanted: frozenset[str]) -> bool:
        """Return whether one of the themes called `names` is among the ids `wanted`."""
        return any(self._names.get(name) in wanted for name in names)

    def circle(self, theme_id: str) -> tuple[str, ...]:
        """Return the parents that lead from a theme back to itself, or nothing."""
        path = [theme_id]
        current: Any = theme_id
        while True:
            current = self._names.get(self._themes[current].parent)
            if current is None or (current in path and current != theme_id):
                return ()
            if current == theme_id:
                return (*path, theme_id)
            path.append(current)
