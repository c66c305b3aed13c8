"""Which part a number plays in its sentence, by the words beside it: "from 73" is the old value, "to 58" the new one, "of the 35"
the whole, "by 12" the change."""

from __future__ import annotations

import re

from summarise.quantities.patterns import pattern

HEDGED = r"(?: (?:an?|the|about|around|some|just|only|over|under|nearly|almost|more than|less than|roughly))*"
"""What may stand between a preposition and its number, as the source of a pattern."""

_BEFORE = {
    **dict.fromkeys(("from", "against", "compared with", "compared to", "after", "versus", "than", "than the"), "old"),
    **dict.fromkeys(("to",), "new"),
    **dict.fromkeys(("by", "up", "down"), "change"),
    **dict.fromkeys(("of", "of the", "of its", "of their", "of last", "of his", "of her", "of their last", "out of"), "whole"),
}  # fmt: skip
_ROLE = pattern(
    r"\b("
    + "|".join(sorted(_BEFORE, key=len, reverse=True))
    + r")(?: (?:about|around|some|nearly|almost|over|just|more than))?"
    r"[ \u00a0][^\w\s]?\Z",
    re.IGNORECASE,
)
# "Of" leads to a whole behind a part ("nine of the 84", "most of the 84") and where it opens what is said ("of the 84, nine");
# behind a noun it does not: "the loss of 650 jobs", "the closure of four mills".
_OF_A_PART = pattern(
    r"(?:\A\W*|[,;:(–—-] ?|\b(?:out|most|many|none|all|half|third|quarters?|fifths?|some|any|few|each|both|one|share|part|"
    r"portion|majority|percent|per cent|number|rest|remainder|only|and|but|that|which))(?: [a-z]+)? ?\Z",
    re.IGNORECASE,
)
_BEHIND_A_PART = pattern(r"(?: [a-z-]+){0,3} ?", re.IGNORECASE)
OLD = pattern(
    r"\b(?:(?:a|one|the|the same) (?:year|month|week|quarter|season|period)s? (?:ago|earlier|before)|"
    r"last (?:year|month|week|season|quarter|time)|previous(?:ly)?|before|in the (?:19|20)\d0s)\b",
    re.IGNORECASE,
)
# Beside a year that is told to be before it, "last year" is the new one.
_STILL_OLDER = pattern(
    r"\b(?:the|a) (?:year|month|week|quarter|season) (?:before|earlier)|\bin (?:19|20)\d\d\b", re.IGNORECASE
)
_LATELY = pattern(r"last (?:year|month|week|season|quarter|time)", re.IGNORECASE)
_MAKES_UP = pattern(r"\b(?:make|makes|made|making) up\Z", re.IGNORECASE)  # no change: "women make up 38%"
_CHANGE_AFTER = pattern(r"[ \u00a0](?:(?!or )[a-z]+ )?(?:more|fewer|less|higher|lower)\b", re.IGNORECASE)
PART_AFTER = pattern(
    r"[ \u00a0](?:[a-z]+ )?(?:out )?of (?:the|its|his|her|their|them|last)?\b", re.IGNORECASE
)


_AND = pattern(
    r"(?:[^.;:\d]{0,24}\b(?:year|month|week|quarter|before|earlier|ago))?,? and (?:an? |the )?[^\w\s]?",
    re.IGNORECASE,
)


def is_joined(text: str, left: int, right: int) -> bool:
    """Whether a second old value follows right behind the first."""
    return _AND.fullmatch(text, left, right) is not None


def role_of(
    text: str,
    stretch: tuple[int, int],
    number: tuple[int, int],
    sentence: tuple[int, int],
    earlier: int | None,
) -> str | None:
    """What the number is in its sentence: the old value, the new one, the change, the part, the whole.

    ``earlier``: where the number before it ends, if there is one.
    """
    start, end = number
    left = max(stretch[0], start - 40)
    before = _ROLE.search(text[left:start])
    role = _BEFORE[before.group(1).lower()] if before is not None else None
    if role == "change" and before is not None and _MAKES_UP.search(text, left, left + before.end(1)):
        role = None
    if role is not None and before is not None:
        is_of = role == "whole" and before.group(1).lower() != "out of"
        at = left + before.start()
        behind = earlier is not None and _BEHIND_A_PART.fullmatch(text, earlier, at) is not None
        if not is_of or behind or _OF_A_PART.search(text[max(sentence[0], start - 60) : at]):
            return role
    if _CHANGE_AFTER.match(text, end):
        return "change"
    old = OLD.search(text, *stretch)
    if old is not None and not (
        _LATELY.fullmatch(old.group()) and _STILL_OLDER.search(text, old.end(), sentence[1])
    ):
        return "old"
    return "part" if PART_AFTER.match(text, end) else None
