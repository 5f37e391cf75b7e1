"""Tests mirror the tree: `generator/a/b/c.py` has its test in `tests/a/b/test_c.py`."""

from __future__ import annotations

from pathlib import Path

from tests.folders import ROOT

# What another engine will replace is not tested module by module.
REPLACED = ("writers/pdf/",)

# Modules that have no test file of their own yet. The list only shrinks: nothing is added to it, and what has got its
# test is taken out.
STILL_WITHOUT = frozenset(
    (
        "importer/imported.py",
        "importer/values/closing.py",
        "importer/values/fact_draft.py",
        "importer/values/question_draft.py",
        "importer/values/toc.py",
    )
)


def modules() -> list[Path]:
    package = ROOT / "generator"
    return [path.relative_to(package) for path in sorted(package.rglob("*.py")) if not path.stem.startswith("__")]


def test_every_module_has_a_test_file_of_its_own() -> None:
    looked_at = [module.as_posix() for module in modules()]
    without = {
        name
        for name in looked_at
        if not name.startswith(REPLACED)
        and not (ROOT / "tests" / Path(name).parent / f"test_{Path(name).name}").is_file()
    }
    done = sorted(STILL_WITHOUT - without)
    print(f"looked at {len(looked_at)} modules: {len(without)} without a test file; to be taken out: {done}")
    assert len(looked_at) >= 300
    assert without <= STILL_WITHOUT
