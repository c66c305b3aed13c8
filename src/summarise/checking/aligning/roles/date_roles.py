"""What a date or a time is the date of: "opens on 4 June and closes on 16 July" has a beginning and an end.

Read is the stretch between a date and the one before it, the nearest word first: a preposition that tells by itself ("until",
"from"), a noun ("the deadline is"), a verb. Words of one list play one part; any other past verb plays a part of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarise.checking.reading.spans import Span
from summarise.checking.text.verbs import is_past, lemma
from summarise.checking.text.words import stems_of
from summarise.quantities import Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

# A part may have two names: who leaves a club ends there, who leaves a station only sets off.
_WORDS = {
    "start": "start starts started starting begin begins began begun beginning open opens opened opening commence commences commenced launch launches "
    "launched onset effect force",
    "end": "end ends ended ending close closes closed closing closure finish finishes finished finishing conclude concludes concluded expire expires "
    "expired expiry shut shuts deadline",
    "leave end": "leave leaves left leaving depart departs departed departing departure quit",
    "leave": "sail sails sailed",
    "arrive": "arrive arrives arrived arriving arrival reach reaches reached",
    "join start": "join joins joined joining",
    "born": "born birth",
    "died": "die dies died death",
    "founded start": "founded established",
    "sold": "sold bought acquired",
    "named": "announced announce named revealed",
    "married": "married marry wed",
    "divorced": "divorced divorce",
}
_PARTS = {word: frozenset(names.split()) for names, words in _WORDS.items() for word in words.split()}
LISTED = frozenset(name for names in _WORDS for name in names.split())
"""The parts that the lists name; all others are verbs."""
_UNTIL = pattern(r"\b(?:until|till|up to)(?: [a-z]+day)?(?: midnight| noon| the)?(?: on)? \Z", re.IGNORECASE)
_FROM = pattern(r"\b(?:from|as of)(?: [a-z]+day)? \Z", re.IGNORECASE)
_SINCE = pattern(r"\b(?:ever )?since(?: [a-z]+day)?(?: the)? \Z", re.IGNORECASE)
_LAST = pattern(
    r"\b(?P<word>last|final|first)\b(?! (?:year|month|week|spring|summer|autumn|winter|time|night|quarter)\b)",
    re.IGNORECASE,
)
# "On 3 June, Arden Air announced": what a date in front is of stands behind it.
_FRONT = pattern(r"\W*(?:(?:On|In|At|By) (?:[A-Z][a-z]+day,? )?)?")
_SAID = frozenset("said says told warned confirmed declared".split())
_DEADLINE = pattern(r"\bdeadline\b", re.IGNORECASE)  # whatever it is the deadline for
_BY = pattern(r"\b(?:by|before)(?: [a-z]+day)? \Z", re.IGNORECASE)
# "Will not open until", "was put off until": what begins is told by a word for an end.
_TURNED = pattern(
    r"\b(?:not|never|no|un(?:able|likely)|without|delayed?|postponed?|deferred|adjourned|put (?:off|back)|pushed back|moved|brought forward|"
    r"rescheduled|extended|wait(?:s|ed|ing)?|instead|before|after|despite|since|due to|set to|planned to|remanded)\b|n['’]t\b",
    re.IGNORECASE,
)
_CUT = pattern(
    r"[;:()“”\"]|,? (?:but|while|whereas|when|after|before|although|because|who|which|whose|where)(?= )"
)
_BEHIND = pattern(r" (?P<word>start|finish|deadline|closure|launch|departure|arrival|opening)\b")
_WORD = pattern(r"[^\W\d_]{3,}")
_REACH = 70  # characters before a date
_WEAK = frozenset(
    map(
        lemma,
        "was were had has been made got did said told held set based used called expected planned".split(),
    )
)


class Role(NamedTuple):
    """The parts that a date plays; the word that says so, in its common form and as ``said``; the stems of its stretch."""

    parts: frozenset[str]
    word: str
    said: str
    stems: frozenset[str]


def roles_in(text: str, sentence: Span, dates: Sequence[Quantity]) -> Iterator[tuple[Quantity, Role]]:
    """The ``dates`` of a sentence, in order, each with the part it plays; those of which no word tells are left out."""
    left = sentence[0]
    for q in dates:
        role = _role(text, left, q, sentence[1])
        left = q.end
        if role is not None:
            yield q, role


def _role(text: str, left: int, date: Quantity, end: int) -> Role | None:
    cuts = [m.end() for m in _CUT.finditer(text, left, date.start)]
    start = cuts[-1] if cuts else left
    near = max(start, date.start - _REACH)
    stems = frozenset(stems_of(text, start, date.start))
    behind = _BEHIND.match(text, date.end, end)
    if behind is not None:
        return Role(_PARTS[behind["word"]], lemma(behind["word"]), behind["word"], stems)
    since = _SINCE.search(text, near, date.start)
    if _TURNED.search(text, near, date.start - 1 if since is None else since.start()):
        return None
    if left == start and _FRONT.fullmatch(text, start, date.start):
        return _behind(text, date.end, end)
    if _UNTIL.search(text, near, date.start):
        return Role(frozenset({"end"}), "until", "until", stems)
    if _FROM.search(text, near, date.start):
        return Role(frozenset({"start"}), "from", "from", stems)
    deadline = _DEADLINE.search(text, near, date.start)
    if deadline is not None:
        return Role(_PARTS["deadline"], lemma("deadline"), deadline.group(), stems)
    parts, said = _verb(text, near, date.start)
    last = _LAST.search(text, near, date.start)
    if last is not None and not parts:
        word = last["word"]
        return Role(_PARTS["start" if word.lower() == "first" else "end"], word.lower(), word, stems)
    if _BY.search(text, near, date.start):
        parts, said = parts | {"end"}, said or "by"
    return Role(parts, lemma(said), said, stems) if parts else None


def _behind(text: str, start: int, end: int) -> Role | None:
    """The part that the first word behind a date tells which opens its sentence."""
    cut = _CUT.search(text, start, end)
    stop = min(end if cut is None else cut.start(), start + _REACH)
    if _TURNED.search(text, start, stop):
        return None
    for word in _WORD.findall(text, start, stop):
        parts, said = (_PARTS["announced"], word) if word in _SAID else _verb(word, 0, len(word))
        if parts:
            return Role(parts, lemma(said), said, frozenset(stems_of(text, start, stop)))
    return None


def _verb(text: str, start: int, end: int) -> tuple[frozenset[str], str]:
    """The parts that the last word before a date tells that tells any, and that word."""
    for word in reversed(_WORD.findall(text[start:end])):
        low = word.lower()
        if low in _PARTS:
            return _PARTS[low], word
        if is_past(low) and word.islower() and lemma(low) not in _WEAK:
            return frozenset({lemma(low)}), word
    return frozenset(), ""
