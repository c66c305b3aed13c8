"""Mistakes between the parts of a summary: ranges, swaps, quotes, values, sums."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from benchmarks.mutants.base import (
    RANGE,
    Edit,
    Mutant,
    Place,
    Slot,
    mutate,
    read_number,
    slots,
    spoken_for,
)
from benchmarks.mutants.digits import VALUE, changed_digits
from tests.fixtures import Fixture, string_at

from summarise.checking.verdicts import Code


def range_end(fixture: Fixture) -> Iterator[Mutant]:
    """One end of a range is another number, or the only one that is left."""
    spoken = spoken_for(fixture)
    for i, fact in enumerate(fixture.right["facts"]):
        path, text = f"facts[{i}].statement", fact["statement"]
        if not any(f["qualifier"] == "between" and f["value"] is None for f in fact["figures"]):
            continue
        for match in RANGE.finditer(text):
            for group in (2, 5):
                for new in changed_digits(match.group(group)):
                    if read_number(new, european=False) in spoken:
                        continue
                    edit = Edit(path, match.start(group), match.end(group), new)
                    yield mutate(fixture, "range end", "statement", [edit], VALUE)
            lone = re.search(r"(?:between )?\Z", text[: match.start()])
            start = lone.start() if lone else match.start()
            edit = Edit(path, start, match.end(), match.group(4) + match.group(5))
            yield mutate(fixture, "range end", "statement", [edit], {Code.RANGE_NARROWED})


def alike(a: Slot, b: Slot) -> bool:
    return (
        a.unit == b.unit
        and a.token != b.token
        and a.factor == b.factor
        and a.in_statement is not None
        and b.in_statement is not None
    )


_SWAPPED = {Code.WRONG_REFERENT, Code.VALUE_MISMATCH, Code.DIRECTION_REVERSED, Code.ARITHMETIC_WRONG}


def swapped(fixture: Fixture) -> Iterator[Mutant]:
    """Two numbers of one statement have changed places."""
    for a, b in combinations(slots(fixture), 2):
        if a.fact == b.fact and alike(a, b) and not _same_nouns(fixture, a, b):
            yield _swap(fixture, "swapped in a fact", a, b)


def _same_nouns(fixture: Fixture, a: Slot, b: Slot) -> bool:
    """Whether the two stand in a list under one head, where a change of places says the same."""
    figures = fixture.right["facts"][a.fact]["figures"]
    return bool(
        figures[a.figure]["of"] == figures[b.figure]["of"]
        and figures[a.figure]["period"] == figures[b.figure]["period"]
    )


def swapped_between(fixture: Fixture) -> Iterator[Mutant]:
    """A number of one fact stands in another, and the other way round."""
    for a, b in combinations(slots(fixture), 2):
        if a.fact != b.fact and alike(a, b):
            yield _swap(fixture, "swapped between facts", a, b)


def _swap(fixture: Fixture, kind: str, a: Slot, b: Slot) -> Mutant:
    edits = []
    for one, other in ((a, b), (b, a)):
        assert one.in_statement is not None
        edits.append(Edit(one.paths[0], one.in_statement, one.in_statement + len(one.token), other.token))
    return mutate(fixture, kind, "statement", edits, _SWAPPED, together=True)


def quote(fixture: Fixture) -> Iterator[Mutant]:
    """One letter or digit of a quote is another, or is gone."""
    for i, fact in enumerate(fixture.right["facts"]):
        text = fact["quote"]
        path = f"facts[{i}].quote"
        for at in range(0, len(text), 3):
            char = text[at]
            if not char.isalnum():
                continue
            new = str((int(char) + 1) % 10) if char.isdecimal() else ("n" if char != "n" else "m")
            for put in (new, ""):
                changed = text[:at] + put + text[at + 1 :]
                if changed not in fixture.source:
                    yield mutate(
                        fixture, "quote", "quote", [Edit(path, at, at + 1, put)], {Code.QUOTE_NOT_FOUND}
                    )


def value(fixture: Fixture) -> Iterator[Mutant]:
    """A figure's value is not what its own text says."""
    for slot in slots(fixture):
        path = slot.paths[2]
        text = string_at(fixture.right, path)
        for new in [*changed_digits(text), format(slot.value * 10, "f"), format(slot.value / 1000, "f")]:
            if Decimal(new) != slot.value:
                yield mutate(
                    fixture, "value", "value", [Edit(path, 0, len(text), new)], {Code.SELF_CONTRADICTION}
                )


def sums_of(fixture: Fixture, kind: str, off: int, codes: set[Code]) -> Iterator[Mutant]:
    for a, b in combinations(slots(fixture), 2):
        figures = fixture.right["facts"][a.fact]["figures"]
        if a.fact != b.fact or not alike(a, b) or a.factor != 1 or a.unit is not None or a.european:
            continue
        if figures[a.figure]["qualifier"] != "exact" or figures[b.figure]["qualifier"] != "exact":
            continue
        text = string_at(fixture.right, a.paths[0])
        total = a.value + b.value + off
        if total in spoken_for(fixture) or total < 20:
            continue
        added = f", and {a.token} and {b.token} make {total:,} together."
        edit = Edit(a.paths[0], len(text) - 1, len(text), added)
        made = mutate(fixture, kind, "statement", [edit], codes)
        at = len(text) - 1 + added.index(f"{total:,}")
        yield Mutant(
            made.fixture,
            made.kind,
            made.variant,
            made.told,
            made.summary,
            ((Place(a.paths[0], at, at + len(f"{total:,}")),),),
            made.codes,
        )


def sums(fixture: Fixture) -> Iterator[Mutant]:
    """A sum of two numbers of the fact is off by one, or by ten."""
    yield from sums_of(fixture, "sum", 1, {Code.ARITHMETIC_WRONG})
    yield from sums_of(fixture, "sum", -10, {Code.ARITHMETIC_WRONG})
