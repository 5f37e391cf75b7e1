"""Recognise what structures a question bank: heads of sections, numbers of questions, letters of options, labels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.importer.characters import BLANKS
from generator.model.question_kinds import QUESTION_KINDS

B = f"[{BLANKS}]*"
_HAN_NUMBER = "[一二三四五六七八九十]{1,3}"
# A head that says no more than that options are to be chosen from is a kind of its own until the answers are read.
_ANY_CHOICE = "choice"
_HEADS: tuple[tuple[str, str], ...] = (
    *((kind, row.heads) for kind, row in QUESTION_KINDS.items()),
    (_ANY_CHOICE, "选择"),
)
_ANSWERED_WITH = {_ANY_CHOICE: "letters"} | {str(kind): row.answered_with for kind, row in QUESTION_KINDS.items()}
_KIND_WORDS = "|".join(words for _, words in _HEADS)
_SECTION = re.compile(
    f"(?:第?{B}{_HAN_NUMBER}{B}(?:部分|大题|卷)?{B}[、.．:：]?{B}|[IVXⅠ-Ⅹ]{{1,4}}[.．、]{B}|"
    f"第{B}[IVXⅠ-Ⅹ一二三四五]{{1,3}}{B}卷{B}[（(]?{B}|"
    f"[（(]{_HAN_NUMBER}[）)]{B}|[【\\[]{B}|[0-9０-９]{{1,2}}{B}[.．、]{B}(?=[^（(：:]{{2,8}}(?:[（(：:]|$)))?"
    f"({_KIND_WORDS})题?{B}[）)】\\]]?(?=$|{B}[（(：:，,。.]|{B}[共每本]|[{BLANKS}]+[0-9０-９共每本])"
)
_SHORT_KINDS = re.compile("(?:单选|多选|判断|填空|简答)$")
_CHAPTER = re.compile(
    f"第{B}(?:{_HAN_NUMBER}|[0-9０-９]{{1,2}}){B}[章课讲节篇]|(?:第{B}{_HAN_NUMBER}|专题{_HAN_NUMBER}|第?[0-9]{{1,2}}){B}(?:单元|专题)"
)
_ANY_SECTION = re.compile(f"第?{B}{_HAN_NUMBER}{B}(?:部分|大题)?{B}[、.．:：]{B}")
_ANSWERS = re.compile(
    f"(?:.{{0,30}}(?=试[卷题]|测[试验]|练习|题库|习题|考试|作业|[章课讲节篇]|单元|专题).{{0,20}})?[【\\[]?{B}(?:参考|标准)?答案{B}"
    f"(?:(?:与|及|和|、)?{B}(?:解析|评分标准|详解|评分参考|提示|说明))?{B}(?:部分|页|汇总|速查|一览)?{B}[】\\]]?{B}[：:]?$"
)
_ANSWERS_HERE = re.compile(f"[【\\[（(]?{B}(?:参考|标准|正确)?答案{B}[】\\]）)]?{B}[：:]?{B}")

_DIGITS = "[0-9０-９]{1,3}"
_NUMBER = re.compile(
    f"(?:第{B}({_DIGITS}){B}题{B}[.．、:：]?|题目?{B}({_DIGITS}){B}[.．、:：]|Q({_DIGITS})[.:：]?|"
    f"[（(【\\[]{B}({_DIGITS}){B}[)）】\\]]{B}[.．、]?|"
    f"({_DIGITS}){B}(?:[．、:：)）](?![0-9０-９][0-9０-９]?[%％]|(?<=[:：])[0-9])|\\.(?![0-9])|\\.(?=[0-9]{{4}}|[0-9]{{1,2}}月))){B}"
)
_POINTS = re.compile(f"[（(\\[【]{B}(?:本题|本小题|共|满分)?{B}([0-9０-９]+(?:[.．][0-9０-９])?){B}分{B}[）)\\]】]{B}")
_TAG = re.compile(
    f"[【\\[（(]{B}({_KIND_WORDS})题?(?:{B}[，,、]?{B}([0-9]+(?:\\.[0-9])?){B}分)?{B}[】\\]）)]{B}[：:]?{B}"
)
_DIFFICULTY_TAG = re.compile(f"[【\\[（(]{B}(?:难度{B}[：:]?{B})?(易|中|难|较易|较难|容易|中等|困难){B}[】\\]）)]{B}")
TRUE = frozenset(("对", "正确", "√", "✓", "✔", "T", "是", "TRUE", "True", "true", "Y"))
FALSE = frozenset(("错", "错误", "×", "✗", "✘", "F", "否", "X", "x", "FALSE", "False", "false", "╳", "N", "不正确"))
TRUTH = "不正确|对|错误|错|正确|√|✓|✔|×|✗|✘|╳|[TF](?:RUE|ALSE|rue|alse)?(?![A-Za-z])|X(?![A-Za-z])"
_LETTERS = f"[A-HＡ-Ｈ](?:{B}[,，、]?{B}[A-HＡ-Ｈ])*"
_LEAD = re.compile(f"[（(【\\[]{B}({_LETTERS}|{TRUTH})?{B}[）)】\\]]{B}")
_BRACKET = re.compile("[（(【\\[]")
_TAKEN = re.compile(f"[（(【\\[]{B}({_LETTERS}|{TRUTH}){B}[）)】\\]]")
_OPTION = re.compile(f"(?:选项{B})?[（(\\[]?([A-HＡ-Ｈ])(?:[)）\\]]{B}[.．、:：]?|{B}[.．、:：]){B}")
_BARE_OPTION = re.compile(f"([A-HＡ-Ｈ])(?=[{BLANKS}]+\\S|[\u4e00-\u9fff“《]){B}")
_LETTER = re.compile("[A-HＡ-Ｈ]")
_OPTION_INSIDE = re.compile(
    f"(?:(?<![A-Za-z])[（(\\[]?([A-HＡ-Ｈ])(?:[)）\\]]{B}[.．、:：]?|{B}[.．、:：])|"
    f"(?:^|(?<=[{BLANKS}]))([A-HＡ-Ｈ])(?=[{BLANKS}]+\\S)){B}"
)
_LABELS = {
    "dropped": "我的答案|学生答案|你的答案|答题结果|作答结果|我的得分|得分",
    "answer": "正确答案|参考答案|标准答案|答案要点|参考要点|答题要点|参考解答|答案|答",
    "explanation": "答案解析|试题解析|题目解析|试题分析|解题思路|命题意图|解析|详解|点拨|点评|评析|分析|理由",
    "difficulty": "难易程度|难易度|难度系数|难度等级|难度",
    "note": "评分标准|评分细则|知识点|考点|考查点|所属章节|出处|来源|题型|章节",
    "points": "分值|分数",
}
_FIELD = re.compile(
    f"(?:^|(?<=[{BLANKS}；;。）)？?】]))"
    f"(?:[【\\[〔（(]?{B}({'|'.join(_LABELS.values())}){B}"
    f"(?:[】\\]〕]{B}[：:]?|[）)]?{B}[：:]|(?=[】\\]]))[】\\]]?|"
    f"((?:正确|参考|标准)?答案)(?:[{BLANKS}]+|(?<=答案))(?=(?:[A-HＡ-Ｈ]+|{TRUTH}){B}(?:$|[。；;，,{BLANKS}])))"
    f"{B}"
)
_RECORD = re.compile(f"[【\\[]?{B}(题型|题干|题目内容|试题内容|题目正文){B}(?:[】\\]]{B}[：:]?|[：:]){B}")
_FIRST = frozenset("0123456789０１２３４５６７８９第题Q（(【[")
_TO_ASCII = {0xFF21 + n: 0x41 + n for n in range(26)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stem:
    """What opens a question: its number, in which manner it is counted, and what else stands before its words."""

    number: int
    style: int
    end: int
    kind: str = ""
    answer: str = ""
    points: str = ""
    difficulty: str = ""


def answered_with(kind: str) -> str:
    """Return how a question of this kind is answered, nothing as long as its kind is not known."""
    return _ANSWERED_WITH.get(kind, "")


def letter(character: str) -> str:
    """Return an option's letter in ASCII."""
    return character.translate(_TO_ASCII)


def plain_answer(text: str) -> str:
    """Return letters or a word of truth without what stands between them."""
    return re.sub(f"[{BLANKS},，、]", "", text).translate(_TO_ASCII)


def section_kind(text: str) -> str | None:
    """Return the kind of question that a head announces, None when the line is no head."""
    found = _SECTION.match(text) if len(text) <= 100 else None
    if not found:
        return None
    if text[0] in "0123456789０１２３４５６７８９" and "题" not in found.group():
        return None
    bare_word = text.lstrip("【[" + BLANKS).startswith(found.group(1)) and "题" not in found.group()
    if bare_word and not (text[0] in "【[" and _SHORT_KINDS.match(found.group(1))):
        return None
    bare = text[found.end() :].strip(BLANKS)
    if bare and bare[0] in "，,。." and len(bare) > 30:
        return None
    return next(kind for kind, words in _HEADS if re.fullmatch(words, found.group(1)))


def section_head(text: str) -> str:
    """Return what of a line is the head of a section: `一、单项选择题（每小题2分）`, `二、`, or nothing."""
    found = _SECTION.match(text) if section_kind(text) else _ANY_SECTION.match(text)
    if not found:
        return ""
    more = re.match(f"{B}[（(][^）)]*[）)]{B}|{B}[：:]{B}", text[found.end() :])
    return text[: found.end() + (more.end() if more else 0)]


def opens_chapter(text: str) -> bool:
    """Return whether a line is the head of a chapter: 第一章 绪论."""
    return len(text) <= 40 and _CHAPTER.match(text) is not None and text[-1] not in "。？！；，：）)"


def find_record(text: str) -> tuple[str, str, str] | None:
    """Return the kind, the stem's beginning and the mark of a line 题型：单选题 or 题干：……, None for any other."""
    found = _RECORD.match(text)
    if not found:
        return None
    named = re.match(f"({_KIND_WORDS})题?", text[found.end() :]) if found.group(1) == "题型" else None
    if found.group(1) == "题型":
        if not named:
            return None
        return _kind(named.group(1)), text[found.end() + named.end() :], text[: found.end() + named.end()]
    return "", text[found.end() :], found.group()


def lone_label(text: str) -> str:
    """Return the field that a line names which holds nothing but its label: 答案, 解析."""
    bare = text.strip("【】[]：:" + BLANKS)
    return next((name for name, words in _LABELS.items() if re.fullmatch(words, bare)), "") if len(bare) <= 4 else ""


def find_stem(text: str) -> Stem | None:
    """Return what opens a question in `text`, None when nothing does."""
    if text[0] not in _FIRST:
        return None
    at, kind, answer, points, difficulty = 0, "", "", "", ""
    if tag := _TAG.match(text):
        at, kind, points = tag.end(), _kind(tag.group(1)), tag.group(2) or ""
    elif lead := _LEAD.match(text):
        at, answer = lead.end(), lead.group(1) or ""
    number = _NUMBER.match(text, at)
    if not number:
        return None
    at = number.end()
    while True:
        if tag := _TAG.match(text, at):
            at, kind, points = tag.end(), _kind(tag.group(1)), tag.group(2) or points
        elif worth := _POINTS.match(text, at):
            at, points = worth.end(), worth.group(1)
        elif hard := _DIFFICULTY_TAG.match(text, at):
            at, difficulty = hard.end(), hard.group(1)
        elif (lead := _LEAD.match(text, at)) and lead.group(1) and not answer:
            at, answer = lead.end(), lead.group(1)
        else:
            break
    style = next(n for n, g in enumerate(number.groups()) if g)
    return Stem(
        number=int(number.groups()[style]),
        style=style,
        end=at,
        kind=kind,
        answer=plain_answer(answer),
        points=points,
        difficulty=difficulty,
    )


def _kind(word: str) -> str:
    return next(kind for kind, words in _HEADS if re.fullmatch(words, word))


def is_answers_head(text: str) -> bool:
    """Return whether a line can be the heading of a list of answers: 参考答案, 期末试卷（A卷）答案."""
    return len(text) <= 50 and _ANSWERS.match(text) is not None


def after_answers_head(text: str) -> str | None:
    """Return what follows 参考答案： on its line, None where the line does not begin so."""
    found = _ANSWERS_HERE.match(text)
    return text[found.end() :] if found else None


def taken_brackets(text: str) -> list[re.Match[str]]:
    """Return the brackets of a stem that hold letters or a word of truth."""
    return list(_TAKEN.finditer(text)) if _BRACKET.search(text) else []


def opening_option(text: str, *, bare: bool = False) -> re.Match[str] | None:
    """Return the letter that opens an option's line, also one without any mark behind it when `bare` is true."""
    return _OPTION.match(text) or (_BARE_OPTION.match(text) if bare else None)


def options_in(text: str) -> tuple[str, list[str], list[str]]:
    """Return what stands before the options of a line, the options, and their marks; they must follow the alphabet."""
    found: list[re.Match[str]] = []
    if not _LETTER.search(text):
        return text, [], []
    for match in _OPTION_INSIDE.finditer(text):
        own = letter(match.group(1) or match.group(2))
        if not found or ord(own) == ord(letter(found[-1].group(1) or found[-1].group(2))) + 1:
            if not found and own not in "ACE" and match.start() > 0:
                continue
            found.append(match)
    if len(found) < 2:
        return text, [], []
    ends = [*(m.start() for m in found[1:]), len(text)]
    options = [text[m.end() : end].strip(BLANKS) for m, end in zip(found, ends, strict=True)]
    if not all(options):
        return text, [], []
    return text[: found[0].start()], options, [m.group() for m in found]


def fields_in(text: str) -> Iterator[tuple[str, str, str]]:
    """Yield the pieces of a line: the field that a label opens (none before the first), its text, the label."""
    at, name, mark = 0, "", ""
    for found in _FIELD.finditer(text):
        word = found.group(1) or found.group(2)
        if word in ("分析", "来源", "出处", "材料") and "】" not in found.group() and found.start() > 0:
            continue
        yield name, text[at : found.start()], mark
        at, name, mark = found.end(), _label(word), found.group()
    yield name, text[at:], mark


def has_answer(text: str) -> bool:
    """Return whether a label in `text` opens an answer."""
    return "答" in text and any(name == "answer" for name, _, _ in fields_in(text))


def _label(word: str) -> str:
    return next(name for name, words in _LABELS.items() if re.fullmatch(words, word))


def points_at_end(text: str) -> tuple[str, str, str]:
    """Return a stem without the points behind it, the points, and what said so: `……？（2分）`."""
    found = re.search(
        f"[（(\\[【]{B}(?:本题|本小题|共|满分)?{B}([0-9０-９]+(?:[.．][0-9０-９])?){B}分{B}[）)\\]】]{B}([。.]?)$", text
    )
    if not found or not found.start():
        return text, "", ""
    mark = found.group()[: len(found.group()) - len(found.group(2))]
    return text[: found.start()].rstrip(BLANKS) + found.group(2), found.group(1), mark
