"""A list of lines that begin with a label, "Cost: £3m", has a sentence a line, whether or not a full stop ends them."""

from __future__ import annotations

import pytest

from summarise.checking.text.sentences import split_sentences
from summarise.quantities import Kind
from summarise.quantities.finder import find_quantities
from tests.checking.asking import doubts

HALL = (
    "Lowmere council will rebuild its hall, which opened in 1962 and burnt down in 1987. The work costs £3m and takes two years. "
    "The library, rebuilt in 1994 for £1.2m, lends 40,000 books a year."
)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Cost: £3m\nTime: two years\nWho pays: the council", 3),
        ("Cost of the work: £3m\nOpened: 1962", 2),
        ("He said of the hall\nthat it was old: it opened in 1962.", 1),  # a line that was only wrapped
        ("The vote is at 12:30\non Monday.", 1),
        ("Hall to be rebuilt\n- Cost: £3m\n- Time: two years", 3),
    ],
)
def test_a_label_begins_a_sentence(text: str, sentences: int) -> None:
    assert len(split_sentences(text)) == sentences


def test_a_number_at_the_end_of_a_line_counts_no_label() -> None:
    assert [q.kind for q in find_quantities("Mayor: from 2009\nTributes: from all sides")] == [Kind.DATE]
    assert [q.noun for q in find_quantities("Lent: 40,000\nBooks: all sorts")] == [None]
    assert [q.noun for q in find_quantities("It lends 40,000\nbooks a year")] == ["books"]


@pytest.mark.parametrize(
    ("summary", "said"),
    [
        ("Hall: burnt down in 1987\nCost: £3m\nLibrary: rebuilt in 1994", []),
        ("Hall: opened in 1962\nTime: two years\nBooks: 40,000 lent a year", []),
        ("Library: rebuilt in 1994\nHall: opened in 1987\nCost: £3m", ["wrong-referent: 1987"]),
        ("Cost of the hall: £1.2m\nTime: two years", ["wrong-referent: £1.2m"]),
    ],
)
def test_each_line_is_held_against_its_own_place(summary: str, said: list[str]) -> None:
    assert doubts(HALL, summary) == said
