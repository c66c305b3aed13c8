"""What an amount is for, read right behind its number: "$90 a week", "600 patients per month", "£45 each"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from summarise.checking.aligning.clauses.cutting import Clause
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

PERIODS = {
    "second": "second", "minute": "minute", "hour": "hour", "hourly": "hour", "day": "day", "daily": "day", "night": "night", "nightly": "night",
    "week": "week", "weekly": "week", "fortnight": "fortnight", "month": "month", "monthly": "month", "quarter": "quarter",
    "quarterly": "quarter", "year": "year", "yearly": "year", "annually": "year", "annum": "year", "annual": "year",
}  # fmt: skip
_SHARERS = {
    "person": "person", "head": "person", "capita": "person", "each": "each", "apiece": "each", "household": "household", "family": "household",
    "home": "household", "share": "share", "pupil": "pupil", "student": "pupil", "employee": "employee", "worker": "employee",
    **dict.fromkeys("guest user visitor passenger resident adult member diner delegate".split(), "person"), "patient": "patient", "customer": "customer", "child": "child", "barrel": "barrel", "ton": "ton", "tonne": "ton", "unit": "unit",
}  # fmt: skip
_BEHIND = pattern(
    r"(?:[ -](?:(?!and\b|or\b|but\b|of\b|in\b|for\b|over\b|than\b|by\b|to\b|was\b|were\b|within\b|during\b|after\b|before\b|from\b|since\b|until\b|on\b|at\b|with\b|is\b|are\b)[a-z'’-]+)){0,3}?"
    r"(?:(?:(?: an?| per| each| every| a single)[ -]|/[ -]?|-an?-)(?P<of>second|minute|hour|day|night|week|fortnight|month|quarter|year|annum|person|head|capita|"
    r"household|family|home|share|pupil|student|employee|worker|patient|customer|child|barrel|tonne|ton|unit)\b(?! (?:earlier|ago|before|later|after|previously|prior)\b)"
    r"| per (?P<other>(?!cent\b|annum\b|pound\b)[a-z]{4,}(?: (?:space|member|vehicle|room|site|student|seat|mile))?)\b"
    r"|[ -](?P<adverb>hourly|daily|nightly|weekly|monthly|quarterly|yearly|annually|each|apiece)\b)"
)
_JOINTS = frozenset(" -/")  # every match begins with one of these
RATING = frozenset((*PERIODS, *_SHARERS, "per", "every"))
"""One of these words is in every clause that has a rate (see ``words.tokens_of``)."""
_EACH = pattern(r"\b(?:each|every)\b(?! (?:year|month|week|day|hour|quarter|night))", re.IGNORECASE)


class Rate(NamedTuple):
    """For what each an amount is, by what is told of it ("period", "sharer"), as one word; and where it stands."""

    of: Mapping[str, str]
    start: int
    end: int


def may_rate(tokens: frozenset[str]) -> bool:
    """Whether a clause with these words (see ``words.tokens_of``) can have a rate."""
    return not RATING.isdisjoint(tokens)


@lru_cache(maxsize=512)  # each rule, and each sum that may be so many of so much, asks for it
def rate_of(clause: Clause) -> Rate:
    """The rate right behind the number of a clause, all that it says: "litres per person per day"."""
    start = at = clause.left[1]
    text = clause.part((start, clause.right[1])).lower()
    of: dict[str, str] = {}
    first = end = 0
    number = clause.right[0] - start
    found = None
    if not _JOINTS.isdisjoint(text[: number + 1]):
        found = _BEHIND.search(text, 0, number) or _BEHIND.match(text, number)
    while found is not None:
        word = found.group("of") or found.group("adverb") or found.group("other")
        if word in PERIODS:
            of.setdefault("period", PERIODS[word])
        else:  # "per guest" as "a head" is: what shares it, by its own word
            of.setdefault("sharer", _SHARERS.get(word, word))
        first, end = first or found.start(), found.end()
        found = _BEHIND.match(text, end)
    before = clause.part(clause.left)
    low = before.lower()
    each = _EACH.search(before) if "each" in low or "every" in low else None
    if each is not None and "sharer" not in of:
        of["sharer"] = "each"
        if not end:
            return Rate(of, clause.left[0] + each.start(), clause.left[0] + each.end())
    return Rate(of, at + first, at + end)
