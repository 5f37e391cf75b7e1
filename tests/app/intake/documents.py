"""Documents to import, for the tests of intake."""

from __future__ import annotations

from pathlib import Path

SPEECH = """关于读书的讲话
张某某
同学们：
书要一页一页地读。
2022年，全校人均借书量达到12册。
源自《某某校报》2023年4月24日
"""


def speech(folder: Path, name: str = "讲话.txt", text: str = SPEECH) -> Path:
    """Return a file that holds a short speech."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path
