"""Read the reference DOCX of a design: its styles, pages and faces."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field, replace
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from generator.design import Design, Role
from generator.errors import DesignError
from generator.layout.geometry import Sheet
from generator.writers.docx.paper import PageSize, page_size, section_on
from generator.writers.docx.styles import SHEET_HEADINGS, Style, TableStyle, TextStyle
from generator.writers.docx.xml import NAMESPACES, Element, find, find_all, get, of_tag, qualified

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

AnyStyle = Style | TextStyle | TableStyle

# The faces that the styles of the shipped reference name; a design's `office_fonts` take their place.
_SHIPPED_FACES: dict[str, Role] = {"宋体": "song", "黑体": "hei", "楷体": "kai", "仿宋": "fang"}
_SHIPPED_LATIN = "Times New Roman"
# In half points: what Word takes when no style says a size.
_USUAL_SIZE = 20


@dataclass(kw_only=True)
class Reference:
    """A fresh copy of the reference DOCX, emptied of its samples, about to be filled.

    `missing` gathers the styles that were asked for in vain, so that the writer can say so once; `scale` is how much
    larger than usual everything is set.
    """

    word: WordDocument
    section: Element
    page: PageSize
    scale: float = 1.0
    missing: set[str] = field(default_factory=set)

    @property
    def styles(self) -> Element:
        """Return the element that holds all styles."""
        element: Element = self.word.styles.element
        return element

    @cached_property
    def _by_name(self) -> dict[str, Element]:
        return {(get(find(style, "w:name"), "val") or "").lower(): style for style in find_all(self.styles, "w:style")}

    @cached_property
    def _by_id(self) -> dict[str, Element]:
        return {get(style, "styleId") or "": style for style in find_all(self.styles, "w:style")}

    def style(self, name: AnyStyle) -> Element | None:
        """Return the style of that name, or None after noting that it is missing."""
        found = self._by_name.get(name.lower())
        if found is None:
            self.missing.add(str(name))
        return found

    def style_if_any(self, name: AnyStyle) -> Element | None:
        """Return the style of that name, or None when there is none."""
        return self._by_name.get(name.lower())

    def padding(self, number: str) -> int:
        """Return the room above and below the text of a cell in the table style with that id, in twips."""
        style = self._by_id.get(number)
        edges = [] if style is None else [find(style, f"w:tblPr/w:tblCellMar/w:{side}") for side in ("top", "bottom")]
        return sum(int(get(edge, "w") or 0) for edge in edges)

    def name_of(self, number: str) -> str:
        """Return the name of the style with that id, or nothing."""
        return get(find(self._by_id[number], "w:name"), "val") or "" if number in self._by_id else ""

    def id_of(self, name: AnyStyle) -> str | None:
        """Return the id by which the text refers to a style, or None when the reference has no such style."""
        return get(self.style(name), "styleId")

    def face(self, name: AnyStyle) -> str:
        """Return the Chinese face that a style ends up with."""
        faces = (get(find(properties, "w:rFonts"), "eastAsia") for properties in self._chain(name))
        return next(filter(None, faces), "")

    def own_face(self, name: TextStyle) -> str:
        """Return the Chinese face that a style of characters itself asks for, or nothing."""
        style = self.style(name)
        return (get(find(style, "w:rPr/w:rFonts"), "eastAsia") or "") if style is not None else ""

    def size(self, name: AnyStyle) -> int:
        """Return the size of a style's type, in half points."""
        sizes = (get(find(properties, "w:sz"), "val") for properties in self._chain(name))
        return int(float(next(filter(None, sizes), _USUAL_SIZE)))

    def em(self, name: AnyStyle) -> int:
        """Return the width of a Chinese character in a style, in twips."""
        return self.size(name) * 10

    def spacing(self, name: AnyStyle, attribute: str) -> int:
        """Return `before`, `after` or `line` of a style in twips, 0 when it says nothing."""
        return self._number(name, "w:spacing", attribute)

    def indent(self, name: AnyStyle, attribute: str) -> int:
        """Return `left`, `right`, `hanging` or `firstLineChars` of a style, 0 when it says nothing."""
        return self._number(name, "w:ind", attribute)

    def has(self, name: AnyStyle, switch: str) -> bool:
        """Return whether a paragraph property such as `pageBreakBefore` is on in a style."""
        for style in self._lineage(name):
            found = find(style, f"w:pPr/w:{switch}")
            if found is not None:
                return get(found, "val") not in ("0", "false", "off")
        return False

    def _number(self, name: AnyStyle, element: str, attribute: str) -> int:
        values = (get(find(style, f"w:pPr/{element}"), attribute) for style in self._lineage(name))
        return int(float(next(filter(None, values), 0)))

    def _lineage(self, name: AnyStyle) -> Iterator[Element]:
        """Yield a style, the style that it is based on, and so on."""
        style, seen = self._by_name.get(name.lower()), set[str]()
        while style is not None:
            yield style
            parent = get(find(style, "w:basedOn"), "val") or ""
            style = None if parent in seen else self._by_id.get(parent)
            seen.add(parent)

    def _chain(self, name: AnyStyle) -> Iterator[Element]:
        for style in self._lineage(name):
            properties = find(style, "w:rPr")
            if properties is not None:
                yield properties
        defaults = find(self.styles, "w:docDefaults/w:rPrDefault/w:rPr")
        if defaults is not None:
            yield defaults


def read_reference(design: Design, sheet: Sheet, *, is_pack: bool) -> Reference:
    """Read the design's `reference.docx` for a pack or for a sheet, on these pages.

    Its first section holds all other properties of the pages of packs, its last one those of sheets. Raises
    `DesignError`.
    """
    word = _open(design.get("reference.docx"), design)
    body: Element = word.element.body
    sections = list(of_tag(body, "sectPr"))
    section = deepcopy(sections[0] if is_pack else sections[-1])
    for part in [child for child in section if str(child.tag).endswith("Reference")]:
        section.remove(part)
    for child in list(body):
        body.remove(child)
    reference = Reference(word=word, section=section_on(section, sheet), page=page_size(sheet))
    _set_faces(reference.styles, design)
    _settle_headings(reference, is_pack=is_pack)
    return replace(reference)  # one that knows nothing of the styles that are gone


def empty_numbering(reference: Reference) -> Element:
    """Return the element that holds list definitions, with none in it; a file without one is given one."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.oxml import parse_xml
    from docx.parts.numbering import NumberingPart

    part = reference.word.part
    try:
        root: Element = part.part_related_by(RELATIONSHIP_TYPE.NUMBERING).element  # type: ignore[attr-defined]  # a Part says nothing of it
    except KeyError:
        root = parse_xml(f'<w:numbering xmlns:w="{NAMESPACES["w"]}"/>')
        numbering = NumberingPart(PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, root, part.package)
        part.relate_to(numbering, RELATIONSHIP_TYPE.NUMBERING)
    for child in list(root):
        root.remove(child)
    return root


def _open(path: Path, design: Design) -> WordDocument:
    from zipfile import BadZipFile

    from docx import Document
    from docx.opc.exceptions import PackageNotFoundError

    try:
        return Document(BytesIO(path.read_bytes()))
    except (BadZipFile, KeyError, PackageNotFoundError, ValueError) as error:
        raise DesignError(f"版式“{design.name}”的 reference.docx 打不开，请用 Word 另存为 .docx 后再试") from error


def _set_faces(styles: Element, design: Design) -> None:
    """Replace the shipped faces by the design's, and remove theme faces, which would take precedence."""
    faces = {shipped: design.office_fonts[role] for shipped, role in _SHIPPED_FACES.items()}
    for fonts in of_tag(styles, "rFonts"):
        for attribute in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            if qualified(attribute) in fonts.attrib:
                del fonts.attrib[qualified(attribute)]
        for attribute in ("ascii", "hAnsi", "eastAsia", "cs"):
            name = qualified(attribute)
            face = fonts.get(name)
            if face is not None:
                fonts.set(name, design.latin_font if face == _SHIPPED_LATIN else faces.get(face, face))


def _settle_headings(reference: Reference, *, is_pack: bool) -> None:
    """Copy the look of this kind of document to the built-in headings, and remove the styles that only held it."""
    for heading, look in SHEET_HEADINGS.items():
        source, target = reference.style(look), reference.style(heading)
        if source is None:
            continue
        if target is not None and not is_pack:
            for tag in ("w:pPr", "w:rPr"):
                for old in find_all(target, tag):
                    target.remove(old)
                target.extend(deepcopy(new) for new in find_all(source, tag))
        reference.styles.remove(source)
