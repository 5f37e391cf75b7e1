"""Explain what is wrong with a YAML text, above all the slips of a Chinese keyboard.

The parser sees many of them only a line later (`title：标题`) or takes them for something else (`[甲，乙]` is one
item), so the text itself is looked at: `explain` for a text that the parser refused, the lints for one that it took.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import yaml

from generator.errors import Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """A problem in a text that does not know its file yet; `line` and `column` count from 1."""

    line: int
    column: int
    message: str
    hint: str = ""
    code: str = "yaml"
    severity: Severity = "error"


def line_starts(text: str) -> list[int]:
    """Return the offset of each line's first character."""
    starts = [0]
    end = text.find("\n")
    while end >= 0:
        starts.append(end + 1)
        end = text.find("\n", end + 1)
    return starts


# ------------------------------------------------------------------------------------------- a text that is refused

_LEAD = r"^(?P<lead>[ ]*(?:- +)*)"
_VALUE = _LEAD + r"(?:(?P<key>[^\s:#'\"\[{\-][^:#]*):[ ]+)?"
_QUOTE_IT = "给整个值加引号"


@dataclass(frozen=True, slots=True)
class _Slip:
    """A pattern of one line; the slip is at the group `at`."""

    pattern: re.Pattern[str]
    message: str
    hint: str
    code: str


def _slip(pattern: str, message: str, hint: str, code: str) -> _Slip:
    return _Slip(re.compile(pattern), message, hint, code)


# The first that matches a line is the one reported.
_SLIPS = (
    _slip(r"^ *(?P<at>\t)", "缩进里有 Tab 键", "YAML 只认空格：把 Tab 换成空格，每层两个", "tab"),
    _slip(r"^ *(?P<at>\u3000)", "行首有全角空格", "换成半角空格，每层两个", "wide-space"),
    _slip(
        _LEAD + r"[\"']?(?P<word>[A-Za-z_]{2,})[\"']?[ ]*(?P<at>：)",
        "“{word}”后面用了中文冒号“：”",
        "改成英文冒号加一个空格：{word}: …",
        "wide-colon",
    ),
    _slip(r"^ *(?P<at>[－—–])[ ]*\S", "列表的减号“{at}”是全角的", "改成英文减号加一个空格：- …", "wide-dash"),
    _slip(r"^ *(?P<at>-)(?=[A-Za-z_]{2,}:(?:[ ]|$))", "减号后面少一个空格", "写成 - 加空格：- id: …", "dash-space"),
    _slip(
        _LEAD + r"(?P<word>[a-z_]{2,})(?P<at>:)(?=[^\s:/])",
        "“{word}:”后面少一个空格",
        "英文冒号后面要空一格：{word}: …",
        "colon-space",
    ),
    _slip(
        _VALUE + r"(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')[ ]*(?P<at>[^\s#,\]}:'\"].*)$",
        "引号后面还有文字“{at}”",
        "引号只能包住整个值：在最外面加一对单引号，或者去掉引号",
        "after-quote",
    ),
    _slip(_VALUE + r"(?P<at>[@%`])", "值不能以“{at}”开头", _QUOTE_IT, "value-start"),
    _slip(
        _VALUE + r"(?P<at>[|>])(?![+-]?[0-9]?[+-]?[ ]*(?:#.*)?$)",
        "“{at}”后面不能跟文字",
        "多行文字从下一行写起，并缩进两格；若“{at}”是文字，给整个值加引号",
        "value-start",
    ),
    _slip(_VALUE + r"(?P<at>\{\{)", "花括号 {{{{ }}}} 在 YAML 里有别的意思", _QUOTE_IT, "value-start"),
    _slip(
        _VALUE + r"(?P<at>\[)[^\[\]]*\][ ]*[^\s#,\]}]",
        "以方括号开头的值会被当作列表",
        _QUOTE_IT,
        "value-start",
    ),
    _slip(
        _LEAD + r"(?P<key>[^\s:#'\"\[{|>][^:#]*):[ ]+(?P<at>[^'\"\[{|>#\s](?:(?!: | #).)*:(?:[ ].*|$))",
        "“{key}”的值里还有一个英文冒号加空格",
        "给整个值加引号，或者改用中文冒号“：”",
        "second-colon",
    ),
)
_BLOCK = re.compile(r"^(?P<lead>[ ]*(?:- +)*)(?:[^#]*?:)?[ ]*[|>][+-]?[0-9]?[+-]?[ ]*(?:#.*)?$")


def explain(text: str, error: yaml.MarkedYAMLError) -> list[Mistake]:
    """Return what is wrong with a text that the parser refused: every certain slip, else the parser's own complaint."""
    lines = text.split("\n")
    found = list(_scan(lines))
    own = _own_words(text, lines, error)
    earliest = own.line - 1
    while earliest > 1 and not lines[earliest - 1].strip():
        earliest -= 1
    if any(earliest <= slip.line <= max(own.line, _line(error)) for slip in found):
        return found
    return [*(slip for slip in found if slip.line < own.line), own]


def _scan(lines: Sequence[str]) -> Iterator[Mistake]:
    """Yield the slips of all lines that are not inside a block of text."""
    block = -1  # the indentation of the key that opened it
    for number, line in enumerate(lines, 1):
        if block >= 0:
            if not line.strip() or len(line) - len(line.lstrip(" ")) > block:
                continue
            block = -1
        if line.lstrip().startswith("#"):
            continue
        opening = _BLOCK.match(line)
        if opening:
            lead = opening["lead"]
            block = lead.rfind("-") if line.strip().lstrip("- ")[:1] in "|>" else len(lead)
        for slip in _SLIPS:
            match = slip.pattern.match(line)
            if match:
                words = {name: _short(word) for name, word in match.groupdict("").items()}
                yield Mistake(
                    line=number, column=match.start("at") + 1, code=slip.code,
                    message=slip.message.format(**words), hint=slip.hint.format(**words),
                )  # fmt: skip
                break


def _short(word: str) -> str:
    return word if len(word) <= 12 else word[:11] + "…"


def _line(error: yaml.MarkedYAMLError) -> int:
    mark = error.problem_mark or error.context_mark
    return int(mark.line) + 1 if mark else 1


_IF_TEXT = "若它是文字，给整个值加引号"
_ALIGN = "同一层的各行要左对齐，下一层多缩进两个空格"


@dataclass(frozen=True, slots=True)
class _Complaint:
    """What the parser says, in Chinese; `at_start` when the place to look is where the construct began."""

    says: tuple[str, ...]
    message: str
    hint: str
    at_start: bool = False


_BACKSLASH = _Complaint((), "双引号里的反斜杠写法不对", "改用单引号，或者把反斜杠写两遍")
_COMPLAINTS = (
    _Complaint(
        ("while scanning a quoted scalar", "unexpected end of stream"),
        "这里开始的引号没有配对",
        "补上另一半引号；文字里本来有引号，就换一种引号包住",
        at_start=True,
    ),
    _Complaint(
        ("while scanning a block scalar", "expected comment or line break"),
        "| 或 > 后面不能跟文字",
        "多行文字从下一行写起，并缩进两格",
    ),
    _Complaint(("while scanning a block scalar",), "多行文字的缩进不对", "| 下面每一行都要比键多缩进两个空格"),
    _Complaint(("unknown escape character",), _BACKSLASH.message, _BACKSLASH.hint),
    _Complaint(("did not find expected hexdecimal",), _BACKSLASH.message, _BACKSLASH.hint),
    _Complaint(("tab character",), "缩进里有 Tab 键", "YAML 只认空格：把 Tab 换成空格，每层两个"),
    _Complaint(
        ("expected ',' or ']'",),
        "这里开始的方括号没有配对，或者里面少了逗号",
        "检查“]”和英文逗号；全角的］】，不算",
        at_start=True,
    ),
    _Complaint(("expected ',' or '}'",), "这里开始的花括号没有配对，或者里面少了逗号", _IF_TEXT, at_start=True),
    _Complaint(("while scanning an anchor",), "值不能以 & 开头", _QUOTE_IT, at_start=True),
    _Complaint(
        ("while scanning an alias",), "值不能以 * 开头", "给整个值加引号；列表项用减号加空格：- …", at_start=True
    ),
    _Complaint(("tag",), "值不能以 ! 开头", _QUOTE_IT, at_start=True),
    _Complaint(("directive",), "行首不能是 %", _QUOTE_IT),
    _Complaint(("cannot start any token",), "值不能以“{character}”开头", _QUOTE_IT),
    _Complaint(
        ("block sequence entries are not allowed",),
        "这里不能开始列表",
        "列表写在键的下一行，每项一行；若减号是文字，给整个值加引号",
    ),
    _Complaint(
        ("mapping values are not allowed",),
        "这里多了一个冒号，或者缩进不对",
        "值里有“: ”时给整个值加引号；" + _ALIGN,
    ),
    _Complaint(
        ("could not find expected ':'",),
        "这一行不是“键: 值”的样子",
        "键后面要有英文冒号和一个空格；多行文字写在 | 下面",
        at_start=True,
    ),
    _Complaint(
        ("expected '-' indicator",),
        "这里的缩进与上面不一致，或者列表少了减号",
        "同一项的各行要左对齐；新的一项以减号加空格开头",
    ),
    _Complaint(("did not find expected key",), "这里的缩进与上面不一致", _ALIGN),
    _Complaint(
        ("expected <document start>",),
        "这里与上面的内容接不上",
        "文件里要么全是列表（每条以减号开头），要么全是“键: 值”；" + _ALIGN,
    ),
    _Complaint(("expected node content",), "这里的写法不对", "检查多余的逗号和括号"),
)


def _own_words(text: str, lines: Sequence[str], error: yaml.MarkedYAMLError) -> Mistake:
    """Return the parser's complaint in Chinese, at the place that a person should look at."""
    said = f"{error.context or ''} | {error.problem or ''}"
    known = (c for c in _COMPLAINTS if all(words in said for words in c.says))
    complaint = next(known, _Complaint((), "这里的写法不对", _ALIGN))
    mark = error.problem_mark or error.context_mark
    if complaint.at_start and error.context_mark:
        mark = error.context_mark
    line, column = (int(mark.line) + 1, int(mark.column) + 1) if mark else (1, 1)
    while line > 1 and (line > len(lines) or not lines[line - 1].strip()):  # the end of the file: the last line
        line -= 1
        column = len(lines[line - 1]) + 1
    character = lines[line - 1][column - 1 : column] or "?"
    return Mistake(line=line, column=column, message=complaint.message.format(character=character), hint=complaint.hint)


# ------------------------------------------------------------------------------------------ a text that was accepted

_INVISIBLE = {
    "\u200b": "零宽空格", "\u200c": "零宽字符", "\u200d": "零宽连字符", "\u2060": "零宽字符",
    "\ufeff": "BOM 标记", "\u00ad": "软连字符", "\u00a0": "不间断空格", "\ufffd": "损坏的字符 �",
}  # fmt: skip
_INVISIBLES = re.compile(f"[{''.join(_INVISIBLE)}]")
MAX_ALIKE = 50  # warnings of one sort about one file


def list_with_wide_comma(text: str, start: int, item: str) -> Mistake | None:
    """Return a warning when the only item of the list `[…]` at `start` holds a full-width comma: `[甲，乙]` is one."""
    at = text.find(item, start)
    mark = next((c for c in "，；、" if c in item), "")
    if at < 0 or not mark or text[at - 1] in "\"'":
        return None
    place = at + item.index(mark)
    line = text.count("\n", 0, place) + 1
    return Mistake(
        line=line, column=place - text.rfind("\n", 0, place), code="wide-comma", severity="warning",
        message=f"方括号里用了中文标点“{mark}”，“{_short(item)}”被当作一项",
        hint="各项之间用英文逗号；若它本来就是一项，请加引号",
    )  # fmt: skip


def lint_scalars(text: str, offsets: Sequence[int], long_scalars: Sequence[int]) -> list[Mistake]:
    """Return warnings for text that YAML changes silently: cut off by `#`, or its line breaks turned into spaces."""
    found: list[Mistake] = []
    if " #" in text:
        found += _cut_off(text, offsets)
    if long_scalars:
        found += _folded(text, long_scalars)
    if _INVISIBLES.search(text):
        found += _invisible(text)
    return found


def _cut_off(text: str, offsets: Sequence[int]) -> Iterator[Mistake]:
    at, found = text.find(" #"), 0
    while at >= 0 and found < MAX_ALIKE:
        here, start = at, text.rfind("\n", 0, at) + 1
        if not text[start:at].strip():
            at = text.find(" #", at + 1)  # a subhead in a block of text, or a line that is a comment
            continue
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        at = text.find(" #", end)
        proper = text[here + 2 : here + 3] in ("", " ", "\n", "#", "\t") or text[start:here].lstrip().startswith("#")
        owner = offsets[bisect_right(offsets, here) - 1] if offsets and offsets[0] <= here else -1
        if proper or owner < 0 or text[owner] in "|>\"'":
            continue
        comment = text[here + 1 : end]
        found += 1
        yield Mistake(
            line=text.count("\n", 0, here) + 1, column=here + 2 - start, code="comment", severity="warning",
            message=f"空格后面的“{_short(comment)}”被当作注释，不会读入",
            hint="若它是文字，给整个值加引号；若是注释，在 # 后面空一格",
        )  # fmt: skip


def _folded(text: str, scalars: Sequence[int]) -> Iterator[Mistake]:
    for at in scalars[:MAX_ALIKE]:
        start = text.rfind("\n", 0, at) + 1
        yield Mistake(
            line=text.count("\n", 0, at) + 1, column=at - start + 1, code="folded", severity="warning",
            message="这段文字里空了一行，但没有用 |，空行会不见",
            hint="在冒号后面写 |，文字从下一行写起并缩进两格",
        )  # fmt: skip


def _invisible(text: str) -> Iterator[Mistake]:
    for character, name in _INVISIBLE.items():
        at = text.find(character)
        if at < 0:
            continue
        count = text.count(character)
        start = text.rfind("\n", 0, at) + 1
        damaged = character == "\ufffd"
        yield Mistake(
            line=text.count("\n", 0, at) + 1, column=at - start + 1, code="damaged" if damaged else "invisible",
            severity="error" if damaged else "warning",
            message=f"有 {count} 个{name}" + ("" if damaged else "，看不见，但会印错或查不到"),
            hint="对照原文改正" if damaged else "多半是粘贴来的，请删掉",
        )  # fmt: skip
