"""Units of one letter apart from their number, where the sentence speaks of what they measure: "a field of 3 T", "a 13 A fuse",
"a force of 5 N", "a half-life of 5 d". Elsewhere such a letter is a grade, an initial or a name: "3 A levels".
"""

from __future__ import annotations

import re

from summarise.quantities.named import NamedTuple
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern


class _Letter(NamedTuple):
    """The unit, and what a sentence with it speaks of."""

    unit: str
    topic: re.Pattern[str]


def _letter(unit: str, topic: str) -> _Letter:
    return _Letter(unit, pattern(rf"(?<![a-z])(?:{topic})(?![a-z])"))


_LETTERS = {
    "T": _letter(
        "tesla", r"magnet\w*|mri|teslas?|fields?|coils?|scanners?|solenoids?|superconduct\w*|tokamak|flux"
    ),
    "A": _letter(
        "ampere",
        r"fuses?|fused|currents?|amps?|amperes?|circuits?|breakers?|sockets?|plugs?|chargers?|volts?|voltage|wires?|wiring|cables?|electrodes?|"
        r"solder\w*|batter(?:y|ies)|motors?|mains|\d+ ?v",
    ),
    "N": _letter(
        "newton",
        r"forces?|newtons?|thrust|loads?|loaded|push(?:es|ed)?|pull(?:s|ed)?|weigh(?:s|ed|t)?|grip|tension|springs?|friction",
    ),
    "J": _letter("joule", r"energy|joules?|work|heat|kinetic|lasers?|pulses?|impact|defibrillat\w*|shocks?"),
    "C": _letter("coulomb", r"charges? (?:of|is|was)|coulombs?|capacitors?|electrons?|electrostatic|ions?"),
    "F": _letter("farad", r"capacit\w*|farads?"),
    "d": _letter(
        "day",
        r"half-li(?:fe|ves)|incubat\w*|cultur\w*|cells?|mice|rats|orbit\w*|rotation|periods?|dos(?:e|es|ing)|in vitro|seedlings?|ferment\w*|larva\w*|"
        r"germinat\w*|inoculat\w*|infection",
    ),
}
_WARM = pattern(r"temperature|degrees|celsius|warm|cold|heat|cool|\boven|weather|fahrenheit")
_CLOSED = pattern(
    r"[.,;:)\]]?(?:\s*\Z|\n| ?[)\]])|[.,;:](?= )| (?:of|at|for|in|on|and|or|to|when|with|while|per|from|is|was|than|by|before|after|within|under|over|as|but|across|through|"
    r"flows?|flowed|passes|later)\b"
)
_NEAR = 80


def lone_letter(page: Page, at: int, gap: str) -> str | None:
    """The unit that the letter at ``at`` is, ``gap`` behind its number; None where nothing says that it is one."""
    letter = _LETTERS.get(page.plain[at])
    if letter is None or (gap and gap not in " -"):
        return None
    low, end = page.low, at + 1
    named = low[end : end + 1] == " " and letter.topic.match(low, end + 1) is not None
    if not named and (gap != " " or (letter.unit not in _OF_HEAT_TOO and _CLOSED.match(low, end) is None)):
        return None
    left, right = _sentence(low, at)
    if not named and letter.topic.search(low, left, right) is None:
        return None
    if letter.unit in _OF_HEAT_TOO and _WARM.search(low, left, right) is not None:
        return None
    return letter.unit


def _sentence(low: str, at: int) -> tuple[int, int]:
    """Where the sentence around ``at`` begins and ends, as far as it is looked at."""
    left, right = max(0, at - _NEAR), min(len(low), at + _NEAR)
    stop = low.find(". ", at, right)
    return low.rfind(". ", left, at) + 1 or left, right if stop < 0 else stop


def ends_a_sentence(page: Page, at: int) -> bool:
    """Whether "C." or "F." at ``at`` closes a sentence about heat, rather than opening a name: "kept at 37 C."."""
    low = page.low
    if not low[at + 2 :].strip() if at + 2 > len(low) - _NEAR else low.startswith("\n", at + 2):
        return True
    left, right = _sentence(low, at)
    return _AT_HEAT.search(low, left, at) is not None or _WARM.search(low, left, right) is not None


_AT_HEAT = pattern(r"\b(?:at|to|of|below|above|reached|hit|was|from|and) [-–]?\d{1,4}(?:\.\d{1,3})? \Z")
_OF_HEAT_TOO = frozenset({"coulomb", "farad"})  # whose letters are those of two scales of heat
