"""Who retries what: this module, and nothing else.

The providers' own clients are told not to retry. instructor runs the loop below, because it is the one
that adds the validation error to the conversation; which failure deserves another call, and after how
long, is decided here for both kinds.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from tenacity import (
    AsyncRetrying,
    RetryCallState,
    retry_if_exception,
    stop_after_attempt,
    wait_exponential,
    wait_random,
)
from tenacity.wait import wait_base

from summarise.engines.access import Access
from summarise.engines.calls import failures
from summarise.engines.calls.gate import Gate
from summarise.engines.calls.ledger import Ledger
from summarise.engines.going import going

_WANTS_LESS = {429, 503, 529}  # 529: Anthropic's "overloaded"


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """How often, and how long between.

    ``faults``: further calls after rate limits, server errors, timeouts and lost connections.
    ``invalid``: further calls after answers that do not fit the schema, with the error fed back.
    The wait before the n-th further call is ``first_wait`` * 2**(n-1) up to ``longest_wait``, plus up to
    ``jitter``; a server's Retry-After takes its place, up to ``longest_wait``. All in seconds.
    ``gate``: what every call has to pass; it hears of a server that wants less.
    """

    faults: int = 3
    invalid: int = 2
    first_wait: float = 1.0
    longest_wait: float = 60.0
    jitter: float = 1.0
    gate: Gate | None = None

    @classmethod
    def of(cls, access: Access) -> RetryPolicy:
        """The usual waits."""
        return cls(faults=access.max_retries, gate=access.gate)

    def retrying(self, ledger: Ledger, tokens: int = 0) -> AsyncRetrying:
        """A fresh loop for one ask. ``tokens``: of its messages, roughly, for the gate."""
        rule = _Rule(self, ledger, tokens)
        return AsyncRetrying(retry=rule.again, wait=rule.wait, sleep=rule.sleep, reraise=True)

    def calling(self) -> AsyncRetrying:
        """A fresh loop for a call whose answer needs no judging: an upload, a listing."""
        backoff = self.backoff()

        def wait(state: RetryCallState) -> float:
            error = state.outcome.exception() if state.outcome else None
            told = failures.retry_after(error) if error else None
            return float(backoff(state)) if told is None else min(told, self.longest_wait)

        return AsyncRetrying(
            retry=retry_if_exception(failures.is_transient),
            stop=stop_after_attempt(self.faults + 1),
            wait=wait,
            reraise=True,
        )

    def backoff(self) -> wait_base:
        """The waits where no server says how long."""
        return wait_exponential(multiplier=self.first_wait, max=self.longest_wait) + wait_random(
            0, self.jitter
        )


class _Rule:
    def __init__(self, policy: RetryPolicy, ledger: Ledger, tokens: int) -> None:
        self._policy = policy
        self._ledger = ledger
        self._tokens = tokens
        self._faults_left = policy.faults
        self._invalid_left = policy.invalid
        self._backoff = policy.backoff()

    def again(self, state: RetryCallState) -> bool:
        error = state.outcome.exception() if state.outcome else None
        if error is None or self._ledger.problem is not None:
            return False
        if self._is_fault(error):
            if self._policy.gate and failures.status_of(error) in _WANTS_LESS:
                self._policy.gate.pushed_back(self._told(error))
            self._faults_left -= 1
            return self._faults_left >= 0
        if self._ledger.answered and failures.is_invalid(error):
            self._invalid_left -= 1
            return self._invalid_left >= 0
        return False

    def wait(self, state: RetryCallState) -> float:
        error = state.outcome.exception() if state.outcome else None
        if error is None or not self._is_fault(error):
            return 0.0  # a model that answered wrongly is not overloaded
        told = self._told(error)
        return self._backoff(state) if told is None else told

    async def sleep(self, seconds: float) -> None:
        """Between two calls: the wait, and then the gate as before the first one."""
        if seconds:
            going().doing = f"waiting {seconds:.0f} s before the next call"
        await asyncio.sleep(seconds)
        if self._policy.gate and self._ledger.sends:
            await self._policy.gate.admit(self._tokens)

    def _told(self, error: BaseException) -> float | None:
        told = failures.retry_after(error)
        return None if told is None else min(told, self._policy.longest_wait)

    def _is_fault(self, error: BaseException) -> bool:
        if self._ledger.empty:
            return failures.is_transient(failures.EmptyAnswer.of(self._ledger.last))
        return not self._ledger.answered and failures.is_transient(error)
