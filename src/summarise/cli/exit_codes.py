"""What the process returns: a pure function of what happened. The numbers from 64 on are sysexits.h's."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from summarise.checking.verdicts import Checked, Severity
from summarise.errors import SummariseError
from summarise.quantities.named import NamedTuple

OK = 0
FLAGGED = 1
USAGE = 2
FAILURES = 3
INCOMPLETE = 4
BUG = 70
INTERRUPTED = 130
BROKEN_PIPE = 141

# docs/cli.md lists these, and a test holds the two together.
MEANINGS = {
    OK: "done; no flag has the severity of --fail-on or above",
    FLAGGED: "done; a flag has the severity of --fail-on or above",
    USAGE: "a command or option that does not exist, or has no such value",
    FAILURES: "batch: more articles failed than --max-failures allows; the others are done",
    INCOMPLETE: "batch: stopped early, at --max-cost or --max-tokens, or because articles wait at the "
    "provider; run it again",
    64: "a setting, schema, prompt or model name is wrong, or a package for it is missing",
    66: "the article or the summary cannot be read",
    69: "the model gave no usable answer: refused, cut off, or not what the schema asks for",
    70: "a bug in summarise",
    73: "the output cannot be written",
    75: "the model could not be reached, was overloaded or limited the rate, after every retry; try later",
    77: "the key for the model is missing or was refused",
    INTERRUPTED: "stopped with Ctrl-C, SIGTERM, SIGHUP or SIGQUIT",
    BROKEN_PIPE: "the program reading standard output went away",
}


class FailOn(StrEnum):
    """The severity from which flags make the exit code 1."""

    error = "error"
    warning = "warning"
    note = "note"
    never = "never"


def for_flags(checked: Checked | None, fail_on: str) -> int:
    """1 where a flag is as grave as ``fail_on`` ("error", "warning", "note") or graver and nobody has accepted it, else 0."""
    if checked is None or fail_on == "never":
        return OK
    order = list(Severity)
    least = order.index(Severity(fail_on))
    return FLAGGED if any(order.index(f.severity) >= least for f in checked.open) else OK


class Batch(NamedTuple):
    """What the exit code of a batch depends on. ``stopped``: the fault that stopped it; ``complete``:
    nothing that was to be done is left; ``ended``: articles done, skipped or failed; ``severities`` of the
    flags, by name; ``allowed``: failures let pass, as a number or, where ``percent``, of those that ended."""

    interrupted: bool
    stopped: SummariseError | None
    complete: bool
    ended: int
    failed: int
    severities: Mapping[str, int]
    allowed: float = 0
    percent: bool = False


def for_batch(batch: Batch, fail_on: str) -> int:
    """The gravest that applies: a fault of everything, the user's interrupt, an early end, failures, flags."""
    if batch.stopped is not None:
        return batch.stopped.exit_code
    if batch.interrupted:
        return INTERRUPTED
    if not batch.complete:
        return INCOMPLETE
    share = batch.failed * 100 / batch.ended if batch.percent and batch.ended else batch.failed
    if share > batch.allowed:
        return FAILURES
    order = [severity.value for severity in Severity]
    grave = order[order.index(fail_on) :] if fail_on != "never" else []
    return FLAGGED if any(batch.severities.get(name) for name in grave) else OK


def for_error(error: BaseException) -> int:
    """The code for what ended the command. typer's own errors are told by what they carry, since the
    class depends on typer's version."""
    if isinstance(error, SummariseError):
        return error.exit_code
    if isinstance(error, KeyboardInterrupt) or type(error).__name__ == "Abort":
        return INTERRUPTED
    return USAGE if hasattr(error, "format_message") else BUG
