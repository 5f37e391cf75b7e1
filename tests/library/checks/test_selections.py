"""A selection that finds nothing is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.library.misfits import UNIT, Misfit, assert_named

ERRORS: dict[str, Misfit] = {
    "selection that finds nothing": (
        "units/new.yaml",
        UNIT + "pack:\n  select:\n    ▲themes: 治理\n",
        "挑不出摘编",
        "条件",
    ),
}


@pytest.mark.parametrize("name", ERRORS)
def test_what_does_not_fit_is_an_error_at_its_place(name: str, tmp_path: Path) -> None:
    assert_named(ERRORS[name], tmp_path)
