"""Whether a number stands in a clause of its own, with a subject of its own, behind a change that the sentence tells.

"It shipped 186 machines, up from 155, and prices rose 9%": what rose 9% are the prices. In "up from 155, and rose 20%" it is
the machines.
"""

from __future__ import annotations

import re

from summarise.quantities.patterns import pattern

UP = "rise|increase|jump|growth|gain|rose|risen|grew|grown|increased|climbed|jumped|up|raised"
DOWN = "fall|drop|decline|decrease|cut|reduction|fell|fallen|dropped|declined|decreased|shrank|shrunk|reduced|down"
_OWN = pattern(
    rf", (?:and|but|while|whereas|though|although|as|yet) (?!(?:{UP}|{DOWN}|by|is|was|were|has|had|then|now|so|thus|a|an)\b)(?:[a-z'’-]+ ){{0,7}}?\Z",
    re.IGNORECASE,
)


def has_own_subject(text: str, start: int, end: int) -> bool:
    """Whether ``text`` between a number that ends at ``start`` and words that begin at ``end`` opens a clause with a subject."""
    return _OWN.search(text, start, end) is not None
