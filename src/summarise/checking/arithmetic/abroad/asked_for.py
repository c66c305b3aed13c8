"""What the words of a summary in another European language than English ask of the numbers of the article."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.abroad.part_words import REST
from summarise.checking.arithmetic.named import Named, named_in
from summarise.checking.text.directions_abroad import direction_abroad
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_KINDS = frozenset(
    {Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.PERCENT, Kind.PERCENTAGE_POINTS}
)
_POINTS = frozenset("punkt punkte punkten punto puntos punti ponto pontos punt punten point points".split())
_TENTHS = frozenset("décima décimas decimi decimo décimos".split())
# What lies between two levels, and what is left when something has been taken off, beside the words of ``relation_words``.
_GAP = {
    "de": pattern(r"(?i)\b(?:Mehrheit|besser\w*|verbesser\w*|schlechter\w*|verschlechter\w*|übertr\w+|überbot\w*|angehoben|wegfall\w*|vermeid\w*|erspar\w*|hinzu\w*|dazu)\b"),
    "fr": pattern(r"(?i)\b(?:majorité|améliore\w*|amélioré\w*|détério\w+|relev\w+|abaiss\w+|dépass\w+|devanc\w+|battu\w*|évit\w+|épargn\w+)\b"),
    "es": pattern(r"(?i)\b(?:mayoría|mejor\w+|empeor\w+|aventaj\w+|bat\w+|superó|elev\w+|rebaj\w+|evit\w+|márgen\w*|margen)\b"),
    "it": pattern(r"(?i)\b(?:maggioranza|miglior\w+|peggior\w+|batt\w+|alzat\w+|evit\w+|abbassat\w+|margine|scarto|avanti)\b"),
    "pt": pattern(r"(?i)\b(?:maioria|melhor\w+|pior\w+|bat\w+|elev\w+|margem)\b"),
    "nl": pattern(r"(?i)\b(?:meerderheid|beter\w*|verbeter\w*|slechter\w*|verslechter\w*|marge)\b"),
}  # fmt: skip
_LEFT = {
    "de": pattern(r"(?i)\b(?:bl[ie]+b\w*|Abzug|abzüglich|unentschieden|unentschlossen\w*|weder noch|auf(?:gegeben|gaben)|ausgeschieden|schieden)\b"),
    "fr": pattern(r"(?i)\b(?:déduit\w*|déduction|indécis\w*|abandonn\w+)\b"),
    "es": pattern(r"(?i)\b(?:descontad\w+|descontando|indecis\w+|conced\w+|abandon\w+|retir\w+)\b"),
    "it": pattern(r"(?i)\b(?:tolt[ieoa]|detratt\w+|al netto|indecis\w+|ritirat\w+|abbandonat\w+)\b"),
    "pt": pattern(r"(?i)\b(?:desist\w+|descontad\w+|indecis\w+)\b"),
    "nl": pattern(r"(?i)\b(?:opgaven|opgegeven|uitgevallen|aftrek|onbeslist|twijfel\w*)\b"),
}  # fmt: skip


class Asked(NamedTuple):
    """A claim as it is to be worked out, and what its words name: a gap, a rest, a total, and the other relations."""

    claim: Quantity
    named: Named
    gap: bool
    rest: bool
    total: bool


def asked_for(claim: Quantity, context: Context) -> Asked | None:
    """What a claim's sentence asks for; None where the language is none of these, or nothing is named."""
    language = context.index.language
    if language not in _GAP or claim.kind not in _KINDS or claim.value is None:
        return None
    named = named_in(context.text, context.span, (claim.start, claim.end), language)
    gap = Named.GAP in named or _GAP[language].search(context.text, *context.span) is not None
    gap = gap or direction_abroad(context.text, context.span, (claim.start, claim.end), language) is not None
    rest = any(form[language].search(context.text, *context.span) for form in (REST, _LEFT))
    return Asked(_points(claim), named, gap, rest, Named.TOTAL in named)


def _points(claim: Quantity) -> Quantity:
    """The claim, as percentage points where it counts points or, in Spanish and Italian, tenths of them."""
    if claim.kind is not Kind.COUNT or claim.value is None:
        return claim
    noun = (claim.noun or "").lower()
    if noun in _POINTS:
        return replace(claim, kind=Kind.PERCENTAGE_POINTS, unit="percentage-point", noun=None)
    if noun in _TENTHS:
        tenths = claim.value / Decimal(10)
        return replace(
            claim, kind=Kind.PERCENTAGE_POINTS, unit="percentage-point", low=tenths, high=tenths, noun=None
        )
    return claim
