"""A statement that tells as done what its quote leaves open: "a further 140 soldiers arrived on Wednesday" for "are due on Wednesday"."""

from __future__ import annotations

from collections.abc import Sequence

from summarise.checking.figures.figure import FieldFinding
from summarise.checking.reading.claims import Passage
from summarise.checking.source.index import SourceIndex
from summarise.checking.statements.word_by_word import Changed, Word
from summarise.checking.text.openness import OPEN_BY, OPEN_BY_TO
from summarise.checking.text.verbs import is_past
from summarise.checking.verdicts import Claim, Code, Evidence, Severity

# Words of the quote that say that something is yet to be.
_TO_COME = frozenset(
    "will would could may might due planned plans expected scheduled hopes forecast set proposed pledged promised".split()
)
_DONE = frozenset("has have had was were is are".split())
# Words of a statement that leave it open, in whatever form.
_OPEN = (
    OPEN_BY
    | OPEN_BY_TO - _DONE
    | frozenset(
        "can offer offers offered proposed proposes planned goal deal agreed agrees agreement bill scheduled estimate estimated future "
        "next later tomorrow potential possible likely deadline begin begins start starts must capacity by until ordered says said told to".split()
    )
)


def told_as_done(index: SourceIndex, statement: Passage, changed: Changed) -> FieldFinding | None:
    """A past verb of ``statement`` that stands where its quote says that something is to come, in words that it has ``changed``."""
    if any(word.key in _OPEN for word in changed.statement):
        return None
    past = _past(changed.said)
    if (
        past is None
        or _past(changed.quoted) is not None
        or not any(w.key in _TO_COME for w in changed.quoted)
    ):
        return None
    start, end = changed.quoted[0].start, changed.quoted[-1].end
    own = index.text[start:end]
    evidence = Evidence(start, end, own, "quote")
    return FieldFinding(
        Code.STATUS_CHANGED,
        Claim(statement.path, past.start, past.end, past.text, evidence=evidence),
        evidence,
        f"The quote says “{own}”; the statement says “{past.text}”, as if it were done.",
        f"Say that it is to come: “{own}”.",
        Severity.WARNING,
    )


def _past(words: Sequence[Word]) -> Word | None:
    """The first word that tells what was done."""
    return next((w for w in words if w.key not in _TO_COME and is_past(w.key)), None)
