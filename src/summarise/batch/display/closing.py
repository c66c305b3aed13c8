"""What a run did, as the table that is printed at its end."""

from __future__ import annotations

from collections.abc import Mapping

from summarise.batch.completion import Ending
from summarise.batch.display.progress import duration
from summarise.batch.outputs.results import FAILURES
from summarise.batch.plan import Outcome
from summarise.batch.recording.ledger import CLASH, UNREADABLE
from summarise.checking import Severity
from summarise.reports.counted import counted
from summarise.reports.escape import one_line

_NAME = 80  # characters of an id, and of a reason, at most
_REASON = 160


def table(outcome: Outcome) -> str:
    """The closing table, lines ended; every name in it is harmless to a terminal."""
    meter = outcome.meter
    rows = [("done", _done(outcome)), ("failed", _failed(outcome))]
    if outcome.run.ending is Ending.FINISHED and not meter.done + meter.failures + meter.skipped.total():
        rows.insert(0, ("input", "no article was found in it"))
    if meter.skipped.total():
        rows.append(("skipped", f"{meter.skipped.total():,}: {counts(meter.skipped)}"))
    if outcome.passed_over:
        rows.append(("left out", counts(outcome.passed_over)))
    if meter.done:
        rows.append(("flags", _flags(outcome)))
    if meter.opinions or meter.unread:
        rows.append(("opinions", _opinions(outcome)))
    if meter.calls:
        rows.append(("cost", _spent(outcome)))
    if meter.given_again:
        rows.append(("reused", f"{counted(meter.given_again, 'answer')} of an earlier run"))
    rows.append(("time", _time(outcome)))
    if meter.slowest:
        slowest = sorted(meter.slowest, reverse=True)
        rows.append(
            ("slowest", ", ".join(f"{one_line(id, _NAME)} {seconds:.1f} s" for seconds, id in slowest))
        )
    if outcome.healed:
        rows.append(
            (
                "repaired",
                f"{counted(outcome.healed, 'broken line')} of an earlier run, written again from the store",
            )
        )
    rows.append(("written", _written(outcome)))
    lines = [f"{name:<12} {value}" for name, value in rows]
    if meter.reasons:
        lines.append("failed articles")
        lines += _reasons(meter.reasons, meter.failed, f" in {FAILURES}")
    if meter.why_unread:
        lines.append("without a second opinion")
        lines += _reasons(meter.why_unread, meter.unread)
    return "\n".join(lines) + "\n"


def _done(outcome: Outcome) -> str:
    meter = outcome.meter
    shared = meter.done - meter.paid
    return f"{meter.done:,}" + (f", {shared:,} of them with the same text as another" if shared else "")


def _failed(outcome: Outcome) -> str:
    meter = outcome.meter
    if not meter.failures:
        return "0"
    again = any(kind not in (UNREADABLE, CLASH) for kind in meter.failed)
    retry = "; --retry-failed asks for them again" if again else ""
    return f"{meter.failures:,}: {counts(meter.failed)}{retry}"


def _flags(outcome: Outcome) -> str:
    meter = outcome.meter
    accepted = f", {meter.accepted:,} accepted" if meter.accepted else ""
    if not meter.flags:
        return f"none{accepted}"
    severities = [(s.value, meter.severities[s.value]) for s in reversed(Severity)]
    by_severity = ", ".join(counted(count, name) for name, count in severities if count)
    flagged = counted(meter.flagged, "article")
    return f"{by_severity} ({counts(meter.flags)}){accepted}; {flagged} with an error or warning"


def _opinions(outcome: Outcome) -> str:
    meter = outcome.meter
    if not meter.unread:
        return f"{meter.opinions:,}"
    return (
        f"{meter.opinions:,}; {meter.unread.total():,} failed: {counts(meter.unread)}; the summaries are kept"
    )


def _spent(outcome: Outcome) -> str:
    meter = outcome.meter
    said = f"{counted(meter.calls, 'call')}, {meter.input_tokens:,} tokens in, {meter.output_tokens:,} out"
    if meter.cost is not None:
        return f"{said}, ${meter.cost:.4f}"
    return f"{said}; {outcome.prices.why_not}" if outcome.prices.why_not else said


def _time(outcome: Outcome) -> str:
    meter = outcome.meter
    took = duration(meter.seconds)
    return f"{took}, {meter.done / meter.seconds:.1f} articles a second" if meter.done else took


def _written(outcome: Outcome) -> str:
    return ", ".join(one_line(name, _NAME) for name in outcome.written)


def _reasons(
    reasons: Mapping[str, list[tuple[str, str]]], counts: Mapping[str, int], rest: str = ""
) -> list[str]:
    lines = []
    for kind, kept in reasons.items():
        for id, reason in kept:
            said = one_line(reason.removeprefix(f"{id}: "), _REASON)
            lines.append(f"  {kind}: {one_line(id, _NAME)}: {said}")
        more = counts[kind] - len(kept)
        if more:
            lines.append(f"  {kind}: and {more:,} more{rest}")
    return lines


def counts(of: Mapping[str, int]) -> str:
    """By number, the most first: "refused 12, truncated 3"; harmless to a terminal."""
    known = {name: count for name, count in of.items() if count}
    ordered = sorted(known.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{one_line(name, 40)} {count:,}" for name, count in ordered)
