"""The drafts of a document as the files that they are written to, read again as the course reads them."""

from __future__ import annotations

from typing import Any

import yaml

from generator.importer.drafts.to_yaml import to_yaml
from generator.importer.values.document_drafts import Drafts, ExcerptDraft


def records(drafts: Drafts, place: str) -> Any:
    """Return what the file at `place` holds; all that stands in it is text."""
    return yaml.load(to_yaml(drafts)[place], yaml.BaseLoader)


def excerpt(text: str, *, name: str = "a-01", source: str = "s-1", kind: str = "signed_article") -> ExcerptDraft:
    """Return an excerpt of one paragraph."""
    return ExcerptDraft(id=name, title="甲", column="专家观点", source=source, kind=kind, paragraphs=(text,))
