"""Unicode's own characters above and below the line."""

from __future__ import annotations

from generator.text.scripts import as_script, rare_scripts


def test_digits_and_signs_have_scripts_and_other_characters_stay() -> None:
    assert as_script("-3+n", "above") == "⁻³⁺ⁿ"
    assert as_script("2注", "below") == "₂注"


def test_scripts_that_faces_lack_are_set_from_plain_characters() -> None:
    assert list(rare_scripts("SO₄²⁻约10⁻³，10⁸，xₙ₊₁")) == [
        ("SO₄", None), ("2−", "above"), ("约10", None), ("−3", "above"), ("，10⁸，x", None), ("n+1", "below"),
    ]  # fmt: skip
