"""Find every record, unit, worksheet, quiz and slide that uses a record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel

from generator.assembly.scaffolds import COMPOSITIONS
from generator.assembly.scaffolds.composition import PartContext
from generator.assembly.selecting import choose_questions, pack_excerpts, terms_of
from generator.errors import UserError
from generator.library.catalogue import get_unit
from generator.library.kinds import KINDS, KindName
from generator.library.library import Library
from generator.library.nearest import did_you_mean
from generator.library.themes import ThemeTree
from generator.model.unit import Unit

Node = tuple[KindName, str]

# What the words in a field are the ids of; a word that is no id there (a question typed out) counts for nothing.
_FIELDS: Mapping[str, KindName] = {
    "source": "source", "also": "source", "sources": "source", "superseded_by": "source", "excerpt": "excerpt",
    "excerpts": "excerpt", "themes": "theme", "parent": "theme", "terms": "term", "facts": "fact", "events": "event",
    "table": "table", "questions": "question",
}  # fmt: skip
# Records that others rest on, in the order in which an id is looked for.
_SOUGHT: tuple[KindName, ...] = ("excerpt", "source", "fact", "table", "event", "question", "term", "theme")


@dataclass(frozen=True, slots=True)
class Use:
    """One place that rests on what was asked for; `via` are the records in between, the nearest to the place last.

    `kind` is that of a record, or `pack`, `worksheet`, `quiz`, `slides` of the unit `unit`; `part` says which.
    """

    kind: str
    id: str
    label: str
    unit: str = ""
    part: str = ""
    via: tuple[Node, ...] = ()


@dataclass(slots=True)
class _Graph:
    """The graph of records and what uses them."""

    library: Library
    tree: ThemeTree = field(init=False)

    def __post_init__(self) -> None:
        self.tree = ThemeTree(self.library.themes)

    def references(self, value: Any) -> frozenset[Node]:
        """Return the records that a value of the lessons names, at any depth."""
        return frozenset(self._references(value))

    def _references(self, value: Any) -> Iterator[Node]:
        if isinstance(value, tuple):
            yield from (node for inner in value for node in self._references(inner))
        elif isinstance(value, BaseModel):
            for name in type(value).model_fields:
                inner = getattr(value, name)
                if kind := _FIELDS.get(name):
                    yield from (node for word in _words(inner) if (node := self.node(kind, word)))
                yield from self._references(inner)

    def node(self, kind: KindName, word: str) -> Node | None:
        """Return the record that a word means; a theme may be called by its label or alias."""
        found = self.tree.find(word) if kind == "theme" else word
        return (kind, found) if found and found in self.library.shelf(kind) else None


def uses_of(library: Library, wanted: str) -> tuple[Node, tuple[Use, ...]]:
    """Return what an id means and every use of it, records first, then units in their order.

    Raises `UserError` with the nearest id when nothing is called so.
    """
    graph = _Graph(library)
    target = _get(graph, wanted)
    records = {
        (kind, record_id): graph.references(record)
        for kind in _SOUGHT
        for record_id, record in library.shelf(kind).items()
    }
    chains = _chains(target, records)
    uses = [
        Use(kind=kind, id=record_id, label=KINDS[kind].label, via=chains[kind, record_id][1:-1])
        for kind, record_id in chains
        if (kind, record_id) != target
    ]
    for unit in library.units:
        for use, named in _places(library, unit, graph):
            reached = [chains[node] for node in sorted(named) if node in chains]
            if reached:
                uses.append(_with_via(use, min(reached, key=len)))
    return target, tuple(uses)


def _get(graph: _Graph, wanted: str) -> Node:
    for kind in _SOUGHT:
        if found := graph.node(kind, wanted):
            return found
    names = [name for kind in _SOUGHT for name, _ in graph.library.shelf(kind).items()]
    hint = did_you_mean(wanted, [*names, *graph.tree.names])
    raise UserError(f"没有叫“{wanted}”的摘编、来源、数据、表格、事件、题目、词条或主题" + (f"；{hint}" if hint else ""))


def _chains(target: Node, records: Mapping[Node, frozenset[Node]]) -> dict[Node, tuple[Node, ...]]:
    """Return each record that rests on the target with the shortest way to it: the target first, itself last."""
    chains: dict[Node, tuple[Node, ...]] = {target: (target,)}
    pending = [target]
    while pending:
        nearest = pending.pop(0)
        # A theme's bearers rest on it; what those are quoted in does not rest on the theme.
        if nearest != target and target[0] == "theme" and nearest[0] != "theme":
            continue
        for node, named in records.items():
            if nearest in named and node not in chains:
                chains[node] = (*chains[nearest], node)
                pending.append(node)
    return chains


def _with_via(use: Use, chain: tuple[Node, ...]) -> Use:
    return Use(kind=use.kind, id=use.id, label=use.label, unit=use.unit, part=use.part, via=chain[1:])


def _words(value: Any) -> Iterable[str]:
    return (value,) if isinstance(value, str) else (word for word in value or () if isinstance(word, str))


# ---------------------------------------------------------------------------------------------------- in units


def _places(library: Library, unit: Unit, graph: _Graph) -> Iterator[tuple[Use, frozenset[Node]]]:
    """Yield each thing that a unit prints, with the records that it names or chooses."""
    bare = unit.model_copy(update={"pack": None, "worksheets": (), "quizzes": (), "slides": None})
    yield _use("unit", unit, unit.id, "单元"), graph.references(bare)
    excerpts = pack_excerpts(library, unit) if unit.pack else ()
    if unit.pack:
        chosen = {("excerpt", one.id) for one in excerpts}
        if unit.pack.glossary:
            chosen |= {("term", one.term) for one in terms_of(library, unit, excerpts)}
        yield _use("pack", unit, unit.id, "活页"), graph.references(unit.pack) | _nodes(chosen)
    for worksheet in unit.worksheets:
        for number, part in enumerate(worksheet.parts, 1):
            use = _use("worksheet", unit, worksheet.id, "学习单", f"第{number}部分“{part.title}”")
            context = PartContext(library=library, unit=unit, seed="")
            chosen = set(COMPOSITIONS[type(part)].chosen(part, context))
            yield use, graph.references(part) | _nodes(chosen)
    for quiz in unit.quizzes:
        for number, section in enumerate(quiz.sections, 1):
            use = _use("quiz", unit, quiz.id, "测验", f"第{number}大题")
            chosen = {("question", one.id) for one in choose_questions(library, section)}
            yield use, graph.references(section) | _nodes(chosen)
    if unit.slides:
        for number, point in enumerate(unit.slides.points, 1):
            use = _use("slides", unit, unit.id, "课件", f"第{number}个要点“{point.title}”")
            yield use, graph.references(point)
        if not unit.slides.points:
            quoted = {("excerpt", one.id) for one in excerpts if one.highlights}
            yield _use("slides", unit, unit.id, "课件", "重点句"), _nodes(quoted)
        asked = {("question", name) for name in unit.slides.questions}
        yield _use("slides", unit, unit.id, "课件", "课堂小测"), _nodes(asked)


def _use(kind: str, unit: Unit, use_id: str, label: str, part: str = "") -> Use:
    return Use(kind=kind, id=use_id, label=label, unit=unit.id, part=part)


def _nodes(pairs: Iterable[tuple[str, str]]) -> frozenset[Node]:
    return frozenset(pairs)  # type: ignore[arg-type]  # the kinds are written out above


def sources_of_unit(library: Library, unit_id: str) -> tuple[str, ...]:
    """Return the ids of the sources that a unit rests on, in the order of `sources.yaml`; raise `UserError`."""
    unit = get_unit(library, unit_id)
    graph = _Graph(library)
    pending = [node for _, named in _places(library, unit, graph) for node in sorted(named)]
    seen: set[Node] = set()
    while pending:
        node = pending.pop()
        # A theme is borne by what other units print as well, and a source that replaces another is not quoted.
        if node in seen or node[0] == "theme":
            continue
        seen.add(node)
        if node[0] != "source":
            pending.extend(graph.references(library.shelf(node[0])[node[1]]))
    return tuple(source.id for source in library.sources if ("source", source.id) in seen)
