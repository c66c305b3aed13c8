"""The words of the check: claim, evidence, verdict, flag, and the result that holds them.

Standard-library dataclasses, so that checking costs no import; the JSON border serialises them
through pydantic. ``start``/``end`` are ``str`` indices: of a claim, in the string that stands at its
``path``; of evidence, in the source text.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from typing import Any

from summarise.quantities import Quantity


class Severity(StrEnum):
    """How sure a flag is: an error is right nearly always."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"


class Verdict(StrEnum):
    """What the source says of one claim."""

    SUPPORTED = "supported"
    ROUNDED = "rounded"
    DERIVED = "derived"
    CONTRADICTED = "contradicted"
    UNSUPPORTED = "unsupported"


class Decision(StrEnum):
    """What a wrong number changes beside itself, where somebody may act on it."""

    WINNER = "winner"  # who is ahead
    MAJORITY = "majority"  # more or less than half of a vote or of a company
    SIGN = "sign"  # above or below zero, a profit or a loss
    DIRECTION = "direction"  # up or down, for or against
    LIMIT = "limit"  # which side of a stated limit, target or bound


class Code(StrEnum):
    """The name of each thing that can be wrong; docs/flags.md has a page for every one."""

    QUOTE_NOT_FOUND = "quote-not-found"
    NOT_IN_SOURCE = "not-in-source"
    VALUE_MISMATCH = "value-mismatch"
    SCALE_MISMATCH = "scale-mismatch"
    UNIT_MISMATCH = "unit-mismatch"
    QUALIFIER_REVERSED = "qualifier-reversed"
    QUALIFIER_DROPPED = "qualifier-dropped"
    QUALIFIER_ADDED = "qualifier-added"
    DATE_MISMATCH = "date-mismatch"
    DATE_PART_ADDED = "date-part-added"
    WRONG_REFERENT = "wrong-referent"
    RANGE_NARROWED = "range-narrowed"
    ROUNDED = "rounded"
    DERIVED = "derived"
    ARITHMETIC_WRONG = "arithmetic-wrong"
    SELF_CONTRADICTION = "self-contradiction"
    DIRECTION_REVERSED = "direction-reversed"
    STATUS_CHANGED = "status-changed"
    SUPERSEDED = "superseded"
    FIGURE_OMITTED = "figure-omitted"
    NO_EVIDENCE = "no-evidence"
    NAME_NOT_IN_SOURCE = "name-not-in-source"
    SOURCES_DISAGREE = "sources-disagree"  # of a summary of several sources
    MODEL_DOUBT = "model-doubt"  # a second model's opinion, never this check's own


@dataclass(frozen=True, slots=True)
class Evidence:
    """The passage of the source a claim rests on, or the nearest candidate.

    ``where``: "quote", "paragraph", "sentence" or "article": how near to the claim's own evidence it
    was found. ``quantity`` is None for a quote, a name or a computed value; ``arithmetic`` shows the
    sum for a derived value ("105 + 389 = 494"). ``page``: the number of its page, from 1, where the
    article has pages. ``place``: where it stands, in words, where the input has places ("page 2",
    "Sheet1!C7 (Revenue, 2024)", "slide 3"). ``source``: the name of its source, where the summary is of several; the offsets
    are of that source's text.
    """

    start: int
    end: int
    text: str
    where: str
    quantity: Quantity | None = None
    arithmetic: str | None = None
    page: int | None = None
    place: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One number (or quote, or name) asserted by a summary.

    ``path``: where it stands, "" for a plain string, "facts[2].figures[0].value" in structured data.
    ``text``: ``string_at(path)[start:end]``. ``quantity`` is None for a quote or a name.
    """

    path: str
    start: int
    end: int
    text: str
    quantity: Quantity | None = None
    verdict: Verdict = Verdict.UNSUPPORTED
    evidence: Evidence | None = None

    @property
    def reach(self) -> tuple[int, int]:
        """The span of the claim with the number that it is a part of: a flag may point at the hedge alone."""
        q = self.quantity
        if q is None:
            return self.start, self.end
        return min(self.start, q.start), max(self.end, q.end)


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Why a finding may stand, who said so, and when (ISO 8601)."""

    reason: str
    who: str
    when: str


@dataclass(frozen=True, slots=True)
class Flag:
    """One thing a person should look at. ``claim`` is None only for what the summary leaves out; ``accepted`` is None
    for all that nobody has accepted.

    ``confidence``: how likely it is right, from 0 to 1, where 5 numbers in 100 are wrong; None where it was not
    weighed (quotes, names, facts with a quote, omissions). ``decision``: what the mistake would change beside the
    number; None where that is nothing that can be told.
    """

    code: Code
    severity: Severity
    message: str
    suggestion: str
    claim: Claim | None = None
    evidence: Evidence | None = None
    accepted: Acceptance | None = None
    confidence: float | None = None
    decision: Decision | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """What the check found: every claim with its verdict, the flags, the source figures left out.

    ``flags`` stand in the order of harm: open ones before accepted ones, errors before warnings before notes, of these
    the ones that change a decision first, then in the order of the summary.

    ``hints``: a line each on what was taken for granted (a dateline as the date) or would make the check worth more.
    """

    claims: tuple[Claim, ...]
    flags: tuple[Flag, ...]
    omitted: tuple[Evidence, ...] = ()
    hints: tuple[str, ...] = ()

    @property
    def open(self) -> tuple[Flag, ...]:
        """The flags that nobody has accepted: all that count."""
        return tuple(f for f in self.flags if f.accepted is None)

    def worst(self) -> Severity | None:
        """The highest severity among the flags that nobody has accepted; None when there are none."""
        order = list(Severity)
        return max((f.severity for f in self.open), key=order.index, default=None)

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        # By its name: the check itself needs no template library, and brings none along.
        return str(import_module("summarise.reports.html.notebook").checked_html(self))

    def to_frame(self, library: str | None = None) -> Any:
        """One row a claim, as a DataFrame of "pandas" or "polars"; None takes the first of them that is installed.

        Raises SettingsError where none is.
        """
        return import_module("summarise.reports.frames").to_frame(self, library)
