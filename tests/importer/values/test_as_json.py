"""Values become JSON by the names that their classes state."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass
from typing import Any, ClassVar, get_type_hints

import pytest

import generator.importer
from generator.importer.values.as_json import as_json, keys_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    number: int
    word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    JSON: ClassVar[str] = "kind name note leaf? url=address? answer~"

    name: str
    leaf: tuple[Leaf, ...] = ()
    address: str = ""
    note: str | None = None
    answer: str | None = None
    hidden: str = "hidden"

    @property
    def kind(self) -> str:
        return "tree"


def test_keys_come_in_their_order_and_those_that_may_be_empty_are_left_out() -> None:
    assert list(as_json(Tree(name="oak")).items()) == [("kind", "tree"), ("name", "oak"), ("note", None)]


def test_an_attribute_may_be_called_otherwise_and_a_class_without_names_gives_all_its_fields() -> None:
    tree = Tree(name="oak", leaf=(Leaf(number=1, word=""),), address="x", answer="")
    assert as_json(tree) == {
        "kind": "tree", "name": "oak", "note": None, "leaf": [{"number": 1, "word": ""}], "url": "x", "answer": "",
    }  # fmt: skip


def test_the_keys_of_what_is_listed_may_be_stated() -> None:
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Wood:
        JSON: ClassVar[str] = "leaves(size=number,word?) none(word)?"

        leaves: tuple[Leaf, ...]
        none: tuple[Leaf, ...] = ()

    leaves = (Leaf(number=1, word=""), Leaf(number=2, word="green"))
    assert as_json(Wood(leaves=leaves)) == {"leaves": [{"size": 1}, {"size": 2, "word": "green"}]}


def test_what_states_no_names_is_refused() -> None:
    with pytest.raises(TypeError, match="states no JSON"):
        as_json(object())


def has(kind: type[Any], attribute: str) -> bool:
    first, _, rest = attribute.partition(".")
    return hasattr(kind, first) and (not rest or has(get_type_hints(kind)[first], rest))


def test_an_attribute_of_an_attribute_may_be_shown() -> None:
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Wood:
        JSON: ClassVar[str] = "number=leaf.number? word=leaf.word?"

        leaf: Leaf

    assert as_json(Wood(leaf=Leaf(number=0, word="green"))) == {"word": "green"}


def test_every_name_that_the_importer_states_is_an_attribute() -> None:
    looked = 0
    for module in pkgutil.walk_packages(generator.importer.__path__, "generator.importer."):
        for kind in vars(importlib.import_module(module.name)).values():
            if isinstance(kind, type) and kind.__module__ == module.name and hasattr(kind, "JSON"):
                for key in keys_of(kind):
                    assert has(kind, key.attribute), f"{kind.__name__}.{key.attribute}"
                    looked += 1
    assert looked > 20
