"""How fast: the same limiter for every worker, told by a clock of the test's own."""

from __future__ import annotations

import asyncio

import pytest

from summarise.batch.asking.limiter import Limiter, Slots
from tests.serving import PATIENCE


class Clock:
    """Time that passes only while the limiter sleeps."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 0.0
        real = asyncio.sleep

        async def sleep(seconds: float) -> None:
            self.now += seconds
            await real(0)

        monkeypatch.setattr(asyncio, "sleep", sleep)

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)


def limiter(clock: Clock, **limits: float) -> Limiter:
    return Limiter(Slots(8, clock=clock), clock=clock, **limits)


class TestRates:
    async def test_without_limits_nobody_waits(self, clock: Clock) -> None:
        gate = limiter(clock)
        for _ in range(100):
            await gate.admit(1000)
        assert (clock.now, gate.calls) == (0.0, 100)

    async def test_requests_are_spread_over_the_minute(self, clock: Clock) -> None:
        gate = limiter(clock, requests_per_minute=120)
        moments = []
        for _ in range(5):
            await gate.admit(0)
            moments.append(clock.now)
        assert moments == [0.0, 0.5, 1.0, 1.5, 2.0]

    async def test_tokens_are_counted_with_a_guess_and_corrected_by_what_was_used(self, clock: Clock) -> None:
        gate = limiter(clock, tokens_per_minute=60_000)  # a thousand a second
        await gate.admit(500)  # with 500 guessed for the answer: one second
        gate.answered(500, 3000)  # it took three
        await gate.admit(500)
        assert clock.now == pytest.approx(3.0)

    async def test_what_is_not_used_is_not_lost(self, clock: Clock) -> None:
        gate = limiter(clock, tokens_per_minute=60_000)
        await gate.admit(500)
        gate.answered(500, 600)
        await gate.admit(500)
        assert clock.now == pytest.approx(0.6)

    async def test_the_stricter_of_the_two_decides(self, clock: Clock) -> None:
        gate = limiter(clock, tokens_per_minute=60_000, requests_per_minute=6)
        await gate.admit(500)
        await gate.admit(500)
        assert clock.now == 10.0


class TestPause:
    async def test_retry_after_pauses_everybody(self, clock: Clock) -> None:
        gate = limiter(clock)
        await gate.admit(0)
        gate.pushed_back(30.0)
        await gate.admit(0)
        assert 30.0 <= clock.now <= 31.0  # up to a second more, so that not all come at once

    async def test_the_longest_pause_counts(self, clock: Clock) -> None:
        gate = limiter(clock)
        gate.pushed_back(30.0)
        gate.pushed_back(5.0)
        gate.pushed_back(None)
        await gate.admit(0)
        assert clock.now >= 30.0
        assert gate.push_backs == 3


class TestAdapting:
    async def test_it_doubles_every_round_while_the_provider_is_content(self, clock: Clock) -> None:
        slots = Slots(clock=clock)
        for expected in (16, 32, 64, 128, 128):
            slots.in_use = int(slots.limit)
            for _ in range(int(slots.limit)):
                slots.in_use = int(slots.limit)
                slots.grow()
            assert int(slots.limit) == expected

    async def test_it_halves_once_for_a_burst_and_then_grows_by_one_a_round(self, clock: Clock) -> None:
        slots = Slots(clock=clock)
        slots.limit = 64.0
        for _ in range(20):
            slots.halve()
        assert slots.limit == 32.0
        slots.in_use = 32
        for _ in range(32):
            slots.grow()
        assert 32.9 < slots.limit <= 33.0
        clock.now += 2.0
        slots.halve()
        assert 16.0 < slots.limit < 17.0

    async def test_it_does_not_grow_beyond_what_is_used(self, clock: Clock) -> None:
        slots = Slots(clock=clock)
        slots.in_use = 2
        slots.grow()
        assert slots.limit == 8.0

    async def test_never_below_one(self, clock: Clock) -> None:
        slots = Slots(clock=clock)
        for _ in range(10):
            clock.now += 2.0
            slots.halve()
        assert slots.limit == 1.0

    async def test_a_fixed_number_stays(self, clock: Clock) -> None:
        slots = Slots(5, clock=clock)
        slots.in_use = 5
        slots.grow()
        slots.halve()
        assert slots.limit == 5.0


async def test_no_more_at_once_than_slots_and_first_come_first_served() -> None:
    slots, most, order = Slots(3), 0, []

    async def one(n: int) -> None:
        nonlocal most
        await slots.acquire()
        most = max(most, slots.in_use)
        order.append(n)
        await asyncio.sleep(0)
        slots.release()

    await asyncio.gather(*(one(n) for n in range(20)))
    assert (most, slots.in_use, order) == (3, 0, list(range(20)))


async def test_a_turn_that_is_cancelled_goes_to_the_next() -> None:
    slots = Slots(1)
    await slots.acquire()
    first, second = (asyncio.create_task(slots.acquire()) for _ in range(2))
    await asyncio.sleep(0)
    slots.release()
    first.cancel()
    await asyncio.wait_for(second, PATIENCE)
    assert slots.in_use == 1


async def test_the_engines_calls_pass_the_gate_retries_too() -> None:
    import dataclasses

    from tests import faults
    from tests.engines.asking import QUICK, SUMMARY, ask

    gate = Limiter(Slots())
    busy = faults.error(429, retry_after="0.05")
    async with faults.serving(
        busy, faults.answer({**SUMMARY, "facts": "none"}), faults.answer(SUMMARY)
    ) as server:
        await ask(server, policy=dataclasses.replace(QUICK, gate=gate, longest_wait=1.0))
    assert (len(server.requests), gate.calls, gate.push_backs) == (3, 3, 1)
    assert gate.slots.limit < 8
