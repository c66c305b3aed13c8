"""In which order the rules are asked and whose word counts: all of it data.

A new rule is entered here; ``make rule NAME=...`` makes its module, and tests hold this page, the rules' modules and
the pages of the codes together.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.judgement import Judgement
from summarise.checking.aligning.rule import (
    AGREEING,
    AGREEING_OR_DATED,
    DATED,
    DERIVED,
    NUMBERS,
    ORDINAL,
    SHARE,
    ClaimRule,
    Rule,
    SecondRule,
    SentenceRule,
)
from summarise.checking.aligning.sight import Sight
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.rules.parts import (
    all_of_them,
    one_of_several,
    other_complement,
    part_as_rest,
    part_as_total,
    part_as_whole,
    part_or_more,
    total_as_part,
)
from summarise.checking.rules.sums import (
    average_of_few,
    derived,
    own_count,
    own_results,
    worked_out_abroad,
    wrong_change,
    wrong_gap,
    wrong_sums,
)
from summarise.checking.rules.turned import (
    alleged,
    fates,
    other_rank,
)
from summarise.checking.rules.value import (
    not_quoted,
    other_value,
    range_end,
    rounded,
    superseded,
    without_value,
)
from summarise.checking.rules.when import (
    dated_act,
    dates,
    joined_facts,
    old_as_new,
    other_edition,
    other_period,
    other_span,
    other_zone,
    passing_level,
    range_of_dates,
    role_of_date,
    since_when,
)
from summarise.checking.rules.whose import (
    anothers_words,
    beside_another,
    misplaced,
    numbered_names,
    ordinal_for_count,
    other_age,
    other_before,
    other_counted,
    other_dimension,
    other_gender,
    other_in_row,
    other_person,
    other_subject,
    other_thing,
    ranked,
    swapped,
    table_cell,
    winners,
)
from summarise.checking.rules.wording import (
    amounts,
    averages,
    change_for_level,
    direction,
    each_of_shared,
    fewer_for_count,
    forecasts,
    hedge,
    lead_for_win,
    left_open,
    legal_status,
    level_for_change,
    not_done_yet,
    opposites,
    own_benchmark,
    own_levels,
    planned_verb,
    rates,
    status,
)
from summarise.checking.verdicts import Code


class _Later:
    """Runs a rule whose module is imported when a source is met that it reads: most processes never need it."""

    def __init__(self, module: str) -> None:
        """``module``: its name below ``checking.rules``."""
        self._module = module

    def rule(self) -> SentenceRule:
        """The rule as its module has it."""
        found: SentenceRule = import_module(f"summarise.checking.rules.{self._module}").RULE
        return found

    def __call__(self, ground: Ground, stated: Stated) -> Iterator[Finding]:
        return self.rule().run(ground, stated)


def loaded(rule: SentenceRule) -> SentenceRule:
    """A rule of ``SENTENCE`` with all that its module says of it, which is imported."""
    return rule.run.rule() if isinstance(rule.run, _Later) else rule


def _abroad(name: str, *codes: Code) -> SentenceRule:
    """A rule of ``rules.abroad``, imported for the first source in another language than English."""
    return SentenceRule(name, codes, _Later(f"abroad.{name}"), english=False)


def _short(family: str, name: str, *codes: Code, needs: int) -> SentenceRule:
    """A rule of ``rules.short``, imported for the first short source: a check of an article needs none of them."""
    return SentenceRule(name, codes, _Later(f"short.{family}.{name}"), needs=needs, short=True)


def _missing(family: str, name: str, *codes: Code, weighed: bool = True) -> ClaimRule:
    """A rule for claims that no place of the source carries, imported for the first of them: most numbers are right."""

    def run(sight: Sight) -> Judgement | None:
        rule: ClaimRule = import_module(f"summarise.checking.rules.{family}.{name}").RULE
        return rule.run(sight)

    return ClaimRule(name, codes, run, weighed)


# Of one claim: what is no plain number; then, from the places that carry it; then, where none does.
# The first that speaks is heard.
ALONE: tuple[ClaimRule, ...] = (numbered_names.RULE, dates.RULE, without_value.RULE)
CARRIED: tuple[ClaimRule, ...] = (
    table_cell.RULE,
    worked_out_abroad.RULE,
    other_thing.RULE,
    ordinal_for_count.RULE,
    other_age.RULE,
    average_of_few.RULE,
    other_value.RULE,
    level_for_change.RULE,
    hedge.RULE,  # the claim's own value stands there: no rule behind this one sees such a claim
    rounded.RULE,
    range_end.RULE,
)
_WORD_FOR_WORD = _missing("value", "word_for_word")
_ABSENT = _missing(
    "value", "absent", Code.NOT_IN_SOURCE, Code.VALUE_MISMATCH, Code.SCALE_MISMATCH, Code.UNIT_MISMATCH
)
MISSING: tuple[ClaimRule, ...] = (
    _missing("value", "added_fraction", Code.VALUE_MISMATCH),
    _WORD_FOR_WORD,
    _missing("sums", "table_total", Code.DERIVED, Code.ROUNDED, weighed=False),
    _missing("value", "local_sign", weighed=False),
    _missing("value", "other_unit", Code.UNIT_MISMATCH),
    derived.RULE,
    _missing("sums", "from_few", Code.DERIVED, weighed=False),
    _missing("value", "misread", Code.VALUE_MISMATCH),
    _missing("value", "other_scale", Code.SCALE_MISMATCH),
    _ABSENT,
)
# The same of a claim beyond the budget of a summary: sums and tables are not gone through for it.
BRIEF: tuple[ClaimRule, ...] = (_WORD_FOR_WORD, _ABSENT)
# Each may put its own word in the place of what was said.
SECOND: tuple[SecondRule, ...] = (not_quoted.RULE,)

# Of one word only the first of these is heard.
_OF_A_WORD: tuple[SentenceRule, ...] = (
    other_before.RULE,
    status.RULE,
    legal_status.RULE,
    opposites.RULE,
    beside_another.RULE,
    misplaced.RULE,
    part_as_whole.RULE,
    total_as_part.RULE,
    part_as_rest.RULE,
    part_or_more.RULE,
    part_as_total.RULE,
    one_of_several.RULE,
    other_subject.RULE,
    other_counted.RULE,
    other_dimension.RULE,
    all_of_them.RULE,
    averages.RULE,
    lead_for_win.RULE,
    fewer_for_count.RULE,
    other_person.RULE,
    other_gender.RULE,
    other_period.RULE,
    other_edition.RULE,
    joined_facts.RULE,
    old_as_new.RULE,
    range_of_dates.RULE,
    role_of_date.RULE,
    other_zone.RULE,
    since_when.RULE,
    other_span.RULE,
    other_complement.RULE,
    change_for_level.RULE,
    amounts.RULE,
    rates.RULE,
    each_of_shared.RULE,
    forecasts.RULE,
    planned_verb.RULE,
    left_open.RULE,
    not_done_yet.RULE,
    _abroad("open_as_done", Code.STATUS_CHANGED),
    _abroad("opposite_word", Code.WRONG_REFERENT),
    _abroad("other_end", Code.WRONG_REFERENT, Code.DIRECTION_REVERSED),
    _abroad("other_date", Code.WRONG_REFERENT),
    _abroad("other_winner", Code.WRONG_REFERENT),
    _abroad("other_topic", Code.WRONG_REFERENT),
    _abroad("other_fate", Code.WRONG_REFERENT),
    _abroad("other_part", Code.WRONG_REFERENT),
    _abroad("other_name", Code.WRONG_REFERENT),
    other_in_row.RULE,
    passing_level.RULE,
    ranked.RULE,
    anothers_words.RULE,
)
# Of a sentence of which no rule before has said the same.
_ELSE: tuple[SentenceRule, ...] = (
    _short("told", "wrong_way", Code.DIRECTION_REVERSED, needs=NUMBERS),
    _short("told", "still_to_do", Code.DIRECTION_REVERSED, needs=AGREEING),
    fates.RULE,
    _short("told", "excepted", Code.DIRECTION_REVERSED, needs=AGREEING),
    _short("told", "denied", Code.DIRECTION_REVERSED, needs=AGREEING),
    alleged.RULE,
    _short("told", "vote_outcome", Code.DIRECTION_REVERSED, needs=AGREEING),
    _short("told", "subgroup", Code.WRONG_REFERENT, needs=AGREEING | SHARE),
    _short("told", "contrary", Code.DIRECTION_REVERSED, needs=AGREEING),
    _short("told", "compared_way", Code.DIRECTION_REVERSED, needs=NUMBERS),
    _short("told", "other_turn", Code.WRONG_REFERENT, needs=AGREEING_OR_DATED),
    _short("amounts", "other_column", Code.WRONG_REFERENT, needs=AGREEING),
    _short("told", "other_term", Code.WRONG_REFERENT, needs=AGREEING),
    _short("amounts", "aim_as_result", Code.STATUS_CHANGED, needs=AGREEING),
    _short("amounts", "by_or_to", Code.DIRECTION_REVERSED, needs=AGREEING | SHARE),
    _short("told", "other_stage", Code.WRONG_REFERENT, needs=NUMBERS),
    _short("amounts", "included", Code.WRONG_REFERENT, needs=NUMBERS),
    _short("amounts", "other_side", Code.DIRECTION_REVERSED, needs=NUMBERS | DERIVED),
    _short("amounts", "moved_for_level", Code.WRONG_REFERENT, needs=AGREEING),
    _short("amounts", "from_for_to", Code.DIRECTION_REVERSED, needs=AGREEING),
    _short("amounts", "moved_rank", Code.DIRECTION_REVERSED, needs=NUMBERS | ORDINAL),
    _short("amounts", "other_benchmark", Code.WRONG_REFERENT, needs=NUMBERS | DERIVED),
    _short("amounts", "other_base", Code.WRONG_REFERENT, needs=NUMBERS | SHARE | DERIVED),
    _short("amounts", "each_time", Code.WRONG_REFERENT, needs=AGREEING),
    _short("amounts", "per_unit", Code.WRONG_REFERENT, needs=AGREEING),
    _short("told", "unconfirmed", Code.STATUS_CHANGED, needs=AGREEING),
    _short("amounts", "old_level", Code.WRONG_REFERENT, needs=AGREEING),
    other_rank.RULE,
    _short("amounts", "ahead_or_behind", Code.DIRECTION_REVERSED, needs=AGREEING),
    _short("amounts", "score_unit", Code.WRONG_REFERENT, needs=AGREEING),
    _short("amounts", "wrong_base", Code.ARITHMETIC_WRONG, needs=NUMBERS),
    _short("amounts", "bound_of_range", Code.QUALIFIER_REVERSED, needs=NUMBERS),
    _short("told", "other_length", Code.WRONG_REFERENT, needs=AGREEING),
    _short("told", "elapsed", Code.DIRECTION_REVERSED, needs=AGREEING),
    _short("told", "alleged_aside", Code.STATUS_CHANGED, needs=AGREEING),
    _short("told", "until_date", Code.WRONG_REFERENT, needs=DATED),
    _short("amounts", "gap_of_others", Code.ARITHMETIC_WRONG, needs=NUMBERS),
    _short("amounts", "aim_reached", Code.STATUS_CHANGED, needs=AGREEING),
    _short("amounts", "shared_out", Code.WRONG_REFERENT, needs=AGREEING),
)
# Of one sentence. What is found in the words around a number stands in this order too.
SENTENCE: tuple[SentenceRule, ...] = (
    direction.RULE,
    _abroad("other_direction", Code.DIRECTION_REVERSED),
    own_levels.RULE,
    own_benchmark.RULE,
    *_OF_A_WORD,
    swapped.RULE,
    winners.RULE,
    wrong_sums.RULE,
    wrong_change.RULE,
    wrong_gap.RULE,
    own_results.RULE,
    own_count.RULE,
    dated_act.RULE,
    superseded.RULE,
    *_ELSE,
)
UNLESS_SAID = frozenset(rule.name for rule in _ELSE)
ONE_A_WORD = frozenset(rule.name for rule in _OF_A_WORD)
# What these say of a number in a row told "respectively" does not rest on the words beside it.
OF_ROWS = frozenset(
    rule.name for rule in (swapped.RULE, wrong_sums.RULE, wrong_change.RULE, wrong_gap.RULE, superseded.RULE)
)
# These prove nothing by themselves: what they find counts only where it is weighed, is no company for other findings, and
# is shown from this likelihood on.
ONLY_WEIGHED = frozenset({anothers_words.RULE.name})
SHOWN_FROM = 0.5
# And once a sentence, wherever it points.
ONE_A_SENTENCE = frozenset({Code.STATUS_CHANGED})

# Flags of the number itself that a finding of these codes stands for.
SAYS_BETTER: dict[Code, tuple[Code, ...]] = {
    Code.ARITHMETIC_WRONG: (Code.NOT_IN_SOURCE, Code.VALUE_MISMATCH, Code.DERIVED),
    Code.SUPERSEDED: (Code.WRONG_REFERENT,),
}

RULES: tuple[Rule, ...] = (*ALONE, *CARRIED, *MISSING, *SECOND, *SENTENCE)
