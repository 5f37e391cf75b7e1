"""Embed a design's own pictures in the page, so that it needs no other file."""

from __future__ import annotations

import re
from base64 import b64encode
from pathlib import Path

from generator.design import Design
from generator.errors import DesignError

_TYPES = {
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
}
_LARGEST = 20_000_000
# Text of a document never matches: in it, a quotation mark is an entity.
_SOURCE = re.compile(r'(?<=\ssrc=")([^":#][^":]*)(?=")')
_URL = re.compile(r"""url\(\s*(["']?)([^"':#)][^"':)]*)\1\s*\)""")


def embed_pictures(page: str, design: Design) -> str:
    """Return a page with `src="logo.png"` of its templates replaced by the picture itself."""
    return _SOURCE.sub(lambda match: data_uri(design, match[1]), page)


def embed_urls(css: str, design: Design) -> str:
    """Return a style sheet with `url(…)` of the design's files replaced by the files themselves."""
    return _URL.sub(lambda match: f'url("{data_uri(design, match[2])}")', css)


def data_uri(design: Design, name: str) -> str:
    """Return a picture of the design as a data URI; raise `DesignError` when there is none of that name."""
    path = design.get(name)
    kind = picture_type(path)
    return f"data:{kind};base64,{b64encode(path.read_bytes()).decode()}"


def logo_uri(design: Design) -> str:
    """Return the school's mark as a data URI, or nothing where there is none."""
    if design.logo is None:
        return ""
    return f"data:{picture_type(design.logo)};base64,{b64encode(design.logo.read_bytes()).decode()}"


def picture_type(path: Path) -> str:
    """Return the media type of a picture; raise `DesignError` for any other file and for a huge one."""
    kind = _TYPES.get(path.suffix.lower())
    if kind is None:
        raise DesignError(f"版式里的 {path.name} 不是可用的图片（{'、'.join(sorted(_TYPES))}）")
    if path.stat().st_size > _LARGEST:
        raise DesignError(f"版式里的图片 {path.name} 超过 {_LARGEST // 1_000_000} MB，请先缩小")
    return kind
