"""Measure how fast documents are imported: text of each kind in MB/s, a printed PDF of many pages in seconds."""

from __future__ import annotations

import resource
import sys
import time
from pathlib import Path

from generator.importer import read_document
from generator.importer.characters import squeezed
from generator.importer.counters import find_mark
from generator.importer.lines.closing_lines import tail_kind
from tests.folders import SEEDS
from tests.importer.invented import articles
from tests.importer.typesetter import Press, set_issue

ROUNDS = 5
PAGES = 176


def main() -> None:
    """Print one line a figure: name, value, unit. `bench_import.py FILE` measures that file instead."""
    if len(sys.argv) > 1:
        _file(Path(sys.argv[1]))
        return
    total = seconds = 0.0
    for name, data in _texts():
        best = min(_once(data, Path(name)) for _ in range(ROUNDS))
        print(f"import_text_{Path(name).stem} {len(data) / best / 1e6:.2f} MB/s")
        total, seconds = total + len(data), seconds + best
    print(f"import_text {total / seconds / 1e6:.2f} MB/s")
    pdf = _printed(PAGES)
    if pdf is not None:
        print(f"import_pdf_{PAGES}_pages {min(_once(pdf, Path('a.pdf')) for _ in range(2)):.2f} s")
    print(f"import_memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def _file(path: Path) -> None:
    data = path.read_bytes()
    print(f"import_{path.name} {_once(data, path):.2f} s")
    print(f"import_memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def _texts() -> list[tuple[str, bytes]]:
    """Return the seeds where they are, and an invented issue, printed as theirs."""
    issue = "\n".join([set_issue(articles(), Press())] * 4).encode()
    return [(path.name, path.read_bytes()) for path in sorted(SEEDS.glob("*.txt"))] + [("invented.txt", issue)]


def _once(data: bytes, path: Path) -> float:
    """Return the time of the processor that one import takes, nothing being remembered from the one before."""
    for memory in (squeezed, find_mark, tail_kind):
        memory.cache_clear()
    start = time.process_time()
    read_document(data, path)
    return time.process_time() - start


def _printed(pages: int) -> bytes | None:
    """Return a PDF of about so many pages, None when WeasyPrint cannot run here."""
    try:
        import weasyprint
    except (ImportError, OSError):
        return None
    sentence = "书角建在走廊的尽头，那里原来是一面空墙，后来大家把桌椅搬走，刷了墙，钉了架子，从家里带来一百五十册书。"
    section = "<h2>第一节 书角的来历</h2>" + f"<p>{sentence * 5}</p>" * 5
    html = (
        "<style>@page { size: A4; margin: 25mm; @bottom-center { content: counter(page) } }"
        "body { font: 12pt/1.8 serif } p { text-indent: 2em; margin: 0; text-align: justify }</style>"
        + f"<section style='break-before: page'>{section}</section>"
        * pages
    )
    made: bytes = weasyprint.HTML(string=html).write_pdf()
    return made


if __name__ == "__main__":
    main()
