r"""The soft line ends of mail (RFC 3676, format=flowed): a blank before a line's end, behind which the line goes on.

They are read as the blank alone, so that "12 \nmillion" and "1 \n234" are one number, and as nothing where they cut one
("1, \n200"). A line without a letter is a row of numbers that happens to end with a blank, and ends there; so does one with
more blanks (in Markdown two are a line end that is meant).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from summarise.quantities.later import later
from summarise.quantities.normalising.tokenised import Join
from summarise.quantities.patterns import pattern

if TYPE_CHECKING:
    from summarise.quantities.normalising.cut_numbers import is_cut
else:
    is_cut = later("summarise.quantities.normalising.cut_numbers", "is_cut", globals())

_END = " \n"
_SOFT = pattern(r"(?<=[^\s]) \n(?=[^\s])")
_LETTER = pattern(r"[^\W\d_]")
_REACH = 48  # characters behind it that may go on with a number
_LONGEST = 400  # characters of a line that are looked at


def soft_ends(text: str) -> list[Join]:
    """What is read in the place of each soft line end of ``text``, in order."""
    return list(_joins(text)) if _END in text else []  # looked for in every text, so in the cheapest way


def _joins(text: str) -> Iterator[Join]:
    for end in _SOFT.finditer(text):
        blank, behind = end.span()
        line = max(text.rfind("\n", 0, blank) + 1, blank - _LONGEST)
        if _LETTER.search(text, line, blank) is None:
            continue
        cut = is_cut(text[line:blank], text[behind : behind + _REACH])
        yield Join(blank if cut else blank + 1, behind, "")
