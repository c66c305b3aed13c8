"""A raw answer is in the store before its slot is given back, and is never paid for again."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from summarise.article import Article
from summarise.batch.outputs.lines import result_of
from summarise.batch.recording.ledger import Ledger, Outcomes
from summarise.batch.recording.writer import COMMIT
from summarise.batch.runner import Run
from summarise.engines.answers.provider import MOST_TOKENS
from summarise.errors import OutputError, SettingsError, Unavailable
from summarise.recording import RawAnswer, Recorder
from summarise.report import Usage
from summarise.schema import Summary
from summarise.store import Claim, Entry, Failure, Result, Store
from summarise.store.statements import VERSION
from tests import faults
from tests.batch.making import report
from tests.batch.test_running import AT_ONCE, MANY, RECIPE, Batch
from tests.engines.asking import ARTICLE, SUMMARY, engine_at
from tests.engines.asking import Ask as How
from tests.serving import PATIENCE


class Answered(Batch):
    """A run in which every article is answered at once, and puts its answer on record as an engine does."""

    async def work(self, key: str, article: Article, recorder: Recorder | None = None) -> Result:
        assert recorder is not None
        turn = recorder.turn(article.text)
        if turn.next() is None:
            turn.require()
            self.asked.append(article.text)
            self.on_ask(self.run, len(self.asked))
            await turn.put(f'"{article.text}"')
        failure = self.answers.get(article.text)
        if failure is not None:
            raise failure
        return result_of(key, report(article=article))


async def spun() -> None:
    """Everything that the loop can do by itself is done."""
    for _ in range(200):
        await asyncio.sleep(0)


async def test_no_call_is_made_in_place_of_one_whose_answer_is_not_on_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    batch, disk, kept = Answered(tmp_path), threading.Event(), Ledger.keep_answers
    begun = threading.Event()

    def slow(ledger: Ledger, answers: Sequence[tuple[str, RawAnswer]]) -> None:
        begun.set()
        disk.wait()
        kept(ledger, answers)

    monkeypatch.setattr(Ledger, "keep_answers", slow)
    task = asyncio.create_task(batch(MANY))
    await asyncio.to_thread(begun.wait)
    await spun()
    assert len(batch.asked) <= AT_ONCE  # while the disk takes nothing, the slots stay taken
    disk.set()
    await task
    assert (len(batch.asked), len(batch.ids())) == (100, 100)


async def test_a_disk_that_takes_no_result_soon_stops_the_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What costs nothing too: memory stays the same however slow the disk is."""
    batch, disk, kept, begun = Batch(tmp_path), threading.Event(), Ledger.keep, threading.Event()

    def slow(ledger: Ledger, outcomes: Outcomes) -> None:
        begun.set()
        disk.wait()
        kept(ledger, outcomes)

    monkeypatch.setattr(Ledger, "keep", slow)
    task = asyncio.create_task(batch(MANY))
    await asyncio.to_thread(begun.wait)
    await spun()
    # One group is being written, one waits; the rest have slots.
    assert len(batch.asked) <= 2 * COMMIT + AT_ONCE
    disk.set()
    await task
    assert (len(batch.asked), len(batch.ids())) == (100, 100)


async def test_at_any_call_no_more_than_the_slots_are_not_on_record(tmp_path: Path) -> None:
    batch, acknowledged = Answered(tmp_path), 0
    keep = Ledger.keep_answers
    most = 0

    def counted(ledger: Ledger, answers: Sequence[tuple[str, RawAnswer]]) -> None:
        nonlocal acknowledged
        keep(ledger, answers)
        acknowledged += len(answers)

    def asked(run: Run, count: int) -> None:
        nonlocal most
        most = max(most, count - acknowledged)

    batch.on_ask = asked
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Ledger, "keep_answers", counted)
        await batch(MANY)
    assert acknowledged == 100
    assert most <= AT_ONCE


@pytest.mark.parametrize("error", [RuntimeError("a bug"), Unavailable("the connection failed")])
async def test_what_is_on_record_is_taken_up_when_a_failure_is_tried_again(
    tmp_path: Path, error: Exception
) -> None:
    first = Answered(tmp_path)
    first.answers["Text of a001."] = error
    await first(MANY[:5])
    assert first.meter.failures == 1
    again = Answered(tmp_path, retry_failed=True)
    await again(MANY[:5])
    assert again.asked == []
    assert len(again.ids()) == 5
    assert again.meter.given_again == 1


async def test_a_fault_of_the_writer_is_one_articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record, bad = Store.record, RECIPE.key(MANY[7].load())

    def faulty(store: Store, outcomes: Any) -> None:
        outcomes = list(outcomes)
        if any(one.key == bad and isinstance(one, Result) for one in outcomes):
            raise OverflowError("Python int too large to convert to SQLite INTEGER")
        record(store, outcomes)

    monkeypatch.setattr(Store, "record", faulty)
    batch = Answered(tmp_path)
    await asyncio.wait_for(batch(MANY), PATIENCE)
    assert len(batch.ids()) == 99
    assert [(one["id"], one["kind"]) for one in batch.lines("failures")] == [("a007", "fault")]


async def test_a_full_disk_lets_no_second_call_be_paid_for() -> None:
    async def full(answer: RawAnswer) -> None:
        raise OutputError("the disk is full")

    recorder = Recorder((), full)
    turn = recorder.turn("a")
    turn.require()
    await turn.put("{}")
    with pytest.raises(OutputError):
        recorder.turn("b").require()


class TestTheEngine:
    """With the raw answers of an earlier run a resumed ask calls for nothing that is there."""

    async def test_answers_that_did_not_fit_are_given_again_in_order(self) -> None:
        kept: list[RawAnswer] = []

        async def keep(answer: RawAnswer) -> None:
            kept.append(answer)

        wrong, good = faults.answer({**SUMMARY, "facts": "none"}), faults.answer(SUMMARY)
        async with faults.serving(wrong, good) as server:
            engine = engine_at(server)
            first = await engine.recording(Recorder((), keep)).summarise(ARTICLE, Summary, How())
            assert len(kept) == len(server.requests) == 2
            half = Recorder(kept[:1], keep)
            resumed = await engine.recording(half).summarise(ARTICLE, Summary, How())
            assert len(server.requests) == 3  # the second one only
            whole = Recorder(kept[:2], keep)
            again = await engine.recording(whole).summarise(ARTICLE, Summary, How())
            assert len(server.requests) == 3
            await engine.aclose()
        assert first.summary == resumed.summary == again.summary
        assert first.usage == resumed.usage == again.usage == whole.recalled
        assert half.recalled == Usage(calls=1, input_tokens=100, output_tokens=20)

    async def test_what_a_stored_failure_has_counted_is_not_counted_again(self) -> None:
        kept: list[RawAnswer] = []

        async def keep(answer: RawAnswer) -> None:
            kept.append(answer)

        async with faults.serving(faults.answer(SUMMARY)) as server:
            engine = engine_at(server)
            await engine.recording(Recorder((), keep)).summarise(ARTICLE, Summary, How())
            counted = [RawAnswer(one.ask, one.number, one.body, counted=True) for one in kept]
            made = await engine.recording(Recorder(counted, keep)).summarise(ARTICLE, Summary, How())
            await engine.aclose()
        assert made.usage == Usage()

    @pytest.mark.parametrize(
        "body",
        ["{}", "no JSON", '{"class":"os:system","answer":{}}', '{"class":"openai:x","answer":{}}', "[]"],
    )
    async def test_a_damaged_record_is_asked_for_again(self, body: str) -> None:
        kept: list[RawAnswer] = []

        async def keep(answer: RawAnswer) -> None:
            kept.append(answer)

        async with faults.serving(faults.answer(SUMMARY)) as server:
            engine = engine_at(server)
            await engine.recording(Recorder((), keep)).summarise(ARTICLE, Summary, How())
            bad = RawAnswer(kept[0].ask, 0, body)
            await engine.recording(Recorder([bad], keep)).summarise(ARTICLE, Summary, How())
            await engine.aclose()
            assert len(server.requests) == 2

    @pytest.mark.parametrize(
        "tokens", [(2**63, 20, 0), (-5, 20, 0), (MOST_TOKENS + 1, 20, 0), (100, 2**80, 0)], ids=str
    )
    async def test_tokens_that_cannot_be_are_not_counted_and_said(self, tokens: tuple[int, int, int]) -> None:
        async with faults.serving(faults.answer(SUMMARY, tokens=tokens)) as server:
            engine = engine_at(server)
            made = await engine.summarise(ARTICLE, Summary, How())
            await engine.aclose()
        assert 0 <= made.usage.input_tokens + made.usage.output_tokens <= 120
        assert any("impossible token counts" in note for note in made.notes)


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ({"error": {"message": "upstream is busy", "code": 502}}, "upstream is busy"),
        ({"error": "try later"}, "try later"),
        ({"choices": None}, "empty answer"),
        ({"choices": {}}, "empty answer"),
        ({"choices": [{"index": 0, "message": None}]}, "empty answer"),
        ({}, "empty answer"),
    ],
    ids=str,
)
async def test_200_without_an_answer_is_the_servers_fault(body: dict[str, Any], says: str) -> None:
    async with faults.serving(faults.raw(body)) as server:
        engine = engine_at(server)
        with pytest.raises(Unavailable, match=says):
            await engine.summarise(ARTICLE, Summary, How())
        await engine.aclose()
        assert len(server.requests) == 4
    async with faults.serving(faults.raw(body), faults.answer(SUMMARY)) as server:
        engine = engine_at(server)
        assert (await engine.summarise(ARTICLE, Summary, How())).summary.headline == SUMMARY["headline"]
        await engine.aclose()


class TestTheStore:
    def test_answers_stay_until_their_key_is_done(self, tmp_path: Path) -> None:
        one = RawAnswer("x", 0, "{}")
        with Store(tmp_path / "store.db") as store:
            store.claim([Entry("a", "k1"), Entry("b", "k2"), Entry("c", "k3")])
            store.keep([(key, one) for key in ("k1", "k2", "k3")])
            spent = Usage(calls=1)
            store.record([
                Result("k1", "{}"), Failure("k2", "refused", "no", spent), Failure("k3", "unavailable", "", spent)
            ])  # fmt: skip
            assert store.kept(["k1", "k2", "k3"]) == {"k3": [RawAnswer("x", 0, "{}", counted=True)]}

    def test_they_outlive_a_process_and_go_with_their_article(self, tmp_path: Path) -> None:
        with Store(tmp_path / "store.db") as store:
            store.claim([Entry("a", "k1")])
            store.keep([("k1", RawAnswer("x", 0, "{}"))])
        with Store(tmp_path / "store.db") as store:
            assert store.claim([Entry("a", "k1")]) == [Claim.GRANTED]
            assert store.stats().answers == 1
        with Store(tmp_path / "store.db") as store:
            store.forget(["a"])
            assert store.stats().answers == 0

    def test_a_store_of_the_first_version_is_brought_up_and_a_later_one_refused(self, tmp_path: Path) -> None:
        path = tmp_path / "store.db"
        with Store(path) as store:
            store.claim([Entry("a", "k1"), Entry("b", "k2")])
            store.record([Result("k1", "{}")])
        db = sqlite3.connect(path)
        db.execute("DROP TABLE answers")
        db.execute("PRAGMA user_version = 1")
        db.close()
        with Store(path) as store:
            assert store.claim([Entry("a", "k1"), Entry("b", "k2")]) == [Claim.DONE, Claim.GRANTED]
            store.keep([("k2", RawAnswer("x", 0, "{}"))])
        db = sqlite3.connect(path)
        assert db.execute("PRAGMA user_version").fetchone() == (VERSION,)
        db.execute(f"PRAGMA user_version = {VERSION + 1}")
        db.close()
        with pytest.raises(SettingsError, match="later version"):
            Store(path)

    def test_a_lock_of_a_process_that_died_signing_in_is_taken_away(self, tmp_path: Path) -> None:
        path = tmp_path / "store.db"
        with Store(path) as store:
            store.claim([Entry("a", "k1")])
            store.record([Result("k1", "{}")])
        stray = tmp_path / "store.db.4242-0123456789ab.lock"
        other = tmp_path / "store.db.backup.lock"
        stray.touch()
        other.touch()
        with Store(path) as store:
            store.claim([Entry("a", "k1")])  # nothing to be done
        assert (stray.exists(), other.exists()) == (False, True)
