"""Turn a document into PDF with WeasyPrint."""

from __future__ import annotations

import ctypes.util
import gc
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from logging import Handler, Logger, LogRecord
from types import ModuleType
from typing import Any

from generator.design import Design
from generator.errors import MissingToolError, Notice
from generator.layout.plan import LayoutPlan
from generator.layout.writing_slots import Room
from generator.model.document import LARGE_PRINT, Document
from generator.writers.html.document import page, to_html
from generator.writers.html.paper import paper_css
from generator.writers.html.style import paper_style
from generator.writers.omr.template import what_a_scanner_needs
from generator.writers.pdf import justification
from generator.writers.pdf.fill_pages import MEASURED, settle
from generator.writers.pdf.fonts import fonts_for
from generator.writers.pdf.missing_glyphs import missing_glyph_notices
from generator.writers.pdf.page_numbers import labels, lines_on, numbering_css, pages_of_anchors, unnumbered, with_total
from generator.writers.pdf.proven_versions import PROVEN
from generator.writers.writer import Output, OutputFile

# Accessible PDF: tagged, with a title, a language and alternative texts.
_VARIANT = "pdf/ua-1"
_RAGGED = "body, .question { text-align: left; }"


def write(document: Document, plan: LayoutPlan, design: Design) -> Output:
    """Write a document as PDF; raise `MissingToolError` on a machine without the libraries it takes."""
    weasyprint = _weasyprint()
    is_slides = document.kind in ("slides", "handout")
    is_large = LARGE_PRINT in document.classes
    style = "" if is_slides else with_total(paper_style(design, document.kind, plan, large=is_large), document)
    is_justified = justification.activate()

    def html(room: Room, css: str) -> str:
        if is_slides:
            return to_html(document, plan, design)
        # The document's own paper is in the page itself: only there does WeasyPrint heed a counter style.
        own = "\n".join((paper_css(document, plan), numbering_css(document), css)).strip()
        return page(document, plan, design, style=own, room=room)

    printed, log = _render(weasyprint, document, plan, html, style if is_justified else f"{style}\n{_RAGGED}", design)
    notices = [*missing_glyph_notices(document, log.missing), *_resource_notices(log), *printed.notices]
    if not is_justified:
        notices.append(_ragged_notice(weasyprint.__version__))
    beside, told = what_a_scanner_needs(document)
    notices += told
    return Output(
        files=(OutputFile(name=f"{document.name}.pdf", data=printed.data), *beside),
        notices=tuple(notices),
        pages=printed.pages,
        tail=printed.tail,
        anchors=printed.anchors,
    )


def _weasyprint() -> ModuleType:
    try:
        with _libraries_by_name():
            import weasyprint
    except OSError as error:
        raise MissingToolError(
            "生成 PDF 需要 Pango 排版库，这台机器上没有；Debian 或 Ubuntu 请运行"
            " sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0，"
            "macOS 请运行 brew install pango；其他格式不受影响"
        ) from error
    except ImportError as error:
        raise MissingToolError(f"生成 PDF 需要 weasyprint，请运行 pip install weasyprint=={min(PROVEN)}") from error
    module: ModuleType = weasyprint
    return module


@contextmanager
def _libraries_by_name() -> Iterator[None]:
    """Resolve WeasyPrint's libraries by their Linux names while it is imported.

    It asks for each by the names of all systems in turn; for every wrong one Python starts a compiler and `ldconfig` to
    look for it, which takes half of the time of importing.
    """
    if sys.platform != "linux":
        yield
        return
    search = ctypes.util.find_library
    ctypes.util.find_library = lambda name: None
    try:
        yield
    finally:
        ctypes.util.find_library = search


class _Log(Handler):
    """A log handler that collects WeasyPrint's messages while it renders."""

    def __init__(self) -> None:
        super().__init__()
        self.missing: set[str] = set()
        self.refused: list[str] = []

    def emit(self, record: LogRecord) -> None:
        """Keep the characters without a glyph and the addresses that were refused."""
        text = record.getMessage()
        if text.startswith(".notdef") and isinstance(record.args, tuple):
            self.missing.add(str(record.args[0]))
        elif text.startswith("Failed to load"):
            self.refused.append(text)


@contextmanager
def _listening(logger: Logger) -> Iterator[_Log]:
    """Collect WeasyPrint's messages instead of printing them on the terminal."""
    log = _Log()
    before, propagated = logger.handlers[:], logger.propagate
    logger.handlers[:], logger.propagate = [log], False
    try:
        yield log
    finally:
        logger.handlers[:], logger.propagate = before, propagated


@lru_cache(maxsize=16)
def _style(css: str, fonts: Any) -> Any:
    """Return a parsed style sheet; all documents of a build share it."""
    from weasyprint import CSS

    return CSS(string=css, font_config=fonts)


@contextmanager
def _collecting_no_garbage() -> Iterator[None]:
    """Suspend Python's garbage collection during a rendering, of which it takes a tenth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Printed:
    data: bytes
    pages: int
    tail: int
    anchors: Mapping[str, int]
    notices: tuple[Notice, ...] = ()


def _render(
    weasyprint: ModuleType,
    document: Document,
    plan: LayoutPlan,
    html: Callable[[Room, str], str],
    style: str,
    design: Design,
) -> tuple[_Printed, _Log]:
    from weasyprint.logger import LOGGER

    from generator.writers.pdf.fetcher import BASE, design_fetcher

    with _listening(LOGGER) as log, _collecting_no_garbage():

        def again(room: Room, css: str) -> Any:
            text = html(room, css)
            fonts = fonts_for(design, text + style)
            source = weasyprint.HTML(string=text, base_url=BASE, url_fetcher=design_fetcher(design))
            return source.render(stylesheets=[_style(style, fonts)], font_config=fonts, pdf_variant=_VARIANT)

        laid_out, notices = settle(document, again) if document.kind in MEASURED else (again(Room(), ""), ())
        pages = laid_out.pages
        front = unnumbered(pages)
        data: bytes = laid_out.write_pdf(
            zoom=plan.enlarged, finisher=labels(document.first_page, front), pdf_variant=_VARIANT
        )
    printed = _Printed(
        data=data,
        pages=len(pages),
        tail=lines_on(pages[-1]),
        anchors=pages_of_anchors(pages[front:], document.first_page),
        notices=notices,
    )
    return printed, log


def _ragged_notice(version: str) -> Notice:
    return Notice(
        message=f"两端对齐没有在 WeasyPrint {version} 上验证过，PDF 的正文改为左对齐；"
        f"验证过的版本：{'、'.join(sorted(PROVEN))}",
        code="ragged",
    )


def _resource_notices(log: _Log) -> tuple[Notice, ...]:
    return tuple(
        Notice(message=f"版式里的图片没有印出：{text}", code="resource") for text in dict.fromkeys(log.refused)
    )
