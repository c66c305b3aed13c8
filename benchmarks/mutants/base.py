"""What a mutant is, how one is made, and where the numbers of a fixture stand.

Numbers are found here by patterns of this module's own and by the fixtures' hand-written figures, never
by the finder under test: a number that the finder overlooks must show as a miss, not drop out of the
count.
"""

from __future__ import annotations

import pickle
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple

from tests.fixtures import Fixture, string_at

from summarise.checking.verdicts import Code, Severity

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
MONTH = "(?:" + "|".join(MONTHS) + "|Aug)"
NUMBER = re.compile(r"(?<![\w.,-])\d+(?:[.,\u00a0 ](?=\d{2,3}(?!\d)|\d)\d+)*(?![\d])")
DATE = re.compile(
    rf"\b\d{{1,2}} {MONTH}(?: \d{{4}})?|\b{MONTH} \d{{1,2}}(?!\d)(?:,? \d{{4}})?|\b{MONTH} \d{{4}}"
    r"|\b\d{4}-\d\d-\d\d\b|\b\d{1,2}\.\d{1,2}\.\d{4}\b|\b\d{1,2}[:.]\d\d(?: ?[ap]\.m\.| UTC)|\b\d{1,2} [ap]\.m\."
    r"|(?<![\d.,$€£₹])\b(?:19|20)\d\d\b(?![.,]?\d)(?! (?:people|[a-z]+s\b))|\b(?:19|20)\d\ds\b"
)
_NAME = re.compile(r"Number 10|\b\d+(?:st|nd|rd|th)\b")
SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]
# "10 to 15", "$210 million and $240 million"
RANGE = re.compile(r"([$€£]?)(\d[\d.,]*)( million)? (?:to|and) ([$€£]?)(\d[\d.,]*)(?=[ .,%])")


class Place(NamedTuple):
    """Where something was changed, in the mutated summary."""

    path: str
    start: int
    end: int


class Edit(NamedTuple):
    """Put ``new`` for the characters ``start``..``end`` of the string at ``path``."""

    path: str
    start: int
    end: int
    new: str


@dataclass(frozen=True)
class Mutant:
    """``groups``: each is a set of places, one of which has to be flagged. ``codes``: right names of it."""

    fixture: str
    kind: str
    variant: str
    told: str
    summary: Any
    groups: tuple[tuple[Place, ...], ...]
    codes: frozenset[Code]
    least: Severity = Severity.WARNING


@dataclass(frozen=True)
class Slot:
    """One number of a figure that stands in the same form in the fact's statement, if it does."""

    fact: int
    figure: int
    token: str
    in_text: int  # where the token starts in the figure's text
    in_statement: int | None
    value: Decimal
    factor: Decimal  # value / the token read as a number
    european: bool
    unit: str | None = None
    paths: tuple[str, str, str] = field(default=("", "", ""))


def numbers(text: str) -> list[re.Match[str]]:
    """The digit numbers of ``text`` that are neither dates nor names, in order."""
    taken = [m.span() for pattern in (DATE, _NAME) for m in pattern.finditer(text)]
    return [m for m in NUMBER.finditer(text) if not any(s < m.end() and e > m.start() for s, e in taken)]


def read_number(token: str, *, european: bool) -> Decimal | None:
    """A token of digits and separators as a number, by one of the two conventions."""
    plain = re.sub(r"[\u00a0 ]", "", token)
    plain = plain.replace(".", "").replace(",", ".") if european else plain.replace(",", "")
    try:
        return Decimal(plain)
    except InvalidOperation:
        return None


def slots(fixture: Fixture) -> list[Slot]:
    """The numbers of all figures that are written in digits and carry a value."""
    out = []
    for i, fact in enumerate(fixture.right["facts"]):
        for j, figure in enumerate(fact["figures"]):
            found = numbers(figure["text"])
            if len(found) != 1 or figure["value"] is None:
                continue
            token = found[0].group()
            value = Decimal(figure["value"])
            factor, european = _factor(figure["text"], token, value)
            if factor is None:
                continue
            same = [m.start() for m in numbers(fact["statement"]) if m.group() == token]
            base = f"facts[{i}]"
            paths = (f"{base}.statement", f"{base}.figures[{j}].text", f"{base}.figures[{j}].value")
            at = same[0] if len(same) == 1 else None
            out.append(
                Slot(i, j, token, found[0].start(), at, value, factor, european, figure["unit"], paths)
            )
    return out


_MAGNITUDES = {
    "million": 10**6, "millions": 10**6, "mio": 10**6, "billion": 10**9, "milliarden": 10**9, "lakh": 10**5,
    "crore": 10**7, "m": 10**6, "cents": Decimal("0.01"),
}  # fmt: skip


def _factor(text: str, token: str, value: Decimal) -> tuple[Decimal | None, bool]:
    """What the number in ``text`` is multiplied by, and whether it is in European form."""
    words = re.findall(r"[a-z]+", text.lower())
    factor = Decimal(next((_MAGNITUDES[w] for w in words if w in _MAGNITUDES), 1))
    for european in (False, True):
        read = read_number(token, european=european)
        if read is not None and read * factor == abs(value):
            return factor if value > 0 else -factor, european
    return None, False


def spoken_for(fixture: Fixture) -> set[Decimal]:
    """Every number of the source, by both conventions, and its small ones in words."""
    out = set()
    for match in re.finditer(r"\d+(?:[.,\u00a0 ]\d+)*", fixture.source):
        for european in (False, True):
            value = read_number(match.group(), european=european)
            if value is not None:
                out.add(value)
    words = set(re.findall(r"[a-z]+", fixture.source.lower()))
    return out | {Decimal(i) for i, word in enumerate(SMALL) if word in words}


def mutate(
    fixture: Fixture,
    kind: str,
    variant: str,
    edits: list[Edit],
    codes: set[Code],
    *,
    setting: dict[str, Any] | None = None,
    least: Severity = Severity.WARNING,
    together: bool = False,
) -> Mutant:
    """A mutant: ``edits`` applied to the right summary. A figure's text and value need one flag together;
    with ``together`` one flag is enough for all."""
    # Copied a tenth of the time of copy.deepcopy, thousands of times over.
    summary = pickle.loads(pickle.dumps(fixture.right))  # noqa: S301
    groups: dict[str, list[Place]] = {}
    told = []
    for edit in sorted(edits, key=lambda e: (e.path, -e.start)):
        old = string_at(summary, edit.path)
        _put(summary, edit.path, old[: edit.start] + edit.new + old[edit.end :])
        told.append(f"{edit.path}: {old[edit.start : edit.end]!r} -> {edit.new!r}")
        place = Place(edit.path, edit.start, edit.start + max(len(edit.new), 1))
        shift = len(edit.new) - (edit.end - edit.start)
        key = "" if together else re.sub(r"\.(?:text|value)$", "", edit.path)
        groups[key] = [
            Place(p.path, p.start + shift, p.end + shift) if p.path == edit.path else p
            for p in groups.get(key, [])
        ] + [place]
    for path, value in (setting or {}).items():
        _put(summary, path, value)
    return Mutant(
        fixture.name,
        kind,
        variant,
        "; ".join(told),
        summary,
        tuple(map(tuple, groups.values())),
        frozenset(codes),
        least,
    )


def _put(summary: Any, path: str, value: Any) -> None:
    *steps, last = re.findall(r"[^.\[\]]+", path)
    for step in steps:
        summary = summary[int(step)] if isinstance(summary, list) else summary[step]
    summary[int(last) if isinstance(summary, list) else last] = value


def as_text(mutant: Mutant) -> Mutant | None:
    """The mutated sentence alone, as a plain-text summary; None for a mutant of anything else."""
    paths = {p.path for group in mutant.groups for p in group}
    if mutant.variant != "statement" or len(paths) != 1:
        return None
    text = string_at(mutant.summary, next(iter(paths)))
    groups = tuple(tuple(Place("", p.start, p.end) for p in group) for group in mutant.groups)
    return Mutant(
        mutant.fixture,
        f"{mutant.kind}, plain text",
        "plain",
        mutant.told,
        text,
        groups,
        mutant.codes,
        mutant.least,
    )


def statements(fixture: Fixture) -> Iterator[tuple[str, str]]:
    """Path and text of every statement."""
    for i, fact in enumerate(fixture.right["facts"]):
        yield f"facts[{i}].statement", fact["statement"]
