"""All that a handful of a source's numbers leads to, one way after the other.

Most numbers of a summary stand in their source: these modules are loaded for the first that does not.
"""

from __future__ import annotations

from collections.abc import Callable

from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.dated.age_then import age_then
from summarise.checking.arithmetic.dated.ages import age_told
from summarise.checking.arithmetic.dated.nth import anniversary_told, ordinal_told
from summarise.checking.arithmetic.dated.years_on import year_told
from summarise.checking.arithmetic.few.follows import (
    average_of_few,
    follows_from_few,
    taken_for_granted,
)
from summarise.checking.arithmetic.few.listed import sum_of_named
from summarise.checking.arithmetic.few.numbers import Few, numbers_at_hand
from summarise.checking.arithmetic.few.people import people_counted
from summarise.checking.arithmetic.few.scores import score_worked_back
from summarise.checking.arithmetic.few.steps import follows_in_steps
from summarise.checking.arithmetic.steps.operations import Derived
from summarise.checking.arithmetic.worded.behind import behind_another
from summarise.checking.arithmetic.worded.changed_by import changed_by_share
from summarise.checking.arithmetic.worded.each_of_named import each_of_named
from summarise.checking.arithmetic.worded.falls_to import falls_to_each
from summarise.checking.arithmetic.worded.in_every import so_many_in_every
from summarise.checking.arithmetic.worded.in_row import stands_in_row
from summarise.checking.arithmetic.worded.left_of_level import left_of_level
from summarise.checking.arithmetic.worded.multiplied import multiplied
from summarise.checking.arithmetic.worded.of_a_class import sum_of_class
from summarise.checking.arithmetic.worded.of_legs import over_two_legs, second_leg
from summarise.checking.arithmetic.worded.of_races import gap_of_times, place_told
from summarise.checking.arithmetic.worded.of_scores import both_sides, margin_of_score
from summarise.checking.arithmetic.worded.older import years_older
from summarise.checking.arithmetic.worded.other_shares import what_shares_leave
from summarise.checking.arithmetic.worded.priced import price_times_amount
from summarise.checking.arithmetic.worded.rest import rest_of_parts
from summarise.checking.arithmetic.worded.takes import comes_so_often, takes_so_long, there_and_back
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.quantities import Quantity

_WAYS: tuple[Callable[[SourceIndex, Quantity, Context], Derived | None], ...] = (
    sum_of_named,
    people_counted,
    age_told,
    ordinal_told,
    anniversary_told,
    score_worked_back,
    year_told,
    age_then,
    behind_another,
    sum_of_class,
    both_sides,
    margin_of_score,
    gap_of_times,
    place_told,
    over_two_legs,
    second_leg,
)
# Of the handful of numbers at hand.
_OF_FEW: tuple[Callable[[SourceIndex, Quantity, Context, Few], Derived | None], ...] = (
    stands_in_row,
    falls_to_each,
    so_many_in_every,
    rest_of_parts,
    what_shares_leave,
    left_of_level,
    each_of_named,
    years_older,
    changed_by_share,
    multiplied,
    takes_so_long,
    comes_so_often,
    there_and_back,
    price_times_amount,
)


def worked_out(index: SourceIndex, claim: Quantity, context: Context, zone: Span | None) -> Derived | None:
    """The sum that leads to ``claim``, or the number that it means; None where there is none.

    ``zone``: the span of the source that the fact's quote covers, where there is one.
    """
    for way in _WAYS:
        if (found := way(index, claim, context)) is not None:
            return found
    few = numbers_at_hand(index, context, zone)
    for of_few in _OF_FEW:
        if (found := of_few(index, claim, context, few)) is not None:
            return found
    ways = (average_of_few, follows_from_few, taken_for_granted, follows_in_steps)
    return next((found for last in ways if (found := last(claim, context, few)) is not None), None)
