"""Write dated figures as drafts for `facts.yaml`, and set the same quantity side by side with what others say of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.importer.drafts.values import Draft
from generator.importer.drafts.yaml_text import comment, scalar
from generator.importer.recognise.facts import FoundFact, find_facts
from generator.library.yaml.marked_yaml import parse
from generator.model.course import Fact

_SCALES = {
    "万亿": 1e12,
    "千亿": 1e11,
    "百亿": 1e10,
    "亿": 1e8,
    "千万": 1e7,
    "百万": 1e6,
    "十万": 1e5,
    "万": 1e4,
    "千": 1e3,
    "百": 1e2,
}
_UNIT = re.compile(rf"({'|'.join(_SCALES)})?(.*)$")
_ROUGH = frozenset(
    (
        "约",
        "近",
        "将近",
        "接近",
        "左右",
        "上下",
        "多",
        "超过",
        "超",
        "逾",
        "突破",
        "以上",
        "高于",
        "不低于",
        "不少于",
        "至少",
    )
)
_ROUGHLY = 0.05
_WORDS = (
    (re.compile("[（(][^（）()]*[）)]"), ""),
    (re.compile("中国|我国|全国|累计|[的了、，“”‘’\\s]"), ""),
    (re.compile("一次能源消费总?量?|能源消费总量"), "能源消费"),
    (re.compile("总?装机(?:容量|规模)?"), "装机"),
    (re.compile("占(.+?)(?:比重|比例|占比)$"), r"占\1比重"),
    (re.compile("占比$|比例$"), "比重"),
    (re.compile("二氧化碳"), "碳"),
)
_SPEAKERS = frozenset(
    ("signed_article", "interview", "speech", "speech_excerpt", "lecture_summary", "research_article")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A figure that somebody states, and where: what is compared with other figures."""

    what: str
    value: str
    unit: str
    as_of: str
    baseline: str
    qualifier: str
    kind: str
    place: str
    id: str

    @property
    def key(self) -> tuple[str, ...]:
        """Return what is equal for two statements of one quantity."""
        what = self.what
        for pattern, plain in _WORDS:
            what = pattern.sub(plain, what)
        scale = _UNIT.match(self.unit)
        base = scale.group(2) if scale else self.unit
        return what, base, self.as_of, str(self.kind == "forecast")

    @property
    def shown(self) -> str:
        """Return the figure as people read it: `约12.13亿千瓦`."""
        before = "" if self.qualifier in ("左右", "以上", "以下", "以内", "上下", "多") else self.qualifier
        since = f"（比{self.baseline}年）" if self.baseline else ""
        return f"{before}{self.value}{self.unit}{self.qualifier if not before else ''}{since}"

    @property
    def amount(self) -> float | None:
        """Return the value as a number in the unit itself, None when it is none."""
        scale = _UNIT.match(self.unit)
        try:
            return float(self.value) * _SCALES.get((scale.group(1) or "") if scale else "", 1.0)
        except ValueError:
            return None


def stated(fact: Fact, place: str) -> Stated:
    """Return a fact of the library as a statement."""
    return Stated(
        what=fact.what, value=fact.value, unit=fact.unit, as_of=fact.as_of or "", baseline=fact.baseline,
        qualifier=fact.qualifier, kind=fact.kind, place=place, id=fact.id,
    )  # fmt: skip


def agree(one: Stated, other: Stated) -> bool | None:
    """Tell whether two figures can both be right: equal when rounded alike, or one of them said to be rough.

    None when they cannot be compared: changes since different years, unless just the year seems to be wrong.
    """
    a, b = one.amount, other.amount
    if one.baseline != other.baseline and "幅" in one.what + other.what:
        return False if a == b and one.baseline and other.baseline else None
    if a is None or b is None:
        return one.value == other.value
    if a == b:
        return True
    if one.qualifier in _ROUGH or other.qualifier in _ROUGH:
        return abs(a - b) <= _ROUGHLY * max(abs(a), abs(b))
    step = max(_step(one), _step(other))
    return abs(a - b) <= step / 2


def _step(fact: Stated) -> float:
    """Return the worth of the last digit that is given."""
    decimals = len(fact.value.partition(".")[2])
    scale = _UNIT.match(fact.unit)
    return float(10**-decimals) * _SCALES.get((scale.group(1) or "") if scale else "", 1.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedFact:
    """A figure found in an excerpt: where, and from which source."""

    fact: FoundFact
    id: str
    excerpt: str
    paragraph: str
    source: str
    who: str
    document: str

    @property
    def statement(self) -> Stated:
        """Return the figure as it is compared."""
        fact = self.fact
        return Stated(
            what=fact.what, value=fact.value, unit=fact.unit, as_of=fact.as_of, baseline=fact.baseline,
            qualifier=fact.qualifier, kind=fact.kind, id=self.id,
            place=f"{self.document}（{self.excerpt} {self.paragraph}）",
        )  # fmt: skip


def facts_of(drafts: Sequence[Draft], *, prefix: str, document: str) -> list[PlacedFact]:
    """Return the dated figures of a document's excerpts, and of its tables; each once, where it is said first."""
    found: list[PlacedFact] = []
    seen: set[tuple[str, ...]] = set()
    for where, number, text, source, who in _passages(drafts):
        for fact in find_facts(text):
            place = PlacedFact(
                fact=fact, id=f"{prefix}-f{len(found) + 1:03}", excerpt=where, paragraph=number, source=source,
                who=fact.who or who, document=document,
            )  # fmt: skip
            mark = (*place.statement.key, fact.value)
            if mark not in seen:
                seen.add(mark)
                found.append(place)
    return found


def _passages(drafts: Sequence[Draft]) -> Iterable[tuple[str, str, str, str, str]]:
    """Yield where, the number of the paragraph or row, its text, its source, and who says it."""
    for draft in drafts:
        data = parse(draft.text).data if draft.kind in ("excerpt", "tables") else None
        if draft.kind == "excerpt" and isinstance(data, dict) and data.get("language", "zh") == "zh":
            who = "、".join(data.get("authors") or []) if data.get("kind") in _SPEAKERS else ""
            for n, paragraph in enumerate(str(data.get("text", "")).split("\n\n"), 1):
                yield data["id"], f"第 {n} 段", paragraph.replace("\\", ""), data.get("source", ""), who
        elif draft.kind == "tables":
            for table in data or []:
                aims = any("目标" in cell for cell in table["header"])
                for n, row in enumerate(table["rows"], 1):
                    if re.fullmatch(r"(?:19|20)\d{2}年", row[0]):
                        lead = f"{'到' if aims else ''}{row[0]}，"
                        yield table["id"], f"第 {n} 行", lead + "，".join(row[1:]), table.get("source", ""), ""


def facts_draft(
    found: Sequence[PlacedFact], others: Mapping[tuple[str, ...], Sequence[Stated]], *, prefix: str, document: str
) -> Draft | None:
    """Return the figures as records of `facts.yaml`, None when there are none; `others` holds statements by key.

    A figure that another statement contradicts has a comment with both and where they stand.
    """
    if not found:
        return None
    out = [comment(f"草稿：{document} 里带年份的数据，请逐条对照原句核对后并入 lessons/facts.yaml")]
    for place in found:
        own = place.statement
        out.append("")
        for other in others.get(own.key, ()):
            same = agree(own, other) if other.id != own.id else None
            if same:
                out.append(comment(f"可能重复：{other.id}　{other.place} 已有这个数据：{other.shown}"))
            elif same is False:
                told = f"这里是{own.shown}，{other.place} 是{other.shown}（{other.id}）"
                out.append(comment(f"存疑：同一数据有两种说法：{told}"))
        out += _record(place)
    return Draft(name=f"{prefix}-facts", text="\n".join(out) + "\n", kind="facts")


def _record(place: PlacedFact) -> list[str]:
    fact = place.fact
    out = [
        f"- id: {place.id}",
        f"  what: {scalar(fact.what)}",
        f'  value: "{fact.value}"',
        f"  unit: {scalar(fact.unit)}",
    ]
    for key, value in (("qualifier", fact.qualifier), ("as_of", fact.as_of), ("baseline", fact.baseline)):
        if value:
            out.append(f"  {key}: {scalar(value) if key == 'qualifier' else value}")
    out.append(f"  kind: {fact.kind}")
    if place.who:
        out.append(f"  who: {scalar(place.who)}")
    out.append(f"  source: {place.source}")
    out.append(f"  note: {scalar(f'原句（{place.excerpt} {place.paragraph}）：{fact.sentence}')}")
    return out


def conflicts(found: Sequence[PlacedFact], others: Mapping[tuple[str, ...], Sequence[Stated]]) -> list[str]:
    """Return a sentence for each figure that another statement contradicts, with both places."""
    told = []
    for place in found:
        own = place.statement
        for other in others.get(own.key, ()):
            if other.id != own.id and agree(own, other) is False:
                told.append(f"{own.what}（{own.as_of}）：{own.place} 作{own.shown}，{other.place} 作{other.shown}")
    return told


def by_key(statements: Iterable[Stated]) -> dict[tuple[str, ...], list[Stated]]:
    """Return statements by what is equal for two of one quantity."""
    found: dict[tuple[str, ...], list[Stated]] = {}
    for one in statements:
        found.setdefault(one.key, []).append(one)
    return found
