"""Sources as BibTeX: one entry each, keys that stay, text that no reader of BibTeX trips over."""

from __future__ import annotations

import re

from generator.assembly.citing.bibtex import bibtex
from generator.model.source import Source


def entry(**fields: object) -> str:
    return bibtex([Source.model_validate({"id": "s-1", "kind": "article", "title": "题", **fields})])


def test_a_newspaper_article_whole() -> None:
    assert entry(
        title="一条河的账本", authors=["某甲", "某乙"], publication="示例日报", publication_date="2026-03-02", page="5"
    ) == (
        "@article{s-1,\n  author = {{某甲} and {某乙}},\n  title = {{一条河的账本}},\n  journal = {示例日报},\n"
        "  date = {2026-03-02},\n  year = {2026},\n  pages = {5},\n  langid = {chinese}\n}\n"
    )


def test_what_means_something_to_bibtex_is_escaped_and_braces_balance() -> None:
    text = entry(title=r"50% & {更多} #1_a$ ~^\ 题", url="https://example.org/a_b?c=1&d=%20#x{y}", publication="示例网")
    assert r"50\% \& \{更多\} \#1\_a\$ \textasciitilde{}\textasciicircum{}\textbackslash{} 题" in text
    assert "url = {https://example.org/a_b?c=1&d=%20#x%7By%7D}" in text
    bare = re.sub(r"\\[{}]", "", text)
    assert bare.count("{") == bare.count("}")


def test_the_key_is_the_id_whatever_the_text() -> None:
    assert entry(id="river-2026").startswith("@misc{river-2026,\n")
    assert entry(id="river-2026", title="改了题名").startswith("@misc{river-2026,\n")


def test_kinds_become_entry_types() -> None:
    kinds = [
        ({"kind": "book"}, "book"), ({"kind": "report"}, "techreport"),
        ({"kind": "web", "url": "https://a.cn"}, "online"),
        ({"kind": "policy"}, "misc"), ({"mark": "C", "within": "集"}, "inproceedings"), ({"mark": "D"}, "thesis"),
    ]  # fmt: skip
    for fields, expected in kinds:
        assert entry(**fields).startswith(f"@{expected}{{"), fields


def test_a_foreign_text_keeps_its_own_title_and_a_persons_name_its_parts() -> None:
    text = entry(
        kind="foreign", title="河流归来", title_original="The River Returns", authors=["Ann Smith"], language="en",
        translator="某丁", publication="The Example Times",
    )  # fmt: skip
    assert "author = {Ann Smith}" in text
    assert "title = {{The River Returns}}" in text
    assert "titleaddon = {河流归来}" in text
    assert "langid = {english}" in text
