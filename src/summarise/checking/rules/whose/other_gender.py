"""An act given to the other of two: "he sent her five letters" where she sent them to him.

The pronoun before the verb that leads to the number is "he" in one text and "she" in the other; the verb is the same,
and no place of the number has it with the summary's pronoun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.clauses.cutting import Clause, clause_stated
from summarise.checking.aligning.contradiction import contradicted
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.reading.spans import Span
from summarise.checking.text.verbs import is_past, lemma
from summarise.checking.verdicts import Code
from summarise.quantities.patterns import pattern

_DOES = pattern(
    r"\b(?P<who>he|she)\b (?:(?:had|has|have|was|is|will|would|\w+ly|also|later|then|once) ){0,2}(?P<verb>[a-z]{3,})",
    re.IGNORECASE,
)
_PRONOUNS = frozenset(("he", "she"))


def changed_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The pronouns of one sentence that the source has the other way round."""
    for claim, evidence in stated.told:
        clause = clause_stated(stated, (claim.start, claim.end))
        here = _actor(clause)
        if here is None:
            continue
        found = contradicted(
            ground.clauses,
            claim,
            evidence,
            here[0],
            lambda p: _named(p.clause),
            lambda a, b: a[1] != b[1] or a == b,
        )
        if found is not None:
            other = found[1][0]
            yield Finding(
                Code.WRONG_REFERENT,
                stated.claim(*here[1], evidence),
                evidence,
                f"The article says “{other}” of “{claim.text}”; the summary says “{here[0][0]}”.",
                f"Check whose “{claim.text}” is.",
            )
            return


def _named(clause: Clause) -> tuple[str, str] | None:
    found = _actor(clause)
    return None if found is None else found[0]


def _actor(clause: Clause) -> tuple[tuple[str, str], Span] | None:
    """The last pronoun before the number with its verb, and where the pronoun stands."""
    for found in reversed(list(_DOES.finditer(clause.part(clause.left)))):
        if is_past(found.group("verb")):
            at = clause.left[0] + found.start("who")
            return (found.group("who").lower(), lemma(found.group("verb"))), (
                at,
                at + len(found.group("who")),
            )
    return None


RULE = SentenceRule(
    "other_gender", (Code.WRONG_REFERENT,), changed_in, needs=AGREEING, words=_PRONOUNS, there=_PRONOUNS
)
