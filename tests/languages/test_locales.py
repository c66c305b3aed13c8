"""The gate of locales: what Babel and num2words write in each is read, at a fixed seed. ``make bench-locales`` has many more."""

from __future__ import annotations

import babel
import pytest
from benchmarks.locale_gate.carriers import CARRIERS
from benchmarks.locale_gate.cases import LOCALES
from benchmarks.locale_gate.judging import Outcome, exceptions
from benchmarks.locale_gate.running import GROUPS, Result, cases, result

from summarise.quantities.finder import find_quantities
from tests.languages.test_lexicons import written_with

PER, SEED = 12, 20_310
# 99 of 100 are read right here, and no value is wrong but for the exceptions, each with its reason.
REACHED = LOCALES


@pytest.mark.skipif(babel.__version__ != written_with(), reason="each Babel has the forms of another CLDR")
@pytest.mark.parametrize("locale", REACHED)
def test_the_forms_of_a_locale_are_read(locale: str) -> None:
    counted = Result()
    for group in GROUPS:
        counted.add(result(locale, group, PER, SEED))
    told = [f"{outcome}: {case.form!r} in {case.sentence!r}" for case, outcome in counted.faults]
    assert not counted.counts[Outcome.WRONG], told
    assert counted.counts[Outcome.RIGHT] >= 0.99 * counted.total, told


def test_every_exception_says_why_and_covers_something() -> None:
    for excused in exceptions():
        drawn = (
            case
            for per in (20, 1_000)
            for locale in LOCALES
            for group in GROUPS
            if excused.speaks_of(locale, group)
            for case in cases(locale, group, per, SEED)
        )
        assert any(excused.covers(case) for case in drawn), excused.reason


def test_the_same_seed_draws_the_same() -> None:
    for group in GROUPS:
        assert list(cases("fr-CH", group, 3, 7)) == list(cases("fr-CH", group, 3, 7))


@pytest.mark.parametrize("language", CARRIERS)
def test_the_sentences_hold_no_number_of_their_own(language: str) -> None:
    for sentences in CARRIERS[language].values():
        for sentence in sentences:
            assert sentence.count("{}") == 1
            assert find_quantities(sentence.replace("{}", "xx"), language) == []
