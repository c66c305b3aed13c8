"""Requests of providers that have a field of their own for a schema, which instructor does not fill.

instructor asks Anthropic and Gemini by tool calls. Both hold an answer to a schema when it stands in a field
of the request: Anthropic's ``output_config.format``
(https://platform.claude.com/docs/en/build-with-claude/structured-outputs), Gemini's ``responseJsonSchema``
(https://ai.google.dev/gemini-api/docs/structured-output). The request and the answer are those of instructor's
JSON mode, which reads an answer's text; only the words in which that mode would put the schema into the prompt
give place to the field.

What Gemini does not take in the field (models that hold themselves, names that nobody knows) stands in the prompt:
instructor's own ways to ask Gemini change such a schema, or fail on it.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from enum import Enum
from typing import Any

import instructor
from instructor import AsyncInstructor, Mode

from summarise.engines.constrained.adapting import Form
from summarise.engines.requests.modes import guarantees

Create = Callable[..., Awaitable[Any]]
MARK = "summarise-held-elsewhere"  # the schema of a response class whose form stands in a field
# Claude models from before structured outputs; all later ones have them.
_OLDER = (
    "claude-2", "claude-instant", "claude-3", "claude-opus-4-0", "claude-opus-4-1", "claude-opus-4-2",
    "claude-sonnet-4-0", "claude-sonnet-4-2",
)  # fmt: skip


class Place(Enum):
    """Where a schema of ours goes in place of instructor's: into the provider's ``FIELD``, into the ``PROMPT``, or
    nowhere: ``NONE``."""

    FIELD = "field"
    PROMPT = "prompt"
    NONE = "none"


def place_of(provider: str, name: str, mode: str | None) -> Place:
    """For a model, where its schema fits. ``name``: without the provider's; ``mode``: as the user named it."""
    if provider == "google" and mode == "json":
        return Place.PROMPT
    if not guarantees(mode):
        return Place.NONE
    if provider == "google" or (provider == "anthropic" and not name.startswith(_OLDER)):
        return Place.FIELD
    return Place.NONE


def place_for(form: Form, provider: str, place: Place) -> Place:
    """The same for one schema."""
    if place is not Place.FIELD or form.guaranteed:
        return place
    return Place.PROMPT if provider == "google" else Place.NONE


def holding(client: AsyncInstructor, provider: str, form: Form, place: Place) -> AsyncInstructor:
    """The client, asking with the form at its place. Sends nothing."""
    create: Create = client.create_fn.__wrapped__  # type: ignore[attr-defined]
    if provider == "anthropic":
        put = _in_output_config
    else:
        put = _in_generation_config if place is Place.FIELD else _in_system_instruction

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
    return _configured(request, response_json_schema=form.schema)


def _in_system_instruction(request: dict[str, Any], form: Form) -> dict[str, Any]:
    said = request["config"].system_instruction or ""
    asked = f"Answer with one JSON object that fits this JSON schema:\n{json.dumps(form.schema)}"
    return _configured(request, system_instruction=f"{said}\n\n{asked}".lstrip())


def _configured(request: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """A request of Gemini's without instructor's schema. Further parameters of the call (``service_tier``,
    ``top_k``) stand in its config too."""
    config = request["config"]
    further = {name: value for name, value in request.items() if name in type(config).model_fields}
    changed = config.model_copy(update={**further, "response_schema": None, **changes})
    return {**{name: value for name, value in request.items() if name not in further}, "config": changed}
