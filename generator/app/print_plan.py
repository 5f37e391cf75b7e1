"""Plan the files for the print room: which documents are bound into which file, for whom, on which paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.app.compose import ComposedUnit
from generator.design import Design
from generator.layout.plan import paper_of
from generator.model.document import EDITION_LABELS, KIND_LABELS, Document, Edition, Paper
from generator.model.paper_sizes import sheet_of_two
from generator.model.printing import Layout, PrintPlan
from generator.press.print_list import PrintJob, copies_of_form

_BOUND_LABELS: dict[Edition, str] = {"student": "学生用，活页和学习单合订", "teacher": "教师用，活页、学习单和答案合订"}


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedFile:
    """One file for the copier: the documents in it, in order, and how and how often it is printed.

    Documents that are `bound` are numbered from the first page to the last.
    """

    unit: str
    name: str
    what: str
    title: str
    documents: tuple[Document, ...]
    layout: Layout
    by_class: tuple[int, ...]
    paper: Paper
    teachers: int = 0
    bound: bool = False

    def job(self, pages: int, *, duplex: bool) -> PrintJob:
        """Return the file's line in the print list."""
        twice = sheet_of_two(self.paper.width, self.paper.height)
        return PrintJob(
            unit=self.unit,
            file=self.name,
            what=self.what,
            pages=pages,
            paper=twice.name if twice and self.layout != "a4" else self.paper.name,
            layout=self.layout,
            duplex=duplex,
            by_class=self.by_class,
            teachers=self.teachers,
            is_wide=self.paper.width > self.paper.height,
        )


def planned_files(composed: ComposedUnit, plan: PrintPlan, design: Design) -> Iterator[PlannedFile]:
    """Yield the files of a unit: the bound ones, then papers, answer sheets, handouts and other sizes by themselves."""
    unit = composed.unit
    papers = {document.name: paper_of(document, design) for document in composed.documents}
    common = next((papers[document.name] for document in composed.documents if document.kind == "pack"), Paper())
    editions: tuple[Edition, ...] = ("student", "teacher")
    for edition in editions:
        documents = _bound([one for one in composed.documents if papers[one.name] == common], edition)
        if documents:
            yield PlannedFile(
                unit=unit.id,
                name=f"{unit.id}-{edition}.pdf",
                what=_BOUND_LABELS[edition],
                title=f"{unit.title}（{EDITION_LABELS[edition]}）",
                documents=documents,
                layout=_layout_on(common, plan.layout),
                paper=common,
                by_class=copies_of_form(plan, 0, 1) if edition == "student" else _no_copies(plan),
                teachers=plan.teachers if edition == "teacher" else 0,
                bound=True,
            )
    for document in composed.documents:
        if _is_printed_alone(document, is_bound_in=papers[document.name] == common):
            yield _alone(composed, document, plan, papers[document.name])


def _alone(composed: ComposedUnit, document: Document, plan: PrintPlan, paper: Paper) -> PlannedFile:
    for_teachers = document.edition == "teacher"
    forms = [d.form for d in composed.documents if d.kind == document.kind and _quiz(d) == _quiz(document)]
    what = KIND_LABELS[document.kind] + (f" {document.form}卷" if document.form else "")
    if document.kind == "worksheet":
        what = f"{what} {EDITION_LABELS[document.edition]}"
    # A scanner reads the answer sheet as it was laid out; a booklet of a few pages of questions helps nobody.
    layout: Layout = "a4" if document.kind == "answer_sheet" or plan.layout == "a4" else "a3"
    return PlannedFile(
        unit=composed.unit.id,
        name=f"{document.name}.pdf",
        what=what,
        title=document.meta.title,
        documents=(document,),
        layout=layout if paper.name == "A4" else "a4",
        by_class=_no_copies(plan) if for_teachers else copies_of_form(plan, forms.index(document.form), len(forms)),
        teachers=plan.teachers if for_teachers else 0,
        paper=paper,
    )


def _layout_on(paper: Paper, layout: Layout) -> Layout:
    """Return the layout where two pages of this paper are on one of the copier's sheets, else `a4`: as they are."""
    return layout if sheet_of_two(paper.width, paper.height) else "a4"


def _bound(documents: Sequence[Document], edition: Edition) -> tuple[Document, ...]:
    """Return the documents bound together for students or for teachers, of those on the paper of the pack."""
    kinds = ("pack", "worksheet", "key") if edition == "teacher" else ("pack", "worksheet")
    wanted = [document for document in documents if document.kind in kinds]
    if edition == "student":
        return tuple(document for document in wanted if document.edition == "student")
    names = {document.name for document in wanted}
    return tuple(
        document for document in wanted if document.edition == "teacher" or _teachers_name(document.name) not in names
    )


def _is_printed_alone(document: Document, *, is_bound_in: bool) -> bool:
    """Return whether a document is a file of its own for the copier."""
    if document.kind in ("worksheet", "key"):
        return not is_bound_in
    return document.kind in ("quiz", "answer_sheet", "handout")


def _no_copies(plan: PrintPlan) -> tuple[int, ...]:
    """Return zero copies for every class."""
    return (0,) * len(plan.classes)


def _quiz(document: Document) -> str:
    """Return the name that the forms of one quiz share."""
    return document.name.replace(f"-{document.form}-", "--") if document.form else document.name


def _teachers_name(name: str) -> str:
    return f"{name.removesuffix('-student')}-teacher"
