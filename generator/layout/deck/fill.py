"""Fill slides with portions: as few slides as hold them at a size that can be read, evenly filled."""

from __future__ import annotations

from dataclasses import dataclass

from generator.layout.deck.frames import Layouts, SizedFrame, Use, layout_for
from generator.layout.deck.halves import STACKED_ROWS, Halves, find_halves, halves_fit, in_the_middle
from generator.layout.deck.heights import blocks_height, foot_fits, line_rows
from generator.layout.deck.model import SlideBlocks, SlideLine, SlideTable
from generator.layout.deck.portions import Portion, Portions, blocks_of, feet_of
from generator.layout.deck.settle import settle
from generator.layout.deck.split import shorten
from generator.layout.deck.spread import kept_groups, spread
from generator.model.document import Figure, Inlines

# Text that takes no more than this share of the layout for few words is set in it.
_FEW = 0.92
_QUOTED = ("quote", "key")


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """The content of one slide, without title and number."""

    layout: str
    body: SlideBlocks = ()
    side: SlideBlocks = ()
    foot: tuple[Inlines, ...] = ()
    small: bool = False
    anchors: tuple[str, ...] = ()


def fill(portions: Portions, base: str, layouts: Layouts) -> list[Filled]:
    """Fill slides of the layout `base`; on plain slides the content decides which layout they get."""
    filler = _Filler(base=base, layouts=layouts)
    return [filled for run in settle(portions, base, layouts) for filled in filler.fill(run)]


def has_few_words(filled: Filled, layouts: Layouts) -> bool:
    """Return whether a slide of plain text has so little on it that it can be set larger."""
    if layouts[filled.layout].use != "text" or filled.small or not filled.body:
        return False
    frame = layouts[layout_for(layouts, "few_words")].body.sized(small=False)
    lines = all(isinstance(block, SlideLine) for block in filled.body)
    return lines and blocks_height(filled.body, frame) <= _FEW * frame.box.height


def use_of(blocks: SlideBlocks) -> Use:
    """Return the use that the blocks of one slide have: a table, a chart, quotations alone, or text."""
    if any(isinstance(block, SlideTable) for block in blocks):
        return "table"
    if any(isinstance(block, Figure) for block in blocks):
        return "figure"
    roles = {block.role for block in blocks if isinstance(block, SlideLine)}
    return "quotation" if roles.intersection(_QUOTED) and roles <= {*_QUOTED, "small"} else "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Filler:
    """Fill slides of one layout."""

    base: str
    layouts: Layouts

    def fill(self, run: Portions) -> list[Filled]:
        """Return the slides of a run: one where it fits on one, in whatever way, else several."""
        plain = self.layouts[self.base].use == "text"
        return (
            self._beside(find_halves(run) if plain else None)
            or self._whole(run)
            or self._beside(in_the_middle(run) if self.layouts[self.base].in_columns else None)
            or self._chart_by_chart(run)
            or self._split(run)
        )

    def _beside(self, halves: Halves | None) -> list[Filled]:
        if halves is None:
            return []
        body, side = halves
        layout = layout_for(self.layouts, "halves")
        for small in (False, True):
            if halves_fit(halves, self.layouts, small=small):
                return [_filled(layout, body, small=small, side=side)]
        return []

    def _whole(self, run: Portions) -> list[Filled]:
        for small in (False, True):
            if self._fits(run, small=small):
                return [_filled(self._layout(run), run, small=small)]
        return []

    def _chart_by_chart(self, run: Portions) -> list[Filled]:
        """Return the slides of a run in which every chart has its own, with the line that is kept with it."""
        parts = _charts_apart(run)
        return [filled for part in parts for filled in self.fill(part)] if len(parts) > 1 else []

    def _split(self, run: Portions) -> list[Filled]:
        """Split a run that is too much for a slide; a table in the smaller type where that saves a slide."""
        normal = self._split_sized(run, small=False)
        if not any(isinstance(block, SlideTable) for block in blocks_of(run)):
            return normal
        return min(normal, self._split_sized(run, small=True), key=len)

    def _split_sized(self, run: Portions, *, small: bool) -> list[Filled]:
        def fits(portions: Portions) -> bool:
            return self._fits(portions, small=small)

        def frame_of(portions: Portions) -> SizedFrame:
            return self._frame(portions, small=small)

        def fullness(portions: Portions) -> float:
            frame = frame_of(portions)
            return blocks_height(blocks_of(portions), frame) / frame.box.height

        groups = [part for group in kept_groups(run) for part in shorten(group, fits, frame_of)]
        return [_filled(self._layout(part), part, small=small) for part in spread(groups, fits, fullness)]

    def _layout(self, portions: Portions) -> str:
        if self.layouts[self.base].use != "text":
            return self.base
        use = use_of(blocks_of(portions))
        return self.base if use == "text" else layout_for(self.layouts, use)

    def _frame(self, portions: Portions, *, small: bool) -> SizedFrame:
        return self.layouts[self._layout(portions)].body.sized(small=small)

    def _fits(self, portions: Portions, *, small: bool) -> bool:
        """Return whether portions fit on one slide: one table or chart at the most, few rows with a chart."""
        blocks, frame = blocks_of(portions), self._frame(portions, small=small)
        lines = [block for block in blocks if isinstance(block, SlideLine)]
        if len(blocks) > len(lines) + 1:
            return False
        has_chart = any(isinstance(block, Figure) for block in blocks)
        if has_chart and sum(line_rows(line, frame) for line in lines) > STACKED_ROWS:
            return False
        foot = self.layouts[self._layout(portions)].foot
        return blocks_height(blocks, frame) <= frame.box.height and foot_fits(feet_of(portions), foot)


def _filled(layout: str, body: Portions, *, small: bool, side: Portions = ()) -> Filled:
    whole = (*body, *side)
    return Filled(
        layout=layout,
        body=blocks_of(body),
        side=blocks_of(side),
        foot=feet_of(whole),
        small=small,
        anchors=tuple(anchor for portion in whole for anchor in portion.anchors),
    )


def _charts_apart(run: Portions) -> list[Portions]:
    parts: list[list[Portion]] = [[]]
    for portion in run:
        if not isinstance(portion.block, Figure):
            parts[-1].append(portion)
            continue
        kept: list[Portion] = []
        while parts[-1] and parts[-1][-1].keep:
            kept.insert(0, parts[-1].pop())
        parts.extend([[*kept, portion], []])
    return [tuple(part) for part in parts if part]
