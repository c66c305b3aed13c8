"""The sentences a person reads: what the source says, what the summary says, what to do."""

from __future__ import annotations

from summarise.checking.verdicts import Code
from summarise.quantities import Quantity

_SENTENCE = {
    Code.VALUE_MISMATCH: ("The source says {source}; the summary says {claim}.", "Write {source}."),
    Code.SCALE_MISMATCH: ("The digits agree, the power of ten does not: the source says {source}; the summary says {claim}.", "Write {source}."),
    Code.UNIT_MISMATCH: ("The number agrees, what it measures does not: the source says {source}; the summary says {claim}.", "Write {source}."),
    Code.QUALIFIER_REVERSED: ("The hedge is turned round: the source says {source}; the summary says {claim}.", "Write {source}."),
    Code.QUALIFIER_DROPPED: ("The source says {source}; the summary gives {claim} as exact.", "Write {source}."),
    Code.QUALIFIER_ADDED: ("The source gives {source}; the summary says {claim}.", "Write {source}."),
    Code.DATE_MISMATCH: ("The source has {source}; the summary has {claim}.", "Write {source}."),
    Code.DATE_PART_ADDED: ("The source says only {source}; the summary says {claim}.", "Write {source}, or give a source for the rest."),
    Code.WRONG_REFERENT: ("{claim} is in the source, but about something else; what the summary says it of has {source}.", "Check who or what {claim} belongs to."),
    Code.RANGE_NARROWED: ("The source gives a range, {source}; the summary gives one end of it, {claim}.", "Write {source}."),
    Code.ROUNDED: ("{claim} is {source} rounded.", "Write {source}, or say that it is rounded."),
    Code.DERIVED: ("{claim} is not in the source; it follows from it: {sum}.", "Check that the sum means what the summary says."),
    Code.ARITHMETIC_WRONG: ("The numbers give another result than {claim}: {sum}.", "Do the sum again, or give the source's own figure."),
    Code.DIRECTION_REVERSED: ("The source has {source} going the other way than the summary has {claim}.", "Use the source's direction: did it rise or fall, gain or lose?"),
    Code.STATUS_CHANGED: ("The source leaves {source} open (proposed, planned, alleged); the summary tells {claim} as done.", "Say what the source says has happened so far."),
    Code.SUPERSEDED: ("The source takes {source} back: it names it as an earlier or wrong figure.", "Use the corrected figure."),
}  # fmt: skip


def said(quantity: Quantity) -> str:
    """A quantity as a reader would quote it: hedge, number, counted thing."""
    hedge = (
        f"{quantity.hedge} "
        if quantity.hedge and quantity.hedge != "+" and quantity.hedge not in ("between", "from")
        else ""
    )
    noun = f" {quantity.noun}" if quantity.noun and quantity.noun.lower() not in quantity.text.lower() else ""
    return f"“{hedge}{quantity.text}{noun}”"


def sentence(code: Code, claim: str, source: str | None, arithmetic: str | None = None) -> tuple[str, str]:
    """The message and the suggestion for one flag; ``arithmetic`` is the sum that a code rests on."""
    if code is Code.NOT_IN_SOURCE or code not in _SENTENCE:
        shown = f" The nearest is {source}." if source else ""
        return (
            f"{claim} is nowhere in the source.{shown}",
            "Remove it, or give the number that the source gives.",
        )
    message, advice = _SENTENCE[code]
    if source is None:
        message = message.replace("; what the summary says it of has {source}", "")
    return (
        message.format(claim=claim, source=source or "nothing like it", sum=arithmetic or source),
        advice.format(claim=claim, source=source or "what the source says"),
    )
