"""All classes of forms over all locales: cases drawn from a seed, and what became of them."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from benchmarks.locale_gate import calendar, measures, numbers, spoken
from benchmarks.locale_gate.carriers import CARRIERS
from benchmarks.locale_gate.cases import Case, Writer, in_sentence
from benchmarks.locale_gate.judging import Excused, Outcome, exceptions, judged

from summarise.quantities.finder import find_quantities

GROUPS: dict[str, Writer] = {
    "number": numbers.plain,
    "percent": numbers.percent,
    "money standard": numbers.money("standard"),
    "money accounting": numbers.money("accounting"),
    "money named": numbers.money("name"),
    "money compact": numbers.compact_money,
    "compact short": numbers.compact("short"),
    "compact long": numbers.compact("long"),
    "unit long": measures.unit("long"),
    "unit short": measures.unit("short"),
    "unit narrow": measures.unit("narrow"),
    "duration": measures.duration,
    "date": calendar.formats,
    "skeleton": calendar.skeletons,
    "interval": calendar.intervals,
    "words": spoken.cardinals,
    "words percent": spoken.percentages,
    "words ordinal": spoken.ordinals,
    "words year": spoken.years,
    "words money": spoken.money,
}

# num2words 0.5.14 has no Chinese; the CLDR no long compact forms beside the short ones of these two; and
# the Japanese word for percent is a unit like another.
LACKING = {
    "zh": {"compact long", *(group for group in GROUPS if group.startswith("words"))},
    "ja": {"compact long", "words percent"},
}


def cases(locale: str, group: str, per: int, seed: int) -> Iterator[Case]:
    """``per`` cases of one class of one locale. The same seed gives the same, whatever else is drawn."""
    language = locale.partition("-")[0]
    if group in LACKING.get(language, ()):
        return
    draw = random.Random(f"{seed} {locale} {group}")
    forms = GROUPS[group](locale, draw)
    for _ in range(per):
        form = next(forms)
        yield in_sentence(locale, group, form, draw.choice(CARRIERS[language][form.carrier]))


@cache
def _exceptions() -> tuple[Excused, ...]:
    return tuple(exceptions())


@dataclass(slots=True)
class Result:
    """Of one class of one locale: how many of each outcome, those an exception covers apart."""

    counts: Counter[Outcome] = field(default_factory=Counter)
    listed: Counter[str] = field(default_factory=Counter)
    faults: list[tuple[Case, Outcome]] = field(default_factory=list)

    @property
    def total(self) -> int:
        return self.counts.total()

    def add(self, other: Result) -> None:
        self.counts += other.counts
        self.listed += other.listed
        self.faults += other.faults


def result(locale: str, group: str, per: int, seed: int) -> Result:
    made = Result()
    for case in cases(locale, group, per, seed):
        outcome = judged(case, find_quantities(case.sentence, locale))
        excepted = None
        if outcome is not Outcome.RIGHT:
            excepted = next((e for e in _exceptions() if e.covers(case)), None)
        if excepted is not None:
            made.listed[excepted.reason] += 1
            continue
        made.counts[outcome] += 1
        if outcome is not Outcome.RIGHT:
            made.faults.append((case, outcome))
    return made
