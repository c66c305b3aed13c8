"""Numbers that a summary in another European language carries over from one of the article: a year of what is told by the month, the
half of those told before, a level with what comes to it, the years between two ages of one person.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from summarise.checking.aligning.referent import Context, noun_agreement
from summarise.checking.arithmetic.closure import states
from summarise.checking.arithmetic.steps.operations import Derived, number
from summarise.checking.effort import take
from summarise.checking.source.index import SourceIndex
from summarise.checking.values.matching import comparable
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_AMOUNTS = frozenset({Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.COUNT})
# Right behind a number or a little further: for which span of time it is.
_BEHIND = 30
_PERIODS = {
    "de": (r"(?:im|pro|je|jeden) (?P<month>Monat)|monatlich(?P<month_>)|(?:die|pro|je) (?P<week>Woche)|wöchentlich(?P<week_>)|(?:am|pro|je) (?P<day>Tag)|täglich(?P<day_>)",
           r"\b(?:im|pro|je|jedes) Jahr\b|\bjährlich\w*|\bJahres\w+"),
    "fr": (r"(?:par|chaque) (?P<month>mois)|mensuel\w*(?P<month_>)|(?:par|chaque) (?P<week>semaine)|(?:par|chaque) (?P<day>jour)",
           r"\b(?:par|chaque) an(?:née)?\b|\bannuel\w*"),
    "es": (r"(?:al|por|cada) (?P<month>mes)\b|mensual\w*(?P<month_>)|(?:a la|por|cada) (?P<week>semana)|(?:al|por|cada) (?P<day>día)",
           r"\b(?:al|por|cada) año\b|\banual\w*"),
    "it": (r"(?:al|per|ogni) (?P<month>mese)|mensil\w*(?P<month_>)|(?:alla|per|ogni) (?P<week>settimana)|(?:al|per|ogni) (?P<day>giorno)",
           r"\b(?:all'|per |ogni )anno\b|\bannu\w+"),
    "pt": (r"(?:por|ao|cada) (?P<month>mês)|mensa\w+(?P<month_>)|(?:por|à|cada) (?P<week>semana)|(?:por|ao|cada) (?P<day>dia)\b",
           r"\b(?:por|ao|cada) ano\b|\banua\w+"),
    "nl": (r"(?:per|elke) (?P<month>maand)|maandelijks\w*(?P<month_>)|(?:per|elke) (?P<week>week)|(?:per|elke) (?P<day>dag)",
           r"\b(?:per|elk) jaar\b|\bjaarlijks\w*"),
}  # fmt: skip
_TIMES = {"month": Decimal(12), "week": Decimal(52), "day": Decimal(365)}
_FORMS = {
    language: (pattern(rf"(?i)[^.;:]{{0,{_BEHIND}}}?\b(?:{within})"), pattern(rf"(?i){yearly}"))
    for language, (within, yearly) in _PERIODS.items()
}
# Right before a number that comes to another.
_MORE = {
    "de": pattern(r"(?i)\b(?:weitere|zusätzliche|zusätzlich|noch einmal) \Z"),
    "fr": pattern(r"(?i)\b(?:autres|supplémentaires|encore) \Z"),
    "es": pattern(r"(?i)\b(?:otr[oa]s|adicionales) \Z"),
    "it": pattern(r"(?i)\b(?:altr[ie]|ulteriori) \Z"),
    "pt": pattern(r"(?i)\b(?:outr[oa]s|mais) \Z"),
    "nl": pattern(r"(?i)\b(?:andere|nog eens|extra) \Z"),
}
# Or right behind it: "en recrutera 45 autres".
_MORE_BEHIND = pattern(
    r"(?i) (?:autres|supplémentaires|de plus|adicionales|más|in più|a mais|adicionais|extra)\b(?! d[eou'])"
)
_OPENING = 40  # characters of a sentence in which the share of those before it stands
_MOST = 40
_YEARS = (Kind.DURATION, "year")


def yearly(claim: Quantity, context: Context) -> Derived | None:
    """How a claim that is told by the year is twelve times what the article tells by the month, or as many weeks or days."""
    index = context.index
    forms = _FORMS.get(index.language)
    if forms is None or claim.kind not in _AMOUNTS or not claim.value:
        return None
    within, by_year = forms
    if by_year.search(context.text, *context.span) is None:
        return None
    for q in index.quantities[:_MOST]:
        if not q.value or not _is_like(claim, q):
            continue
        _, end = index.sentences[index.sentence_of[id(q)]]
        found = within.match(index.text, q.end, end)
        name = (
            next((n.rstrip("_") for n, v in found.groupdict().items() if v is not None), "") if found else ""
        )
        if name and _gives(claim, q.value * _TIMES[name]):
            return Derived(f"{number(q.value)} x {_TIMES[name]}", (q,), firm=True)
    return None


def half_of_them(claim: Quantity, context: Context) -> Derived | None:
    """How a claim is the share with which a sentence of the article opens of what the one before it counts: "36 colegios. La mitad"."""
    index = context.index
    if index.language not in _MORE or claim.kind is not Kind.COUNT or not claim.noun or not claim.value:
        return None
    for i in range(1, min(len(index.sentences), _MOST)):
        for share in index.in_place(i):
            if (
                share.kind is not Kind.RATIO
                or not share.value
                or share.start > index.sentences[i][0] + _OPENING
            ):
                continue
            for whole in index.in_place(i - 1):
                if whole.kind is Kind.COUNT and whole.value and noun_agreement(claim, whole) > 0:
                    for part in (share.value, 1 - share.value):
                        if claim.value == whole.value * part:
                            return Derived(f"{number(whole.value)} x {share.text}", (whole, share), firm=True)
    return None


def with_the_others(claim: Quantity, context: Context) -> Derived | None:
    """How a claim is a level of the article with what comes to it: "tiene 340 empleados y contratará a otros 120"."""
    index = context.index
    form = _MORE.get(index.language)
    if form is None or claim.kind not in _AMOUNTS or not claim.value:
        return None
    for more in index.quantities[:_MOST]:
        if not more.value:
            continue
        before = form.search(index.text, max(0, more.start - 20), more.start)
        if before is None and _MORE_BEHIND.match(index.text, more.end) is None:
            continue
        levels = list(_levels(claim, index, more))
        take(len(levels))
        for level in levels:
            if level.value is not None and claim.value == level.value + more.value:
                text = f"{number(level.value)} + {number(more.value)} = {number(claim.value)}"
                return Derived(text, (level, more), firm=True)
    return None


def _levels(claim: Quantity, index: SourceIndex, more: Quantity) -> Iterator[Quantity]:
    """The numbers that ``more`` may come to: of its unit, or of its sentence or the one before it."""
    bare = more.kind is Kind.COUNT and more.noun is None
    at = index.sentence_of[id(more)]
    for q in index.quantities[:_MOST]:
        if q.end > more.start and index.sentence_of[id(q)] == at:
            continue
        near = 0 <= at - index.sentence_of[id(q)] <= 1
        if q.value and _is_like(claim, q) and (near if bare or q.kind is Kind.COUNT else q.unit == more.unit):
            yield q


def ages_of_one(claim: Quantity, context: Context) -> Derived | None:
    """How many years lie between two ages that one sentence of the article tells: "84 ans, a commencé à courir à 61 ans"."""
    index = context.index
    if (
        index.language not in _MORE
        or claim.unit != "year"
        or claim.kind is not Kind.DURATION
        or not claim.value
    ):
        return None
    for i in range(min(len(index.sentences), _MOST)):
        ages = [
            q for q in index.in_place(i) if q.value and (q.kind is Kind.AGE or (q.kind, q.unit) == _YEARS)
        ]
        if len(ages) != 2 or all(q.kind is not Kind.AGE for q in ages):
            continue
        if abs(ages[0].value - ages[1].value) == claim.value:  # type: ignore[operator]
            high, low = sorted((q.value or Decimal(0) for q in ages), reverse=True)
            return Derived(f"{number(high)} - {number(low)} = {number(claim.value)}", tuple(ages), firm=True)
    return None


def _is_like(claim: Quantity, q: Quantity) -> bool:
    if q.kind is not claim.kind:
        return False
    return (
        noun_agreement(claim, q) >= 0
        if q.kind is Kind.COUNT
        else comparable(claim, q) is not None and q.unit == claim.unit
    )


def _gives(claim: Quantity, result: Decimal) -> bool:
    return result == claim.value or states(claim, result)
