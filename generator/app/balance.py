"""Report the balance of units' readings: summaries of those asked for, and the remarks on all of them."""

from __future__ import annotations

from collections.abc import Sequence

from generator.assembly.selecting import pack_excerpts
from generator.errors import Notice, UserError
from generator.library.catalogue import get_unit
from generator.library.library import Library
from generator.library.load import load
from generator.library.reading_balance import Balance, balance
from generator.workspace import Workspace


def balances(workspace: Workspace, units: Sequence[str] = ()) -> tuple[Balance, ...]:
    """Return the balance of each unit with a pack, or of the named ones only; raise `UserError` for an unknown unit."""
    library = load(workspace)
    named = [get_unit(library, name) for name in units]
    chosen = [unit for unit in library.units if (unit in named or not named) and unit.pack]
    return tuple(balance(library, unit, pack_excerpts(library, unit)) for unit in chosen)


def balance_remarks(library: Library) -> tuple[Notice, ...]:
    """Return the remarks on the balance of all units; none on a unit whose excerpts are not all there."""
    found: list[Notice] = []
    for unit in library.units:
        if unit.pack is None:
            continue
        try:
            excerpts = pack_excerpts(library, unit)
        except UserError:
            continue  # an excerpt that is missing is a problem already
        found += balance(library, unit, excerpts).remarks
    return tuple(dict.fromkeys(found))
