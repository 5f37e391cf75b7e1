"""Links of slides: outside, to other slides, or nowhere."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn

from generator.design import Design
from generator.model.document import Document, Link, Meta, Paragraph, plain
from generator.writers.pptx.links import Links
from tests.writers.pptx.pptx_reading import empty_slide, slide_heading, slide_text
from tests.writing import write_pptx


def test_links_lead_outside_and_to_slides_and_dead_ones_are_told(design: Design) -> None:
    words = (
        Link(target="https://example.org/river", content=plain("网址")),
        Link(target="#there", content=plain("那一张")),
        Link(target="#nowhere", content=plain("没有")),
        Link(target="javascript:alert(1)", content=plain("不行")),
    )
    document = Document(
        kind="slides",
        name="d",
        meta=Meta(title="河"),
        blocks=(slide_heading("甲"), Paragraph(content=words), slide_heading("乙", "there")),
    )
    output = write_pptx(document, design)
    first, second = list(Presentation(BytesIO(output.files[0].data)).slides)[1:]
    relations = {relation.rId: relation for relation in first.part.rels.values()}
    clicks = list(first._element.iter(qn("a:hlinkClick")))
    outside, inside = (relations[click.get(qn("r:id"))] for click in clicks)
    assert outside.target_ref == "https://example.org/river"
    assert inside.target_part is second.part
    assert clicks[1].get("action") == "ppaction://hlinksldjump"
    assert [notice.code for notice in output.notices] == ["slides-link", "slides-link"]
    assert "网址那一张没有不行" in slide_text(first)


def linked(*targets: str) -> tuple[Links, Any, list[dict[str, str] | None]]:
    """Return links of a deck that has one anchor, a slide, and what its link targets became."""
    slide = empty_slide("content")
    links = Links(targets={"there": empty_slide("key")})
    link = links.of_slide(slide)
    return links, slide, [link(target) for target in targets]


def test_an_address_outside_is_a_relation_of_its_slide() -> None:
    links, slide, (made,) = linked("https://example.org/a?b=1&c=2")
    assert made is not None
    assert list(made) == ["r:id"]
    relation = slide.part.rels[made["r:id"]]
    assert (relation.is_external, relation.target_ref) == (True, "https://example.org/a?b=1&c=2")
    assert links.dead == []


def test_an_anchor_is_a_jump_to_its_slide() -> None:
    links, slide, (made,) = linked("#there")
    assert made is not None
    assert made["action"] == "ppaction://hlinksldjump"
    assert slide.part.rels[made["r:id"]].target_part is links.targets["there"].part


@pytest.mark.parametrize("target", ["#nowhere", "#", "javascript:alert(1)", "file:///etc/passwd"])
def test_what_leads_nowhere_is_no_link_and_is_told_once(target: str) -> None:
    links, _, made = linked(target, target)
    assert made == [None, None]
    assert links.dead == [target]
