"""What becomes of the facts of several parts."""

from __future__ import annotations

from typing import Any

from summarise.long.merging import Partial, merge
from summarise.schema import Summary

ONE = "The port of Lindmouth handled 41,000 containers in March. "
TWO = "Its cranes moved 7.8 tons a minute, more than ever. "
THREE = "The harbour office hired 300 people for the new quay. "
TEXT = ONE + TWO + THREE


def _figure(text: str, value: str | None = None, unit: str | None = None) -> dict[str, Any]:
    return {"text": text, "value": value, "unit": unit, "qualifier": "exact", "of": None, "period": None}


def _fact(statement: str, quote: str, *figures: dict[str, Any]) -> dict[str, Any]:
    return {"statement": statement, "quote": quote.strip(), "figures": list(figures)}


def _partial(start: int, end: int, *facts: dict[str, Any], **more: Any) -> Partial:
    values: dict[str, Any] = {
        "headline": "h",
        "summary": "s",
        "people": [],
        "organisations": [],
        "places": [],
        "dates": [],
    }
    return Partial(start, end, Summary(**(values | more), facts=list(facts)))


FIRST = (0, len(ONE + TWO))
SECOND = (len(ONE), len(TEXT))


def test_a_passage_in_two_parts_is_one_fact() -> None:
    tons = _fact("Cranes moved 7.8 tons a minute.", TWO, _figure("7.8 tons", "7.8", "ton"))
    same = _fact(
        "The cranes' rate was 7.8 tons a minute.",
        "moved 7.8 tons a minute",
        _figure("7.8 tons", "7.8", "ton"),
    )
    merged = merge(TEXT, [_partial(*FIRST, _fact("41,000 containers.", ONE), tons), _partial(*SECOND, same)])
    assert [fact.statement for fact in merged.facts] == [
        "41,000 containers.",
        "The cranes' rate was 7.8 tons a minute.",
    ]
    assert (merged.repeated, merged.settled) == (1, [])


def test_the_same_words_elsewhere_are_another_fact() -> None:
    text = "It grew by 5%. " + "x " * 50 + "It grew by 5%. "
    half = len(text) // 2
    merged = merge(
        text,
        [
            _partial(0, half, _fact("North grew by 5%.", "It grew by 5%.")),
            _partial(half, len(text), _fact("South grew by 5%.", "It grew by 5%.")),
        ],
    )
    assert len(merged.facts) == 2


def test_the_same_statement_is_one_fact_wherever_it_was_quoted_from() -> None:
    merged = merge(
        TEXT,
        [_partial(*FIRST, _fact("It  hired 300.", ONE)), _partial(*SECOND, _fact("it hired 300.", THREE))],
    )
    assert len(merged.facts) == 1


def test_where_two_disagree_the_one_that_its_passage_bears_out_stays_and_it_is_told() -> None:
    wrong = _fact("Cranes moved 78 tons a minute.", TWO, _figure("78 tons", "78", "ton"))
    right = _fact("Cranes moved 7.8 tons a minute.", TWO, _figure("7.8 tons", "7.8", "ton"))
    for facts in ((wrong, right), (right, wrong)):
        merged = merge(TEXT, [_partial(*FIRST, facts[0]), _partial(*SECOND, facts[1])])
        assert [fact.statement for fact in merged.facts] == ["Cranes moved 7.8 tons a minute."]
        assert merged.settled == [
            "two parts disagreed on “Its cranes moved 7.8 tons a minute, more than ever.”; the fact with fewer errors was kept"
        ]


def test_figures_of_the_other_are_taken_over_where_the_quote_has_them() -> None:
    quote = "300 people for 2 quays"
    text = f"They hired {quote}."
    one = _fact("They hired 300 people for 2 quays.", quote, _figure("300 people", "300"))
    other = _fact(
        "300 people were hired for 2 quays.",
        quote,
        _figure("2 quays", "2"),
    )
    third = _fact("For 2 quays 300 people were hired.", quote, _figure("9 boats", "9"))
    (fact,) = merge(
        text, [_partial(0, len(text), one), _partial(0, len(text), other), _partial(0, len(text), third)]
    ).facts
    assert [figure.text for figure in fact.figures] == ["300 people", "2 quays"]


def test_the_parts_first_facts_come_first_and_max_facts_cuts_after_that() -> None:
    parts = [
        _partial(0, len(TEXT), _fact("a1", "q a1"), _fact("a2", "q a2")),
        _partial(0, len(TEXT), _fact("b1", "q b1"), _fact("b2", "q b2"), _fact("b3", "q b3")),
    ]
    assert [f.statement for f in merge(TEXT, parts).facts] == ["a1", "b1", "a2", "b2", "b3"]
    cut = merge(TEXT, parts, max_facts=3)
    assert ([f.statement for f in cut.facts], cut.left_out) == (["a1", "b1", "a2"], 2)


def test_names_stand_once_in_the_articles_order() -> None:
    merged = merge(
        TEXT,
        [_partial(*FIRST, people=["Ada Quill", "Bo"]), _partial(*SECOND, people=["bo", "Cy", "ADA  QUILL"])],
    )
    assert merged.people == ["Ada Quill", "Bo", "Cy"]


def test_a_quote_that_is_nowhere_is_kept_for_the_check_to_flag() -> None:
    merged = merge(TEXT, [_partial(*FIRST, _fact("Invented.", "never said in any part"))])
    assert [fact.quote for fact in merged.facts] == ["never said in any part"]
