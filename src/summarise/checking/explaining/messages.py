"""The sentences a person reads: what the article says, what the summary says, what to do.

Both are quoted as they stand, hedge and counted thing included. Other words are suggested only where they are sure to
be about the same thing: by an error, or by a code that changes nothing but the form of one place's number. Elsewhere
the suggestion is what to look at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from summarise.checking.verdicts import Code, Severity
from summarise.quantities import Quantity
from summarise.quantities.patterns import pattern

_BOTH = "The article says {source}; the summary says {claim}"
_MESSAGE = {
    Code.VALUE_MISMATCH: _BOTH + ".",
    Code.SCALE_MISMATCH: _BOTH + ": the same digits, another power of ten.",
    Code.UNIT_MISMATCH: _BOTH + ": the same number, another unit or kind.",
    Code.QUALIFIER_REVERSED: _BOTH + ", which is the opposite.",
    Code.QUALIFIER_DROPPED: _BOTH + ", as if it were exact.",
    Code.QUALIFIER_ADDED: _BOTH + ".",
    Code.DATE_MISMATCH: _BOTH + ".",
    # Of a number alone; what the words around it say has a rule with words of its own.
    Code.DIRECTION_REVERSED: "The article says {source}, which is a fall; the summary says that it rose by {claim}.",
    Code.DATE_PART_ADDED: "The article says only {source}; the summary says {claim}.",
    Code.WRONG_REFERENT: _BOTH + ", which the article says of something else.",
    Code.RANGE_NARROWED: _BOTH + ", one end of that range.",
    Code.ROUNDED: "The article says {source}; the summary rounds it to {claim}.",
    Code.DERIVED: "The article does not say {claim}, but it follows from the numbers there: {sum}.",
    Code.ARITHMETIC_WRONG: "The summary says {claim}; the numbers give {sum}.",
    Code.NOT_IN_SOURCE: "The summary says {claim}; the article does not. The nearest in the article is {source}.",
}
# Where there is nothing, or only the claim's own number, to show of the article.
_ALONE = {
    Code.WRONG_REFERENT: "The summary says {claim}; the article says it of something else.",
    Code.NOT_IN_SOURCE: "The summary says {claim}; the article does not.",
}
_OF_ENDS = "The article does not say {claim}, but has both ends of that range: {sum}."
_WRITE = "Write {source}."
_ADVICE = {
    Code.QUALIFIER_REVERSED: _WRITE,
    Code.QUALIFIER_DROPPED: _WRITE,
    Code.QUALIFIER_ADDED: _WRITE,
    Code.RANGE_NARROWED: _WRITE,
    Code.ROUNDED: "Write {source}, or say that it is rounded.",
    Code.DATE_PART_ADDED: "Write {source}, or find out where the rest is from.",
    Code.WRONG_REFERENT: "Check who or what {claim} belongs to.",
    Code.DIRECTION_REVERSED: "Check which way it went.",
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
_BETWEEN = pattern(r"[\s\u00a0]*[,(]?[\s\u00a0]*")
_TO_NOUN = tuple(
    pattern(form, re.IGNORECASE)
    for form in (r"[\s\u00a0-]+of[\s\u00a0]+the[\s\u00a0]+", r"[\s\u00a0-]+of[\s\u00a0]+", r"[\s\u00a0-]+")
)


def quoted(text: str, quantity: Quantity) -> str:
    """A quantity as ``text`` has it, between quotation marks: with its hedge and its noun where they stand beside it."""
    if text[quantity.start : quantity.end] != quantity.text:  # a table's cell, a figure without a sentence
        return f"“{quantity.text}”"
    start, end = with_hedge(text, quantity)
    noun = quantity.noun
    if noun and noun.lower() not in quantity.text.lower():
        end = _end_of(text, noun, end, _TO_NOUN, 12)
    return f"“{' '.join(text[start:end].split())}”"


def with_hedge(text: str, quantity: Quantity) -> tuple[int, int]:
    """The span of a quantity in ``text``, with its hedge where that stands beside it."""
    start, end, hedge = quantity.start, quantity.end, quantity.hedge
    if hedge:
        before = _begin_of(text, hedge, start)
        if before < start:
            start = before
        else:
            end = _end_of(text, hedge, end, (_BETWEEN,), 4)
    return start, end


def _begin_of(text: str, words: str, at: int) -> int:
    """Where ``words`` begin that end right before ``at``, a comma or a bracket between aside; ``at`` where they do not."""
    size, low = len(words), words.lower()
    for begin in range(max(0, at - size - 4), at - size + 1):
        if text[begin : begin + size].lower() == low and _BETWEEN.fullmatch(text, begin + size, at):
            return begin
    return at


def _end_of(text: str, words: str, at: int, between: Iterable[re.Pattern[str]], most: int) -> int:
    """Where ``words`` end that stand behind ``at``, with one of ``between`` before them; ``at`` where they do not."""
    size, low = len(words), words.lower()
    for form in between:
        gap = form.match(text, at, at + size + most)
        begin = -1 if gap is None else gap.end()
        if 0 <= begin <= at + most and text[begin : begin + size].lower() == low:
            return begin + size
    return at


def of_parts(claim: str, source: str) -> str:
    """What to look at where the article's number plays another part than the summary's: "to £2.80" and "by £2.80"."""
    return f"Check whether it is {source} or {claim}."


def message(code: Code, claim: str, source: str | None, arithmetic: str | None = None) -> str:
    """What one flag says. ``claim`` and ``source``: the words of both, as ``quoted`` gives them; ``source`` is None where
    there is nothing of the article to show, or only the claim's own number.

    ``arithmetic``: the sum that a code rests on. KeyError for a code whose rule has its own words.
    """
    form = _ALONE.get(code, _MESSAGE[code]) if source is None else _MESSAGE[code]
    if code is Code.DERIVED and (arithmetic or "").startswith("from "):
        form = _OF_ENDS
    return form.format(claim=claim, source=source or "nothing like it", sum=arithmetic or source or "another")


def advice(code: Code, severity: Severity, claim: str, source: str | None) -> str:
    """What to do about it: other words only where they are sure, else what to look at."""
    form = _ADVICE.get(code, _OTHERWISE)
    if severity is Severity.ERROR:
        form = _OF_AN_ERROR.get(code, form)
    if source is None and "{source}" in form:
        form = _ADVICE[Code.NOT_IN_SOURCE]
    return form.format(claim=claim, source=source)
