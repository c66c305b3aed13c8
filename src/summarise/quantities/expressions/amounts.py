"""One number, from its first character to its magnitude word: "2.5 million", "two and a half", "35k".

The smallest unit of the grammar; signs, currencies, ranges and hedges are put around it by others.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from summarise.quantities.context.tails import read_tail
from summarise.quantities.english import (
    DENOMINATORS,
    MAGNITUDES,
    ONES,
    SCALES,
    SHORT_MAGNITUDES,
    SURE_MAGNITUDES,
    VULGAR,
)
from summarise.quantities.expressions.spelled import read_spelled
from summarise.quantities.languages.regions import region
from summarise.quantities.lexicon import alternatives
from summarise.quantities.numerals import POWER, TOKEN, Groups, blank_groups, digits_value, raised, to_decimal
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind


class Amount(NamedTuple):
    """A number without its unit.

    ``form``: digits, words, fraction, ordinal, pair; ``scale`` is its magnitude; ``others`` are further
    readings of the digits; ``glued`` is a letter behind them that is a magnitude only in some
    company ("m", "b", "t").
    """

    value: Decimal
    end: int
    form: str
    scale: int = 1
    others: tuple[Decimal, ...] = ()
    glued: str | None = None


_MAGNITUDE = pattern(
    rf"(?: ?\n? ?|-(?:(?:odd|plus) )?)({alternatives(SCALES)})\b(?:[ -](thousand|million|billion|trillion|crore|dozen)s?\b)?"
)
_SHORT = pattern(rf"( ?|-(?=(?:bn|mn|mln|tn|trn)\b))({alternatives(SHORT_MAGNITUDES)})\b(?!['/²³])")
_GIGA = pattern(r" ?G\b(?!-)")
_FRACTION = pattern(
    r"(?: {1,2}|-)(\d{1,2})/(\d{1,3})(?![\d/,]|\.\d)|/(\d{1,4})(?![\d/,]|\.\d)| ?([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒])"
)
_AND_PART = pattern(
    r"[- ]and[- ](?:(a|an|one|two|three|four|five)[- ])?(half|thirds?|quarters?|fifths?|eighths?|tenths?)\b"
)
_AND_WORDS = pattern(r" and (?=[a-z\d])")
_ORDINAL_MARKS = ("st", "nd", "rd", "th")
# What a magnitude, "and a half" or a lone G may begin with: nearly all other words are let go at once.
_INITIALS = frozenset({word[0] for word in (*SCALES, *SHORT_MAGNITUDES)} | {"a", "g", "\n", " "})
_VALUES = {word: Decimal(value) for word, value in SCALES.items()}


def read_digits(page: Page, position: int, *, money: bool = False) -> Amount | None:
    """The number whose first digit stands at ``position``; None where its marks make no number.

    ``money``: whether a currency stands before it, which lets a lone "m" or "b" be a magnitude.
    """
    plain = page.plain
    found = TOKEN.match(plain, position)
    if found is None:
        return None
    token, end = found.group(), found.end()
    if position > 1 and plain[position - 1] == "," and plain[position - 2].isdigit():
        end = position + len(token) - len(token.lstrip("0123456789"))  # the next of "22,24,26"
        token = plain[position:end]
    others: tuple[Decimal, ...] = ()
    if token.isdigit():
        if len(token) > 400:
            return None
        value = Decimal(token)
        if len(token) < 4 and plain[end : end + 1] in _GROUP_GAPS and _GROUP_START.match(plain, end):
            grouped = _grouped(page, position, money)
            if grouped is not None:
                value, end = grouped.value, grouped.end
    else:
        readings = digits_value(token, page.style)
        if not readings:
            end = position + len(token) - len(token.lstrip("0123456789"))
            readings = [Decimal(plain[position:end])]
        value, others = readings[0], tuple(readings[1:])
    return with_scale(page, Amount(value, end, "digits", 1, others), money=money, integer=token.isdigit())


_GROUP_GAPS = frozenset(" ,\n")
_GROUP_START = pattern(r"(?:[ \n]|, (?=0))\d{3}(?!\d)")
_SIZE_BEHIND = pattern(r" ?\n? ?(?:million|billion|trillion|thousand|mn|bn|m|b)\b")
_WORD_BEHIND = pattern(r" (?!and\b|or\b|to\b)[^\W\d_]{2}")


def _grouped(page: Page, position: int, money: bool) -> Groups | None:
    """Groups of three parted by blanks, where they are one number: by a nought that begins one, by a currency or unit
    beside them, or because the document groups so elsewhere."""
    groups = blank_groups(page.plain, position)
    if groups is None or "\t" in page.text[position : groups.end]:
        return None
    if groups.sure:
        return groups
    plain, end = page.plain, groups.end
    if plain[end : end + 1] == " " and plain[end + 1 : end + 2].isdigit():
        return None
    if page.style.grouped_by_blank or page.style.decimal_comma or money or _SIZE_BEHIND.match(page.low, end):
        return groups
    if groups.row:
        return groups if _WORD_BEHIND.match(plain, end) else None
    tail = read_tail(page, end, digits=True)
    return groups if tail is not None and tail.kind in (Kind.MONEY, Kind.MEASURE) else None


def with_scale(page: Page, amount: Amount, *, money: bool = False, integer: bool = False) -> Amount:
    """``amount`` with the fraction, exponent or magnitude that stands behind its digits."""
    plain, end = page.plain, amount.end
    char = plain[end : end + 1]
    if not char or char in ',.;:)"?!':
        return amount
    following = plain[end + 1 : end + 2]
    if char in " /-½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒" and (
        following.isdigit() or char not in " -" or following in VULGAR or following == " "
    ):
        fraction = _fraction(page, amount, integer)
        if fraction is not None:
            return fraction
    if char in "eE^x* " and (char != " " or following in "x*"):
        power = POWER.match(plain, end)
        if power is not None:
            return amount._replace(value=raised(amount.value, power), end=power.end(), others=())
    if char.isalpha():
        low = page.low
        if (
            low.startswith(_ORDINAL_MARKS, end)
            and not (char == "s" and (plain[end - 1] != "1" or _STONES.match(low, end)))  # "15st", "11st 4lb"
            and not low[end + 2 : end + 3].isalnum()
            and not amount.others
            and amount.scale == 1
        ):
            return amount._replace(end=end + 2, form="ordinal")
    elif char not in " -\n":
        return amount
    return _magnified(page, amount, money)


def _fraction(page: Page, amount: Amount, integer: bool) -> Amount | None:
    found = _FRACTION.match(page.plain, amount.end)
    if found is None:
        return None
    top, bottom, over, vulgar = found.groups()
    value = amount.value
    if vulgar:
        added = value + to_decimal(VULGAR[vulgar])
    elif top:
        if not 0 < int(top) < int(bottom):
            return None
        added = value + to_decimal(Fraction(int(top), int(bottom)))
    else:
        below = int(over)
        if not (integer and value > 0 and below) or below > 1000 or (value == 24 and below in (7, 365)):
            return None
        if value >= below and not _is_odds(page, amount.end, found.end()):
            return None
        return Amount(to_decimal(Fraction(int(value), below)), found.end(), "fraction")
    return _magnified(page, Amount(added, found.end(), "digits"), False)


_ODDS_BEHIND = pattern(
    r" (?:(?:joint|second|hot|strong|odds-on) )?(?:favou?rites?|outsiders?|shots?|chances?|odds)\b"
)


def _is_odds(page: Page, at: int, end: int) -> bool:
    """Whether "100/1" are a bookmaker's odds: "a 100/1 outsider", "odds of 7/2"."""
    return _ODDS_BEHIND.match(page.low, end) is not None or "odds" in page.low[max(0, at - 20) : at]


def _magnified(page: Page, amount: Amount, money: bool) -> Amount:
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
    lone = word in ("m", "b", "k", "mm", "t")
    if sure or (money and (not gap or lone) and not (word == "m" and as_written == "M" and gap)):
        scale = Decimal(SHORT_MAGNITUDES[word])
        end = short.end() + _has_stop(page, short.end())
        return Amount(amount.value * scale, end, amount.form, int(scale))
    if word in ("m", "b", "t") and not gap:
        return amount._replace(glued=word)
    return amount


_STONES = pattern(r"st ?\d{1,2} ?(?:lbs?|pounds?)\b")
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


_ODD_SIZE = pattern(rf"-(?:odd|plus) ({alternatives(MAGNITUDES)})\b")  # "twenty-odd million"


def read_words(page: Page, position: int) -> Amount | None:
    """The number in words that begins at ``position``: "two million and one", "two and a half", "a dozen"."""
    found = read_spelled(page.low, position)
    if found is None:
        return None
    if found.scale == 1 and page.low[found.end : found.end + 1] == "-":
        size = _ODD_SIZE.match(page.low, found.end)
        if size is not None:
            scale = MAGNITUDES[size.group(1)]
            return Amount(found.value * scale, size.end(), found.form, scale)
    return Amount(found.value, found.end, found.form, found.scale)
