"""Changes that leave a summary right: nothing may be accused of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from benchmarks.mutants.base import MONTHS, Edit, Mutant, mutate, statements
from benchmarks.mutants.facts import sums_of
from tests.fixtures import Fixture

from summarise.checking.verdicts import Code

_SAME = (
    (r"(\d)%", r"\1 percent"),
    (r" percent(?!age)", "%"),
    (r" kilograms", " kg"),
    (r" tonnes", " metric tons"),
    (r"\$(\d[\d.]*) billion", r"US$\1bn"),
    (r"(?<!between )(?<!and )\$(\d[\d.]*) million", r"\1 million dollars"),
    (r"€(\d)", r"EUR \1"),
    (r"\b(\d{1,2}) (" + "|".join(MONTHS) + r") (\d{4})", r"\2 \1, \3"),
    (r"(?<![\d.,$€£₹])(\d{1,3}),000\b(?! *million)", r"\1 thousand"),
    (r"\b(\d+)\.(\d) million", r"\1,\g<2>00,000"),
    (r"(?<![\d.,])(\d{1,3}),(\d{3})\b(?!,)", r"\1\2"),
    (r"(?<![Nn]o )[Mm]ore than(?= [\d$€£])", "over"),
    (r"almost", "nearly"),
    (r"kilometres", "km"),
    (r"\bseven\b", "7"),
    (r"(?<![\d.,])14(?![\d.,])(?! \d)", "fourteen"),
)


def rewordings(fixture: Fixture) -> Iterator[Mutant]:
    """The same numbers in another form: nothing may be accused."""
    for path, text in [*statements(fixture), ("summary", fixture.right["summary"])]:
        for pattern, new in _SAME:
            match = re.search(pattern, text)
            if match:
                edit = Edit(path, match.start(), match.end(), match.expand(new))
                yield mutate(fixture, "other form", "statement", [edit], set())


def right_sums(fixture: Fixture) -> Iterator[Mutant]:
    """A sum that is right: derived, never wrong."""
    yield from sums_of(fixture, "right sum", 0, {Code.DERIVED})


def alone(fixture: Fixture) -> Iterator[Mutant]:
    """The right summary's sentences as plain text."""
    prose = f"{fixture.right['headline']}\n\n{fixture.right['summary']}"
    for told, text in [("headline and summary", prose), *statements(fixture)]:
        yield Mutant(fixture.name, "as plain text", "plain", told, text, (), frozenset())


def whole(fixture: Fixture) -> Iterator[Mutant]:
    """The right summary as it is."""
    yield Mutant(fixture.name, "right summary", "whole", "unchanged", fixture.right, (), frozenset())
