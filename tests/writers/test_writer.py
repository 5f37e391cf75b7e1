"""What every writer takes and gives."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from typing import get_args

import pytest

from generator.design import load_design
from generator.model.document import DOCUMENT_KINDS
from generator.model.formats import Format
from generator.writers import write
from generator.writers.writer import Output, OutputFile
from tests import documents

BASE = load_design("base")


def test_an_output_knows_nothing_that_its_writer_does_not_say() -> None:
    output = Output(files=(OutputFile(name="a.html", data=b""),))
    assert (output.notices, output.pages, output.tail, dict(output.anchors)) == ((), None, None, {})
    assert output.anchors is not Output(files=()).anchors


def test_an_output_cannot_be_changed_afterwards() -> None:
    file = OutputFile(name="a.html", data=b"")
    with pytest.raises(FrozenInstanceError):
        file.name = "b.html"  # type: ignore[misc]  # this is what must fail


@pytest.mark.parametrize("format", [one for one in get_args(Format) if one != "pdf"])
def test_every_writer_names_its_files_after_the_document_and_no_folder(format: Format) -> None:
    document = next(one for one in documents.of_every_kind() if format in DOCUMENT_KINDS[one.kind].formats)
    output = write(document, BASE, format)
    assert output.files
    for file in output.files:
        assert file.name.startswith(document.name)
        assert "/" not in file.name
        assert file.data
