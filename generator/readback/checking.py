"""Check one finished file against its document."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from unicodedata import category

from generator.errors import UserError
from generator.model.document import Document
from generator.readback.comparing import KIND_WORDS, Compared, Discrepancy, compare
from generator.readback.expected import expected_items
from generator.readback.folding import fold
from generator.readback.read_text import PLACE_WORDS, Format, Reading, Run

# Some files may have hundreds of one fault; the first few of them tell where to look.
_SHOWN_FAULTS = 20
_NEAR = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The result of checking one file; `extra` discrepancies are words of the design and no fault."""

    format: Format
    discrepancies: tuple[Discrepancy, ...] = ()
    remarks: tuple[Discrepancy, ...] = ()
    characters: int = 0
    texts: int = 0
    pages: int | None = None
    labels: tuple[str, ...] = ()

    @property
    def is_true(self) -> bool:
        """Return whether the file says what the document says."""
        return not self.discrepancies


def read_file(data: bytes, format: Format) -> Reading:
    """Return the text of a file; raise `UserError` when it cannot be read."""
    return _reader(format)(data)


def _reader(format: Format) -> Callable[[bytes], Reading]:
    match format:
        case "pdf":
            from generator.readback.pdf import read_pdf

            return read_pdf
        case "docx":
            from generator.readback.docx import read_docx

            return read_docx
        case "pptx":
            from generator.readback.pptx import read_pptx

            return read_pptx
        case "html":
            from generator.readback.html import read_html

            return read_html


def check_file(document: Document, format: Format, name: str, data: bytes, secrets: Sequence[str] = ()) -> Verdict:
    """Read a file and compare it with its document; `secrets` are words that must not appear in it."""
    try:
        reading = read_file(data, format)
    except UserError as error:
        return Verdict(format=format, discrepancies=(Discrepancy(kind="lost", place=str(error)),))
    compared: Compared = compare(expected_items(document, format), reading.body, reading.notes)
    discrepancies = [*compared.discrepancies, *_glyphs(reading), *_leaks(reading, name, secrets)]
    return Verdict(
        format=format,
        discrepancies=tuple(one for one in discrepancies if one.kind != "extra"),
        remarks=tuple(one for one in discrepancies if one.kind == "extra"),
        characters=compared.characters,
        texts=compared.texts,
        pages=reading.pages,
        labels=reading.labels,
    )


def _glyphs(reading: Reading) -> Iterator[Discrepancy]:
    for fault in reading.faults[:_SHOWN_FAULTS]:
        yield Discrepancy(kind="glyph", place=fault.message, page=fault.page, found=fault.near)
    seen: set[str] = set()
    for run in (*reading.body, *reading.notes):
        if run.text.isascii():
            continue
        for at, mark in enumerate(run.text):
            if mark > "\uafff" and mark not in seen and (mark == "\ufffd" or category(mark) in ("Co", "Cn")):
                seen.add(mark)
                near = run.text[max(at - _NEAR, 0) : at + _NEAR]
                yield Discrepancy(kind="glyph", place=f"字符 U+{ord(mark):04X} 不是文字", page=run.page, found=near)


def _leaks(reading: Reading, name: str, secrets: Sequence[str]) -> Iterator[Discrepancy]:
    if not secrets:
        return
    runs = (*reading.everything(), Run(name))
    whole = fold("\n".join(run.text for run in runs))
    for secret in secrets:
        if secret in whole:
            page = next((run.page for run in runs if run.page and secret[:12] in fold(run.text)), None)
            yield Discrepancy(kind="answer", place="全文、属性、备注、文件名", page=page, found=secret[:40])


def summarise(verdict: Verdict, shown: int = 3) -> str:
    """Return in one sentence what is wrong with a file: the first differences with their places."""
    first = [page_text(discrepancy, verdict) + describe(discrepancy) for discrepancy in verdict.discrepancies[:shown]]
    rest = len(verdict.discrepancies) - len(first)
    return "；".join(first) + (f"；还有 {rest} 处" if rest > 0 else "")


def page_text(one: Discrepancy, verdict: Verdict) -> str:
    """Return the page or slide of a discrepancy, with the number printed there if it is another, or nothing."""
    word = PLACE_WORDS[verdict.format]
    if not one.page or not word:
        return ""
    label = verdict.labels[one.page - 1] if one.page <= len(verdict.labels) else ""
    is_other = label.isdecimal() and label != str(one.page)
    return f"第{one.page}{word}{f'（印着 {label}）' if is_other else ''}　"


def describe(one: Discrepancy) -> str:
    """Return a discrepancy in one line of plain Chinese, without its page."""
    parts = [f"{one.place}：{KIND_WORDS[one.kind]}"]
    if one.wanted:
        parts.append(f"应为“{one.wanted}”")
    if one.found:
        label = {"changed": "印成", "lost": "在此之后", "doubled": "又印了", "glyph": "附近"}.get(one.kind, "见")
        parts.append(f"{label}“{one.found}”")
    return "，".join(parts)
