"""Fields of any pydantic type, with every provider: what its strict mode holds, what is said in words instead.

The table is that of docs/own-schemas.md, word for word; the rows are tried on the real llama.cpp too.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum, IntEnum
from pathlib import Path
from typing import Annotated, Any, Generic, Literal, TypeVar
from uuid import UUID

import pytest
from pydantic import (
    UUID4,
    AnyUrl,
    BaseModel,
    ConfigDict,
    Field,
    IPvAnyAddress,
    Json,
    RootModel,
    ValidationError,
    WithJsonSchema,
    create_model,
)

from summarise.engines.calls.retrying import RetryPolicy
from summarise.engines.constrained.adapting import Form, form_of
from summarise.engines.constrained.dialects import (
    ANTHROPIC,
    AZURE,
    DIALECTS,
    GEMINI,
    LLAMA_CPP,
    OPENAI,
    SERVER,
    Dialect,
    dialect_of,
    is_plain,
)
from summarise.engines.constrained.native import Place as Where
from summarise.engines.constrained.native import place_of
from summarise.engines.constrained.source import Schema
from summarise.engines.engine import Ask
from summarise.engines.llm import LlmEngine
from summarise.errors import InvalidAnswer, SaysNothing, SettingsError
from summarise.schema import Summary
from tests.engines.asking import ARTICLE

PAGE = Path(__file__).parents[2] / "docs" / "own-schemas.md"


class Colour(Enum):
    RED = "red"
    BLUE = "blue"


class Size(IntEnum):
    SMALL = 1
    LARGE = 2


class Place(BaseModel):
    name: str


class Tree(BaseModel):
    name: str
    children: list[Tree]


class Dog(BaseModel):
    kind: Literal["dog"]


class Cat(BaseModel):
    kind: Literal["cat"]


class Anything(BaseModel):
    model_config = ConfigDict(extra="allow")


# As a user writes it, and the type.
FIELDS: dict[str, Any] = {
    "str": str,
    "int": int,
    "float": float,
    "bool": bool,
    "int | None": int | None,
    "Decimal": Decimal,
    "date": date,
    "datetime": datetime,
    "time": time,
    "timedelta": timedelta,
    "UUID": UUID,
    "AnyUrl": AnyUrl,
    "bytes": bytes,
    'Literal["a", "b"]': Literal["a", "b"],
    'Literal["a", 1, None]': Literal["a", 1, None],
    "an Enum": Colour,
    "an IntEnum": Size,
    "str, min_length and max_length": Annotated[str, Field(min_length=2, max_length=5)],
    "str, min_length=2001": Annotated[str, Field(min_length=2001)],
    'str, pattern="^[A-Z]{3}[0-9]$"': Annotated[str, Field(pattern="^[A-Z]{3}[0-9]$")],
    r'str, pattern=r"^\d{3}$"': Annotated[str, Field(pattern=r"^\d{3}$")],
    "int, ge and le": Annotated[int, Field(ge=3, le=9)],
    "float, gt": Annotated[float, Field(gt=3)],
    "int, multiple_of": Annotated[int, Field(multiple_of=5)],
    "Decimal, gt and max_digits": Annotated[Decimal, Field(gt=0, max_digits=4, decimal_places=2)],
    "another model": Place,
    "a model that holds itself": Tree,
    "a list of models": list[Place],
    "list, min_length=1": Annotated[list[int], Field(min_length=1)],
    "list, min_length and max_length": Annotated[list[int], Field(min_length=2, max_length=3)],
    "set[str]": set[str],
    "tuple[int, int]": tuple[int, int],
    "tuple[int, bool]": tuple[int, bool],
    "tuple[int, ...]": tuple[int, ...],
    "a union by discriminator": Annotated[Dog | Cat, Field(discriminator="kind")],
    "dict[str, int]": dict[str, int],
    "Any": Any,
    "a model with extra=allow": Anything,
}
COLUMNS: dict[str, Dialect] = {
    "OpenAI": OPENAI,
    "Azure": AZURE,
    "Anthropic": ANTHROPIC,
    "Gemini": GEMINI,
    "llama.cpp": LLAMA_CPP,
    "own server": SERVER,
}
_LIMITS = {
    "pattern", "format", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum",
    "multipleOf", "minItems", "maxItems", "prefixItems",
}  # fmt: skip


def with_field(kind: Any, **further: Any) -> type[BaseModel]:
    return create_model("With", it=(kind, Field(**further) if further else ...))


def inside(schema: Any) -> Iterator[Schema]:
    """Every schema within one."""
    if isinstance(schema, list):
        for one in schema:
            yield from inside(one)
    elif isinstance(schema, dict):
        yield schema
        for name, value in schema.items():
            if name in ("properties", "$defs"):
                for one in value.values():
                    yield from inside(one)
            elif name in ("anyOf", "allOf", "items", "prefixItems", "additionalProperties"):
                yield from inside(value)


def cell(form: Form) -> str:
    if not form.guaranteed:
        return "open"
    if not form.notes:
        return "held"
    return "in part" if any(_LIMITS & one.keys() for one in inside(form.schema)) else "said"


def test_the_page_has_the_table() -> None:
    head = ["field", *COLUMNS]
    rows = [[f"`{field}`" if not field.startswith(("a ", "an ", "another ")) else field,
             *(cell(form_of(with_field(kind), dialect)) for dialect in COLUMNS.values())]
            for field, kind in FIELDS.items()]  # fmt: skip
    lines = [head, ["---"] * len(head), *rows]
    table = "\n".join(
        f"| {' | '.join(part.replace('|', chr(92) + '|') for part in line)} |" for line in lines
    )
    assert table in PAGE.read_text(encoding="utf-8"), table


@pytest.mark.parametrize("dialect", DIALECTS, ids=lambda one: one.name)
@pytest.mark.parametrize("field", FIELDS)
def test_nothing_is_sent_that_the_provider_does_not_take(field: str, dialect: Dialect) -> None:
    """Read from the tables anew, not from the code that follows them."""
    form = form_of(with_field(FIELDS[field]), dialect)
    by_type = {
        "string": dialect.string,
        "integer": dialect.integer,
        "number": dialect.number,
        "array": dialect.array | ({"prefixItems"} if dialect.tuples else frozenset()),
    }
    for node in inside(form.schema):
        if "$ref" in node:
            assert node.keys() == {"$ref"}  # strict modes take nothing beside it
            continue
        limits = node.keys() & (
            _LIMITS | {"uniqueItems", "default", "oneOf", "allOf", "discriminator", "x-decimal"}
        )
        assert limits <= by_type.get(node.get("type", ""), frozenset()) | (
            {"minItems", "maxItems"} if "prefixItems" in node else set()
        )
        assert node.get("format") in {None, *dialect.formats}
        assert "const" not in node or dialect.constants
        for name, most in dialect.most.items():
            assert node.get(name, 0) <= most or "prefixItems" in node
        if dialect.plain_patterns and "pattern" in node:
            assert is_plain(node["pattern"])
        if node.get("type") == "object" and form.guaranteed and not dialect.open:
            assert node["additionalProperties"] is False
            assert node["required"] == list(node["properties"])
        if node.get("type") == "array" and "prefixItems" not in node:
            assert "items" in node
        if not node and not dialect.open:
            assert not form.guaranteed


@pytest.mark.parametrize("dialect", DIALECTS, ids=lambda one: one.name)
@pytest.mark.parametrize("field", FIELDS)
def test_strict_is_said_where_the_whole_schema_fits_and_nowhere_else(field: str, dialect: Dialect) -> None:
    form = form_of(with_field(FIELDS[field]), dialect)
    assert form.response_format()["json_schema"].get("strict", False) is form.guaranteed


SAID = [
    (Annotated[str, Field(min_length=2, max_length=5)], OPENAI, "At least 2 characters; at most 5 characters."),
    (Annotated[str, Field(min_length=1)], OPENAI, "At least 1 character."),
    (AnyUrl, OPENAI, "A URL; at least 1 character."),
    (date, AZURE, "A date as 2025-01-31."),
    (timedelta, LLAMA_CPP, "A duration as ISO 8601 writes it: P1DT2H."),
    (Annotated[str, Field(pattern=r"^\d{3}$")], LLAMA_CPP, r"Matching the regular expression ^\d{3}$."),
    (Annotated[float, Field(gt=3, le=9.5)], SERVER, "More than 3; 9.5 or less."),
    (Annotated[int, Field(multiple_of=5)], LLAMA_CPP, "A multiple of 5."),
    (set[str], OPENAI, "No item twice."),
    (UUID4, OPENAI, "Of version 4."),
    (UUID4, GEMINI, "A UUID of version 4."),
    (Path, OPENAI, "A path."),
    (IPvAnyAddress, OPENAI, "An IP address."),
    (Json[list[int]], OPENAI, "Holding JSON."),
    (tuple[int, bool], OPENAI, "Item 1: a whole number; item 2: true or false."),
    (tuple[Place, Literal["a"]], OPENAI, 'Item 1: Place; item 2: "a".'),
    (Annotated[Decimal, Field(gt=0, max_digits=4, decimal_places=2)], OPENAI,
     "More than 0; at most 4 digits; at most 2 decimal places."),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "dialect", "words"), SAID)
def test_what_is_not_held_is_said(kind: Any, dialect: Dialect, words: str) -> None:
    form = form_of(with_field(kind), dialect)
    assert form.schema["properties"]["it"]["description"] == words
    described = form_of(with_field(kind, description="What it is."), dialect).schema["properties"]["it"]
    assert described["description"] == f"What it is. ({words[:1].lower()}{words[1:-1]})" or "A URL" in words
    assert all(path.startswith("it") for path, _ in form.notes)


def test_a_default_is_said_and_the_field_asked_for() -> None:
    class Defaulted(BaseModel):
        it: str = "x"
        other: int | None = None
        place: Place = Field(default=Place(name="here"), description="Where.")

    for dialect in DIALECTS:
        schema = form_of(Defaulted, dialect).schema
        assert schema["required"] == ["it", "other", "place"]
        assert schema["properties"]["it"]["description"] == '"x" where the article does not say.'
        assert "description" not in schema["properties"]["other"]
        assert schema["properties"]["place"]["properties"].keys() == {"name"}
        assert schema["properties"]["place"]["description"] == (
            'Where. ({"name": "here"} where the article does not say)'
        )


def test_a_choice_in_a_choice_is_one_choice() -> None:
    for kind in (Literal["a", None] | None, Literal["a"] | None):
        sent = form_of(with_field(kind), OPENAI).schema["properties"]["it"]["anyOf"]
        assert [one["type"] for one in sent] == ["string", "null"]
    sent = form_of(with_field(Decimal | None), OPENAI).schema["properties"]["it"]["anyOf"]
    assert [one["type"] for one in sent] == ["number", "string", "null"]


def test_schemas_that_all_have_to_fit_are_one_where_they_can_be() -> None:
    def joined(*parts: Schema) -> Form:
        return form_of(with_field(Annotated[Any, WithJsonSchema({"allOf": list(parts)})]), LLAMA_CPP)

    one = joined({"type": "string"}, {"minLength": 3}, {"maxLength": 4, "type": "string"})
    assert one.schema["properties"]["it"] == {"type": "string", "minLength": 3, "maxLength": 4, "title": "It"}
    assert one.guaranteed
    assert joined({"type": "string"}, {"type": "integer"}).open == ("it joins several schemas",)


class Handle:
    """Nothing that JSON knows."""


def test_a_default_that_json_does_not_know_is_not_said() -> None:
    model = create_model("With", it=(Any, Handle()), n=(float, float("nan")))
    assert "description" not in form_of(model, LLAMA_CPP).schema["properties"]["it"]


def test_a_type_that_json_does_not_know_is_one_line() -> None:
    with pytest.raises(SettingsError, match=r"schema With: no JSON schema can be made of it: .*Callable"):
        form_of(with_field(Callable[[int], int]), OPENAI)


class TestDecimal:
    """pydantic's own pattern has look-aheads in some versions, and none in others."""

    @pytest.mark.parametrize("dialect", DIALECTS, ids=lambda one: one.name)
    def test_digits_as_a_number_or_as_a_text(self, dialect: Dialect) -> None:
        sent = form_of(with_field(Decimal), dialect).schema["properties"]["it"]
        kinds = [one["type"] for one in sent.get("anyOf", [sent])]
        assert kinds == (["number", "string"] if "pattern" in dialect.string else ["number"])
        assert "(?" not in json.dumps(sent)

    @pytest.mark.parametrize("text", ["12.50", "-3", "0.1", "123456789012345678901234567890.12"])
    def test_the_text_is_taken_by_pydantic_digit_by_digit(self, text: str) -> None:
        sent = form_of(with_field(Decimal), OPENAI).schema["properties"]["it"]
        assert re.fullmatch(sent["anyOf"][1]["pattern"], text)
        made = with_field(Decimal).model_validate_json(json.dumps({"it": text}))
        assert str(made.it) == text  # type: ignore[attr-defined]

    def test_a_float_or_text_stays_what_it_is(self) -> None:
        sent = form_of(with_field(float | str), OPENAI).schema["properties"]["it"]
        assert sent["anyOf"] == [{"type": "number"}, {"type": "string"}]


T = TypeVar("T")


class Page(BaseModel, Generic[T]):
    items: list[T]


class Roots(RootModel[list[int]]):
    pass


def test_names_have_the_letters_that_openai_takes() -> None:
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", form_of(Page[int], OPENAI).name)
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", form_of(create_model("W" * 90, it=(int, ...)), OPENAI).name)


@pytest.mark.parametrize(
    ("model", "dialect", "why"),
    [
        (with_field(dict[str, int]), OPENAI, "it has names that are not known beforehand"),
        (with_field(list[dict[str, str]]), OPENAI, "it[] has names that are not known beforehand"),
        (with_field(list[Any]), OPENAI, "it[] may be of any type"),
        (with_field(list), OPENAI, "it[] may be of any type"),
        (with_field(Any, description="anything"), OPENAI, "it may be of any type"),
        (with_field(Anything), OPENAI, "Anything has names that are not known beforehand"),
        (with_field(Anything | None), SERVER, "Anything has names that are not known beforehand"),
        (Tree, ANTHROPIC, "a model holds itself"),
        (Roots, OPENAI, "the answer itself is no object with fields"),
        (create_model("Many", **{f"f{n}": (int | None, ...) for n in range(17)}), ANTHROPIC,
         "17 unions, and 16 is the limit"),
        (create_model("Wide", **{f"f{n}": (int, ...) for n in range(101)}), AZURE,
         "101 fields, and 100 is the limit"),
        (with_field(Literal[tuple(f"v{n}" for n in range(1001))]), OPENAI, "1,001 values, and 1,000 is the limit"),
    ],
)  # fmt: skip
def test_why_a_schema_cannot_be_guaranteed(model: type[BaseModel], dialect: Dialect, why: str) -> None:
    assert form_of(model, dialect).open == (why,)


def test_models_that_hold_each_other_are_told_from_models_used_twice() -> None:
    twice = create_model("Twice", a=(Place, Field(description="one")), b=(list[Place], ...))
    assert form_of(twice, ANTHROPIC).guaranteed
    assert form_of(with_field(list[Tree], description="trees"), OPENAI).guaranteed
    assert not form_of(with_field(list[Tree], description="trees"), ANTHROPIC).guaranteed


def test_our_own_schema_is_held_everywhere_without_a_word() -> None:
    for dialect in DIALECTS:
        form = form_of(Summary, dialect)
        assert (form.guaranteed, form.notes) == (True, ())


def test_what_a_pydantic_model_takes_does_not_change() -> None:
    before = json.dumps(with_field(Decimal).model_json_schema())
    for dialect in DIALECTS:
        form_of(with_field(Decimal), dialect)
    assert json.dumps(with_field(Decimal).model_json_schema()) == before


@pytest.mark.parametrize(
    ("pattern", "plain"),
    [
        ("^[A-Z]{3}[0-9]*$", True), ("^(ab|cd)+$", True), (r"^[0-9]+(\.[0-9]+)?$", True), ("^a{1,3}$", True),
        (r"^\d{3}$", False), (r"^\w+$", False), ("[a-z]+", False), ("^a|b$", False), ("^.{1,3}$", False),
        ("^(?!a)b$", False), ("^[^0-9]$", False), ('^"$', False), ("^(a$", False), ("^a)$", False),
    ],
)  # fmt: skip
def test_which_regular_expressions_a_grammar_reads_as_python_does(pattern: str, plain: bool) -> None:
    assert is_plain(pattern) is plain


@pytest.mark.parametrize(
    ("model", "provider", "base_url", "dialect"),
    [
        ("openai/x", "openai", None, OPENAI),
        ("openai/x", "openai", "https://api.openai.com/v1", OPENAI),
        ("openai/x", "openai", "http://localhost:8000/v1", SERVER),
        ("Qwen/x", "openai", "http://localhost:8000/v1", SERVER),
        ("openai/x", "openai", "https://name.openai.azure.com/openai/v1/", AZURE),
        ("azure_openai/x", "azure_openai", "https://name.openai.azure.com", AZURE),
        ("ollama/x", "ollama", None, SERVER),
        ("anthropic/x", "anthropic", None, ANTHROPIC),
        ("google/x", "google", None, GEMINI),
        ("local/x.gguf", "", None, LLAMA_CPP),
    ],
)
def test_whose_table_counts(model: str, provider: str, base_url: str | None, dialect: Dialect) -> None:
    assert dialect_of(model, provider, base_url) is dialect


@pytest.mark.parametrize(
    ("provider", "name", "mode", "place"),
    [
        ("anthropic", "claude-sonnet-5", None, Where.FIELD),
        ("anthropic", "claude-sonnet-5", "json-schema", Where.FIELD),
        ("anthropic", "claude-sonnet-5", "tools", Where.NONE),
        ("anthropic", "claude-sonnet-5", "json", Where.NONE),
        ("anthropic", "claude-sonnet-4-5-20250929", None, Where.FIELD),
        ("anthropic", "claude-haiku-4-5", None, Where.FIELD),
        ("anthropic", "claude-sonnet-4-20250514", None, Where.NONE),
        ("anthropic", "claude-opus-4-1", None, Where.NONE),
        ("anthropic", "claude-3-7-sonnet-latest", None, Where.NONE),
        ("google", "gemini-2.5-flash", None, Where.FIELD),
        ("google", "gemini-2.5-flash", "json", Where.PROMPT),
        ("google", "gemini-2.5-flash", "tools", Where.NONE),
        ("mistral", "mistral-small-latest", None, Where.NONE),
    ],
)
def test_where_a_models_schema_goes(provider: str, name: str, mode: str | None, place: Where) -> None:
    assert place_of(provider, name, mode) is place


# Days that no month has, and offsets that no clock has, fit llama.cpp's grammar of dates.
_INEXACT = {"date", "datetime", "time", "bytes"}


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LlmEngine]:
    """The real llama.cpp with a model that knows nothing."""
    pytest.importorskip("xllamacpp")
    pytest.importorskip("gguf")
    from summarise.engines.local.weights_file import local_engine
    from tests.tiny_model import write_tiny_model

    weights = write_tiny_model(tmp_path_factory.mktemp("model") / "tiny.gguf")
    made = local_engine(f"local/{weights}", parameters={"max_tokens": 1500, "seed": 1})
    made._policy = RetryPolicy(faults=0, invalid=0)
    yield made
    made._client.client.end()


@pytest.mark.local
@pytest.mark.parametrize("field", FIELDS)
async def test_llama_cpp_takes_the_form_and_keeps_to_it(
    field: str, engine: LlmEngine, capfd: pytest.CaptureFixture[str]
) -> None:
    """What the model answers is what the grammar lets through."""
    model = with_field(FIELDS[field])
    exact = cell(form_of(model, LLAMA_CPP)) == "held" and field not in _INEXACT
    try:
        answer = await engine.summarise(ARTICLE, model, Ask(temperature=1.0))
    except SaysNothing:  # blanks fit any string
        pass
    except InvalidAnswer:  # pydantic found what the grammar let through
        assert not exact
    else:
        model.model_validate_json(answer.summary.model_dump_json())
    finally:
        await engine._client.client.disconnect()  # the weights stay for the next
    assert capfd.readouterr().err == ""


def test_pydantic_has_the_last_word() -> None:
    for kind, wrong in [
        (Annotated[str, Field(min_length=2)], "a"),
        (AnyUrl, "no"),
        (tuple[int, bool], [1, 2]),
    ]:
        with pytest.raises(ValidationError):
            with_field(kind).model_validate_json(json.dumps({"it": wrong}))
