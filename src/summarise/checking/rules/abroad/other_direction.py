"""A change told the wrong way round, in another language than English: the number agrees and its verb does not.

``text.directions_abroad`` gives each number's own word in the summary's sentence and in the source's. Two opposite ones are a
flag; where either is missing or denied, or another place of the number has the summary's direction, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator

from summarise.checking.aligning.clauses.abroad import places_of
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import SentenceRule
from summarise.checking.aligning.stated import Finding, Stated, source_sentence
from summarise.checking.text.directions import Word
from summarise.checking.text.directions_abroad import LANGUAGES, direction_abroad
from summarise.checking.verdicts import Code
from summarise.quantities import Kind

_NO_LEVELS = frozenset({Kind.ORDINAL, Kind.SCORE, Kind.AGE})


def reversed_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """Direction words of one sentence whose numbers the source gives the other direction; each once."""
    index = ground.index
    if index.language not in LANGUAGES or ground.foreign:
        return
    said: set[int] = set()
    for claim, evidence in stated.carried:
        assert claim.quantity is not None
        if claim.quantity.kind in _NO_LEVELS:
            continue
        here = direction_abroad(
            stated.text, (stated.start, stated.end), (claim.start, claim.end), index.language
        )
        if here is None or here.start in said:
            continue
        places = [(q.start, q.end) for q in places_of(index, claim.quantity)] or [
            (evidence.start, evidence.end)
        ]
        there = [
            direction_abroad(index.text, source_sentence(index, place[0]), place, index.language)
            for place in places
        ]
        words = [word for word in there if word is not None]
        if not words or any(word.sign == here.sign for word in words):
            continue
        said.add(here.start)
        yield _finding(index.text, stated, here, words[0], claim.text)


def _finding(text: str, stated: Stated, here: Word, there: Word, number: str) -> Finding:
    word, right = stated.text[here.start : here.end], text[there.start : there.end]
    claim = next(c for c in stated.claims if c.text == number)
    return Finding(
        Code.DIRECTION_REVERSED,
        stated.claim(here.start, here.end, claim.evidence),
        claim.evidence,
        f"The article says “{right}” of “{number}”; the summary says “{word}”.",
        f"Check which way it went: “{right}” or “{word}”.",
    )


RULE = SentenceRule("other_direction", (Code.DIRECTION_REVERSED,), reversed_in, english=False)
