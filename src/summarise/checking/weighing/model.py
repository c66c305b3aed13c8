"""How likely a finding is to be right, at the share of wrong numbers that users meet.

A logistic model over the features of a finding: one weight a feature, added up. ``weights.json`` holds them with the
number of flags that each was seen on; ``make calibrate`` makes it from labelled summaries, folds cut by document. The
same findings always weigh the same, and nothing but the standard library is asked. A rule that proves nothing by itself
(``precedence.ONLY_WEIGHED``) has a model of its own, so that its many findings do not sway what is known of the others.
"""

from __future__ import annotations

import json
import math
import pkgutil
from collections.abc import Iterable
from functools import cache
from itertools import pairwise, repeat
from typing import Any

from summarise.checking.verdicts import Severity

ERROR_FROM = 0.9
WARNING_FROM = 0.5
_RULE = "rule:"
_UNMEASURED = 2.0  # taken from a finding whose rule no labelled summary has shown right: it begins as a note


@cache
def _learnt() -> dict[str, Any]:
    # importlib.resources would load twenty modules for it
    learnt: dict[str, Any] = json.loads(pkgutil.get_data(__package__, "weights.json") or b"")
    return learnt


@cache
def _weights(rule: str | None) -> tuple[float, dict[str, float]]:
    """The constant and the weight by feature: of the model of all rules, or of that of a ``rule`` that has its own."""
    data = _learnt()["apart"][rule] if rule else _learnt()
    return float(data["constant"]), {name: float(row["weight"]) for name, row in data["features"].items()}


def as_measured(likely: float) -> float:
    """How often findings that may be errors were right where the model, with their documents kept out, said ``likely``.

    A model of few rows is too careful at its upper end; between the points of the table it is a straight line.
    """
    points: list[list[float]] = _learnt().get("measured", [])
    for (a, b), (c, d) in pairwise(points):
        if a <= likely <= c:
            return round(max(likely, b + (d - b) * (likely - a) / (c - a)), 2)
    return likely


def confidence(features: Iterable[str]) -> float:
    """How likely a finding with these features is to be right, from 0 to 1, to two decimals."""
    given = tuple(features)
    rules = [name for name in given if name.startswith(_RULE)]
    own = _learnt()["apart"]
    apart = (name for name in (rule[len(_RULE) :] for rule in rules) if name in own)
    constant, weights = _weights(next(apart, None))
    total = constant + sum(map(weights.get, given, repeat(0.0)))
    if not any(name in weights for name in rules):
        total -= _UNMEASURED
    return round(1 / (1 + math.exp(-max(-30.0, min(30.0, total)))), 2)


def severity_of(likely: float) -> Severity:
    """The severity of a finding that is right with this likelihood."""
    if likely >= ERROR_FROM:
        return Severity.ERROR
    return Severity.WARNING if likely >= WARNING_FROM else Severity.NOTE
