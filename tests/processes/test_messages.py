"""Messages are whole again however they were cut, and half of one is none."""

from __future__ import annotations

import io
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarise.processes.messages import Arriving, next_of, packed

THINGS = st.lists(st.one_of(st.text(), st.binary(), st.none(), st.lists(st.integers())), max_size=5)


@given(THINGS, st.lists(st.integers(1, 40), min_size=1, max_size=20))
def test_in_whatever_pieces_they_arrive(things: list[Any], sizes: list[int]) -> None:
    sent, arriving, got = b"".join(map(packed, things)), Arriving(), []
    while sent:
        for size in sizes:
            got += [pickle.loads(one) for one in arriving.whole(sent[:size])]  # noqa: S301
            sent = sent[size:]
    assert got == things


@given(THINGS)
def test_one_after_the_other(things: list[Any]) -> None:
    line = io.BytesIO(b"".join(map(packed, things)))
    assert [next_of(line) for _ in things] == things
    with pytest.raises(EOFError):
        next_of(line)


@pytest.mark.parametrize("cut", [1, 8, 9, -1])
def test_half_a_message_is_the_end(cut: int) -> None:
    with pytest.raises(EOFError):
        next_of(io.BytesIO(packed("half")[:cut]))
    assert not list(Arriving().whole(packed("half")[:cut]))
