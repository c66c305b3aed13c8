"""A right number given to what stands beside its own: "1,200 jobs in York" for "1,200 in Leeds and 300 in York".

The source's sentence gives two numbers of one kind, each with something of its own: a name, a place or a group
("in the north", "among adults"), a subject, a verb ("23 died and 123 were trapped"). What only the other number has tells
that the summary speaks of the other, where nothing that only its own number has is said. Both numbers told, each in the other's place, is for
``swapped`` to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarise.checking.aligning.clauses.cutting import Clause, Clauses, clause_stated
from summarise.checking.aligning.clauses.levels import preposition
from summarise.checking.aligning.clauses.predicates import acts_of
from summarise.checking.aligning.contradiction import Place, places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.referent import noun_agreement
from summarise.checking.aligning.roles.lasting import is_aside, told_of_own
from summarise.checking.aligning.roles.series import tells_own
from summarise.checking.aligning.roles.whose import telling_of
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.reading.magnitudes import of_its_whole
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.verbs import is_verb, lemma
from summarise.checking.text.words import stems_of
from summarise.checking.values.matching import comparable, is_same
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_SMALL = 12
_JOINT = pattern(r"\b(?:and|but|or|then) (?:also |then |now |later |has |have )*([a-z]+)")
_OF_WHOLE = pattern(r"\bof (?:the|its|their|all|those|these|some|about) \Z")
_LEVELS = frozenset(map(lemma, ("cost", "stood", "totalled", "reached")))  # said of any amount
_BREATH = 60  # characters
_AGED = pattern(r"[ -](?!of\b|in\b|for\b|at\b|to\b|and\b|or\b)([a-z]+)")
_COMPOUND = pattern(r"-([a-z]+) ([a-z]+)")
_SINCE = pattern(r"\bsince ((?:[^\W\d_]+ ?){1,6})", re.IGNORECASE)
_WORD = pattern(r"[^\W\d_]+")
_FAR_COUNT = 20
_FAR = 1000  # times: a dividend and a debt are not of one thing


def misplaced_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The numbers of one sentence that the source gives to something else in the same breath."""
    clauses = ground.clauses
    for claim, evidence in stated.told:
        if claim.quantity is None or claim.quantity.kind in (Kind.ORDINAL, Kind.SCORE):
            continue
        found = list(places(clauses, claim, evidence))
        rival = _rival(clauses.index, clauses, stated, claim, found)
        if rival is not None and not tells_own(ground, stated, claim.quantity, found, rival):
            yield _finding(clauses.index, claim, evidence, rival)


def _rival(
    index: SourceIndex, clauses: Clauses, stated: Stated, claim: Claim, found: Sequence[Place]
) -> Quantity | None:
    """The number beside the claim's own that has what the summary says; None where its own has it."""
    if not found or claim.quantity is None:
        return None
    own = found[0]
    beside = [
        q
        for q in index.in_place(index.sentence_at(own.quantity.start))
        if q.kind is claim.quantity.kind
        and q.low != own.quantity.low
        and _may_stand_for(index, claim.quantity, own.quantity, q)
        and not _is_put_in(index, q)
        and not _is_told(q, stated)
    ]
    if not beside or _is_named_alike(stated.text, claim, index.text, own.quantity):
        return None
    if preposition(stated.text, claim.quantity) == "by":  # a change is no level
        beside = [q for q in beside if preposition(index.text, q) not in ("from", "to")]
    if not beside:
        return None
    clause = clause_stated(stated, (claim.start, claim.end))
    said, done = _stems(clause), acts_of(clause)
    began = _began(stated)
    if _OF_WHOLE.search(stated.text, stated.start, claim.start):
        done = frozenset()  # "nine in ten of the 418 samples held": what is done is told of the part
    mine = telling_of(own.clause)
    for other in beside:
        theirs = telling_of(clauses.of(other))
        lasting = told_of_own(stated.text, claim.quantity, index, own.quantity, other)
        if _goes_on(index, other, own.quantity):
            theirs = theirs._replace(before=frozenset())  # its subject is the claim's own too
        if is_aside(index, own.quantity, other):
            theirs = theirs._replace(behind=frozenset())  # what goes on behind it is the claim's own
        for told, apart in (
            (said & theirs.before - mine.all, mine.before),
            (said & theirs.behind - mine.all, mine.behind),
        ):
            own_too = said & ((apart | mine.names) - theirs.all)
            told = told - lasting
            if preposition(index.text, other) == "from":
                told = told - began
            if (
                told
                and mine.all - theirs.all
                and not own_too
                and not any(told & _stems(p.clause) for p in found)
            ):
                return other
        acts = frozenset() if lasting else done
        if acts - _LEVELS and _is_done(clauses, acts, found, other) and not said & (mine.names - theirs.all):
            return other
    return None


def _goes_on(index: SourceIndex, first: Quantity, second: Quantity) -> bool:
    """Whether the second number has the subject of the first: "the plan saves 55 million and will lead to costs of 90"."""
    between = index.text[first.end : second.start]
    return any(is_verb(joint[1]) for joint in _JOINT.finditer(between))


def _is_done(clauses: Clauses, done: frozenset[str], found: Sequence[Place], other: Quantity) -> bool:
    """Whether the summary's verb is that of the other number's clause, and no place of the claim's own has it."""
    own = acts_of(found[0].clause)
    if not own or done & own or not done <= acts_of(clauses.of(other)):
        return False
    return noun_agreement(found[0].quantity, other) > 0 and not any(done & acts_of(p.clause) for p in found)


def _may_stand_for(index: SourceIndex, claim: Quantity, own: Quantity, source: Quantity) -> bool:
    """Whether the two could be figures of one thing: of a kind, of one noun, and not of quite another size.

    A count without a noun is of the one before it ("1,200 in Leeds and 300 in York"); a small one may be of anything.
    """
    bounds = comparable(claim, source)
    if bounds is None:
        return False
    if (source.low == source.high) != (claim.low == claim.high):
        return False  # a range, and a number in the part of another
    if claim.kind is Kind.COUNT:
        agreement = noun_agreement(claim, source)
        large = min(abs(bounds[0]), abs(bounds[2])) > _SMALL
        gapped = agreement == 0 and not source.noun and (large or _is_in_one_breath(index, own, source))
        alike = agreement > 0 or gapped
        return alike and abs(bounds[0]) * _FAR_COUNT > abs(bounds[2]) > abs(bounds[0]) / _FAR_COUNT
    return claim.kind is not Kind.MONEY or abs(bounds[0]) * _FAR > abs(bounds[2]) > abs(bounds[0]) / _FAR


def _is_named_alike(text: str, claim: Claim, source: str, own: Quantity) -> bool:
    """Whether both have the same thing right behind the number: "a three-point lead", "the 17-year-old boy"."""
    assert claim.quantity is not None
    named = _AGED if own.kind is Kind.AGE else _COMPOUND
    here, there = named.match(text, claim.end), named.match(source, own.end)
    return here is not None and there is not None and here.groups() == there.groups()


def _is_in_one_breath(index: SourceIndex, own: Quantity, source: Quantity) -> bool:
    """Whether nothing is done between two numbers: "14 people in one town and six in another"."""
    first, second = sorted((own, source), key=lambda q: q.start)
    between = index.text[first.end : second.start]
    return len(between) < _BREATH and " and " in between and not any(map(is_verb, _WORD.findall(between)))


def _is_put_in(index: SourceIndex, source: Quantity) -> bool:
    """Whether a bare count stands between two commas, as an age does: "The keeper, 29, played in all 38 games"."""
    text = index.text
    return (
        source.kind is Kind.COUNT
        and not source.noun
        and text[max(0, source.start - 2) : source.start] == ", "
        and text[source.end : source.end + 1] == ","
    )


def _is_told(source: Quantity, stated: Stated) -> bool:
    told = (c.quantity for c in stated.claims if c.quantity is not None)
    return any(
        is_same(q, source) or ((full := of_its_whole(stated.text, q)) is not None and is_same(full, source))
        for q in told
    )


def _stems(clause: Clause) -> set[str]:
    return {stem for span in clause.spans for stem in stems_of(clause.part(span))}


def _began(stated: Stated) -> frozenset[str]:
    """The stems of what a sentence says that a change began in: "down £17m since June" is told of what came of it, not of June's
    level."""
    since = _SINCE.finditer(stated.text, stated.start, stated.end)
    return frozenset(stem for found in since for stem in stems_of(found[1]))


def _finding(index: SourceIndex, claim: Claim, evidence: Evidence, rival: Quantity) -> Finding:
    other = index.text[rival.start : rival.end]
    shown = Evidence(rival.start, rival.end, other, "sentence", rival)
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        shown,
        f"The article says “{other}”; the summary says “{claim.text}”, which the article says of something else.",
        f"Check who or what “{claim.text}” belongs to.",
    )


RULE = SentenceRule("misplaced", (Code.WRONG_REFERENT,), misplaced_in, needs=AGREEING)
