"""Word validation errors in plain Chinese: what is wrong, and what to type instead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.library.nearest import did_you_mean, nearest
from generator.model.base import ID_PATTERN
from generator.model.column import ROLES
from generator.model.course import FACT_KINDS
from generator.model.excerpt import FIDELITIES, TEXT_KINDS
from generator.model.question_kinds import QUESTION_KINDS
from generator.model.scaffolds import SCAFFOLDS, kind_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A message and its hint; `at_key` when it is about the key, not the value."""

    message: str
    hint: str = ""
    at_key: bool = False


@dataclass(frozen=True, slots=True)
class Expected:
    """What may be typed at a place: the keys of its mapping, the words for `kind`, and the mapping as it was typed."""

    keys: Sequence[str] = ()
    tags: Sequence[str] = ()
    parent: Any = None


_OTHER_WORDS: Mapping[str, tuple[str, ...]] = {
    "article": ("文章", "署名文章", "论文", "评论"),
    "report": ("报告", "白皮书", "年度报告"),
    "foreign": ("外媒", "海外", "国外"),
    "data": ("数据", "统计", "数据卡", "图表"),
    "collection": ("汇编", "文集", "合集"),
    "book": ("书", "图书", "专著", "著作"),
    "web": ("网页", "网站", "网络"),
    "易": ("简单", "容易", "easy", "低", "基础"),
    "中": ("中等", "一般", "适中", "medium", "normal"),
    "难": ("困难", "较难", "hard", "高", "difficult"),
    "date": ("日期", "时间"),
    "title": ("标题", "事件"),
    "text": ("内容", "意义"),
    "meaning": ("释义", "意思", "含义"),
    "english": ("英文", "英语"),
    "lines": ("横线", "划线"),
    "box": ("方框", "框"),
    "grid": ("作文格", "方格", "格子"),
    "html": ("网页",),
    "docx": ("word", "doc", "文档"),
    "pptx": ("ppt", "幻灯片", "课件"),
    "native": ("文本", "txt"),
}


def _words() -> Iterator[tuple[str, tuple[str, ...]]]:
    yield from ((kind, row.typed) for kind, row in QUESTION_KINDS.items())
    for table in (FIDELITIES, TEXT_KINDS, FACT_KINDS):
        yield from ((word, row.also_called) for word, row in table.items())
    yield from _OTHER_WORDS.items()
    yield from ((kind_of(scaffold), scaffold.also_called) for scaffold in SCAFFOLDS)
    yield from ((role.name, (role.column, *role.names)) for role in ROLES)


def _spoken() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for word, called in _words():
        found[word] = tuple(dict.fromkeys((*found.get(word, ()), *called)))
    return found


# What people write where the file wants one of a few fixed words; a word of two sets is called by the names of both.
_SPOKEN = _spoken()
_QUOTED = re.compile(r"'((?:[^'\\]|\\.)*)'")
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u00a0"


def quoted_words(text: str) -> list[str]:
    """Return the words in quotes of pydantic's lists: `'verbatim', 'abridged' or 'digest'`."""
    return _QUOTED.findall(text)


def word(
    detail: Mapping[str, Any],
    path: Sequence[str | int],
    value: Any,
    expected: Expected,
    *,
    was_typed: bool,
) -> Wording:
    """Return the message for one of pydantic's errors at the typed `path`."""
    kind = detail["type"]
    name = _name(path)
    context = detail.get("ctx", {})
    match kind:
        case "missing":
            return _missing(path, expected, was_typed=was_typed)
        case "extra_forbidden":
            return _unknown_key(str(path[-1]), expected)
        case "literal_error":
            return _not_one_of(name, value, quoted_words(str(context.get("expected", ""))), context)
        case "union_tag_invalid":
            return _not_one_of("kind", context["tag"], quoted_words(str(context["expected_tags"])), context)
        case "union_tag_not_found":
            return Wording(message="缺少“kind”（种类）", hint=_choices(expected.tags))
        case "string_pattern_mismatch":
            return _pattern(name, str(value), str(context["pattern"]))
        case "value_error":
            return _refused(name, value, str(context["error"]))
        case "string_type":
            return _not_text(name, value)
        case "int_parsing" | "int_type" | "int_from_float":
            return Wording(message=f"“{name}”应是整数，写的是{_shown(value)}", hint=_number_hint(value, "例如 3"))
        case "float_parsing" | "float_type":
            return Wording(
                message=f"“{name}”应是数字，写的是{_shown(value)}", hint=_number_hint(value, "例如 2 或 1.5")
            )
        case "bool_parsing" | "bool_type":
            return Wording(
                message=f"“{name}”应是“是”或“否”，写的是{_shown(value)}", hint="写 true 表示是，false 表示否"
            )
        case "tuple_type" | "list_type":
            return Wording(message=f"“{name}”应是列表，写的是{_shown(value)}", hint="每项一行，以减号加空格开头")
        case "model_type" | "model_attributes_type" | "dict_type":
            return _not_mapping(name, value)
    unknown = Wording(message=f"“{name}”的内容不对：{_shown(value)}", hint="照手册里这个键的例子写")
    return _limits(kind, name, value, context) or unknown


def _name(path: Sequence[str | int]) -> str:
    """Return the key that a person would call the place by: `options.1` is the second of options."""
    if not path:
        return "这一条"
    if isinstance(path[-1], int):
        owner = next((step for step in reversed(path) if isinstance(step, str)), "")
        return f"{owner} 第 {path[-1] + 1} 项" if owner else f"第 {path[-1] + 1} 项"
    return path[-1]


def _shown(value: Any) -> str:
    if value is None:
        return "空的"
    if isinstance(value, dict):
        return "几个“键: 值”"
    if isinstance(value, list):
        return "列表"
    text = str(value).strip().replace("\n", " ")
    return f"“{text[:20]}…”" if len(text) > 21 else f"“{text}”"


def _missing(path: Sequence[str | int], expected: Expected, *, was_typed: bool) -> Wording:
    name = str(path[-1])
    if was_typed:
        return Wording(message=f"“{name}”是空的", hint=f"在“{name}: ”后面写上内容", at_key=True)
    return Wording(message=f"缺少“{name}”", hint=f"加上一行 {name}: …")


def is_misspelt(name: str, expected: Expected) -> bool:
    """Return whether a missing key is there misspelt: the unknown key will be named, with this one as the guess."""
    if not isinstance(expected.parent, dict):
        return False
    unknown = [key for key in expected.parent if key not in expected.keys]
    unused = [key for key in expected.keys if key not in expected.parent]
    return any(not _odd_key_hint(key) and nearest(key, unused) == name for key in unknown)


def _unknown_key(key: str, expected: Expected) -> Wording:
    keys, parent = expected.keys, expected.parent
    hint = _odd_key_hint(key)
    if not hint:
        unused = [k for k in keys if not isinstance(parent, dict) or k not in parent]
        hint = did_you_mean(key, unused) or did_you_mean(key, keys)
    if not hint and keys:
        hint = "这里可以写：" + "、".join(keys)
    return Wording(message=f"不认识的键“{key.strip()}”", hint=hint, at_key=True)


def _odd_key_hint(key: str) -> str:
    if key.startswith("-"):
        return f"减号后面少一个空格：- {key.lstrip('-')}: …"
    if "：" in key:
        return "键后面要用英文冒号加一个空格，不能用中文冒号“：”"
    if key.startswith("\u3000"):
        return "行首有全角空格，换成半角空格"
    if any(c in key for c in _INVISIBLE):
        return "这个键里有看不见的字符，请删掉重新输入"
    if key[:1] in "《“「（【" or len(key) > 24:
        return "这像是文字：给整行的值加引号，或者把英文冒号换成中文冒号“：”"
    return ""


def _not_one_of(name: str, value: Any, expected: Sequence[str], context: Mapping[str, Any]) -> Wording:
    message = f"“{name}”不能是{_shown(value)}"
    if not expected:
        numbers = re.findall(r"[\w.]+", str(context.get("expected", "")).replace(" or ", " "))
        return Wording(message=message, hint="可以写：" + "、".join(numbers))
    meant = meant_literal(str(value), expected)
    return Wording(message=message, hint=(f"是否应为“{meant}”？" if meant else "") or _choices(expected))


def meant_literal(value: str, expected: Sequence[str]) -> str | None:
    """Return the fixed word that a person meant by a Chinese name for it, or misspelt."""
    spoken = value.strip().casefold()
    for literal in expected:
        if spoken in _SPOKEN.get(literal, ()) or spoken == literal.casefold():
            return literal
    return nearest(value, [literal for literal in expected if literal])


def _choices(expected: Sequence[str]) -> str:
    named = [f"{e}（{_SPOKEN[e][0]}）" if e in _SPOKEN and e.isascii() else e for e in expected if e]
    return "可以写：" + "、".join(named)


def _pattern(name: str, value: str, pattern: str) -> Wording:
    if pattern == ID_PATTERN:
        if any("\u4e00" <= c <= "\u9fff" for c in value):
            hint = "id 不用汉字，只用字母、数字、点、短横和下划线，例如 u1-s-001"
        else:
            hint = "只用字母、数字、点、短横和下划线，以字母或数字开头，最多 80 个字符，例如 u1-s-001"
        return Wording(message=f"“{name}”不能是{_shown(value)}", hint=hint)
    return Wording(message=f"“{name}”不是日期：{_shown(value)}", hint=_date_hint(value))


def _date_hint(value: str) -> str:
    numbers = re.findall(r"\d+", value)
    if 1 <= len(numbers) <= 3 and len(numbers[0]) == 4:
        date = "-".join([numbers[0], *(n.zfill(2) for n in numbers[1:])])
        if re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", date):
            return f"写成 {date}"
    return "写成 2021、2021-03 或 2021-03-15"


def _refused(name: str, value: Any, reason: str) -> Wording:
    if reason == "不能为空":
        return Wording(message=f"“{name}”是空的", hint=f"在“{name}: ”后面写上内容")
    return Wording(message=f"“{name}”不能是{_shown(value)}", hint=reason)


def _not_text(name: str, value: Any) -> Wording:
    if value is None:
        return Wording(message=f"“{name}”是空的", hint="写上内容，或者删掉这一行")
    if isinstance(value, dict) and value:
        first = next(iter(value))
        if isinstance(value[first], str):
            hint = f'文字里有“: ”（英文冒号加空格）：给整个值加引号，例如 "{first}: …"'
        else:
            hint = "以花括号开头的文字要加引号"
        return Wording(message=f"“{name}”应是文字，却成了“键: 值”", hint=hint)
    if isinstance(value, list):
        return Wording(message=f"“{name}”应是文字，写的是列表", hint="只写一项，去掉减号；文字以方括号开头时加引号")
    return Wording(message=f"“{name}”应是文字", hint="给它加引号")


def _not_mapping(name: str, value: Any) -> Wording:
    hint = "写成几行“键: 值”，并缩进两格"
    if isinstance(value, str) and re.match(r"\s*[A-Za-z_]+\s*：", value):
        hint = "键后面要用英文冒号加一个空格，不能用中文冒号“：”"
    return Wording(message=f"“{name}”应是几行“键: 值”，写的是{_shown(value)}", hint=hint)


def _number_hint(value: Any, example: str) -> str:
    text = str(value)
    plain = "".join(str("〇一二三四五六七八九".index(c)) if c in "〇一二三四五六七八九" else c for c in text)
    digits = re.findall(r"\d+(?:\.\d+)?", plain)
    return f"只写阿拉伯数字，不带单位：{digits[0]}" if len(digits) == 1 else f"只写阿拉伯数字，{example}"


def _limits(kind: str, name: str, value: Any, context: Mapping[str, Any]) -> Wording | None:
    match kind:
        case "too_short":
            least = context["min_length"]
            return Wording(
                message=f"“{name}”至少要有 {least} 项，只有 {context['actual_length']} 项", hint="补上缺少的项"
            )
        case "too_long":
            return Wording(message=f"“{name}”最多 {context['max_length']} 项", hint="删去多余的项，或者分成两条")
        case "greater_than":
            return Wording(message=f"“{name}”应大于 {context['gt']:g}，写的是{_shown(value)}", hint="改成更大的数")
        case "greater_than_equal":
            return Wording(message=f"“{name}”不能小于 {context['ge']:g}，写的是{_shown(value)}", hint="改成更大的数")
        case "less_than_equal":
            return Wording(message=f"“{name}”不能大于 {context['le']:g}，写的是{_shown(value)}", hint="改成更小的数")
        case "finite_number":
            return Wording(message=f"“{name}”应是数字，写的是{_shown(value)}", hint="只写阿拉伯数字")
    return None
