"""A claimed name with a number against one source."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.judgement import Judgement, evidence_of
from summarise.checking.aligning.rule import ClaimRule
from summarise.checking.aligning.sight import Sight
from summarise.checking.source.index import MOST_ALIKE, SourceIndex
from summarise.checking.source.numbered_names import bearing, is_proper, named
from summarise.checking.text.words import content_words
from summarise.checking.verdicts import Code, Evidence, Severity, Verdict
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_ORDINAL = pattern(r"second|third|fourth|fifth|sixth", re.IGNORECASE)
_FORMULAS = {
    "CO2": r"\bcarbon dioxide\b",
    "CH4": r"\bmethane\b",
    "NO2": r"\bnitrogen dioxide\b",
    "SO2": r"\bsul(?:ph|f)ur dioxide\b",
    "N2O": r"\bnitrous oxide\b",
    "H2": r"\bhydrogen\b",
}
_RANK = pattern(r"(?:[Nn]o\.?|[Nn]umber|#) ?(\d{1,3})")
_ARTICLE = pattern(r"\ba \Z", re.IGNORECASE)
_ORDINALS = ("first", "second", "third", "fourth")
_SHORT = {
    word: pattern(rf"\b(?:in|of|during|for) the {word}(?=[.,;:)]|\Z| and\b| but\b| against\b| after\b)")
    for word in _ORDINALS
}
_THING = pattern(r" ([a-z]{4,})\b(?! of\b)")


def judge_name(index: SourceIndex, names: Sequence[Quantity], claim: Quantity) -> Judgement:
    """A name with a number: the source has it, has it with another number, or lacks it.

    ``names``: the source's own names with numbers.
    """
    same, other = bearing(claim, names)
    if same is not None or index.stands(claim.text):
        return Judgement(Verdict.SUPPORTED, None, evidence_of(index, same, "article"))
    if other is not None and not _is_told_short(index, claim):
        shown = evidence_of(index, other, "article")
        return Judgement(Verdict.CONTRADICTED, Code.VALUE_MISMATCH, shown, severity=Severity.WARNING)
    words = named(claim.text).words
    if not words:
        return Judgement(Verdict.UNSUPPORTED, None, None)
    foreign = is_proper(claim.text) and not index.stands(" ".join(words))
    severity = Severity.WARNING if foreign else Severity.NOTE
    return Judgement(Verdict.UNSUPPORTED, Code.NOT_IN_SOURCE, None, severity=severity)


def _is_told_short(index: SourceIndex, claim: Quantity) -> bool:
    """Whether the source has an ordinal whose noun it has said before: "8% in the first half and 5% in the second"."""
    ordinal = claim.text.lower().split()[0]
    return ordinal in _ORDINALS and _SHORT[ordinal].search(index.lowered) is not None


def _names(ground: Ground) -> list[Quantity]:
    return [q for q in ground.index.quantities if q.kind is Kind.IDENTIFIER][:MOST_ALIKE]


def judged(sight: Sight) -> Judgement | None:
    """The judgement on a name with a number in it; None for any other claim."""
    if sight.claim.kind is not Kind.IDENTIFIER:
        return None
    return (
        _of_a_substance(sight)
        or _as_rank(sight)
        or _one_more(sight)
        or judge_name(sight.index, sight.ground.of(_names), sight.claim)
    )


def _of_a_substance(sight: Sight) -> Judgement | None:
    """ "CO2" of the carbon dioxide of which the source speaks."""
    named = _FORMULAS.get(sight.claim.text.replace("₂", "2").replace("₄", "4"))
    if named is None:
        return None
    found = pattern(named).search(sight.index.lowered)
    if found is None:
        return None
    text = sight.index.text[found.start() : found.end()]
    return Judgement(
        Verdict.SUPPORTED, None, Evidence(found.start(), found.end(), text, "article", None, None)
    )


def _as_rank(sight: Sight) -> Judgement | None:
    """ "No. 5 in the state" of a place that the source calls the fifth, in a sentence that says the same."""
    rank = _RANK.fullmatch(sight.claim.text)
    if rank is None:
        return None
    for i, _ in sight.context.similar:
        for q in sight.index.in_place(i):
            if q.kind is Kind.ORDINAL and q.low == int(rank[1]):
                return Judgement(Verdict.SUPPORTED, None, evidence_of(sight.index, q, "sentence"))
    return None


def _one_more(sight: Sight) -> Judgement | None:
    """ "A second sinkhole" of which the source has no word: neither that there is one, nor of such a thing at all."""
    claim, context, index = sight.claim, sight.context, sight.index
    if sight.ground.foreign or not _ORDINAL.fullmatch(claim.text):
        return None
    if not _ARTICLE.search(context.text, context.span[0], claim.start) or index.stands(claim.text):
        return None
    thing = _THING.match(context.text, claim.end, context.span[1])
    stems = content_words(thing.group(1)) if thing else set()
    if not stems or any(index.stems.holding(stem) for stem in stems):
        return None
    return Judgement(Verdict.UNSUPPORTED, Code.NOT_IN_SOURCE, None, severity=Severity.WARNING)


RULE = ClaimRule("numbered_names", (Code.VALUE_MISMATCH, Code.NOT_IN_SOURCE), judged)
