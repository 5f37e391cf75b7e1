"""QR codes beside addresses: large enough on paper, with their quiet zone and words for who cannot see them."""

from __future__ import annotations

import re

import pytest
import segno

from generator.design import load_design
from generator.model.document import Document, Link, ListBlock, Meta, Paragraph, Text
from generator.readback.checking import check_file
from generator.writers import write
from generator.writers.svg.qr import SIDE_MM, address_of, qr_svg

ADDRESS = "https://example.org/河流?a=1&b=2"


def item(address: str) -> tuple[Paragraph]:
    return (Paragraph(content=(Text(text="某甲. 题[N/OL]. "), Link(target=address, content=(Text(text=address),)))),)


def document(*addresses: str) -> Document:
    items = tuple(item(address) for address in addresses)
    return Document(
        kind="pack", name="a-pack-student", meta=Meta(title="河流"),
        blocks=(ListBlock(items=items, marker="number", classes=("origins", "qr")),),
    )  # fmt: skip


@pytest.mark.parametrize("length", [1, 40, 120, 270])
def test_the_code_is_at_least_15_millimetres_wide_inside_a_quiet_zone_of_four(length: int) -> None:
    svg = str(qr_svg("https://example.org/" + "a" * length))
    [side] = re.findall(r'viewBox="0 0 (\d+) \1"', svg)
    assert SIDE_MM * (int(side) - 8) / int(side) >= 15
    places = [(int(x), int(y)) for x, y in re.findall(r"M(\d+) (\d+)h1", svg)]
    assert min(min(place) for place in places) == 4
    assert max(max(place) for place in places) == int(side) - 5


def test_the_code_says_the_address() -> None:
    svg = str(qr_svg(ADDRESS))
    dark = {(int(x) - 4, int(y) - 4) for x, y in re.findall(r"M(\d+) (\d+)h1", svg)}
    matrix = segno.make(ADDRESS, micro=False, error="m", boost_error=False).matrix
    assert dark == {(x, y) for y, row in enumerate(matrix) for x, module in enumerate(row) if module}
    assert "<title>二维码：https://example.org/河流?a=1&amp;b=2</title>" in svg


def test_only_web_addresses_have_codes() -> None:
    assert address_of(item(ADDRESS)) == ADDRESS
    assert address_of(item("#x-a")) == ""
    assert address_of(item("mailto:a@example.org")) == ""
    assert address_of(item("https://example.org/" + "a" * 400)) == ""


@pytest.mark.parametrize("format", ["html", "docx", "pdf"])
def test_a_list_with_codes_is_printed_whole(format: str) -> None:
    wanted = document(ADDRESS, "https://example.org/" + "long-word-" * 12)
    data = write(wanted, load_design("base"), format).files[0].data  # type: ignore[arg-type]
    verdict = check_file(wanted, format, "a", data)  # type: ignore[arg-type]
    assert verdict.discrepancies == ()
