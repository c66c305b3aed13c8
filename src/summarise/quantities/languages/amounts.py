"""A number at a place of a text, in digits or in words, with the magnitudes behind it."""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.english import VULGAR
from summarise.quantities.languages.beside import CLOSING, Ahead
from summarise.quantities.languages.grammar.amounts import HALF, ONE
from summarise.quantities.languages.page import Page
from summarise.quantities.named import NamedTuple, made
from summarise.quantities.numerals import digits_value, to_decimal
from summarise.quantities.patterns import pattern

_WHOLE_WORDS = frozenset({"mila", "mil"})  # no abbreviations
_FEW = 16  # characters of digits alone
_THOUSAND, _MILLION = 10**3, 10**6
_ONE = Decimal(1)
_PARTS = {sign: to_decimal(part) for sign, part in VULGAR.items()}
_MARKS, _DASHES = (".", ","), ("–", "-", "—")
_PLACES = 6  # figures behind a decimal mark in words


class Amount(NamedTuple):
    """``values``: readings, likeliest first; ``end``: where it ends; ``plain``: digits without a magnitude;
    ``factor``: of the magnitudes; ``collective``: a word such as "centaine" makes it about so many; ``ahead``: what may
    begin behind it, as ``Ahead`` tells."""

    values: list[Decimal]
    end: int
    plain: bool
    factor: Decimal = _ONE
    collective: bool = False
    ahead: int = Ahead.ANY


_WITHIN = frozenset(" .,'")
_GROUPED = frozenset(". '")
_RUN = pattern("[0-9]+")
_LETTERS = pattern(r"[^\W\d_]+")
_SIZED = Ahead.SIZE | Ahead.DECIMAL


def amount_at(page: Page, start: int) -> Amount | None:
    """The number that begins at ``start``; None where none does."""
    low, grammar = page.low, page.grammar
    run = _RUN.match(low, start)
    if run is not None:
        token, end = run[0], run.end()
        behind_it, next_ = low[end : end + 1], low[end + 1 : end + 2]
        if behind_it in _WITHIN and next_.isdecimal():
            found = grammar.number.match(low, start)
            assert found is not None
            token, end = found[0], found.end()
            behind_it, next_ = low[end : end + 1], low[end + 1 : end + 2]
        if len(token) < _FEW and token.isdigit():
            values = [Decimal(token)]
        elif (
            token[-4:-3] in _GROUPED
            and (token[:-4] + token[-3:]).isdigit()
            and (token[-4] != "." or (len(token) < 8 and token[0] != "0" and grammar.style.decimal_comma))
        ):
            values = [Decimal(token[:-4] + token[-3:])]  # "1.900", "1 900"
        else:
            values = digits_value(token, grammar.style)
            if "," not in token and grammar.style.decimal_comma:
                values = values[:1]  # "41.000" is one number here, and never 41
            if not values:
                return None
        if behind_it == " " and next_.isalpha():  # as most are
            ahead = grammar.ahead.at(low, end)
            if not ahead & _SIZED:
                return made(Amount, (values, end, True, _ONE, False, ahead))
        elif behind_it in CLOSING and (next_ == " " or not next_):
            return made(Amount, (values, end, True, _ONE, False, 0))
        else:
            if (
                behind_it in _MARKS
                and low.startswith(_DASHES, end + 1)
                and not low[end + 2 : end + 3].isalnum()
            ):
                end += 2  # "5.– Franken", as the Swiss write a sum without hundredths
                behind_it = low[end : end + 1]
            part = _PARTS.get(low[end + 1 : end + 2] if behind_it == " " else behind_it)
            if part is not None and token.isdigit():  # "2½"
                stop = end + 1 + (behind_it == " ")
                return _multiplied(page, Amount([Decimal(token) + part], stop, False))
            if (behind_it == "/" or (behind_it == " " and low[end + 2 : end + 3] == "/")) and (
                parted := _with_part(page, start, end)
            ):
                return parted
            ahead = grammar.ahead.at(low, end)
        if ahead & Ahead.DECIMAL and token.isdigit() and (mark := grammar.decimal_word.match(low, end)):
            behind = grammar.figures.match(low, mark.end())
            if behind:  # "2 Komma 5"
                values, end = [Decimal(f"{token}.{behind.group()}")], behind.end()
                ahead = Ahead.ANY
        number = made(Amount, (values, end, True, _ONE, False, ahead))
        return _with_figures(page, _multiplied(page, number)) if ahead & Ahead.SIZE else number
    if (part := _PARTS.get(low[start : start + 1])) is not None:
        return _multiplied(page, Amount([part], start + 1, False))
    word = _LETTERS.match(low, start)
    may = grammar.worded[word[0]] if word else ONE | HALF
    if may & ONE and (one := grammar.one_size(low, start)):
        return _with_rest(page, _multiplied(page, Amount([_ONE], one, False)))
    if may & HALF and (half := grammar.half_at(low, start)):
        value = to_decimal(grammar.lexicon.halves[half])
        return _with_rest(page, _multiplied(page, Amount([value], start + len(half), False)))
    spelled = grammar.speller.read(low, start) or (_one_before_half(page, start) if may & ONE else None)
    if spelled is None and grammar.compounds is not None:
        spelled = grammar.speller.head(low, start, grammar.compounds)
    if spelled is None:
        return None
    cardinal, end = spelled
    ahead = grammar.ahead.at(low, end)
    if ahead & Ahead.DECIMAL and (decimals := _decimals(page, end)):
        value = Decimal(f"{cardinal}.{decimals[0]}")
        return _multiplied(page, Amount([value], decimals[1], False))
    if cardinal == 1 and grammar.one_and_half(low, end):
        return Amount([Decimal(1)], end, False)  # "un an et demi"
    if cardinal < 2 and not (cardinal == 0 and grammar.after_nought.match(low, end)):
        return None
    homonym = grammar.homonyms.get(low[start:end])
    if homonym and not (homonym.match(low, end) or grammar.minus.at(low, max(0, start - 16), start)):
        return None
    amount = Amount([Decimal(cardinal)], end, False, _ONE, False, ahead)
    if cardinal < _THOUSAND and not ahead & Ahead.SIZE:
        return amount
    return _with_figures(page, _with_rest(page, _multiplied(page, amount)))


def amount_beside(page: Page, start: int) -> Amount | None:
    """As ``amount_at``, of a number that several questions about the one before it lead to."""
    known: Amount | None
    if start in page.beside:
        known = page.beside[start]
    else:
        known = page.beside[start] = amount_at(page, start)
    return known


def _one_before_half(page: Page, start: int) -> tuple[int, int] | None:
    """The article that is a number before a half, where the language has another word for one: "un punto e mezzo"."""
    for word in page.grammar.lexicon.one:
        end = start + len(word)
        if page.low.startswith(f"{word} ", start) and page.grammar.one_and_half(page.low, end):
            return 1, end
    return None


# "1/2 Liter", "1 1/2 Stunden": kitchens and workshops divide by these.
_PART = pattern(r"(?:(\d{1,3}) )?([1-9]|1[0-5])/([234568]|1[026])(?![\d/.,-]\d|\d|/)")
_CALENDAR = frozenset({"day", "week", "month", "year"})  # "3/4 Tage" are three or four


def _with_part(page: Page, start: int, end: int) -> Amount | None:
    """A part in figures, alone or behind a whole number, before a unit."""
    found = _PART.match(page.low, start)
    if found is None or found.end() <= end or int(found[2]) >= int(found[3]):
        return None
    unit = page.grammar.unit_at(page.low, found.end())
    short = None if unit else page.grammar.symbol_at(page.plain, found.end())
    if unit is None and (short is None or page.plain[short[1] : short[1] + 1].isalnum()):
        return None
    if unit and not found[1] and page.grammar.lexicon.units[unit[0]] in _CALENDAR:
        return None
    return Amount([Decimal(found[1] or 0) + Decimal(found[2]) / Decimal(found[3])], found.end(), False)


def _decimals(page: Page, end: int) -> tuple[str, int] | None:
    """The figures behind a decimal mark in words: "Komma drei neun", "virgule zéro cinq", "coma veinticinco"."""
    low, grammar = page.low, page.grammar
    mark = grammar.decimal_word.match(low, end)
    if mark is None:
        return None
    figures, at, stop = "", mark.end(), 0
    while len(figures) < _PLACES:
        found = grammar.speller.small(low, at)
        if found is None or (figures and found[0] > 9):
            break
        figures, stop = figures + str(found[0]), found[1]
        if found[0] > 9 or low[stop : stop + 1] != " ":
            break
        at = stop + 1
    return (figures, stop) if figures else None


def _multiplied(page: Page, number: Amount) -> Amount:
    """``number`` with the magnitudes behind it: "3 mil millones", "1,2 mM", and never more than two."""
    low, grammar = page.low, page.grammar
    lexicon = grammar.lexicon
    values, end, plain, factor, collective, ahead = number
    if ahead == Ahead.ANY:
        ahead = grammar.ahead.at(low, end)
    for _ in range(2):
        if not ahead & Ahead.SIZE:
            break
        magnitude = grammar.magnitude.match(low, end)
        short = grammar.short_magnitude.match(page.plain, end) if number.plain else None
        if short is not None and short.group(1) in grammar.glued and page.text[end : end + 1] == " ":
            short = None  # kelvin and litres stand apart by a blank
        if short is not None and short.group(1) == "B" and page.plain[end : end + 1] != " ":
            short = None  # "8B" are bytes
        if short is not None and (
            magnitude is None or magnitude.end() < short.end() or short.group(1) in grammar.own
        ):
            word, size, end = short.group(1), grammar.short[short.group(1)], short.end()
        elif magnitude is not None:
            word, end = magnitude.group(1), magnitude.end()
            size = lexicon.magnitudes[word]
        else:
            break
        plain, collective = False, collective or word in lexicon.collectives
        if low[end - 1] == "." and not (
            len(word) <= 4 and word not in _WHOLE_WORDS and low[end : end + 1] in (" ", ",", ")", ";", ":")
        ):
            end -= 1  # the sentence's, not an abbreviation's
        if low.startswith(grammar.and_halves, end) and (half := grammar.and_half.match(low, end)):
            # "un millón y medio"
            values, end = [value + Decimal("0.5") for value in values], half.end()
        factor *= size
        ahead = grammar.ahead.at(low, end)
        values = [value * size for value in values]
    return made(Amount, (values, end, plain, factor, collective, ahead))


# "17 millions 500 000", "due milioni e 300mila"; and only where these three join numbers so
_BEFORE_FIGURES = {code: pattern(r" (?:[ey] )?(?=\d)") for code in ("it", "es", "pt")}
_AT_ONCE = pattern(r" (?=\d)")


def _with_figures(page: Page, number: Amount) -> Amount:
    """Thousands in figures behind millions, or millions behind milliards: what is less, grouped or with a magnitude."""
    low, grammar = page.low, page.grammar
    for _ in range(3):
        if (
            grammar.lexicon.code == "es"
            and _in_thousands(number)
            and (hundreds := _hundreds(low, number.end))
        ):
            if number.values[0] % 1000 == 0 and not number.collective:
                return Amount([number.values[0] + hundreds], number.end + 4, False, _ONE)
            return number
        if number.factor < _MILLION or number.collective or len(number.values) != 1:
            return number
        joint = _BEFORE_FIGURES.get(grammar.lexicon.code, _AT_ONCE).match(low, number.end)
        figures = grammar.number.match(low, joint.end()) if joint else None
        if figures is None or number.values[0] % number.factor:
            return number
        values = digits_value(figures.group(), grammar.style)
        if not values:
            return number
        less = _multiplied(page, Amount(values[:1], figures.end(), True))
        value, grouped = less.values[0], len(figures.group()) > 5 and less.plain
        if less.collective or value != int(value) or not (grouped or less.factor >= 1000):
            return number
        if value >= number.factor or less.factor >= number.factor:
            return number
        factor = less.factor if less.factor > 1 else Decimal(1000)
        number = Amount([number.values[0] + value], less.end, False, factor, False, less.ahead)
    return number


# "35 mil 420 habitantes", as Mexico and its neighbours write them
_HUNDREDS = pattern(r" (\d{3})(?!\d|[.,]\d| ?%| (?:mil|mill|mdp|por ciento))")


def _in_thousands(number: Amount) -> bool:
    return number.factor == 1000 or (number.values[0] == 1000 and not number.plain)


def _hundreds(low: str, end: int) -> int | None:
    found = _HUNDREDS.match(low, end)
    return int(found[1]) if found else None


def _with_rest(page: Page, number: Amount) -> Amount:
    """Thousands and less behind millions in words: "zwei Millionen fünfhunderttausend"."""
    for _ in range(2):
        if number.factor < _MILLION or number.collective or len(number.values) != 1:
            return number
        joint = page.grammar.rest.match(page.low, number.end)
        spelled = page.grammar.speller.read(page.low, joint.end()) if joint else None
        if spelled is None or spelled[0] == 0:
            return number
        smaller = _multiplied(page, Amount([Decimal(spelled[0])], spelled[1], False))
        if smaller.values[0] >= number.factor or smaller.factor >= number.factor:
            return number
        # "two billion three million five hundred" goes on below the millions
        value = number.values[0] + smaller.values[0]
        number = Amount([value], smaller.end, False, smaller.factor, False, smaller.ahead)
    return number
