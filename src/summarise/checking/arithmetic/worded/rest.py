"""What is left of a whole when all its parts but one are told: "52 buses: 19 electric, 8 hydrogen, the others diesel"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from summarise.checking.aligning.referent import Context, noun_agreement
from summarise.checking.arithmetic.few.amounts import with_the_unit_beside
from summarise.checking.arithmetic.few.numbers import Few
from summarise.checking.arithmetic.steps.operations import Derived, number
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.words import content_words
from summarise.checking.values.matching import comparable
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.PERCENT})
_REST = pattern(
    r"\b(?:the rest|the remainder|the remaining|the others?|the balance|(?:all )?others|everyone else|everything else|the last of (?:them|these)|whatever is left|what is left|the final)\b",
    re.IGNORECASE,
)
# The summary's own words for what is left.
_LEFT = pattern(
    r"\b(?:rest|remainder|remaining|others?|balance|left|neither|none of|no other|still|outstanding|unsold|unused|unpaid|elsewhere|missing|short)\b",
    re.IGNORECASE,
)
_NEXT = pattern(r"[.;!?](?=\s|\Z)")
_HAIR = Decimal("0.0001")
_ALL = Decimal(100)


def rest_of_parts(index: SourceIndex, claim: Quantity, context: Context, few: Few) -> Derived | None:
    """How the claim is what two or more parts leave of their whole, of which the source or the summary says that it is the
    rest; None where it is not."""
    if claim.kind not in _KINDS or not claim.value or index.language != "en":
        return None
    other_side = _other_side(index, claim, context, few)
    if other_side is not None:
        return other_side
    here = _LEFT.search(context.text, *context.span) is not None
    rest = _told_rest(index, context)
    if not here and rest is None:
        return None
    alike = list(_alike(claim, few.numbers, index.text))
    shares = [q for q in few.numbers if q.kind in (Kind.PERCENT, Kind.RATIO) and q.value is not None]
    if claim.kind is not Kind.PERCENT and len(alike) == 1 and 0 < len(shares) <= 2:
        whole_, value = alike[0]
        part = 1 - sum(
            (q.value / (100 if q.kind is Kind.PERCENT else 1) for q in shares if q.value), Decimal(0)
        )
        left = value * part
        if 0 < part < 1 and abs(left - claim.value) < _HAIR * value:
            told = f"{number(value)} less {' and '.join(q.text for q in shares)} = {number(left)}"
            return Derived(told, (whole_, *shares), firm=True)
    for whole, value, parts in _wholes(claim, alike):
        if len(parts) < 2:
            continue
        left = value - sum((v for _, v in parts), Decimal(0))
        if left <= 0 or left != claim.value:
            continue
        told = " - ".join([number(value), *(number(v) for _, v in parts)])
        terms = tuple(q for q, _ in parts) if whole is None else (whole, *(q for q, _ in parts))
        return Derived(f"{told} = {number(left)}", terms, firm=True)
    return None


def _told_rest(index: SourceIndex, context: Context) -> str | None:
    """What the source says of the rest, where the summary's sentence speaks of it too; None where it does not."""
    rests = index.whole(_rests)
    return next((words for words, theirs in rests if not theirs or theirs & context.stems), None)


def _rests(index: SourceIndex) -> list[tuple[str, set[str]]]:
    """What the source says of each rest, and the words that carry meaning of it and right before it."""
    out: list[tuple[str, set[str]]] = []
    for found in _REST.finditer(index.text):
        stop = _NEXT.search(index.text, found.end())
        words = index.text[found.end() : stop.start() if stop else len(index.text)]
        before = index.text[max(0, found.start() - 40) : found.start()]
        out.append((words, content_words(words) | content_words(re.split(r"[,;:.]", before)[-1])))
    return out


def _alike(claim: Quantity, numbers: Sequence[Quantity], text: str) -> Iterator[tuple[Quantity, Decimal]]:
    """The numbers that are of the claim's kind, in its unit."""
    for q in numbers:
        like = with_the_unit_beside(claim, q, numbers, text)
        if like.kind is not claim.kind or like.value is None:
            continue
        bounds = comparable(claim, like)
        if bounds is not None and claim.low:
            yield q, bounds[2] if bounds[0] == claim.low else bounds[2] * claim.low / bounds[0]


def _wholes(
    claim: Quantity, alike: Sequence[tuple[Quantity, Decimal]]
) -> Iterator[tuple[Quantity | None, Decimal, list[tuple[Quantity, Decimal]]]]:
    """Each whole with its parts: the largest number and all others, or those of the sentence behind it that count the same."""
    if claim.kind is Kind.PERCENT:
        yield None, _ALL, list(alike)
        return
    if not alike:
        return
    whole, value = max(alike, key=lambda one: one[1])
    parts = [(q, v) for q, v in alike if q is not whole]
    yield whole, value, parts
    bare = [(q, v) for q, v in parts if q.noun is None or noun_agreement(q, whole) >= 0]
    if len(bare) != len(parts):
        yield whole, value, bare


_SIDE = pattern(r"\b(?P<side>before|after) (?:the )?(?P<of>[a-z][a-z-]+)\b", re.IGNORECASE)


def _other_side(index: SourceIndex, claim: Quantity, context: Context, few: Few) -> Derived | None:
    """What a part leaves of its whole on the other side of a moment: "after the break", of nine of 14 before it."""
    mine = _SIDE.search(context.text, claim.end, context.span[1])
    alike = list(_alike(claim, few.numbers, index.text))
    if mine is None or len(alike) != 2:
        return None
    (whole, value), (part, taken) = sorted(alike, key=lambda one: one[1], reverse=True)
    end = index.sentences[index.sentence_at(part.start)][1]
    theirs = _SIDE.search(index.text, part.end, end)
    if (
        theirs is None
        or theirs["of"].lower() != mine["of"].lower()
        or theirs["side"].lower() == mine["side"].lower()
    ):
        return None
    if value - taken != claim.value:
        return None
    return Derived(f"{number(value)} - {number(taken)} = {number(value - taken)}", (whole, part), firm=True)
