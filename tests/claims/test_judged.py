"""Numbers in fields against a source: what a field may say, and what it may not."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import pytest

from summarise import Severity, check


def loud(source: str, summary: Any) -> list[str]:
    """The paths of everything graver than a note."""
    return [f.claim.path for f in check(source, summary).flags if f.claim and f.severity is not Severity.NOTE]


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        ("Revenue rose to $5 million.", {"revenue": 5_000_000}),
        ("Revenue rose to $5 million.", {"revenue": 5, "unit": "million USD"}),
        ("Revenue rose to $5 million.", {"revenue": 5_000_000, "unit": "million USD"}),
        ("Revenue rose to $5 million.", {"revenue_musd": 5.0}),
        ("Revenue rose to $5 million.", {"revenue": "5,000,000", "currency": "USD"}),
        ("Turnout was 35%.", {"turnout_percent": 35}),
        ("Turnout was 35%.", {"turnout_percent": 0.35}),
        ("Turnout was 35%.", {"turnout": 0.35}),
        ("Turnout was 35%.", {"turnout": "35%"}),
        ("The firm was founded in 1987.", {"founded": 1987}),
        ("The firm was founded in 1987.", {"when": "1987"}),
        ("The firm was founded in 1987.", {"1987": "foundation"}),
        ("It opened on 5 March 2024.", {"year": 2024, "month": 3, "day": 5}),
        ("It opened on 5 March 2024.", {"opened": datetime.date(2024, 3, 5)}),
        ("It opened on 5 March 2024.", {"opened": datetime.datetime(2024, 3, 5)}),
        ("It opened on 5 March 2024.", {"opened": "2024-03-05T00:00:00Z"}),
        ("It opened in March 2024.", {"opened": "2024-03"}),
        ("Tickets cost 10 to 20 euros.", {"price_min": 10, "price_max": 20, "currency": "EUR"}),
        ("Tickets cost 10 to 20 euros.", {"price_eur": [10, 20]}),
        ("Tickets cost 10 to 20 euros.", {"price": {"low": "€10", "high": "€20"}}),
        ("Between 25% and 40% of it was lost.", {"lost": {"min": "25%", "max": "40%"}}),
        ("Between 25% and 40% of it was lost.", {"lost": ["25%", "40%"]}),
        ("Debt was £38.2m, up from £22.7m.", {"amount": 38.2, "previous": 22.7, "unit": "£m"}),
        (
            "Debt was £38.2m, up from £22.7m.",
            {"debt": {"before": 22.7, "after": 38.2, "currency": "GBP", "scale": "million"}},
        ),
        ("The oldest mud is 3,400 years old.", {"oldest_mud_years": 3400}),
        (
            "Ann Lee, 34, won the race.",
            {"word_count": 120, "reading_time_minutes": 2, "sentiment_score": -0.4},
        ),
        ("Ann Lee, 34, won the race.", {"age": 34}),
        ("Ann Lee, 34, won the race.", {"winner": {"name": "Ann Lee", "age": "34"}}),
        ("The strike lasted 36 hours.", {"duration": datetime.timedelta(hours=36)}),
        ("The strike lasted 36 hours.", {"duration": "PT36H"}),
        ("The road is 7.5 km long.", {"length_m": 7500}),
        ("The road is 7.5 km long.", {"length": Decimal("7.50"), "unit": "km"}),
        ("Lindmouth came third.", {"rank": 3}),
        ("Rates rose by 25 basis points.", {"rise_bps": 25}),
    ],
)
def test_a_field_may_say_it_in_its_own_way(source: str, summary: Any) -> None:
    assert loud(source, summary) == []


@pytest.mark.parametrize(
    ("summary", "codes"),
    [
        ({"profit": 31.5}, ["scale-mismatch"]),
        ({"profit": 31500}, ["scale-mismatch"]),
        ({"profit_gbp_m": 31.5}, []),
        ({"profit": 315}, ["not-in-source"]),
        ({"profit": 32.5}, ["not-in-source"]),
        ("Its profit was 31.5.", ["scale-mismatch"]),
    ],
)
def test_a_bare_number_without_its_word_of_size_is_named_so(summary: Any, codes: list[str]) -> None:
    source = "Marlow Foods made a profit of £31.5m in 2030 and has 1,250 workers."
    assert [flag.code.value for flag in check(source, summary).flags] == codes


@pytest.mark.parametrize(
    ("source", "summary", "path"),
    [
        ("Revenue rose to $5 million.", {"revenue": 5_000_000, "currency": "EUR"}, "revenue"),
        ("Revenue rose to $5 million.", {"revenue_musd": 50}, "revenue_musd"),
        ("Revenue rose to $5 million.", {"revenue": 6_000_000}, "revenue"),
        ("Turnout was 35%.", {"turnout_percent": 36}, "turnout_percent"),
        ("Turnout was 35% in 12 towns.", {"turnout_percent": 12}, "turnout_percent"),
        ("The firm was founded in 1987.", {"founded": 1978}, "founded"),
        ("It opened on 5 March 2024.", {"year": 2024, "month": 3, "day": 6}, "day"),
        ("It opened on 5 March 2024.", {"opened": datetime.date(2024, 5, 3)}, "opened"),
        ("Tickets cost 10 to 20 euros.", {"price_min": 10, "price_max": 25}, "price_max"),
        ("Tickets cost 10 to 20 euros.", {"price_eur": [10, 25]}, "price_eur[1]"),
        ("Tickets cost 10 to 20 euros.", {"price_eur": [10]}, "price_eur[0]"),
        ("Tickets cost 10 to 20 euros.", {"price": {"low": "€10", "high": "€25"}}, "price.high"),
        ("Between 25% and 40% of it was lost.", {"lost": {"min": "25%", "max": "45%"}}, "lost.max"),
        ("Debt was £38.2m, up from £22.7m.", {"amount": 38.2, "previous": 27.2, "unit": "£m"}, "previous"),
        ("The oldest mud is 3,400 years old.", {"oldest_mud_years": 4300}, "oldest_mud_years"),
        ("Ann Lee, 34, beat 35 others.", {"words": 120}, "words"),
        ("Ann Lee, 34, beat 35 others.", {"age": 35}, "age"),
        ("The strike lasted 36 hours.", {"duration": datetime.timedelta(hours=63)}, "duration"),
        ("The road is 7.5 km long.", {"length": 7.5, "unit": "miles"}, "length"),
        ("The road is 7.5 km long.", {"length_km": 75}, "length_km"),
        ("The mill employs 40 people.", {"people": ["50 workers"]}, "people[0]"),
        ("The mill employs 40 people.", {"a": {"b": [{"50 workers": True}]}}, 'a.b[0]["50 workers"]~'),
    ],
)
def test_what_the_source_does_not_say_is_flagged_at_its_path(source: str, summary: Any, path: str) -> None:
    assert path in loud(source, summary)
