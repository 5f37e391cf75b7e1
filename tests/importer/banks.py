# ruff: noqa: E501  # a bank stands on one line, as its line breaks are the matter
"""One invented bank of questions, typed in the many shapes that teachers have."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

LETTERS = "ABCD"
HAN = "一二三四五六"
FULL = str.maketrans("ABCD0123456789", "ＡＢＣＤ０１２３４５６７８９")


@dataclass(frozen=True)
class Asked:
    """A question as its author meant it; `{}` in a stem is where the bracket stands."""

    kind: str
    stem: str
    answer: str
    options: tuple[str, ...] = ()
    explanation: str = ""
    blanks: tuple[str, ...] = field(default=())


SINGLE = (
    Asked("single", "书角的一切规则由{}来定。", "A", ("大家", "校长", "家长", "记者"), "公约第一条作了规定。"),
    Asked("single", "2023年节水小组数过的滴水约 1.5 万次，下列说法正确的是{}", "B", ("数据来自猜测", "数据由同学记录7天得到", "数据没有误差", "数据不能公开")),
    Asked("single", "下列说法正确的有几项？{}\n①规则由大家定 ②规则不能改 ③规则要人人守", "C", ("①②", "②③", "①③", "①②③"), "②错误，规则可以修改。"),
    Asked("single", "书角《借阅公约》共有{}条。", "C", ("3", "5", "7", "9")),
)  # fmt: skip
MULTIPLE = (
    Asked("multiple", "下列属于公共物品的有{}", "ABD", ("路灯", "班级书角", "私人日记", "校园绿地"), "日记属于个人。"),
    Asked("multiple", "节水小组做了{}。", "AB", ("记下滴水次数", "公布数据", "关掉水厂", "卖水龙头")),
)  # fmt: skip
TRUTH = (
    Asked("true_false", "书角的书必须交押金才能借。", "错", explanation="公约没有押金这一条。"),
    Asked("true_false", "公共的东西要靠每个人照看。", "对"),
)
BLANK = (
    Asked("blank", "学期末登记在册的图书是____册，比开学时多____册。", "341；21", blanks=("341", "21")),
    Asked("blank", "书架由旧____改成。", "课桌", blanks=("课桌",)),
)
OPEN = (
    Asked("short", "为什么没有押金，书反而多了？", "（1）规则由大家一起定。（2）缺了就公开说。"),
    Asked("short", "简述公开用水数据的意义。", "让每个班都看得见自己的用水。"),
)
PARTS = {"单项选择题": SINGLE, "多项选择题": MULTIPLE, "判断题": TRUTH, "填空题": BLANK, "简答题": OPEN}
CHOICES = {"单项选择题": SINGLE, "多项选择题": MULTIPLE}
CLOSED = {**CHOICES, "判断题": TRUTH}
SIGNS = {"对": "√", "错": "×"}


def spelt(text: str) -> str:
    """Return a text without brackets for answers, blanks and final stops, in one spelling of its signs."""
    text = re.sub(r"\s|[（(][\s\u3000]*[）)]", "", text.translate({v: k for k, v in FULL.items()}))
    return text.replace("．", ".").rstrip("。").replace("(", "（").replace(")", "）")


def meant(parts: dict[str, tuple[Asked, ...]]) -> list[tuple[str, str, list[str] | None, object]]:
    """Return what must be read out of a bank: kind, stem, options, answer."""
    return [
        (
            q.kind,
            spelt(q.stem.replace("{}", "")),
            [spelt(o) for o in q.options] or None,
            list(q.blanks) if q.kind == "blank" else spelt(q.answer),
        )
        for questions in parts.values()
        for q in questions
    ]


def _options(q: Asked, *, mark: str, lines: int, gap: str = "    ", end: str = "") -> list[str]:
    shown = [mark.format(LETTERS[n]) + option for n, option in enumerate(q.options)]
    shown = [o + (end if n < len(shown) - 1 else "") for n, o in enumerate(shown)]
    if lines == 4:
        return shown
    return [gap.join(shown)] if lines == 1 else [gap.join(shown[:2]), gap.join(shown[2:])]


def typed(
    parts: dict[str, tuple[Asked, ...]],
    *,
    number: str = "{}．",
    mark: str = "{}．",
    lines: int = 4,
    gap: str = "    ",
    end: str = "",
    bracket: str = "（　　）",
    head: str = "{}、{}",
    restart: bool = True,
    after: Callable[[Asked], list[str]] | None = None,
) -> str:
    """Return a bank as text; `after` gives the lines below each question."""
    out: list[str] = []
    count = 0
    for n, (name, questions) in enumerate(parts.items()):
        if head:
            out.append(head.format(HAN[n], name))
        count = 0 if restart else count
        for q in questions:
            count += 1
            out.append(number.format(count) + q.stem.replace("{}", bracket.replace("@", q.answer)))
            if q.kind == "true_false" and "@" in bracket:
                out[-1] += bracket.replace("@", SIGNS[q.answer])
            if q.options:
                out += _options(q, mark=mark, lines=lines, gap=gap, end=end)
            out += after(q) if after else []
    return "\n".join(out)


def _answered(label: str, explained: str = "解析：") -> Callable[[Asked], list[str]]:
    return lambda q: [label + q.answer, *([explained + q.explanation] if q.explanation else [])]


def _key(parts: dict[str, tuple[Asked, ...]], line: Callable[[int, Asked], str], gap: str) -> str:
    return "\n".join(
        f"{HAN[n]}、{name}\n" + gap.join(line(k, q) for k, q in enumerate(questions, 1))
        for n, (name, questions) in enumerate(parts.items())
    )


def _tagged(tag: str) -> str:
    out, n = [], 0
    for name, questions in CLOSED.items():
        for q in questions:
            n += 1
            out.append(f"{n}." + tag.format(name) + q.stem.replace("{}", "（ ）"))
            out += [*_options(q, mark="{}、", lines=4), "我的答案：A", f"正确答案：{q.answer}", "得分：2.0分"]
    return "\n".join(out)


def shapes() -> Iterator[tuple[str, str, dict[str, tuple[Asked, ...]]]]:
    """Yield a name, the text of a bank in some shape, and its parts."""
    yield "答案在每题后，选项一行", typed(PARTS, lines=1, after=_answered("答案：")), PARTS
    yield (
        "方头括号，选项两行",
        typed(
            PARTS,
            number="{}、",
            mark="{}、",
            lines=2,
            head="（{}）{}：本大题共5小题，每题2分。",
            after=_answered("【答案】", "【解析】"),
        ),
        PARTS,
    )
    yield "答案在括号里", typed(CLOSED, number="{}.", mark="{}.", bracket="（ @ ）"), CLOSED
    yield (
        "选项紧挨着",
        typed(CHOICES, number="{}.", mark="{}.", lines=1, gap="", bracket="()", after=_answered("【正确答案】")),
        CHOICES,
    )
    yield "全角", typed(CHOICES, lines=1, after=_answered("答案：")).translate(FULL), CHOICES
    yield "字母后只有空格", typed(CHOICES, mark="{} ", lines=1, gap=" ", after=_answered("答案 ")), CHOICES
    yield "选项以分号结束", typed(PARTS, number="{}.", mark="{}.", end="；", after=_answered("答：")), PARTS
    ranges = "1-4：" + "".join(q.answer for q in SINGLE) + "\n5-6：" + " ".join(q.answer for q in MULTIPLE)
    ranges += "\n7-8：" + "".join(SIGNS[q.answer] for q in TRUTH)
    yield "题号连着排，答案成段", typed(CLOSED, mark="{}) ", restart=False) + "\n【参考答案】\n" + ranges, CLOSED
    table = "\n题号 1 2 3 4 5 6\n答案 " + " ".join(q.answer for q in SINGLE + MULTIPLE)
    yield "答案成表", typed(CHOICES, lines=2, restart=False) + "\n参考答案" + table, CHOICES
    yield (
        "答案按大题",
        typed(PARTS, mark="({})", lines=2)
        + "\n参考答案及评分标准\n"
        + _key(PARTS, lambda k, q: f"{k}．{q.answer}", "\n"),
        PARTS,
    )
    yield (
        "答案附解析",
        typed(CLOSED)
        + "\n答案与解析\n"
        + _key(CLOSED, lambda k, q: f"{k}.【答案】{q.answer}\n【解析】{q.explanation or '略'}", "\n"),
        CLOSED,
    )
    yield "题型写在题号后", _tagged("【{}】"), CLOSED
    yield "题型和分值写在题号后", _tagged(" ({}, 2.0分) "), CLOSED
    signed = "\n".join(f"（ {SIGNS[q.answer]} ）{n}.{q.stem}" for n, q in enumerate(TRUTH, 1))
    yield "括号在题号前", "一、判断题（正确的打√，错误的打×）\n" + signed, {"判断题": TRUTH}
    filled = "\n".join(f"{n}、" + re.sub("____", "（{}）", q.stem).format(*q.blanks) for n, q in enumerate(BLANK, 1))
    yield "填空的答案在括号里", "一、填空题（每空1分）\n" + filled, {"填空题": BLANK}
    yield "填空的答案在横线上", "一、填空题\n" + filled.replace("（", "__").replace("）", "__"), {"填空题": BLANK}
    bare = [
        [q.stem.replace("{}", "（ ）"), *_options(q, mark="{}. ", lines=4), f"答案：{q.answer}"]
        for q in SINGLE + MULTIPLE
    ]
    yield "没有题号", "\n".join(line for question in bare for line in question), CHOICES
    fields = [
        [
            f"题型：{name}　难度：易",
            f"题干：{q.stem.replace('{}', '（ ）')}",
            *_options(q, mark="选项{}：", lines=4),
            f"答案：{q.answer}",
        ]
        for name, questions in CLOSED.items()
        for q in questions
    ]
    yield "一栏一行", "\n".join(line for question in fields for line in question), CLOSED
    wrapped = typed(PARTS, lines=2, after=_answered("答案："))
    yield (
        "按行宽断行",
        "\n".join(piece for line in wrapped.split("\n") for piece in re.findall(".{1,28}", line) or [""]),
        PARTS,
    )
