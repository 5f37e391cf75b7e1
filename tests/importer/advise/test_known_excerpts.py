"""Excerpts that are there already are found among thousands."""

from __future__ import annotations

from generator.importer.advise.known_excerpts import KnownExcerpt, KnownExcerpts
from tests.importer.invented import paragraphs

TEXT = "\n\n".join(paragraphs(3, 6))


def known(name: str, text: str, *, title: str = "走廊尽头的书角") -> KnownExcerpt:
    return KnownExcerpt(id=name, title=title, text=text, place=f"lessons/excerpts/{name}.yaml")


def known_excerpts() -> KnownExcerpts:
    others = [
        known(
            f"o{n}", "".join(f"第{n}条街上第{k}家铺子开张的那一天下着雨。" for k in range(9)), title=f"另一篇{n}的题目"
        )
        for n in range(50)
    ]
    return KnownExcerpts([*others, known("same", TEXT)])


def test_the_same_text_is_found_under_any_title_and_spelling() -> None:
    [found] = known_excerpts().find("别的题目", TEXT.replace("320 册", "３２０册"))
    assert found.known.id == "same" and found.is_same
    assert str(found) == "same（lessons/excerpts/same.yaml，正文相同）"


def test_a_few_other_characters_are_told_as_such() -> None:
    [found] = known_excerpts().find("别的题目", TEXT.replace("他们", "大家", 1))
    assert not found.is_same and found.alike > 95


def test_a_part_of_a_text_is_found() -> None:
    [found] = known_excerpts().find("别的题目", "\n\n".join(TEXT.split("\n\n")[:3]))
    assert found.known.id == "same"


def test_the_same_title_over_another_text_is_told_as_such() -> None:
    [found] = known_excerpts().find("走廊尽头的书角", "完全是另外一篇文章，说的是操场上的事情。")
    assert str(found).endswith("标题几乎相同，正文不同）")


def test_another_text_is_no_duplicate() -> None:
    assert known_excerpts().find("全新的题目在这里", "操场上有一棵老槐树，夏天的时候树荫底下坐满了人。") == []
