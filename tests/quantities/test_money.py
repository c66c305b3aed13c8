"""Sums of money: sign, code or name, before or after, with glued magnitudes and with cents."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel import Locale
from babel.numbers import get_currency_symbol

from summarise.quantities import Kind
from summarise.quantities.finder import find_quantities
from summarise.quantities.money.currencies import CODES, NAMES, SIGNS
from tests.quantities.reading import at, only

SUMS = [
    ("$5", "5", "USD"),
    ("$1.20", "1.20", "USD"),
    ("$.50", "0.50", "USD"),
    ("$ 75 million", "75000000", "USD"),
    ("£3.5m", "3500000", "GBP"),
    ("€400mn", "400000000", "EUR"),
    ("$1.5tn", "1500000000000", "USD"),
    ("$4B", "4000000000", "USD"),
    ("RM3.06mil", "3060000", "MYR"),
    ("Rs 500", "500", "INR"),
    ("Rs. 20", "20", "INR"),
    ("Rs 50 lakh", "5000000", "INR"),
    ("₹1.2 lakh crore", "1200000000000", "INR"),
    ("¥10,000", "10000", "JPY"),
    ("US$300 million", "300000000", "USD"),
    ("HK$216,925", "216925", "HKD"),
    ("A$25m", "25000000", "AUD"),
    ("C$16.4 million", "16400000", "CAD"),
    ("USD 200", "200", "USD"),
    ("GBP3.01", "3.01", "GBP"),
    ("CHF 40", "40", "CHF"),
    ("115 USD", "115", "USD"),
    ("30 MUSD", "30000000", "USD"),
    ("20€", "20", "EUR"),
    ("ten dollars", "10", "USD"),
    ("1.2 trillion dollars", "1200000000000", "USD"),
    ("323 million euros", "323000000", "EUR"),
    ("100 billion yuan", "100000000000", "CNY"),
    ("five million yen", "5000000", "JPY"),
    ("10,000 Swiss francs", "10000", "CHF"),
    ("42 Qatari riyals", "42", "QAR"),
    ("125 million Australian dollars", "125000000", "AUD"),
    ("50 cents", "50", "cent"),
    ("197 pence", "197", "penny"),
    ("75 öre", "75", "ore"),
    ("40 groszy", "40", "grosz"),
    ("80p", "80", "penny"),
    ("3 dollars 50 cents", "3.50", "USD"),
    ("$20 and 43c", "20.43", "USD"),
    ("thirteen dollars and forty-five cents", "13.45", "USD"),
    ("$(2.3) million", "-2300000", "USD"),
    ("half a billion dollars", "500000000", "USD"),
    # the magnitudes of the languages around English, as names and company reports bring them in
    ("1,87 Milliarden Euro", "1870000000", "EUR"),
    ("143,6 Mio. Euro", "143600000", "EUR"),
    ("2 Mrd. €", "2000000000", "EUR"),
    ("$5 bn. dollars", "5000000000", "USD"),
    ("98,3 millions d'euros", "98300000", "EUR"),
    ("5 miliardi di euro", "5000000000", "EUR"),
    ("40 millones de euros", "40000000", "EUR"),
    ("3 miljard euro", "3000000000", "EUR"),
    ("2.315.000.000 €", "2315000000", "EUR"),
    # letters and codes on either side, and a magnitude with them
    ("$US40 million", "40000000", "USD"),
    ("$A12", "12", "AUD"),
    ("AUD $12", "12", "AUD"),
    ("12eur", "12", "EUR"),
    ("60 USD million", "60000000", "USD"),
    ("60 EUR bn", "60000000000", "EUR"),
    ("4.3€m", "4300000", "EUR"),
    ("€m 4.3", "4300000", "EUR"),
    ("USDm 45.2", "45200000", "USD"),
    ("45 USDm", "45000000", "USD"),
    ("MSEK 450", "450000000", "SEK"),
    ("USD million 45", "45000000", "USD"),
    ("R1.2bn", "1200000000", "ZAR"),
    ("N50,000", "50000", "NGN"),
    ("S/ 25", "25", "PEN"),
    ("COP 2,800,000", "2800000", "COP"),
    ("Tk 500 crore", "5000000000", "BDT"),
    ("KSh 1,200", "1200", "KES"),
    ("300 kr", "300", "XXK"),
]


@pytest.mark.parametrize(("text", "value", "unit"), SUMS)
def test_sums(text: str, value: str, unit: str) -> None:
    found = at(f"They asked {text} for it.", text)
    assert (found.kind, found.value, found.unit) == ("money", Decimal(value), unit)


def test_several_currencies_in_one_text_keep_apart() -> None:
    text = "It cost £1,200 ($1,530), or about €1,400, against A$2,000 at home."
    units = {words: at(text, words).unit for words in ("£1,200", "$1,530", "€1,400", "A$2,000")}
    assert units == {"£1,200": "GBP", "$1,530": "USD", "€1,400": "EUR", "A$2,000": "AUD"}


@pytest.mark.parametrize(
    ("text", "unit", "other"),
    [
        ("a 20-pound bag", "pound", "GBP"),
        ("it weighs 190 pounds", "pound", "GBP"),
        ("40 pounds of flour", "pound", "GBP"),
        ("they spent 20 pounds", "GBP", "pound"),
        ("fined 3 million pounds", "GBP", "pound"),
    ],
)
def test_pounds_are_of_money_or_of_weight_and_both_readings_are_kept(
    text: str, unit: str, other: str
) -> None:
    found = only(text)
    assert (found.unit, [r.unit for r in found.readings]) == (unit, [other])


@pytest.mark.parametrize(
    "text",
    [
        "the team won 12 games",
        "a real 5-star hotel",
        "they won 3 seats",
        "COP 28",
        "the R50 road",
        "K9 units",
    ],
)
def test_words_that_are_also_currencies(text: str) -> None:
    assert only(text).kind != "money"


def test_a_dollar_sign_belongs_to_the_number_after_it() -> None:
    assert [at("$20 $37 fees", t).value for t in ("$20", "$37")] == [Decimal(20), Decimal(37)]


ENGLISH = Locale("en")
_OURS_ALONE = {"cent", "penny", "XEU", "BTC", "ETH"}  # no code of CLDR's, or not today's


@pytest.mark.parametrize("code", sorted(CODES - _OURS_ALONE))
def test_every_code_is_a_currency_of_cldr(code: str) -> None:
    assert code in ENGLISH.currencies


@pytest.mark.parametrize(
    "code", ["USD", "EUR", "GBP", "INR", "KRW", "ILS", "VND", "NGN", "PHP", "UAH", "TRY", "RUB"]
)
def test_the_sign_cldr_gives_a_currency_is_read_as_it(code: str) -> None:
    sign = get_currency_symbol(code, locale="en")
    narrow = {"NGN": "₦", "UAH": "₴", "TRY": "₺", "RUB": "₽"}.get(
        code, sign
    )  # the narrow form, where en spells the code
    assert SIGNS[narrow] == code


@pytest.mark.parametrize(
    "code", ["USD", "CAD", "AUD", "NZD", "HKD", "SGD", "CHF", "SEK", "NOK", "DKK", "MXN", "EGP", "KES", "THB"]
)
def test_the_name_cldr_gives_a_currency_is_read_as_it(code: str) -> None:
    name = ENGLISH.currencies[code].lower()
    assert NAMES[name] == code


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("The prize was 250,000 euros and 20,000 dollars.", ["250000", "20000"]),
        ("It paid 3,000 euros and 12.50 pounds.", ["3000", "12.50"]),
        ("It paid 15 dollars and 50.", ["15.50"]),
    ],
)
def test_a_sum_behind_another_is_not_its_cents(text: str, sums: list[str]) -> None:
    assert [q.low for q in find_quantities(text)] == [Decimal(sum_) for sum_ in sums]


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("It costs €1.20/l there.", "liter"),
        ("It costs $1.20 a gallon there.", "gallon"),
        ("It paid 30 cents per share.", "share"),
        ("It pays £12 an hour.", "hour"),
        ("They ask $40 per person per night.", "person-per-night"),
        ("They ask $40 per 1,000 views.", "1000-views"),
        ("Steel was 612 USD/t there.", "tonne"),
        ("Rent is €14.5/m² there.", "square-meter"),
        ("Rent is 14.5 €/m2 there.", "square-meter"),
        ("Rent is $45/sq ft there.", "square-foot"),
        ("Rent is $45 per sq ft there.", "square-foot"),
        ("It pays £12/h there.", "hour"),
        ("It pays $3/mo there.", "month"),
        ("Shares cost $9/st there.", None),
        ("It paid $40.", None),
        ("It paid $40 a customer had lost.", None),
        ("It rose 5% a year.", "year"),
        ("It took 600 emergency calls a day.", "day"),
    ],
)
def test_what_an_amount_is_for_each_of(text: str, per: str | None) -> None:
    assert find_quantities(text)[0].per == per


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Fees rise by R1,150, from R370.", Kind.MONEY),
        ("A head costs R48, against R2.4 billion in all.", Kind.MONEY),
        ("The R61 road cost R1,500 a metre.", Kind.IDENTIFIER),
        ("Route R24 is closed; it cost R2bn.", Kind.IDENTIFIER),
        ("Beside the road is a sign, R61.", Kind.IDENTIFIER),
    ],
)
def test_a_letter_before_a_whole_number_is_a_currency_beside_a_sum(text: str, kind: Kind) -> None:
    found = next(q for q in find_quantities(text) if q.text in ("R370", "R48", "R61", "R24"))
    assert found.kind is kind
