"""Find what the markup cannot say, and so would print as typed: marks of other dialects, marks without a pair."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.text.markup.source_lines import Stretch
from generator.text.markup.tokens import MarkupFault


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rule:
    pattern: re.Pattern[str]
    code: str
    message: str
    hint: str


def _rule(pattern: str, code: str, message: str, hint: str) -> _Rule:
    return _Rule(pattern=re.compile(pattern), code=f"markup-{code}", message=message, hint=hint)


# What is in a residue for a mark that was read, and for a character behind a backslash.
READ, ESCAPED = "\0", "\1"
_TAGS = (
    "a|b|big|blockquote|br|center|code|del|div|em|font|h[1-6]|hr|i|img|ins|li|mark|ol|p|pre|ruby|rt|s|small|span|strike|"
    "strong|sub|sup|table|tbody|td|th|thead|tr|u|ul"
)
_FORMULA = r"[^$\n\u4e00-\u9fff，。；：？！、]"
# In the order in which they are looked for: what one has found, the next ones pass over.
_RULES = (
    _rule(
        r"!\[[^\[\]\n]*\](?:\([^()\n]*\)|\[[^\[\]\n]*\])", "image", "这里不能放图片：{found}",
        "删去图片，或者改用 tables.yaml 的图表；要照原样印，在 ! 前面加反斜杠",
    ),
    _rule(
        r"`{3,}|(?<!\S)~{3,}", "code", "这里不能用 {found} 排代码", "删去它；要照原样印，在每一个前面加反斜杠",
    ),
    _rule(
        rf"\$\$(?=\S)[^$\n]+\$\$|\$(?=[^\s$]){_FORMULA}*(?<=[^\s$])\$(?!\d)|\\(?:[a-zA-Z]{{2,}})\{{", "formula",
        "排不了公式：{found}", "上标写成 10^8^，下标写成 H~2~O，分数写成 a/b；要印 $ 本身，写成 \\$",
    ),
    _rule(
        rf"</?(?:{_TAGS})(?:\s[^<>\n]*)?/?>|<!--|&(?:[a-z]{{2,8}}|#\d{{2,6}}|#x[0-9a-f]{{2,6}});", "html",
        "不读 HTML：{found}", "加粗写成 **…**，换行在行尾写 \\，上下标写成 ^…^、~…~；要照原样印，在前面加反斜杠",
    ),
    _rule(
        rf"(?<!{ESCAPED})\[[^\[\]\n]+\](?:\([^()\n]*\)|（(?:专名|(?:拼音|读音)[:：][^（）\n]*)）)", "link",
        "读不懂的链接或注音：{found}",
        "链接写成 [文字](https://…)，专名写成 [张骞](专名)，注音写成 [砥柱](拼音:dǐ zhù)；要照原样印，写成 \\[",
    ),
    _rule(r"(?<!~)~~[^~\n]+~~(?!~)", "strike", "不能排删除线：{found}", "删去 ~~；要照原样印，在前面加反斜杠"),
    _rule(
        r"\*\*+", "unpaired", "落单的 {found}：加粗要写成 **…**，星号与文字之间不空格",
        "补上另一半，或者去掉空格；要印星号本身，在前面加反斜杠",
    ),
    _rule(
        r"(?<=[^\s=\0])={2,}|={2,}(?=[^\s=\0])", "unpaired",
        "落单的 {found}：着重号要写成 ==…==", "补上另一半；要印等号本身，在前面加反斜杠",
    ),
    _rule(
        r"(?<![_＿])__(?![_＿])", "underscores", "两个下划线什么也不是",
        "填空要三个以上：____；加粗写成 **…**；要印下划线本身，写成 \\_\\_",
    ),
    _rule(
        r"(?<=[\w)\]）])\^(?=[\w+\-−(（])", "script", "落单的 ^：上标要两边都写",
        "写成 10^8^；要印 ^ 本身，写成 \\^",
    ),
    _rule(
        r"(?<=[A-Z])~\d{1,2}(?=[A-Z(])", "script", "落单的 ~：下标要两边都写", "写成 H~2~O；要印 ~ 本身，写成 \\~",
    ),
    _rule(r"\\\Z", "break", "段末的 \\ 后面没有下一行", "删去它；要印 \\ 本身，写成 \\\\"),
)  # fmt: skip
_SUSPECT = re.compile(r"[\[*=_^~$<&`{]|\\\Z")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\u3000-\u9fff\uff00-\uffef]+|[\w.-]+@[\w.-]+\.\w+")
_LINE_RULES = (
    _rule(r"(?:#|#{4,}) +\S", "subhead", "小标题只有两级", "写成 ## 或 ###；要印 # 本身，写成 \\#"),
    _rule(r"[*+] +\S", "item", "列表的一项不这样开头", "写成“- 一项”；要照原样印，在前面加反斜杠"),
)
_LONGEST_SHOWN = 24


def find_faults(words: Stretch, residue: str) -> Iterator[MarkupFault]:
    """Yield the faults of a paragraph; `residue` are its characters with `READ` and `ESCAPED` in place of others."""
    if not _SUSPECT.search(residue):
        return
    residue = _ADDRESS.sub(lambda found: READ * len(found[0]), residue)
    for rule in _RULES:
        for found in rule.pattern.finditer(residue):
            yield _flaw(rule, words.places[found.start()], found[0])
        residue = rule.pattern.sub(lambda found: READ * len(found[0]), residue)


def faults_of_lines(lines: Sequence[Stretch]) -> Iterator[MarkupFault]:
    """Yield the faults of lines of a paragraph that begin like blocks of another dialect."""
    for line in lines:
        words = line.stripped()
        for rule in _LINE_RULES:
            if found := rule.pattern.match(words.text):
                yield _flaw(rule, words.places[0], found[0])


def _flaw(rule: _Rule, offset: int, found: str) -> MarkupFault:
    shown = found if len(found) <= _LONGEST_SHOWN else f"{found[:_LONGEST_SHOWN]}……"
    return MarkupFault(offset=offset, code=rule.code, message=rule.message.format(found=shown), hint=rule.hint)
