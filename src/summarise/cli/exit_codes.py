"""What the process returns: a pure function of what happened. The numbers from 64 on are sysexits.h's."""

from __future__ import annotations

from summarise.checking.verdicts import Checked, Severity
from summarise.errors import SummariseError

OK = 0
FLAGGED = 1
USAGE = 2
BUG = 70
INTERRUPTED = 130
BROKEN_PIPE = 141

# docs/cli.md lists these, and a test holds the two together.
MEANINGS = {
    OK: "done; nothing was flagged from the severity of --fail-on up",
    FLAGGED: "done; something was flagged from the severity of --fail-on up",
    USAGE: "a command or option that does not exist, or has no such value",
    64: "a setting, schema, prompt or model name is wrong, or a package for it is missing",
    66: "the article or the summary cannot be read",
    69: "the model gave no usable answer: refused, cut off, or not what the schema asks for",
    70: "a fault of summarise itself",
    73: "the output cannot be written",
    75: "the model could not be reached, was overloaded or limited the rate, after every retry; try later",
    77: "the key for the model is missing or was refused",
    INTERRUPTED: "stopped with Ctrl-C",
    BROKEN_PIPE: "the program reading standard output went away",
}


def for_flags(checked: Checked | None, fail_on: str) -> int:
    """1 where a flag is as grave as ``fail_on`` ("error", "warning", "note") or graver, else 0."""
    if checked is None or fail_on == "never":
        return OK
    order = list(Severity)
    least = order.index(Severity(fail_on))
    return FLAGGED if any(order.index(f.severity) >= least for f in checked.flags) else OK


def for_error(error: BaseException) -> int:
    """The code for what ended the command. typer's own errors are told by what they carry, since the
    class depends on typer's version."""
    if isinstance(error, SummariseError):
        return error.exit_code
    if isinstance(error, KeyboardInterrupt) or type(error).__name__ == "Abort":
        return INTERRUPTED
    return USAGE if hasattr(error, "format_message") else BUG
