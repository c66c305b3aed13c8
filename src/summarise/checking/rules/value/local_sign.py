"""A sum in the dollars of the country that the source is about, told with the bare sign that its own papers write.

"C$4.5 million" of a Canadian town is "$4.5 million" in Canada. Only where the source has no other dollars, which the bare sign
could be of.
"""

from __future__ import annotations

from dataclasses import replace

from summarise.checking.aligning.judgement import Judgement, evidence_of
from summarise.checking.aligning.rule import ClaimRule
from summarise.checking.aligning.sight import Sight
from summarise.checking.source.index import SourceIndex
from summarise.checking.values.matching import Match, carries
from summarise.checking.verdicts import Verdict
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_DOLLARS = frozenset("CAD AUD NZD SGD HKD TWD FJD JMD TTD BBD BSD BZD GYD NAD LRD XCD BMD KYD".split())
_AMERICAN = pattern(r"\bU\.?S\.?(?:A\.?)?(?!\w)|\bAmerican?s?\b|\bUnited States\b|\bWashington\b|\bWall Street\b|\bNew York\b")  # fmt: skip


def _of_one_country(index: SourceIndex) -> str | None:
    """The one currency of all dollars of a source; None where it has several, American ones, or speaks of America."""
    units = {q.unit for q in index.quantities if q.kind is Kind.MONEY and q.unit in {*_DOLLARS, "USD"}}
    if len(units) != 1 or "USD" in units or _AMERICAN.search(index.text) is not None:
        return None
    return units.pop()


def judged(sight: Sight) -> Judgement | None:
    """Supported by the same sum in the source's own dollars; None for any other claim."""
    claim = sight.claim
    if claim.kind is not Kind.MONEY or claim.unit != "USD" or not _is_bare(claim):
        return None
    unit = sight.index.whole(_of_one_country)
    if unit is None or _AMERICAN.search(sight.context.text, *sight.context.span) is not None:
        return None
    local = replace(claim, unit=unit)
    here = [q for q in sight.index.quantities if q.kind is Kind.MONEY and q.unit == unit]
    same = [q for q in here if carries(local, q) in (Match.SAME, Match.ROUNDED)]
    if not same:
        return None
    found = min(same, key=sight.how_far)
    return Judgement(Verdict.SUPPORTED, None, evidence_of(sight.index, found, sight.where_stands(found)))


def _is_bare(claim: Quantity) -> bool:
    return claim.text.lstrip("-−").startswith("$") or claim.text.endswith(("dollars", "dollar"))


RULE = ClaimRule("local_sign", (), judged, weighed=False)
