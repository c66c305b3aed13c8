"""Whether a claim is worked out from a handful of numbers, by how likely that would be by chance."""

from __future__ import annotations

import re
from decimal import Decimal

from summarise.checking.aligning.referent import Context, noun_agreement
from summarise.checking.aligning.slips import is_likelier
from summarise.checking.arithmetic.few.amounts import amounts_of
from summarise.checking.arithmetic.few.called import is_called_average
from summarise.checking.arithmetic.few.numbers import Few
from summarise.checking.arithmetic.few.results import Result, averages, results_of
from summarise.checking.arithmetic.named import Named, is_rest, named_in, shared_out
from summarise.checking.arithmetic.steps.operations import Derived
from summarise.checking.arithmetic.told.complements import denies_of_part
from summarise.checking.arithmetic.told.of_part import is_told_of_part
from summarise.checking.arithmetic.told.otherwise import is_told_otherwise
from summarise.checking.arithmetic.told.ruled_out import is_ruled_out
from summarise.checking.effort import take
from summarise.checking.values.rounding import rounds_to, step_shown
from summarise.quantities import Kind, Qualifier, Quantity
from summarise.quantities.patterns import pattern

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION})
# The most results that may lie about as near to a claim as this one by chance, for one that its words name, and one that nothing names.
_NAMED, _UNNAMED = 0.34, 0.06
_NEAR = 2  # times
_ENDS = 2  # of a range
_ALL = 3  # terms
_MIDDLE = pattern(r"\b(?:middle|mid-?point|half ?way)\b", re.IGNORECASE)
_BEFORE = pattern(
    r"\b(?:used to|before(?:hand)?|previous(?:ly)?|earlier|original(?:ly)?|until|former(?:ly)?|had|old)\b",
    re.IGNORECASE,
)
# How far two things lie apart, in the words that are said of a few: "further", "taller than", "still blocked".
_APART_BEHIND = pattern(
    r"[^.;:!?\d]{0,40}?\b(?:further|farther|taller|deeper|shallower|heavier|lighter|warmer|hotter|colder|cooler|milder|wider|narrower|thicker|thinner|earlier|later|richer|poorer|stronger|weaker|"
    r"fuller|steeper|quieter|louder|cleaner|greener|harder|easier|sooner|stricter|safer|thicker|ahead|saved|spared|reprieve|discount|dearer|costlier|closer|nearer)\b",
    re.IGNORECASE,
)
_APART = pattern(
    r"\b(?:still|yet to|left to|to go|to run|to spare|to find|to raise|remain(?:s|ed|ing)?|out(?:drew|sold|scored|paced|numbered|polled|spent|weighed|did|does)|beat|trail(?:s|ed)?|exceed(?:s|ed)?|surpass(?:es|ed)|undercut(?:s)?|"
    r"profits?|loss(?:es)?|surplus|deficit|net|empty|vacant|free|spare|unfilled|unoccupied|unclaimed|unsold|unspent|unpaid|unused|untouched|absent|missed|gap|difference|spread|swing|apart)\b",
    re.IGNORECASE,
)
_HEDGED = frozenset({Qualifier.ABOUT, Qualifier.NEARLY, Qualifier.MORE_THAN, Qualifier.LESS_THAN})
_OFF = Decimal("0.05")


def follows_from_few(claim: Quantity, context: Context, few: Few) -> Derived | None:
    """How ``claim`` follows from a handful of numbers; None where it does not, or by chance as likely as not.

    Of a handful that was chosen from many only an exact result counts that its own words name.
    """
    if claim.kind not in _KINDS or not claim.value or not few.numbers:
        return None
    take(len(few.numbers) ** 2)
    found = list(results_of(claim, amounts_of(claim, context, few.numbers), context.index, short=few.all))
    hits = [r for r in found if _states(claim, r.value) and _may_be(claim, context, r)]
    if not hits:
        return None
    named = named_in(context.text, context.span, (claim.start, claim.end), context.index.language)
    if few.all and _is_apart(claim, context):
        named |= Named.GAP
    best = min(hits, key=lambda r: (r.steps, not (r.sure or r.relation & named), r.plain, len(r.terms)))
    is_named = best.sure or bool(best.relation & named) or _is_told_middle(context, best)
    if best.before and _BEFORE.search(context.text, *context.span):
        is_named = True
    if few.all and len(best.terms) >= _ALL and len(best.terms) == len(few.numbers):
        is_named = True  # nothing is left over that it could have been made of
    if not few.all and not (is_named and best.value == claim.value):
        return None
    if not is_named and best.relation & Named.GAP:
        return None  # how far two things lie apart is said in so many words
    near = {
        r.value
        for r in found
        if r.steps <= best.steps
        and (best.plain or not r.plain)
        and abs(claim.value) / _NEAR <= abs(r.value) <= abs(claim.value) * _NEAR
    }
    if best.sure and best.steps == 1 and best.value == claim.value and few.all and len(near) <= _ENDS:
        return Derived(best.text, best.terms, firm=True)  # nothing else has its unit
    if len(near) / room(claim) > (_NAMED if is_named else _UNNAMED):
        return None
    if is_likelier(claim, context, best.terms, firm=is_named):
        return None
    return Derived(best.text, best.terms, firm=is_named)


def _is_apart(claim: Quantity, context: Context) -> bool:
    """Whether the summary's sentence says that the claim is how far two numbers of a few lie apart."""
    return (
        _APART_BEHIND.match(context.text, claim.end, context.span[1]) is not None
        or _APART.search(context.text, *context.span) is not None
    )


def _is_told_middle(context: Context, result: Result) -> bool:
    """Whether the source itself speaks of the middle of its range: "a term exactly in the middle of that range"."""
    if len(result.terms) > _ENDS or Named.EACH not in result.relation or " / 2 = " not in result.text:
        return False
    index = context.index
    at = index.sentence_of[id(result.terms[0])]
    last = index.sentences[min(at + 1, len(index.sentences) - 1)]
    return _MIDDLE.search(index.text, index.sentences[at][0], last[1]) is not None


def average_of_few(claim: Quantity, context: Context, few: Few) -> Derived | None:
    """The average of all numbers of the handful that are of the claim's kind, where the words beside it call it one."""
    if claim.kind not in _KINDS or not claim.value:
        return None
    if not is_called_average(context):
        return None
    for result in averages(amounts_of(claim, context, few.numbers).amounts):
        if _states(claim, result.value):
            return Derived(result.text, result.terms, firm=True)
    return None


def room(claim: Quantity) -> float:
    """How many values a number written like the claim could have within a factor of two of it."""
    assert claim.value is not None
    step = step_shown(claim.value, claim)
    return max(1.0, float(abs(claim.value) * Decimal("1.5") / step)) if step else 1.0


def _states(claim: Quantity, result: Decimal) -> bool:
    """Whether the claim gives ``result`` exactly, or rounded as it is written and hedged."""
    assert claim.value is not None
    if result == claim.value:
        return True
    if claim.qualifier is Qualifier.EXACT and abs(result) < 1000 and claim.kind is not Kind.MONEY:
        return False
    return abs(result - claim.value) <= _OFF * abs(result) and rounds_to(result, claim.value, claim, claim)


def _may_be(claim: Quantity, context: Context, result: Result) -> bool:
    """Whether the words around the claim let it be such a result, and what its terms count."""
    terms = list(result.terms)
    number = (claim.start, claim.end)
    if is_rest(context.text, context.span, number) and not result.relation & Named.GAP:
        return False
    if shared_out(context.text, context.span, number) and not result.relation & Named.EACH:
        return False
    if claim.kind is Kind.COUNT and not _counts_alike(claim, result):
        return False
    if result.relation & Named.GAP and (
        denies_of_part(context, claim, terms) or (result.plain and is_told_of_part(context, claim, terms))
    ):
        return False
    return not (
        is_told_otherwise(context, terms, claim.value) or is_ruled_out(context, claim, terms, result.text)
    )


def _counts_alike(claim: Quantity, result: Result) -> bool:
    """Whether what is added up or taken away is what the claim counts; of what is multiplied one of the two is."""
    if " x " in result.text or " / " in result.text:
        return any(noun_agreement(claim, q) > 0 for q in result.terms) or len(result.terms) > 2
    return True


def taken_for_granted(claim: Quantity, context: Context, few: Few) -> Derived | None:
    """Over what time a number of the same sentence is worked out: "will save £42 over six months"."""
    if claim.kind is not Kind.DURATION or not claim.value:
        return None
    for other in context.numbers:
        if other.start != claim.start and other.kind is not Kind.DURATION:
            found = follows_from_few(other, context, few)
            if found is not None and found.arithmetic.endswith(f"s in {claim.text})"):
                return found
    return None
