"""Tests mirror the tree: `generator/a/b/c.py` has its test in `tests/a/b/test_c.py`."""

from __future__ import annotations

from pathlib import Path

from tests.folders import ROOT

# What another engine will replace is not tested module by module.
REPLACED = ("writers/pdf/",)

# Modules of declarations alone: classes without a method, which the tests of those who fill them look at.
DECLARATIONS = frozenset(
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
    print(f"looked at {len(looked_at)} modules: {len(without)} of declarations alone have no test file")
    assert len(looked_at) >= 300
    assert without == DECLARATIONS
