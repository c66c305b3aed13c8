"""Which flags belong to which number of a summary: what a table has to say beside it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable

from summarise.checking.verdicts import Checked, Claim, Evidence, Flag

Place = tuple[str, int]


def place_of(claim: Claim) -> Place:
    """What a claim and the flags on it have in common: the path, and where the number begins, of which a flag may point
    at the hedge alone."""
    return claim.path, claim.start if claim.quantity is None else claim.quantity.start


def flags_by_place(checked: Checked | None) -> dict[Place, list[Flag]]:
    """The flags of claims by ``place_of``. Flagged words that are no claim ("less", "passengers a week", "has built")
    count with the number that they are said of: the one that rests where the flag points to in the article, else the
    nearest of the same string; the field of a unit or a qualifier counts with the value beside it. They keep a place of
    their own where that string states no number."""
    flags: dict[Place, list[Flag]] = defaultdict(list)
    if checked is None:
        return flags
    own = {place_of(claim) for claim in checked.claims}
    numbers = _Numbers(checked.claims)
    for flag in checked.flags:
        if flag.claim is not None:
            place = place_of(flag.claim)
            number = None if place in own else numbers.said_of(flag, flag.claim)
            flags[place if number is None else place_of(number)].append(flag)
    return dict(flags)


def rests_there(claim: Claim, flag: Flag) -> bool:
    """Whether a claim rests on the words of the article that a flag points to."""
    return flag.evidence is not None and _at(claim.evidence) == _at(flag.evidence)


def _at(evidence: Evidence | None) -> tuple[str | None, int, int] | None:
    return None if evidence is None else (evidence.source, evidence.start, evidence.end)


class _Numbers:
    """The numbers of a summary by the string they stand in, and by what they rest on."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._of: dict[str, list[Claim]] = defaultdict(list)
        self._resting: dict[object, list[Claim]] = defaultdict(list)
        for claim in claims:
            if claim.quantity is not None:
                self._of[claim.path].append(claim)
                if claim.evidence is not None:
                    self._resting[claim.path, _at(claim.evidence)].append(claim)
        for found in self._of.values():
            found.sort(key=lambda claim: claim.start)

    def said_of(self, flag: Flag, words: Claim) -> Claim | None:
        near = self._resting.get((words.path, _at(flag.evidence)))
        if near is None:
            beside = self._of.get(words.path) or self._of.get(_beside(words.path, "value"))
            beside = beside or self._of.get(_beside(words.path, "text"), [])
            at = bisect_left(beside, words.start, key=lambda claim: claim.start)
            near = beside[max(at - 1, 0) : at + 1]
        return min(near, key=lambda claim: _apart(claim.reach, words.reach), default=None)


def _beside(path: str, field: str) -> str:
    """The path of another field of the same mapping."""
    owner = path.rpartition(".")[0]
    return f"{owner}.{field}" if owner else field


def _apart(one: tuple[int, int], other: tuple[int, int]) -> int:
    return max(one[0] - other[1], other[0] - one[1], 0)
