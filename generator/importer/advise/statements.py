"""Set dated figures side by side with what others say of the same quantity."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.importer.recognise.facts.quantities import Quantity, quantity_of, split_unit
from generator.importer.values.fact_draft import FactDraft, FoundFact
from generator.importer.values.remarks import Remark, duplicate
from generator.model.course import Fact

_ROUGH = frozenset((
    "约", "近", "将近", "接近", "左右", "上下", "多", "超过", "超", "逾", "突破", "以上", "高于", "不低于", "不少于",
    "至少",
))  # fmt: skip
_ROUGHLY = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A figure that somebody states, and where: what is compared with other figures."""

    fact: Fact | FoundFact
    id: str
    place: str

    @property
    def quantity(self) -> Quantity:
        """Return what is equal for two statements of one quantity."""
        return quantity_of(self.fact.what, self.fact.unit, self.fact.as_of or "", self.fact.kind)

    @property
    def shown(self) -> str:
        """Return the figure as people read it: `约12.13亿千瓦`."""
        fact = self.fact
        since = f"（比{fact.baseline}年）" if fact.baseline else ""
        if fact.qualifier in ("左右", "以上", "以下", "以内", "上下", "多"):
            return f"{fact.value}{fact.unit}{fact.qualifier}{since}"
        return f"{fact.qualifier}{fact.value}{fact.unit}{since}"

    @property
    def amount(self) -> float | None:
        """Return the value as a number in the unit itself, None when it is none."""
        try:
            return float(self.fact.value) * split_unit(self.fact.unit)[0]
        except ValueError:
            return None


def drafted_statement(draft: FactDraft) -> Statement:
    """Return a draft of a fact as a statement."""
    place = f"{draft.document}（{draft.excerpt} {draft.paragraph}）"
    return Statement(fact=draft.fact, id=draft.id, place=place)


def agree(one: Statement, other: Statement) -> bool | None:
    """Return whether two figures can both be right: equal when rounded alike, or one of them said to be rough.

    None when they cannot be compared: changes since different years, unless just the year seems to be wrong.
    """
    a, b, left, right = one.amount, other.amount, one.fact, other.fact
    if left.baseline != right.baseline and "幅" in left.what + right.what:
        return False if a == b and left.baseline and right.baseline else None
    if a is None or b is None:
        return left.value == right.value
    if a == b:
        return True
    if left.qualifier in _ROUGH or right.qualifier in _ROUGH:
        return abs(a - b) <= _ROUGHLY * max(abs(a), abs(b))
    step = max(_step(left), _step(right))
    return abs(a - b) <= step / 2


def _step(fact: Fact | FoundFact) -> float:
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
                named = f"{own.fact.what}（{own.fact.as_of}）"
                told.append(f"{named}：{own.place} 作{own.shown}，{other.place} 作{other.shown}")
    return told


def by_quantity(statements: Iterable[Statement]) -> dict[Quantity, list[Statement]]:
    """Return statements by the quantity that they are about."""
    found: dict[Quantity, list[Statement]] = {}
    for one in statements:
        found.setdefault(one.quantity, []).append(one)
    return found
