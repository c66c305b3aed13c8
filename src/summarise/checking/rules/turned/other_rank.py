"""A place in a row counted from the other end: "the third-quickest of 42 brigades" for "third-slowest"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import NUMBERS, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.source.index import SourceIndex
from summarise.checking.verdicts import Code, Evidence
from summarise.quantities.patterns import pattern

_ENDS = """
fastest, quickest | slowest
highest, tallest | lowest
largest, biggest | smallest
best | worst
oldest | youngest, newest
longest | shortest
richest, wealthiest | poorest
cheapest, least expensive | dearest, costliest, priciest, most expensive
hottest, warmest | coldest, coolest
wettest, rainiest | driest
most | least, fewest
busiest | quietest
cleanest | dirtiest, most polluted
strongest | weakest
heaviest | lightest
safest | deadliest, most dangerous
earliest | latest
"""
_RANK = pattern(
    r"\b(?P<nth>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:nd|rd|th))[- ](?P<end>(?:most|least) (?:expensive|polluted|dangerous)|[a-z]+est|best|worst|most|least)\b",
    re.IGNORECASE,
)


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The places of one sentence that the source counts from the other end."""
    index = ground.index
    if index.language != "en":
        return
    for here in _RANK.finditer(stated.text, stated.start, stated.end):
        sides = _table().get(here["end"].lower())
        told = [m for m in index.whole(_ranks) if m["nth"].lower() == here["nth"].lower()]
        theirs = [_table().get(m["end"].lower()) for m in told]
        if (
            sides is None
            or not told
            or any(t is None or t[0] != sides[0] or t[1] == sides[1] for t in theirs)
        ):
            continue
        evidence = Evidence(*told[0].span(), told[0].group(), "sentence")
        yield Finding(
            Code.DIRECTION_REVERSED,
            stated.claim(*here.span(), evidence),
            evidence,
            f"The article says “{told[0].group()}”; the summary says “{here.group()}”.",
            "Check from which end the place is counted.",
        )


def _ranks(index: SourceIndex) -> list[re.Match[str]]:
    return list(_RANK.finditer(index.text))


@cache
def _table() -> dict[str, tuple[int, int]]:
    """Each word with its pair and its side."""
    return {
        word.strip(): (n, side)
        for n, line in enumerate(_ENDS.strip().splitlines())
        for side, words in enumerate(line.split("|"))
        for word in words.split(",")
    }


# One of these stands in every sentence of a summary that it reads.
_HERE = frozenset("second third fourth fifth sixth seventh eighth ninth tenth nd rd th".split())
RULE = SentenceRule("other_rank", (Code.DIRECTION_REVERSED,), told_in, needs=NUMBERS, words=_HERE)
