"""Arithmetic that a sentence of the summary states and that does not come out.

Only where the sentence says that it does a sum, by a closed list of cues, and has the terms itself:
"87 and 61 make 149 together", "more than doubled from 1.77 to 1.92", "more than half, 58 of 212",
"rose 12% from 50 to 53". A number that the source carries is not judged here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from itertools import pairwise
from operator import eq

from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import SEVERAL, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.arithmetic.operations import number
from summarise.checking.arithmetic.wording import (
    FACTORS,
    MULTIPLIED,
    Asked,
    asked,
    gap,
    may_multiply,
    result_of,
    total,
)
from summarise.checking.source.index import SourceIndex
from summarise.checking.verdicts import Claim, Code, Verdict
from summarise.quantities import Kind
from summarise.quantities.patterns import pattern

_SHARE = pattern(
    r"\b(?P<hedge>more than|over|less than|under|nearly|almost|about|around|exactly)? ?(?:a )?(?P<share>half|third|quarter)\b(?!-| (?:of )?an? )",
    re.IGNORECASE,
)
# "The first half", "the third quarter": a stretch of time, or of a whole that is in order, and no share of the two numbers.
_STRETCH = pattern(
    r"\b(?:first|second|third|fourth|last|latter|other|final|latest|previous|next|this|each|every|top|bottom|the)[ -]\Z",
    re.IGNORECASE,
)
_PERIOD = pattern(
    r" (?:quarters?|half|halves|year|month|week|day|time|place|season|round|set)\b", re.IGNORECASE
)
# "A third of those", "a quarter of its 40 nurses": a share of something else than the two numbers before.
_OF_ANOTHER = pattern(r" of (?:(?:those|these|them)\b|(?:the|its|their|his|her) (?=\d))", re.IGNORECASE)
_SHARES = {"half": Decimal(1) / 2, "third": Decimal(1) / 3, "quarter": Decimal(1) / 4}
_OF = pattern(r" (?:[a-z]+ )?(?:out )?of (?:the |its |their |all |a total of )?\Z")
_FAR = 80  # characters between a multiple and the number that is multiplied
_WORDS = {
    **{word: Decimal(n) for n, word in enumerate("two three four five six seven eight nine ten".split(), 2)},
    **dict.fromkeys(("twice", "double"), Decimal(2)),
    **dict.fromkeys(("triple", "treble"), Decimal(3)),
    "quadruple": Decimal(4),
    "half": Decimal("0.5"),
}
_MULTIPLES = frozenset("times twice double triple treble quadruple half".split())
_COMPARED = pattern(
    r"\b(?:(?P<hedge>more than|at least|just over|well over|over|less than|fewer than|just under|under|nearly|almost|about|around|roughly) )?"
    r"(?P<times>twice|double|triple|treble|quadruple|half|(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) times)"
    r" (?:as (?:much|many|high|large|big|long|heavy|far) as )?(?:the|its|their|his|her|an?|last)(?: (?!and\b|but\b|of \w+ and\b)[a-z-]+){0,4}? ?[^\w\s]?\Z",
    re.IGNORECASE,
)
_ABSENT = (Verdict.UNSUPPORTED, Verdict.CONTRADICTED)
_SLACK = Decimal("0.08")  # how far "doubled" may be from two: 1.85 is "nearly doubled" to everybody


def wrong_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The stated arithmetic of one sentence that gives another result."""
    yield from _totals(stated)
    if may_multiply(stated.tokens):
        yield from _multiples(stated)
    yield from _compared(stated)
    yield from _shares(ground.index, stated)


def _totals(stated: Stated) -> Iterator[Finding]:
    for claim in stated.claims:
        if claim.verdict not in _ABSENT:
            continue
        terms = _terms(claim, stated.claims)
        if len(terms) < 2:
            continue
        before, after = stated.text[stated.start : claim.start], stated.text[claim.end : stated.end]
        what = asked(before, after, loosely=False)
        values = [_value(term) for term in terms]
        if what is None or result_of(what, values, partial(eq, _value(claim))) is not None:
            continue
        yield _finding(claim, terms[0], total(values) if what is Asked.TOTAL else gap(*values[-2:]))


def _terms(claim: Claim, claims: Sequence[Claim]) -> list[Claim]:
    """The other numbers of the sentence that could be added to the claim's kind, before or after it."""
    quantity = claim.quantity
    if quantity is None or quantity.value is None:
        return []
    kinds = {quantity.kind, Kind.PERCENT} if quantity.kind is Kind.PERCENTAGE_POINTS else {quantity.kind}
    found: dict[Decimal, Claim] = {}
    for other in claims:
        q = other.quantity
        if other is claim or q is None or q.value is None or q.kind not in kinds:
            continue
        if q.kind is Kind.COUNT or q.unit == quantity.unit or q.kind is not quantity.kind:
            found.setdefault(q.value, other)
    return list(found.values())


def _value(claim: Claim) -> Decimal:
    assert claim.quantity is not None
    assert claim.quantity.value is not None
    return claim.quantity.value


def _multiples(stated: Stated) -> Iterator[Finding]:
    for word in MULTIPLIED.finditer(stated.text, stated.start, stated.end):
        claim = _claim_at(stated, word.start())
        if claim is not None and claim.verdict not in _ABSENT:
            continue
        pair = _from_to(stated, word.end())
        if pair is None:
            continue
        old, new = pair
        factor, times = FACTORS[word.group(1).lower()], _value(new) / _value(old)
        hedge = stated.text[max(stated.start, word.start() - 16) : word.start()].lower()
        low, high = factor * (1 - _SLACK), factor * (1 + _SLACK)
        if "more than" in hedge or "over" in hedge:
            low, high = (factor, factor * 2) if factor > 1 else (factor / 2, factor)  # "more than halved"
        elif "nearly" in hedge or "almost" in hedge:
            low, high = (
                (factor * Decimal("0.8"), factor) if factor > 1 else (factor, factor * Decimal("1.25"))
            )
        if not low <= times <= high:
            said = stated.claim(word.start(), word.end(), None)
            yield _finding(said, new, f"{number(_value(new))} / {number(_value(old))} = {number(times)}")


def _compared(stated: Stated) -> Iterator[Finding]:
    """So many times another number that the sentence tells as well: "$90, more than three times the $45 of before"."""
    if _MULTIPLES.isdisjoint(stated.tokens):
        return
    for base in stated.claims:
        left = max(stated.start, base.start - _FAR)
        word = _COMPARED.search(stated.text, left, base.start) if base.quantity is not None else None
        if word is None or base.quantity is None or not base.quantity.value:
            continue
        what = (base.quantity.kind, base.quantity.unit)
        others = [
            c
            for c in stated.claims
            if c.end <= word.start()
            and c.quantity is not None
            and c.quantity.value is not None
            and c.quantity.kind is not Kind.MULTIPLE
            and ((c.quantity.kind, c.quantity.unit) == what or (what[0] is Kind.COUNT and what[1] is None))
        ]
        claim = _claim_at(stated, word.start("times"))
        if len(others) != 1 or (claim is not None and claim.verdict is Verdict.SUPPORTED):
            continue
        real = _value(others[0]) / _value(base)
        if not _is_so_many(word.group("hedge") or "", _times(word.group("times")), real):
            said = stated.claim(word.start("times"), word.end("times"), None)
            shown = f"{number(_value(others[0]))} / {number(_value(base))} = {number(real.quantize(Decimal('0.01')))}"
            yield _finding(said, others[0], shown)


def _times(word: str) -> Decimal:
    first = word.lower().split()[0]
    return Decimal(first) if first.isdigit() else _WORDS[first]


def _is_so_many(hedge: str, times: Decimal, real: Decimal) -> bool:
    hedge = hedge.lower()
    if hedge in ("more than", "over", "at least", "just over", "well over"):
        return real >= times
    if hedge in ("less than", "under", "fewer than"):
        return real < times
    if hedge in ("nearly", "almost", "just under"):
        return times * Decimal("0.75") <= real <= times
    return abs(real - times) <= times * Decimal("0.13")


def _from_to(stated: Stated, start: int) -> tuple[Claim, Claim] | None:
    """The old and the new value of a change told behind ``start``: "from 2 to 4", "to 4, from 2"."""
    roles: dict[str, Claim] = {}
    for claim in stated.claims:
        if claim.start < start or claim.quantity is None or not claim.quantity.value:
            continue
        role = re.search(r"\b(from|to) ?[^\w\s]?\Z", stated.text[start : claim.start])
        if role is not None:
            roles.setdefault(role.group(1), claim)
    old, new = roles.get("from"), roles.get("to")
    if old is None or new is None or old.quantity is None or new.quantity is None:
        return None
    same = old.quantity.kind is new.quantity.kind and (
        old.quantity.unit == new.quantity.unit or old.quantity.kind is Kind.COUNT
    )
    return (old, new) if same else None


def _shares(index: SourceIndex, stated: Stated) -> Iterator[Finding]:
    part_of = _part_and_whole(stated)
    if part_of is None:
        return
    part, whole = part_of
    for word in _SHARE.finditer(stated.text, stated.start, stated.end):
        claim = _claim_at(stated, word.start("share"))
        if claim is not None and claim.verdict is Verdict.SUPPORTED and _is_of_one(index, claim, whole):
            continue  # the source says it of these
        at = word.start("share")
        if _STRETCH.search(stated.text, stated.start, at) or _PERIOD.match(stated.text, word.end()):
            continue
        if _is_of_another(stated, word.end(), whole):
            continue
        stated_share, real = _SHARES[word.group("share").lower()], _value(part) / _value(whole)
        if not _holds((word.group("hedge") or "").lower(), real, stated_share):
            said = stated.claim(word.start(), word.end(), None)
            text = f"{number(_value(part))} / {number(_value(whole))} = {number(real * 100)}%"
            yield _finding(said, part, text)


def _is_of_another(stated: Stated, end: int, whole: Claim) -> bool:
    """Whether the share that ends at ``end`` is told of something else than ``whole``."""
    of = _OF_ANOTHER.match(stated.text, end)
    return of is not None and of.end() != whole.start


def _holds(hedge: str, real: Decimal, share: Decimal) -> bool:
    if hedge in ("more than", "over"):
        return real > share
    if hedge in ("less than", "under", "nearly", "almost"):
        return real < share
    return abs(real - share) <= share / 10


def _part_and_whole(stated: Stated) -> tuple[Claim, Claim] | None:
    """ "58 of 212": two counts beside each other, the second the whole."""
    for part, whole in pairwise(stated.claims):
        a, b = part.quantity, whole.quantity
        if a is None or b is None or a.kind is not Kind.COUNT or b.kind is not Kind.COUNT:
            continue
        if a.value and b.value and a.value <= b.value and _OF.match(stated.text[part.end : whole.start]):
            return part, whole
    return None


def _is_of_one(index: SourceIndex, claim: Claim, other: Claim) -> bool:
    """Whether two claims are held against one sentence of the source."""
    if claim.evidence is None or other.evidence is None:
        return True
    return index.sentence_at(claim.evidence.start) == index.sentence_at(other.evidence.start)


def _claim_at(stated: Stated, at: int) -> Claim | None:
    return next((c for c in stated.claims if c.start <= at < c.end), None)


def _finding(claim: Claim, term: Claim, arithmetic: str) -> Finding:
    near = term.evidence
    evidence = replace(near, arithmetic=arithmetic) if near is not None else None
    return Finding(
        Code.ARITHMETIC_WRONG,
        claim,
        evidence,
        f"The summary says “{claim.text}”; its own numbers give {arithmetic}.",
        "Do the sum again, or leave the result out.",
    )


RULE = SentenceRule("wrong_sums", (Code.ARITHMETIC_WRONG,), wrong_in, copies=True, needs=SEVERAL)
