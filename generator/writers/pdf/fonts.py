"""Set up the fonts of PDF: one configuration for all documents, with unfit punctuation of some families hidden."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any
from xml.sax.saxutils import escape

from generator.design import Design
from generator.fonts.cache import Kept, prepare
from generator.writers.pdf.proven_versions import PROVEN

_HEAD = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">'
# General punctuation, Chinese punctuation and full-width forms: what a family may draw in the Western way.
_PUNCTUATION = (
    (0x2010, 0x2027),
    (0x3000, 0x3003),
    (0x3008, 0x3011),
    (0x3014, 0x301B),
    (0xFF01, 0xFF0F),
    (0xFF1A, 0xFF1F),
)


def fonts_for(design: Design, text: str) -> Any:
    """Return the font configuration for a text in a design; most texts share one.

    Looking through a machine's fonts takes long, so that a configuration serves all documents that need no other. The
    punctuation of the families that the design calls unfit comes from the next in each stack.
    """
    return _configuration(design.unfit_punctuation, prepare(design.fonts, text))


@lru_cache(maxsize=8)
def _configuration(unfit: tuple[str, ...], kept: Kept | None) -> Any:
    import weasyprint
    from weasyprint.text.fonts import FontConfiguration

    with _only(kept):
        fonts = FontConfiguration()
    if unfit and weasyprint.__version__ in PROVEN:
        _hide_punctuation(fonts, unfit)
    return fonts


@contextmanager
def _only(kept: Kept | None) -> Iterator[None]:
    """Restrict fontconfig to the kept fonts while it starts; other programs of this process keep theirs."""
    if kept is None:
        yield
        return
    before = os.environ.get("FONTCONFIG_FILE")
    os.environ["FONTCONFIG_FILE"] = str(kept.config)
    try:
        yield
    finally:
        if before is None:
            del os.environ["FONTCONFIG_FILE"]
        else:
            os.environ["FONTCONFIG_FILE"] = before


def _hide_punctuation(fonts: Any, families: tuple[str, ...]) -> None:
    """Remove punctuation from the character sets of families in fontconfig, as WeasyPrint does for `unicode-range`."""
    from weasyprint.text.ffi import ffi, fontconfig, pangoft2

    fontconfig.FcConfigParseAndLoadFromMemory(fonts._config, _rules(families).encode(), True)
    pangoft2.pango_fc_font_map_config_changed(ffi.cast("PangoFcFontMap *", fonts.font_map))


def _rules(families: tuple[str, ...]) -> str:
    ranges = "".join(f"<range><int>{low:#x}</int><int>{high:#x}</int></range>" for low, high in _PUNCTUATION)
    minus = f"<minus><name>charset</name><charset>{ranges}</charset></minus>"
    rules = "".join(
        f'<match target="font"><test name="family" compare="eq"><string>{escape(family)}</string></test>'
        f'<edit name="charset" mode="assign">{minus}</edit></match>'
        for family in families
    )
    return f"{_HEAD}<fontconfig>{rules}</fontconfig>"
