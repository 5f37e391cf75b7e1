"""Open a PDF so that an object is only parsed when it is asked for.

pypdf parses every object of a stream of objects as soon as it needs one of them; the tags of a pack are thousands.
"""

from __future__ import annotations

import re
from functools import cached_property
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.generic import read_object

# The widths of a font's glyphs: thousands of numbers, and nothing that is read here.
_WIDTHS = re.compile(rb"/W\s*\[(?:[^\[\]]|\[[^\]]*\])*\]")


class LazyReader(PdfReader):
    """A reader that takes objects out of their streams one by one."""

    @cached_property
    def written(self) -> dict[int, bytes]:
        """Return the objects that lie in streams of objects, by number, as they are written."""
        objects: dict[int, bytes] = {}
        for number in sorted({stream for stream, _ in self.xref_objStm.values()}):
            stream: Any = self.get_object(number)
            data, first = stream.get_data(), int(stream["/First"])
            heads = [int(value) for value in data[:first].split()]
            starts = [*(first + offset for offset in heads[1::2]), len(data)]
            objects.update({one: data[starts[n] : starts[n + 1]] for n, one in enumerate(heads[::2])})
        return objects

    def _get_object_from_stream(self, indirect_reference: Any) -> Any:
        """Parse one object; pypdf calls this, and where it should cease to, all is as before, only slower."""
        data = self.written.get(indirect_reference.idnum)
        if data is None:
            return super()._get_object_from_stream(indirect_reference)
        if b"/CIDFontType" in data:
            data = _WIDTHS.sub(b"", data)
        value = read_object(BytesIO(data), self)
        self.cache_indirect_object(0, indirect_reference.idnum, value)
        if value is not None:
            value.indirect_reference = indirect_reference
        return value
