"""Each flag code in words that people use, shown beside its name."""

from __future__ import annotations

from summarise.checking.verdicts import Code, Decision, Flag

TITLES: dict[Code, str] = {
    Code.QUOTE_NOT_FOUND: "Quote not in the article",
    Code.NOT_IN_SOURCE: "Not in the article",
    Code.VALUE_MISMATCH: "Another value",
    Code.SCALE_MISMATCH: "Wrong power of ten",
    Code.UNIT_MISMATCH: "Wrong unit",
    Code.QUALIFIER_REVERSED: "Hedge turned round",
    Code.QUALIFIER_DROPPED: "Hedge left out",
    Code.QUALIFIER_ADDED: "Hedge added",
    Code.DATE_MISMATCH: "Wrong date",
    Code.DATE_PART_ADDED: "Part of a date added",
    Code.WRONG_REFERENT: "Wrong person or thing",
    Code.RANGE_NARROWED: "One end of a range",
    Code.ROUNDED: "Rounded",
    Code.DERIVED: "Worked out",
    Code.ARITHMETIC_WRONG: "Wrong sum",
    Code.SELF_CONTRADICTION: "Says two things",
    Code.DIRECTION_REVERSED: "Opposite direction",
    Code.STATUS_CHANGED: "Planned, alleged or done",
    Code.SUPERSEDED: "Taken back",
    Code.FIGURE_OMITTED: "Number left out",
    Code.NO_EVIDENCE: "No quote",
    Code.NAME_NOT_IN_SOURCE: "Name not in the article",
    Code.SOURCES_DISAGREE: "The sources disagree",
    Code.MODEL_DOUBT: "A model doubts it",
}


def title(code: str) -> str:
    """The title of a code; KeyError for no such code."""
    return TITLES[Code(code)]


# What a finding changes beside a number, as the end of "changes ...".
CHANGES: dict[Decision, str] = {
    Decision.WINNER: "who is ahead",
    Decision.MAJORITY: "a majority",
    Decision.SIGN: "the sign: profit or loss, above or below zero",
    Decision.DIRECTION: "the direction",
    Decision.LIMIT: "the side of a limit",
}


def heading(flag: Flag) -> str:
    """The title of a flag's code, with the decision that it changes: "Another value (changes a majority)"."""
    said = title(flag.code)
    return f"{said} (changes {CHANGES[flag.decision]})" if flag.decision is not None else said
