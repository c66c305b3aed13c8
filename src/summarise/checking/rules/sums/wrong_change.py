"""A change told in words that the two numbers beside it do not make: "300 pairs, now 190, a fall of almost half".

The sentence has two numbers of one kind, joined by a word of comparing ("from", "against", "compared with"), and a
share of change behind a direction ("a rise of a quarter", "cut by a third") or before one ("a fifth more than the 108"), or
a gap ("34 points clear of"). The sum is the summary's own, so that nothing has to be looked up; that the share stands in
another sentence of the source is no excuse. Hedges have their room: "almost half" begins at four tenths.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import SEVERAL, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated, claim_at, value_of
from summarise.checking.arithmetic.own_subjects import DOWN, UP, has_own_subject
from summarise.checking.arithmetic.steps.operations import number
from summarise.checking.verdicts import Claim, Code, Severity, Verdict
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_CHANGE = pattern(
    rf"\b(?:(?P<up>{UP})|(?P<down>{DOWN}))(?: (?:its|their|his|her|the)(?: [a-z-]+){{1,5}}? by| of| by)? (?P<hedge>(?:almost|nearly|about|around|roughly|some|just over|just under|"
    r"more than|over|less than|under|well over)? ?)(?:an? |one )?"
    r"(?P<share>half|third|quarter|fifth|tenth|two[ -]thirds|three[ -]quarters|(?P<percent>\d+(?:\.\d+)?)(?:%| ?per ?cent))(?![\w]|[ -](?:of )?an? (?!year|month|week|day)[a-z]| (?:hour|mile|dozen|million)\b)",
    re.IGNORECASE,
)
# The same the other way round, told of the number behind it: "a fifth more than the 108 of the year before".
_MORE_THAN = pattern(
    r"(?P<hedge>(?:\b(?:almost|nearly|about|around|roughly|just over|just under|more than|over|less than|under|well over) )?)"
    r"(?:\ban? |\bone )?(?P<share>\b(?:half|third|quarter|fifth|tenth|two[ -]thirds|three[ -]quarters)|\b(?P<percent>\d+(?:\.\d+)?)(?:%| ?per ?cent))"
    r" (?:more|fewer|less|higher|lower) than (?:the |its |last [a-z]+['’]s )?(?=[^\w\s]?\d)",
    re.IGNORECASE,
)
_SHARES = {
    "half": Decimal("0.5"),
    "third": Decimal(1) / 3,
    "quarter": Decimal("0.25"),
    "fifth": Decimal("0.2"),
    "tenth": Decimal("0.1"),
    "two thirds": Decimal(2) / 3,
    "three quarters": Decimal("0.75"),
}
_JOINED = pattern(
    r"\b(?:from|to|against|compared|versus|ago|earlier|before|up from|down from|instead of|rather than)\b",
    re.IGNORECASE,
)
# "Fell 33% to 412, against the 455 that brokers had expected": the second is no level that it fell from.
_EXPECTED = pattern(
    r"\b(?:forecasts?|expect(?:ed|ations?)|predict(?:ed|ions?)|consensus|estimate[sd]?|target(?:ed|s)?|hoped|planned|budget(?:ed)?|"
    r"guidance|project(?:ed|ions?)|analysts|brokers|economists)\b",
    re.IGNORECASE,
)
_TIME = pattern(r"\b(?:ago|earlier|before)\b", re.IGNORECASE)  # behind the second level
_GAP = pattern(r" (?:more|fewer|less|higher|lower|extra|percentage points|points)\b", re.IGNORECASE)
_LEVELS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENT})
_CLEAR = pattern(r"[ -](?:percentage )?points? (?:clear|ahead) of\b", re.IGNORECASE)
# A word of either row stands in every match of ``_CHANGE``, or one of the first and a percent sign.
_WAYS = frozenset((*UP.split("|"), *DOWN.split("|")))
_PARTS = frozenset("half third quarter fifth tenth thirds quarters percent cent".split())
_AHEAD = ("clear of", "ahead of")
_THAN = frozenset(("more", "fewer", "less", "higher", "lower"))
_SETTLED = (Verdict.SUPPORTED, Verdict.CONTRADICTED)  # by another rule
_APART = 120  # characters from one of the numbers to the other


def wrong_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The changes and leads of one sentence that its own two numbers do not give."""
    if len(stated.claims) < 3:
        return
    if _may_change(stated.tokens, percent="%" in stated.text):
        yield from _changes(ground, stated)
    if "than" in stated.tokens and not _THAN.isdisjoint(stated.tokens):
        yield from _compared(ground, stated)
    if any(words in stated.text for words in _AHEAD):
        yield from _leads(stated)


def _may_change(tokens: frozenset[str], *, percent: bool) -> bool:
    """Whether a sentence with these words can tell of a change; ``percent``: whether a percent sign stands there."""
    return not _WAYS.isdisjoint(tokens) and (percent or not _PARTS.isdisjoint(tokens))


def _changes(ground: Ground, stated: Stated) -> Iterator[Finding]:
    for told in _CHANGE.finditer(stated.text, stated.start, stated.end):
        pair = _pair(stated, told.start(), told.end())
        if pair is not None:
            a, b = (value_of(c) for c in pair)
            old = min(a, b) if told.group("up") else max(a, b)
            yield from _checked(ground, stated, told, pair, old)


def _compared(ground: Ground, stated: Stated) -> Iterator[Finding]:
    for told in _MORE_THAN.finditer(stated.text, stated.start, stated.end):
        pair = _levels(stated, told.start(), told.end(), compared=True)
        if pair is not None and pair[0].end <= told.start() and pair[1].start >= told.end():
            yield from _checked(ground, stated, told, pair, value_of(pair[1]))


def _checked(
    ground: Ground, stated: Stated, told: re.Match[str], pair: tuple[Claim, Claim], old: Decimal
) -> Iterator[Finding]:
    """The finding where the share that is ``told`` is not what the two levels make of the ``old`` one."""
    share = _share(told)
    low, high = sorted(value_of(c) for c in pair)
    real = (high - low) / old
    if share is None or _holds(told.group("hedge").strip().lower(), share, real):
        return
    at = claim_at(stated, told.start("share"))
    settled = at is not None and at.verdict in _SETTLED
    # "rose 0.5%" that the source has too is hardly a sum of two other shares
    if settled and (told.group("percent") or _is_settled_there(ground, at, pair)):
        return
    shown = (
        f"({number(high)} - {number(low)}) / {number(old)} = {number((real * 100).quantize(Decimal('0.1')))}%"
    )
    yield _finding(stated.claim(told.start("share"), told.end("share"), None), pair[0], shown)


def _is_settled_there(ground: Ground, share: Claim | None, pair: tuple[Claim, Claim]) -> bool:
    """Whether what the share was held against stands in the sentence of one of the two levels in the source."""
    if share is None or share.verdict is Verdict.CONTRADICTED or share.evidence is None:
        return True
    place = ground.index.sentence_at(share.evidence.start)
    return any(c.evidence is not None and ground.index.sentence_at(c.evidence.start) == place for c in pair)


def _share(told: re.Match[str]) -> Decimal | None:
    if told.group("percent"):
        return Decimal(told.group("percent")) / 100
    return _SHARES.get(told.group("share").lower().replace("-", " "))


def _levels(stated: Stated, start: int, end: int, *, compared: bool = False) -> tuple[Claim, Claim] | None:
    """The only two levels of the sentence beside the words at ``start`` to ``end``, of one thing or ``compared`` as such."""
    levels = [
        c
        for c in stated.claims
        if c.quantity is not None
        and c.quantity.kind in _LEVELS
        and c.quantity.value
        and not (c.start < end and c.end > start)
    ]
    if len(levels) != 2 or not _alike(levels[0].quantity, levels[1].quantity, compared=compared):
        return None
    first, second = levels
    if second.start - first.end > _APART or value_of(first) == value_of(second):
        return None
    return first, second


def _pair(stated: Stated, start: int, end: int) -> tuple[Claim, Claim] | None:
    """The two levels beside the words at ``start`` to ``end``, where a word joins them."""
    levels = _levels(stated, start, end)
    if levels is None:
        return None
    if any(_GAP.match(stated.text, c.end, stated.end) for c in levels):
        return (
            None  # "36 fewer than a decade ago: 204, down 15%": one level, and how far it is from the other
        )
    first, second = levels
    if stated.text.find(";", min(end, first.end), max(start, second.start)) >= 0:
        return None  # of another clause
    if second.end <= start and has_own_subject(stated.text, second.end, start):
        return None
    if _EXPECTED.search(stated.text, first.end, min(stated.end, second.end + 40)):
        return None
    joined = _JOINED.search(stated.text, max(stated.start, first.start - 6), second.start)
    joined = joined or _TIME.search(stated.text, second.start, min(stated.end, second.end + 18))
    return (first, second) if joined is not None else None


def _alike(a: Quantity | None, b: Quantity | None, *, compared: bool) -> bool:
    if a is None or b is None or a.kind is not b.kind:
        return False
    return a.unit == b.unit or (
        a.kind is Kind.COUNT and (compared or a.noun is None or b.noun is None or a.noun == b.noun)
    )


def _holds(hedge: str, share: Decimal, real: Decimal) -> bool:
    if hedge in ("almost", "nearly", "just under"):
        return share * Decimal("0.8") <= real <= share * Decimal("1.02")
    if hedge in ("more than", "over", "just over", "well over"):
        return real >= share * Decimal("0.98")
    if hedge in ("less than", "under"):
        return real <= share * Decimal("1.02")
    return abs(real - share) <= max(share * Decimal("0.13"), Decimal("0.01"))


def _leads(stated: Stated) -> Iterator[Finding]:
    for claim in stated.claims:
        if claim.quantity is None or not claim.quantity.value or claim.verdict in _SETTLED:
            continue
        if _CLEAR.match(stated.text, claim.end) is None and not claim.text.endswith("points"):
            continue
        levels = [
            c
            for c in stated.claims
            if c.quantity is not None and c.quantity.kind is Kind.PERCENT and c.quantity.value
        ]
        if len(levels) != 2 or claim in levels:
            continue
        a, b = (value_of(c) for c in levels)
        if abs(abs(a - b) - value_of(claim)) > 1 and _is_lead(stated, claim):
            yield _finding(
                claim, levels[0], f"{number(max(a, b))} - {number(min(a, b))} = {number(abs(a - b))}"
            )


def _is_lead(stated: Stated, claim: Claim) -> bool:
    return any(words in stated.text[claim.end : claim.end + 24] for words in _AHEAD)


def _finding(claim: Claim, term: Claim, arithmetic: str) -> Finding:
    return Finding(
        Code.ARITHMETIC_WRONG,
        claim,
        term.evidence,
        f"The summary says “{claim.text}”; its own numbers give {arithmetic}.",
        "Do the sum again, or leave the result out.",
        Severity.WARNING,
    )


RULE = SentenceRule(
    "wrong_change",
    (Code.ARITHMETIC_WRONG,),
    wrong_in,
    needs=SEVERAL,
    words=_WAYS | {"than", "clear", "ahead"},
)
