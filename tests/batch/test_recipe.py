"""What a stored answer is found by. A key that changes without need makes people pay a second time."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from pydantic import BaseModel

from summarise.article import Article
from summarise.batch import recipe as recipes
from summarise.batch.recipe import Recipe
from summarise.engines import verifying
from summarise.engines.requests.prompts import Prompt
from summarise.errors import SettingsError

ARTICLE = Article("Five ships came.", date="2024-03-01", title="Ships", language="en")


class Count(BaseModel):
    number: int


OWN = Prompt("own", "Count the ships.")
PLAIN = Recipe("openai/x", Count, OWN)


@pytest.fixture(autouse=True)
def _fixed(monkeypatch: pytest.MonkeyPatch) -> None:
    """What may change for a good reason, and then changes keys, is held still."""
    monkeypatch.setattr(recipes, "__version__", "1.0")
    monkeypatch.setattr(recipes, "load", lambda name: Prompt(name, "Say it again."))


# Those of models: made with the version before there were second opinions. Those of the built-in engine: made when
# it began to choose its facts; what it gave before is another summary.
@pytest.mark.parametrize(
    ("recipe", "key", "reading"),
    [
        (Recipe(schema=Count), "f7bc6fc81ef67f5277f3e9905c9b2edc", "e81838207a59d51d"),
        (
            Recipe(schema=Count, max_facts=3, check=False),
            "724d4bff4cf4a323deca75f9869c1a0a",
            "05ac640299673d75",
        ),
        (PLAIN, "573da6a786b9c41733f1fadd912feaac", "18ad2e4f7547efcf"),
        (
            Recipe("openai/x", Count, OWN, 0.5, 2, 0, mode="tools", context_tokens=9000, language="de"),
            "a8bce35a9c12ee8a00e337a336d8e54c",
            "9839684d29194084",
        ),
        (Recipe("openai/x", Count, OWN, check=False), "61b9285229651edc396e939d6f725daf", "6258af2b9b6cadcc"),
    ],
)
def test_keys_without_a_second_opinion_stay_what_they_were(recipe: Recipe, key: str, reading: str) -> None:
    assert (recipe.key(ARTICLE), recipe.reading) == (key, reading)


@pytest.mark.parametrize("changes", [{}, {"model": "extractive", "prompt": None}])
def test_a_result_with_a_second_opinion_is_another_for_each_model_and_mode(changes: dict[str, Any]) -> None:
    plain = dataclasses.replace(PLAIN, **changes)
    others = [
        dataclasses.replace(plain, verify="openai/a"),
        dataclasses.replace(plain, verify="openai/b"),
        dataclasses.replace(plain, verify="openai/a", mode="tools"),
    ]
    for name in ("key", "reading"):
        found = {getattr(one, name)(ARTICLE) if name == "key" else one.reading for one in [plain, *others]}
        assert len(found) == 4


def test_a_result_with_other_flags_is_another() -> None:
    chosen: list[dict[str, Any]] = [
        {},
        {"select": ("rounded",)},
        {"ignore": ("rounded",)},
        {"ignore": ("derived",)},
    ]
    recipes = [dataclasses.replace(PLAIN, **changes) for changes in chosen]
    assert len({recipe.key(ARTICLE) for recipe in recipes}) == len(chosen)
    assert len({recipe.reading for recipe in recipes}) == len(chosen)


@pytest.mark.parametrize("changed", ["prompt", "schema"])
def test_the_second_models_prompt_and_answer_belong_to_the_key(
    monkeypatch: pytest.MonkeyPatch, changed: str
) -> None:
    before = dataclasses.replace(PLAIN, verify="openai/a").key(ARTICLE)
    if changed == "prompt":
        monkeypatch.setattr(verifying.prompts, "load", lambda name=None: Prompt("verify-v2", "Read again."))
    else:
        monkeypatch.setattr(verifying, "_schema_hash", lambda: "0123456789abcdef")
    assert dataclasses.replace(PLAIN, verify="openai/a").key(ARTICLE) != before


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"verify": "extractive"}, "a model that can read"),
        ({"verify": "openai/a", "check": False}, "needs the check"),
    ],
)
def test_a_second_opinion_that_cannot_be_had(changes: dict[str, Any], says: str) -> None:
    with pytest.raises(SettingsError, match=says):
        dataclasses.replace(PLAIN, **changes)


async def test_an_engine_that_was_made_for_another_recipe_is_refused() -> None:
    from tests.batch.making import FixedEngine

    with pytest.raises(ValueError, match="not the recipe's"):
        await dataclasses.replace(PLAIN, verify="openai/a").summarise(ARTICLE, FixedEngine())
