"""What is told in the perfect of a number that the source leaves open everywhere: "has recovered £315,000" for "will ask for £315,000".

``status``, ``forecasts`` and ``planned_verb`` look for the verb itself in the source. Here any other verb will do, as long as the
summary tells it outright as done ("has sold 40 works", "£3m has been spent"), while in every place of the number a word of
openness governs it (asked for, could, up to, a report that it was considering) with nothing done in between, and no sentence of
the source that has the number tells of the summary's verb as done. What is announced, agreed or set of a plan is a plan still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.clauses.cutting import is_part_of
from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.roles.open_numbers import MORE, TELLING, is_done, opened
from summarise.checking.aligning.roles.told_acts import form_of
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.openness import OPEN, may_be_open
from summarise.checking.text.verbs import is_past, lemma
from summarise.checking.text.words import tokens_of
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_HAS = frozenset(("has", "have"))
_PERFECT = pattern(
    r"\b(?:has|have) (?P<by>(?:[a-z]+ly |now |already |since |also |just |so far )*)(?P<been>been )?(?:[a-z]+ly )?(?:(?:begun|started) (?P<doing>[a-z]{3,}ing)|(?:allowed|permitted|cleared|authori[sz]ed|licensed) to (?P<may>[a-z]{3,})|(?P<verb>[a-z]{3,}))\b(?! to [a-z])",
    re.IGNORECASE,
)
_BREAK = pattern(r"[,;:.()–—]|\b(?:and|but|while|which|who|that|after|before|when|since|because|as|than|against|over (?:an?|the|its|their))\b", re.IGNORECASE)  # fmt: skip
_BREAK_BEFORE = pattern(
    r"[;:.()–—]|, |\b(?:and|but|while|after|before|when|since|because|than|against)\b", re.IGNORECASE
)
_ALIKE = frozenset("cut put shut hit let raised".split())  # in both tenses
_OF_THE_THING = frozenset(
    "given raised added made issued used drawn kept".split()
)  # in a summary these tell of the thing itself
_ASIDE = pattern(r"(?: [a-z]+){0,3}, or [^,;.()]{1,40},")
_SURE = pattern(r"will|(?:is|are) to", re.IGNORECASE)
_REACH = 60
_CONDITION = pattern(
    r"\b(?:if|once|when|until|unless|after|before|whether|whose|that)\b[^,;]*\Z", re.IGNORECASE
)
_OWN_OPEN = pattern(
    r"\b(?:not|never|no|none|yet|nobody|neither|denie[sd]|says?|said|according|up to|reportedly|as much as|as many as)\b|n['’]t\b",
    re.IGNORECASE,
)
_BESIDE_SUBJECT = pattern(
    r"\b(?:by|with|from|for|at|in|on|under|behind|worth|costing)(?: (?:an?|the|its|their|his|her|about|around|some|nearly|almost|over|more than|up to))* ?[^\w\s]?\Z",
    re.IGNORECASE,
)


class _Act(NamedTuple):
    """``weak``: its verb may also tell of what is settled and still to come."""

    verb: str
    span: Span
    weak: bool


def done_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The first act of one sentence, told in the perfect of a number that the source only leaves open."""
    index = ground.index
    acts = list(_acts(stated))
    if not acts:
        return
    for claim, evidence in stated.carried:
        if claim.quantity is None or claim.quantity.kind is Kind.DURATION:
            continue  # how long, and when, is said of plans and of what has come of them
        act = next((a for a in acts if _is_of(stated, a, claim)), None)
        if act is None:
            continue
        found = [place.quantity for place in places(ground.clauses, claim, evidence)]
        words = [opened(index, q) for q in found]
        if not words or None in words:
            continue
        if any(is_done(index, q, act.verb) for q in found):
            continue
        word = words[0]
        assert word is not None
        if act.weak and _SURE.fullmatch(index.text, *word):
            continue  # "has raised its budget to £5m", of what it will be
        yield _finding(index, stated, claim, evidence, act, word)
        return


def _acts(stated: Stated) -> Iterator[_Act]:
    for found in _PERFECT.finditer(stated.text, stated.start, stated.end):
        verb = (found["verb"] or found["doing"] or found["may"]).lower()
        if found["verb"] and not (is_past(verb) or verb in _ALIKE):
            continue
        if found["verb"] and lemma(verb) in TELLING and verb not in _OF_THE_THING:
            continue
        before = max(stated.start, found.start() - 90)
        if _CONDITION.search(stated.text, before, found.start()):
            continue
        cut = max(
            [m.end() for m in _BREAK_BEFORE.finditer(stated.text, stated.start, found.start())]
            or [stated.start]
        )
        behind = re.search(
            r"[;.]|, (?:and|but|which|who|while)\b| (?:and|but) |\Z", stated.text[found.end() : stated.end]
        )
        end = found.end() + (behind.start() if behind else 0)
        if _is_open(stated.text, (cut, found.start())) or _is_open(stated.text, (found.end(), end)):
            continue
        yield _Act(form_of(verb), found.span(), verb in _OF_THE_THING)


def _is_open(text: str, part: Span) -> bool:
    """Whether words of the summary beside an act leave it open themselves, deny it or tell who says so."""
    own = may_be_open(tokens_of(text, *part)) and OPEN.search(text, *part)
    return bool(own or _OWN_OPEN.search(text, *part) or MORE.search(text, *part))


def _is_of(stated: Stated, act: _Act, claim: Claim) -> bool:
    start, after = act.span
    if any(c.end <= claim.start and is_part_of(stated.text, c.end, claim.start) for c in stated.claims):
        return False  # "a third of the £500,000 it asks for"
    if claim.start >= after:
        return claim.start - after <= _REACH and not _BREAK.search(stated.text, after, claim.start)
    if claim.end <= start:
        if _BESIDE_SUBJECT.search(stated.text, max(stated.start, claim.start - _REACH), claim.start):
            return False  # "a scheme funded by a £1.5bn loan has covered"
        aside = _ASIDE.match(stated.text, claim.end, start)  # "around 100, or one in eight, have been freed"
        end = claim.end if aside is None else aside.end()
        return start - end <= _REACH and not _BREAK_BEFORE.search(stated.text, end, start)
    return False


def _finding(
    index: SourceIndex, stated: Stated, claim: Claim, evidence: Evidence, act: _Act, word: Span
) -> Finding:
    opened, said = index.text[slice(*word)], stated.text[slice(*act.span)]
    return Finding(
        Code.STATUS_CHANGED,
        stated.claim(*act.span, evidence),
        evidence,
        f"The article says “{opened}” of “{claim.text}”; the summary says “{said}”, as if it were done.",
        f"Check whether it has happened: “{opened}” or “{said}”.",
    )


RULE = SentenceRule("not_done_yet", (Code.STATUS_CHANGED,), done_in, needs=AGREEING, english=True, words=_HAS)
