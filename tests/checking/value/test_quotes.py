"""Quotes are found word for word, through what typesetters put inside words."""

from __future__ import annotations

import pytest

from summarise.checking.source.quotes import Folded

SOURCE = (
    "The oﬃce of the harbour saw ﬁfty boats. Le cafe\u0301 a reçu 52\u200b clients au de\u0301but. "
    "Some 3,400⁷ skippers paid 1\u00ad200 euros; it holds 10⁹ litres and 2,900[³] oars."
)


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("office of the harbour saw fifty boats", "oﬃce of the harbour saw ﬁfty boats"),
        ("Le café a reçu 52 clients", "Le cafe\u0301 a reçu 52\u200b clients"),
        ("52 clients au début", "52\u200b clients au de\u0301but"),
        ("Some 3,400 skippers paid 1200 euros", "Some 3,400⁷ skippers paid 1\u00ad200 euros"),
        ("Some 3,400⁷ skippers", "Some 3,400⁷ skippers"),
        ("it holds 10⁹ litres", "it holds 10⁹ litres"),
        ("and 2,900 oars", "and 2,900[³] oars"),
        ("it holds 109 litres", None),
        ("Some 34,007 skippers", None),
        ("Some 3,4007 skippers", None),
        ("Le cafe a reçu", None),
        ("ffice of the harbour", None),
    ],
)
def test_what_typesetters_add_is_read_through(quote: str, found: str | None) -> None:
    span = Folded(SOURCE).find(quote)
    assert (SOURCE[slice(*span)] if span else None) == found


def test_an_accent_at_the_end_belongs_to_the_quote() -> None:
    source = "Il a ouvert un grand cafe\u0301, puis un autre."
    span = Folded(source).find("ouvert un grand café")
    assert span and source[slice(*span)] == "ouvert un grand cafe\u0301"
