"""Read the glyphs that a PDF page draws, each group with the mark that ties it to the structure of the document.

WeasyPrint writes an operator a line, and text as hexadecimal strings of two bytes a glyph; a file that another program
has written anew is not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_HEX = re.compile(rb"<([0-9A-Fa-f]+)>")
_MARK = re.compile(rb"/MCID (\d+)")

Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)


@dataclass(frozen=True, slots=True)
class Drawn:
    """Glyphs drawn at once: the font's name in the page's resources, the mark if any, the position of the first."""

    font: str
    glyphs: tuple[int, ...]
    mark: int | None
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Placed:
    """Another stream that is drawn here, by its name in the page's resources."""

    name: str
    mark: int | None


def read_content(data: bytes) -> Iterator[Drawn | Placed]:
    """Yield what a content stream draws, in the order of drawing."""
    font = ""
    marks: list[int | None] = []
    named: int | None = None  # the mark whose content is about to begin
    now, text = _IDENTITY, _IDENTITY
    saved: list[Matrix] = []
    for line in data.split(b"\n"):
        match line[-2:]:
            case b"TJ" | b"Tj":
                if glyphs := _glyphs(line):
                    x, y = _apply(now, text[4], text[5])
                    yield Drawn(font, glyphs, marks[-1] if marks else None, x, y)
            case b"Tf":
                font = line[1 : line.index(b" ")].decode("latin-1")
            case b"Tm":
                text = _matrix(line)
            case b"cm":
                now = _times(_matrix(line), now)
            case b">>" if found := _MARK.search(line):
                named = int(found[1])
            case b"DC" | b"MC":
                if line.endswith(b"EMC"):
                    if marks:
                        marks.pop()
                else:
                    found = _MARK.search(line)
                    marks.append(int(found[1]) if found else named)
                    named = None
            case b"Do":
                yield Placed(line[1 : line.index(b" ")].decode("latin-1"), marks[-1] if marks else None)
            case b"q":
                saved.append(now)
            case b"Q":
                now = saved.pop() if saved else _IDENTITY
            case _:
                pass


def _glyphs(line: bytes) -> tuple[int, ...]:
    raw = bytes.fromhex(b"".join(_HEX.findall(line)).decode("ascii"))
    return tuple(raw[n] << 8 | raw[n + 1] for n in range(0, len(raw) - 1, 2))


def _matrix(line: bytes) -> Matrix:
    a, b, c, d, e, f = (float(number) for number in line.split()[-7:-1])
    return (a, b, c, d, e, f)


def _times(m: Matrix, n: Matrix) -> Matrix:
    return (
        m[0] * n[0] + m[1] * n[2],
        m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2],
        m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4],
        m[4] * n[1] + m[5] * n[3] + n[5],
    )


def _apply(m: Matrix, x: float, y: float) -> tuple[float, float]:
    return m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]
