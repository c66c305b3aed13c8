"""Requests of providers that have a field of their own for a schema, which instructor does not fill.

instructor asks Anthropic and Gemini by tool calls. Both hold an answer to a schema when it stands in a field
of the request: Anthropic's ``output_config.format``
(https://platform.claude.com/docs/en/build-with-claude/structured-outputs), Gemini's ``responseJsonSchema``
(https://ai.google.dev/gemini-api/docs/structured-output). The request and the answer are those of instructor's
JSON mode, which reads an answer's text; only the words in which that mode would put the schema into the prompt
give place to the field.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import instructor
from instructor import AsyncInstructor, Mode

from summarise.engines.constrained.adapting import Form

Create = Callable[..., Awaitable[Any]]
MARK = "summarise-held-elsewhere"  # the schema of a response class whose form stands in a field
# Claude models from before structured outputs; all later ones have them.
_OLDER = (
    "claude-2", "claude-instant", "claude-3", "claude-opus-4-0", "claude-opus-4-1", "claude-opus-4-2",
    "claude-sonnet-4-0", "claude-sonnet-4-2",
)  # fmt: skip


def has_field(provider: str, name: str) -> bool:
    """Whether a model's provider has such a field for it. ``name``: without the provider's."""
    if provider == "anthropic":
        return not name.startswith(_OLDER)
    return provider == "google"


def holding(client: AsyncInstructor, provider: str, form: Form) -> AsyncInstructor:
    """The client, asking with the form in the provider's field. Sends nothing."""
    create: Create = client.create_fn.__wrapped__  # type: ignore[attr-defined]
    put = _in_output_config if provider == "anthropic" else _in_generation_config

    async def call(*arguments: Any, **request: Any) -> Any:
        return await create(*arguments, **put(request, form))

    patched = instructor.patch(create=call, mode=Mode.JSON, provider=client.provider)
    return AsyncInstructor(
        client=client.client, create=patched, mode=Mode.JSON, provider=client.provider, **client.kwargs
    )


def _in_output_config(request: dict[str, Any], form: Form) -> dict[str, Any]:
    system = request.get("system")
    if isinstance(system, list):
        request["system"] = [block for block in system if MARK not in str(block.get("text", ""))]
    # By the body, since older packages of the provider's have no argument for it.
    extra = dict(request.get("extra_body") or {})
    config = {**extra.get("output_config", {}), **request.pop("output_config", {})}
    extra["output_config"] = {**config, "format": {"type": "json_schema", "schema": form.schema}}
    return {**request, "extra_body": extra}


def _in_generation_config(request: dict[str, Any], form: Form) -> dict[str, Any]:
    """Further parameters of the call (``service_tier``, ``top_k``) stand in there too."""
    config = request["config"]
    further = {name: value for name, value in request.items() if name in type(config).model_fields}
    changed = config.model_copy(
        update={**further, "response_schema": None, "response_json_schema": form.schema}
    )
    return {**{name: value for name, value in request.items() if name not in further}, "config": changed}
