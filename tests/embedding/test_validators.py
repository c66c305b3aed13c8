"""A user's own model, checked while it is validated: by pydantic alone, and by instructor over the wire."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Annotated, Any

import instructor
import pytest
from openai import AsyncOpenAI
from pydantic import BaseModel, ValidationError

from summarise.article import Article
from summarise.errors import SettingsError
from summarise.validators import CheckedModel, SupportedStr, VerbatimQuote, numbers_from_source
from tests import faults

SOURCE = "The mill employs 40 people.\nIt made 7.5 tons of flour in May, more than 300 sacks."


class Brief(CheckedModel):
    headline: str
    flour_tons: float


class Strict(CheckedModel):
    fail_on = "warning"
    source_key = "article"
    staff: int


class Loose(BaseModel):
    headline: SupportedStr
    staff: Annotated[int, numbers_from_source("warning")] = 40
    quote: VerbatimQuote = "The mill employs 40 people."


RIGHT = {"headline": "Mill makes 7.5 tons", "flour_tons": 7.5}
WRONG = {"headline": "Mill makes 75 tons", "flour_tons": 7.5}


def validate(model: type[BaseModel], values: Any, source: Any = SOURCE, key: str = "source") -> BaseModel:
    return model.model_validate(values, context={key: source})


def test_a_right_answer_is_the_users_own_object() -> None:
    assert validate(Brief, RIGHT).model_dump() == RIGHT
    assert validate(Brief, RIGHT, Article(SOURCE)).model_dump() == RIGHT


def objections(error: ValidationError) -> list[dict[str, str]]:
    (only,) = error.errors()
    assert only["type"] == "value_error"
    return [json.loads(line[2:]) for line in only["msg"].splitlines() if line.startswith("- ")]


def test_the_message_tells_the_model_what_to_mend() -> None:
    with pytest.raises(ValidationError) as caught:
        validate(Brief, WRONG)
    (said,) = objections(caught.value)
    assert said["at"] == "headline"
    assert said["you_wrote"] == "75 tons"
    assert said["problem"] == "scale-mismatch"
    assert "7.5 tons of flour in May" in said["the_article_says"]
    assert said["do"].startswith("Write “7.5 tons")
    assert "75 tons" in said["why"]


def test_every_objection_is_said_at_once() -> None:
    with pytest.raises(ValidationError) as caught:
        validate(
            Brief,
            {"headline": "The mill employs 41 people. It made 75 tons of flour in May.", "flour_tons": 9999},
        )
    assert [o["at"] for o in objections(caught.value)] == ["headline", "headline", "flour_tons"]


@pytest.mark.parametrize(
    ("model", "values", "fails"),
    [
        (Strict, {"staff": 40}, False),
        (Strict, {"staff": 41}, True),  # a warning
        (Loose, {"headline": "40 people"}, False),
        (Loose, {"headline": "It made 75 tons"}, True),
        (Loose, {"headline": "", "staff": 41}, True),
        (Loose, {"headline": "", "quote": "The mill employs 41 people."}, True),
        (Loose, {"headline": "", "quote": "The mill  employs\n40 people."}, False),
    ],
)
def test_how_grave_a_flag_has_to_be(model: type[BaseModel], values: Any, fails: bool) -> None:
    key = "article" if model is Strict else "source"
    if fails:
        with pytest.raises(ValidationError, match="objects to the points below"):
            validate(model, values, key=key)
    else:
        validate(model, values, key=key)


def test_the_name_of_an_annotated_field_gives_its_kind() -> None:
    class Person(BaseModel):
        age: Annotated[int, numbers_from_source("warning")]

    validate(Person, {"age": 40}, "Ann Lee, 40, spoke.")
    with pytest.raises(ValidationError):
        validate(Person, {"age": 40}, "Ann Lee, 38, spoke for 40 members.")


@pytest.mark.parametrize("context", [None, {}, {"other": SOURCE}, {"source": 5}, {"source": ["a"]}, "source"])
def test_without_a_source_nothing_passes_unchecked(context: Any) -> None:
    with pytest.raises(SettingsError, match="source"):
        Brief.model_validate(RIGHT, context=context)
    with pytest.raises(SettingsError, match="source"):
        Loose.model_validate({"headline": "x"}, context=context)


def test_the_check_is_left_out_only_when_that_is_said() -> None:
    assert validate(Brief, WRONG, None).model_dump() == WRONG
    assert Brief.model_construct(**WRONG).headline == WRONG["headline"]


def test_what_the_source_has_and_the_model_has_not_is_no_error() -> None:
    class Few(CheckedModel):
        fail_on = "note"
        staff: int

    validate(Few, {"staff": 40})


# --- over the wire ----------------------------------------------------------------------------------


async def ask(server: faults.FaultServer, prompt: str, context: dict[str, Any] | None) -> Any:
    async with AsyncOpenAI(base_url=server.url, api_key="none", max_retries=0) as openai:
        client = instructor.from_openai(openai, mode=instructor.Mode.JSON_SCHEMA)
        return await client.create(
            model="tiny",
            response_model=Brief,
            messages=[{"role": "user", "content": prompt}],
            context=context,
            max_retries=2,
        )


async def test_a_wrong_number_costs_one_more_call_and_comes_back_right() -> None:
    async with faults.serving(faults.answer(WRONG), faults.answer(RIGHT)) as server:
        brief = await ask(server, "Summarise:\n{{ source }}", {"source": SOURCE})
    assert brief.model_dump() == RIGHT
    assert len(server.requests) == 2
    first, second = (request["messages"] for request in server.requests)
    assert SOURCE in first[0]["content"]
    objection = second[-1]["content"]
    for part in ("75 tons", "7.5 tons of flour", "scale-mismatch", "headline"):
        assert part in objection


HOSTILE = "{{ 7*7 }} {% raw %} {{ source }} {# gone #} 40 people, 7.5 tons"


async def test_an_article_handed_in_as_a_variable_is_never_rendered() -> None:
    wrong = {"headline": "75 tons of 400 people", "flour_tons": 7.5}
    right = {"headline": "40 people", "flour_tons": 7.5}
    async with faults.serving(faults.answer(wrong), faults.answer(right)) as server:
        await ask(server, "Summarise:\n{{ source }}", {"source": HOSTILE})
    assert len(server.requests) == 2
    for request in server.requests:
        assert request["messages"][0]["content"] == f"Summarise:\n{HOSTILE}"
    # What goes back quotes the article, and is not rendered either.
    assert "{{ 7*7 }}" in server.requests[1]["messages"][-1]["content"]
    assert "49" not in json.dumps(server.requests)


async def test_a_forgotten_source_is_no_reason_to_ask_again() -> None:
    async with faults.serving(faults.answer(RIGHT)) as server:
        with pytest.raises(Exception, match="has no source to be checked against"):
            await ask(server, "Summarise.", None)
    assert len(server.requests) == 1


def test_importing_the_validators_imports_no_client() -> None:
    script = "import sys, summarise.validators, summarise.testing; print(*(m for m in ('openai', 'instructor') if m in sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
