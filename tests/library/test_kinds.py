"""The kinds of record: each is kept in one place and known by one key."""

from __future__ import annotations

from generator.library.kinds import KINDS, folders, list_files


def test_every_kind_but_the_course_is_in_a_list_or_in_a_folder() -> None:
    lists, in_folders = {kind.name for kind in list_files()}, {kind.name for kind in folders()}
    assert in_folders == {"excerpt", "question", "unit"}
    assert lists == set(KINDS) - in_folders - {"course"}


def test_no_two_kinds_share_a_place_or_a_name() -> None:
    assert len({kind.place for kind in KINDS.values()}) == len(KINDS)
    assert len({kind.label for kind in KINDS.values()}) == len(KINDS)


def test_a_kind_is_identified_by_a_field_that_it_has() -> None:
    for kind in KINDS.values():
        schema = kind.json_schema
        options = [schema, *schema.get("$defs", {}).values()]
        assert any(kind.key in option.get("properties", {}) for option in options), kind.name
