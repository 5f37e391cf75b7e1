"""Check that sources are evidence: what their kind needs is there, and their full text is what it was."""

from __future__ import annotations

from generator.library.checks.check_context import Context
from generator.library.nearest import did_you_mean
from generator.library.registrations import is_of_original
from generator.library.source_kinds import SOURCE_RULES, foreign_fields, is_given, missing_fields
from generator.model.source import Source


def check_sources(context: Context) -> None:
    """Check every source."""
    for source in context.library.sources:
        _check_fields(context, source)
        _check_unknown(context, source)
        if source.superseded_by and context.refer(
            "source", source.id, ("superseded_by",), "source", source.superseded_by
        ):
            _check_successor(context, source)
        if source.file:
            _check_text(context, source)


def _check_fields(context: Context, source: Source) -> None:
    rule = SOURCE_RULES[source.kind]
    for field in missing_fields(source):
        message = f"{rule.label}缺“{rule.name_of(field)}”（{field}）"
        hint = f"加上一行 {field}: …；查不到或本来没有的，写进 unknown: [{field}]"
        context.warn("source", source.id, ("id",), message, hint=hint, code="source-field")
    for field in foreign_fields(source):
        message = f"{rule.label}没有“{rule.name_of(field)}”（{field}）这一项"
        hint = "删掉这一行，或者改 kind"
        context.warn("source", source.id, (field,), message, hint=hint, code="source-field")


def _check_unknown(context: Context, source: Source) -> None:
    known = [field for choices in SOURCE_RULES[source.kind].required for field in choices]
    for n, field in enumerate(source.unknown):
        if field not in known:
            message = f"{SOURCE_RULES[source.kind].label}不要求“{field}”"
            hint = did_you_mean(field, known) or "这里可以写：" + "、".join(known)
            context.warn("source", source.id, ("unknown", n), message, hint=hint, code="source-unknown")
        elif is_given(source, field):
            message, hint = f"“{field}”已经写了，却又说不详", "从 unknown 里删掉它"
            context.warn("source", source.id, ("unknown", n), message, hint=hint, code="source-unknown")


def _check_successor(context: Context, source: Source) -> None:
    if source.superseded_by == source.id:
        context.add(
            "source", source.id, ("superseded_by",), "来源不能取代自己", hint="改成新文件的 id", code="source-self"
        )
    elif source.status == "现行":
        message, hint = f"已由“{source.superseded_by}”取代，效力却写着“现行”", "改成 status: 废止（或 修订）"
        context.warn("source", source.id, ("status",), message, hint=hint, code="source-status")


def _check_text(context: Context, source: Source) -> None:
    text = context.texts.get(source.id)
    if text is None:
        reason = context.unread_texts.get(source.id)
        if reason:
            hint = f"把全文存成纯文本 lessons/sources/{source.file}；暂时没有就删掉 file 这一行"
            context.warn("source", source.id, ("file",), reason, hint=hint, code="source-text")
        return
    if source.fingerprint and not is_of_original(source) and source.fingerprint != text.fingerprint:
        message = f"全文 {text.path} 与登记时不同：登记的指纹是 {source.fingerprint}，现在是 {text.fingerprint}"
        hint = "若是误改，换回原来的文件；若是有意更正，核对后运行 huoye sources --record"
        context.warn("source", source.id, ("fingerprint",), message, hint=hint, code="source-changed")
