"""A source that is read once and checked against as often as one likes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from summarise.checking.check import check
from summarise.checking.flags.choosing import Key
from summarise.checking.read_source import ReadSource
from summarise.checking.verdicts import Acceptance, Checked, Code, Severity


class Source(ReadSource):
    """A source, its numbers, sentences and words found once, for any number of summaries.

    ``Source(text).check(summary)`` says what ``check(text, summary)`` says, and ``check`` takes a Source
    wherever it takes a text. Threads may share one: what is worked out on use is the same whoever works it out. A pickle
    carries the text alone, which is read again on the other side.
    """

    def check(
        self,
        summary: Any,
        *,
        severities: Mapping[Code, Severity] | None = None,
        select: str | Iterable[str] = (),
        ignore: str | Iterable[str] = (),
        accepted: Mapping[Key, Acceptance] | None = None,
    ) -> Checked:
        """Check one summary; arguments, result and errors are those of ``check``."""
        return check(self, summary, severities=severities, select=select, ignore=ignore, accepted=accepted)
