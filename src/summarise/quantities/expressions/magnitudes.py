"""The magnitude behind a number, and what may follow one: "35k", "3 hundred and 21", "4 thousand 3 hundred", "3 million and a half"."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from summarise.quantities.context.tails import read_tail
from summarise.quantities.english import (
    DENOMINATORS,
    MAGNITUDES,
    ONES,
    SCALES,
    SHORT_MAGNITUDES,
    SURE_MAGNITUDES,
)
from summarise.quantities.expressions.amount import Amount
from summarise.quantities.expressions.spelled.reading import read_spelled
from summarise.quantities.languages.regions import region
from summarise.quantities.later import later
from summarise.quantities.lexicon import alternatives
from summarise.quantities.numerals import TOKEN, to_decimal
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind

if TYPE_CHECKING:
    from summarise.quantities.expressions.spelled.gross import grossed
else:
    grossed = later("summarise.quantities.expressions.spelled.gross", "grossed", globals())

_MAGNITUDE = pattern(
    rf"(?: ?\n? ?|-(?:(?:odd|plus) )?)({alternatives(SCALES)})\b(?:[ -](thousand|million|billion|trillion|crore|dozen)s?\b)?"
)
_SHORT = pattern(rf"( ?|-(?=(?:bn|mn|mln|tn|trn)\b))({alternatives(SHORT_MAGNITUDES)})\b(?!['/²³])")
_GIGA = pattern(r" ?G\b(?!-)")
_AND_PART = pattern(
    r"[- ]and[- ](?:(a|an|one|two|three|four|five)[- ])?(half|thirds?|quarters?|fifths?|eighths?|tenths?)\b"
)
# What a magnitude, "and a half" or a lone G may begin with: nearly all other words are let go at once.
_INITIALS = frozenset({word[0] for word in (*SCALES, *SHORT_MAGNITUDES)} | {"a", "g", "\n", " "})
_BEGINNINGS = frozenset({word[:2] for word in (*SCALES, *SHORT_MAGNITUDES)} | {"an", "gr"})
_VALUES = {word: Decimal(value) for word, value in SCALES.items()}


def magnified(page: Page, amount: Amount, money: bool) -> Amount:
    """``amount`` with the magnitude that follows it multiplied in."""
    low, end = page.low, amount.end
    if page.tag and (own := region(page.tag).magnitudes):  # "₹10L", "3.4LCr"
        regional = _REGIONAL.match(page.plain, end)
        size = own.get(regional.group(1)) if regional else None
        if regional is not None and size is not None:
            return Amount(amount.value * size, regional.end(), amount.form, size)
    initial = low[end : end + 1]
    if not initial.isalpha():
        initial = low[end + 1 : end + 2]
    if initial not in _INITIALS:
        return amount
    two = low[end + 1 : end + 3]
    if low[end] == " " and len(two) == 2 and two.isalpha() and two not in _BEGINNINGS:
        return amount
    found = _MAGNITUDE.match(low, end)
    if found is not None:
        scale = _VALUES[found.group(1)]
        if found.group(2):
            scale *= _VALUES[found.group(2)]
        return _continued(page, Amount(amount.value * scale, found.end(), amount.form, int(scale)))
    short = _SHORT.match(low, end)
    if short is None:
        if low.startswith((" and ", "-and-"), end):
            return _and_part(low, amount)
        if low.startswith(" gross of ", end):
            return grossed(low, amount) or amount
        giga = _GIGA.match(page.plain, end)
        if giga is not None and (amount.value != amount.value.to_integral_value() or amount.value >= 100):
            return Amount(amount.value * 10**9, giga.end(), amount.form, 10**9)
        return amount
    if page.plain.startswith("☉", short.end()):
        return amount  # masses of the sun
    gap, word = short.groups()
    sure = word in SURE_MAGNITUDES or (word == "k" and not gap) or (word in ("mil", "cr", "mill") and money)
    as_written = page.plain[short.start(2) : short.end()]
    if as_written == "K" and not gap and "°" in page.plain[max(0, end - 40) : end]:
        return amount  # among temperatures it is kelvin
    if as_written == "MM" or (word == "cr" and as_written == "Cr"):
        sure = True
    if as_written == "T" and not gap and not _FIELD.match(low, short.end()):
        return Amount(amount.value * 10**12, short.end(), amount.form, 10**12)
    if word == "mm" and not gap and _COUNTED.match(low, short.end()):
        return Amount(amount.value * 10**6, short.end(), amount.form, 10**6)
    lone = word in ("m", "b", "k", "mm", "t")
    if sure or (money and (not gap or lone) and not (word == "m" and as_written == "M" and gap)):
        scale = Decimal(SHORT_MAGNITUDES[word])
        end = short.end() + _has_stop(page, short.end())
        return Amount(amount.value * scale, end, amount.form, int(scale))
    if word in ("m", "b", "t") and not gap:
        return amount._replace(glued=word)
    return amount


# "6.3mm shares": thousands of thousands, as traders write them, and no holes of that width.
_COUNTED = pattern(
    r" (?:shares|units|users|customers|subscribers|members|accounts|people|households|homes|barrels|bbls?|boe|tonnes|tons|bushels|passengers|visitors)\b"
)
_REGIONAL = pattern(r" ?([A-Z][A-Za-z]{0,2})(?!\w)")
_FIELD = pattern(r"[ -](?:\w+ )?(?:mri|scanner|magnet|field)")  # a tesla


def _has_stop(page: Page, end: int) -> bool:
    """Whether the full stop of an abbreviated magnitude stands at ``end``: its currency follows ("Mio. Euro")."""
    if page.plain[end : end + 1] != ".":
        return False
    tail = read_tail(page, end + 1, digits=True)
    return tail is not None and tail.kind is Kind.MONEY


def _and_part(low: str, amount: Amount) -> Amount:
    tail = _AND_PART.match(low, amount.end)
    if tail is None or amount.value != amount.value.to_integral_value() or amount.value >= 1000:
        return amount
    part = to_decimal(Fraction(ONES.get(tail.group(1) or "one", 1), DENOMINATORS[tail.group(2)]))
    if part >= 1:
        return amount
    whole = Amount(amount.value + part, tail.end(), amount.form)
    found = _MAGNITUDE.match(low, tail.end())
    if found is None:
        return whole
    scale = _VALUES[found.group(1)]
    return Amount(whole.value * scale, found.end(), amount.form, int(scale))


def _continued(page: Page, amount: Amount) -> Amount:
    """What may follow a magnitude: "3 hundred and 21", "6 crore and two hundred", "3 million and a half"."""
    low, scale = page.low, amount.scale
    if low[amount.end : amount.end + 1] == " " and low[amount.end + 1 : amount.end + 2].isdigit():
        return _with_lesser(low, amount)
    if low[amount.end : amount.end + 5] != " and ":
        return amount
    tail = _AND_PART.match(low, amount.end)
    if tail is not None and (tail.group(1) or "a") in ("a", "one"):
        part = to_decimal(Fraction(1, DENOMINATORS[tail.group(2)])) * scale
        return Amount(amount.value + part, tail.end(), amount.form, scale)
    if scale not in (100, 10**5, 10**7):
        return amount
    at = amount.end + 5
    if low[at].isdigit():
        found = TOKEN.match(page.plain, at)
        assert found is not None
        rest = Decimal(found.group()) if found.group().isdigit() and len(found.group()) < 3 else None
        if rest is None or scale != 100 or low[found.end() : found.end() + 9].startswith((" hundred", "%")):
            return amount
        more = amount.value + rest
        if low.startswith(" dozen", found.end()):
            return Amount(more * 12, found.end() + 6, amount.form, 12)
        return Amount(more, found.end(), amount.form, 1)
    spelled = read_spelled(low, at)
    if spelled is None or spelled.form != "words" or spelled.value >= scale:
        return amount
    return Amount(amount.value + spelled.value, spelled.end, amount.form, 1)


_LESSER = pattern(rf" (\d{{1,3}}(?:\.\d{{1,2}})?)[ -]({alternatives(MAGNITUDES)})s?\b")


def _with_lesser(low: str, amount: Amount) -> Amount:
    """ "4 thousand 3 hundred", "2 crore 50 lakh": what a lesser magnitude adds."""
    found = _LESSER.match(low, amount.end)
    if found is None:
        return amount
    own = MAGNITUDES[found.group(2)]
    added = Decimal(found.group(1)) * own
    if own >= amount.scale or added >= amount.scale:
        return amount
    return _with_lesser(low, Amount(amount.value + added, found.end(), amount.form, own))
