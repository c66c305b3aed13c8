"""Summaries of overlapping parts as one: each passage's fact once, its figures reconciled with its quote."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import NamedTuple

from summarise.checking.check import check
from summarise.checking.source.quotes import Folded
from summarise.checking.verdicts import Severity
from summarise.schema import Fact, Figure, Summary

_SAME = 0.5  # of the shorter quote: two facts whose quotes share this much rest on the same passage


class Partial(NamedTuple):
    """The summary of ``text[start:end]``."""

    start: int
    end: int
    summary: Summary


@dataclass(frozen=True, slots=True)
class Merged:
    """All but a headline and a summary. ``repeated``: facts that another part had too; ``left_out``: those
    beyond the number asked for; ``settled``: a sentence for each pair of facts that disagreed."""

    facts: list[Fact]
    people: list[str]
    organisations: list[str]
    places: list[str]
    dates: list[str]
    repeated: int
    left_out: int
    settled: list[str]


class _Placed(NamedTuple):
    fact: Fact
    span: tuple[int, int] | None
    rank: int


def merge(text: str, partials: list[Partial], max_facts: int | None = None) -> Merged:
    """Put the parts' summaries together.

    Two facts are the same where their quotes stand, for the most part, in the same place of ``text``, or
    where their statements are the same words. The one with fewer errors against its passage stays, takes
    over what figures of the other stand in its quote, and a difference between them is told. Each part
    puts its most important fact first, so the parts' first facts come first, then their second ones;
    ``max_facts`` cuts after that.
    """
    kept: list[_Placed] = []
    repeated, settled = 0, []
    for placed in _placed(text, partials):
        at = next((i for i, other in enumerate(kept) if _same(placed, other)), None)
        if at is None:
            kept.append(placed)
            continue
        repeated += 1
        fact, said = _reconciled(text, kept[at], placed)
        kept[at] = kept[at]._replace(fact=fact)
        settled += [said] if said else []
    facts = [placed.fact for placed in sorted(kept, key=lambda one: one.rank)]
    most = len(facts) if max_facts is None else max_facts
    summaries = [partial.summary for partial in partials]
    return Merged(
        facts[:most],
        _union(s.people for s in summaries),
        _union(s.organisations for s in summaries),
        _union(s.places for s in summaries),
        _union(s.dates for s in summaries),
        repeated,
        max(0, len(facts) - most),
        settled,
    )


def _placed(text: str, partials: list[Partial]) -> Iterator[_Placed]:
    """Every fact with its quote's place in the whole text, the parts' first facts first."""
    folded = [Folded(text[partial.start : partial.end]) for partial in partials]
    rows = zip_longest(*(partial.summary.facts for partial in partials))
    for rank, row in enumerate(rows):
        for partial, found, fact in zip(partials, folded, row, strict=True):
            if fact is not None:
                span = found.find(fact.quote)
                moved = (span[0] + partial.start, span[1] + partial.start) if span else None
                yield _Placed(fact, moved, rank)


def _same(one: _Placed, other: _Placed) -> bool:
    if _folded(one.fact.statement) == _folded(other.fact.statement):
        return True
    if one.span is None or other.span is None:
        return False
    shared = min(one.span[1], other.span[1]) - max(one.span[0], other.span[0])
    shorter = min(one.span[1] - one.span[0], other.span[1] - other.span[0])
    return shared > _SAME * shorter


def _reconciled(text: str, one: _Placed, other: _Placed) -> tuple[Fact, str | None]:
    """The better of two facts about one passage, with the figures that its quote bears out."""
    spans = [span for span in (one.span, other.span) if span]
    passage = text[min(s for s, _ in spans) : max(e for _, e in spans)] if spans else one.fact.quote
    wrong = _errors(passage, one.fact), _errors(passage, other.fact)
    first, second = (one.fact, other.fact)
    if wrong[1] < wrong[0] or (wrong[1] == wrong[0] and len(second.figures) > len(first.figures)):
        first, second = second, first
    have = {_key(figure) for figure in first.figures}
    told = {_folded(figure.text) for figure in first.figures}
    more = [
        figure
        for figure in second.figures
        if _key(figure) not in have and _folded(figure.text) not in told and figure.text in first.quote
    ]
    said = None
    if wrong[0] != wrong[1]:
        said = f"two parts disagreed on “{_short(first.quote)}”; the fact with fewer errors was kept"
    return first.model_copy(update={"figures": [*first.figures, *more]}) if more else first, said


def _errors(passage: str, fact: Fact) -> int:
    flags = check(passage, {"facts": [fact.model_dump(mode="json")]}).flags
    return sum(flag.severity is Severity.ERROR for flag in flags)


def _key(figure: Figure) -> tuple[str | None, str | None]:
    return (figure.value or figure.text, figure.unit)


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())


def _short(words: str, most: int = 60) -> str:
    line = " ".join(words.split())
    return line if len(line) <= most else line[: most - 1] + "…"


def _union(lists: Iterable[list[str]]) -> list[str]:
    """Every name once, in the order of the article, spelled as where it came first."""
    found: dict[str, str] = {}
    for names in lists:
        for name in names:
            found.setdefault(_folded(name), name)
    return list(found.values())
