"""Numbers told in a row, of which each later one leaves out what the first has said: "Norvik lost 18%, Tarn 9% and Harl 6%".

What tells such numbers apart is the one thing that each of them has for itself, on the side where the shortened ones have it:
a subject ("Tarn"), a place ("in France by 21%"), a purpose ("41 million for bridges"). Of the first it stands where the others
have theirs: before its verb, or behind the same preposition.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from summarise.checking.reading.spans import Span
from summarise.checking.text.verbs import is_verb
from summarise.checking.text.words import stems_of
from summarise.checking.values.matching import comparable
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_PREPOSITION = r"(?:in|on|at|for|to|among|from|of|with|by|against|near|under|towards?)"
_STRONG = pattern(
    r";|,? (?:and|while|whereas|but|against|compared with|compared to|versus)(?= )", re.IGNORECASE
)
_COMMA = pattern(r",(?= )")
# A part of the number before it, what it was before, the other end of a range: none of these is one more of the row.
_NO_FELLOW = pattern(
    r"\b(?:than|up from|down from|out of)\b|\bof (?:the|its|their|all)? ?\Z|\A ?(?:to|or|-|–) \Z|\b(?:from|to|than) (?:about |around |just |only |over |nearly )?[^\w\s]?\Z",
    re.IGNORECASE,
)
_PART = pattern(r"\b(?:of (?:which|whom|them|those|these)|including|among them)\b", re.IGNORECASE)
_OF_THEM = pattern(r" of (?:them|whom|which|these|those)\b")
_COMPARED = pattern(r" (?:[a-z]+ )?(?:more|fewer|less|higher|lower|above|below|up|down|ahead|behind)\b")
_OPENS = pattern(r"[;:]|,? (?:and|but|while|whereas)(?= )|, (?:who|which)(?= )")
_BESIDE = pattern(r"\bfollowed by(?= )")  # before the first of the others
_BEGUN = pattern(r"\W*(?P<word>[A-Z][a-z]+) [a-z]")
_PUT_IN = pattern(r"[^\W\d_], \Z")  # "Tavares, 38, hit nine": an age
_ENDS = pattern(
    r"[;,:(–—]| (?:while|whereas|but|and|after|when|although|because|compared|against|up|down)(?= )"
)
_PHRASE = pattern(rf"\b{_PREPOSITION}\b", re.IGNORECASE)
_AHEAD = pattern(rf"\W*{_PREPOSITION} [^,;:]*, ", re.IGNORECASE)
_LED = pattern(rf"\W*(?P<by>{_PREPOSITION}) ", re.IGNORECASE)
_WORD = pattern(r"[^\W\d_][\w'’-]*")
_NAME = pattern(r"(?<![\w'’])[^\W\d_a-z][\w'’-]*")
# Verbs in the present, which no ending tells: with one of these nothing is left out.
_PRESENT = frozenset(
    "get gets draw draws pay pays want wants expect expects need needs aim aims intend intends reach reaches say says hold holds cost costs make makes "
    "take takes give gives show shows use uses plan plans hope hopes account accounts employ employs produce produces sell sells run runs earn earns "
    "own owns receive receives remain remains stand stands come comes go goes rise rises fall falls lead leads face faces call calls carry carries".split()
)
_OF_NUMBERS = stems_of(
    "million billion trillion thousand hundred percent cent dozen see sees forecast forecasts predict predicts"
)  # of a number of another kind
_MOST_WORDS = 6  # of a shortened item: more is a sentence that leaves nothing out
_MOST_BETWEEN = 90  # characters
_MOST_NUMBERS = 20


class Item(NamedTuple):
    """A number of a row; the stems of what only it has; where it begins and ends; whether it leaves out what is said once."""

    number: Quantity
    key: frozenset[str]
    span: Span
    short: bool


Series = tuple[Item, ...]


def series_in(text: str, sentence: Span, numbers: Sequence[Quantity]) -> list[Series]:
    """The rows of a sentence. ``numbers``: all of its numbers that have a value, in order."""
    if len(numbers) < 2 or len(numbers) > _MOST_NUMBERS:
        return []
    rows: list[Series] = []
    for fellows in _fellows(text, numbers):
        rows += _rows(text, sentence, fellows)
    return rows


def _fellows(text: str, numbers: Sequence[Quantity]) -> Iterator[list[Quantity]]:
    """The runs of numbers of one kind that stand beside one another."""
    left = list(numbers)
    while left:
        run = [left.pop(0)]
        for q in list(left):
            if not _alike(run[0], q):
                continue
            if not _are_fellows(text, run[-1], q):
                break
            run.append(q)
            left.remove(q)
        if len(run) > 1:
            yield run


def _alike(first: Quantity, other: Quantity) -> bool:
    if other.low is None or first.low is None:
        return False
    if other.kind is Kind.COUNT and other.noun is None and other.unit is None:
        return first.kind in (Kind.COUNT, Kind.MEASURE, Kind.MONEY, Kind.DURATION, Kind.AGE)
    return (
        first.kind is other.kind
        and first.kind is not Kind.ORDINAL
        and comparable(first, other) is not None
        and (first.kind is not Kind.COUNT or first.noun == other.noun)
    )


def _are_fellows(text: str, one: Quantity, other: Quantity) -> bool:
    between = text[one.end : other.start]
    if len(between) > _MOST_BETWEEN or "\n" in between or _NO_FELLOW.search(between):
        return False
    if _is_put_in(text, one) is not _is_put_in(text, other):
        return False
    if _OF_THEM.match(text, other.end) or _COMPARED.match(text, other.end):
        return False
    cut = _cut(text, one.end, other.start)
    return cut is not None and _PART.search(text, cut[0], other.start) is None


def _is_put_in(text: str, q: Quantity) -> bool:
    """Whether a bare number stands between a word's comma and its own, as an age does."""
    bare = q.kind is Kind.AGE or (q.kind is Kind.COUNT and q.noun is None and q.unit is None)
    return (
        bare
        and text[q.end : q.end + 1] == ","
        and _PUT_IN.search(text, max(0, q.start - 3), q.start) is not None
    )


def _cut(text: str, left: int, right: int) -> Span | None:
    """What parts two fellows: the last word that joins two things, or the first comma that is not right before the second."""
    strong = list(_STRONG.finditer(text, left, right))
    if strong:
        return strong[-1].span()
    commas = [m.span() for m in _COMMA.finditer(text, left, right)]
    apart = [comma for comma in commas if comma[1] + 1 < right]
    if apart or not commas:
        return apart[-1] if apart else None
    led = _LED.match(text, left, right) is not None  # "15% on tables, 20% on chairs", and not "Norvik, 31,"
    return commas[-1] if led else None


def _rows(text: str, sentence: Span, run: Sequence[Quantity]) -> Iterator[Series]:
    """The rows of a run of fellows: one number with what is said once, and those behind it that leave it out."""
    cuts = [_cut(text, a.end, b.start) for a, b in pairwise(run)]
    parts = [cut for cut in cuts if cut is not None]
    opening = [m.end() for m in _OPENS.finditer(text, sentence[0], run[0].start)]
    starts = [opening[-1] if opening else sentence[0], *(cut[1] for cut in parts)]
    close = _ENDS.search(text, run[-1].end, sentence[1])
    ends = [*(cut[0] for cut in parts), close.start() if close else sentence[1]]
    for n, (start, q) in enumerate(zip(starts, run, strict=True)):
        beside = [m.end() for m in _BESIDE.finditer(text, start, q.start)]
        starts[n] = beside[-1] if beside else start
    spans = list(zip(starts, ends, strict=True))
    short = [n > 0 and _is_short(text, span, q) for n, (span, q) in enumerate(zip(spans, run, strict=True))]
    firsts = [n for n, is_short in enumerate(short) if not is_short]
    for n, end in zip(firsts, [*firsts[1:], len(run)], strict=True):
        if end - n > 1:
            row = _read(text, run[n:end], spans[n:end])
            if row is not None:
                yield row


def _read(text: str, run: Sequence[Quantity], spans: Sequence[Span]) -> Series | None:
    sides = {_side(text, span, q) for span, q in zip(spans[1:], run[1:], strict=True)}
    side = sides.pop() if len(sides) == 1 else None
    if side is None:
        return None
    keys = [
        _key(text, span, q, side, short=n > 0) - _OF_NUMBERS
        for n, (span, q) in enumerate(zip(spans, run, strict=True))
    ]
    named = [stems_of(" ".join(_NAME.findall(text, *span))) for span in spans]
    named[0] -= _begun(text, spans[0], named[0])
    if side[0] == "before" and all(key <= names for key, names in zip(keys[1:], named[1:], strict=True)):
        keys[0] &= named[
            0
        ]  # "Norvik's debt is 1.2 billion euros, Tarn's 480 million": whose it is, and not that it is debt
    shared = {s for n, key in enumerate(keys) for s in key if any(s in other for other in keys[n + 1 :])}
    return tuple(
        Item(q, frozenset(key - shared), span, n > 0)
        for n, (q, key, span) in enumerate(zip(run, keys, spans, strict=True))
    )


def _begun(text: str, span: Span, named: set[str]) -> set[str]:
    """The stems of a first word that only the sentence's beginning writes large: "Market leader Turant"; not of the only name."""
    first = _BEGUN.match(text, *span)
    stems = set() if first is None else stems_of(first["word"])
    return stems if named - stems else set()


def _is_short(text: str, span: Span, q: Quantity) -> bool:
    """Whether an item has no verb: what is done is said once, before it."""
    before = _WORD.findall(text, span[0], q.start)
    behind = _WORD.findall(text, q.end, _close(text, q.end, span[1]))
    if len(before) > _MOST_WORDS:
        return False
    words = [*before, *behind[: _MOST_WORDS - len(before)]]
    if not words:
        return False
    # "in neighbouring Petherin": behind a preposition such a word is none
    led = [False, *(_PHRASE.fullmatch(word) is not None for word in words)]
    return not any(
        _is_verb(word) for word, by in zip(words, led, strict=False) if not (by and word.endswith("ing"))
    )


def _is_verb(word: str) -> bool:
    return word in _PRESENT or (is_verb(word) and word[0].islower())  # "Ashby United"


def _close(text: str, start: int, end: int) -> int:
    close = _ENDS.search(text, start, end)
    return close.start() if close else end


def _side(text: str, span: Span, q: Quantity) -> tuple[str, str] | None:
    """On which side a shortened item has what is its own, and the preposition that leads to it, if one does."""
    before = text[span[0] : q.start]
    if stems_of(before):
        led = _LED.match(before)
        return "before", led["by"].lower() if led else ""
    led = _LED.match(text, q.end, span[1])
    return ("behind", led["by"].lower()) if led else None


def _key(text: str, span: Span, q: Quantity, side: tuple[str, str], *, short: bool) -> set[str]:
    where, by = side
    first, last = (span[0], q.start) if where == "before" else (q.end, _close(text, q.end, span[1]))
    part = text[first:last]
    if by:
        led = next((m for m in re.finditer(rf"\b{by} ", part, re.IGNORECASE)), None)
        return stems_of(_phrase(part[led.end() :])) if led else set()
    if short:
        return stems_of(part)
    return _subject(part)


def _phrase(part: str) -> str:
    """The words up to the next preposition or verb."""
    found = _PHRASE.search(part)
    part = part[: found.start()] if found else part
    words: list[str] = []
    for word in _WORD.findall(part):
        if words and _is_verb(word):
            break
        words.append(word)
    return " ".join(words)


def _subject(part: str) -> set[str]:
    """The stems of the words before the first verb, without what stands in front of all of them: "in the run-off, Elio Bruni"."""
    ahead = _AHEAD.match(part)
    words: list[str] = []
    for word in _WORD.findall(part, ahead.end() if ahead else 0):
        if _is_verb(word):
            break
        words.append(word)
    return stems_of(" ".join(words))
