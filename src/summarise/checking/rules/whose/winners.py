"""Who won and who lost: "the Hawks beat the Bulls 104-98" told as "the Bulls beat the Hawks 104-98".

The result agrees and the sides have changed places. A closed list of verbs names the winner and the loser;
where the summary's sentence or the source's names only one of them, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import NUMBERS, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated, source_sentence
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.verdicts import Claim, Code, Verdict
from summarise.quantities import Kind
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_SIDE = r"[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){0,3}"
_SCORES = r"(?: (?:by )?\d+[-–]\d+(?:,? (?:and )?\d+[-–]\d+)*)?"
_BEATS = pattern(
    rf"\b({_SIDE}) (?:have |had |has )?(?:(?:came from behind|came back|fought back|recovered|rallied|battled) to )?"
    r"(?:beat|beats|beaten|defeat(?:s|ed)|edge[sd]|thrash(?:es|ed)|rout(?:s|ed)|down(?:s|ed)|overcame|stun(?:s|ned)|crush(?:es|ed)"
    rf"|(?:won|lead|leads|led){_SCORES} (?:at|against|over)|(?:lead|leads|led)) (?:the )?({_SIDE})"
)
_LOSES = pattern(
    rf"\b({_SIDE}) (?:(?:have |had |has )?(?:los[et]s?|fell|went down){_SCORES} to|(?:was|were) (?:beaten|defeated|routed){_SCORES} by|trail(?:s|ed)?)"
    rf" (?:the )?({_SIDE})"
)
_ALONE = pattern(
    rf"\b({_SIDE}) (?:have |had |has |were |was |are )?(?:(?P<ahead>won|wins|led|leads?|ahead)|(?P<behind>lost|loses?|trail(?:s|ed)?|behind|beaten))\b"
)
# Who won, by the verb of one side alone; votes go to the larger number too.
_AHEAD = pattern(
    r"\b(?:beat|beats|defeat(?:s|ed)|won|wins?|winning|victory|led|leads?|leading|ahead|pass(?:es|ed)|approv(?:es|ed)|adopt(?:s|ed)|backed|thrash(?:es|ed)|edge[sd]|cleared|carried)\b",
    re.IGNORECASE,
)
_BEHIND = pattern(
    r"\b(?:lost|loses?|losing|fell|trail(?:s|ed|ing)?|behind|beaten|defeated by|defeat|reject(?:s|ed)|fail(?:s|ed)|went down|turned down|voted down)\b",
    re.IGNORECASE,
)
_WON = frozenset("beat beats beaten defeated defeats edged".split())
_BEATEN = pattern(
    rf"\b(?:beat|beats|had beaten|has beaten|defeated|defeats|edged(?: out)?) (?:the )?{_SIDE}(?:,| by| with)* \Z"
)
_DRAWN = pattern(r"\b(?:drew|draws?|drawn|tied?|level|share[ds]?)\b", re.IGNORECASE)


class Result(NamedTuple):
    """The sides of a result, by their last words in lower case, and where they are named."""

    winner: str
    loser: str
    start: int
    end: int


def turned_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """Results of one sentence whose winner is the loser of the same result in the source."""
    index = ground.index
    if not _WON.isdisjoint(stated.tokens):
        yield from _impossible(stated)
    for claim in stated.claims:
        if claim.quantity is None or claim.quantity.kind is not Kind.SCORE or claim.evidence is None:
            continue
        source = source_sentence(index, claim.evidence.start)
        here, there = result_of(stated.text, (stated.start, stated.end)), result_of(index.text, source)
        if (
            here is not None
            and there is not None
            and (here.winner, here.loser) == (there.loser, there.winner)
        ):
            right = index.text[there.start : there.end]
            yield _finding(
                stated,
                claim,
                (here.start, here.end),
                f"its sides have changed places: the article says “{right}”",
            )
            return
        sides = [
            _ALONE.search(t, *span)
            for t, span in ((stated.text, (stated.start, stated.end)), (index.text, source))
        ]
        mine, theirs = sides
        if (
            mine is not None
            and theirs is not None
            and _is_turned(mine, theirs)
            and not (index.is_short and _is_of_two_legs(index, claim, theirs, claim.evidence.start))
        ):
            yield _finding(stated, claim, mine.span(), f"the article says the opposite: “{theirs.group()}”")
            return
        ordered = _turned_order(index, stated, claim, source)
        if ordered is not None:
            yield _finding(stated, claim, (claim.start, claim.end), ordered)
            return
        undecided = _undecided(stated, claim)
        if undecided is not None:
            yield _finding(stated, claim, undecided, "nobody won it: both sides have the same")
            return


def _impossible(stated: Stated) -> Iterator[Finding]:
    """Shares of a vote of which the winner's, told first, is the smaller: "Reform beat Unity, 33.9% to 34.1%"."""
    for claim in stated.claims:
        q = claim.quantity
        if q is None or q.kind is not Kind.PERCENT or q.low is None or q.high is None or q.low >= q.high:
            continue
        if " to " in claim.text and _BEATEN.search(stated.text, stated.start, claim.start):
            yield _finding(stated, claim, (claim.start, claim.end), "who won has the smaller share")


def _is_turned(mine: re.Match[str], theirs: re.Match[str]) -> bool:
    """Whether one side is ahead in one text and behind in the other."""
    same = mine.group(1).rsplit(" ", 1)[-1].lower() == theirs.group(1).rsplit(" ", 1)[-1].lower()
    return same and (mine.group("ahead") is None) != (theirs.group("ahead") is None)


def _is_of_two_legs(index: SourceIndex, claim: Claim, told: re.Match[str], number: int) -> bool:
    """Whether a result is worked out of two, or is the second of two that the source tells of one side: "won the first leg 2-0 and
    lost the return 1-0"."""
    if claim.verdict is Verdict.DERIVED:
        return True
    opposite = _BEHIND if told.group("ahead") else _AHEAD
    return told.end() < number and opposite.search(index.text, told.end(), number) is not None


def _turned_order(index: SourceIndex, stated: Stated, claim: Claim, source: Span) -> str | None:
    """Why the two numbers of a result stand the wrong way round: the winner's is the larger in the source."""
    q, held = claim.quantity, claim.evidence.quantity if claim.evidence is not None else None
    if q is None or held is None or q.low is None or q.high is None or held.kind is not Kind.SCORE:
        return None
    if (q.low, q.high) != (held.high, held.low) or q.low >= q.high:
        return None
    ahead, behind = (f.search(stated.text, stated.start, stated.end) for f in (_AHEAD, _BEHIND))
    if ahead is None or behind is not None or _BEHIND.search(index.text, *source) is not None:
        return None
    return f"the article says it the other way round: “{held.text}”"


def _undecided(stated: Stated, claim: Claim) -> Span | None:
    """The word that makes a draw a win or a defeat."""
    q = claim.quantity
    if q is None or q.low is None or q.low != q.high or _DRAWN.search(stated.text, stated.start, stated.end):
        return None
    result = result_of(stated.text, (stated.start, stated.end))
    between = None if result is None else stated.text[result.end : claim.start]
    return (
        (result.start, result.end)
        if result is not None and between is not None and len(between) < 4
        else None
    )


def _finding(stated: Stated, claim: Claim, at: Span, why: str) -> Finding:
    return Finding(
        Code.WRONG_REFERENT,
        stated.claim(*at, claim.evidence),
        claim.evidence,
        f"The summary says “{claim.text}”, and {why}.",
        "Check who won.",
    )


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


RULE = SentenceRule("winners", (Code.WRONG_REFERENT,), turned_in, copies=True, needs=NUMBERS)
