"""Set a run of portions in two halves, side by side."""

from __future__ import annotations

from generator.layout.deck.frames import Layouts, layout_for
from generator.layout.deck.heights import blocks_height, foot_fits
from generator.layout.deck.model import SlideLine, SlideTable
from generator.layout.deck.portions import Portions, blocks_of, feet_of
from generator.model.document import Figure

# Up to so many rows of text go above or below a chart; more go beside it.
STACKED_ROWS = 2

Halves = tuple[Portions, Portions]


def find_halves(run: Portions) -> Halves | None:
    """Return the two halves that a run consists of: text and its chart, or two headed lists; None when neither."""
    blocks = blocks_of(run)
    if any(isinstance(block, SlideTable) for block in blocks):
        return None
    charts = [n for n, block in enumerate(blocks) if isinstance(block, Figure)]
    if charts:
        # With as few portions as may be stacked, the chart is below or above them.
        return _chart_apart(run, charts[0]) if len(charts) == 1 and len(run) > STACKED_ROWS else None
    heads = [n for n, block in enumerate(blocks) if isinstance(block, SlideLine) and block.role == "subhead"]
    if len(heads) == 2 and heads[0] == 0 and 1 < heads[1] < len(run) - 1:
        return run[: heads[1]], run[heads[1] :]
    return None


def _chart_apart(run: Portions, place: int) -> Halves | None:
    if place == len(run) - 1:
        return run[:place], run[place:]
    return (run[:1], run[1:]) if place == 0 else None


def in_the_middle(run: Portions) -> Halves | None:
    """Return a list of lines in two halves, the first the longer one; None when it holds anything else."""
    if not all(isinstance(block, SlideLine) for block in blocks_of(run)):
        return None
    middle = (len(run) + 1) // 2
    return run[:middle], run[middle:]


def halves_fit(halves: Halves, layouts: Layouts, *, small: bool) -> bool:
    """Return whether both halves and their origins have room on a slide in two parts."""
    layout = layouts[layout_for(layouts, "halves")]
    if layout.side is None or not foot_fits(feet_of((*halves[0], *halves[1])), layout.foot):
        return False
    return all(
        blocks_height(blocks_of(half), frame.sized(small=small)) <= frame.box.height
        for half, frame in ((halves[0], layout.body), (halves[1], layout.side))
    )
