"""Read a web page's head: title, date, source, author, editor and the address that it was saved from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.importer.characters import squeezed, trimmed
from generator.importer.manuscript import Imprint
from generator.importer.readers.imprints import iso_date

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# What the fields are called: by the standard of Chinese government sites, Open Graph, Dublin Core and habit.
_NAMES = {
    "title": ("articletitle", "og:title", "dc.title", "twitter:title", "citation_title"),
    "date": (
        "pubdate", "article:published_time", "publishdate", "publish_date", "og:release_date", "dc.date", "date",
        "publishtime", "citation_publication_date", "weibo:article:create_at",
    ),
    "publication": ("contentsource", "mediaid", "article:source", "dc.source", "source"),
    "authors": ("author", "dc.creator", "article:author", "citation_author"),
    "editor": ("editor", "responsibleeditor"),
    "address": ("og:url", "url", "twitter:url"),
    "site": ("sitename", "og:site_name", "application-name"),
}  # fmt: skip
# Elements that hold a field on pages of WeChat; the place is that among the names above.
_PLACES = {"js_name": ("publication", 18), "publish_time": ("date", 18), "activity-name": ("title", 18)}
_SAVED = re.compile(r"saved from url=\(\d+\)\s*(https?://\S+)", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^\s\"'<>]{4,1000}$")
_PARTS = re.compile(r"\s*[|｜]\s*|\s*(?:--+|——|_)\s*|\s+[-–—]\s+|(?<=[\u4e00-\u9fff”》）])-(?=[\u4e00-\u9fff“《])")


def read_head(root: HtmlElement, text: str, address: str = "") -> Imprint:
    """Return what the head of a page says; `address` is where an archive says that it was saved from."""
    said: dict[str, str] = {}
    for node in root.iter("meta"):
        name = (node.get("name") or node.get("property") or node.get("itemprop") or "").lower()
        value = trimmed(node.get("content") or "")
        for field, names in _NAMES.items():
            if name in names and value:
                known = said.get(f"{field} {names.index(name)}")
                said[f"{field} {names.index(name)}"] = f"{known}、{value}" if known and field == "authors" else value
    for own, (field, place) in _PLACES.items():
        node = next(iter(root.xpath("//*[@id=$own]", own=own)), None)
        if node is not None and trimmed(node.text_content()):
            said.setdefault(f"{field} {place}", trimmed(re.sub(r"\s+", " ", node.text_content())))
    first = {field: next((said[f"{field} {n}"] for n in range(20) if f"{field} {n}" in said), "") for field in _NAMES}
    authors = tuple(a for a in re.split("[、,，;；]", first["authors"]) if trimmed(a))
    return Imprint(
        title=first["title"] or _page_title(root),
        authors=authors,
        date=iso_date(first["date"]),
        publication=first["publication"],
        editor=first["editor"],
        address=_address(root, text, address, first["address"]),
        site=first["site"],
    )


def _page_title(root: HtmlElement) -> str:
    """Return the title in the tab, without the name of the site behind it."""
    node = next(root.iter("title"), None)
    whole = trimmed(re.sub(r"\s+", " ", node.text_content())) if node is not None else ""
    parts = [part for part in _PARTS.split(whole) if trimmed(part)]
    return trimmed(max(parts[:2], key=lambda p: (len(p) >= 6, -parts.index(p)))) if parts else whole


def _address(root: HtmlElement, text: str, archived: str, said: str) -> str:
    saved = _SAVED.search(text[:4_000])
    canonical = next((n.get("href", "") for n in root.iter("link") if n.get("rel", "").lower() == "canonical"), "")
    for found in (archived, saved.group(1) if saved else "", canonical, said):
        if _ADDRESS.match(found.strip()):
            return found.strip()
    return ""


def is_same_title(one: str, other: str) -> bool:
    """Return whether two titles are one: equal, or one cut short or followed by the name of a site."""
    a, b = squeezed(one), squeezed(other)
    return bool(a and b) and (a == b or (min(len(a), len(b)) >= 6 and (a.startswith(b) or b.startswith(a))))
