"""A number of a record that is worked out from those beside it: {"home": 12, "away": 9, "total": 21}.

Asked only for a number that the source does not have, of others of the same mapping that it has. The field's name has to say
how it came about: a total is the sum of those right before or behind it, a change lies between two of them. A name that says
nothing of the kind leads to nothing, since among few small numbers much adds up by chance.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from summarise.checking.arithmetic.steps.operations import number
from summarise.checking.reading.structures import snake
from summarise.checking.values.rounding import step_of
from summarise.checking.verdicts import Claim, Verdict
from summarise.quantities import Kind

_TOTALS = frozenset("total totals sum overall combined together altogether aggregate".split())
_CHANGES = frozenset(
    "change changes changed difference diff delta increase increased decrease decreased rise rose fall fell growth gain drop cut gap "
    "margin lead remaining rest left lost gained added filled unfilled old new previous prior before after former current now headroom "
    "free available balance net unspent unused outstanding".split()
)
_ADDED = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.PERCENT})
_SOUND = frozenset({Verdict.SUPPORTED, Verdict.ROUNDED})
_MOST = 12  # numbers of one mapping


def worked_out(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Each claim that the source does not have and its record leads to, with what it is then: derived, with the sum."""
    records: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.path and not claim.path.endswith("~") and claim.quantity is not None:
            records[claim.path.rpartition(".")[0]].append(claim)
    for beside in records.values():
        if not 2 < len(beside) <= _MOST:
            continue
        for at, claim in enumerate(beside):
            if claim.verdict is not Verdict.UNSUPPORTED:
                continue
            if (found := _from(beside, at)) is not None:
                terms, arithmetic = found
                rests_on = terms[0].evidence
                assert rests_on is not None
                evidence = replace(rests_on, arithmetic=arithmetic)
                yield claim, replace(claim, verdict=Verdict.DERIVED, evidence=evidence)


def _from(beside: list[Claim], at: int) -> tuple[Sequence[Claim], str] | None:
    claim = beside[at]
    words = _words(claim)
    value = _value(claim)
    if value is None or claim.quantity is None or claim.quantity.kind not in _ADDED:
        return None
    if words & _TOTALS:
        before, behind = _alike(beside[:at][::-1], claim), _alike(beside[at + 1 :], claim)
        for row in (before, behind):
            for many in range(len(row), 1, -1):
                terms = row[:many]
                if sum(map(_sure, terms)) == value:
                    if row is before:
                        terms = terms[::-1]
                    return terms, f"{' + '.join(number(_sure(t)) for t in terms)} = {number(value)}"
    if words & _CHANGES:
        others = [c for c in beside if c is not claim and _is_sound(c)]
        return _gap(claim, value, others)
    return None


def _gap(claim: Claim, value: Decimal, others: Sequence[Claim]) -> tuple[Sequence[Claim], str] | None:
    """The change between two of ``others``: what lies between them, or that in percent of the one."""
    share = claim.quantity is not None and claim.quantity.kind is Kind.PERCENT
    for pair in combinations(others, 2):
        one, other = map(_sure, pair)
        if share and _kind(pair[0]) == _kind(pair[1]):
            for old, new in ((one, other), (other, one)):
                if old and abs(abs((new - old) / old * 100) - abs(value)) <= step_of(value, claim.text) / 2:
                    return pair, f"({number(new)} - {number(old)}) / {number(old)} = {number(value)}%"
        elif _kind(pair[0]) == _kind(claim) == _kind(pair[1]) and abs(one - other) == abs(value):
            high, low = max(one, other), min(one, other)
            return pair, f"{number(high)} - {number(low)} = {number(high - low)}"
        elif (
            _kind(pair[0]) == _kind(claim) == _kind(pair[1])
            and one + other == value
            and any(map(_is_change, pair))
        ):
            return pair, f"{number(one)} + {number(other)} = {number(value)}"
    return None


def _is_change(claim: Claim) -> bool:
    """Whether a field is called a change, which added to the level before it leads to the level behind."""
    return bool(_words(claim) & _CHANGES)


def _words(claim: Claim) -> set[str]:
    return set(snake(claim.path.rpartition(".")[2]).split("_"))


def _alike(row: Sequence[Claim], claim: Claim) -> list[Claim]:
    """Those of ``row`` that the claim may be the sum of, up to the first that the source does not have."""
    out: list[Claim] = []
    for other in row:
        if other.quantity is None or other.quantity.kind not in _ADDED or _kind(other) != _kind(claim):
            continue
        if not _is_sound(other):
            break
        out.append(other)
    return out


def _is_sound(claim: Claim) -> bool:
    return claim.verdict in _SOUND and claim.evidence is not None and _value(claim) is not None


def _kind(claim: Claim) -> tuple[Kind, str | None]:
    """What a number has to share with another to be added to it; counts of things may be added whatever they count."""
    assert claim.quantity is not None
    return claim.quantity.kind, None if claim.quantity.kind is Kind.COUNT else claim.quantity.unit


def _value(claim: Claim) -> Decimal | None:
    return None if claim.quantity is None else claim.quantity.value


def _sure(claim: Claim) -> Decimal:
    value = _value(claim)
    assert value is not None
    return value
