"""Suggest themes, glossary terms and a column for an excerpt, each with the words that speak for it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log

from generator.library.themes import ThemeTree
from generator.model.column import Column, ColumnRole, get_role, role_of_kind
from generator.model.course import Theme
from generator.model.excerpt import text_kind_label

_IN_TITLE, _IN_SUBHEAD = 5, 3
_MOST_THEMES = 4
_LEAST_WEIGHT = 3.0
_LEAST_DENSITY = 0.5  # mentions in a thousand characters
_OF_THE_BEST = 0.3
_MOST_RARE = 2.0  # times that a word counts which hardly any excerpt of the course has
_SAMPLE = 200  # excerpts that are looked at to learn which words are everywhere
_MOST_TERMS = 6
_MARKS = str.maketrans("", "", "“”‘’「」『』《》 \u3000")

_OFFICIAL = re.compile(
    "(?:部|委|局|署|办|厅|政府|法院|检察院|委员会)(?:原)?(?:党组|党委)?(?:副)?(?:部长|主任|局长|署长|厅长|书记|司长|院长|检察长)|特使|国务委员|"
    "(?:副)?(?:总理|委员长|主席)(?!.{0,6}(?:协会|学会|公司|集团|理事))"
)
_SCHOLAR = re.compile("教授|研究员|院士|学者|讲师|博士|智库")
_FOREIGN = re.compile(
    "路透社|彭博|法新社|美联社|共同社|时报》?（?(?:英|美)|《(?:纽约时报|金融时报|卫报|经济学人|华尔街日报|华盛顿邮报|每日新闻|朝日新闻|日本经济新闻)》|"
    "(?:英国|美国|法国|德国|日本|俄罗斯|西班牙|新加坡|韩国)(?:《|.{0,8}(?:网站|报|广播公司|通讯社))"
)
_ABROAD = re.compile(
    "国外|各国|国际经验|发达国家|主要国家|欧盟|(?:英国|美国|德国|法国|日本|新加坡|丹麦|瑞典|芬兰)(?:的)?(?:经验|做法|实践|路径|启示)|启示|借鉴"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """Something suggested and the words that speak for it: `能源转型`, `“非化石能源”5次`."""

    value: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What is known of an excerpt: all that a suggestion may rest on."""

    title: str
    text: str
    kind: str = ""
    authors: tuple[str, ...] = ()
    affiliation: str = ""
    origin: str = ""


class CourseWords:
    """The words of a course: names of themes, and glossary terms."""

    def __init__(self, themes: Iterable[Theme], terms: Iterable[str] = (), texts: Sequence[str] = ()) -> None:
        self._texts = texts[:: max(1, len(texts) // _SAMPLE)]
        self._tree = ThemeTree(themes)
        self._themes: dict[str, str] = {}
        for name in self._tree.names:
            plain = name.translate(_MARKS)
            if len(plain) >= 2:
                self._themes.setdefault(plain, self._tree.find(name) or name)
        self._terms = {term.translate(_MARKS): term for term in terms if len(term) >= 2}

    @cached_property
    def _theme_words(self) -> re.Pattern[str] | None:
        return _any_of(self._themes)

    @cached_property
    def _rarity(self) -> dict[str, float]:
        """Return what a mention of a theme is worth: little where every excerpt of the course speaks of it."""
        pattern = self._theme_words
        bearing: Counter[str] = Counter()
        for text in self._texts if pattern else ():
            bearing.update({self._themes[word] for word in pattern.findall(text.translate(_MARKS))} if pattern else ())
        count = len(self._texts)
        return {theme: min(_MOST_RARE, log((count + 1) / (bearing[theme] + 0.5))) for theme in self._themes.values()}

    @cached_property
    def _term_words(self) -> re.Pattern[str] | None:
        return _any_of(self._terms)

    def themes(self, subject: Subject, *, least: float = _LEAST_WEIGHT) -> list[Suggestion]:
        """Return the themes that an excerpt speaks of most, each with the words of it that the excerpt has.

        Each weighs `least` or more; a mention in the text weighs one, in the title more.
        """
        pattern = self._theme_words
        if pattern is None:
            return []
        title, heads, body = (part.translate(_MARKS) for part in _parts(subject))
        weight: Counter[str] = Counter()
        said: dict[str, Counter[str]] = {}
        for part, worth in ((title, _IN_TITLE), (heads, _IN_SUBHEAD), (body, 1)):
            for word in pattern.findall(part):
                theme = self._themes[word]
                weight[theme] += worth
                said.setdefault(theme, Counter())[word] += 1
        worth_of = {
            theme: (n + len(said[theme]) - 1) * (self._rarity[theme] if self._texts else 1.0)
            for theme, n in weight.items()
        }
        needed = max(least, _LEAST_DENSITY * len(body) / 1000, _OF_THE_BEST * max(worth_of.values(), default=0))
        chosen = [theme for theme, n in sorted(worth_of.items(), key=lambda pair: -pair[1]) if n >= needed]
        below = {theme: self._tree.below([theme]) - {theme} for theme in chosen}
        chosen = [theme for theme in chosen if not below[theme].intersection(chosen)][:_MOST_THEMES]
        return [Suggestion(value=theme, reason=_counted(said[theme])) for theme in chosen]

    def terms(self, subject: Subject) -> list[str]:
        """Return the glossary's terms that an excerpt uses, the most frequent first."""
        if self._term_words is None:
            return []
        found = Counter(self._term_words.findall("".join(_parts(subject)).translate(_MARKS)))
        return [self._terms[word] for word, _ in found.most_common(_MOST_TERMS)]


def _any_of(words: Mapping[str, str]) -> re.Pattern[str] | None:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, longest_first))) if longest_first else None


def _parts(subject: Subject) -> tuple[str, str, str]:
    lines = subject.text.split("\n")
    heads = [line for line in lines if line.startswith("#")]
    return subject.title, "\n".join(heads), "\n".join(line for line in lines if not line.startswith("#"))


def _counted(words: Counter[str]) -> str:
    return "、".join(f"“{word}”{n}次" for word, n in words.most_common(3))


def suggest_column(subject: Subject, columns: Sequence[Column]) -> Suggestion | None:
    """Return the column of the course that an excerpt fits by its kind, its author and where it was printed."""
    for role, reason in _roles(subject):
        for column in columns:
            if column.plays == role:
                return Suggestion(value=column.name, reason=reason)
    return None


def _roles(subject: Subject) -> Iterable[tuple[ColumnRole, str]]:
    said = len(_FOREIGN.findall(subject.text))
    if subject.kind not in ("speech", "speech_excerpt", "policy") and said >= 3:
        yield get_role("foreign"), f"正文里有 {said} 处引外国媒体"
    if subject.kind in ("signed_article", "research_article", "digest"):
        abroad = len(_ABROAD.findall(subject.title)) * 3 + len(_ABROAD.findall(subject.text))
        if abroad * 400 > len(subject.text) and abroad >= 3:
            yield get_role("experience"), f"标题和正文谈外国的做法（{abroad} 处）"
    office = _OFFICIAL.search(subject.affiliation)
    named = subject.kind in ("signed_article", "lecture_summary", "interview")
    if named and office and not _SCHOLAR.search(subject.affiliation):
        yield get_role("authority"), f"作者的职务是“{office.group()}”"
    if own := role_of_kind(subject.kind):
        yield own, f"体裁是{text_kind_label(subject.kind)}"
