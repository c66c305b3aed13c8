"""A lead told as a win: "beat the qualifier 6-3" where the champion is 6-3 ahead.

The words of leading stand beside the score in every place of the source, none of winning; the summary has one of winning
in the clause of the score, and none that leaves the match open.
"""

from __future__ import annotations

from collections.abc import Iterator

from summarise.checking.aligning.clauses.cutting import clause_stated
from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, SCORE, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.verdicts import Code
from summarise.quantities import Kind
from summarise.quantities.patterns import pattern

_WON = pattern(r"\b(?:beat|beats|beating|beaten|defeat|defeated|defeats|won|wins|winning|win|victory|triumph|knocked out|saw off|thrashed|lost)\b")  # fmt: skip
_WINNING = frozenset("beat beats beating beaten defeat defeated defeats won wins winning win victory triumph knocked saw thrashed lost".split())  # fmt: skip
_LED = pattern(r"\b(?:lead|leads|led|leading|ahead|advantage|trail|trails|trailed|trailing|behind|up)\b")
_LEADING = frozenset("lead leads led leading ahead advantage trail trails trailed trailing behind up".split())
_OPEN = pattern(
    r"\b(?:lead|leads|led|leading|ahead|trail\w*|behind|half[- ]time|overnight|first session|set|resume\w*|so far)\b"
)


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The wins of one sentence that are leads in the source."""
    if _OPEN.search(stated.text, stated.start, stated.end):
        return
    index = ground.index
    for claim, evidence in stated.told:
        if claim.quantity is None or claim.quantity.kind is not Kind.SCORE:
            continue
        clause = clause_stated(stated, (claim.start, claim.end))
        won = next((m for span in clause.spans for m in _WON.finditer(stated.text, *span)), None)
        if won is None:
            continue
        led = ""
        for place in places(ground.clauses, claim, evidence):
            whole = index.text[slice(*index.sentences[index.sentence_of[id(place.quantity)]])]
            words = next(
                (m for span in place.clause.spans if (m := _LED.search(place.clause.part(span)))), None
            )
            if words is None or _WON.search(whole):
                led = ""
                break
            led = led or words.group()
        if led:
            yield Finding(
                Code.STATUS_CHANGED,
                stated.claim(won.start(), won.end(), evidence),
                evidence,
                f"The article says “{led}” of “{claim.text}”; the summary says “{won.group()}”, as if it were over.",
                f"Check whether it is over: “{led}” or “{won.group()}”.",
            )
            return


RULE = SentenceRule(
    "lead_for_win", (Code.STATUS_CHANGED,), told_in, needs=AGREEING | SCORE, words=_WINNING, there=_LEADING
)
