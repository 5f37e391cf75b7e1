"""click speaks Chinese, and every message that is translated is one of click's."""

from __future__ import annotations

import ast
from pathlib import Path

import click
import pytest

from generator.cli import chinese
from tests.cli.commands import Huoye


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["biuld"], "没有命令“biuld”。是不是 “build”？"),
        (["build", "--fromat", "pdf"], "没有选项 --fromat"),
        (["build", "--format", "doc"], "“doc”不对，应为其中之一：“native”、“html”"),
        (["build", "--format"], "选项 --format 后面要有值"),
        (["build", "--jobs", "many"], "“many”不是数"),
        (["build", "--jobs", "0"], "不在范围"),
        (["new"], "缺少参数 “文件夹”。\n"),
        (["new", "a", "b"], "多出了参数：b"),
        (["check", "--json=1"], "选项 --json 后面不要值"),
    ],
)
def test_a_mistake_in_the_command_is_said_in_chinese(arguments: list[str], said: str, huoye: Huoye) -> None:
    ran = huoye(*arguments)
    assert ran.code == 2
    assert said in ran.err
    for english in ("Usage", "Error", "Try", "No such", "Invalid", "Missing", "Did you"):
        assert english not in ran.err


def test_every_message_that_is_translated_still_stands_in_click() -> None:
    """A new click may word its messages anew; ours would then never be found."""
    texts = set()
    for path in Path(click.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                texts.add(node.value)
    wanted = {*chinese._MESSAGES, *chinese._PLURALS}
    assert wanted - texts == set()
    assert len(wanted) > 30
