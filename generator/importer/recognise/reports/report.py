"""Read a report or white paper: a tree of sections with paragraphs, list items, boxes, captions and addresses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar, assert_never

from generator.importer.characters import plain, squeezed
from generator.importer.counters import FRAME, HEADING_SYSTEMS, find_mark, levels
from generator.importer.fields.dates import DATE_LINE, find_date
from generator.importer.fields.report_contents import take_contents
from generator.importer.lines.decimal_headings import style_decimals
from generator.importer.lines.grid import Grid, measure
from generator.importer.lines.ledger import Ledger
from generator.importer.lines.roles import Role
from generator.importer.manuscript import Line, Manuscript
from generator.importer.recognise.articles.article import Article, ArticlePart, PartKind
from generator.importer.recognise.heading_lines import join_heading
from generator.importer.recognise.opening import OpenedText
from generator.importer.recognise.reports.report_pieces import PieceKind, ReportPiece, body_pieces, set_apart, spelt
from generator.importer.recognise.tables.found_tables import FoundTable
from generator.importer.values.toc import TocEntry

_OCCASION = re.compile(
    "[（(](?=.{0,40}[0-9〇○一二三四五六七八九十]\\s*年)(?=.*(?:通过|批准|公布|修[订正]|施行|发布|会议|大会)).{8,160}[）)]$"
)
_ISSUER = re.compile(r"(?:办公室|部|委员会|总局|局|院|厅|中心|协会|学会|研究所|政府)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionedReport:
    """A report as it was printed."""

    JSON: ClassVar[str] = (
        "doc_kind title? issuer? date? date_raw? occasion? toc? headings(level,text) paragraphs(text,heading?) "
        "bullets(text,heading?)? tables? captions(label,text)? boxes(label,title=text,paragraphs)? urls? footnotes?"
    )

    title: str = ""
    issuer: str = ""
    date: str = ""
    date_raw: str = ""
    occasion: str = ""
    pieces: tuple[ReportPiece, ...] = ()
    toc: tuple[TocEntry, ...] = ()
    footnotes: tuple[str, ...] = ()
    doc_kind: str = "report"

    def _of(self, kind: PieceKind) -> list[ReportPiece]:
        return [piece for piece in self.pieces if piece.kind == kind]

    @property
    def headings(self) -> list[ReportPiece]:
        """Return the headings, in reading order."""
        return self._of("heading")

    @property
    def paragraphs(self) -> list[ReportPiece]:
        """Return the paragraphs."""
        return self._of("paragraph")

    @property
    def bullets(self) -> list[ReportPiece]:
        """Return the list items."""
        return self._of("item")

    @property
    def tables(self) -> list[FoundTable]:
        """Return the tables that stand between the paragraphs."""
        return [piece.table for piece in self.pieces if piece.table]

    @property
    def captions(self) -> list[ReportPiece]:
        """Return the captions of figures and tables."""
        return self._of("caption")

    @property
    def boxes(self) -> list[ReportPiece]:
        """Return the boxes."""
        return self._of("box")

    @property
    def urls(self) -> list[str]:
        """Return the addresses, each once."""
        return [piece.text for piece in self._of("address")]


def looks_like_report(manuscript: Manuscript) -> float:
    """Return how sure it is, from 0 to 1, that a text is a report in numbered sections."""
    heads = [line.text for line in manuscript.lines if len(line.text) <= 40 and line.text[-1] not in "。；，："]
    systems = [mark.system for text in heads if (mark := find_mark(text)) and mark.system in HEADING_SYSTEMS]
    chapters = sum(s in ("han", "part") for s in systems)
    if chapters >= 2 and len(systems) >= 6 and len(manuscript.lines) >= 60:
        return 0.7
    styled = [line.level for line in style_decimals(manuscript.lines) if line.level]
    if len(styled) >= 6 and len(set(styled)) >= 2 and len(manuscript.lines) >= 30:
        return 0.5
    return 0.4 if chapters >= 2 and len(systems) >= 4 else 0.0


def read_report(text: OpenedText, ledger: Ledger) -> SectionedReport:
    """Return the report that a text holds."""
    lines, toc = take_contents(list(text.lines), ledger)
    lines = style_decimals(lines)
    grid = measure([line.text for line in lines])
    front = _front(lines, grid)
    report = _named(front, ledger)
    rest, apart = set_apart(lines[len(front) :], grid, ledger)
    found = sorted([*body_pieces(rest, grid), *apart], key=lambda piece: piece.lines[0].number)
    pieces = _with_headings([spelt(piece, ledger) for piece in found], ledger)
    return replace(report, pieces=tuple(pieces), toc=tuple(toc), footnotes=text.footnotes)


def _front(lines: Sequence[Line], grid: Grid) -> list[Line]:
    """Return the lines above the first heading or paragraph."""
    limit = grid.width * 0.9 if grid.is_printed else 45
    front: list[Line] = []
    for line in lines[:8]:
        bare = squeezed(line.text)
        if find_mark(line.text) or bare in FRAME or len(line.text) > limit or line.text[-1] in "。；，：！？":
            if line.style != "title":
                break
        elif line.style in ("paragraph", "item") or (front and line.level):
            break
        front.append(line)
    return front


def _named(front: Sequence[Line], ledger: Ledger) -> SectionedReport:
    """Return a report with the title, issuer and date above its first heading."""
    report = SectionedReport()
    names: list[Line] = []
    seen: set[str] = set()
    for line in front:
        if squeezed(line.text) in seen:
            ledger.remove(line, "重复的标题")
            continue
        seen.add(squeezed(line.text))
        text = plain(line.text, heading=True)
        if names and _OCCASION.match(text):
            occasion = ledger.take([line], Role.OCCASION, text)
            report = replace(report, occasion=occasion, date=report.date or find_date(text) or "")
        elif DATE_LINE.match(plain(line.text)):
            report = replace(report, date=find_date(text) or "", date_raw=ledger.take([line], Role.DATE, text))
        elif names and _ISSUER.search(text) and not report.issuer:
            report = replace(report, issuer=ledger.take([line], Role.ISSUER, text))
        else:
            names.append(line)
    if not names:
        return report
    title, _ = join_heading([line.text for line in names], "")
    return replace(report, title=ledger.take(names, Role.TITLE, title))


def _with_headings(pieces: Sequence[ReportPiece], ledger: Ledger) -> list[ReportPiece]:
    """Return pieces with the headings above them, spelt and ranked; all words tell how to join their lines."""
    corpus = squeezed("".join(piece.text for piece in pieces if piece.kind in ("paragraph", "item")))
    heads = []
    for piece in pieces:
        if piece.kind == "heading":
            text, sure = join_heading([line.text for line in piece.lines], corpus)
            ledger.take(piece.lines, Role.TITLE, text)
            if not sure and not find_mark(text):
                ledger.doubt(piece.lines, "标题排成几行，请核对两行之间是否断开", text)
            heads.append(replace(piece, text=text))
    heads = [replace(head, level=level) for head, level in zip(heads, _levels(heads), strict=True)]
    for head in heads:
        ledger.recognise(head.lines, f"{head.level} 级标题", head.text)
    ranked, above, placed = iter(heads), "", []
    for piece in pieces:
        placed.append(next(ranked) if piece.kind == "heading" else replace(piece, heading=above))
        above = placed[-1].text if piece.kind == "heading" else above
    return placed


def _levels(heads: Sequence[ReportPiece]) -> list[int]:
    """Return 1 or 2 for each heading: by its style where all have one, else by how they are counted."""
    known = [head.lines[0].level for head in heads]
    told = [level for level in known if level]
    if not told:
        return levels([head.text for head in heads])
    # A heading without a style among others with one is a name like 前言, or one that nobody styled.
    rest = levels([head.text for head in heads])
    return [(1 if level == min(told) else 2) if level else own for level, own in zip(known, rest, strict=True)]


def chapters_of(report: SectionedReport) -> list[Article]:
    """Return each chapter as an article of its own, for drafts."""
    chapters: list[Article] = []
    for piece in report.pieces:
        if piece.kind == "heading" and piece.level == 1:
            chapters.append(Article(title=piece.text, title_lines=piece.lines, kind="policy"))
            continue
        if not chapters:
            chapters.append(Article(title=report.title, kind="policy"))
        chapters[-1] = replace(chapters[-1], parts=(*chapters[-1].parts, *_parts(piece)))
    return [chapter for chapter in chapters if chapter.parts]


def _parts(piece: ReportPiece) -> list[ArticlePart]:
    def part(kind: PartKind, text: str, level: int = 0) -> ArticlePart:
        return ArticlePart(kind=kind, lines=piece.lines, text=text, level=level)

    match piece.kind:
        case "heading":
            return [part("subhead", piece.text, 1)]
        case "box":
            title = part("subhead", f"{piece.label}\u3000{piece.text}", 2)
            return [title, *(part("paragraph", text) for text in piece.paragraphs)]
        case "caption":
            return [part("paragraph", f"{piece.label}\u3000{piece.text}")]
        case "item":
            return [part("item", piece.text)]
        case "paragraph" | "address":
            return [part("paragraph", piece.text)]
        case "table":
            return []
        case _:
            assert_never(piece.kind)
