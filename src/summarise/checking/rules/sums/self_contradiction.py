"""Where a summary says two values for the same thing: a figure's text against its value, its headline
against its facts."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from summarise.checking.aligning.contexts import Placing
from summarise.checking.aligning.referent import Context
from summarise.checking.explaining.messages import quoted
from summarise.checking.reading.claims import Passage, claim_of
from summarise.checking.source.index import SourceIndex
from summarise.checking.values.matching import Match, comparable, compare
from summarise.checking.values.written_otherwise import says
from summarise.checking.verdicts import Claim
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple

_SAME_PLACE = 0.4  # how well the words beside two numbers agree when both are said of one thing


class Conflict(NamedTuple):
    """The claim to flag, and what to say of it."""

    claim: Claim
    message: str
    suggestion: str


def figure_conflicts(found: list[Passage], quoted: Callable[[Passage], Sequence[Quantity]]) -> list[Conflict]:
    """A figure whose value is not what its own text says: "7.8 tons" with value 78.

    ``quoted``: the numbers that the quote beside a field states in the words of its figure's text: "4.1m" alone may be
    millions or metres; in its article it is one of the two.
    """
    texts = {
        _owner(p): p
        for p in found
        if p.role == "figure" or (p.role == "prose" and p.path.rpartition(".")[2] == "text")
    }
    out = []
    for passage in found:
        if passage.role != "value" or not passage.quantities:
            continue
        text = texts.get(_owner(passage))
        if text is None or (text.role == "prose" and passage.path.rpartition(".")[2] != "value"):
            continue
        value = passage.quantities[0]
        # "86.450" alone may be either; in its article it is only one of the two.
        stated = [r for q in text.quantities for r in (q, *q.readings) if r.low is not None]
        if not stated or value.kind is Kind.DATE:
            continue
        if any(_is_said(value, passage.text, q) for q in stated) or any(
            _is_said(value, passage.text, q) for q in quoted(passage)
        ):
            continue
        message = f"The figure says “{text.text}”; its value says {passage.text}."
        out.append(
            Conflict(claim_of(passage, value), message, "Say one value, the one that the article gives.")
        )
    return out


def _is_said(value: Quantity, written: str, stated: Quantity) -> bool:
    if value.low != value.high and stated.low != stated.high and value.kind is not Kind.SCORE:
        return (value.low, value.high) == (stated.low, stated.high)
    same = value.low in (stated.low, stated.high) or says(written, stated)
    return same or compare(value, stated) in (Match.SAME, Match.END, Match.ROUNDED)


def _owner(passage: Passage) -> str:
    return passage.path.rpartition(".")[0]


def headline_conflicts(found: list[Passage], doubted: Sequence[Claim], language: str) -> list[Conflict]:
    """Numbers of the headline and the prose for which a fact states another value.

    ``doubted``: the claims whose number the source does not have, or takes back. Only of these it is asked:
    two numbers that are both the source's belong to two things, however alike their sentences are.
    """
    facts = [p.text for p in found if p.group and p.role == "prose"]
    prose = {p.path: p for p in found if not p.group and p.role == "prose"}
    asked = [c for c in doubted if c.path in prose and c.quantity is not None and c.quantity.low is not None]
    if not facts or not asked:
        return []
    index = SourceIndex("\n\n".join(facts), language)
    placing = Placing(index, found)
    out = []
    for claim in {(c.path, c.start): c for c in asked}.values():
        assert claim.quantity is not None
        quantity, context = placing.place(prose[claim.path], claim.quantity)
        other = _stated_for_the_same(quantity, context, index)
        if other is not None:
            message = f"The summary says “{claim.text}” here; a fact of it says {quoted(index.text, other)} of the same thing."
            out.append(Conflict(claim, message, "Say one value, the one that the article gives."))
    return out


def _stated_for_the_same(claim: Quantity, context: Context, index: SourceIndex) -> Quantity | None:
    """The number of the facts that stands in the claim's place; None where a fact states the claim too."""
    best: tuple[float, Quantity] | None = None
    for i, _ in context.similar:
        for q in index.in_place(i):
            match = compare(claim, q)
            if match >= Match.END:
                return None
            fit = context.fit(claim, q)
            alike = q.kind is claim.kind and comparable(claim, q) is not None and fit.noun >= 0
            if alike and fit.near >= _SAME_PLACE and (best is None or fit.total > best[0]):
                best = fit.total, q
    return best[1] if best is not None else None
