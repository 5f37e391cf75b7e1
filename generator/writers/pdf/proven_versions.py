"""The versions of WeasyPrint that our own setting of lines was proven on."""

from __future__ import annotations

PROVEN = frozenset({"70.0"})
