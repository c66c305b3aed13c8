"""The words around a right number that say how near it is: kept, dropped, added or turned round.

An added hedge is worth a warning only where it denies the value that the source gives: "more than 300" for just 300.
"Some 300" and "up to 300" leave it true; a span, an age, a share of something and "more than the 300 of last year"
are no hedges of this value.
"""

from __future__ import annotations

import re

from summarise.checking.aligning.clauses.cutting import is_part_of
from summarise.checking.aligning.judgement import Judgement, evidence_of
from summarise.checking.aligning.referent import noun_agreement
from summarise.checking.aligning.rule import ClaimRule
from summarise.checking.aligning.sight import Sight
from summarise.checking.arithmetic.closure import states
from summarise.checking.arithmetic.deriving import deriving
from summarise.checking.arithmetic.told.complements import (
    SHARES,
    is_denied,
    leave,
    told_in,
)
from summarise.checking.arithmetic.told.halves import is_other_half
from summarise.checking.reading.spans import hedge_part
from summarise.checking.text.over import is_no_bound
from summarise.checking.text.words import stems_of
from summarise.checking.values.base_values import significant
from summarise.checking.values.matching import comparable, qualifier_change
from summarise.checking.values.rounding import rounds_to
from summarise.checking.verdicts import Code, Evidence, Severity, Verdict
from summarise.quantities import Kind, Qualifier, Quantity
from summarise.quantities.patterns import pattern

# Behind these "over four years" says that it was longer; behind any other word that it was done in them.
_TOOK = pattern(
    r"\b(?:took|takes?|taken|taking|last(?:s|ed|ing)?|for|after|of|spen[dt]s?|spending|to|been|is|was|were|wait(?:s|ed)?|served?) \Z",
    re.IGNORECASE,
)
# Of these a hedge that the source lacks can deny the value; a share and a multiple are worked out anew, of
# an age "over 60" is a group's.
_EXACT_KINDS = frozenset(
    {Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.PERCENT, Kind.PERCENTAGE_POINTS}
)
_DENY = frozenset({Qualifier.MORE_THAN, Qualifier.LESS_THAN, Qualifier.NEARLY})
# The two sides of one bound: whoever is not of the one is of the other.
_SIDES = (
    {Qualifier.LESS_THAN, Qualifier.AT_LEAST},
    {Qualifier.MORE_THAN, Qualifier.AT_MOST},
)
_AND = pattern(r",? (?:(?:and|und|et|y|e|en) )?(?:an? |une? )?|と|零|又")
_PARTED = SHARES | {Kind.COUNT}  # what tells how many are on either side of a bound
# Behind a hedge that compares with a value: "a quarter more than the 108 of the year before".
_THE = pattern(r"(?:the|its|his|her|their|this|last|that|in|for|a|an)\b", re.IGNORECASE)
# Whom or what a bound picks out: "staff over 22", "those earning above £10,000".
_PICKS = pattern(
    r"\b(?:people|those|anyone|everyone|men|women|children|adults|staff|workers|employees|students|pupils|patients|drivers|"
    r"homes|houses|firms|companies|households|orders|earn(?:s|ing)?|incomes?|aged?|sums?|amounts?|ones?|who (?:are|were)|each) \Z",
    re.IGNORECASE,
)


def judged(sight: Sight) -> Judgement | None:
    """The judgement on a claim whose own value stands where it should: supported, its hedge compared."""
    best = sight.best
    if best is None:
        return None
    evidence = sight.evidence(best)
    change = qualifier_change(sight.claim.qualifier, best.quantity.qualifier)
    if change is None or (change == "added" and (_is_none(sight, best.quantity) or _is_limit(sight))):
        return Judgement(Verdict.SUPPORTED, None, evidence)
    if change == "added" and sight.index.language != "en" and _is_said_elsewhere(sight):
        return Judgement(Verdict.SUPPORTED, None, evidence)
    if change == "reversed" and _are_spans(sight.claim, best.quantity):
        return Judgement(Verdict.SUPPORTED, None, evidence)
    if change == "reversed" and (rest := _are_the_others(sight, best.quantity)) is not None:
        return Judgement(Verdict.DERIVED, Code.DERIVED, rest)
    if change == "reversed" and _is_compared_with(sight.claim, sight.context.text):
        return Judgement(
            Verdict.SUPPORTED, None, evidence
        )  # "still above the 70,000 sought", of a target "below 70,000"
    if change == "reversed" and (followed := _follows(sight)) is not None:
        return followed
    span = hedge_part(sight.claim, sight.context.text)
    if change == "reversed" and not _is_of_another_whole(sight, best.quantity):
        return Judgement(Verdict.CONTRADICTED, Code.QUALIFIER_REVERSED, evidence, span=span)
    if change == "dropped":
        return Judgement(Verdict.SUPPORTED, Code.QUALIFIER_DROPPED, evidence, span=span)
    severity = None if _denies(sight.claim) else Severity.NOTE
    if severity is None and (meant := _means_another(sight)) is not None:
        return meant
    return Judgement(Verdict.SUPPORTED, Code.QUALIFIER_ADDED, evidence, span=span, severity=severity)


def _means_another(sight: Sight) -> Judgement | None:
    """The judgement on a bound that is one of another number, or of one that is worked out, and not of the same value that
    stands somewhere else: "nearly 2,000 patients" of 1,960 patients, "just over three points" of 54.9 and 51.7. None where
    nothing of the kind is near."""
    claim, context, best = sight.claim, sight.context, sight.best
    if best is None or sight.brief or claim.low is None or significant(claim.low) > _ROUND:
        return None  # "nearly 33.85" is no rounding of anything
    index, own = sight.index, best.quantity
    placed = context.fit(claim, own)
    if placed.noun > 0 or placed.near >= _ITS_OWN:
        return None  # the words beside it are those of its own place
    for sentence, _ in context.similar:
        for q in index.in_place(sentence):
            if q.kind is not claim.kind or q.low is None or q.low == own.low or q.low != q.high:
                continue
            if noun_agreement(claim, q) < max(0, noun_agreement(claim, own)):
                continue
            bounds = comparable(claim, q)
            if bounds is None or bounds[0] == bounds[2] or not rounds_to(bounds[2], bounds[0], claim, q):
                continue
            if context.fit(claim, q).total > placed.total:
                return Judgement(Verdict.ROUNDED, Code.ROUNDED, evidence_of(index, q, "sentence"))
    ways = sight.ground.of(deriving)
    if ways.reach(claim, context) != "sure":
        return None
    followed = ways.explain(claim, context, sight.zone, sight.fault)
    return followed if followed is not None and followed.verdict is Verdict.DERIVED else None


def _follows(sight: Sight) -> Judgement | None:
    """The judgement on a share that follows from other numbers of the source than the same fraction with another bound, which
    stands in a sentence that is less like the summary's: "more than half of the wells" for nine of 17, "almost a quarter" for
    24%. None where it does not follow."""
    assert sight.best is not None
    similar = sight.context.similar
    if sight.claim.kind is not Kind.RATIO or sight.brief or not similar:
        return None
    first = similar[0][0]
    if sight.index.sentence_of[id(sight.best.quantity)] == first:
        return None
    for q in sight.index.in_place(first):
        if q.kind is Kind.PERCENT and q.value is not None and states(sight.claim, q.value / 100):
            return Judgement(Verdict.ROUNDED, Code.ROUNDED, evidence_of(sight.index, q, "sentence"))
    ways = sight.ground.of(deriving)
    if _WHOLE.match(sight.context.text, sight.claim.end) is None:
        return None  # "as fewer than two thirds do": of what is not said
    if ways.reach(sight.claim, sight.context) != "sure":
        return None
    followed = ways.explain(sight.claim, sight.context, sight.zone, sight.fault)
    return followed if followed is not None and followed.verdict is Verdict.DERIVED else None


def _are_the_others(sight: Sight, source: Quantity) -> Evidence | None:
    """The evidence where both bounds share out all there is and the summary speaks of the other side: "those of 12 or older
    may join", of "children under 12 are excluded"; "19% came more than 15 minutes late", of "81% within 15 minutes". None
    else."""
    if (parts := _parts_beside(sight, source)) is not None:
        return evidence_of(sight.index, source, "sentence", f"{parts[0].text} and {parts[1].text} are all")
    if sight.index.language != "en":
        return None
    if {sight.claim.qualifier, source.qualifier} in _SIDES:
        mine, theirs = told_in(sight.context, sight.claim).clause, sight.ground.clauses.of(source)
        if not is_denied(mine, theirs):
            return None
    elif not is_other_half(sight.context, sight.claim, source):
        return None
    return evidence_of(sight.index, source, "sentence", f"all but {source.text}: {sight.claim.text}")


def _parts_beside(sight: Sight, source: Quantity) -> tuple[Quantity, Quantity] | None:
    """A number of the source's sentence, and the one of those that the claim bounds, told before it, where the one leaves
    the other; None else."""
    here = [q for q in sight.context.numbers if q.kind in _PARTED]
    before = [q for q in here if q.end <= sight.claim.start]
    if not before:
        return None
    mine = before[-1]
    if len(before) > 1 and is_part_of(sight.context.text, before[-2].end, mine.start):
        mine = before[-2]  # "four of the 10"
    there = sight.index.in_place(sight.index.sentence_of[id(source)])
    return next(((q, mine) for q in there if q is not source and leave(q, mine, (*there, *here))), None)


def _is_said_elsewhere(sight: Sight) -> bool:
    """Whether another place of the same value has the claim's hedge: which of the two is meant is not read abroad."""
    return any(c.quantity.qualifier is sight.claim.qualifier for c in sight.same)


def _denies(claim: Quantity) -> bool:
    """Whether the hedge of a claim says that its value is not the right one."""
    if claim.qualifier is Qualifier.NEARLY and claim.kind is Kind.DURATION:
        return False  # of a time from then to now
    return claim.qualifier in _DENY and claim.kind in _EXACT_KINDS and claim.hedge != "+"


_ROUND = 2  # digits that a rounded number has, without zeros at its end
_ITS_OWN = 0.25  # of the words beside a claim: where a place meets so many it is the one that is meant
_SIDE_REACH = 40  # characters before a number of the source
# The word has to lead to the number itself, by what it is of: "below the danger line of 1.9 million", and not "over the past
# year 300 shops closed".
_LEADS = r" (?:an?|the|its|their) (?:[a-z]+ ){1,3}of [^\w\s]?\Z"
_SIDE_OF = {
    Qualifier.LESS_THAN: pattern(
        rf"\b(?:below|under|beneath|less than|fewer than|lower than|short of){_LEADS}", re.IGNORECASE
    ),
    Qualifier.MORE_THAN: pattern(
        rf"\b(?:above|over|beyond|exceed\w*|more than|higher than|past|topp\w+|in excess of){_LEADS}",
        re.IGNORECASE,
    ),
}
_ALONG = pattern(r"\b(?:along|across|through|throughout) [^\w\s]?\Z", re.IGNORECASE)
_AGO = pattern(r" (?:ago|earlier|before)\b", re.IGNORECASE)
_AMOUNT = pattern(
    r"\d[\w,.%]*(?: (?:points?|per ?cent|percent|people|cents|pence|[a-z]+s))? \Z", re.IGNORECASE
)
# "No driver may work more than 9 hours" names the 9 as the limit.
_NONE_MORE = pattern(
    r"\b(?:no (?:[a-z-]+ ){1,3}(?:may|can|could|must|should|will|shall)|nobody (?:may|can)|no one (?:may|can)|(?:may|must|can|should|could) ?not|can['’]t) "
    r"(?:[a-z]+ ){1,4}\Z|\bnever (?:[a-z]+ ){1,3}\Z",
    re.IGNORECASE,
)
_WHOLE = pattern(r" of (?P<words>[^,;:.()]{3,50})")


def _is_limit(sight: Sight) -> bool:
    """Whether "more than" is denied, so that the value is a limit: "no driver may work more than 9 hours"."""
    if sight.claim.qualifier is not Qualifier.MORE_THAN:
        return False
    hedge = hedge_part(sight.claim, sight.context.text)[0]
    return _NONE_MORE.search(sight.context.text, max(sight.context.span[0], hedge - 60), hedge) is not None


def _is_of_another_whole(sight: Sight, source: Quantity) -> bool:
    """Whether a fraction is told of one thing in the summary and of another in the source: "more than half of those
    employees", "less than half of the deficit"."""
    if sight.claim.kind is not Kind.RATIO:
        return False
    here = _WHOLE.match(sight.context.text, sight.claim.end)
    there = _WHOLE.match(sight.index.text, source.end)
    if here is None or there is None:
        return False
    mine, theirs = stems_of(here["words"]), stems_of(there["words"])
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def _is_none(sight: Sight, source: Quantity) -> bool:
    """Whether the words before the claim are no hedge of its value."""
    return (
        _is_span(sight, source)
        or _compares(sight)
        or _is_about(sight)
        or _goes_on(sight, source)
        or _is_side_of(sight, source)
        or _is_before_now(sight)
    )


def _is_side_of(sight: Sight, source: Quantity) -> bool:
    """Whether the source says of something that it is on that side of its number, in other words: "drop under 1.9 million
    tonnes" of "fall below the danger line of 1.9 million"; or that it goes along or across as much ("over 8.5 km")."""
    words = _SIDE_OF.get(sight.claim.qualifier)
    start = max(sight.index.sentences[sight.index.sentence_of[id(source)]][0], source.start - _SIDE_REACH)
    if words is not None and words.search(sight.index.text, start, source.start):
        return True
    return (
        sight.claim.kind is Kind.MEASURE
        and (sight.claim.hedge or "").lower() == "over"
        and _ALONG.search(sight.index.text, start, source.start) is not None
    )


def _is_before_now(sight: Sight) -> bool:
    """Whether an amount is compared with what it was then: "34p more than five years ago"."""
    claim, text = sight.claim, sight.context.text
    if claim.kind is not Kind.DURATION or not _AGO.match(text, claim.end):
        return False
    start = hedge_part(claim, text)[0]
    return _AMOUNT.search(text, max(sight.context.span[0], start - 30), start) is not None


def _goes_on(sight: Sight, source: Quantity) -> bool:
    """Whether the source's number goes on in a smaller unit, so that the whole is a little more: "over four years" of four
    years and two months, "more than six feet" of 6 feet 4 inches."""
    if sight.claim.qualifier is not Qualifier.MORE_THAN or source.unit is None:
        return False
    for q in sight.index.in_place(sight.index.sentence_of[id(source)]):
        if q.start > source.end and q.kind is source.kind and q.unit != source.unit and q.value:
            if not _AND.fullmatch(sight.index.text, source.end, q.start):
                continue
            bounds = comparable(source, q)
            return bounds is not None and bounds[2] < bounds[0]
    return False


def _is_about(sight: Sight) -> bool:
    """Whether "over" is no bound: "stopped over six tubs", "a fire spread over 200 acres", "in four hours over 167 km"."""
    claim, text = sight.claim, sight.context.text
    if (claim.hedge or "").lower() != "over":
        return False
    hedge = hedge_part(claim, text)[0]
    return is_no_bound(text, (sight.context.span[0], hedge), claim)


def _compares(sight: Sight) -> bool:
    """Whether the words before the claim compare something with its value, or pick out by it what is spoken of."""
    claim, text = sight.claim, sight.context.text
    if _is_compared_with(claim, text):
        return True
    start = hedge_part(claim, text)[0]
    return (
        start < claim.start and _PICKS.search(text, max(sight.context.span[0], start - 30), start) is not None
    )


def _is_compared_with(claim: Quantity, text: str) -> bool:
    """Whether something is set against the value: "a quarter more than the 108", "still above the 70,000 sought"."""
    start, end = hedge_part(claim, text)
    between = text[end : claim.start].strip()
    return start < claim.start and bool(between) and _THE.match(between) is not None


def _are_spans(claim: Quantity, source: Quantity) -> bool:
    """Whether both tell in how long something happens: "within three years", "over three years"."""
    words = {(claim.hedge or "").lower(), (source.hedge or "").lower()}
    return claim.kind is Kind.DURATION and words == {"within", "over"}


def _is_span(sight: Sight, source: Quantity) -> bool:
    """Whether "over four years" tells how long, and not that it was longer: the source has "for", "in" or "over"
    too, or something was done over them ("built over six years")."""
    claim, context = sight.claim, sight.context
    if claim.kind is not Kind.DURATION or (claim.hedge or "").lower() not in ("over", "within"):
        return False
    before = sight.index.text[max(0, source.start - 20) : source.start].lower().split()
    hedge = hedge_part(claim, context.text)[0]
    took = _TOOK.search(context.text, max(context.span[0], hedge - 30), hedge)
    return before[-1:] in (["for"], ["in"], ["during"]) or "over" in before or took is None


RULE = ClaimRule(
    "hedge",
    (Code.QUALIFIER_REVERSED, Code.QUALIFIER_DROPPED, Code.QUALIFIER_ADDED, Code.DERIVED, Code.ROUNDED),
    judged,
)
