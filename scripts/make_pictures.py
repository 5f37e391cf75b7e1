"""Make `docs/pictures/pack.png`, the picture of real output in the README, from the sample course.

Run it after the look of the printed matter has changed, and commit the result with the change:

    python scripts/make_pictures.py
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
from PIL import Image

from generator.app.compose import composed_unit, load_without_errors
from generator.design import load_design
from generator.model.document import Document
from generator.workspace import get_workspace
from generator.writers import write

ROOT = Path(__file__).resolve().parent.parent
UNIT = "u1-targets"
# Which page of which document, counted from 1: three sheets of paper side by side, then slides above each other.
PAPER = (("pack-student", 1), ("pack-student", 4), ("ws-numbers-student", 1))
SLIDES = (("slides", 6), ("slides", 7))
HEIGHT, GAP, MARGIN = 640, 24, 32
GROUND, EDGE = (233, 231, 226), (190, 188, 183)
COLOURS = 64


def picture(documents: dict[str, Document], name: str, page: int, *, height: int) -> Image.Image:
    """Return one page of a document, that many pixels high, on a thin edge."""
    document = next(document for key, document in documents.items() if key.endswith(name))
    data = write(document, load_design("base"), "pdf").files[0].data
    sheet = pypdfium2.PdfDocument(data)[page - 1]
    # Drawn twice as large and made smaller, thin strokes stay even.
    large = sheet.render(scale=2 * height / sheet.get_height()).to_pil().convert("RGB")
    small = large.resize((round(large.width / large.height * height), height), Image.Resampling.LANCZOS)
    framed = Image.new("RGB", (small.width + 2, small.height + 2), EDGE)
    framed.paste(small, (1, 1))
    return framed


def placed(documents: dict[str, Document]) -> Iterator[tuple[Image.Image, int, int]]:
    """Yield each picture with its place."""
    left = MARGIN
    for name, page in PAPER:
        paper = picture(documents, name, page, height=HEIGHT)
        yield paper, left, MARGIN
        left += paper.width + GAP
    height = (HEIGHT - GAP) // len(SLIDES) - 2
    for n, (name, page) in enumerate(SLIDES):
        yield picture(documents, name, page, height=height), left, MARGIN + n * (height + 2 + GAP)


def main() -> int:
    """Make the picture."""
    library = load_without_errors(get_workspace(ROOT))
    unit = library.units[UNIT]
    documents = {document.name: document for document in composed_unit(library, unit).documents}
    pictures = list(placed(documents))
    width = max(left + picture.width for picture, left, _ in pictures) + MARGIN
    canvas = Image.new("RGB", (width, HEIGHT + 2 + 2 * MARGIN), GROUND)
    for one, left, top in pictures:
        canvas.paste(one, (left, top))
    target = ROOT / "docs" / "pictures" / "pack.png"
    target.parent.mkdir(parents=True, exist_ok=True)
    canvas.quantize(COLOURS, dither=Image.Dither.NONE).save(target, optimize=True)
    print(f"{target.relative_to(ROOT)}: {canvas.width}×{canvas.height}, {target.stat().st_size // 1000} KB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
