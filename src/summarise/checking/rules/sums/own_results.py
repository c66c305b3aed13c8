"""What a sentence of the summary works out from its own numbers, and does not come out: "41% and 33%, leaving 36% for the rest",
"24 percent is left and 15 is needed, so 7 points remain".

The sentence says that a number is what the ones before it leave ("leaving", "so ... remain", "to spare"). It is neither what any of
these leave of all, nor of the first of them, nor what two of them are apart, nor what they leave of a number of the source. That the number stands in some other sentence of the source, or can
be worked out from others there, is no excuse: the sum is the summary's own. Where the source has it beside one of them, nothing
is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import SEVERAL, SentenceRule
from summarise.checking.aligning.stated import OWN_NUMBERS, Finding, Stated, value_of
from summarise.checking.arithmetic.steps.operations import number
from summarise.checking.source.index import SourceIndex
from summarise.checking.values.rounding import step_of
from summarise.checking.verdicts import Claim, Code, Severity, Verdict
from summarise.quantities import Kind, Qualifier
from summarise.quantities.patterns import pattern

_SHARES = frozenset({Kind.PERCENT, Kind.PERCENTAGE_POINTS})
_KINDS = _SHARES | {Kind.COUNT, Kind.MONEY, Kind.MEASURE}
_HEDGED = r"(?: (?:about|around|some|only|just|nearly|almost|roughly|the other|the remaining|another|a further|an?))*"
_LEAVING = pattern(rf"\b(?:leaving|which leaves|that leaves|so that leaves|which left){_HEDGED} ?[^\w\s]?\Z")
_SO = pattern(rf"(?:, so|, and so|: so|; so)(?: that)?{_HEDGED} ?[^\w\s]?\Z")
_REMAIN = pattern(
    r"(?: (?!and\b|but\b)[a-z-]+){0,3}? (?:remains?|left|are left|is left|in hand|to spare|to go|still to)\b"
)
_CUT = pattern(r";|[.!?] ")
_MOST = 6  # numbers that may leave another
_HUNDRED = Decimal(100)


def wrong_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The numbers of one sentence that are told as left by those before them, and are not."""
    for claim in stated.claims:
        q = claim.quantity
        if q is None or q.kind not in _KINDS or not q.value or not _is_left(stated, claim):
            continue
        terms = _terms(stated, claim)
        if len(terms) < 2 or len(terms) > _MOST or _is_beside(ground.index, claim, terms):
            continue
        values = [value_of(term) for term in terms]
        shares = terms[0].quantity is not None and terms[0].quantity.kind is Kind.PERCENT
        told = abs(q.value)
        slack = step_of(told, q.text, hedged=q.qualifier is not Qualifier.EXACT) * Decimal("1.01")
        slack = max(slack, Decimal(len(terms)) / 2 if shares else Decimal(0))
        if any(abs(result - told) <= slack for result in _results(values, shares=shares)):
            continue
        if not shares and _is_of_known(ground.index, claim, sum(values, told), slack):
            continue
        yield _finding(claim, terms[0], values, of_all=shares and _is_leaving(stated, claim))


def _is_left(stated: Stated, claim: Claim) -> bool:
    """Whether the words around a number say that it is what those before it leave."""
    return _is_leaving(stated, claim) or (
        _SO.search(stated.text, stated.start, claim.start) is not None
        and _REMAIN.match(stated.text, claim.end, stated.end) is not None
    )


def _is_leaving(stated: Stated, claim: Claim) -> bool:
    return _LEAVING.search(stated.text, stated.start, claim.start) is not None


def _terms(stated: Stated, claim: Claim) -> list[Claim]:
    """The numbers before a claim in its part of the sentence that can leave it; none where one of them is not the source's."""
    assert claim.quantity is not None
    start = max(
        (cut.end() for cut in _CUT.finditer(stated.text, stated.start, claim.start)), default=stated.start
    )
    points = claim.quantity.kind is Kind.COUNT and claim.quantity.noun == "points"
    kinds = _SHARES if points or claim.quantity.kind in _SHARES else {claim.quantity.kind}
    found = [
        c
        for c in stated.claims
        if start <= c.start
        and c.end <= claim.start
        and c.quantity is not None
        and c.quantity.kind in kinds
        and c.quantity.value
    ]
    agreeing = {c.start for c, _ in stated.told}
    if any(c.start not in agreeing or c.quantity is None or c.quantity.high != c.quantity.low for c in found):
        return []
    units = {c.quantity.unit for c in found if c.quantity is not None and c.quantity.kind is not Kind.COUNT}
    return found if len(units) < 2 else []


def _is_beside(index: SourceIndex, claim: Claim, terms: Sequence[Claim]) -> bool:
    """Whether the source has the number in a sentence of one of the others or next to it."""
    if claim.verdict is not Verdict.SUPPORTED or claim.evidence is None:
        return False
    at = index.sentence_at(claim.evidence.start)
    return any(t.evidence is None or abs(index.sentence_at(t.evidence.start) - at) < 2 for t in terms)


def _is_of_known(index: SourceIndex, claim: Claim, whole: Decimal, slack: Decimal) -> bool:
    """Whether the source has the number that all of them make together: "302 of them ended in a trial and 129 were dropped, which
    leaves 187" of 618."""
    kind = claim.quantity.kind if claim.quantity is not None else None
    return any(
        q.kind is kind and q.value is not None and abs(q.value - whole) <= slack for q in index.quantities
    )


def _results(values: Sequence[Decimal], *, shares: bool) -> Iterator[Decimal]:
    """What some of the values leave of another one, of their sum, or of a hundred."""
    wholes = [*values, *([_HUNDRED] if shares else [])]
    for size in range(1, len(values) + 1):
        for chosen in combinations(values, size):
            for whole in wholes:
                yield abs(whole - sum(chosen, Decimal(0)))


def _finding(claim: Claim, term: Claim, values: Sequence[Decimal], *, of_all: bool) -> Finding:
    if of_all:
        whole, parts = _HUNDRED, list(values)
    else:
        whole, parts = values[0], list(values[1:])
    shown = f"{' - '.join(map(number, (whole, *parts)))} = {number(whole - sum(parts, Decimal(0)))}"
    return Finding(
        Code.ARITHMETIC_WRONG,
        claim,
        term.evidence,
        f"The summary says that “{claim.text}” is left; its own numbers give {shown}.",
        "Do the sum again, or leave the result out.",
        Severity.WARNING,
        signs=(OWN_NUMBERS,),
    )


RULE = SentenceRule(
    "own_results",
    (Code.ARITHMETIC_WRONG,),
    wrong_in,
    needs=SEVERAL,
    english=True,
    words=frozenset("leaving leaves left so".split()),
)
