"""The `huoye` command: find the subcommand, run it, and turn what went wrong into a sentence and an exit code."""

from __future__ import annotations

import gc
import sys
from importlib import import_module

import click

from generator import __version__
from generator.cli import chinese
from generator.errors import ContentError, ExitCode, HuoyeError

# name → (module, what it does). A module is imported only when its command is run, so that `--help` is quick.
COMMANDS: dict[str, tuple[str, str]] = {
    "new": ("generator.cli.new", "新建一个工作区（带样例课程）"),
    "check": ("generator.cli.check", "检查 lessons 里的全部文件"),
    "balance": ("generator.cli.balance", "列出各单元的主题、栏目和来源分布"),
    "sources": ("generator.cli.sources", "列出来源和它们的全文，登记指纹"),
    "build": ("generator.cli.build", "生成活页、学习单、测验、课件"),
    "print": ("generator.cli.print", "做好送文印室的合订文件、印刷清单和付印单"),
    "verify": ("generator.cli.verify", "核对成品：读回 PDF、DOCX、PPTX、HTML 的文字，与原文逐字比较"),
    "archive": ("generator.cli.archive", "材料发下去时留底"),
    "diff": ("generator.cli.diff", "勘误单：存档以后改了什么，在哪一页、哪一段"),
    "uses": ("generator.cli.uses", "列出用到某篇摘编、某个来源或主题的一切材料"),
    "bibtex": ("generator.cli.bibtex", "导出来源为 BibTeX"),
    "find": ("generator.cli.find", "按主题、栏目、来源或词语查找摘编"),
    "import": ("generator.cli.import_command", "把来源文档变成待审的摘编草稿"),
    "accept": ("generator.cli.accept", "把审定的草稿收进课程"),
    "schema": ("generator.cli.schema", "写出编辑器用的 JSON Schema"),
    "doctor": ("generator.cli.doctor", "检查这台机器缺什么"),
}


_OPTIONS = "[选项]"


class _LazyGroup(click.Group):
    """A group whose commands are imported when they are run."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command; None for an unknown name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name][0]).command
        command.options_metavar = _OPTIONS
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that was typed; raise with near matches for an unknown one."""
        try:
            return super().resolve_command(ctx, args)
        except click.exceptions.NoSuchCommand as error:
            # click looks for near matches among commands that have been added; ours are in the table.
            raise click.exceptions.NoSuchCommand(error.command_name, possibilities=COMMANDS, ctx=ctx) from None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without importing them."""
        with formatter.section("命令"):
            formatter.write_dl([(name, short) for name, (_, short) in COMMANDS.items()])


@click.group(
    cls=_LazyGroup,
    options_metavar=_OPTIONS,
    subcommand_metavar="命令 [参数]…",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="例：huoye new 我的课程　然后　cd 我的课程　再　huoye build",
)
@click.version_option(__version__, "-V", "--version", prog_name="huoye", help="显示版本号。")
def huoye() -> None:
    """活页：由带主题标签的摘编，生成一周的教学活页、学习单、测验和课件。"""


# A command makes many small values and keeps nearly all of them until it ends: looking for rings among them after every
# 700, as Python does, costs a tenth of a short command's time.
_VALUES_BETWEEN_COLLECTIONS = 100_000


def main() -> None:
    """Run the command line and leave with its exit code."""
    gc.set_threshold(_VALUES_BETWEEN_COLLECTIONS)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A Windows console in GBK cannot show every character; a question mark is better than a crash.
            stream.reconfigure(errors="replace")
    sys.exit(run())


def run(arguments: list[str] | None = None) -> int:
    """Run one command line and return the exit code."""
    chinese.speak_chinese()
    try:
        code = huoye.main(args=arguments, prog_name="huoye", standalone_mode=False)
    except ContentError as error:
        from generator.cli.terminal import print_problems

        print_problems(error.problems)
        return ExitCode.PROBLEMS
    except HuoyeError as error:
        click.echo(f"错误：{error}", err=True)
        return error.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
        return ExitCode.USAGE
    except click.ClickException as error:
        error.show()
        return ExitCode.USAGE
    except (click.Abort, KeyboardInterrupt):
        click.echo("已中断；已完成的文件都是完整的。", err=True)
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()  # the reader of our output has gone: `huoye find … | head`
        return ExitCode.DONE
    return code if isinstance(code, int) else ExitCode.DONE
