"""What a run does with answers, failures and stops: the engine is a stand-in, the store and files are real."""

from __future__ import annotations

import asyncio
import dataclasses
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from summarise.article import Article
from summarise.batch import runner
from summarise.batch.asking.limiter import Slots
from summarise.batch.completion import LEFT, Ending
from summarise.batch.costs.meter import Budget, Meter
from summarise.batch.costs.prices import Prices
from summarise.batch.inputs.items import Item
from summarise.batch.outputs.each import Each
from summarise.batch.outputs.lines import result_of
from summarise.batch.outputs.results import Results
from summarise.batch.recipe import Recipe
from summarise.batch.recording.ledger import Ledger
from summarise.batch.recording.writer import COMMIT
from summarise.batch.runner import Run
from summarise.errors import (
    AuthenticationFailed,
    InputError,
    InvalidAnswer,
    OutputError,
    QuotaExhausted,
    Refused,
    SettingsError,
    SummariseError,
    Truncated,
    Unavailable,
)
from summarise.recording import Recorder
from summarise.report import Usage
from summarise.store import Entry, Result, Store
from tests.batch.making import report
from tests.serving import PATIENCE

RECIPE = Recipe("openai/x")
AT_ONCE = 4  # articles
Answer = Callable[[Article], Result | SummariseError | Exception]


def item(id: str, text: str | None = None) -> Item:
    return Item(id, id, lambda: Article(text or f"Text of {id}.", source=id))


class Batch:
    """A run over items, in a folder of its own. ``asked``: the texts, in the order of asking."""

    def __init__(self, folder: Path, **options: Any) -> None:
        self.folder, self.options = folder, options
        self.asked: list[str] = []
        self.answers: dict[str, SummariseError | Exception] = {}
        self.meter = Meter()
        self.latency = 0.0
        self.held: dict[str, Callable[[], bool]] = {}  # texts, each answered once this is true
        self.on_ask: Callable[[Run, int], None] = lambda run, count: None

    async def __call__(self, items: Any) -> Run:
        options = dict(self.options)
        store = Store(options.pop("store", self.folder / "store.db"))
        ledger_options = {name: options.pop(name) for name in ("retry_failed", "form") if name in options}
        with Results(self.folder) as results, store:
            ledger = Ledger(store, results, self.meter, **ledger_options)
            self.run = Run(
                RECIPE,
                self.work,
                ledger,
                Slots(options.pop("at_once", AT_ONCE)),
                Prices("extractive"),
                **options,
            )
            try:
                await self.run(items)
            finally:
                ledger.close()
        return self.run

    async def work(self, key: str, article: Article, recorder: Recorder | None = None) -> Result:
        self.asked.append(article.text)
        self.on_ask(self.run, len(self.asked))
        await asyncio.sleep(self.latency)
        while not self.held.get(article.text, lambda: True)():
            await asyncio.sleep(0.001)
        failure = self.answers.get(article.text) or self.answers.get("*")
        if failure is not None:
            raise failure
        return result_of(key, report(article=article))

    def lines(self, name: str = "results") -> list[dict[str, Any]]:
        path = self.folder / f"{name}.jsonl"
        return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []

    def ids(self) -> list[str]:
        return sorted(line["id"] for line in self.lines())


@pytest.fixture
def batch(tmp_path: Path) -> Batch:
    return Batch(tmp_path)


MANY = [item(f"a{n:03}") for n in range(100)]


async def test_one_line_an_article(batch: Batch) -> None:
    run = await batch(MANY)
    assert run.ending is Ending.FINISHED
    assert batch.ids() == [one.id for one in MANY]
    assert len(batch.asked) == 100
    assert (batch.meter.done, batch.meter.paid, batch.meter.failures) == (100, 100, 0)


async def test_a_second_run_asks_for_nothing_and_says_why(tmp_path: Path, batch: Batch) -> None:
    await batch(MANY)
    before = batch.lines()
    again = Batch(tmp_path)
    await again(MANY)
    assert again.asked == []
    assert again.meter.skipped == {"done before": 100}
    assert again.lines() == before


async def test_lines_that_are_missing_are_written_again_from_the_store(tmp_path: Path, batch: Batch) -> None:
    await batch(MANY)
    path = tmp_path / "results.jsonl"
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    again = Batch(tmp_path)
    await again(MANY)
    assert again.asked == []
    assert again.ids() == [one.id for one in MANY]


async def test_the_same_text_costs_one_call_and_gets_a_line_each(batch: Batch) -> None:
    batch.latency = 0.02
    run = await batch([item("a", "same"), item("b", "same"), item("c", "other"), item("d", "same")])
    assert sorted(batch.asked) == ["other", "same"]
    assert batch.ids() == ["a", "b", "c", "d"]
    assert (batch.meter.done, batch.meter.paid) == (4, 2)
    assert {line["report"]["article"]["source"] for line in batch.lines()} == {"a", "b", "c", "d"}
    assert run.ending is Ending.FINISHED


async def test_a_text_that_failed_fails_for_all_who_have_it(batch: Batch) -> None:
    batch.latency = 0.02
    batch.answers["same"] = Refused("declined")
    await batch([item("a", "same"), item("b", "same")])
    assert [(line["id"], line["kind"]) for line in batch.lines("failures")] == [
        ("a", "refused"),
        ("b", "refused"),
    ]
    assert batch.asked == ["same"]


async def test_given_twice_is_done_once_and_one_id_for_two_texts_is_a_failure(batch: Batch) -> None:
    await batch([item("a"), item("a"), item("b", "one"), item("b", "two")])
    assert batch.ids() == ["a", "b"]
    assert batch.meter.skipped == {"given twice": 1}
    assert [line["kind"] for line in batch.lines("failures")] == ["clash"]


async def test_a_changed_text_replaces_the_line_of_the_old(tmp_path: Path, batch: Batch) -> None:
    await batch([item("a"), item("b")])
    again = Batch(tmp_path)
    await again([item("a", "changed"), item("b")])
    assert again.asked == ["changed"]
    assert {line["id"]: line["report"]["article"]["text"] for line in again.lines()} == {
        "a": "changed",
        "b": "Text of b.",
    }


class TestAFileThatChangesWhileItIsWatched:
    @staticmethod
    def newer(id: str, text: str) -> Item:
        return dataclasses.replace(item(id, text), newer=True)

    def texts(self, batch: Batch) -> dict[str, str]:
        return {line["id"]: line["report"]["article"]["text"] for line in batch.lines()}

    async def test_its_new_text_is_asked_for_and_takes_the_place_of_the_old(self, batch: Batch) -> None:
        await batch([item("a", "old"), item("b"), self.newer("a", "new")])
        assert sorted(batch.asked) == ["Text of b.", "new", "old"]
        assert self.texts(batch) == {"a": "new", "b": "Text of b."}
        assert batch.meter.failures == 0

    async def test_also_when_the_answer_for_the_old_comes_later(self, batch: Batch) -> None:
        batch.held = {"old": lambda: batch.meter.done == 1}
        await batch([item("a", "old"), self.newer("a", "new")])
        assert self.texts(batch) == {"a": "new"}
        assert batch.meter.done == 2

    async def test_what_is_as_it_was_before_the_last_change_costs_nothing(self, batch: Batch) -> None:
        await batch(
            [item("a", "old"), self.newer("a", "new"), self.newer("a", "new"), self.newer("a", "old")]
        )
        assert sorted(batch.asked) == ["new", "old"]
        assert self.texts(batch) == {"a": "old"}

    async def test_a_failure_of_the_old_text_is_nobodys(self, batch: Batch) -> None:
        batch.held, batch.answers["old"] = {"old": lambda: batch.meter.done == 1}, Refused("declined")
        await batch([item("a", "old"), self.newer("a", "new")])
        assert (batch.meter.failures, batch.lines("failures")) == (0, [])

    @staticmethod
    def broken(id: str, *, newer: bool = False) -> Item:
        def load() -> Article:
            raise InputError(f"{id}: no text in it")

        return Item(id, id, load, newer=newer)

    async def test_a_file_that_is_mended_is_no_failure_any_more(self, batch: Batch) -> None:
        batch.answers["old"] = batch.answers["as bad"] = Refused("declined")
        await batch([
            item("a", "old"), self.broken("b"), item("c", "old"), *MANY[:40], self.broken("b", newer=True),
            self.newer("a", "new"), self.newer("b", "whole"), self.newer("c", "as bad"),
        ])  # fmt: skip
        assert {"a": "new", "b": "whole"}.items() <= self.texts(batch).items()
        assert [(line["id"], line["kind"]) for line in batch.lines("failures")] == [("c", "refused")]
        assert (batch.meter.failed, batch.meter.reasons) == ({"refused": 1}, {"refused": [("c", "declined")]})

    async def test_nothing_but_mended_files_leaves_no_list_of_failures(self, batch: Batch) -> None:
        await batch([self.broken("b"), self.newer("b", "whole")])
        assert (batch.meter.failures, batch.meter.reasons) == (0, {})
        assert not (batch.folder / "failures.jsonl").exists()

    async def test_a_text_that_failed_stays_a_failure_when_the_file_is_touched(self, batch: Batch) -> None:
        batch.answers["old"] = Refused("declined")
        await batch([item("a", "old"), *MANY[:40], self.newer("a", "old")])
        assert (batch.meter.failures, len(batch.lines("failures"))) == (1, 1)

    async def test_a_file_that_breaks_and_comes_back_as_it_was_is_whole(self, batch: Batch) -> None:
        await batch([item("a", "old"), self.broken("a", newer=True), self.newer("a", "old")])
        assert (batch.meter.failures, batch.asked, self.texts(batch)) == (0, ["old"], {"a": "old"})


class TestFailures:
    @pytest.mark.parametrize(
        ("error", "kind"),
        [
            (Refused("declined"), "refused"),
            (Truncated("cut off"), "truncated"),
            (InvalidAnswer("no schema"), "invalid"),
            (Unavailable("timed out"), "unavailable"),
            (InputError("no words"), "unreadable"),
            (RuntimeError("a bug\nwith the article's text"), "fault"),
        ],
    )
    async def test_one_articles_fault_is_its_own(
        self, tmp_path: Path, batch: Batch, error: Exception, kind: str
    ) -> None:
        if isinstance(error, SummariseError):
            error.usage = Usage(calls=4, input_tokens=100)  # type: ignore[attr-defined]
        batch.answers["Text of a001."] = error
        run = await batch(MANY[:10])
        assert run.ending is Ending.FINISHED
        assert len(batch.ids()) == 9
        (failed,) = batch.lines("failures")
        assert (failed["id"], failed["kind"]) == ("a001", kind)
        assert "article's text" not in failed["reason"]
        if isinstance(error, SummariseError):
            assert failed["usage"]["calls"] == 4
        again = Batch(tmp_path)
        await again(MANY[:10])
        assert again.asked == []
        assert [line["id"] for line in again.lines("failures")] == ["a001"]
        assert again.meter.failed == {kind: 1}
        retried = Batch(tmp_path, retry_failed=True)
        await retried(MANY[:10])
        assert retried.asked == ["Text of a001."]
        assert len(retried.ids()) == 10
        assert not (tmp_path / "failures.jsonl").exists()

    async def test_what_cannot_be_read_is_a_failure_too(self, batch: Batch) -> None:
        def broken() -> Article:
            raise InputError("b: binary")

        def buggy() -> Article:
            raise ZeroDivisionError

        await batch([item("a"), Item("b", "b", broken), Item("c", "c", buggy)])
        assert batch.ids() == ["a"]
        assert [line["reason"] for line in batch.lines("failures")] == [
            "b: binary",
            "c: cannot be read (ZeroDivisionError)",
        ]


class TestFaultsOfEverything:
    @pytest.mark.parametrize(
        "error", [AuthenticationFailed("key"), QuotaExhausted("quota"), SettingsError("no model")]
    )
    async def test_a_wrong_key_stops_at_once_and_blames_no_article(
        self, tmp_path: Path, batch: Batch, error: SummariseError
    ) -> None:
        batch.answers["*"] = error
        run = await batch(MANY)
        assert (run.ending, run.error, run.why) == (Ending.STOPPED, error, str(error))
        assert len(batch.asked) <= 8
        assert batch.lines("failures") == []
        again = Batch(tmp_path)
        await again(MANY)
        assert len(again.ids()) == 100

    async def test_a_server_that_is_away_stops_after_ten_in_a_row(self, tmp_path: Path, batch: Batch) -> None:
        batch.answers["*"] = Unavailable("the connection failed")
        run = await batch(MANY)
        assert run.ending is Ending.STOPPED
        assert 10 <= len(batch.asked) <= 18
        assert batch.lines("failures") == []
        again = Batch(tmp_path)
        await again(MANY)
        assert len(again.ids()) == 100

    async def test_a_few_that_time_out_among_answers_are_failures(self, batch: Batch) -> None:
        for n in range(0, 100, 3):
            batch.answers[f"Text of a{n:03}."] = Unavailable("no answer in time")
        run = await batch(MANY)
        assert run.ending is Ending.FINISHED
        assert batch.meter.failed == {"unavailable": 34}
        assert len(batch.ids()) == 66

    async def test_fewer_than_ten_that_all_fail_are_failures_in_the_end(self, batch: Batch) -> None:
        batch.answers["*"] = Unavailable("no answer in time")
        run = await batch(MANY[:5])
        assert run.ending is Ending.FINISHED
        assert len(batch.lines("failures")) == 5


class TestStopping:
    async def test_the_first_interrupt_waits_for_what_is_paid_for(self, tmp_path: Path, batch: Batch) -> None:
        batch.latency = 0.05
        batch.on_ask = lambda run, count: run.interrupt() if count == 6 else None
        run = await batch(MANY)
        assert run.ending is Ending.INTERRUPTED
        assert 6 <= len(batch.asked) <= 8
        assert len(batch.ids()) == len(batch.asked)
        again = Batch(tmp_path)
        await again(MANY)
        assert len(again.asked) + len(batch.asked) == 100
        assert len(again.ids()) == 100

    async def test_the_second_drops_it(self, batch: Batch) -> None:
        batch.latency = 10_000.0

        def twice(run: Run, count: int) -> None:
            if count == 4:
                asyncio.get_running_loop().call_later(0.05, run.interrupt)
                asyncio.get_running_loop().call_later(0.10, run.interrupt)

        batch.on_ask = twice
        run = await asyncio.wait_for(batch(MANY), PATIENCE)
        assert run.ending is Ending.INTERRUPTED
        assert batch.ids() == []

    async def test_a_slow_input_does_not_hold_up_an_interrupt(self, batch: Batch) -> None:
        import threading

        gate = threading.Event()

        def items() -> Any:
            yield from MANY[:40]
            gate.wait()
            yield item("late")

        batch.on_ask = lambda run, count: run.interrupt() if count == 3 else None
        try:
            await asyncio.wait_for(batch(items()), PATIENCE)
        finally:
            gate.set()
        assert batch.run.ending is Ending.INTERRUPTED

    async def test_a_run_that_is_cancelled_leaves_nothing_behind(self, batch: Batch) -> None:
        batch.latency = 10_000.0
        running = asyncio.create_task(batch(MANY))
        while len(batch.asked) < 4:
            await asyncio.sleep(0.01)
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asyncio.wait_for(running, PATIENCE)
        assert asyncio.all_tasks() == {asyncio.current_task()}

    async def test_a_limit_counts_what_is_asked_for(self, tmp_path: Path) -> None:
        asked = 0
        for expected in (30, 30, 30, 10, 0):
            batch = Batch(tmp_path, limit=30)
            await batch(MANY)
            assert len(batch.asked) == expected
            asked += expected
        assert len(batch.ids()) == 100

    async def test_a_budget_of_tokens_is_not_passed(self, tmp_path: Path) -> None:
        batch = Batch(tmp_path, budget=Budget(tokens=230 * 20 + 50))  # an article takes 230 here
        run = await batch(MANY)
        assert run.ending is Ending.BUDGET
        assert run.why is not None
        assert "--max-tokens 4,650" in run.why
        assert len(batch.asked) == 20
        assert batch.meter.tokens <= 4650
        assert len(batch.ids()) == len(batch.asked)

    async def test_a_budget_for_less_than_one_article_begins_none(self, tmp_path: Path) -> None:
        batch = Batch(tmp_path, budget=Budget(tokens=100))
        run = await batch(MANY)
        assert (run.ending, batch.asked) == (Ending.BUDGET, [])

    async def test_a_full_disk_stops_and_says_how_much_was_lost(
        self, batch: Batch, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        keep = Ledger.keep

        def full(ledger: Ledger, outcomes: Any) -> None:
            if batch.meter.done:  # the first commit went well
                raise OutputError("the disk is full")
            keep(ledger, outcomes)

        monkeypatch.setattr(Ledger, "keep", full)
        run = await batch(item(f"a{n:04}") for n in range(1000))
        # One commit, one that fails, one that waits, and the calls under way: no more can have been asked for.
        assert len(batch.ids()) <= COMMIT
        assert len(batch.asked) <= 3 * COMMIT + AT_ONCE
        assert run.unrecorded == len(batch.asked) - len(batch.ids()) > 0
        assert run.ending is Ending.STOPPED
        assert run.why == (f"the disk is full; answers that could not be saved: {run.unrecorded}")

    async def test_where_many_do_not_fit_single_ones_may(
        self, batch: Batch, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        keep, room = Ledger.keep, 10

        def small(ledger: Ledger, outcomes: Any) -> None:
            nonlocal room
            if len(outcomes) > room:
                raise OutputError("the disk is full")
            room -= len(outcomes)
            keep(ledger, outcomes)

        monkeypatch.setattr(Ledger, "keep", small)
        run = await batch(MANY)
        assert (run.ending, len(batch.ids())) == (Ending.STOPPED, 10)
        assert run.unrecorded == len(batch.asked) - 10


class TestSharingAStore:
    async def test_what_another_process_is_paying_for_is_waited_for(self, tmp_path: Path) -> None:
        path = tmp_path / "shared.db"
        one, other = Batch(tmp_path / "one", store=path), Batch(tmp_path / "other", store=path)
        one.latency = other.latency = 0.01
        await asyncio.gather(one(MANY), other(list(reversed(MANY))))
        assert len(one.asked) + len(other.asked) == 100
        assert len(one.ids()) == len(other.ids()) == 100
        assert one.asked
        assert other.asked

    async def test_what_another_process_leaves_is_taken_over(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        looks: list[tuple[bool, bool]] = []
        settle = Ledger.settle

        def noted(ledger: Ledger) -> Any:
            busy, free = settle(ledger)
            looks.append((bool(busy), bool(free)))
            return busy, free

        monkeypatch.setattr(Ledger, "settle", noted)
        monkeypatch.setattr(runner, "_POLL", 0.01)
        path = tmp_path / "shared.db"
        with Store(path) as elsewhere:
            elsewhere.claim([Entry(one.id, RECIPE.key(one.load())) for one in MANY[:3]])
            batch = Batch(tmp_path / "one", store=path)
            running = asyncio.create_task(batch(MANY))
            while len(looks) < 5:  # at what the other process is doing
                await asyncio.sleep(0.01)
            assert looks == [(True, False)] * len(looks)
            assert len(batch.asked) == 97
        await asyncio.wait_for(running, PATIENCE)
        assert len(batch.asked) == 100
        assert batch.ids() == [one.id for one in MANY]
        assert batch.meter.skipped[LEFT] == 0

    async def test_what_waits_in_a_job_is_left_and_counted(self, tmp_path: Path, batch: Batch) -> None:
        with Store(tmp_path / "store.db") as store:
            key = RECIPE.key(MANY[0].load())
            store.claim([Entry("a000", key)])
            store.submit([key], "job-1")
        await batch(MANY[:3])
        assert batch.meter.skipped == {"waiting at the provider": 1}
        assert len(batch.asked) == 2


def test_keys_tell_apart_what_would_be_asked_differently() -> None:
    from summarise.schema import Fact

    article = Article("Five ships.", date="2024-03-01")
    base = Recipe("openai/x")
    others = [
        Recipe("openai/y"),
        Recipe("openai/x", schema=Fact),
        Recipe("openai/x", temperature=0.5),
        Recipe("openai/x", max_facts=3),
        Recipe("openai/x", repair=0),
        Recipe("openai/x", check=False),
        Recipe("openai/x", mode="tools"),
        Recipe("openai/x", context_tokens=8000),
        Recipe("openai/x", language="de"),
        Recipe("openai/x", max_output_tokens=500),
        Recipe("openai/x", parameters={"seed": 7}),
        Recipe("openai/x", parameters={"seed": 8}),
        Recipe("extractive"),
    ]
    keys = {recipe.key(article) for recipe in [base, *others]}
    keys |= {base.key(Article("Six ships.", date="2024-03-01")), base.key(Article("Five ships."))}
    keys.add(base.key(Article("Five ships.", date="2024-03-01", language="de")))
    assert len(keys) == len(others) + 4
    assert Recipe("extractive", parameters={"seed": 7}).key(article) in keys  # which nothing is made of
    assert base.key(Article("Five ships.", date="2024-03-01", source="elsewhere", title="T")) in keys


async def test_what_is_wrong_with_one_article_ends_nothing(tmp_path: Path) -> None:
    """Half surrogate pairs wherever an article can have them, and a name that is taken."""

    def odd(id: str, **said: Any) -> Item:
        return Item(id, id, lambda: Article(f"Text of {id[0]}.", **said))

    odds = [
        odd("t", title="half \ud83d"),
        odd("d", date="2024\ud83d"),
        odd("l", language="e\ud83d"),
        odd("p\ud83d"),
        odd("b\udcff"),
        odd("c.summary.json/c"),
        odd("c"),
    ]
    failing = Item("u", "u\ud83d", lambda: (_ for _ in ()).throw(InputError("no such file \ud83d")))
    batch = Batch(tmp_path, form=Each.json)
    run = await batch([*odds, failing, item("last")])
    assert run.ending is Ending.FINISHED
    assert len(batch.asked) == 7  # the two have one text
    found = {line["id"]: line for line in batch.lines()}
    failed = {line["id"]: (line["kind"], line["source"]) for line in batch.lines("failures")}
    assert failed.pop("u") == ("unreadable", "u\ufffd")
    # Of the two whose files need the same name one way or another, one is in the store alone.
    assert len(failed) == 1
    assert {kind for kind, _ in failed.values()} == {"fault"}
    assert {*found, *failed} == {"t", "d", "l", "p\ufffd", r"b\xff", "c.summary.json/c", "c", "last"}
    assert (found["t"]["title"], found["d"]["date"]) == ("half \ufffd", "2024\ufffd")
    again = Batch(tmp_path, form=Each.json)
    assert (await again([*odds, failing, item("last")])).ending is Ending.FINISHED
    assert again.asked == []
    assert [line["id"] for line in again.lines("failures") if line["kind"] == "fault"] == [*failed]
