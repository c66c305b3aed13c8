"""The provider's client, made through instructor and told not to retry by itself."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

import instructor
from instructor import AsyncInstructor
from instructor.auto_client import supported_providers

from summarise.engines import providers
from summarise.engines.access import Access
from summarise.engines.connection import origins
from summarise.engines.connection.transport import for_google
from summarise.engines.requests.modes import mode_for
from summarise.errors import SettingsError

# The first version of Azure's API with strict structured output.
_AZURE_VERSION = "2024-10-21"


def split_model(model: str, base_url: str | None) -> tuple[str, str]:
    """The provider and the model's own name.

    With a base URL a name without a provider that instructor knows ("Qwen/Qwen2.5-7B-Instruct") is the
    server's own, and the server speaks OpenAI's protocol. Raises SettingsError for anything else.
    """
    provider, _, name = model.partition("/")
    if name and provider in supported_providers:
        return provider, name
    if base_url:
        return "openai", model
    if not name:
        raise SettingsError(
            f"the model {model!r} has no provider: write it as PROVIDER/MODEL, openai/{model}"
        )
    raise SettingsError(f"unknown provider {provider!r}; there are: {', '.join(sorted(supported_providers))}")


def name_of(model: str, base_url: str | None) -> str:
    """The model's own name, for any name, known or not."""
    try:
        return split_model(model, base_url)[1]
    except SettingsError:
        return model


def provider_of(model: str, base_url: str | None) -> str:
    """The provider as instructor calls it, for any name; "" for one that is not known."""
    try:
        return split_model(model, base_url)[0]
    except SettingsError:
        return ""


def key_hint(model: str, base_url: str | None) -> str:
    """Where the key for a model belongs, in words; for any name, known or not."""
    try:
        return providers.key_hint(split_model(model, base_url)[0])
    except SettingsError:
        return providers.key_hint("")


def connect(model: str, access: Access) -> AsyncInstructor:
    """A client for ``model``, sending nothing yet.

    Raises SettingsError for an unknown provider, a missing package or a provider without base URLs;
    AuthenticationFailed for a missing key.
    """
    base_url, api_key = access.base_url, access.api_key
    provider, name = split_model(model, base_url)
    providers.require(provider, api_key=api_key, base_url=base_url)
    options: dict[str, Any] = {}
    if provider == "azure_openai":
        options["api_version"] = os.environ.get("OPENAI_API_VERSION", _AZURE_VERSION)
        if base_url:
            options["azure_endpoint"] = base_url
    elif provider == "google":
        options["http_options"] = _google_options(access)
    elif access.many and provider == "openai" and (http := _light_http()):
        options["http_client"] = http
    if (
        base_url
        and provider != "azure_openai"
        and not api_key
        and not any(map(os.environ.get, providers.KNOWN["openai"].variables))
    ):
        api_key = "none"  # the client wants one even for a server that does not
    try:
        with quiet():
            client = instructor.from_provider(
                f"{provider}/{name}",
                async_client=True,
                mode=mode_for(provider, access.mode),
                api_key=api_key,
                **options,
            )
    except SettingsError:
        raise
    except Exception as error:
        raise SettingsError(
            f"cannot make a client for {provider}/{name} ({type(error).__name__}); "
            f"check {providers.key_hint(provider)} and the provider's package"
        ) from None
    _take_over(client.client, provider, access)
    return client


def _light_http() -> Any:
    """aiohttp under the client, where it is installed (extra ``fast``): a fourth less work for each call.
    None where it is not, or too old for the client."""
    import openai

    try:
        return openai.DefaultAioHttpClient()
    except RuntimeError:
        return None


def _google_options(access: Access) -> dict[str, Any]:
    """Google's client takes its address, its timeout (in milliseconds) and its retries when it is made."""
    options: dict[str, Any] = {"timeout": int(access.timeout * 1000), "retry_options": {"attempts": 1}}
    if http := for_google():
        options["httpx_async_client"] = http
    return options | ({"base_url": access.base_url} if access.base_url else {})


def _take_over(raw: Any, provider: str, access: Access) -> None:
    """No retries of its own, our timeout, our address. Set on the client, because instructor's builders
    pass these options on only for some providers."""
    if hasattr(raw, "max_retries"):
        raw.max_retries = 0
    if hasattr(raw, "timeout"):
        raw.timeout = access.timeout
    origins.stay(raw)
    if provider == "ollama" and access.api_key:
        raw.api_key = access.api_key
    if access.base_url and provider not in ("azure_openai", "google"):
        if not hasattr(raw, "base_url"):
            raise SettingsError(
                f"models of {provider} take no base URL; use openai/MODEL for your own server"
            )
        raw.base_url = access.base_url


_silent: ContextVar[bool] = ContextVar("summarise_silent", default=False)


class _OursAreSilent(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        return not _silent.get()


for _name in (
    "instructor",
    "instructor.v2",
    "instructor.v2.retry",
    "instructor.auto_client",
    "instructor.v2.auto_client",
    "instructor.core.retry",
):
    logging.getLogger(_name).addFilter(_OursAreSilent())


@contextmanager
def quiet() -> Iterator[None]:
    """instructor logs whole answers, and with them the article, at ERROR. Not for calls of ours."""
    token = _silent.set(True)
    try:
        yield
    finally:
        _silent.reset(token)
