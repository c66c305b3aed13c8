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
from operator import eq

from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import SEVERAL, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated, claim_at, value_of
from summarise.checking.arithmetic.steps.operations import number
from summarise.checking.arithmetic.told.own_shares import wrong_shares
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
from summarise.checking.verdicts import Claim, Code, Verdict
from summarise.quantities import Kind
from summarise.quantities.patterns import pattern

_FAR = 80  # characters between a multiple and the number that is multiplied
_WORDS = {
    **{word: Decimal(n) for n, word in enumerate("two three four five six seven eight nine ten".split(), 2)},
    **dict.fromkeys(("twice", "double"), Decimal(2)),
    **dict.fromkeys(("triple", "treble"), Decimal(3)),
    "quadruple": Decimal(4),
    "half": Decimal("0.5"),
}
_A_PART = pattern(r" of (?:them|whom|which|these|those)\b")
_MULTIPLES = frozenset("times twice double triple treble quadruple half".split())
_COMPARED = pattern(
    r"\b(?:(?P<hedge>more than|at least|just over|well over|over|less than|fewer than|just under|under|nearly|almost|about|around|roughly) )?"
    r"(?P<times>twice|double|triple|treble|quadruple|half|(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) times)"
    r"(?: as (?:much|many|high|large|big|long|heavy|far) as|(?<!half)(?= an? )|(?= (?:the|its|their|his|her|last) )) (?:the|its|their|his|her|an?|last)(?: (?!and\b|but\b|of \w+ and\b)[a-z-]+){0,4}? ?[^\w\s]?\Z",
    re.IGNORECASE,
)
_ALONE_BEFORE = pattern(r"[^,;:.]{0,40}, (?:at |to |with )?[^\w\s]?")
_ALONE_BEHIND = pattern(r"[,.;)]|\Z")
_ABSENT = (Verdict.UNSUPPORTED, Verdict.CONTRADICTED)
_ABOUT = frozenset("about around roughly approximately some".split())
_SLACK = Decimal("0.08")  # how far "doubled" may be from two: 1.85 is "nearly doubled" to everybody


def wrong_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The stated arithmetic of one sentence that gives another result."""
    yield from _totals(stated)
    if may_multiply(stated.tokens):
        yield from _multiples(stated)
    yield from _compared(stated)
    for share in wrong_shares(ground.index, stated):
        yield _finding(stated.claim(*share.span, None), share.part, share.arithmetic)


def _totals(stated: Stated) -> Iterator[Finding]:
    for claim in stated.claims:
        if claim.verdict not in _ABSENT:
            continue
        terms = _terms(claim, stated.claims, stated.text)
        if len(terms) < 2:
            continue
        before, after = stated.text[stated.start : claim.start], stated.text[claim.end : stated.end]
        what = asked(before, after, loosely=False)
        values = [value_of(term) for term in terms]
        if what is None or result_of(what, values, partial(eq, value_of(claim))) is not None:
            continue
        yield _finding(claim, terms[0], total(values) if what is Asked.TOTAL else gap(*values[-2:]))


def _told_with(claim: Claim, claims: Sequence[Claim], text: str) -> Iterator[Claim]:
    """The claims between the same semicolons as one, without such as are parts of others: "24 in all, three of them sixes"."""
    for other in claims:
        between = text[min(claim.end, other.end) : max(claim.start, other.start)]
        if ";" not in between and not _A_PART.match(text, other.end):
            yield other


def _terms(claim: Claim, claims: Sequence[Claim], text: str) -> list[Claim]:
    """The other numbers of the sentence that could be added to the claim's kind, before or after it."""
    quantity = claim.quantity
    if quantity is None or quantity.value is None:
        return []
    kinds = {quantity.kind, Kind.PERCENT} if quantity.kind is Kind.PERCENTAGE_POINTS else {quantity.kind}
    found: dict[Decimal, Claim] = {}
    for other in _told_with(claim, claims, text):
        q = other.quantity
        if other is claim or q is None or q.value is None or q.kind not in kinds:
            continue
        if _is_whole(quantity.value) and not _is_whole(q.value) and q.kind is Kind.COUNT:
            continue  # "40 runs in total, at an average of 52.8"
        if q.kind is Kind.COUNT or q.unit == quantity.unit or q.kind is not quantity.kind:
            found.setdefault(q.value, other)
    return list(found.values())


def _is_whole(value: Decimal) -> bool:
    return value == value.to_integral_value()


def _ends(claim: Claim) -> tuple[Decimal, Decimal]:
    """The least and the largest value of a claim: "from £16m to £19m" is both."""
    q = claim.quantity
    assert q is not None
    assert q.low is not None
    assert q.high is not None
    return q.low, q.high


def _multiples(stated: Stated) -> Iterator[Finding]:
    for word in MULTIPLIED.finditer(stated.text, stated.start, stated.end):
        claim = claim_at(stated, word.start())
        if claim is not None and claim.verdict not in _ABSENT:
            continue
        pair = _from_to(stated, word.end())
        if pair is None:
            continue
        old, new = pair
        factor = FACTORS[word.group(1).lower()]
        reached = sorted(end / value_of(old) for end in _ends(new))
        hedge = stated.text[max(stated.start, word.start() - 16) : word.start()].lower()
        slack = _SLACK if _ABOUT.isdisjoint(hedge.split()) else 2 * _SLACK
        low, high = factor * (1 - slack), factor * (1 + slack)
        if "more than" in hedge or "over" in hedge:
            low, high = (factor, factor * 2) if factor > 1 else (factor / 2, factor)  # "more than halved"
        elif "nearly" in hedge or "almost" in hedge:
            low, high = (
                (factor * Decimal("0.8"), factor) if factor > 1 else (factor, factor * Decimal("1.25"))
            )
        if reached[-1] < low or reached[0] > high:
            said = stated.claim(word.start(), word.end(), None)
            times = number(reached[0])
            yield _finding(said, new, f"{number(_ends(new)[0])} / {number(value_of(old))} = {times}")


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
        behind = next((c for c in stated.claims if c.start >= base.end), None)
        if (
            not others
            and behind is not None
            and behind.quantity is not None
            and _is_put_behind(stated, base, behind)
        ):
            others = [behind]  # "more than double the 360 it was built for, 611"
        claim = claim_at(stated, word.start("times"))
        if len(others) != 1 or (claim is not None and claim.verdict is Verdict.SUPPORTED):
            continue
        real = value_of(others[0]) / value_of(base)
        if not _is_so_many(word.group("hedge") or "", _times(word.group("times")), real):
            said = stated.claim(word.start("times"), word.end("times"), None)
            shown = f"{number(value_of(others[0]))} / {number(value_of(base))} = {number(real.quantize(Decimal('0.01')))}"
            yield _finding(said, others[0], shown)


def _is_put_behind(stated: Stated, base: Claim, behind: Claim) -> bool:
    """Whether a number behind the one that is multiplied is told as what it makes: alone between a comma and the next."""
    assert base.quantity is not None
    q = behind.quantity
    if q is None or not q.value or (q.kind, q.unit) != (base.quantity.kind, base.quantity.unit) or q.noun:
        return False
    return _ALONE_BEFORE.fullmatch(stated.text, base.end, behind.start) is not None and (
        _ALONE_BEHIND.match(stated.text, behind.end, stated.end) is not None
    )


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
