"""One length of time of a sentence told as another: the suspension as the prison term, the ban as the time on probation, the most
that the law allows as what was given.

What a length of time is, is read from the words right before it or behind it; both texts have to say it, and every place of the number
in the source says the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.reading.spans import Span
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_LED = (
    r"(?: (?:about|around|just|only|a further|another|another|at least|up to|a|an|the|total of|for|of))* ?\Z"
)
# Behind the number first, then before it: the first that is found.
_BEHIND = (
    ("suspension", r",? ?(?:of )?suspension\b"),
    ("appeal", r"(?: in which)? to (?:lodge an )?appeal\b"),
    ("probation", r"(?: of| on|['’]s?)? ?(?:probation|supervision)\b"),
    ("ban", r"(?: |-)(?:[a-z]+ )?(?:ban|disqualification)\b"),
    ("remand", r" (?:on remand|awaiting trial|in custody before)\b"),
    ("licence", r" on licen[cs]e\b"),
    ("community", r" of (?:unpaid|community) (?:work|service)\b"),
    (
        "prison",
        r"(?:['’]s?)?(?: |-)?(?:(?:in|of|behind) )?(?:prison|jail|bars|imprisonment|custody|detention|sentence|term)\b",
    ),
    ("prison", r",? ?suspended\b"),
)
_BEFORE = (
    (
        "most",
        r"\b(?:maximum(?: (?:sentence|term|penalty))?(?: (?:is|was))?|carries|carried|most (?:[a-z]+ ){0,4}?(?:is|was)|punishable by|face[sd]?|could (?:get|have got))"
        + _LED,
    ),
    ("suspension", r"\bsuspended for" + _LED),
    ("ban", r"\b(?:banned|disqualified|barred|suspended|may not [a-z]+)(?: from [^,;.\d]{1,40})?" + _LED),
    ("appeal", r"\bappeal within" + _LED),
    ("probation", r"\b(?:probation|supervision)(?: order)?" + _LED),
    ("remand", r"\b(?:on remand|in custody awaiting trial)" + _LED),
    ("licence", r"\bon licen[cs]e" + _LED),
    (
        "prison",
        r"\b(?:jailed|imprisoned|locked up|sent to (?:prison|jail)|sentenced to|(?:got|given|gave [A-Z][^,;.\d]{1,40}|received|handed|serve[sd]?|sentence))(?: a (?:sentence|term))?"
        + _LED,
    ),
)
_READ = tuple((name, pattern(form, re.IGNORECASE), True) for name, form in _BEHIND) + tuple(
    (name, pattern(form), False) for name, form in _BEFORE
)
_CRIME = pattern(
    r"\b(?:jail\w*|prison\w*|sentence\w*|suspended|court|judge|magistrates|probation|custody|convicted|ban|banned|disqualified)\b",
    re.IGNORECASE,
)
_KINDS = frozenset({Kind.DURATION, Kind.COUNT})
_REACH = 70  # characters


class Term(NamedTuple):
    """What a length of time is, and where the words stand that say it."""

    what: str
    words: Span


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The lengths of time of one sentence that are others in the source."""
    index = ground.index
    if not _CRIME.search(stated.text, stated.start, stated.end):
        return
    for claim, evidence in stated.told:
        if claim.quantity is None or claim.quantity.kind not in _KINDS:
            continue
        here = _term(stated.text, (stated.start, stated.end), claim.quantity)
        if here is None:
            continue
        found = [place.quantity for place in places(ground.clauses, claim, evidence)]
        there = [_term(index.text, index.sentences[index.sentence_of[id(q)]], q) for q in found]
        first = there[0] if there else None
        if first is not None and all(term is not None and term.what != here.what for term in there):
            yield _finding(index.text, claim, found[0], first)


def _term(text: str, sentence: Span, number: Quantity) -> Term | None:
    start = max(sentence[0], number.start - _REACH)
    for what, form, behind in _READ:
        found = (
            form.match(text, number.end, sentence[1]) if behind else form.search(text, start, number.start)
        )
        if found is not None:
            return Term(what, (min(found.start(), number.start), max(found.end(), number.end)))
    return None


def _finding(text: str, claim: Claim, own: Quantity, there: Term) -> Finding:
    right = " ".join(text[slice(*there.words)].split())
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        Evidence(own.start, own.end, own.text, "sentence", own),
        f"The article says “{right}”; the summary tells “{claim.text}” as something else.",
        f"Check what “{claim.text}” is: “{right}”.",
    )


# One of these stands in every sentence of a summary that it reads.
_HERE = frozenset(
    "ban banned convicted court custody disqualified jail* judge magistrates prison* probation sentence* "
    "suspended".split()
)
RULE = SentenceRule("other_term", (Code.WRONG_REFERENT,), told_in, needs=AGREEING, short=True, words=_HERE)
