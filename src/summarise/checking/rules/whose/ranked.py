"""The first of all for one further down or one of several: "the highest figure ever" for "the third-highest", "the largest maker" for
"one of the largest makers".

The source has the superlative behind an ordinal ("second-longest") or behind "one of the", "among the" in the sentence that says most
of what the summary's does; the summary has it without.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import NUMBERS, SentenceRule
from summarise.checking.aligning.stated import LONGEST_SENTENCE, Finding, Stated
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.words import stems_of
from summarise.checking.verdicts import Code, Evidence
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_BEST = (
    r"(?:highest|lowest|largest|biggest|smallest|greatest|longest|shortest|oldest|youngest|busiest|fastest|slowest|worst|best|deadliest|heaviest|tallest|"
    r"deepest|richest|poorest|cheapest|dearest|steepest|sharpest|strongest|weakest|wettest|driest|hottest|coldest|warmest|fewest|widest|closest|"
    r"(?:most|least) (?!of\b|likely\b|recent\b|people\b)[a-z]+)"
)
_SUPERLATIVE = pattern(
    rf"(?<![-\w])(?:the|its|their|his|her|[a-z]+['’]s) (?P<best>{_BEST})\b(?! (?:part|way|half|majority)\b)",
    re.IGNORECASE,
)
_ANY = pattern(rf"\b{_BEST}\b", re.IGNORECASE)
_ORDINAL = r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|joint|equal|\d{1,2}(?:nd|rd|th)|next|one of the (?:[a-z’']+ )?|among (?:the|its|their) (?:[a-z’']+ )?)"
_RANKED = pattern(rf"\b(?P<rank>{_ORDINAL})[- ]?\Z", re.IGNORECASE)
_FIRST = pattern(r"\b(?:bar|except(?: for)?|apart from|other than|but for|after|behind)\b", re.IGNORECASE)
_BEHIND = pattern(r"(?: [a-z’'-]+){1,2}")
_REACH = 30  # characters
_MOST_SAID = 0.4  # of the words of the summary's sentence


class _Ranked(NamedTuple):
    """Where the source has a superlative, with what ranks it; no span where nothing does."""

    span: Span | None
    sentence: int


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The superlatives of one sentence that the source has only of a later one, or of several."""
    for word in _SUPERLATIVE.finditer(stated.text, stated.start, stated.end):
        before = stated.text[max(stated.start, word.start("best") - _REACH) : word.start("best")]
        if _RANKED.search(before) or _FIRST.search(
            stated.text, word.end(), min(stated.end, word.end() + 3 * _REACH)
        ):
            continue
        ranked = ground.of(_ranked).get(word["best"].lower())
        if not ranked:
            continue
        here = stems_of(stated.text, stated.start, stated.end) - stems_of(word["best"])
        met = [(_met(ground.index, found, here), found) for found in ranked]
        most, found = max(met, key=lambda each: each[0])
        if found.span is None or any(found.span is None and n >= most for n, found in met):
            continue  # it is the first of something else, or of this
        if most >= max(2, _MOST_SAID * len(here)) or _names_same(stated, word, ground.index, found):
            yield _finding(ground.index, stated, word, found)


def _met(index: SourceIndex, found: _Ranked, words: Set[str]) -> int:
    """How many of the summary's words the sentence of a superlative has."""
    return len(words & stems_of(index.text, *index.sentences[found.sentence]))


def _names_same(stated: Stated, word: re.Match[str], index: SourceIndex, found: _Ranked) -> bool:
    """Whether the same noun stands right behind both, and another word is in both sentences."""
    if found.span is None:
        return False
    mine, theirs = _noun(stated.text, word.end()), _noun(index.text, found.span[1])
    here = stems_of(stated.text, stated.start, stated.end) - stems_of(word["best"]) - mine
    return bool(mine & theirs) and len(here & stems_of(index.text, *index.sentences[found.sentence])) > 1


def _noun(text: str, end: int) -> set[str]:
    behind = _BEHIND.match(text, end)
    return stems_of(behind.group()) if behind is not None else set()


def _ranked(ground: Ground) -> dict[str, list[_Ranked]]:
    """By superlative, where the source has those that it ranks anywhere."""
    index = ground.index
    out: dict[str, list[_Ranked]] = {}
    for word in _ANY.finditer(index.text):
        best = word.group().lower()
        rank = _RANKED.search(index.text, max(0, word.start() - _REACH), word.start())
        at = index.sentence_at(word.start())
        long = index.sentences[at][1] - index.sentences[at][0] > LONGEST_SENTENCE
        out.setdefault(best, []).append(
            _Ranked(None if rank is None or long else (rank.start(), word.end()), at)
        )
    return {best: found for best, found in out.items() if any(place.span for place in found)}


def _finding(index: SourceIndex, stated: Stated, word: re.Match[str], found: _Ranked) -> Finding:
    start, end = found.span or index.sentences[found.sentence]
    right = index.text[start:end]
    evidence = Evidence(start, end, right, "sentence", None)
    return Finding(
        Code.WRONG_REFERENT,
        stated.claim(*word.span(), evidence),
        evidence,
        f"The article says “{right}”; the summary says “{word.group()}”.",
        "Check whether it is the first of all.",
    )


# One of these stands in every sentence of a summary that it reads.
_HERE = frozenset(
    "best biggest busiest cheapest closest coldest deadliest dearest deepest driest fastest fewest greatest "
    "heaviest highest hottest largest least longest lowest most oldest poorest richest sharpest shortest slowest "
    "smallest steepest strongest tallest warmest weakest wettest widest worst youngest".split()
)
RULE = SentenceRule("ranked", (Code.WRONG_REFERENT,), told_in, needs=NUMBERS, english=True, words=_HERE)
