"""What leaves a number of a clause open, and the past verbs that tell of it as done."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from summarise.checking.aligning.clauses.cutting import Clause
from summarise.checking.reading.spans import Span
from summarise.checking.text.openness import INFINITIVE, OPEN, OPEN_BEHIND, may_be_open
from summarise.checking.text.verbs import is_past, lemma
from summarise.checking.text.words import tokens_of
from summarise.quantities import Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

# Past verbs that tell of saying or settling and not of the thing itself.
_SAYING = frozenset(
    map(
        lemma,
        "said told announced reported warned added unveiled outlined agreed approved pledged promised set signed signalled confirmed "
        "published presented revealed disclosed noted estimated called allocated earmarked voted decided showed meant based".split(),
    )
)
_NOT_FINITE = pattern(r"\b(?:be|been|being|to have|of having|have|has)(?: \w+ly)? \Z", re.IGNORECASE)
_NOUNED = pattern(
    r"\b(?:an?|the|to|maximum|minimum|its|their|his|her|of|in|this|that|total|estimated) \Z", re.IGNORECASE
)
PERFECT = pattern(r"\b(?:has|have|had) (?:now |already |since )?(?:been )?\Z", re.IGNORECASE)
_ALIKE = frozenset(
    "put cut hit set shut let read spread quit beat bid cost hurt split".split()
)  # in both tenses
_AUXILIARY = pattern(r"had (?:been )?[a-z]{3,}ed\b")
_PRESENT = pattern(r"\b(?:is|are) \Z")
_AMOUNT_NEXT = pattern(r"(?: (?:about|around|some|nearly|almost|over|more than|up to))? ?[^\w\s]?\d")
# "A petition signed by 3,100 people would go to court": what stands behind is said of another subject.
_BESIDE_SUBJECT = pattern(
    r"\b(?:by|from|with|after|despite|at|in|on|during|against|between)(?: (?:the|its|their|some|about|around|more than|over|nearly|almost|at least|up to|as many as|only))* ?[^\w\s]?\Z",
    re.IGNORECASE,
)
WORD = pattern(r"[^\W\d_]{2,}")


class Open(NamedTuple):
    """The word that leaves a number open, and whether it is one of forecasting."""

    start: int
    end: int
    forecast: bool


def governed_by(clause: Clause, word: Open, number: Quantity) -> str:
    """What the word that leaves a number open speaks of: all between the two, or what stands behind both."""
    if word.start >= number.start:
        return clause.part(clause.right)
    if word.end <= clause.left[0]:  # it leads to an earlier number and to this one
        return " ".join(clause.part(span) for span in clause.spans)
    return f"{clause.part((word.end, number.start))}{number.text}"


@lru_cache(maxsize=512)  # several rules ask for the same clauses of the source
def open_word(clause: Clause) -> Open | None:
    """The word that leaves a number of the clause open; None where it is told as done or nothing tells."""
    for span in (clause.left, clause.lead):
        text = "" if span is None else clause.part(span)
        words = list(OPEN.finditer(text)) if text and may_be_open(tokens_of(text)) else []
        if words and span is not None:
            last = words[-1]
            if any(True for _ in _finite(text, last.end())):
                return None
            return Open(
                span[0] + last.start(),
                span[0] + last.end(),
                any(w.group("forecast") or w.group("yet") for w in words),
            )
        if text and any(True for _ in _finite(text, 0)):
            break  # "shelters, which held 16,800": told as done, whatever the clause before it expects
    behind = OPEN_BEHIND.match(clause.part(clause.right))
    if (
        behind is None
        or _BESIDE_SUBJECT.search(clause.part(clause.left))
        or any(is_past(word) for word in behind.group("what").split())
    ):
        return None
    start, word = clause.right[0] + behind.start("word"), behind.group("word")
    return Open(start, clause.right[0] + behind.end("word"), "expected" in word or "forecast" in word)


def past_verbs(clause: Clause) -> Iterator[tuple[int, int, str]]:
    """The past verbs of a clause that tell of the thing itself, with their places."""
    for span in clause.spans:
        text = clause.part(span)
        for found in WORD.finditer(text):
            word = found.group().lower()
            past = is_past(word) or word in ("was", "were", "had", "hit")
            past = past or (word in _ALIKE and PERFECT.search(text, 0, found.start()) is not None)
            if word in ("cost", "cut"):  # nouns as well
                past = _AMOUNT_NEXT.match(text, found.end()) is not None and span[1] == clause.right[1]
            at = span[0] + found.start() - clause.offset
            if past and word in _ALIKE and INFINITIVE.search(clause.text, 0, at):
                continue  # "to close three departments and cut 240 jobs"
            if past and _AUXILIARY.match(text, found.start()):
                continue  # the participle behind it tells
            if past and _PRESENT.search(text, 0, found.start()):
                continue  # "are lured": of what is always so
            if past and lemma(word) not in _SAYING and not _NOUNED.search(text, 0, found.start()):
                yield span[0] + found.start(), span[0] + found.end(), word


def _finite(text: str, start: int) -> Iterator[Span]:
    """The finite past verbs of a text behind ``start``: no participles of "be" and "have"."""
    for found in WORD.finditer(text, start):
        if is_past(found.group()) and not _NOT_FINITE.search(text, 0, found.start()):
            yield found.span()
