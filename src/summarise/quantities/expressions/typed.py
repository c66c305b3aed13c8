"""A number in words with the unit, the second end or the ratio behind it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarise.quantities.context.tails import of_one_unit, read_tail
from summarise.quantities.context.unit_names import plain_word
from summarise.quantities.expressions import phrases
from summarise.quantities.expressions.amount import Amount
from summarise.quantities.expressions.building import build
from summarise.quantities.expressions.finishing import finish_number
from summarise.quantities.expressions.joined.linked import First, may_link
from summarise.quantities.expressions.numbers import over
from summarise.quantities.later import LaterModule, later
from summarise.quantities.page import Page
from summarise.quantities.quantity import Kind, Quantity

if TYPE_CHECKING:
    from summarise.quantities.expressions.games import scores
    from summarise.quantities.expressions.games.wickets import wickets
    from summarise.quantities.expressions.joined.ranges import join
    from summarise.quantities.expressions.joined.shared_units import of_a_list_in_words, of_the_next_in_words
    from summarise.quantities.expressions.spelled.said_twice import said_twice
else:
    scores = LaterModule("summarise.quantities.expressions.games.scores", globals())
    wickets = later("summarise.quantities.expressions.games.wickets", "wickets", globals())
    join = later("summarise.quantities.expressions.joined.ranges", "join", globals())
    of_a_list_in_words = later(
        "summarise.quantities.expressions.joined.shared_units", "of_a_list_in_words", globals()
    )
    of_the_next_in_words = later(
        "summarise.quantities.expressions.joined.shared_units", "of_the_next_in_words", globals()
    )
    said_twice = later("summarise.quantities.expressions.spelled.said_twice", "said_twice", globals())

Found = Quantity | list[Quantity] | None


def typed(page: Page, start: int, amount: Amount, words: list[str]) -> Found:
    """A number in words with the unit, the second end or the ratio behind it."""
    low, at = page.low, amount.end
    after = low[at : at + 1]
    tail = None
    if after == " " and low.startswith("for ", at + 1) and (score := wickets(page, start, at, amount.value)):
        return score
    if after == " " and low[at + 1 : at + 2] == "(" and (twice := said_twice(page, start, amount, words)):
        return twice
    if amount.value == 1 and after == " " and (share := phrases.one_of(low, start, at)):
        return of_phrase(page, share, Kind.RATIO)
    if after and after not in ",.;:)?!" and not (after == " " and plain_word(page, at)):
        tail = read_tail(page, at, digits=False)
        if tail is None and low.startswith(" to ", at):
            ratio = phrases.said_ratio(low, start, at, amount.value, words)
            if ratio is not None:
                return of_phrase(page, ratio, Kind.RATIO)
        elif tail is None and amount.form == "fraction" and amount.value < 1:
            tail = of_one_unit(page, at)
        elif (
            tail is None
            and low[at + 1 : at + 2] == "n"
            and amount.value < 10
            and (nil := scores.to_nil(low, at))
        ):
            return build(page, start, nil, Kind.SCORE, amount.value, _ZERO, None, words)
        stop = tail.end if tail is not None else at
        if may_link(low, stop):
            joined = join(page, First(start, amount, tail, None, words), False)
            if joined is not None:
                return joined
        if tail is None and amount.scale == 1 and amount.form == "words":
            word = low[at + 1 : at + 7].split(" ", 1)[0].split("-", 1)[0]
            if word in _RATIO_WORDS:
                ratio = phrases.ratio(low, start, at, amount.value)
                if ratio is not None:
                    return of_phrase(page, ratio, Kind.RATIO)
            elif word == "over" and after == " ":
                said = over(page, start, at, amount.value)
                if said is not None:
                    return said
    if tail is None and amount.scale == 1 and amount.form == "words" and after in _LISTING:
        shared = of_a_list_in_words(page, at) or of_the_next_in_words(page, at)
        if shared is not None:
            tail = shared._replace(end=at)
    return finish_number(page, start, amount, words, None, tail, False)


_LISTING = frozenset((" ", ","))


_ZERO = Decimal(0)
_RATIO_WORDS = frozenset({"in", "out", "of", "for", "times"})


def of_phrase(page: Page, phrase: phrases.Phrase, kind: Kind, unit: str | None = None) -> Quantity:
    """The quantity that a fixed phrase states."""
    return build(page, phrase.start, phrase.end, kind, phrase.low, phrase.high, unit)
