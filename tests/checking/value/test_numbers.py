"""One number against one source: value, kind, unit and qualifier together, and the name of each fault.

Every row is a class of real mistake, or of a right number that a simpler check accuses.
"""

from __future__ import annotations

import pytest

from summarise import check
from summarise.checking.verdicts import Severity
from tests.checking.asking import codes, flags

FERRY = "The ferry carried 412 passengers and 96 cars on its first crossing. It cost $1.2 billion to build."


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        # the same value, written otherwise
        ("The council sold 35,000 tickets.", "The council sold 35 thousand tickets."),
        ("The council sold 35,000 tickets.", "The council sold 35k tickets."),
        ("The bridge cost $1.2bn.", "The bridge cost US$1,200 million."),
        ("Rescuers walked twelve kilometres.", "Rescuers walked 12 km."),
        ("The haul weighed 7.8 tonnes.", "The haul weighed 7,800 kilograms."),
        ("The walk took 90 minutes.", "The walk took 1.5 hours."),
        ("Rates rose by 50 basis points.", "Rates rose by 0.5 percentage points."),
        # names that hold digits
        ("COVID-19 closed the school.", "The school closed because of COVID-19."),
        ("He fought in World War II and came home.", "He came home from World War II."),
        # both ends of a range, told one by one; euros and cents told apart
        ("It expects $1.30 to $1.40 a share.", "It expects from $1.30 a share to $1.40 a share."),
        ("The ticket costs twelve euros and fifty centimes.", "The ticket costs 12.50 euros."),
        # one of many is a member, not a count
        ("He was the fourth of nine pilots to land.", "He was one of nine pilots to land."),
        # a list marker is no claim
        (FERRY, "1) The ferry carried 412 passengers.\n2) It cost $1.2 billion."),
        (FERRY, "1/ The ferry carried 412 passengers.\n2/ It cost $1.2 billion."),
        # a sum in another currency that restates the one before it is at most a note
        ("The yard won an order worth $80m.", "The yard won an order worth $80m."),
    ],
)
def test_a_right_number_is_left_alone(source: str, summary: str) -> None:
    assert codes(source, summary) == []


@pytest.mark.parametrize(
    ("source", "summary", "flag"),
    [
        # another value for the same thing
        (FERRY, "The ferry carried 421 passengers on its first crossing.", "value-mismatch: 421"),
        (FERRY, "It cost $1.3 billion to build.", "value-mismatch: $1.3 billion"),
        # right digits, wrong power of ten
        (FERRY, "It cost $1.2 million to build.", "scale-mismatch: $1.2 million"),
        (FERRY, "It cost $12 billion to build.", "scale-mismatch: $12 billion"),
        # the same number of something else: the flag points at the unit alone
        ("The sentence was 30 days in jail.", "The sentence was 30 years in jail.", "unit-mismatch: years"),
        ("The drum holds 40 litres of oil.", "The drum holds 40 kilograms of oil.", "unit-mismatch: kilograms"),
        ("Prices rose by 5 percentage points.", "Prices rose by 5 percent.", "unit-mismatch: percent"),
        ("It ships in May. Buyers get a 6-month warranty.", "A 6-year warranty is part of the price.", "unit-mismatch: year"),
        # a vague size in the place of another one
        ("Sales may grow in the mid-single digits.", "Sales may grow in the mid-double digits.", "value-mismatch: double digits"),
        # a place in a row is no count of it
        ("He was the fourth of nine pilots to land.", "He was one of four pilots.", "value-mismatch: four"),
        # nowhere in the source
        (FERRY, "A petition against it gathered 8,500 names.", "not-in-source: 8,500"),
        # hedges: the flag points at the words that are wrong
        ("More than 400 people came.", "Almost 400 people came.", "qualifier-reversed: Almost"),
        ("Debt fell below $25 billion.", "Debt fell to above $25 billion.", "qualifier-reversed: above"),
        ("The town has 900 homes.", "The town has over 900 homes.", "qualifier-added: over"),
        # one end of a range given as the value
        ("Between 10 and 20 homes burned.", "The fire burned 20 homes.", "range-narrowed: 20"),
        # the wrong end of a range, the right one left alone
        ("It expects $1.30 to $1.40 a share.", "It expects $1.35 to $1.40 a share.", "value-mismatch: $1.35"),
        # a range moved up by its own width: neither end is where it was
        ("It expects to sell 40 to 60 boats.", "It expects to sell 60 to 80 boats.", "value-mismatch: 60 to 80"),
        # a sum of parts of which one changes nothing explains nothing
        ("Debt fell below $25 billion; the dividend is $0.13.", "Debt fell below $26 billion.", "value-mismatch: $26 billion"),
    ],
)  # fmt: skip
def test_a_wrong_number_is_named(source: str, summary: str, flag: str) -> None:
    assert codes(source, summary) == [flag]


def test_the_sentence_says_both_sides_and_what_to_write() -> None:
    (flag,) = flags("Police seized 7.8 tons of cocaine.", "Police seized 7.8 kg of cocaine.")
    assert flag.code == "unit-mismatch"
    assert "The article says “7.8 tons" in flag.message
    assert "the summary says “7.8 kg" in flag.message
    assert flag.suggestion.startswith("Write “7.8 tons")


def test_a_conversion_in_brackets_cannot_be_judged_and_is_a_note() -> None:
    (flag,) = flags("The yard won an order worth $80m.", "The yard won an order worth $80m (£61m).")
    assert (flag.code, flag.severity) == ("not-in-source", Severity.NOTE)
    assert flag.claim is not None
    assert flag.claim.text == "£61m"


@pytest.mark.parametrize(
    ("summary", "severity"),
    [
        ("The fine was $640.", Severity.ERROR),  # money
        ("Turnout was 61%.", Severity.ERROR),  # a share
        ("The mayor is 58 years old.", Severity.ERROR),  # an age
        ("It drew 4,200 visitors.", Severity.ERROR),  # three digits or more
        ("It drew more than 4,200 visitors.", Severity.WARNING),  # hedged: may sum up several numbers
        ("It drew 14 visitors.", Severity.WARNING),  # few digits
        ("It lasted seven months.", Severity.WARNING),
        ("It drew two visitors.", Severity.NOTE),  # small and spelled out
        ("It was the first visit.", Severity.NOTE),  # what a source tells without saying so
        ("It was the second visit.", Severity.WARNING),  # an ordinal that supposes others before it
        ("The harbour flooded twice.", Severity.NOTE),  # occasions, told one by one
        ("Hundreds of people came.", Severity.WARNING),  # a guessed size
        ("Hundreds came.", Severity.NOTE),  # and one of nothing that is named
        ("Tens of thousands of people came.", Severity.NOTE),  # so large that it mostly is common knowledge
    ],
)
def test_a_number_from_nowhere_is_as_grave_as_its_kind_is_telling(summary: str, severity: Severity) -> None:
    (flag,) = flags("The harbour was quiet and nobody was hurt.", summary)
    assert (flag.code, flag.severity) == ("not-in-source", severity)


CONTINENTAL = "The works shipped 86.450 pumps and 14 250 kettles, a plus of 12,4 % over the year before."


def _fact(text: str, value: str) -> dict[str, object]:
    figure = {"text": text, "value": value, "unit": None, "qualifier": "exact", "of": None, "period": None}
    return {"facts": [{"statement": "The works shipped pumps.", "quote": CONTINENTAL, "figures": [figure]}]}


@pytest.mark.parametrize(
    ("text", "value", "found"),
    [
        ("86.450", "86450", []),
        ("86.450", "86.45", ["self-contradiction: 86.45"]),  # the decimal comma beside it decides
        ("14 250", "14250", []),
        ("14,250", "14250", []),  # not as the source has it, so read as English has it
    ],
)
def test_a_figure_is_read_as_the_article_writes_its_numbers(text: str, value: str, found: list[str]) -> None:
    said = [code for code in codes(CONTINENTAL, _fact(text, value)) if code.startswith("self-contra")]
    assert said == found


BEAM = "The beam was 3,750 m long, 12,5 m wide and 0,75 m high."
DAM = "The dam holds 3,750 tonnes of water, 12.5 of sand and 1,003,750 of clay."


@pytest.mark.parametrize(
    ("source", "text", "values"),
    [
        (BEAM, "3,750", ["3.750", "3750"]),
        (DAM, "3,750", ["3750", "3750"]),
        (DAM, "1,003,750", ["1003750", "3750"]),
        (DAM, "1,990", ["1990", "3750"]),  # not a year
    ],
)
def test_a_grouped_figure_is_read_by_the_marks_of_its_article(
    source: str, text: str, values: list[str]
) -> None:
    fact = {"statement": "So it was.", "quote": source, "figures": [{"text": text, "value": "3750"}]}
    claims = check(source, {"facts": [fact]}).claims
    assert [str(c.quantity.low) for c in claims if c.quantity is not None] == values


@pytest.mark.parametrize("text", ["1,200 days ago", "4,500 years earlier"])
def test_a_figure_may_tell_a_date_by_its_distance(text: str) -> None:
    source = f"The lake was surveyed {text}, and 3,400 fish were counted."
    figure = {"text": text, "value": None}
    assert codes(source, {"facts": [{"statement": source, "quote": source, "figures": [figure]}]}) == []


RESULTS = "Aldham Town twice came from behind. Full time, Aldham Town 2, Borley 1. Corton 3-5 Denby was the other tie."


@pytest.mark.parametrize(
    ("summary", "said"),
    [
        ("Aldham beat Borley 2-1.", []),  # told by its sides
        ("Denby beat Corton 5-3.", []),  # the loser first
        ("Aldham beat Borley 3-1.", ["not-in-source: 3-1"]),
        ("Aldham and Borley drew 1-1.", ["not-in-source: 1-1"]),  # a single one is no draw
    ],
)
def test_results(summary: str, said: list[str]) -> None:
    assert codes(RESULTS, summary) == said


def test_a_loose_neighbour_makes_a_share_from_nowhere_no_smaller_a_fault() -> None:
    source = "Sales of the mill rose in the quarter, by 19%, and its earnings were good, up 38%."
    (flag,) = flags(source, "Earnings at the mill in the quarter climbed by 36%.")
    assert (flag.code, flag.severity) == ("value-mismatch", Severity.ERROR)


@pytest.mark.parametrize(
    ("source", "summary", "flag"),
    [
        ("A ride costs 80 cents.", "A ride costs 80 dollars.", "unit-mismatch: dollars"),
        ("The fee falls by 25 basis points.", "The fee falls by 25 percentage points.", "unit-mismatch: percentage points"),
        # a number is no part of a longer one: the sign belongs to it
        ("The ground had minus 40 degrees Celsius.", "The ground had 40 degrees Celsius.", "value-mismatch: 40 degrees Celsius"),
    ],
)  # fmt: skip
def test_the_digits_agree_and_the_number_does_not(source: str, summary: str, flag: str) -> None:
    assert codes(source, summary) == [flag]


RAIN = "The gauge caught 88 millimetres of rain in 12 hours at the inlet. Its keeper, Ada Lund, 47, read it."


@pytest.mark.parametrize(
    ("statement", "text", "value", "unit", "flag"),
    [
        ("It caught 88 millimetres in 12 days.", "12 hours", "12", "hour", "unit-mismatch at facts[0].statement: 12 days"),
        ("Ada Lund read it for 47 years.", "47", "47", "year", "unit-mismatch at facts[0].statement: years"),
        ("Ada Lund, 46, read it.", "47", "47", "year", "value-mismatch at facts[0].statement: 46"),
    ],
)  # fmt: skip
def test_a_figure_copied_from_the_quote_is_right_where_its_statement_is_wrong(
    statement: str, text: str, value: str, unit: str, flag: str
) -> None:
    figure = {"text": text, "value": value, "unit": unit, "qualifier": "exact", "of": None, "period": None}
    summary = {"facts": [{"statement": statement, "quote": RAIN, "figures": [figure]}]}
    loud = [f for f in flags(RAIN, summary) if f.severity is Severity.ERROR and f.claim]
    assert [f"{f.code} at {f.claim.path}: {f.claim.text}" for f in loud if f.claim] == [flag]


def test_a_figure_that_only_begins_as_the_quote_does_is_not_copied_from_it() -> None:
    source = "The occupancy of the ward was 81.7 percent in May, the clinic said."
    figure = {
        "text": "81.7 percentage points",
        "value": "81.7",
        "unit": None,
        "qualifier": "exact",
        "of": None,
        "period": None,
    }
    fact = {
        "statement": "Occupancy was 81.7 percentage points.",
        "quote": "occupancy of the ward was 81.7 percent in May",
        "figures": [figure],
    }
    assert "unit-mismatch: 81.7 percentage points" in codes(source, {"facts": [fact]})


@pytest.mark.parametrize(
    ("source", "summary", "said"),
    [
        ("Of the trial's members, only 37 took part.", "Only 37 percent of the members took part.", ["not-in-source"]),
        ("Turnout rose from 45 to 50 percent.", "Turnout had been 45 percent.", []),
        ("The pass rate was 0.62 in the spring exam.", "The pass rate was 62% in the spring exam.", []),
        ("The pass rate was 62% in the spring exam.", "The pass rate was 0.62 in the spring exam.", []),
        ("The pass rate was 0.62 in the spring exam.", "The pass rate was 26% in the spring exam.", ["not-in-source"]),
    ],
)  # fmt: skip
def test_a_bare_number_is_a_share_only_beside_one(source: str, summary: str, said: list[str]) -> None:
    assert [flag.code for flag in flags(source, summary)] == said
