"""The command line. Each command imports what it needs when it runs, so that --help costs little."""

from __future__ import annotations

import functools
import importlib
from collections.abc import Callable, Iterable, Sequence
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import typer
from typer.core import TyperCommand, TyperGroup

from summarise import __version__
from summarise.cli import exit_codes
from summarise.cli.commands import COMMANDS, GROUPS
from summarise.cli.output import say
from summarise.cli.stopping import Interrupted


class ArticleFirst(TyperGroup):
    """``summarise ARTICLE`` beside ``summarise COMMAND``: what is no command is an article.

    A file that is named like a command is reached as ``./check``.
    """

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put the command's name before arguments that begin with none."""
        own = {option for parameter in self.get_params(ctx) for option in parameter.opts}
        if args and args[0] not in self.commands and args[0] not in own:
            args = ["article", *args]
        _converted_late(self.get_params(ctx))
        return super().parse_args(ctx, args)


class _AsGiven:
    """Stands for what typer converts a parameter with until a value has to be converted.

    typer (0.29) makes a validator of pydantic for every parameter of a command that runs, given or not, which costs more
    than a check. A value that is not there, or is of its type already, needs none.
    """

    def __init__(self, parameter: Any) -> None:
        """``parameter``: of typer's."""
        self._parameter = parameter

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        """As the converter that typer makes; that one does it where there is anything to do."""
        many = param.multiple or param.nargs == -1
        if value is None:
            return () if many else None
        wanted = param.type_descriptor.annotation
        if not many and wanted in (str, int, float) and type(value) is wanted:
            return value
        if many and wanted == list[str] and all(type(one) is str for one in value):
            return list(value)
        self._parameter._runtime_param = None
        return self._parameter.get_runtime_param().coerce(value, param=param, ctx=ctx)


def _converted_late(parameters: Iterable[Any]) -> None:
    """Put ``_AsGiven`` before each. With other versions of typer it changes nothing."""
    for parameter in parameters:
        if getattr(parameter, "_runtime_param", parameter) is None and hasattr(parameter, "type_descriptor"):
            parameter._runtime_param = _AsGiven(parameter)


class LightCommand(TyperCommand):
    """A command whose options cost something where they are given."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """As every command."""
        _converted_late(self.get_params(ctx))
        return super().parse_args(ctx, args)

    def get_help(self, ctx: Any) -> str:
        """As every command, in plain words."""
        from summarise.cli.options.helping import plainly

        plainly(self.get_params(ctx))
        return super().get_help(ctx)


def application(arguments: Sequence[str] = ()) -> typer.Typer:
    """The command line as typer knows it: with the one command that ``arguments`` ask for, or with all.

    All are needed for the general help and for completion; a command alone starts much sooner.
    """
    app = typer.Typer(
        cls=ArticleFirst,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
        help="Check every number of a summary against its source, or have one made. "
        "`summarise ARTICLE` is short for `summarise article ARTICLE`.",
    )
    app.callback(invoke_without_command=True)(_typed(main))
    for name in _wanted(arguments):
        module = importlib.import_module(f"summarise.cli.{COMMANDS[name]}")
        if name in GROUPS:
            group = typer.Typer(help=GROUPS[name], rich_markup_mode=None)
            for own, command in module.COMMANDS.items():
                _add(own, command, group)
            app.add_typer(group, name=name)
        else:
            _add(name, getattr(module, name), app)
    return app


def _wanted(arguments: Sequence[str]) -> Iterable[str]:
    first = arguments[0] if arguments else "-"
    if first in COMMANDS:
        return [first]
    return COMMANDS if first.startswith("-") else ["article"]


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"summarise {__version__}")
        raise typer.Exit


def main(
    ctx: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Nothing but the options that belong to no command."""
    if ctx.invoked_subcommand is None:
        say("give an article or a command; `summarise --help` lists them")
        raise typer.Exit(exit_codes.USAGE)


def _add(name: str, command: Callable[..., None], group: typer.Typer) -> None:
    """Register a command."""
    group.command(name, cls=LightCommand)(_typed(command))


def _typed(command: Callable[..., None]) -> Callable[..., None]:
    """The same function, its annotations as typer of every version reads them: evaluated, without ``X | None``."""
    hints = get_type_hints(command, include_extras=True)
    command.__annotations__ = {name: _with_optional(hint) for name, hint in hints.items()}

    @functools.wraps(command)
    def interruptible(*arguments: Any, **options: Any) -> None:
        try:
            command(*arguments, **options)
        except KeyboardInterrupt:
            raise Interrupted from None

    return interruptible


def _with_optional(hint: Any) -> Any:
    """typer before 0.12 knows ``Optional[X]`` and not ``X | None``, the same thing."""
    if get_origin(hint) is Annotated:
        # Annotated[...] itself would find the two equal in its cache and give back the old one.
        return hint.copy_with((_with_optional(hint.__origin__),))
    return Union[get_args(hint)] if isinstance(hint, UnionType) else hint  # noqa: UP007
