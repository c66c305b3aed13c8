"""Parts of the day behind an hour: "neun Uhr abends", "las dos de la madrugada", "alle 2 di notte", "9 heures du soir"."""

from __future__ import annotations

import re

_MORNING = (
    r"morgens|früh|vormittags|'s ochtends|'s morgens|du matin|de la mañana|di mattina|del mattino|da manhã"
)
_NIGHT = r"nachts|in der nacht|'s nachts|de la madrugada|di notte|della notte|da madrugada"
_EVENING = (
    r"abends|nachmittags|'s avonds|'s middags|du soir|de l'après-midi|de la tarde|de la noche|di sera|della sera|del pomeriggio"
    r"|da tarde|da noite"
)
PART_OF_DAY = rf"(?: (?:(?P<am>{_MORNING})|(?P<night>{_NIGHT})|(?P<pm>{_EVENING}))(?!\w))"
_LATE = ("noche", "noite", "sera", "abends", "avonds", "soir")  # twelve of these is midnight
_DAWN = 6
_NOON = 12


def hour_of(hour: int, found: re.Match[str] | None) -> int:
    """The hour of 24 that an ``hour`` as said is in the part of the day ``found``, a match of ``PART_OF_DAY``; as it is without one."""
    if found is None or hour > _NOON:
        return hour
    if found["night"]:
        return hour + _NOON if _DAWN < hour < _NOON else hour % _NOON
    if found["pm"]:
        if hour == _NOON:
            return 0 if found["pm"].endswith(_LATE) else hour
        return hour + _NOON
    return hour
