"""How many calls each failure costs, and what the person is told when they do not help."""

from __future__ import annotations

import dataclasses
import time
from email.utils import formatdate
from types import SimpleNamespace

import pytest

from summarise.engines.calls import failures
from summarise.engines.calls.retrying import RetryPolicy
from summarise.errors import (
    AuthenticationFailed,
    EngineError,
    InvalidAnswer,
    QuotaExhausted,
    Refused,
    SettingsError,
    TooLong,
    Truncated,
    Unavailable,
)
from summarise.schema import Summary
from tests import faults
from tests.engines.asking import QUICK, SUMMARY, ask

GOOD = faults.answer(SUMMARY)
WRONG_TYPE = faults.answer({**SUMMARY, "facts": "none"})
TOO_LONG = "This model's maximum context length is 8192 tokens"


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(faults.error(429), id="rate limit"),
        pytest.param(faults.error(500), id="server error"),
        pytest.param(faults.error(503), id="overloaded"),
        pytest.param(faults.error(529), id="overloaded, in another number"),
        pytest.param(faults.error(408), id="request timeout"),
        pytest.param(faults.reset(), id="connection reset"),
        pytest.param(faults.cut_body(), id="body cut off"),
        pytest.param(faults.half_json(), id="JSON that stops in the middle"),
        pytest.param(faults.no_choices(), id="no choices"),
    ],
)
async def test_a_fault_that_passes_costs_one_more_call_and_one_that_stays_costs_three(
    fault: faults.Reply,
) -> None:
    async with faults.serving(fault, GOOD) as server:
        assert (await ask(server)).summary.headline == SUMMARY["headline"]
    assert len(server.requests) == 2
    assert server.requests[0] == server.requests[1]

    async with faults.serving(fault) as server:
        with pytest.raises(Unavailable, match="after every retry"):
            await ask(server)
    assert len(server.requests) == 4


async def test_a_slow_server_is_left_and_asked_again() -> None:
    async with faults.serving(faults.slow(600, GOOD), GOOD) as server:
        # Enough turns for a machine on which a right answer takes longer than that too.
        answer = await ask(server, timeout=0.3, policy=dataclasses.replace(QUICK, faults=60))
    assert answer.usage.calls == len(server.requests) >= 2


@pytest.mark.parametrize(
    ("fault", "kind", "says"),
    [
        pytest.param(faults.error(401), AuthenticationFailed, "api_key setting", id="wrong key"),
        pytest.param(faults.error(403), AuthenticationFailed, "403", id="forbidden"),
        pytest.param(faults.error(404, "no model tiny"), SettingsError, "no model tiny", id="no such model"),
        pytest.param(faults.error(400, "bad seed"), EngineError, "bad seed", id="bad request"),
        pytest.param(faults.error(400, TOO_LONG), TooLong, "does not fit", id="longer than the context"),
        pytest.param(
            faults.error(400, "no", code="content_filter"), Refused, "filter", id="article filtered"
        ),
        pytest.param(
            faults.error(429, "no", code="insufficient_quota"), QuotaExhausted, "quota", id="quota used up"
        ),
        pytest.param(faults.page(), Unavailable, "base URL", id="a web page"),
        pytest.param(faults.answer(None, refusal="I cannot"), Refused, "declined", id="refusal"),
        pytest.param(
            faults.answer(SUMMARY, finish_reason="content_filter"), Refused, "filter", id="answer filtered"
        ),
        pytest.param(
            faults.answer('{"headline": "Po', finish_reason="length"), Truncated, "cut off", id="cut off"
        ),
        pytest.param(
            faults.answer(SUMMARY, finish_reason="length"),
            Truncated,
            "cut off",
            id="cut off where it happens to be valid",
        ),
    ],
)
async def test_what_another_call_cannot_mend_costs_one_call(
    fault: faults.Reply, kind: type[Exception], says: str
) -> None:
    async with faults.serving(fault) as server:
        with pytest.raises(kind, match=says) as caught:
            await ask(server)
    assert len(server.requests) == 1
    assert type(caught.value) is kind
    assert "\n" not in str(caught.value)


async def test_a_wrong_answer_goes_back_with_its_error() -> None:
    async with faults.serving(WRONG_TYPE, GOOD) as server:
        answer = await ask(server)
    assert len(server.requests) == 2
    first, second = (request["messages"] for request in server.requests)
    assert second[: len(first)] == first
    assert [message["role"] for message in second[len(first) :]] == ["assistant", "user"]
    assert "facts" in second[-1]["content"]
    assert answer.summary == Summary(**SUMMARY)


@pytest.mark.parametrize("wrong", [WRONG_TYPE, faults.answer("Here you are!"), faults.answer("")])
async def test_a_model_that_never_learns_is_asked_three_times(wrong: faults.Reply) -> None:
    async with faults.serving(wrong) as server:
        with pytest.raises(InvalidAnswer, match="does not fit the schema"):
            await ask(server)
    assert len(server.requests) == 3


async def test_faults_and_wrong_answers_are_counted_apart_and_the_conversation_survives_a_fault() -> None:
    busy = faults.error(503)
    async with faults.serving(busy, busy, WRONG_TYPE, busy, WRONG_TYPE, GOOD) as server:
        await ask(server)
    assert len(server.requests) == 6
    assert [len(request["messages"]) for request in server.requests] == [2, 2, 2, 4, 4, 6]


async def test_no_retries_means_one_call() -> None:
    none = dataclasses.replace(QUICK, faults=0, invalid=0)
    for reply in (faults.error(500), WRONG_TYPE):
        async with faults.serving(reply) as server:
            with pytest.raises(EngineError):
                await ask(server, policy=none)
        assert len(server.requests) == 1


class TestWaiting:
    """Retry-After in its three forms, up to the cap. The policy is asked; nobody waits."""

    @staticmethod
    def wait(policy: RetryPolicy, attempt: int = 1, **headers: str) -> float:
        from summarise.engines.calls.ledger import Ledger

        error = Exception()
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        error.response = SimpleNamespace(status_code=429, headers=named)  # type: ignore[attr-defined]
        retrying = policy.retrying(Ledger("m"))
        outcome = SimpleNamespace(exception=lambda: error)
        return retrying.wait(SimpleNamespace(outcome=outcome, attempt_number=attempt))  # type: ignore[arg-type]

    POLICY = RetryPolicy(first_wait=1, longest_wait=60, jitter=0.5)

    def test_seconds(self) -> None:
        assert self.wait(self.POLICY, retry_after="7") == 7

    def test_milliseconds(self) -> None:
        assert self.wait(self.POLICY, retry_after_ms="250") == 0.25

    @pytest.mark.parametrize(("ahead", "waits"), [(30, 30), (0, 0), (-30, 0), (86_400, 60)])
    def test_a_date(self, monkeypatch: pytest.MonkeyPatch, ahead: int, waits: int) -> None:
        now = 1_700_000_000
        monkeypatch.setattr(failures, "time", SimpleNamespace(time=lambda: float(now)))
        assert self.wait(self.POLICY, retry_after=formatdate(now + ahead, usegmt=True)) == waits

    def test_up_to_the_cap(self) -> None:
        assert self.wait(self.POLICY, retry_after="86400") == 60

    @pytest.mark.parametrize("said", ["soon", "-5", ""])
    def test_nonsense_is_not_followed(self, said: str) -> None:
        assert 1 <= self.wait(self.POLICY, retry_after=said) <= 1.5

    @pytest.mark.parametrize(("attempt", "least"), [(1, 1), (2, 2), (3, 4), (4, 8), (50, 60)])
    def test_it_doubles_with_some_jitter_up_to_the_cap(self, attempt: int, least: float) -> None:
        assert least <= self.wait(self.POLICY, attempt) <= least + 0.5


async def test_the_server_is_given_the_time_it_asks_for() -> None:
    moments: list[float] = []

    def noting(reply: faults.Reply) -> faults.Reply:
        async def noted(request: object) -> object:
            moments.append(time.monotonic())
            return await reply(request)  # type: ignore[arg-type]

        return noted  # type: ignore[return-value]

    patient = dataclasses.replace(QUICK, longest_wait=5.0)
    async with faults.serving(noting(faults.error(429, retry_after="0.2")), noting(GOOD)) as server:
        await ask(server, policy=patient)
    assert moments[1] - moments[0] >= 0.2  # at least: it is no promise about speed
