"""Decide which targets of links may be followed."""

from __future__ import annotations

from urllib.parse import urlsplit

# An address of any other kind (javascript:, file:, …) is printed as plain text.
_SAFE_SCHEMES = ("http", "https", "mailto")


def is_safe_target(target: str) -> bool:
    """Return whether a link's target is an anchor or an ordinary address."""
    if target.startswith("#"):
        return len(target) > 1
    try:
        return urlsplit(target).scheme.lower() in _SAFE_SCHEMES
    except ValueError:
        return False
