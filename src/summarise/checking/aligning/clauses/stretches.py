"""What each number of a sentence is about: the words of its own stretch, and the part that it plays.

A sentence is cut into one stretch a number: between two numbers the cut is at the first word that parts ("and", "than",
"against", "from", ";"). The part is read from the words beside the number: "from 73" is the old value, "to 58" the new
one, "of the 35" the whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from summarise.checking.aligning.clauses.roles import OLD, PART_AFTER, is_joined, role_of
from summarise.checking.text.words import stems_of
from summarise.quantities import Kind, Qualifier, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_PARTS = pattern(
    r",(?=\s)|[;:(]|\b(?:and|than|against|compared|while|whereas|but|from|to|versus|after|before(?= [a-z]+ing\b)|plus|or(?! (?:more|fewer|less|over|under|above|so)\b)|then|with)\b",
    re.IGNORECASE,
)
_CHAINED = pattern(
    r"(?:, )?(?:up |down )?(?:from|to|against|compared|after|versus|as opposed to|than|with)\b", re.IGNORECASE
)
_COMPARED = pattern(r"\b(?:than|against|compared|versus|as opposed to|while|whereas)\b", re.IGNORECASE)
_SET_AGAINST = pattern(
    r"(?:against|compared (?:with|to)|versus|as opposed to|than|while|whereas)\b", re.IGNORECASE
)
_GROUP = pattern(
    r"[^,;.]{0,30}? (?:of (?:the|those|all|its|their)\b|for|among(?:st)?|on|given|who|without|with|in the [a-z-]+ (?:group|arm|half|region)) ?(?!(?:19|20)\d\d)"
)
# "Compared with €31 at Brannock", "against Brannock's €31": another's number, not an earlier one.
_NO_TIME = r"(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)"
_AT_A_NAME = pattern(rf"(?: [a-z]+){{0,3}} (?:at|in|for) (?:the )?{_NO_TIME}[A-Z][a-z]")
# "Compared with 14 in the museum": at another place, whatever its name, unless it is a time.
_TIME = (
    r"(?:(?:the |that |this |last |its |their |his |her |same |previous |preceding |prior |first |second |third |fourth |final |latest |late |early |mid-?|whole |past )*"
    r"(?:\d|years?\b|months?\b|weeks?\b|days?\b|hours?\b|quarters?\b|half\b|halves\b|period|season|decade|century|spring|summer|autumn|winter|morning|afternoon|evening|night|noon|midnight|time|start\b|end\b|beginning|outset|peak\b|past\b|trading|trade|average|total|all\b|fact\b|general|turn\b|eve\b|survey\b|poll\b|census|study\b|election|vote\b"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b))"
)
_AT_A_PLACE = pattern(rf" (?:at|in|for|on|from|among|of) (?!{_TIME})(?:the |its )?[a-z]{{3,}}")
_NAMES_OWN = pattern(
    rf"[a-z ]+ (?:the )?{_NO_TIME}(?:[A-Z][\w-]+ ){{0,3}}[A-Z][\w-]+['’]s? (?:[a-z]+ ){{0,2}}[^\w\s]?\Z"
)
_NOUN = pattern(r"[ \u00a0-](?!of\b|out\b)[a-z]+(?= )")  # what is counted: right behind its number
_CLOSES = pattern(
    r"[,;:().]|\b(?:while|whereas|but|as well as|according|with|on|in|at|after|and an?|and the)\b",
    re.IGNORECASE,
)
# "21 had gone home", "13 were still there", "210 are missing", "73, up from 36": what is counted is named at another number.
_BARE = pattern(
    r"(?: (?:still|also|now|then|later))?(?: (?:are|is|was|were|have|has|had|did|do|remain(?:s|ed)?|died|will|would|could|went|got|came)\b|, (?:up|down)\b)",
    re.IGNORECASE,
)
_WHERE = pattern(r" (?:in|on|at|near|during|after|when)\b", re.IGNORECASE)
_OF_THE = pattern(r" (?:out )?of (?:the |its |their |his |her |those |these )?", re.IGNORECASE)
_WHOLE = pattern(r" of (?:the|its|his|her|their|those|these) [^\W\d_]+", re.IGNORECASE)
_RATE = pattern(r" (?:an?|per|each|every) (?:year|month|week|day|hour|night|head|person)\b", re.IGNORECASE)
_COUNTED = 60  # characters
# "Higher" of one number and "increased" of the other tell nothing of what is counted.
_HOW_MUCH = frozenset(
    stems_of(
        "higher lower greater smaller larger increased increase decreased decrease reduced raised rise rising fall falling "
        "risk chance likelihood odds cent percent per others other"
    )
)
# Nor does the way that a number went: a share that ends "5% down" may have "dropped by 9%" before.
MOVES = _HOW_MUCH | stems_of(
    "up down lost lose loses losing gained gain gains dropped drop drops dropping fell falls falling slipped slip rose rises rising "
    "climbed climb climbs grew grow grown growth jumped added shed off cut"
)
_BESIDE = 20  # characters: "from about 3 to just over 5", and not "3 million to buy a rival for"

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
    first number, and of those that end it, for the last; whether it stands without a noun; of the whole that it is a part
    of, or of its noun, which an elliptical number beside it shares ("five of the injured are in danger, 21 went home"); of the
    phrase of place or time behind it, in its stretch."""

    stems: frozenset[str]
    role: str | None
    qualifier: Qualifier
    pronoun: bool = False
    counted: frozenset[str] = frozenset()
    lead: frozenset[str] = frozenset()
    tail: frozenset[str] = frozenset()
    bare: bool = False
    shared: frozenset[str] = frozenset()
    place: frozenset[str] = frozenset()


def _begin(text: str, q: Quantity) -> int:
    """Where a number begins with its hedge: the "than" of "more than 2,000" compares nothing."""
    start = q.start - len(q.hedge or "") - 1
    return start if q.hedge and text.startswith(q.hedge, max(0, start)) else q.start


_LEAD = 20  # characters in which the "from" before a number stands
_FROM = pattern(
    r"\bfrom (?:about |around |some |just |only |over |under |nearly |almost )?[^\w\s]?\Z", re.IGNORECASE
)
_UP_TO = pattern(
    r"\b(?:up |down )?to (?:about |around |some |just |only |over |under |nearly |almost )?[^\w\s]?\Z",
    re.IGNORECASE,
)


def _up_to(text: str, begin: int, left: int, right: int) -> re.Match[str] | None:
    """The "to" of "from 131 at the peak in March to 58": what stands before it is about the first."""
    if _FROM.search(text, max(0, begin - _LEAD), begin) is None:
        return None
    return _UP_TO.search(text, left, right)


class Stretches:
    """The stretches of the numbers of a sentence, in order: their words at once, the rest where it is asked for."""

    def __init__(self, text: str, sentence: tuple[int, int], quantities: Sequence[Quantity]) -> None:
        """``sentence``: its span in ``text``; ``quantities``: its numbers, in order."""
        self._text = text
        self._sentence = sentence
        self._quantities = quantities
        self._numbers = [(_begin(text, q), q.end) for q in quantities]
        self._read_cuts()
        self.stems: list[frozenset[str]] = []
        """The stems of each stretch."""
        self._read_stems()

    def _read_cuts(self) -> None:
        text, sentence, numbers = self._text, self._sentence, self._numbers
        subject = _SUBJECT.match(text, sentence[0], numbers[0][0]) if numbers else None
        cuts = [subject.end() if subject and text.find(",", numbers[0][1], sentence[1]) >= 0 else sentence[0]]
        chained = []
        for (begin, left), (right, _) in pairwise(numbers):
            part = _part(text, left, right) or _up_to(text, begin, left, right)
            noun = _NOUN.match(text, left, right)
            cuts.append(part.start() if part else noun.end() if noun else left)
            chained.append(part is not None and _CHAINED.match(text, part.start(), right) is not None)
        self._cuts, self._chained = [*cuts, sentence[1]], chained

    def _read_stems(self) -> None:
        text, cuts, out = self._text, self._cuts, self.stems
        for n, (start, stop) in enumerate(self._numbers):
            stems = stems_of(text, cuts[n], start) | stems_of(text, self._end(n), cuts[n + 1])
            if hedge := self._quantities[n].hedge:
                # the hedges are compared by themselves: "over" and "more than" are one
                stems -= stems_of(hedge)
            if n and self._chained[n - 1] and not _is_counterpart(text, cuts[n], (start, stop), cuts[n + 1]):
                # "sales rose from 3 to 5": what rose is what both are about
                stems |= out[n - 1]
            if n and _OF_THE.fullmatch(text, self._numbers[n - 1][1], start):
                # "seven of the 58 people on the shift": what the whole is of, the part is of too
                out[n - 1], stems = out[n - 1] | stems, stems | out[n - 1]
            out.append(frozenset(stems))

    def _end(self, n: int) -> int:
        """Where a number ends with its rate: "a month" may be said once for several."""
        stop = self._numbers[n][1]
        rate = _RATE.match(self._text, stop)
        return rate.end() if rate is not None else stop

    @cached_property
    def lead(self) -> frozenset[str]:
        """The stems of the words that lead the sentence to its first number."""
        if not self._numbers:
            return frozenset()
        return frozenset(stems_of(self._text, self._sentence[0], self._numbers[0][0]))

    @cached_property
    def spots(self) -> list[Spot]:
        """What each of the numbers is about."""
        text, sentence, cuts, numbers = self._text, self._sentence, self._cuts, self._numbers
        quantities = self._quantities
        out: list[Spot] = []
        for n, (start, stop) in enumerate(numbers):
            end = self._end(n)
            role = role_of(
                text, (cuts[n], cuts[n + 1]), (start, stop), sentence, numbers[n - 1][1] if n else None
            )
            if role is None and out and out[-1].role == "old" and is_joined(text, numbers[n - 1][1], start):
                role = "old"  # "up from 41 the year before and 22 in 2015"
            if role == "old" and _is_counterpart(text, cuts[n], (start, stop), cuts[n + 1]):
                role = "part" if PART_AFTER.match(text, stop) else None
            pronoun = _PRONOUN.search(text, cuts[n], cuts[n + 1]) is not None
            until = numbers[n + 1][0] if n + 1 < len(numbers) else sentence[1]
            counted = frozenset(stems_of(text, end, _counted_end(text, end, until))) - _HOW_MUCH
            tail = frozenset(stems_of(text, end, sentence[1])) if n == len(numbers) - 1 else frozenset()
            bare = _BARE.match(text, stop) is not None
            of = _WHOLE.match(text, stop, sentence[1])
            named = quantities[n].noun if not bare and quantities[n].kind is Kind.COUNT else None
            shared = frozenset(stems_of(of.group() if of is not None else named or ""))
            where = _WHERE.search(text, stop, cuts[n + 1])
            place = (
                frozenset(stems_of(text, where.start(), cuts[n + 1])) if where is not None else frozenset()
            )
            lead = self.lead if n == 0 else frozenset()
            out.append(
                Spot(
                    self.stems[n],
                    role,
                    quantities[n].qualifier,
                    pronoun,
                    counted,
                    lead,
                    tail,
                    bare,
                    shared,
                    place,
                )
            )
        return out


def _is_counterpart(text: str, cut: int, number: tuple[int, int], end: int) -> bool:
    """Whether a number is set against another one as its equal, another group's: "against 6% of those on the drug". Such
    two may be told in either order; against an old value, only time is told behind it ("compared with 6% in May")."""
    if _SET_AGAINST.match(text, cut, number[0]) is None or OLD.search(text, cut, end):
        return False
    behind = (
        _GROUP.match(text, number[1], end)
        or _AT_A_NAME.match(text, number[1], end)
        or _AT_A_PLACE.match(text, number[1], end)
    )
    return behind is not None or _NAMES_OWN.match(text, cut, number[0]) is not None


def _counted_end(text: str, start: int, end: int) -> int:
    """Where what a number counts ends: at a comma or bracket, before the word that leads to another number."""
    close = _CLOSES.search(text, start, end)
    return min(end, start + _COUNTED) if close is None else min(close.start(), start + _COUNTED)


def _part(text: str, left: int, right: int) -> re.Match[str] | None:
    """The first word between two numbers that parts them; "to" and "from" only right before the second.

    An "and" only where no other follows ("14 vans and lorries, 20 cars"), and before a "with" ("6 days with the drug
    and 9 days without"). What compares the two parts them, whatever commas stand before it: "6% of those who took the
    drug, an old one, fell ill, compared with 8% of the others".
    """
    compared = list(_COMPARED.finditer(text, left, right))
    if compared:
        return compared[-1]
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
