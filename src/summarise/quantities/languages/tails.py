"""What stands beside a number and gives it its kind and unit: "%", "Millionen Euro", "Kilometer"."""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.languages.amounts import Amount
from summarise.quantities.languages.beside import Ahead
from summarise.quantities.languages.european.tenths import of_a_rate, part_behind
from summarise.quantities.languages.grammar.behind import GASES
from summarise.quantities.languages.page import Page
from summarise.quantities.money.currencies import CODES, SIGNS
from summarise.quantities.named import NamedTuple, made
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind
from summarise.quantities.units import UNITS, symbol_at

_AGE = Kind.AGE
_COUNT = Kind.COUNT
_DURATION = Kind.DURATION
_MEASURE = Kind.MEASURE
_MONEY = Kind.MONEY
_PERCENT = Kind.PERCENT
_PERCENTAGE_POINTS = Kind.PERCENTAGE_POINTS
_SIGN = pattern(
    r" ?(\$(?:US|AU?|CA?|NZ|HK|MX)(?!\w)|£GB(?!\w)|[A-Z]{0,3}[$€£¥₹₽₩₺₪₫₱₴₦]|[A-Z]{3}(?!\w)|(?:eur|usd|chf|gbp)(?!\w))"
)
_CODE_BEGINS = frozenset("eucgk")  # the small letters that a code, or its magnitude, may begin with
_MAGNITUDE_SIGN = pattern(r" ?([MTkB])([A-Z]{3})(?!\w)")  # "12 MEUR"
_FACTORS = {"M": Decimal(10**6), "T": Decimal(10**3), "k": Decimal(10**3)}
_LETTERS_AT = pattern(r"[^\W\d_¹²³⁰-⁹]+")  # "m" of "m²"
_LETTERS = frozenset(
    "abcdefhijknopqruvwxyzBCDEFGHIJKMNOPQRSTUVXYZ"
)  # a letter by itself is more often a word
_UNITS = frozenset("dhmtglLWKNJV%°″′")  # letters that are seldom anything else behind a number
_LAST_LETTERS = frozenset(sign[-1] for sign in SIGNS if sign[-1].islower())
_LAST_TWO = frozenset(sign[-2:].rjust(2) for sign in SIGNS if sign[-1].islower())
_NEVER_LAST = frozenset(",;:()!?-–0123456789\n'\"")
UNITS_AHEAD = Ahead.KIND | Ahead.CODE | Ahead.UNIT
_HALF = Decimal("0.5")
_NO_FACTOR = Decimal(1)
_MOST_POINTS = 100  # what is more are points of an index
# "20-prozentig", "90-minütig", "3,5-Tonner", "20-Euro-Schein": the unit that a number is the head of a word with.
_JOINED = {
    "de": pattern(
        r"-?(?:(?:(?P<percent>prozentig)|(?P<second>sekündig)|(?P<minute>minütig)|(?P<hour>stündig)|(?P<day>tägig)|(?P<week>wöchig)|(?P<month>monatig)|(?P<year>jährig))"
        r"(?:e[rnms]?)?(?!\w)|(?P<tonne>tonners?|tonnern)(?!\w)|(?P<eur>euro)(?=-)|(?P<usd>dollar)(?=-)|(?P<chf>franken)(?=-))"
    ),
    "nl": pattern(
        r"-?(?:(?:(?P<percent>procents?)|(?P<hour>urige?)|(?P<day>daagse?)|(?P<week>weekse?)|(?P<month>maands?e?)|(?P<year>jarige?n?)|(?P<tonne>tonner))(?!\w)|(?P<eur>euro)(?=-|biljet|munt))"
    ),
}
# What lasts so many years: "dreijährige Haft", "driejarig contract"; who has the years is so old.
_OF_THINGS = {
    "de": pattern(
        r" (?:[a-zäöüß]+e[nrms]? )?[a-zäöüß-]*(?:zeit|haft|strafe|dauer|ung|ungen|schaft|phase|frist|vertrag|vertrags|verträge|krieg|kriegs|plan|pause|jubiläum|bestehen|bestehens|studium|"
        r"\behe|tradition|geschichte|garantie|anleihe|anleihen|arbeit|projekt|programm|suche|sperre|kampf|herrschaft|periode|zyklus|abstand|abständen|rhythmus|turnus|lehre|prozess|verfahren|mandat|moratorium|tief|hoch)\b"
    ),
    "nl": pattern(
        r" (?!leeftijd)(?:[a-z]+e )?[a-z-]*(?:periode|tijd|straf|celstraf|contract|contracten|overeenkomst|duur|termijn|plan|pauze|jubileum|bestaan|studie|opleiding|looptijd|oorlog|garantie|obligatie|rente|project|programma|"
        r"schorsing|onderzoek|traditie|bestand|lening|cyclus|mandaat)\b"
    ),
}
# "a reculé de 0,2 point à 7,3 %", "bajó 0,4 puntos, hasta el 11,2%": what a rate moved by stands before where it is.
_PERCENT_NEXT = pattern(
    r",? (?:à|au|al|ai|agli|all'|a|hasta|auf|para|ao|aos|naar|tot|op)(?: [^\W\d_]+){0,2} \d{1,3}(?:[.,]\d{1,3})? ?(?:%|(?:prozent|procent|per cento|pour cent|por ciento|por cento)\b)"
)
_VERB = pattern(r" \w+(?:to|so|do)\b")  # "le 3 ha ceduto", "los 3 ha dicho": has, no hectares
_OF = pattern(r" d(?:i(?= )|')")
PAST = 60  # characters before a number that a hedge or what makes it an age may take up


class Tail(NamedTuple):
    """What stands behind a number: the kind and unit it gives, where it ends, and a magnitude inside ("75 EUR Mio.")."""

    kind: Kind
    unit: str | None
    end: int
    factor: Decimal = _NO_FACTOR


def tail_at(page: Page, start: int, number: Amount, code: str | None, floor: int) -> Tail:
    """What stands behind a number that begins at ``start``. ``code``: of the currency before it."""
    end, ahead = number.end, number.ahead
    if code is None and not ahead & UNITS_AHEAD:
        return made(Tail, (_COUNT, None, end, _NO_FACTOR))
    low, plain, grammar = page.low, page.plain, page.grammar
    first = low[end : end + 1]
    apart = first == " "
    # most words that begin as a unit are none
    may = ahead if ahead != Ahead.ANY else _heads_at(page, end + apart)
    kind = may & Ahead.NAMED if ahead & Ahead.KIND else 0
    pointed = apart and kind & Ahead.POINTS
    if pointed and (basis := grammar.basis_points.match(low, end)):
        return Tail(_PERCENTAGE_POINTS, "basis-point", basis.end())
    if pointed and (points := grammar.points.match(low, end)):
        return Tail(_PERCENTAGE_POINTS, "percentage-point", points.end())
    if (
        pointed
        and number.values[0] <= _MOST_POINTS
        and (points := grammar.bare_points.match(low, end))
        and (
            (grammar.was_percent.search(low, max(0, floor - PAST), floor) and ". " not in low[floor:start])
            or _PERCENT_NEXT.match(low, points.end())
            or (_is_part(page, number, points.end()) and of_a_rate(low, start, points.end()))
        )
    ):
        return Tail(_PERCENTAGE_POINTS, "percentage-point", points.end())
    if (
        first == "-"
        and number.values[0] == _HALF
        and (points := grammar.halved_points.match(low, end))  # "un demi-point"
        and of_a_rate(low, start, points.end())
    ):
        return Tail(_PERCENTAGE_POINTS, "percentage-point", points.end())
    if apart and kind & Ahead.TENTHS and (part := part_behind(page, start, number)):
        return Tail(part.kind, part.unit, part.end, part.factor)
    if kind & Ahead.PERCENT and (percent := grammar.percent.match(low, end)):
        return Tail(_PERCENT, "percent", percent.end())
    if (
        (code or ahead & Ahead.KIND)
        and low.startswith(grammar.thousandths, end)
        and (thousandth := grammar.per_thousand.match(low, end))
    ):
        return Tail(_MEASURE, "per-1000", thousandth.end())
    if not apart and (first == "-" or first.isalpha()) and (joined := _joined(page, end)):
        return joined
    coded = ahead & Ahead.CODE and (
        not plain[end + apart : end + apart + 1].islower() or plain[end + apart] in _CODE_BEGINS
    )
    sign = _SIGN.match(plain, end) if coded else None
    if sign and (sign.group(1) in grammar.signs or sign.group(1).upper() in CODES):
        unit = grammar.signs.get(sign.group(1), sign.group(1).upper())
        return _with_magnitude(page, Tail(_MONEY, unit, sign.end()), number)
    scaled = _MAGNITUDE_SIGN.match(plain, end) if coded else None
    if scaled and scaled.group(2) in CODES and number.factor == 1:
        factor = Decimal(grammar.short.get(scaled.group(1), 0)) or _FACTORS.get(scaled.group(1))
        if factor is not None:
            return Tail(_MONEY, scaled.group(2), scaled.end(), factor)
    paid = apart and kind & Ahead.MONEY
    if paid and (money := grammar.money_at(low, end)):
        unit = grammar.lexicon.currencies[money[0]]
        return Tail(_MONEY, grammar.families.get(unit, unit), money[1])
    if paid and (cents := grammar.cents.match(low, end)):
        return Tail(_MONEY, grammar.lexicon.cents[cents.group(1)], cents.end())
    if code is not None:
        return Tail(_MONEY, code, end)
    if not ahead & Ahead.UNIT:
        return Tail(_COUNT, None, end)
    if ahead & Ahead.AGED and (aged := grammar.aged.match(low, end)):
        return Tail(_AGE, "year", aged.end())
    short_too = may & Ahead.SHORT
    symbol = symbol_at(plain, end + apart) if short_too else None
    if (
        symbol
        and not (symbol.alone and symbol.first in _LETTERS)
        and _ends_there(page, symbol.end, symbol.first)
    ):
        short = grammar.symbol_at(plain, end)
        # of one length: what English composes ("km/u" of an unknown u) is the language's own unit
        if short is None or short[1] < symbol.end or (symbol.alone and short[1] == symbol.end):
            return _measured(page, symbol.name, symbol.end, start)
    unit = grammar.unit_at(low, end) if may & Ahead.FULL else None
    if unit is None and number.factor != 1 and (of := _OF.match(low, end)):
        unit = grammar.unit_at(low, of.end())  # "628 milioni di chilometri"
    short = _short_unit(page, end) if short_too else None
    if short and (unit is None or short[1] > unit[1]):
        dot = plain[short[1] : short[1] + 1] == "." and _goes_on(low, short[1] + 1)
        return _measured(page, grammar.lexicon.symbols[short[0]], short[1] + dot, start)
    if unit:
        return _measured(page, grammar.lexicon.units[unit[0]], unit[1], start)
    return Tail(_COUNT, None, end)


def _word_at(low: str, at: int) -> str:
    """The letters at ``at``; nothing where none stand there."""
    word = _LETTERS_AT.match(low, at)
    return word.group() if word else ""


def _heads_at(page: Page, at: int) -> int:
    """What unit or kind the word at ``at`` may be, as ``Ahead`` tells it behind a blank; all of them where no word is."""
    word = _word_at(page.low, at)
    if not word:
        return Ahead.HEADS
    heads = page.grammar.unit_heads.get(word, 0)
    return heads if heads & Ahead.SHORT or not word.endswith(GASES) else heads | Ahead.SHORT


def _is_part(page: Page, number: Amount, end: int) -> bool:
    """Whether so many points are no whole number of them: "0,6 point", "tres puntos y medio"."""
    value = number.values[0]
    return value != int(value) or page.grammar.and_half.match(page.low, end) is not None


def _joined(page: Page, end: int) -> Tail | None:
    way = _JOINED.get(page.grammar.lexicon.code)
    found = way.match(page.low, end) if way else None
    if found is None or found.lastgroup is None:
        return None
    unit = found.lastgroup
    if unit.upper() in CODES:
        return Tail(_MONEY, unit.upper(), found.end())
    if unit == "percent":
        return Tail(_PERCENT, unit, found.end())
    if unit == "year" and not _OF_THINGS[page.grammar.lexicon.code].match(page.low, found.end()):
        return Tail(_AGE, unit, found.end())
    return Tail(_MEASURE if unit == "tonne" else _DURATION, unit, found.end())


def _short_unit(page: Page, end: int) -> tuple[str, int] | None:
    """A unit in a short form of the language's own, and where it ends: "5 Std.", "3 Lj", "12 mph". A letter alone is one where it hangs on
    the number, or on a blank that no line may be broken at."""
    found = page.grammar.symbol_at(page.plain, end)
    if found is None or not _ends_there(page, found[1], found[0]):
        return None
    apart = page.text[end : end + 1] == " "
    if apart and found[0] == "K" and _SIGN.match(page.plain, found[1]):
        return None
    return None if apart and len(found[0]) == 1 and found[0] not in _UNITS else found


def _goes_on(low: str, at: int) -> bool:
    """Whether a dot before ``at`` is an abbreviation's: the sentence goes on."""
    return low[at : at + 1] in (",", ";", ")", ":") or (
        low[at : at + 1] == " " and low[at + 1 : at + 2].isalnum()
    )


def _ends_there(page: Page, end: int, first: str) -> bool:
    """Whether a unit's symbol is all of its word, and no verb: "le 3 ha ceduto"."""
    if page.plain[end : end + 1].isalnum() or page.plain.startswith("'", end):
        return False
    if len(first) == 1 and page.plain[end : end + 1] == "-" and page.plain[end + 1 : end + 2].isalpha():
        return False  # "5 T-Shirts", "2 S-Bahnen"
    return first != "ha" or _VERB.match(page.low, end) is None


def _with_magnitude(page: Page, tail: Tail, number: Amount) -> Tail:
    """A magnitude behind the currency: "75 EUR Mio."."""
    found = page.grammar.magnitude.match(page.low, tail.end) if number.factor == 1 else None
    if found is None or found.group(1) in page.grammar.lexicon.collectives:
        return tail
    end = found.end()
    if page.low[end - 1] == "." and not (len(found.group(1)) <= 4 and page.low[end : end + 1] == " "):
        end -= 1
    return tail._replace(end=end, factor=Decimal(page.grammar.lexicon.magnitudes[found.group(1)]))


def _measured(page: Page, unit: str, end: int, start: int) -> Tail:
    known = UNITS.get(unit)
    if not (known and known.dimension.startswith("duration")):
        return Tail(_MEASURE, unit, end)
    aged = page.grammar.aged_before
    if unit == "year" and aged and aged.search(page.low[max(0, start - PAST) : start]):
        return Tail(_AGE, unit, end)
    return Tail(_DURATION, unit, end)


class Sign(NamedTuple):
    """What stands before a number: where it begins, the currency's code, and whether a minus or the brackets of a loss
    are among it."""

    begin: int
    code: str | None
    below: bool = False


def sign_before(page: Page, start: int, floor: int) -> Sign:
    """A currency's sign or code before the number, with a minus on either side: "-5 €", "CHF-5.00", "€ -5", "-R$ 5"."""
    if start > 1 and page.text[start - 1] == " ":  # behind a word, as most numbers are
        last = page.text[start - 2]
        if last.islower() and (
            last not in _LAST_LETTERS or page.text[start - 3 : start - 1] not in _LAST_TWO
        ):
            return Sign(start, None)
    inner = start - 1 if start > floor and page.low[start - 1] in "-–" and start - 1 >= floor else start
    begin, code = _currency_before(page, inner, floor)
    if code is None:
        if inner < start and _minus_at(page, inner):
            return Sign(inner, None, True)
        return Sign(start, None)
    if inner < start:
        return Sign(begin, code, True)
    for at in (begin - 1, begin - 2):
        if (
            at >= floor
            and page.low[at] in "-–"
            and _minus_at(page, at)
            and not page.low[at + 1 : begin].strip()
        ):
            return Sign(at, code, True)
    return Sign(begin, code)


def _minus_at(page: Page, at: int) -> bool:
    return at == 0 or page.low[at - 1].isspace() or page.low[at - 1] in "([:|"


def _currency_before(page: Page, start: int, floor: int) -> tuple[int, str | None]:
    signs = page.grammar.signs
    last = page.text[start - 1 : start]
    if last in (" ", "\u00a0", "\u202f"):
        last = page.text[start - 2 : start - 1]
    if not last or (last.islower() and last not in _LAST_LETTERS) or last in _NEVER_LAST:
        return start, None
    for width in (5, 4, 3, 2, 1):
        for gap in (0, 1):
            begin = start - gap - width
            if begin < floor or (gap and page.text[start - 1] not in " \u00a0\u202f"):
                continue
            sign = page.text[begin : start - gap]
            if (sign in signs or sign in CODES) and not (begin and page.text[begin - 1].isalnum()):
                return begin, signs.get(sign, sign)
    return start, None


def cents_behind(page: Page, tail: Tail, value: Decimal) -> tuple[Decimal, int] | None:
    """The hundredths behind a sum of whole units, and where they end: "zwölf Euro und fünfzig Cent"; behind a pound
    that could be one of mass only pence are."""
    low, grammar = page.low, page.grammar
    joint = grammar.before_cents.match(low, tail.end) if value == int(value) else None
    if joint is None:
        return None
    small = grammar.speller.small(low, joint.end())  # "trois cents" are three cents here
    digits = grammar.figures.match(low, joint.end())
    number = small or ((int(digits.group()), digits.end()) if digits else None)
    if number is None or number[0] >= 100 or (found := grammar.cents.match(low, number[1])) is None:
        return None
    if tail.unit == "pound" and grammar.lexicon.cents[found.group(1)] != "penny":
        return None
    return Decimal(number[0]) / 100, found.end()
