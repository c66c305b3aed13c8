"""Connecting to a Ray cluster, and what becomes of one that does not start: a stand-in for Ray, no cluster."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest

from summarise.batch.cluster.connecting import Cluster, connected
from summarise.errors import SettingsError, SummariseError, Unavailable


class FakeRay(SimpleNamespace):
    """``init`` raises these, one after the other, and then connects."""

    exceptions = SimpleNamespace(RayError=type("RayError", (Exception,), {}))

    def __init__(self, *faults: Exception) -> None:
        self.faults, self.calls = list(faults), 0

    def is_initialized(self) -> bool:
        return False

    def init(self, **options: object) -> None:
        self.calls += 1
        if self.faults:
            raise self.faults.pop(0)


SLOW = Exception("The current node timed out during startup.\nA log of many lines")


def connect(monkeypatch: pytest.MonkeyPatch, ray: FakeRay, address: str | None) -> None:
    monkeypatch.setenv("RAY_BACKEND_LOG_LEVEL", "error")  # else standard error is taken from Ray for good
    monkeypatch.setitem(sys.modules, "ray", ray)
    with connected(Cluster(address)) as found:
        assert found is ray


def test_a_cluster_of_ones_own_may_be_slow_to_start(monkeypatch: pytest.MonkeyPatch) -> None:
    ray = FakeRay(SLOW, SLOW)
    connect(monkeypatch, ray, None)
    assert ray.calls == 3


@pytest.mark.parametrize(
    ("address", "fault", "error", "says", "calls"),
    [
        (None, SLOW, Unavailable, "at this machine did not start or answer in time", 3),
        ("auto", SLOW, Unavailable, "at auto did not start or answer in time", 1),
        ("auto", ConnectionError("many\nlines"), SettingsError, "no Ray cluster at auto", 1),
        (None, FakeRay.exceptions.RayError("x"), SettingsError, "refused the connection", 1),
    ],
)
def test_a_cluster_that_is_not_to_be_had_is_one_line(
    address: str | None,
    fault: Exception,
    error: type[SummariseError],
    says: str,
    calls: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ray = FakeRay(*[fault] * 5)
    with pytest.raises(error, match=says) as raised:
        connect(monkeypatch, ray, address)
    assert "\n" not in str(raised.value)
    assert ray.calls == calls
