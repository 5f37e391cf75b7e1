"""The type of a document, as the marks of GB/T 7714 name it (Appendix B)."""

from __future__ import annotations

import re

from generator.model.source import Source

# What is neither a paper nor a journal: agencies, sites, stations.
_ONLINE = re.compile(r"(社|网|网站|官网|频道|客户端|公众号|平台|电视台|电台|\.(com|cn|org|net|gov))$")
_NEWSPAPER = re.compile(r"(报|报海外版|日报|晚报|时报)$")
_FOREIGN_NEWSPAPER = re.compile(
    r"\b(Times|Post|Guardian|Telegraph|Herald|Tribune|Daily|News|Gazette|Journal|Zeitung|Monde|Figaro|Independent|"
    r"Observer|Standard|Chronicle|Courier|Press|Globe|Mail|Today|Express|Star)\b"
)


def document_type(source: Source) -> str:
    """Return the mark of a source's type (Appendix B), without that of its carrier."""
    if source.mark:
        return source.mark
    if source.within:
        return "M" if source.kind == "book" else "G"
    match source.kind:
        case "report":
            return "R"
        case "data":
            return "DS"
        case "book":
            return "M"
        case "collection":
            return "G"
        case "web":
            return "EB"
        case _:
            return _type_of_publication(source)


def _type_of_publication(source: Source) -> str:
    name = source.publication.strip("《》")
    if _NEWSPAPER.search(name) or (source.kind == "foreign" and _FOREIGN_NEWSPAPER.search(name)):
        return "N"
    if name and not _ONLINE.search(name) and (source.issue or source.kind == "article"):
        return "J"
    return "EB" if source.url or source.kind in ("foreign", "article") else "Z"
