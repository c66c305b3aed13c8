"""A count that the source has, of something else: "412 houses" where only 412 people are counted.

The same number under another noun is mostly the same thing ("3,500 cash machines", "3,500 ATMs"). What tells the two
apart is that the source counts the summary's thing too, and gives it another number, or that the place found says
nothing of what the summary says. A large number is no chance then, and supports the claim; a small one may be, and a
note says so.
"""

from __future__ import annotations

import re

from summarise.checking.aligning.candidates import Candidate, is_other_thing
from summarise.checking.aligning.clauses.same_words import SameWords, around
from summarise.checking.aligning.judgement import Judgement, derived
from summarise.checking.aligning.referent import noun_agreement
from summarise.checking.aligning.rule import ClaimRule
from summarise.checking.aligning.sight import Sight
from summarise.checking.text.words import content_words
from summarise.checking.verdicts import Code, Severity, Verdict
from summarise.quantities import Kind, Qualifier
from summarise.quantities.patterns import pattern

_EACH = pattern(r"(?: [a-z-]+){0,2} (?:an? [a-z]+|per [a-z]+|each|apiece|on average)\b", re.IGNORECASE)
_PART_OF = pattern(r" (?:out )?of (?:the |its |their |these |those |all )?(?:\d|[a-z]+\b)", re.IGNORECASE)
_DENIES = pattern(r"\b(?:not|no|never|yet|still|remain\w*|without|kept|left)\b|n['’]t\b", re.IGNORECASE)
_LAST = pattern(r"\b(?:last|final) \Z", re.IGNORECASE)
_ROUNDS = {
    4: pattern(r"\bsemi-?finals?\b|\bsemi-?finalists?\b", re.IGNORECASE),
    8: pattern(r"\bquarter-?final(?:s|ists?)?\b", re.IGNORECASE),
}
# What names a kind of living things for short, where a text has said before which it is.
_COMMON = frozenset("animals beasts creatures birds specimens individuals".split())
_BY_CHANCE = 12  # up to here a number stands somewhere in most articles
_REMOTE = 0.05  # a place that fits no better than this says nothing of the claim
_MOST = 200  # counts of the source that are looked at


def judged(sight: Sight) -> Judgement | None:
    """Contradicted where the best place of the claimed count counts another noun, and the claim's own is counted."""
    best = sight.best
    if best is None or sight.where != "article" or sight.ground.foreign:
        return None
    if not is_other_thing(sight.claim, best):
        return None
    if _is_round(sight) or _is_of_the_kind(sight, best):
        return None
    if (part := _is_left_of(sight)) is not None:
        return part
    assert sight.claim.low is not None
    small = sight.claim.low <= _BY_CHANCE
    remote = best.fit.sentence < _REMOTE and best.fit.near < _REMOTE
    if sight.claim.qualifier is not Qualifier.EXACT and _EACH.match(sight.context.text, sight.claim.end):
        from summarise.checking.arithmetic.deriving import deriving

        followed = sight.ground.of(deriving).explain(sight.claim, sight.context, sight.zone, sight.fault)
        if followed is not None and followed.verdict is Verdict.DERIVED:
            return followed  # an average is no number of the source's
    context = sight.context
    here = around(context.text, context.span, (sight.claim.start, sight.claim.end))
    other = sight.ground.of(SameWords).another(sight.claim, here)
    if other is not None:
        found = sight.contradicted(Code.WRONG_REFERENT, other, sight.where_stands(other))
        return found._replace(signs=("in another's words",))
    if (remote and _is_known(sight)) or ((remote or not small) and _is_counted(sight, best)):
        return sight.contradicted(Code.WRONG_REFERENT, best.quantity, sight.where)
    if not small:
        return None
    return Judgement(Verdict.UNSUPPORTED, Code.WRONG_REFERENT, sight.evidence(best), severity=Severity.NOTE)


def _is_left_of(sight: Sight) -> Judgement | None:
    """What the claim is told as a part of leaves it, where the summary denies of it what the source says of the other part: "three
    of the seven had not gone home"; None where it is told as no part, or that does not come out."""
    if sight.brief or not _PART_OF.match(sight.context.text, sight.claim.end, sight.context.span[1]):
        return None
    claim, context = sight.claim, sight.context
    whole = next((q for q in context.numbers if q.start >= claim.end), None)
    if whole is None or whole.value is None or claim.value is None or not sight.index.is_short:
        return None
    if not _DENIES.search(context.text, *context.span):
        return None
    part = whole.value - claim.value
    held = [q for q in sight.index.quantities if q.kind is Kind.COUNT and q.value == part]
    return derived(sight.index, held[0], f"{whole.value} - {part} = {claim.value}") if held else None


def _is_round(sight: Sight) -> bool:
    """Whether the number is the name of a round that the source calls otherwise: "the last eight" for the quarter-finals."""
    name = _ROUNDS.get(int(sight.claim.low)) if sight.claim.low is not None else None
    if name is None or not _LAST.search(
        sight.context.text, max(0, sight.claim.start - 12), sight.claim.start
    ):
        return False
    return name.search(sight.index.text) is not None


def _is_of_the_kind(sight: Sight, best: Candidate) -> bool:
    """Whether the place counts by a common noun, "animals", what the claim calls by its own, which the
    first sentence names; the sentence of the place counts nothing else."""
    if (best.quantity.noun or "").lower() not in _COMMON:
        return False
    beside = sight.index.in_place(sight.index.sentence_of[id(best.quantity)])
    stems = content_words(sight.claim.noun or "")
    topic = bool(stems) and all(0 in sight.index.stems.holding(stem)[:1] for stem in stems)
    return topic and all(q is best.quantity or q.kind is not Kind.COUNT for q in beside)


def _is_known(sight: Sight) -> bool:
    """Whether the source speaks of what the claim counts, by all of its words."""
    stems = content_words(sight.claim.noun or "")
    return bool(stems) and all(sight.index.stems.holding(stem) for stem in stems)


def _is_counted(sight: Sight, best: Candidate) -> bool:
    """Whether the source gives what the claim counts another number."""
    return any(
        q.kind is Kind.COUNT and q.low != best.quantity.low and noun_agreement(sight.claim, q) > 0
        for q in sight.index.quantities[:_MOST]
    )


RULE = ClaimRule("other_thing", (Code.WRONG_REFERENT, Code.DERIVED), judged)
