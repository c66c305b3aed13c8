"""`summarise batch --verify` against a server: two models, one limit, one sum, and no summary lost with an opinion."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from summarise.article import Article
from summarise.batch import runner
from summarise.batch.asking.limiter import Limiter
from summarise.batch.completion import Ending
from summarise.batch.costs.prices import Prices
from summarise.cli.main import outcome
from summarise.configuration.trusting import trust
from summarise.errors import AuthenticationFailed
from summarise.recording import Recorder
from summarise.report import SecondOpinion, Usage
from summarise.store import Result, Store
from tests.batch.test_running import Batch as Engineless
from tests.batch.test_running import item
from tests.model_server import Running, article, beside

COUNT = 12  # articles; article(n) counts n + 2 ships, and the second model doubts even numbers
Batch = Callable[..., tuple[int, str, str]]
_PRICED = pytest.mark.skipif(find_spec("genai_prices") is None, reason="needs the extra prices")


class Unread(Engineless):
    """A run without an engine, in which no second opinion comes."""

    async def work(self, key: str, article: Article, recorder: Recorder | None = None) -> Result:
        made = await super().work(key, article, recorder)
        second = SecondOpinion(
            model="openai/y", prompt="p", prompt_hash="h", schema_hash="s", statements=1,
            failed="openai/y: the key was refused", kind="key",
        )  # fmt: skip
        return dataclasses.replace(made, opinion=second)


@pytest.fixture
def batch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Batch:
    """The command over a folder of articles, one at a time unless said otherwise: its exit code, what it
    said, what it warned of."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("OPENAI_API_KEY", "sk-test-0123456789abcdef")
    Path("in").mkdir()
    for n in range(COUNT):
        (Path("in") / f"{n:02}.txt").write_text(article(n))

    def run(*more: object) -> tuple[int, str, str]:
        capfd.readouterr()
        code = outcome(["batch", "in", "-o", "out", "-j", "1", *map(str, more)])
        return (code, *capfd.readouterr())

    return run


def at(server: Running, *more: object) -> list[object]:
    return ["--model", "openai/tiny", "--base-url", server.url, *more]


def lines() -> list[dict[str, Any]]:
    return [json.loads(line) for line in Path("out/results.jsonl").read_text().splitlines()]


def opinions() -> list[dict[str, Any]]:
    return [line["report"]["provenance"]["second_opinion"] for line in lines()]


def test_every_article_has_its_opinion_its_tokens_and_its_flags(batch: Batch) -> None:
    with beside() as server:
        code, said, warned = batch(*at(server, "--verify", "openai/second", "-j", 2))
        stats = server.stats()
    assert code == 0, warned
    assert stats["models"] == {"tiny": COUNT, "second": COUNT}
    for line in lines():
        opinion = line["report"]["provenance"]["second_opinion"]
        number = int(line["id"][3:5]) + 2
        assert (opinion["model"], opinion["doubts"]) == ("openai/second", 1 - number % 2)
        assert line["flags"].get("model-doubt", 0) == 1 - number % 2
        assert opinion["usage"] == {"calls": 1, "input_tokens": 900, "output_tokens": 100, "cached_tokens": 0}
        assert line["usage"] == {"calls": 2, "input_tokens": 1800, "output_tokens": 200, "cached_tokens": 0}
    assert f"opinions     {COUNT}\n" in said
    assert "model-doubt 6" in said
    assert f"{2 * COUNT} calls" in said
    with Store(Path("out/store.db")) as store:
        assert store.stats().usage.calls == 2 * COUNT


def test_one_client_for_each_model_over_the_whole_run(batch: Batch) -> None:
    with beside() as server:
        batch(*at(server, "--verify", "openai/second", "-j", 2))
        assert server.stats()["connections"] <= 2 * 2


def test_with_and_without_are_two_results_and_each_is_found_again(batch: Batch) -> None:
    with beside() as server:
        batch(*at(server, "-q"))
        batch(*at(server, "-q", "--verify", "openai/second"))
        batch(*at(server, "-q", "--verify", "openai/second"))
        assert server.stats()["models"] == {"tiny": 2 * COUNT, "second": COUNT}
        code, said, _ = batch(*at(server))
        assert (code, server.stats()["models"]["tiny"]) == (0, 2 * COUNT)
    assert f"done before {COUNT}" in said
    with Store(Path("out/store.db")) as store:
        assert store.stats().done == 2 * COUNT


def test_a_setting_asks_for_it_as_the_option_does(batch: Batch) -> None:
    Path("summarise.toml").write_text('verify = "openai/second"\n')
    trust(Path("summarise.toml"), {"verify": "openai/second"})
    with beside() as server:
        assert batch(*at(server, "--limit", 2))[0] == 0
        assert server.stats()["models"] == {"tiny": 2, "second": 2}


def test_the_built_in_engine_can_be_read_by_a_model(batch: Batch) -> None:
    with beside() as server:
        code, said, warned = batch(
            "--model", "extractive", "--base-url", server.url, "--verify", "openai/second", "-j", 4
        )
        assert server.stats()["models"] == {"second": COUNT}
    assert code == 0, warned
    assert f"opinions     {COUNT}\n" in said


# Only the second model has the fault. ``done``: how many articles were asked for before the run ended.
@pytest.mark.parametrize(
    ("fault", "kind", "done", "code", "says"),
    [
        ("truncated", "truncated", COUNT, 0, ""),
        ("401", "key", 1, 77, "the key was refused (401)"),
        ("404", "settings", 1, 64, "no such model or address (404)"),
        ("500", "unavailable", 10, 75, "the server failed (500): no"),
    ],
)
def test_a_failed_opinion_loses_no_summary_is_counted_and_stops_what_everybody_would_meet(
    batch: Batch, fault: str, kind: str, done: int, code: int, says: str
) -> None:
    second = ["--verify", "openai/second", "--max-retries", 0]
    with beside(only="second", **{f"_{fault}": 1.0}) as server:
        ended, said, warned = batch(*at(server, *second))
        assert server.stats()["models"] == {"tiny": done, "second": done}
    assert ended == code, warned
    assert says in warned
    assert warned.count("no second opinion: openai/second") == bool(says)
    assert len(lines()) == done
    assert not Path("out/failures.jsonl").exists()
    assert {opinion["kind"] for opinion in opinions()} == {kind}
    assert all(line["report"]["summary"]["facts"] and line["checked"] for line in lines())
    assert f"opinions     0; {done} failed: {kind} {done}; the summaries are kept" in said
    assert f"  {kind}: in/00.txt: openai/second: " in said
    with beside() as server:  # what is done is done; the rest goes on
        assert batch(*at(server, *second))[0] == 0
        assert server.stats()["models"].get("tiny", 0) == COUNT - done
    assert sum(opinion.get("failed") is None for opinion in opinions()) == COUNT - done


def test_a_summary_that_failed_is_not_read(batch: Batch) -> None:
    with beside(only="tiny", truncated=1.0) as server:
        code, said, _ = batch(*at(server, "--verify", "openai/second"))
        assert server.stats()["models"] == {"tiny": COUNT}
    assert (code, "opinions" in said) == (3, False)


def test_a_storm_over_the_second_model_is_ridden_out_and_every_call_is_counted(batch: Batch) -> None:
    with beside(only="second", _429=0.4) as server:
        code, _, warned = batch(*at(server, "--verify", "openai/second", "--max-retries", 30, "-j", 4))
        stats = server.stats()
    assert code == 0, warned
    assert stats["calls"]["429"]
    assert all(opinion.get("failed") is None for opinion in opinions())
    assert sum(line["usage"]["calls"] for line in lines()) == sum(stats["calls"].values())


def test_its_calls_keep_to_the_rate(batch: Batch, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[float] = []
    admitted: list[float] = []
    limiters: set[Limiter] = set()
    admit = Limiter.admit

    async def noted(limiter: Limiter, tokens: int) -> None:
        limiters.add(limiter)
        asked.append(limiter._clock())
        await admit(limiter, tokens)
        admitted.append(limiter._clock())

    monkeypatch.setattr(Limiter, "admit", noted)
    with beside() as server:
        batch(*at(server, "--verify", "openai/second", "--limit", 4, "-j", 4, "--requests-per-minute", 600))
        assert server.stats()["models"] == {"tiny": 4, "second": 4}
    assert (len(limiters), len(admitted)) == (1, 8)  # one gate for both models, and no call beside it
    assert all(moment >= asked[0] + 0.1 * n - 1e-6 for n, moment in enumerate(admitted))


def test_its_tokens_count_against_the_budget(batch: Batch) -> None:
    with beside() as server:  # a thousand tokens a call
        code, _, warned = batch(*at(server, "--verify", "openai/second", "--max-tokens", 5000))
        assert server.stats()["models"] == {"tiny": 2, "second": 2}
    assert (code, "--max-tokens 5,000" in warned) == (4, True)


class TestStopping:
    """What is under way when the second model turns out to be of no use holds summaries that were paid for."""

    @pytest.fixture
    def stopped(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Engineless:
        """The first article of three has no opinion; a run waits no time for the others where nothing will be
        answered."""
        monkeypatch.setattr(runner, "_GRACE", 0.0)
        return Unread(tmp_path)

    async def test_it_is_waited_for(self, stopped: Engineless) -> None:
        turns = 0

        def later() -> bool:
            """Long after the run has come to wait for them."""
            nonlocal turns
            turns += stopped.run.ending is Ending.STOPPED
            return turns > 50

        stopped.held = {"Text of b.": later, "Text of c.": later}
        run = await stopped([item("a"), item("b"), item("c")])
        assert (run.ending, run.why) == (Ending.STOPPED, "no second opinion: openai/y: the key was refused")
        assert isinstance(run.error, AuthenticationFailed)
        assert stopped.ids() == ["a", "b", "c"]
        assert (stopped.meter.opinions, stopped.meter.unread) == (0, {"key": 3})

    async def test_ctrl_c_drops_it_since_nothing_more_is_begun_already(self, stopped: Engineless) -> None:
        def never() -> bool:
            if stopped.run.ending is Ending.STOPPED and stopped.ids() == ["a"]:
                stopped.run.interrupt()
            return False

        stopped.held = {"Text of b.": never, "Text of c.": never}
        run = await stopped([item("a"), item("b"), item("c")])
        assert (run.ending, stopped.ids()) == (Ending.STOPPED, ["a"])


class TestMoney:
    @_PRICED
    def test_the_cost_is_the_sum_of_two_prices(self, batch: Batch, monkeypatch: pytest.MonkeyPatch) -> None:
        costs = {}
        for name, second in (
            ("none", []),
            ("dear", ["--verify", "openai/gpt-4o"]),
            ("same", ["--verify", "openai/gpt-4o-mini"]),
        ):
            with beside() as server:
                monkeypatch.setenv(
                    "OPENAI_BASE_URL", server.url
                )  # no option, so that the price is the provider's
                assert batch("--model", "openai/gpt-4o-mini", *second, "--limit", 1, "--store", name)[0] == 0
            costs[name] = lines()[-1]["cost"]
        assert costs["same"] == pytest.approx(2 * costs["none"])
        assert costs["dear"] > 3 * costs["none"]  # gpt-4o costs many times what gpt-4o-mini does

    @_PRICED
    @pytest.mark.parametrize(
        ("model", "verify", "same_as"),
        [
            ("openai/gpt-4o-mini", "local/model.gguf", "openai/gpt-4o-mini"),
            ("extractive", "openai/gpt-4o-mini", "openai/gpt-4o-mini"),
            ("extractive", "local/model.gguf", "extractive"),
        ],
    )
    def test_what_costs_nothing_adds_nothing(self, model: str, verify: str, same_as: str) -> None:
        usage = Usage(calls=1, input_tokens=900, output_tokens=100)
        both = Prices(model, None, verify)
        paid_by_the_second = model == "extractive"
        assert both.of(usage, usage if paid_by_the_second else None) == Prices(same_as).of(usage)
        assert (both.known, both.why_not) == (Prices(same_as).known, None)

    @_PRICED
    def test_half_a_cost_is_none(self, batch: Batch, monkeypatch: pytest.MonkeyPatch) -> None:
        with beside() as server:
            monkeypatch.setenv("OPENAI_BASE_URL", server.url)
            _, said, _ = batch("--model", "openai/gpt-4o-mini", "--verify", "openai/nobodys", "--limit", 1)
        assert lines()[0]["cost"] is None
        assert "no price is known for openai/nobodys, so the cost is unknown" in said

    @_PRICED
    def test_a_budget_in_dollars_wants_both_prices(self, batch: Batch) -> None:
        code, _, warned = batch(
            "--model", "openai/gpt-4o-mini", "--verify", "openai/nobodys", "--max-cost", 1, "-q"
        )
        assert (code, warned.count("\n")) == (64, 1)
        assert "--max-cost: no price is known for openai/nobodys" in warned

    @_PRICED
    def test_a_second_opinion_on_what_costs_nothing_has_a_price(self, batch: Batch) -> None:
        _, said, _ = batch("--dry-run", "--model", "extractive", "--verify", "openai/gpt-4o")
        assert "cost         about $" in said


@_PRICED
def test_dry_run_counts_it(batch: Batch) -> None:
    cost = {}
    for name, more in (("without", []), ("with", ["--verify", "openai/gpt-4o"])):
        code, said, _ = batch("--dry-run", "--model", "openai/gpt-4o", *more)
        assert code == 0
        assert ("opinions     about" in said) is (name == "with")
        cost[name] = float(said.partition("about $")[2].split()[0])
    assert cost["with"] > cost["without"]
    assert f"and {COUNT * 100:,} out (100 an article), tokens of the second model" in said


@pytest.mark.parametrize(
    ("options", "code", "words"),
    [
        (["--verify", "extractive"], 64, "a model that can read"),
        (["--verify", "openai/second", "--no-check"], 64, "needs the check"),
        (["--verify", "nobody/x"], 64, "unknown provider"),
        (["--verify", "openai/second"], 77, "OPENAI_API_KEY"),
        (["--verify", "extractive", "--dry-run"], 64, "a model that can read"),
    ],
)
def test_what_is_wrong_is_said_before_anything_is_begun(
    batch: Batch, monkeypatch: pytest.MonkeyPatch, options: list[str], code: int, words: str
) -> None:
    monkeypatch.delenv("OPENAI_API_KEY")
    ended, _, warned = batch("--model", "extractive", "-q", *options)
    assert (ended, words in warned, warned.count("\n")) == (code, True, 1), warned
    assert not Path("out").exists()
