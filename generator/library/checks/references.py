"""Check that everything a record names exists: themes, columns, sources, terms."""

from __future__ import annotations

from generator.library.checks.check_context import Context
from generator.library.kinds import KindName
from generator.library.nearest import did_you_mean
from generator.library.yaml.marked_yaml import YamlPath
from generator.model.excerpt import Excerpt


def check_references(context: Context) -> None:
    """Check the records that only name others; questions and units are checked on their own."""
    library = context.library
    _check_columns(context)
    for theme in library.themes:
        _check_theme(context, theme.id, theme.parent, theme.aliases)
    for term in library.glossary:
        context.refer_all("term", term.term, ("themes",), "theme", term.themes)
        check_source(context, "term", term.term, ("source",), term.source)
    for fact in library.facts:
        context.refer_all("fact", fact.id, ("themes",), "theme", fact.themes)
        check_source(context, "fact", fact.id, ("source",), fact.source)
    for event in library.events:
        context.refer_all("event", event.id, ("themes",), "theme", event.themes)
        check_source(context, "event", event.id, ("source",), event.source)
    for table in library.tables:
        context.refer_all("table", table.id, ("themes",), "theme", table.themes)
        check_source(context, "table", table.id, ("source",), table.source)
        _check_rows(context, table.id, len(table.header), table.rows)
    for excerpt in library.excerpts:
        _check_excerpt(context, excerpt)


def check_source(context: Context, kind: KindName, record_id: str, path: YamlPath, source: str) -> None:
    """Check that a source that is named exists."""
    if source:
        context.refer(kind, record_id, path, "source", source)


def check_column(context: Context, kind: KindName, record_id: str, path: YamlPath, column: str) -> None:
    """Check that a column is one of the course's."""
    columns = context.library.course.column_names
    if column not in columns and "course" not in context.library.unread:
        hint = did_you_mean(column, columns) or "可以写：" + "、".join(columns)
        context.add(kind, record_id, path, f"栏目“{column}”没有定义", hint=hint, code="unknown-column")


def _check_columns(context: Context) -> None:
    course = context.library.course
    names, roles = course.column_names, [column.plays for column in course.columns]
    for n, (name, role) in enumerate(zip(names, roles, strict=True)):
        if name in names[:n]:
            context.add(
                "course", course.name, ("columns", n), f"栏目“{name}”写了两次", hint="删掉一个", code="repeated"
            )
        elif role and role.once and role in roles[:n]:
            message = f"栏目“{name}”和“{names[roles.index(role)]}”都是{role.column}（role: {role.name}）"
            context.add("course", course.name, ("columns", n), message, hint="只留一个", code="role-twice")


def _check_theme(context: Context, theme_id: str, parent: str, aliases: tuple[str, ...]) -> None:
    tree = context.tree
    if parent and context.refer("theme", theme_id, ("parent",), "theme", parent):
        circle = tree.circle(theme_id)
        if circle and theme_id == min(circle, key=list(context.library.themes.keys()).index):
            message = f"上级主题绕成了圈：{' → '.join(circle)}"
            context.add("theme", theme_id, ("parent",), message, hint="删掉其中一个 parent", code="theme-circle")
    for n, alias in enumerate(aliases):
        other = tree.find(alias)
        if other and other != theme_id:
            message = f"别名“{alias}”已经是主题“{other}”的名字"
            context.warn("theme", theme_id, ("aliases", n), message, hint="换一个别名，或者删掉它", code="alias-taken")


def _check_rows(context: Context, table: str, width: int, rows: tuple[tuple[str, ...], ...]) -> None:
    for n, row in enumerate(rows):
        if len(row) != width:
            message = f"这一行有 {len(row)} 格，表头有 {width} 格"
            hint = "补上或删去几格；格里有英文逗号时，给那一格加引号"
            context.add("table", table, ("rows", n), message, hint=hint, code="row-length")


def _check_excerpt(context: Context, excerpt: Excerpt) -> None:
    names = context.theme_names
    for n, theme in enumerate(excerpt.themes):
        if theme not in names:
            context.refer("excerpt", excerpt.id, ("themes", n), "theme", theme)
    if excerpt.column not in context.library.course.column_names:
        check_column(context, "excerpt", excerpt.id, ("column",), excerpt.column)
    if excerpt.source:
        if excerpt.source not in context.library.sources:
            check_source(context, "excerpt", excerpt.id, ("source",), excerpt.source)
    elif excerpt.fidelity != "digest":
        message, hint = "引用原文的摘编要写明来源", "加上 source: 来源 id；若是自己的概述，写 fidelity: digest"
        context.add("excerpt", excerpt.id, ("fidelity",), message, hint=hint, code="no-source")
    context.refer_all("excerpt", excerpt.id, ("also",), "source", excerpt.also)
    context.refer_all("excerpt", excerpt.id, ("terms",), "term", excerpt.terms)
    for n, highlight in enumerate(excerpt.highlights):
        context.refer_all("excerpt", excerpt.id, ("highlights", n, "themes"), "theme", highlight.themes)
    for n, author in enumerate(excerpt.authors):
        if "、" in author or "，" in author:
            hint = f"每人一项：[{', '.join(author.replace('，', '、').split('、'))}]"
            context.warn("excerpt", excerpt.id, ("authors", n), f"“{author}”被当作一个人", hint=hint, code="authors")
    for n, speaker in enumerate(excerpt.speakers):
        if f"{speaker}：" not in excerpt.text:
            message = f"正文里没有“{speaker}：”"
            hint = "照正文里冒号前的写法写；正文的冒号要用中文冒号"
            context.warn("excerpt", excerpt.id, ("speakers", n), message, hint=hint, code="speaker")
