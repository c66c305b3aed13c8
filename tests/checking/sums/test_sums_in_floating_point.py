"""What sums are left out for lying far from a claim is left out rightly: no result near it is missed."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.at_hand import at_hand_of
from summarise.checking.arithmetic.closure import _stated_by, states
from summarise.checking.arithmetic.steps.results import results_of
from summarise.checking.arithmetic.steps.windows import Window
from summarise.checking.arithmetic.terms import terms_of
from summarise.checking.source.index import SourceIndex
from summarise.quantities.finder import find_quantities

_ALL = Window(0.0, math.inf)

amounts = st.one_of(
    st.integers(1, 999).map(lambda n: f"{n} houses"),
    st.integers(1, 99).map(lambda n: f"{n}%"),
    st.integers(1, 9_999).map(lambda n: f"£{n:,}"),
    st.integers(1, 999).map(lambda n: f"£{n / 10:.1f} million"),
    st.integers(2, 30).map(lambda n: f"{n} years"),
    st.integers(1, 300).map(lambda n: f"{n} kg"),
    st.integers(1, 300).map(lambda n: f"{n} tonnes"),
    st.sampled_from(["two thirds", "half", "twice", "0.0003%", "-4%", "£1", "1p", "$0.13", "£900 billion"]),
)
hedges = st.sampled_from(["", "about ", "more than ", "nearly ", "under ", "at least "])


@given(st.lists(amounts, min_size=2, max_size=7), amounts, hedges)
@settings(max_examples=60, deadline=None)
def test_every_result_near_the_claim_is_found(told: list[str], claimed: str, hedge: str) -> None:
    source = "The village has " + ", and then there are ".join(told) + " a month."
    summary = f"The village has {hedge}{claimed} more, a total."
    numbers = find_quantities(summary)
    claim = next((q for q in numbers if q.value), None)
    if claim is None or claim.value is None:
        return
    ground = Ground(SourceIndex(source))
    context = Context(ground.index, summary, (0, len(summary)), numbers)
    at_hand = at_hand_of(claim, terms_of(ground.index, ground.candidates, claim, context, None))
    every = list(results_of(claim, context, at_hand, _ALL))
    stating = list(results_of(claim, context, at_hand, _stated_by(claim)))
    assert [r for r in stating if states(claim, r.value)] == [r for r in every if states(claim, r.value)]
    low, high = abs(claim.value) / 2, abs(claim.value) * 2
    near = list(results_of(claim, context, at_hand, Window(float(low), float(high))))
    assert [r for r in near if low <= abs(r.value) <= high] == [
        r for r in every if low <= abs(r.value) <= high
    ]


@pytest.mark.parametrize("value", [1e-300, 1e300, math.inf])
def test_where_floats_are_coarse_everything_is_looked_at(value: float) -> None:
    window = Window(value / 2, value * 2)
    assert all(window.holds(result) for result in (0.0, 1.0, 1e-320, 1e308, math.inf, math.nan))
