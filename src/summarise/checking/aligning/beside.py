"""The few words right beside a number, on either side: what they name is most likely what the number is of.

"Aerovent scrapped 140 flights and Lumo 62": beside 62 stands Lumo, and nothing else. They end at a comma, a bracket or a word
that parts; a number that one of these stands right before ("Lumo, at 62", "Lumo: 62") has the words that lead up to it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from summarise.checking.aligning.ground import Ground
from summarise.checking.text.words import stems_of
from summarise.quantities import Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_WORD = pattern(r"[^\W\d_][\w'’-]*")
_CUT = pattern(r"[,;:.()]|\n| (?:and|but|while|from|against|than|compared|with|versus)\b")
_REACH = 60  # characters
_MOST_WORDS = 4


class Beside(NamedTuple):
    """The stems of the words right before a number and right behind it, and ``all`` of them (see ``both``)."""

    before: frozenset[str]
    behind: frozenset[str]
    all: frozenset[str]


def both(before: frozenset[str], behind: frozenset[str]) -> Beside:
    """The words on either side of a number."""
    return Beside(before, behind, before | behind)


class Likeness(NamedTuple):
    """Of the words beside a claim, how many stand beside another number and none of its own, and how many the other way
    round; on which sides of both; how many stand beside neither."""

    anothers: int
    own: int
    sides: str
    neither: int


def beside(text: str, sentence: tuple[int, int], number: tuple[int, int]) -> Beside:
    """The words beside the ``number`` at that span of the ``sentence`` of ``text``."""
    (start, end), (first, last) = number, sentence
    left = text[max(first, start - _REACH) : start]
    right = text[end : min(last, end + _REACH)]
    close = _CUT.search(right)
    behind = " ".join(_WORD.findall(right[: close.start() if close else None])[:_MOST_WORDS])
    return both(_before(left), frozenset(stems_of(behind)))


def _before(left: str) -> frozenset[str]:
    cuts = [0, *(m.end() for m in _CUT.finditer(left))]
    found = frozenset(stems_of(" ".join(_WORD.findall(left[cuts[-1] :])[-_MOST_WORDS:])))
    if found or len(cuts) == 1:
        return found
    # "Lumo, at 62", "Lumo (62)": nothing but small words stands behind the comma
    return frozenset(stems_of(" ".join(_WORD.findall(left[cuts[-2] : cuts[-1]])[-_MOST_WORDS:])))


class BesideSource:
    """The words beside the numbers of one source, each read once."""

    def __init__(self, ground: Ground) -> None:
        """``ground`` of the source."""
        self._index = ground.index
        self._known: dict[tuple[int, int], Beside] = {}  # by the span: a number may be read in two ways

    def of(self, number: Quantity, sentence: int) -> Beside:
        """The words beside a ``number`` of a ``sentence``."""
        place = (number.start, number.end)
        found = self._known.get(place)
        if found is None:
            found = self._known[place] = beside(self._index.text, self._index.sentences[sentence], place)
        return found


def likeness(claim: Beside, own: Sequence[Beside], another: Beside, shared: Collection[str] = ()) -> Likeness:
    """How the words beside a ``claim`` are met beside its own places, and beside another number; ``shared`` are words that stand
    beside its own and are meant of the other as well."""
    mine = frozenset().union(*(place.all for place in own))
    sides = "".join(
        side
        for side, here, there in (
            ("before", claim.before, another.before),
            ("behind", claim.behind, another.behind),
        )
        if here & there - mine
    )
    said = claim.all
    return Likeness(
        len(said & another.all - mine),
        len((said & mine - another.all).difference(shared)),
        sides or "none",
        len(said - mine - another.all),
    )
