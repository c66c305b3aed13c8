"""Words before a number that look like a hedge of its value and are none.

A span, an age, a share of something, a benchmark ("more than the 300 of last year"), what the source says in other words, and
"over" a distance or a matter.
"""

from __future__ import annotations

import re

from summarise.checking.aligning.sight import Sight
from summarise.checking.reading.spans import hedge_part
from summarise.checking.text.over import is_no_bound
from summarise.checking.values.matching import comparable
from summarise.quantities import Kind, Qualifier, Quantity
from summarise.quantities.patterns import pattern

# Behind these "over four years" says that it was longer; behind any other word that it was done in them.
_TOOK = pattern(
    r"\b(?:took|takes?|taken|taking|last(?:s|ed|ing)?|for|after|of|spen[dt]s?|spending|to|been|is|was|were|wait(?:s|ed)?|served?) \Z",
    re.IGNORECASE,
)
_AND = pattern(r",? (?:(?:and|und|et|y|e|en) )?(?:an? |une? )?|と|零|又")
# Behind a hedge that compares with a value: "a quarter more than the 108 of the year before".
_THE = pattern(r"(?:the|its|his|her|their|this|last|that|in|for|a|an)\b", re.IGNORECASE)
# Whom or what a bound picks out: "staff over 22", "those earning above £10,000".
_PICKS = pattern(
    r"\b(?:people|those|anyone|everyone|men|women|children|adults|staff|workers|employees|students|pupils|patients|drivers|"
    r"homes|houses|firms|companies|households|orders|earn(?:s|ing)?|incomes?|aged?|sums?|amounts?|ones?|who (?:are|were)|each) \Z",
    re.IGNORECASE,
)
_SIDE_REACH = 40  # characters before a number of the source
# The word has to lead to the number itself, by what it is of: "below the danger line of 1.9 million", and not "over the past
# year 300 shops closed".
_LEADS = r" (?:an?|the|its|their) (?:(?:[a-z]+ ){1,3}of|first|top|upper|uppermost|outer|next|last) [^\w\s]?\Z"
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


def is_limit(sight: Sight) -> bool:
    """Whether "more than" is denied, so that the value is a limit: "no driver may work more than 9 hours"."""
    if sight.claim.qualifier is not Qualifier.MORE_THAN:
        return False
    hedge = hedge_part(sight.claim, sight.context.text)[0]
    return _NONE_MORE.search(sight.context.text, max(sight.context.span[0], hedge - 60), hedge) is not None


def is_none(sight: Sight, source: Quantity) -> bool:
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
    if is_compared_with(claim, text):
        return True
    start = hedge_part(claim, text)[0]
    return (
        start < claim.start and _PICKS.search(text, max(sight.context.span[0], start - 30), start) is not None
    )


def is_compared_with(claim: Quantity, text: str) -> bool:
    """Whether something is set against the value: "a quarter more than the 108", "still above the 70,000 sought"."""
    start, end = hedge_part(claim, text)
    between = text[end : claim.start].strip()
    return start < claim.start and bool(between) and _THE.match(between) is not None


def are_spans(claim: Quantity, source: Quantity) -> bool:
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
