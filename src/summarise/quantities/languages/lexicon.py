"""What one language calls numbers, and what it puts around them: words/CODE.py, as a ``Lexicon``."""

from __future__ import annotations

import json
from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from typing import Any

from summarise.quantities.languages.spelling import number_words
from summarise.quantities.languages.words import table_of, turned, words_of
from summarise.quantities.normalising.folding import fold
from summarise.quantities.quantity import Qualifier
from summarise.quantities.units import SYMBOLS

CODES = ("de", "fr", "es", "it", "pt", "nl")


class Lexicon:
    """All words lower case. Made once and never changed; no dataclass, which of this size takes a thousandth of a second to make.

    ``magnitudes``: word to factor, ``collectives`` those that are about so many ("une centaine").
    ``spelled``: number word to value, all of them below 1,000; ``thousand``: the words that multiply by
    it, ``joined`` where they are written in one word with what they multiply. ``homonyms``: number words
    that mean something else unless the pattern follows. ``one``: articles that count
    before a magnitude; ``halves``: words to what they are before one; ``and_half``: words behind a
    magnitude that add half of it. ``before``, ``after``: hedges in front of and behind a number. ``to``:
    words between the ends of a range; ``between`` and ``and_``: of "between 10 and 20", with ``articles``
    before each number; ``from_`` and ``onto``: of "from 5 to 6", which is no range. ``percent``,
    ``points``: words; ``bare_points`` are percentage points after a percentage, ``basis_points`` hundredths
    of one; ``per_thousand``: words as "promille". ``minus``: before,
    ``below_zero``: behind a number that is negative. ``years_before``: words before a bare year. ``aged``:
    the pattern behind a number that makes it an age, ``aged_before`` the one before so many years.
    ``names``: words before a number that make it a name ("Article 5"). ``ordinal``: the pattern behind the
    digits of an ordinal, ``ordinal_after_article`` of one that only an article tells from a sentence's end. ``vague``: words to (low, high). ``parts``: words to a fraction. ``units``,
    ``currencies``: the CLDR's and what it lacks or calls otherwise. ``no_noun``: words that are no counted
    thing. ``day``: the pattern between a day's number and its month; ``of``: between month and year;
    ``weekday_of``: between weekday and date. ``clock``: of a time. ``symbols``: units in short forms, ``short``:
    magnitudes in short forms, both with their case. ``hundred``, ``nought`` and ``thousand_joint``: see ``Speller``;
    ``decimal_words``: a decimal mark as a word; ``rest``: the pattern between millions and thousands in words.
    ``cents``: hundredths of a currency to their name. ``at`` and ``on``: words before a time and before a date;
    ``hour``: words behind a time. ``ordinals``: see ``Ordinals``.
    """

    code: str
    magnitudes: Mapping[str, int]
    collectives: frozenset[str]
    spelled: Mapping[str, int]
    thousand: tuple[str, ...]
    joined: bool
    homonyms: Mapping[str, str]
    one: tuple[str, ...]
    halves: Mapping[str, Fraction]
    and_half: tuple[str, ...]
    before: Mapping[str, Qualifier]
    after: Mapping[str, Qualifier]
    articles: tuple[str, ...]
    to: tuple[str, ...]
    between: tuple[str, ...]
    and_: tuple[str, ...]
    from_: tuple[str, ...]
    onto: tuple[str, ...]
    percent: tuple[str, ...]
    points: tuple[str, ...]
    bare_points: tuple[str, ...]
    basis_points: tuple[str, ...]
    per_thousand: tuple[str, ...]
    minus: tuple[str, ...]
    below_zero: tuple[str, ...]
    years_before: tuple[str, ...]
    aged: str
    aged_before: str
    names: tuple[str, ...]
    ordinal: str
    ordinal_after_article: str
    vague: Mapping[str, tuple[int, int]]
    parts: Mapping[str, Fraction]
    months: Mapping[str, int]
    short_months: Mapping[str, int]
    weekdays: Mapping[str, int]
    units: Mapping[str, str]
    currencies: Mapping[str, str]
    no_noun: frozenset[str]
    short_weekdays: Mapping[str, int]
    quarters: Mapping[str, int]
    symbols: Mapping[str, str]
    short: Mapping[str, int]
    day: str
    of: str
    weekday_of: str
    clock: str
    hundred: str
    nought: str
    thousand_joint: str
    decimal_words: tuple[str, ...]
    rest: str
    cents: Mapping[str, str]
    at: tuple[str, ...]
    on: tuple[str, ...]
    hour: tuple[str, ...]
    ordinals: Mapping[str, Any]

    def __init__(self, **given: Any) -> None:
        """``given``: all of these, by name."""
        self.__dict__.update(given)


@cache
def lexicon(code: str) -> Lexicon:
    """The lexicon of a language, read on first use. ``code``: one of ``CODES``."""
    table = table_of(code)
    cldr = cldr_of(code)
    collectives = {word: int(float(n)) for word, n in turned(table.get("collectives", {}))}
    as_they_stand: dict[str, Any] = {name: tuple(table[name]) for name in _LISTS}
    as_they_stand |= {
        name: table[name]
        for name in (
            "aged",
            "aged_before",
            "ordinal",
            "ordinal_after_article",
            "day",
            "of",
            "weekday_of",
            "clock",
            "hundred",
            "nought",
            "thousand_joint",
            "rest",
            "ordinals",
        )
    }
    return Lexicon(
        code=code,
        magnitudes=_SHORT | {word: int(float(n)) for word, n in turned(table["magnitudes"])} | collectives,
        collectives=frozenset(word for word, n in collectives.items() if n != 12),  # a dozen is exact
        spelled=number_words(table["spelling"]),
        joined=table["joined"],
        homonyms=table.get("homonyms", {}),
        halves={word: Fraction(n) for word, n in turned(table["halves"])},
        before={word: Qualifier(name) for word, name in turned(table["before"])},
        after={word: Qualifier(name) for word, name in turned(table["after"])},
        vague={word: _range(ends) for word, ends in turned(table["vague"])},
        parts={word: Fraction(n) for word, n in turned(table["parts"])},
        months=cldr["months"],
        short_months=cldr["short_months"],
        weekdays=cldr["weekdays"],
        short_weekdays=cldr["short_weekdays"],
        quarters=cldr["quarters"],
        symbols=_symbols(cldr["symbols"] | table.get("symbols", {}), table),
        short={word: n for word, n in cldr["magnitudes"].items() if len(word) <= 5},
        cents=dict(turned(table["cents"])),
        units=_folded(_inflected(cldr["units"], code)) | dict(turned(table["units"])),
        currencies=cldr["currencies"] | dict(turned(table["currencies"])),
        no_noun=frozenset(table["no_noun"].split()),
        **as_they_stand,
    )


def _inflected(units: Mapping[str, str], code: str) -> dict[str, str]:
    """The names of units, the German ones in the dative of the plural as well: "von 6 Zentimetern"."""
    if code != "de":
        return dict(units)
    return {f"{word}n": name for word, name in units.items() if word.endswith(("meter", "liter"))} | dict(
        units
    )


_LISTS = (
    "thousand", "one", "and_half", "articles", "to", "between", "and_", "from_", "onto", "percent", "points", "bare_points", "basis_points", "per_thousand",
    "minus", "below_zero", "years_before", "names",
    "decimal_words", "at", "on", "hour",
)  # fmt: skip


def _symbols(symbols: Mapping[str, str], table: Mapping[str, Any]) -> dict[str, str]:
    """Without those that are other words of the language ("al"), or the international symbol of another unit ("J", "s.")."""
    words = {*table["no_noun"].split(), *table["to"], *table["onto"], *table["and_"]}
    return _folded(
        {
            word: name
            for word, name in symbols.items()
            if word.lower() not in words and SYMBOLS.get(word.rstrip("."), name) == name
        }
    )


def _folded(named: Mapping[str, str]) -> dict[str, str]:
    """By the words as the finder sees them, all folded at once: each on a line of its own."""
    return dict(zip(fold("\n".join(named)).split("\n"), named.values(), strict=True))


_SHORT = {
    "k": 10**3, "m": 10**6,  # before a currency's sign
    "thousand": 10**3, "million": 10**6, "bn": 10**9,  # as readers write what a table's head states: no word of another language
}  # fmt: skip


def cldr_of(code: str) -> dict[str, Any]:
    """What words/cldr.json has of a language. The rest of the file is not parsed: each language begins on a line of its own."""
    text, head = words_of("cldr.json"), f'\n"{code}": '
    found: dict[str, Any] = json.JSONDecoder().raw_decode(text, text.index(head) + len(head))[0]
    return found


def _range(ends: str) -> tuple[int, int]:
    low, _, high = ends.partition("-")
    return int(low), int(high)
