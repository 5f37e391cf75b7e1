"""Set dated figures side by side with what others say of the same quantity."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.importer.recognise.facts.quantities import Quantity, quantity_of, split_unit
from generator.importer.values.fact_draft import FactDraft, FoundFact
from generator.importer.values.remarks import Remark, duplicate
from generator.model.course import Fact

_ROUGH = frozenset(("约", "近", "将近", "接近", "左右", "上下", "多", "超过", "超", "逾", "突破", "以上", "高于")) | {
    "不低于",
    "不少于",
    "至少",
}
_ROUGHLY = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
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
    def quantity(self) -> Quantity:
        """Return what is equal for two statements of one quantity."""
        return quantity_of(self.what, self.unit, self.as_of, self.kind)

    @property
    def shown(self) -> str:
        """Return the figure as people read it: `约12.13亿千瓦`."""
        before = "" if self.qualifier in ("左右", "以上", "以下", "以内", "上下", "多") else self.qualifier
        since = f"（比{self.baseline}年）" if self.baseline else ""
        return f"{before}{self.value}{self.unit}{self.qualifier if not before else ''}{since}"

    @property
    def amount(self) -> float | None:
        """Return the value as a number in the unit itself, None when it is none."""
        try:
            return float(self.value) * split_unit(self.unit)[0]
        except ValueError:
            return None


def statement_of(fact: Fact, place: str) -> Statement:
    """Return a fact of the library as a statement."""
    return _statement(fact, fact.id, place)


def drafted_statement(draft: FactDraft) -> Statement:
    """Return a draft of a fact as a statement."""
    return _statement(draft.fact, draft.id, f"{draft.document}（{draft.excerpt} {draft.paragraph}）")


def _statement(fact: Fact | FoundFact, own: str, place: str) -> Statement:
    return Statement(
        what=fact.what, value=fact.value, unit=fact.unit, as_of=fact.as_of or "", baseline=fact.baseline,
        qualifier=fact.qualifier, kind=fact.kind, place=place, id=own,
    )  # fmt: skip


def agree(one: Statement, other: Statement) -> bool | None:
    """Return whether two figures can both be right: equal when rounded alike, or one of them said to be rough.

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


def _step(fact: Statement) -> float:
    """Return the worth of the last digit that is given."""
    decimals = len(fact.value.partition(".")[2])
    return float(10**-decimals) * split_unit(fact.unit)[0]


def compared(draft: FactDraft, others: Mapping[Quantity, Sequence[Statement]]) -> FactDraft:
    """Return a figure with a remark for each other statement of its quantity; `others` holds statements by quantity."""
    own = drafted_statement(draft)
    remarks = []
    for other in others.get(own.quantity, ()):
        same = agree(own, other) if other.id != own.id else None
        if same:
            remarks.append(duplicate(f"{other.id}　{other.place} 已有这个数据：{other.shown}"))
        elif same is False:
            told = f"这里是{own.shown}，{other.place} 是{other.shown}（{other.id}）"
            remarks.append(Remark(text=f"同一数据有两种说法：{told}"))
    return replace(draft, remarks=(*draft.remarks, *remarks))


def conflicts(found: Sequence[FactDraft], others: Mapping[Quantity, Sequence[Statement]]) -> list[str]:
    """Return a sentence for each figure that another statement contradicts, with both places."""
    told = []
    for own in map(drafted_statement, found):
        for other in others.get(own.quantity, ()):
            if other.id != own.id and agree(own, other) is False:
                told.append(f"{own.what}（{own.as_of}）：{own.place} 作{own.shown}，{other.place} 作{other.shown}")
    return told


def by_quantity(statements: Iterable[Statement]) -> dict[Quantity, list[Statement]]:
    """Return statements by the quantity that they are about."""
    found: dict[Quantity, list[Statement]] = {}
    for one in statements:
        found.setdefault(one.quantity, []).append(one)
    return found
