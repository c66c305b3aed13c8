"""A comparison turned round: "the bus is 40 minutes faster than the ferry" for 90 minutes by ferry and 130 by bus.

The summary says by how much one of two is more or less than the other. The source has the two values, and no others that far apart;
whose each is, is told by the words that stand with only one of them. Where either cannot be told, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from summarise.checking.aligning.clauses.over_time import levels_in
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.roles.turns import turn_of
from summarise.checking.aligning.rule import NUMBERS, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.effort import take
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.words import stems_of
from summarise.checking.values.base_values import base_value
from summarise.checking.values.matching import comparable
from summarise.checking.verdicts import Claim, Code, Evidence, Verdict
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.PERCENTAGE_POINTS, Kind.AGE})
_MORE = "more|higher|longer|heavier|taller|bigger|larger|dearer|costlier|pricier|deeper|wider|warmer|hotter|greater|richer|thicker|more expensive|better paid|busier"
_LESS = "less|fewer|lower|shorter|lighter|smaller|cheaper|shallower|narrower|cooler|colder|thinner|less expensive|poorer"
_OLD, _YOUNG = "older|senior", "younger|newer|junior"
_FAST, _SLOW = "faster|quicker", "slower"
_WAY = pattern(
    rf"(?: (?!than\b)[a-z%-]+){{0,3}}? (?P<way>{_MORE}|{_LESS}|{_OLD}|{_YOUNG}|{_FAST}|{_SLOW})\b(?P<rest>(?:[^.;:]|\.(?=\d))*)"
)
_BEATS = pattern(
    r"(?P<winner>[^.;:,]+?) (?:beat|edged(?: out)?|pipped|outpaced|outperformed|outstripped|outdid|outdoes|outgrew|topped|exceeded|surpassed) (?P<loser>[^.;:,]+?) (?:by|with) (?:just |only |about |some |a )*\Z"
)
_TRAILS = pattern(
    r"(?P<loser>[^.;:,]+?) (?:trail(?:s|ed)|lag(?:s|ged)(?: behind)?|underperformed|fell behind|was behind) (?P<winner>[^.;:,]+?) by (?:just |only |about |some |a )*\Z"
)
# What something was before, or should be, is no other thing.
_NO_OTHER = pattern(
    r"(?:it|its|they|their|he|his|she|her|last|before|usual|normal|expected|planned|the (?:average|usual|year|month|week)|an? (?:year|month|week))\b|in \d|\d"
)
_VAGUE = frozenset("more less fewer longer higher lower".split())
_HAS_MORE = pattern(
    r"\b(?:costs?|takes?|took|pays?|paid|weighs?|weighed|earns?|earned|lasts?|lasted|charges?|charged|sold|has|had|scored|won|drew|holds?) (?:just |only |about |some )?\Z"
)
_CUT = pattern(r"[,;:.](?=\s)|\b(?:and|but|while|whereas|against|compared with|versus)\b")
_DENIED = pattern(r"\b(?:not|never|no)\b|n['’]t\b")
_MOST = 12  # numbers of a source
_ROW = 60  # characters between two numbers of which the second leaves out the unit
_EXACT = 1e-6


class Compared(NamedTuple):
    """Whose value the summary calls the larger (1) or the smaller (-1) one, and the other's words; where the word of it stands."""

    one: frozenset[str]
    other: frozenset[str]
    sign: int
    start: int
    end: int


class Owned(NamedTuple):
    """A value of the source with the stems that only it has of two."""

    number: Quantity
    value: float
    stems: frozenset[str]


def turned_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The comparisons of one sentence that the source's two values turn round."""
    index = ground.index
    for claim in stated.claims:
        q = claim.quantity
        if q is None or q.kind not in _KINDS or q.value is None or claim.verdict is Verdict.SUPPORTED:
            continue
        found = _compared(stated, claim)
        if found is None:
            continue
        pairs = [pair for pair in _pairs(index, q) if _names(found, pair) is not None]
        if pairs and all(_names(found, pair) == -1 for pair in pairs):
            yield _finding(index, stated, claim, found, pairs[0])


def _compared(stated: Stated, claim: Claim) -> Compared | None:
    text, q = stated.text, claim.quantity
    assert q is not None
    beats = _BEATS.search(text, stated.start, claim.start) or _TRAILS.search(text, stated.start, claim.start)
    if beats is not None:
        sign = -1 if q.kind is Kind.DURATION else 1
        one, other = (frozenset(stems_of(beats[name])) for name in ("winner", "loser"))
        return Compared(one, other, sign, *beats.span())
    found = _WAY.match(text, claim.end, stated.end)
    if found is None or _DENIED.search(text, stated.start, found.end("way")):
        return None
    before = [m.end() for m in _CUT.finditer(text, stated.start, claim.start)]
    begin = before[-1] if before else stated.start
    ahead, than, behind = found["rest"].partition(" than ")
    if not than and found["way"] in _VAGUE and not _HAS_MORE.search(text, begin, claim.start):
        return None  # "need seven more points"
    one = frozenset(stems_of(text[begin : claim.start])) | frozenset(stems_of(_CUT.split(ahead)[0]))
    other = frozenset(stems_of(_CUT.split(behind)[0]))
    if than and (not other or _NO_OTHER.match(behind)):
        return None
    return Compared(one, other, _sign(found["way"], q), found.start("way"), found.end("way"))


def _sign(word: str, q: Quantity) -> int:
    if word in _FAST.split("|") or word in _SLOW.split("|"):
        speed = q.kind is Kind.MEASURE and "-per-" in (q.unit or "")
        return (1 if word in _FAST.split("|") else -1) * (1 if speed else -1)
    return 1 if word in f"{_MORE}|{_OLD}".split("|") else -1


def _pairs(index: SourceIndex, claim: Quantity) -> Iterator[tuple[Owned, Owned]]:
    """The two values of the source that lie as far apart as the claim says, each with what only it has; the years of two things
    too, of which the earlier makes the older."""
    numbers = [q for q in index.quantities if q.value is not None or q.year is not None][: _MOST + 1]
    if len(numbers) > _MOST:
        return
    take(len(numbers) ** 2)
    assert claim.value is not None
    told = base_value(claim, claim.value)
    for a, b in combinations(numbers, 2):
        if a.kind is not b.kind:
            if (
                b.kind is Kind.COUNT
                and b.noun is None
                and a.kind is claim.kind
                and a.unit
                and b.start - a.end < _ROW
            ):
                b_like = replace(
                    b, kind=a.kind, unit=a.unit
                )  # "the old bell weighs 820 kilograms, the new one 760"
            else:
                continue
        else:
            b_like = b
        years = a.year is not None and b.year is not None and a.kind is Kind.DATE
        if years and claim.unit == "year":
            one, two = -float(a.year or 0), -float(b.year or 0)
            apart = float(claim.value)
        elif a.value is None or b.value is None or b_like.value is None or not _alike(claim, a, b_like):
            continue
        else:
            one, two, apart = base_value(a, a.value), base_value(b_like, b.value), told
        if one != two and abs(abs(one - two) - apart) <= _EXACT * max(abs(one), abs(two)):
            mine, theirs = _words(index, a), _words(index, b)
            if _is_over_time(index, a, b) or not (mine - theirs and theirs - mine):
                continue
            yield Owned(a, one, mine - theirs), Owned(b, two, theirs - mine)


def _is_over_time(index: SourceIndex, a: Quantity, b: Quantity) -> bool:
    """Whether two values are what one thing was and what it came to: ``wrong_way`` reads these."""
    at = index.sentence_of.get(id(a))
    if at is None or at != index.sentence_of.get(id(b)):
        return False
    levels = levels_in(index.text, index.sentences[at], index.in_place(at))
    return any({id(one) for one in pair} == {id(a), id(b)} for pair in levels)


def _alike(claim: Quantity, a: Quantity, b: Quantity) -> bool:
    if claim.kind is Kind.PERCENTAGE_POINTS:
        return a.kind is b.kind is Kind.PERCENT
    ages = claim.kind in (Kind.DURATION, Kind.AGE) and claim.unit == "year"
    if ages and a.kind in (Kind.AGE, Kind.COUNT):
        return a.kind is Kind.AGE or (a.noun is None and b.noun is None)
    if a.kind is Kind.COUNT and claim.kind is not Kind.COUNT:
        return False
    return (
        a.kind is b.kind is claim.kind
        and comparable(claim, a) is not None
        and comparable(claim, b) is not None
    )


def _words(index: SourceIndex, q: Quantity) -> frozenset[str]:
    """The stems beside a number: from the one before it of its kind to its own cut, and what its clause shares with others."""
    at = index.sentence_at(q.start)
    start, end = index.sentences[at]
    beside = [
        n
        for n in index.in_place(at)
        if n is not q and (n.kind is q.kind or (q.kind is Kind.COUNT and q.noun is None))
    ]
    before = [n.end for n in beside if n.end <= q.start]
    begin = max(before, default=start)
    if before:
        cut = _CUT.search(index.text, begin, q.start)
        begin = begin if cut is None else cut.end()
    after = _CUT.search(index.text, q.end, end)
    stop = min([end if after is None else after.start(), *(n.start for n in beside if n.start >= q.end)])
    turn = turn_of(index, q)
    if turn is not None:
        return turn.own
    return frozenset(stems_of(index.text[begin : q.start])) | frozenset(stems_of(index.text[q.end : stop]))


def _names(found: Compared, pair: tuple[Owned, Owned]) -> int | None:
    """1 where the values bear the comparison out, -1 where they turn it round; None where it cannot be told of whom it is."""
    a, b = pair
    first, second = bool(a.stems & found.one), bool(b.stems & found.one)
    theirs, others = bool(a.stems & found.other), bool(b.stems & found.other)
    if found.other:
        if first and others and not (second or theirs):
            own, other = a, b
        elif second and theirs and not (first or others):
            own, other = b, a
        else:
            return None
    elif first is second:
        return None
    else:
        own, other = (a, b) if first else (b, a)
    return found.sign * (1 if own.value > other.value else -1)


def _finding(
    index: SourceIndex, stated: Stated, claim: Claim, found: Compared, pair: tuple[Owned, Owned]
) -> Finding:
    first, second = sorted((one.number for one in pair), key=lambda q: q.start)
    evidence = Evidence(first.start, second.end, index.text[first.start : second.end], "sentence", first)
    said = " ".join(stated.text[found.start : found.end].split())
    return Finding(
        Code.DIRECTION_REVERSED,
        stated.claim(found.start, found.end, evidence),
        evidence,
        f"The article has “{first.text}” and “{second.text}”; “{said}” turns them round.",
        "Check which of the two is the larger.",
    )


# One of these stands in every sentence of a summary that it reads.
_HERE = frozenset(
    "beat behind bigger better busier cheaper colder cooler costlier dearer deeper edged exceeded expensive "
    "faster fell fewer greater heavier higher hotter junior lag* larger less lighter longer lower more narrower "
    "newer older outdid outdoes outgrew outpaced outperformed outstripped pipped poorer pricier quicker richer "
    "senior shallower shorter slower smaller surpassed taller thicker thinner topped trail* underperformed warmer "
    "wider younger".split()
)
RULE = SentenceRule(
    "compared_way", (Code.DIRECTION_REVERSED,), turned_in, needs=NUMBERS, short=True, words=_HERE
)
