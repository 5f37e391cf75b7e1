"""YAML becomes plain values that know where they were typed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.library.yaml.marked_yaml import parse


def test_every_key_and_value_has_its_line_and_column() -> None:
    text = "- id: a\n  list: [甲, 乙]\n  deep:\n    - key: |\n        文\n      other: 'x'\n- id: b\n"
    marked = parse(text)
    assert marked.data == [
        {"id": "a", "list": ["甲", "乙"], "deep": [{"key": "文\n", "other": "x"}]},
        {"id": "b"},
    ]
    assert marked.place((0, "id"), key=True) == (1, 3)
    assert marked.place((0, "id")) == (1, 7)
    assert marked.place((0, "list")) == (2, 9)
    assert marked.place((0, "list", 1)) == (2, 13)
    assert marked.place((0, "deep", 0, "key"), key=True) == (4, 7)
    assert marked.place((0, "deep", 0, "key")) == (4, 12)
    assert marked.place((0, "deep", 0, "other")) == (6, 14)
    assert marked.place((1, "id")) == (7, 7)


def test_what_was_not_typed_is_placed_at_the_nearest_thing_around_it() -> None:
    marked = parse("a:\n  b: c\n")
    assert marked.place(("a", "missing")) == (2, 3)
    assert marked.place(("gone",)) == (1, 1)


def test_one_value_where_a_list_is_meant_is_found_by_its_index() -> None:
    marked = parse("themes: 双碳\nevidence:\n  excerpt: a\n")
    assert marked.place(("themes", 0)) == (1, 9)
    assert marked.place(("evidence", 0, "excerpt")) == (3, 12)


def test_all_plain_values_are_text_as_typed() -> None:
    typed = ["2030", "yes", "10:30", "012", "0x1F", "1_000", "1.50", "2021-03-05", "true", "1e3", ".5", "=", "<<"]
    assert parse("".join(f"- {word}\n" for word in typed)).data == typed


def test_keys_without_a_value_are_left_out_and_keep_the_places_of_others() -> None:
    marked = parse('a:\nb: ~\nc: null\nd: ""\ne: x\n')
    assert marked.data == {"d": "", "e": "x"}
    assert marked.place(("e",)) == (5, 4)
    assert marked.has(("a",))
    assert not marked.has(("z",))


def test_places_are_right_after_rare_characters_and_foreign_line_breaks() -> None:
    marked = parse("a: 𠮷😀\u2028x\x85y\r\nb: 𠮷 # 注\rc: [𠮷, z]\n")
    assert marked.data == {"a": "𠮷😀 x y", "b": "𠮷", "c": ["𠮷", "z"]}
    assert marked.place(("b",)) == (2, 4)
    assert marked.place(("c", 1)) == (3, 8)


def test_a_second_mention_of_a_key_is_left_out_and_named() -> None:
    marked = parse("x:\n  a: 1\n  b: 2\n  a: {c: 3}\n  d: 4\n")
    assert marked.data == {"x": {"a": "1", "b": "2", "d": "4"}}
    assert [(m.line, m.column, m.message) for m in marked.mistakes] == [(4, 3, "键“a”重复了，第 2 行已经写过")]
    assert marked.place(("x", "d")) == (5, 6)


def test_an_equal_key_of_another_mapping_is_no_second_mention() -> None:
    assert parse("a: {id: 1}\nb: [{id: 2}, {id: 3}]\n").mistakes == []


def test_words_are_found_in_the_text_of_a_value() -> None:
    marked = parse("a: x\ntext: |\n  第一行\n  第二行，找我\nb: 找我\n")
    assert marked.find_in(("text",), "找我") == (4, 7)
    assert marked.find_in(("text",), "没有") == (2, 7)


def test_a_broken_text_has_no_value() -> None:
    marked = parse("a: [1\nb: 2\n")
    assert (marked.data, marked.broken) == (None, True)
    assert marked.place(("b",)) == (1, 1)


def test_chinese_lines_are_joined_without_a_space() -> None:
    assert parse("a: >-\n  国有\n  法度\n").data == {"a": "国有法度"}
    assert parse("a: 国有\n  法度\nb: x\n").data == {"a": "国有法度", "b": "x"}
    assert parse("a: '国有\n  法度，\n  “信”'\n").data == {"a": "国有法度，“信”"}


def test_latin_lines_are_joined_with_a_space() -> None:
    assert parse("a: >-\n  carbon\n  peaking\n").data == {"a": "carbon peaking"}
    assert parse("a: >-\n  of 碳\n  peaking “a”\n  “b” 一\n  二\n").data == {"a": "of 碳 peaking “a” “b” 一二"}


def test_a_typed_space_between_chinese_characters_stays() -> None:
    assert parse("a: >-\n  温室气体 产品\n  碳足迹\n").data == {"a": "温室气体 产品碳足迹"}
    assert parse("a: 温室气体 产品\n").data == {"a": "温室气体 产品"}


_SCALAR = st.text(st.characters(categories=["L", "N", "P", "S"]), max_size=8)
_VALUE = st.recursive(
    _SCALAR, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_SCALAR, inner, max_size=3), max_leaves=12
)


@given(_VALUE)
def test_what_is_written_as_flow_yaml_comes_back_with_all_its_places(value: object) -> None:
    marked = parse(_flow(value))
    assert marked.data == value
    _assert_places(marked.text, value, (), marked.place)


def _flow(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ",\n".join(f"{_flow(k)}: {_flow(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",\n".join(map(_flow, value)) + "]"
    return "'" + str(value).replace("'", "''") + "'"


def _assert_places(text: str, value: object, path: tuple[str | int, ...], place: object) -> None:
    assert callable(place)
    line, column = place(path)
    lines = text.split("\n")
    opening = "{" if isinstance(value, dict) else "[" if isinstance(value, list) else _flow(value)
    assert lines[line - 1][column - 1 :].startswith(opening)
    if isinstance(value, dict):
        for key, inner in value.items():
            line, column = place((*path, key), key=True)
            assert lines[line - 1][column - 1 :].startswith(_flow(key))
            _assert_places(text, inner, (*path, key), place)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            _assert_places(text, inner, (*path, index), place)
