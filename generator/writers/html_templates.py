"""Load the block templates of a design."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined, TemplateError, TemplateNotFound
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from generator.design import Design
from generator.errors import DesignError

_Source = tuple[str, str, Callable[[], bool]]


def fill(design: Design, name: str, /, **values: Any) -> Markup:
    """Fill the template `html/<name>.html` of a design with values; raise `DesignError` where the template is broken.

    Templates see plain values and ready HTML only, nothing that could be called.
    """
    try:
        return Markup(_environment(design.name, design.folders).get_template(f"{name}.html").render(values).strip())
    except TemplateNotFound as error:
        raise DesignError(f"版式“{design.name}”里没有模板 html/{error.name}") from error
    except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError) as error:
        line = getattr(error, "lineno", None)
        where = f"第 {line} 行" if line else ""
        raise DesignError(f"版式“{design.name}”的模板 html/{name}.html {where}有误：{error}") from error


@lru_cache(maxsize=8)
def _environment(design: str, folders: tuple[Path, ...]) -> Environment:
    """Return the environment of a chain of folders; a template that changes on disk is read anew."""
    chain = Design(name=design, folders=folders, settings={})

    def load(name: str) -> _Source | None:
        path = chain.find(f"html/{name}")
        if path is None:
            return None
        stamp = path.stat().st_mtime_ns
        return (
            path.read_text(encoding="utf-8"),
            str(path),
            lambda: path == chain.find(f"html/{name}") and path.stat().st_mtime_ns == stamp,
        )

    return ImmutableSandboxedEnvironment(
        loader=FunctionLoader(load),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
