"""The sentences a person reads: what the article says, what the summary says, what to do.

Both are quoted as they stand, hedge and counted thing included. Other words are suggested only where they are sure to
be about the same thing: by an error, or by a code that changes nothing but the form of one place's number. Elsewhere
the suggestion is what to look at.
"""

from __future__ import annotations

import re

from summarise.checking.verdicts import Code, Severity
from summarise.quantities import Quantity

_BOTH = "The article says {source}; the summary says {claim}"
_MESSAGE = {
    Code.VALUE_MISMATCH: _BOTH + ".",
    Code.SCALE_MISMATCH: _BOTH + ": the same digits, another power of ten.",
    Code.UNIT_MISMATCH: _BOTH + ": the same number, another unit or kind.",
    Code.QUALIFIER_REVERSED: _BOTH + ", which is the opposite.",
    Code.QUALIFIER_DROPPED: _BOTH + ", as if it were exact.",
    Code.QUALIFIER_ADDED: _BOTH + ".",
    Code.DATE_MISMATCH: _BOTH + ".",
    Code.DATE_PART_ADDED: "The article says only {source}; the summary says {claim}.",
    Code.WRONG_REFERENT: _BOTH + ", which the article has of something else.",
    Code.RANGE_NARROWED: _BOTH + ", one end of that range.",
    Code.ROUNDED: "The article says {source}; the summary rounds it to {claim}.",
    Code.DERIVED: "The article does not say {claim}; it follows from what it says: {sum}.",
    Code.ARITHMETIC_WRONG: "The summary says {claim}; the numbers give {sum}.",
    Code.NOT_IN_SOURCE: "The summary says {claim}; the article does not. The nearest it says is {source}.",
}
# Where there is nothing, or only the claim's own number, to show of the article.
_ALONE = {
    Code.WRONG_REFERENT: "The summary says {claim}; the article says it of something else.",
    Code.NOT_IN_SOURCE: "The summary says {claim}; the article does not.",
}
_WRITE = "Write {source}."
_ADVICE = {
    Code.QUALIFIER_REVERSED: _WRITE,
    Code.QUALIFIER_DROPPED: _WRITE,
    Code.QUALIFIER_ADDED: _WRITE,
    Code.RANGE_NARROWED: _WRITE,
    Code.ROUNDED: "Write {source}, or say that it is rounded.",
    Code.DATE_PART_ADDED: "Write {source}, or find out where the rest is from.",
    Code.WRONG_REFERENT: "Check who or what {claim} belongs to.",
    Code.DERIVED: "Check that the sum means what the summary says.",
    Code.ARITHMETIC_WRONG: "Do the sum again, or give the article's own figure.",
    Code.NOT_IN_SOURCE: "Check where {claim} comes from, or leave it out.",
}
_OF_AN_ERROR = {
    Code.VALUE_MISMATCH: _WRITE,
    Code.SCALE_MISMATCH: _WRITE,
    Code.UNIT_MISMATCH: _WRITE,
    Code.DATE_MISMATCH: _WRITE,
    Code.NOT_IN_SOURCE: "Leave it out, or give a number that the article gives.",
}
_OTHERWISE = "Check whether {source} and {claim} are said of the same thing."
_BETWEEN = r"[\s\u00a0]*[,(]?[\s\u00a0]*"
_TO_NOUN = r"[\s\u00a0-]+(?:of[\s\u00a0]+(?:the[\s\u00a0]+)?)?"


def quoted(text: str, quantity: Quantity) -> str:
    """A quantity as ``text`` has it, between quotation marks: with its hedge and its noun where they stand beside it."""
    if text[quantity.start : quantity.end] != quantity.text:  # a table's cell, a figure without a sentence
        return f"“{quantity.text}”"
    start, end = with_hedge(text, quantity)
    noun = quantity.noun
    if noun and noun.lower() not in quantity.text.lower():
        counted = re.match(_TO_NOUN + re.escape(noun), text[end : end + len(noun) + 12], re.IGNORECASE)
        end += counted.end() if counted is not None else 0
    return f"“{' '.join(text[start:end].split())}”"


def with_hedge(text: str, quantity: Quantity) -> tuple[int, int]:
    """The span of a quantity in ``text``, with its hedge where that stands beside it."""
    start, end, hedge = quantity.start, quantity.end, quantity.hedge
    if hedge:
        before = re.search(
            rf"{re.escape(hedge)}{_BETWEEN}\Z", text[max(0, start - len(hedge) - 4) : start], re.IGNORECASE
        )
        behind = re.match(rf"{_BETWEEN}{re.escape(hedge)}", text[end : end + len(hedge) + 4], re.IGNORECASE)
        if before is not None:
            start -= len(before.group())
        elif behind is not None:
            end += behind.end()
    return start, end


def message(code: Code, claim: str, source: str | None, arithmetic: str | None = None) -> str:
    """What one flag says. ``claim`` and ``source``: the words of both, as ``quoted`` gives them; ``source`` is None where
    there is nothing of the article to show, or only the claim's own number.

    ``arithmetic``: the sum that a code rests on. KeyError for a code whose rule has its own words.
    """
    form = _ALONE.get(code, _MESSAGE[code]) if source is None else _MESSAGE[code]
    return form.format(claim=claim, source=source or "nothing like it", sum=arithmetic or source or "another")


def advice(code: Code, severity: Severity, claim: str, source: str | None) -> str:
    """What to do about it: other words only where they are sure, else what to look at."""
    form = _ADVICE.get(code, _OTHERWISE)
    if severity is Severity.ERROR:
        form = _OF_AN_ERROR.get(code, form)
    if source is None and "{source}" in form:
        form = _ADVICE[Code.NOT_IN_SOURCE]
    return form.format(claim=claim, source=source)
