"""The rules of each kind of source: what it needs to be evidence, and what its fields are called."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.source import Source, SourceKind

FIELD_LABELS: Mapping[str, str] = {
    "authors": "作者",
    "office": "当时的职务",
    "occasion": "场合",
    "date": "日期",
    "publication": "刊载处",
    "page": "版次或页码",
    "url": "网址",
    "issuer": "发布单位",
    "number": "文号",
    "status": "效力",
    "title_original": "外文原题",
    "language": "语言",
    "translator": "译者",
    "period": "数据所属时期",
    "superseded_by": "取代它的文件",
    "issue": "期号",
}

_TELLS_OCCASION = re.compile(r"在.{2,}(上|时|期间|会见|出席).*的?(讲话|致辞|演讲|发言|报告|谈话)$")

# Each of these belongs to some kinds only; every other field may be in any source.
_SPECIAL = ("office", "occasion", "period", "number", "status", "superseded_by")


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRule:
    """What one kind needs: `required` fields, where one of several is enough; of the special ones, those `allowed`.

    `words` are what the kind calls a field otherwise than the others do.
    """

    label: str
    required: tuple[tuple[str, ...], ...]
    allowed: tuple[str, ...] = ()
    words: tuple[tuple[str, str], ...] = ()

    def name_of(self, field: str) -> str:
        """Return what a field is called in a source of this kind."""
        return dict(self.words).get(field) or FIELD_LABELS.get(field, field)


SOURCE_RULES: Mapping[SourceKind, SourceRule] = {
    "speech": SourceRule(
        label="讲话",
        required=(("authors",), ("office",), ("occasion",), ("date",), ("publication",), ("page", "url")),
        allowed=("office", "occasion"),
        words=(("authors", "讲话人"),),
    ),
    "policy": SourceRule(
        label="政策文件",
        required=(("issuer",), ("number",), ("date",), ("status",)),
        allowed=("occasion", "number", "status", "superseded_by"),
        words=(("issuer", "发文机关"),),
    ),
    "article": SourceRule(
        label="文章",
        required=(
            ("authors",),
            ("office",),
            ("publication",),
            ("date", "publication_date", "issue"),
            ("page", "url"),
        ),
        allowed=("office",),
        words=(("office", "作者的职务或单位"),),
    ),
    "report": SourceRule(
        label="报告",
        required=(("issuer", "authors"), ("date", "publication_date")),
        allowed=("number", "status", "superseded_by", "period"),
    ),
    "foreign": SourceRule(
        label="外媒",
        required=(
            ("publication",),
            ("title_original",),
            ("language",),
            ("date", "publication_date"),
            ("url", "page"),
            ("translator",),
        ),
        allowed=("office",),
        words=(("publication", "媒体"),),
    ),
    "data": SourceRule(label="数据", required=(("issuer",), ("period",)), allowed=("period", "number")),
    "collection": SourceRule(
        label="文集",
        required=(("issuer", "authors"), ("publication",), ("date", "publication_date", "issue")),
        words=(("issuer", "编者"), ("publication", "书刊名或出版社")),
    ),
    "book": SourceRule(
        label="图书",
        required=(("authors", "issuer"), ("publication",), ("date", "publication_date")),
        words=(("publication", "出版社"), ("date", "出版年")),
    ),
    "web": SourceRule(
        label="网页",
        required=(("publication", "issuer"), ("date", "publication_date"), ("url",)),
        words=(("publication", "网站"), ("url", "网址")),
    ),
}


def is_given(source: Source, field: str) -> bool:
    """Return whether a field was filled in; the language counts only when typed, and a title may tell the occasion."""
    if field == "occasion" and source.kind == "speech" and _TELLS_OCCASION.search(source.title):
        return True
    if field == "language":
        return "language" in source.model_fields_set
    return bool(getattr(source, field))


def missing_fields(source: Source) -> tuple[str, ...]:
    """Return the fields that a source of its kind needs and neither gives nor declares unknown."""
    return tuple(
        choices[0]
        for choices in SOURCE_RULES[source.kind].required
        if not any(is_given(source, field) or field in source.unknown for field in choices)
    )


def foreign_fields(source: Source) -> tuple[str, ...]:
    """Return the fields that were filled in and belong to other kinds of source."""
    allowed = SOURCE_RULES[source.kind].allowed
    return tuple(field for field in _SPECIAL if field not in allowed and getattr(source, field))
