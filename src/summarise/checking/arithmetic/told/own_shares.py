"""A share that a sentence of the summary tells beside its own part and whole: "more than half, 58 of 212"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from summarise.checking.aligning.stated import Stated, claim_at, value_of
from summarise.checking.arithmetic.steps.operations import number
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.values.rounding import step_of
from summarise.checking.verdicts import Claim, Verdict
from summarise.quantities import Kind
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_SHARE = pattern(
    r"(?<!and )(?<!and a )\b(?:(?P<hedge>more than|over|less than|under|nearly|almost|about|around|exactly) )?(?:(?:an?|one)[ -])?(?P<share>half|(?<=[ae][ -])(?:third|quarter))\b"
    r"(?!-| (?:of )?an? | (?:more|fewer|less|higher|lower|again|up|down|million|billion|dozen|hour|points?|cent)\b)",
    re.IGNORECASE,
)
# "Up by a third": a change, and no share of the two numbers.
_CHANGED = pattern(
    r"\b(?:by|up|down|rose|risen|fell|fallen|grew|grown|dropped|cut|increased|decreased|gone) \Z",
    re.IGNORECASE,
)
_NEXT_TO = pattern(r"[^;:.\d\n]{0,40}")  # what may stand between a share and the two numbers that it is of
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
_ADDED = pattern(
    r"[^,;:.()\d]{0,40}(?:,| \() ?(?:or )?(?P<hedge>(?:more than|over|just over|well over|at least|nearly|almost|just under|less than|under|about|around|some|roughly)(?= ))? ?"
)
_ADDED_END = pattern(r"(?: of (?:them|all|the total|the whole))?(?:[,.;)]|\Z)")
_OF = pattern(r" (?:[a-z]+ )?(?:out )?of (?:the |its |their |all |a total of )?\Z")


class WrongShare(NamedTuple):
    """A share that the two numbers beside it do not make: its span, the part, and the arithmetic that shows it."""

    span: Span
    part: Claim
    arithmetic: str


def wrong_shares(index: SourceIndex, stated: Stated) -> Iterator[WrongShare]:
    """The shares of one sentence of the summary that the part and the whole told beside them do not make."""
    part_of = _part_and_whole(stated)
    if part_of is None:
        return
    part, whole = part_of
    yield from _percents(index, stated, part, whole)
    for word in _SHARE.finditer(stated.text, stated.start, stated.end):
        claim = claim_at(stated, word.start("share"))
        if claim is not None and claim.verdict is Verdict.SUPPORTED and _is_of_one(index, claim, whole):
            continue  # the source says it of these
        at = word.start("share")
        if _STRETCH.search(stated.text, stated.start, at) or _PERIOD.match(stated.text, word.end()):
            continue
        if _is_of_another(stated, word.end(), whole) or not _is_of_them(stated, word, part, whole):
            continue
        stated_share, real = _SHARES[word.group("share").lower()], value_of(part) / value_of(whole)
        if not _holds((word.group("hedge") or "").lower(), real, stated_share):
            shown = f"{number(value_of(part))} / {number(value_of(whole))} = {number(real * 100)}%"
            yield WrongShare(word.span(), part, shown)


def _percents(index: SourceIndex, stated: Stated, part: Claim, whole: Claim) -> Iterator[WrongShare]:
    """A share in percent put right behind the two numbers: "24,000 of 31,000 tickets, more than 80%"."""
    for claim in stated.claims:
        q = claim.quantity
        if q is None or q.kind is not Kind.PERCENT or not q.value or claim.start < whole.end:
            continue
        between = _ADDED.fullmatch(stated.text, whole.end, claim.start)
        if between is None or _ADDED_END.match(stated.text, claim.end, stated.end) is None:
            continue
        if claim.verdict is Verdict.SUPPORTED and _is_of_one(index, claim, whole):
            continue
        share, real = q.value / 100, value_of(part) / value_of(whole)
        hedge = (between["hedge"] or "").lower()
        slack = step_of(q.value, q.text, hedged=False) * Decimal("0.0101")
        if hedge in ("", "or", "about", "around", "some", "roughly"):
            right = abs(real - share) <= max(slack, share / 12 if hedge not in ("", "or") else slack)
        elif hedge in ("nearly", "almost", "just under", "less than", "under"):
            right = real <= share
        else:
            right = real >= share
        if not right:
            shown = f"{number(value_of(part))} / {number(value_of(whole))} = {number(round(real * 100, 1))}%"
            yield WrongShare((claim.start, claim.end), part, shown)


def _is_of_another(stated: Stated, end: int, whole: Claim) -> bool:
    """Whether the share that ends at ``end`` is told of something else than ``whole``."""
    of = _OF_ANOTHER.match(stated.text, end)
    return of is not None and of.end() != whole.start


def _is_of_them(stated: Stated, word: re.Match[str], part: Claim, whole: Claim) -> bool:
    """Whether a share is told right before or behind the two numbers, and not as a change."""
    if _CHANGED.search(stated.text, stated.start, word.start()):
        return False
    if word.end() <= part.start:
        return _NEXT_TO.fullmatch(stated.text, word.end(), part.start) is not None
    return word.start() >= whole.end and _NEXT_TO.fullmatch(stated.text, whole.end, word.start()) is not None


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
