"""Who won and who lost: "the Hawks beat the Bulls 104-98" told as "the Bulls beat the Hawks 104-98".

The result agrees and the sides have changed places. A closed list of verbs names the winner and the loser;
where the summary's sentence or the source's names only one of them, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from summarise.checking.source import SourceIndex
from summarise.checking.verdicts import Code
from summarise.checking.wording import Finding, Stated, source_sentence
from summarise.quantities import Kind
from summarise.quantities.patterns import pattern

_SIDE = r"[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){0,3}"
_BEATS = pattern(
    rf"\b({_SIDE}) (?:have |had |has )?"
    r"(?:beat|beats|beaten|defeat(?:s|ed)|edge[sd]|thrash(?:es|ed)|rout(?:s|ed)|down(?:s|ed)|overcame|stun(?:s|ned)|crush(?:es|ed)"
    rf"|won (?:at|against|over)) (?:the )?({_SIDE})"
)
_LOSES = pattern(
    rf"\b({_SIDE}) (?:(?:have |had |has )?(?:los[et]s?|fell)(?: \d+-\d+)? to|(?:was|were) (?:beaten|defeated|routed)(?: \d+-\d+)? by)"
    rf" (?:the )?({_SIDE})"
)


class Result(NamedTuple):
    """The sides of a result, by their last words in lower case, and where they are named."""

    winner: str
    loser: str
    start: int
    end: int


def turned_in(index: SourceIndex, stated: Stated) -> Iterator[Finding]:
    """Results of one sentence whose winner is the loser of the same result in the source."""
    for claim in stated.claims:
        if claim.quantity is None or claim.quantity.kind is not Kind.SCORE or claim.evidence is None:
            continue
        here = result_of(stated.text, (stated.start, stated.end))
        there = result_of(index.text, source_sentence(index, claim.evidence.start))
        if here is None or there is None or (here.winner, here.loser) != (there.loser, there.winner):
            continue
        right = index.text[there.start : there.end]
        yield Finding(
            Code.WRONG_REFERENT,
            stated.claim(here.start, here.end, claim.evidence),
            claim.evidence,
            f"“{claim.text}” is right and its sides have changed places: the source says “{right}”.",
            f"Say who won as the source does: “{right}”.",
        )
        return


def result_of(text: str, sentence: tuple[int, int]) -> Result | None:
    """The first winner and loser that a sentence of ``text`` names; None where it names none."""
    for found, first_wins in (
        (_BEATS.search(text, *sentence), True),
        (_LOSES.search(text, *sentence), False),
    ):
        if found is not None:
            sides = [found.group(n).rsplit(" ", 1)[-1].rstrip(".").lower() for n in (1, 2)]
            winner, loser = sides if first_wins else reversed(sides)
            return Result(winner, loser, found.start(), found.end())
    return None
