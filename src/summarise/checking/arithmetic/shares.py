"""Numbers that a source gives without writing them: a share of a whole, so many of so much each, all the others.

"A third of 4,300" is about 1,430, "three payments of £20,000" are £60,000, "$900 a month" is $10,800 a year, and
where 7 of 11 were rescued, 4 were not. The words have to say so: "of", "each", a rate; and for what is left over
the summary has to say the opposite of the source, or that it speaks of the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import permutations
from typing import NamedTuple

from summarise.checking.aligning.clauses import Clause, Clauses, is_part_of
from summarise.checking.aligning.opposites import are_opposed, sides_of
from summarise.checking.aligning.rates import rate_of
from summarise.checking.arithmetic.operations import Derived, number
from summarise.checking.effort import take
from summarise.checking.values.matching import comparable
from summarise.checking.values.rounding import rounds_to
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_SHARES = frozenset({Kind.RATIO, Kind.PERCENT})
_AMOUNTS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
_OF_WHOLE = pattern(r" (?:[a-z]+ )?of (?:(?:the|its|their|his|her|all|about|around|some|nearly|more than|those|these) ){0,3}[^\w\s]?\Z")  # fmt: skip
_OF_THEM = pattern(r" (?:of|were|was|are|is)\b")
_WHOLE_FIRST = pattern(r"\b[Oo]f (?:the |its |their |all |some |about )*\Z")
_PIECES = pattern(r" (?:(?!of\b)[a-z]+ ){1,2}(?:of|at|for|worth|costing) (?:about |around |some )?[^\w\s]?\Z")
_REST = pattern(
    r"\b(?:others?|rest|remaining|remainder|left over|remains?|leaving|leaves|still|neither|none|did not|was not|were not|not (?:from|by|in|of|on|with|paid|at)|outside|n['’]t|yet to)\b",
    re.IGNORECASE,
)
# "Eight of the ten came since 2000": two came before.
_BY_DATE = pattern(
    r"[^.;!?]{0,60}? (?:(?P<early>before|until|up to|prior to)|since|after) (?:the )?(?:(?:[A-Z][a-z]+ )?[12]\d{3}|[A-Z][a-z]+day)\b"
)
# The same in other languages.
_REST_ABROAD = {
    "de": pattern(
        r"\b(?:nicht|kein\w*|ohne|übrig\w*|restlich\w*|rest|ander\w+|außerhalb|noch)\b", re.IGNORECASE
    ),
    "fr": pattern(r"\b(?:pas|sans|aucun\w*|reste\w*|restant\w*|autres?|hors|encore)\b", re.IGNORECASE),
    "es": pattern(
        r"\b(?:no|sin|ningun\w*|resto|restante\w*|otr[ao]s|demás|fuera|quedan?|quedarán?)\b", re.IGNORECASE
    ),
    "it": pattern(
        r"\b(?:non|senza|nessun\w*|resto|restanti?|rimanent\w*|altr[ei]|fuori|ancora)\b", re.IGNORECASE
    ),
    "pt": pattern(r"\b(?:não|sem|nenhum\w*|resto|restantes?|outr[ao]s|fora|ainda)\b", re.IGNORECASE),
    "zh": pattern(r"没|沒|未|无|無|不|其余|其餘|剩|另|其他|以外|之外|国内|國內|尚|仍|还|還|恢复"),
    "ja": pattern(r"ない|なかっ|ず|残|以外|ほか|他|あと|戻|国内|まだ|未"),
    "nl": pattern(r"\b(?:niet|geen|zonder|overige?n?|rest\w*|andere|buiten|nog)\b", re.IGNORECASE),
}
_HAIR = Decimal("0.0001")  # a third and two thirds make one
_IN_A_YEAR = {"year": 1, "quarter": 4, "month": 12, "week": 52, "day": 365}
_SPANS = frozenset({"year", "month", "week", "day", "quarter"})


class Told(NamedTuple):
    """A claim, with its clause in the summary."""

    claim: Quantity
    clause: Clause


def portion(told: Told, together: Sequence[Quantity], clauses: Clauses) -> Derived | None:
    """How the claim follows from ``together``, numbers of the source that stand side by side; None where not."""
    take(len(together) ** 2)
    for found in (
        *_shares(told, together, clauses),
        *_products(told, together, clauses),
        *_rests(told, together, clauses),
    ):
        return found
    return None


def may_be_rest(told: Told, language: str = "en") -> bool:
    """Whether the summary's words allow that the claim is what something leaves over; ``language``: their code."""
    words = " ".join(told.clause.part(span) for span in told.clause.spans)
    return _REST_ABROAD.get(language, _REST).search(words) is not None or bool(sides_of(told.clause))


def _shares(told: Told, together: Sequence[Quantity], clauses: Clauses) -> Iterator[Derived]:
    text = clauses.index.text
    for share in together:
        if share.kind not in _SHARES or share.value is None or told.claim.kind not in _AMOUNTS:
            continue
        part = share.value / 100 if share.kind is Kind.PERCENT else share.value
        for whole in together:
            if whole.value is None or not _is_same_thing(told.claim, whole) or not 0 < part < 1:
                continue
            before = whole.end <= share.start and _OF_THEM.match(text, share.end)
            if not before and not (whole.start > share.end and _OF_WHOLE.match(text, share.end, whole.start)):
                continue
            for fraction, rest in ((part, False), (1 - part, True)):
                if rest and not _is_rest(told, clauses.of(share), clauses.index.language):
                    continue
                if _is(told.claim, whole.value * fraction):
                    shown = f"1 - {share.text}" if rest else share.text
                    result = number(whole.value * fraction)
                    yield Derived(f"({shown}) of {number(whole.value)} = {result}", (whole, share), firm=True)


def _products(told: Told, together: Sequence[Quantity], clauses: Clauses) -> Iterator[Derived]:
    claim, text = told.claim, clauses.index.text
    if claim.kind not in _AMOUNTS:
        return
    for each in together:
        if each.value is None or each.kind is not claim.kind or not _is_same_thing(claim, each):
            continue
        rate = rate_of(clauses.of(each)).of
        for times in together:
            if times is each or times.value is None or times.value < 2 or times.low != times.high:
                continue
            counted = times.kind is Kind.COUNT and (
                "sharer" in rate or (times.end <= each.start and _PIECES.match(text, times.end, each.start))
            )
            spanned = (
                times.kind is Kind.DURATION and times.unit is not None and times.unit == rate.get("period")
            )
            if (counted or spanned) and _is(claim, times.value * each.value):
                result = number(times.value * each.value)
                yield Derived(
                    f"{number(times.value)} x {number(each.value)} = {result}", (each, times), firm=True
                )
        asked = rate_of(told.clause).of.get("period")
        given = rate.get("period")
        if asked in _IN_A_YEAR and given in _IN_A_YEAR and asked != given:
            factor = Decimal(_IN_A_YEAR[given]) / _IN_A_YEAR[asked]
            if _is(claim, each.value * factor):
                yield Derived(
                    f"{number(each.value)} a {given} = {number(each.value * factor)} a {asked}",
                    (each,),
                    firm=True,
                )


def _rests(told: Told, together: Sequence[Quantity], clauses: Clauses) -> Iterator[Derived]:
    claim, text = told.claim, clauses.index.text
    if claim.kind is Kind.PERCENT:
        for part in together:
            if part.kind is not Kind.PERCENT or part.value is None or claim.value != 100 - part.value:
                continue
            if _is_rest(told, clauses.of(part), clauses.index.language):
                yield Derived(f"100 - {number(part.value)} = {number(100 - part.value)}%", (part,), firm=True)
        return
    if claim.kind is Kind.RATIO and claim.value is not None:
        for part in together:
            rest = None if part.kind is not Kind.RATIO or part.value is None else 1 - part.value
            if (
                rest is not None
                and abs(claim.value - rest) < _HAIR
                and _is_rest(told, clauses.of(part), clauses.index.language)
            ):
                yield Derived(f"1 - {part.text} = {claim.text}", (part,), firm=True)
        return
    for part, whole in permutations([q for q in together if q.kind is claim.kind and q.value is not None], 2):
        assert part.value is not None
        assert whole.value is not None
        if claim.value != whole.value - part.value or comparable(claim, whole) is None:
            continue
        of = part.end <= whole.start and is_part_of(text, part.end, whole.start)
        first = whole.end <= part.start and _WHOLE_FIRST.search(text, max(0, whole.start - 24), whole.start)
        if (of or first) and _is_rest(told, clauses.of(part), clauses.index.language):
            sum_ = f"{number(whole.value)} - {number(part.value)} = {number(whole.value - part.value)}"
            yield Derived(sum_, (part, whole), firm=True)


def rest_of(told: Told, part: Quantity, clauses: Clauses) -> Derived | None:
    """How the claim is what ``part``, a number of the source, leaves of its whole; None where it is not."""
    together = clauses.index.in_place(clauses.index.sentence_at(part.start))
    return next((found for found in _rests(told, together, clauses) if part in found.terms), None)


def _is_rest(told: Told, part: Clause, language: str) -> bool:
    """Whether the summary speaks of what the part leaves over: the opposite is said, another time, or "the others"."""
    if are_opposed(told.clause, part):
        return True
    here = " ".join(told.clause.part(span) for span in told.clause.spans)
    there = " ".join(part.part(span) for span in part.spans)
    now, then = _date_behind(told.clause), _date_behind(part)
    if now is not None and then is not None and now != then:
        return True
    rest = _REST_ABROAD.get(language, _REST)
    return rest.search(here) is not None and rest.search(there) is None


def _date_behind(clause: Clause) -> bool | None:
    """Whether a clause leads to a date as to its end ("before 2000") or to its beginning; None where it leads to none."""
    found = _BY_DATE.match(clause.text, clause.right[0] - clause.offset)
    return None if found is None else found.group("early") is not None


def _is_same_thing(claim: Quantity, source: Quantity) -> bool:
    """Whether the one could be a part of the other; what is counted may have another name in the summary."""
    return source.kind is claim.kind and comparable(claim, source) is not None


def _is(claim: Quantity, result: Decimal) -> bool:
    """Whether the claim states a result, to the digits that it shows or to the whole number."""
    assert claim.value is not None
    if abs(result - claim.value) < 1 and abs(result) >= 20:
        return True
    return result == claim.value or rounds_to(result, claim.value, claim, claim)
