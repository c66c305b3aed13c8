"""What is known of a finding when its likelihood is weighed: names of things that are so, one word each.

A feature is a short name ("kind:money", "near:3"); the weights of all of them stand in ``weights.json``. Measures are
cut into steps, so that the weights are tables that a person can read.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import islice

from summarise.checking.aligning.referent import Context
from summarise.checking.aligning.slips import slip
from summarise.checking.aligning.stated import carriers
from summarise.checking.arithmetic.named import Named, named_in
from summarise.checking.values.matching import comparable, is_same
from summarise.checking.verdicts import Code, Evidence, Severity
from summarise.checking.weighing.clause_features import clause_features
from summarise.checking.weighing.origins import origin_features
from summarise.checking.weighing.short_features import short_features
from summarise.checking.weighing.whose_features import whose_features
from summarise.quantities import Kind, Qualifier, Quantity

_LIKENESS = (0.1, 0.2, 0.3, 0.45, 0.6)
_NEAR = (0.01, 0.12, 0.25, 0.4, 0.6)
_SIZES = (2, 12, 99, 999)
_MISSING = frozenset({Code.NOT_IN_SOURCE, Code.VALUE_MISMATCH, Code.SCALE_MISMATCH, Code.UNIT_MISMATCH})
# The summary's own numbers contradict each other: where the article has them, and how they fit there, says nothing about it.
_OF_ITSELF = frozenset({Code.ARITHMETIC_WRONG, Code.SELF_CONTRADICTION})
# The same of the way that its own two numbers went, and of the side of a bound that its own number is on.
_OWN_WAY = frozenset({"own_levels", "own_benchmark"})
_AHEAD = (-0.2, 0.0, 0.2, 0.4, 0.6)
_MOST_PLACES = 12
_FEW = 3
_NUMBERS = (0, 2, 5, 9)
_OF_SOURCE = (4, 10, 20)  # numbers


def features_of(
    rule: str,
    code: Code,
    graded: Severity,
    claim: Quantity | None,
    context: Context | None,
    evidence: Evidence | None,
) -> tuple[str, ...]:
    """The features of one finding.

    ``rule`` found it; ``graded`` is the severity by its code's table; ``claim`` and ``context`` are the number and its
    sentence, None where the finding is of words; ``evidence`` what it is held against.
    """
    return tuple(_features(rule, code, graded, claim, context, evidence))


def _features(
    rule: str,
    code: Code,
    graded: Severity,
    claim: Quantity | None,
    context: Context | None,
    evidence: Evidence | None,
) -> Iterator[str]:
    yield f"code:{code.value}/{graded.value}"
    yield f"rule:{rule}"
    if code in _OF_ITSELF or rule in _OWN_WAY:
        yield "of itself"
        return
    if claim is not None:
        yield from _of_claim(code, claim)
    if context is not None:
        yield from of_source(code, len(context.index.quantities))
        similar = context.similar
        yield f"likeness:{_step(similar[0][1] if similar else 0.0, _LIKENESS)}"
        if claim is not None:
            yield from _of_place(rule, code, claim, context, evidence)


def _of_claim(code: Code, claim: Quantity) -> Iterator[str]:
    yield f"kind:{claim.kind.value}"
    if code in _MISSING:
        digits = any(c.isdigit() for c in claim.text)
        size = "none" if claim.high is None else str(_step(float(abs(claim.high)), _SIZES))
        yield f"missing:{'digits' if digits else 'words'}:{size}"
        if claim.kind is Kind.COUNT and claim.noun is None:
            yield "missing:bare"
    if claim.qualifier is not Qualifier.EXACT:
        yield "hedged"


def _of_place(
    rule: str, code: Code, claim: Quantity, context: Context, evidence: Evidence | None
) -> Iterator[str]:
    others = [q for q in context.numbers if q.start != claim.start and q.low is not None]
    beside = f"others:{min(len(others), _FEW)}"
    yield from (beside, f"{code.value}|{beside}")
    if code in _MISSING and claim.low is not None:
        yield from _untold(claim, context)
        yield from origin_features(claim, context)
        yield from short_features(code, claim, context)
    if code is Code.WRONG_REFERENT and claim.low is not None:
        yield from _own_place(claim, context, evidence)
    if code in _MISSING:
        named = named_in(context.text, context.span, (claim.start, claim.end))
        yield from _of_relations(named)
    source = evidence.quantity if evidence is not None else None
    if source is None:
        yield "near:none"
        return
    if id(source) not in context.index.sentence_of:
        return
    yield from clause_features(claim, context, source)
    if claim.low is not None:
        yield from whose_features(rule, claim, context, source)
    fit = context.fit(claim, source)
    yield f"near:{_step(fit.near, _NEAR)}"
    yield f"sentence:{_step(fit.sentence, _LIKENESS)}"
    yield from (f"noun:{fit.noun}", f"{code.value}|noun:{fit.noun}")
    if code in _MISSING and claim.low is not None and source.low is not None:
        yield f"slip:{slip(claim, source)}"
    if claim.kind is Kind.DATE and source.kind is Kind.DATE:
        yield f"date slip:{_date_slip(claim, source)}"
    if any(is_same(q, source) for q in others):
        yield "told"  # the source's number is stated beside the claim


@cache
def _of_relations(named: Named) -> tuple[str, ...]:
    """Each of the relations that are named, as a feature."""
    return tuple(f"named:{(relation.name or '').lower()}" for relation in Named if relation & named)


def _untold(claim: Quantity, context: Context) -> Iterator[str]:
    """How well the place of another number would fit the claim, of its kind, that the summary tells nowhere.

    A number that was changed has left its own behind; one that was worked out mostly has not.
    """
    best: tuple[float, int] | None = None
    index = context.index
    for sentence, _ in context.similar:
        for q in index.in_place(sentence):
            if q.kind is not claim.kind or comparable(claim, q) is None or context.is_told(q):
                continue
            fit = context.fit(claim, q)
            best = max(best or (0.0, -1), (fit.near, fit.noun))
    yield "untold:none" if best is None else f"untold:{_step(best[0], _NEAR)}"
    if best is not None:
        yield f"untold noun:{best[1]}"


def _own_place(claim: Quantity, context: Context, evidence: Evidence | None) -> Iterator[str]:
    """How well the best place of the claim's own value fits, and by how much the rival's fits better."""
    fits = [context.fit(claim, q) for q in islice(carriers(context.index, claim), _MOST_PLACES)]
    if not fits:
        return
    own = max(fits, key=lambda fit: fit.total)
    yield f"own near:{_step(own.near, _NEAR)}"
    yield f"own sentence:{_step(own.sentence, _LIKENESS)}"
    yield f"own noun:{own.noun}"
    yield "places:one" if len(fits) == 1 else "places:more"
    rival = evidence.quantity if evidence is not None else None
    if rival is not None and id(rival) in context.index.sentence_of and not is_same(claim, rival):
        yield f"ahead:{_step(context.fit(claim, rival).total - own.total, _AHEAD)}"


def _date_slip(claim: Quantity, source: Quantity) -> str:
    """In what a date differs from the source's: a digit of the year, its figures in another order, another part."""
    if claim.year is not None and source.year is not None and claim.year != source.year:
        a, b = str(claim.year), str(source.year)
        if sorted(a) == sorted(b):
            return "order"
        return "digit" if sum(x != y for x, y in zip(a, b, strict=False)) == 1 else "year"
    if claim.month is not None and source.month is not None and claim.month != source.month:
        return "month"
    if claim.day is not None and source.day is not None and claim.day != source.day:
        return "day"
    return "other"


def of_source(code: Code, numbers: int) -> Iterator[str]:
    """What the whole source says of a finding: how many ``numbers`` it has. Of three, one is hardly taken for another, and
    what can be worked out of them is soon told; in forty most results are somebody's."""
    size = _step(numbers, _OF_SOURCE)
    yield f"source:{size}"
    yield f"{code.value}|source:{size}"


def of_summary(claims: int) -> str:
    """What the whole summary says of every finding: how many numbers it has, ``claims``.

    A line of one or two numbers is written otherwise than a page with twenty: what is added, worked out or left out.
    """
    return f"numbers:{_step(claims - 1, _NUMBERS)}"


def _step(value: float, steps: tuple[float, ...]) -> int:
    """In which step a measure lies, from 0."""
    return bisect_left(steps, value)
