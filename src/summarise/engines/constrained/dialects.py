"""Which keywords of JSON Schema each provider holds an answer to, as tables.

Sources, read in November 2026:

- OpenAI: "Supported schemas" of https://platform.openai.com/docs/guides/structured-outputs
- Azure: "JSON Schema support and limitations" of
  https://learn.microsoft.com/azure/ai-services/openai/how-to/structured-outputs
- Anthropic: "JSON Schema limitations" of https://platform.claude.com/docs/en/build-with-claude/structured-outputs,
  and what ``anthropic.transform_schema`` keeps, which is less where they differ (no ``pattern``)
- Gemini: ``responseJsonSchema`` of https://ai.google.dev/api/generate-content#generationconfig
- llama.cpp: "JSON Schemas → GBNF" of https://github.com/ggml-org/llama.cpp/blob/master/grammars/README.md,
  and what its engine was seen to do (tests/engines/test_schemas_of_users.py, marker ``local``)
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from summarise.engines.engine import LOCAL

_TIMES = frozenset({"date", "date-time", "time"})
_BOUNDS = frozenset({"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"})
_LENGTHS = frozenset({"minLength", "maxLength"})
_SIZES = frozenset({"minItems", "maxItems"})


@dataclass(frozen=True, slots=True, eq=False)
class Dialect:
    """What one provider takes.

    ``string``, ``integer``, ``number``, ``array``: the keywords held at these types; what is in none is said in
    words. ``formats``: of strings. ``most``: a keyword is held up to this value. ``plain_patterns``: only
    regular expressions of a plain kind are held. ``tuples``: ``prefixItems`` are. ``open``: objects with names
    that nobody knows beforehand, and values of any type. ``recursive``: models that hold themselves.
    ``constants``: ``const``. ``unions``, ``properties``, ``depth``, ``values``: so many unions, fields, objects
    within objects and values of enumerations at most, in the whole schema. ``shown``: whether the model gets
    to read the schema, and the descriptions in it.
    """

    name: str
    string: frozenset[str] = frozenset()
    formats: frozenset[str] = frozenset()
    integer: frozenset[str] = frozenset()
    number: frozenset[str] = frozenset()
    array: frozenset[str] = frozenset()
    most: Mapping[str, int] = field(default_factory=dict)
    plain_patterns: bool = False
    tuples: bool = False
    open: bool = False
    recursive: bool = True
    constants: bool = True
    unions: int | None = None
    properties: int | None = None
    depth: int | None = None
    values: int | None = None
    shown: bool = True


OPENAI = Dialect(
    "openai",
    string=frozenset({"pattern", "format"}),
    formats=_TIMES | {"duration", "email", "hostname", "ipv4", "ipv6", "uuid"},
    integer=_BOUNDS | {"multipleOf"},
    number=_BOUNDS | {"multipleOf"},
    array=_SIZES,
    properties=5000,
    depth=10,
    values=1000,
)
AZURE = Dialect("azure", properties=100, depth=5, values=500)
ANTHROPIC = Dialect(
    "anthropic",
    string=frozenset({"format"}),
    formats=_TIMES | {"duration", "email", "hostname", "uri", "ipv4", "ipv6", "uuid"},
    array=frozenset({"minItems"}),
    most={"minItems": 1},
    recursive=False,
    unions=16,
)
GEMINI = Dialect(
    "gemini",
    string=frozenset({"format"}),
    formats=_TIMES,
    integer=frozenset({"minimum", "maximum"}),
    number=frozenset({"minimum", "maximum"}),
    array=_SIZES,
    tuples=True,
    recursive=False,
    constants=False,
)
# A grammar of more repetitions is refused ("number of repetitions exceeds sane defaults": 2,000), and long ones
# are slow; half of it leaves room for what a grammar repeats around them.
LLAMA_CPP = Dialect(
    "llama.cpp",
    string=_LENGTHS | {"pattern", "format"},
    formats=_TIMES | {"uuid"},
    integer=_BOUNDS,
    array=_SIZES,
    most={"minLength": 1000, "maxLength": 1000, "minItems": 1000, "maxItems": 1000},
    plain_patterns=True,
    tuples=True,
    open=True,
    shown=False,
)
# A server of somebody's own that speaks OpenAI's protocol: what OpenAI and llama.cpp both hold.
SERVER = Dialect(
    "server",
    string=OPENAI.string & LLAMA_CPP.string,
    formats=OPENAI.formats & LLAMA_CPP.formats,
    integer=OPENAI.integer & LLAMA_CPP.integer,
    array=OPENAI.array & LLAMA_CPP.array,
    most=LLAMA_CPP.most,
    plain_patterns=True,
    shown=False,
)
DIALECTS = (OPENAI, AZURE, ANTHROPIC, GEMINI, LLAMA_CPP, SERVER)


def dialect_of(model: str, provider: str, base_url: str | None) -> Dialect:
    """The table for a model. ``model``: as the user wrote it; ``provider``: as instructor calls it."""
    if model.startswith(LOCAL):
        return LLAMA_CPP
    host = urlsplit(base_url or "").hostname or ""
    if provider == "azure_openai" or host.endswith((".openai.azure.com", ".services.ai.azure.com")):
        return AZURE
    if provider == "anthropic":
        return ANTHROPIC
    if provider == "google":
        return GEMINI
    if provider == "openai" and (not base_url or host == "api.openai.com"):
        return OPENAI
    return SERVER


# Letters, digits, signs that stand for themselves, escaped signs, classes of them, groups, repetitions. Seen in
# llama.cpp: \d and \w, look-aheads and patterns without both anchors are taken for any string; "." lets a
# quotation mark or a line break into the string, and the answer cannot be read.
_CHARACTER = r"(?:[A-Za-z0-9 _:;,@%=#~!&'/<>-]|\\[.$^*+?()|/-])"
_CLASS = r"\[(?:[A-Za-z0-9 _:;,.@%=#~!&'/+*?()$-])+\]"
_PLAIN = re.compile(
    rf"\^(?:{_CHARACTER}|{_CLASS}|\((?:\?:|(?!\?))|\)|\||[*+?]|\{{\d{{1,3}}(?:,\d{{0,3}})?\}})*\$"
)


def is_plain(pattern: str) -> bool:
    """Whether a regular expression is of the kind that every grammar reads as a regular expression is read."""
    if not _PLAIN.fullmatch(pattern):
        return False
    depth = 0
    for character in re.sub(rf"\\.|{_CLASS}", "", pattern):
        depth += (character == "(") - (character == ")")
        if depth < 0 or (character == "|" and depth == 0):
            return False
    return depth == 0
