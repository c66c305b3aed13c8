"""Two numbers of one sentence that have changed places: both are in the source, each where the other belongs.

What a number is about are the words of its stretch and its role (``aligning.stretches``). For two numbers that stand in one
sentence of the source as well, the words that only one of the two has are compared straight and crosswise.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, combinations

from summarise.checking.aligning.clauses.against import signs_against
from summarise.checking.aligning.clauses.said import said_of, said_there
from summarise.checking.aligning.clauses.stretches import MOVES, Spot
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.own_words import Stretched, stretches_stated
from summarise.checking.aligning.referent import noun_agreement
from summarise.checking.aligning.roles.dated_numbers import exchanged
from summarise.checking.aligning.roles.in_rows import rows_in
from summarise.checking.aligning.roles.respective import in_their_order
from summarise.checking.aligning.roles.rows import Paired, told_of
from summarise.checking.aligning.roles.told_parts import opens_as_whole
from summarise.checking.aligning.rule import AGREEING, SEVERAL, SentenceRule
from summarise.checking.aligning.stated import AMOUNTS, LONGEST_SENTENCE, MOST_NUMBERS, Finding, Stated
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.words import stems_of
from summarise.checking.values.matching import is_same
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_ROLE_WEIGHT = 1.5
_BOTH = 2  # the words of both have changed places
_NAMED = 3  # what is counted right behind the two numbers has changed places
# Whom a text counts, called now by the one and now by the other: they tell no two numbers apart.
_PERSONS = frozenset(
    stems_of("people persons adults individuals participants respondents volunteers patients residents")
)
_ALTERNATIVE = pattern(r" or (?:even |perhaps |maybe )?", re.IGNORECASE)  # "three or four" in any order


class _There(NamedTuple):
    """Two numbers of the source and what they are about; ``apart``: they stand in two sentences, one behind the other."""

    numbers: tuple[Quantity, Quantity]
    spots: tuple[Spot, Spot]
    apart: bool = False


def swapped_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The numbers of one sentence that stand in each other's places."""
    rows = rows_in(stated)
    said: set[int] = set()
    for claim, evidence, other in chain(
        *(_in_rows(ground, stated, row) for row in rows), exchanged(ground, stated)
    ):
        if claim.start not in said:
            said.add(claim.start)
            yield _finding(claim, evidence, other)._replace(signs=(f"across:{_NAMED}",))
    index = ground.index
    here = [
        (c, e)
        for c, e in stated.told
        if c.quantity is not None and (c.quantity.kind in AMOUNTS or c.quantity.kind is Kind.SCORE)
    ]
    here = [(c, e) for c, e in here if c.quantity is not None and _value(c.quantity) is not None]
    if rows:
        here = [(c, e) for c, e in here if all(c not in row.claims for row in rows)]
    if len(here) < 2 or in_their_order(ground, stated):
        return
    own: list[Spot] = []
    twice = {v for v, n in Counter(_value(c.quantity) for c, _ in here if c.quantity).items() if n > 1}
    for (i, (a, near_a)), (j, (b, near_b)) in combinations(enumerate(here), 2):
        assert a.quantity is not None
        assert b.quantity is not None
        if not _alike(a.quantity, b.quantity) or twice & {_value(a.quantity), _value(b.quantity)}:
            continue
        there = _together(ground, a.quantity, b.quantity, (near_a, near_b), stated.quoted)
        if there is None:
            continue
        if _ALTERNATIVE.fullmatch(stated.text, a.end, b.start):
            continue
        if opens_as_whole(index, stated.text, (stated.start, a.start), *there.numbers):
            continue
        own = own or _own(stated, here)
        strength = _crossed((own[i], own[j]), there.spots)
        if there.apart and (strength < _BOTH or not _are_beside(stated, a, b)):
            continue  # two sentences share less, and so more is asked of them
        if strength == _NAMED or (strength and index.language == "en"):  # parts are told in English words
            for claim, evidence, other, places in (
                (a, near_a, b, there.numbers),
                (b, near_b, a, there.numbers[::-1]),
            ):
                if claim.start not in said:
                    said.add(claim.start)
                    signs = (f"across:{strength}", *_signs(index, stated, claim, *places))
                    yield _finding(claim, evidence, other)._replace(signs=signs)


def _in_rows(ground: Ground, stated: Stated, row: Paired) -> Iterator[tuple[Claim, Evidence, Claim]]:
    """Each number of a row that the source tells of the thing of another, which has its own: with its evidence and that other."""
    evidence = {id(claim): e for claim, e in stated.told}
    told = told_of(ground, stated, row)
    for number, thing in [(n, of) for n, of in told if n != of and (of, n) in told]:
        claim = row.claims[number]
        yield claim, evidence[id(claim)], row.claims[thing]


def _signs(index: SourceIndex, stated: Stated, claim: Claim, own: Quantity, other: Quantity) -> Iterator[str]:
    """Whose words a claim has: those of its ``own`` number, or those of the ``other``."""
    assert claim.quantity is not None
    numbers = [c.quantity for c in stated.claims if c.quantity is not None]
    here = said_of(stated.text, (stated.start, stated.end), claim.quantity, numbers)
    mine, theirs = (index.once(said_there, q) for q in (own, other))
    if here is not None and mine is not None and theirs is not None:
        yield from signs_against(index, here, [mine], theirs)


def _are_beside(stated: Stated, a: Claim, b: Claim) -> bool:
    """Whether two numbers of a sentence stand one behind the other, no other between them, and count the same."""
    one, other = a.quantity, b.quantity
    amounts = (c for c in stated.claims if c.quantity is not None and c.quantity.low is not None)
    if one is None or other is None or any(a.end <= c.start < b.start for c in amounts):
        return False
    return one.kind is not Kind.COUNT or noun_agreement(one, other) > 0 or None in (one.noun, other.noun)


def _own(stated: Stated, here: Sequence[tuple[Claim, Evidence]]) -> list[Spot]:
    """What each of the carried numbers of a sentence is about; the others of it have their own words too."""
    numbers = [c.quantity for c in stated.claims if c.quantity is not None and _value(c.quantity) is not None]
    read = stretches_stated(stated, numbers).spots
    known = {q.start: spot for q, spot in zip(numbers, read, strict=True)}
    return [known[c.quantity.start] for c, _ in here if c.quantity is not None]


def _value(quantity: Quantity) -> object:
    """What a number states, to compare: None where it is no single value; a score is its text."""
    return quantity.text if quantity.kind is Kind.SCORE else quantity.value


def _alike(a: Quantity, b: Quantity) -> bool:
    return (
        a.kind is b.kind
        and _value(a) != _value(b)
        and (a.kind in (Kind.COUNT, Kind.SCORE) or a.unit == b.unit)
    )


def _together(
    ground: Ground,
    a: Quantity,
    b: Quantity,
    near: tuple[Evidence, Evidence],
    quoted: tuple[int, int] | None,
) -> _There | None:
    """Both numbers in one sentence of the source: that of either's evidence; or each in that of its own, side by side."""
    index = ground.index
    for evidence in near:
        if quoted is not None and not quoted[0] <= evidence.start < quoted[1]:
            continue
        i = index.sentence_at(evidence.start)
        inside = [q for q in index.in_sentence.get(i, ()) if _value(q) is not None]
        start, end = index.sentences[i]
        if len(inside) > MOST_NUMBERS or end - start > LONGEST_SENTENCE:
            continue
        places = [
            next((n for n, q in enumerate(inside) if q.kind is x.kind and is_same(x, q)), None)
            for x in (a, b)
        ]
        first, second = places
        if first is not None and second is not None:
            found = ground.of(Stretched).of(i, inside).spots
            return _There((inside[first], inside[second]), (found[first], found[second]))
    return _side_by_side(ground, near)


def _side_by_side(ground: Ground, near: tuple[Evidence, Evidence]) -> _There | None:
    """Each of the numbers in a sentence of its own, where one of the two follows the other."""
    index = ground.index
    at = [index.sentence_at(evidence.start) for evidence in near]
    if abs(at[0] - at[1]) != 1:
        return None
    found = []
    for i, evidence in zip(at, near, strict=True):
        inside = [q for q in index.in_sentence.get(i, ()) if _value(q) is not None]
        place = next((n for n, q in enumerate(inside) if q is evidence.quantity), None)
        if place is None or len(inside) > MOST_NUMBERS:
            return None
        found.append((inside[place], ground.of(Stretched).of(i, inside).spots[place]))
    (x, first), (y, second) = found
    return _There((x, y), (first, second), apart=True)


def _crossed(here: tuple[Spot, Spot], there: tuple[Spot, Spot]) -> int:
    """How much of what tells the two numbers apart agrees crosswise, up to 3; 0 where it does not, or straight as well."""
    a, b = _elliptical(*here)
    x, y = _elliptical(*there)
    if a.role == x.role == "whole" or b.role == y.role == "whole":
        return 0  # "seven of 19", "of the 19, seven"
    if {a.role, b.role} == {"part", "whole"} and x.role is None and y.role in (None, "part"):
        return 0  # "14 of the 61 crates sank" for "61 crates, of which 14 sank": what is told is told of the part
    only_a, only_b = a.stems - b.stems, b.stems - a.stems
    only_x, only_y = x.stems - y.stems, y.stems - x.stems
    straight: float = len(only_a & only_x) + len(only_b & only_y)
    # What leads one sentence and ends the other is of both its numbers: "Harl: 18 to 31", "18 to 31 at Harl".
    anybody = _anybody(a, b)
    to_y = (only_a & only_y) - _of_both(a, y, x) - anybody
    to_x = (only_b & only_x) - _of_both(b, x, y) - anybody
    if not (
        to_y and to_x
    ):  # nor does the subject, which leads both sentences, tell one number from the other
        subject = (a.lead | b.lead) & (x.lead | y.lead)
        to_y, to_x = to_y - subject, to_x - subject
    across: float = len(to_y) + len(to_x)
    if a.role != b.role and x.role != y.role:
        straight += _ROLE_WEIGHT * ((a.role == x.role is not None) + (b.role == y.role is not None))
        across += _ROLE_WEIGHT * ((a.role == y.role is not None) + (b.role == x.role is not None))
    if _names_crossed(*(spot.counted - anybody for spot in (a, b, x, y))):
        return 3
    if _names_crossed(a.counted, b.counted, y.counted, x.counted):
        return 0  # each counts what it counts in the source
    if a.qualifier is not b.qualifier and x.qualifier is not y.qualifier:
        # a hedge that goes with its number says nothing for the place that it was moved to
        across += (a.qualifier is y.qualifier) + (b.qualifier is x.qualifier)
    least = 2 if any(spot.pronoun for spot in (a, b, x, y)) else 1
    strength = 0
    if across >= least and across > 2 * straight:
        strength = min(int(across), 3) if not straight else 1
    if strength < _BOTH and _both_crossed((a, b), (x, y), ((only_a, only_b), (only_x, only_y))):
        return _BOTH
    return strength


def _anybody(a: Spot, b: Spot) -> frozenset[str]:
    """The words for persons where both numbers are of persons, whatever these are called."""
    return _PERSONS if a.stems & _PERSONS and b.stems & _PERSONS else frozenset()


def _both_crossed(
    here: tuple[Spot, Spot],
    there: tuple[Spot, Spot],
    only: tuple[tuple[frozenset[str], frozenset[str]], tuple[frozenset[str], frozenset[str]]],
) -> bool:
    """Whether each number has words beside it that only the other has in the source: "54% in the villages, 41% in the city".

    Words that one of them keeps ("14 floods in the south, 9 in the north" for "14 in the north, 9 in the south") are
    said once for both. ``only``: the words of each of the pairs that the other of its pair has not.
    """
    (a, b), (x, y) = here, there
    (only_a, only_b), (only_x, only_y) = ((one - MOVES, other - MOVES) for one, other in only)
    anybody = _anybody(a, b)
    if not (only_a & only_y - anybody and only_b & only_x - anybody):
        return False
    if a.role == x.role is not None and b.role == y.role is not None:
        return False  # the old value and the new one are told as such
    return not (only_a & only_x and only_b & only_y)


def _elliptical(a: Spot, b: Spot) -> tuple[Spot, Spot]:
    """The two, of which one may leave out what it counts since the other says it: "73 people died and 210 are missing".

    What is said once is of both, and so tells nothing apart.
    """
    full = b if a.bare else a
    if a.bare == b.bare or not full.shared:
        return a, b
    role = None if full.role == "part" else full.role

    def without(spot: Spot) -> Spot:
        return spot._replace(
            stems=spot.stems - full.shared,
            counted=spot.counted - full.shared,
            role=role if spot is full else spot.role,
        )

    return without(a), without(b)


def _of_both(one: Spot, other: Spot, twin: Spot) -> frozenset[str]:
    """The words that lead the one's sentence and end the other's; or its phrase of place, where ``twin``, beside it, has none."""
    ends = other.tail if twin.place else other.tail | other.place
    return (one.lead & ends) | (one.tail & other.lead)


def _names_crossed(a: frozenset[str], b: frozenset[str], x: frozenset[str], y: frozenset[str]) -> bool:
    """Whether what is counted, right behind each number, is that of the other number, both ways, and neither's own."""
    only_x, only_y = x - y, y - x
    return bool((a - b) & only_y and (b - a) & only_x) and not (a & only_x or b & only_y)


def _finding(claim: Claim, evidence: Evidence, other: Claim) -> Finding:
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        evidence,
        f"The article has “{claim.text}” and “{other.text}” the other way round.",
        f"Check which of the two things “{claim.text}” belongs to.",
    )


RULE = SentenceRule("swapped", (Code.WRONG_REFERENT,), swapped_in, copies=True, needs=AGREEING | SEVERAL)
