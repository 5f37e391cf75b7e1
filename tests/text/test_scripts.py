"""Unicode's own characters above and below the line."""

from __future__ import annotations

from generator.text.scripts import as_script


def test_digits_and_signs_have_scripts_and_other_characters_stay() -> None:
    assert as_script("-3+n", "above") == "⁻³⁺ⁿ"
    assert as_script("2注", "below") == "₂注"
