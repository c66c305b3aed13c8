"""What a server does not say, or says around its answer: text beside the JSON, no tokens, a prompt that it cut."""

from __future__ import annotations

import json
from typing import Any

import pytest

from summarise.article import Article
from summarise.engines.answers.provider import least_tokens
from summarise.engines.answers.wrapped import bare
from summarise.engines.requests.modes import MODES
from summarise.errors import InvalidAnswer
from summarise.schema import Summary
from tests import faults
from tests.engines.asking import SUMMARY, ask

JSON = json.dumps(SUMMARY)
AROUND = {
    "a thought": f'<think>Which {{facts}} are there? {{}} Perhaps {{"a": 1}}.</think>\n{JSON}',
    "a fence": f"```json\n{JSON}\n```",
    "a sentence before and after": f"Here it is: {JSON} I hope that {{this}} helps.",
}


@pytest.mark.parametrize("mode", [None, "json", "json-schema"])
@pytest.mark.parametrize("name", AROUND)
async def test_one_object_with_text_around_it_is_read_and_a_note_says_so(name: str, mode: str | None) -> None:
    async with faults.serving(faults.answer(AROUND[name])) as server:
        answer = await ask(server, mode=mode)
    assert answer.summary == Summary(**SUMMARY)
    assert len(server.requests) == 1
    assert answer.notes == ("the answer had text around its JSON, which was left out",)
    assert mode is None or mode in MODES


@pytest.mark.parametrize("text", [JSON, *AROUND.values()], ids=["alone", *AROUND])
async def test_an_object_in_the_text_in_place_of_a_tool_call_is_read(text: str) -> None:
    async with faults.serving(faults.answer(text)) as server:
        answer = await ask(server, mode="tools")
    assert answer.summary == Summary(**SUMMARY)
    assert len(server.requests) == 1
    assert answer.notes == (
        "the answer stood in the text where a tool call was asked for, and was read there",
    )


@pytest.mark.parametrize("text", ["no JSON", "[1]", '{"a": 1} {"b": 2}'])
async def test_other_text_in_place_of_a_tool_call_is_no_answer(text: str) -> None:
    async with faults.serving(faults.answer(text)) as server:
        with pytest.raises(InvalidAnswer):
            await ask(server, mode="tools")


@pytest.mark.parametrize(
    "text", [JSON, "[1]", "no JSON", "{} {", '{"a": 1} {"b": 2}', '{"a"', "{" * 1_000, "", '{"a":' * 100_000]
)
def test_what_is_left_as_it_is(text: str) -> None:
    assert bare(text) is None


async def test_two_objects_are_nobodys_answer() -> None:
    async with faults.serving(faults.answer(f"{JSON}\n{JSON}")) as server:
        with pytest.raises(InvalidAnswer):
            await ask(server)


def without_usage(content: Any, usage: Any = None) -> faults.Reply:
    message = {"role": "assistant", "content": json.dumps(content)}
    choice = {"index": 0, "message": message, "finish_reason": "stop"}
    body = {"id": "1", "object": "chat.completion", "created": 1, "model": "tiny", "choices": [choice]}
    return faults.raw(body | ({"usage": usage} if usage is not None else {}))


async def test_no_usage_is_an_estimate_and_not_zero() -> None:
    async with faults.serving(without_usage(SUMMARY)) as server:
        answer = await ask(server)
    sent = sum(len(message["content"]) for message in server.requests[0]["messages"])
    assert answer.usage.input_tokens >= sent // 4
    assert answer.usage.output_tokens >= len(JSON) // 4
    assert any("the server reported no token counts" in note for note in answer.notes)


LONG = Article("The port of Lindmouth handled more than 41,000 containers in March. " * 400)


@pytest.mark.parametrize(("told", "cut"), [(2_048, True), (7_000, False), (5_200, False)])
async def test_a_prompt_that_the_server_cut_is_said(told: int, cut: bool) -> None:
    async with faults.serving(faults.answer(SUMMARY, tokens=(told, 20, 0))) as server:
        answer = await ask(server, article=LONG)
    assert any("has cut the prompt" in note for note in answer.notes) is cut
    assert not cut or any(f"--context-tokens {told}" in note for note in answer.notes)


@pytest.mark.parametrize("text", ["short", "-" * 50_000, " " * 50_000, "=" * 79 + "\n" * 500, "word " * 200])
def test_what_is_long_and_may_be_few_tokens_is_no_sign(text: str) -> None:
    assert least_tokens([text]) <= len(text.split()) + 1
