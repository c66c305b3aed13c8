"""An act with another's date: "re-formed in 2011" where the source has "re-formed in 2009 ahead of an album in 2011".

The verb stands right before the date in both texts ("went to the police in June 2017", "moved there in 2005"). The
source has the verb with another date and nowhere with the one that is told, in the clause of the date or in its sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import DATE, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated, source_sentence
from summarise.checking.source.dates import differing
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.verbs import is_past, lemma
from summarise.checking.text.words import stems_of
from summarise.checking.verdicts import Claim, Code, Evidence, Verdict
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_LED = pattern(r"\b(?:in|on|since)(?: (?:early|late|mid|about|around|the))* \Z")
_CUT = pattern(
    r"[,;:.()]|\b(?:and|but|or|before|after|while|when|who|which|that|since|until|having)\b(?! (?:early|late|mid|the)? ?\Z)"
)
_WORD = pattern(r"[^\W\d_]{3,}")
_MOST_THERE = 6
_NAMED_BEFORE = 40  # characters
_NAME = pattern(
    r"\b(?:in|at|near|by|for|with) (?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}),? (?:in|on|since) \Z"
)
_FAR = 5  # words from a date in which its verb stands
_REACH = 70  # characters before a date in which its verb stands
_WEAK = frozenset(map(lemma, "was were had has been made got did said told held born".split()))
_MOST = 200  # dates of the source that are looked at


def misdated_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The dates of one sentence whose act the source has on another date."""
    for claim in stated.claims:
        if claim.quantity is None or claim.quantity.kind is not Kind.DATE or claim.quantity.date is None:
            continue
        if claim.verdict is Verdict.CONTRADICTED:
            continue  # another rule has said so
        verb = _verb(stated.text, stated.start, claim.start)
        if verb is None:
            continue
        found = _other(ground.index, stated, claim.quantity, verb)
        if found is not None:
            yield _finding(ground.index, claim, found)


def _led(text: str, start: int, date: int) -> list[str]:
    """The words that lead to a date, the nearest first; none where no preposition of time stands before it."""
    window = text[max(start, date - _REACH) : date]
    led = _LED.search(window)
    if led is None:
        return []
    cut = max((m.end() for m in _CUT.finditer(window, 0, led.start())), default=0)
    return _WORD.findall(window, cut, led.start())[::-1][:_FAR]


def _verb(text: str, start: int, date: int) -> str | None:
    """The common form of the past verb that leads to a date; None where there is none, or a weak one."""
    return next((lemma(w) for w in _led(text, start, date) if is_past(w) and lemma(w) not in _WEAK), None)


def _dates(index: SourceIndex) -> list[Quantity]:
    return [q for q in index.quantities if q.kind is Kind.DATE and q.date is not None][:_MOST]


def _leading(index: SourceIndex, date: Quantity) -> frozenset[str]:
    """The common forms of the words that lead to a date of the source."""
    sentence = source_sentence(index, date.start)
    return frozenset(map(lemma, _led(index.text, sentence[0], date.start)))


def _beside(index: SourceIndex, date: Quantity) -> frozenset[str]:
    """The common forms of the words of a date's sentence."""
    return frozenset(map(lemma, _WORD.findall(index.text, *source_sentence(index, date.start))))


def _other(index: SourceIndex, stated: Stated, told: Quantity, verb: str) -> Quantity | None:
    """The only date of the source that the verb leads to; None where the told one is in its sentence or it has several."""
    own: list[Quantity] = []
    there: list[Quantity] = []
    for q in index.whole(_dates):
        if verb in index.once(_leading, q):
            if not differing(told, q):
                return None
            own.append(q)
        elif not differing(told, q):
            there.append(q)
            if not own and verb in index.once(_beside, q):
                return None
    if not own or any(differing(own[0], q) for q in own):
        return None
    said = stems_of(stated.text, stated.start, stated.end)
    home = source_sentence(index, own[0].start)
    shared = said & stems_of(index.text, *home)
    for q in there[:_MOST_THERE]:
        place = source_sentence(index, q.start)
        if place != home and len(said & stems_of(index.text, *place)) >= len(shared):
            return None  # the told date stands where the source speaks of this
    if _is_of_another(index, own[0], said):
        return None
    return own[0] if any(verb not in (stem, lemma(stem)) for stem in shared) else None


def _is_of_another(index: SourceIndex, own: Quantity, said: set[str]) -> bool:
    """Whether a name right before the source's date is none that the summary speaks of: "found in Texas in 1971"."""
    window = index.text[max(0, own.start - _NAMED_BEFORE) : own.start]
    named = _NAME.search(window)
    return named is not None and not stems_of(named.group("name")) & said


def _finding(index: SourceIndex, claim: Claim, own: Quantity) -> Finding:
    right = index.text[own.start : own.end]
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        Evidence(own.start, own.end, right, "sentence", own),
        f"The article says “{right}” of this; the summary says “{claim.text}”.",
        f"Check when it was: “{right}” or “{claim.text}”.",
    )


RULE = SentenceRule("dated_act", (Code.WRONG_REFERENT,), misdated_in, needs=DATE)
