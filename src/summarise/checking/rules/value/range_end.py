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
from summarise.quantities.named import NamedTuple
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
    r"|\b(?:costs?|costing|prices?|priced|tickets|fares|fees|rents?|rates|wages|anything|anywhere) (?:[a-z]+ ){0,2}from \W?\Z"
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


# "Raised by $27 million at the low end, to $1.642 billion"; "a range that topped out at $45 million".
_TOP_END = pattern(
    rf"\b(?:at|from|to) the (?:top|upper|high(?:er|est)?) (?:end|limit|bound|edge)\b{_BETWEEN}"
    r"|\b(?:top(?:s|ped|ping)? out|peak(?:s|ed|ing)?|max(?:es|ed|ing) out) at \W?\Z",
    re.IGNORECASE,
)
_BOTTOM_END = pattern(
    rf"\b(?:at|from|to) the (?:bottom|low(?:er|est)?) (?:end|limit|bound|edge)\b{_BETWEEN}"
    r"|\bbottom(?:s|ed|ing)? out at \W?\Z",
    re.IGNORECASE,
)
# "$65 at best", "12 months, no more", "£60,000 a hectare and up".
_FOR_EACH = r"(?: (?:(?:for )?(?:an?|per|each|every|the) )?[a-z]+)?"
_MOST_BEHIND = pattern(
    rf"{_FOR_EACH}(?:,? (?:at (?:the )?(?:best|worst|most|outside)|tops|maximum|max|or (?:less|fewer|under)|and no more)\b)",
    re.IGNORECASE,
)
_LEAST_BEHIND = pattern(
    rf"{_FOR_EACH}(?:,? (?:at (?:the )?(?:very )?least|minimum|or (?:more|over|longer|higher)|and (?:more|up|upwards?))\b)"
    r"|-plus\b",
    re.IGNORECASE,
)
# "Flat to 1% up": the other end is nought.
_NOUGHT = pattern(
    r"\b(?:flat|nothing|nil|unchanged|level)(?: to| or| and) (?:up |down |about )?\W?\Z", re.IGNORECASE
)
_BARE_PAIR = pattern(r"\d{1,2}[-–]\d{1,3}")
# How a number is told that is one end of a range of the source, as a sign: as the other end than it is, or as all there is.
_TURNED, _BARE = "end:turned", "end:bare"

# "At Rs 177 a share, the top of the range".
_END_BEHIND = r"(?: [a-z]+){{0,3}},? (?:\(|– |— )?(?:at |which (?:is|was|would be) )?the (?:very )?(?:{}) (?:end|limit|bound|edge|of)\b"
_TOP_BEHIND = pattern(_END_BEHIND.format("top|upper|high|higher|highest"), re.IGNORECASE)
_BOTTOM_BEHIND = pattern(_END_BEHIND.format("bottom|lower|low|lowest"), re.IGNORECASE)


class Ends(NamedTuple):
    """The words by which a number is called one end of a range."""

    hedges: frozenset[Qualifier]
    before: re.Pattern[str]
    behind: tuple[re.Pattern[str], ...]
    far: tuple[re.Pattern[str], ...]


_TOPS = Ends(_TOP, _MOST, (_TOP_BEHIND, _MOST_BEHIND), (_TOP_OF, _TOP_END))
_BOTTOMS = Ends(_BOTTOM, _LEAST, (_BOTTOM_BEHIND, _LEAST_BEHIND), (_BOTTOM_OF, _BOTTOM_END))
_TIMES = frozenset({Kind.DURATION, Kind.AGE, Kind.TIME, Kind.DATE})


def judged(sight: Sight) -> Judgement | None:
    """Contradicted where the claim is one end of a range; supported where its sentence gives both ends."""
    best = sight.best_match(Match.END)
    if best is None:
        return None
    evidence = sight.evidence(best)
    if sight.claim.kind is not best.quantity.kind and sight.claim.kind is Kind.ORDINAL:
        return None
    if sight.claim.kind is Kind.COUNT and best.quantity.kind in _TIMES:
        return None  # six wins, of "six to eight weeks"
    if sight.claim.kind is not Kind.SCORE and _is_score(best.quantity):
        return Judgement(Verdict.SUPPORTED, None, evidence)  # the 78 of "bowled for 1-78"
    told = _ends_told(sight, best.quantity)
    if _states_both_ends(best.quantity, sight.context) or True in told:
        return Judgement(Verdict.SUPPORTED, None, evidence)
    sign = _TURNED if False in told else _BARE
    return Judgement(Verdict.CONTRADICTED, Code.RANGE_NARROWED, evidence, signs=(sign,))


def _is_score(source: Quantity) -> bool:
    """Whether two numbers are those of a game, and no range: of bare ones nobody says what they would be a range of."""
    if source.kind is not Kind.COUNT:
        return source.kind is Kind.SCORE
    return source.noun is None and not source.unit and _BARE_PAIR.fullmatch(source.text) is not None


def _states_both_ends(source: Quantity, context: Context) -> bool:
    """Whether the sentence gives both ends of a range as two numbers: "from 20 men in May to 30 in June"."""
    return all(
        any(is_same(q, replace(source, low=end, high=end)) for q in context.numbers)
        for end in (source.low, source.high)
    )


def _ends_told(sight: Sight, source: Quantity) -> list[bool]:
    """For each way in which the summary calls the number an end ("up to £38,000", "the largest was £38,000", "at least £150"),
    whether it is that end."""
    claim, context = sight.claim, sight.context
    bounds = comparable(claim, source)
    if bounds is None:
        return []
    top = bounds[1] == bounds[3]
    before = context.text[max(context.span[0], claim.start - _REACH) : claim.start]
    longer = context.text[max(context.span[0], claim.start - _END_REACH) : claim.start]
    if top and source.low == 0 and _NOUGHT.search(before):
        return [True]

    def is_told(of: Ends) -> bool:
        return (
            claim.qualifier in of.hedges
            or of.before.search(before) is not None
            or any(p.match(context.text, claim.end, context.span[1]) is not None for p in of.behind)
            or any(p.search(longer) is not None for p in of.far)
        )

    return [is_top is top for is_top, of in ((True, _TOPS), (False, _BOTTOMS)) if is_told(of)]


RULE = ClaimRule("range_end", (Code.RANGE_NARROWED,), judged)
