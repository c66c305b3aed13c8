"""Two numbers of one sentence that have changed places: both are in the source, each where the other belongs.

A sentence is cut into one stretch a number: between two numbers the cut is at the first word that parts
("and", "than", "against", "from", ";"). What a number is about are the words of its stretch and its role
("from 73" is the old value, "to 58" the new one, "of the 35" the whole). For two numbers that stand in one
sentence of the source as well, the words that only one of the two has are compared straight and crosswise.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import SentenceRule
from summarise.checking.aligning.stated import LONGEST_SENTENCE, MOST_NUMBERS, Finding, Stated
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.words import stems_of, words_of
from summarise.checking.values.matching import Match, compare
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind, Qualifier, Quantity
from summarise.quantities.patterns import pattern

_PARTS = pattern(
    r",(?=\s)|[;:(]|\b(?:and|than|against|compared|while|whereas|but|from|to|versus|after|plus|or|then|with)\b",
    re.IGNORECASE,
)
_CHAINED = pattern(
    r"(?:, )?(?:up |down )?(?:from|to|against|compared|after|versus|than|with)\b", re.IGNORECASE
)
_BEFORE = {
    **dict.fromkeys(("from", "against", "compared with", "compared to", "after", "versus", "than", "than the"), "old"),
    **dict.fromkeys(("to",), "new"),
    **dict.fromkeys(("by", "up", "down"), "change"),
    **dict.fromkeys(("of", "of the", "of its", "of their", "of last", "of his", "of her", "of their last", "out of"), "whole"),
}  # fmt: skip
_ROLE = pattern(
    r"\b("
    + "|".join(sorted(_BEFORE, key=len, reverse=True))
    + r")(?: (?:about|around|some|nearly|almost|over|just|more than))?"
    r"[ \u00a0][^\w\s]?\Z",
    re.IGNORECASE,
)
_OLD = pattern(
    r"\b(?:(?:a|one|the|the same) (?:year|month|week|quarter|season|period)s? (?:ago|earlier|before)|"
    r"last (?:year|month|week|season|quarter|time)|previous(?:ly)?|before|in the (?:19|20)\d0s)\b",
    re.IGNORECASE,
)
_CHANGE_AFTER = pattern(r"[ \u00a0](?:[a-z]+ )?(?:more|fewer|less|higher|lower)\b", re.IGNORECASE)
_PART_AFTER = pattern(
    r"[ \u00a0](?:[a-z]+ )?(?:out )?of (?:the|its|his|her|their|them|last)?\b", re.IGNORECASE
)
_NOUN = pattern(r"[ \u00a0-](?!of\b|out\b)[a-z]+(?= )")  # what is counted: right behind its number
_CLOSES = pattern(
    r"[,;:().]|\b(?:while|whereas|but|as well as|according|with|on|in|at|after|and an?|and the)\b",
    re.IGNORECASE,
)
_RATE = pattern(r" (?:an?|per|each|every) (?:year|month|week|day|hour|night|head|person)\b", re.IGNORECASE)
_COUNTED = 60  # characters
# "Higher" of one number and "increased" of the other tell nothing of what is counted.
_HOW_MUCH = frozenset(
    stems_of(
        "higher lower greater smaller larger increased increase decreased decrease reduced raised rise rising fall falling "
        "risk chance likelihood odds cent percent per others other"
    )
)
_ROLE_WEIGHT = 1.5
_BESIDE = 20  # characters: "from about 3 to just over 5", and not "3 million to buy a rival for"
_ALTERNATIVE = pattern(r" or (?:even |perhaps |maybe )?", re.IGNORECASE)  # "three or four" in any order


# "54% oppose the tax and 38% support it": the other's word may be meant.
_PRONOUN = pattern(r"\b(?:it|them|they|this|that)\b", re.IGNORECASE)
# "The project, budgeted at $2.1 billion, is now ...": what the sentence is about, before something put in.
_SUBJECT = pattern(
    r"\W*(?!(?:in|at|on|for|by|from|of|after|during|with|before|since|while)\b)[^,;:\d]{1,60},(?= )",
    re.IGNORECASE,
)


class Spot(NamedTuple):
    """A number in its sentence: the stems of its own stretch, its role or None, its hedge; whether a pronoun
    stands in its stretch; the stems of what is counted, right behind it; of the words that lead the sentence, for the
    first number, and of those that end it, for the last."""

    stems: frozenset[str]
    role: str | None
    qualifier: Qualifier
    pronoun: bool = False
    counted: frozenset[str] = frozenset()
    lead: frozenset[str] = frozenset()
    tail: frozenset[str] = frozenset()


def swapped_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The numbers of one sentence that stand in each other's places."""
    index = ground.index
    here = [(c, e) for c, e in stated.carried if c.quantity is not None and c.quantity.value is not None]
    if len(here) < 2:
        return
    own: list[Spot] = []
    known: dict[int, list[Spot]] = {}
    twice = {v for v, n in Counter(c.quantity.value for c, _ in here if c.quantity).items() if n > 1}
    said: set[int] = set()
    for (i, (a, near_a)), (j, (b, near_b)) in combinations(enumerate(here), 2):
        assert a.quantity is not None
        assert b.quantity is not None
        if not _alike(a.quantity, b.quantity) or twice & {a.quantity.value, b.quantity.value}:
            continue
        there = _together(index, a.quantity, b.quantity, (near_a, near_b), stated.quoted, known)
        if there is None:
            continue
        own = own or spots(
            stated.text, (stated.start, stated.end), [c.quantity for c, _ in here if c.quantity]
        )
        if _ALTERNATIVE.fullmatch(stated.text, a.end, b.start):
            continue
        strength = _crossed((own[i], own[j]), there)
        if strength:
            for claim, evidence, other in ((a, near_a, b), (b, near_b, a)):
                if claim.start not in said:
                    said.add(claim.start)
                    yield _finding(claim, evidence, other)._replace(signs=(f"across:{strength}",))


def _alike(a: Quantity, b: Quantity) -> bool:
    return a.kind is b.kind and a.value != b.value and (a.kind is Kind.COUNT or a.unit == b.unit)


def _together(
    index: SourceIndex,
    a: Quantity,
    b: Quantity,
    near: tuple[Evidence, Evidence],
    quoted: tuple[int, int] | None,
    known: dict[int, list[Spot]],
) -> tuple[Spot, Spot] | None:
    """Both numbers in one sentence of the source: that of either's evidence.

    ``known``: what the numbers of a sentence are about, by its number, as far as it was asked before.
    """
    for evidence in near:
        if quoted is not None and not quoted[0] <= evidence.start < quoted[1]:
            continue
        i = index.sentence_at(evidence.start)
        inside = [q for q in index.in_sentence.get(i, ()) if q.value is not None]
        start, end = index.sentences[i]
        if len(inside) > MOST_NUMBERS or end - start > LONGEST_SENTENCE:
            continue
        places = [
            next((n for n, q in enumerate(inside) if q.kind is x.kind and compare(x, q) is Match.SAME), None)
            for x in (a, b)
        ]
        first, second = places
        if first is not None and second is not None:
            if i not in known:
                known[i] = spots(index.text, (start, end), inside)
            return known[i][first], known[i][second]
    return None


def spots(text: str, sentence: tuple[int, int], quantities: Sequence[Quantity]) -> list[Spot]:
    """What each of the ``quantities`` of a sentence, in order, is about."""
    numbers = [(q.start, q.end) for q in quantities]
    subject = _SUBJECT.match(text, sentence[0], numbers[0][0]) if numbers else None
    cuts = [subject.end() if subject and text.find(",", numbers[0][1], sentence[1]) >= 0 else sentence[0]]
    chained = []
    for (_, left), (right, _) in pairwise(numbers):
        part = _part(text, left, right)
        noun = _NOUN.match(text, left, right)
        cuts.append(part.start() if part else noun.end() if noun else left)
        chained.append(part is not None and _CHAINED.match(text, part.start(), right) is not None)
    cuts.append(sentence[1])
    out: list[Spot] = []
    for n, (start, stop) in enumerate(numbers):
        rate = _RATE.match(text, stop)
        end = rate.end() if rate is not None else stop  # "a month" may be said once for several
        stems = {w.stem for w in words_of(text, cuts[n], start)} | {
            w.stem for w in words_of(text, end, cuts[n + 1])
        }
        if n and chained[n - 1]:
            # "sales rose from 3 to 5": what rose is what both are about
            stems |= out[n - 1].stems
        role = _role(text, (cuts[n], cuts[n + 1]), (start, stop))
        pronoun = _PRONOUN.search(text, cuts[n], cuts[n + 1]) is not None
        until = numbers[n + 1][0] if n + 1 < len(numbers) else sentence[1]
        counted = frozenset(stems_of(text, end, _counted_end(text, end, until))) - _HOW_MUCH
        lead = frozenset(stems_of(text, sentence[0], start)) if n == 0 else frozenset()
        tail = frozenset(stems_of(text, end, sentence[1])) if n == len(numbers) - 1 else frozenset()
        out.append(Spot(frozenset(stems), role, quantities[n].qualifier, pronoun, counted, lead, tail))
    return out


def _counted_end(text: str, start: int, end: int) -> int:
    """Where what a number counts ends: at a comma or bracket, before the word that leads to another number."""
    close = _CLOSES.search(text, start, end)
    return min(end, start + _COUNTED) if close is None else min(close.start(), start + _COUNTED)


def _part(text: str, left: int, right: int) -> re.Match[str] | None:
    """The first word between two numbers that parts them; "to" and "from" only right before the second.

    An "and" only where no other follows ("14 vans and lorries, 20 cars"), and before a "with" ("6 days with the drug
    and 9 days without").
    """
    joint = withs = None
    for part in _PARTS.finditer(text, left, right):
        word = part.group().lower()
        if word == "and":
            joint = part
        elif word == "with" and joint is None and withs is None:
            withs = part
        elif word not in ("to", "from") or right - part.end() <= _BESIDE:
            earlier = joint or withs
            return earlier if earlier is not None and word not in (",", ";") else part
    return joint or withs


def _role(text: str, stretch: tuple[int, int], number: tuple[int, int]) -> str | None:
    """What the number is in its sentence: the old value, the new one, the change, the part, the whole."""
    start, end = number
    before = _ROLE.search(text[max(stretch[0], start - 40) : start])
    if before is not None:
        return _BEFORE[before.group(1).lower()]
    if _CHANGE_AFTER.match(text, end):
        return "change"
    if _OLD.search(text, *stretch):
        return "old"
    return "part" if _PART_AFTER.match(text, end) else None


def _crossed(here: tuple[Spot, Spot], there: tuple[Spot, Spot]) -> int:
    """How much of what tells the two numbers apart agrees crosswise, up to 3; 0 where it does not, or straight as well."""
    a, b = here
    x, y = there
    if a.role == x.role == "whole" or b.role == y.role == "whole":
        return 0  # "seven of 19", "of the 19, seven"
    only_a, only_b = a.stems - b.stems, b.stems - a.stems
    only_x, only_y = x.stems - y.stems, y.stems - x.stems
    straight: float = len(only_a & only_x) + len(only_b & only_y)
    # What leads one sentence and ends the other is of both its numbers: "Harl: 18 to 31", "18 to 31 at Harl".
    across: float = len((only_a & only_y) - _of_both(a, y)) + len((only_b & only_x) - _of_both(b, x))
    if a.role != b.role and x.role != y.role:
        straight += _ROLE_WEIGHT * ((a.role == x.role is not None) + (b.role == y.role is not None))
        across += _ROLE_WEIGHT * ((a.role == y.role is not None) + (b.role == x.role is not None))
    if _names_crossed(a.counted, b.counted, x.counted, y.counted):
        return 3
    if _names_crossed(a.counted, b.counted, y.counted, x.counted):
        return 0  # each counts what it counts in the source
    if a.qualifier is not b.qualifier and x.qualifier is not y.qualifier:
        # a hedge that goes with its number says nothing for the place that it was moved to
        across += (a.qualifier is y.qualifier) + (b.qualifier is x.qualifier)
    least = 2 if any(spot.pronoun for spot in (a, b, x, y)) else 1
    if across < least or across <= 2 * straight:
        return 0
    return min(int(across), 3) if not straight else 1


def _of_both(one: Spot, other: Spot) -> frozenset[str]:
    return (one.lead & other.tail) | (one.tail & other.lead)


def _names_crossed(a: frozenset[str], b: frozenset[str], x: frozenset[str], y: frozenset[str]) -> bool:
    """Whether what is counted, right behind each number, is that of the other number, both ways, and neither's own."""
    only_x, only_y = x - y, y - x
    return bool((a - b) & only_y and (b - a) & only_x) and not (a & only_x or b & only_y)


def _finding(claim: Claim, evidence: Evidence, other: Claim) -> Finding:
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        evidence,
        f"The article says “{claim.text}” and “{other.text}” the other way round than the summary does.",
        f"Check which of the two “{claim.text}” belongs to.",
    )


RULE = SentenceRule("swapped", (Code.WRONG_REFERENT,), swapped_in, copies=True)
