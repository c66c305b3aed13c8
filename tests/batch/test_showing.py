"""What a run costs and how it is shown: words that are read at three in the morning."""

from __future__ import annotations

import builtins
import io
from collections import Counter
from importlib.util import find_spec
from types import SimpleNamespace
from typing import Any

import pytest

from summarise.batch.costs.meter import Budget, Meter
from summarise.batch.costs.prices import Prices
from summarise.batch.display.progress import Lines, duration, sentence
from summarise.batch.outputs.tables import Table
from summarise.report import Usage
from summarise.store import Failure, Result, Tally

USAGE = Usage(calls=1, input_tokens=1_000_000, output_tokens=100_000, cached_tokens=500_000)


_PRICED = pytest.mark.skipif(find_spec("genai_prices") is None, reason="needs the extra prices")


class TestPrices:
    @_PRICED
    def test_a_known_model_costs_money_and_cached_tokens_less(self) -> None:
        prices = Prices("openai/gpt-4o-mini")
        cost, uncached = prices.of(USAGE), prices.of(USAGE.model_copy(update={"cached_tokens": 0}))
        assert (prices.known, prices.why_not) == (True, None)
        assert cost is not None
        assert uncached is not None
        assert 0 < cost < uncached

    @pytest.mark.parametrize("model", ["extractive", "local/model.gguf"])
    def test_what_runs_here_has_no_price_and_no_excuse(self, model: str) -> None:
        prices = Prices(model)
        assert (prices.known, prices.why_not, prices.of(USAGE)) == (False, None, None)

    @_PRICED
    @pytest.mark.parametrize(
        ("model", "base_url"), [("openai/nobodys", None), ("Qwen/Qwen2.5-7B", "http://127.0.0.1:1/v1")]
    )
    def test_an_unknown_model_is_said(self, model: str, base_url: str | None) -> None:
        prices = Prices(model, base_url)
        assert (prices.known, prices.of(USAGE)) == (False, None)
        assert prices.why_not is not None
        assert "the cost is unknown" in prices.why_not

    def test_without_the_extra_it_is_said(self, monkeypatch: pytest.MonkeyPatch) -> None:
        real = builtins.__import__

        def without(name: str, *rest: Any) -> Any:
            if name == "genai_prices":
                raise ImportError(name)
            return real(name, *rest)

        monkeypatch.setattr(builtins, "__import__", without)
        assert "summarise-checked[prices]" in (Prices("openai/gpt-4o-mini").why_not or "")


class TestBudget:
    def test_by_the_average_once_there_is_one(self) -> None:
        meter = Meter(tried=10, input_tokens=900, output_tokens=100, cost=1.0)
        assert Budget(tokens=1300).exceeded(meter, under_way=2, guess=(5000, 9.0)) is None
        assert Budget(tokens=1299).exceeded(meter, under_way=2, guess=(0, 0.0)) == "--max-tokens 1,299"
        assert Budget(cost=1.2).exceeded(meter, under_way=1, guess=(0, 0.0)) is None
        assert Budget(cost=1.2).exceeded(meter, under_way=2, guess=(0, 0.0)) == "--max-cost 1.2"

    def test_by_a_guess_before(self) -> None:
        assert Budget(tokens=1000).exceeded(Meter(), under_way=1, guess=(500, 0.0)) is None
        assert Budget(tokens=1000).exceeded(Meter(), under_way=2, guess=(500, 0.0)) is not None


def busy() -> Meter:
    meter = Meter(total=1000, skipped=Counter({"done before": 100}))
    for n in range(200):
        meter.spent(Usage(calls=1, input_tokens=900, output_tokens=100), 0.01)
        severities = {"warning": 1} if n % 10 == 0 else {"note": 1}
        result = Result("k", "{}", Tally(severities=severities, flags={"rounded": 1}), seconds=n / 100)
        meter.finished(f"a{n}", result, paid=True)
    meter.failure("x", Failure("k", "refused", "declined"))
    return meter


class TestProgress:
    def test_the_whole_state_in_one_line(self) -> None:
        assert sentence(busy(), rate=3.5) == (
            "200 of 1,000 done, 1 failed, 20 flagged; 100 skipped; 3.5/s; 200,000 tokens; "
            "$2.00 so far, about $8.99 in all; 3 min left"
        )

    def test_what_is_not_known_is_left_out(self) -> None:
        assert sentence(Meter(), rate=0.0) == "0 done, 0 failed, 0 flagged; 0.0/s"

    @pytest.mark.parametrize(
        ("seconds", "said"),
        [(0, "0 s"), (89, "89 s"), (90, "2 min"), (3600, "60 min"), (12_000, "3 h 20 min")],
    )
    def test_durations(self, seconds: float, said: str) -> None:
        assert duration(seconds) == said

    async def test_plain_lines_where_there_is_no_terminal(self) -> None:
        import asyncio

        out = io.StringIO()
        run: Any = SimpleNamespace(meter=busy())
        showing = asyncio.create_task(Lines(out, every=0.01).show(run))
        while not out.getvalue():
            await asyncio.sleep(0.005)
        showing.cancel()
        first = out.getvalue().splitlines()[0]
        assert first.startswith("summarise: 200 of 1,000 done, 1 failed, 20 flagged")
        assert "\x1b" not in first


def test_the_slowest_are_kept_and_no_more() -> None:
    assert sorted(busy().slowest, reverse=True) == [
        (1.99, "a199"),
        (1.98, "a198"),
        (1.97, "a197"),
        (1.96, "a196"),
        (1.95, "a195"),
    ]


def test_tables_without_the_extra_say_so_before_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    from summarise.batch.outputs import tables
    from summarise.errors import SettingsError

    monkeypatch.setitem(sys.modules, "pyarrow", None)
    tables.require(Table.csv)
    with pytest.raises(SettingsError, match=r"summarise-checked\[parquet\]"):
        tables.require(Table.parquet)
