"""Settings and where each came from: option, SUMMARISE_* variable, TOML file, default, in that order."""

from __future__ import annotations

import difflib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator

from summarise.configuration.files import PREFIX, files, is_folders, read_file
from summarise.configuration.trusting import guarded, is_trusted
from summarise.errors import SettingsError, UsageError

_OPTIONS = {"parameters": "param"}  # settings whose option has another name


class Settings(BaseModel):
    """Every setting that a variable or a file may give; the field's description is its documentation."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    model: str | None = Field(None, description="PROVIDER/NAME, local/PATH.gguf or extractive")
    base_url: str | None = Field(None, description="an OpenAI-compatible server")
    api_key: SecretStr | None = Field(
        None, description="the key for it; the provider's own variable works as well"
    )
    temperature: float | None = Field(None, ge=0, le=2, description="of the model; left out when unset")
    max_facts: int | None = Field(None, ge=1, description="how many facts at most")
    all_figures: bool = Field(
        False, description="of the built-in engine: a fact for every sentence with a figure"
    )
    prompt: str | None = Field(None, description="a prompt file instead of the built-in one")
    schema_: str | None = Field(None, alias="schema", description="MODULE:CLASS, a pydantic model of yours")
    repair: int = Field(1, ge=0, description="how often flags of severity error go back to the model")
    mode: Literal["json-schema", "tools", "json", "markdown-json"] | None = Field(
        None, description="how the model gets the schema; by default the provider's strictest way"
    )
    verify: str | None = Field(None, description="PROVIDER/NAME or local/PATH.gguf for a second opinion")
    context_tokens: int | None = Field(
        None, ge=1, description="what the model takes; a longer article goes in parts that are merged"
    )
    language: str | None = Field(None, description="what to write in instead of the article's language")
    max_output_tokens: int | None = Field(
        None, ge=1, description="the longest answer of the model; unset is what article and schema need"
    )
    seed: int | None = Field(None, description="for the model's dice; not every model has one")
    parameters: dict[str, Any] | None = Field(
        None, description="further ones for the model, sent as they are: a table, as a variable JSON"
    )
    timeout: float = Field(120.0, gt=0, description="seconds for one call, until the last byte of its answer")
    max_retries: int = Field(3, ge=0, description="retries after server or network errors")
    max_answer_bytes: int = Field(8_000_000, ge=1, description="no more of a server's answer is read")
    max_bytes: int = Field(5_000_000, ge=1, description="larger input is refused")
    fail_on: Literal["error", "warning", "note", "never"] | None = Field(
        None, description="flags of this severity and above make the exit code 1"
    )
    select: tuple[str, ...] | None = Field(
        None, description="the codes of the flags that are wanted; unset is all"
    )
    ignore: tuple[str, ...] | None = Field(None, description="the codes of the flags that are not wanted")
    accepted: str | None = Field(None, description="the file of accepted findings")

    @field_validator("parameters", mode="before")
    @classmethod
    def _parameters(cls, given: object) -> object:
        from summarise.engines.requests.parameters import checked

        try:
            found = json.loads(given) if isinstance(given, str) else given
        except ValueError:
            raise ValueError('write a JSON object, as in {"top_p": 0.9}') from None
        try:
            return checked(found) if isinstance(found, dict) else found
        except SettingsError as error:
            raise ValueError(str(error)) from None

    @field_validator("language")
    @classmethod
    def _language(cls, given: str | None) -> str | None:
        from summarise.configuration.language_codes import require

        try:
            return require(given)
        except SettingsError as error:
            raise ValueError(str(error)) from None

    @field_validator("select", "ignore", mode="before")
    @classmethod
    def _codes(cls, given: object) -> object:
        from summarise.checking.flags.choosing import codes_of

        if not isinstance(given, (str, list, tuple)) or not all(isinstance(name, str) for name in given):
            return given
        return tuple(sorted(codes_of(given)))


class Loaded(NamedTuple):
    """The settings, and for each name the place its value came from. ``unused``: what a file of the working folder
    sets and the user has not said yes to, by that file; nothing that a variable or an option sets anyway."""

    settings: Settings
    origins: dict[str, str]
    unused: dict[Path, tuple[str, ...]]
    folders: dict[Path, tuple[str, ...]]  # the same of what it sets with the user's yes


def names() -> list[str]:
    """The settings' names as files and variables spell them."""
    return [field.alias or name for name, field in Settings.model_fields.items()]


def load(
    options: Mapping[str, Any], environ: Mapping[str, str] | None = None, *, folder: Path | None = None
) -> Loaded:
    """Put the settings together. ``options``: None values are options that were not given; a path or the
    value of an enumeration is taken as its text.

    Raises SettingsError naming the place of a wrong value or an unknown name.
    """
    environ = os.environ if environ is None else environ
    values: dict[str, Any] = {}
    origins = dict.fromkeys(names(), "default")
    unused: dict[Path, list[str]] = {}
    folders: list[Path] = []
    for path in reversed(files(environ, folder)):
        found = _file(path)
        if is_folders(path):
            folders.append(path)
            if (needs := guarded(found)) and not is_trusted(path, needs, environ):
                _valid(needs, dict.fromkeys(needs, str(path)))
                unused[path] = list(needs)
                found = {name: value for name, value in found.items() if name not in needs}
        values |= found
        origins |= dict.fromkeys(found, str(path))
    for name in names():
        variable = PREFIX + name.upper()
        if environ.get(variable):
            values[name] = environ[variable]
            origins[name] = variable
    for name, value in options.items():
        if value is not None:
            if isinstance(value, dict):  # one more of them does not take the others away
                value = {**(_valid({name: values.get(name)}, origins).parameters or {}), **value}
            values[name] = str(value) if isinstance(value, (str, Path)) else value
            origins[name] = "option"
    given = {name for name, origin in origins.items() if origin == "option" or origin.startswith(PREFIX)}
    left = {path: tuple(n for n in some if n not in given) for path, some in unused.items()}
    ours = {path: tuple(guarded({n: o for n, o in origins.items() if o == str(path)})) for path in folders}
    return Loaded(
        _valid(values, origins),
        origins,
        {path: some for path, some in left.items() if some},
        {path: some for path, some in ours.items() if some},
    )


def _valid(values: dict[str, Any], origins: Mapping[str, str]) -> Settings:
    try:
        return Settings(**values)
    except ValidationError as error:
        from summarise.wording import in_words

        first = error.errors(include_input=False, include_url=False)[0]
        name = str(first["loc"][0])
        words = in_words(first)
        words = f" {words}" if words.startswith(("must ", "is ")) else f": {words}"
        if origins.get(name) == "option":
            raise UsageError(f"--{_OPTIONS.get(name, name).replace('_', '-')}{words}") from None
        raise SettingsError(f"{name} (from {origins.get(name, 'settings')}){words}") from None


def _file(path: Path) -> dict[str, Any]:
    found = read_file(path)
    for name in found:
        if name not in names():
            near = difflib.get_close_matches(name, names(), 1)
            hint = f"; did you mean {near[0]}?" if near else f"; the settings are {', '.join(names())}"
            raise SettingsError(f"{path}: no setting is named {name!r}{hint}")
    return found
