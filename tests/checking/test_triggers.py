"""A rule that is asked only where certain words stand misses nothing: whatever it looks for has one of them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarise.checking.aligning.clauses import compared, earlier, levels, opposites, rates
from summarise.checking.aligning.clauses import cutting as clauses
from summarise.checking.aligning.clauses.cutting import Clause
from summarise.checking.aligning.roles import told_acts, told_certain, turns
from summarise.checking.aligning.roles.told_parts import OF_THEM
from summarise.checking.arithmetic import wording
from summarise.checking.flags import decisions
from summarise.checking.judging.reached import Leads
from summarise.checking.rules.parts import one_of_several, part_as_total, part_or_more
from summarise.checking.rules.short.amounts import (
    ahead_or_behind,
    aim_reached,
    each_time,
    from_for_to,
    moved_for_level,
    old_level,
    other_base,
    other_benchmark,
    per_unit,
    score_unit,
    shared_out,
)
from summarise.checking.rules.short.told import (
    alleged_aside,
    compared_way,
    contrary,
    denied,
    excepted,
    other_length,
    other_stage,
    other_term,
    other_turn,
    still_to_do,
    subgroup,
    unconfirmed,
    until_date,
    vote_outcome,
    wrong_way,
)
from summarise.checking.rules.sums import wrong_change, wrong_sums
from summarise.checking.rules.turned import alleged, fates, other_rank
from summarise.checking.rules.when import old_as_new, other_period, passing_level
from summarise.checking.rules.whose import other_dimension, other_gender, ranked
from summarise.checking.rules.wording import (
    averages,
    each_of_shared,
    fewer_for_count,
    forecasts,
    lead_for_win,
    legal_status,
    planned_verb,
    status,
)
from summarise.checking.rules.wording import rates as rates_told
from summarise.checking.source import later_years, taken_back
from summarise.checking.text import directions, openness
from summarise.checking.text.opposite_words import listed, sides
from summarise.checking.text.words import tokens_of
from tests.forms import texts_of

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
    "what governs an act": (told_acts._GOVERNS, lambda t: not told_acts._GOVERNING.isdisjoint(t)),
    "what leads to an act": (told_acts._LEADS, lambda t: not told_acts._LEADING.isdisjoint(t)),
    "what denies in a part": (contrary._DENIED, lambda t: not contrary._DENYING.isdisjoint(t)),
    "what is told as certain": (told_certain._CERTAIN, told_certain.may_be_certain),
    "what may be": (forecasts._MAYBE, lambda t: not forecasts._MAYBE_BY.isdisjoint(t)),
    "a denial": (opposites._DENIED, lambda t: opposites.signs_of(t).denies),
    "a word with un-": (opposites._UN, lambda t: opposites.signs_of(t).denies),
    **{
        f"step {n} of a case": (step.told, lambda t: not legal_status._TOLD_BY.isdisjoint(t))
        for n, step in enumerate(legal_status._STEPS)
    },
}  # fmt: skip


# What a rule's words stand for, which it says in its ``RULE``: forms of which it needs one.
WORDED = [
    (alleged.RULE.there, alleged._ALLEGED),
    (part_as_total.RULE.there, part_as_total._BEFORE, OF_THEM),
    (one_of_several.RULE.there, one_of_several._POOLED),
    (part_or_more.RULE.words, part_or_more._PART_BEFORE, part_or_more._PART_BEHIND),
    (part_or_more.RULE.words, part_or_more._MORE_BEFORE, part_or_more._MORE_BEHIND),
    (ranked.RULE.words, ranked._SUPERLATIVE),
    (other_rank.RULE.words, other_rank._RANK),
    (passing_level.RULE.words, passing_level._ENDED),
    (passing_level.RULE.there, passing_level._TOUCHED),
    (fewer_for_count.RULE.there, fewer_for_count._FEWER),
    (each_of_shared.RULE.words, each_of_shared._POOLED_BEFORE, each_of_shared._EACH_BEHIND),
    (averages.RULE.there, averages._WORD),
    (lead_for_win.RULE.there, lead_for_win._LED),
    (other_dimension.RULE.there, other_dimension._BEHIND, other_dimension._BEFORE),
    (other_gender.RULE.there, other_gender._DOES),
    (fates.RULE.there, fates._BEFORE),
    (wrong_change.RULE.words, wrong_change._CHANGE, wrong_change._MORE_THAN, wrong_change._CLEAR),
    (old_as_new.RULE.there, old_as_new._INSTEAD),
    (vote_outcome.RULE.words, vote_outcome._FOR, vote_outcome._AGAINST, vote_outcome._VOTED_TO),
    (vote_outcome.RULE.there, vote_outcome._FOR, vote_outcome._AGAINST),
    (compared_way.RULE.words, compared_way._WAY, compared_way._BEATS, compared_way._TRAILS),
    (other_term.RULE.words, other_term._CRIME),
    (other_stage.RULE.words, other_stage._SPORT),
    (other_stage.RULE.there, other_stage._STAGE, other_stage._WON),
    (moved_for_level.RULE.words, moved_for_level._VERB, moved_for_level._GONE),
    (from_for_to.RULE.words, from_for_to._MOVED),
    (other_benchmark.RULE.words, other_benchmark._GAP),
    (each_time.RULE.words, each_time._PERIOD, each_time._PERIODICAL),
    (each_time.RULE.there, each_time._SEVERAL),
    (per_unit.RULE.words, per_unit._FLAT, per_unit._EACH_BEFORE, per_unit._EACH_BEHIND),
    (per_unit.RULE.there, per_unit._PER),
    (unconfirmed.RULE.words, unconfirmed._CONFIRMED),
    (unconfirmed.RULE.there, unconfirmed._OPEN),
    (ahead_or_behind.RULE.words, ahead_or_behind._BEHIND, ahead_or_behind._BY),
    (score_unit.RULE.words, score_unit._GAME),
    (score_unit.RULE.there, score_unit._UNIT),
    (other_length.RULE.words, *(form for _, form in other_length._READ), other_length._COMES_TO),
    (alleged_aside.RULE.words, alleged_aside._ASIDE),
    (alleged_aside.RULE.there, alleged_aside._ACCUSED),
    (aim_reached.RULE.words, aim_reached._DONE),
    (aim_reached.RULE.there, aim_reached._AIM),
    (shared_out.RULE.words, shared_out._EACH_BEHIND, shared_out._EACH_BEFORE, shared_out._PAYS),
    (shared_out.RULE.there, shared_out._TOGETHER),
    (still_to_do.RULE.words, still_to_do._LEFT_BEFORE, still_to_do._LEFT_BEHIND),
    (still_to_do.RULE.words, still_to_do._DONE_BEFORE, still_to_do._DONE_BEHIND),
    (still_to_do.RULE.there, still_to_do._AFTER, still_to_do._INTO),
    (until_date.RULE.words, until_date._UNTIL),
    (subgroup.RULE.words, subgroup._OF_BEHIND, subgroup._AMONG_ALL),
    (other_base.RULE.words, other_base._OF),
    (other_turn.RULE.there, turns._TURN, turns._RESPECTIVELY),
    (excepted.RULE.there, clauses._EXCEPTED),
    (denied.RULE.there, denied._DENIED),
    (old_level.RULE.words, old_level._PRESENT),
    (wrong_way.RULE.words, wrong_way._UP, wrong_way._DOWN, directions._BEFORE, directions._AFTER, directions._FOLLOWED),
]  # fmt: skip


@pytest.mark.parametrize(("words", "form"), [(words, form) for words, *forms in WORDED for form in forms])
@settings(max_examples=30, deadline=None, derandomize=True)
@given(data=st.data())
def test_what_a_rule_needs_has_one_of_its_words(
    words: frozenset[str], form: re.Pattern[str], data: st.DataObject
) -> None:
    text = data.draw(texts_of(form))
    assert Leads([words]).of(tokens_of(text)), text


@pytest.mark.parametrize("name", FORMS)
@settings(max_examples=60, deadline=None, derandomize=True)
@given(data=st.data())
def test_every_form_has_one_of_its_words(name: str, data: st.DataObject) -> None:
    form, asked = FORMS[name]
    text = data.draw(texts_of(form))
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
    text = data.draw(texts_of(form, 255))
    assert any(cue in text.lower() for cue in cues), text


@settings(max_examples=60, deadline=None, derandomize=True)
@given(data=st.data())
def test_a_clause_ends_at_a_sign_or_a_word(data: st.DataObject) -> None:
    form = clauses._ENDS
    text = data.draw(texts_of(form))
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
    text = data.draw(texts_of(form))
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
