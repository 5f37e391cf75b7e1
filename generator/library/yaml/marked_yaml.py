"""Read YAML into plain values that know the line and column where each was typed.

    - id: two-goals        parse(text).data                         == [{"id": "two-goals", "week": "3"}]
      week: 3              parse(text).place((0, "week"))           == (2, 9)
                           parse(text).place((0, "week"), key=True) == (2, 3)

One pass over the parser's events, with a stack of its own: deep nesting cannot crash it, and what YAML offers beyond
lists, mappings and text (anchors, tags, several documents) is refused. Every scalar stays text exactly as typed, so
that `yes`, `10:30` and `012` survive; an empty value, `~` or `null` is absent. Turning text into numbers is the
business of the field's type. Only where YAML joins lines by a space, none is put between Chinese characters.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property
from itertools import islice
from typing import Any

import yaml
from yaml._yaml import CParser  # nothing but its events is wanted: the loaders around it cost as much as a small file
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from generator.library.yaml.line_folding import rejoined
from generator.library.yaml.mistakes import MAX_ALIKE, Mistake, explain, line_starts, lint_scalars, list_with_wide_comma

MAX_DEPTH = 32
MAX_NODES = 500_000
MAX_MISTAKES = 200
MAX_LOOKED_UP = 10  # repeated keys whose first mention is looked for: each takes a walk through the file

YamlPath = tuple[str | int, ...]
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_NO_KEY: Any = object()
# These count as line breaks in YAML and not in an editor, so that every later line number would be off by one.
_FOREIGN_BREAKS = ("\x85", "\u2028", "\u2029")
_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


class _Repeated(str):
    """A key that its mapping already has; equal only to itself, so that its value keeps its place in the order."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)


class _RefusedError(Exception):
    """Parsing cannot go on; the mistake is already noted."""


class Marked:
    """The value of a YAML text, the mistakes in it, and where each part of the value was typed.

    `data` is None when the text is empty or `broken`. Keys without a value and second mentions of a key are left out.
    """

    def __init__(
        self, text: str, raw: Any, offsets: list[int], mistakes: list[Mistake], *, broken: bool, untidy: bool
    ) -> None:
        self.text = text
        self.mistakes = mistakes
        self.broken = broken
        self._raw = raw
        self._offsets = offsets
        self.data: Any = None if broken else _tidied(raw) if untidy else raw

    def place(self, path: YamlPath, *, key: bool = False) -> tuple[int, int]:
        """Return line and column of the value at `path`, or of its key; of the nearest parent when it is not there.

        One value may have been typed where a list is meant: then the index in `path` counts for nothing.
        """
        typed = self._typed(path)
        offsets = self._places.get(typed, (0, 0))
        return self.position(offsets[0 if key and len(typed) == len(path) else 1])

    def find_in(self, path: YamlPath, words: str) -> tuple[int, int]:
        """Return line and column of `words` in the text that was typed at `path`; of the value when not found."""
        typed = self._typed(path)
        if not words or typed not in self._places:
            return self.place(path)
        start = self._places[typed][1]
        later = bisect_right(self._offsets, start)
        end = self._offsets[later] if later < len(self._offsets) else len(self.text)
        at = self.text.find(words, start, end)
        return self.position(at) if at >= 0 else self.place(path)

    def has(self, path: YamlPath) -> bool:
        """Return whether something was typed at `path`."""
        return path in self._places

    def _typed(self, path: YamlPath) -> YamlPath:
        """Return the part of `path` that was typed."""
        typed: YamlPath = ()
        value = self._raw
        for step in path:
            if isinstance(step, int) and not isinstance(value, list):
                continue
            if (*typed, step) not in self._places:
                break
            typed, value = (*typed, step), value[step]
        return typed

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and column of a character of the text."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    @cached_property
    def _line_starts(self) -> list[int]:
        return line_starts(self.text)

    @cached_property
    def _places(self) -> dict[YamlPath, tuple[int, int]]:
        """Map each path to the offsets of key and value: marks were kept in the order of a walk through the data."""
        return {} if self.broken or not self._offsets else _places_of(self._raw, self._offsets)


def parse(text: str) -> Marked:
    """Return the value of one YAML document with its marks; mistakes are in the result, nothing is raised."""
    mistakes: list[Mistake] = []
    text = _normalised(text)
    try:
        return _parse(text, mistakes)
    except (yaml.reader.ReaderError, UnicodeEncodeError):
        text = _without_forbidden(text, mistakes)
        return _parse(text, mistakes)


def _parse(text: str, mistakes: list[Mistake]) -> Marked:
    builder = _MarkedBuilder(text, mistakes)
    try:
        builder.run()
    except yaml.MarkedYAMLError as error:
        mistakes.extend(explain(text, error))
    except _RefusedError:
        pass
    else:
        return Marked(text, builder.result, builder.offsets, mistakes, broken=False, untidy=builder.untidy)
    return Marked(text, None, [], mistakes, broken=True, untidy=False)


def _normalised(text: str) -> str:
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    for character in _FOREIGN_BREAKS:
        if character in text:
            text = text.replace(character, " ")
    return text


def _without_forbidden(text: str, mistakes: list[Mistake]) -> str:
    starts = line_starts(text)
    for match in islice(_FORBIDDEN.finditer(text), MAX_ALIKE):
        line = bisect_right(starts, match.start())
        message = f"有一个不能使用的控制字符 U+{ord(match[0]):04X}"
        hint = "它多半是从别处粘贴来的，看不见；把光标移到这里删掉它"
        mistakes.append(Mistake(line=line, column=match.start() - starts[line - 1] + 1, message=message, hint=hint))
    return _FORBIDDEN.sub(" ", text)


class _MarkedBuilder:
    """Build the value from the parser's events, noting the offset of every key and value in the order they come."""

    def __init__(self, text: str, mistakes: list[Mistake]) -> None:
        self.text = text
        self.mistakes = mistakes
        self.offsets: list[int] = []
        self.root: list[Any] = []
        self.untidy = False
        self._flow_lists: list[tuple[list[Any], int]] = []
        self._long_scalars: list[int] = []

    @property
    def result(self) -> Any:
        """Return the value of the document, None if there was none."""
        return self.root[0] if self.root else None

    def run(self) -> None:
        """Read all events; one long body, since it runs once for every scalar of the library."""
        get_event: Callable[[], Any] = CParser(self.text).get_event
        note = self.offsets.append
        properties = "&" in self.text or "!" in self.text
        stack: list[Any] = []
        container: Any = self.root
        key = _NO_KEY
        while True:
            event = get_event()
            kind = type(event)
            if kind is ScalarEvent:
                value = event.value
                start = event.start_mark.index
                note(start)
                if properties and (event.tag is not None or event.anchor is not None):
                    self._refuse_property(event)
                if event.style == "":
                    if value in _NULLS:
                        value = None
                    elif event.end_mark.index - start != len(value):
                        value = self._unfolded(event, value)
                elif event.style != "|" and event.end_mark.line != event.start_mark.line:
                    value = self._unfolded(event, value)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                container = stack.pop()
                continue
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                note(event.start_mark.index)
                if properties and (event.tag is not None or event.anchor is not None):
                    self._refuse_property(event)
                if kind is MappingStartEvent:
                    value = {}
                else:
                    value = []
                    if event.flow_style:
                        self._flow_lists.append((value, event.start_mark.index))
                if len(stack) > MAX_DEPTH or len(self.offsets) > MAX_NODES:
                    self._refuse_size(len(stack))
            elif kind is StreamEndEvent:
                break
            elif kind is AliasEvent:
                note(event.start_mark.index)
                self._refuse_property(event)
                value = None
            else:
                if kind is DocumentStartEvent and self.root:
                    self._refuse_second_document(event)
                continue
            if container.__class__ is list:
                container.append(value)
            elif key is _NO_KEY:
                key = value if value.__class__ is str and value not in container else self._odd_key(value, container)
                continue
            else:
                if value is None:
                    self.untidy = True
                container[key] = value
                key = _NO_KEY
            if value.__class__ is dict or value.__class__ is list:
                stack.append(container)
                container = value
        if len(self.offsets) > MAX_NODES:
            self._refuse_size(0)
        self._lint()

    def _unfolded(self, event: Any, value: str) -> str:
        """Return text of several lines as Chinese is written: without the spaces that YAML puts for line breaks."""
        start = event.start_mark.index
        if "\n" in value.strip():
            self._long_scalars.append(start)
        return rejoined(value, self.text[start : event.end_mark.index])

    def _refuse_size(self, depth: int) -> None:
        if depth > MAX_DEPTH:
            self._refuse(self.offsets[-1], f"嵌套太深（超过 {MAX_DEPTH} 层）", "检查这里的方括号、花括号或缩进")
        self._refuse(self.offsets[-1], f"内容太多（超过 {MAX_NODES} 项）", "把它分成几个文件")

    def _odd_key(self, value: Any, container: dict[str, Any]) -> _Repeated:
        """Note what is wrong with a key, and return one that keeps its value in order."""
        start = self.offsets[-1]
        self.untidy = True
        if value is None:
            self._note(start, "冒号前面没有键", "写成“键: 值”", "key-empty")
            return _Repeated("")
        if not isinstance(value, str):
            if self.text.startswith("{{", start - 1) or self.text.startswith("{{", start):
                self._refuse(start, "花括号 {{ }} 在 YAML 里有别的意思", '把整个值放进引号里："{{ … }}"')
            self._refuse(
                start, "键必须是文字，不能是列表或映射", "检查这里的方括号、花括号或“? ”；若本是文字，请加引号"
            )
        message = f"键“{value}”重复了"
        if len(self.mistakes) < MAX_LOOKED_UP:
            message += f"，第 {self._line_of(self._offset_of(container, value))} 行已经写过"
        self._note(start, message, "删掉其中一个，或者改名", "duplicate-key")
        return _Repeated(value)

    def _offset_of(self, container: dict[str, Any], key: str) -> int:
        """Return where `container` first has `key`, by walking what was built so far."""
        path = _path_to(self.result, container) or ()
        return _places_of(self.result, self.offsets)[*path, key][0]

    def _refuse_property(self, event: Any) -> None:
        start = event.start_mark.index
        mark = self.text[start]
        what = {"&": "锚点", "*": "引用", "!": "标签"}.get(mark, "标记")
        message = f"以 {mark} 开头的内容在 YAML 里是{what}，这里不能使用"
        self._note(start, message, "若它是文字的一部分，请给整个值加引号", "yaml-feature")

    def _refuse_second_document(self, event: Any) -> None:
        hint = "删掉 --- 一行；正文写在 text: | 下面" if self.text.startswith("---", event.start_mark.index) else ""
        self._refuse(event.start_mark.index, "一个文件里只能有一份内容，这里又开始了第二份（---）", hint)

    def _refuse(self, offset: int, message: str, hint: str) -> None:
        self._note(offset, message, hint, "yaml")
        raise _RefusedError

    def _note(self, offset: int, message: str, hint: str, code: str) -> None:
        line = self._line_of(offset)
        column = offset - (self.text.rfind("\n", 0, offset) + 1) + 1
        self.mistakes.append(Mistake(line=line, column=column, message=message, hint=hint, code=code))
        if len(self.mistakes) >= MAX_MISTAKES:
            raise _RefusedError

    def _line_of(self, offset: int) -> int:
        return self.text.count("\n", 0, offset) + 1

    def _lint(self) -> None:
        for items, start in self._flow_lists:
            if len(items) == 1 and items[0].__class__ is str:
                slip = list_with_wide_comma(self.text, start, items[0])
                if slip:
                    self.mistakes.append(slip)
        self.mistakes.extend(lint_scalars(self.text, self.offsets, self._long_scalars))


def _places_of(raw: Any, offsets: list[int]) -> dict[YamlPath, tuple[int, int]]:
    """Return for each path the offsets of its key and its value; `offsets` are in the order of a walk through `raw`."""
    places: dict[YamlPath, tuple[int, int]] = {(): (offsets[0], offsets[0])}
    rest = iter(offsets[1:])

    def walk(container: Any, path: YamlPath) -> None:
        if container.__class__ is dict:
            for key, value in container.items():
                child = (*path, key)
                places[child] = (next(rest, 0), next(rest, 0))
                if value.__class__ is dict or value.__class__ is list:
                    walk(value, child)
        else:
            for index, value in enumerate(container):
                child = (*path, index)
                offset = next(rest, 0)
                places[child] = (offset, offset)
                if value.__class__ is dict or value.__class__ is list:
                    walk(value, child)

    if isinstance(raw, dict | list):
        walk(raw, ())
    return places


def _path_to(raw: Any, wanted: Any, path: YamlPath = ()) -> YamlPath | None:
    """Return the path of an object inside `raw`, or None."""
    if raw is wanted:
        return path
    for step, value in raw.items() if isinstance(raw, dict) else enumerate(raw):
        if isinstance(value, dict | list):
            found = _path_to(value, wanted, (*path, step))
            if found is not None:
                return found
    return None


def _tidied(raw: Any) -> Any:
    """Return the value without repeated keys and keys without a value."""
    if isinstance(raw, dict):
        return {k: _tidied(v) for k, v in raw.items() if v is not None and k.__class__ is str}
    if isinstance(raw, list):
        return [_tidied(v) for v in raw]
    return raw
