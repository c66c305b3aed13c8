"""Articles into jobs and answers out of them: all accounted for, nothing paid twice, whatever is cut off."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from summarise.article import Article
from summarise.batch.costs.meter import Meter
from summarise.batch.costs.prices import Prices
from summarise.batch.inputs.items import Item
from summarise.batch.jobs import spool
from summarise.batch.jobs.collecting import Collected, collect
from summarise.batch.jobs.submitting import Submitted, Submitter, recover
from summarise.batch.outputs.results import Results
from summarise.batch.recipe import Recipe
from summarise.batch.recording.ledger import Ledger
from summarise.engines.access import Access
from summarise.engines.batches.openai import BatchApi
from summarise.engines.requests.prompts import Prompt
from summarise.errors import EngineError, InputError, OutputError
from summarise.schema import Summary
from summarise.store import Claim, Store
from tests.batch_server import BatchServer, Row, answered, batch_serving, not_reached
from tests.engines.asking import KEY, QUICK, SUMMARY

RECIPE = Recipe(model="openai/tiny", repair=0)


def item(name: str, text: str) -> Item:
    return Item(name, f"{name}.txt", lambda: Article(text, source=f"{name}.txt"))


def items(count: int) -> list[Item]:
    return [item(f"a{n}", f"The depot at Marl sent {n + 10} lorries north on Monday.") for n in range(count)]


def completion(line: Row, content: Any = SUMMARY, **choice: Any) -> Row:
    """A record whose completion has this content."""
    text = content if isinstance(content, str) else json.dumps(content)
    message = {"role": "assistant", "content": text}
    body = {
        "id": "c",
        "object": "chat.completion",
        "created": 1,
        "model": "tiny",
        "choices": [{"index": 0, "message": message, "finish_reason": "stop"} | choice],
        "usage": {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120},
    }
    return answered(line, body)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "store.db") as opened:
        yield opened


def api_of(server: BatchServer) -> BatchApi:
    return BatchApi("openai/tiny", Access(server.url, KEY), policy=QUICK)


async def submit(server: BatchServer, out: Path, store: Store, given: list[Item], **limits: Any) -> Submitted:
    api = api_of(server)
    try:
        return await Submitter(out, store, RECIPE, base_url=server.url, **limits).submit(given, api)
    finally:
        await api.aclose()


async def collect_all(server: BatchServer, out: Path, store: Store) -> list[Collected]:
    """Everything, asking for each job's state until it is over."""
    api = api_of(server)
    said = []
    try:
        for job in await recover(spool.jobs(out), store, api):
            assert job.sheet.batch
            state = await api.state(job.sheet.batch)
            while not state.over:
                state = await api.state(job.sheet.batch)
            with Results(out) as results:
                ledger = Ledger(store, results, Meter())
                recipe = job.sheet.recipe(Summary)
                said.append(await collect(job, recipe, ledger, Prices(RECIPE.model), api, state))
    finally:
        await api.aclose()
    return said


def written(out: Path, name: str = "results.jsonl") -> list[Row]:
    return [json.loads(line) for line in (out / name).read_text().splitlines()]


async def test_from_articles_to_results(out: Path, store: Store) -> None:
    async with batch_serving(completion) as server:
        submitted = await submit(server, out, store, items(5))
        assert store.stats().submitted == 5
        (collected,) = await collect_all(server, out, store)
    assert submitted.claims == {Claim.GRANTED: 5}
    assert (collected.done, collected.freed, collected.odd) == (5, 0, 0)
    rows = list(store.rows("done"))
    assert [row.entry.id for row in rows] == ["a0", "a1", "a2", "a3", "a4"]
    assert {row.usage.input_tokens for row in rows} == {100}
    assert [line["id"] for line in written(out)] == ["a0", "a1", "a2", "a3", "a4"]
    assert written(out)[0]["report"]["summary"] == SUMMARY
    assert spool.jobs(out) == []


async def test_what_is_done_or_under_way_is_not_asked_again(out: Path, store: Store) -> None:
    async with batch_serving(completion) as server:
        await submit(server, out, store, items(2))
        again = await submit(server, out, store, items(3))
        assert again.claims == {Claim.SUBMITTED: 2, Claim.GRANTED: 1}
        await collect_all(server, out, store)
        last = await submit(server, out, store, [*items(3), item("same as a0", items(1)[0].load().text)])
    assert last.claims == {Claim.DONE: 4}
    assert len(server.requests()) == 3
    assert len(list(store.rows("done"))) == 4


async def test_jobs_are_split_by_number_and_by_size(out: Path, store: Store) -> None:
    async with batch_serving(completion) as server:
        by_number = await submit(server, out, store, items(5), most_requests=2)
        size = len(server.files["file-1"]) // 2
        by_size = await submit(
            server, out, store, [item(f"b{n}", "x" * 50) for n in range(1)], most_bytes=size * 10
        )
    assert [job.sheet.requests for job in by_number.jobs] == [2, 2, 1]
    assert [job.sheet.requests for job in by_size.jobs] == [1]


async def test_no_file_exceeds_the_limit_and_a_larger_article_is_named(out: Path, store: Store) -> None:
    given = [*items(3), item("huge", "word " * 20_000)]
    async with batch_serving(completion) as server:
        first = await submit(server, out / "first", store, items(1))
        limit = int(len(server.files["file-1"]) * 2.5)
        said = await submit(server, out, store, given, most_bytes=limit)
    assert first.jobs[0].sheet.requests == 1
    assert [(line.id, line.kind) for line in said.left] == [("huge", "too-long")]
    assert said.submitted == 2
    assert [job.sheet.requests for job in said.jobs] == [2]
    assert all(len(content) <= limit for content in server.files.values())
    assert store.stats().claimed == 0


async def test_an_article_that_cannot_be_read_stops_nothing(out: Path, store: Store) -> None:
    def broken() -> Article:
        raise InputError("b.txt: empty; there is nothing to summarise")

    async with batch_serving(completion) as server:
        said = await submit(server, out, store, [item("a", "5 men"), Item("b", "b.txt", broken)])
    assert [(line.kind, line.reason) for line in said.left] == [
        ("unreadable", "b.txt: empty; there is nothing to summarise")
    ]
    assert said.claims == {Claim.GRANTED: 1}


async def test_every_answer_is_a_result_a_failure_or_free_to_be_asked_again(out: Path, store: Store) -> None:
    kinds = {
        "refused": lambda line: completion(
            line, message={"role": "assistant", "content": None, "refusal": "no"}
        ),
        "truncated": lambda line: completion(line, '{"headline": "Ha', finish_reason="length"),
        "invalid": lambda line: completion(line, "{}"),
        # refused by the provider, which was there
        "failed": lambda line: answered(line, {"error": {}}, status=400),
        "busy": lambda line: answered(line, {"error": {}}, status=503),
        "done": completion,
    }

    def answer(line: Row) -> Row:
        text = line["body"]["messages"][-1]["content"]
        return next(make(line) for name, make in kinds.items() if name in text)

    given = [item(name, f"The word of the day is {name}.") for name in kinds]
    async with batch_serving(answer) as server:
        await submit(server, out, store, given)
        (said,) = await collect_all(server, out, store)
    assert said.done == 1
    assert said.failed == 4
    assert len(written(out, "failures.jsonl")) == 4
    assert said.freed == 1
    assert {row.entry.id: row.kind for row in store.rows("failed")} == {
        name: name for name in ("refused", "truncated", "invalid", "failed")
    }
    assert store.stats().usage.output_tokens == 4 * 20  # what failed was paid for too


@pytest.mark.parametrize("end", ["expired", "cancelled"])
async def test_a_job_that_ends_early_keeps_what_it_did(end: str, out: Path, store: Store) -> None:
    def half(line: Row) -> Row | None:
        return completion(line) if "12 lorries" in line["body"]["messages"][-1]["content"] else None

    async with batch_serving(half, walk=("validating", "in_progress", end)) as server:
        await submit(server, out, store, items(4))
        (said,) = await collect_all(server, out, store)
        assert (said.done, said.freed) == (1, 3)
        again = await submit(server, out, store, items(4))
    assert again.claims == {Claim.GRANTED: 3, Claim.DONE: 1}


async def test_a_job_that_the_provider_refuses_frees_its_articles(out: Path, store: Store) -> None:
    problem = {
        "code": "token_limit_exceeded",
        "message": "Enqueued token limit reached",
        "line": None,
        "param": None,
    }
    async with batch_serving(completion, walk=("validating", "failed"), problems=[problem]) as server:
        await submit(server, out, store, items(2))
        (said,) = await collect_all(server, out, store)
    assert said.state.problems == ("Enqueued token limit reached",)
    assert (said.done, said.freed) == (0, 2)
    assert store.stats().submitted == 0


async def test_records_that_belong_to_nothing_are_counted_and_the_first_of_two_stands(
    out: Path, store: Store
) -> None:
    async with batch_serving(completion) as server:
        await submit(server, out, store, items(1))
        api = api_of(server)
        (job,) = spool.jobs(out)
        state = await api.state(job.sheet.batch or "")
        while not state.over:
            state = await api.state(job.sheet.batch or "")
        assert state.output_file
        server.files[state.output_file] += (
            b'half a li\n{"custom_id": "nobody"}\n' + server.files[state.output_file]
        )
        (said,) = await collect_all(server, out, store)
        await api.aclose()
    assert (said.done, said.odd) == (1, 1)


class TestCutOff:
    """The process dies at each step of submitting; the next one finishes it, and one batch was made."""

    @pytest.mark.parametrize(
        ("fault", "calls"),
        [
            ({"POST files": [(401, {}, False)]}, 0),  # nothing reached the provider
            ({"POST batches": [(401, {}, False)]}, 1),  # the file did
            ({"POST batches": [(401, {}, True)]}, 1),  # the batch was made, and the answer lost
        ],
    )
    async def test_while_handing_over(self, fault: Any, calls: int, out: Path, store: Store) -> None:
        async with batch_serving(completion) as server:
            server.faults = fault
            with pytest.raises(EngineError):
                await submit(server, out, store, items(3))
            assert server.calls.count("POST /files") == 1
            assert store.stats().submitted == 3
            (said,) = await collect_all(server, out, store)
        assert len(server.batches) == 1
        assert said.done == 3

    async def test_before_the_keys_were_the_jobs(
        self, out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def dies(self: Store, keys: object, job: str) -> None:
            raise OutputError("the disk is full")

        async with batch_serving(completion) as server:
            with Store(tmp_path / "store.db") as first, monkeypatch.context() as patched:
                patched.setattr(Store, "submit", dies)
                with pytest.raises(OutputError):
                    await submit(server, out, first, items(3))
            with Store(tmp_path / "store.db") as second:
                api = api_of(server)
                assert await recover(spool.jobs(out), second, api) == []
                await api.aclose()
                said = await submit(server, out, second, items(3))
        assert said.claims == {Claim.GRANTED: 3}
        assert len(server.batches) == 1

    async def test_while_packing(self, out: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
        def dies(*_: object) -> bytes:
            raise KeyboardInterrupt

        async with batch_serving(completion) as server:
            with monkeypatch.context() as patched:
                patched.setattr(spool.Pack, "add", dies)
                with pytest.raises(KeyboardInterrupt):
                    await submit(server, out, store, items(3))
            assert list((out / "jobs").glob("*")) == [] if (out / "jobs").exists() else True
            assert server.calls == []

    async def test_while_collecting(self, out: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
        recorded = Store.record

        def once(self: Store, outcomes: Any) -> None:
            recorded(self, outcomes)
            raise KeyboardInterrupt

        async with batch_serving(completion) as server:
            await submit(server, out, store, items(3))
            with monkeypatch.context() as patched:
                patched.setattr(Store, "record", once)
                patched.setattr("summarise.batch.jobs.collecting._AT_ONCE", 2)
                with pytest.raises(KeyboardInterrupt):
                    await collect_all(server, out, store)
            assert store.stats().done == 2
            (said,) = await collect_all(server, out, store)
        assert said.done == 1
        assert store.stats().usage.calls == 3
        assert len(list(store.rows("done"))) == 3


async def test_every_request_refused_keeps_the_reason(out: Path, store: Store) -> None:
    body = {"error": {"message": "This model takes no temperature.", "code": "unsupported_value"}}
    async with batch_serving(lambda line: answered(line, body, status=400)) as server:
        await submit(server, out, store, items(3))
        (said,) = await collect_all(server, out, store)
    assert (said.done, said.failed, said.freed) == (0, 3, 0)
    for row in store.rows("failed"):
        assert row.kind == "failed"
        assert "This model takes no temperature." in (row.reason or "")


def odd(line: Row) -> Row:
    """Every other request is refused."""
    number = int(line["body"]["messages"][-1]["content"].split("sent ")[1].split(" ")[0])
    return completion(line) if number % 2 else answered(line, {"error": {"message": "no"}}, status=400)


@pytest.mark.parametrize(("name", "done", "failed"), [("output_file_id", 0, 2), ("error_file_id", 2, 0)])
@pytest.mark.parametrize("gone", [True, False])
async def test_a_file_that_cannot_be_had_holds_the_other_one_not_back(
    name: str, done: int, failed: int, gone: bool, out: Path, store: Store
) -> None:
    async with batch_serving(odd, walk=("validating", "completed")) as server:
        await submit(server, out, store, items(4))
        api = api_of(server)
        (job,) = spool.jobs(out)
        while not (await api.state(job.sheet.batch or "")).over:
            pass
        await api.aclose()
        file = server.batches[job.sheet.batch or ""][name]
        kept = server.files.pop(file)
        if not gone:
            server.away.add(file)
            with pytest.raises(EngineError):
                await collect_all(server, out, store)
            assert (store.stats().done, len(list(store.rows("failed")))) == (done, failed)
            server.away.clear()
            server.files[file] = kept
        (said,) = await collect_all(server, out, store)
    stored = store.stats().done, len(list(store.rows("failed")))
    assert stored == ((done, failed) if gone else (2, 2))
    assert (len(said.gone), said.freed) == ((1, 2) if gone else (0, 0))
    assert spool.jobs(out) == []


async def test_a_file_that_was_fetched_is_not_fetched_again(
    out: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dies(*_: object) -> None:
        raise KeyboardInterrupt

    async with batch_serving(completion) as server:
        await submit(server, out, store, items(3))
        with monkeypatch.context() as patched:
            patched.setattr(Store, "record", dies)
            with pytest.raises(KeyboardInterrupt):
                await collect_all(server, out, store)
        (job,) = spool.jobs(out)
        del server.files[server.batches[job.sheet.batch or ""]["output_file_id"]]
        (said,) = await collect_all(server, out, store)
    assert said.done == 3


async def test_a_foreign_folder_in_the_spool_is_named(out: Path) -> None:
    (out / "jobs" / "holiday photos").mkdir(parents=True)
    with pytest.raises(OutputError, match="not a job"):
        spool.jobs(out)


def test_not_reached_is_what_the_server_says() -> None:
    assert not_reached({"custom_id": "a"}, "batch_expired")["error"]["code"] == "batch_expired"


def test_a_job_remembers_how_it_was_asked() -> None:
    article = Article("The depot at Marl sent 10 lorries north on Monday.")
    recipe = Recipe(
        "openai/tiny", prompt=Prompt("own", "Say it."), temperature=0.5, max_facts=3, repair=0, check=False,
        language="de", select=("date-mismatch", "rounded"), ignore=("rounded",),
    )  # fmt: skip
    sheet = spool.Sheet.of(recipe, schema=None, base_url=None)
    read = spool.Sheet.model_validate_json(sheet.model_dump_json(by_alias=True))
    assert read.recipe(Summary).key(article) == recipe.key(article)
