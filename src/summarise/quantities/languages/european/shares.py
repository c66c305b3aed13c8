"""Shares said with two numbers or with "every": "un Français sur cinq", "una de cada tres", "vier op de vijf", "jeder Fünfte".

The ratio is the first number over the second. What is counted stands between the two, or behind the second. German and Dutch
say "drei von vier" of things that are counted as well, which stay two numbers: only of a hundred or a thousand, or of ten of
those whom surveys ask, it is a share.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from summarise.quantities.languages.amounts import Amount, amount_at
from summarise.quantities.languages.european.when.dates import dated
from summarise.quantities.languages.grammar.behind import SHARE_JOINTS
from summarise.quantities.languages.page import Page
from summarise.quantities.languages.tails import tail_at
from summarise.quantities.lexicon import alternatives
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind

_WORD = r"[^\W\d_][^\W\d_'-]*"


class Share(NamedTuple):
    """A ratio from ``start`` to ``end``, with what it is a share of, as written."""

    start: int
    end: int
    value: Decimal
    noun: str | None


class _Way:
    """One language's: ``ones`` before its joints, up to ``between`` words that name what is counted between them, and
    letters in which a plural behind the second number ends: "sur cinq niveaux" is no share. ``hint``: a word that each joint has,
    where words may stand before it."""

    def __init__(self, code: str, ones: str, hint: str, between: int, plural: str = "") -> None:
        joints = SHARE_JOINTS[code]
        joint = alternatives(joints)
        named = rf"(?: ({_WORD}(?: {_WORD}){{0,{between - 1}}}))?" if between else "()"
        self.one = pattern(rf"(?<!\w)(?:{ones}){named} (?:{joint}) $")
        self.more = pattern(rf"{named} (?:{joint}) (?=\w)")
        self.hint = f" {hint} " if hint else None
        self._joints = tuple(f" {joint} " for joint in joints)
        self.edges = frozenset(word[-2:] for word in joints)
        self.plural = tuple(plural)

    def may_follow(self, low: str, end: int) -> bool:
        """Whether a joint may stand soon behind a number that ends at ``end``."""
        if self.hint is None:
            return low.startswith(self._joints, end)
        return self.hint in low[end : end + SHARE_NEAR]


_WAYS = {
    "fr": _Way("fr", "une?", "sur", 2, "sx"),
    "it": _Way("it", "un[oa]?", "su", 2, "ie"),
    "es": _Way("es", "un[oa]?", "cada", 1),
    "pt": _Way("pt", "uma?", "", 0),
    "nl": _Way("nl", "[eé][eé]n", "", 0),
    "de": _Way("de", "eine?[rs]?", "", 0),
}
SHARE_HINTS = {code: way.hint for code, way in _WAYS.items() if way.hint is not None}
"""What stands between the numbers of a share, where other words may stand before it."""
_COUNTED_TOO = ("von ", "van de ")  # joints that part things as well
# Whom surveys ask.
_ASKED = {
    "de": """befragten deutschen frauen männern menschen kindern personen einwohnern bürgern bürgerinnen wählern haushalten betrieben
        firmen unternehmen patienten schülern jugendlichen erwachsenen beschäftigten nutzern kunden österreichern schweizern lehrern
        ärzten eltern studierenden mädchen""",
    "fr": """habitants personnes français françaises femmes hommes enfants élèves jeunes salariés employés patients électeurs ménages
        entreprises sondés lycéens cadres retraités parents étudiants belges suisses filles garçons""",
    "it": """abitanti persone italiani italiane donne uomini bambini studenti giovani lavoratori pazienti elettori famiglie imprese
        intervistati ragazzi ragazze genitori cittadini""",
    "nl": """inwoners mensen nederlanders belgen vrouwen mannen kinderen leerlingen jongeren werknemers patiënten kiezers huishoudens
        bedrijven ondervraagden ouders studenten burgers meisjes jongens""",
}  # fmt: skip
_HUNDREDS = frozenset({100, 1000})
_TENS = frozenset({10, 100, 1000})


_MANY = 1000  # the first number of a share is smaller
SHARE_NEAR = 48  # characters before the second number that the first and its noun take up
_ROUND = frozenset({12, 15, 20, 25, 30, 40, 50, 100, 1000, 10_000, 100_000, 1_000_000})
_MEASURED = frozenset({Kind.MEASURE, Kind.MONEY, Kind.PERCENT})  # "2 mètres sur 3"
_EVERY = {
    "de": pattern(r"(?<!\w)jede[rsnm]? $"),
    "nl": pattern(r"(?<!\w)(?:elke?|iedere?) $"),
}


def share_at(page: Page, start: int, first: Amount, floor: int, past: int) -> Share | None:
    """The share whose first number is ``first`` at ``start``, or whose second is, where the first is one in words.
    ``past``: 0 where nothing before it makes a share."""
    way = _WAYS.get(page.grammar.lexicon.code)
    low = page.low
    if way is None or not (past or way.may_follow(low, first.end)):
        return None
    if first.factor != 1 and first.values[0] not in _ROUND:
        return None
    if past and low[start - 3 : start - 1] in way.edges:
        near = max(floor, start - SHARE_NEAR)
        one = way.one.search(low[near:start])
        if one is not None:
            begin = near + one.start()
            return _made(page, way, begin, Decimal(1), start, first, (near + one.start(1), near + one.end(1)))
    if low[first.end : first.end + 1] != " " or first.values[0] >= _MANY:
        return None
    if not way.may_follow(low, first.end):
        return None
    joint = way.more.match(low, first.end)
    second = amount_at(page, joint.end()) if joint else None
    if joint is None or second is None or tail_at(page, start, first, None, 0).kind in _MEASURED:
        return None
    return _made(page, way, start, first.values[0], joint.end(), second, joint.span(1))


def _made(
    page: Page, way: _Way, start: int, many: Decimal, at: int, of: Amount, named: tuple[int, int]
) -> Share | None:
    whole = of.values[0]
    if not (1 <= many < whole and many == int(many) and whole == int(whole)):
        return None
    if not (whole <= 10 or (int(whole) in _ROUND and (many == 1 or whole >= 100))):
        return None
    if tail_at(page, at, of, None, 0).kind is not Kind.COUNT or dated(page, at):
        return None  # "un plan sur cinq ans", "2 op 5 mei"
    behind = page.noun(of.end)
    asked = whole in _TENS and behind is not None and behind.lower() in _asked(page.grammar.lexicon.code)
    if page.low.endswith(_COUNTED_TOO, start, at) and not asked and whole not in _HUNDREDS:
        return None
    if way.plural and not asked:
        if behind and behind.endswith(way.plural):
            return None
        noun = page.text[slice(*named)] if named[0] >= 0 and named[1] > named[0] else None
        if noun and noun.split()[0].lower() in page.grammar.lexicon.no_noun:
            return None
    else:
        noun = page.text[slice(*named)] if named[0] >= 0 and named[1] > named[0] else behind
    return Share(start, of.end, many / whole, noun)


@cache
def _asked(code: str) -> frozenset[str]:
    return frozenset(_ASKED.get(code, "").split())


def every(page: Page, start: int, value: int, end: int, floor: int) -> Share | None:
    """ "jeder Fünfte", "elke vijfde vrouw": the ordinal ``value`` from ``start`` to ``end``; None of a span of time."""
    way = _EVERY.get(page.grammar.lexicon.code)
    found = way.search(page.low[max(floor, start - 9) : start]) if way and 2 <= value <= 1000 else None
    if found is None:
        return None
    number = Amount([Decimal(value)], end, False)
    if tail_at(page, start, number, None, 0).kind is not Kind.COUNT or _TIME.match(page.low, end):
        return None  # "jede dritte Woche"
    return Share(start - len(found.group()), end, Decimal(1) / value, page.noun(end))


_TIME = pattern(
    r" (?:mal|keer|woche|tag|monat|jahr|stunde|minute|nacht|dag|week|maand|uur|nacht|abend|avond|ochtend)"
)
