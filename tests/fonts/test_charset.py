from __future__ import annotations

from generator.fonts.charset import standard


def test_the_standard_characters_are_those_of_the_two_lists() -> None:
    han = {point for point in standard() if 0x3400 <= point <= 0x9FFF or point > 0x1FFFF}
    assert len(han) == 6763 + 1467
    assert set(map(ord, "碳镕喆堃昇ǎüḿ℃①②③Ⅳ％×÷√□■→“”‘’…—·〔〕《》")) <= standard()


def test_the_standard_characters_reach_to_the_ends_of_their_ranges_and_no_further() -> None:
    assert {0x7E, 0x17F, 0x391, 0x3C9, 0x2605, 0x2606, 0xFF5E} <= standard()
    assert not {0x1F, 0x7F, 0x180, 0x3CA, 0x2607, 0xFF5F, 0xE000} & standard()
