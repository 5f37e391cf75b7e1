from pathlib import Path

from generator.app.intake.drafts_folder import DraftFile
from generator.app.intake.merging import as_typed
from generator.app.intake.placement import FutureFile, PlacedDraft, Placement
from generator.errors import Problem


def test_placements_are_joined_in_order() -> None:
    draft = DraftFile(Path("a"), "sources.yaml")
    first = Placement(files=(FutureFile(name="one", typed=as_typed("a: 1\n")),))
    second = Placement(
        files=(FutureFile(name="two", typed=as_typed("b: 2\n")),),
        drafts=(PlacedDraft(draft=draft, target="two"),),
        problems=(Problem(path=Path("x"), message="错"),),
    )
    both = first + second
    assert [file.name for file in both.files] == ["one", "two"]
    assert (both.drafts, both.problems) == (second.drafts, second.problems)
