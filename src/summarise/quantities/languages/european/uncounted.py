"""Numbers that count nothing: scores, ordinals, years, hours: "3:1", "17e", "im Jahr neunzehnhundertfünf"."""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.expressions.games.score_lists import among_scores
from summarise.quantities.languages.amounts import Amount, amount_beside
from summarise.quantities.languages.european.aged import birthday
from summarise.quantities.languages.european.when.dates import said_date
from summarise.quantities.languages.european.when.periods import period_of
from summarise.quantities.languages.european.when.years import YEARS
from summarise.quantities.languages.page import Page
from summarise.quantities.languages.tails import tail_at
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Kind, Quantity

_SCORE = pattern(r":(?=\d{1,3}(?![\d:]))")
_MOST_ORDINAL = 2_000  # "8.290°" is a temperature
_OF_A_MATCH = frozenset("'+")  # behind the minutes of a match
_LAST_MINUTE = 130
_MINUTE = pattern(r"(?:\+\d{1,2})?'(?:\+\d{1,2})?(?![\w'\"])")
# Before so many minutes of time, feet, or minutes of an angle.
_LASTING = pattern(
    r"(?<!\w)(?:in|di|de|d'|per|pour|por|für|von|em|en|pendant|durant|durante|dura(?:no)?|dure|duran|dauert|lang|a|fino a|altri|otros|outros) \Z"
)
_FEET = pattern(
    r"\b(?:conten|contain|pies|piedi|pieds|pés|fuß|voet|voilier|velero|veleiro|yacht|°)|\d ?h ?\Z|[°'] ?\Z"
)
_NEAR = 16  # characters before a number that one word may take up
_LONGEST_SCORE = 10  # characters of one


def said_year(page: Page, start: int, first: Amount) -> Quantity | None:
    """A date or a year in words: "deux juillet deux mil vingt-deux", "im Jahr neunzehnhundertfünf"."""
    if first.plain or first.factor != 1 or len(first.values) != 1 or first.values[0] != int(first.values[0]):
        return None
    value = int(first.values[0])
    if date := said_date(page, start, value, first.end):
        return date
    near = max(0, start - 2 * _NEAR)
    if value not in YEARS or not page.grammar.years.at(page.low, near, start):
        return None
    behind = tail_at(page, start, first, None, 0).kind is not Kind.COUNT
    if behind or (page.noun(first.end) and not page.grammar.year_words.search(page.low[near:start])):
        return None
    return page.made(start, first.end, Kind.DATE, date=DateParts(year=value))


def hours_at(page: Page, begin: int, end: int, first: Decimal, last: Decimal) -> Quantity | None:
    """ "zwischen fünf und sieben Uhr", "fünf–sieben Uhr"."""
    if not 0 <= first <= last <= 24 or first != int(first) or last != int(last):
        return None
    date, until = (DateParts(hour=int(hour), minute=0) for hour in (first, last))
    return page.made(begin, end + len(" Uhr"), Kind.TIME, date=date, until=until if first != last else None)


def year_alone(page: Page, start: int, first: Amount, end: int, floor: int) -> Quantity | None:
    """A number of four characters, ``first``, that is a year: "2029"."""
    value = first.values[0]
    if value != int(value) or int(value) not in YEARS:
        return None
    if page.grammar.years.at(page.low, max(floor, start - _NEAR), start) or not page.noun(end):
        return page.made(start, first.end, Kind.DATE, date=DateParts(year=int(value)))
    return None


def score_at(page: Page, start: int, first: Amount, code: str | None) -> Quantity | None:
    """ "3:1", "3-1", "3 a 1"; what runs upwards is taken for a range."""
    found = _SCORE.match(page.low, first.end) if page.low[first.end] == ":" else None
    joint = found or page.grammar.to.match(page.low, first.end)
    second = amount_beside(page, joint.end()) if joint else None
    if joint is None or second is None or not second.plain or code:
        return None
    small = first.values[0] < 200 and second.values[0] < 200 and first.end - start <= 3
    if not small:
        return None
    rises = found is None and second.values[0] >= first.values[0]
    if rises and _is_result(page, start, (first, second), joint.group()):
        rises = False
    if rises and not (second.end - start < _LONGEST_SCORE and among_scores(page.low, start, second.end)):
        return None
    onward = page.onward(start, first.end)
    if onward or tail_at(page, start, second, None, 0).kind is not Kind.COUNT:
        return None
    ends = first.values[0], second.values[0]
    return Quantity(start, second.end, page.text[start : second.end], Kind.SCORE, *ends)


# What is said of a match: "Empataron 1-1", "perdió por 2-3 ante el Betis", "verlies met 0-2".
RESULT = pattern(
    r"(?<!\w)(?:perd\w{1,5}|pers[oaei]|derrot\w{1,4}|défaites?|battue?s?|sconfitt\w|verl\w{2,7}|unterl\w{2,5}|niederlagen?|vencid\w{1,2}|ca(?:yó|yeron|iu|íram)"
    r"|empat\w{1,5}|pareggi\w{1,3}|nuls?|unentschieden|gelijkspel|remis|gan(?:ó|aron|an?)|gewann(?:en)?|gewinn(?:t|en)|gewonnen|siegt\w{1,2}|sieg|won|wonnen|winnen|wint|gagn\w{1,6}|vin\w{2,4}|venc\w{1,5}|batt\w{2,4}|bateu|bateram"
    r"|victoria|victoire|vitória|vittoria|zege|scores?|marcador|resultados?|risultato|ergebnis|endet\w{0,2}|ende|uitslag|eindig\w{1,4}|terminó|acab(?:ó|ou)|finisce|finit[oa]|final"
    r"|impos(?:é|és|ée|ées|e|ent))(?: [^\W\d_]{1,6}){0,2} \Z"
)
OF_A_TEAM = pattern(
    r"(?: ?[.,;:!?)(]|$| (?:ante|contra|frente|en|in|à|al?|alla|chez|face|contre|devant|gegen|bei|beim|zu|nach|im|vor|tegen|bij|op|thuis|con|contro|na|no|em|diante|para|auf|den|dem|y|et|e|und|après|después|dopo|tras) )"
)
_LEAST_ALIKE = 20
RESULT_NEAR = 34


def _is_result(page: Page, start: int, ends: tuple[Amount, Amount], joint: str) -> bool:
    """Whether two numbers with a hyphen, the second no less than the first, are a result: two alike, or behind a word of winning
    and losing with no noun behind them."""
    first, second = ends
    if joint.strip() not in ("-", "–") or not (first.values[0] < _LEAST_ALIKE > second.values[0]):
        return False
    if first.values == second.values:
        return True
    return bool(
        OF_A_TEAM.match(page.low, second.end) and RESULT.search(page.low, max(0, start - RESULT_NEAR), start)
    )


def minute_at(page: Page, start: int, first: Amount) -> Quantity | None:
    """ "al 35'", "(78')", "45+2'": which minute of a match, by its sign; so many minutes behind a word of lasting."""
    found = _MINUTE.match(page.low, first.end)
    value = first.values[0]
    near = page.low[max(0, start - 2 * _NEAR) : start]
    if found is None or not 1 <= value <= _LAST_MINUTE or value != int(value) or _FEET.search(near):
        return None
    kind = Kind.DURATION if _LASTING.search(near) else Kind.ORDINAL
    end = found.end()
    return Quantity(start, end, page.text[start:end], kind, value, value, "minute")


def ordinal_at(page: Page, start: int, first: Amount) -> Quantity | None:
    """ "3. Platz", "17e", "17° minuto", "(78.)", "al 35'"."""
    grammar = page.grammar
    if page.low[first.end] in _OF_A_MATCH:
        return minute_at(page, start, first)
    if grammar.lexicon.code == "de" and page.low[start - 1 : start] == "(":
        bracketed = page.low.startswith((".)", "., ", "./", ". "), first.end)
        if bracketed and first.values[0] < _MOST_ORDINAL and first.end - start < 4:
            return page.made(start, first.end + 1, Kind.ORDINAL, value=first.values[0])
    found = grammar.ordinal.match(page.plain, first.end)
    if found is None and grammar.article.at(page.low, max(0, start - _NEAR), start):
        found = grammar.ordinal_after_article.match(page.plain, first.end)
    if found and (period := period_of(page, start, int(first.values[0]), found.end())):
        return period
    if found is None or first.values[0] >= _MOST_ORDINAL:
        return None
    age = birthday(page, start, found.end(), int(first.values[0]))
    return age or page.made(start, found.end(), Kind.ORDINAL, value=first.values[0])
