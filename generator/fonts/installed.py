"""Find font files on this machine by family and weight, as fontconfig knows them."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

Weight = Literal["Regular", "Bold"]
# fontconfig's scale: 80 is regular, 200 is bold.
_NUMBERS: dict[Weight, int] = {"Regular": 80, "Bold": 200}
_FORMAT = r"%{file}\t%{index}\t%{weight}\t%{slant}\t%{width}\t%{variable}\t%{family}\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """One face in a font file; `index` is its number in a collection, `family` the name it is asked for by."""

    path: Path
    index: int
    family: str
    weight: Weight


@dataclass(frozen=True, slots=True)
class _Listed:
    path: Path
    index: int
    weight: float
    families: frozenset[str]


def find_faces(families: Sequence[str]) -> tuple[Face, ...]:
    """Return the regular and the bold face of the first of `families` that is installed, or nothing."""
    for family in families:
        faces = _faces_of(family)
        if faces:
            return faces
    return ()


def all_faces(families: Sequence[str]) -> tuple[Face, ...]:
    """Return the faces of every one of `families` that is installed, in their order."""
    return tuple(face for family in families for face in _faces_of(family))


def _faces_of(family: str) -> tuple[Face, ...]:
    listed = [each for each in _listing() if family in each.families]
    faces: list[Face] = []
    for weight, number in _NUMBERS.items():
        near = [each for each in listed if abs(each.weight - number) <= 30]
        if near:
            best = min(near, key=lambda each: (abs(each.weight - number), str(each.path), each.index))
            faces.append(Face(path=best.path, index=best.index, family=family, weight=weight))
    return tuple(faces)


@lru_cache(maxsize=1)
def _listing() -> tuple[_Listed, ...]:
    """Return every upright static face; nothing on a machine without `fc-list`."""
    program = shutil.which("fc-list")
    if program is None:
        return ()
    done = subprocess.run([program, "--format", _FORMAT], capture_output=True, check=False)
    return tuple(_parse(done.stdout.decode("utf-8", "replace")))


def _parse(listing: str) -> Iterator[_Listed]:
    for line in listing.splitlines():
        fields = line.split("\t")
        if len(fields) != 7:
            continue
        path, index, weight, slant, width, variable, families = fields
        try:
            number = float(weight)
        except ValueError:  # a range: a variable font
            continue
        if slant == "0" and width in ("", "100") and variable != "True":
            names = frozenset(name.strip().replace("\\", "") for name in families.split(","))
            yield _Listed(Path(path), int(index or 0) & 0xFFFF, number, names)
