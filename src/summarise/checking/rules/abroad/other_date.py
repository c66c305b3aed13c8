"""A number told of another time than its clause, in another language than English: "2030年达到1.2万辆" for "1.2万辆，2030年达到1.8万辆".

The summary's sentence names a time and one number. In the source's sentence of the number that time stands in another clause, with
another number of the kind, and the number's own clause has a time of its own or none.
"""

from __future__ import annotations

from collections.abc import Iterator

from summarise.checking.aligning.clauses.abroad import UNSPACED, owned_in
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.referent import noun_agreement
from summarise.checking.aligning.rule import SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.directions_abroad import clause_abroad
from summarise.checking.values.matching import comparable
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_TIMES = pattern(
    "[12]\\d{3}年|(?:来|昨|去|今|前|明|翌|上)(?:年度|年|季|回|期)|(?:上|下|前|后|後)半(?:年|期)|[上前][周月週]|上届|前次|今次"
)


def given_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The number of one sentence that is told of the time of another."""
    index = ground.index
    numbers = [c for c in stated.claims if c.quantity is not None and c.quantity.low is not None]
    if index.language not in UNSPACED or len(numbers) != 1:
        return
    times = {m.group() for m in _TIMES.finditer(stated.text, stated.start, stated.end)}
    if len(times) != 1:
        return
    (time,) = times
    for claim, evidence, own in owned_in(ground, stated, 1):
        other = _other(index, own[0], time)
        if other is not None:
            yield _finding(index, claim, evidence, own[0], other, time)


def _other(index: SourceIndex, own: Quantity, time: str) -> Quantity | None:
    """The number of the clause of the same sentence that has the time; None where the number's own may have it."""
    text, at = index.text, index.sentence_of[id(own)]
    sentence = index.sentences[at]
    start, end = clause_abroad(text, sentence, (own.start, own.end), index.language)
    if time in text[start:end] or text.count(time, *sentence) != 1:
        return None
    place = text.index(time, *sentence)
    if place < start and not _TIMES.search(text, start, own.start):
        return None  # a time that was named before goes on
    for q in index.in_place(at):
        if q is own or q.low == own.low or q.kind is not own.kind or q.start < place:
            continue
        begin, close = clause_abroad(text, sentence, (q.start, q.end), index.language)
        like = noun_agreement(own, q) > 0 if own.kind is Kind.COUNT else comparable(own, q) is not None
        if begin <= place < close and like:
            return q
    return None


def _finding(
    index: SourceIndex, claim: Claim, evidence: Evidence, own: Quantity, other: Quantity, time: str
) -> Finding:
    text = index.text[other.start : other.end]
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        evidence,
        f"The article says “{text}” of “{time}”; the summary says “{claim.text}”, which the article says of another time.",
        f"Check of which time “{claim.text}” is said.",
    )


RULE = SentenceRule("other_date", (Code.WRONG_REFERENT,), given_in, english=False)
