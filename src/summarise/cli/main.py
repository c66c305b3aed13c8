"""One command line, to its exit code. Each command imports what it needs when it runs, so that a plain one costs little."""

from __future__ import annotations

import errno
import os
from collections.abc import Sequence
from typing import Any

from summarise.cli import exit_codes
from summarise.cli.commands import COMMANDS
from summarise.cli.output import say
from summarise.cli.stopping import Interrupted, interrupted
from summarise.errors import OutputError, SummariseError, UsageError


def _meant(arguments: Sequence[str]) -> None:
    """Raises UsageError where the first word is no file and nearly a command's name."""
    first = arguments[0] if arguments else ""
    if first == "help" and not os.path.lexists(first):
        command = f"{arguments[1]} " if arguments[1:2] and arguments[1] in COMMANDS else ""
        raise UsageError(f"no file and no command is called help; did you mean `summarise {command}--help`?")
    if first in COMMANDS or not first.isalpha() or os.path.lexists(first):
        return
    import difflib

    near = difflib.get_close_matches(first.lower(), COMMANDS, 1, 0.7)
    if near:
        raise UsageError(f"no file and no command is called {first}; did you mean `summarise {near[0]}`?")


# What a full disk says of a file that is written to, here standard output.
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO}


def outcome(arguments: Sequence[str]) -> int:
    """Run one command line; the exit code. A command whose reader went away ends in SystemExit."""
    try:
        _meant(arguments)
        from summarise.cli.application import application

        code = application(arguments)(list(arguments), standalone_mode=False, prog_name="summarise")
    except (KeyboardInterrupt, Interrupted):
        return interrupted()
    except Exception as error:
        return _failed(error, tell_all=not {"-v", "--verbose"}.isdisjoint(arguments))
    return code if isinstance(code, int) else exit_codes.OK


def _failed(error: Exception, *, tell_all: bool) -> int:
    """Say in one line what went wrong; the exit code for it."""
    if isinstance(error, OSError) and error.errno in _FULL and error.filename is None:
        error = OutputError(
            f"standard output cannot be written: {error.strerror}"
        )  # --help and --version, by typer
    code = exit_codes.for_error(error)
    if isinstance(error, SummariseError):
        say(_plain(error))
    elif code == exit_codes.INTERRUPTED:  # as typer's "Abort"
        interrupted()
    elif code == exit_codes.USAGE:
        say(_usage(error))
    elif tell_all:
        say(_traced(error))
    else:
        say(f"a bug in summarise ({type(error).__name__}); --verbose shows where")
    return code


def _plain(error: SummariseError) -> str:
    from summarise.reports.escape import one_line

    return one_line(str(error))


def _traced(error: Exception) -> str:
    """The traceback, its lines as they may be printed: a message may hold words of an article."""
    import traceback

    from summarise.readers import shown

    lines = "".join(traceback.format_exception(error)).splitlines()
    return "\n".join(["a bug in summarise:", *map(shown, lines)])


def _usage(error: Any) -> str:
    from summarise.reports.escape import one_line
    from summarise.wording import plain

    command = error.ctx.command_path if getattr(error, "ctx", None) else "summarise"
    return f"{one_line(plain(error.format_message())).rstrip('.')}; see `{command} --help`"
