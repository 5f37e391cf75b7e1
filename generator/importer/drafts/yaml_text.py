"""Write the YAML of a draft by hand, so that its comments and the order of its keys are ours."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence

_SAFE = re.compile(r"[\u3400-\u9fffA-Za-z][\u3400-\u9fffA-Za-z0-9_\-./·《》（）、，。；？！“”—\u3000]*")
_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
_UNPRINTABLE = re.compile("[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


def scalar(text: str) -> str:
    """Return `text` as one YAML scalar, quoted where it would be read as anything else."""
    if _SAFE.fullmatch(text) and text.lower() not in _WORDS:
        return text
    return _quoted(text)


def flow(values: Iterable[str]) -> str:
    """Return texts as a YAML list on one line."""
    return "[" + ", ".join(scalar(v) if _SAFE.fullmatch(v) and "," not in v else _quoted(v) for v in values) + "]"


def _quoted(text: str) -> str:
    return _UNPRINTABLE.sub(lambda m: _escaped(m.group()), json.dumps(text, ensure_ascii=False))


def _escaped(character: str) -> str:
    code = ord(character)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def block(key: str, paragraphs: Sequence[str], *, indent: int = 0) -> list[str]:
    """Return a key with paragraphs as a block, a blank line between two; as one quoted line where YAML demands it."""
    pad = " " * indent
    if any(_UNPRINTABLE.search(p) or p[:1] in " \t" for p in paragraphs) or not paragraphs:
        whole = "\n\n".join(paragraphs)
        return [f"{pad}{key}: {_quoted(whole)}"]
    lines = [f"{pad}{key}: |"]
    for n, paragraph in enumerate(paragraphs):
        lines += [""] if n else []
        lines += [f"{pad}  {part}" for part in paragraph.split("\n")]
    return lines


def comment(text: str) -> str:
    """Return a comment line."""
    return "# " + _UNPRINTABLE.sub("�", " ".join(text.split("\n")))
