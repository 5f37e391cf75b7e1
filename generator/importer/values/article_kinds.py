"""The kinds of text that an article can be, by their names."""

from __future__ import annotations

from collections.abc import Mapping

KIND_NAMES: Mapping[str, str] = {
    "speech": "讲话",
    "speech_excerpt": "讲话要点",
    "policy": "政策文件",
    "lecture_summary": "讲座要点",
    "interview": "访谈",
    "signed_article": "署名文章",
    "media_roundup": "外媒综述",
    "research_article": "研究文章",
}
