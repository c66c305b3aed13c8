"""A change told the wrong way round: the number agrees and its verb does not.

Each number's own direction word is compared, in the summary's sentence and in the source's (``text.directions``).
Two opposite ones are a flag; where either is missing or denied, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.clauses.cutting import clause_stated
from summarise.checking.aligning.clauses.earlier import earlier_of
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING_OR_DATED, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated, carriers, source_sentence
from summarise.checking.reading.signs import sign_of, size_of
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.directions import (
    AMOUNT,
    MIXED,
    TOLD_BY,
    Word,
    direction_of,
    how_told,
    tells_of_a_rate,
)
from summarise.checking.text.words import content_words, stems_of
from summarise.checking.values.base_values import base_value
from summarise.checking.verdicts import Claim, Code, Evidence, Verdict
from summarise.quantities import Kind
from summarise.quantities.patterns import pattern

_PLACE = pattern(
    r"[^.;,]{0,24}?(?:feet|foot|ft|met(?:re|er)s?|m|km|kilomet(?:re|er)s?|miles?|yards?|cm|inch(?:es)?|storeys?|floors?)[ -](?:above|below)",
    re.IGNORECASE,
)
_MEASURED_BY = pattern(
    r" (?:(?:the|its|their|his|her|last) )?(?:[a-z-]+ )?(?:normal|average|usual|record|mark|previous|year|target|level)\b"
)
_NEEDED = pattern(r" than (?:is |are |it |they |he |she |was |were )?(?:[a-z]+ )?(?:need|requir|want|should)")
_NEEDS = pattern(r"\b(?:needs?|needed|requires?|required|wants?|wanted|lacks?|lacking)\b")
_REACH = 40  # characters before a word
_SINCE = pattern(
    r"(?: [a-z]+ly)?(?: by [^,;:]{1,24})? (?:ever )?since (?:the |about |around |early |late |mid-|at least )*",
    re.IGNORECASE,
)
_CHANGES = content_words(
    "rose fell fallen rising falling increase decrease dropped lost gained grew growth year month"
)
_GROWTH = frozenset(("growth", "increase", "rise", "gain"))
_SLOWED = frozenset(
    "slow slows slowed slowing eased dipped slipped fell narrowed decelerated weakened cut".split()
)


_GREW = frozenset("grew grown grows grow growing expanded".split())
_SLOWER = frozenset("slow slows slowed slowing eased decelerated".split())
# Of a time these say that a thing comes later; "later than" and "earlier than" are told of nothing but times.
_SLID = frozenset("slip slips slipped slipping slide slides slid sliding".split())
_IN_TIME = frozenset(("later than", "earlier than"))
_LOST = frozenset(("lost", "lose", "loses", "losing"))
_LOSSES = frozenset(("loss", "losses", "deficit", "deficits"))
# "1.2% in May, unchanged from April": it went neither way.
_FLAT_BEHIND = pattern(
    r"[^,;:.()\d]{0,24},? (?:(?:which (?:is|was)|was|is|still|remaining|remained) )?(?P<word>unchanged|the same as|no change|flat(?! (?:in|at|near|on the|with))|"
    r"level with|identical to|steady)\b"
)
_FROM = pattern(r" from\b")
_FLAT_BEFORE = pattern(
    r"\b(?P<word>unchanged|flat|steady|held steady|(?:stayed|remained|stood still|stuck|kept|left)(?: unchanged| steady| flat)?|no change)"
    r" (?:at|on) (?:about |around |just |some )?[^\w\s]?\Z",
    re.IGNORECASE,
)
_TO = pattern(
    r" (?:back )?(?:up |down )?to (?:about |around |just |nearly |almost |over |a )*[^\w\s]?\Z", re.IGNORECASE
)


def reversed_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """Direction words of one sentence whose numbers the source gives the other direction."""
    index = ground.index
    said: set[int] = set()
    has_word = not TOLD_BY.isdisjoint(stated.tokens)
    for claim, evidence in (*stated.carried, *stated.dated):
        assert claim.quantity is not None
        if (
            claim.verdict is Verdict.ROUNDED
            and evidence.quantity
            and evidence.quantity.kind is not claim.quantity.kind
        ):
            continue  # "almost a tenth" for 7%: hardly the same thing
        dated = claim.quantity.kind is Kind.DATE
        here = _sign(stated, claim)
        if here is None and has_word:
            here = direction_of(stated.text, (stated.start, stated.end), (claim.start, claim.end))
        if here is None or here.start in said:
            continue
        there = (
            _there(index, evidence.start, evidence.end)
            or _by_levels(index, stated, claim, evidence, here)
            or _with_plus(index, evidence)
        )
        if flat := _flat(index, claim, evidence, stated.text[here.end : claim.start]):
            said.add(here.start)
            yield _finding(index, stated, claim, here, flat, ("moves:flat",))
            continue
        if there is not None:
            here, there = (
                _in_time(stated.text, here, index.text, there),
                _in_time(index.text, there, stated.text, here),
            )
        if (
            there is not None
            and here.start >= claim.end
            and _FROM.match(index.text, there.end, evidence.start)
        ):
            continue  # "three fewer" is no level of before: "five, up from three"
        if there is None or there.sign == here.sign or _agrees_elsewhere(index, claim, here):
            continue
        if dated and not (
            _SINCE.fullmatch(stated.text, here.end, claim.start)
            and _SINCE.fullmatch(index.text, there.end, evidence.start)
        ):
            continue  # a date is told of a change only as what it began from: "falling since the late 1990s"
        told = (how_told(stated.text, here, claim), how_told(index.text, there, evidence))
        both = told[0] if told[0] == told[1] else MIXED
        other, rate = (
            _is_of_another(index, stated, claim, evidence),
            _is_of_a_rate(index, stated, claim, evidence),
        )
        if (other or rate) and not (both == AMOUNT and _is_beside_the_same(index, stated, claim, evidence)):
            continue
        if _is_no_change(stated.text, here, claim) or _is_no_change(index.text, there, evidence):
            continue
        if _is_what_is_needed(stated.text, here, index.text, there):
            continue
        if _is_slower(stated.text[here.start : here.end], index.text[there.start : there.end]):
            continue
        if _is_a_loss(index, stated, evidence, stated.text[here.start : here.end]):
            continue
        said.add(here.start)
        signs = (f"moves:{both}", *(("subject:other",) * other), *(("rate:one",) * rate))
        yield _finding(index, stated, claim, here, there, signs)


def _in_time(text: str, word: Word, other_text: str, other: Word) -> Word:
    """The word as one of time, where the other is: what "slipped by half a year" is later than planned."""
    said, beside = text[word.start : word.end].lower(), other_text[other.start : other.end].lower()
    return word._replace(sign=1) if said in _SLID and beside in _IN_TIME else word


def _is_a_loss(index: SourceIndex, stated: Stated, evidence: Evidence, here: str) -> bool:
    """Whether what was "lost" is a loss: "it lost 12 million" and "losses widened to 12 million" say the same."""
    if here.lower() in _LOST:
        return not _LOSSES.isdisjoint(index.tokens_in(index.sentence_at(evidence.start)))
    return not (
        _LOSSES.isdisjoint(stated.tokens)
        or _LOST.isdisjoint(index.tokens_in(index.sentence_at(evidence.start)))
    )


def _sign(stated: Stated, claim: Claim) -> Word | None:
    """The sign of a change, "(−6.2%)", as the word that tells its direction."""
    assert claim.quantity is not None
    sign = sign_of(stated.text, claim.quantity)
    at = claim.start - (sign > 0 and stated.text[claim.start] != "+")
    return None if sign == 0 else Word(sign, at, at + 1)


def _flat(index: SourceIndex, claim: Claim, evidence: Evidence, led: str) -> Word | None:
    """The word by which the source says that a level did not change, which the summary says it rose or fell ``led`` to."""
    if not _TO.fullmatch(led) or claim.quantity is None:
        return None
    first: Word | None = None
    for q in (evidence.quantity, *carriers(index, claim.quantity)):
        if q is None:
            return None
        start, end = source_sentence(index, q.start)
        found = _FLAT_BEHIND.match(index.text, q.end, end) or _FLAT_BEFORE.search(
            index.text, max(start, q.start - 40), q.start
        )
        if found is None:
            return None
        first = first or Word(0, *found.span("word"))
    return first


def _is_of_another(index: SourceIndex, stated: Stated, claim: Claim, evidence: Evidence) -> bool:
    """Whether words before the number are known to the source, and the sentence that was found has none of them."""
    clause = clause_stated(stated, (claim.start, claim.end))
    said = {s for span in (clause.left, clause.lead) if span for s in stems_of(clause.part(span))} - _CHANGES
    known = {s for s in said if index.stems.holding(s)}
    return bool(known) and not known & stems_of(index.text, *source_sentence(index, evidence.start))


def _is_beside_the_same(index: SourceIndex, stated: Stated, claim: Claim, evidence: Evidence) -> bool:
    """Whether the number before is the same in both texts, so that both tell of one thing, whatever they call it: "$2.40 a
    pound, up 35 cents"."""
    if claim.verdict is Verdict.ROUNDED:
        return False
    at = index.sentence_at(evidence.start)
    before = [(c, e) for c, e in stated.carried if c.end <= claim.start]
    return (
        bool(before) and index.sentence_at(before[-1][1].start) == at and before[-1][1].start < evidence.start
    )


def _is_no_change(text: str, word: Word, number: Claim | Evidence) -> bool:
    """Whether the word tells where a thing is: "88 feet above the ravine"."""
    return _PLACE.fullmatch(text, number.start, word.end) is not None and not _MEASURED_BY.match(
        text, word.end
    )


def _is_what_is_needed(here: str, mine: Word, there: str, theirs: Word) -> bool:
    """Whether one text tells what is lacking and the other what would fill it: "57 fewer than it needs", "needs 57 more"."""
    return any(
        _NEEDED.match(a, one.end) is not None and _NEEDS.search(b, max(0, other.start - _REACH), other.start)
        for a, one, b, other in ((here, mine, there, theirs), (there, theirs, here, mine))
    )


def _is_of_a_rate(index: SourceIndex, stated: Stated, claim: Claim, evidence: Evidence) -> bool:
    """Whether one text tells which way a rate of change went, and the other which way the thing itself did."""
    if claim.quantity is None or claim.quantity.kind is not Kind.PERCENT:
        return False
    there = source_sentence(index, evidence.start)[0]
    return tells_of_a_rate(stated.text, stated.start, claim.start) is not tells_of_a_rate(
        index.text, there, evidence.start
    )


def _is_slower(here: str, there: str) -> bool:
    """Whether the one names a growth that the other says got smaller: "growth was 0.4%", "growth slowed to 0.4%"."""
    words = {here.lower(), there.lower()}
    if words & _GREW and words & _SLOWER:
        return True
    return bool(words & _GROWTH) and bool(words & _SLOWED)


def _agrees_elsewhere(index: SourceIndex, claim: Claim, here: Word) -> bool:
    """Whether the source has the number in another place with the summary's direction."""
    assert claim.quantity is not None
    for q in carriers(index, size_of(claim.quantity) or claim.quantity):
        there = _there(index, q.start, q.end)
        if there is not None and there.sign == here.sign:
            return True
    return False


def _there(index: SourceIndex, start: int, end: int) -> Word | None:
    """The direction word of a number of the source."""
    if TOLD_BY.isdisjoint(index.tokens_in(index.sentence_at(start))):
        return None
    return direction_of(index.text, source_sentence(index, start), (start, end))


def _with_plus(index: SourceIndex, evidence: Evidence) -> Word | None:
    """The sign of a rise, "+10.6%", as tables tell it; a minus is held against the words where the number is looked for."""
    number = evidence.quantity
    if number is None or number.kind is not Kind.PERCENT or sign_of(index.text, number) != 1:
        return None
    return Word(1, number.start - (index.text[number.start] != "+"), number.end)


def _by_levels(
    index: SourceIndex, stated: Stated, claim: Claim, evidence: Evidence, here: Word
) -> Word | None:
    """Which way a level of the source went that it sets against an earlier one, without a word of direction: "4,870, against
    4,310 a year earlier"; asked where the summary says that it rose or fell to it."""
    own = evidence.quantity
    if own is None or own.low is None or not _TO.fullmatch(stated.text, here.end, claim.start):
        return None
    at = index.sentence_at(own.start)
    before = earlier_of(index.text, index.sentences[at], own, index.in_place(at))
    if not before or before[0].low is None:
        return None
    was, is_now = base_value(before[0], before[0].low), base_value(own, own.low)
    first, second = sorted((own, before[0]), key=lambda q: q.start)
    return Word((is_now > was) - (is_now < was), first.start, second.end)


def _finding(
    index: SourceIndex, stated: Stated, claim: Claim, here: Word, there: Word, signs: tuple[str, ...]
) -> Finding:
    word, right = stated.text[here.start : here.end], index.text[there.start : there.end]
    return Finding(
        Code.DIRECTION_REVERSED,
        stated.claim(here.start, here.end, claim.evidence),
        claim.evidence,
        f"The article says “{right}” of “{claim.text.lstrip('+-−–')}”; the summary says “{word}”.",
        f"Check which way it went: “{right}” or “{word}”.",
        signs=signs,
    )


RULE = SentenceRule(
    "direction", (Code.DIRECTION_REVERSED,), reversed_in, copies=True, needs=AGREEING_OR_DATED
)
