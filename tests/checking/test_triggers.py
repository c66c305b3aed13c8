"""A rule that is asked only where certain words stand misses nothing: whatever it looks for has one of them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarise.checking.aligning.clauses import compared, earlier, levels, opposites, rates
from summarise.checking.aligning.clauses import cutting as clauses
from summarise.checking.aligning.clauses.cutting import Clause
from summarise.checking.aligning.roles import told_acts
from summarise.checking.arithmetic import wording
from summarise.checking.flags import decisions
from summarise.checking.rules.short.told import denied
from summarise.checking.rules.sums import wrong_change, wrong_sums
from summarise.checking.rules.turned import fates
from summarise.checking.rules.when import other_period
from summarise.checking.rules.wording import forecasts, legal_status, planned_verb, status
from summarise.checking.rules.wording import rates as rates_told
from summarise.checking.source import later_years, taken_back
from summarise.checking.text import directions, openness
from summarise.checking.text.opposite_words import listed, sides
from summarise.checking.text.words import tokens_of

ASCII = st.characters(max_codepoint=126, min_codepoint=32)
FORMS = {
    "what leaves a number open": (openness.OPEN, lambda t: forecasts._has(t, openness.OPEN_BY, openness.OPEN_BY_TO)),
    "the same behind it": (openness.OPEN_BEHIND, lambda t: forecasts._has(t, openness.OPEN_BY, openness.OPEN_BY_TO)),
    "what is to come": (forecasts._FUTURE, lambda t: forecasts._has(t, openness.FUTURE_BY, openness.FUTURE_BY_TO)),
    "what is certain": (forecasts._CERTAIN, lambda t: forecasts._has(t, openness.FUTURE_BY, openness.FUTURE_BY_TO)),
    "so many times another": (wrong_sums._COMPARED, lambda t: not wrong_sums._MULTIPLES.isdisjoint(t)),
    "what will surely be": (forecasts._CERTAIN, lambda t: "will" in t),
    "what leaves open whether a thing happened": (status._OPEN, status._may_leave_open),
    "a word of direction before a number": (directions._BEFORE, lambda t: not directions.WORDS.isdisjoint(t)),
    "a word of direction behind a number": (directions._AFTER, lambda t: not directions.TOLD_BY.isdisjoint(t)),
    "a word of direction behind a comma": (directions._FOLLOWED, lambda t: not directions.TOLD_BY.isdisjoint(t)),
    "a comparison": (compared._COMPARES, compared.may_compare),
    "what leads to a number": (levels._PREPOSITION, lambda t: not levels._LEADING.isdisjoint(t)),
    "a change by itself": (levels._BY_ITSELF, lambda t: not levels._CHANGING.isdisjoint(t)),
    "a verb that is planned": (planned_verb._OPEN_VERB, planned_verb.may_plan),
    "one year or day": (other_period._ONE, other_period.may_be_one),
    "this season or last": (other_period._RELATIVE, other_period.may_be_one),
    "one for every so many": (forecasts._EVERY, lambda t: not forecasts._EACH.isdisjoint(t)),
    "a multiple": (wording.MULTIPLIED, wording.may_multiply),
    "an earlier version": (taken_back._EARLIER, taken_back.may_take_back),
    "a revision": (taken_back._REVISED, taken_back.may_take_back),
    "not that number": (taken_back._NOT, taken_back.may_take_back),
    "a change of the summary's own": (wrong_change._CHANGE, lambda t: wrong_change._may_change(t, percent=True)),
    "what an amount is for": (rates._BEHIND, rates.may_rate),
    "each": (rates._EACH, rates.may_rate),
    "the period that an amount is called by": (rates_told._PERIODICAL, rates.may_rate),
    "a scope": (status._SCOPE, status._may_open),
    "a proposal": (status._PROPOSED, status._may_open),
    "what is denied": (denied._DENIED, lambda t: not denied._DENYING.isdisjoint(t)),
    "what became of somebody": (fates._BEFORE, lambda t: not fates._TOLD_BY.isdisjoint(t)),
    "a denial": (opposites._DENIED, lambda t: opposites.signs_of(t).denies),
    "a word with un-": (opposites._UN, lambda t: opposites.signs_of(t).denies),
    **{
        f"step {n} of a case": (step.told, lambda t: not legal_status._TOLD_BY.isdisjoint(t))
        for n, step in enumerate(legal_status._STEPS)
    },
}  # fmt: skip


@pytest.mark.parametrize("name", FORMS)
@settings(max_examples=60, deadline=None, derandomize=True)
@given(data=st.data())
def test_every_form_has_one_of_its_words(name: str, data: st.DataObject) -> None:
    form, asked = FORMS[name]
    compiled = re.compile(getattr(form._source, "pattern", form._source), form.flags)  # type: ignore[attr-defined]
    text = data.draw(st.from_regex(compiled, alphabet=ASCII))
    assert asked(tokens_of(text)), text


@pytest.mark.parametrize(
    ("form", "cues"),
    [
        (decisions._LIMIT_BEFORE, decisions._LIMITING),
        (decisions._LIMIT_AFTER, decisions._LIMITING),
        (later_years._YEAR_BEFORE, later_years._BEFORE_CUES),
        (told_acts._BEGUN, told_acts._BEGIN),
        (earlier._FROM, tuple(earlier.COMPARING)),
        (earlier._AGAINST, tuple(earlier.COMPARING)),
        (earlier._BEFORE, tuple(earlier.COMPARING)),
    ],
)
@settings(max_examples=60, deadline=None, derandomize=True)
@given(data=st.data())
def test_every_form_has_one_of_its_cues(
    form: re.Pattern[str], cues: tuple[str, ...], data: st.DataObject
) -> None:
    compiled = re.compile(getattr(form._source, "pattern", form._source), form.flags)  # type: ignore[attr-defined]
    text = data.draw(st.from_regex(compiled, alphabet=st.characters(max_codepoint=255, min_codepoint=32)))
    assert any(cue in text.lower() for cue in cues), text


@settings(max_examples=60, deadline=None, derandomize=True)
@given(data=st.data())
def test_a_clause_ends_at_a_sign_or_a_word(data: st.DataObject) -> None:
    form = clauses._ENDS
    compiled = re.compile(getattr(form._source, "pattern", form._source), form.flags)  # type: ignore[attr-defined]
    text = data.draw(st.from_regex(compiled, alphabet=ASCII))
    assert clauses.may_end(tokens_of(text), text), text


@pytest.mark.parametrize(
    "text",
    [
        "It lost 3, and won 4: profits and losses, LOST and found, out of work",
        "won the vote, win the match and voted for it; pleaded not guilty",
        "no word of either",
        "İt was closed",
        "closing reopened",
    ],
)
def test_the_words_of_the_pairs_are_those_that_the_form_finds(text: str) -> None:
    found = [m.span() for m in listed().finditer(text)]
    assert found == [m.span() for m in listed().whole().finditer(text)]


@settings(max_examples=60, deadline=None, derandomize=True)
@given(data=st.data())
def test_a_period_is_named_by_a_word_or_a_year(data: st.DataObject) -> None:
    form = other_period._PERIOD
    compiled = re.compile(getattr(form._source, "pattern", form._source), form.flags)  # type: ignore[attr-defined]
    text = data.draw(st.from_regex(compiled, alphabet=ASCII))
    assert other_period.may_be_period(tokens_of(text), text), text


@pytest.mark.parametrize(
    "rate", [" a week", "-an-hour", " per visit", "/week", " weekly", " litres per person", " each"]
)
def test_what_an_amount_is_for_begins_with_a_blank_a_stroke_or_a_hyphen(rate: str) -> None:
    clause = Clause(f"about 90{rate}", 0, (0, 6), (8, 8 + len(rate)))
    assert rates.rate_of(clause).of
    assert not rates.rate_of(Clause("about 90, weekly", 0, (0, 6), (8, 16))).of


@pytest.mark.parametrize("word", [" ahead", " aside", " perhaps", " a headline", "-a"])
def test_what_an_amount_is_for_is_a_word_of_its_own(word: str) -> None:
    assert not rates.rate_of(Clause(f"about 52{word}", 0, (0, 6), (8, 8 + len(word)))).of


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("fell by half", True),
        ("fell by 50%", True),
        ("fell by 50 per cent", True),
        ("fell by two thirds", True),
        ("fell by nine", False),
        ("half of it", False),
    ],
)
def test_a_change_is_told_by_its_way_and_its_share(text: str, told: bool) -> None:
    assert wrong_change._may_change(tokens_of(text), percent="%" in text) is told


def test_every_word_of_the_pairs_is_found_by_its_longest_word() -> None:
    for phrase, pairs in sides().items():
        assert set(pairs) <= opposites.signs_of(tokens_of(f"It was {phrase} then.")).sides
