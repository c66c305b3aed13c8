"""What is taken, paid or done each time told as that of the whole day or week: "20 milligrams a day" for "20 milligrams twice daily"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION})
_NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten|twelve|\d+)"
_LONGER = {
    "day": "day",
    "dai": "day",
    "nig": "day",
    "wee": "week",
    "mon": "month",
    "yea": "year",
    "ann": "year",
}
_SEVERAL = pattern(
    rf"(?:[^.;:()\d]){{0,45}}?\b(?:(?:twice|thrice|{_NUMBER} times)[ -](?:(?:a|per|every|each) )?(?P<of>day|daily|night|week|weekly|month|monthly|year|annually)\b"
    rf"|(?:on|in|at|for) each of (?:its|their|his|her|the) {_NUMBER} (?P<daily>daily|weekly|monthly|annual)\b"
    rf"|(?:for|on|in|per|every|each) (?:each |every )?(?:trip|visit|shift|crossing|session|flight|run|journey|lesson|round|delivery|match|game|performance|show)[^.;:()\d]{{0,30}}? {_NUMBER} (?:of them |[a-z]+ )?(?:a|per|every|each) (?P<then>day|week|month|year)\b"
    rf"|every {_NUMBER} (?P<hours>hours)\b)",
    re.IGNORECASE,
)
_PERIOD = pattern(
    r"(?:[^.,;:()\d]){0,40}?\b(?:(?:a|per|every|each|in a|in one) (?P<of>day|night|week|month|year)\b|(?P<ly>daily|weekly|monthly|yearly|annually)\b)",
    re.IGNORECASE,
)
_PERIODICAL = pattern(
    r"\b(?P<ly>daily|weekly|monthly|yearly|annual) (?:[a-z]+ ){0,3}(?:(?:of|at|is|was|to) )?(?:about |just |only |some )?[^\w\s]?\Z",
    re.IGNORECASE,
)
_EACH = pattern(
    rf"\b(?:twice|thrice|times|each time|at a time|doses|per (?:trip|visit|shift|crossing|session|flight|run|journey|dose)|(?:each|every|a|an|one) (?:trip|visit|shift|crossing|session|flight|run|journey|lesson|delivery|dose|match|game|performance|show)|"
    rf"{_NUMBER} (?:daily|weekly|doses|sessions|crossings|trips|shifts)|morning|evening|every {_NUMBER}|hourly)\b",
    re.IGNORECASE,
)
_REACH = 50  # characters


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The numbers of one sentence that are told of a whole period and are of each of several times in it."""
    index = ground.index
    if _EACH.search(stated.text, stated.start, stated.end):
        return
    for claim, evidence in stated.told:
        if claim.quantity is None or claim.quantity.kind not in _KINDS:
            continue
        of = _period(stated.text, (stated.start, stated.end), claim)
        if of is None:
            continue
        found = [place.quantity for place in places(ground.clauses, claim, evidence)]
        several = [_several(index, q, of) for q in found]
        if found and several[0] is not None and all(several):
            yield _finding(index, claim, found[0], several[0])


def _period(text: str, sentence: Span, claim: Claim) -> str | None:
    """Of what period the summary tells a number."""
    behind = (
        _PERIOD.search(text, claim.start, sentence[1])
        if _is_rate(claim)
        else _PERIOD.match(text, claim.end, sentence[1])
    )
    found = behind or _PERIODICAL.search(text, max(sentence[0], claim.start - _REACH), claim.start)
    if found is None:
        return None
    groups = found.groupdict()
    return _LONGER[str(groups.get("of") or groups["ly"])[:3].lower()]


def _is_rate(claim: Claim) -> bool:
    """Whether the period is a part of the number itself: "20 milligrams a day"."""
    return claim.quantity is not None and _PERIOD.search(claim.text) is not None


def _several(index: SourceIndex, number: Quantity, of: str) -> Span | None:
    """Where the source says that a number is of each of several times in such a period."""
    end = index.sentences[index.sentence_of[id(number)]][1]
    found = _SEVERAL.match(index.text, number.end, end)
    if found is None:
        return None
    if found["hours"]:
        return found.span() if of == "day" else None
    word = found["of"] or found["daily"] or found["then"]
    return found.span() if _LONGER[word[:3].lower()] == of else None


def _finding(index: SourceIndex, claim: Claim, number: Quantity, said: Span) -> Finding:
    right = index.text[number.start : said[1]]
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        Evidence(number.start, said[1], right, "sentence", number),
        f"The article says “{right}”, of each time; the summary says “{claim.text}” of all of it.",
        "Check whether it is of each time or of all together.",
    )


# One of these stands in every sentence of a summary that it reads ...
_HERE = frozenset("annual* dai* day month* night week* year*".split())
# ... and one of these in one of the source.
_THERE = frozenset("annual* daily day hours month* night week* year*".split())
RULE = SentenceRule(
    "each_time", (Code.WRONG_REFERENT,), told_in, needs=AGREEING, short=True, words=_HERE, there=_THERE
)
