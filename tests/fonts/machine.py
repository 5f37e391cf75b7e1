"""What this machine can do with fonts, and the few characters that tests cut them to."""

from __future__ import annotations

import pytest

from generator.fonts.installed import find_faces
from generator.fonts.subsetting import SubsettingUnavailableError, _libraries


def _can_cut() -> bool:
    try:
        _libraries()
    except SubsettingUnavailableError:
        return False
    return bool(find_faces(["Noto Serif CJK SC"]))


needs_cutting = pytest.mark.skipif(not _can_cut(), reason="hb-subset or the fonts are not on this machine")

SMALL = frozenset(map(ord, "活页教学 A1，。（）“”"))
