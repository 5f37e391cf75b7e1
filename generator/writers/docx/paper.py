"""Write the geometry of a page as a section of a DOCX: size, margins, columns, in twips."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass

from generator.layout.geometry import Sheet
from generator.writers.docx.xml import Element, add_section_property, find, make, qualified

# What a section begins with, in the schema's order.
_ORDER = ("headerReference", "footerReference", "type", "pgSz", "pgMar", "cols")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSize:
    """The paper and its margins, in twips."""

    width: int
    height: int
    left: int
    right: int
    top: int
    bottom: int
    columns: int
    gap: int

    @property
    def measure(self) -> int:
        """Return the width of a column of text."""
        return (self.breadth - self.gap * (self.columns - 1)) // self.columns

    @property
    def breadth(self) -> int:
        """Return the width of all columns with the room between them."""
        return self.width - self.left - self.right

    @property
    def depth(self) -> int:
        """Return the height of the text."""
        return self.height - self.top - self.bottom


def page_size(sheet: Sheet) -> PageSize:
    """Return a sheet in twips; what rounding leaves goes to the right margin, so that a line holds whole characters."""
    width, left = sheet.width.twips, sheet.left.twips
    return PageSize(
        width=width,
        height=sheet.height.twips,
        left=left,
        right=width - left - sheet.breadth.twips,
        top=sheet.top.twips,
        bottom=sheet.foot.twips,
        columns=sheet.columns,
        gap=sheet.gap.twips,
    )


def section_on(section: Element, sheet: Sheet) -> Element:
    """Return a copy of a section's properties with size, margins and columns of a sheet."""
    page = page_size(sheet)
    copy = deepcopy(section)
    sizes = {"w": page.width, "h": page.height} | ({"orient": "landscape"} if page.width > page.height else {})
    columns = {"num": page.columns, "sep": 1} if page.columns > 1 else {}
    for element in (
        make("pgSz", **sizes),
        make(
            "pgMar", top=page.top, right=page.right, bottom=page.bottom, left=page.left,
            header=sheet.header.twips, footer=sheet.footer.twips, gutter=0,
        ),
        make("cols", **columns, space=page.gap),
    ):  # fmt: skip
        add_section_property(copy, element)
    return copy


def set_two_sided(settings: Element) -> None:
    """Set heads of their own for odd and even pages, and mirrored margins."""
    for name, earlier in (
        ("mirrorMargins", ("zoom",)),
        ("evenAndOddHeaders", ("zoom", "mirrorMargins", "defaultTabStop")),
    ):
        if find(settings, f"w:{name}") is None:
            places = [n for n, one in enumerate(settings, 1) if one.tag in {qualified(tag) for tag in earlier}]
            settings.insert(max(places, default=0), make(name))
