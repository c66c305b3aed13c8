"""Tenths and hundredths in words: "tres décimas", "due decimi di punto", "trois dixièmes de seconde", "drei Zehntelsekunden".

What they are parts of stands behind them. Where nothing does, rates and growth are told in tenths of a percentage point, if the
words near by are of rates; else it is a part of one.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from summarise.quantities.languages.amounts import Amount
from summarise.quantities.languages.page import Page
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind


class Part(NamedTuple):
    """A part of ``unit`` whose name ends at ``end``: so many ``factor`` of it."""

    kind: Kind
    unit: str | None
    end: int
    factor: Decimal


# tenths, hundredths, thousandths | of a second | of a percentage point | of a degree | of something else
_WAYS = {
    "es": (r" (?:(d[ée]cimas?)|(cent[ée]simas?)|(mil[ée]simas?))", r" de segundo", r" porcentual(?:es)?| de(?:l)? (?:punto|porcentaje)(?: porcentual)?",
           r" de grado", r" partes?(?: de)?"),
    "pt": (r" (?:(d[ée]cim[ao]s?)|(cent[ée]sim[ao]s?)|(mil[ée]sim[ao]s?))", r" de segundo", r" percentua(?:l|is)| de ponto(?: percentual)?",
           r" de grau", r" partes?(?: de)?"),
    "it": (r" (?:(decim[oi])|(centesim[oi])|(millesim[oi]))", r" di secondo", r" percentual[ei]| di punto(?: percentuale)?", r" di grado",
           r"(?= de(?:i|gli|lla|lle|l)\b)"),
    "fr": (r" (?:(dixièmes?)|(centièmes?)|(millièmes?))", r" de seconde", r" d[e'](?: ?un)? ?point(?: de pourcentage)?", r" d[e'](?: ?un)? ?degré",
           r"(?= d(?:es|u|e la|e l'|e nos|e ses)\b)"),
    "de": (r" (?:(zehntel)|(hundertstel)|(tausendstel))", r"[ -]?sekunden?(?:vorsprung)?", r"[ -]?(?:prozent)?punkte?n?|[ -]?prozentpunkte?n?",
           r"[ -]?grad", r"(?= (?:der|des|aller|davon|von)\b)"),
    "nl": (r" (?:(tienden?)|(honderdsten?)|(duizendsten?))", r" (?:van een )?seconden?", r" (?:van een )?(?:procent)?punt", r" (?:van een )?graad",
           r"(?= van (?:de|het|alle)\b)"),
}  # fmt: skip
_RATES = pattern(
    r"%|\bp(?:or|er|our) ?c(?:iento|ento|ent)\b|prozent|procent|\b(?:tasas?|tipos? de interés|paro|desempleo|inflación|ipc|pib|crecimiento|déficit|euríbor|taxas?|desemprego|"
    r"inflação|ipca|selic|juros|défice|tasso|tassi|disoccupazione|inflazione|pil|crescita|taux|chômage|inflation|croissance|bip|wachstum\w*|"
    r"arbeitslosenquote|quote|teuerung\w*|leitzins\w*|zinsen|rente|werkloosheid|inflatie|bbp|groei)\b"
)
_BEFORE, _BEHIND = 140, 80
_SIZES = (Decimal("0.1"), Decimal("0.01"), Decimal("0.001"))
_MOST = 10  # "nine tenths"


def of_a_rate(low: str, start: int, end: int) -> bool:
    """Whether points told of from ``start`` to ``end`` are of a rate by the words near them, and of no index: "medio punto"."""
    return (
        _RATES.search(low, max(0, start - _BEFORE), end + _BEHIND) is not None
        and _INDICES.search(low, max(0, start - _BEFORE), end + _BEHIND) is None
    )


_INDICES = pattern(
    r"(?<!\w)(?:indi[cz]es?|índices?|indici|ind(?:ex|izes)|\w{0,20}index\w{0,3}|pmi|barom\w{1,6}|bolsa|börse|bourse|borsa|bolsas|beurs|zähler|dax|ibex|cac|mib|aex|\w{0,9}tabelle|clasificación|classement|classifica)(?!\w)"
)


class _Way:
    def __init__(self, words: str, *parts: str) -> None:
        self.words = pattern(words)
        second, point, degree, part = (re.compile(rf"(?:{one})(?!\w)") for one in parts)
        self.named = (
            (second, Kind.DURATION, "second"),
            (point, Kind.PERCENTAGE_POINTS, "percentage-point"),
            (degree, Kind.MEASURE, "degree-celsius"),
            (part, Kind.RATIO, None),
        )


@cache
def _way(code: str) -> _Way:
    return _Way(*_WAYS[code])


def named_behind(page: Page, end: int) -> Part | None:
    """What a part that ends at ``end`` is of, where that is said: "un dixième | de point"; its ``factor`` is 1."""
    for named, kind, unit in _way(page.grammar.lexicon.code).named[:_UNITS]:
        of = named.match(page.low, end)
        if of is not None:
            return Part(kind, unit, of.end(), Decimal(1))
    return None


_CENTS = 2  # hundredths, among the sizes
_PAID = pattern(
    r"(?<!\w)(?:euro|prezz[oi]|cost[aio]\w{0,4}|litro|chilo|bollett[ae]|tariff[ae]|azion[ei]|dividendo|rincar\w{1,4})(?!\w)|€"
)
_UNITS = 3  # rows that have one
_ONE = pattern(r"(?<!\w)(?:una|uma|un|um|ein|eine|een) \Z")
# What may follow one tenth of a rate; "la décima edición" and "una décima edición" are ordinals.
_ON = pattern(
    r" ?(?:[.,;:)]|\Z|\n)| (?:en|em|de|del|do|da|al?|ao|hasta|até|respecto|más|mais|menos|desde|por|para|frente|frente|y|e|tras|nel|in|a|rispetto|op|naar|auf)\b"
)


def one_part(page: Page, start: int) -> tuple[int, Part] | None:
    """One tenth, whose word stands at ``start`` behind an article, and where the article begins: "sube una décima"."""
    low = page.low
    before = _ONE.search(low, max(0, start - 6), start)
    found = _way(page.grammar.lexicon.code).words.match(low, start - 1) if before else None
    if before is None or found is None or low[found.end() : found.end() + 1].isalnum():
        return None
    factor = _SIZES[(found.lastindex or 1) - 1]
    part = named_behind(page, found.end())
    if part is not None:
        return before.start(), part._replace(factor=factor)
    if not _ON.match(low, found.end()) or not _RATES.search(
        low, max(0, start - _BEFORE), found.end() + _BEHIND
    ):
        return None
    return before.start(), Part(Kind.PERCENTAGE_POINTS, "percentage-point", found.end(), factor)


def part_behind(page: Page, start: int, number: Amount) -> Part | None:
    """What so many tenths, hundredths or thousandths behind ``number``, which begins at ``start``, are of; None where none are."""
    low, value = page.low, number.values[0]
    way = _way(page.grammar.lexicon.code)
    found = way.words.match(low, number.end)
    if found is None or number.factor != 1 or value != int(value):
        return None
    index = found.lastindex or 1
    factor = _SIZES[index - 1]
    if not 0 < value < _MOST**index:
        return None
    for named, kind, unit in way.named:
        of = named.match(low, found.end())
        if of is not None:
            return Part(kind, unit, of.end(), factor)
    if low[found.end() : found.end() + 1].isalnum():
        return None  # a longer word
    if (
        page.grammar.lexicon.code == "it"
        and index == _CENTS
        and _PAID.search(low, max(0, start - _BEHIND), found.end() + _BEHIND)
    ):
        return None  # of a euro
    if _RATES.search(low, max(0, start - _BEFORE), found.end() + _BEHIND):
        return Part(Kind.PERCENTAGE_POINTS, "percentage-point", found.end(), factor)
    return Part(Kind.RATIO, None, found.end(), factor)
