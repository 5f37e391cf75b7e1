"""Lay a DOCX out on the sheet of paper that its document asks for: size, margins, columns."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.document import Document, Paper
from generator.writers.docx.reference import Reference
from generator.writers.docx.xml import Element, find, make, qualified

_TWIPS_PER_MM = 1440 / 25.4
# In millimetres, as the PDF has them: the margins of a paper that is not plain A4, the one that holds the 密封线, and
# the room between columns.
_TOP, _FOOT, _SIDE, _BINDING, _GAP = 19.5, 21.0, 20.0, 31.0, 15.0
_NARROW_SIDE = 0.11  # of the width of a small sheet
_HEAD, _BELOW = 10.0, 11.0  # where running head and foot stand
_EM = 210  # 五号, the body of everything that students write on
# What the schema wants after a page's size and margins.
_SIZES = ("pgSz", "pgMar", "cols")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Margins:
    """The margins of a sheet in twips, which leave columns of whole characters."""

    left: int
    right: int


def lay_out(reference: Reference, document: Document) -> None:
    """Set size, margins and columns of the pages; plain A4 without a 密封线 stays as the reference has it."""
    paper = document.paper
    if paper == Paper() and document.seal is None:
        return
    margins = _margins(paper, sealed=document.seal is not None)
    width, height = twips(paper.width), twips(paper.height)
    sizes = {"w": width, "h": height} | ({"orient": "landscape"} if width > height else {})
    columns: dict[str, int] = {"space": twips(_GAP)}
    if paper.columns > 1:
        columns = {"num": paper.columns, "sep": 1, **columns}
    made = (
        make("pgSz", **sizes),
        make(
            "pgMar", top=twips(_TOP), right=margins.right, bottom=twips(_FOOT), left=margins.left,
            header=twips(_HEAD), footer=twips(_BELOW), gutter=0,
        ),
        make("cols", **columns),
    )  # fmt: skip
    for element in made:
        _put(reference.section, element)
    reference.__dict__.pop("page", None)
    if document.seal is not None and document.seal.pages == "odd":
        _set_two_sided(reference)


def twips(millimetres: float) -> int:
    """Return a length in twentieths of a point."""
    return round(millimetres * _TWIPS_PER_MM)


def _margins(paper: Paper, *, sealed: bool) -> _Margins:
    side = twips(min(_SIDE, paper.width * _NARROW_SIDE))
    inner = twips(_BINDING) if sealed else side
    room = twips(paper.width) - inner - side - twips(_GAP) * (paper.columns - 1)
    spare = room - room // paper.columns // _EM * _EM * paper.columns
    return _Margins(left=inner + spare // 2, right=side + spare - spare // 2)


def _put(section: Element, child: Element) -> None:
    """Put a property into a section, in place of an older one of that name."""
    old = find(section, f"w:{child.tag.rpartition('}')[2]}")
    if old is not None:
        section.replace(old, child)
        return
    before = {qualified(name) for name in ("headerReference", "footerReference", "type", *_SIZES)}
    section.insert(sum(one.tag in before for one in section), child)


def _set_two_sided(reference: Reference) -> None:
    """Let odd and even pages have heads of their own, and the binding edge change sides."""
    settings: Element = reference.word.settings.element
    for name, earlier in (
        ("mirrorMargins", ("zoom",)),
        ("evenAndOddHeaders", ("zoom", "mirrorMargins", "defaultTabStop")),
    ):
        if find(settings, f"w:{name}") is None:
            places = [n for n, one in enumerate(settings, 1) if one.tag in {qualified(tag) for tag in earlier}]
            settings.insert(max(places, default=0), make(name))
