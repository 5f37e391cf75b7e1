import csv
import io

from generator.model.document import Meta, Table
from generator.model.printing import PrintPlan, SchoolClass
from generator.press.print_list import PrintJob, copies_of_form, slip, to_csv

PLAN = PrintPlan(
    classes=(SchoolClass(name="一班", students=45), SchoolClass(name="二班", students=44)), spare=2, layout="a3"
)


def job(**changes: object) -> PrintJob:
    given = {
        "unit": "u1", "file": "u1-student.pdf", "what": "学生用", "pages": 18, "paper": "A3", "layout": "a3",
        "duplex": True, "by_class": (47, 46), "teachers": 0,
    }  # fmt: skip
    return PrintJob(**{**given, **changes})  # type: ignore[arg-type]


def test_forms_share_a_class_out() -> None:
    assert copies_of_form(PLAN, 0, 1) == (47, 46)
    assert copies_of_form(PLAN, 0, 2) == (23 + 2, 22 + 2)
    assert copies_of_form(PLAN, 1, 2) == (22 + 2, 22 + 2)


def test_the_list_opens_in_a_spreadsheet() -> None:
    data = to_csv([job(), job(file="u1-teacher.pdf", by_class=(0, 0), teachers=3)], PLAN)
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    assert rows[0]["一班"] == "47"
    assert rows[0]["每份张数"] == "5"
    assert rows[0]["合计份数"] == "93"
    assert rows[0]["合计张数"] == "465"
    assert rows[1]["合计份数"] == "3"


def test_the_way_of_printing_names_the_edge_to_turn_over() -> None:
    assert job().way == "双面，每面两页（短边翻转）"
    assert job(layout="a4", paper="A4").way == "双面（长边翻转）"
    assert job(layout="a4", paper="8K", is_wide=True).way == "双面（短边翻转）"
    assert job(layout="a4", paper="16K").way == "双面（长边翻转）"
    assert job(duplex=False, layout="a4", paper="A4").way == "单面"
    assert job(duplex=False, layout="booklet").way.startswith("双面")


def test_the_slip_sums_up_each_paper() -> None:
    document = slip([job(), job(layout="a4", paper="A4", pages=2, by_class=(25, 24))], PLAN, Meta(title="付印单"))
    tables = [block for block in document.blocks if isinstance(block, Table)]
    assert len(tables) == 3
    assert "A3 纸 465 张，A4 纸 49 张" in str(document.blocks[0])


def test_without_classes_there_is_no_table_of_classes() -> None:
    document = slip([job(by_class=())], PrintPlan(), Meta(title="付印单"))
    assert len([block for block in document.blocks if isinstance(block, Table)]) == 2
