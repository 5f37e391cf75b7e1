"""Measure the gate: mistakes found, false alarms raised, and how long a whole course takes."""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from generator.library.fidelity.anchor import anchor
from generator.library.fidelity.folded import _without_folios, folded_excerpt
from generator.library.fidelity.fulltext import FullText
from generator.library.load import load
from generator.workspace import Workspace
from tests.folders import SEEDS
from tests.library.planted import (
    MISTAKES,
    Planted,
    abridged,
    corpus,
    excerpts,
    marked,
    plant,
    requoted,
    widened,
    wrapped,
)

EXCERPTS = int(sys.argv[1]) if sys.argv[1:2] and sys.argv[1].isdigit() else 2_000
SOURCES, CHARACTERS = 40, 50_000
NEAR = 2


def main() -> None:
    """Print one line a figure: name, value, unit."""
    invented = corpus(random.Random(1), sources=SOURCES, characters=CHARACTERS)
    measure("invented", invented, EXCERPTS)
    measure_speed(invented)
    measure_course(invented)
    if SEEDS.is_dir():
        texts = [_without_folios(path.read_text(encoding="utf-8")) for path in sorted(SEEDS.glob("*.txt"))]
        measure("seeds", [text for text in texts if len(text) > 20_000], EXCERPTS)
    else:
        print("seeds: not here, left out")


def measure(name: str, texts: list[str], number: int) -> None:
    """Print what is found of the mistakes planted in so many excerpts, and what is raised for true ones."""
    chance = random.Random(2)
    true = list(excerpts(chance, texts, number=number))
    sources = [FullText(text) for text in texts]
    planted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    stray = 0
    for excerpt in true:
        for kind in MISTAKES:
            mistake = plant(kind, chance, excerpt, texts)
            if mistake:
                planted[kind] += 1
                is_found, elsewhere = judged(mistake, sources[mistake.source])
                found[kind] += is_found
                stray += elsewhere
                if "-v" in sys.argv and (elsewhere or not is_found):
                    show(mistake, sources[mistake.source])
    for kind in MISTAKES:
        print(f"{name}_{kind}_found {found[kind]} of {planted[kind]}")
    print(f"{name}_found {100 * found.total() / planted.total():.3f} % of {planted.total()}")
    print(f"{name}_reported_elsewhere {stray}")
    alarms = Counter[str]()
    rewritten = [FullText(wrapped(text)) for text in texts]
    wide = [FullText(requoted(widened(text))) for text in texts]
    for excerpt in true:
        for way, text in (
            ("as_typed", excerpt.text),
            ("widened", widened(excerpt.text)),
            ("requoted", requoted(excerpt.text)),
            ("marked", marked(chance, excerpt.text)),
            ("abridged", abridged(chance, excerpt.text)),
        ):
            for source in (sources, rewritten, wide):
                here = anchor(text, source[excerpt.source])
                alarms[way] += bool(here)
                if here and "-v" in sys.argv:
                    print("ALARM", way, here[:2], text[:40])
    print(f"{name}_false_alarms {alarms.total()} of {len(true) * 15} {dict(alarms)}")


def judged(mistake: Planted, source: FullText) -> tuple[bool, int]:
    """Tell whether a difference is reported where the mistake is in both texts, and how many are somewhere else."""
    excerpt = folded_excerpt(mistake.text)
    here = [excerpt.index(offset) for offset in mistake.here]
    there = [source.folded.index(offset) for offset in mistake.there]
    at_place = [
        here[0] - NEAR <= difference.excerpt[1]
        and difference.excerpt[0] <= here[1] + NEAR
        and there[0] - NEAR <= difference.source[1]
        and difference.source[0] <= there[1] + NEAR
        for difference in anchor(mistake.text, source)
    ]
    return any(at_place), at_place.count(False)


def show(mistake: Planted, source: FullText) -> None:
    """Print a mistake that was missed."""
    start, end = mistake.here
    print(
        "MISSED",
        mistake.kind,
        f"{mistake.text[max(0, start - 15) : start]}[{mistake.text[start:end]}]{mistake.text[end : end + 15]}",
    )
    for difference in anchor(mistake.text, source)[:4]:
        print("   ", difference, source.text[slice(*difference.source)][:40])


def measure_speed(texts: list[str]) -> None:
    """Print how long a course of true excerpts takes, sources read for the first time, and one with mistakes."""
    chance = random.Random(3)
    true = list(excerpts(chance, texts, number=400))
    wrong = [mistake for excerpt in true if (mistake := plant("changed", chance, excerpt, texts))]
    raw = [wrapped(text) for text in texts]
    print(f"sources {sum(map(len, texts))} characters, {len(true)} excerpts of {sum(len(t.text) for t in true)}")
    times: dict[str, list[float]] = {"true": [], "wrong": []}
    for _ in range(5):
        for name in times:
            folded_excerpt.cache_clear()
            start = time.perf_counter()
            sources = [FullText(text) for text in raw]
            for case in true if name == "true" else wrong:
                anchor(case.text, sources[case.source])
            times[name].append(time.perf_counter() - start)
    print(f"whole_course {min(times['true']) * 1000:.0f} ms")
    print(f"whole_course_every_excerpt_wrong {min(times['wrong']) * 1000:.0f} ms")


def measure_course(texts: list[str]) -> None:
    """Print how long a course of real files takes to load and check, with and without its full texts."""
    chance = random.Random(4)
    with tempfile.TemporaryDirectory() as folder:
        lessons = Path(folder) / "lessons"
        (lessons / "excerpts").mkdir(parents=True)
        (lessons / "sources").mkdir()
        (lessons / "course.yaml").write_text("name: 测速\n", encoding="utf-8")
        for n, text in enumerate(texts):
            (lessons / f"sources/s{n}.txt").write_text(wrapped(text), encoding="utf-8")
        for n, true in enumerate(excerpts(chance, texts, number=400)):
            body = "".join(f"  {line}\n" for line in true.text.split("\n"))
            fidelity = "digest" if n % 4 == 0 else "abridged"
            head = (
                f"id: e{n}\ntitle: 第{n}篇\ncolumn: 专家观点\nsource: s{true.source}\nfidelity: {fidelity}\ntext: |\n"
            )
            (lessons / f"excerpts/e{n}.yaml").write_text(head + body, encoding="utf-8")
        record = "- id: s{0}\n  kind: report\n  title: 文{0}\n  issuer: 示例\n  date: 2024\n"
        for name, more in (("without_texts", ""), ("with_texts", "  file: s{0}.txt\n")):
            records = "".join((record + more).format(n) for n in range(len(texts)))
            (lessons / "sources.yaml").write_text(records, encoding="utf-8")
            for again in ("first", "again"):
                start = time.perf_counter()
                library = load(Workspace(Path(folder)))
                print(f"load_{name}_{again} {(time.perf_counter() - start) * 1000:.0f} ms")
            print(f"load_{name}_problems {Counter(problem.code for problem in library.problems).most_common(3)}")


if __name__ == "__main__":
    main()
