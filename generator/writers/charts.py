"""Draw charts as SVG."""

from __future__ import annotations

from markupsafe import Markup

from generator.design import Design
from generator.model.document import Figure


def draw(figure: Figure, design: Design) -> Markup:
    """Return a figure's chart as an `<svg>` element."""
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 10 10"><title>{}</title></svg>'
    ).format(figure.alt)
