"""A change that is told with both of its levels: "rose 12% from 50 to 58", "more than doubled from 20 to 35".

The two levels stand behind "from" and "to", are of one kind, and there is one pair in the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from summarise.checking.arithmetic.steps.operations import number
from summarise.checking.arithmetic.wording import FACTORS, MULTIPLIED
from summarise.checking.itself.compared import Compared, Sentence, alike, allows, of, slack, value_of
from summarise.checking.text.directions import direction_of
from summarise.quantities import Kind, Qualifier, Quantity
from summarise.quantities.patterns import pattern

_ROLE = pattern(
    r"\b(from|to)(?: (?:just |only |about |around |nearly |almost |over |under |some |more than |less than |an? (?:record|low|high|peak|average) (?:of )?)*)? ?[^\w\s]?\Z",
    re.IGNORECASE,
)
_ROOM = Decimal("0.15")  # "doubled" is said of 1.85 times as well
_NOUNS = r"(?:rise|increase|gain|jump|climb|growth|drop|fall|decline|decrease|cut|reduction|loss)"
_SAID_BEHIND = pattern(
    rf"(?:,|;| –| —| \()(?: which is| or)?(?: ?(?:up|down)| ?an?(?: {_NOUNS})?| ?{_NOUNS})(?: of| by)? ?(?:(?:about|around|nearly|almost|just over|just under|more than|over) )?[+-]?\Z",
    re.IGNORECASE,
)
# Of a place in a table the lower number is the better one.
_RANKED = pattern(
    r"\b(?:rank\w*|place[sd]?|position|charts?|tables?|seed\w*|handicap|odds|standings|number one|lists?|ladders?|league|world number|index)\b",
    re.IGNORECASE,
)
_UP = pattern(
    r"\b(?:rose|rises|risen|increased|increases|grew|grown|climbed|jumped|soared|surged|went up|up)\b"
    r"(?: [a-z]+ly)?(?: by)?(?:[^.;:,()]{0,25}?) ?\Z",
    re.IGNORECASE,
)
_DOWN = pattern(
    r"\b(?:fell|falls|fallen|decreased|decreases|declined|shrank|shrunk|dropped|slumped|plunged|tumbled|went down|down)\b"
    r"(?: [a-z]+ly)?(?: by)?(?:[^.;:,()]{0,25}?) ?\Z",
    re.IGNORECASE,
)
_LEVELS = frozenset({Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION})
_CHANGES = frozenset({*_LEVELS, Kind.PERCENTAGE_POINTS, Kind.RATIO})
_TOLD_BEFORE = pattern(r"(?: [\w'’-]+){0,3},? (?:from|to) ")
_SENSE = pattern(r"\b(?:up|down|rose|fell|grew|gained|lost) (?:by )?(?:an? )?\Z", re.IGNORECASE)
_FAR = 40  # characters between a change and the levels that it is told with


def in_sentence(sentence: Sentence) -> Iterator[Compared]:
    """Every change of a sentence that is told with both of its levels, right or wrong."""
    pair = _levels(sentence)
    if pair is None:
        return
    old, new = pair
    yield from _changes(sentence, old, new)
    yield from _multiples(sentence, old, new)
    yield from _ways(sentence, old, new)


def _levels(sentence: Sentence) -> tuple[Quantity, Quantity] | None:
    roles: dict[str, list[Quantity]] = {"from": [], "to": []}
    for q in sentence.amounts:
        found = _ROLE.search(sentence.before(q))
        if found is not None and q.kind in _LEVELS:
            roles[found[1].lower()].append(q)
    if len(roles["from"]) != 1 or len(roles["to"]) != 1:
        return None
    (old,), (new,) = roles["from"], roles["to"]
    apart = old.start - new.end if new.start < old.start else new.start - old.end
    if not alike(old, new) or value_of(old) <= 0 or value_of(new) < 0 or apart > 80:
        return None
    if old.kind is Kind.COUNT and old.noun and new.noun and old.noun != new.noun:
        return None
    return old, new


def _changes(sentence: Sentence, old: Quantity, new: Quantity) -> Iterator[Compared]:
    first, last = min(old, new, key=lambda q: q.start), max(old, new, key=lambda q: q.start)
    span = (sentence.start, sentence.end)
    for q in sentence.numbers:
        if q is old or q is new or q.value is None or q.kind not in _CHANGES:
            continue
        told_before = q.end <= first.start and first.start - q.end <= 2 + len("from") + _FAR
        if told_before:
            gap = sentence.text[q.end : first.start]
            if re.search(r"[;:()]| and | but | while ", gap) or not _TOLD_BEFORE.match(gap):
                continue
            if _SENSE.search(sentence.before(q, 30)) is None and not direction_of(
                sentence.text, span, (q.start, q.end)
            ):
                continue
        elif not (
            last.end <= q.start <= last.end + _FAR and _SAID_BEHIND.search(sentence.between(last, q))
        ) or not re.match(
            r"\)|[,.;]|\s*\Z| (?:(?:percentage )?points?|rise|increase|gain|jump|growth|drop|fall|decline|decrease|cut|reduction|loss)\b",
            sentence.after(q),
        ):
            continue
        compared = _compared(q, old, new)
        if compared is not None:
            yield compared


def _compared(change: Quantity, old: Quantity, new: Quantity) -> Compared | None:
    a, b = value_of(old), value_of(new)
    gap, room = abs(b - a), slack(old) + slack(new)
    if change.kind in (Kind.PERCENT, Kind.PERCENTAGE_POINTS):
        points = old.kind is Kind.PERCENT and allows(change, gap, room)
        if change.kind is Kind.PERCENTAGE_POINTS:
            if old.kind is not Kind.PERCENT or change.unit == "basis-point":
                return None
            return of(
                change,
                old,
                f"{number(b)} - {number(a)} = {number(b - a)}",
                points,
                _said(change, f"{number(gap)} points"),
            )
        low = 100 * (max(gap - room, Decimal(0))) / (a + slack(old))
        high = 100 * (gap + room) / max(a - slack(old), slack(old) or Decimal(1) / 1000)
        real = 100 * gap / a
        how = f"({number(b)} - {number(a)}) / {number(a)} = {number((100 * (b - a) / a).quantize(Decimal('0.1')))}%"
        off = max(high - real, real - low)
        fits = points or allows(change, real, off + slack(change))
        return of(change, old, how, fits, _said(change, how))
    if change.kind is Kind.RATIO:
        share = gap / a
        how = f"({number(b)} - {number(a)}) / {number(a)} = {number((100 * (b - a) / a).quantize(Decimal('0.1')))}%"
        fits = abs(share - value_of(change)) <= value_of(change) * _ROOM + room / a
        return of(change, old, how, fits, _said(change, how)) if 0 < value_of(change) < 1 else None
    if change.noun == "points" and old.kind is Kind.PERCENT:
        return of(
            change,
            old,
            f"{number(b)} - {number(a)} = {number(b - a)}",
            allows(change, gap, room),
            _said(change, f"{number(gap)} points"),
        )
    if not alike(change, old) or (change.noun and old.noun and change.noun != old.noun):
        return None
    how = f"{number(max(a, b))} - {number(min(a, b))} = {number(gap)}"
    return of(change, old, how, allows(change, gap, room), _said(change, how))


def _said(change: Quantity, how: str) -> str:
    return f"The text says “{change.text}”; its two levels give {how}."


def _multiples(sentence: Sentence, old: Quantity, new: Quantity) -> Iterator[Compared]:
    for word in MULTIPLIED.finditer(sentence.text, sentence.start, min(old.start, new.start)):
        if min(old.start, new.start) - word.end() > _FAR or not value_of(new):
            continue
        factor, times = FACTORS[word[1].lower()], value_of(new) / value_of(old)
        hedge = sentence.text[max(sentence.start, word.start() - 18) : word.start()].lower()
        low, high = factor * (1 - _ROOM), factor * (1 + _ROOM)
        if re.search(r"more than|over|at least", hedge):
            low, high = (factor * (1 - _ROOM / 5), factor * 2) if factor > 1 else (Decimal(0), factor)
        elif re.search(r"nearly|almost", hedge):
            low, high = (
                (factor * Decimal("0.75"), factor) if factor > 1 else (factor, factor * Decimal("1.35"))
            )
        elif re.search(r"about|roughly|around", hedge):
            low, high = factor * Decimal("0.8"), factor * Decimal("1.25")
        how = f"{number(value_of(new))} / {number(value_of(old))} = {number(times.quantize(Decimal('0.01')))}"
        yield Compared(
            None, word.start(), word.end(), old, how, low <= times <= high,
            f"The text says “{word[0]}”; its two levels give {how}.",
        )  # fmt: skip


def _ways(sentence: Sentence, old: Quantity, new: Quantity) -> Iterator[Compared]:
    """ "Fell from 50 to 58"."""
    if old.start > new.start or old.kind in (Kind.MEASURE, Kind.DURATION) or value_of(old) == value_of(new):
        return
    if Qualifier.EXACT is not old.qualifier or _RANKED.search(sentence.text, sentence.start, sentence.end):
        return
    before = sentence.text[max(sentence.start, old.start - 60) : old.start].removesuffix("from ")
    if before == sentence.text[max(sentence.start, old.start - 60) : old.start]:
        return
    up, down = _UP.search(before), _DOWN.search(before)
    if bool(up) == bool(down):
        return
    rose = value_of(new) > value_of(old)
    word = up or down
    assert word is not None
    start = max(sentence.start, old.start - 60) + word.start()
    first = re.match(r"(?:went )?\w+", sentence.text[start:])
    assert first is not None
    how = f"{number(value_of(old))} to {number(value_of(new))}"
    yield Compared(
        None, start, start + first.end(), old, how, rose == bool(up),
        f"The text says “{first[0]}”; it went from {how}.",
    )  # fmt: skip
