"""Digests: the same for the same content, another for another."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from generator.app.fingerprints import design_fingerprint, digest, document_digest, file_digest, key_of
from generator.design import load_design
from tests.documents import everything

_PRINT_DIGESTS = """
from generator.app.fingerprints import document_digest
from tests.documents import everything
print(*map(document_digest, everything()), sep="\\n")
"""


def test_a_document_has_the_same_digest_in_another_process() -> None:
    script = [sys.executable, "-c", _PRINT_DIGESTS]
    other = subprocess.run(script, capture_output=True, text=True, check=True).stdout.split()
    here = [document_digest(document) for document in everything()]
    assert other == here
    assert len(set(here)) == len(here) > 1


def test_every_change_of_a_document_changes_its_digest() -> None:
    document = everything()[0]
    for other in (
        replace(document, name="other"),
        replace(document, blocks=document.blocks[:-1]),
        replace(document, meta=replace(document.meta, school="另一所学校")),
        replace(document, first_page=7),
    ):
        assert document_digest(other) != document_digest(document)


def test_a_file_that_cannot_be_read_has_no_digest(tmp_path: Path) -> None:
    assert file_digest(tmp_path / "none") == ""
    (tmp_path / "some").write_bytes(b"x")
    assert file_digest(tmp_path / "some") == digest(b"x")


def test_a_key_depends_on_every_part_and_their_order() -> None:
    assert len({key_of("a", "b"), key_of("b", "a"), key_of("a"), key_of("a", "b", "")}) == 4


def test_a_file_of_the_design_changes_its_fingerprint(tmp_path: Path) -> None:
    own = tmp_path / "mine"
    own.mkdir()
    (own / "design.yaml").write_text("over: base\n", encoding="utf-8")
    design = load_design("mine", extra=(tmp_path,))
    before = design_fingerprint(design)
    assert before == design_fingerprint(load_design("mine", extra=(tmp_path,)))
    assert before != design_fingerprint(design.for_school(colour="#123456", logo=None))
    (own / "own.css").write_text("p {}", encoding="utf-8")
    assert design_fingerprint(design) != before
