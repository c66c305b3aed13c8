"""One end of a range that the source states, given as the value."""

from __future__ import annotations

import re
from dataclasses import replace

from summarise.checking.aligning.judgement import Judgement
from summarise.checking.aligning.referent import Context
from summarise.checking.aligning.rule import ClaimRule
from summarise.checking.aligning.sight import Sight
from summarise.checking.values.matching import Match, comparable, is_same
from summarise.checking.verdicts import Code, Verdict
from summarise.quantities import Kind, Qualifier, Quantity
from summarise.quantities.patterns import pattern

_REACH = 60  # characters before a number in which it is called the largest or the smallest
_TOP = frozenset({Qualifier.AT_MOST, Qualifier.LESS_THAN, Qualifier.NEARLY})
_BOTTOM = frozenset({Qualifier.AT_LEAST, Qualifier.MORE_THAN})
_MOST = pattern(
    r"\b(?:up to|as (?:much|many|high|long|far|large|late|old) as|most|largest|biggest|highest|longest|maximum|max|ceiling|top|"
    r"limit|upper|at best) [^,;.]{0,40}\Z"
    r"|\b(?:bis zu|höchst\w*|teuerst\w*|größt\w*|jusqu'[àa]|plus (?:cher|grand|haut|élevé)\w*|hasta|más (?:car|alt|grand)\w*|fino a\w*|più (?:car|alt|grand)\w*"
    r"|até|mais (?:car|alt)\w*|maior|tot|duurste|hoogste|grootste)\b[^,;.]{0,40}\Z|(?:最[高贵貴大多长長]|最も[高長多大])[^，。、]{0,20}\Z",
    re.IGNORECASE,
)
_LEAST = pattern(
    r"\b(?:as (?:little|few|low|short|early|young|small) as|least|smallest|lowest|shortest|minimum|min|floor|starting|starts?|"
    r"begin(?:s|ning)?|lower|upwards of) [^,;.]{0,40}\Z"
    r"|\b(?:ab|niedrigst\w*|billigst\w*|günstigst\w*|kleinst\w*|à partir de|moins (?:cher|élevé)\w*|plus (?:bas|petit)\w*|desde|más (?:barat|baj|pequeñ)\w*|a partire da\w*"
    r"|più (?:economic|bass|piccol)\w*|a partir de|mais (?:barat|baix)\w*|menor|vanaf|goedkoopste|laagste|kleinste)\b[^,;.]{0,40}\Z|(?:最[低便小少短]|最も[低安少短])[^，。、]{0,20}\Z",
    re.IGNORECASE,
)
# "The top of the forecast has gone up from £4.50": the end that is meant stands before what it is the end of.
_END_REACH = 110
_BETWEEN = r"(?:[^;.]|[.,]\d){0,90}\Z"
_TOP_OF = pattern(
    rf"\b(?:top|upper|high(?:er|est)?)(?: (?:end|half|limit|bound|part|edge))? of {_BETWEEN}", re.IGNORECASE
)
_BOTTOM_OF = pattern(
    rf"\b(?:bottom|low(?:er|est)?)(?: (?:end|half|limit|bound|part|edge))? of {_BETWEEN}", re.IGNORECASE
)


# "At Rs 177 a share, the top of the range".
_END_BEHIND = r"(?: [a-z]+){{0,3}},? (?:\(|– |— )?(?:at |which (?:is|was|would be) )?the (?:very )?(?:{}) (?:end|limit|bound|edge|of)\b"
_TOP_BEHIND = pattern(_END_BEHIND.format("top|upper|high|higher|highest"), re.IGNORECASE)
_BOTTOM_BEHIND = pattern(_END_BEHIND.format("bottom|lower|low|lowest"), re.IGNORECASE)


def judged(sight: Sight) -> Judgement | None:
    """Contradicted where the claim is one end of a range; supported where its sentence gives both ends."""
    best = sight.best_match(Match.END)
    if best is None:
        return None
    evidence = sight.evidence(best)
    if sight.claim.kind is Kind.ORDINAL and best.quantity.kind is not Kind.ORDINAL:
        return None
    if _states_both_ends(best.quantity, sight.context) or _is_said_to_be_one(sight, best.quantity):
        return Judgement(Verdict.SUPPORTED, None, evidence)
    return Judgement(Verdict.CONTRADICTED, Code.RANGE_NARROWED, evidence)


def _states_both_ends(source: Quantity, context: Context) -> bool:
    """Whether the sentence gives both ends of a range as two numbers: "from 20 men in May to 30 in June"."""
    return all(
        any(is_same(q, replace(source, low=end, high=end)) for q in context.numbers)
        for end in (source.low, source.high)
    )


def _is_said_to_be_one(sight: Sight, source: Quantity) -> bool:
    """Whether the summary gives the end as an end: "up to £38,000", "the largest was £38,000", "at least £150"."""
    claim, context = sight.claim, sight.context
    bounds = comparable(claim, source)
    if bounds is None:
        return False
    before = context.text[max(context.span[0], claim.start - _REACH) : claim.start]
    top = bounds[1] == bounds[3]
    if claim.qualifier in (_TOP if top else _BOTTOM):
        return True
    if (_MOST if top else _LEAST).search(before) is not None:
        return True
    behind = (_TOP_BEHIND if top else _BOTTOM_BEHIND).match(context.text, claim.end, context.span[1])
    if behind is not None:
        return True
    begin = max(context.span[0], claim.start - _END_REACH)
    return (_TOP_OF if top else _BOTTOM_OF).search(context.text[begin : claim.start]) is not None


RULE = ClaimRule("range_end", (Code.RANGE_NARROWED,), judged)
