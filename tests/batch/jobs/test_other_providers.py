"""Jobs over Anthropic's and Gemini's Batch APIs, as people run them, against servers of those endpoints."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from summarise.article import Article
from summarise.batch.costs.prices import Prices
from summarise.batch.jobs.submitting import Bodies
from summarise.batch.recipe import Recipe
from summarise.cli.main import outcome
from summarise.engines.access import Access
from summarise.engines.batches.ways import batches_of, way_of
from summarise.engines.calls.retrying import RetryPolicy
from summarise.engines.constrained.adapting import form_of
from summarise.engines.constrained.dialects import ANTHROPIC, GEMINI
from summarise.engines.engine import Ask
from summarise.engines.offline import AnsweredEngine, request_body
from summarise.errors import AuthenticationFailed, EngineError, OutputError
from summarise.schema import Summary
from tests.engines.asking import QUICK, SUMMARY
from tests.provider_answers import generated, message
from tests.provider_batches import (
    CANCELLED,
    EXPIRED,
    SUCCEEDED,
    ClaudeServer,
    GeminiServer,
    Outcome,
    Server,
    serving,
)

KEY = "key-0123456789abcdefghijkl"
MODELS = {ClaudeServer: "anthropic/claude-sonnet-5", GeminiServer: "google/gemini-2.5-flash"}
VARIABLES = {ClaudeServer: "ANTHROPIC_API_KEY", GeminiServer: "GOOGLE_API_KEY"}
PACKAGES = {ClaudeServer: "anthropic", GeminiServer: "google.genai"}
Jobs = Callable[..., Awaitable[tuple[int, str, str]]]
pytestmark = pytest.mark.filterwarnings("ignore:Inheritance class AiohttpClientSession")


@pytest.fixture(params=[ClaudeServer, GeminiServer], ids=["anthropic", "gemini"])
def kind(request: pytest.FixtureRequest) -> type[Server]:
    pytest.importorskip(PACKAGES[request.param])
    found: type[Server] = request.param
    return found


@pytest.fixture
def jobs(
    kind: type[Server], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Jobs:
    """``summarise jobs ... -o OUT`` in this process: its exit code, what it said, what it warned of."""
    monkeypatch.setenv(VARIABLES[kind], KEY)
    monkeypatch.setattr("summarise.batch.jobs.running._FIRST_LOOK", 0.001)

    async def run(*arguments: object) -> tuple[int, str, str]:
        capfd.readouterr()
        words = ["jobs", *map(str, arguments), "-o", str(tmp_path / "out")]
        code = await asyncio.to_thread(outcome, words)
        said, warned = capfd.readouterr()
        assert KEY not in said + warned
        return code, said, warned

    return run


def articles(folder: Path, *words: str) -> Path:
    folder.mkdir()
    for n, word in enumerate(words):
        (folder / f"{n:03}.txt").write_text(f"The depot at Marl sent {n + 10} lorries, {word}, on Monday.")
    return folder


def good(text: str) -> Outcome:
    return SUCCEEDED, SUMMARY


def by_word(**outcomes: Outcome) -> Callable[[str], Outcome]:
    """The outcome whose name stands in the article; else a summary."""

    def answer(text: str) -> Outcome:
        return next((made for word, made in outcomes.items() if word in text), good(text))

    return answer


def of(server: Server) -> list[object]:
    return ["--model", MODELS[type(server)], "--base-url", server.url]  # type: ignore[index]


@contextlib.asynccontextmanager
async def reached(server: Server, policy: RetryPolicy = QUICK) -> AsyncIterator[Any]:
    api = batches_of(MODELS[type(server)], Access(server.url, KEY), policy=policy)  # type: ignore[index]
    try:
        yield api
    finally:
        await api.aclose()


def written(folder: Path, name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / name).read_text().splitlines()]


async def test_submitted_looked_at_collected(kind: type[Server], jobs: Jobs, tmp_path: Path) -> None:
    folder = articles(tmp_path / "in", *["one"] * 5)
    async with serving(kind, good, KEY, steps=3) as server:
        code, said, warned = await jobs("submit", folder, *of(server), "--per-job", 2)
        assert (code, len(said.splitlines())) == (0, 3), warned
        code, said, _ = await jobs("status")
        assert (code, said.count("in_progress"), said.count(" done")) == (0, 3, 3)
        code, said, _ = await jobs("collect")
        assert (code, "in_progress" in said) == (4, True)
        code, said, warned = await jobs("collect", "--wait")
        assert code == 0, said + warned
        again = await jobs("submit", folder, *of(server))
        assert "submitted 0 articles" in again[2]
    rows = written(tmp_path / "out", "results.jsonl")
    assert sorted(Path(row["id"]).name for row in rows) == [f"{n:03}.txt" for n in range(5)]
    assert {json.dumps(row["report"]["summary"]) for row in rows} == {json.dumps(SUMMARY)}
    assert {row["report"]["usage"]["input_tokens"] for row in rows} == {100}
    assert "spent: 500 tokens in, 100 out" in said
    assert len(server.requests()) == 5
    for path in (tmp_path / "out").rglob("*"):
        assert path.is_dir() or KEY.encode() not in path.read_bytes()


async def test_each_article_gets_its_own_answer_though_they_come_in_another_order(
    kind: type[Server], jobs: Jobs, tmp_path: Path
) -> None:
    def answer(text: str) -> Outcome:
        number = text.split("sent ")[1].split(" ", maxsplit=1)[0]
        return SUCCEEDED, {**SUMMARY, "headline": f"{number} lorries"}

    folder = articles(tmp_path / "in", *["one"] * 4)
    async with serving(kind, answer, KEY) as server:
        await jobs("submit", folder, *of(server))
        await jobs("collect", "--wait")
    for row in written(tmp_path / "out", "results.jsonl"):
        number = int(Path(row["id"]).stem) + 10
        assert row["report"]["summary"]["headline"] == f"{number} lorries"


async def test_what_was_not_answered_is_counted_with_its_reason_and_free(
    kind: type[Server], jobs: Jobs, tmp_path: Path
) -> None:
    outcomes = by_word(
        refused=("invalid_request_error", "max_tokens: too large for this model"),
        busy=("overloaded_error", "Overloaded"),
        limited=("rate_limit_error", "too many"),
        late=(EXPIRED, None),
        stopped=(CANCELLED, None),
        cut=(SUCCEEDED, '{"headline": "Ha'),
    )
    words = ["fine", "refused", "busy", "limited", "late", "stopped", "cut"]
    async with serving(kind, outcomes, KEY) as server:
        await jobs("submit", articles(tmp_path / "in", *words), *of(server))
        code, said, _ = await jobs("collect", "--wait", "--max-failures", "9")
        assert code == 4
        assert "1 done, 2 failed, 4 not answered (" in said
        for why in (
            "1 cancelled",
            "1 rate-limited",
            f"1 server failed: {529 if kind is ClaudeServer else 503}",
        ):
            assert why in said
        assert ("1 expired" in said) is (kind is ClaudeServer)  # Gemini's file has no line for it
        _, _, warned = await jobs("submit", tmp_path / "in", *of(server))
        assert "submitted 4 articles" in warned
    failures = {Path(row["id"]).name: row for row in written(tmp_path / "out", "failures.jsonl")}
    assert failures["001.txt"]["kind"] == "failed"
    assert "max_tokens: too large for this model" in failures["001.txt"]["reason"]
    assert failures["006.txt"]["kind"] == "invalid"


async def test_a_job_is_cancelled(kind: type[Server], jobs: Jobs, tmp_path: Path) -> None:
    async with serving(kind, good, KEY, steps=9) as server:
        _, said, _ = await jobs("submit", articles(tmp_path / "in", "one", "two"), *of(server))
        code, said, _ = await jobs("cancel", said.split()[0])
        assert code == 0
        code, said, _ = await jobs("collect", "--wait")
    assert (code, "cancelled: 0 done, 0 failed, 2 not answered (2 cancelled)" in said) == (4, True), said


async def test_results_that_are_gone_free_their_articles(
    kind: type[Server], jobs: Jobs, tmp_path: Path
) -> None:
    async with serving(kind, good, KEY, gone=True) as server:
        await jobs("submit", articles(tmp_path / "in", "one"), *of(server))
        code, said, warned = await jobs("collect", "--wait")
    assert code == 4
    assert "1 not answered, free to be submitted again" in said
    assert "the provider has no file" in warned


async def test_a_download_that_breaks_off_is_begun_again_and_whole(
    kind: type[Server], tmp_path: Path
) -> None:
    async with serving(kind, good, KEY, cut=1) as server, reached(server) as api:
        requests = tmp_path / "requests.jsonl"
        line = way_of(MODELS[kind], None).line  # type: ignore[index]
        sent = await body(kind)
        requests.write_bytes(b"".join(line(f"k{n}", sent) + b"\n" for n in range(20)))
        made = await api.hand_over(requests, "token", await api.newest(), 20)
        await api.state(made.id)
        state = await api.state(made.id)
        await api.fetch(state.output_file, tmp_path / "answers.jsonl")
    assert len((tmp_path / "answers.jsonl").read_text().splitlines()) == 20
    assert (state.total, state.completed, state.status) == (20, 20, "completed")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["answers.jsonl", "requests.jsonl"]


async def body(kind: type[Server]) -> dict[str, Any]:
    article = Article("The depot at Marl sent 10 lorries north on Monday.")
    return await request_body(MODELS[kind], article, Summary, Ask(temperature=0.5))  # type: ignore[index]


class TestOneBatch:
    """No batch is made twice, whatever gets lost."""

    @pytest.mark.parametrize("others", [0, 5])
    async def test_where_the_answer_to_its_making_is_lost(
        self, kind: type[Server], others: int, tmp_path: Path
    ) -> None:
        async with serving(kind, good, KEY) as server, reached(server) as api:
            requests = tmp_path / "requests.jsonl"
            line = way_of(MODELS[kind], None).line  # type: ignore[index]
            for n in range(others):  # of somebody else's, as large
                requests.write_bytes(line("k", await body(kind)) + b"\n")
                await api.hand_over(requests, f"other-{n}", await api.newest(), 1)
            server.lost = 1
            mark = await api.newest()
            requests.write_bytes(line("k", await body(kind)) + b"\n")
            made = await api.hand_over(requests, "token", mark, 1)
            found = await api.find("token", mark, 1)
        assert len(server.batches) == others + 1
        assert made.id.endswith(f"b{others + 1}")
        assert found is not None
        assert found.id == made.id

    async def test_where_the_process_dies_before_it_is_noted(
        self, kind: type[Server], jobs: Jobs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from summarise.batch.jobs.spool import Job

        def dies(*_: object) -> Job:
            raise OutputError("the disk is full")

        folder = articles(tmp_path / "in", "one", "two")
        async with serving(kind, good, KEY) as server:
            with monkeypatch.context() as patched:
                patched.setattr(Job, "created_as", dies)
                await jobs("submit", folder, *of(server))
            assert len(server.batches) == 1
            code, said, _ = await jobs("collect", "--wait")
        assert (code, len(server.batches)) == (0, 1)
        assert "2 done" in said

    async def test_where_it_was_never_made(
        self, kind: type[Server], jobs: Jobs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        folder = articles(tmp_path / "in", "one", "two")
        async with serving(kind, good, KEY) as server:
            server.key = "another"
            code, _, warned = await jobs("submit", folder, *of(server))
            assert (code != 0, server.batches) == (True, {}), warned
            server.key = KEY
            code, said, _ = await jobs("collect", "--wait")
        assert (code, len(server.batches)) == (0, 1)
        assert "2 done" in said


async def test_the_requests_are_those_of_a_live_call(kind: type[Server]) -> None:
    made = await body(kind)
    json.dumps(made)
    if kind is ClaudeServer:
        assert made["output_config"]["format"]["schema"] == form_of(Summary, ANTHROPIC).schema
        assert made["temperature"] == 0.5
        assert made["max_tokens"] > 0
        assert [message["role"] for message in made["messages"]] == ["user"]
    else:
        assert made["generationConfig"]["responseJsonSchema"] == form_of(Summary, GEMINI).schema
        assert made["generationConfig"]["temperature"] == 0.5
        assert made["systemInstruction"]["parts"][0]["text"]
        assert made.keys() == {"contents", "systemInstruction", "generationConfig", "safetySettings"}


@pytest.mark.parametrize("mode", [None, "json-schema", "tools", "json"])
async def test_an_answer_is_read_in_the_mode_it_was_asked_in(kind: type[Server], mode: str | None) -> None:
    model, access = MODELS[kind], Access(mode=mode)  # type: ignore[index]
    article = Article("The depot at Marl sent 10 lorries north on Monday.")
    asked = await request_body(model, article, Summary, Ask(), access)
    assert ("tools" in asked) is (mode == "tools")
    make = message if kind is ClaudeServer else generated
    given = await AnsweredEngine(model, make(asked, SUMMARY), access).summarise(article, Summary, Ask())
    assert given.summary == Summary(**SUMMARY)
    assert (given.usage.calls, given.usage.input_tokens, given.usage.output_tokens) == (1, 100, 20)


@pytest.mark.parametrize(
    "body", [None, [], {"type": "message"}, {"candidates": []}, {"candidates": [{"content": 3}]}, {}]
)
async def test_a_body_that_is_no_answer_is_a_failure_of_its_article(kind: type[Server], body: Any) -> None:
    article = Article("The depot at Marl sent 10 lorries north on Monday.")
    with pytest.raises(EngineError):
        await AnsweredEngine(MODELS[kind], body).summarise(article, Summary, Ask())  # type: ignore[index]


async def test_every_body_is_what_instructor_makes_of_its_article(kind: type[Server]) -> None:
    recipe = Recipe(MODELS[kind], repair=0)  # type: ignore[index]
    bodies = Bodies(recipe, None)
    for n in range(4):
        article = Article(
            "And more. " * (n // 3 * 9_000)
            + f'Depot {n} of 12: "{{{{ 7*7 }}}}" \ud83d\ude9a \\ http://example.com/a.png'
        )
        made = await request_body(recipe.model, article, recipe.schema, recipe.ask)
        assert await bodies.body(article) == made
    assert bodies._same is (
        kind is GeminiServer
    )  # Anthropic's bound of the answer goes by the article's length


async def test_a_gemini_batch_that_fails_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("google.genai")
    async with serving(GeminiServer, good, KEY) as server, reached(server) as api:
        server.failing = "line 1: unknown field"
        requests = tmp_path / "requests.jsonl"
        requests.write_text('{"key": "k", "request": {}}\n')
        made = await api.hand_over(requests, "token", None, 1)
        await api.state(made.id)
        state = await api.state(made.id)
    assert (state.status, state.problems, state.output_file) == ("failed", ("line 1: unknown field",), None)


async def test_a_file_is_sent_nowhere_but_to_the_provider(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("google.genai")
    async with serving(GeminiServer, good, KEY) as server, reached(server) as api:
        monkeypatch.setattr(server, "url", "http://192.0.2.1:8000")
        requests = tmp_path / "requests.jsonl"
        requests.write_text("{}\n")
        with pytest.raises(EngineError, match=r"at another address: 192\.0\.2\.1"):
            await api.hand_over(requests, "token", None, 1)


async def test_a_wrong_key_is_said(kind: type[Server]) -> None:
    async with serving(kind, good, "another") as server, reached(server) as api:
        with pytest.raises(AuthenticationFailed, match=VARIABLES[kind]) as raised:
            await api.state("batches/b1")
    assert KEY not in str(raised.value)


def test_a_key_is_wanted(kind: type[Server], monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (*VARIABLES.values(), "ANTHROPIC_AUTH_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(AuthenticationFailed, match=VARIABLES[kind]):
        batches_of(MODELS[kind])  # type: ignore[index]


async def test_the_price_is_half_of_that_of_a_call(
    kind: type[Server], jobs: Jobs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Prices, "of", lambda self, usage, opinion=None: 3.0)
    async with serving(kind, good, KEY) as server:
        await jobs("submit", articles(tmp_path / "in", "one", "two"), *of(server))
        _, said, _ = await jobs("collect", "--wait")
    assert "3.0000 US dollars at half price" in said
