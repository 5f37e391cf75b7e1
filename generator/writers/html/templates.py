"""Load the block templates of a design."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template, TemplateError, TemplateNotFound
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from generator.design import Design
from generator.errors import DesignError

_Source = tuple[str, str, Callable[[], bool]]


class Templates:
    """The templates of a design for one document; each is looked up on disk once."""

    def __init__(self, design: Design) -> None:
        self._design = design
        self._environment = _environment(design.name, design.folders)
        self._loaded: dict[str, Template] = {}

    def fill(self, name: str, /, **values: Any) -> Markup:
        """Fill `html/<name>.html` with values; raise `DesignError` where the template is broken or absent.

        Templates see plain values and ready HTML only, nothing that could be called.
        """
        try:
            if name not in self._loaded:
                self._loaded[name] = self._environment.get_template(f"{name}.html")
            return Markup(self._loaded[name].render(values).strip())
        except TemplateNotFound as error:
            raise DesignError(f"版式“{self._design.name}”里没有模板 html/{error.name}") from error
        except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError) as error:
            line = getattr(error, "lineno", None)
            where = f"第 {line} 行" if line else ""
            raise DesignError(f"版式“{self._design.name}”的模板 html/{name}.html {where}有误：{error}") from error


def fill(design: Design, name: str, /, **values: Any) -> Markup:
    """Fill one template of a design with values, as `Templates.fill` does."""
    return Templates(design).fill(name, **values)


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
