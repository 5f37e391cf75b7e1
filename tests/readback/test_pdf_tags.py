"""The tags of a PDF in reading order."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from generator.readback.pdf_objects import LazyReader
from generator.readback.pdf_tags import Step, walk_tags
from tests.readback.samples import paper, rendered


class Written:
    """A reader that knows tags by what is written of them."""

    def __init__(self, **tags: str) -> None:
        self.written = {int(name[1:]): text.encode("latin-1") for name, text in tags.items()}

    def get_object(self, number: int) -> DictionaryObject:
        return DictionaryObject({NameObject("/Alt"): TextStringObject("柱状图")})


def walked(*kids: int, **tags: str) -> list[Step]:
    reader: Any = Written(**tags)
    root = DictionaryObject({NameObject("/K"): ArrayObject([IndirectObject(kid, 0, reader) for kid in kids])})
    return list(walk_tags(reader, root, {80: 1, 81: 2}))


def test_marks_come_in_the_order_of_the_tags_and_not_of_the_page() -> None:
    steps = walked(1, 2, o1="<</S /P /Pg 80 0 R /K [5 3]>>", o2="<</S /P /Pg 81 0 R /K 0>>")
    assert steps == [Step("text", 1, 5), Step("text", 1, 3), Step("text", 2, 0)]


def test_a_tag_without_a_page_is_on_that_of_the_tag_around_it() -> None:
    steps = walked(1, o1="<</S /Div /Pg 81 0 R /K [2 0 R]>>", o2="<</S /P /K [4]>>")
    assert steps == [Step("text", 2, 4)]


def test_a_mark_may_name_its_own_page() -> None:
    kids = "[<</Type /MCR /Pg 80 0 R /MCID 1>> <</Type /MCR /Pg 81 0 R /MCID 0>> <</Type /OBJR /Obj 9 0 R>>]"
    assert walked(1, o1=f"<</S /P /Pg 80 0 R /K {kids}>>") == [Step("text", 1, 1), Step("text", 2, 0)]


def test_a_drawing_is_entered_and_left_round_what_is_in_it() -> None:
    steps = walked(1, 2, o1="<</S /Figure /Alt (x) /Pg 80 0 R /K [1]>>", o2="<</S /P /Pg 80 0 R /K [2]>>")
    assert steps == [
        Step("alternative", 1, text="柱状图"),
        Step("enter", 1),
        Step("text", 1, 1),
        Step("leave", 1),
        Step("text", 1, 2),
    ]


def test_an_object_that_lies_outside_the_streams_is_read_all_the_same() -> None:
    class Apart(Written):
        def get_object(self, number: int) -> DictionaryObject:
            return DictionaryObject(
                {NameObject("/S"): NameObject("/P"), NameObject("/K"): ArrayObject([NumberObject(6)])}
            )

    reader: Any = Apart()
    root = DictionaryObject({NameObject("/K"): IndirectObject(1, 0, reader)})
    assert list(walk_tags(reader, root, {})) == [Step("text", None, 6)]


def test_the_tags_of_a_paper_name_each_mark_once() -> None:
    reader = LazyReader(BytesIO(rendered(paper(), "pdf")))
    references: list[Any] = [page.indirect_reference for page in reader.pages]
    root: Any = reader.trailer["/Root"]
    steps = list(walk_tags(reader, root["/StructTreeRoot"], {one.idnum: n for n, one in enumerate(references, 1)}))
    marks = [(step.page, step.mark) for step in steps if step.kind == "text"]
    assert len(marks) == len(set(marks)) > 20
    assert {page for page, _ in marks} == set(range(1, len(references) + 1))
