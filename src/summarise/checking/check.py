"""check: (source, any summary) -> Checked. Pure: no model, no network; kept are the last few sources as they were read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from summarise.article import Article
from summarise.checking.flags.choosing import Choice, Key
from summarise.checking.one_source import OneSource, checked
from summarise.checking.read_source import ReadSource, held
from summarise.checking.source.dates import must_be_a_date
from summarise.checking.verdicts import (
    Acceptance,
    Checked,
    Code,
    Flag,
    Severity,
)
from summarise.errors import InputError

_ALL = Choice()


def check(
    source: str | Article | ReadSource | Sequence[str | Article],
    summary: Any,
    *,
    article_date: str | None = None,
    severities: Mapping[Code, Severity] | None = None,
    select: str | Iterable[str] = (),
    ignore: str | Iterable[str] = (),
    accepted: Mapping[Key, Acceptance] | None = None,
) -> Checked:
    """Check every number, quote and name of ``summary`` against ``source``.

    ``source``: a text, an Article, or a Source, which is read once for many summaries and has its date already; or a list
    of texts and Articles, for a summary of several sources: then each piece of evidence has the name of its ``source``.
    ``summary``: text, a pydantic model, a dataclass, or any nest of mappings and lists.
    ``article_date``: ISO 8601; dates that the text leaves open ("on Tuesday, 14 January") are judged
    by it; without one, a dateline of the text is taken ("CARDIFF, 22 January 2025 —"). Numbers are read in the language that the article states or is written in.
    ``severities`` overrides the defaults code by code. ``select``: the codes of the flags that are wanted, by default
    all; ``ignore``: those that are not. ``accepted``: findings that may stand, as ``summarise.configuration.accepted.load`` reads
    them; they are among the flags, each with who accepted it and why. Never raises for content; ValueError for a code
    that is none, for a date that is none or stands beside a Source; InputError for a source that is no text and a summary that is bytes or a path.
    """
    if isinstance(source, list | tuple):
        from summarise.checking.several.sources import check_several

        return check_several(
            source, summary, article_date=article_date, severities=severities, select=select, ignore=ignore,
            accepted=accepted,
        )  # fmt: skip
    given = source.given if isinstance(source, ReadSource) else source
    if not isinstance(given, str | Article):
        raise InputError(
            f"the source is {type(given).__name__}; give a text (str), an Article or a Source, or a list of them"
        )
    must_be_a_date(article_date)
    if isinstance(source, ReadSource) and article_date is not None:
        raise ValueError("a Source has its date already: Source(text, article_date=...)")
    read = source if isinstance(source, ReadSource) else held(given, article_date)
    return checked(
        read, summary, given=given, severities=severities, select=select, ignore=ignore, accepted=accepted
    )


def graded(source: str | Article, summary: Any, *, article_date: str | None = None) -> Checked:
    """As ``check``, with every flag as grave as its rule says by itself: what rules are tested by."""
    checking = OneSource(ReadSource(source, article_date=article_date), {}, _ALL)
    checking.weigh = False
    return checking.run(summary)


def findings_of(source: str, summary: Any) -> list[tuple[Flag, tuple[str, ...]]]:
    """Every weighed flag on a summary, with the features that it was weighed by: what calibration reads."""
    checking = OneSource(ReadSource(source), {}, _ALL)
    checking.run(summary)
    return checking.flags.watched
