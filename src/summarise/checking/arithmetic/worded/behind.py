"""How far one is behind another of whom a short source tells what each has, and what one has who is so far behind: "four points
behind the leaders" of 48 and 44, "54 games" of three games behind the Otters, who won 57."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.steps.operations import Derived, number
from summarise.checking.source.index import SourceIndex
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_NAME = pattern(r"[^\W\d_a-z][\w'’-]+")
_NO_NAME = frozenset(
    "The A An In On At It He She They But And While After Before When With Of For Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
)
_BEHIND_IT = pattern(
    r"(?: of)?(?: a)?(?: [a-z]+){0,2} (?P<way>behind|adrift of|off|short of|ahead of|clear of|in front of|better than|more than|fewer than)\b"
)
_BEHIND_BY = pattern(
    r"\b(?P<way>trail(?:s|ed|ing)?|lead(?:s|ing)?|led|lost|won|beat|beats|ahead|behind|clear|lead|advantage)\b[^.;:\d]{0,60}?(?: by| of) (?:just |only |a )*\Z"
)
_AHEAD = frozenset(
    "ahead of|clear of|in front of|better than|more than|lead|leads|leading|led|won|beat|beats|ahead|clear|advantage".split(
        "|"
    )
)
_TOP = pattern(r"\b(?:leaders?|top|first place|summit|table-toppers|winners?)\b")
_HAS = pattern(r"\b(?:has|have|had|on|with|won|scored|took|finished)\b")
_LEAST, _MOST = 2, 6  # levels
_REACH = 90  # characters


class Level(NamedTuple):
    """What one has, and the names that stand with it."""

    number: Quantity
    value: Decimal
    names: frozenset[str]


def behind_another(index: SourceIndex, claim: Quantity, context: Context) -> Derived | None:
    """How the claim is what two levels lie apart whose names the summary has, the right way round, or the level that a gap
    leads to; None where it is neither."""
    if (
        claim.kind not in (Kind.COUNT, Kind.RATIO)
        or not claim.value
        or not index.is_short
        or index.language != "en"
    ):
        return None
    levels, gaps = _read(index)
    if not 1 <= len(levels) <= _MOST:
        return None
    return _gap(claim, context, levels) or _level(index, claim, context, levels, gaps)


def _read(index: SourceIndex) -> tuple[list[Level], list[Quantity]]:
    """The levels of a source, and the numbers that tell how far one is behind another."""
    levels: list[Level] = []
    gaps = []
    for q in index.quantities:
        if q.kind is not Kind.COUNT or q.value is None or q.low != q.high:
            continue
        start, end = index.sentences[index.sentence_of[id(q)]]
        if _BEHIND_IT.match(index.text, q.end, end):
            gaps.append(q)
            continue
        before = [other.end for other in index.in_place(index.sentence_of[id(q)]) if other.end <= q.start]
        names = _names(index.text, max([start, *before]), q.start)
        if names:
            levels.append(Level(q, q.value, names))
    return levels, gaps


def _names(text: str, start: int, end: int) -> frozenset[str]:
    return frozenset(
        m.group().removesuffix("'s").removesuffix("’s")
        for m in _NAME.finditer(text, start, end)
        if m.group() not in _NO_NAME
    )


class Apart(NamedTuple):
    """Two of whom a summary tells how far the ``one`` is ahead of the ``other``, or behind (``sign`` -1)."""

    one: Level
    other: Level
    sign: int

    @property
    def value(self) -> Decimal:
        """How far they lie apart, below zero where it is the other way round."""
        return (self.one.value - self.other.value) * self.sign


def _gap(claim: Quantity, context: Context, levels: list[Level]) -> Derived | None:
    for apart in _apart(claim, context.text, context.span, levels):
        if apart.value == claim.value:
            high, low = (level.value for level in sorted(apart[:2], key=lambda level: -level.value))
            told = f"{number(high)} - {number(low)} = {number(high - low)}"
            return Derived(told, (apart.one.number, apart.other.number), firm=True)
    return None


def told_apart(index: SourceIndex, claim: Quantity, text: str, span: tuple[int, int]) -> Apart | None:
    """The only two of a short source of whom ``text`` tells by the claim how far they lie apart; None where it tells of no two."""
    levels, _ = _read(index)
    found = _apart(claim, text, span, levels) if _LEAST <= len(levels) <= _MOST else []
    return found[0] if len(found) == 1 else None


def _apart(claim: Quantity, text: str, span: tuple[int, int], levels: list[Level]) -> list[Apart]:
    start, end = span
    behind = _BEHIND_IT.match(text, claim.end, end)
    by = (
        None if behind is not None else _BEHIND_BY.search(text, max(start, claim.start - _REACH), claim.start)
    )
    found = behind or by
    if found is None or len(levels) < _LEAST:
        return []
    ahead = found["way"] in _AHEAD
    subject = _names(text, start, by.start("way") if by is not None else claim.start)
    rest = _names(text, by.start("way") if by is not None else claim.end, end)
    own = [level for level in levels if level.names & subject]
    others = [level for level in levels if level.names & (rest - subject)]
    if not others and (_TOP.search(text, start, end) or not rest):
        ranked = sorted(levels, key=lambda one: one.value, reverse=True)
        others = ranked[1:2] if ahead else ranked[:1]
    return [Apart(one, other, 1 if ahead else -1) for one in own for other in others if one is not other]


def _level(
    index: SourceIndex, claim: Quantity, context: Context, levels: list[Level], gaps: list[Quantity]
) -> Derived | None:
    text, (start, _) = context.text, context.span
    if not _HAS.search(text, start, claim.start):
        return None
    subject = _names(text, start, claim.start)
    for gap, other, sign, names in _told(index, gaps, levels):
        assert gap.value is not None
        if names & subject and other.value + sign * gap.value == claim.value:
            told = f"{number(other.value)} {'+' if sign > 0 else '-'} {number(gap.value)} = {number(claim.value)}"
            return Derived(told, (other.number, gap), firm=True)
    return None


def _told(
    index: SourceIndex, gaps: list[Quantity], levels: list[Level]
) -> Iterator[tuple[Quantity, Level, int, frozenset[str]]]:
    """Each gap of the source with the level that it is measured from, on which side it lies, and whose it is."""
    for gap in gaps:
        start, end = index.sentences[index.sentence_of[id(gap)]]
        found = _BEHIND_IT.match(index.text, gap.end, end)
        if found is None:
            continue
        before = [q.end for q in index.in_place(index.sentence_of[id(gap)]) if q.end <= gap.start]
        names = _names(index.text, max([start, *before]), gap.start)
        other = _names(index.text, found.end(), min(end, found.end() + _REACH))
        held = [level for level in levels if level.names & other]
        if not held and _TOP.search(index.text, found.end(), end):
            held = sorted(levels, key=lambda one: one.value)[-1:]
        sign = 1 if found["way"] in _AHEAD else -1
        for level in held[:1]:
            yield gap, level, sign, names
