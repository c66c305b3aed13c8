"""Answers that fit the schema and say nothing: asked again once with the reason, and never a summary."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import BaseModel, Field

from summarise.checking.check import check
from summarise.engines.answers.empty import nothing_said
from summarise.engines.engine import Answer, Ask, Objection
from summarise.engines.requests.lengths import of_a_summary
from summarise.engines.requests.prompts import Prompt, load
from summarise.errors import InvalidAnswer, SaysNothing
from summarise.schema import Summary
from tests import faults
from tests.engines.asking import ARTICLE, SUMMARY, ask

FACT = SUMMARY["facts"][0]
EXAMPLE = Prompt("one-shot", "An example: the bakery in Harnwick sold 340 loaves on Saturday. Now yours.")


def fact(statement: str) -> dict[str, Any]:
    return {**FACT, "statement": statement}


NOTHING: dict[str, tuple[dict[str, Any], str]] = {
    "an empty headline": ({"headline": ""}, "headline is empty"),
    "a headline of blanks and dashes": ({"headline": " — … "}, "headline is empty"),
    "an empty summary": ({"summary": "\n"}, "summary is empty"),
    "no facts": ({"facts": []}, "there are no facts"),
    "a fact without words": ({"facts": [FACT, fact("...")]}, "a fact has no words"),
    "the same fact over and over": (
        {"facts": [FACT, fact(FACT["statement"].upper()), fact(f"  {FACT['statement']}")]},
        "the same fact stands there 3 times",
    ),
    "the words that describe the fields": (
        {
            "headline": "What happened, in one line.",
            "summary": "Two to four sentences.",
            "facts": [
                {**fact("One sentence that can be read by itself."), "quote": "The passage of the article"}
            ],
        },
        "repeats words of the prompt",
    ),
}


@pytest.mark.parametrize("name", NOTHING)
async def test_it_is_asked_again_once_with_the_reason(name: str) -> None:
    changed, reason = NOTHING[name]
    async with faults.serving(faults.answer({**SUMMARY, **changed}), faults.answer(SUMMARY)) as server:
        answer = await ask(server)
    first, second = (request["messages"] for request in server.requests)
    assert second[: len(first)] == first
    assert [message["role"] for message in second[len(first) :]] == ["assistant", "user"]
    assert reason in second[-1]["content"]
    assert answer.summary == Summary(**SUMMARY)
    assert answer.usage.calls == 2


@pytest.mark.parametrize("name", NOTHING)
async def test_twice_is_a_failure_of_its_own_kind_with_what_it_cost(name: str) -> None:
    changed, reason = NOTHING[name]
    async with faults.serving(faults.answer({**SUMMARY, **changed}, tokens=(100, 5, 0))) as server:
        with pytest.raises(SaysNothing, match=f"the answer says nothing: .*{reason}") as caught:
            await ask(server)
    assert len(server.requests) == 2
    assert isinstance(caught.value, InvalidAnswer)
    assert caught.value.kind == "empty"
    assert caught.value.usage is not None
    assert caught.value.usage.input_tokens == 200


async def test_an_answer_as_long_as_a_book_is_a_failure_and_is_not_asked_for_again() -> None:
    """Of eight megabytes of numbers the check would make gigabytes."""
    long = {**SUMMARY, "summary": "The port handled 41,000 containers. " * 6_000}
    async with faults.serving(faults.answer(long, tokens=(100, 5, 0))) as server:
        with pytest.raises(
            InvalidAnswer, match=r"the answer has 21\d,\d{3} characters; at most 200,000"
        ) as caught:
            await ask(server)
    assert len(server.requests) == 1
    assert caught.value.kind == "invalid"
    assert caught.value.usage is not None
    assert caught.value.usage.input_tokens == 100


def test_an_answer_may_be_as_long_as_twice_its_article() -> None:
    answer = Answer(Summary(**{**SUMMARY, "summary": "x" * 300_000}))
    assert of_a_summary(answer, "y" * 160_000) is answer
    with pytest.raises(InvalidAnswer):
        of_a_summary(answer, "y" * 140_000)


SOMETHING: dict[str, dict[str, Any]] = {
    "a headline of one word": {"headline": "Ships"},
    "figures in place of words": {"headline": "41,000"},
    "a fact twice": {"facts": [FACT, FACT]},
    "other scripts": {"headline": "港口", "summary": "港口三月处理了四万一千个集装箱。"},
    "the article's words, which the prompt has too": {"summary": ARTICLE.text},
}


@pytest.mark.parametrize("name", SOMETHING)
def test_what_says_something(name: str) -> None:
    answer = Summary(**{**SUMMARY, **SOMETHING[name]})
    prompt = Prompt("mine", f"Summarise. {ARTICLE.text}")
    assert nothing_said(answer, ARTICLE.text, prompt, Ask()) is None


def test_an_examples_answer_given_back_is_nothing() -> None:
    told = "The bakery in Harnwick sold 340 loaves on Saturday"
    answer = Summary(
        **{
            **SUMMARY,
            "headline": told,
            "summary": told,
            "facts": [{**FACT, "statement": told, "quote": told}],
        }
    )
    assert "repeats words" in (nothing_said(answer, ARTICLE.text, EXAMPLE, Ask()) or "")


def test_a_part_and_a_summary_that_was_objected_to_may_have_no_facts() -> None:
    answer = Summary(**{**SUMMARY, "facts": []})
    objected = Ask(objections=(Objection(answer, "wrong"),))
    for how in (Ask(part=True), objected):
        assert nothing_said(answer, ARTICLE.text, load(), how) is None


class Mine(BaseModel):
    """A schema of a user's."""

    title: str = Field(description="What it is all about, said shortly.")
    killed: int | None = None
    places: list[str] = []


class Found(BaseModel):
    """One that may well find nothing."""

    ships: list[str]


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (Mine(title="Ships"), True),
        (Mine(title=""), False),
        (Mine(title="-", places=["", " "]), False),
        (Mine(title="", killed=0), True),
        (Mine(title="What it is all about, said shortly."), False),
        (Found(ships=[]), True),
        (Found(ships=[""]), False),
    ],
)
def test_schemas_of_users(answer: BaseModel, says: bool) -> None:
    assert (nothing_said(answer, ARTICLE.text, load(), Ask()) is None) is says


def test_figures_left_out_are_listed_where_there_is_a_place_for_them_and_nothing_in_it() -> None:
    for empty in (
        Summary(**{**SUMMARY, "summary": "Ships came.", "facts": []}),
        {"title": "Ships", "figures": []},
    ):
        assert [evidence.text for evidence in check(ARTICLE, empty).omitted] == ["41,000"]
    assert check(ARTICLE, {"title": "Ships"}).omitted == ()
    assert check(ARTICLE, "Ships came.").omitted == ()


def test_a_schema_is_made_once_however_many_answers_come() -> None:
    made: list[str] = []

    class Counted(Summary):
        @classmethod
        def model_json_schema(cls, *args: Any, **how: Any) -> dict[str, Any]:
            made.append(cls.__name__)
            return super().model_json_schema(*args, **how)

    for _ in range(3):
        assert nothing_said(Counted(**SUMMARY), ARTICLE.text, load(), Ask()) is None
    assert made == ["Counted"]
