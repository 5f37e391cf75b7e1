"""Which targets of links may be followed."""

from __future__ import annotations

import pytest

from generator.model.link_targets import is_safe_target


@pytest.mark.parametrize(
    ("target", "safe"),
    [
        ("https://example.org/", True), ("HTTP://example.org", True), ("mailto:a@example.org", True), ("#x-1", True),
        ("#", False), ("javascript:alert(1)", False), ("file:///etc", False), ("http://[", False), ("", False),
    ],
)  # fmt: skip
def test_only_addresses_and_anchors_are_followed(target: str, safe: bool) -> None:
    assert is_safe_target(target) is safe
