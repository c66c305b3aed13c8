"""The unit of a figure is the one of its text and of its quote."""

from __future__ import annotations

import pytest
from pydantic import BaseModel

from summarise.checking.check import check
from summarise.checking.verdicts import Code, Severity, Verdict
from tests.checking.figures.stating import answer, said_of

# quote, text of the figure, value, unit, what to write instead
WRONG = [
    ("The quay cost 14 million euros to mend.", "14 million euros", "14000000", "USD", "EUR"),
    ("The quay cost 14 million euros to mend.", "14 million", "14000000", "USD", "EUR"),
    ("The quay cost 14 million euros to mend.", "14 million euros", "14", "USD million", "EUR"),
    ("A 72ft ketch lay beside the pier.", "72ft", "72", "metres", "ft"),
    ("A 72ft ketch lay beside the pier.", "72ft", None, "m", "ft"),
    ("Gusts of 65km/h tore at the tents.", "65km/h", "65", "mph", "km/h"),
    ("He claimed £23,000 for his flat.", "£23,000", "23000", "EUR", "GBP"),
    ("He claimed £23,000 for his flat.", "£23,000", "23000", "dollars", "GBP"),
    ("The swing to the left was 15.4 points.", "15.4 points", "15.4", "percent", "points"),
    ("The margin grew by 1.3 percentage points.", "1.3 percentage points", "1.3", "%", "percentage points"),
    ("Sales grew by 4% in May.", "4%", "4", "percentage points", "percent"),
    ("Ore sells at $2.41 a pound.", "$2.41", "2.41", "USD/tonne", "USD per pound"),
    ("The fitter was paid £14.50 per flat.", "£14.50", "14.50", "GBP per month", "GBP per flat"),
    ("The nurse earns £640 a week.", "£640", "640", "GBP per month", "GBP per week"),
    ("Expect five to ten millimetres of rain.", "five to ten", "5-10", "cm", "millimetres"),
    ("The bell weighs 210 tonnes.", "210 tonnes", "210", "kg", "tonnes"),
    ("Crews lost 21,700 hours to the queue.", "21,700 hours", "21700", "days", "hours"),
    ("The door is 61 inches high.", "61 inches", "61", "cm", "inches"),
    ("It cost 14p to post a card.", "14p", "14", "cents", "pence"),
    ("A calf of 11 months was sold.", "11 months", "11", "years", "months"),
    ("The rally drew 3,000 kroner in gifts.", "3,000 kroner", "3000", "EUR", "kroner"),
    ("The gorge is 40 metres deep.", "40 metres", "40", "percent", "metres"),
    ("Fully 40% of the gorge is shaded.", "40%", "40", "metres", "percent"),
    ("They raised C$5m for the choir.", "C$5m", "5000000", "USD", "CAD"),
    ("The pup weighs 3 stone.", "3 stone", "3", "pounds", "stone"),
    ("The margin is 250 basis points.", "250 basis points", "250", "percent", "basis points"),
]

# quote, text of the figure, value, unit
RIGHT = [
    ("Sales grew by 4% in May.", "4%", "4", "percent"),
    ("Sales grew by 4% in May.", "4%", "4", "per cent"),
    ("Sales grew by 4 per cent in May.", "4 per cent", "4", "pct"),
    ("Sales grew by 4 percent in May.", "4 percent", "4", "%"),
    ("Sales grew by 4% in May.", "4%", "4", None),
    ("Sales grew by 4% in May.", "4%", "4", "% of turnover"),
    ("He claimed £23,000 for his flat.", "£23,000", "23000", "£"),
    ("He claimed £23,000 for his flat.", "£23,000", "23000", "pounds"),
    ("He claimed £23,000 for his flat.", "£23,000", "23", "GBP thousand"),
    ("The quay cost 14 million euros to mend.", "14 million euros", "14", "EUR million"),
    ("The quay cost 14 million euros to mend.", "14 million euros", "14", "million euros"),
    ("The quay cost €14m to mend.", "€14m", "14", "m"),
    ("The fare is now $3.75.", "$3.75", "3.75", "CAD"),
    ("The fare is now $3.75.", "$3.75", "3.75", "AUD"),
    ("The fare is now $3.75.", "$3.75", "3.75", "pesos"),
    ("They raised C$5m for the choir.", "C$5m", "5000000", "$"),
    ("The boat sold for 3,000 kroner.", "3,000 kroner", "3000", "NOK"),
    ("The boat sold for 3,000 kr.", "3,000 kr", "3000", "DKK"),
    ("Tea costs ¥40 at the stall.", "¥40", "40", "CNY"),
    ("A bus ride costs 60 rupees.", "60 rupees", "60", "PKR"),
    ("The mule fetched 900 francs.", "900 francs", "900", "XOF"),
    ("The fare rose by 25 cents.", "25 cents", "0.25", "USD"),
    ("The fare rose by 25 cents.", "25 cents", "25", "cents"),
    ("It cost 14p to post a card.", "14p", "0.14", "GBP"),
    ("It cost 14p to post a card.", "14p", "14", "pence"),
    ("A 0.25 inch gap let the rain in.", "0.25 inch", "0.635", "cm"),
    ("A 72ft ketch lay beside the pier.", "72ft", "21.9", "metres"),
    ("A 72ft ketch lay beside the pier.", "72ft", "72", "feet"),
    ("The flight took 2 hours.", "2 hours", "120", "minutes"),
    ("She ran it in 2h 15m.", "2h 15m", "135", "minutes"),
    ("The mast is 6ft 2in tall.", "6ft 2in", "188", "cm"),
    ("One in four homes stands empty.", "One in four", "25", "percent"),
    ("A third of the wells are dry.", "A third", "33.3", "%"),
    ("The margin grew by 1.3 percentage points.", "1.3 percentage points", "1.3", "points"),
    ("The margin grew by 1.3 percentage points.", "1.3 percentage points", "1.3", "pp"),
    ("Rates fell by 25 basis points.", "25 basis points", "0.25", "percentage points"),
    ("The index lost 15.4 points.", "15.4 points", "15.4", "index points"),
    ("Marta Ilves, 26, led the crew.", "26", "26", "years"),
    ("A 26-year-old led the crew.", "26-year-old", "26", "years old"),
    ("Some 640 staff left the firm.", "640", "640", "people"),
    ("They built 310 flats by the canal.", "310 flats", "310", "homes"),
    ("Ilves came third in the sprint.", "third", "3", "rank"),
    ("Ilves came third in the sprint.", "third", "3", "ordinal"),
    ("The queue was five times as long.", "five times", "5", "x"),
    ("Harrow won 3-2 at home.", "3-2", None, "goals"),
    ("Harrow won 3-2 at home.", "3-2", None, "score"),
    ("Ore sells at $2.41 a pound.", "$2.41", "2.41", "USD/lb"),
    ("Ore sells at $2.41 a pound.", "$2.41", "2.41", "USD"),
    ("The nurse earns £640 a week.", "£640", "640", "GBP a week"),
    ("The nurse earns £640 a week.", "£640", "33280", "GBP per year"),
    ("The hall costs £30 a head each month.", "£30", "30", "GBP per month"),
    ("Staff come in 2.6 days a week.", "2.6 days", "2.6", "days/week"),
    ("The bell weighs 210 tonnes.", "210 tonnes", "210", "t"),
    ("The bell weighs 210 tons.", "210 tons", "210", "tonnes"),
    ("The sack held 14 pounds of flour.", "14 pounds", "14", "lb"),
    ("It was 28C in the shade.", "28C", "28", "degrees"),
    ("It was 28 degrees in the shade.", "28 degrees", "28", "°C"),
    ("They stayed three nights.", "three nights", "3", "days"),
    ("The mill was built in 1989.", "1989", "1989", "year"),
    ("The plant makes 700 MW.", "700 MW", "0.7", "GW"),
    ("The wind reached 40 knots.", "40 knots", "40", "kt"),
    ("The pup weighs 3 stone.", "3 stone", "42", "pounds"),
    ("The margin is 250 basis points.", "250 basis points", "2.5", "percent"),
    ("The bond yields 4.38%.", "4.38%", "438", "basis points"),
    ("Shares fell to 412p on Monday.", "412p", "412", "GBX"),
    ("It emits 40 tonnes of CO2 a year.", "40 tonnes", "40", "tCO2"),
    ("The rate rose half a point to 4%.", "half a point", "0.5", "percentage points"),
    ("The mast is 40 smoots high.", "40 smoots", "40", "blorps"),
    ("The quay cost €14m ($15m) to mend.", "€14m", "15000000", "USD"),
]


@pytest.mark.parametrize(("quote", "text", "value", "unit", "instead"), WRONG)
def test_another_unit_than_the_number_has_is_found(
    quote: str, text: str, value: str | None, unit: str, instead: str
) -> None:
    (flag,) = said_of("unit", f"{quote} Nobody objected.", answer(quote, text, value, unit=unit))
    assert flag.code is Code.UNIT_MISMATCH
    assert flag.severity is not Severity.NOTE
    assert flag.suggestion == f"Write {instead}."
    assert flag.message.startswith(f"The figure's unit is “{unit}”; the article says “")
    assert flag.claim is not None
    assert flag.claim.text == unit


@pytest.mark.parametrize(("quote", "text", "value", "unit"), RIGHT)
def test_every_name_of_the_right_unit_is_left_alone(
    quote: str, text: str, value: str | None, unit: str | None
) -> None:
    assert said_of("unit", f"{quote} Nobody objected.", answer(quote, text, value, unit=unit)) == []


def test_a_bare_number_beside_others_with_their_unit_has_theirs() -> None:
    article = "Expect five to ten millimetres of rain. The mayor said the fields need at least 25."
    wrong = said_of("unit", article, answer(article, "25", "25", unit="cm", qualifier="at-least"))
    assert [(f.code, f.severity) for f in wrong] == [(Code.UNIT_MISMATCH, Severity.WARNING)]
    assert said_of("unit", article, answer(article, "25", "25", unit="mm", qualifier="at-least")) == []
    elsewhere = f"{article} The drain is 3 cm wide."
    assert said_of("unit", elsewhere, answer(article, "25", "25", unit="cm", qualifier="at-least")) == []


def test_the_figures_own_text_tells_where_the_quote_has_no_such_number() -> None:
    quote = "The quay cost 41 million euros to mend."
    (flag,) = said_of("unit", quote, answer(quote, "14 million euros", "14000000", unit="USD"))
    assert flag.message == "The figure's unit is “USD”; its own text says “14 million euros”."
    assert flag.evidence is None


class Sum(BaseModel):
    text: str
    value: float
    currency: str
    quote: str


class Sums(BaseModel):
    sums: list[Sum]


def test_a_schema_of_ones_own_is_held_to_its_quote_too() -> None:
    quote = "The quay cost 14 million euros to mend."
    wrong = Sum(text="14 million euros", value=14e6, currency="USD", quote=quote)
    for summary, path in ((wrong, "currency"), (Sums(sums=[wrong]), "sums[0].currency")):
        checked = check(quote, summary)
        errors = [f for f in checked.flags if f.severity is Severity.ERROR]
        assert [(f.code, f.claim.path) for f in errors if f.claim] == [(Code.UNIT_MISMATCH, path)]
        assert {c.verdict for c in checked.claims} == {Verdict.SUPPORTED}
    right = wrong.model_copy(update={"currency": "EUR"})
    assert check(quote, Sums(sums=[right])).flags == ()


def test_without_a_quote_the_field_of_a_unit_is_held_to_nothing() -> None:
    summary = {"text": "14 million euros", "value": 14e6, "currency": "USD"}
    assert said_of("currency", "The quay cost 14 million euros to mend.", summary) == []
