"""Cache subset fonts in the user's cache folder, and restrict fontconfig to these."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from generator.fonts.charset import VERSION, standard
from generator.fonts.installed import Face, all_faces, find_faces
from generator.fonts.outlines import to_truetype
from generator.fonts.renaming import renamed
from generator.fonts.subsetting import SubsettingUnavailableError, subset

# Part of every kept file's name: a change of how they are made makes them anew.
_MADE_BY = "1"
_OFF = "system"


@dataclass(frozen=True, slots=True)
class Kept:
    """The fontconfig file that lists only the fonts of a document."""

    config: Path


def folder() -> Path:
    """Return where kept fonts lie: `HUOYE_CACHE`, or the place that the system has for such things."""
    given = os.environ.get("HUOYE_CACHE")
    if given:
        return Path(given) / "fonts"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData/Local") / "huoye" / "fonts"
    if sys.platform == "darwin":
        return Path.home() / "Library/Caches/huoye/fonts"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "huoye" / "fonts"


def prepare(stacks: Mapping[Any, Sequence[str]], characters: Iterable[str] = ()) -> Kept | None:
    """Return the fonts for a text: of each stack the first family that is installed, and what the text needs besides.

    `stacks` is role → families in the order in which they are tried. Fonts that are not kept yet are cut now, which
    takes seconds a face, once. Returns None where this cannot be had (no fontconfig, no hb-subset, no room to write,
    `HUOYE_FONTS=system`): then the system's fonts serve as they are.
    """
    if os.environ.get("HUOYE_FONTS") == _OFF:
        return None
    key = tuple((role, tuple(families)) for role, families in stacks.items())
    rare = frozenset(map(ord, set(characters))) - standard()
    try:
        return _config(key, frozenset(point for point in rare if point > 0x20))
    except (OSError, SubsettingUnavailableError):
        return None


@lru_cache(maxsize=64)
def _config(stacks: tuple[tuple[str, tuple[str, ...]], ...], rare: frozenset[int]) -> Kept | None:
    faces = list(dict.fromkeys(face for _, families in stacks for face in find_faces(families)))
    if not faces:
        return None
    folders = _keep_all(faces)
    held = list(_faces_for(rare, stacks))
    folders += [_keep(face, points) for face, points in held]
    first = {role: find_faces(families)[:1] for role, families in stacks}
    text = _config_text(folders, first, dict.fromkeys(face.family for face, _ in held))
    name = sha256(text.encode()).hexdigest()[:16]
    path = folder() / f"{name}.conf"
    if not path.is_file():
        _write(path, text.encode())
    return Kept(path)


def _keep_all(faces: Sequence[Face]) -> list[Path]:
    """Return the folders of faces; those that are not there yet are cut side by side, as each takes seconds."""
    waiting = [face for face in faces if not _file(face, None).is_file()]
    if len(waiting) > 1:
        import multiprocessing

        method = "spawn" if sys.platform in ("win32", "darwin") else "forkserver"
        with ProcessPoolExecutor(min(len(waiting), os.cpu_count() or 1), multiprocessing.get_context(method)) as pool:
            list(pool.map(_keep_standard, waiting))
    return [_keep(face, None) for face in faces]


def _keep_standard(face: Face) -> Path:
    return _keep(face, None)


def _keep(face: Face, points: frozenset[int] | None) -> Path:
    """Return the folder of a cut face, cutting it when it is not there; `points` None means the standard ones."""
    path = _file(face, points)
    if not path.is_file():
        data = to_truetype(subset(face, sorted(standard() if points is None else points)))
        _write(path, data if points is None else renamed(data, _rare(face.family)))
    return path.parent


def _file(face: Face, points: frozenset[int] | None) -> Path:
    known = face.path.stat()
    chosen = f"standard {VERSION}" if points is None else "rare " + " ".join(map(str, sorted(points)))
    about = f"{_MADE_BY}|{face.path}|{known.st_size}|{known.st_mtime_ns}|{face.index}|{chosen}"
    digest = sha256(about.encode()).hexdigest()[:16]
    return folder() / digest / f"{face.family.replace(' ', '')}-{face.weight}.ttf"


def _faces_for(
    rare: frozenset[int], stacks: tuple[tuple[str, tuple[str, ...]], ...]
) -> Iterable[tuple[Face, frozenset[int]]]:
    """Yield the faces that have rare characters, each role's own family first; what no font has is left out."""
    if not rare:
        return
    for face in dict.fromkeys(face for _, families in stacks for face in all_faces(families)):
        held = rare & _characters(face)
        if held:
            yield face, held


@lru_cache(maxsize=16)
def _characters(face: Face) -> frozenset[int]:
    from fontTools.ttLib import TTFont

    with TTFont(face.path, fontNumber=face.index, lazy=True) as font:
        return frozenset(font.getBestCmap())


def _rare(family: str) -> str:
    """Return the family that the rare characters of another are kept in.

    WeasyPrint tells fonts apart by family and weight alone: in a second file of the same family they would be drawn
    with the glyphs that have their numbers in the first.
    """
    return f"{family} Rare"


def _config_text(folders: Sequence[Path], first: Mapping[str, tuple[Face, ...]], rare: Iterable[str]) -> str:
    lines = ['<?xml version="1.0"?>', '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">', "<fontconfig>"]
    lines += [f"  <dir>{escape(str(each))}</dir>" for each in folders]
    lines.append(f"  <cachedir>{escape(str(folder() / 'fontconfig'))}</cachedir>")
    for generic, role in (("serif", "song"), ("sans-serif", "hei")):
        for face in first.get(role, ()):
            lines.append(
                f"  <alias><family>{generic}</family><prefer><family>{escape(face.family)}</family></prefer></alias>"
            )
    for family in rare:
        known, besides = escape(family), escape(_rare(family))
        lines.append(
            f'  <alias binding="same"><family>{known}</family><accept><family>{besides}</family></accept></alias>'
        )
    return "\n".join([*lines, "</fontconfig>", ""])


def _write(path: Path, data: bytes) -> None:
    """Save a file to the cache, whole or not at all: another process may be doing the same."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".tmp-")
    with os.fdopen(handle, "wb") as file:
        file.write(data)
    Path(name).replace(path)
