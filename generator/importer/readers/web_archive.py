"""Open a page that a browser saved as one file (MHTML): the page itself, its address, its charset."""

from __future__ import annotations

import email
from dataclasses import dataclass
from email import policy


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedPage:
    """The page inside an archive."""

    data: bytes
    address: str = ""
    charset: str = ""


def open_archive(data: bytes) -> SavedPage | None:
    """Return the first page of an archive, None when it holds none."""
    message = email.message_from_bytes(data, policy=policy.compat32)
    for part in message.walk():
        if part.get_content_type() not in ("text/html", "application/xhtml+xml"):
            continue
        payload = part.get_payload(decode=True)
        if isinstance(payload, bytes):
            address = str(part.get("Content-Location", "") or message.get("Snapshot-Content-Location", ""))
            return SavedPage(data=payload, address=address.strip(), charset=part.get_content_charset() or "")
    return None
