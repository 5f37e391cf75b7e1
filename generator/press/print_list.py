"""The list of what the school office prints: file, paper, sheets and copies by class, as CSV and as a slip."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.document import Blocks, Cell, Document, Inlines, Meta, Paragraph, Table, plain
from generator.model.printing import Layout, PrintPlan
from generator.press.page_order import sheets


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintJob:
    """One file to print: `pages` as its reader counts them, and copies for each class and for the teachers.

    `is_wide` says that a page is wider than high.
    """

    unit: str
    file: str
    what: str
    pages: int
    paper: str
    layout: Layout
    duplex: bool
    by_class: tuple[int, ...]
    teachers: int = 0
    is_wide: bool = False

    @property
    def copies(self) -> int:
        """Return how many copies are printed in all."""
        return sum(self.by_class) + self.teachers

    @property
    def sheets(self) -> int:
        """Return how many sheets one copy takes."""
        return sheets(self.pages, self.layout, duplex=self.duplex)

    @property
    def way(self) -> str:
        """Return how the copier is to print it."""
        if not self.duplex and self.layout != "booklet":
            return "单面" if self.layout == "a4" else "单面，每面两页"
        edge = "长边翻转" if self.layout == "a4" and not self.is_wide else "短边翻转"
        name = {"a4": "双面", "a3": "双面，每面两页", "booklet": "双面，对折骑马订"}[self.layout]
        return f"{name}（{edge}）"


def copies_of_form(plan: PrintPlan, form: int, forms: int) -> tuple[int, ...]:
    """Return how many copies of a form each class gets: the forms share a class out, the first gets the odd one."""
    return tuple((each.students - form + forms - 1) // forms + plan.spare for each in plan.classes)


def to_csv(jobs: Sequence[PrintJob], plan: PrintPlan) -> bytes:
    """Return the list as CSV that Excel and WPS open with the Chinese intact (UTF-8 with a byte-order mark)."""
    text = io.StringIO()
    writer = csv.writer(text)
    names = [each.name for each in plan.classes]
    head = ["单元", "文件", "内容", "页数", "纸张", "印法", "每份张数"]
    writer.writerow([*head, *names, "教师", "合计份数", "合计张数"])
    for job in jobs:
        about = [job.unit, job.file, job.what, job.pages, job.paper, job.way, job.sheets]
        writer.writerow([*about, *job.by_class, job.teachers, job.copies, job.copies * job.sheets])
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def slip(jobs: Sequence[PrintJob], plan: PrintPlan, meta: Meta) -> Document:
    """Return the slip that goes to the print room with the files: what to print, how often, and lines to sign."""
    total: dict[str, int] = {}
    for job in jobs:
        total[job.paper] = total.get(job.paper, 0) + job.copies * job.sheets
    whole = "，".join(f"{paper} 纸 {count} 张" for paper, count in sorted(total.items()))
    blocks: Blocks = (
        Paragraph(content=plain(f"共 {len(jobs)} 个文件，合计用{whole}。"), classes=("intro",)),
        Table(
            header=_row("送印人", "送印日期", "承印人", "取件日期"),
            rows=((Cell(lines=1), Cell(lines=1), Cell(lines=1), Cell(lines=1)),),
            caption=plain("交接"),
        ),
        Table(
            header=_row("文件", "内容", "页数", "纸张与印法", "每份张数", "份数", "合计张数"),
            rows=tuple(
                _row(
                    job.file,
                    job.what,
                    str(job.pages),
                    f"{job.paper} {job.way}",
                    str(job.sheets),
                    str(job.copies),
                    str(job.copies * job.sheets),
                )
                for job in jobs
            ),
            widths=(26, 20, 6, 20, 8, 8, 10),
            caption=plain("印刷清单"),
        ),
        *_by_class(jobs, plan),
    )
    return Document(kind="slip", name="print-slip", meta=meta, blocks=blocks)


def _by_class(jobs: Sequence[PrintJob], plan: PrintPlan) -> tuple[Table, ...]:
    if not plan.classes:
        return ()
    spare = f"已含每班备用 {plan.spare} 份。" if plan.spare else ""
    return (
        Table(
            header=_row("内容", *(each.name for each in plan.classes), "教师"),
            rows=tuple(_row(job.what, *map(str, job.by_class), str(job.teachers)) for job in jobs),
            caption=plain("各班份数"),
            note=plain(spare),
        ),
    )


def _row(*cells: str) -> tuple[Cell, ...]:
    return tuple(Cell(content=_inlines(cell)) for cell in cells)


def _inlines(text: str) -> Inlines:
    return plain(text) if text else ()
