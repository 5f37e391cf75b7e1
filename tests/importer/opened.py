"""Lines as they would be opened for a recogniser, with the ledger that they are entered in."""

from __future__ import annotations

from generator.importer.lines.grid import Grid
from generator.importer.lines.ledger import Ledger
from generator.importer.manuscript import Imprint, Line, split
from generator.importer.recognise.opening import OpenedText

UNBROKEN = Grid(width=0, indent=0, fit=0, widths=(0.5,) * 11)
PRINTED = Grid(width=32, indent=2, fit=0.8, widths=(0.5,) * 11)


def lines_of(*texts: str) -> tuple[list[Line], Ledger]:
    """Return texts as lines, and an empty ledger for them."""
    manuscript = split("\n".join(texts))
    return list(manuscript.lines), Ledger(manuscript)


def opened(*texts: str, imprint: Imprint | None = None) -> tuple[OpenedText, Ledger]:
    """Return texts as a text that was opened, and an empty ledger for it."""
    lines, ledger = lines_of(*texts)
    said = imprint or Imprint()
    return OpenedText(own="i1", name="甲.txt", lines=tuple(lines), footnotes=(), imprint=said), ledger


def doubts(ledger: Ledger) -> list[str]:
    """Return what was doubted."""
    return [finding.reason for finding in ledger.doubts]
