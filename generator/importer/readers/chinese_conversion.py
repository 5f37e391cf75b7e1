"""Turn traditional characters into simplified ones or back, only when that is asked for."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Literal

from generator.errors import MissingToolError
from generator.importer.manuscript import Line, Manuscript

Conversion = Literal["", "t2s", "s2t", "tw2s", "tw2sp", "hk2s", "s2tw", "s2twp", "s2hk"]

_TO = {"s": "简体", "t": "繁体", "w": "繁体（台湾字形）", "p": "繁体（台湾用词）", "k": "繁体（香港字形）"}


def converted(manuscript: Manuscript, conversion: Conversion) -> Manuscript:
    """Return a manuscript with its characters converted by OpenCC, with a note of how many changed."""
    if not conversion:
        return manuscript
    try:
        from opencc import OpenCC
    except ImportError as error:
        raise MissingToolError("繁简转换要用 opencc，请运行 pip install opencc") from error

    convert = OpenCC(conversion).convert
    changed = 0
    lines: list[Line] = []
    for line in manuscript.lines:
        raw = convert(line.raw)
        changed += sum(a != b for a, b in zip(line.raw, raw, strict=False)) + abs(len(raw) - len(line.raw))
        cells = tuple(convert(cell) for cell in line.cells)
        lines.append(replace(line, raw=raw, cells=cells, anchor=convert(line.anchor)))
    imprint = manuscript.imprint
    known: dict[str, Any] = {
        key: convert(getattr(imprint, key)) for key in ("title", "publication", "source", "editor", "site")
    }
    known["authors"] = tuple(convert(author) for author in imprint.authors)
    target = "简体" if conversion.endswith(("2s", "2sp")) else _TO[conversion[-1]]
    note = f"已按要求用 OpenCC（{conversion}）转成{target}，改了 {changed} 个字，请对照原件核对专名"
    return replace(manuscript, lines=tuple(lines), imprint=replace(imprint, **known), notes=(*manuscript.notes, note))
