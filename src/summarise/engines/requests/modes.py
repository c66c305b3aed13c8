"""How the schema is put to each provider: the strictest way that the provider guarantees.

instructor's JSON_SCHEMA mode sends the schema without ``strict``, and OpenAI then only tries to keep to
it. The guarantee needs ``strict: true`` and a schema of what strict servers take
(https://platform.openai.com/docs/guides/structured-outputs): ``constrained`` makes it, and it goes into the
request body. Anthropic and Gemini have fields of their own for a schema, which ``constrained.native`` fills.
"""

from __future__ import annotations

from instructor import Mode

from summarise.errors import SettingsError

_JSON_SCHEMA_PROVIDERS = {"openai", "azure_openai", "ollama"}
_OWN_FIELD = {"anthropic", "google"}  # instructor's mode of that name does not reach it
_NAMES = {
    "json-schema": Mode.JSON_SCHEMA,
    "tools": Mode.TOOLS,
    "json": Mode.JSON,
    "markdown-json": Mode.MD_JSON,
}
MODES = tuple(_NAMES)
_LACKING = {"anthropic": ("markdown-json",), "google": ("markdown-json",)}


def mode_for(provider: str, name: str | None) -> Mode | None:
    """The mode a user named, else the best one for the provider, else None: instructor's own choice.

    Raises SettingsError for a name that is not in MODES, or that instructor does not have for the provider.
    """
    if name is None:
        return Mode.JSON_SCHEMA if provider in _JSON_SCHEMA_PROVIDERS else None
    if name not in _NAMES:
        raise SettingsError(f"no mode called {name!r}; there are: {', '.join(MODES)}")
    if name in _LACKING.get(provider, ()):
        there = ", ".join(one for one in MODES if one not in _LACKING[provider])
        raise SettingsError(f"models of {provider} have no mode {name!r}; there are: {there}")
    if name == "json-schema" and provider in _OWN_FIELD:
        return None
    return _NAMES[name]


def guarantees(name: str | None) -> bool:
    """Whether a mode that a user named, or None, asks for the provider's guarantee."""
    return name in (None, "json-schema")
