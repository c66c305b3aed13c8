"""Another day, month or year."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from benchmarks.mutants.base import DATE, MONTH, MONTHS, Edit, Mutant, mutate, statements
from tests.fixtures import Fixture

from summarise.checking.verdicts import Code

_DATED = {Code.DATE_MISMATCH, Code.DATE_PART_ADDED, Code.NOT_IN_SOURCE}


def _date_mutants(
    fixture: Fixture, kind: str, part: re.Pattern[str], change: Callable[[str], list[str]]
) -> Iterator[Mutant]:
    for path, text in statements(fixture):
        for date in DATE.finditer(text):
            match = part.search(date.group())
            if match is None:
                continue
            for new in change(match.group()):
                changed = date.group()[: match.start()] + new + date.group()[match.end() :]
                if changed in fixture.source:
                    continue
                edit = Edit(path, date.start(), date.end(), changed)
                yield mutate(fixture, kind, "statement", [edit], _DATED)
                fact = int(re.findall(r"\d+", path)[0])
                for j, figure in enumerate(fixture.right["facts"][fact]["figures"]):
                    at = figure["text"].find(date.group())
                    if at >= 0:
                        other = Edit(f"facts[{fact}].figures[{j}].text", at, at + len(date.group()), changed)
                        yield mutate(fixture, kind, "statement and figure", [edit, other], _DATED)


def day(fixture: Fixture) -> Iterator[Mutant]:
    """Another day of the same month."""
    part = re.compile(rf"\b\d{{1,2}}(?= {MONTH})")
    yield from _date_mutants(
        fixture, "day", part, lambda d: [str((int(d) + step - 1) % 28 + 1) for step in (1, 9)]
    )


def month(fixture: Fixture) -> Iterator[Mutant]:
    """The same day of another month."""
    part = re.compile("|".join(MONTHS))
    yield from _date_mutants(
        fixture, "month", part, lambda m: [MONTHS[(MONTHS.index(m) + step) % 12] for step in (1, 5)]
    )


def year(fixture: Fixture) -> Iterator[Mutant]:
    """Another year, near or ten years off."""
    part = re.compile(r"\b(?:19|20)\d\d\b")
    yield from _date_mutants(fixture, "year", part, lambda y: [str(int(y) + 1), str(int(y) - 10)])
