"""A change told with its ends in the wrong places, in another language than English.

The level before is told as the one now ("fell to 640 mm" for "from 640 mm to 410"), or the numbers of a change went the other
way than its verb ("rose from 55 million to 48 million").
"""

from __future__ import annotations

from collections.abc import Iterator

from summarise.checking.aligning.clauses.abroad import owned_in, places_of
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import SentenceRule
from summarise.checking.aligning.stated import Finding, Stated, source_sentence
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.directions_abroad import LANGUAGES, direction_abroad
from summarise.checking.text.from_to import changes_in, is_reached
from summarise.checking.values.matching import comparable, is_same
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Quantity

_FAR = 100  # times


def given_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The level of one sentence that was the one before; the verb whose numbers went the other way."""
    index = ground.index
    if index.language not in LANGUAGES or ground.foreign:
        return
    sentence = (stated.start, stated.end)
    numbers = [c.quantity for c in stated.claims if c.quantity is not None]
    for one, other in changes_in(stated.text, sentence, numbers, index.language):
        found = _turned(index, stated, one, other) or _exchanged(index, stated, one, other)
        if found is not None:
            yield found
            return
    for claim, evidence, own in owned_in(ground, stated, 1):
        number = (claim.start, claim.end)
        if not is_reached(stated.text, sentence, number, index.language):
            continue
        if direction_abroad(stated.text, sentence, number, index.language) is None:
            continue
        after = _level_after(index, own[0])
        if after is not None and not any(is_same(q, after) for q in numbers if q.low is not None):
            yield _finding(index, claim, evidence, own[0], after)
            return


def _turned(index: SourceIndex, stated: Stated, one: Quantity, other: Quantity) -> Finding | None:
    """What is said where the verb of "from ``one`` to ``other``" says the opposite of the numbers."""
    bounds = comparable(one, other) if one.kind is other.kind else None
    low, high = (one.low, other.low) if bounds is None else (bounds[0], bounds[2])
    word = direction_abroad(stated.text, (stated.start, stated.end), (other.start, other.end), index.language)
    if low is None or high is None or low == high or word is None or (high > low) == (word.sign > 0):
        return None
    if not 0 < low <= high * _FAR or high > low * _FAR:
        return None  # "de 1.506 a 1.340 millones": the first leaves its word of size to the second
    evidence = next((e for c, e in stated.told if c.start == other.start), None)
    if evidence is None:
        return None
    said = stated.text[word.start : word.end]
    return Finding(
        Code.DIRECTION_REVERSED,
        stated.claim(word.start, word.end, evidence),
        evidence,
        f"The summary says “{said}” of “{one.text}” and “{other.text}”, which go the other way.",
        f"Check which way it went: “{said}”.",
    )


def _exchanged(index: SourceIndex, stated: Stated, one: Quantity, other: Quantity) -> Finding | None:
    """What is said where the source has it go from ``other`` to ``one``: "passé de 90 à 120" for "a reculé de 120 à 90"."""
    evidence = next((e for c, e in stated.told if c.start == other.start), None)
    for place in places_of(index, other) if evidence is not None else ():
        after = _level_after(index, place)
        if after is not None and is_same(one, after):
            return Finding(
                Code.DIRECTION_REVERSED,
                stated.claim(one.start, other.end, evidence),
                evidence,
                f"The article says that it went from “{place.text}” to “{after.text}”; the summary has it the other way round.",
                f"Check which of the two came first: “{one.text}” or “{other.text}”.",
            )
    return None


def _level_after(index: SourceIndex, own: Quantity) -> Quantity | None:
    """What the source says the level ``own`` went to; None where it is none that was left."""
    numbers = index.in_place(index.sentence_of[id(own)])
    for one, other in changes_in(index.text, source_sentence(index, own.start), numbers, index.language):
        if one is own:
            return other
    return None


def _finding(index: SourceIndex, claim: Claim, evidence: Evidence, own: Quantity, after: Quantity) -> Finding:
    before, now = index.text[own.start : own.end], index.text[after.start : after.end]
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        evidence,
        f"The article says that it went from “{before}” to “{now}”; the summary says “{claim.text}” of the second.",
        f"Check which of the two “{claim.text}” is.",
    )


RULE = SentenceRule("other_end", (Code.WRONG_REFERENT, Code.DIRECTION_REVERSED), given_in, english=False)
