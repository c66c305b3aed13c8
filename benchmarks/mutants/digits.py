"""Other digits: one changed, two transposed, a small number in words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import pairwise

from benchmarks.mutants.base import (
    SMALL,
    Edit,
    Mutant,
    Slot,
    mutate,
    numbers,
    read_number,
    slots,
    spoken_for,
    statements,
)
from tests.fixtures import Fixture, string_at

from summarise.checking.verdicts import Code

VALUE = {Code.VALUE_MISMATCH, Code.NOT_IN_SOURCE, Code.ARITHMETIC_WRONG}


def changed_digits(token: str) -> Iterator[str]:
    for i, char in enumerate(token):
        if char.isdigit() and char != "0":
            for step in (3, 5):
                new = str((int(char) + step - 1) % 9 + 1)
                yield token[:i] + new + token[i + 1 :]


def _transposed(token: str) -> Iterator[str]:
    at = [i for i, c in enumerate(token) if c.isdigit()]
    for i, j in pairwise(at):
        if token[i] != token[j] and not (i == 0 and token[j] == "0") and token[j] != "0":
            chars = list(token)
            chars[i], chars[j] = chars[j], chars[i]
            yield "".join(chars)


def _number_mutants(fixture: Fixture, kind: str, change: Callable[[str], Iterator[str]]) -> Iterator[Mutant]:
    spoken = spoken_for(fixture)

    def news(token: str, *, european: bool = False) -> list[str]:
        return [n for n in change(token) if read_number(n, european=european) not in spoken]

    for slot in slots(fixture):
        for new in news(slot.token, european=slot.european):
            figure = _figure_edits(fixture, slot, new)
            yield mutate(fixture, kind, "figure", figure, VALUE)
            if slot.in_statement is not None:
                edit = Edit(slot.paths[0], slot.in_statement, slot.in_statement + len(slot.token), new)
                yield mutate(fixture, kind, "statement and figure", [*figure, edit], VALUE)
    for path in ["headline", "summary"]:
        yield from _in_prose(fixture, kind, "prose", path, news)
    for path, _ in statements(fixture):
        yield from _in_prose(fixture, kind, "statement", path, news)


def _in_prose(
    fixture: Fixture, kind: str, variant: str, path: str, news: Callable[[str], list[str]]
) -> Iterator[Mutant]:
    for match in numbers(string_at(fixture.right, path)):
        for new in news(match.group()):
            yield mutate(fixture, kind, variant, [Edit(path, match.start(), match.end(), new)], VALUE)


def _figure_edits(fixture: Fixture, slot: Slot, new: str) -> list[Edit]:
    read = read_number(new, european=slot.european)
    assert read is not None
    value = format((read * slot.factor).normalize(), "f")
    _, text, at = slot.paths
    return [
        Edit(text, slot.in_text, slot.in_text + len(slot.token), new),
        Edit(at, 0, len(string_at(fixture.right, at)), value),
    ]


def digit(fixture: Fixture) -> Iterator[Mutant]:
    """One digit is another."""
    yield from _number_mutants(fixture, "digit", changed_digits)


def transposition(fixture: Fixture) -> Iterator[Mutant]:
    """Two neighbouring digits have changed places."""
    yield from _number_mutants(fixture, "transposition", _transposed)


def spelled(fixture: Fixture) -> Iterator[Mutant]:
    """A small number in words is another: "seven countries" for "nine countries"."""
    spoken = spoken_for(fixture)
    for path, text in statements(fixture):
        for match in re.finditer(r"\b(?:" + "|".join(SMALL[2:]) + r")\b", text, re.IGNORECASE):
            number = SMALL.index(match.group().lower())
            for step in (3, 5):
                new = (number + step) % 11 + 2
                if Decimal(new) not in spoken:
                    word = SMALL[new].capitalize() if match.group()[0].isupper() else SMALL[new]
                    yield mutate(
                        fixture,
                        "spelled number",
                        "statement",
                        [Edit(path, match.start(), match.end(), word)],
                        VALUE,
                    )
