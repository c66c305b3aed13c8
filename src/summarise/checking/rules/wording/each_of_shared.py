"""What several have together told of each of them, or the other way round: "£2,000 each" for "two cooks shared £2,000".

The words right before the number or right behind it say that it is of all together ("shared", "a total of", "between them"),
or of each ("each", "apiece"). Every place of the source says the one, and the summary the other and nothing of the one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.clauses.cutting import Clause, clause_stated
from summarise.checking.aligning.clauses.rates import RATING, rate_of
from summarise.checking.aligning.contradiction import Place, places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.reading.spans import Span
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind
from summarise.quantities.patterns import pattern

_KINDS = frozenset({Kind.MONEY, Kind.COUNT, Kind.MEASURE, Kind.DURATION})
# Right before the number, no other one and no other clause between.
_POOLED_BEFORE = pattern(
    r"\b(?:shar(?:e[ds]?|ing)|split(?:s|ting)?|divid(?:e[ds]?|ing)|total(?:s|ling|led)?(?: of)?|combined|joint(?:ly)?|together)"
    r"(?: (?!each\b|which\b|and\b|but\b|to\b|into\b|among\b|between\b|by\b|of (?:them|whom|which)\b)[a-z]+){0,4} [^\w\s]?\Z",  # "shared among 32": so many share
    re.IGNORECASE,
)
_POOLED_BEHIND = pattern(
    r"(?: (?!each\b|which\b|and\b|but\b|more\b|less\b)[a-z]+){0,4},? (?:between (?:them|the \w+)|among (?:them|the \w+)|in total|in all|altogether|together|"
    r"there and back|combined|(?:(?:to be|was|is|were|will be) )?(?:shared|split|divided)\b)",
    re.IGNORECASE,
)
_POOLING = frozenset(
    "share shares shared sharing split splits splitting divide divides divided dividing total totals totalling totalled combined "
    "joint jointly together between among all altogether back".split()
)
# "$150,000 for each of two years", "five years on every count", "52 minutes each way"
_EACH_BEHIND = pattern(
    r"(?: (?!each\b|and\b|but\b|which\b)[a-z]+){0,2} (?:(?:for|on|in|to|from) (?:each|every)\b(?! other)|each (?:way|time)\b)",
    re.IGNORECASE,
)
_OFFERED = pattern(r"\b(?:market|shareholder|per share)", re.IGNORECASE)


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The numbers of one sentence that are told of each and are of all, or of all and are of each."""
    pooling = not _POOLING.isdisjoint(stated.tokens)
    for claim, evidence in stated.told:
        if claim.quantity is None or claim.quantity.kind not in _KINDS or claim.quantity.low == 1:
            continue
        clause = clause_stated(stated, (claim.start, claim.end))
        pooled = _pooled(clause) if pooling else None
        each = _each(clause)
        if (pooled is None) == (each is None):
            continue
        found = places(ground.clauses, claim, evidence)
        if not found or not all(_is_other(place, of_each=each is not None) for place in found):
            continue
        yield _finding(ground, stated, claim, found[0], each or pooled or (claim.start, claim.end))


def _each(clause: Clause) -> Span | None:
    """Where the words stand that tell the number of a clause of each; None where none do."""
    rate = rate_of(clause)
    if rate.of.get("sharer") == "each":
        return rate.start, rate.end
    found = _EACH_BEHIND.match(clause.part(clause.right))
    return None if found is None else (clause.right[0] + found.start(), clause.right[0] + found.end())


def _pooled(clause: Clause) -> Span | None:
    """Where the words stand that tell the number of a clause of all together; None where none do."""
    before = clause.part(clause.left)
    found = _POOLED_BEFORE.search(before)
    if found is not None and not _OFFERED.search(before):
        return clause.left[0] + found.start(), clause.left[0] + found.end()
    found = _POOLED_BEHIND.match(clause.part(clause.right))
    return None if found is None else (clause.right[0] + found.start(), clause.right[0] + found.end())


def _is_other(place: Place, *, of_each: bool) -> bool:
    """Whether a place tells its number of all together, for what is told ``of_each``; else of each."""
    each, pooled = _each(place.clause), _pooled(place.clause)
    return (pooled is not None and each is None) if of_each else (each is not None and pooled is None)


def _finding(ground: Ground, stated: Stated, claim: Claim, place: Place, at: Span) -> Finding:
    q, text = place.quantity, ground.index.text
    there = _each(place.clause) or _pooled(place.clause) or (q.start, q.end)
    source = text[slice(*there)].strip(" ,")
    said = stated.text[slice(*at)]
    start = at[0] + len(said) - len(said.lstrip(" ,"))
    said = said.strip(" ,")
    evidence = Evidence(q.start, q.end, q.text, "sentence", q)
    return Finding(
        Code.UNIT_MISMATCH,
        stated.claim(start, start + len(said), evidence),
        evidence,
        f"The article says “{source}” of “{claim.text}”; the summary says “{said}”.",
        f"Check whether “{claim.text}” is of each or of all together.",
    )


_TOLD_BY = _POOLING | RATING
RULE = SentenceRule(
    "each_of_shared",
    (Code.UNIT_MISMATCH,),
    told_in,
    needs=AGREEING,
    english=True,
    words=_TOLD_BY,
    there=_TOLD_BY,
)
