"""Portions: blocks of slides with what belongs to them, before it is settled which slide each is on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from generator.errors import Notice
from generator.layout.deck.model import SlideBlock, SlideBlocks, SlideLine
from generator.model.document import Inlines


@dataclass(frozen=True, slots=True, kw_only=True)
class Portion:
    """One block of a slide with what belongs to it.

    `foot` are the origins to print on the same slide; `keep` asks to stay with the next portion; `breaks` begins a new
    slide; `passage` numbers the passage that the portion is of, so that a long one can be set apart.
    """

    block: SlideBlock
    foot: tuple[Inlines, ...] = ()
    keep: bool = False
    breaks: bool = False
    passage: int = 0
    anchors: tuple[str, ...] = ()


Portions = tuple[Portion, ...]


def blocks_of(portions: Iterable[Portion]) -> SlideBlocks:
    """Return the blocks of portions."""
    return tuple(portion.block for portion in portions)


def feet_of(portions: Iterable[Portion]) -> tuple[Inlines, ...]:
    """Return the origins of portions, each once, in order."""
    return tuple(dict.fromkeys(line for portion in portions for line in portion.foot))


@dataclass(slots=True)
class PortionCollector:
    """What is collected so far: portions for the slides, notes for the speaker, notices for the teacher."""

    portions: list[Portion] = field(default_factory=list)
    notes: list[SlideLine] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    passages: int = 0
    _break: bool = False
    _anchors: list[str] = field(default_factory=list)
    _waiting_foot: list[Inlines] = field(default_factory=list)

    def add(self, block: SlideBlock, *, keep: bool = False, foot: tuple[Inlines, ...] = ()) -> None:
        """Add a block; a break, an anchor or an origin that waited for one goes with it."""
        foot = (*self._waiting_foot, *foot)
        self.portions.append(
            Portion(block=block, foot=foot, keep=keep, breaks=self._break, anchors=tuple(self._anchors))
        )
        self._break = False
        self._anchors.clear()
        self._waiting_foot.clear()

    def add_foot(self, content: Inlines) -> None:
        """Add an origin to the portion before it, or to the next when there is none."""
        if self.portions and not self._break:
            last = self.portions[-1]
            self.portions[-1] = replace(last, foot=(*last.foot, content))
        else:
            self._waiting_foot.append(content)

    def add_break(self) -> None:
        """Make the next portion begin a new slide."""
        self._break = bool(self.portions)

    def add_anchor(self, anchor: str) -> None:
        """Attach the anchor to the next portion, so that links find it."""
        if anchor:
            self._anchors.append(anchor)

    def close(self) -> None:
        """Add what still waits as portions of its own, so that nothing is dropped."""
        self.portions += [Portion(block=SlideLine(content=line, role="small")) for line in self._waiting_foot]
        self._waiting_foot.clear()

    def keep_together(self, start: int) -> None:
        """Keep all that was added since `start` with what follows it, but for the last."""
        for n in range(start, len(self.portions) - 1):
            self.portions[n] = replace(self.portions[n], keep=True)

    def label_first(self, label: str, start: int) -> None:
        """Add a label before the first line added since `start`; before a table it gets a line of its own."""
        if len(self.portions) == start:
            return
        portion = self.portions[start]
        block = portion.block
        if isinstance(block, SlideLine) and block.marker == "none" and not block.label:
            role = "answer" if block.role == "text" else block.role
            self.portions[start] = replace(portion, block=replace(block, label=label, role=role))
        else:
            self.portions.insert(start, Portion(block=SlideLine(content=(), label=label, role="answer"), keep=True))
