"""What covers, running heads and file properties say of a document."""

from __future__ import annotations

from generator.assembly.metadata import theme_name, unit_meta
from generator.model.course import Theme
from tests.assembly.samples import library, shelf, unit


def test_a_document_without_a_title_bears_the_units() -> None:
    meta = unit_meta(library(), unit(week=3, date="2026-03", question="**谁**来管？"))
    assert (meta.title, meta.subtitle, meta.course, meta.organiser) == ("河流与城市", "", "形势与政策", "思政课教研组")
    assert (meta.week, meta.date, meta.question, meta.keywords) == (3, "2026年3月", "谁来管？", ("河道",))


def test_with_a_title_of_its_own_the_units_is_below() -> None:
    assert unit_meta(library(), unit(), title="读一读").subtitle == "河流与城市"
    assert unit_meta(library(), unit(), title="河流与城市（一）").subtitle == ""


def test_a_quiz_does_not_bear_the_units_question() -> None:
    meta = unit_meta(library(), unit(question="谁来管？"), title="测", minutes=20, total=10)
    assert (meta.question, meta.minutes, meta.total) == ("", 20, 10)


def test_a_theme_is_printed_by_its_label_whatever_it_is_called() -> None:
    themes = shelf((Theme(id="river", label="河道", aliases=("水道",)),))
    course = library()
    named = type(course)(**{**{name: getattr(course, name) for name in ("course", "sources")}, "themes": themes})
    assert [theme_name(named, name) for name in ("river", "河道", "水道", "别的")] == ["河道", "河道", "河道", "别的"]
