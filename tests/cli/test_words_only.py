"""The command line holds words and flags: what a command does, another face of the program must be able to do too."""

from __future__ import annotations

from tests.test_rooms import imports, modules, room_of

ROOMS = {"app", "cli", "errors", "model", "workspace"}
# By room and name: values that app returns, and the words for them.
VALUES = {
    ("importer", "Conversion"),
    ("importer", "DraftKind"),
    ("library", "Balance"),
    ("library", "Hit"),
    ("library", "KINDS"),
    ("library", "KindName"),
    ("library", "SOURCE_RULES"),
    ("readback", "Discrepancy"),
    ("readback", "describe"),
    ("readback", "page_text"),
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
    others = {(room_of(target), target.rpartition(".")[2]) for _, target in looked_at if room_of(target) not in ROOMS}
    assert others == VALUES
