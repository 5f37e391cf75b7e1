"""A document is laid out once for all formats."""

from __future__ import annotations

from dataclasses import replace

from generator.design import load_design
from generator.layout.article_flow import Flow, flow_of
from generator.layout.plan import lay_out
from generator.model.document import Blocks, Document, Heading, Meta, plain
from tests import documents

BASE = load_design("base")


def pack(*lengths: int) -> Document:
    articles = [
        replace(documents.ARTICLE, anchor=f"a{n}", body=(documents.paragraph("字" * length),))
        for n, length in enumerate(lengths)
    ]
    blocks: Blocks = (Heading(level=1, content=plain("专家观点"), classes=("column",)), *articles)
    return Document(kind="pack", name="p", meta=Meta(title="活页"), blocks=blocks)


def test_only_packs_have_articles_that_flow() -> None:
    assert lay_out(replace(pack(100, 100), kind="worksheet"), BASE).flow == Flow()
    assert lay_out(pack(100, 100), BASE).flow == Flow(following=frozenset({"a1"}))


def test_two_columns_take_fewer_pages_for_the_same_articles() -> None:
    document = pack(300, 300)
    assert lay_out(document, BASE).flow == flow_of(document.blocks)
    assert lay_out(replace(document, classes=("columns-2",)), BASE).flow == flow_of(document.blocks, columns=2)
    assert flow_of(document.blocks) != flow_of(document.blocks, columns=2)
