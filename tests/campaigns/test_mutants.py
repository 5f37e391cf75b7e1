from __future__ import annotations

from pathlib import Path

from tests.campaigns.mutants import mutant_at, own_tests, points_of

SOURCE = '''"""A module."""

from typing import Literal

Side = Literal["left", "right"]


def is_long(words: str, most: int = 8) -> bool:
    """Return whether words are long."""
    return not words == "" and len(words) + 1 > most
'''


def changes(source: str) -> list[str]:
    return [f"{m.before} → {m.after}" for m in (mutant_at(point, source) for point in points_of("m.py", source))]


def test_every_expression_that_runs_is_changed_once_an_operator() -> None:
    assert changes(SOURCE) == [
        "8 → 9",
        "not words == '' and len(words) + 1 > most → not words == '' or len(words) + 1 > most",
        "not words == '' → words == ''",
        "words == '' → words != ''",
        "'' → 'X'",
        "len(words) + 1 > most → len(words) + 1 >= most",
        "len(words) + 1 → len(words) - 1",
        "1 → 2",
    ]


def test_a_mutant_is_the_whole_module_with_one_change() -> None:
    first, *_ = (mutant_at(point, SOURCE) for point in points_of("m.py", SOURCE))
    assert "most: int=9" in first.source
    assert first.source.count("8") == 0
    assert first.line == 8


def test_a_chain_of_comparisons_is_changed_at_each_link() -> None:
    assert changes("def f(a: int) -> bool:\n    return a < b <= c\n") == [
        "a < b <= c → a <= b <= c",
        "a < b <= c → a < b < c",
    ]


def test_the_own_tests_of_a_module_mirror_its_place() -> None:
    assert own_tests("generator/layout/deck/plan.py") == Path("tests/layout/deck/test_plan.py")
