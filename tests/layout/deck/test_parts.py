"""The parts of a slide's body, from top to bottom."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.layout.deck.parts import BodyParts, part_of
from generator.model.document import plain
from tests.documents import FIGURE
from tests.layout.deck.samples import FRAME, line, row, table


def test_lines_alone_stand_at_the_top() -> None:
    lines = (line("甲"), line("乙"))
    assert part_of(lines, FRAME) == BodyParts(lead=lines, lead_height=24, room=76)


def test_a_table_stands_in_the_room_that_lines_and_gaps_leave() -> None:
    lead, below, graphic = line("甲"), line("乙"), table(row("丙"))
    assert part_of((lead, graphic, below), FRAME) == BodyParts(
        lead=(lead,), tail=(below,), graphic=graphic, lead_height=10, tail_height=10, gaps=(12, 12), room=56
    )


def test_a_caption_is_the_last_line_above() -> None:
    parts = part_of((line("甲"), replace(FIGURE, caption=plain("图"))), FRAME)
    assert parts.lead == (line("甲"), line("图", role="subhead"))
    assert (parts.gaps, parts.tail_height) == ((12, 0), 0)


def test_a_chart_alone_has_the_whole_frame() -> None:
    parts = part_of((replace(FIGURE, caption=()),), FRAME)
    assert parts.room == pytest.approx(100)
    assert (parts.lead, parts.gaps) == ((), (0, 0))
