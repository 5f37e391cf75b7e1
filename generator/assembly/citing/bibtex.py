"""Write sources as BibTeX, for a reference manager or LaTeX with biber (UTF-8)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.assembly.citing.document_types import document_type
from generator.model.source import Source

_ENTRY_TYPES = {
    "N": "article", "J": "article", "M": "book", "G": "book", "C": "inproceedings", "D": "thesis", "R": "techreport",
}  # fmt: skip
_ESCAPED = str.maketrans(
    {
        "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
        "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
    }
)  # fmt: skip
_HAN = re.compile(r"[\u3400-\u9fff]")


def bibtex(sources: Iterable[Source]) -> str:
    """Return one entry a source, in the order given; the key is the source's id and never changes with its text.

    ```
    @article{river-talk,
      title = {{一条河的账本（示例）}},
      journal = {示例日报},
      date = {2026-03-02},
      langid = {chinese}
    }
    ```
    """
    return "\n".join(_entry(source) for source in sources)


def _entry(source: Source) -> str:
    mark = document_type(source)
    fields = ",\n".join(f"  {name} = {{{value}}}" for name, value in _fields(source, mark) if value)
    kind = "incollection" if source.within and mark in ("G", "M") else _ENTRY_TYPES.get(mark, "online")
    if kind == "online" and not source.url:
        kind = "misc"
    return f"@{kind}{{{source.id},\n{fields}\n}}\n"


def _fields(source: Source, mark: str) -> Iterator[tuple[str, str]]:
    is_foreign = source.kind == "foreign" or not source.language.startswith("zh")
    title = source.title_original if is_foreign and source.title_original else source.title.replace("\u3000", " ")
    names = source.authors or tuple(name for name in re.split(r"[、;；]\s*", source.issuer) if name)
    when = source.publication_date or source.date or ""
    # A body's name, or a Chinese one, is not to be taken apart into first and last names.
    yield "author", " and ".join(_name(name) for name in names)
    # The second pair of braces keeps capitals as they are.
    yield "title", f"{{{_escaped(title)}}}"
    yield "titleaddon", _escaped(source.title) if title != source.title and source.title_original == title else ""
    yield "number", _escaped(source.number or (source.issue if mark in ("N", "J") else ""))
    yield "eventtitle", _escaped(source.occasion)
    yield "booktitle", f"{{{_escaped(source.within)}}}" if source.within else ""
    yield _publication_field(source, mark), _escaped(source.publication.strip("《》"))
    yield "translator", _name(source.translator) if source.translator else ""
    yield "edition", _escaped(source.edition)
    yield "location", _escaped(source.place)
    yield "date", when
    yield "year", when[:4]
    yield "pages", re.sub("[-–—~～]+", "--", _escaped(source.page))
    # An address is a verbatim field: only what would end it is written otherwise.
    yield "url", re.sub(r"[{}\\\s]", lambda found: f"%{ord(found[0]):02X}", source.url)
    yield "urldate", source.accessed or ""
    yield "langid", {"zh": "chinese", "en": "english"}.get(source.language[:2], source.language)
    yield "note", _escaped({"修订": "已修订", "废止": "已废止"}.get(source.status, ""))


def _publication_field(source: Source, mark: str) -> str:
    if mark in ("N", "J"):
        return "journal"
    return {"M": "publisher", "G": "publisher", "C": "publisher", "D": "school", "R": "institution"}.get(
        mark, "organization"
    )


def _name(name: str) -> str:
    is_person = not _HAN.search(name) and 2 <= len(name.split()) <= 5
    return _escaped(name) if is_person else f"{{{_escaped(name)}}}"


def _escaped(text: str) -> str:
    return text.translate(_ESCAPED)
