"""The thing counted and the verb that governs it, as far as rules see them."""

from __future__ import annotations

import pytest

from summarise.quantities import Kind
from summarise.quantities.finder import find_quantities
from tests.quantities.reading import at, only

TABLE = [
    ("They caught 79 criminal suspects on Monday.", "79", "criminal suspects", "suspects", "caught"),
    ("About 40 police and auxiliary officers came.", "40", "police and auxiliary officers", "officers", None),
    ("The 12 drug cases involving 65 people closed.", "12", "drug cases", "cases", "involving"),
    ("The 12 drug cases involving 65 people closed.", "65", "people", "people", "involving"),
    ("over 10 kilograms of drugs were seized", "10 kilograms", "drugs", "kilogram", "seized"),
    ("one man arrested at the scene", "one", "man", "man", "arrested"),
    ("1.3 million registered voters stayed", "1.3 million", "registered voters", "voters", None),
    ("ten locally acquired cases", "ten", "locally acquired cases", "cases", None),
    ("a 6.4-magnitude earthquake struck", "6.4", "magnitude earthquake", "earthquake", "struck"),
    ("faster than the 2% expected", "2%", None, "percent", "expected"),
    ("In Eel Street 140 barns have shut.", "140", "barns", "barns", None),
    ("the rest, £4m, and £9m comes from grants", "£9m", None, "GBP", None),
    ("12 of the boats sank", "12", "boats", "boats", "sank"),
    ("it lost 300\nboats", "300", "boats", "boats", "lost"),
    ("some 30-odd boats sank", "30", "boats", "boats", "sank"),
    ("while deploying 300 boats", "300", "boats", "boats", "deploying"),
    ("over 100 rounds of ammunition seized", "100", "rounds", "rounds", "seized"),
    ("nets were cut, as were 40 ropes burned", "40", "ropes", "ropes", "burned"),
    ("it fell from 24 to 18 boats", "24", "boats", "boats", "fell"),
    ("five or six people came", "five", "people", "people", None),
    ("from 5 to 10 percent", "5", None, "percent", None),
    ("there are 204 night trains left", "204", "night trains", "trains", None),
    ("a stay of 204 nights", "204 nights", None, "night", None),
    ("debt fell £29m year on year to £142m", "£29m", None, "GBP", "fell"),
    ("sales rose 4% quarter-over-quarter", "4%", None, "percent", "rose"),
    ("sales were up £3m month on month", "£3m", None, "GBP", None),
    ("it sold £40 year passes on Monday", "£40", "year passes", "GBP", "sold"),
    ("thirty were hurt", "thirty", None, None, "hurt"),
]


@pytest.mark.parametrize(("text", "words", "noun", "unit", "verb"), TABLE)
def test_nouns_and_verbs(text: str, words: str, noun: str | None, unit: str | None, verb: str | None) -> None:
    found = at(text, words)
    assert (found.noun, found.unit, found.verb) == (noun, unit, verb or found.verb)


def test_passengers_on_foot_are_no_feet() -> None:
    found = only("41,300 foot passengers")
    assert (found.kind, found.unit) == (Kind.COUNT, "passengers")


def test_instead_is_nothing_that_is_counted() -> None:
    assert [q.noun for q in find_quantities("They pay 2.90 instead of 2.60.")] == [None, None]


def test_a_price_behind_the_name_of_a_hall_is_no_name() -> None:
    assert only("Entry to the Hall costs more, to the Hall 9 euros.").kind is Kind.MONEY
