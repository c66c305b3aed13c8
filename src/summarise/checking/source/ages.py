"""Ages in apposition to a name: "Ana Brandt, 43," and "the 43-year-old driver Ana Brandt".

There the name decides whose age it is, whatever else the sentences share.
"""

from __future__ import annotations

from collections import defaultdict

from summarise.checking.source.index import SourceIndex
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_BEFORE = pattern(r"([^\W\d_a-z][\w'’-]+),? \(?\Z")
_AFTER = pattern(r"(?:-| )?(?:[a-z-]+,? ){0,4}((?:[^\W\d_a-z][\w'’-]+ ?){1,4})")
_REACH = 40  # characters


def owner(text: str, age: Quantity) -> str | None:
    """The last name, in lower case, that an age of ``text`` stands beside; None where there is none."""
    if age.kind is not Kind.AGE:
        return None
    before = _named_before(text, age)
    if before is not None:
        return before
    after = _AFTER.match(text, age.end) if "old" in text[age.start : age.end] else None
    return after.group(1).split()[-1].lower() if after is not None else None


def _named_before(text: str, age: Quantity) -> str | None:
    """The last name before an age in digits: "Ana Brandt, 43". Behind "43-year-old" a club or a country may stand."""
    if age.kind is not Kind.AGE or not text[age.start : age.end].isdigit():
        return None
    before = _BEFORE.search(text, max(0, age.start - _REACH), age.start)
    return before.group(1).lower() if before is not None else None


class Ages:
    """The ages of one source by the name they stand beside."""

    def __init__(self, index: SourceIndex) -> None:
        """Read them once."""
        self._index = index
        self._of: dict[str, list[Quantity]] = defaultdict(list)
        for q in index.quantities:
            name = owner(index.text, q)
            if name is not None:
                self._of[name].append(q)

    def contrary(self, claim: Quantity, text: str) -> Quantity | None:
        """The age that the source gives the person whose age ``claim``, a number of ``text``, is said to be;
        where it gives that person none, the same age of somebody else.

        None where the source gives that person the claimed age, or does not say whose it is.
        """
        name = owner(text, claim)
        if name is None:
            return None
        stated = self._of.get(name, [])
        if stated:
            return None if any(q.low == claim.low for q in stated) else stated[0]
        return self._others(name, claim) if _named_before(text, claim) else None

    def _others(self, name: str, claim: Quantity) -> Quantity | None:
        """The claimed age where every place of it is another person's, and ``name`` is in the source too."""
        found = [q for q in self._index.same_figure(claim.low) if q.low == claim.low] if claim.low else []
        owners = {_named_before(self._index.text, q) for q in found}
        if not owners or None in owners or not self._index.stands(name):
            return None
        if any(
            self._index.stands(f"{name} {other}") or self._index.stands(f"{other} {name}") for other in owners
        ):
            return None  # first and last name of one person
        return found[0]
