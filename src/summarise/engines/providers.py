"""What has to be known of a provider before its client is made: its package and its key's variable.

The names are instructor's (`from_provider`); a provider that is not in the table is left to instructor.
"""

from __future__ import annotations

import importlib.util
import os
from dataclasses import dataclass

from summarise.errors import AuthenticationFailed, SettingsError


@dataclass(frozen=True, slots=True)
class Provider:
    """``module``: what has to be importable; ``package``: what to install for it; ``variables``: where
    its client looks for a key, none for a provider that needs none; ``further``: what else has to be importable,
    and comes with ``package``."""

    module: str
    package: str
    variables: tuple[str, ...] = ()
    further: tuple[str, ...] = ()


_OPENAI = ("openai", "openai")
KNOWN = {
    "openai": Provider(*_OPENAI, ("OPENAI_API_KEY",)),
    "azure_openai": Provider(*_OPENAI, ("AZURE_OPENAI_API_KEY",)),
    "anyscale": Provider(*_OPENAI, ("ANYSCALE_API_KEY",)),
    "together": Provider(*_OPENAI, ("TOGETHER_API_KEY",)),
    "databricks": Provider(*_OPENAI, ("DATABRICKS_TOKEN", "DATABRICKS_API_KEY")),
    "deepseek": Provider(*_OPENAI, ("DEEPSEEK_API_KEY",)),
    "openrouter": Provider(*_OPENAI, ("OPENROUTER_API_KEY",)),
    "ollama": Provider(*_OPENAI),
    "anthropic": Provider("anthropic", "anthropic", ("ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN")),
    "google": Provider("google.genai", "google-genai jsonref", ("GOOGLE_API_KEY",), ("jsonref",)),
    "mistral": Provider("mistralai", "mistralai", ("MISTRAL_API_KEY",)),
    "cohere": Provider("cohere", "cohere", ("CO_API_KEY", "COHERE_API_KEY")),
    "groq": Provider("groq", "groq", ("GROQ_API_KEY",)),
    "cerebras": Provider("cerebras", "cerebras-cloud-sdk", ("CEREBRAS_API_KEY",)),
    "fireworks": Provider("fireworks", "fireworks-ai", ("FIREWORKS_API_KEY",)),
    "writer": Provider("writerai", "writer-sdk", ("WRITER_API_KEY",)),
    "perplexity": Provider(*_OPENAI, ("PERPLEXITY_API_KEY",)),
    "xai": Provider("xai_sdk", "xai-sdk", ("XAI_API_KEY",)),
    "bedrock": Provider("boto3", "boto3"),
    "litellm": Provider("litellm", "litellm"),
}


def key_hint(name: str) -> str:
    """Where the provider's key belongs, in words."""
    variables = KNOWN[name].variables if name in KNOWN else ()
    return variables[0] if variables else "the provider's key"


def require(name: str, *, api_key: str | None, base_url: str | None) -> None:
    """Raise SettingsError when the provider's package is missing, AuthenticationFailed when its key is.

    A server of the user's own (``base_url``) may want no key.
    """
    provider = KNOWN.get(name)
    if provider is None:
        return
    if not all(map(_is_installed, (provider.module, *provider.further))):
        raise SettingsError(f"models of {name} need its package: pip install {provider.package}")
    if provider.variables and not (api_key or base_url or any(map(os.environ.get, provider.variables))):
        raise AuthenticationFailed(f"models of {name} need a key: set {' or '.join(provider.variables)}")


def _is_installed(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except ModuleNotFoundError:  # the parent of a dotted name
        return False
