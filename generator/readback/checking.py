"""Check one finished file against its document."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from unicodedata import category

from generator.errors import UserError
from generator.model.document import Document
from generator.readback.comparing import KIND_WORDS, Compared, Finding, compare
from generator.readback.expected import expected_items
from generator.readback.folding import fold
from generator.readback.reading import PLACE_WORDS, Format, Reading, Run

# Some files may have hundreds of one fault; the first few of them tell where to look.
_SHOWN_FAULTS = 20
_NEAR = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What came of checking one file; `extra` findings are words of the design and no fault."""

    format: Format
    findings: tuple[Finding, ...] = ()
    remarks: tuple[Finding, ...] = ()
    characters: int = 0
    texts: int = 0
    pages: int | None = None
    labels: tuple[str, ...] = ()

    @property
    def is_true(self) -> bool:
        """Tell whether the file says what the document says."""
        return not self.findings


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
    """Read a file and compare it with its document; `secrets` are words that must stand nowhere in it."""
    try:
        reading = read_file(data, format)
    except UserError as error:
        return Verdict(format=format, findings=(Finding(kind="lost", place=str(error)),))
    compared: Compared = compare(expected_items(document, format), reading.body, reading.notes)
    findings = [*compared.findings, *_glyphs(reading), *_leaks(reading, name, secrets)]
    return Verdict(
        format=format,
        findings=tuple(one for one in findings if one.kind != "extra"),
        remarks=tuple(one for one in findings if one.kind == "extra"),
        characters=compared.characters,
        texts=compared.texts,
        pages=reading.pages,
        labels=reading.labels,
    )


def _glyphs(reading: Reading) -> Iterator[Finding]:
    for fault in reading.faults[:_SHOWN_FAULTS]:
        yield Finding(kind="glyph", place=fault.message, page=fault.page, found=fault.near)
    seen: set[str] = set()
    for run in (*reading.body, *reading.notes):
        if run.text.isascii():
            continue
        for at, mark in enumerate(run.text):
            if mark > "\uafff" and mark not in seen and (mark == "\ufffd" or category(mark) in ("Co", "Cn")):
                seen.add(mark)
                near = run.text[max(at - _NEAR, 0) : at + _NEAR]
                yield Finding(kind="glyph", place=f"字符 U+{ord(mark):04X} 不是文字", page=run.page, found=near)


def _leaks(reading: Reading, name: str, secrets: Sequence[str]) -> Iterator[Finding]:
    if not secrets:
        return
    runs = (*reading.everything(), Run(name))
    whole = fold("\n".join(run.text for run in runs))
    for secret in secrets:
        if secret in whole:
            page = next((run.page for run in runs if run.page and secret[:12] in fold(run.text)), None)
            yield Finding(kind="answer", place="全文、属性、备注、文件名", page=page, found=secret[:40])


def summarise(verdict: Verdict, shown: int = 3) -> str:
    """Return in one sentence what is wrong with a file: the first differences with their places."""
    first = [page_text(finding, verdict) + describe(finding) for finding in verdict.findings[:shown]]
    rest = len(verdict.findings) - len(first)
    return "；".join(first) + (f"；还有 {rest} 处" if rest > 0 else "")


def page_text(finding: Finding, verdict: Verdict) -> str:
    """Return on which page or slide a finding stands, with the number printed there where it is another, or nothing."""
    word = PLACE_WORDS[verdict.format]
    if not finding.page or not word:
        return ""
    label = verdict.labels[finding.page - 1] if finding.page <= len(verdict.labels) else ""
    is_other = label.isdecimal() and label != str(finding.page)
    return f"第{finding.page}{word}{f'（印着 {label}）' if is_other else ''}　"


def describe(finding: Finding) -> str:
    """Return a finding in one line of plain Chinese, without its page."""
    parts = [f"{finding.place}：{KIND_WORDS[finding.kind]}"]
    if finding.wanted:
        parts.append(f"应为“{finding.wanted}”")
    if finding.found:
        label = {"changed": "印成", "lost": "在此之后", "doubled": "又印了", "glyph": "附近"}.get(finding.kind, "见")
        parts.append(f"{label}“{finding.found}”")
    return "，".join(parts)
