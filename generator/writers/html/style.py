"""Join a design's style sheets into one, with its fonts as variables."""

from __future__ import annotations

from generator.design import ROLES, Design, Role
from generator.layout.plan import LayoutPlan
from generator.model.document import DocumentKind
from generator.writers.html.embedding import embed_urls
from generator.writers.html.geometry import geometry_css

# Names that CSS must see bare; all others are quoted.
_GENERIC = frozenset(("serif", "sans-serif", "monospace", "cursive", "system-ui"))


_SHEET = ("type", "blocks", "page", "sheet")
_PAPER: dict[DocumentKind, tuple[str, ...]] = {
    "pack": ("type", "blocks", "page", "pack"),
    "worksheet": (*_SHEET, "worksheet"),
    "quiz": (*_SHEET, "quiz"),
    "answer_sheet": (*_SHEET, "quiz"),
    "key": (*_SHEET, "quiz"),
    "slip": _SHEET,
    "errata": _SHEET,
}


def paper_style(design: Design, kind: DocumentKind, plan: LayoutPlan, *, large: bool = False) -> str:
    """Return the style sheet of a kind of document as it is printed, or as it is printed large."""
    names = (*_PAPER[kind], *(("large_pack" if kind == "pack" else "large_sheet",) if large else ()))
    return "\n".join((geometry_css(plan, is_pack=kind == "pack"), stylesheet(design, *names)))


def screen_style(design: Design, kind: DocumentKind, plan: LayoutPlan) -> str:
    """Return the style sheet of a kind of document for a browser, which may also print it."""
    sheets = stylesheet(design, *_PAPER[kind], "screen")
    return "\n".join((geometry_css(plan, is_pack=kind == "pack"), sheets, quotation_marks(design)))


def stylesheet(design: Design, *names: str) -> str:
    """Return the CSS of a design: its fonts, then of each name every `css/<name>.css` of the chain, base first."""
    sheets = [path.read_text(encoding="utf-8").strip() for name in names for path in design.find_all(f"css/{name}.css")]
    return embed_urls("\n".join((_variables(design), *sheets)), design).replace("</", "<\\/")


def font_stack(design: Design, role: Role) -> str:
    """Return the families of a role as CSS writes them."""
    return ", ".join(_family(name) for name in design.fonts[role])


def quotation_marks(design: Design) -> str:
    """Return the font rules by which a browser takes Chinese quotation marks from 宋体 where 楷体 has narrow ones."""
    if not design.unfit_punctuation:
        return ""
    sources = ", ".join(f"local({_family(name)})" for name in design.fonts["song"] if name not in _GENERIC)
    return (
        "@media screen {\n"
        f'  @font-face {{ font-family: "quotation marks"; src: {sources}; unicode-range: U+2018-2019, U+201C-201D; }}\n'
        f'  :root {{ --kai: "quotation marks", {font_stack(design, "kai")}; }}\n'
        "}"
    )


def _variables(design: Design) -> str:
    lines = [f"  --{role}: {font_stack(design, role)};" for role in ROLES]
    lines.append(f"  --accent: {design.accent};")
    return ":root {\n" + "\n".join(lines) + "\n}"


def _family(name: str) -> str:
    if name in _GENERIC:
        return name
    bare = name.replace("\\", "").replace('"', "").replace("\n", " ")
    return f'"{bare}"'
