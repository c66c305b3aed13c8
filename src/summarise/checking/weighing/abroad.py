"""How grave a flag on a text in another language than English may be: what was seen there, counted by code.

Outside English no confidence is learnt, since too few summaries are marked. What was seen is counted instead: of the flags of
a code at a severity on wrong sentences of our own (benchmarks/desk_summaries/languages_tuned.jsonl, where every second one
is wrong) how many pointed at the mistake, and how many accused something right there and in the right summaries of the
German, French and Spanish articles of retold_business.jsonl. ``benchmarks/languages_check.py --seen`` counts them anew.

Of what the article does not have, or has another value of, whether arithmetic reaches the number at all decides more than its code: on
languages_tuned.jsonl and 26 further articles of our own, 6 of 24 such flags pointed at a mistake where it did, and 34 of 43 where it
did not.
"""

from __future__ import annotations

from summarise.checking.verdicts import Code, Severity

SEEN: dict[tuple[Code, Severity], tuple[int, int]] = {
    (Code.NOT_IN_SOURCE, Severity.ERROR): (3, 11),
    (Code.NOT_IN_SOURCE, Severity.WARNING): (8, 13),
    (Code.VALUE_MISMATCH, Severity.ERROR): (17, 1),
    (Code.SCALE_MISMATCH, Severity.ERROR): (10, 1),
    (Code.UNIT_MISMATCH, Severity.ERROR): (13, 1),
    (Code.QUALIFIER_REVERSED, Severity.ERROR): (15, 0),
    (Code.DATE_MISMATCH, Severity.ERROR): (4, 0),
    (Code.WRONG_REFERENT, Severity.WARNING): (34, 6),
    (Code.DIRECTION_REVERSED, Severity.WARNING): (13, 0),
    (Code.STATUS_CHANGED, Severity.WARNING): (13, 0),
}
_FEW = 10  # flags of a code that tell how often it is right
_ERROR = 0.75  # the least share of right ones among errors where every second sentence is wrong


LACKING = frozenset({Code.NOT_IN_SOURCE, Code.VALUE_MISMATCH, Code.SCALE_MISMATCH})
"""Codes of a number that the article does not have as it is told."""


def at_most(code: Code, graded: Severity, *, reached: bool = False) -> Severity:
    """The severity of a flag whose rule says ``graded``: an error that was wrong too often is a warning.

    What no place of the source has stays a warning although more of them accused right numbers: a number that is made up
    is the mistake that nobody forgives, and nothing else finds it. Where arithmetic has ``reached`` the number, an error is a
    warning, and a warning a note.
    """
    if reached and code in LACKING:
        return Severity.WARNING if graded is Severity.ERROR else Severity.NOTE
    right, wrong = SEEN.get((code, graded), (0, 0))
    if graded is Severity.ERROR and right + wrong >= _FEW and right < _ERROR * (right + wrong):
        return Severity.WARNING
    return graded
