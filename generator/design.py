"""Load a design: a chain of folders in which the nearer file wins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

import yaml

from generator.assets import templates_folder
from generator.errors import DesignError
from generator.workspace import inside

# The four roles of type in Chinese print.
Role = Literal["song", "hei", "kai", "fang"]
ROLES: tuple[Role, ...] = ("song", "hei", "kai", "fang")


@dataclass(frozen=True)
class Design:
    """What a writer needs to know of the look: `folders` nearest first, `settings` merged along the chain.

    `logo` is the school's own mark, a picture file.
    """

    name: str
    folders: tuple[Path, ...]
    settings: Mapping[str, Any]
    logo: Path | None = None

    def find(self, relative: str) -> Path | None:
        """Return the nearest file of that name, or None."""
        for folder in self.folders:
            path = inside(folder, relative)
            if path.is_file():
                return path
        return None

    def get(self, relative: str) -> Path:
        """Return the nearest file of that name; raise `DesignError` when no folder of the chain has it."""
        path = self.find(relative)
        if path is None:
            raise DesignError(f"版式“{self.name}”里没有文件 {relative}")
        return path

    def find_all(self, relative: str) -> tuple[Path, ...]:
        """Return every file of that name, base first, so that later ones override (style sheets)."""
        found = (inside(folder, relative) for folder in reversed(self.folders))
        return tuple(path for path in found if path.is_file())

    @cached_property
    def fonts(self) -> dict[Role, tuple[str, ...]]:
        """Return for each role the families to try, in order, for PDF and HTML."""
        return {role: self._families(role) for role in ROLES}

    @cached_property
    def office_fonts(self) -> dict[Role, str]:
        """Return for each role the one name that Word, WPS and PowerPoint are told."""
        return {role: str(self._of_role("office_fonts", role)) for role in ROLES}

    @cached_property
    def unfit_punctuation(self) -> tuple[str, ...]:
        """Return the families whose punctuation PDF takes from the next family of the stack."""
        return tuple(self.settings.get("unfit_punctuation") or ())

    @cached_property
    def latin_font(self) -> str:
        """Return the face that Word and PowerPoint use for Latin letters and digits."""
        return str(self._section("office_fonts").get("latin", "Times New Roman"))

    @property
    def accent(self) -> str:
        """Return the colour of screens and slides, `#rrggbb`."""
        return str(self.settings.get("accent", "#000000"))

    def for_school(self, *, colour: str = "", logo: Path | None = None) -> Design:
        """Return the design with a school's own colour and mark; raise `DesignError` when the mark is not there."""
        if logo is not None and not logo.is_file():
            raise DesignError(f"找不到校徽图片 {logo.name}；请把它放到 lessons 文件夹里，或改 course.yaml 的 logo")
        settings = {**self.settings, "accent": colour} if colour else self.settings
        return replace(self, settings=settings, logo=logo)

    def _families(self, role: Role) -> tuple[str, ...]:
        named = self._of_role("fonts", role)
        return (named,) if isinstance(named, str) else tuple(str(family) for family in named)

    def _of_role(self, key: str, role: Role) -> Any:
        named = self._section(key).get(role)
        if not named or not isinstance(named, str | list):
            raise DesignError(f"版式“{self.name}”的 design.yaml 里，{key} 缺少 {role}（字体名，或几个字体名）")
        return named

    def _section(self, key: str) -> Mapping[str, Any]:
        section = self.settings.get(key)
        if not isinstance(section, Mapping):
            raise DesignError(f"版式“{self.name}”的 design.yaml 里缺少 {key}")
        return section


def load_design(name: str, extra: Sequence[Path] = ()) -> Design:
    """Load the design `name`, looking in the folders `extra` (a workspace's `templates/`) before the shipped ones.

    Each design is a folder of that name; its `design.yaml` may say `over: base`. A folder of the same name in
    `extra` goes before the shipped one, so that a school overrides single files. Raises `DesignError`.
    """
    roots = (*extra, templates_folder())
    folders: list[Path] = []
    settings: list[Mapping[str, Any]] = []
    wanted: str | None = name
    seen: set[str] = set()
    while wanted:
        if wanted in seen:
            raise DesignError(f"版式“{wanted}”绕圈引用了自己（design.yaml 的 over）")
        seen.add(wanted)
        here = [inside(root, wanted) for root in roots if root.is_dir()]
        here = [folder for folder in here if folder.is_dir()]
        if not here:
            raise DesignError(f"没有版式“{wanted}”；templates 文件夹里可用的有：{'、'.join(_names(roots))}")
        following: str | None = None
        for folder in here:
            folders.append(folder)
            own = _read_settings(folder / "design.yaml")
            settings.append(own)
            following = following or own.get("over")
        wanted = following
    return Design(name=name, folders=tuple(folders), settings=_merged(settings))


def _names(roots: Sequence[Path]) -> list[str]:
    return sorted({f.name for root in roots if root.is_dir() for f in root.iterdir() if (f / "design.yaml").is_file()})


def _read_settings(path: Path) -> Mapping[str, Any]:
    if not path.is_file():
        return {}
    try:
        value = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise DesignError(f"版式文件 {path} 读不懂：{error}") from error
    if not isinstance(value, dict | None):
        raise DesignError(f"版式文件 {path} 应是“名称: 值”的形式")
    return value or {}


def _merged(settings: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Merge base first; mappings are merged key by key at every depth, everything else is replaced."""
    merged: dict[str, Any] = {}
    for own in reversed(settings):
        for key, value in own.items():
            before = merged.get(key)
            merged[key] = _merged((value, before)) if isinstance(before, dict) and isinstance(value, dict) else value
    return merged
