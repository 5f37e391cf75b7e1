"""Hold the importer together: a folder imports only from those below it."""

from __future__ import annotations

from collections import Counter

from tests.folders import ROOT
from tests.test_rooms import imports, modules

# From the lowest to the highest: what stands on one floor never imports its neighbours.
FLOORS: tuple[tuple[str, ...], ...] = (
    ("characters", "counters", "manuscript", "values", "web_words"),
    ("readers",),
    ("lines",),
    ("fields",),
    ("recognise",),
    ("advise",),
    ("imported",),
    ("drafts",),
)
RANK = {folder: rank for rank, folders in enumerate(FLOORS) for folder in folders}
# On the lowest floor characters are the ground.
ALLOWED = {("manuscript", "characters"), ("web_words", "characters")}


def folder_of(module: str) -> str:
    parts = module.split(".")
    return parts[2] if parts[:2] == ["generator", "importer"] and len(parts) > 2 else ""


def arrows() -> set[tuple[str, str, str]]:
    found = set()
    for module, path in modules():
        for target in imports(module, path) if folder_of(module) else ():
            if folder_of(target) in RANK and folder_of(module) != folder_of(target):
                found.add((module, folder_of(module), folder_of(target)))
    return found


def test_a_folder_imports_only_from_those_below_it() -> None:
    looked_at = {(module, a, b) for module, a, b in arrows() if a in RANK}
    print(f"looked at {len(looked_at)} arrows between the folders of the importer")
    assert {arrow for arrow in looked_at if RANK[arrow[2]] >= RANK[arrow[1]] and arrow[1:] not in ALLOWED} == set()
    assert len(looked_at) >= 120


def test_every_module_that_does_something_has_tests_of_its_own() -> None:
    folders = ("recognise", "advise", "drafts", "values")
    looked_at = [
        (module, path)
        for module, path in modules()
        if folder_of(module) in folders and path.stem != "__init__" and "def " in path.read_text(encoding="utf-8")
    ]
    untested = [
        module
        for module, path in looked_at
        if not (ROOT / "tests" / path.relative_to(ROOT / "generator").with_name(f"test_{path.name}")).is_file()
    ]
    assert untested == []
    assert len(looked_at) >= 40


def test_no_folder_has_more_modules_than_one_can_survey() -> None:
    sizes = Counter(path.parent for module, path in modules() if folder_of(module) and path.stem != "__init__")
    assert {str(folder): n for folder, n in sizes.items() if n > 25} == {}
    assert len(sizes) >= 14
