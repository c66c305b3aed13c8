"""A word about a right number turned into its opposite: "76% empty" for "76% full", "against" for "in favour".

Three kinds of opposites are read in the clause of a number: the pairs of a closed list; words that a prefix
denies ("unemployed"); and words that are denied ("did not survive" is the opposite of "survived", and no other
word than "died"). Where a clause has both sides of a pair, it says nothing. Some pairs tell the same thing
from two sides (what one club sells another buys): they are opposites only of one subject.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from summarise.checking.clauses import Clause, Clauses, clause_stated
from summarise.checking.contrary import Place, places
from summarise.checking.parts import Span
from summarise.checking.verbs import lemma
from summarise.checking.verdicts import Claim, Code
from summarise.checking.wording import Finding, Stated
from summarise.checking.words import words_of
from summarise.quantities import Kind, Quantity
from summarise.quantities.lexicon import alternatives
from summarise.quantities.patterns import pattern

_PAIRS = """
full, filled, occupied | empty, vacant
in favour of, in favor of, favour, favours, favoured, favor, favors, favored, support, supports, supported, supporting, supporters, supportive, backs, backed, backing, endorse, endorsed, endorses, approve, approves, approved, approving, approval, accept, accepts, accepted, adopt, adopted, adopts, voted for, votes for, vote for, voting for, were for, are for, is for, agree, agrees, agreed, welcomed, ratified, ratify, passes, passed | against, oppose, opposes, opposed, opposing, opposition to, opponents, disapprove, disapproves, disapproved, disapproval, disapproving, reject, rejects, rejected, rejecting, rejection, refuse, refuses, refused, refusing, object, objected, objects, disagree, disagrees, disagreed, turned down, voted down, veto, vetoed
pass, passes, passed, passing | fail, fails, failed, failing, failure
satisfied, happy, pleased, content, satisfaction | dissatisfied, unhappy, displeased, unsatisfied, dissatisfaction
trust, trusts, trusted, confident, confidence | distrust, distrusts, distrusted, mistrust, mistrusts, mistrusted
believe, believes, believed | doubt, doubts, doubted, disbelieve
convicted, convicts, conviction, found guilty, guilty | acquitted, acquits, acquittal, cleared, innocent, not guilty
opened, opens, opening, openings, reopened | closed, closes, closing, closure, closures, shut
profit, profits, surplus, earnings | loss, losses, lost, loses, deficit
employed, in work, with jobs | jobless, out of work, without jobs
survive, survives, survived, surviving, survival, survivors, alive | died, die, dies, dead, death, deaths, killed, perished, fatal
hire, hires, hired, hiring, recruit, recruits, recruited, take on, took on | fire, fired, dismiss, dismissed, sack, sacked, laid off, lay off, lays off
positive | negative
arrive, arrives, arrived, arriving, arrivals, arrival | depart, departs, departed, departures, departure
early | late
minimum | maximum
highest, largest, biggest, most expensive | lowest, smallest, cheapest
oldest | youngest
fastest | slowest
women, girls, female, females | men, boys, male, males
adults, grown-ups | children, minors
rural | urban
domestic | foreign, overseas
northern | southern
eastern | western
wet, rainy | dry
complete, completed, finished | incomplete, unfinished
legal, legally, lawful | illegal, illegally, unlawful
present, attended, attend, turned up | absent, missed, skipped
found, located | missing
agreed with | disagreed with
freed, released, rescued, saved | held, captive, trapped, missing, kidnapped, imprisoned
income | expenditure, outgoings
inside | outside
won the vote, won the match, win the match, won the game | lost the vote, lost the match, lost the game
"""
# Of one and the same subject only.
_TURNED = """
win, wins, won, winning, victory, victories, victorious | lose, loses, lost, losing, defeat, defeats
buy, buys, bought, buying, purchase, purchases, purchased, acquire, acquired, acquires, acquisition | sell, sells, sold, selling, sale
export, exports, exported, exporting | import, imports, imported, importing
lend, lends, lent, lending | borrow, borrows, borrowed, borrowing
lead, leads, led, leading, ahead | trail, trails, trailed, trailing, behind
pay, pays, paid, paying | receive, receives, received, receiving
gain, gains, gained, gaining | lose, loses, lost, losing
enter, enters, entered, join, joins, joined | leave, leaves, quit, quits
taller, longer, wider, bigger, larger, heavier, deeper, older, faster, warmer, hotter, stronger, better, richer, dearer, costlier | shorter, narrower, smaller, lighter, shallower, younger, slower, colder, cooler, weaker, worse, poorer, cheaper
"""
_DENY = pattern(
    r"(?:\b(?:not(?! (?:only|just|all|more|less|fewer|every|least))|never|no longer|cannot|hardly|without|(?:fail(?:s|ed|ing)?|refus(?:es|ed|ing)|"
    r"declin(?:es|ed)|yet|unable|miss(?:es|ed) out on) to)|n['’]t)"
    r"(?: (?:been|be|being|yet|ever|to|have|had|get|got|a|an|the|their|its|his|her|any|also|quite|so|be able to))* \Z",
    re.IGNORECASE,
)
_UN = pattern(
    r"un(?=[a-z]{3,}(?:ed|able|ful|fit|safe|paid|sold|known|seen|built|fair|clear|likely|healthy|stable|true|born)\Z)"
)
_LAST_CUT = pattern(r"(?:,|\band) ", re.IGNORECASE)
_PRONOUN = pattern(r"\b(?:it|they|he|she|we|i)\b", re.IGNORECASE)


class Side(NamedTuple):
    """Which of two opposites a clause has, by the word at ``start``..``end``."""

    sign: int
    start: int
    end: int


@cache
def _sides() -> tuple[dict[str, list[tuple[str, int]]], re.Pattern[str]]:
    """Every word of the lists with its pairs and its side, and the pattern that finds them."""
    sides: dict[str, list[tuple[str, int]]] = {}
    for mark, table in (("", _PAIRS), ("turned ", _TURNED)):
        for n, line in enumerate(table.strip().splitlines()):
            for sign, words in zip((1, -1), line.split("|"), strict=True):
                for word in words.split(","):
                    sides.setdefault(word.strip(), []).append((f"{mark}{n}", sign))
    return sides, re.compile(rf"\b{alternatives(sides)}\b", re.IGNORECASE)


def turned_in(clauses: Clauses, stated: Stated) -> Iterator[Finding]:
    """Words of one sentence that say the opposite of the source's about a right number; one finding a word."""
    said: set[int] = set()
    for claim, evidence in stated.told:
        if claim.quantity is None or _tells_little(claim.quantity):
            continue
        clause = clause_stated(stated, (claim.start, claim.end))
        here = sides_of(clause)
        found = _opposite(clause, here, places(clauses, claim, evidence)) if here else None
        if found is not None and here[found[0]].start not in said:
            key, there = found
            said.add(here[key].start)
            yield _finding(clauses, stated, claim, here[key], there)


def _tells_little(quantity: Quantity) -> bool:
    """Whether a number is of those that stand everywhere: a first, a one, a pair in words."""
    if quantity.kind is Kind.ORDINAL:
        return True
    return quantity.kind is Kind.COUNT and quantity.low in (0, 1, 2) and quantity.text.isalpha()


def _opposite(clause: Clause, here: Mapping[str, Side], found: Iterable[Place]) -> tuple[str, Side] | None:
    """What the first place turns round and no other place has as the summary does, with the source's side."""
    turned: dict[str, Side] | None = None
    for place in found:
        there = sides_of(place.clause)
        if turned is None:
            turned = {
                key: side
                for key, side in there.items()
                if key in here
                and side.sign != here[key].sign
                and _of_one_subject(
                    key, place.quantity.kind is Kind.SCORE, clause, here[key], place.clause, side
                )
            }
        else:
            turned = {k: s for k, s in turned.items() if k not in there or there[k].sign == s.sign}
        if not turned:
            return None
    return next(iter(turned.items())) if turned else None


def sides_of(clause: Clause) -> dict[str, Side]:
    """The sides that a clause takes, by the pair or the word that they are sides of."""
    out: dict[str, Side] = {}
    for span in _regions(clause):
        found: dict[str, list[Side]] = {}
        for key, side in _read(clause.part(span), span[0]):
            found.setdefault(key, []).append(side)
        for key, sides in found.items():
            if key not in out:
                out[key] = sides[0] if len({s.sign for s in sides}) == 1 else Side(0, *sides[0][1:])
    return {key: side for key, side in out.items() if side.sign}


def _regions(clause: Clause) -> Iterator[Span]:
    """The words nearest to the number first: behind the last comma or "and", the clause, what leads to it."""
    cut = clause.left[0]
    for found in _LAST_CUT.finditer(clause.part(clause.left)):
        cut = clause.left[0] + found.end()
    yield cut, clause.right[1]
    yield from clause.spans


def _read(text: str, offset: int) -> Iterator[tuple[str, Side]]:
    sides, form = _sides()
    for word in form.finditer(text):
        sign = -1 if _DENY.search(text, 0, word.start()) else 1
        for key, side in sides[word.group().lower()]:
            yield key, Side(side * sign, offset + word.start(), offset + word.end())
    for found in words_of(text):
        end = found.start
        while end < len(text) and text[end].isalpha():
            end += 1
        low = text[found.start : end].lower()
        if not low:
            continue
        sign = -1 if _DENY.search(text, 0, found.start) else 1
        prefix = _UN.match(low)
        if prefix is not None:
            sign, low = -sign, low[2:]
        yield "=" + lemma(low), Side(sign, offset + found.start, offset + end)


def _of_one_subject(key: str, scored: bool, clause: Clause, here: Side, other: Clause, there: Side) -> bool:
    """Whether two sides may be opposites: those that two parties see from their two sides need one subject."""
    if not key.startswith("turned"):
        return True
    if scored:
        return False  # who won and who lost is for ``winners`` to say
    mine, theirs = (_subject(c, side) for c, side in ((clause, here), (other, there)))
    return mine is None or theirs is None or bool(mine & theirs)


def _subject(clause: Clause, side: Side) -> set[str] | None:
    """The stems of the words before a side's word; None where a pronoun or nothing stands for them."""
    for span in clause.spans:
        if span[0] <= side.start < span[1]:
            before = clause.part((span[0], side.start))
            return None if _PRONOUN.search(before) else {w.stem for w in words_of(before)}
    return set()


def _finding(clauses: Clauses, stated: Stated, claim: Claim, here: Side, there: Side) -> Finding:
    word, right = stated.text[here.start : here.end], clauses.index.text[there.start : there.end]
    return Finding(
        Code.DIRECTION_REVERSED,
        stated.claim(here.start, here.end, claim.evidence),
        claim.evidence,
        f"The source says “{right}” of “{claim.text}”; the summary says the opposite: “{word}”.",
        f"Say what the source says: “{right}”.",
    )
