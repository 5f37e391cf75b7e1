"""Chinese names of two characters are known by their surnames."""

from __future__ import annotations

import pytest

from generator.layout.name_spacing import two_character_name


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("李白", "李白"),
        ("杜　甫", "杜甫"),
        ("王 维", "王维"),
        ("欧某", "欧某"),
        ("揭某", "揭某"),
        ("赵某", "赵某"),
        ("袁某", "袁某"),
        ("酆某", "酆某"),
        ("郦某", "郦某"),
        ("庞某", "庞某"),
        ("沃利", "沃利"),
        ("蔚某", "蔚某"),
        ("单某", "单某"),
        ("杭某", "杭某"),
        ("栾某", "栾某"),
        ("宁某", "宁某"),
        ("雍某", "雍某"),
        ("熊某", "熊某"),
        ("李", None),
        ("李太白", None),
        ("编者", None),
        ("AB", None),
        ("", None),
    ],
)
def test_two_character_names(name: str, short: str | None) -> None:
    assert two_character_name(name) == short
