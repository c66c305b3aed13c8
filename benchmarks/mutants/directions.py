"""The verb of a change turned round."""

from __future__ import annotations

import re
from collections.abc import Iterator

from benchmarks.mutants.base import Edit, Mutant, Place, mutate, statements
from tests.fixtures import Fixture, string_at

from summarise.checking.verdicts import Code

_DIRECTIONS = {
    "rose": "fell", "fell": "rose", "fewer": "more", "up": "down", "climbed": "dropped", "widened": "narrowed",
    "falls": "rises", "rises": "falls", "drop": "rise", "shrank": "grew", "lost": "gained", "gained": "lost",
    "above": "below", "below": "above", "grew": "shrank", "doubled": "halved", "tripled": "fell", "cut": "raised",
}  # fmt: skip
_TURNABLE = re.compile(
    r"\b(rose|fell|climbed|widened|falls|rises|shrank|grew|gained|lost|drop|went up|went down|doubled|tripled|fewer|up|below|above|higher|lower)\b"
)
# "26% fewer falls" are tumbles, and rain that falls goes nowhere else: turned round, neither says another change.
_NO_CHANGE = re.compile(r"\b(?:fewer|more|rain|snow|hail) \Z")


def direction(fixture: Fixture) -> Iterator[Mutant]:
    """The verb of a change is turned round."""
    turned = {
        **_DIRECTIONS,
        "went up": "went down",
        "went down": "went up",
        "higher": "lower",
        "lower": "higher",
    }
    for path, text in statements(fixture):
        for match in _TURNABLE.finditer(text):
            word = match.group()
            after = text[match.end() : match.end() + 60]
            if word in ("up", "lost", "above", "below") and not re.match(
                r" (?:from|by|\d|[$€£₹]|normal|two|the)", after
            ):
                continue
            if not re.search(r"\d", after + text[max(0, match.start() - 30) : match.start()]):
                continue
            if _NO_CHANGE.search(text, 0, match.start()):
                continue
            if word == "lost" and "." in after[:3]:
                continue
            edit = Edit(path, match.start(), match.end(), turned[word])
            made = mutate(
                fixture,
                "direction",
                "statement",
                [edit],
                {Code.DIRECTION_REVERSED, Code.ARITHMETIC_WRONG, Code.QUALIFIER_REVERSED},
            )
            whole = Place(path, 0, len(string_at(made.summary, path)))
            yield Mutant(
                made.fixture, made.kind, made.variant, made.told, made.summary, ((whole,),), made.codes
            )
