"""The kinds of question: how each is called, recognised and answered, a row a kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

QuestionKind = Literal[
    "single", "multiple", "true_false", "blank", "matching", "ordering", "short", "essay", "material"
]
# How an answer is given: letters of options and verdicts can be read by a scanner, words in gaps, pairs and an order
# are marked without judgement, prose is not; the parts of a question have kinds of their own.
AnsweredWith = Literal["letters", "verdict", "words", "pairs", "order", "prose", "parts"]


@dataclass(frozen=True, slots=True, kw_only=True)
class KindOfQuestion:
    """What everyone must know of a kind.

    `label` is the heading of a section, `brief` the name in passing. `typed` is what people write for `kind` in YAML;
    `heads` are the words, as alternatives of a pattern, by which typed question banks announce it. `intro` is what a
    paper says where the teacher says nothing, `intro_on_sheet` where the answers go on an answer sheet.
    """

    label: str
    brief: str
    typed: tuple[str, ...]
    heads: str
    answered_with: AnsweredWith
    intro: str = ""
    intro_on_sheet: str = ""


QUESTION_KINDS: dict[QuestionKind, KindOfQuestion] = {
    "single": KindOfQuestion(
        label="单项选择题",
        brief="单选",
        typed=("单选", "单选题", "单项选择", "单项选择题", "选择", "选择题"),
        heads="单项选择|单选",
        answered_with="letters",
        intro="每小题只有一个选项符合题意。",
    ),
    "multiple": KindOfQuestion(
        label="多项选择题",
        brief="多选",
        typed=("多选", "多选题", "多项选择", "多项选择题", "不定项"),
        heads="多项选择|多选|不定项选择|不定项|双项选择|双选",
        answered_with="letters",
        intro="每小题有两个或两个以上选项符合题意。",
    ),
    "true_false": KindOfQuestion(
        label="判断题",
        brief="判断",
        typed=("判断", "判断题", "是非", "是非题", "truefalse", "true/false"),
        heads="判断说理|判断正误|判断对错|判断|是非|对错|正误",
        answered_with="verdict",
        intro="判断下列说法是否正确，正确的画“√”，错误的画“×”。",
        intro_on_sheet="判断下列说法是否正确，在答题卡上正确的涂“√”，错误的涂“×”。",
    ),
    "blank": KindOfQuestion(
        label="填空题",
        brief="填空",
        typed=("填空", "填空题", "cloze", "fill"),
        heads="填空|完形填空",
        answered_with="words",
    ),
    "matching": KindOfQuestion(
        label="连线题",
        brief="连线",
        typed=("连线", "连线题", "匹配", "匹配题", "match"),
        heads="连线|配对|匹配",
        answered_with="pairs",
    ),
    "ordering": KindOfQuestion(
        label="排序题", brief="排序", typed=("排序", "排序题", "order"), heads="排序", answered_with="order"
    ),
    "short": KindOfQuestion(
        label="简答题",
        brief="简答",
        typed=("简答", "简答题", "问答", "问答题"),
        heads="简答|问答|名词解释|思考|分析说明|分析|主观|探究|简述|非选择",
        answered_with="prose",
    ),
    "essay": KindOfQuestion(
        label="论述题",
        brief="论述",
        typed=("论述", "论述题", "作文"),
        heads="论述|辨析|写作|作文",
        answered_with="prose",
    ),
    "material": KindOfQuestion(
        label="材料分析题",
        brief="材料分析",
        typed=("材料", "材料题", "材料分析", "材料分析题", "辨析"),
        heads="材料分析|案例分析|材料解析|材料题|案例题|综合分析|综合探究|材料|案例",
        answered_with="parts",
    ),
}


def is_bubbled(kind: QuestionKind) -> bool:
    """Return whether a question is answered by filling in bubbles, which a scanner reads."""
    return QUESTION_KINDS[kind].answered_with in ("letters", "verdict")


def has_verdict(kind: QuestionKind) -> bool:
    """Return whether a question is a statement to be called true or false."""
    return QUESTION_KINDS[kind].answered_with == "verdict"
