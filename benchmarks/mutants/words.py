"""Other words beside a number: its magnitude, its unit, its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from benchmarks.mutants.base import (
    RANGE,
    SMALL,
    Edit,
    Mutant,
    mutate,
    numbers,
    read_number,
    spoken_for,
    statements,
)
from tests.fixtures import Fixture, string_at

from summarise.checking.verdicts import Code

_SCALES = {
    "thousand": ("million",),
    "million": ("billion", "thousand"),
    "billion": ("million", "trillion"),
    "lakh": ("crore", "million"),
    "crore": ("lakh", "million"),
    "Milliarden": ("Millionen",),
    "Mio.": ("Mrd.",),
    "millions": ("milliards",),
}
_UNITS = {
    "litres": ("gallons",),
    "kilograms": ("grams", "pounds", "tonnes"),
    "tonnes": ("kilograms",),
    "tons": ("kilograms",),
    "grams": ("kilograms",),
    "metres": ("kilometres", "feet"),
    "kilometres": ("miles", "metres"),
    "centimetres": ("metres", "inches"),
    "millimetres": ("centimetres",),
    "km/h": ("mph",),
    "km": ("miles",),
    "mm": ("cm",),
    "hectares": ("acres", "square kilometres"),
    "hours": ("days", "minutes"),
    "days": ("hours", "weeks"),
    "minutes": ("hours",),
    "months": ("years", "weeks"),
    "years": ("months",),
    "gigawatts": ("megawatts",),
    "megawatts": ("gigawatts", "kilowatts"),
    "nautical miles": ("kilometres",),
    "euros": ("dollars", "pounds"),
    "kronor": ("euros",),
    "crowns": ("dollars",),
    "yen": ("dollars",),
    "cents": ("dollars",),
}
_SIGNS = {"$": ("€", "£"), "€": ("$",), "£": ("$", "€"), "₹": ("$",)}
_KINDS = {
    "percentage points": ("percent",),
    "percent": ("percentage points",),
    "per cent": ("percentage points",),
}
# What a unit may follow if it is not a digit: "2.3 million" litres, "two" years
_COUNTABLE = re.compile(
    r"(?:\d (?:million|billion|lakh|crore|thousand)|\b(?:" + "|".join(SMALL) + r"))\Z", re.IGNORECASE
)
_COUNTED = re.compile(
    r" (?:officers|suspects|people|ships|votes|cases|salmon|papers|patents|permits|trains|seats|walkers|farmers|customers|machines|passengers|mills|volunteers)\b"
)


def _swapped_words(
    fixture: Fixture, kind: str, table: dict[str, tuple[str, ...]], code: Code
) -> Iterator[Mutant]:
    """Mutants in which a word beside a number is another word of ``table``."""
    words = "|".join(re.escape(w) for w in sorted(table, key=len, reverse=True))
    beside = re.compile(rf"(?<=\d)[\u00a0 -]?({words})(?![\w/])|(?<=[a-z])[\u00a0 -]({words})(?![\w/])")
    for path, text in statements(fixture):
        for match in beside.finditer(text):
            group = 1 if match.group(1) else 2
            word, at = match.group(group), match.start(group)
            if group == 2 and not _COUNTABLE.search(text, 0, match.start()):
                continue
            start = _number_start(text, at)
            codes = (
                {code, Code.VALUE_MISMATCH} if RANGE.search(text) and code is Code.SCALE_MISMATCH else {code}
            )
            for new in table[word]:
                edit = Edit(path, start, at + len(word), text[start:at] + new)
                yield mutate(fixture, kind, "statement", [edit], codes)
                yield from _with_figure(fixture, kind, edit, word, new, codes)


def _number_start(text: str, at: int) -> int:
    """Where the number begins that ends before ``at``; ``at`` itself where none does."""
    found = re.search(
        r"(?:[$€£₹-]?\d[\d.,\u00a0]*|\b(?:" + "|".join(SMALL) + r"))[\u00a0 -]?(?:[a-z]+ )?\Z",
        text[:at],
        re.IGNORECASE,
    )
    return found.start() if found else at


def _with_figure(
    fixture: Fixture, kind: str, edit: Edit, word: str, new: str, codes: set[Code]
) -> Iterator[Mutant]:
    """The same change in the statement and in the one figure that has the same number and word."""
    fact = int(re.findall(r"\d+", edit.path)[0])
    before = string_at(fixture.right, edit.path)[edit.start : edit.end]
    for j, figure in enumerate(fixture.right["facts"][fact]["figures"]):
        at = figure["text"].find(word)
        number = next(iter(numbers(figure["text"])), None)
        if at < 0 or number is None or not re.match(rf"\D*{re.escape(number.group())}(?![\d])", before):
            continue
        base = f"facts[{fact}].figures[{j}]"
        changed = figure["text"][:at] + new + figure["text"][at + len(word) :]
        edits = [edit, Edit(f"{base}.text", 0, len(figure["text"]), changed)]
        setting = {f"{base}.value": None, f"{base}.unit": None}  # consistent: nothing else contradicts it
        yield mutate(fixture, kind, "statement and figure", edits, codes, setting=setting)


def scale(fixture: Fixture) -> Iterator[Mutant]:
    """The magnitude word is another, or a grouped number has a zero more or less."""
    yield from _swapped_words(fixture, "scale", _SCALES, Code.SCALE_MISMATCH)
    spoken = spoken_for(fixture)
    for path, text in statements(fixture):
        for match in numbers(text):
            value = read_number(match.group(), european=False)
            if value is None or value != value.to_integral_value() or value < 1000:
                continue
            for new in (value * 10, value / 10):
                if new == new.to_integral_value() and new not in spoken:
                    edit = Edit(path, match.start(), match.end(), f"{int(new):,}")
                    yield mutate(fixture, "scale", "statement", [edit], {Code.SCALE_MISMATCH})


def unit(fixture: Fixture) -> Iterator[Mutant]:
    """The unit or the currency is another, the number the same."""
    yield from _swapped_words(fixture, "unit", _UNITS, Code.UNIT_MISMATCH)
    for path, text in statements(fixture):
        for match in re.finditer(r"([$€£₹])(\d[\d.,]*\d|\d)", text):
            if any(r.start() <= match.start() < r.end() for r in RANGE.finditer(text)):
                continue  # one currency at one end of a range is no slip anybody makes
            for new in _SIGNS[match.group(1)]:
                edit = Edit(path, match.start(), match.end(), new + match.group(2))
                yield mutate(fixture, "unit", "statement", [edit], {Code.UNIT_MISMATCH})


def kind(fixture: Fixture) -> Iterator[Mutant]:
    """Percent for percentage points, percent for things, things for percent."""
    yield from _swapped_words(fixture, "kind", _KINDS, Code.UNIT_MISMATCH)
    for path, text in statements(fixture):
        for match in numbers(text):
            after = text[match.end() :]
            if after.startswith("%"):
                edit = Edit(path, match.start(), match.end() + 1, f"{match.group()} percentage points")
                yield mutate(fixture, "kind", "statement", [edit], {Code.UNIT_MISMATCH})
                edit = Edit(path, match.start(), match.end() + 1, f"{match.group()} people")
                yield mutate(fixture, "kind", "statement", [edit], {Code.UNIT_MISMATCH})
            elif counted := _COUNTED.match(after):
                end = match.end() + len(counted.group())
                new = f"{match.group()} percent of the{counted.group()}"
                edit = Edit(path, match.start(), end, new)
                yield mutate(fixture, "kind", "statement", [edit], {Code.UNIT_MISMATCH})
