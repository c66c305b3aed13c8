"""The httpx client under a provider's own: where redirects and the size of answers are held.

Whose client stands on httpx, and where it keeps it, was read from their packages (November 2026).
"""

from __future__ import annotations

from operator import attrgetter
from typing import Any, get_args

_PLACES = (
    "_client",  # OpenAI's, and all made by the same generator: Anthropic, Groq, Cerebras, Writer
    "_api_client._http_options.httpx_async_client",  # google-genai, where it is ours: see ``for_google``
    "sdk_configuration.async_client",  # Mistral
    "_client_wrapper.httpx_client.httpx_client",  # Cohere
)


def http_of(client: Any) -> Any | None:
    """The asynchronous httpx client of a provider's ``client``; None where it has none, or nobody knows where."""
    for place in _PLACES:
        try:
            found = attrgetter(place)(client)
        except AttributeError:
            continue
        if hasattr(found, "event_hooks"):
            return found
    return None


def for_google() -> Any | None:
    """An httpx client for google-genai, which takes aiohttp else, where that is installed: nothing there lets one
    read no more than so many bytes. None where the package is too old to be given one."""
    from google.genai.types import HttpOptions

    wanted = HttpOptions.model_fields.get("httpx_async_client")
    # Two generations of httpx are about; the field says which one this package is made for.
    classes = [kind for kind in get_args(wanted.annotation) if kind is not type(None)] if wanted else []
    return classes[0](follow_redirects=True, timeout=None) if classes else None
