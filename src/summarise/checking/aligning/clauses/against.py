"""Whether a claim has the words of its own number in the source or those of a rival, as signs that are weighed.

A right number in free wording leaves out some words of its place and takes others from what stands beside it. A number in
another's place says what only that other number has, and nothing that only its own has. So it is asked how much of what the
one place says and the other does not is said of the claim; whether the words beside it stand in the same order there; and with
which of the two the number next to it stands.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence

from summarise.checking.aligning.clauses.said import SaidOf
from summarise.checking.aligning.clauses.same_words import run
from summarise.checking.source.index import SourceIndex
from summarise.checking.values.matching import is_same
from summarise.quantities import Quantity

_SHARES = (0.05, 0.35, 0.7)
_MOST_IN_ORDER = 3
_FEW = 2


def signs_against(
    index: SourceIndex, claim: SaidOf, places: Sequence[SaidOf], rival: SaidOf
) -> Iterator[str]:
    """The signs of a ``claim`` whose value the source has at ``places`` (none where it is written otherwise there), while the
    ``rival`` is thought to be meant. In each the rival's part stands last ("said clause:1/4")."""
    own = max(places, key=lambda place: len(place.clause & claim.clause), default=None)
    none: frozenset[str] = frozenset()
    for what, mine, theirs in (
        ("clause", own.clause if own else none, rival.clause),
        ("stretch", own.stretch if own else none, rival.stretch),
    ):
        shares = (_share(index, mine - theirs, claim.clause), _share(index, theirs - mine, claim.clause))
        yield f"said {what}:{shares[0]}/{shares[1]}"
    yield f"in order:{_in_order(claim, places)}/{_in_order(claim, (rival,))}"
    if own is not None:
        yield f"led by:{claim.led_by}/{own.led_by}/{rival.led_by}"
        yield _next(claim, places, rival)


def _share(index: SourceIndex, words: Collection[str], said: frozenset[str]) -> int:
    """In which step, from 1, lies the share of the weight of some ``words`` that is ``said``; 0 where there are no words."""
    if not words:
        return 0
    whole = sum(map(index.weight, sorted(words))) or 1.0
    return 1 + bisect_left(_SHARES, sum(map(index.weight, sorted(said.intersection(words)))) / whole)


def _in_order(claim: SaidOf, places: Sequence[SaidOf]) -> int:
    return min(max((run(claim.around, place.around).words for place in places), default=0), _MOST_IN_ORDER)


def _next(claim: SaidOf, places: Sequence[SaidOf], rival: SaidOf) -> str:
    """How many of the numbers next to the claim stand with its own place alone, and with the rival alone: next to them in one
    sentence, or in two sentences anywhere."""
    here = any(place.sentence == rival.sentence for place in places)
    own = [place.next if here else place.numbers for place in places]
    theirs = rival.next if here else rival.numbers
    told = [(any(_has(mine, q) for mine in own), _has(theirs, q)) for q in claim.next]
    with_own, with_rival = told.count((True, False)), told.count((False, True))
    return f"next {'same' if here else 'apart'}:{min(with_own, _FEW)}/{min(with_rival, _FEW)}"


def _has(numbers: Sequence[Quantity], wanted: Quantity) -> bool:
    return any(is_same(wanted, q) for q in numbers)
