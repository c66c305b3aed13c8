"""What goes to a model beside the messages: any parameter, and how long its answer may be."""

from __future__ import annotations

from typing import Any

import pytest

from summarise.engines.engine import Ask
from summarise.engines.requests.parameters import Bounds, checked, parsed, placed, usual_bound
from summarise.errors import EngineError, SettingsError, Truncated
from summarise.schema import Summary
from tests import faults
from tests.engines.asking import SUMMARY, ask

GOOD = faults.answer(SUMMARY)
PARSED: list[tuple[str, Any]] = [
    ("top_p=0.9", 0.9),
    ("top_k=40", 40),
    ("reasoning_effort=low", "low"),
    ('stop=["\\n\\n"]', ["\n\n"]),
    ("logit_bias={}", {}),
    ("store=false", False),
    ("user=", ""),
    ("note=a=b", "a=b"),
    ('quoted="7"', "7"),
]


@pytest.mark.parametrize(("written", "value"), PARSED)
def test_a_value_is_json_where_it_can_be(written: str, value: Any) -> None:
    assert parsed([written]) == {written.partition("=")[0]: value}


@pytest.mark.parametrize("written", [["top_p"], ["=1"], [""], ["a=1", "a=2"], ["a=NaN"], ["a=Infinity"]])
def test_what_is_no_parameter_on_a_command_line(written: list[str]) -> None:
    with pytest.raises(SettingsError, match="--param"):
        parsed(written)


WRONG: list[tuple[dict[str, Any], int | None, int | None, str]] = [
    ({"model": "x"}, None, None, "decided here"),
    ({"messages": []}, None, None, "decided here"),
    ({"stream": True}, None, None, "decided here"),
    ({"response_format": {}}, None, None, "decided here"),
    ({"extra_headers": {"x": "y"}}, None, None, "decided here"),
    ({"temperature": 1}, None, None, "--temperature"),
    ({"max_output_tokens": 1}, None, None, "--max-output-tokens"),
    ({"a b": 1}, None, None, "letters, digits"),
    ({"x\x1b[31m": 1}, None, None, "letters, digits"),
    ({"top_p": float("nan")}, None, None, "JSON"),
    ({"top_p": object()}, None, None, "JSON"),
    ({"seed": 1}, 2, None, "two seeds"),
    ({"max_tokens": 5}, None, 7, "given twice"),
    ({}, None, 0, "1 or more"),
]


@pytest.mark.parametrize(("given", "seed", "bound", "said"), WRONG)
def test_parameters_that_cannot_be(
    given: dict[str, Any], seed: int | None, bound: int | None, said: str
) -> None:
    with pytest.raises(SettingsError, match=said) as caught:
        checked(given, seed, bound)
    assert "\x1b" not in str(caught.value)


def test_a_seed_is_a_parameter_like_others() -> None:
    assert checked({"top_p": 1}, 7) == {"top_p": 1, "seed": 7}
    assert checked({"seed": 7}, 7) == {"seed": 7}
    assert checked(None) == {}


async def test_what_is_given_is_sent_and_stands_in_the_answer() -> None:
    how = Ask(temperature=0.2, max_output_tokens=900, parameters={"seed": 3, "top_k": 40})
    async with faults.serving(GOOD) as server:
        answer = await ask(server, how=how)
    sent = {name: server.requests[0][name] for name in ("temperature", "max_tokens", "seed", "top_k")}
    assert sent == {"temperature": 0.2, "max_tokens": 900, "seed": 3, "top_k": 40}
    assert answer.parameters == {"temperature": 0.2, "max_output_tokens": 900, "seed": 3, "top_k": 40}


async def test_a_bound_in_the_servers_own_words_takes_the_place_of_ours() -> None:
    async with faults.serving(GOOD) as server:
        await ask(server, how=Ask(parameters={"max_completion_tokens": 50}))
    assert server.requests[0]["max_completion_tokens"] == 50
    assert "max_tokens" not in server.requests[0]


async def test_an_answer_cut_off_at_the_bound_is_the_truncation_that_it_was() -> None:
    async with faults.serving(faults.answer('{"headline', finish_reason="length")) as server:
        with pytest.raises(Truncated, match="--max-output-tokens"):
            await ask(server, how=Ask(max_output_tokens=5))
    assert len(server.requests) == 1


def test_the_usual_bound_grows_with_the_article_and_with_the_schema() -> None:
    short, long = (usual_bound("word " * count, Summary, thinks=False) for count in (100, 5_000))
    assert 2_048 < short < long
    assert long - short == 2 * (25_000 // 3 - 500 // 3)
    assert usual_bound("word", Summary, thinks=True) == 8_192


BOUNDED = [
    ("openai/gpt", None, "", False),  # hosted: ends by itself
    ("azure_openai/d", "https://me.example.com", "", False),
    ("mistral/small", None, "", False),
    ("openai/tiny", "http://localhost:1/v1", "max_tokens", True),
    ("Qwen/Qwen", "http://localhost:1/v1", "max_tokens", True),
    ("ollama/tiny", None, "max_tokens", True),
    ("anthropic/claude", None, "max_tokens", True),
    ("local/x.gguf", None, "max_tokens", True),
]


@pytest.mark.parametrize(("model", "address", "name", "usual"), BOUNDED)
def test_who_is_told_a_usual_bound(model: str, address: str | None, name: str, usual: bool) -> None:
    bounds = Bounds.of(model, address)
    assert bounds.usual is usual
    assert bounds.first({"max_output_tokens": 9} if usual else {}, chosen=False) == name


def test_openai_has_a_name_of_its_own_for_it() -> None:
    asked = {"max_output_tokens": 9}
    assert Bounds.of("openai/gpt", None).first(asked, chosen=True) == "max_completion_tokens"
    assert Bounds.of("mistral/small", None).first(asked, chosen=True) == "max_tokens"


NO_BOUND = faults.error(400, "max_tokens is too large: 8192. This model supports at most 4096")
OTHER_NAME = faults.error(
    400, "Unsupported parameter: 'max_tokens' is not supported. Use 'max_completion_tokens' instead."
)
NO_ROOM = faults.error(400, "max_tokens=8192 and 700 of the prompt are beyond the context length of 8000")


async def test_where_the_usual_bound_is_refused_it_is_left_out() -> None:
    async with faults.serving(NO_BOUND, GOOD) as server:
        answer = await ask(server)
    assert ["max_tokens" in request for request in server.requests] == [True, False]
    assert answer.usage.calls == 2


async def test_where_the_server_knows_it_by_another_name_it_goes_by_that() -> None:
    async with faults.serving(OTHER_NAME, GOOD) as server:
        await ask(server, how=Ask(max_output_tokens=77))
    assert server.requests[1]["max_completion_tokens"] == 77
    assert "max_tokens" not in server.requests[1]


async def test_where_the_users_own_bound_is_refused_nothing_else_is_tried() -> None:
    async with faults.serving(NO_BOUND) as server:
        with pytest.raises(EngineError, match="at most 4096"):
            await ask(server, how=Ask(max_output_tokens=9_999))
    assert len(server.requests) == 1


@pytest.mark.parametrize(("refusal", "again"), [(NO_BOUND, 3), (NO_ROOM, 4)])
async def test_a_refusal_is_remembered_unless_the_article_was_too_long(refusal: Any, again: int) -> None:
    from summarise.article import Article
    from tests.engines.asking import engine_at

    async with faults.serving(refusal, GOOD, *([GOOD] if again == 3 else [refusal, GOOD])) as server:
        engine = engine_at(server)
        for _ in range(2):
            await engine.summarise(Article("It took 4 hours."), Summary, Ask())
        await engine.aclose()
    assert len(server.requests) == again


def test_googles_client_has_them_in_a_place_of_their_own() -> None:
    asked = {"temperature": 0, "max_tokens": 9, "seed": 1, "safety_settings": []}
    assert placed(asked, "google", None) == {
        "safety_settings": [],
        "generation_config": {"temperature": 0, "max_tokens": 9, "seed": 1},
    }


def test_a_name_that_a_client_has_no_place_for_is_said() -> None:
    async def create(*, messages: Any, top_p: float) -> None:
        raise NotImplementedError

    assert placed({"top_p": 1.0}, "own", create) == {"top_p": 1.0}
    with pytest.raises(SettingsError, match="models of own take no parameter 'top_k'"):
        placed({"top_k": 1}, "own", create)
