"""Write a document as a readable dump of itself.

It shows every field of every block and forgets none, because it walks the dataclasses: when a printed page is wrong,
the dump tells whether the document was wrong or the writer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, fields
from typing import Any, assert_never, cast, get_args

from generator.design import Design
from generator.layout.plan import LayoutPlan
from generator.model.document import (
    Blank,
    Document,
    Emphasis,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Mark,
    Script,
    Strong,
    Text,
)
from generator.writers.writer import Output, OutputFile

_INLINES = get_args(Inline)


def write(document: Document, plan: LayoutPlan, design: Design) -> Output:
    """Write the dump, one line a field; neither plan nor design plays a part in it."""
    return Output(files=(OutputFile(name=f"{document.name}.txt", data=dump(document)),))


def dump(document: Document) -> bytes:
    """Return every field of a document as text: two documents are equal when their dumps are."""
    return ("\n".join(_value("document", document, 0)) + "\n").encode()


def _value(label: str, value: Any, depth: int) -> Iterator[str]:
    """Yield the lines of one field; a field that holds its default is left out."""
    indent = "  " * depth
    if isinstance(value, tuple) and value and all(isinstance(v, _INLINES) for v in value):
        yield f"{indent}{label}: {_inline(cast(Inlines, value))}"
    elif isinstance(value, tuple) and value and not any(hasattr(v, "__dataclass_fields__") for v in _flat(value)):
        yield f"{indent}{label}: {' | '.join(_scalar(v) for v in value)}"
    elif isinstance(value, tuple):
        yield f"{indent}{label}:"
        for n, item in enumerate(value, 1):
            yield from _value(str(n), item, depth + 1)
    elif hasattr(value, "__dataclass_fields__"):
        yield f"{indent}{label}: {type(value).__name__}"
        for field in fields(value):
            inner = getattr(value, field.name)
            if not _is_default(field.default, inner):
                yield from _value(field.name, inner, depth + 1)
    else:
        yield f"{indent}{label}: {_scalar(value)}"


def _flat(value: tuple[Any, ...]) -> Iterator[Any]:
    for item in value:
        if isinstance(item, tuple):
            yield from _flat(item)
        else:
            yield item


def _is_default(default: Any, value: Any) -> bool:
    return value == () or (default is not MISSING and bool(default == value))


def _scalar(value: Any) -> str:
    if isinstance(value, tuple):
        return "(" + ", ".join(_scalar(v) for v in value) + ")"
    return f"{value:g}" if isinstance(value, float) else str(value)


def _inline(inlines: Inlines) -> str:
    """Return inlines on one line, with marks that cannot be mistaken for the text."""
    return "".join(_mark(inline) for inline in inlines)


def _mark(inline: Inline) -> str:
    match inline:
        case Text(text=text):
            return text
        case Emphasis(content=content):
            return f"⟨em {_inline(content)}⟩"
        case Strong(content=content):
            return f"⟨strong {_inline(content)}⟩"
        case Mark(content=content, kind=kind, reading=reading):
            name = "mark" if kind == "dots" else kind
            return f"⟨{name} {_inline(content)}{' ' + reading if reading else ''}⟩"
        case Script(content=content, position=position):
            return f"⟨{position} {_inline(content)}⟩"
        case Link(target=target, content=content):
            return f"⟨link {target} {_inline(content)}⟩"
        case Blank(width=width, answer=answer):
            return f"⟨blank {width:g}{' ' + answer if answer else ''}⟩"
        case LineBreak():
            return "⟨br⟩"
        case _:
            assert_never(inline)
