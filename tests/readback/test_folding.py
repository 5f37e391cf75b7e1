"""What does not count when a print is compared with its document."""

from __future__ import annotations

import pytest

from generator.readback.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("治水 要\n先\t立　规矩", "治水要先立规矩"),
        ("a\u00a0b\u2009c", "abc"),
        ("治\u2060水\u200b要\u00ad先\ufeff立", "治水要先立"),
        (" plain text ", "plaintext"),
        ("", ""),
    ],
)
def test_white_space_and_characters_without_width_are_taken_away(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize("text", ["，", ",", "“甲”", "「甲」", "Ａ１", "A1", "…", "——", "⁸", "\ue3fd"])
def test_every_other_character_stays_as_it_is(text: str) -> None:
    assert fold(text) == text
