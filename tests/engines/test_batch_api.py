"""The Batch API's client: what is sent, what is asked again, and that no batch is made twice."""

from __future__ import annotations

import contextlib
import errno
import json
from pathlib import Path
from typing import Any

import pytest

from summarise.article import Article
from summarise.engines.access import Access
from summarise.engines.batches.openai import BatchApi, FileGone
from summarise.engines.batches.records import NotDone, completion_of, record_at, records
from summarise.engines.engine import Ask
from summarise.engines.offline import AnsweredEngine, request_body
from summarise.engines.requests.modes import MODES
from summarise.errors import (
    AuthenticationFailed,
    EngineError,
    InvalidAnswer,
    OutputError,
    QuotaExhausted,
    Refused,
    SettingsError,
    SummariseError,
    TooLong,
    Truncated,
)
from summarise.schema import Summary
from tests import faults
from tests.batch_server import BatchServer, answered, batch_serving
from tests.engines.asking import ARTICLE, KEY, QUICK, SUMMARY, ask

COMPLETION: dict[str, Any] = {
    "id": "chatcmpl-1",
    "object": "chat.completion",
    "created": 1,
    "model": "tiny",
    "choices": [
        {
            "index": 0,
            "message": {"role": "assistant", "content": json.dumps(SUMMARY)},
            "finish_reason": "stop",
        }
    ],
    "usage": {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120},
}


def api(server: BatchServer) -> BatchApi:
    return BatchApi("openai/tiny", Access(server.url, KEY), policy=QUICK)


@pytest.mark.parametrize("mode", [None, *MODES])
async def test_the_body_is_what_a_live_call_would_send(mode: str | None) -> None:
    how = Ask(temperature=0.5, max_facts=3)
    async with faults.serving(faults.answer(SUMMARY)) as server:
        with contextlib.suppress(EngineError):  # the answer is none in every mode
            await ask(server, how=how, mode=mode)
    live = server.requests[0]
    del live["max_tokens"]  # the usual bound: a refusal of it would be every answer's
    assert await request_body("openai/tiny", ARTICLE, Summary, how, Access(mode=mode)) == live


async def test_template_syntax_stands_in_the_body_as_it_is() -> None:
    body = await request_body("openai/tiny", Article("{{ 7*7 }} {% raw %}"), Summary, Ask())
    assert "{{ 7*7 }} {% raw %}" in body["messages"][-1]["content"]


async def test_an_answer_from_a_file_is_read_like_one_from_a_call() -> None:
    given = await AnsweredEngine("openai/tiny", COMPLETION).summarise(ARTICLE, Summary, Ask())
    assert given.summary == Summary(**SUMMARY)
    assert (given.usage.calls, given.usage.input_tokens, given.usage.output_tokens) == (1, 100, 20)


async def test_an_answer_in_a_mode_of_its_own_is_read_in_that_mode() -> None:
    call = {"id": "1", "type": "function", "function": {"name": "Summary", "arguments": json.dumps(SUMMARY)}}
    message = {"role": "assistant", "content": None, "tool_calls": [call]}
    body = changed(message=message, finish_reason="tool_calls")
    given = await AnsweredEngine("openai/tiny", body, Access(mode="tools")).summarise(ARTICLE, Summary, Ask())
    assert given.summary == Summary(**SUMMARY)


def changed(**choice: Any) -> dict[str, Any]:
    return {**COMPLETION, "choices": [{**COMPLETION["choices"][0], **choice}]}


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (changed(message={"role": "assistant", "content": None, "refusal": "no"}), Refused),
        (changed(finish_reason="length"), Truncated),
        (changed(message={"role": "assistant", "content": "{}"}), InvalidAnswer),
        ({"choices": "none"}, InvalidAnswer),
        (None, InvalidAnswer),
    ],
)
async def test_an_answer_that_is_none(body: Any, kind: type[Exception]) -> None:
    with pytest.raises(kind):
        await AnsweredEngine("openai/tiny", body).summarise(ARTICLE, Summary, Ask())


async def test_up_made_walked_and_down(tmp_path: Path) -> None:
    requests = tmp_path / "requests.jsonl"
    requests.write_text('{"custom_id": "one"}\n{"custom_id": "two"}\n')
    async with batch_serving(lambda line: answered(line, {"n": line["custom_id"]})) as server:
        client = api(server)
        made = await client.create(await client.upload(requests), "token-1")
        states = [(await client.state(made.id)).status for _ in range(4)]
        last = await client.state(made.id)
        assert last.output_file is not None
        await client.fetch(last.output_file, tmp_path / "answers.jsonl")
        await client.aclose()
    assert made.status == "validating"
    assert states == ["validating", "in_progress", "finalizing", "completed"]
    assert (last.over, last.total, last.completed, last.error_file) == (True, 2, 2, None)
    found = {at: record["custom_id"] for at, record in records(tmp_path / "answers.jsonl")}
    assert sorted(found.values()) == ["one", "two"]
    for at, name in found.items():
        assert completion_of(record_at(tmp_path / "answers.jsonl", at), "m") == {"n": name}


def test_a_line_that_is_no_record_is_counted(tmp_path: Path) -> None:
    (tmp_path / "answers.jsonl").write_text('{"custom_id": "a"}\nhalf a li\n\n[1]\n')
    assert [record["custom_id"] for _, record in records(tmp_path / "answers.jsonl")] == ["a", None, None]


async def test_a_batch_whose_making_was_answered_with_a_fault_is_found_and_not_made_again(
    tmp_path: Path,
) -> None:
    requests = tmp_path / "requests.jsonl"
    requests.write_text('{"custom_id": "one"}\n')
    async with batch_serving(lambda line: None) as server:
        client = api(server)
        file = await client.upload(requests)
        await client.create(file, "other-1")
        await client.create(file, "other-2")
        await client.create(file, "other-3")
        server.faults["POST batches"] = [(500, {}, True)]
        made = await client.create(file, "token-1")
        server.faults["POST batches"] = [(503, {}, False)]
        await client.create(file, "token-2")
        found = await client.find("other-1")
        assert await client.find("nobody's") is None
        await client.aclose()
    tokens = [batch["metadata"]["summarise_job"] for batch in server.batches.values()]
    assert tokens == ["other-1", "other-2", "other-3", "token-1", "token-2"]
    assert made.id == "batch_4"
    assert found is not None
    assert found.id == "batch_1"


async def test_a_fault_is_asked_again_and_a_refused_key_is_not(tmp_path: Path) -> None:
    requests = tmp_path / "requests.jsonl"
    requests.write_text("{}\n")
    async with batch_serving(lambda line: None) as server:
        client = api(server)
        server.faults["POST files"] = [(429, {"Retry-After": "0"}, False), (500, {}, False)]
        await client.upload(requests)
        assert server.calls == ["POST /files"] * 3
        server.faults["POST files"] = [(401, {}, False)]
        with pytest.raises(AuthenticationFailed, match="OPENAI_API_KEY"):
            await client.upload(requests)
        assert server.calls == ["POST /files"] * 4
        await client.aclose()


def test_a_provider_without_this_api() -> None:
    with pytest.raises(SettingsError, match="no Batch API"):
        BatchApi("ollama/llama3")


@pytest.mark.parametrize(
    ("record", "transient"),
    [
        ({"response": None, "error": {"code": "batch_expired"}}, True),
        ({"response": None, "error": {"code": "batch_cancelled"}}, True),
        ({"response": {"status_code": 429, "body": {}}, "error": None}, True),
        ({"response": {"status_code": 500, "body": {}}, "error": None}, True),
        ({"response": {"status_code": 400, "body": {}}, "error": None}, False),
        ({"response": None, "error": {"code": "something_else"}}, False),
        ({}, True),
    ],
)
def test_which_rows_may_be_asked_again(record: dict[str, Any], transient: bool) -> None:
    with pytest.raises(EngineError) as caught:
        completion_of(record, "m")
    assert isinstance(caught.value, NotDone) is transient


def refusal(status: int, message: str, code: str | None = None) -> dict[str, Any]:
    error = {"message": message, "type": "invalid_request_error", "code": code}
    return {"response": {"status_code": status, "body": {"error": error}}, "error": None}


@pytest.mark.parametrize(
    ("record", "kind", "says"),
    [
        (refusal(400, "temperature is not taken by this model"), EngineError, "(400): temperature is not"),
        (refusal(404, "the model was retired"), SettingsError, "(404): the model was retired"),
        (refusal(400, "over the limit", "context_length_exceeded"), TooLong, "does not fit"),
        (refusal(400, "stopped", "content_filter"), Refused, "content filter"),
        (refusal(401, "wrong key sk-abcdefgh"), AuthenticationFailed, "KEY"),
        (refusal(429, "no money left", "insufficient_quota"), QuotaExhausted, "quota"),
        (
            {"response": None, "error": {"code": "bad_line", "message": "no JSON"}},
            EngineError,
            "(bad_line): no JSON",
        ),
        ({"response": None, "error": {"message": "no JSON"}}, EngineError, "in the batch: no JSON"),
        (refusal(400, "cannot read: Nine gulls sat on the pier at noon"), EngineError, "(400)"),
    ],
)
def test_a_refusal_has_its_kind_and_the_providers_reason(
    record: dict[str, Any], kind: type[SummariseError], says: str
) -> None:
    with pytest.raises(SummariseError) as caught:
        completion_of(record, "m", key_hint="KEY", article="Nine gulls sat on the pier at noon.")
    assert type(caught.value) is kind
    assert says in str(caught.value)
    assert "sk-abcdefgh" not in str(caught.value)
    assert "gulls" not in str(caught.value)


async def test_no_file_is_no_file_whatever_it_is_called(tmp_path: Path) -> None:
    requests = tmp_path / "requests.jsonl"
    requests.write_text('{"custom_id": "one"}\n')
    async with batch_serving(lambda line: answered(line, {}), walk=("completed",)) as server:
        client = api(server)
        made = await client.create(await client.upload(requests), "token-1")
        server.batches[made.id] |= {"output_file_id": "", "error_file_id": ""}
        state = await client.state(made.id)
        await client.aclose()
    assert (state.output_file, state.error_file) == (None, None)


@pytest.mark.parametrize(("there", "fault"), [(False, FileGone), (True, OutputError)])
async def test_a_file_is_fetched_whole_or_not_at_all(
    tmp_path: Path, there: bool, fault: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with batch_serving(lambda line: None) as server:
        client = api(server)
        if there:
            server.files["file-1"] = b"{}\n"
            monkeypatch.setattr("os.fsync", _full)
        with pytest.raises(fault):
            await client.fetch("file-1", tmp_path / "answers.jsonl")
        assert not (tmp_path / "answers.jsonl").exists()
        monkeypatch.undo()
        server.files["file-1"] = b"{}\n"
        await client.fetch("file-1", tmp_path / "answers.jsonl")
        await client.aclose()
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("answers.jsonl", b"{}\n")]


def _full(_: int) -> None:
    raise OSError(errno.ENOSPC, "no space left")
