"""A flaw is an error at the value itself unless it says otherwise."""

from __future__ import annotations

from generator.model.flaw import Flaw


def test_a_flaw_is_an_error_in_the_whole_value_unless_told() -> None:
    flaw = Flaw(message="空的", hint="写上", code="empty")
    assert (flaw.path, flaw.severity) == ((), "error")
    assert Flaw(path=("rows", 1), message="短", hint="补", code="row", severity="warning").path == ("rows", 1)
