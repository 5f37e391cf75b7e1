"""Measure an 80-page pack in PDF against bare WeasyPrint on the same HTML, in turns in one process."""

from __future__ import annotations

import dataclasses
import sys
import time
from statistics import median

from generator.design import load_design
from generator.model.document import Block, Document, Passage
from generator.writers import html, pdf
from tests.documents import pack

ROUNDS = 3


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


def main() -> int:
    from weasyprint import HTML
    from weasyprint.text.fonts import FontConfiguration

    design, document = load_design("base"), long_pack()
    page = html.write(document, design).files[0].data.decode()
    pages = pdf.write(document, design).pages
    ours, bare = [], []
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        pdf.write(document, design)
        ours.append(time.perf_counter() - begin)
        begin = time.perf_counter()
        HTML(string=page).write_pdf(font_config=FontConfiguration(), pdf_variant="pdf/ua-1")
        bare.append(time.perf_counter() - begin)
    print(f"pack of {pages} pages     {median(ours):.2f} s, bare WeasyPrint {median(bare):.2f} s")
    print(f"ratio                 {median(ours) / median(bare):.2f} (goal: at most 1.3)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
