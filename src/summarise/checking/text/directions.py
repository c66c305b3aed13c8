"""Words that say which way a number went: "rose", "26% fewer", "down from 41".

Each number's own direction word is the one right behind it ("26% fewer", "a 5% rise", "3.2% higher") or the nearest
one before it in the same clause ("rose by 5 to 20", "a drop of 5", "up from 41"); one that is denied ("did not
fall") says nothing.
"""

from __future__ import annotations

import re
from typing import Protocol

from summarise.checking.text.words import tokens_of
from summarise.quantities.lexicon import alternatives
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_UP_BEFORE = (
    "rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth "
    "climb climbs climbed climbing jump jumps jumped jumping gain gains gained gaining soar soars soared surge "
    "surges surged widen widens widened widening expand expands expanded raise raises raised raising double "
    "doubles doubled doubling triple triples tripled tripling quadrupled add adds added advanced swelled rallied "
    "rebounded strengthened skyrocketed rocketed accelerate accelerates accelerated quickened"
)
_DOWN_BEFORE = (
    "fall falls fell fallen falling decrease decreases decreased decreasing decline declines declined declining "
    "drop drops dropped dropping shrink shrinks shrank shrunk shrinking lose loses lost losing slide slides slid "
    "sliding plunge plunges plunged slip slips slipped slump slumps slumped tumble tumbles tumbled narrow narrows "
    "narrowed narrowing cut cuts cutting reduce reduces reduced reducing lower lowers lowered lowering halve "
    "halves halved halving sink sinks sank dip dips dipped shed sheds contracted weakened plummets plummeted "
    "slash slashes slashed trim trims trimmed retreated crashed eased slow slows "
    "slowed slowing decelerated"
)
_UP_AFTER = [
    *"more higher rise increase gain growth jump climb above".split(),
    "over budget",
    "later than",
    "up on",  # "was 1% up on last year"
]
_DOWN_AFTER = [
    *"fewer less lower fall decrease drop decline loss cut reduction below".split(),
    "under budget",
    "earlier than",
    "down on",
]
_SIGN = {
    **dict.fromkeys(_UP_BEFORE.split(), 1),
    **dict.fromkeys(_DOWN_BEFORE.split(), -1),
    "up": 1,
    "down": -1,
}
WORDS = frozenset(_SIGN)
_SIGN_AFTER = {**dict.fromkeys(_UP_AFTER, 1), **dict.fromkeys(_DOWN_AFTER, -1)}
TOLD_BY = WORDS | {word.split()[0] for word in _SIGN_AFTER}
"""One of these words stands in a sentence that has a direction word (see ``words.tokens_of``)."""
# "Enrolment this fall": the season. "The market lost more steam", "gained ground": of no number.
_AUTUMN = (
    "(?:"
    + "|".join(
        rf"(?<=\b{word} )"
        for word in ("this", "last", "next", "each", "every", "early", "late", "in the", "until", "since")
    )
    + r")fall\b(?! (?:in|of) (?!(?:19|20)\d\d\b))"
)
_NO_IDIOM = r"(?! (?:more |some |further |much |yet more )?(?:steam|momentum|ground|traction|touch|patience|heart|interest|faith|hope|control)\b)"
_BEFORE = pattern(
    rf"(?!(?<=\ba )fallen [a-z]|(?<=\bby )fallen [a-z]|{_AUTUMN})\b(?:"
    + alternatives(w for w in _SIGN if w not in ("up", "down"))
    + rf")\b{_NO_IDIOM}"
    r"|(?<!held )(?<!hold )(?<!holds )(?<!holding )(?<!made )(?<!make )(?<!makes )(?<!making )(?<!takes )(?<!take )(?<!took )(?<!taken )(?<!ended )(?<!adds )(?<!added )"
    r"(?<!gave )(?<!give )(?<!gives )(?<!given )(?<!giving )(?<!set )(?<!sets )(?<!setting )(?<!picked )(?<!pick )(?<!picking )(?<!picks )(?<!signed )(?<!sign )(?<!signing )(?<!shut )(?<!shutting )(?<!backed )"
    r"\b(?:up|down)(?= (?:from|by|on|about|around|some|almost|nearly|more than|over|a (?:half|third|quarter))| \W?\Z)",
    re.IGNORECASE,
)
_AFTER = pattern(
    r"(?:[ \u00a0-](?:[a-z]+ly |annual |net |year-on-year )?|, (?:which (?:is|was) )?an? )("
    + alternatives(_SIGN_AFTER)
    + r")\b",
    re.IGNORECASE,
)
_FOLLOWED = pattern(r"(?: [a-z]+){0,5}(?: per [\d,]+ [a-z]+)?, (up|down) (?:from|on)\b", re.IGNORECASE)
_CLAUSE = pattern(
    r"[;:()]|, (?:while|whereas|but|and|with|compared|against|after)\b|\b(?:while|whereas|but|after|following|despite"
    r"|on (?:talk|news|word|fears?|hopes?|(?:a |the )?(?:reports?|prospect)) (?:of|that))\b"
)
_NEW_SUBJECT = pattern(
    r"\band (?:brought|gave|got|set|put|opened|offered|kept|held|won|paid|built|hired|sold|bought|made|has|have|had|was|were|is|then) |, [^,;]{0,60}?, |\band (?:its|the|their|his|her|a|an) "
)
_DENIED = pattern(
    r"\b(?:not|never|no|n't|without|didn['’]t|doesn['’]t|less|fewer)\s+(?:yet |been |be |to )?\Z",
    re.IGNORECASE,
)
# "Down from 197,000 in January and well under the average of 195,000": the word is of the first of the two.
_LEADS_ELSEWHERE = pattern(
    r" (?:from|on|by|to) \W?\d[^;:()]{0,60}? and (?!up\b|down\b|to\b|then to\b|was\b|is\b|by\b)"
)
# "At Gull Narrows raised": the word ends a name where a small letter goes on, and no number of a headline.
_NAMED = pattern(r"\w ?(?:[A-Z][\w'’]* )\Z")
_GOES_ON = pattern(
    r",|['’]s\b| (?!(?:by|to|from|in|on|for|over|about|some|almost|nearly|as)\b(?: [a-z]+){0,2} ?\W?\d)[a-z]"
)
_RIGHT_BEFORE = pattern(
    r"\b(?P<word>[a-z]+)(?: by)?(?: (?:about|around|some|just|only|nearly|almost|over|more than|less than|an? (?:average|estimated)))? ?[^\w\s]?\Z",
    re.IGNORECASE,
)
_REACH = 90  # characters before the number
# A rate of change has levels and directions of its own: "inflation slowed to 2.4%" and "prices rose 2.4%" say the same.
_OF_CHANGE = pattern(
    r"\b(?:inflation|deflation|growth|expansion|contraction|pace|rate of (?:change|increase|decline)"
    r"|(?:increases?|rises?|falls?|drops?|declines?|gains?|jumps?) (?:in|of(?!(?: (?:about|around|some|just|only|nearly|almost))? ?[^\w\s]?\Z))"
    r"|(?:yearly|annual|monthly|quarterly|weekly) (?:rise|increase|gain|fall|drop|decline)s?"
    r"|(?:rise|increase|gain|fall|drop|decline)s? (?:has |have |had )?(?:slow|eas|accelerat|quicken|moderat|steepen|halv)\w*)\b",
    re.IGNORECASE,
)


AMOUNT, LEVEL, FAR, MIXED = "amount", "level", "far", "mixed"
"""What a direction word makes of its number: the amount of the change, a level before or after it; or the two stand apart."""
_LED = r"(?: (?:about|around|some|just|only|nearly|almost|over|more than|less than|at least|a|an?other|roughly|as much as|an? average))*"
_BY = pattern(rf"(?: [a-z]+ly)?(?: by| of)?{_LED} ?[^\w\s]?", re.IGNORECASE)
_LEVEL = pattern(
    rf"(?: [a-z]+ly| back| again)*(?: by [^,;:()]{{1,24}}| ?[^\w\s]?\d[^,;:()]{{0,24}})?,? (?:to|from|at){_LED} ?[^\w\s]?",
    re.IGNORECASE,
)


class Spanned(Protocol):
    """A number at ``start``..``end`` of a text."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


class Word(NamedTuple):
    """A direction word: its sign and its span."""

    sign: int
    start: int
    end: int


def tells_of_a_rate(text: str, start: int, number: int) -> bool:
    """Whether the words of a sentence from ``start`` to its number name a rate of change, of which the number is a level."""
    line = text.rfind("\n", start, number) + 1  # a headline has no stop
    return _OF_CHANGE.search(text, max(start, line, number - 2 * _REACH), number) is not None


def _is_a_name(text: str, word: re.Match[str], start: int) -> bool:
    """Whether a word is the end of a name: "at Gull Narrows raised", and not "Rents Rise by a tenth"."""
    if (
        not text[word.start()].isupper()
        or _NAMED.search(text, max(start, word.start() - _REACH), word.start()) is None
    ):
        return False
    return _GOES_ON.match(text, word.end()) is not None


def how_told(text: str, word: Word, number: Spanned) -> str:
    """What a direction word makes of its number: ``AMOUNT``, ``LEVEL`` or, where other words part them, ``FAR``."""
    if word.start >= number.end:
        return (
            LEVEL
            if _LEVEL.match(text, word.end) and text[word.start : word.end].lower() in ("up", "down")
            else AMOUNT
        )
    if _BY.fullmatch(text, word.end, number.start):
        return AMOUNT
    return LEVEL if _LEVEL.fullmatch(text, word.end, number.start) else FAR


def _is_told_right_before(text: str, start: int, number: int) -> bool:
    """Whether a verb of change leads to the number as to an amount: pay "rose 4.1 per cent, down from 4.6" went up all the same."""
    found = _RIGHT_BEFORE.search(text, max(start, number - _REACH), number)
    return found is not None and found["word"].lower() in WORDS


def direction_of(text: str, sentence: tuple[int, int], number: tuple[int, int]) -> Word | None:
    """The direction word that belongs to the number at ``number`` in the sentence at ``sentence``."""
    after = _AFTER.match(text, number[1], sentence[1])
    if after is not None:
        return Word(_SIGN_AFTER[after.group(1).lower()], after.start(1), after.end(1))
    compared = None
    if text.find(", ", number[1], sentence[1]) >= 0:
        compared = _FOLLOWED.match(text, number[1], sentence[1])
    if compared is not None and not _is_told_right_before(
        text, sentence[0], number[0]
    ):  # "3.1 a head, down from 4.4"
        return Word(_SIGN[compared.group(1).lower()], compared.start(1), compared.end(1))
    start = max(sentence[0], number[0] - _REACH)
    if WORDS.isdisjoint(tokens_of(text, start, number[0])):
        return None
    words = [w for w in _BEFORE.finditer(text, start, number[0]) if not _is_a_name(text, w, sentence[0])]
    if not words:
        return None
    word = words[-1]
    for clause in _CLAUSE.finditer(text, start, number[0]):
        start = clause.end()
    for parted in _NEW_SUBJECT.finditer(text, start, number[0]):
        start = parted.end()
    if word.start() < start:
        return None
    if _LEADS_ELSEWHERE.match(text, word.end(), number[0]):
        return None
    if _DENIED.search(text, start, word.start()):
        return None
    return Word(_SIGN[word.group().lower()], word.start(), word.end())
