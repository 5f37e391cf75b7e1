"""Walk the tags of a PDF in reading order.

A pack has thousands of tags, each an object of its own, and a general reader of PDF takes longer over them than over
all the text. They lie together in streams of objects and are plain; so they are read here, and only what is not plain
is left to the general reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Literal

from pypdf.generic import IndirectObject

from generator.readback.pdf_objects import LazyReader

_KIND = re.compile(rb"/S\s*/(\w+)")
_PAGE = re.compile(rb"/Pg\s+(\d+)\s+0\s+R")
_KIDS = re.compile(rb"/K\s*(\[[^\]]*\]|<<.*?>>|\d+\s+0\s+R|\d+)", re.DOTALL)
_KID = re.compile(rb"<<(?P<inner>.*?)>>|(?P<tag>\d+)\s+0\s+R|(?P<mark>\d+)", re.DOTALL)
_MARK = re.compile(rb"/MCID\s+(\d+)")


@dataclass(frozen=True, slots=True)
class Step:
    """One thing met on the walk: marked text of a page, an alternative text, or the edge of a drawing."""

    kind: Literal["text", "alternative", "enter", "leave"]
    page: int | None = None
    mark: int = 0
    text: str = ""


def walk_tags(reader: LazyReader, root: Any, numbers: Mapping[int, int]) -> Iterator[Step]:
    """Yield what the tree of tags names, in order; `numbers` gives a page's number by the number of its object."""
    stack: list[tuple[int | Step, int | None]] = [
        (kid.idnum, None) for kid in reversed(_list(root.get("/K"))) if isinstance(kid, IndirectObject)
    ]
    while stack:
        one, page = stack.pop()
        if isinstance(one, Step):
            yield one
            continue
        data = reader.written.get(one)
        if data is None:
            data = _written_out(reader, one)
        if found := _PAGE.search(data):
            page = numbers.get(int(found[1]), page)
        kind = _KIND.search(data)
        if b"/Alt" in data:
            tag: Any = reader.get_object(one)
            yield Step("alternative", page, text=str(tag.get("/Alt", "")))
        if kind and kind[1] == b"Figure":
            yield Step("enter", page)
            stack.append((Step("leave", page), page))
        stack.extend(reversed(list(_kids(data, page, numbers))))


def _kids(data: bytes, page: int | None, numbers: Mapping[int, int]) -> Iterator[tuple[int | Step, int | None]]:
    found = _KIDS.search(data)
    if not found:
        return
    for kid in _KID.finditer(found[1]):
        if kid["tag"]:
            yield int(kid["tag"]), page
        elif kid["mark"]:
            yield Step("text", page, int(kid["mark"])), page
        elif mark := _MARK.search(kid["inner"]):
            own = _PAGE.search(kid["inner"])
            yield Step("text", numbers.get(int(own[1]), page) if own else page, int(mark[1])), page


def _written_out(reader: LazyReader, number: int) -> bytes:
    """Return an object that does not lie in a stream of objects, written in the same way."""
    target = BytesIO()
    value = reader.get_object(number)
    if value is not None:
        value.write_to_stream(target)
    return target.getvalue()


def _list(value: Any) -> list[Any]:
    return list(value) if isinstance(value, list) else [] if value is None else [value]
