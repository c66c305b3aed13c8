"""The flags of a check as things for a person to look at: like ones together, what is wrong before what is not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from summarise.article import Article, above_title
from summarise.checking.verdicts import Checked, Claim, Code, Evidence, Severity
from summarise.quantities.named import NamedTuple
from summarise.reports.excerpts import Line, cut_around, line_around
from summarise.reports.view import Grouped, accepted_by, grouped, place, plural, strings_of

_AROUND = 90  # characters of a text on either side of what is pointed at
_OPENING = 80  # characters of an article without a title
_WITHIN = re.compile(
    r"(facts\[\d+\])\.(?:statement|figures\[\d+\]\.\w+)|(people|organisations|places|dates)\[\d+\]"
)


class Findings(NamedTuple):
    """Every flag of a check, once. ``wrong``: the open errors and warnings, gravest first; ``notes``: other open
    notes; ``left_out``: the open notes about numbers of the article that the summary has not; ``accepted``: what
    somebody has accepted."""

    wrong: tuple[Grouped, ...] = ()
    notes: tuple[Grouped, ...] = ()
    left_out: tuple[Grouped, ...] = ()
    accepted: tuple[Grouped, ...] = ()

    @property
    def errors(self) -> int:
        """How many of ``wrong`` are errors."""
        return sum(group.flag.severity is Severity.ERROR for group in self.wrong)

    @property
    def warnings(self) -> int:
        """How many of ``wrong`` are warnings."""
        return len(self.wrong) - self.errors


def findings(checked: Checked | None) -> Findings:
    """The flags of ``checked`` in the order somebody looks at them; none where nothing was checked."""
    groups = grouped(checked.flags) if checked else []
    open_ = [group for group in groups if group.flag.accepted is None]
    wrong = [group for group in open_ if group.flag.severity is not Severity.NOTE]
    at = {_where(group): i for i, group in reversed(list(enumerate(wrong))) if group.flag.evidence}
    notes = []
    for group in (group for group in open_ if group.flag.severity is Severity.NOTE):
        if group.flag.code is Code.FIGURE_OMITTED and (i := at.get(_where(group))) is not None:
            # What the summary states wrong it also leaves out: that is one thing to look at.
            wrong[i] = wrong[i]._replace(flags=(*wrong[i].flags, *group.flags))
        else:
            notes.append(group)
    return Findings(
        tuple(wrong),
        tuple(group for group in notes if group.flag.code is not Code.FIGURE_OMITTED),
        tuple(group for group in notes if group.flag.code is Code.FIGURE_OMITTED),
        tuple(group for group in groups if group.flag.accepted is not None),
    )


def _where(group: Grouped) -> tuple[int, int] | None:
    evidence = group.flag.evidence
    return (evidence.start, evidence.end) if evidence else None


def told(found: Findings, checked: Checked, *, copied: bool = False) -> str:
    """What the check comes to, in one line: "1 error, 2 warnings.", or that nothing is wrong. ``copied``: the summary
    is the article's own sentences, so that there was nothing to compare."""
    accepted = f"; {len(found.accepted):,} accepted" if found.accepted else ""
    if found.wrong:
        named = [plural(found.errors, "error")] * (found.errors > 0)
        return (
            ", ".join([*named, *[plural(found.warnings, "warning")] * (found.warnings > 0)]) + accepted + "."
        )
    if accepted:
        return f"Nothing else to correct{accepted}."
    if copied:
        return "Nothing to correct: these are the article's own sentences, copied."
    numbers = any(claim.quantity is not None for claim in checked.claims)
    return "Nothing to correct: " + (
        "every number stated has its place in the article." if numbers else "the summary states no number."
    )


def article_heading(article: Article) -> str:
    """What a report is headed with: the article's title; of one without, its first line that is
    more than a day. Never the summary's headline,
    which may be wrong."""
    if title := article.heading:
        return title
    words = " ".join(article.text[above_title(article.text) :].partition("\n")[0].split())
    if len(words) > _OPENING:
        words = (words[:_OPENING].rpartition(" ")[0] or words[:_OPENING]) + "…"
    return words or article.source or "A checked summary"


def texts_of(summary: Any) -> dict[str, str]:
    """The strings of a summary, of whatever shape, by their paths: those that ``Claim.path`` names."""
    return dict(strings_of(summary))


def lines_of(summary: Any) -> dict[str, str]:
    """Of ``texts_of`` those whose line has more to show than the value that a message names; of a text all of it."""
    if isinstance(summary, str):
        return {"": summary}
    return {path: text for path, text in texts_of(summary).items() if len(text.split()) > 1}


def spot(path: str) -> str:
    """Where in a summary, as somebody says it who reads it: the fact, not the field of it that holds the number."""
    found = _WITHIN.fullmatch(path)
    return place(found[1] or found[2] if found else path) or "the summary"


def spots(group: Grouped) -> list[tuple[Claim, str]]:
    """The places of a finding, each named once, with the first claim there."""
    first: dict[str, Claim] = {}
    for claim in group.claims:
        first.setdefault(spot(claim.path), claim)
    return [(claim, name) for name, claim in first.items()]


def in_summary(group: Grouped, texts: Mapping[str, str]) -> Line | None:
    """The line of the summary on which the flagged words stand, cut around them; ``texts`` as ``texts_of`` gives
    them. None for what the summary leaves out."""
    for claim in group.claims:
        text = texts.get(claim.path, "")
        if claim.start < claim.end <= len(text):
            return _line(text, *claim.reach)
    return None


def in_article(evidence: Evidence | None, text: str) -> Line | None:
    """The line of the article that a finding is held to, cut around the place; None where there is none."""
    if evidence is None or evidence.end <= evidence.start:
        return None
    return _line(text, evidence.start, evidence.end)


def _line(text: str, start: int, end: int) -> Line:
    """The line around a span, cut; of a line of any length only what may be shown is taken out of the text."""
    first, last = max(0, start - 2 * _AROUND), end + 2 * _AROUND
    line = cut_around(line_around(text[first:last], start - first, end - first), _AROUND)
    return line._replace(number=text.count("\n", 0, start) + 1)


def advice(group: Grouped) -> str:
    """What to do about a finding, or by whom it was accepted."""
    flag = group.flag
    return f"Accepted: {accepted_by(flag.accepted)}" if flag.accepted else flag.suggestion


def same_text(one: str, other: str) -> bool:
    """Whether two texts say the same but for white space, case and the marks at their ends, so that one is enough."""
    return _bare(one) == _bare(other) != ""


def repeats(prose: str, statements: Iterable[str]) -> bool:
    """Whether ``prose`` is nothing but some of ``statements``, one after the other in their order."""
    rest, at = _bare(prose), 0
    for statement in map(_bare, statements):
        if statement and rest.startswith(statement, at):
            at += len(statement)
            while at < len(rest) and not rest[at].isalnum():
                at += 1
    return at >= len(rest) > 0


def _bare(text: str) -> str:
    return " ".join(text.split()).casefold().strip(" .,;:!?\"'“”‘’«»")
