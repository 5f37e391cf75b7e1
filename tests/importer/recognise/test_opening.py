"""Every text is opened in the same way: page furniture out, footnotes taken, the rest is text."""

from __future__ import annotations

from collections.abc import Sequence

from generator.importer.lines.ledger import Ledger
from generator.importer.lines.page_furniture import Noise
from generator.importer.manuscript import Line, Manuscript, split
from generator.importer.recognise.opening import Opening, fingerprint, open_text, own_id

TEXT = "第一段写在这里。\n—1—\n第二段写在这里。"


def dashes(lines: Sequence[Line]) -> list[Noise]:
    return [Noise(place=n, reason="页码") for n, line in enumerate(lines) if line.text.startswith("—")]


def opened(text: str, opening: Opening) -> tuple[list[str], list[str]]:
    manuscript = split(text)
    ledger = Ledger(manuscript)
    found = open_text(manuscript, "甲.txt", opening, ledger)
    assert (found.own, found.name) == (own_id(manuscript), "甲.txt")
    return [line.text for line in found.lines], [finding.reason for finding in ledger.close().removed]


def test_what_belongs_to_the_pages_goes_out_with_its_reason() -> None:
    assert opened(TEXT, Opening(furniture=(dashes,))) == (["第一段写在这里。", "第二段写在这里。"], ["页码"])


def test_a_kind_may_keep_what_looks_like_furniture() -> None:
    kept = Opening(furniture=(dashes,), keeps=lambda lines, n: lines[n].text == "—1—")
    assert opened(TEXT, kept) == (TEXT.split("\n"), [])


def test_footnotes_are_taken_where_the_kind_has_them() -> None:
    text = "正文第一段①还没有完\n①参见《某书》第3页。\f第二页的正文接着写。"
    manuscript = split(text)
    without = open_text(manuscript, "a", Opening(furniture=()), Ledger(manuscript))
    having = open_text(manuscript, "a", Opening(furniture=(), has_notes=True), Ledger(manuscript))
    assert (len(without.lines), without.footnotes) == (3, ())
    assert (len(having.lines), having.footnotes) == (2, ("①参见《某书》第3页。",))


def test_a_document_has_one_id_however_its_lines_are_broken() -> None:
    assert fingerprint(split("第一段\n写在这里。")) == fingerprint(split("第一段写在\n这里。"))
    assert own_id(split("甲")) != own_id(split("乙"))
    assert len(own_id(split("甲"))) == 9


def test_lines_that_were_set_apart_belong_to_the_document_too() -> None:
    whole = split("甲\n乙\n丙")
    parted = Manuscript(lines=whole.lines[::2], length=3, apart=whole.lines[1:2])
    assert fingerprint(parted) == fingerprint(whole)
