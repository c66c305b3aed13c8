"""The command line. Each command imports what it needs when it runs, so that --help costs little."""

from __future__ import annotations

import os
import sys
from typing import Any

import typer
from typer.core import TyperGroup

from summarise import __version__
from summarise.cli import checking, looking, rendering, summarising
from summarise.cli.exit_codes import BUG
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
    no_args_is_help=True,
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


@app.callback()
def main(
    version: bool = typer.Option(
        False, "--version", callback=_version, is_eager=True, help="Print the version."
    ),
) -> None:
    """Nothing but the options that belong to no command."""


app.command("article")(summarising.article)
app.command("check")(checking.check)
app.command("render")(rendering.render)
app.command("numbers")(looking.numbers)
app.command("explain")(looking.explain)
app.command("schema")(looking.schema)
app.command("prompt")(looking.prompt)
app.command("settings")(looking.settings)


def run() -> None:
    """The entry point: every failure is one line and a documented exit code."""
    try:
        app()
    except SummariseError as error:
        say(_plain(error))
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        say("interrupted")
        sys.exit(130)
    except BrokenPipeError:
        # The reader went away: close quietly, as other tools do.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(141)
    except Exception as error:
        if "--verbose" in sys.argv:
            raise
        say(f"a fault of summarise itself ({type(error).__name__}); --verbose shows where")
        sys.exit(BUG)


def _plain(error: SummariseError) -> str:
    from summarise.reports.escape import one_line

    return one_line(str(error))
