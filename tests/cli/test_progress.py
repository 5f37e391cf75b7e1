"""The bar appears on a terminal only, and only when there is enough to do."""

from __future__ import annotations

import io
import sys

import pytest

from generator.cli.progress import progress_bar


class Terminal(io.StringIO):
    """A terminal that keeps what is shown on it."""

    def isatty(self) -> bool:
        return True


def shown(monkeypatch: pytest.MonkeyPatch, total: int, *, least: int = 0) -> str:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with progress_bar("生成", quiet=False, least=least) as move:
        assert move is not None
        move(1, total, "u1.pdf")
    return terminal.getvalue()


def test_without_a_terminal_or_when_quiet_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    with progress_bar("生成", quiet=False) as move:
        assert move is None
    monkeypatch.setattr(sys, "stderr", Terminal())
    with progress_bar("生成", quiet=True) as move:
        assert move is None


def test_on_a_terminal_the_work_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "生成" in shown(monkeypatch, 1)


def test_little_work_is_not_shown_where_more_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "生成" not in shown(monkeypatch, 1, least=2)
    assert "生成" in shown(monkeypatch, 2, least=2)
