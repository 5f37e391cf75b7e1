"""Settle portions before they are put on slides: breaks, captions, headers and origins that are too long."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from generator.layout.deck.frames import Layouts, layout_for
from generator.layout.deck.heights import caption_line, foot_fits, line_rows
from generator.layout.deck.model import SlideLine, SlideTable
from generator.layout.deck.portions import Portion, Portions, blocks_of
from generator.layout.deck.tables import row_heights, without_header

# A quotation of more rows than this, at the normal size, gets a slide of its own.
_LONG_QUOTATION = 4
# A caption of more rows than this becomes a line of its own, which can be cut.
_CAPTION_ROWS = 2


def settle(portions: Portions, base: str, layouts: Layouts) -> list[Portions]:
    """Return the runs of portions that each begin a slide, with nothing too long for its place."""
    captioned = [part for portion in portions for part in _with_short_caption(portion, layouts)]
    headed = tuple(_with_short_header(portion, layouts) for portion in captioned)
    footed = _with_short_feet(headed, base, layouts)
    return _runs(footed, _breaks(footed, base, layouts))


def _with_short_caption(portion: Portion, layouts: Layouts) -> Portions:
    """Turn a caption too long for half a slide into a line before its table or chart."""
    block = portion.block
    if isinstance(block, SlideLine) or not block.caption:
        return (portion,)
    line = caption_line(block.caption)
    halves = layouts[layout_for(layouts, "halves")]
    if line_rows(line, (halves.side or halves.body).sized(small=False)) <= _CAPTION_ROWS:
        return (portion,)
    bare = replace(portion, block=replace(block, caption=()), breaks=False, anchors=())
    return (replace(portion, block=line, foot=(), keep=True), bare)


def _with_short_header(portion: Portion, layouts: Layouts) -> Portion:
    """Turn a table's header that would take half a slide each time into its first row."""
    table = portion.block
    if not isinstance(table, SlideTable) or not table.header:
        return portion
    frame = layouts[layout_for(layouts, "table")].body.sized(small=True)
    if row_heights(table, frame)[0] <= frame.box.height / 2:
        return portion
    return replace(portion, block=without_header(table))


def _with_short_feet(portions: Portions, base: str, layouts: Layouts) -> Portions:
    """Turn origins too long for any foot into lines of the body, once for neighbours with the same origin."""
    feet = [layout.foot for key, layout in layouts.items() if key == base or layout.by_content]
    settled: list[Portion] = []
    for n, portion in enumerate(portions):
        if all(foot_fits(portion.foot, foot) for foot in feet):
            settled.append(portion)
            continue
        following = portions[n + 1].foot if n + 1 < len(portions) else ()
        settled.append(replace(portion, foot=(), keep=True))
        settled += [
            Portion(block=SlideLine(content=line, role="small"), passage=portion.passage)
            for line in portion.foot
            if line not in following
        ]
    return tuple(settled)


def _breaks(portions: Portions, base: str, layouts: Layouts) -> set[int]:
    """Return where slides begin: where it was asked for, and around long quotations."""
    breaks = {n for n, portion in enumerate(portions) if portion.breaks}
    frame = layouts[base].body.sized(small=False)
    for number in {portion.passage for portion in portions if portion.passage}:
        places = [n for n, portion in enumerate(portions) if portion.passage == number]
        quoted = blocks_of(portions[n] for n in places)
        if sum(line_rows(line, frame) for line in quoted if isinstance(line, SlideLine)) > _LONG_QUOTATION:
            breaks |= {places[0], places[-1] + 1}
    return breaks


def _runs(portions: Portions, breaks: set[int]) -> list[Portions]:
    bounds = sorted({0, len(portions), *breaks})
    return [portions[start:end] for start, end in pairwise(bounds)]
