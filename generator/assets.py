"""Find what ships with the program: the designs and the starter course, in a wheel as in a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_SHIPPED = _PACKAGE / "_shipped"


def _root() -> Path:
    return _SHIPPED if _SHIPPED.is_dir() else _PACKAGE.parent


def templates_folder() -> Path:
    """Return the folder of the shipped designs."""
    return _root() / "templates"


def starter_folder() -> Path:
    """Return the `lessons/` folder of the sample course."""
    return _root() / "lessons"
