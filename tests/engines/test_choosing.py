"""From a model's name to its engine, and what is said when that cannot be."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

from summarise.engines import providers
from summarise.engines.access import Access
from summarise.engines.choose import engine_for
from summarise.engines.connection.client import split_model
from summarise.engines.llm import LlmEngine
from summarise.errors import AuthenticationFailed, SettingsError

HERE = "http://127.0.0.1:9/v1"


@pytest.mark.parametrize(
    ("model", "base_url", "expected"),
    [
        ("openai/gpt-x", None, ("openai", "gpt-x")),
        ("ollama/llama3.2", None, ("ollama", "llama3.2")),
        ("openrouter/meta/llama", None, ("openrouter", "meta/llama")),
        ("openai/Qwen/Qwen2.5", HERE, ("openai", "Qwen/Qwen2.5")),
        ("Qwen/Qwen2.5", HERE, ("openai", "Qwen/Qwen2.5")),
        ("tiny", HERE, ("openai", "tiny")),
    ],
)
def test_provider_and_name(model: str, base_url: str | None, expected: tuple[str, str]) -> None:
    assert split_model(model, base_url) == expected


@pytest.mark.parametrize(
    ("model", "says"),
    [
        ("gpt-x", "openai/gpt-x"),
        ("nobody/gpt-x", "unknown provider 'nobody'"),
        ("openai/", "no provider"),
        ("local/missing.gguf", "no model file"),
    ],
)
def test_an_unknown_model(model: str, says: str) -> None:
    with pytest.raises(SettingsError, match=says):
        engine_for(model)


@pytest.mark.parametrize("provider", [name for name, known in providers.KNOWN.items() if known.variables])
def test_a_missing_key_or_package_is_named(provider: str) -> None:
    known = providers.KNOWN[provider]
    with pytest.raises((AuthenticationFailed, SettingsError)) as caught:
        engine_for(f"{provider}/some-model")
    if isinstance(caught.value, AuthenticationFailed):
        assert known.variables[0] in str(caught.value)
    else:
        assert f"pip install {known.package}" in str(caught.value)


def test_the_key_comes_from_its_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-from-outside")
    engine = engine_for("openai/gpt-x")
    assert isinstance(engine, LlmEngine)


def test_a_server_of_ones_own_needs_no_key() -> None:
    assert engine_for("tiny", Access(HERE)).name == "llm"


def test_ollama_needs_no_key() -> None:
    assert engine_for("ollama/llama3.2").name == "llm"


def test_azure_takes_the_base_url_as_its_endpoint() -> None:
    engine = engine_for("azure_openai/deployment", Access("https://me.example.com", "k"))
    assert isinstance(engine, LlmEngine)
    assert str(engine._client.client.base_url).startswith("https://me.example.com/")


@pytest.mark.parametrize("mode", ["xml", ""])
def test_an_unknown_mode_is_refused_with_the_known_ones(mode: str) -> None:
    with pytest.raises(SettingsError, match="json-schema, tools"):
        engine_for("tiny", Access(HERE, mode=mode))


@pytest.mark.parametrize(
    ("given", "says"),
    [({"max_retries": -1}, "max_retries has to be 0"), ({"timeout": 0}, "more than 0 seconds")],
)
def test_a_number_that_cannot_be_meant_is_refused(given: dict[str, Any], says: str) -> None:
    with pytest.raises(SettingsError, match=says):
        Access(**given)


def test_a_key_is_not_shown() -> None:
    assert "sk-secret" not in repr(Access(api_key="sk-secret"))


def test_no_client_retries_or_waits_on_its_own() -> None:
    engine = engine_for("ollama/tiny", Access(HERE, timeout=7))
    assert isinstance(engine, LlmEngine)
    raw = engine._client.client
    assert (raw.max_retries, raw.timeout, str(raw.base_url)) == (0, 7, HERE + "/")


def test_importing_the_summariser_imports_no_client() -> None:
    code = "import sys, summarise.summariser as s; print({'openai', 'instructor', 'tenacity'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
