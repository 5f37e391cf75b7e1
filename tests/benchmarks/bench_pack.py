"""Measure PDF against bare WeasyPrint on the same HTML, each in processes of its own, in turns: a pack and a worksheet.

python tests/benchmarks/bench_pack.py            compare
python tests/benchmarks/bench_pack.py ours pack  print one document, as one of the processes does
"""

from __future__ import annotations

import dataclasses
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from generator.design import load_design
from generator.model.document import Block, Document, Passage
from tests.documents import pack, worksheet
from tests.folders import ROOT
from tests.writing import write_html, write_pdf

ROUNDS = 5


def long_pack() -> Document:
    """Return the sample pack with its articles repeated until it has about 80 pages."""
    document = pack()
    blocks: list[Block] = []
    for block in document.blocks:
        if isinstance(block, Passage):
            body = block.body * 12
            blocks += [dataclasses.replace(block, anchor=f"{block.anchor}-{n}", body=body) for n in range(8)]
        else:
            blocks.append(block)
    return dataclasses.replace(document, blocks=tuple(blocks))


def long_worksheet() -> Document:
    """Return the sample worksheet twice over, which comes to about 4 pages."""
    document = worksheet()
    return dataclasses.replace(document, blocks=document.blocks * 2)


DOCUMENTS = {"pack": long_pack, "worksheet": long_worksheet}


def print_ours(name: str) -> int:
    """Print a document as the program does, and return its pages."""

    return write_pdf(DOCUMENTS[name](), load_design("base")).pages or 0


def print_bare(path: str) -> None:
    """Print a page with WeasyPrint as it is, and the system's fonts."""
    from weasyprint import HTML

    HTML(filename=path).write_pdf(pdf_variant="pdf/ua-1")


def seconds(*arguments: str) -> float:
    begin = time.perf_counter()
    subprocess.run([sys.executable, __file__, *arguments], check=True, capture_output=True, cwd=ROOT)
    return time.perf_counter() - begin


def compare(name: str, goal: str) -> None:

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.html"
        path.write_bytes(write_html(DOCUMENTS[name](), load_design("base")).files[0].data)
        seconds("ours", name)
        times = [(seconds("ours", name), seconds("bare", str(path))) for _ in range(ROUNDS)]
    ours, bare = median(pair[0] for pair in times), median(pair[1] for pair in times)
    pages = print_ours(name)
    print(f"{name} of {pages} pages  {ours:.2f} s, bare WeasyPrint {bare:.2f} s, ratio {ours / bare:.2f} ({goal})")


def main(arguments: list[str]) -> int:
    match arguments:
        case ["ours", name]:
            print_ours(name)
        case ["bare", path]:
            print_bare(path)
        case _:
            compare("pack", "goal: at most 1.3")
            compare("worksheet", "goal: at most 1")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
