"""Render: lay a document out, write it in one format and read it back, in memory."""

from __future__ import annotations

from dataclasses import replace

from generator.design import Design
from generator.errors import HuoyeError, Notice
from generator.layout.plan import LayoutPlan, lay_out
from generator.model.document import Document
from generator.model.formats import EXTENSIONS, Format
from generator.readback.checking import check_file, summarise
from generator.writers import Output, write


class UnfaithfulError(HuoyeError):
    """A finished file does not say what its document says; `places` names where."""

    def __init__(self, said: str, places: str) -> None:
        super().__init__(f"{said}。这个文件没有保存；若是本校版式有意不印这些文字，可加 --unchecked 再生成")
        self.places = places


def render(
    document: Document,
    design: Design,
    format: Format,
    *,
    plan: LayoutPlan | None = None,
    secrets: tuple[str, ...] = (),
    unchecked: bool = False,
) -> Output:
    """Return a document in one format, with its text read back and compared; nothing is written to disk.

    `plan` is its layout if it is rendered in several formats. `secrets` must not appear in the file. A file that does
    not say what the document says raises `UnfaithfulError`, or is returned with a notice if `unchecked`.
    """
    output = write(document, design, format, plan or lay_out(document, design))
    if format == "native":
        return output
    [main] = [file for file in output.files if file.name == f"{document.name}{EXTENSIONS[format]}"]
    verdict = check_file(document, "html" if format == "text" else format, main.name, main.data, secrets)
    if verdict.is_true:
        return output
    places = summarise(verdict)
    said = f"核对成品发现 {len(verdict.discrepancies)} 处与原文不符：{places}"
    if not unchecked:
        raise UnfaithfulError(said, places)
    return replace(output, notices=(*output.notices, Notice(message=said, code="readback")))
