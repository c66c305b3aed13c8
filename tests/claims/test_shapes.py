"""Anything a summary may be: every value is found, with the path that leads to it."""

from __future__ import annotations

import dataclasses
import datetime
import json
from collections import OrderedDict, deque, namedtuple
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum, IntEnum
from fractions import Fraction
from types import MappingProxyType, SimpleNamespace
from typing import Annotated, Any, Literal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import AnyUrl, BaseModel, ConfigDict, Field, RootModel, computed_field
from pydantic.dataclasses import dataclass as pydantic_dataclass

from summarise import Verdict, check
from summarise.checking.reading.claims import passages
from summarise.errors import InputError


def found(summary: Any) -> dict[str, str]:
    """Every quantity by its path and text, and how it is read."""
    return {
        f"{p.path}|{p.text[q.start : q.end]}": str(q.kind) for p in passages(summary) for q in p.quantities
    }


class Level(IntEnum):
    HIGH = 3


class Band(Enum):
    SMALL = "under 50 employees"


class Inner(BaseModel):
    injured: int


class Many(RootModel[list[Inner]]):
    pass


class Model(BaseModel):
    model_config = ConfigDict(extra="allow")

    total: int = Field(alias="grandTotal")
    inner: Inner
    many: Many
    kind: Literal["a"] = "a"
    sure: bool = True
    price: Annotated[Decimal, Field(ge=0)] = Decimal("2.50")
    level: Level = Level.HIGH
    band: Band = Band.SMALL
    site: AnyUrl = AnyUrl("https://example.com/2024/77")

    @computed_field  # type: ignore[prop-decorator]
    @property
    def double(self) -> int:
        return self.total * 2

    @computed_field  # type: ignore[prop-decorator]
    @property
    def broken(self) -> int:
        raise RuntimeError("5 wrongs")


def test_a_pydantic_model_with_everything_in_it() -> None:
    model = Model.model_validate(
        {"grandTotal": 12, "inner": {"injured": 4}, "many": [{"injured": 5}], "added": "6 boats"}
    )
    assert found(model) == {
        "total|12": "count",
        "inner.injured|4": "count",
        "many[0].injured|5": "count",
        "price|2.50": "count",
        "band|50": "count",
        "double|24": "count",
        "added|6": "count",
    }


@dataclasses.dataclass
class Plain:
    dead: int
    note: str


@pydantic_dataclass
class Validated:
    dead: int


Pair = namedtuple("Pair", "dead note")  # the untyped form is what is tested


@pytest.mark.parametrize(
    ("summary", "paths"),
    [
        ("7 boats sank", ["|7"]),
        (7, ["|7"]),
        (Plain(7, "8 boats"), ["dead|7", "note|8"]),
        (Validated(7), ["dead|7"]),
        (Pair(7, "8 boats"), ["dead|7", "note|8"]),
        ({"dead": 7}, ["dead|7"]),
        (OrderedDict(dead=7), ["dead|7"]),
        (MappingProxyType({"dead": 7}), ["dead|7"]),
        ([7, [8, (9,)]], ["[0]|7", "[1][0]|8", "[1][1][0]|9"]),
        (deque([7]), ["[0]|7"]),
        ({"dead": {7, 8}}, ["dead[0]|7", "dead[1]|8"]),
        (frozenset({7}), ["[0]|7"]),
        ((x for x in (7, 8)), ["[0]|7", "[1]|8"]),
        ({"dead": Fraction(15, 2)}, ["dead|15/2"]),
        ({"dead": b"7 boats"}, ["dead|7"]),
        ({"a b": 7, "c.d": 8, "e]": 9}, ['["a b"]|7', '["c.d"]|8', '["e]"]|9']),
        ({"naïve": 7}, ["naïve|7"]),
        ({("x", 1): "7 boats"}, ["[\"('x', 1)\"]~|1", "[\"('x', 1)\"]|7"]),
        ({"12 killed": True}, ['["12 killed"]~|12']),
        ({"1": "one boat", "2": "8 boats"}, ["1|one", "2|8"]),  # keys that only number
        ({"x": UUID(int=7)}, []),
        (None, []),
        (True, []),
        ({"a": True, "b": None, "c": Level.HIGH, "d": Level}, []),
        (
            {"a": float("nan"), "b": float("inf"), "c": Decimal("NaN"), "d": Decimal("sNaN"), "e": 1j},
            ["b|inf"],
        ),
        (
            {"a": float("-inf"), "b": Decimal("Infinity"), "c": "1e999999999"},
            ["a|-inf", "b|Infinity", "c|1e999999999"],
        ),
        ({}, []),
        ([[], {}, ""], []),
    ],
)
def test_what_is_found_where(summary: Any, paths: list[str]) -> None:
    assert list(found(summary)) == paths


class Array:
    """What numpy's and others' arrays have in common."""

    def tolist(self) -> list[int]:
        return [7, 8]


class Table:
    """What pandas' tables have: iterated, they give the names of their columns."""

    def __iter__(self) -> Any:
        return iter(["dead"])

    def iterrows(self) -> Any: ...

    def to_dict(self, orient: str) -> list[dict[str, int]]:
        assert orient == "records"
        return [{"dead": 7}, {"dead": 8}]


class Frame:
    """What polars' tables have."""

    def to_dicts(self) -> list[dict[str, int]]:
        return [{"dead": 7}]


class Bare:
    """An object of anyone's, without a text of its own."""

    def __init__(self) -> None:
        self.dead = 7
        self._hidden = 8


class Attrs:
    """What attrs leaves on a class."""

    class _Field:
        name = "dead"

    __attrs_attrs__ = (_Field,)
    dead = 7


class Struct:
    """What msgspec leaves on a class."""

    __struct_fields__ = ("dead",)
    dead = 7


@pytest.mark.parametrize(
    ("summary", "paths"),
    [
        (Array(), ["[0]|7", "[1]|8"]),
        (Attrs(), ["dead|7"]),
        (Struct(), ["dead|7"]),
        (Table(), ["[0].dead|7", "[1].dead|8"]),
        (Frame(), ["[0].dead|7"]),
        (Bare(), ["dead|7"]),
        (SimpleNamespace(dead=7), ["dead|7"]),
    ],
)
def test_classes_that_are_known_by_what_they_have(summary: Any, paths: list[str]) -> None:
    assert list(found(summary)) == paths


class Slotted:
    __slots__ = ("_hidden", "staff")

    def __init__(self) -> None:
        self.staff, self._hidden = 40, 7


class Shelf:
    """Goes through what it keeps to itself."""

    def __init__(self) -> None:
        self._items = ["12 boats", 9]

    def __iter__(self) -> Iterator[Any]:
        return iter(self._items)


@pytest.mark.parametrize(
    ("summary", "paths"),
    [
        (Slotted(), ["staff"]),
        ([Slotted()], ["[0].staff"]),
        (Shelf(), ["[0]", "[1]"]),
        (object(), []),
        (lambda: 5, []),
        ({"how": len, "boats": 12}, ["boats"]),
    ],
)
def test_objects_are_read_by_what_they_keep(summary: Any, paths: list[str]) -> None:
    assert [claim.path for claim in check("No numbers here.", summary).claims] == paths


class NoDay(datetime.datetime):
    """As pandas' NaT, which is a datetime, equal to nothing, and tells no time."""

    def __eq__(self, other: object) -> bool:
        return False

    def __ne__(self, other: object) -> bool:
        return True

    __hash__ = None  # type: ignore[assignment]

    def time(self) -> datetime.time:
        raise ValueError("NaTType does not support time")


def test_a_missing_day_in_a_table_is_no_claim() -> None:
    rows = [{"when": NoDay(2031, 1, 1), "boats": 12}]
    assert [claim.path for claim in check("No numbers here.", rows).claims] == ["[0].boats"]


def test_an_object_that_nothing_is_known_of_is_read_as_its_text() -> None:
    class Odd:
        def __str__(self) -> str:
            return "7 boats"

    assert list(found({"x": Odd()})) == ["x|7"]


@pytest.mark.parametrize(
    ("value", "says"),
    [
        (datetime.date(2024, 1, 3), "2024-01-03 date"),
        (datetime.datetime(2024, 1, 3, 10, 30), "2024-01-03T10:30:00 date"),
        (datetime.time(10, 30), "10:30:00 time"),
        (datetime.timedelta(days=3), "3 days duration"),
        (datetime.timedelta(hours=36), "36 hours duration"),
        (datetime.timedelta(seconds=0.5), "0.5 seconds duration"),
        (datetime.timedelta(), "0 seconds duration"),
        (-datetime.timedelta(days=1), "-1 days duration"),
        ("PT90M", "PT90M duration"),
        ("P1Y", "P1Y duration"),
        ("2025-01-14T00:00:00Z", "2025-01-14T00:00:00Z date"),
        ("2024-03", "2024-03 date"),
    ],
)
def test_values_of_time(value: Any, says: str) -> None:
    (passage,) = passages({"it": value})
    assert f"{passage.text} {passage.quantities[0].kind}" == says


def test_midnight_is_no_time_of_day() -> None:
    (passage,) = passages({"on": datetime.datetime(2024, 1, 3)})
    assert passage.quantities[0].hour is None


@pytest.mark.parametrize(
    "record",
    [
        {"id": 77, "uuid": "8", "article_id": 9},
        {"url": "https://example.com/2024/77", "sourceUrl": 5},
        {"created_at": "2024-01-01", "updatedAt": datetime.datetime(2024, 1, 1, 5)},
        {"confidence": 0.93, "model": "big-70b", "version": 2, "prompt_tokens": 812},
        {"hash": "0123456789abcdef0123456789abcdef"},
        {"text": "boats", "start": 100, "end": 105},  # "boats" is five characters long
        {"char_interval": {"start_pos": 12, "end_pos": 90}},
        [{"rank": 1}, {"rank": 2}],
        [{"index": 0}],
    ],
)
def test_what_identifies_or_numbers_a_record_is_no_claim(record: Any) -> None:
    assert found(record) == {}


@pytest.mark.parametrize(
    "record",
    [
        [{"rank": 7}],  # not its place in the list: the team came seventh
        {"start": 1997, "end": 2003},  # no text of that length beside them
        {"position": 3},
        {"score": 5},
        {"source": "7 officials"},
    ],
)
def test_what_only_looks_like_it_is_a_claim(record: Any) -> None:
    assert found(record)


def test_the_record_of_a_foreign_tool() -> None:
    record = json.loads(
        """{"doc": {"id": 81, "fetched_at": "2025-02-01T10:00:00Z"}, "summary": "12 boats sank.",
        "entities": [{"extraction_text": "12 boats", "char_interval": {"start_pos": 4, "end_pos": 12},
        "attributes": {"number": "12", "what": "boats"}}], "usage": {"total_tokens": 812}}"""
    )
    assert found(record) == {"summary|12": "count", "entities[0].attributes.number|12": "count"}
    assert [p.role for p in passages(record) if p.path == "entities[0].extraction_text"] == ["quote"]


def test_a_list_of_names_hides_no_number() -> None:
    roles = [(p.role, len(p.quantities)) for p in passages({"people": ["Ann Lee", "40 protesters"]})]
    assert roles == [("name", 0), ("name", 0), ("prose", 1)]
    assert [p.role for p in passages({"companies": [{"name": "Acme"}]})] == ["name"]


def test_cycles_end() -> None:
    loop: dict[str, Any] = {"dead": 7}
    loop["again"] = [loop]
    assert list(found(loop)) == ["dead|7"]
    shared = {"dead": 7}
    assert list(found([shared, shared])) == ["[0].dead|7", "[1].dead|7"]


@pytest.mark.parametrize("wrap", [lambda x: [x], lambda x: {"a": x}])
def test_depth_is_no_danger(wrap: Any) -> None:
    deep: Any = "7 boats"
    for _ in range(50_000):
        deep = wrap(deep)
    ((path, _),) = [key.rsplit("|", 1) for key in found(deep)]
    assert "…" in path
    assert len(path) < 1000


def test_size_is_no_danger() -> None:
    assert len(found({"rows": [{"dead": i} for i in range(20_000)]})) == 20_000


@pytest.mark.parametrize(
    "number",
    [
        pytest.param(10**5000, id="int"),
        pytest.param(-(10**5000), id="negative"),
        Decimal("1e9999"),
        "1e9999",
        1e308,
        5e-324,
    ],
)
def test_numbers_beyond_all_measure_are_judged_and_break_nothing(number: Any) -> None:
    (claim,) = check("Two boats sank.", {"dead": number}).claims
    assert claim.verdict is not Verdict.SUPPORTED
    assert len(claim.text) < 400


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.decimals() | st.text() | st.dates()
    | st.datetimes() | st.times() | st.timedeltas() | st.binary() | st.fractions(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text() | st.integers(), inner, max_size=4),
    max_leaves=20,
)  # fmt: skip


@given(ANY)
def test_nothing_breaks_it_and_every_span_is_where_it_says(summary: Any) -> None:
    for passage in passages(summary):
        for q in passage.quantities:
            assert passage.text[q.start : q.end] == q.text
    if isinstance(summary, bytes):  # nobody means the text that may be in it, and nothing would be checked
        with pytest.raises(InputError, match="is bytes"):
            check("Two boats sank on 3 March 2024.", summary)
    else:
        check("Two boats sank on 3 March 2024.", summary)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@given(JSON)
def test_json_says_what_the_value_says(value: Any) -> None:
    assert passages(json.loads(json.dumps(value))) == passages(value)


def test_a_model_says_what_its_attributes_say() -> None:
    class Worked(BaseModel):
        boats: int

        @computed_field  # type: ignore[prop-decorator]
        @property
        def crews(self) -> int:
            return self.boats * 2

        @computed_field  # type: ignore[prop-decorator]
        @property
        def broken(self) -> int:
            raise ValueError

    made = Worked(boats=40)
    assert found(made) == {"boats|40": "count", "crews|80": "count"}
    made.boats = 41
    assert found([made]) == {"[0].boats|41": "count", "[0].crews|82": "count"}
    assert found(Worked.model_construct()) == {}
