"""Run a seeded sample of mutants of some modules, each against the module's own test file.

    python -m tests.campaigns.mutants --seed 1 --count 400 generator/layout generator/importer/lines

A mutant is a module with one expression changed. The operators are fixed, and applied to every expression that runs:
not to annotations, decorators and docstrings, which a type checker and readers look at.

    <  <=    >  >=    ==  !=    in  not in    is  is not      each to the other
    +  -     *  /     //  *     %  *     |  &                 each to the other
    and  or                                                   each to the other
    not x → x      -x → x
    n → n + 1      True  False     "text" → ""      "" → "X"

The own test file of `generator/a/b.py` is `tests/a/test_b.py`; where there is none the mutant survives. It is killed
when the tests fail, cannot be collected, or take ten times as long as they do on the module as it is.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import Queue
from typing import Any

from tests.folders import ROOT

_NEEDED = ("generator", "tests", "templates", "lessons", "scripts", "pyproject.toml")
_SLACK_SECONDS = 10.0

_SWAPPED: dict[type[ast.AST], type[Any]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult, ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr,
    ast.And: ast.Or, ast.Or: ast.And,
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """One change of one module: the expression before and after, and the module's whole text with it."""

    path: str
    line: int
    before: str
    after: str
    source: str

    def __str__(self) -> str:
        """Return the place and the change in one line."""
        return f"{self.path}:{self.line}  {_shortened(self.before)}  →  {_shortened(self.after)}"


def _shortened(code: str) -> str:
    one_line = " ".join(code.split())
    return one_line if len(one_line) <= 60 else f"{one_line[:40]} … {one_line[-15:]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """Where a module can be changed: the number of the expression, and which of the changes that it allows."""

    path: str
    expression: int
    variant: int


def points_of(path: str, source: str) -> list[Point]:
    """Return every point of a module, in the order of its expressions."""
    return [
        Point(path=path, expression=number, variant=variant)
        for number, node in enumerate(_expressions(ast.parse(source)))
        for variant in range(_variants(node))
    ]


def mutant_at(point: Point, source: str) -> Mutant:
    """Return the mutant of a module at one of its points."""
    tree = ast.parse(source)
    target = _nth(_expressions(tree), point.expression)
    before, replacement = ast.unparse(target), _mutated(target, point.variant)
    _put(tree, target, replacement)
    after, changed = ast.unparse(replacement), ast.unparse(tree)
    return Mutant(path=point.path, line=target.lineno, before=before, after=after, source=changed)


def _nth(nodes: Iterator[ast.expr], number: int) -> ast.expr:
    return next(node for n, node in enumerate(nodes) if n == number)


def _expressions(tree: ast.AST) -> Iterator[ast.expr]:
    """Yield the expressions that run and that an operator applies to, outer ones first."""
    for child in _children(tree):
        if isinstance(child, ast.expr) and _variants(child):
            yield child
        yield from _expressions(child)


def _children(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what is below a node, without annotations, decorators, type parameters and docstrings."""
    skipped = {"annotation", "returns", "decorator_list", "type_comment"}
    for name, value in ast.iter_fields(node):
        if name in skipped:
            continue
        inner = value if isinstance(value, list) else [value]
        for n, child in enumerate(inner):
            if isinstance(child, ast.AST) and not (name == "body" and n == 0 and _is_docstring(node, child)):
                yield from () if _is_type(child) else (child,)


def _is_docstring(parent: ast.AST, child: ast.AST) -> bool:
    is_owner = isinstance(parent, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
    return is_owner and isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)


def _is_type(node: ast.AST) -> bool:
    """Return whether a node is a type that only a checker reads: Literal[…]."""
    return isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name) and node.value.id == "Literal"


def _variants(node: ast.AST) -> int:
    match node:
        case ast.Compare(ops=ops):
            return len(ops)
        case ast.BinOp(op=op) | ast.BoolOp(op=op):
            return int(type(op) in _SWAPPED)
        case ast.UnaryOp(op=ast.Not() | ast.USub()):
            return 1
        case ast.Constant(value=bool() | int() | float() | str()):
            return 1
    return 0


def _mutated(node: ast.expr, variant: int) -> ast.expr:
    match node:
        case ast.Compare(left=left, ops=ops, comparators=comparators):
            swapped = [*ops[:variant], _SWAPPED[type(ops[variant])](), *ops[variant + 1 :]]
            return ast.Compare(left=left, ops=swapped, comparators=comparators)
        case ast.BinOp(left=left, op=op, right=right):
            return ast.BinOp(left=left, op=_SWAPPED[type(op)](), right=right)
        case ast.BoolOp(op=op, values=values):
            return ast.BoolOp(op=_SWAPPED[type(op)](), values=values)
        case ast.UnaryOp(operand=operand):
            return operand
        case ast.Constant(value=bool() as value):
            return ast.Constant(value=not value)
        case ast.Constant(value=int() | float() as value):
            return ast.Constant(value=value + 1)
        case ast.Constant(value=str() as value):
            return ast.Constant(value="" if value else "X")
    raise AssertionError(f"no operator for {ast.dump(node)}")


def _put(tree: ast.AST, target: ast.expr, replacement: ast.expr) -> None:
    for parent in ast.walk(tree):
        for name, value in ast.iter_fields(parent):
            if value is target:
                setattr(parent, name, replacement)
                return
            if isinstance(value, list) and any(item is target for item in value):
                setattr(parent, name, [replacement if item is target else item for item in value])
                return
    raise AssertionError("the expression is not in its tree")


def own_tests(path: str) -> Path:
    """Return where a module's own tests are: `generator/a/b.py` has `tests/a/test_b.py`."""
    module = Path(path)
    return Path("tests", *module.parts[1:-1], f"test_{module.name}")


# ------------------------------------------------------------------------------------------------------ running


class _Bench:
    """A copy of the tree in which one mutant at a time is tried."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        ignored = shutil.ignore_patterns("__pycache__", "*.pyc", "goldens.actual")
        for name in _NEEDED:
            source = ROOT / name
            if source.is_dir():
                shutil.copytree(source, folder / name, ignore=ignored)
            else:
                shutil.copy2(source, folder / name)

    def passes(self, tests: Path, limit: float | None = None) -> bool:
        """Return whether the tests pass on the tree as it is now."""
        environment = os.environ | {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(self._folder)}
        command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", str(tests)]
        try:
            done = subprocess.run(command, cwd=self._folder, env=environment, capture_output=True, timeout=limit)
        except subprocess.TimeoutExpired:
            return False
        return done.returncode == 0

    def survives(self, mutant: Mutant, limit: float) -> bool:
        """Return whether the module's own tests pass although it was changed."""
        tests = own_tests(mutant.path)
        if not (self._folder / tests).is_file():
            return True
        place = self._folder / mutant.path
        kept = place.read_bytes()
        place.write_text(mutant.source, encoding="utf-8")
        try:
            return self.passes(tests, limit)
        finally:
            place.write_bytes(kept)


def modules_of(places: Sequence[str]) -> list[str]:
    """Return the modules of some folders and files, as paths from the repository's root."""
    found: set[str] = set()
    for place in places:
        path = ROOT / place
        files = [path] if path.is_file() else sorted(path.rglob("*.py"))
        found |= {file.relative_to(ROOT).as_posix() for file in files if "__pycache__" not in file.parts}
    return sorted(found)


def _limits(bench: _Bench, modules: Sequence[str]) -> dict[str, float]:
    """Return how long each module's own tests may take; stop where they fail on the module as it is."""
    limits: dict[str, float] = {}
    for module in modules:
        tests = own_tests(module)
        if (ROOT / tests).is_file():
            begun = time.monotonic()
            if not bench.passes(tests):
                raise SystemExit(f"{tests} fails without any mutant")
            limits[module] = 10 * (time.monotonic() - begun) + _SLACK_SECONDS
    return limits


def main() -> None:
    """Sample, run and report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("places", nargs="+", help="modules or folders, from the repository's root")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    asked = parser.parse_args()
    modules = modules_of(asked.places)
    sources = {path: (ROOT / path).read_text(encoding="utf-8") for path in modules}
    everything = [point for path in modules for point in points_of(path, sources[path])]
    chosen = random.Random(asked.seed).sample(everything, min(asked.count, len(everything)))
    sample = [mutant_at(point, sources[point.path]) for point in chosen]
    print(f"{len(sample)} of {len(everything)} mutants of {len(modules)} modules, seed {asked.seed}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        benches: Queue[_Bench] = Queue()
        for n in range(asked.jobs):
            (Path(folder) / str(n)).mkdir()
            benches.put(_Bench(Path(folder) / str(n)))
        limits = _limits(benches.queue[0], sorted({mutant.path for mutant in sample}))

        def run(mutant: Mutant) -> bool:
            bench = benches.get()
            try:
                alive = bench.survives(mutant, limits.get(mutant.path, _SLACK_SECONDS))
            finally:
                benches.put(bench)
            if alive:
                print(f"survived  {mutant}", flush=True)
            return alive

        with ThreadPoolExecutor(asked.jobs) as pool:
            alive = list(pool.map(run, sample))
    _report(sample, alive)


def _report(sample: Sequence[Mutant], alive: Sequence[bool]) -> None:
    tried = Counter(mutant.path for mutant in sample)
    survived = Counter(mutant.path for mutant, lives in zip(sample, alive, strict=True) if lives)
    for path in sorted(tried):
        print(f"{survived[path]:4} of {tried[path]:4} survived  {path}")
    print(f"{sum(alive)} of {len(sample)} survived: {100 * sum(alive) / max(len(sample), 1):.1f} %")


if __name__ == "__main__":
    main()
