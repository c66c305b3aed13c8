"""How far a case has come: suspected, charged, denied, admitted, convicted, cleared, sent to prison or spared it.

A summary that tells a conviction, an admission or a charge of which the whole article has no word, while it has one of a
step before or against it ("was charged", "denied", "was cleared"), tells the case further than it is. So does one that tells
the step of numbers of which the article has another, whatever it has of others (``aligning.roles.case_steps``). Only sentences
with a number are read, and only where they leave nothing open.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.roles.case_steps import other_steps
from summarise.checking.aligning.rule import NUMBERS, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.verdicts import Code, Evidence
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern


class Step(NamedTuple):
    """``told``: how a summary tells it; ``held``: words of an article that has it; ``against``: what it has instead."""

    told: re.Pattern[str]
    held: re.Pattern[str]
    against: re.Pattern[str]


_JAILED = r"\b(?:was|were|been|and) (?:jailed|imprisoned)\b|\bsent to (?:prison|jail)\b|\bjailed for\b"
_STEPS = (
    Step(
        pattern(r"\b(?:convicted of|found guilty|was guilty|were guilty)\b", re.IGNORECASE),
        pattern(
            r"\bconvict\w*|(?<!not )(?<!not-)\bguilty|\bsentenc\w*|\bjail(?:ed|s)?\b|\badmit\w*|\bimprison\w*|\bserv\w+ (?:time|life)",
            re.IGNORECASE,
        ),
        pattern(
            r"\b(?:charged with|accused of|acquitted|cleared of|den(?:y|ies|ied|ying)|alleg(?:es?|ed|edly)|not guilty|suspected of|indicted)\b",
            re.IGNORECASE,
        ),
    ),
    Step(
        pattern(_JAILED, re.IGNORECASE),
        pattern(
            r"\bconvict\w*|(?<!not )(?<!not-)\bguilty|\bsentenc\w*|\bjail\w*|\bprison\w*|\bimprison\w*|\bserv\w+ (?:time|life|\S+ years)|\bbars\b|"
            r"\bcustod\w+|\bdetain\w*|\bdetention|\blocked up|\b(?:years|months|life) for\b|\b(?:given|got|handed) (?:\S+ ){1,4}(?:years|months|term|life)|\bremand\w*",
            re.IGNORECASE,
        ),
        pattern(
            r"\b(?:charged with|accused of|acquitted|cleared of|alleg(?:es?|ed|edly)|not guilty|suspected of|indicted)\b",
            re.IGNORECASE,
        ),
    ),
    Step(
        pattern(_JAILED, re.IGNORECASE),
        pattern(
            r"\bjailed\b|\bsent to (?:prison|jail)|\bbars\b|\bcustod\w+|\blocked up|\bimmediate\w*|\bserv(?:e|ed|ing)\b|"
            r"\b(?:sentenced to|given|got|handed|received) (?![^.;]{0,60}\bsuspended\b)(?:\S+ ){1,4}(?:years|months|life)",
            re.IGNORECASE,
        ),
        pattern(
            r"\bsuspended (?:prison |jail |custodial )?(?:sentences?|terms?)\b|\b(?:sentence|term|months?|years?|imprisonment|prison|jail)['’]?,? (?:\w+ ){0,2}suspended\b",
            re.IGNORECASE,
        ),
    ),
    Step(
        pattern(
            r"\b(?:pleaded guilty|pled guilty|confessed|admitt(?:ed|ing) (?:\w+ ){0,3}(?:charges?|counts?|offences?|murder|theft|fraud|"
            r"manslaughter|assault|robbery|bribery|[a-z]{3,}ing))\b",
            re.IGNORECASE,
        ),
        pattern(
            r"\badmi(?:t|ssion)\w*|(?:plead\w*|pled|plea of) guilty|guilty plea|\bconfess\w*|\backnowledg\w*|\bown(?:ed|s) up|\bconce(?:de|ssion)\w*",
            re.IGNORECASE,
        ),
        pattern(r"\b(?:den(?:y|ies|ied|ying)|denials?|not guilty|no plea)\b", re.IGNORECASE),
    ),
    Step(
        pattern(
            r"\b(?:been|was|were) charged\b(?! (?:\W?\d|a |an |for|at|up))|\bcharged with\b|"
            r"\b(?:police|officers|detectives|prosecutors) (?:have |has )?charged (?:\w+ ){1,2}(?:people|men|women|drivers|suspects|protesters|fans|teenagers|youths)\b",
            re.IGNORECASE,
        ),
        pattern(
            r"(?<!not )(?<!not been )(?<!yet been )(?<!without )\bcharg(?:e|es|ed|ing)\b|\bindict\w*|\bprosecut\w*|\btrial\b|\baccus\w*|\bconvict\w*",
            re.IGNORECASE,
        ),
        pattern(
            r"\b(?:arrested|detained|questioned|in custody|on suspicion|suspected of|being held|released on bail|not (?:yet )?(?:been )?charged)\b",
            re.IGNORECASE,
        ),
    ),
)
# One of these stands in whatever tells a step.
_TOLD_BY = frozenset(
    "convicted conviction convictions guilty confessed admitted admitting admits acquitted cleared indicted charged jailed imprisoned prison jail".split()
)
_OPEN = pattern(
    r"\b(?:not|never|no|without|if|unless|could|would|may|might|will|alleg\w+|accus\w+|den(?:y|ies|ied)|cleared|acquitted|"
    r"before|until|to be|faces?|yet|whether|trial|suspended|suspects?)\b|n['’]t\b",
    re.IGNORECASE,
)


def ahead_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """Where one sentence tells a case further than the whole article does."""
    for n, step in enumerate(_STEPS):
        told = step.told.search(stated.text, stated.start, stated.end)
        if told is None or _OPEN.search(stated.text, stated.start, stated.end):
            continue
        against = ground.of(_READERS[n])
        if against is not None:
            said = told.group()
            yield Finding(
                Code.STATUS_CHANGED,
                stated.claim(*told.span(), against),
                against,
                f"The article says “{against.text}”; the summary says “{said}”, which the article never says.",
                f"Say how far the case has come: “{against.text}”.",
            )
            return
    index = ground.index
    for at, other in other_steps(index, stated):
        said, instead = stated.text[slice(*at)], index.text[slice(*other)]
        evidence = Evidence(*other, instead, "sentence")
        yield Finding(
            Code.STATUS_CHANGED,
            stated.claim(*at, evidence),
            evidence,
            f"The article says “{instead}” there; the summary says “{said}”.",
            f"Say how far the case has come: “{instead}”.",
        )
        return


def _reader(step: Step) -> Callable[[Ground], Evidence | None]:
    """What reads an article for one step: what it has instead of it, None where it has the step or nothing like it."""

    def read(ground: Ground) -> Evidence | None:
        text = ground.index.text
        if step.held.search(text):
            return None
        found = step.against.search(text)
        return None if found is None else Evidence(*found.span(), found.group(), "article")

    return read


_READERS = tuple(_reader(step) for step in _STEPS)
RULE = SentenceRule("legal_status", (Code.STATUS_CHANGED,), ahead_in, needs=NUMBERS, words=_TOLD_BY)
