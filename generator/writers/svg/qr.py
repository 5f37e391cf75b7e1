"""Draw a small QR code of an address, to be read off paper with a phone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from io import BytesIO

from markupsafe import Markup

from generator.model.document import Block, Link
from generator.model.document_walk import walk_inlines

# The side with its quiet zone; the code itself is then 15 mm or more for every length of address that fits.
SIDE_MM = 21.0
# The standard (ISO/IEC 18004) wants four modules of white on every side.
_QUIET = 4
# A longer address would make modules too small for that side.
_LONGEST = 300
_PIXELS = 8


def address_of(blocks: Iterable[Block]) -> str:
    """Return the first web address that blocks link to, or nothing."""
    links = (one.target for one in walk_inlines(tuple(blocks)) if isinstance(one, Link))
    return next((one for one in links if re.match(r"https?://", one) and len(one) <= _LONGEST), "")


def alternative(address: str) -> str:
    """Return what a QR code says in words."""
    return f"二维码：{address}"


def qr_svg(address: str) -> Markup:
    """Return the code as an `<svg>` element, whose title is its alternative text."""
    import segno

    code = segno.make(address, micro=False, error="m", boost_error=False)
    side = code.symbol_size(border=_QUIET)[0]
    path = "".join(
        f"M{x} {y}h1v1h-1z"
        for y, row in enumerate(code.matrix_iter(border=_QUIET))
        for x, dark in enumerate(row)
        if dark
    )
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {side} {side}" shape-rendering="crispEdges">'
        '<title>{title}</title><path fill="#000" d="{path}"/></svg>'
    ).format(side=side, title=alternative(address), path=path)


def qr_png(address: str) -> bytes:
    """Return the code as a picture for a Word file."""
    import segno

    target = BytesIO()
    segno.make(address, micro=False, error="m", boost_error=False).save(
        target, kind="png", scale=_PIXELS, border=_QUIET
    )
    return target.getvalue()
