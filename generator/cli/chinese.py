"""Translate click's own messages into Chinese, whatever the machine's locale is."""

from __future__ import annotations

import re
from types import ModuleType

import click.core
import click.decorators
import click.exceptions
import click.formatting
import click.parser
import click.types

_MODULES: tuple[ModuleType, ...] = (
    click.core,
    click.decorators,
    click.exceptions,
    click.formatting,
    click.parser,
    click.types,
)

_ERROR = "Error: {message}"

# click's own messages, as they are in its source, with what they become.
_MESSAGES: dict[str, str] = {
    "Options": "选项",
    "Positional arguments": "参数",
    "Commands": "命令",
    "Usage:": "用法：",
    _ERROR: "错误：{message}",
    "Show this message and exit.": "显示这份说明。",
    "Show the version and exit.": "显示版本号。",
    "%(prog)s, version %(version)s": "%(prog)s %(version)s",
    "Try '{command} {option}' for help.": "用“{command} {option}”看说明。",
    "No such option {name!r}.": "没有选项 {name}。",
    "No such command {name!r}.": "没有命令“{name}”。",
    "Did you mean {possibility}?": "是不是 {possibility}？",
    "Missing command.": "缺少命令。",
    "Missing argument": "缺少参数",
    "Missing option": "缺少选项",
    "Missing parameter": "缺少参数",
    "Missing {param_type}": "缺少 {param_type}",
    "Invalid value: {message}": "值不对：{message}",
    "Invalid value for {param_hint}: {message}": "{param_hint} 的值不对：{message}",
    "{name} {filename!r} does not exist.": "{name}“{filename}”不存在。",
    "{name} {filename!r} is a file.": "“{filename}”是文件，这里要文件夹。",
    "{name} {filename!r} is a directory.": "“{filename}”是文件夹，这里要文件。",
    "{name} {filename!r} is not writable.": "“{filename}”不能写。",
    "{name} {filename!r} is not readable.": "“{filename}”不能读。",
    "{value!r} is not a valid {number_type}.": "“{value}”不是数。",
    "{value} is not in the range {range}.": "{value} 不在范围 {range} 内。",
    "Could not open file {filename!r}: {message}": "打不开“{filename}”：{message}",
    "Option {name!r} does not take a value.": "选项 {name} 后面不要值。",
    "Missing parameter: {param_name}": "缺少参数：{param_name}",
    "Choose from:\n\t{choices}": "可选：\n\t{choices}",
    "file": "文件",
    "directory": "文件夹",
    "path": "路径",
    "default: {default}": "默认：{default}",
    "(dynamic)": "（自动）",
}
_PLURALS: dict[str, str] = {
    "Got unexpected extra argument ({args})": "多出了参数：{args}",
    "{value!r} is not {choice}.": "“{value}”不对，应为 {choice}。",
    "{value!r} is not one of {choices}.": "“{value}”不对，应为其中之一：{choices}。",
    "Got unexpected extra arguments ({args})": "多出了参数：{args}",
    "Option {name!r} requires an argument.": "选项 {name} 后面要有值。",
    "Option {name!r} requires {nargs} arguments.": "选项 {name} 后面要有 {nargs} 个值。",
    "Did you mean {possibility}?": "是不是 {possibility}？",
    "(Did you mean one of: {possibilities}?)": "（是不是其中之一：{possibilities}？）",
}


class _ErrorLine(str):
    """The line of an error: click builds what it says with quotes and a full stop of its own."""

    __slots__ = ()

    def format(self, *arguments: object, **named: object) -> str:
        """Return the line with Chinese quotation marks and one full stop."""
        line = super().format(*arguments, **named)
        line = re.sub(r"(“[^”]*”), (?=“)", r"\1、", re.sub(r"'([^']*)'", r"“\1”", line))
        return re.sub(r"(?<=。) ", "", re.sub(r"\.$", "。", line))


def _one(message: str) -> str:
    said = _MESSAGES.get(message, _PLURALS.get(message, message))
    return _ErrorLine(said) if message == _ERROR else said


def _many(singular: str, plural: str, n: int) -> str:
    found = _PLURALS.get(singular) if n == 1 else _PLURALS.get(plural, _PLURALS.get(singular))
    return found or _MESSAGES.get(singular) or (singular if n == 1 else plural)


def speak_chinese() -> None:
    """Replace the two gettext functions that click's modules have imported; nothing outside click is touched."""
    for module in _MODULES:
        for name, function in (("_", _one), ("ngettext", _many)):
            if hasattr(module, name):
                setattr(module, name, function)
