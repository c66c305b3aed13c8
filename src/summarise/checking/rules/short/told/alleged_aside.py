"""What somebody is accused of told as done in an aside of a sentence that leaves the case open: "Hendry, who stole $3.4 million, has denied
the charges".

The number is told of an accusation in every place of the source. ``alleged`` reads sentences that leave nothing open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.verbs import is_past, lemma
from summarise.checking.verdicts import Code, Evidence
from summarise.quantities import Quantity
from summarise.quantities.patterns import pattern

_ASIDE = pattern(
    r"(?:, (?:who|which) (?:had |has |have )?(?P<done>[a-z]{3,})|\b(?:after|having) (?P<doing>[a-z]{3,}(?:ing|ed|en)?))(?P<rest>[^,;:.]{0,60}?) ?[^\w\s]?\Z",
    re.IGNORECASE,
)
_ACCUSED = pattern(
    r"\b(?:alleg\w+|accus(?:e|es|ed|ing)|suspect(?:s|ed)?|charg(?:ed|es)|claim(?:s|ed)?|indict\w+|den(?:y|ies|ied))\b",
    re.IGNORECASE,
)
_PROVED = pattern(
    r"\bconvict\w*|(?<!not )\bguilty|\bsentenc\w*|\bjail\w*|\badmit\w*|\bconfess\w*|\bfound (?:that|to have)\b",
    re.IGNORECASE,
)
_OPEN = pattern(
    r"\b(?:alleg\w+|accus\w+|suspect\w*|said to|charg\w+|believed|supposed\w*|reported\w*|den(?:y|ies|ied)|faces?|claim\w*|not|never)\b",
    re.IGNORECASE,
)
# Acts that are told of an accusation in other words than the source's.
_ACTS = frozenset(
    lemma(w)
    for w in "stole stolen took taken diverted embezzled defrauded pocketed smuggled laundered forged bribed killed murdered stabbed shot beat attacked assaulted robbed looted cheated misled "
    "overcharged evaded dumped poisoned burned abused hid concealed sold dealt swindled siphoned misused misappropriated fleeced conned falsified faked sabotaged hacked leaked "
    "stealing taking diverting pocketing smuggling laundering bribing killing stabbing shooting attacking robbing misleading overcharging evading dumping poisoning hiding selling dealing".split()
)
# What stands behind one of these is told beside the accusation.
_OTHER_CLAUSE = pattern(r"\b(?:after|before|when|while|who|which|where|since|because)\b|;|\band [a-z]+ed\b")
_WORD = pattern(r"[a-z]{3,}")
_REACH = 110  # characters


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The act of one sentence that an aside tells as done and the source as alleged; once."""
    index = ground.index
    if not index.whole(_is_open):
        return
    for claim, evidence in stated.told:
        aside = _ASIDE.search(stated.text, max(stated.start, claim.start - _REACH), claim.start)
        if aside is None or _OPEN.search(aside.group()):
            continue
        word = aside["done"] or aside["doing"]
        if aside["done"] and not is_past(word) and lemma(word) not in _ACTS:
            continue
        found = [place.quantity for place in places(ground.clauses, claim, evidence)]
        if not found or not all(_is_accused(index, q, word) for q in found):
            continue
        q = found[0]
        start = index.sentences[index.sentence_of[id(q)]][0]
        said = _ACCUSED.search(index.text, start, q.start)
        assert said is not None
        held = Evidence(said.start(), q.end, index.text[said.start() : q.end], "sentence", q)
        at = aside.span("done" if aside["done"] else "doing")
        yield Finding(
            Code.STATUS_CHANGED,
            stated.claim(*at, held),
            held,
            f"The article says “{held.text}”; the summary says “{word}”, as if it were proved.",
            "Say how far the case has come.",
        )
        return


def _is_open(index: SourceIndex) -> bool:
    return (
        _ACCUSED.search(index.text) is not None
        and _PROVED.search(index.text.replace("not guilty", "")) is None
    )


def _is_accused(index: SourceIndex, number: Quantity, word: str) -> bool:
    """Whether a number stands behind a word of accusation, with an act that may be the one told."""
    start = index.sentences[index.sentence_of[id(number)]][0]
    said = list(_ACCUSED.finditer(index.text, start, number.start))
    if not said:
        return False
    between = index.text[said[0].end() : number.start].lower()
    if _OTHER_CLAUSE.search(between):
        return False
    acts = {lemma(w) for w in _WORD.findall(between)}
    return lemma(word) in acts or (lemma(word) in _ACTS and bool(acts & _ACTS))


# One of these stands in every sentence of a summary that it reads ...
_HERE = frozenset("after having which who".split())
# ... and one of these in one of the source.
_THERE = frozenset("accus* alleg* charge* claim* den* indict* suspect*".split())
RULE = SentenceRule(
    "alleged_aside", (Code.STATUS_CHANGED,), told_in, needs=AGREEING, short=True, words=_HERE, there=_THERE
)
