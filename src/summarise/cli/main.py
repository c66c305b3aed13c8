"""The command line. Each command imports what it needs when it runs, so that --help costs little."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from types import UnionType
from typing import Any, Union, get_type_hints

import typer
from typer.core import TyperGroup

from summarise import __version__
from summarise.cli import batching, checking, exit_codes, jobs, looking, rendering, storing, summarising
from summarise.cli.output import say
from summarise.errors import SummariseError


class ArticleFirst(TyperGroup):
    """``summarise ARTICLE`` beside ``summarise COMMAND``: what is no command is an article.

    A file that is named like a command is reached as ``./check``.
    """

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put the command's name before arguments that begin with none."""
        own = {option for parameter in self.get_params(ctx) for option in parameter.opts}
        if args and args[0] not in self.commands and args[0] not in own:
            args = ["article", *args]
        return super().parse_args(ctx, args)


app = typer.Typer(
    cls=ArticleFirst,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Structured summaries whose every number is checked against the source. "
    "`summarise ARTICLE` is short for `summarise article ARTICLE`.",
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"summarise {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def main(
    ctx: typer.Context,
    version: bool = typer.Option(
        False, "--version", callback=_version, is_eager=True, help="Print the version."
    ),
) -> None:
    """Nothing but the options that belong to no command."""
    if ctx.invoked_subcommand is None:
        say("give an article or a command; `summarise --help` lists them")
        raise typer.Exit(exit_codes.USAGE)


def _add(name: str, command: Callable[..., None], group: typer.Typer = app) -> None:
    """Register a command, of a group of commands or by itself. typer before 0.12 knows ``Optional[X]`` and not ``X | None``, the same thing."""
    hints = get_type_hints(command)
    command.__annotations__ = {
        name: Union[hint.__args__] if isinstance(hint, UnionType) else hint  # noqa: UP007
        for name, hint in hints.items()
    }
    group.command(name)(command)


def _add_group(name: str, about: str, commands: Mapping[str, Callable[..., None]]) -> None:
    group = typer.Typer(help=about, rich_markup_mode=None)
    for own, command in commands.items():
        _add(own, command, group)
    app.add_typer(group, name=name)


_add("article", summarising.article)
_add("check", checking.check)
_add("batch", batching.batch)
_add_group(
    "jobs", "Many articles through a provider's Batch API: half the price, within a day.", jobs.COMMANDS
)
_add_group("store", "What a batch's store holds: count it, write it out, delete it.", storing.COMMANDS)
_add("render", rendering.render)
_add("index", rendering.index)
_add("numbers", looking.numbers)
_add("explain", looking.explain)
_add("schema", looking.schema)
_add("prompt", looking.prompt)
_add("settings", looking.settings)


def run() -> None:
    """The entry point: every failure is one line and a documented exit code."""
    sys.exit(outcome(sys.argv[1:]))


def outcome(arguments: Sequence[str]) -> int:
    """Run one command line; the exit code. A command whose reader went away ends in SystemExit."""
    try:
        code = app(list(arguments), standalone_mode=False, prog_name="summarise")
    except (Exception, KeyboardInterrupt) as error:
        return _failed(error, tell_all=not {"-v", "--verbose"}.isdisjoint(arguments))
    if code == exit_codes.INTERRUPTED:  # typer makes this of Ctrl-C
        say("interrupted")
    return code if isinstance(code, int) else exit_codes.OK


def _failed(error: BaseException, *, tell_all: bool) -> int:
    """Say in one line what went wrong; the exit code for it."""
    code = exit_codes.for_error(error)
    if isinstance(error, SummariseError):
        say(_plain(error))
    elif code == exit_codes.INTERRUPTED:
        say("interrupted")
    elif code == exit_codes.USAGE:
        say(_usage(error))
    elif tell_all:
        raise error
    else:
        say(f"a fault of summarise itself ({type(error).__name__}); --verbose shows where")
    return code


def _plain(error: SummariseError) -> str:
    from summarise.reports.escape import one_line

    return one_line(str(error))


def _usage(error: Any) -> str:
    from summarise.reports.escape import one_line

    command = error.ctx.command_path if getattr(error, "ctx", None) else "summarise"
    return f"{one_line(error.format_message()).rstrip('.')}; see `{command} --help`"
