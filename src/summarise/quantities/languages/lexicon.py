"""What one language calls numbers, and what it puts around them: the form that every lexicon is written in."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from summarise.quantities.quantity import Qualifier


def phrases(table: dict[Qualifier, str]) -> dict[str, Qualifier]:
    """Phrases apart by " | ", each with its qualifier."""
    return {phrase: kind for kind, line in table.items() for phrase in line.split(" | ")}


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All words lower case.

    ``magnitudes``: word to factor. ``spelled``: number word to value, all of them below 1,000;
    ``thousand``: the words that multiply by it, ``joined`` where they are written in one word with what
    they multiply. ``before``, ``after``: hedges in front of and behind a number. ``to``: words between
    the ends of a range; ``between`` and ``and_``: of "between 10 and 20". ``percent``, ``points``: words.
    ``years_before``: words before a bare year. ``aged``: patterns behind a number that make it an age.
    ``names``: words before a number that make it a name ("Article 5"). ``ordinal``: the pattern behind
    the digits of an ordinal. ``vague``: words to (low, high). ``parts``: words to a fraction.
    ``units``, ``currencies``: what the CLDR lacks or calls otherwise. ``no_noun``: words that are no
    counted thing. ``day``: the pattern between a day's number and its month; ``of``: between month and year.
    """

    code: str
    magnitudes: dict[str, int]
    spelled: dict[str, int]
    thousand: tuple[str, ...]
    joined: bool
    before: dict[str, Qualifier]
    after: dict[str, Qualifier]
    to: tuple[str, ...]
    between: tuple[str, ...]
    and_: tuple[str, ...]
    percent: tuple[str, ...]
    points: tuple[str, ...]
    years_before: tuple[str, ...]
    aged: str
    names: tuple[str, ...]
    ordinal: str
    vague: dict[str, tuple[int, int]]
    parts: dict[str, Fraction]
    units: dict[str, str] = field(default_factory=dict)
    currencies: dict[str, str] = field(default_factory=dict)
    no_noun: frozenset[str] = frozenset()
    day: str = r"\.?"
    of: str = ""
    clock: str = ""
