"""Where a summary says two values for the same thing: a figure's text against its value, its headline
against its facts."""

from __future__ import annotations

from typing import NamedTuple

from summarise.checking.claims import Passage, claim_of
from summarise.checking.matching import Match, compare
from summarise.checking.verdicts import Claim
from summarise.quantities import Kind


class Conflict(NamedTuple):
    """The claim to flag, and what to say of it."""

    claim: Claim
    message: str
    suggestion: str


def conflicts(found: list[Passage]) -> list[Conflict]:
    """Every contradiction of the summary with itself."""
    return [*_text_against_value(found)]


def _text_against_value(found: list[Passage]) -> list[Conflict]:
    """A figure whose value is not what its own text says: "7.8 tons" with value 78."""
    texts = {p.path.rpartition(".")[0]: p for p in found if p.role == "figure"}
    out = []
    for passage in found:
        if passage.role != "value" or not passage.quantities:
            continue
        text = texts.get(passage.path.rpartition(".")[0])
        if text is None:
            continue
        value = passage.quantities[0]
        # "86.450" alone may be either; in its article it is only one of the two.
        stated = [r for q in text.quantities for r in (q, *q.readings) if r.low is not None]
        if not stated or value.kind is Kind.DATE:
            continue
        if any(
            value.low in (q.low, q.high) or compare(value, q) in (Match.SAME, Match.END, Match.ROUNDED)
            for q in stated
        ):
            continue
        message = f"The figure is written “{text.text}”, but its value is {passage.text}."
        out.append(Conflict(claim_of(passage, value), message, f"Give {stated[0].high} as the value."))
    return out
