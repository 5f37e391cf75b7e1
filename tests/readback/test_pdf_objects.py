"""Objects of a PDF that lie in streams of objects are parsed one by one."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pypdf
import pytest

from generator.readback.pdf_objects import LazyReader
from tests.readback.samples import paper, rendered


@pytest.fixture(scope="module")
def data() -> bytes:
    return rendered(paper(), "pdf")


def written(value: Any) -> bytes:
    """Return an object as it is written, so that equal ones of two readers are equal."""
    target = BytesIO()
    value.write_to_stream(target)
    return target.getvalue()


def in_streams(reader: pypdf.PdfReader) -> list[int]:
    return sorted(reader.xref_objStm)


def test_every_object_of_the_streams_is_there_as_it_was_written(data: bytes) -> None:
    reader = LazyReader(BytesIO(data))
    assert sorted(reader.written) == in_streams(reader)
    assert len(reader.written) > 50
    assert any(b"/StructElem" in text for text in reader.written.values())


def test_each_object_is_the_one_that_pypdf_finds_but_for_the_widths_of_glyphs(data: bytes) -> None:
    ours, theirs = LazyReader(BytesIO(data)), pypdf.PdfReader(BytesIO(data))
    looked_at = 0
    for number in in_streams(theirs):
        one: Any = ours.get_object(number)
        other: Any = theirs.get_object(number)
        if isinstance(other, dict) and "/CIDToGIDMap" in other:
            assert "/W" in other
            assert "/W" not in one
            del other["/W"]
        assert written(one) == written(other)
        looked_at += 1
    assert looked_at > 50


def test_an_object_is_parsed_once_and_knows_its_number(data: bytes) -> None:
    reader = LazyReader(BytesIO(data))
    number = next(n for n, text in sorted(reader.written.items()) if b"/StructElem" in text)
    tag: Any = reader.get_object(number)
    again: Any = reader.get_object(number)
    assert again is tag
    assert tag.indirect_reference.idnum == number
