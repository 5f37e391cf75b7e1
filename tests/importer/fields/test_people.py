"""A byline names persons, groups or institutions."""

from __future__ import annotations

import pytest

from generator.importer.fields.people import authors_named, is_person, read_byline


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("李某某\u3000 王某某", ["李某某", "王某某"]),
        ("赵\u3000 某", ["赵某"]),
        ("王 某 李 某", ["王某", "李某"]),
        ("某某学校节水小组青年课题组", ["某某学校节水小组青年课题组"]),
        ("本报记者\u3000李某", ["李某"]),
        ("文／王某某", ["王某某"]),
        ("一、总体要求", None),
        ("高质量发展的路子", None),
        ("今天的会议很重要。", None),
    ],
)
def test_a_byline_names_persons_or_a_group(line: str, authors: list[str] | None) -> None:
    assert read_byline(line) == authors


@pytest.mark.parametrize("name", ["周小书", "周书", "欧阳小书", "阿卜杜·周"])
def test_a_name_is_a_surname_and_one_or_two_characters(name: str) -> None:
    assert is_person(name)


@pytest.mark.parametrize("word", ["书", "周大小书", "欧阳", "周的书", "书角里", "周工部", "Zhou", "周·" + "书" * 19])
def test_another_word_is_no_name(word: str) -> None:
    assert not is_person(word)


def test_the_names_of_an_imprint_are_parted() -> None:
    assert authors_named(("本报记者 周小书 王小角", "Li Shu", "书角之友")) == ("周小书", "王小角", "Li Shu", "书角之友")
    assert authors_named(()) == ()
