"""JSON that goes in and out with every digit, and in which no value hides behind another of its name."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarise import exact_json

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(VALUES)
def test_what_json_writes_is_read_as_json_reads_it(value: object) -> None:
    text = json.dumps(value, ensure_ascii=False)
    assert exact_json.loads(text) == json.loads(text)
    assert exact_json.dumps(value) == text


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("7.50", float),
        ("0.1", float),
        ("1e300", float),
        ("1e999", float),  # infinite, as json has it
        ("0.30000000000000004", float),
        ("12345678901234567890.12", Decimal),
        ("40.0000000000000000001", Decimal),
        ("123456789012345678901234567890", int),
    ],
)
def test_a_number_that_no_float_is_keeps_its_digits(written: str, kind: type) -> None:
    (number,) = exact_json.loads(f"[{written}]")
    assert type(number) is kind
    if kind is not float:
        assert exact_json.dumps({"a": [number, "12"]}) == f'{{"a": [{written}, "12"]}}'


@pytest.mark.parametrize(
    "text", ['{"a": 1, "a": 1}', '[{"b": {"a": 1, "c": 2, "a": 3}}]', '{"a": 1, "\\u0061": 2}']
)
def test_a_name_that_stands_twice_is_an_error(text: str) -> None:
    with pytest.raises(exact_json.NamedTwiceError, match="“a” stands twice in one object"):
        exact_json.loads(text)
