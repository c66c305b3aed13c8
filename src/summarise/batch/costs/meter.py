"""What a run has done so far, in numbers: for the progress, the budget, the closing table, the exit code."""

from __future__ import annotations

import heapq
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from summarise.checking import Severity
from summarise.report import Usage
from summarise.store import Failure, Result, Stored

_KEPT = 5  # slowest articles, and failures shown of each kind


@dataclass(slots=True)
class Meter:
    """``total``: articles of the input, None until they are counted. ``seen``: those that were looked at.

    ``done``: with a result made in this run, ``paid`` of them by a call of their own; ``failed`` by kind,
    earlier failures that were not tried again included; ``skipped`` by reason. ``flags`` by code and
    ``severities`` over this run's results, ``accepted`` how many flags beside them are accepted, ``flagged`` how many results
    have an error or a warning.
    ``given_again``: answers of an earlier run.
    ``opinions``: second opinions that came, ``unread``: results whose second opinion failed, by kind.
    ``reasons`` and ``why_unread``: id and reason of the first few of each kind.
    """

    total: int | None = None
    seen: int = 0
    done: int = 0
    paid: int = 0
    tried: int = 0
    flagged: int = 0
    failed: Counter[str] = field(default_factory=Counter)
    skipped: Counter[str] = field(default_factory=Counter)
    flags: Counter[str] = field(default_factory=Counter)
    severities: Counter[str] = field(default_factory=Counter)
    accepted: int = 0
    calls: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    cost: float | None = None
    given_again: int = 0
    slowest: list[tuple[float, str]] = field(default_factory=list)
    reasons: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    opinions: int = 0
    unread: Counter[str] = field(default_factory=Counter)
    why_unread: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    started: float = field(default_factory=time.monotonic)

    @property
    def tokens(self) -> int:
        return self.input_tokens + self.output_tokens

    @property
    def failures(self) -> int:
        return self.failed.total()

    @property
    def seconds(self) -> float:
        return time.monotonic() - self.started

    @property
    def left(self) -> int | None:
        """Articles not finished yet; None while the total is not known."""
        if self.total is None:
            return None
        return max(0, self.total - self.done - self.failures - self.skipped.total())

    def spent(self, usage: Usage, cost: float | None) -> None:
        """An ask ended, well or not."""
        self.tried += 1
        self.calls += usage.calls
        self.input_tokens += usage.input_tokens
        self.output_tokens += usage.output_tokens
        if cost is not None:
            self.cost = (self.cost or 0.0) + cost

    def took(
        self,
        usage: Usage,
        price: Callable[[Usage], float | None],
        cost: float | None = None,
        *,
        given_again: int = 0,
        recalled: Usage | None = None,
    ) -> None:
        """An ask ended, well or not. ``cost``: of all of ``usage``, where it is known apart from its ``price``;
        ``given_again``: how many of its answers an earlier run had been given, for ``recalled``."""
        self.given_again += given_again
        if not given_again:
            self.spent(usage, price(usage) if cost is None else cost)
        elif (now := usage - (recalled or Usage())).calls:
            self.spent(now, price(now))

    def finished(self, id: str, result: Result | Stored, *, paid: bool) -> None:
        """An article has its result. ``paid``: by its own call, not by that of another with its text."""
        self.done += 1
        self.paid += paid
        if result.tally is not None:
            severities = result.tally.severities
            self.flags.update(result.tally.flags)
            self.severities.update(severities)
            self.accepted += result.tally.accepted
            self.flagged += Severity.ERROR.value in severities or Severity.WARNING.value in severities
        if isinstance(result, Result) and (opinion := result.opinion):
            self.opinions += opinion.failed is None
            if opinion.failed is not None:
                self.unread[opinion.kind or "failed"] += 1
                _keep(self.why_unread, opinion.kind or "failed", id, opinion.failed)
        if paid and result.seconds is not None:
            entry = (result.seconds, id)
            push = heapq.heappush if len(self.slowest) < _KEPT else heapq.heappushpop
            push(self.slowest, entry)

    def failure(self, id: str, failure: Failure | Stored) -> None:
        """An article has none."""
        kind = failure.kind or "unknown"
        self.failed[kind] += 1
        _keep(self.reasons, kind, id, failure.reason or "")

    def withdrawn(self, id: str, kind: str) -> None:
        """A failure of this article is one no longer."""
        self.failed[kind] -= 1
        kept = [(name, reason) for name, reason in self.reasons.get(kind, ()) if name != id]
        self.failed += Counter()  # without the kinds that have none left
        self.reasons[kind] = kept
        if kind not in self.failed:
            del self.reasons[kind]


@dataclass(frozen=True, slots=True)
class Budget:
    """How much a run may spend, failed attempts included. Kept by not beginning what, going by the average
    so far, would no longer fit beside what is under way."""

    cost: float | None = None
    tokens: int | None = None

    def exceeded(self, meter: Meter, under_way: int, guess: tuple[int, float]) -> str | None:
        """The limit that one more article would break, in words; None when there is room. ``guess``:
        tokens and cost of an article, used until one has been measured."""
        tokens, cost = guess
        if meter.tried:
            tokens, cost = meter.tokens // meter.tried, (meter.cost or 0.0) / meter.tried
        if self.tokens is not None and meter.tokens + (under_way + 1) * tokens > self.tokens:
            return f"--max-tokens {self.tokens:,}"
        if self.cost is not None and (meter.cost or 0.0) + (under_way + 1) * cost > self.cost:
            return f"--max-cost {self.cost:g}"
        return None


def _keep(reasons: dict[str, list[tuple[str, str]]], kind: str, id: str, reason: str) -> None:
    kept = reasons.setdefault(kind, [])
    if len(kept) < _KEPT:
        kept.append((id, reason))
