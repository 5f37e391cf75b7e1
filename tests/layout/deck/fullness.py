"""How full a planned slide is, for tests that nothing runs off it."""

from __future__ import annotations

from generator.layout.deck.frames import Layouts
from generator.layout.deck.heights import blocks_height, foot_height
from generator.layout.deck.model import Slide
from generator.layout.deck.text import line_count


def fullness(slide: Slide, layouts: Layouts) -> float:
    """Return how full the fullest part of a slide is by estimate; above 1 something would run off it."""
    layout = layouts[slide.layout]
    title = layout.title.sized(small=slide.small)
    halves = [(slide.body, layout.body), *([(slide.side, layout.side)] if layout.side is not None else [])]
    return max(
        line_count(slide.title, title.em_width) * title.pitch / title.box.height,
        foot_height(slide.foot, layout.foot.sized(small=True)) / layout.foot.box.height,
        *(blocks_height(blocks, frame.sized(small=slide.small)) / frame.box.height for blocks, frame in halves),
    )
