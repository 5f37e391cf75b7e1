"""Reading YAML is apart from the catalogue: it gives texts, values and positions, and knows no library."""

from __future__ import annotations

from tests.test_rooms import imports, modules

# What YAML is validated against: the kinds, with what they contain.
KNOWN = {
    "generator.library.kinds",
    "generator.library.schema.walk",
    "generator.library.nearest",
    "generator.library.yaml",
}


def test_reading_yaml_imports_nothing_of_the_library_but_its_kinds() -> None:
    looked_at = {
        target
        for module, path in modules()
        if module.startswith("generator.library.yaml")
        for target in imports(module, path)
        if target.startswith("generator.library")
    }
    assert len(looked_at) >= 8
    strangers = {target for target in looked_at if not any(target.startswith(f"{known}.") for known in KNOWN)}
    assert strangers == set()
