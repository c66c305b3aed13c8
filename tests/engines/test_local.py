"""A real llama.cpp with a model that knows nothing: over HTTP, and inside this process."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

from summarise.article import Article
from summarise.engines.access import Access
from summarise.engines.choose import engine_for
from summarise.engines.engine import Answer, Ask, close
from summarise.engines.llm import LlmEngine
from summarise.errors import AuthenticationFailed, SettingsError, Truncated
from summarise.schema import Summary

pytest.importorskip("xllamacpp")
pytest.importorskip("gguf")

from tests.serving import PATIENCE
from tests.tiny_model import one_processor, serving, write_tiny_model

pytestmark = pytest.mark.local

ARTICLE = Article("The port of Lindmouth handled more than 41,000 containers in March. {{ 7*7 }} {% raw %}")
KEY = "only-for-this-test"


@pytest.fixture(scope="module", autouse=True)
def _one_processor() -> Iterator[None]:
    with one_processor():
        yield


@pytest.fixture(autouse=True)
def _may_say_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nonsense may be blank, and would be asked for again: what it says is not what this is about."""
    monkeypatch.setattr("summarise.engines.llm.nothing_said", lambda *given: None)


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tiny_model(tmp_path_factory.mktemp("model") / "tiny.gguf")


@pytest.fixture(scope="module")
def address(weights: Path) -> Iterator[str]:
    with serving(weights, KEY) as address:
        yield address


async def answered(engine: LlmEngine, article: Article = ARTICLE) -> Answer:
    try:
        return await engine.summarise(article, Summary, Ask(temperature=1.0))
    finally:
        await engine.aclose()


@pytest.mark.parametrize("seed", range(8))
async def test_over_http_the_grammar_makes_nonsense_that_fits_the_schema(address: str, seed: int) -> None:
    parameters = {"seed": seed, "max_tokens": 4000}
    engine = LlmEngine("openai/tiny", Access(address, KEY, timeout=10 * PATIENCE), parameters=parameters)
    answer = await answered(engine)
    assert type(answer.summary) is Summary
    assert answer.usage.calls == 1
    assert answer.usage.input_tokens > len(ARTICLE.text)
    assert answer.usage.output_tokens > 0


@pytest.mark.parametrize("seed", [3, 4])
async def test_in_process_the_same_model_gives_the_same_answer(
    address: str, weights: Path, seed: int
) -> None:
    parameters = {"seed": seed, "max_tokens": 4000}
    inside = engine_for(f"local/{weights}", parameters=parameters)
    assert isinstance(inside, LlmEngine)
    one = await answered(inside)
    other = await answered(
        LlmEngine("openai/tiny", Access(address, KEY, timeout=10 * PATIENCE), parameters=parameters)
    )
    assert one.summary == other.summary
    assert (one.model, one.usage.output_tokens) == ("local/tiny.gguf", other.usage.output_tokens)


async def test_in_process_several_asks_at_once(weights: Path) -> None:
    engine = engine_for(f"local/{weights}", parameters={"seed": 1, "max_tokens": 4000})
    answers = await asyncio.gather(*(engine.summarise(ARTICLE, Summary, Ask()) for _ in range(3)))
    await close(engine)
    assert len(answers) == 3


async def test_in_process_an_article_longer_than_the_context_is_refused_aloud(weights: Path) -> None:
    engine = engine_for(f"local/{weights}")
    assert isinstance(engine, LlmEngine)
    with pytest.raises(Truncated, match="does not fit"):
        await answered(engine, Article(ARTICLE.text * 500))


async def test_over_http_too(address: str) -> None:
    with pytest.raises(Truncated, match="does not fit"):
        await answered(
            LlmEngine("openai/tiny", Access(address, KEY, timeout=10 * PATIENCE)), Article(ARTICLE.text * 500)
        )


async def test_an_answer_that_runs_out_of_tokens_is_a_failure(weights: Path) -> None:
    engine = engine_for(f"local/{weights}", parameters={"max_tokens": 5})
    assert isinstance(engine, LlmEngine)
    with pytest.raises(Truncated, match="cut off"):
        await answered(engine)


async def test_a_real_server_refuses_a_wrong_key(address: str) -> None:
    with pytest.raises(AuthenticationFailed):
        await answered(LlmEngine("openai/tiny", Access(address, "wrong")))


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 not a model", b"GGUF but then nothing"])
async def test_a_file_that_is_no_model(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "no.gguf"
    path.write_bytes(content)
    with pytest.raises(SettingsError, match=r"no\.gguf"):
        await answered(cast("LlmEngine", engine_for(f"local/{path}")))
