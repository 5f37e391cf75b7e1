"""Our marks as an extension of Python-Markdown."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from markdown import Markdown
from markdown.treeprocessors import InlineProcessor

from generator.text.markup.extension import HuoyeExtension
from generator.text.markup.masking import masked


def tags(text: str) -> list[str]:
    """Return the elements that Python-Markdown makes of a masked paragraph."""
    root = ElementTree.Element("div")
    paragraph = ElementTree.SubElement(root, "p")
    paragraph.text = masked(text).data
    InlineProcessor(Markdown(extensions=[HuoyeExtension()])).run(root)
    return [element.tag for element in paragraph.iter()][1:]


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("**甲**", ["strong"]),
        ("*甲*==乙==", ["em", "mark"]),
        ("[甲](https://example.org/)____", ["a", "gap"]),
        ("10^8^H~2~O", ["sup", "sub"]),
        ("甲\\\n乙", ["br"]),
        ("<b>甲</b> `乙` ![丙](a.png) https://example.org", []),
    ],
)
def test_our_marks_and_no_others_are_made_elements(text: str, made: list[str]) -> None:
    assert tags(text) == made
