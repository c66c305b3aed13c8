"""The whole way with a real llama.cpp whose model knows nothing: valid nonsense in, flags out."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from summarise import Article, Report, Severity, Summary, Verdict, asummarise
from summarise.engines.access import Access
from summarise.engines.choose import engine_for
from summarise.engines.engine import close
from summarise.engines.llm import LlmEngine
from tests.command import process

pytest.importorskip("xllamacpp")
pytest.importorskip("gguf")

from tests.serving import PATIENCE
from tests.tiny_model import one_processor, serving, write_tiny_model

pytestmark = pytest.mark.local

ARTICLE = Article("The port of Lindmouth handled more than 41,000 containers in March. {{ 7*7 }} {% raw %}")
SEEDS = [2, 4, 8]  # of the first dozen most state numbers; two give nothing but empty strings


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
    with serving(weights) as address:
        yield address


def is_nonsense_and_flagged(report: Report[Summary]) -> None:
    assert type(report.summary) is Summary
    flagged = {flag.code.value for flag in report.flags if flag.severity is Severity.ERROR}
    assert flagged & {"quote-not-found", "not-in-source", "value-mismatch"}
    assert {claim.verdict for claim in report.claims if claim.quantity} == {Verdict.UNSUPPORTED}
    assert report.provenance.prompt == "facts-v1"
    assert report.usage.calls >= 1


@pytest.mark.parametrize("seed", SEEDS)
async def test_over_http(address: str, seed: int) -> None:
    engine = LlmEngine(
        "openai/tiny", Access(address, timeout=10 * PATIENCE), parameters={"seed": seed, "max_tokens": 4000}
    )
    try:
        is_nonsense_and_flagged(await asummarise(ARTICLE, engine=engine, repair=0))
    finally:
        await engine.aclose()


@pytest.mark.parametrize("seed", SEEDS)
async def test_in_process(weights: Path, seed: int) -> None:
    engine = engine_for(f"local/{weights}", parameters={"seed": seed, "max_tokens": 4000})
    try:
        is_nonsense_and_flagged(await asummarise(ARTICLE, engine=engine, repair=0))
    finally:
        await close(engine)


async def test_a_repair_by_a_model_that_knows_nothing_is_tried_and_told(weights: Path) -> None:
    engine = engine_for(f"local/{weights}", parameters={"seed": 4, "max_tokens": 4000})
    try:
        report = await asummarise(ARTICLE, engine=engine, repair=1)
    finally:
        await close(engine)
    assert report.usage.calls == 2
    assert report.repairs or report.notes


def test_as_a_command_with_a_weights_file(weights: Path, tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(ARTICLE.text)
    done = process(
        "article.txt", "-m", f"local/{weights}", "--repair", "0", "--temperature", "0", "-f", "json", cwd=tmp_path,
        env=os.environ | {"SUMMARISE_TIMEOUT": "50"},
    )  # fmt: skip
    assert done.returncode in {0, 69}, done.stderr  # nonsense may run out of room
    assert done.stderr.count("\n") <= 1, done.stderr
