"""Other words before a number: a hedge reversed, dropped, added."""

from __future__ import annotations

import re
from collections.abc import Iterator

from benchmarks.mutants.base import RANGE, Edit, Mutant, mutate, numbers, statements
from tests.fixtures import Fixture

from summarise.checking.verdicts import Code, Severity

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
            if any(r.start() <= match.start() < r.end() for r in RANGE.finditer(text)):
                continue
            if re.search(r"\b(?:from|between|of) (?:\S+ ){0,4}\Z", before) or _HEDGED.search(
                text, max(0, len(before) - 12), match.end()
            ):
                continue
            for new in ("nearly", "more than"):
                edit = Edit(path, len(before), match.end(), f"{new} {text[len(before) : match.end()]}")
                yield mutate(fixture, "hedge added", "statement", [edit], {Code.QUALIFIER_ADDED})
