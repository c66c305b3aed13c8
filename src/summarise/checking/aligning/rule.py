"""What a rule is: a name, the codes it may give, and how it runs.

A rule is one module of ``checking.rules`` with one value of these types; ``checking.precedence`` says in which order
they run and whose word counts. Rules know nothing of each other, and what they say follows from the sentence, a few words
beside it and the source: it is remembered for the next summary with that sentence (see ``checking.remembered``). Numbers of other
sentences are asked for through ``Context``, which tells that somebody did.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.judgement import Judgement
from summarise.checking.aligning.sight import Sight
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.verdicts import Code


@dataclass(frozen=True, slots=True)
class ClaimRule:
    """Judges one claim by what it sees; None where it has nothing to say and the next rule is asked.

    ``weighed``: whether what it says is weighed; the labelled summaries that weights are learnt from hold nothing of
    what some rules see.
    """

    name: str
    codes: tuple[Code, ...]
    run: Callable[[Sight], Judgement | None]
    weighed: bool = True


@dataclass(frozen=True, slots=True)
class SecondRule:
    """Looks at a claim once more with the judgement that the rules before came to; None leaves it as it is."""

    name: str
    codes: tuple[Code, ...]
    run: Callable[[Sight, Judgement], Judgement | None]


@dataclass(frozen=True, slots=True)
class SentenceRule:
    """Reads the words around the numbers of one sentence of the summary.

    ``copies``: whether it has anything to say of a sentence that is the source's own, word for word.
    """

    name: str
    codes: tuple[Code, ...]
    run: Callable[[Ground, Stated], Iterator[Finding]]
    copies: bool = False


Rule = ClaimRule | SecondRule | SentenceRule
