"""Anthropic and Gemini hold an answer to the schema in a field of their own, and fall back to tool calls."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import web
from pydantic import BaseModel

from summarise.engines.access import Access
from summarise.engines.constrained.adapting import form_of
from summarise.engines.constrained.dialects import ANTHROPIC, GEMINI
from summarise.engines.engine import Answer, Ask
from summarise.engines.llm import LlmEngine
from summarise.engines.requests.prompts import load
from summarise.errors import Refused, SettingsError, Truncated
from summarise.schema import Summary
from tests.engines.asking import ARTICLE, KEY, QUICK, SUMMARY
from tests.provider_answers import Row, generated, message
from tests.serving import listening

# Of google-genai, as its own matter.
pytestmark = pytest.mark.filterwarnings("ignore:Inheritance class AiohttpClientSession")


class Open(BaseModel):
    totals: dict[str, int]


@asynccontextmanager
async def answering(*contents: Any, **further: Any) -> AsyncIterator[tuple[str, list[Row]]]:
    """A server of both, which gives one content a call, the last again and again; its address and its requests."""
    asked: list[Row] = []

    async def answer(request: web.Request) -> web.StreamResponse:
        body = await request.json()
        asked.append(body)
        content = contents[min(len(asked), len(contents)) - 1]
        make = message if request.path.endswith("/messages") else generated
        return web.json_response(make(body, content, **further))

    app = web.Application()
    app.router.add_post("/{path:.*}", answer)
    async with listening(app) as address:
        yield address, asked


async def asked_of(model: str, address: str, schema: type[BaseModel] = Summary, **settings: Any) -> Answer:
    pytest.importorskip("anthropic" if model.startswith("anthropic") else "google.genai")
    parameters = settings.pop("parameters", None)
    engine = LlmEngine(model, Access(address, KEY, **settings), policy=QUICK, parameters=parameters)
    try:
        return await engine.summarise(ARTICLE, schema, Ask())
    finally:
        await engine.aclose()


CLAUDE, FLASH = "anthropic/claude-sonnet-5", "google/gemini-2.5-flash"


async def test_anthropic_gets_the_schema_in_output_config() -> None:
    async with answering(SUMMARY) as (address, (asked)):
        answer = await asked_of(CLAUDE, address)
    (request,) = asked
    form = form_of(Summary, ANTHROPIC)
    assert request["output_config"] == {"format": {"type": "json_schema", "schema": form.schema}}
    assert not {"tools", "tool_choice"} & request.keys()
    assert [block["text"] for block in request["system"]] == [load().text]
    assert answer.summary == Summary(**SUMMARY)
    assert (answer.usage.input_tokens, answer.usage.cached_tokens, answer.usage.output_tokens) == (
        100,
        30,
        20,
    )


async def test_gemini_gets_the_schema_in_its_json_schema() -> None:
    async with answering(SUMMARY) as (address, asked):
        answer = await asked_of(FLASH, address)
    (request,) = asked
    config = request["generationConfig"]
    assert config["responseJsonSchema"] == form_of(Summary, GEMINI).schema
    assert config["responseMimeType"] == "application/json"
    assert "responseSchema" not in config and "tools" not in request
    assert answer.summary == Summary(**SUMMARY)
    assert (answer.usage.input_tokens, answer.usage.cached_tokens, answer.usage.output_tokens) == (
        100,
        30,
        20,
    )


@pytest.mark.parametrize("model", [CLAUDE, FLASH])
async def test_an_answer_that_does_not_fit_is_asked_again_the_same_way(model: str) -> None:
    async with answering({**SUMMARY, "facts": 1}, SUMMARY) as (address, asked):
        answer = await asked_of(model, address)
    assert answer.usage.calls == 2
    one, other = asked
    assert one.get("output_config", one.get("generationConfig")) == other.get(
        "output_config", other.get("generationConfig")
    )
    assert "Validation Error" in json.dumps(other)


@pytest.mark.parametrize(
    ("model", "schema", "settings"),
    [
        ("anthropic/claude-3-opus", Summary, {}),
        (CLAUDE, Open, {}),
        (CLAUDE, Summary, {"mode": "tools"}),
        (FLASH, Summary, {"mode": "tools"}),
    ],
)
async def test_where_it_cannot_be_a_tool_is_called(
    model: str, schema: type[BaseModel], settings: dict[str, Any]
) -> None:
    content = SUMMARY if schema is Summary else {"totals": {"a": 1}}
    async with answering(content) as (address, asked):
        answer = await asked_of(model, address, schema, **settings)
    assert "tools" in asked[0]
    assert "output_config" not in asked[0]
    assert answer.summary == schema(**content)


class Tree(BaseModel):
    name: str
    children: list[Tree]


@pytest.mark.parametrize(
    ("schema", "content"),
    [(Open, {"totals": {"a": 1}}), (Tree, {"name": "a", "children": [{"name": "b", "children": []}]})],
)
@pytest.mark.parametrize("mode", [None, "json"])
async def test_what_gemini_does_not_take_in_its_field_stands_in_the_prompt(
    schema: type[BaseModel], content: Row, mode: str | None
) -> None:
    async with answering(content) as (address, asked):
        answer = await asked_of(FLASH, address, schema, mode=mode)
    (request,) = asked
    assert answer.summary == schema(**content)
    assert not {"responseSchema", "responseJsonSchema"} & request["generationConfig"].keys()
    assert request["generationConfig"]["responseMimeType"] == "application/json"
    assert json.dumps(form_of(schema, GEMINI).schema) in request["systemInstruction"]["parts"][0]["text"]


@pytest.mark.parametrize("model", [CLAUDE, FLASH])
async def test_a_mode_that_instructor_does_not_have_for_the_provider_is_said(model: str) -> None:
    with pytest.raises(SettingsError, match="no mode 'markdown-json'; there are: json-schema, tools, json"):
        await asked_of(model, "http://127.0.0.1:9", mode="markdown-json")


@pytest.mark.parametrize("mode", [None, "json-schema"])
async def test_the_mode_by_name_is_the_field_too(mode: str | None) -> None:
    async with answering(SUMMARY) as (address, asked):
        await asked_of(CLAUDE, address, mode=mode)
    assert "output_config" in asked[0]


async def test_the_service_tier_and_others_of_output_config_go_along() -> None:
    parameters = {"service_tier": "standard_only", "extra_body": {"output_config": {"effort": "low"}}}
    async with answering(SUMMARY) as (address, asked):
        answer = await asked_of(CLAUDE, address, parameters=parameters)
    assert asked[0]["service_tier"] == "standard_only"
    assert asked[0]["output_config"].keys() == {"effort", "format"}
    assert answer.parameters["service_tier"] == "standard_only"


async def test_geminis_service_tier_and_other_parameters_stand_in_its_config() -> None:
    async with answering(SUMMARY) as (address, asked):
        await asked_of(FLASH, address, parameters={"service_tier": "flex", "top_k": 5})
    assert asked[0]["serviceTier"] == "flex"
    assert asked[0]["generationConfig"]["topK"] == 5


@pytest.mark.parametrize(
    ("model", "further", "kind"),
    [
        (CLAUDE, {"stop_reason": "max_tokens"}, Truncated),
        (CLAUDE, {"stop_reason": "refusal"}, Refused),
        (FLASH, {"finishReason": "MAX_TOKENS"}, Truncated),
        (FLASH, {"finishReason": "SAFETY"}, Refused),
    ],
)
async def test_why_there_is_no_answer(model: str, further: dict[str, str], kind: type[Exception]) -> None:
    async with answering(SUMMARY, **further) as (address, asked):
        with pytest.raises(kind):
            await asked_of(model, address)
    assert len(asked) == 1
