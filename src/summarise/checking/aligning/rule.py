"""What a rule is: a name, the codes it may give, and how it runs.

A rule is one module of ``checking.rules`` with one value of these types; ``checking.flags.precedence`` says in which order
they run and whose word counts. Rules know nothing of each other, and what they say follows from the sentence, a few words
beside it and the source: it is remembered for the next summary with that sentence (see ``checking.repeats.remembered``). Numbers of other
sentences are asked for through ``Context``, which tells that somebody did.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.judgement import Judgement
from summarise.checking.aligning.sight import Sight
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.verdicts import Code, Verdict
from summarise.quantities import Kind
from summarise.quantities.named import NamedTuple


class ClaimRule(NamedTuple):
    """Judges one claim by what it sees; None where it has nothing to say and the next rule is asked.

    ``weighed``: whether what it says is weighed; the labelled summaries that weights are learnt from hold nothing of
    what some rules see.
    """

    name: str
    codes: tuple[Code, ...]
    run: Callable[[Sight], Judgement | None]
    weighed: bool = True


class SecondRule(NamedTuple):
    """Looks at a claim once more with the judgement that the rules before came to; None leaves it as it is."""

    name: str
    codes: tuple[Code, ...]
    run: Callable[[Sight, Judgement], Judgement | None]


# What a sentence has to have for a rule to have anything to read, as bits of one number.
NUMBERS = 1  # a number
SEVERAL = 2  # two of them
AGREEING = 4  # one that agrees with the source: ``Stated.told``
AGREEING_OR_DATED = 8  # one of these or of ``Stated.dated``
MONEY = 16
DATE = 32
SCORE = 64
MEASURE = 128
DATED = 256  # a date or a time, in whatever form
SHARE = 512  # a percentage or a fraction
ORDINAL = 1024
DERIVED = 2048  # one that is not in the source and follows from it
_KINDS = {
    Kind.MONEY: MONEY,
    Kind.DATE: DATE,
    Kind.SCORE: SCORE,
    Kind.MEASURE: MEASURE,
    Kind.PERCENT: SHARE,
    Kind.RATIO: SHARE,
    Kind.ORDINAL: ORDINAL,
}


def had_by(stated: Stated) -> int:
    """What a sentence has, as the same bits."""
    found = 0
    for claim in stated.claims:
        found |= NUMBERS if not found else SEVERAL
        if claim.quantity is not None:
            found |= _KINDS.get(claim.quantity.kind, 0)
            if claim.quantity.date is not None:
                found |= DATED
        if claim.verdict is Verdict.DERIVED:
            found |= DERIVED
    if stated.told:
        found |= AGREEING | AGREEING_OR_DATED
    elif stated.dated:
        found |= AGREEING_OR_DATED
    return found


class SentenceRule(NamedTuple):
    """Reads the words around the numbers of one sentence of the summary.

    ``copies``: whether it has anything to say of a sentence that is the source's own, word for word. ``needs``: what the
    sentence has to have (see ``had_by``); ``words``: some of which one has to be in the sentence (see ``Stated.tokens``), None
    for any; ``there``: the same of the sentences of the source that carry one of the sentence's numbers which agree with it.
    "alleg*" stands for every word that begins so. A sentence without them is not asked (see ``judging.reached``): the more
    a rule says here, the less it costs. ``english``: whether it reads English sources alone, or those in other languages alone; None
    for all. ``short``: whether it is asked of English sources of so few numbers alone that each is told once (``SourceIndex.is_short``).
    """

    name: str
    codes: tuple[Code, ...]
    run: Callable[[Ground, Stated], Iterator[Finding]]
    copies: bool = False
    needs: int = 0
    english: bool | None = None
    words: frozenset[str] | None = None
    there: frozenset[str] | None = None
    short: bool = False


Rule = ClaimRule | SecondRule | SentenceRule
