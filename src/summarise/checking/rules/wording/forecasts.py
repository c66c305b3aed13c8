"""Whether a number has come about: planned, forecast, feared or alleged in one text and done in the other.

A number is open where a word of openness ("will", "is forecast to", "could", "allegedly") stands before it in its
clause with no finite past verb in between, or right behind it ("3,000 homes could flood"). It is done where a past
verb governs it and nothing in the sentence leaves it open. The two texts have to speak of the same thing: by the
same verb, by a change in the same direction, or by a level ("was", "reached") of what was forecast.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarise.checking.aligning.clauses.cutting import Clause, Clauses, clause_stated
from summarise.checking.aligning.clauses.open import PERFECT, WORD, governed_by, open_word, past_verbs
from summarise.checking.aligning.contradiction import Place, places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.roles.told_acts import tense_sign
from summarise.checking.aligning.roles.told_certain import only_possible
from summarise.checking.aligning.rule import AGREEING_OR_DATED, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated, source_sentence
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.directions import direction_of
from summarise.checking.text.openness import (
    BEING,
    FUTURE_BY,
    FUTURE_BY_TO,
    OPEN,
    OPEN_BY,
    OPEN_BY_TO,
)
from summarise.checking.text.verbs import lemma
from summarise.checking.text.words import stems_of
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_BY = "by:"  # begins the sign that tells by what the two texts speak of the same thing
_NEXT_VERB = pattern(
    r"\W+(?:to |be |also |then |now |only |have |been |further |by )*(?P<verb>[a-z]{3,})\b", re.IGNORECASE
)
_LEVELS = frozenset(
    "was were had reached hit came stood totalled totaled made recorded posted got received amounted earned fined imposed jailed ordered".split()
)
_WEAK = frozenset("was were had got made".split())
# "May be built, despite 612 letters": these have been, whatever is left open before them.
_DESPITE = pattern(
    r"\b(?:despite|in spite of|notwithstanding)(?: (?:the|some|about|around|more than|over|nearly|almost|at least))* \Z",
    re.IGNORECASE,
)
_LATER = pattern(r" (?:and|but) |;")
_MODAL = pattern(r"could|may|might|would", re.IGNORECASE)
_MAYBE = pattern(r"\b(?:could|might|(?-i:may))\b", re.IGNORECASE)
_MAYBE_BY = frozenset(("could", "might", "may"))
_CERTAIN = pattern(r"\bwill (?:now |also |be )*(?P<verb>[a-z]{3,})\b", re.IGNORECASE)
_UNSURE = pattern(
    r"\b(?:could|might|(?-i:may)|if|unless|whether|likely|expect(?:s|ed)?|predict(?:s|ed)?|forecast(?:s|ed)?|hop(?:es|ed)|plan(?:s|ned)?|"
    r"estimat(?:es?|ed)|according|says?|said|believes?|believed|thinks?|possibl[ey]|potential(?:ly)?|as much as|up to|as many as)\b",
    re.IGNORECASE,
)
_Y = pattern(r"i(?:es|ed)\Z")  # "supplies" is of "supply"
_WOULD_HAVE = pattern(r"['’]d (?:[a-z]+ )?(?:have|['’]ve) (?:[a-z]+ly )?\Z")  # "he'd have quit"
# "Has issued a notice over a gap of £60m": the number is of something beside what was done.
_ASIDE = pattern(r"\b(?:over (?:an?|the|its|their)|after|despite|because|amid|against)\b")
_CONDITION = pattern(r"\b(?:when|once|if|until|unless|before|to be) \Z", re.IGNORECASE)
_ENABLED = pattern(
    r"\b(?:can|cannot|can['’]t|could|may|might|must|should|shall|able to|allowed to|free to|to)(?: [a-z]+)? be (?:[a-z]+ly )?\Z",
    re.IGNORECASE,
)  # "can be sent home": what is allowed has not come about
_EACH = frozenset(("every", "each"))
_EVERY = pattern(r"\bfor (?:every|each) (?:about |some |around )?\d", re.IGNORECASE)
_FUTURE = pattern(
    r"\b(?:will|plan(?:s|ned)? to|intend(?:s|ed)? to|want(?:s|ed)? to|aim(?:s|ed)? to|(?:is|are|was|were) (?:expected|forecast|predicted|projected|set|due|likely|planned|to)(?: to)?|"
    r"(?:expects?|hopes?|forecasts?) to|could|might|(?-i:may))\b",
    re.IGNORECASE,
)


_PAST = pattern(
    r"(?: [a-z]+){0,3}? (?:last (?:year|month|season|week|quarter)|(?:a|one|the) (?:year|month|season|week|quarter) (?:ago|before|earlier)|so far|already)\b",
    re.IGNORECASE,
)

_NOW_DONE = pattern(r"\b(?:and|but) (?:has|have) (?:already |so far |now )?[a-z]{3,}", re.IGNORECASE)
# "Plans to spend 3 million, of which 1 million has been spent", "1,200, 300 of whom were sent": the part is done.
_OF_WHICH = pattern(r"\b(?:of|among) (?:which|whom|these|those)\b", re.IGNORECASE)
_PART_DONE = pattern(
    r"(?P<lead>[^;.]{0,40}?)\b(?:has|have|had|was|were) (?:been |already |so far |now )*(?!to |yet |expected|forecast|planned|due|set|not|never|being)[a-z]{3,}",
    re.IGNORECASE,
)


def changed_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """Where one sentence tells as done what the source leaves open, or as open what it tells as done; once."""
    clauses = ground.clauses
    if not _EACH.isdisjoint(stated.tokens) and _EVERY.search(stated.text, stated.start, stated.end):
        return  # "one for every 42 treated" is a rate, of whenever it may be
    tells_ahead = _has(stated.tokens, FUTURE_BY, FUTURE_BY_TO)
    for claim, evidence in (*stated.told, *stated.dated):
        if claim.quantity is None or claim.quantity.kind in (Kind.AGE, Kind.SCORE):
            continue
        if claim.quantity.kind is Kind.ORDINAL and claim.text.isalpha():
            continue
        may_be_open = evidence.quantity is None or _may_be_open(clauses.index, evidence.quantity)
        if not tells_ahead and not may_be_open:
            continue
        found = list(places(clauses, claim, evidence))
        if not found:
            continue
        clause = clause_stated(stated, (claim.start, claim.end))
        finding = _open_told_as_done(clauses, stated, claim, clause, found) if may_be_open else None
        if tells_ahead:
            finding = finding or _done_told_as_open(clauses, stated, claim, clause, found)
        finding = finding or _possible_told_as_certain(clauses, stated, claim, clause, found)
        finding = finding or _possible_told_as_so(clauses, stated, claim, clause, found)
        if finding is not None:
            yield finding
            return
    for claim, evidence, at, word in only_possible(ground, stated):
        yield _told_as_certain(clauses.index, stated, claim, evidence, at, word)
        return


def _may_be_open(index: SourceIndex, quantity: Quantity) -> bool:
    """Whether the sentence of a number of the source has a word that can leave it open."""
    return _has(index.tokens_in(index.sentence_at(quantity.start)), OPEN_BY, OPEN_BY_TO)


def _has(tokens: frozenset[str], words: frozenset[str], before_to: frozenset[str]) -> bool:
    return not words.isdisjoint(tokens) or ("to" in tokens and not before_to.isdisjoint(tokens))


def _open_told_as_done(
    clauses: Clauses, stated: Stated, claim: Claim, clause: Clause, found: Sequence[Place]
) -> Finding | None:
    if _has(stated.tokens, OPEN_BY, OPEN_BY_TO):
        later = _LATER.search(stated.text, claim.end, stated.end)
        if OPEN.search(stated.text, stated.start, later.start() if later else stated.end):
            return None  # what is open in a later clause ("and plans 12 more") is no matter of this one
    first = open_word(found[0].clause)
    if first is None or any(open_word(place.clause) is None for place in found[1:]):
        return None
    place, text = found[0], clauses.index.text
    if _PAST.match(text, place.quantity.end) or _NOW_DONE.search(text, first.end, place.quantity.start):
        return None  # "expects growth of 2.1% this year after 1.7% last year": no forecast of the second
    if _is_a_part_done(text, first.end, place.quantity):
        return None
    if _DESPITE.search(text, max(0, place.quantity.start - 40), place.quantity.start):
        return None
    said = {lemma(w) for w in WORD.findall(governed_by(place.clause, first, place.quantity))}
    dated = place.quantity.kind is Kind.DATE
    # the verb nearest to the number tells of it
    for start, end, verb in sorted(past_verbs(clause), key=lambda v: (v[0] > claim.start, -v[0])):
        if start > claim.end and OPEN.search(stated.text, claim.end, start):
            continue
        if _WOULD_HAVE.search(stated.text, max(stated.start, start - 24), start):
            continue
        if _CONDITION.search(stated.text, max(stated.start, start - 10), start):
            continue  # "when sentenced": it has not come about
        if BEING.search(stated.text, stated.start, start) or _ENABLED.search(
            stated.text, max(stated.start, start - 30), start
        ):
            continue
        level = verb in _LEVELS and first.forecast and not dated
        same = lemma(verb) in said and verb not in _WEAK
        perfect = PERFECT.search(stated.text, max(stated.start, start - 20), start) is not None
        modal = _MODAL.fullmatch(text, first.start, first.end) is not None
        by = (
            "same"
            if same
            else "level"
            if level
            else "perfect"
            if perfect and modal and not dated and not _ASIDE.search(stated.text, end, claim.start)
            else "way"
            if _same_way(clauses, stated, claim, place, start)
            else ""
        )
        if by:
            word = text[first.start : first.end]
            return Finding(
                Code.STATUS_CHANGED,
                stated.claim(start, end, claim.evidence),
                claim.evidence,
                f"The article says “{word}” of “{claim.text}”; the summary says “{verb}”, as if it were done.",
                f"Check whether it has happened: “{word}” or “{verb}”.",
                signs=(tense_sign(stated.text, (start, end)), f"{_BY}{'done' if same and perfect else by}"),
            )
    return None


def _is_a_part_done(text: str, start: int, quantity: Quantity) -> bool:
    """Whether a clause of its own tells a number as done: it is a part "of which" behind the open word at ``start``."""
    which = _OF_WHICH.search(text, start, min(len(text), quantity.end + 20))
    if which is None or ". " in text[which.end() : quantity.start]:
        return False
    behind = max(which.end(), quantity.end)
    done = _PART_DONE.match(text, which.end(), quantity.start) or _PART_DONE.match(text, behind)
    return done is not None and OPEN.search(done.group("lead")) is None


def _possible_told_as_certain(
    clauses: Clauses, stated: Stated, claim: Claim, clause: Clause, found: Sequence[Place]
) -> Finding | None:
    """ "Profit will double" for "profit could double": the same verb, which no place of the source holds for certain."""
    index = clauses.index
    if "will" not in stated.tokens or _UNSURE.search(stated.text, stated.start, stated.end):
        return None
    for span in clause.spans:
        for sure in _CERTAIN.finditer(clause.part(span)):
            wanted, maybe = lemma(sure.group("verb")), None
            for place in found:
                sentence = source_sentence(index, place.quantity.start)
                word = _MAYBE.search(index.text, *sentence)
                verb = None if word is None else _NEXT_VERB.match(index.text, word.end(), sentence[1])
                if word is None or verb is None or lemma(verb.group("verb")) != wanted:
                    return None
                maybe = maybe or (word.start(), verb.end())
            if maybe:
                at = (span[0] + sure.start(), span[0] + sure.end())
                return _told_as_certain(index, stated, claim, claim.evidence, at, maybe)
    return None


def _told_as_certain(
    index: SourceIndex, stated: Stated, claim: Claim, evidence: Evidence | None, at: Span, word: Span
) -> Finding:
    said, maybe = stated.text[slice(*at)], index.text[slice(*word)]
    return Finding(
        Code.STATUS_CHANGED,
        stated.claim(*at, evidence),
        evidence,
        f"The article says “{maybe}” of “{claim.text}”; the summary says “{said}”, as if it were certain.",
        f"Say how sure it is: “{maybe}” or “{said}”.",
        signs=(f"{_BY}certain",),
    )


def _possible_told_as_so(
    clauses: Clauses, stated: Stated, claim: Claim, clause: Clause, found: Sequence[Place]
) -> Finding | None:
    """ "A second body circles the star" for "may circle": the verb itself, which every place has behind such a word."""
    index = clauses.index
    # every place has such a word, so the first has
    if _MAYBE_BY.isdisjoint(index.tokens_in(index.sentence_at(found[0].quantity.start))):
        return None
    own = found[0].clause
    if not any(_MAYBE.search(own.part(span)) for span in own.spans):
        return None
    if OPEN.search(stated.text, stated.start, stated.end) or _UNSURE.search(
        stated.text, stated.start, stated.end
    ):
        return None
    here = {
        lemma(_Y.sub("y", m.group())): (span[0] + m.start(), span[0] + m.end())
        for span in clause.spans
        for m in WORD.finditer(clause.part(span))
    }
    at, words = None, ""
    for place in found:
        for span in place.clause.spans:
            text = place.clause.part(span)
            modal = _MAYBE.search(text)
            verb = None if modal is None else _NEXT_VERB.match(text, modal.end())
            if modal is None or verb is None or not stems_of(verb.group("verb")) or " be " in verb.group():
                continue
            if lemma(verb.group("verb")) in here:
                at = at or here[lemma(verb.group("verb"))]
                words = words or index.text[span[0] + modal.start() : span[0] + verb.end()]
                break
        else:
            return None
    if at is None:
        return None
    said = stated.text[slice(*at)]
    return Finding(
        Code.STATUS_CHANGED,
        stated.claim(*at, claim.evidence),
        claim.evidence,
        f"The article says “{words}” of “{claim.text}”; the summary says “{said}”, as if it were so.",
        f"Say how sure it is: “{words}” or “{said}”.",
        signs=(f"{_BY}so",),
    )


_THAN = pattern(r"\b(?:than|instead of|as against|compared (?:with|to)|rather than|from) \W?", re.IGNORECASE)


def _done_told_as_open(
    clauses: Clauses, stated: Stated, claim: Claim, clause: Clause, found: Sequence[Place]
) -> Finding | None:
    index = clauses.index
    for span in clause.spans:
        for word in _FUTURE.finditer(clause.part(span)):
            verb = _NEXT_VERB.match(clause.part(span), word.end())
            if verb is None or _THAN.search(stated.text, span[0] + verb.end(), claim.start):
                continue
            wanted, done = lemma(verb.group("verb")), ""
            for place in found:
                sentence = source_sentence(index, place.quantity.start)
                if _may_be_open(index, place.quantity) and OPEN.search(index.text, *sentence):
                    return None
                done = done or next((v for _, _, v in past_verbs(place.clause) if lemma(v) == wanted), "")
            if done:
                at = (span[0] + word.start(), span[0] + verb.end())
                said = stated.text[slice(*at)]
                return Finding(
                    Code.STATUS_CHANGED,
                    stated.claim(*at, claim.evidence),
                    claim.evidence,
                    f"The article says “{done}” of “{claim.text}”; the summary says “{said}”, as if it were still to come.",
                    f"Check whether it has happened: “{done}” or “{said}”.",
                    signs=(f"{_BY}ahead",),
                )
    return None


def _same_way(clauses: Clauses, stated: Stated, claim: Claim, place: Place, verb: int) -> bool:
    """Whether the verb at ``verb`` tells of a change by the number, in the direction that the source gives it."""
    here = direction_of(stated.text, (stated.start, stated.end), (claim.start, claim.end))
    if here is None or here.start != verb:
        return False
    q, index = place.quantity, clauses.index
    there = direction_of(index.text, source_sentence(index, q.start), (q.start, q.end))
    return there is not None and there.sign == here.sign


RULE = SentenceRule("forecasts", (Code.STATUS_CHANGED,), changed_in, needs=AGREEING_OR_DATED)
