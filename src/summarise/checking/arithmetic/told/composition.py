"""What a share of the one sex leaves of all: where 54% were women, 46% were men.

Both texts have to tell what the whole is made of ("54% were women", "of them women", "women made up 54%"), and not what some of
the women did: "54% of women voted" says nothing of men.
"""

from __future__ import annotations

from summarise.checking.aligning.clauses.cutting import Clause
from summarise.quantities import Quantity
from summarise.quantities.patterns import pattern

_WOMEN = frozenset("women woman girls female females".split())
_SEX = r"(?P<sex>women|girls|females?|men|boys|males?)"
_BEHIND = pattern(
    rf"(?: (?:of (?:them|whom|which|these|those|the [a-z]+|its [a-z]+|all [a-z]+)|[a-z]+))?(?: (?:were|are|was|is|being))? {_SEX}\b(?! (?:who|voted|said|had|have))",
)
_BEFORE = pattern(
    rf"\b{_SEX} (?:(?:have|had) )?(?:made up|make up|makes up|accounted for|account for|comprised?|formed|form|represented|were|are)(?: (?:about|some|nearly|around|almost|just))* \Z",
)
_ABOUT = 60  # characters


def is_other_sex(clause: Clause, number: Quantity, other: Clause, part: Quantity) -> bool:
    """Whether ``number``, in its ``clause``, is told as made up of one sex, and ``part`` in the ``other`` of the other one."""
    mine, theirs = _sex(clause, number), _sex(other, part)
    return mine is not None and theirs is not None and mine is not theirs


def _sex(clause: Clause, number: Quantity) -> bool | None:
    """Whether a number is of women, or of men; None where it is of neither."""
    text = clause.text.lower()
    start, end = number.start - clause.offset, number.end - clause.offset
    found = _BEHIND.match(text, end) or _BEFORE.search(text, max(0, start - _ABOUT), start)
    return None if found is None else found["sex"] in _WOMEN
