"""A figure is in its sentence and in its source, with unit and year."""

from __future__ import annotations

from pathlib import Path

from tests.library.quoting import problems

FACT = '- id: f\n  what: 比重\n  value: {}\n  unit: "{}"\n  as_of: {}\n  source: report-2023\n'


def test_a_figure_stands_in_its_source_with_unit_and_year(tmp_path: Path) -> None:
    def of(name: str, *values: object) -> list[tuple[str, str]]:
        found = problems(tmp_path / name, {"facts.yaml": FACT.format(*values)})
        return [(problem.code, problem.field) for problem in found]

    assert of("right", '"17.5"', "%", 2023) == []
    assert of("number", '"7.5"', "%", 2023) == [("fact-number", "value")]
    assert of("unit", '"17.5"', "亿吨", 2023) == [("fact-number", "value")]
    assert of("year", '"17.5"', "%", 2022) == [("fact-year", "as_of")]


def test_a_figure_stands_in_the_sentence_that_it_names(tmp_path: Path) -> None:
    def of(name: str, quote: str) -> list[tuple[str, str]]:
        text = FACT.format('"17.5"', "%", 2023) + f"  quote: {quote}\n"
        return [(problem.code, problem.severity) for problem in problems(tmp_path / name, {"facts.yaml": text})]

    assert of("right", "比重在2023年达到１７.５％。") == []
    assert of("other-number", "比重在2023年达到117.5%。") == [("fact-number", "error"), ("quote-missing", "error")]
    assert of("no-year", "达到17.5%。") == [("fact-year", "warning")]
    assert of("marks", "比重，在2023年达到17.5%。") == [("quote-marks", "warning")]
