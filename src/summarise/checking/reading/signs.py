"""Changes written with a sign: "−6.2%" and "(+14,000)" state a size, and with the sign which way it went.

A source mostly tells both in words, "fell 6.2%". Degrees are not among them: there a sign is part of the value.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_MINUS, _PLUS = "-−–", "+"
_CHANGED = frozenset({Kind.PERCENT, Kind.PERCENTAGE_POINTS, Kind.COUNT, Kind.MONEY})
# "A loss of 4 million", "lost about €4m", "its 4 million deficit": the words tell what a source may tell by a minus.
_LOSS_BEFORE = pattern(
    r"\b(?:loss(?:es)?|lost|loses?|losing|deficits?|shortfalls?|negative)(?: (?:of|was|were|is|reached|totalled|worth|by|at|about|around|some|"
    r"roughly|nearly|almost|just|over|under|more than|less than|a|an|another))* \Z",
    re.IGNORECASE,
)
_LOSS_BEHIND = pattern(
    r"[ -](?:(?:net|operating|annual|pre-tax|budget|trade) )?(?:loss|deficit|shortfall)\b", re.IGNORECASE
)
# "Fell 12%", "down by 0.4 points", "a drop of 420": a table tells it by a minus.
_FALL_BEFORE = pattern(
    r"\b(?:f[ae]ll(?:s|en|ing)?|down|dropp?(?:s|ed|ing)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|shr[aiu]nk(?:s|ing)?|slid|slipped|slumped|tumbled|"
    r"plunged|sank|contracted|reduced|reduction|cut|lower)(?: (?:of|by|about|around|some|roughly|nearly|almost|just|over|under|more than|less than|an?))* \Z",
    re.IGNORECASE,
)
_FALL_BEHIND = pattern(r"[ -](?:fall|drop|decline|decrease|reduction|lower|less|fewer|down)\b", re.IGNORECASE)
_RISE_BEFORE = pattern(
    r"\b(?:ris(?:e|es|en|ing)|rose|up|gr[eo]w(?:s|n|ing)?|growth|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|gain(?:s|ed|ing)?|increas(?:e|es|ed|ing)|"
    r"advanc(?:e|es|ed|ing)|surg(?:e|es|ed|ing)|higher)(?: (?:of|by|about|around|some|roughly|nearly|almost|just|over|under|more than|less than|an?))* \Z",
    re.IGNORECASE,
)
_RISE_BEHIND = pattern(r"[ -](?:rise|increase|growth|gain|jump|higher|more)\b", re.IGNORECASE)
_LOOK = 60  # characters before a number


def as_a_loss(text: str, quantity: Quantity) -> Quantity | None:
    """The number below zero, where the words at it tell of a loss; None where they do not."""
    if quantity.kind not in _CHANGED or quantity.low is None or quantity.high is None or quantity.low <= 0:
        return None
    near = max(0, quantity.start - _LOOK)
    fell = _FALL_BEFORE.search(text, near, quantity.start) or _FALL_BEHIND.match(text, quantity.end)
    lost = quantity.kind in (Kind.COUNT, Kind.MONEY) and (
        _LOSS_BEFORE.search(text, near, quantity.start) or _LOSS_BEHIND.match(text, quantity.end)
    )
    if not (fell or lost):
        return None
    return replace(quantity, low=-quantity.high, high=-quantity.low)


def fallen(text: str, quantity: Quantity, others: Iterable[Quantity]) -> Quantity | None:
    """The one of ``others`` that is the same share below zero, "-1.7%", where the words at it tell of a rise and none of them is
    above; None else."""
    if quantity.kind is not Kind.PERCENT or quantity.low is None or quantity.low <= 0:
        return None
    near = max(0, quantity.start - _LOOK)
    if not (_RISE_BEFORE.search(text, near, quantity.start) or _RISE_BEHIND.match(text, quantity.end)):
        return None
    alike = [q for q in others if q.kind is Kind.PERCENT and q.low is not None and abs(q.low) == quantity.low]
    return alike[0] if alike and all(size_of(q) is not None for q in alike) else None


def size_of(quantity: Quantity) -> Quantity | None:
    """The size of a change written with a minus; None where the quantity is none."""
    if quantity.kind not in _CHANGED or quantity.low is None or quantity.high is None or quantity.high >= 0:
        return None
    if quantity.text[:1] not in _MINUS:
        return None
    return replace(quantity, low=-quantity.high, high=-quantity.low)


def sign_of(text: str, quantity: Quantity) -> int:
    """1 or -1 by the sign that stands with a change in ``text``; 0 where none does."""
    if quantity.kind not in _CHANGED:
        return 0
    if size_of(quantity) is not None:
        return -1
    return 1 if _PLUS in (text[quantity.start], text[max(0, quantity.start - 1)]) else 0
