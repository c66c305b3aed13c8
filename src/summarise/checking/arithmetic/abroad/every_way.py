"""Every way in which an article's own words lead to a number, in another language than English, one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from summarise.checking.aligning.sight import Sight
from summarise.checking.arithmetic.abroad.apart import apart
from summarise.checking.arithmetic.abroad.averages import of_each, shared_out
from summarise.checking.arithmetic.abroad.carried_over import (
    ages_of_one,
    half_of_them,
    with_the_others,
    yearly,
)
from summarise.checking.arithmetic.abroad.complements import complement
from summarise.checking.arithmetic.abroad.counted_up import a_year_ago, counted_up, in_two_figures
from summarise.checking.arithmetic.abroad.grown import grown, went
from summarise.checking.arithmetic.abroad.part_words import REST
from summarise.checking.arithmetic.abroad.told_together import told_together
from summarise.checking.arithmetic.abroad.worked_out import worked_out
from summarise.checking.arithmetic.steps.between import years_between
from summarise.checking.arithmetic.steps.operations import Derived
from summarise.checking.source.index import SourceIndex
from summarise.quantities import Kind, Quantity

_MONTHS = 12


def followed(sight: Sight) -> Derived | None:
    """The sum that leads to the claim; None where nothing does or the article is in none of the languages."""
    if sight.index.language not in REST or any(c.fit.noun >= 0 for c in sight.same):
        return None
    found = worked_out(sight.claim, sight.context, exactly=bool(sight.found))
    if found is None and not sight.same:
        claim = _for_each(sight.claim, sight.context.numbers)
        found = next((sum_ for way in _WAYS if (sum_ := way(claim, sight.context)) is not None), None)
    if found is None and not sight.same and sight.claim.kind is Kind.DURATION:
        whole = _years_and_months(sight.claim, sight.context.numbers)
        found = years_between(sight.index, whole, sight.context, sight.ground.anchor)
        if found is None and whole is not sight.claim:
            found = _from_month_to_month(sight.index, whole)
    return found


_WAYS = (
    apart,
    counted_up,
    shared_out,
    of_each,
    complement,
    grown,
    went,
    in_two_figures,
    a_year_ago,
    told_together,
    yearly,
    half_of_them,
    with_the_others,
    ages_of_one,
)


def _for_each(claim: Quantity, numbers: Sequence[Quantity]) -> Quantity:
    """A measure that leaves it to the number before it what it is for each of: "7,3 tonnes par hectare, soit 1,1 tonne de plus"."""
    for q in numbers:
        if q.end <= claim.start and claim.unit and q.unit and q.unit.startswith(f"{claim.unit}-per-"):
            return replace(claim, unit=q.unit)
    return claim


def _years_and_months(claim: Quantity, numbers: Sequence[Quantity]) -> Quantity:
    """A span of years with the months behind it, or the other way round, in months: 1年7カ月 is 19; any other as it is."""
    for one, other in pairwise(numbers):
        together = one.unit == "year" and other.unit == "month" and other.start - one.end <= 1
        if (
            together
            and claim.start in (one.start, other.start)
            and one.low is not None
            and other.low is not None
        ):
            value = one.low * _MONTHS + other.low
            return replace(claim, unit="month", low=value, high=value)
    return claim


def _from_month_to_month(index: SourceIndex, months: Quantity) -> Derived | None:
    """Two dates of one sentence that lie so many months apart: no chance where years and months are told."""
    for i in range(len(index.sentences)):
        dates = [(q, d) for q in index.in_place(i) for d in (q.date, q.until) if d is not None]
        for (one, a), (_, b) in combinations(dates, 2):
            if not (a.year and b.year and a.month and b.month):
                continue
            if abs((a.year - b.year) * _MONTHS + a.month - b.month) == months.low:
                return Derived(f"{one.text}: {months.low} months", (one,), firm=True)
    return None
