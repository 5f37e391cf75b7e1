"""Fetch for WeasyPrint: data in the page and pictures of the design, nothing else on the machine or the network."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote, urlsplit

from generator.design import Design
from generator.writers.html.embedding import picture_type

# A page is rendered as if it stood here; the address exists nowhere.
BASE = "file:///design/"


def design_fetcher(design: Design) -> Any:
    """Return a fetcher that answers for the page itself and for the folders of a design, and refuses all else."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class DesignFetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
        """Fetches pictures of a design and data in the page, and nothing else."""

        def fetch(self, url: str, headers: dict[str, str] | None = None) -> Any:
            """Return the response for an address; raise `ValueError` for one outside the design."""
            if url.startswith("data:"):
                return super().fetch(url, headers)
            if not url.startswith(BASE):
                raise ValueError(f"不读取版式以外的文件或网址：{url}")
            path = design.get(unquote(urlsplit(url).path).removeprefix("/design/"))
            return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": picture_type(path)})

    return DesignFetcher(allowed_protocols=("data",), allow_redirects=False)
