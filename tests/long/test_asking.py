"""Long articles on the wire: how many calls, what each carries, what comes back, what it cost."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import web
from pydantic import BaseModel

from summarise.article import Article
from summarise.checking import Severity
from summarise.engines.engine import Ask
from summarise.engines.requests.prompts import OVERVIEW, load
from summarise.errors import InvalidAnswer, SettingsError, TooLong, Truncated
from summarise.long.engine import InParts
from summarise.long.planning import plan
from summarise.long.tokens import estimate
from summarise.schema import Summary
from summarise.summariser import asummarise
from tests import faults
from tests.engines.asking import KEY, engine_at

PARAGRAPHS = [
    f"In ward {n} of Lindmouth the council counted {n * 137:,} households last spring, it said. "
    "Nobody had counted them before, and nobody had asked anybody to. " * 3
    for n in range(1, 21)
]
TEXT = "\n\n".join(PARAGRAPHS)
ARTICLE = Article(TEXT, date="2025-01-14")
CONTEXT = 3_000

Model = Callable[[dict[str, Any]], faults.Reply]


def summary(headline: str, *facts: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "headline": headline,
        "summary": f"{headline}.",
        "facts": list(facts),
        "people": [],
        "organisations": [],
        "places": ["Lindmouth"],
        "dates": [],
    } | more


def fact(n: int, said: str | None = None) -> dict[str, Any]:
    number = said or f"{n * 137:,}"
    return {
        "statement": f"Ward {n} has {number} households.",
        "quote": f"In ward {n} of Lindmouth the council counted {n * 137:,} households last spring, it said.",
        "figures": [
            {
                "text": f"{number} households",
                "value": number.replace(",", ""),
                "unit": None,
                "qualifier": "exact",
                "of": "households",
                "period": None,
            }
        ],
    }


def wards(request: dict[str, Any]) -> list[int]:
    """The wards of the text in this request, in order, each once."""
    return list(
        dict.fromkeys(int(n) for n in re.findall(r"In ward (\d+) of", request["messages"][1]["content"]))
    )


def is_overview(request: dict[str, Any]) -> bool:
    return bool(request["messages"][0]["content"] == load(OVERVIEW).text)


def honest(request: dict[str, Any]) -> faults.Reply:
    """A hand-written model: one fact for each ward it is shown, 2,000 tokens in and 20 out for a call, as many as the parts may have."""
    if is_overview(request):
        return faults.answer(
            {"headline": "Households counted", "summary": "Lindmouth counted its households."},
            tokens=(2_000, 20, 0),
        )
    return faults.answer(
        summary(f"Wards {wards(request)}", *map(fact, wards(request))), tokens=(2_000, 20, 0)
    )


@asynccontextmanager
async def serving(model: Model) -> AsyncIterator[faults.FaultServer]:
    async with faults.serving(honest_reply(model)) as server:
        yield server


def honest_reply(model: Model) -> faults.Reply:
    async def reply(request: web.Request) -> web.StreamResponse:
        return await model(await request.json())(request)

    return reply


async def ask(
    model: Model,
    *,
    article: Article = ARTICLE,
    schema: type[BaseModel] = Summary,
    context: int | None = CONTEXT,
    **how: Any,
) -> tuple[Any, faults.FaultServer]:
    async with serving(model) as server:
        engine = InParts(engine_at(server), context_tokens=context)
        try:
            return await engine.summarise(article, schema, Ask(**how)), server
        finally:
            await engine.aclose()


async def test_every_part_is_asked_for_and_one_more_call_writes_the_headline() -> None:
    answer, server = await ask(honest)
    planned = plan(ARTICLE, Summary, Ask(), model="openai/tiny", context_tokens=CONTEXT)
    assert len(planned.parts) > 2
    *parts, last = server.requests
    assert len(parts) == len(planned.parts)
    assert is_overview(last)
    found = answer.summary
    assert isinstance(found, Summary)
    assert (found.headline, found.summary) == ("Households counted", "Lindmouth counted its households.")
    assert sorted(f.statement for f in found.facts) == sorted(fact(n)["statement"] for n in range(1, 21))
    assert found.places == ["Lindmouth"]
    assert answer.parameters["parts"] == len(parts)


async def test_the_parts_cover_the_article_and_each_fits() -> None:
    _, server = await ask(honest)
    *parts, _ = sorted(server.requests, key=is_overview)
    shown = {n for request in parts for n in wards(request)}
    assert shown == set(range(1, 21))
    for request in parts:
        system, user = (message["content"] for message in request["messages"])
        assert system == load().text  # the same for every part, so that it can be cached
        assert "It is one part of a longer article" in user
        assert "published on 2025-01-14" in user
        assert estimate(json.dumps(request)) < CONTEXT


async def test_neighbours_share_a_little_and_its_facts_stand_once() -> None:
    answer, server = await ask(honest)
    parts = sorted(wards(r) for r in server.requests if not is_overview(r))
    assert sum(map(len, parts)) >= 20
    assert len(answer.summary.facts) == 20
    assert answer.notes[0].startswith(f"summarised in {len(parts)} parts (")
    assert "estimated at 3 bytes each" in answer.notes[0]


async def test_the_overview_sees_the_facts_and_their_quotes_as_data() -> None:
    _, server = await ask(honest)
    (last,) = filter(is_overview, server.requests)
    user = last["messages"][1]["content"]
    assert re.search(r"<article-[0-9a-f]{16}>\n", user)
    assert fact(7)["statement"] in user
    assert fact(7)["quote"] in user
    assert set(last["response_format"]["json_schema"]["schema"]["properties"]) == {"headline", "summary"}


async def test_usage_is_the_sum_of_all_calls() -> None:
    answer, server = await ask(honest)
    calls = len(server.requests)
    assert (answer.usage.calls, answer.usage.input_tokens, answer.usage.output_tokens) == (
        calls,
        2_000 * calls,
        20 * calls,
    )


async def test_max_facts_goes_to_every_part_and_cuts_the_whole_aloud() -> None:
    answer, server = await ask(honest, max_facts=4)
    assert all(
        "at most 4 facts" in r["messages"][0]["content"] for r in server.requests if not is_overview(r)
    )
    assert len(answer.summary.facts) == 4
    assert "16 facts of the parts left out, beyond --max-facts" in answer.notes


async def test_what_fits_goes_whole_in_one_call() -> None:
    answer, server = await ask(honest, context=100_000)
    (request,) = server.requests
    assert "one part" not in request["messages"][1]["content"]
    assert answer.notes == ()
    assert "parts" not in answer.parameters


def too_long_over(tokens: int) -> Model:
    """A model that refuses more than so many tokens and never said so."""

    def model(request: dict[str, Any]) -> faults.Reply:
        if estimate(request["messages"][1]["content"]) > tokens:
            return faults.error(
                400, "This model's maximum context length is exceeded", code="context_length_exceeded"
            )
        return honest(request)

    return model


async def test_a_server_that_says_too_long_gets_halves_until_they_fit() -> None:
    answer, server = await ask(too_long_over(900), context=None)
    assert len(answer.summary.facts) == 20
    refused = [r for r in server.requests if estimate(r["messages"][1]["content"]) > 900]
    assert len(refused) >= 1
    assert answer.usage.calls == len(server.requests)
    said = [note for note in answer.notes if "does not fit into the model's context (400)" in note]
    assert len(said) == len([r for r in refused if not is_overview(r)])
    assert all(note.endswith("so its text was split") for note in said)


async def test_an_answer_cut_off_is_asked_for_in_halves_once_there_is_enough_to_halve() -> None:
    def model(request: dict[str, Any]) -> faults.Reply:
        if not is_overview(request) and len(wards(request)) > 10:
            return faults.answer('{"headline": "cut', finish_reason="length")
        return honest(request)

    answer, _ = await ask(model, context=None)
    assert len(answer.summary.facts) == 20
    assert any("cut off at the length limit" in note for note in answer.notes)
    short = Article(PARAGRAPHS[0])
    with pytest.raises(Truncated):
        await ask(lambda request: faults.answer("{", finish_reason="length"), article=short, context=None)


async def test_one_part_that_fails_fails_the_whole_and_tells_what_it_cost() -> None:
    def model(request: dict[str, Any]) -> faults.Reply:
        return faults.answer("no JSON") if 20 in wards(request) else honest(request)

    with pytest.raises(InvalidAnswer) as caught:
        await ask(model)
    planned = plan(ARTICLE, Summary, Ask(), model="openai/tiny", context_tokens=CONTEXT)
    assert caught.value.usage is not None
    assert caught.value.usage.calls == len(planned.parts) - 1 + 3


async def test_without_an_overview_the_first_parts_words_stand_and_it_is_said() -> None:
    def model(request: dict[str, Any]) -> faults.Reply:
        return faults.answer(None, refusal="no") if is_overview(request) else honest(request)

    answer, _ = await ask(model)
    assert answer.summary.headline.startswith("Wards [1,")
    assert answer.notes[-1].startswith("headline and summary are those of the first part only: ")


class Totals(BaseModel):
    """A schema of a user's own."""

    total: int


async def test_a_schema_of_the_users_own_cannot_be_merged_and_says_what_to_do() -> None:
    with pytest.raises(TooLong) as caught:
        await ask(honest, schema=Totals)
    assert str(caught.value).endswith(
        "summaries of parts can be merged for the built-in schema only, not for Totals: "
        "use a model with a longer context, or split the article yourself"
    )
    with pytest.raises(TooLong, match="not for Totals"):
        await ask(too_long_over(900), schema=Totals, context=None)


async def test_a_context_that_the_prompt_fills_is_a_setting_to_change() -> None:
    with pytest.raises(
        SettingsError, match=r"has no room for an article: prompt and schema take [\d,]+; raise"
    ):
        await ask(honest, context=500)


@pytest.mark.parametrize(
    ("context", "said"),
    [
        (
            None,
            r"\d,\d{3} tokens \(estimated at 3 bytes each\), sent whole: the model's context is not known",
        ),
        (
            100_000,
            r"\d,\d{3} tokens \(estimated at 3 bytes each\), sent whole: the model's context is 100,000",
        ),
        (
            CONTEXT,
            r"\d,\d{3} tokens \(estimated at 3 bytes each\) in \d parts and one more call that merges them",
        ),
    ],
)
def test_the_plan_in_one_line(context: int | None, said: str) -> None:
    assert re.match(said, plan(ARTICLE, Summary, Ask(), model="openai/tiny", context_tokens=context).said())


async def test_a_wrong_figure_of_a_part_is_repaired_with_the_passages_it_rests_on() -> None:
    def model(request: dict[str, Any]) -> faults.Reply:
        if is_overview(request):
            return honest(request)
        if len(request["messages"]) > 2:
            given = json.loads(request["messages"][2]["content"])
            for one in given["facts"]:
                n = int(one["statement"].split()[1])
                one.update(fact(n))
            return faults.answer(given)
        return faults.answer(summary("x", *(fact(n, "999,999" if n == 1 else None) for n in wards(request))))

    async with serving(model) as server:
        report = await asummarise(
            ARTICLE,
            model="openai/tiny",
            base_url=server.url,
            api_key=KEY,
            context_tokens=CONTEXT,
            max_facts=6,
        )
    repair = server.requests[-1]
    assert len(repair["messages"]) == 4
    passages = repair["messages"][1]["content"]
    assert "[…]" in passages
    assert {n: fact(n)["quote"] in passages for n in wards(repair)} == dict.fromkeys(wards(repair), True)
    assert len(wards(repair)) == 6
    assert "999,999" in repair["messages"][3]["content"]
    assert report.usage.calls == len(server.requests)
    assert report.summary.facts[0].statement == "Ward 1 has 137 households."
    assert {repair.after for repair in report.repairs} >= {"Ward 1 has 137 households.", "137"}
    assert report.checked is not None
    assert [flag.code for flag in report.checked.flags if flag.severity is Severity.ERROR] == []
    assert any(note.startswith("summarised in") for note in report.notes)
