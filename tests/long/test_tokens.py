"""Counting tokens without a network, and saying how it was done."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from summarise.long.tokens import ESTIMATED, context_of, estimate, tokens_for


@pytest.mark.parametrize(
    ("text", "tokens"), [("", 0), ("a", 1), ("port", 2), ("港は五万", 4), ("Порт", 3), ("\ud800", 1)]
)
def test_the_estimate_is_a_third_of_the_bytes_rounded_up(text: str, tokens: int) -> None:
    assert estimate(text) == tokens


@pytest.fixture
def tiktoken(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """A tiktoken of ours; ``cached`` says whether its vocabulary is on this machine."""
    state = SimpleNamespace(cached=True, fetched=0)
    load = ModuleType("tiktoken.load")

    def read_file(blobpath: str) -> bytes:
        state.fetched += 1
        return b""

    load.read_file = read_file  # type: ignore[attr-defined]
    package = ModuleType("tiktoken")
    package.load = load  # type: ignore[attr-defined]

    def encoding_for_model(name: str) -> SimpleNamespace:
        if name != "gpt-4o":
            raise KeyError(name)
        if not state.cached:
            load.read_file("https://example.org/o200k")  # type: ignore[attr-defined]
        return SimpleNamespace(name="o200k_base", encode_ordinary=str.split)

    package.encoding_for_model = encoding_for_model  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "tiktoken", package)
    monkeypatch.setitem(sys.modules, "tiktoken.load", load)
    tokens_for.cache_clear()
    yield state
    assert load.read_file is read_file  # type: ignore[attr-defined]
    tokens_for.cache_clear()


def test_the_models_own_tokenizer_where_its_vocabulary_is_here(tiktoken: SimpleNamespace) -> None:
    counter = tokens_for("openai/gpt-4o")
    assert (counter.count("three words here"), counter.how) == (3, "counted with o200k_base")


def test_nothing_is_downloaded_for_counting(tiktoken: SimpleNamespace) -> None:
    tiktoken.cached = False
    assert tokens_for("openai/gpt-4o") == ESTIMATED
    assert tiktoken.fetched == 0


@pytest.mark.parametrize("model", ["openai/unknown", "anthropic/gpt-4o", "gpt-4o", ""])
def test_other_models_are_estimated(tiktoken: SimpleNamespace, model: str) -> None:
    assert tokens_for(model) == ESTIMATED
    assert ESTIMATED.how == "estimated at 3 bytes each"


def test_without_tiktoken_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tiktoken", None)
    tokens_for.cache_clear()
    assert tokens_for("openai/gpt-4o") == ESTIMATED
    tokens_for.cache_clear()


@pytest.mark.parametrize(
    ("model", "known"),
    [
        ("openai/gpt-4o", True),
        ("anthropic/claude-3-5-haiku-latest", True),
        ("openai/tiny", False),
        ("", False),
    ],
)
def test_the_context_of_models(model: str, known: bool) -> None:
    pytest.importorskip("genai_prices")
    found = context_of(model)
    assert (found is not None and found >= 100_000) is known


def test_without_the_table_no_context_is_known(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "genai_prices.data_snapshot", None)
    context_of.cache_clear()
    assert context_of("openai/gpt-4o") is None
    context_of.cache_clear()
