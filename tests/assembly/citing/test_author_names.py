"""European names are printed surname first, Chinese ones as they are."""

from __future__ import annotations

import pytest

from generator.assembly.citing.author_names import is_foreign, western_name


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("Ursula von der Leyen", "VON DER LEYEN U"),
        ("Smith, John", "SMITH J"),
        ("Jean-Paul Sartre", "SARTRE J-P"),
        ("某甲", "某甲"),
        ("Reuters", "Reuters"),
        ("SMITH J", "SMITH J"),
        ("International Energy Agency", "International Energy Agency"),
    ],
)
def test_european_names_stand_surname_first(name: str, printed: str) -> None:
    assert western_name(name) == printed


def test_a_text_is_foreign_without_a_chinese_character() -> None:
    assert is_foreign("Green Finance 2021")
    assert not is_foreign("Green 金融")
