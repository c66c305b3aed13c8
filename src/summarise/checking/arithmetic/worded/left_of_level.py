"""What a change in percent leaves, told as a part of the level before it: "55 percent of what they were in 2015", of "cut by 45
percent", "three quarters of its usual flights", of "a quarter fewer"."""

from __future__ import annotations

import re
from decimal import Decimal

from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.few.numbers import Few
from summarise.checking.arithmetic.steps.changes import change_told
from summarise.checking.arithmetic.steps.operations import Derived, number
from summarise.checking.arithmetic.worded.by_or_to import told_as
from summarise.checking.source.index import SourceIndex
from summarise.quantities import Kind, Qualifier, Quantity
from summarise.quantities.patterns import pattern

_SHARES = frozenset({Kind.PERCENT, Kind.RATIO})
_HAIR, _ROUGHLY = Decimal("0.0001"), Decimal("0.005")  # a third and 67 percent
# Behind the claim: the level that it is a part of.
_OF_LEVEL = pattern(
    r",? of (?:what\b|[^.;:!?]{0,40}?\b(?:levels?|size|value|worth|usual|normal|present|current|former|earlier|original|previous|old|todays?|today['’]s|peak|they|it|he|she|had|was|were|used to|before|in \d{4}|\d{4})\b)",
    re.IGNORECASE,
)
# Right before the claim: it is told as the change itself.
_AS_CHANGE = pattern(
    r"\b(?:by|cut|cuts|drop(?:s|ped)?|f[ae]ll(?:s|en)?|decline[sd]?|reduction|reduc(?:e|es|ed|ing)|los(?:e|es|t|ing|s)|shed|shr[aiu]nk|lower(?:s|ed|ing)?|down|less|ros?e|rise[sn]?|up|gain(?:s|ed)?|grown?|grew)(?: of)?(?: (?:about|around|roughly|some|nearly|almost|over|more than|at least|at most|up to|no more than|another))*[ -]\Z",
    re.IGNORECASE,
)
_LOST = pattern(
    r"\b(?:los(?:e|es|t|ing)|shed|shr[aiu]nk|shrunk|lower(?:s|ed|ing)?|slash(?:es|ed|ing)?|fewer|less)\b[^.;:!?]{0,50}\Z",
    re.IGNORECASE,
)
_TO = pattern(r"\b(?:to|at|of)(?: (?:about|just|only))? \Z", re.IGNORECASE)
_REACH = 60  # characters
_MORE, _LESS = (
    frozenset({Qualifier.MORE_THAN, Qualifier.AT_LEAST}),
    frozenset({Qualifier.LESS_THAN, Qualifier.AT_MOST, Qualifier.NEARLY}),
)


def left_of_level(index: SourceIndex, claim: Quantity, context: Context, few: Few) -> Derived | None:
    """How the claim is what the one change by a share leaves of the level before it, where the summary tells it as a part of
    that level; None where it is not."""
    if claim.kind not in _SHARES or not claim.value or index.language != "en":
        return None
    text, span = context.text, context.span
    if (gone := _gone_of_level(index, claim, context, few)) is not None:
        return gone
    if not _OF_LEVEL.match(text, claim.end, span[1]):
        return None
    if _AS_CHANGE.search(text, max(span[0], claim.start - _REACH), _hedged_from(claim, context)):
        return None
    shares = [q for q in few.numbers if q.kind in _SHARES]
    if len(shares) > 1 and context.similar:
        here = index.in_place(context.similar[0][0])
        shares = [q for q in shares if q in here]
    if len(shares) != 1 or not shares[0].value or shares[0].low != shares[0].high:
        return None
    change = shares[0]
    way = _way(index, change)
    left = 1 + way * _share(change)
    near = _HAIR if change.kind is claim.kind else _ROUGHLY
    if not way or left <= 0 or abs(left - _share(claim)) >= near or not _hedges_agree(claim, change, way):
        return None
    sign = "-" if way < 0 else "+"
    return Derived(f"100% {sign} {change.text} = {number(left * 100)}%", (change,), firm=True)


def _gone_of_level(index: SourceIndex, claim: Quantity, context: Context, few: Few) -> Derived | None:
    """How the claim is what went, told "by" so much, where the source tells the one share that is left: "cut to 30% of the normal
    level"."""
    shares = [q for q in few.numbers if q.kind in _SHARES and q.value]
    if len(shares) != 1 or told_as(context.text, context.span, claim) != "by":
        return None
    left = shares[0]
    if told_as(index.text, index.sentences[index.sentence_at(left.start)], left) != "to":
        return None
    near = _HAIR if left.kind is claim.kind else _ROUGHLY
    if abs(1 - _share(left) - _share(claim)) >= near:
        return None
    return Derived(f"100% - {left.text} = {number((1 - _share(left)) * 100)}%", (left,), firm=True)


def _hedged_from(claim: Quantity, context: Context) -> int:
    """Where the words of a hedge before the claim begin, or the claim itself."""
    hedge = (claim.hedge or "").lower()
    start = context.text.lower().rfind(hedge, context.span[0], claim.start) if hedge else -1
    return claim.start if start < 0 else start


def _way(index: SourceIndex, change: Quantity) -> int:
    """1 where the source tells of a rise by so much, -1 of a fall, 0 of neither."""
    start = index.sentences[index.sentence_at(change.start)][0]
    if _TO.search(index.text, max(start, change.start - _REACH), change.start):
        return 0  # where it fell to, and not by how much
    if way := index.once(change_told, change):
        return way
    return -1 if _LOST.search(index.text, max(start, change.start - _REACH), change.start) else 0


def _hedges_agree(claim: Quantity, change: Quantity, way: int) -> bool:
    """Whether the bound of the claim is on the side that the bound of the change leaves: at most 55% of a cut by at least 45%."""
    more, less = (_MORE, _LESS) if way > 0 else (_LESS, _MORE)
    if claim.qualifier in _MORE:
        return change.qualifier in more
    if claim.qualifier is Qualifier.LESS_THAN:
        return change.qualifier in less
    return claim.qualifier not in _LESS or change.qualifier not in more


def _share(q: Quantity) -> Decimal:
    assert q.value is not None
    return q.value / 100 if q.kind is Kind.PERCENT else q.value
