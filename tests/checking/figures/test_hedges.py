"""The qualifier of a figure is what the quote says of its number."""

from __future__ import annotations

import pytest

from summarise.checking.verdicts import Code, Severity
from tests.checking.figures.stating import answer, said_of

R, A, D = Code.QUALIFIER_REVERSED, Code.QUALIFIER_ADDED, Code.QUALIFIER_DROPPED

# quote, text of the figure, value, qualifier, what is said, what to write instead
WRONG = [
    ("Up to eight weeks may pass.", "eight weeks", "8", "at-least", R, "at-most"),
    ("Up to eight weeks may pass.", "up to eight weeks", "8", "more-than", R, "at-most"),
    ("Nearly four in ten get help.", "four in ten", "0.4", "more-than", R, "nearly"),
    ("Buses are no more than five minutes late.", "five minutes", "5", "more-than", R, "at-most"),
    ("The hall burned within 90 seconds.", "within 90 seconds", "90", "at-least", R, "at-most"),
    ("Sales must be announced at least six months ahead.", "six months", "6", "at-most", R, "at-least"),
    ("It wiped almost $4bn off the firm.", "almost $4bn", "4000000000", "more-than", R, "nearly"),
    ("More than 300 goats were sold.", "300 goats", "300", "less-than", R, "more-than"),
    ("More than 300 goats were sold.", "300 goats", "300", "nearly", R, "more-than"),
    ("The fair drew over 9,000 guests.", "9,000", "9000", "at-most", R, "more-than"),
    ("About 20 riders fell.", "about 20", "20", "at-least", A, "about"),
    ("Around 2,500 slept in the hall.", "2,500", "2500", "more-than", A, "about"),
    ("Some 1,900 wells went dry.", "1,900", "1900", "at-most", A, "about"),
    ("One class in six has 30 or more pupils.", "30 or more", "30", "more-than", A, "at-least"),
    ("Grants of up to £5,000 are paid.", "£5,000", "5000", "less-than", A, "at-most"),
    ("Grants of up to £5,000 are paid.", "£5,000", "5000", "about", A, "at-most"),
    ("Harrow sold 310 goats.", "310 goats", "310", "more-than", A, "exact"),
    ("Harrow sold 310 goats.", "310 goats", "310", "nearly", A, "exact"),
    ("She sat out more than three minutes.", "three minutes", "3", "exact", D, "more-than"),
    ("It costs roughly $3.4 million.", "$3.4 million", "3400000", "exact", D, "about"),
    ("They spent at least £4.8m on boats.", "£4.8m", "4800000", "exact", D, "at-least"),
    ("Nearly 65mm of rain fell.", "Nearly 65mm", "65", "exact", D, "nearly"),
    ("Fewer than 12 shops opened.", "12 shops", "12", "exact", D, "less-than"),
    ("As many as 40 trucks stood there.", "40 trucks", "40", "exact", D, "at-most"),
]

# quote, text of the figure, value, qualifier
RIGHT = [
    ("About 20 riders fell.", "about 20", "20", "about"),
    ("About 20 riders fell.", "about 20", "20", "nearly"),
    ("About 20 riders fell.", "about 20", "20", None),
    ("An estimated 900 people walk there.", "900 people", "900", "about"),
    ("More than 16 months of pay are due.", "more than 16 months", "16", "at-least"),
    ("Just over 500 came.", "500", "500", "about"),
    ("Nearly 65mm of rain fell.", "65mm", "65", "less-than"),
    ("Nearly 65mm of rain fell.", "65mm", "65", "about"),
    ("Fewer than 12 shops opened.", "12 shops", "12", "at-most"),
    ("The lesson took just under an hour, 55 minutes.", "55 minutes", "55", "less-than"),
    ("Harrow sold 310 goats.", "310 goats", "310", "exact"),
    ("Harrow sold 310 goats.", "310 goats", "310", "about"),
    ("They want 9% over 12 months.", "12 months", "12", "exact"),
    ("The tour runs over five stages.", "five stages", "5", "exact"),
    ("Ilves came within four seconds of the lead.", "four seconds", "4", "exact"),
    ("Trips stayed short of the 41.9 million of 2019.", "41.9 million", "41900000", "exact"),
    ("It drew well under the 405,000 of 2016.", "405,000", "405000", "exact"),
    ("The allowance goes up to R3,400 in May.", "R3,400", "3400", "exact"),
    ("The toll is up to £9 from £7.", "£9", "9", "exact"),
    ("Grants are limited to $43,600 each.", "$43,600", "43600", "at-most"),
    ("The court had thinned to perhaps 9,000.", "9,000", "9000", "about"),
    ("The bequest pays for art made before 1950.", "before 1950", None, "less-than"),
    ("A man in his 70s was hurt.", "70s", "70-79", "between"),
    ("It will take 14 to 16 months.", "14 to 16 months", "14-16", "between"),
    ("It will take 14 to 16 months.", "14 to 16 months", "14-16", "exact"),
    ("Those aged 45 and over came by bus.", "45 and over", "45", "at-least"),
    ("They never sold more than 20 goats.", "20 goats", "20", "at-most"),
    ("The queue has hardly more than 20 people.", "20 people", "20", "less-than"),
    ("It had 200 more than 30 barns.", "30 barns", "30", "exact"),
    ("Turnout was three points more than 40%.", "40%", "40", "exact"),
    ("The run begins at about 3am.", "3am", None, "exact"),
    ("The dam holds 700 litres, a figure thought to be low.", "700 litres", "700", "more-than"),
]


@pytest.mark.parametrize(("quote", "text", "value", "qualifier", "code", "instead"), WRONG)
def test_another_qualifier_than_the_quote_has_is_found(
    quote: str, text: str, value: str, qualifier: str, code: Code, instead: str
) -> None:
    summary = answer(quote, text, value, qualifier=qualifier)
    (flag,) = said_of("qualifier", f"{quote} Nobody objected.", summary)
    assert flag.code is code
    assert flag.severity is (Severity.ERROR if code is R else Severity.WARNING)
    assert flag.suggestion == f"Write {instead}."
    assert flag.message.startswith(f"The figure's qualifier is “{qualifier}”; the article says “")
    assert said_of("value", f"{quote} Nobody objected.", summary) == []


@pytest.mark.parametrize(("quote", "text", "value", "qualifier"), RIGHT)
def test_what_the_quote_says_or_leaves_open_is_left_alone(
    quote: str, text: str, value: str | None, qualifier: str | None
) -> None:
    summary = answer(quote, text, value, qualifier=qualifier)
    assert said_of("qualifier", f"{quote} Nobody objected.", summary) == []


def test_a_hedge_that_the_article_has_elsewhere_is_not_added() -> None:
    quote = "Harrow sold 310 goats."
    summary = answer(quote, "310 goats", "310", qualifier="more-than")
    assert said_of("qualifier", f"More than 310 goats changed hands. {quote}", summary) == []


def test_the_message_has_the_number_with_its_hedge() -> None:
    quote = "One class in six has 30 or more pupils."
    (flag,) = said_of("qualifier", quote, answer(quote, "30", "30", qualifier="less-than"))
    assert flag.message == (
        "The figure's qualifier is “less-than”; the article says “30 or more”, which is the opposite."
    )


def test_a_qualifier_in_other_words_says_nothing() -> None:
    quote = "About 20 riders fell."
    assert said_of("qualifier", quote, answer(quote, "about 20", "20", qualifier="rough guess")) == []
