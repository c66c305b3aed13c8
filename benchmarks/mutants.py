"""Wrong summaries made from right ones, one mistake each, by class.

Numbers are found here by patterns of this module's own and by the fixtures' hand-written figures, never
by the finder under test: a number that the finder overlooks must show as a miss, not drop out of the
count. Everything is in a fixed order; ``mutations.py`` samples with a fixed seed.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from itertools import combinations, pairwise
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
_MONTH = "(?:" + "|".join(MONTHS) + "|Aug)"
NUMBER = re.compile(r"(?<![\w.,-])\d+(?:[.,\u00a0 ](?=\d{2,3}(?!\d)|\d)\d+)*(?![\d])")
DATE = re.compile(
    rf"\b\d{{1,2}} {_MONTH}(?: \d{{4}})?|\b{_MONTH} \d{{1,2}}(?!\d)(?:,? \d{{4}})?|\b{_MONTH} \d{{4}}"
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


# -- putting changes together ------------------------------------------------------------------------


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
    summary = copy.deepcopy(fixture.right)
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


# -- digits ----------------------------------------------------------------------------------------

_VALUE = {Code.VALUE_MISMATCH, Code.NOT_IN_SOURCE, Code.ARITHMETIC_WRONG}


def _spoken_for(fixture: Fixture) -> set[Decimal]:
    """Every number of the source, by both conventions, and its small ones in words."""
    out = set()
    for match in re.finditer(r"\d+(?:[.,\u00a0 ]\d+)*", fixture.source):
        for european in (False, True):
            value = read_number(match.group(), european=european)
            if value is not None:
                out.add(value)
    words = set(re.findall(r"[a-z]+", fixture.source.lower()))
    return out | {Decimal(i) for i, word in enumerate(SMALL) if word in words}


def _changed_digits(token: str) -> Iterator[str]:
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
    spoken = _spoken_for(fixture)

    def news(token: str, *, european: bool = False) -> list[str]:
        return [n for n in change(token) if read_number(n, european=european) not in spoken]

    for slot in slots(fixture):
        for new in news(slot.token, european=slot.european):
            figure = _figure_edits(fixture, slot, new)
            yield mutate(fixture, kind, "figure", figure, _VALUE)
            if slot.in_statement is not None:
                edit = Edit(slot.paths[0], slot.in_statement, slot.in_statement + len(slot.token), new)
                yield mutate(fixture, kind, "statement and figure", [*figure, edit], _VALUE)
    for path in ["headline", "summary"]:
        yield from _in_prose(fixture, kind, "prose", path, news)
    for path, _ in statements(fixture):
        yield from _in_prose(fixture, kind, "statement", path, news)


def _in_prose(
    fixture: Fixture, kind: str, variant: str, path: str, news: Callable[[str], list[str]]
) -> Iterator[Mutant]:
    for match in numbers(string_at(fixture.right, path)):
        for new in news(match.group()):
            yield mutate(fixture, kind, variant, [Edit(path, match.start(), match.end(), new)], _VALUE)


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
    yield from _number_mutants(fixture, "digit", _changed_digits)


def transposition(fixture: Fixture) -> Iterator[Mutant]:
    """Two neighbouring digits have changed places."""
    yield from _number_mutants(fixture, "transposition", _transposed)


def spelled(fixture: Fixture) -> Iterator[Mutant]:
    """A small number in words is another: "seven countries" for "nine countries"."""
    spoken = _spoken_for(fixture)
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
                        _VALUE,
                    )


# -- words in and around a number: scale, unit, kind, hedge ----------------------------------------------

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
    "year": ("month",),
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
# "10 to 15", "$210 million and $240 million"
_RANGE = re.compile(r"([$€£]?)(\d[\d.,]*)( million)? (?:to|and) ([$€£]?)(\d[\d.,]*)(?=[ .,%])")
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
            if group == 2 and not re.search(
                r"\d[^.;]{0,22}\Z|(?:\b(?:" + "|".join(SMALL[1:]) + r")\b)\Z", text[: match.start()]
            ):
                continue
            start = _number_start(text, at)
            codes = (
                {code, Code.VALUE_MISMATCH} if _RANGE.search(text) and code is Code.SCALE_MISMATCH else {code}
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
    spoken = _spoken_for(fixture)
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


_REVERSED = {
    "more than": ("fewer than", "almost"),
    "over": ("under", "nearly"),
    "almost": ("more than", "over"),
    "nearly": ("more than",),
    "up to": ("at least",),
    "at most": ("at least",),
    "no more than": ("at least",),
    "above": ("below",),
}
_HEDGES = {**_REVERSED, "about": (), "around": (), "some": ()}
_OPPOSITE = {"fewer than": "less-than", "under": "less-than", "below": "less-than", "almost": "nearly",
             "nearly": "nearly", "more than": "more-than", "over": "more-than", "at least": "at-least"}  # fmt: skip
_HEDGED = re.compile(r"\b(" + "|".join(_HEDGES) + r") (?=[$€£₹]?\d|[Rr]s|six|two|three)", re.IGNORECASE)


def hedge_reversed(fixture: Fixture) -> Iterator[Mutant]:
    """ "Fewer than" for "more than"."""
    for path, text in statements(fixture):
        for match in _HEDGED.finditer(text):
            for new in _REVERSED.get(match.group(1).lower(), ()):
                yield from _hedge(fixture, path, match, new)


def _hedge(fixture: Fixture, path: str, match: re.Match[str], new: str) -> Iterator[Mutant]:
    text, word = match.string, match.group(1)
    new = new.capitalize() if word[0].isupper() else new
    end = _number_end(text, match.end())
    edit = Edit(path, match.start(), end, new + text[match.end(1) : end])
    codes = {Code.QUALIFIER_REVERSED}
    yield mutate(fixture, "hedge reversed", "statement", [edit], codes)
    fact = int(re.findall(r"\d+", path)[0])
    for j, figure in enumerate(fixture.right["facts"][fact]["figures"]):
        inner = _HEDGED.match(figure["text"])
        if inner and text[match.end() : end] in figure["text"]:
            base = f"facts[{fact}].figures[{j}]"
            other = Edit(f"{base}.text", 0, len(figure["text"]), new.lower() + figure["text"][inner.end(1) :])
            setting = {f"{base}.qualifier": _OPPOSITE[new.lower()]}
            yield mutate(
                fixture, "hedge reversed", "statement and figure", [edit, other], codes, setting=setting
            )


def _number_end(text: str, start: int) -> int:
    found = re.compile(r"[$€£₹]?[\w.,]*\w").match(text, start)
    return found.end() if found else start


def hedge_dropped(fixture: Fixture) -> Iterator[Mutant]:
    """The hedge is left out; a note is enough."""
    for path, text in statements(fixture):
        for match in _HEDGED.finditer(text):
            end = _number_end(text, match.end())
            edit = Edit(path, match.start(), end, text[match.end() : end])
            codes = {Code.QUALIFIER_DROPPED}
            yield mutate(fixture, "hedge dropped", "statement", [edit], codes, least=Severity.NOTE)


def hedge_added(fixture: Fixture) -> Iterator[Mutant]:
    """A number that the source gives as exact is hedged."""
    for path, text in statements(fixture):
        for match in numbers(text):
            before = text[: match.start()].rstrip("$€£₹")
            if not before.endswith(
                (
                    " and ",
                    " were ",
                    " cost ",
                    " took ",
                    " to ",
                    " opened ",
                    " cases ",
                    " had ",
                    " have ",
                    " sent ",
                    " received ",
                    " covered ",
                )
            ):
                continue
            if any(r.start() <= match.start() < r.end() for r in _RANGE.finditer(text)):
                continue
            if re.search(r"\b(?:from|between|of) (?:\S+ ){0,4}\Z", before) or _HEDGED.search(
                text, max(0, len(before) - 12), match.end()
            ):
                continue
            for new in ("nearly", "more than"):
                edit = Edit(path, len(before), match.end(), f"{new} {text[len(before) : match.end()]}")
                yield mutate(fixture, "hedge added", "statement", [edit], {Code.QUALIFIER_ADDED})


# -- dates -----------------------------------------------------------------------------------------

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
    part = re.compile(rf"\b\d{{1,2}}(?= {_MONTH})")
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


# -- ranges, swaps, quotes, values, sums, directions -----------------------------------------------------


def range_end(fixture: Fixture) -> Iterator[Mutant]:
    """One end of a range is another number, or the only one that is left."""
    spoken = _spoken_for(fixture)
    for i, fact in enumerate(fixture.right["facts"]):
        path, text = f"facts[{i}].statement", fact["statement"]
        if not any(f["qualifier"] == "between" and f["value"] is None for f in fact["figures"]):
            continue
        for match in _RANGE.finditer(text):
            for group in (2, 5):
                for new in _changed_digits(match.group(group)):
                    if read_number(new, european=False) in spoken:
                        continue
                    edit = Edit(path, match.start(group), match.end(group), new)
                    yield mutate(fixture, "range end", "statement", [edit], _VALUE)
            lone = re.search(r"(?:between )?\Z", text[: match.start()])
            start = lone.start() if lone else match.start()
            edit = Edit(path, start, match.end(), match.group(4) + match.group(5))
            yield mutate(fixture, "range end", "statement", [edit], {Code.RANGE_NARROWED})


def _alike(a: Slot, b: Slot) -> bool:
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
        if a.fact == b.fact and _alike(a, b) and not _same_nouns(fixture, a, b):
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
        if a.fact != b.fact and _alike(a, b):
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
        for new in [*_changed_digits(text), format(slot.value * 10, "f"), format(slot.value / 1000, "f")]:
            if Decimal(new) != slot.value:
                yield mutate(
                    fixture, "value", "value", [Edit(path, 0, len(text), new)], {Code.SELF_CONTRADICTION}
                )


def _sums(fixture: Fixture, kind: str, off: int, codes: set[Code]) -> Iterator[Mutant]:
    for a, b in combinations(slots(fixture), 2):
        figures = fixture.right["facts"][a.fact]["figures"]
        if a.fact != b.fact or not _alike(a, b) or a.factor != 1 or a.unit is not None or a.european:
            continue
        if figures[a.figure]["qualifier"] != "exact" or figures[b.figure]["qualifier"] != "exact":
            continue
        text = string_at(fixture.right, a.paths[0])
        total = a.value + b.value + off
        if total in _spoken_for(fixture) or total < 20:
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
    yield from _sums(fixture, "sum", 1, {Code.ARITHMETIC_WRONG})
    yield from _sums(fixture, "sum", -10, {Code.ARITHMETIC_WRONG})


_DIRECTIONS = {
    "rose": "fell", "fell": "rose", "fewer": "more", "up": "down", "climbed": "dropped", "widened": "narrowed",
    "falls": "rises", "rises": "falls", "drop": "rise", "shrank": "grew", "lost": "gained", "gained": "lost",
    "above": "below", "below": "above", "grew": "shrank", "doubled": "halved", "tripled": "fell", "cut": "raised",
}  # fmt: skip
_TURNABLE = re.compile(
    r"\b(rose|fell|climbed|widened|falls|rises|shrank|grew|gained|lost|drop|went up|went down|doubled|tripled|fewer|up|below|above|higher|lower)\b"
)


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


CLASSES: tuple[Callable[[Fixture], Iterator[Mutant]], ...] = (
    digit, transposition, spelled, scale, unit, kind, hedge_reversed, hedge_dropped, hedge_added, day, month,
    year, range_end, swapped, swapped_between, quote, value, sums, direction,
)  # fmt: skip

# -- changes that leave a summary right ------------------------------------------------------------------

_SAME = (
    (r"(\d)%", r"\1 percent"),
    (r" percent(?!age)", "%"),
    (r" kilograms", " kg"),
    (r" tonnes", " metric tons"),
    (r"\$(\d[\d.]*) billion", r"US$\1bn"),
    (r"\$(\d[\d.]*) million", r"\1 million dollars"),
    (r"€(\d)", r"EUR \1"),
    (r"\b(\d{1,2}) (" + "|".join(MONTHS) + r") (\d{4})", r"\2 \1, \3"),
    (r"\b(\d{1,3}),000\b(?! *million)", r"\1 thousand"),
    (r"\b(\d+)\.(\d) million", r"\1,\g<2>00,000"),
    (r"\b(\d{1,3}),(\d{3})\b(?!,)", r"\1\2"),
    (r"[Mm]ore than", "over"),
    (r"almost", "nearly"),
    (r"kilometres", "km"),
    (r"\bseven\b", "7"),
    (r"\b14\b(?! \d)", "fourteen"),
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
    yield from _sums(fixture, "right sum", 0, {Code.DERIVED})


def alone(fixture: Fixture) -> Iterator[Mutant]:
    """The right summary's sentences as plain text."""
    prose = f"{fixture.right['headline']}\n\n{fixture.right['summary']}"
    for told, text in [("headline and summary", prose), *statements(fixture)]:
        yield Mutant(fixture.name, "as plain text", "plain", told, text, (), frozenset())


def whole(fixture: Fixture) -> Iterator[Mutant]:
    """The right summary as it is."""
    yield Mutant(fixture.name, "right summary", "whole", "unchanged", fixture.right, (), frozenset())


CONTROLS: tuple[Callable[[Fixture], Iterator[Mutant]], ...] = (whole, alone, rewordings, right_sums)
