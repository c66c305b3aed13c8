"""A number set on the wrong side of what it is measured by: "31 storms, above the average of 38".

Nothing of the source is needed: the two numbers of the summary's sentence, side by side, contradict the word between them.
A gap is no level ("14 points above the average of 38"), so that the comparison has to stand apart from the first number;
of what is better when it is less (times, losses) "beating" says the opposite, and such words are only read of the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import SEVERAL, SentenceRule
from summarise.checking.aligning.stated import OWN_NUMBERS, Finding, Stated
from summarise.checking.values.base_values import base_value
from summarise.checking.verdicts import Claim, Code
from summarise.quantities import Kind, Qualifier
from summarise.quantities.patterns import pattern

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE})
_LEADS = frozenset(
    "above over exceeding topping surpassing beating ahead higher more greater larger below under short lower less fewer smaller missing".split()
)
_BENCHMARK = (
    r"(?:average|mean|median|target|goal|aim|forecast|estimate|expectations?|limit|cap|threshold|ceiling|norm|minimum|maximum|record|budget|"
    r"capacity|quota|level|figure|number|total|rate|price|cost|value|plan|estimates|forecasts)"
)
_COMPARED = pattern(
    r"(?:(?P<apart>[^;:()\d]{0,60}?(?:,| –| —| -|\bwhich (?:is|was)|\band))?[^;:()\d,]{0,40}? "
    r"(?:(?:well|just|far|slightly|comfortably|still|only|a little|a shade|narrowly|easily|and|being|to be|is|was|is now|was still) ){0,3})"
    r"(?P<word>(?:above|over|exceeding|topping|surpassing|beating|ahead of|(?:higher|more|greater|larger) than"
    r"|below|under|short of|(?:lower|less|fewer|smaller) than|missing))"
    rf" (?:(?:the|its|their|his|her|a|an|this year['’]s|last year['’]s|[a-z]+['’]s) )?(?:[a-z-]+ ){{0,3}}{_BENCHMARK}(?: [a-z]+){{0,2}}?(?: of| at|,)"
    r"(?: (?:about|around|some|just|only|nearly|almost))? ?[^\w\s]?",
    re.IGNORECASE,
)
_APART = pattern(
    r"(?P<apart>(?: [a-z]+){0,5}?(?:,| –| —| -))(?: (?:well|just|far|slightly|comfortably|still|narrowly|easily|and|which is|which was))* "
    r"(?P<word>above|over|exceeding|topping|surpassing|beating|ahead of|(?:higher|more|greater|larger) than|below|under|short of|"
    r"(?:lower|less|fewer|smaller) than|missing) (?:the|its|their|his|her|an?)(?: (?:about|around|some|nearly|almost))? ?[^\w\s]?",
    re.IGNORECASE,
)
_NAMED = pattern(
    r"[ -](?:(?:percentage[ -])?points? )?(?:[a-z]+ ){0,2}(?:target|forecast|limit|cap|threshold|ceiling|minimum|maximum|quota|average)\b"
    r"|(?: [a-z]+)?(?: that)? (?:[a-z]+ ){0,4}?(?:had |have |has |was |were )?(?:been )?(?:forecast|expected|predicted|pencilled in|budgeted)\b",
    re.IGNORECASE,
)
_BEATEN = frozenset(("beating", "missing"))
_PRAISING = _BEATEN | {"ahead of"}
_LESS_IS_BETTER = pattern(
    r"\b(?:loss(?:es)?|lost|deficits?|(?:fall|decline|drop|decrease|cut|reduction)s? (?:of|in)|inflation|unemployment|emissions?|deaths?|seconds|minutes|times?|"
    r"crimes?|waits?|waiting|debts?|costs?|shots|par|strokes)\b",
    re.IGNORECASE,
)
# "Sales fell 6%, beating the forecast of 8%": the number is how much they fell.
_FELL_BY = pattern(
    r"\b(?:fall(?:en|ing|s)?|fell|declin\w+|drop(?:s|ped|ping)?|slid|shr[aiu]nk|cut|down|off|lower|slipped|dipped)(?: by)?"
    r"(?: (?:about|around|some|just|only|nearly|almost|over|an?))* ?[^\w\s]?\Z",
    re.IGNORECASE,
)
# "Down from 1,900 in April and under the average of 1,750": an old number is not what is measured.
_OLD = pattern(
    r"\b(?:from|against|than|after|versus|compared (?:with|to))(?: (?:about|around|some|just|the|an?))? ?[^\w\s]?\Z",
    re.IGNORECASE,
)
_REACH = 30  # characters before a number
_DENIED = pattern(r"\b(?:not|never|no longer|far from)\b|n['’]t\b", re.IGNORECASE)


def wrong_side_in(_ground: Ground, stated: Stated) -> Iterator[Finding]:
    """Numbers of one sentence that stand on the other side of their benchmark than the sentence says."""
    numbers = [c for c in stated.claims if c.quantity is not None and c.quantity.low is not None]
    for claim, other in pairwise(numbers):
        found = _COMPARED.fullmatch(stated.text, claim.end, other.start) or _named_behind(
            stated, claim, other
        )
        if found is None or (found["apart"] is None and found["word"].lower() not in _BEATEN):
            continue
        word = found["word"].lower()
        if _OLD.search(stated.text, max(stated.start, claim.start - _REACH), claim.start):
            continue
        if _DENIED.search(stated.text, claim.end, other.start):
            continue
        if word in _PRAISING and (
            _LESS_IS_BETTER.search(stated.text, stated.start, stated.end)
            or _FELL_BY.search(stated.text, max(stated.start, claim.start - _REACH), claim.start)
        ):
            continue
        if _side(claim, other) == -_side_of(word):
            yield Finding(
                Code.DIRECTION_REVERSED,
                stated.claim(found.start("word"), found.end("word"), claim.evidence),
                claim.evidence,
                f"The summary says “{found['word']}”; its own numbers say the opposite: “{claim.text}” and “{other.text}”.",
                "Check which of the two is the larger.",
                signs=(OWN_NUMBERS,),
            )


def _named_behind(stated: Stated, claim: Claim, other: Claim) -> re.Match[str] | None:
    """The comparison, where what is measured by stands behind its number: "missing the $725 million that analysts had forecast"."""
    found = _APART.fullmatch(stated.text, claim.end, other.start)
    return found if found is not None and _NAMED.match(stated.text, other.end, stated.end) else None


def _side_of(word: str) -> int:
    return (
        -1
        if word.split(maxsplit=1)[0]
        in ("below", "under", "short", "lower", "less", "fewer", "smaller", "missing")
        else 1
    )


def _side(claim: Claim, other: Claim) -> int:
    """1 where the first number is the larger, -1 where it is the smaller, 0 where they cannot be compared, or a hedge leaves
    it open."""
    a, b = claim.quantity, other.quantity
    assert a is not None
    assert b is not None
    if a.low is None or a.high is None or b.low is None or b.high is None or a.kind not in _KINDS:
        return 0
    if b.kind is Kind.COUNT and a.kind is Kind.PERCENT and b.noun is None and not b.unit:
        return (a.low > b.high) - (a.high < b.low)  # "51 per cent, below the ceiling of 35"
    points = {a.kind, b.kind} <= {Kind.PERCENT, Kind.PERCENTAGE_POINTS}
    if not points and (a.kind is not b.kind or (a.unit != b.unit and a.kind is not Kind.COUNT)):
        return 0
    if base_value(a, a.high) < base_value(b, b.low):
        open_ = a.qualifier in (Qualifier.MORE_THAN, Qualifier.AT_LEAST) or b.qualifier in (
            Qualifier.LESS_THAN,
            Qualifier.AT_MOST,
        )
        return 0 if open_ else -1
    if base_value(a, a.low) > base_value(b, b.high):
        open_ = a.qualifier in (Qualifier.LESS_THAN, Qualifier.AT_MOST) or b.qualifier in (
            Qualifier.MORE_THAN,
            Qualifier.AT_LEAST,
        )
        return 0 if open_ else 1
    return 0


RULE = SentenceRule("own_benchmark", (Code.DIRECTION_REVERSED,), wrong_side_in, needs=SEVERAL, words=_LEADS)
