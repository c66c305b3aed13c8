"""Another value that stands where the claim's own words are, when the claimed one stands elsewhere.

Two ways to find it: a place that fits the claim clearly better than any place of its own value, and the value that the
source compares the claimed one with. ``level_for_change`` speaks of the parts that numbers play.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarise.checking.aligning.candidates import is_stated
from summarise.checking.aligning.clauses.compared import newer
from summarise.checking.aligning.clauses.words import met, words_of_clause
from summarise.checking.aligning.judgement import Judgement, evidence_of
from summarise.checking.aligning.roles.series import names_own, said_of
from summarise.checking.aligning.roles.whose import has_its_own
from summarise.checking.aligning.rule import ClaimRule
from summarise.checking.aligning.sight import Sight
from summarise.checking.reading.spans import Span
from summarise.checking.source.table_cells import is_of_another_row, tables_of
from summarise.checking.text.words import stems_of
from summarise.checking.values.matching import is_same
from summarise.checking.verdicts import Code, Verdict
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

if TYPE_CHECKING:
    from summarise.checking.arithmetic.steps.operations import Derived

_COMPARED = pattern(r"(?: [a-z]+)? (?:more|fewer|less|higher|lower) than\b")
_MOVED = pattern(r"\b(?:by|up|down|another|extra|further|additional) (?:[a-z]+ )?\Z", re.IGNORECASE)
# "The tallest of the towers was 300": what one of them is, and not how many they are.
_ONE_OF_THEM = pattern(
    r"\b(?:one|each|[a-z]{2,}est|best|worst|first|last|(?:most|least) [a-z]+) of (?:the|his|her|its|their|our|these|those) "
    r"(?P<them>[a-z-]+(?: [a-z-]+){0,2}) (?:is|was|are|were|measured|measures|scored|stood at|stands at|reached|weighed|cost|had|has)"
    r"(?: (?:about|around|nearly|almost|only|just|some|over|under))? \Z",
    re.IGNORECASE,
)
_NAME = pattern(r"(?<![\w.])[^\W\d_a-z][\w'’-]+")
_CALENDAR = stems_of(
    "January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday "
    "Saturday Sunday"
)


def judged(sight: Sight) -> Judgement | None:
    """Contradicted by the value in the claim's place, unless the summary says what only the claim's own place has."""
    best = sight.best
    if best is None:
        return None
    other = _rival(sight) or _newer(sight)
    if other is None or is_of_another_row(
        tables_of(sight.index), best.quantity.start, other.start, sight.context.stems
    ):
        return None
    if sight.index.language != "en" and _is_dated_there(sight, best.quantity, other):
        return None
    if has_its_own(sight.ground.clauses, sight.context.stems, best.quantity, other):
        return None
    if _says_its_own(sight, best.quantity, other) or _names_its_own(sight, best.quantity, other):
        return None
    if _is_change(sight, other) or _is_somebodys(sight, best.quantity, other) or _is_of_one(sight, other):
        return None
    if _shares_its_noun(sight, best.quantity, other) or _says_only_what_it_counts(sight):
        return None
    rest = _rest(sight, other)
    if rest is not None:
        evidence = evidence_of(sight.index, rest.terms[0], "sentence", rest.arithmetic)
        return Judgement(Verdict.DERIVED, Code.DERIVED, evidence)
    return sight.contradicted(Code.WRONG_REFERENT, other, "sentence")


def _says_its_own(sight: Sight, own: Quantity, other: Quantity) -> bool:
    """Whether the claim's clause has more of the words beside its own number than of those beside the other, where both stand
    in one sentence of the source: what else the summary's sentence tells is of its other numbers."""
    index = sight.index
    if index.language != "en" or sight.claim.kind is Kind.COUNT:
        return False  # of counts what is counted says more
    if index.sentence_of[id(own)] != index.sentence_of[id(other)]:
        return False
    words = words_of_clause(sight.claim, sight.context)
    return bool(words) and met(index, words, own) > met(index, words, other)


def _names_its_own(sight: Sight, own: Quantity, other: Quantity) -> bool:
    """Whether the claim names its own number in a row, and the other is of something else: "Tarn sold 40" of "Norvik sold 70
    and Tarn 40"."""
    if sight.index.language != "en":
        return False
    context = sight.context
    return names_own(
        sight.ground, said_of(context.text, context.span, context.numbers, sight.claim), own, other
    )


def _shares_its_noun(sight: Sight, own: Quantity, other: Quantity) -> bool:
    """Whether the claim's own number leaves out all that leads up to the other before it and what that counts, and the summary
    says nothing that only the other has: "12 boats" of "31 boats at home and 12 abroad"."""
    index = sight.index
    lead = sight.ground.clauses.of(own).lead
    if own.kind is not Kind.COUNT or own.noun is not None or lead is None or lead[1] != other.start:
        return False
    if not index.is_short:
        return False  # among many numbers what the other has was right more often
    between = stems_of(index.text, other.end, own.start) - stems_of(other.noun or "")
    return not between & sight.context.stems


def _says_only_what_it_counts(sight: Sight) -> bool:
    """Whether the summary has but one word beside the number and what it counts, and both places count that: "2.6 million tonnes of
    carbon stored", where another sentence stores 306 tonnes."""
    claim, context, best = sight.claim, sight.context, sight.best
    if claim.noun is None or best is None or best.fit.noun <= 0:
        return False
    own = stems_of(context.text, claim.start, claim.end) | stems_of(claim.noun)
    return len(context.stems - own) <= 1


def _is_change(sight: Sight, other: Quantity) -> bool:
    """Whether the other number is how much more or less there is, and the claim is not: "2,240 officers, 130 fewer than last year"
    has no 130 officers."""
    if _COMPARED.match(sight.index.text, other.end) is None:
        return False
    text, (start, end) = sight.context.text, sight.context.span
    claim = sight.claim
    return _COMPARED.match(text, claim.end, end) is None and not _MOVED.search(
        text, max(start, claim.start - 24), claim.start
    )


def _is_of_one(sight: Sight, other: Quantity) -> bool:
    """Whether the claim counts things, and the other number is what one of them measures: nine towers, of which the tallest
    "of the towers was 300"."""
    text, claim = sight.index.text, sight.claim
    if claim.kind is not Kind.COUNT or claim.noun is None or other.noun is not None:
        return False
    found = _ONE_OF_THEM.search(text, max(0, other.start - 100), other.start)
    return found is not None and bool(stems_of(found["them"]) & stems_of(claim.noun))


def _is_somebodys(sight: Sight, own: Quantity, other: Quantity) -> bool:
    """Whether the summary's sentence names whom the sentence of its own number names, and the other sentence only somebody else."""
    index = sight.index
    at, there = index.sentence_of[id(own)], index.sentence_of[id(other)]
    if index.language != "en" or at == there:
        return False
    said = _names(sight.context.text, sight.context.span)
    mine, theirs = _names(index.text, index.sentences[at]), _names(index.text, index.sentences[there])
    return (
        bool(said & mine - index.stems_of(there)) and bool(theirs - sight.context.stems) and not said & theirs
    )


def _names(text: str, span: Span) -> set[str]:
    """The stems of the names in ``text[span]``; a word that begins it may be none, and tells where it is met by a name."""
    return {stem for name in _NAME.findall(text, *span) for stem in stems_of(name)} - _CALENDAR


def _is_dated_there(sight: Sight, own: Quantity, other: Quantity) -> bool:
    """Whether another number of the claim's sentence stands beside the claimed value, and not beside the other: words of
    other languages are compared too roughly to outweigh that."""
    index = sight.index
    beside, there = (index.in_place(index.sentence_of[id(q)]) for q in (own, other))
    return any(
        q.start != sight.claim.start
        and any(place is not own and is_same(q, place) for place in beside)
        and not any(is_same(q, place) for place in there)
        for q in sight.context.numbers
    )


def _rest(sight: Sight, other: Quantity) -> Derived | None:
    """Whether the claim is what the other value leaves of the whole, which the summary says the opposite of."""
    claim, context = sight.claim, sight.context
    if claim.value is None:
        return None
    from summarise.checking.arithmetic.told.complements import rest_of, told_in

    return rest_of(told_in(context, claim), other, sight.ground.clauses)


def _rival(sight: Sight) -> Quantity | None:
    assert sight.best is not None
    zone = sight.zone if sight.where == "paragraph" else None
    rivals = sight.ground.candidates.rivals(sight.claim, sight.context, zone, sight.best.fit)
    best = max(rivals, key=lambda rival: rival.fit.total, default=None)
    return None if best is None else best.quantity


def _newer(sight: Sight) -> Quantity | None:
    """The value that the source compares with the claimed one, given in its place."""
    other = newer(sight.index, sight.claim, sight.context, [c.quantity for c in sight.same])
    return None if other is None or is_stated(other, sight.context) else other


RULE = ClaimRule("other_value", (Code.WRONG_REFERENT, Code.DERIVED), judged)
