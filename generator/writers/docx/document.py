"""Turn a document into a Word file that a teacher goes on editing in Word or WPS."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO
from itertools import pairwise
from typing import assert_never

from generator.design import Design, load_design
from generator.layout.article_flow import Flow
from generator.layout.geometry import Sheet
from generator.layout.masthead import title_line
from generator.layout.plan import LayoutPlan
from generator.layout.sheet_settings import sheet_of_design
from generator.layout.title_breaks import pairs_of
from generator.model.document import (
    Block,
    Contents,
    Document,
    Figure,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Passage,
    QuestionBlock,
    Table,
    TeacherNote,
    WritingSpace,
)
from generator.model.document_walk import anchors_of, has_contents, numbers_of_origins
from generator.writers.docx import charts as docx_charts
from generator.writers.docx import exam as docx_exam
from generator.writers.docx import head as docx_head
from generator.writers.docx import paragraphs as docx_text
from generator.writers.docx import questions as docx_questions
from generator.writers.docx import tables as docx_tables
from generator.writers.docx import writing_space as docx_writing
from generator.writers.docx.context import PACK, SHEET, BlockContext, WriterState
from generator.writers.docx.fields import contents
from generator.writers.docx.large_print import enlarge, fit_running_text, is_large
from generator.writers.docx.numbering import ListNumbering
from generator.writers.docx.paper import set_two_sided
from generator.writers.docx.reference import Reference, empty_numbering, read_reference
from generator.writers.docx.runs import join_runs
from generator.writers.docx.sections import Sections
from generator.writers.docx.styles import Style
from generator.writers.docx.table_gaps import without_needless_gaps
from generator.writers.docx.two_columns import close, in_column, is_in_columns, page_around_columns, set_column_type
from generator.writers.docx.xml import Element, add_property, make, of_tag, qualified
from generator.writers.writer import Output, OutputFile
from generator.writers.zip_bytes import stable_zip

_AS_IN_PDF = "目录的页码取自 PDF 的排版；在 Word 或 WPS 里分页有出入或改动以后，右击目录，选“更新域”，页码就准了"
_NO_PAGES = "这台机器没有 PDF 的排版库，目录的页码空着；在 Word 或 WPS 里右击目录，选“更新域”，页码就有了"


def write(document: Document, plan: LayoutPlan, design: Design) -> Output:
    """Write a document as .docx, styled by the named styles of the design's `reference.docx`."""
    is_pack = document.kind == "pack"
    reference = _reference(document, plan, design)
    state = WriterState(
        document=document,
        design=design,
        reference=reference,
        numbering=ListNumbering(root=empty_numbering(reference)),
        write_blocks=_blocks,
        pairs=pairs_of(document),
        anchors=anchors_of(document.blocks),
        origins=numbers_of_origins(document.blocks),
        pages=plan.pages,
    )
    context = BlockContext(state=state, width=reference.page.measure, styles=PACK if is_pack else SHEET)
    body = without_needless_gaps(_body(document, plan, context), reference)
    if has_contents(document.blocks):
        state.notice(_AS_IN_PDF if state.pages is not None else _NO_PAGES, "docx-contents")
    join_runs(body)
    reference.word.element.body.extend(body)
    _set_properties(document, reference)
    if reference.missing:
        names = "、".join(sorted(reference.missing))
        state.notice(f"版式“{design.name}”的 reference.docx 里缺少样式 {names}，这些段落用了默认样式", "docx-style")
    target = BytesIO()
    reference.word.save(target)
    file = OutputFile(name=f"{document.name}.docx", data=stable_zip(target.getvalue()))
    return Output(files=(file,), notices=tuple(state.notices))


def _reference(document: Document, plan: LayoutPlan, design: Design) -> Reference:
    """Return the reference on the pages and in the type of a document's plan."""
    is_pack = document.kind == "pack"
    in_columns = is_in_columns(plan)
    page = page_around_columns(plan) if in_columns else plan.page
    reference = read_reference(design, page, is_pack=is_pack)
    if document.seal is not None and document.seal.pages == "odd":
        set_two_sided(reference.word.settings.element)
    if is_large(document):
        return enlarge(reference, page, is_pack=is_pack)
    if _sets_type(plan.page, is_pack=is_pack):
        fit_running_text(reference, plan.page, is_pack=is_pack)
    if in_columns:
        set_column_type(reference, plan.articles)
    return reference


def _sets_type(page: Sheet, *, is_pack: bool) -> bool:
    """Return whether a school's geometry sets running text otherwise than ours; else its reference's styles hold."""
    ours = sheet_of_design(load_design("base"), "pack" if is_pack else "sheet")
    return (page.size, page.leading) != (ours.size, ours.leading)


def _body(document: Document, plan: LayoutPlan, context: BlockContext) -> list[Element]:
    """Return the whole body of the file, with the section's properties last."""
    sections = Sections(context=context, running=not has_contents(document.blocks))
    elements = docx_head.cover(context) if document.cover else docx_head.masthead(context)
    breaks = document.cover  # what follows a cover begins a page
    before: Block | None = None
    for block, following in pairwise((*document.blocks, None)):
        made: list[Element] = []
        match block:
            case PageBreak(side="any"):
                breaks = True
            case PageBreak():
                elements.append(_section_end(sections.end(next_start="oddPage"), context))
            case Contents():
                made = [contents(block, document.blocks, context)]
                if not isinstance(following, TeacherNote):
                    made.append(_after_contents(sections, context))
            case TeacherNote() if isinstance(before, Contents):
                made = [*_block(block, context), _after_contents(sections, context)]
            case TeacherNote() if document.kind == "pack":
                made = docx_text.notes_page(block, context)
            case Passage() if is_in_columns(plan):
                made = _in_columns(block, context, plan.articles, _beginning(block, before, plan.flow), sections)
            case Passage() if document.kind == "pack":
                made = docx_text.passage(block, context, begins=_beginning(block, before, plan.flow))
                if block.anchor in plan.flow.tight:
                    docx_text.set_tight(made, context)
            case None:
                continue
            case _:
                made = _block(block, context)
        if made and breaks:
            made = _on_new_page(made, context)
        breaks = breaks and not made
        elements.extend(made)
        before = block
    return [*elements, sections.end()]


def _after_contents(sections: Sections, context: BlockContext) -> Element:
    """End the section of the contents; what follows bears running heads and is counted from one."""
    end = _section_end(sections.end(), context)
    sections.restart = sections.running = True
    return end


def _in_columns(
    block: Passage, context: BlockContext, articles: Sheet, begins: docx_text.Beginning, sections: Sections
) -> list[Element]:
    """Return an article with its title across the page and its text in two columns below."""
    title, text, end = docx_text.article(block, context, in_column(context, articles), begins)
    context.state.bookmark_first(block.anchor, title or text)
    head = close(title, sections.end(next_start="continuous"), context)
    return [*head, *close(text, _columns_end(sections, articles), context), *end]


def _columns_end(sections: Sections, articles: Sheet) -> Element:
    return sections.end(next_start="continuous", columns=articles.columns, gap=articles.gap.twips)


def _beginning(article: Passage, before: Block | None, flow: Flow) -> docx_text.Beginning:
    if isinstance(before, Heading) and before.has("column"):
        return "below"
    return "follows" if article.anchor in flow.following else "page"


def _blocks(blocks: Iterable[Block], context: BlockContext) -> list[Element]:
    return [element for block in blocks for element in _block(block, context)]


def _block(block: Block, context: BlockContext) -> list[Element]:
    match block:
        case Heading():
            heading = docx_text.heading(block, context)
            return docx_exam.marked(heading, context) if block.has("marked") else [heading]
        case Paragraph():
            return [docx_text.paragraph(block, context)]
        case Passage():
            return docx_text.passage(block, context)
        case ListBlock():
            return docx_text.list_block(block, context)
        case Table() if block.has("bubbles"):
            return docx_exam.bubbles(block, context)
        case Table():
            return docx_tables.table(block, context)
        case Figure():
            return docx_charts.figure(block, context)
        case WritingSpace():
            return docx_writing.writing_space(block, context)
        case QuestionBlock():
            return docx_questions.question(block, context)
        case TeacherNote():
            return docx_tables.teacher_note(block.label, lambda inner: inner.blocks(block.body), context)
        case Contents():
            return [contents(block, context.state.document.blocks, context)]
        case PageBreak():
            return [make("p", context.properties(Style.GAP), make("r", make("br", type="page")))]
        case _:
            assert_never(block)


def _on_new_page(elements: Sequence[Element], context: BlockContext) -> list[Element]:
    """Return elements so that the first of them begins a page; a table cannot, so a thin line goes before it."""
    first = next(of_tag(elements[0], "p")) if elements[0].tag == qualified("sdt") else elements[0]
    if first.tag == qualified("p"):
        add_property(first, make("pageBreakBefore"))
        return list(elements)
    return [make("p", context.properties(Style.GAP, make("pageBreakBefore"))), *elements]


def _section_end(section: Element, context: BlockContext) -> Element:
    return make("p", context.properties(Style.GAP, section))


def _set_properties(document: Document, reference: Reference) -> None:
    """Set title, subject and so on; whose work it is only where the course says so, and no dates."""
    meta, properties = document.meta, reference.word.core_properties
    properties.title = title_line(document)
    properties.subject = meta.course
    properties.author = meta.organiser or meta.school
    properties.keywords = ",".join(meta.keywords)
    properties.language = meta.language
    properties.category = meta.series
    properties.comments = properties.last_modified_by = ""
    properties.revision = 1
    root = properties._element
    for name in ("dcterms:created", "dcterms:modified", "cp:lastPrinted"):
        for child in root.xpath(name):
            root.remove(child)
