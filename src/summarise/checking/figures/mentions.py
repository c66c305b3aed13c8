"""The periods that a text names, and which of them is told of a number.

A period stands right behind its number ("£2.8m in 2023", "83 on Monday", "4,000 a day"), or before it with no other number
between ("In 2016, 405 came"). What something is compared with ("than in May", "on August") and the day on which somebody said
it are no periods of a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from summarise.checking.aligning.stated import AMOUNTS
from summarise.checking.reading.spans import Span
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_FULL_MONTHS = "January|February|March|April|June|July|August|September|October|November|December"
_SHORT_MONTHS = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\.|(?= \d|$))"
_MAY = (
    r"(?<=[Ii]n )May|(?<=[Ss]ince )May|(?<=[Bb]y )May|(?<=of )May|(?<=mid-)May|(?<=\d )May|May(?= \d)|^May$"
)
_WEEKDAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_SHORT_DAYS = r"^(?:Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun)$"
_ORDER = {"first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "final": "4"}
_UNIT = "hour|day|night|week|weekend|month|quarter|term|semester|season|year"
_SOME = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_NO_RATE = r"ago|earlier|before|later|after|on|old|or|from|and a half|previously"
_PERIOD = pattern(
    rf"(?<![\d,.$£€/-])(?P<year>(?:19|20)\d\d)(?![\d,%]*\d|%|[-–/]\d|-)\b"
    rf"|\b(?P<month>{_FULL_MONTHS}|{_SHORT_MONTHS}|{_MAY})(?!\w)"
    rf"|\b(?P<weekday>{_WEEKDAYS})\b|(?P<shortday>{_SHORT_DAYS})"
    r"|\b(?P<quarter>(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]inal)[ -]quarter|Q[1-4]|[1-4]Q)\b"
    r"|\b(?P<half>(?:[Ff]irst|[Ss]econd)[ -]half|H[12])\b"
    r"|(?<=\bthe )(?P<bare>first|second|third|fourth)(?=[.,;]|\Z| (?:and|but|to|from)\b)"  # "than in the first"
    rf"|\b(?P<nth>(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth) (?:day|week|month|year))s?\b"
    rf"|\b(?P<relative>(?:[Ll]ast|[Tt]his|[Nn]ext) (?:year|month|week|season|quarter|summer|winter|spring|autumn))\b(?!['’]?s? (?:ago|before last))"
    rf"|\b(?P<ago>(?:an?|one|two|three|four|five|\d) (?:year|month|week)s? ago)\b"
    rf"|(?<!\bover )(?<!\bin )(?<!\bwithin )(?<!\bfor )(?<!\bthan )(?<!\bafter )(?<!\babout )(?<!\bhalf )(?<!\bof )"
    rf"(?P<rate>(?:\bper|\ban?|\beach|\bevery|/) ?(?:{_UNIT})\b|\bp\.a\.)(?! (?:{_NO_RATE})\b)"
)
_COMPARED = pattern(
    r"\b(?:from|than|on|against|with|to|below|above|versus|from the|than the|the same|as) (?:in |at |the |of |early |late )*\Z",
    re.IGNORECASE,
)
_ON = pattern(r"\bon \Z", re.IGNORECASE)  # "on Monday" is the day of something, "on August" a comparison
_SAID = pattern(
    r"\b(?:said|told|announced|reported|released|published|issued|according|added|showed|filed|estimates?d?|warned)\b[^.;\d]{0,40}\Z",
    re.IGNORECASE,
)
_CUT = pattern(
    r"[;()—–\n]|[.:]\s|\b(?:followed|and|but|while|compared|against|than|after|before|versus|or|when|which|who|whose|where|as|with|although|though|said)\b",
    re.IGNORECASE,
)
_APART = pattern(r"[;()—–\n]|[.:]\s|\b(?:and|but|while|whereas|though|although)\b", re.IGNORECASE)
_NEAR = 7  # words between a number and its period
_OPENING = 8  # characters from the beginning of a sentence to the period that opens it
_OPENS = 12  # words between a period that opens a sentence and its first number


class Mention(NamedTuple):
    """One period of a text: its ``sort`` ("year", "month", "rate", …), its ``name`` of that sort, and where it stands."""

    sort: str
    name: str
    span: Span


def mentions(text: str, start: int = 0, end: int | None = None) -> Iterator[Mention]:
    """The periods that ``text`` names between two places, in order."""
    part = ""  # of a year or a match, when the last one was named
    for found in _PERIOD.finditer(text[start : len(text) if end is None else end]):
        sort = found.lastgroup or ""
        if sort == "bare":
            if part:
                yield Mention(
                    part, _ORDER[found.group().lower()], (found.start() + start, found.end() + start)
                )
            continue
        part = sort if sort in ("quarter", "half") else part
        words, at = found.group(sort), found.start(sort) + start
        span = (at, at + len(words))
        yield Mention(*_named(sort, words.lower()), span)


def _named(sort: str, said: str) -> tuple[str, str]:
    if sort == "month":
        return sort, said[:3]
    if sort in ("weekday", "shortday"):
        return "weekday", said[:3]
    if sort in ("quarter", "half"):
        digit = re.search(r"\d", said)
        return sort, digit.group() if digit else _ORDER[re.split("[ -]", said)[0]]
    if sort == "nth":
        order, _, unit = said.partition(" ")
        return f"nth {unit}", _ORDER[order]
    if sort == "relative":
        which, _, unit = said.partition(" ")
        return f"relative {unit}", {"last": "-1", "this": "0", "next": "1"}[which]
    if sort == "ago":
        many, unit, _ = said.split(" ")
        count = _SOME.get(many) or (int(many) if many.isdigit() else 1)
        return f"relative {unit.removesuffix('s')}", str(-count)
    if sort == "rate":
        return sort, "year" if said == "p.a." else re.split(r"[ /]", said)[-1]
    return sort, said


class Told(NamedTuple):
    """The periods of a sentence: all of them, and of each number those that are told of it."""

    all: tuple[Mention, ...]
    of: dict[int, list[Mention]]
    """By where a number starts."""

    def own(self, number: Quantity) -> list[Mention]:
        """The periods of one number."""
        return self.of.get(number.start, [])

    def others(self, number: Quantity) -> Iterator[Mention]:
        """The periods of other numbers."""
        own = self.own(number)
        return (m for its in self.of.values() for m in its if m not in own)

    def behind(self) -> Iterator[Mention]:
        """The periods that stand right behind a number."""
        for start, own in self.of.items():
            yield from (m for m in own if m.span[0] > start)


def told_in(text: str, sentence: Span, numbers: Iterable[Quantity]) -> Told:
    """The periods of one sentence of ``text`` and the numbers they are told of; ``numbers``: those of the sentence."""
    found = tuple(mentions(text, *sentence))
    amounts = [q for q in numbers if _is_amount(q) and not any(_meet(q, m) for m in found)]
    of: dict[int, list[Mention]] = {}
    taken: set[Mention] = set()
    for n, q in enumerate(amounts):
        until = amounts[n + 1].start if n + 1 < len(amounts) else sentence[1]
        for m in _behind(text, q.end, until, found):
            of.setdefault(q.start, []).append(m)
            taken.add(m)
    for n, q in enumerate(amounts):
        if q.start in of:
            continue
        since = amounts[n - 1].end if n else sentence[0]
        for m in _before(text, sentence[0], since, q.start, found):
            if m not in taken:
                of.setdefault(q.start, []).append(m)
    return Told(found, of)


def _is_amount(q: Quantity) -> bool:
    return q.kind in AMOUNTS or q.kind in (Kind.AGE, Kind.SCORE, Kind.MULTIPLE)


def _meet(q: Quantity, m: Mention) -> bool:
    """Whether a number is the words of a period, "first year", or holds them: "48.3 tonnes a day" is an amount of its own."""
    return m.span[0] <= q.start and q.end <= m.span[1]


def _behind(text: str, end: int, until: int, found: Sequence[Mention]) -> Iterator[Mention]:
    for m in found:
        if m.span[0] < end - 12 or (m.span[1] <= end and m.sort != "rate"):
            continue
        if m.span[0] >= until:
            return
        gap = text[end : m.span[0]]
        if "," in gap or len(gap.split()) > _NEAR or _CUT.search(gap):
            return
        if not is_aside(text, m):
            yield m


def _before(text: str, opening: int, since: int, start: int, found: Sequence[Mention]) -> Iterator[Mention]:
    for m in found:
        if m.span[0] < since or m.span[1] > start or m.sort == "rate":
            continue
        gap = text[m.span[1] : start]
        opens = m.span[0] - opening < _OPENING
        most, cut = (_OPENS, _APART) if opens else (_NEAR, _CUT)
        if len(gap.split()) <= most and not cut.search(gap) and not is_aside(text, m):
            yield m


def is_aside(text: str, m: Mention) -> bool:
    """Whether a period is only compared with, or is the day on which somebody said so."""
    before = text[max(0, m.span[0] - 60) : m.span[0]]
    if m.sort == "rate":
        return False
    if _SAID.search(before):
        return True
    if m.sort in ("weekday",) and _ON.search(before):
        return False
    return _COMPARED.search(before) is not None
