"""What an act is called as the head of a table's row: who "lost" has a "Loss", what was "sold" are "Sales"."""

from __future__ import annotations

from collections.abc import Iterable

from summarise.checking.text.words import stems_of

_CALLED = """
lost lose losing: loss losses | sold sell selling: sales | died killed dead: deaths | born: births | earned earn: earnings | spent spend: spending expenditure
| paid pay: payments pay | grew grown: growth | employs employed: employees | lent: loans lending | borrowed: borrowing | built: buildings construction
| married: marriages | divorced: divorces | arrived: arrivals | departed left: departures | caught: catch | bought: purchases
"""
_NOUNS = {
    stem: frozenset(stems_of(nouns))
    for acts, _, nouns in (entry.partition(":") for entry in _CALLED.split("|"))
    for stem in stems_of(acts)
}


def with_nouns(stems: Iterable[str]) -> set[str]:
    """The stems of a sentence's words, and those of what its acts are called."""
    found = set(stems)
    return found.union(*(_NOUNS[stem] for stem in found & _NOUNS.keys()))
