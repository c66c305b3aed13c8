"""Words beside a number are looked up before any pattern is tried: what a pattern would find is never passed over."""

from __future__ import annotations

import re

import pytest

from summarise.quantities.finder import find_quantities
from summarise.quantities.languages.beside import Ahead, Before, Past, Standing
from summarise.quantities.languages.changes import anchors
from summarise.quantities.languages.european.aged import AGE_WORDS
from summarise.quantities.languages.european.looking import Begun, begun_of, past_of
from summarise.quantities.languages.european.named import name_words
from summarise.quantities.languages.grammar.behind import SCALED, SCORED, SHARE_JOINTS
from summarise.quantities.languages.grammar.language import grammar
from summarise.quantities.languages.lexicon import CODES

ARTICLES = Before(["l", "en", "bis zu", "zu"])


@pytest.mark.parametrize(
    ("text", "floor", "found"),
    [
        ("bis zu ", 0, Standing(0, "bis zu")),  # the longest counts
        ("das zu ", 0, Standing(4, "zu")),
        ("dazu ", 0, None),  # the end of another word
        ("dazu ", 2, Standing(2, "zu")),  # what stands before the floor is not seen
        ("à l ", 0, Standing(2, "l")),
        ("al ", 0, None),
        ("zu", 0, None),  # no blank
        ("zu ", 3, None),
        ("", 0, None),
    ],
)
def test_a_word_before_a_number(text: str, floor: int, found: Standing | None) -> None:
    assert ARTICLES.at(text, floor, len(text)) == found


def test_what_goes_on_before_the_floor_can_be_seen() -> None:
    assert ARTICLES.at("dazu ", 2, 5, from_floor=False) is None


def test_some_words_hang_on_their_number() -> None:
    assert Before(["§"], glued=True).at("§", 0, 1) == Standing(0, "§")


@pytest.mark.parametrize("code", CODES)
def test_whatever_may_stand_behind_a_number_is_looked_for(code: str) -> None:
    made = grammar(code)
    lexicon = made.lexicon
    expected = {
        Ahead.SIZE: [*lexicon.magnitudes, *made.short],
        Ahead.DECIMAL: lexicon.decimal_words,
        Ahead.KIND: [*lexicon.percent, *lexicon.points, *lexicon.currencies, *lexicon.cents],
        Ahead.CODE: ["EUR", "$", "US$"],
        Ahead.UNIT: [*lexicon.units, *lexicon.symbols, "km"],
        Ahead.JOINT: [*lexicon.to, *lexicon.onto, *lexicon.and_, "–"],
        Ahead.DATE: [*lexicon.months, *lexicon.short_months, *lexicon.hour, *lexicon.to, *lexicon.onto],
        Ahead.SHARE: SHARE_JOINTS[code],
        Ahead.SCORE: SCORED[code][0].split("|"),
        Ahead.SCALED: SCALED,
    }
    for flag, words in expected.items():
        passed_over = [word for word in words if not made.ahead.at(f"12 {word} ".lower(), 2) & flag]
        assert not passed_over, flag


def test_nothing_is_looked_for_behind_most_numbers() -> None:
    ahead = grammar("de").ahead
    assert [ahead.at(text, 2) for text in ("12 fähren", "12, und", "12.", "12")] == [0, 0, 0, 0]
    assert ahead.at("12%", 2) == Ahead.ANY
    # words that only begin as others do that are looked for
    assert [ahead.at(f"12 {word} ", 2) for word in ("menschen", "stellen", "aufzüge", "punktspiele")] == [
        0
    ] * 4


def test_what_goes_on_from_a_short_size_is_looked_at_where_a_code_may_stand() -> None:
    ahead = grammar("de").ahead
    assert [ahead.at(f"12 {word}", 2) & Ahead.SIZE for word in ("mioeur", "mio", "miosenschicht")] == [Ahead.SIZE, Ahead.SIZE, 0]  # fmt: skip


def test_words_that_were_met_are_not_remembered_without_end() -> None:
    ahead = grammar("de").ahead
    for number in range(30_000):
        word = "zqzq" + "".join(chr(97 + int(digit)) for digit in str(number))
        assert ahead.at(f"12 {word} ", 2) == 0
    assert ahead.at("12 kilometer", 2) & Ahead.FULL


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("before", ["x ", "(", "5 "])
def test_whatever_may_stand_before_a_number_is_looked_for(code: str, before: str) -> None:
    made = grammar(code)
    expected = {
        Past.HEDGE: made.lexicon.before,
        Past.MINUS: [*made.lexicon.minus, "–", "-"],
        Past.NAME: name_words(code, made.lexicon.names),
        Past.SIGN: ["EUR", "$", "R$", "kr", "€", "Mio.", "TEUR", "Mio", "EURmln", "Euro"],
        Past.SHARE: SHARE_JOINTS[code],
        Past.AGE: [*AGE_WORDS[code], "x,"],
    }
    for flag, words in expected.items():
        texts = [f"{before}{word} ".lower() for word in words]
        assert [text for text in texts if not past_of(made).at(text, len(text)) & flag] == []


def test_the_end_of_another_word_is_none_of_these() -> None:
    past = past_of(grammar("de"))
    hedged = [
        past.at(f"er sah {word} ", len(f"er sah {word} ")) & Past.HEDGE for word in ("rund", "(rund", "grund")
    ]
    assert hedged == [Past.HEDGE, Past.HEDGE, 0]


def test_nothing_is_looked_for_before_most_numbers() -> None:
    past = past_of(grammar("de"))
    assert [past.at(text, len(text)) for text in ("sie zog ", "so ist’s ", "das haus; ")] == [0, 0, 0]
    assert [past.at(text, len(text)) for text in ("", "a ", "rund.", "(")] == [Past.ANY] * 4


@pytest.mark.parametrize("code", CODES)
def test_no_size_is_a_word_of_dates(code: str) -> None:
    """Figures with a size behind them are not tried as a date."""
    made = grammar(code)
    for word in [*made.lexicon.magnitudes, *made.short]:
        assert not made.ahead.at(f" {word} ".lower(), 0) & Ahead.DATE, word


@pytest.mark.parametrize("code", CODES)
def test_what_a_word_may_begin_is_known(code: str) -> None:
    made = grammar(code)
    lexicon, begun = made.lexicon, begun_of(made)
    expected = {
        Begun.DATE: [*lexicon.months, *lexicon.short_months, *lexicon.weekdays, *lexicon.short_weekdays],
        Begun.VAGUE: [*lexicon.vague, *lexicon.parts],
        Begun.ORDINAL: made.ordinals.whole,
        Begun.UNNUMBERED: [*anchors(code), *(lexicon.units if lexicon.and_half else ())],
    }
    for flag, words in expected.items():
        firsts = [found.group() for word in words if (found := re.match(r"[^\W\d_]+", word))]
        assert [first for first in firsts if not begun[first] & flag] == []
    assert begun["qwrt"] == 0


@pytest.mark.parametrize("code", CODES)
def test_the_word_of_each_unit_is_known(code: str) -> None:
    made = grammar(code)
    for flag, words in (
        (Ahead.FULL, made.lexicon.units),
        (Ahead.SHORT, [*made.lexicon.symbols, "km", "m", "MWh"]),
        (Ahead.PERCENT, made.lexicon.percent),
        (Ahead.POINTS, [*made.lexicon.points, *made.lexicon.bare_points]),
        (Ahead.MONEY, [*made.lexicon.currencies, *made.lexicon.cents]),
    ):
        for word in words:
            first = re.match(r"[^\W\d_²³]+", word.lower())
            assert first is None or made.unit_heads[first.group()] & flag, word
            assert first is None or made.ahead.at(f" {word} ".lower(), 0) & flag, word


@pytest.mark.parametrize(
    ("text", "unit"),
    [("5 m² Fläche", "square-meter"), ("12 kgCO2", "kilogram"), ("3 °C", "degree-celsius"), ("7 T-Shirts", "t-shirts"), ("5 Mauern", "mauern")],
)  # fmt: skip
def test_what_a_unit_begins_with_is_looked_at(text: str, unit: str) -> None:
    assert [q.unit for q in find_quantities(text, "de")] == [unit]
