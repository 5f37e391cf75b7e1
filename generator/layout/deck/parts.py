"""The parts of a slide's body from top to bottom: lines, a table or chart in the room they leave, lines below it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.layout.deck.frames import SizedFrame
from generator.layout.deck.heights import caption_line, lines_height
from generator.layout.deck.model import SlideBlocks, SlideLine, SlideTable
from generator.model.document import Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyParts:
    """Lines above and below a table or chart, with their heights; the gaps round it, and the room that is left for it.

    A caption is the last of the lines above. Without a table or chart all lines are above.
    """

    lead: tuple[SlideLine, ...]
    tail: tuple[SlideLine, ...] = ()
    graphic: SlideTable | Figure | None = None
    lead_height: float
    tail_height: float = 0
    gaps: tuple[float, float] = (0, 0)
    room: float


def part_of(blocks: SlideBlocks, frame: SizedFrame) -> BodyParts:
    """Return the parts of one half of a slide, or of all of it."""
    lead: list[SlideLine] = []
    tail: list[SlideLine] = []
    graphic: SlideTable | Figure | None = None
    for block in blocks:
        if not isinstance(block, SlideLine):
            graphic = block
            lead += [caption_line(block.caption)] if block.caption else []
        elif graphic is None:
            lead.append(block)
        else:
            tail.append(block)
    above, below = lines_height(lead, frame), lines_height(tail, frame)
    gaps = (frame.graphic_gap if lead and graphic else 0, frame.graphic_gap if tail else 0)
    return BodyParts(
        lead=tuple(lead),
        tail=tuple(tail),
        graphic=graphic,
        lead_height=above,
        tail_height=below,
        gaps=gaps,
        room=frame.box.height - above - below - sum(gaps),
    )
