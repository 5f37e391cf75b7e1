"""Join the lines of a text that was typed over several lines as Chinese is written: without spaces between them."""

from __future__ import annotations

import re

_CHINESE = "\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
_SHARED = "“”‘’—…·"  # with Latin text: these alone do not tell that a line is Chinese
_BETWEEN_WIDE = re.compile(f"(?<=[{_CHINESE}])\n(?=[{_CHINESE}{_SHARED}])|(?<=[{_SHARED}])\n(?=[{_CHINESE}])")
_LONE_BREAK = re.compile(r"(?<!\n)\n(?!\n)")


def rejoined(value: str, typed: str) -> str:
    """Return `value`, which YAML folded out of the lines `typed`, with no space where two Chinese lines met.

    Where the lines cannot be told from other spaces (escapes in quotes), `value` stays as it is.
    """
    lines = [line.strip(" \t") for line in typed.split("\n")]
    if lines[0][:1] == ">":
        lines = lines[1:]
    elif lines[0][:1] in ("'", '"'):
        lines[0], lines[-1] = lines[0][1:], lines[-1][:-1]
    joined = "\n".join(lines).strip("\n")
    folded = _fold(joined)
    core = value.strip("\n ")
    if folded.strip(" ") != core:
        return value
    return value.replace(core, _fold(_BETWEEN_WIDE.sub("", joined)).strip(" "), 1)


def _fold(lines: str) -> str:
    """Fold lines as YAML does: one line break becomes a space, of several the first is dropped."""
    return re.sub(r"\n(\n+)", r"\1", _LONE_BREAK.sub(" ", lines))
