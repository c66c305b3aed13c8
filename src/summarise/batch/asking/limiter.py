"""How much is sent at once and how fast: one limiter for all workers of a batch.

Own code instead of a library (aiolimiter, pyrate-limiter): those count calls, but cannot be told
afterwards what a call really used, nor be stopped for everybody by one Retry-After.
"""

from __future__ import annotations

import asyncio
import random
from collections import deque
from collections.abc import Callable

from summarise.engines.calls.gate import Gate

_FIRST = 8  # adaptive: calls at once to begin with
_MOST = 128  # adaptive: the client stack gets slower beyond this many
_SETTLING = 1.0  # seconds in which several push-backs are one
_OUTPUT_GUESS = 500.0  # tokens of an answer, until some have been seen
_WEIGHT = 0.1  # of the newest answer in their moving average


class Slots:
    """How many articles are under way at once: a fixed number, or one that adapts.

    Adaptive (``fixed`` is None): one more with every answer until the provider first pushes back, which
    doubles the number with every round; then one more a round; half when it pushes back (additive
    increase, multiplicative decrease, as TCP does it: RFC 5681).
    """

    def __init__(self, fixed: int | None = None, *, clock: Callable[[], float] | None = None) -> None:
        self.limit = float(fixed or _FIRST)
        self.adaptive = fixed is None
        self.in_use = 0
        self._starting = True
        self._settled_at = 0.0
        self._clock = clock or (lambda: asyncio.get_running_loop().time())
        self._waiting: deque[asyncio.Future[None]] = deque()

    async def acquire(self) -> None:
        """Wait for a slot; first come, first served."""
        if self.in_use < int(self.limit) and not self._waiting:
            self.in_use += 1
            return
        turn = asyncio.get_running_loop().create_future()
        self._waiting.append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self.release()  # it was given the slot already
            raise

    def release(self) -> None:
        """Give a slot back."""
        self.in_use -= 1
        self._wake()

    def grow(self) -> None:
        """The provider answered. More only where all there is was used."""
        if self.adaptive and self.in_use >= int(self.limit) - 1:
            self.limit = min(_MOST, self.limit + (1 if self._starting else 1 / self.limit))
            self._wake()

    def halve(self) -> None:
        """The provider wants less. The push-backs of calls sent before that count as the same one."""
        now = self._clock()
        if self.adaptive and now >= self._settled_at:
            self.limit = max(1.0, self.limit / 2)
            self._starting = False
            self._settled_at = now + _SETTLING

    def _wake(self) -> None:
        while self._waiting and self.in_use < int(self.limit):
            turn = self._waiting.popleft()
            if not turn.done():
                self.in_use += 1
                turn.set_result(None)


class Limiter(Gate):
    """The gate of a batch: so many requests and tokens a minute, evenly spread, and a pause for all where
    the server asks for one.

    Every call is given its moment when it arrives (the virtual scheduling form of the generic cell rate
    algorithm, ITU-T I.371), so that waiting costs nothing and the order is kept.
    """

    def __init__(
        self,
        slots: Slots,
        *,
        requests_per_minute: float | None = None,
        tokens_per_minute: float | None = None,
        clock: Callable[[], float] | None = None,
    ) -> None:
        self.slots = slots
        self.calls = 0
        self.push_backs = 0
        self.paused_until = 0.0
        self._per_request = 60 / requests_per_minute if requests_per_minute else 0.0
        self._per_token = 60 / tokens_per_minute if tokens_per_minute else 0.0
        self._next_request = 0.0
        self._next_token = 0.0
        self._output = _OUTPUT_GUESS
        self._clock = clock or (lambda: asyncio.get_running_loop().time())

    async def admit(self, tokens: int) -> None:
        moment = self._moment(tokens)
        while (wait := max(moment, self.paused_until) - self._clock()) > 0:
            paused = self.paused_until > moment
            # After a pause not everybody at the same instant.
            await asyncio.sleep(wait + (random.random() * min(1.0, wait / 10) if paused else 0))  # noqa: S311
        self.calls += 1

    def answered(self, expected: int, used: int) -> None:
        if used:
            self._next_token += (used - expected - self._output) * self._per_token
            self._output += _WEIGHT * (max(0, used - expected) - self._output)
        self.slots.grow()

    def pushed_back(self, seconds: float | None) -> None:
        self.push_backs += 1
        self.slots.halve()
        if seconds:
            self.paused_until = max(self.paused_until, self._clock() + seconds)

    def _moment(self, tokens: int) -> float:
        """When this call may be sent; the ones after it come later by what it takes."""
        moment = max(self._clock(), self._next_request, self._next_token)
        self._next_request = moment + self._per_request
        self._next_token = moment + (tokens + self._output) * self._per_token
        return moment
