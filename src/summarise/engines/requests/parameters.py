"""What goes to a model beside the messages: its names with every provider, and the bound of an answer.

OpenAI calls the bound ``max_completion_tokens`` (https://platform.openai.com/docs/api-reference/chat/create), all
others here ``max_tokens``, and servers that speak its protocol know one of the two or both.
"""

from __future__ import annotations

import inspect
import json
import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from pydantic import BaseModel

from summarise.engines.answers import details
from summarise.engines.calls import failures
from summarise.engines.constrained.source import json_schema_of
from summarise.errors import SettingsError

BOUND = "max_output_tokens"  # our name of it, in options, settings and provenance
_OLD, _NEW = "max_tokens", "max_completion_tokens"
BOUNDS = (BOUND, _OLD, _NEW)  # where one of the others is given, it goes as it is and ours does not
# What this package decides; sent by somebody else too it would say two things.
_OURS = frozenset(
    "model messages contents response_format response_model tools tool_choice functions function_call stream "
    "stream_options max_retries hooks context validation_context strict n timeout extra_headers extra_query "
    "extra_body api_key base_url metadata_only".split()
)
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,63}")
_HELD, _FREE = (
    2_048,
    8_192,
)  # tokens, at least: of an answer held to a grammar, and of one that may think first
_BYTES = 3  # of UTF-8 for a token, as ``long.tokens`` estimates
# Google's clients take these in an object of their own; elsewhere instructor drops them without a word.
_GENERATION = frozenset("max_tokens temperature n top_p stop seed presence_penalty frequency_penalty".split())


def checked(
    given: Mapping[str, Any] | None, seed: int | None = None, bound: int | None = None
) -> dict[str, Any]:
    """The parameters that a user gave, ``seed`` among them; ``bound`` stays apart. Raises SettingsError for
    names that are ours to say, values that JSON cannot hold, and a seed or a bound given in two ways."""
    found = dict(given or {})
    for name in found:
        if not _NAME.fullmatch(name):
            raise SettingsError(f"parameter {name[:40]!r}: a name is letters, digits and _")
        if name in _OURS:
            raise SettingsError(f"parameter {name!r}: this is decided here and cannot be set")
        if name == BOUND:
            raise SettingsError(f"parameter {name!r}: --max-output-tokens sets it")
        if name == "temperature":
            raise SettingsError("parameter 'temperature': --temperature sets it")
    if seed is not None:
        if found.get("seed", seed) != seed:
            raise SettingsError(f"two seeds: {seed}, and {found['seed']} among the parameters")
        found["seed"] = seed
    if bound is not None and bound < 1:
        raise SettingsError(f"{BOUND} has to be 1 or more, not {bound}")
    if bound is not None and (other := next((name for name in BOUNDS if name in found), None)):
        raise SettingsError(f"the longest answer is given twice: {BOUND}, and the parameter {other}")
    try:
        json.dumps(found, allow_nan=False)
    except (TypeError, ValueError) as error:
        raise SettingsError(f"parameters have to be what JSON can hold: {error}") from None
    return found


def parsed(given: Iterable[str]) -> dict[str, Any]:
    """``NAME=VALUE`` as a command line has it: a value that is JSON is that, any other a string. Raises
    SettingsError."""
    found: dict[str, Any] = {}
    for one in given:
        name, equals, value = one.partition("=")
        if not equals or not name:
            raise SettingsError(f"--param {one[:60]!r}: write NAME=VALUE, as in top_p=0.9")
        if name in found:
            raise SettingsError(f"--param {name}: given twice")
        try:
            found[name] = json.loads(value)
        except ValueError:
            found[name] = value
        if isinstance(found[name], float) and not math.isfinite(found[name]):
            raise SettingsError(f"--param {name}: {value} is not a number that JSON can hold")
    return found


@lru_cache(maxsize=64)
def _size_of(schema: type[BaseModel]) -> int:
    """The characters of a schema, written out once."""
    return len(json.dumps(json_schema_of(schema)))


def usual_bound(article: str, schema: type[BaseModel], *, thinks: bool) -> int:
    """The tokens that an answer may have where nobody says: room for the schema's names and for the article's
    words twice, as quotes and as statements. ``thinks``: the model may write before it answers."""
    form = _size_of(schema) // _BYTES
    text = len(article.encode("utf-8", "replace")) // _BYTES
    return max(_FREE if thinks else 0, _HELD + form + 2 * text)


@dataclass(slots=True)
class Bounds:
    """How one model's server is told the longest answer. ``usual``: whether it is told one where the user gives
    none; ``thinks``: the model may write before it answers. What a server refuses is remembered."""

    provider: str
    usual: bool
    thinks: bool
    known: list[str]
    _refused: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, model: str, base_url: str | None, *, usual: bool | None = None) -> Bounds:
        """For a model by its name. Hosted models end by themselves, all but Anthropic's, which want a bound."""
        provider = model.partition("/")[0]
        own = bool(base_url) and provider != "azure_openai"
        if provider in ("openai", "azure_openai") and not own:
            known = [_NEW, _OLD]
        else:
            known = [_OLD, _NEW] if own or provider in ("openai", "local") else [_OLD]
        if usual is None:
            usual = own or provider in ("ollama", "anthropic", "local")
        return cls(provider, usual, thinks=provider != "local", known=known)

    def first(self, asked: Mapping[str, Any], *, chosen: bool) -> str:
        """What to call the bound; "" for none at all, where there is none or the server wants none and the user
        has not ``chosen`` it."""
        if BOUND not in asked:
            return ""
        left = [name for name in self.known if name not in self._refused]
        return left[0] if left else self.known[0] if chosen else ""

    def instead(self, tried: Sequence[str], error: BaseException, *, chosen: bool) -> str | None:
        """What to call it after this error; None where the error is about something else, or the user's to mend."""
        name, said = tried[-1], details.said(error)
        if not name or failures.status_of(error) not in (400, 422) or not _has(said, name):
            return None
        if "context" not in said.lower():  # else it is this article that leaves too little room
            self._refused.add(name)
        other = next((one for one in self.known if one not in tried and _has(said, one)), None)
        return other or (None if chosen else "")


def _has(said: str, name: str) -> bool:
    return re.search(rf"\b{name}\b", said) is not None


@lru_cache(maxsize=64)
def _names(create: Callable[..., Any]) -> frozenset[str] | None:
    """The arguments that a provider's call takes; None where it takes any. Looked up once for a client: a signature of
    forty arguments takes longer to read than an answer."""
    known = inspect.signature(create).parameters
    if any(one.kind is inspect.Parameter.VAR_KEYWORD for one in known.values()):
        return None
    return frozenset(known)


def placed(asked: Mapping[str, Any], provider: str, create: Callable[..., Any] | None) -> dict[str, Any]:
    """Where each parameter stands in the arguments of the provider's own call, ``create``.

    Raises SettingsError for a name that the provider's client has no place for.
    """
    if provider == "google":
        inner = {name: value for name, value in asked.items() if name in _GENERATION}
        rest = {name: value for name, value in asked.items() if name not in _GENERATION}
        return rest | ({"generation_config": inner} if inner else {})
    if create is None:
        return dict(asked)
    known = _names(create)
    if known is None:
        return dict(asked)
    strange = {name: value for name, value in asked.items() if name not in known}
    if strange and "extra_body" not in known:
        raise SettingsError(f"models of {provider} take no parameter {next(iter(strange))!r}")
    named = {name: value for name, value in asked.items() if name in known}
    return named | ({"extra_body": strange} if strange else {})
