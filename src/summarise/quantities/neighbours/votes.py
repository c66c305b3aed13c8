"""The two sides of a vote: "mit 52 zu 48 Stimmen", "par 52 voix contre 48", "con 52 votos contra 48".

English "52 votes to 48" stays two counts: the check reads the sides of such a result by their words.
"""

from __future__ import annotations

from summarise.quantities.neighbours.pair import Pair, together
from summarise.quantities.quantity import Kind, Quantity

# What votes are called, and the words between the two sides.
_CALLED = {
    "de": (("stimmen",), ("zu", "gegen")),
    "fr": (("voix", "votes"), ("contre", "à")),
    "es": (("votos",), ("contra", "frente a", "a")),
    "it": (("voti",), ("contro", "a")),
    "pt": (("votos",), ("contra", "a")),
    "nl": (("stemmen",), ("tegen",)),
}
_MOST = 1000  # votes that are told as a score; of millions both numbers stay


def joints(code: str) -> list[str]:
    """The words between the two sides, with and without what votes are called."""
    called, to = _CALLED[code]
    if code == "de":
        called = tuple(name.capitalize() for name in called)
    return [*to, *(f"{name} {word}" for name in called for word in to)]


def voted(pair: Pair) -> list[Quantity] | None:
    """The result of a vote as one score; None where it is none."""
    first, second = pair.first, pair.second
    if first.low is None or second.low is None or first.low != first.high or second.low != second.high:
        return None
    if not (0 <= second.low < _MOST and 0 <= first.low < _MOST):
        return None
    if second.hedge and not pair.joint.endswith(second.hedge):  # "gegen" is one elsewhere
        return None
    called, _ = _CALLED[pair.code]
    told = pair.joint.split()[0].lower() in called or pair.behind(12).lstrip().startswith(called)
    return [together(pair, Kind.SCORE, first.low, second.low)] if told else None
