"""What goes to the print room: what is bound for whom, what is printed alone, how many copies."""

from __future__ import annotations

from dataclasses import replace

from generator.app.compose import ComposedUnit
from generator.app.print_plan import PlannedFile, planned_files
from generator.design import Design, load_design
from generator.model.document import Document, DocumentKind, Edition, Meta, Paper
from generator.model.printing import PrintPlan, SchoolClass
from generator.model.unit import Unit

BASE = load_design("base")
PLAN = PrintPlan(classes=(SchoolClass(name="一班", students=41), SchoolClass(name="二班", students=40)), teachers=3)


def document(name: str, kind: DocumentKind, edition: Edition = "student", form: str = "") -> Document:
    return Document(kind=kind, name=name, meta=Meta(title=name), blocks=(), edition=edition, form=form)


PACK, TWIN = document("u-pack-student", "pack"), document("u-pack-teacher", "pack", "teacher")
SHEET = document("u-ws-student", "worksheet")
SMALL = replace(document("u-small-student", "worksheet"), paper=Paper(name="16K", width=195, height=270))
KEY = document("u-q-A-key", "key", "teacher", "A")
FORMS = tuple(document(f"u-q-{form}-paper", "quiz", form=form) for form in "AB")
ANSWERS = document("u-q-A-sheet", "answer_sheet", form="A")


def planned(*documents: Document, plan: PrintPlan = PLAN, design: Design = BASE) -> dict[str, PlannedFile]:
    unit = ComposedUnit(unit=Unit(id="u", title="一课"), documents=documents)
    return {file.name: file for file in planned_files(unit, plan, design)}


def bound(file: PlannedFile) -> list[str]:
    return [document.name for document in file.documents]


def test_students_and_teachers_get_a_bound_file_each() -> None:
    files = planned(PACK, TWIN, SHEET, KEY)
    assert list(files) == ["u-student.pdf", "u-teacher.pdf"]
    assert bound(files["u-student.pdf"]) == ["u-pack-student", "u-ws-student"]
    assert bound(files["u-teacher.pdf"]) == ["u-pack-teacher", "u-ws-student", "u-q-A-key"]
    assert files["u-student.pdf"].title == "一课（学生版）"
    assert all(file.bound for file in files.values())


def test_copies_are_for_each_class_or_for_the_teachers() -> None:
    files = planned(PACK, TWIN)
    assert (files["u-student.pdf"].by_class, files["u-student.pdf"].teachers) == ((41, 40), 0)
    assert (files["u-teacher.pdf"].by_class, files["u-teacher.pdf"].teachers) == ((0, 0), 3)


def test_the_forms_of_a_quiz_share_a_class_out() -> None:
    files = planned(*FORMS)
    assert [file.by_class for file in files.values()] == [(21, 20), (20, 20)]
    assert [file.what for file in files.values()] == ["测验 A卷", "测验 B卷"]


def test_another_size_is_printed_alone_and_as_it_is() -> None:
    files = planned(PACK, SMALL, plan=PLAN.model_copy(update={"layout": "booklet"}))
    assert bound(files["u-student.pdf"]) == ["u-pack-student"]
    job = files["u-small-student.pdf"].job(1, duplex=True)
    assert (job.paper, job.layout, job.is_wide) == ("16K", "a4", False)
    assert files["u-small-student.pdf"].what == "学习单 学生版"


def test_an_answer_sheet_is_never_imposed_and_a_paper_never_a_booklet() -> None:
    files = planned(FORMS[0], ANSWERS, plan=PLAN.model_copy(update={"layout": "booklet"}))
    assert (files["u-q-A-paper.pdf"].layout, files["u-q-A-sheet.pdf"].layout) == ("a3", "a4")
    assert files["u-q-A-paper.pdf"].job(4, duplex=True).paper == "A3"


def test_a_unit_with_nothing_for_the_copier_has_no_file() -> None:
    assert planned(document("u-slides", "slides", "teacher")) == {}


def test_a_pack_on_other_paper_is_bound_by_itself_and_stands_two_to_a_larger_sheet() -> None:
    geometry = {**BASE.settings["geometry"], "pack": {**BASE.settings["geometry"]["pack"], "paper": "16K"}}
    design = replace(BASE, settings={**BASE.settings, "geometry": geometry})
    files = planned(PACK, SHEET, SMALL, plan=PLAN.model_copy(update={"layout": "booklet"}), design=design)
    assert bound(files["u-student.pdf"]) == ["u-pack-student", "u-small-student"]
    job = files["u-student.pdf"].job(4, duplex=True)
    assert (job.paper, job.layout) == ("8K", "booklet")
    alone = files["u-ws-student.pdf"].job(2, duplex=True)
    assert (alone.paper, alone.layout) == ("A3", "a3")


def test_a_pack_on_paper_that_no_sheet_holds_twice_stays_as_it_is() -> None:
    geometry = {**BASE.settings["geometry"], "pack": {**BASE.settings["geometry"]["pack"], "paper": "B4"}}
    design = replace(BASE, settings={**BASE.settings, "geometry": geometry})
    job = planned(PACK, design=design)["u-student.pdf"].job(4, duplex=True)
    assert (job.paper, job.layout) == ("B4", "a4")
