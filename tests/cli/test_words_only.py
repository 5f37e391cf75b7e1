"""The command line holds words and flags: what a command does, another face of the program must be able to do too."""

from __future__ import annotations

from tests.test_rooms import imports, modules, room_of

ROOMS = {"app", "cli", "errors", "model", "workspace"}
# Values that app returns, and the words for them.
VALUES = {
    "generator.importer.readers.chinese_conversion.Conversion",
    "generator.importer.values.drafts.DraftKind",
    "generator.library.balance.Balance",
    "generator.library.catalogue.Hit",
    "generator.library.kinds.KINDS",
    "generator.library.kinds.KindName",
    "generator.library.source_kinds.SOURCE_RULES",
    "generator.readback.checking.describe",
    "generator.readback.checking.page_text",
    "generator.readback.comparing.Discrepancy",
}


def test_commands_call_only_the_app() -> None:
    looked_at = {
        (module, target)
        for module, path in modules()
        if room_of(module) == "cli"
        for target in imports(module, path)
        if target.startswith("generator.") and target != "generator.__version__"
    }
    assert len(looked_at) >= 80
    assert {target for _, target in looked_at if room_of(target) not in ROOMS} == VALUES
