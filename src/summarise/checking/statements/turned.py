"""A statement that has the opposite of a word of its quote, or another stretch of time that a rate is for: "38% of urban households"
for "38% of rural households", "18,000 a month" for "18,000 a year"."""

from __future__ import annotations

from collections.abc import Sequence

from summarise.checking.figures.figure import FieldFinding
from summarise.checking.reading.claims import Passage
from summarise.checking.source.index import SourceIndex
from summarise.checking.statements.word_by_word import Changed, Word
from summarise.checking.text.opposite_words import TURNED, sides
from summarise.checking.verdicts import Claim, Code, Evidence, Severity

_DENIALS = frozenset(
    "not no never without hardly nor neither cannot don't didn't doesn't won't wasn't weren't isn't aren't hasn't haven't hadn't "
    "couldn't wouldn't shouldn't can't refused refuses failed fails declined".split()
)
_STRETCHES = frozenset(
    "second minute hour shift day night week weekend fortnight month quarter term semester season year decade".split()
)
_EACH = frozenset("a an per each every".split())


def turned_words(index: SourceIndex, statement: Passage, changed: Changed) -> FieldFinding | None:
    """A word of ``statement`` that stands where its quote has the opposite, or a stretch of time where that has another, in words
    that it has ``changed``."""
    stretches = _stretches(changed)
    found = stretches or _opposites(changed)
    if found is None:
        return None
    mine, other = found
    own = index.text[other.start : other.end]
    evidence = Evidence(other.start, other.end, own, "quote")
    return FieldFinding(
        Code.UNIT_MISMATCH if stretches else Code.DIRECTION_REVERSED,
        Claim(statement.path, mine.start, mine.end, mine.text, evidence=evidence),
        evidence,
        f"The statement says “{mine.text}” where its quote says “{own}”.",
        f"Check whether “{own}” or “{mine.text}” is meant.",
        Severity.WARNING,
    )


def _opposites(changed: Changed) -> tuple[Word, Word] | None:
    """A word of the statement and its opposite in its place, where neither text denies anything or has both."""
    said, there = {w.key for w in changed.statement}, {w.key for w in changed.quote}
    if _DENIALS & (said ^ there):
        return None
    of_word = sides()
    for mine in changed.said:
        for other in changed.quoted:
            if other.key in said or mine.key in there:
                continue
            theirs = dict(of_word.get(other.key, ()))
            if any(
                theirs.get(key) == -sign
                for key, sign in of_word.get(mine.key, ())
                if not key.startswith(TURNED)
            ):
                return mine, other
    return None


def _stretches(changed: Changed) -> tuple[Word, Word] | None:
    """Two stretches of time that a rate is for, each behind "a", "per" or "each"."""
    mine, other = _stretch(changed.said, changed.statement), _stretch(changed.quoted, changed.quote)
    return None if mine is None or other is None or mine.key == other.key else (mine, other)


def _stretch(words: Sequence[Word], text: Sequence[Word]) -> Word | None:
    for word in words:
        if word.key in _STRETCHES:
            at = next(n for n, one in enumerate(text) if one.start == word.start)
            if at and text[at - 1].key in _EACH:
                return word
    return None
