"""What is planned, proposed or denied in the source and done in the summary.

Three rules, all by closed lists: a verb under "plans to", "will" or "could" in the source that the summary
tells in the past ("plans to close" and "has closed"); a thing "proposed" that is told as paid or adopted;
a verb denied in the fact's quote ("has not yet approved") that is stated without a denial. A summary that
has any word of openness or denial in the sentence is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.clauses.cutting import clause_stated
from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.roles.told_acts import tense_sign
from summarise.checking.aligning.rule import SentenceRule
from summarise.checking.aligning.stated import Finding, Stated, source_sentence
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.openness import BEING, INFINITIVE
from summarise.checking.text.verbs import lemma
from summarise.checking.text.words import tokens_of
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind
from summarise.quantities.patterns import pattern

# Words that leave open whether a thing happened.
_OPEN = pattern(
    r"\b(?:plan(?:s|ned|ning)?|propos(?:e|es|ed|ing|al)|intend(?:s|ed)?|aim(?:s|ed|ing)?|hop(?:e|es|ed|ing)|"
    r"expect(?:s|ed)?|forecast(?:s|ed)?|project(?:s|ed)|target(?:s|ed|ing)?|seek(?:s|ing)?|want(?:s|ed)?|due|set|"
    r"scheduled|likely|would|will|could|may|might|should|can|if|unless|bid|offer(?:s|ed)?|to be|alleged(?:ly)?|"
    r"(?:is|are|was|were|has|have) to|accus(?:e|es|ed)|suspect(?:ed|s)?|charged|threaten(?:s|ed)|consider(?:s|ed|ing)|"
    r"agree(?:d|s)?|decide[sd]?|vow(?:s|ed)?|promise[sd]?|pledge[sd]?|ask(?:s|ed)?|request(?:s|ed)?|recommend(?:s|ed)?|"
    r"potential(?:ly)?|possibl[ey]|prepar(?:e|es|ed|ing))\b",
    re.IGNORECASE,
)
# One of these words stands in every match, or "to" behind one of the second row.
_LEFT_OPEN = frozenset(
    "plan plans planned planning propose proposes proposed proposing proposal intend intends intended aim aims aimed aiming "
    "hope hopes hoped hoping expect expects expected forecast forecasts forecasted projects projected target targets targeted "
    "targeting seek seeks seeking want wants wanted due set scheduled likely would will could may might should can if unless bid "
    "offer offers offered alleged allegedly accuse accuses accused suspect suspects suspected charged threatens threatened "
    "consider considers considered considering agree agrees agreed decide decides decided vow vows vowed promise promises "
    "promised pledge pledges pledged ask asks asked request requests requested recommend recommends recommended potential "
    "potentially possible possibly prepare prepares prepared preparing".split()
)
_LEFT_OPEN_TO = frozenset("be is are was were has have".split())
# What opens a scope in the source: the verb behind it is not done.
_SCOPE = pattern(
    r"\b(?:(?:plan(?:s|ned)?|intend(?:s|ed)?|aim(?:s|ed)?|hop(?:es|ed)|expect(?:s|ed)|want(?:s|ed)?|threaten(?:s|ed)|"
    r"agree(?:s|d)|due|set|scheduled|is|are) to|will|would|could|might|accused of|suspected of) "
    r"(?:be |also |then |now |only )*(?P<verb>[a-z]{3,})\b",
    re.IGNORECASE,
)
_PROPOSED = pattern(r"\b(?:propos(?:es|ed)|recommend(?:s|ed)|proposal)\b", re.IGNORECASE)
# One of these stands in every match of the two, or "to" behind one of the second row.
_OPENING = frozenset(
    "will would could might accused suspected proposes proposed recommends recommended proposal".split()
)
_BE = frozenset(
    "plan plans planned intend intends intended aim aims aimed hopes hoped expects expected want wants wanted threatens "
    "threatened agrees agreed due set scheduled is are".split()
)
_SETTLED = frozenset(
    "paid adopted approved passed introduced raised cut made spent set agreed enacted".split()
)
_DONE = pattern(
    r"\b(?:(?:has|have|had|was|were)(?: been| already| now)* )?(?P<verb>[a-z]{2,}(?:ed|wn|id|ught|ilt|ade|nt|ld|t|"
    r"ose|ew|ost|uck|an|un|ole|oke|ut|ell|on))\b",
    re.IGNORECASE,
)
_UNDONE = pattern(
    r"\b(?:be|being|to|will|would|could|might|may|should|can|to have|would have|could have|might have|may have|not|never|n['’]t|an?|the|its|their|his|her) \Z",
    re.IGNORECASE,
)
_NO_VERBS = frozenset("not but at that what it out about most least first last next one an can than".split())
_ALIKE = frozenset(
    "put cut hit set shut let read spread quit beat bid cost hurt split".split()
)  # in both tenses
_TO_DO = pattern(r"\bto (?:[a-z]+ly )?\Z")  # "had to close a gap": nobody says that it is closed
_NOUN_ENDS = ("tion", "sion", "ment")  # "14 hours of observation" tells of no past
_NOUNED = pattern(r"\b(?:an?|the|its|their|his|her) \Z", re.IGNORECASE)
_DENIAL = pattern(
    r"\b(?:(?:has|have|had|did|does|do|was|were|is|are|will|would|could|can)(?: not|n['’]t)|never|not)"
    r"(?: yet| been| ever)* (?P<verb>[a-z]{4,})\b",
    re.IGNORECASE,
)
_WORD = pattern(r"[^\W\d_]{4,}")
_NEGATIVE = pattern(
    r"\b(?:not|never|no|nobody|none|neither|nor|without|yet to|fail(?:s|ed)?|refus(?:e|es|ed)|reject(?:s|ed)?|"
    r"pending|awaits?|still|before|denie[sd])\b|n['’]t\b",
    re.IGNORECASE,
)


def changed_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """Where one sentence tells as done what the source leaves open or denies; at most one finding."""
    index = ground.index
    found = _open_as_done(ground, stated) or _denied_as_done(index, stated)
    if found is not None:
        yield found


def _open_as_done(ground: Ground, stated: Stated) -> Finding | None:
    index = ground.index
    left_open = [
        (claim, evidence)
        for claim, evidence in stated.carried
        if evidence.where != "article"
        and claim.quantity is not None
        and claim.quantity.kind is not Kind.DURATION
        and _may_open(index.tokens_in(index.sentence_at(evidence.start)))
    ]
    if not left_open or _leaves_open(stated):
        return None
    for claim, evidence in left_open:
        start, _ = source_sentence(index, evidence.start)
        if not _may_open(tokens_of(index.text, start, evidence.start)):
            continue  # what opens a scope stands before the number
        own = clause_stated(stated, (claim.start, claim.end))
        for verb in _DONE.finditer(stated.text, (own.lead or own.left)[0], claim.start):
            done = verb.group("verb").lower()
            if (
                done in _NO_VERBS
                or (done in _ALIKE and INFINITIVE.search(stated.text, stated.start, verb.start()))
                or _TO_DO.search(stated.text, stated.start, verb.start())
                or done.endswith(_NOUN_ENDS)
                or _NOUNED.search(stated.text, stated.start, verb.start())
                or BEING.search(stated.text, stated.start, verb.start())
            ):
                continue
            scope = _scope_of(index.text, start, evidence.start, done)
            if _is_done_too(index.text, source_sentence(index, evidence.start), done):
                continue  # "will play 12 games; last season it played 9", "plans to plant 5,000 and has planted 1,800"
            if scope is not None and _is_open_everywhere(ground, claim, evidence, done):
                return _finding(stated, verb.span(), evidence, scope.group())
    return None


def _leaves_open(stated: Stated) -> bool:
    """Whether the sentence of the summary has a word of openness itself."""
    return _may_leave_open(stated.tokens) and _OPEN.search(stated.text, stated.start, stated.end) is not None


def _may_leave_open(tokens: frozenset[str]) -> bool:
    return not _LEFT_OPEN.isdisjoint(tokens) or ("to" in tokens and not _LEFT_OPEN_TO.isdisjoint(tokens))


def _is_done_too(text: str, sentence: Span, done: str) -> bool:
    """Whether a sentence of the source tells of the same verb as done, whatever else it leaves open."""
    return any(
        lemma(verb.group("verb")) == lemma(done)
        and verb.group("verb").lower() not in _ALIKE
        and _UNDONE.search(text, sentence[0], verb.start()) is None
        for verb in _DONE.finditer(text, *sentence)
    )


def _may_open(tokens: frozenset[str]) -> bool:
    """Whether a sentence has a word that can open a scope, or propose a thing."""
    return not _OPENING.isdisjoint(tokens) or ("to" in tokens and not _BE.isdisjoint(tokens))


def _is_open_everywhere(ground: Ground, claim: Claim, evidence: Evidence, done: str) -> bool:
    """Whether no other place of the number tells of it as done."""
    text = ground.index.text
    return all(
        _scope_of(text, source_sentence(ground.index, p.quantity.start)[0], p.quantity.start, done)
        for p in places(ground.clauses, claim, evidence)
    )


def _scope_of(text: str, start: int, end: int, done: str) -> re.Match[str] | None:
    """The words of the source that leave ``done`` open, before the number at ``end``."""
    for scope in _SCOPE.finditer(text, start, end):
        if lemma(scope.group("verb")) == lemma(done):
            return scope
    return _PROPOSED.search(text, start, end) if done in _SETTLED else None


def _denied_as_done(index: SourceIndex, stated: Stated) -> Finding | None:
    if stated.quoted is None or _NEGATIVE.search(stated.text, stated.start, stated.end):
        return None
    told: dict[str, tuple[int, int]] = {}  # read where anything is denied
    for denial in _DENIAL.finditer(index.text, *stated.quoted):
        told = told or {
            lemma(word.group()): (word.start(), word.end())
            for word in _WORD.finditer(stated.text, stated.start, stated.end)
        }
        at = told.get(lemma(denial.group("verb")))
        if at is not None:
            evidence = Evidence(*denial.span(), denial.group(), "quote")
            return _finding(stated, at, evidence, denial.group())
    return None


def _finding(stated: Stated, at: tuple[int, int], evidence: Evidence, word: str) -> Finding:
    done = stated.text[at[0] : at[1]]
    return Finding(
        Code.STATUS_CHANGED,
        stated.claim(*at, evidence),
        evidence,
        f"The article says “{word}”; the summary says “{done}”, as if it were done.",
        f"Check whether it has happened: “{word}” or “{done}”.",
        signs=(tense_sign(stated.text, at),),
    )


RULE = SentenceRule("status", (Code.STATUS_CHANGED,), changed_in)
