"""Very many facts: every quote and figure is found where it stands, by whichever way of looking for it."""

from __future__ import annotations

from typing import Any

import pytest

from summarise import check
from summarise.checking import one_source
from summarise.checking.reading import claims
from summarise.checking.source.quotes import Folded

TOWNS = "Aldham Borley Corton Denby Elmsett".split()


def line(n: int) -> str:
    return f"{TOWNS[n % 5]} sold {n * 37 + 1000:,} tiles in ward {n}."


def facts(numbers: range) -> dict[str, Any]:
    return {
        "facts": [
            {
                "statement": line(n),
                "quote": line(n),
                "figures": [{"text": f"{n * 37 + 1000:,}", "value": None}],
            }
            for n in numbers
        ]
    }


@pytest.mark.parametrize("count", [3, 80])
def test_each_quote_is_found_where_it_stands(count: int) -> None:
    source = "\n".join(line(n) for n in range(200))
    checked = check(source, facts(range(count)))
    quoted = [c for c in checked.claims if c.path.endswith(".quote")]
    assert [c.evidence and c.evidence.start for c in quoted] == [source.find(line(n)) for n in range(count)]
    assert [f for f in checked.flags if f.claim] == []


def test_a_wrong_one_among_many_is_flagged() -> None:
    source = "\n".join(line(n) for n in range(200))
    stated = facts(range(80))
    stated["facts"][70]["quote"] = line(70).replace("sold", "lost")
    stated["facts"][75]["figures"][0]["text"] = "9,999,999"
    flags = [f for f in check(source, stated).flags if f.claim]
    assert [f.claim.path for f in flags if f.claim] == ["facts[70].quote", "facts[75].figures[0].text"]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The pit sold 150 tons of slate, and then it sold 50 tons of slate, the owner said.", "50 tons of slate, the owner"),
        ("Over 50 tons of slate-grey tiles and 50 tons of slate were sold.", "50 tons of slate were sold"),
        ("He said “nobody was ever hurt here” and left.", '"nobody was ever hurt here"'),
        ("A reforestation_plan of 40 hectares.", "_plan of 40 hectares"),
        ("第一季度销售额为25亿元，同比增长6%。", "销售额为25亿元，同比增长6%"),
        ("The works employ 40 people.", "works employ 400 people"),
    ],
)  # fmt: skip
def test_the_first_quote_and_the_hundredth_are_looked_for_with_one_result(text: str, quote: str) -> None:
    folded = Folded(text)
    first = folded.find(quote)
    for _ in range(100):
        folded.find(quote)
    assert folded.find(quote) == first
    assert (first is None) == ("400" in quote)


POOL = "The council opened a pool of 20 metres by 20 metres on Monday. It cost £3.4m, about 200 more than 30 homes."


def extract(statement: str, quote: str, *figures: tuple[str, str]) -> dict[str, Any]:
    shown = [{"text": text, "value": value, "qualifier": "exact"} for text, value in figures]
    return {"facts": [{"statement": statement, "quote": quote, "figures": shown}]}


def test_each_number_of_an_extract_rests_on_its_own_place() -> None:
    statement = "a pool of 20 metres by 20 metres"
    checked = check(POOL, extract(statement, POOL.split(". ", maxsplit=1)[0]))
    stated = [c for c in checked.claims if c.path == "facts[0].statement"]
    at = POOL.index(statement)
    assert [c.evidence and c.evidence.start - at for c in stated] == [c.start for c in stated]


SIZE = "The council opened a pool of 20 metres by 20 metres on Monday."
COST = "It cost £3.4m, about 200 more than 30 homes."


@pytest.mark.parametrize(
    ("statement", "figures", "wrong"),
    [
        (COST, [("£3.4m", "3400000")], set()),
        (COST, [("£3.4m", "4300000")], {"facts[0].figures[0].value"}),
        (COST, [("£4.3m", "4300000")], {"facts[0].figures[0].text", "facts[0].figures[0].value"}),
        (COST, [("30", "30"), ("200", "300")], {"facts[0].figures[1].value"}),
        (COST.replace("30 homes", "40 homes"), [("£3.4m", "3400000")], {"facts[0].statement"}),
        ("It cost £3.4m", [("3.4m", "3400000")], set()),
        (SIZE, [("20", "20"), ("20 metres", "20")], set()),
        (SIZE, [("20", "30")], {"facts[0].figures[0].value"}),
        ("It did not cost £3.4m", [], {"facts[0].statement"}),
    ],
)
def test_an_extract_lends_its_evidence_to_nothing_else(
    statement: str, figures: list[tuple[str, str]], wrong: set[str]
) -> None:
    checked = check(POOL, extract(statement, SIZE if statement == SIZE else COST, *figures))
    flagged = {f.claim.path for f in checked.flags if f.claim is not None and f.severity != "note"}
    assert flagged - {"facts[0].figures[1].qualifier"} == wrong  # the one of "about 200" is "exact"


def test_what_is_let_go_of_in_a_long_summary_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    source = "\n".join(line(n) for n in range(60)) + "\n" + POOL
    stated = facts(range(50))
    stated["facts"][7]["statement"] = line(8)
    stated["facts"][9]["figures"][0]["text"] = "9,999"
    usual = check(source, stated)
    monkeypatch.setattr(claims, "_MANY", 0)
    monkeypatch.setattr(one_source, "_MANY", 0)
    assert repr(check(source + " ", stated)) == repr(usual)
    assert len(usual.open) > 2
