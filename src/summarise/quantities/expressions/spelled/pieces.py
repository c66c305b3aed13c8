"""A run of number words cut into its words, with what parts them: what the grammar reads."""

from __future__ import annotations

from summarise.quantities.english import (
    CARDINALS,
    DENOMINATORS,
    GROUPS,
    MAGNITUDES,
    ORDINALS,
    PLURAL_MAGNITUDES,
    TOGETHER_ORDINALS,
)
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

ORDINALS_SAID = ORDINALS | TOGETHER_ORDINALS
PLURAL_ORDINALS = {word + "s": value for word, value in ORDINALS.items()}


class Piece(NamedTuple):
    """One word of a run: what parts it from the one before ("", "and", "-", ","), and where it ends."""

    word: str
    joint: str
    end: int


# Every word of a number. They are looked up: a pattern of them all takes longer to compile than it saves.
_WORDS = frozenset(
    {
        *CARDINALS,
        *MAGNITUDES,
        *PLURAL_MAGNITUDES,
        *GROUPS,
        *DENOMINATORS,
        *ORDINALS_SAID,
        *PLURAL_ORDINALS,
        "point",
        "oh",  # nought, as digits and years are said
    }
)
_FIRST = pattern(r"(an? )?([a-z]+)\b")
_NEXT = pattern(
    r"((?: ?- ?\n?| {1,9}|\n)(?:(?:and|&)[ \n-]{1,3})?(?:an?[ -](?=[^\W\d]))?|, (?:and )?)([a-z]+)\b"
)
_JOINTS = {" ": "", "-": "-", " and ": "and"}  # nearly all of them; the others are taken apart
# No number has more words; a page of number words is not read anew to its end from each of them.
MOST_WORDS = 33


# The first two letters of whatever goes on with a number in words.
_GOING_ON = frozenset({word[:2] for word in _WORDS} | {"an", "a ", "a-"})
_ALONE = pattern(r"([a-z]+)(?:[.;:)?!\"']| ([a-z][a-z -]))")


def word_alone(low: str, position: int) -> str | None:
    """The word at ``position``, where what stands behind it tells at once that no number goes on there; None where one may."""
    found = _ALONE.match(low, position)
    return None if found is None or found[2] in _GOING_ON else found[1]


def may_begin(low: str, position: int) -> bool:
    """Whether a number in words may begin at ``position``, by two letters: a look that most words fail."""
    return low[position : position + 2] in _GOING_ON


def pieces_of(low: str, position: int, most: int) -> list[Piece]:
    """The first ``most`` words of the run at ``position``, an article before them included; none where none begins."""
    first = _FIRST.match(low, position)
    if first is None or first.group(2) not in _WORDS:
        return []
    pieces = [] if first.group(1) is None else [Piece("a", "", first.end(1) - 1)]
    pieces.append(Piece(first.group(2), "", first.end()))
    end = first.end()
    for _ in range(most - 1):
        found = _NEXT.match(low, end)
        if found is None or found.group(2) not in _WORDS:
            break
        end = found.end()
        plain = _JOINTS.get(found.group(1))
        if plain is not None:
            pieces.append(Piece(found.group(2), plain, end))
            continue
        between = found.group(1).replace("-", " - ").split()
        joint = "and" if "and" in between or "&" in between else "".join(between[:1])
        if (between and between[-1] in ("a", "an")) or between[-2:-1] in (["a"], ["an"]):
            pieces.append(Piece("a", "" if joint in ("a", "an") else joint, found.start(2) - 1))
            joint = ""
        pieces.append(Piece(found.group(2), joint, end))
    return pieces
