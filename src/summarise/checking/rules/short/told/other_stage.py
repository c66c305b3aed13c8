"""A score, a lead or a time of one stage told of another: "won the second set 6-3" for "won the first set 6-3 and the second 7-5",
"won by 12 points" for "led by 12 points at half-time".

The stage is named beside the number: a half, a set, a leg, a round, the break. Without such words a win is of the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import NUMBERS, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_NTH = {"first": 1, "opening": 1, "second": 2, "return": 2, "third": 3, "fourth": 4, "fifth": 5, "deciding": 9, "final": 9, "last": 9, "closing": 9}  # fmt: skip
_OF = (
    r"(?:set|leg|quarter|half|round|stage|frame|innings|heat|lap|period|day|session|match|game|test|run|race)"
)
_STAGE = pattern(
    rf"\b(?:(?P<nth>first|opening|second|return|third|fourth|fifth|deciding|final|last|closing) (?P<of>{_OF})\b"
    r"|(?P<half>half[- ]?time|the (?:break|interval|turn)|half[- ]?way(?: (?:mark|stage|point))?)"
    r"|(?P<side>aggregate|penalties|shoot-?out|extra time|overtime|tie-?break)"
    r"|(?P<opened>opened with|began with|started with)|(?P<closed>closed with|finished with|ended with)"
    r"|the (?P<alone>first|second|third|fourth|fifth|return|last)(?= (?:[^\w\s]?\d|by|and|in)|[.,;]))",
    re.IGNORECASE,
)
_WON = pattern(r"\b(?:won|win|wins|beat|victory|triumphed|defeated|lost)\b", re.IGNORECASE)
_LED = pattern(r"\b(?:led|leading|lead|ahead|behind|trailed|trailing|down|up)\b", re.IGNORECASE)
_CUT = pattern(r"[;.](?=\s)|, (?:but|before|after|and then)\b|\b(?:but|before|after|and)\b", re.IGNORECASE)
_KINDS = frozenset({Kind.COUNT, Kind.SCORE, Kind.DURATION, Kind.MEASURE})
_SPORT = pattern(
    r"\b(?:won|win|wins|beat|led|lead|set|leg|round|stage|quarter|half|innings|match|game|points?|goals?|seconds|shot|scored?|aggregate|lost)\b",
    re.IGNORECASE,
)
_ROW = pattern(r",? (?:and )?")
_BESIDE = 12  # characters from a number to the stage that is its own
_WHOLE = "the end"


class Told(NamedTuple):
    """Of what kind of stage, and of which, a number is told; where the words stand."""

    of: str
    nth: str
    words: Span


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The numbers of one sentence that are of another stage."""
    index = ground.index
    if not index.whole(_has_stages):
        return
    if not _SPORT.search(stated.text, stated.start, stated.end):
        return
    numbers = [c.quantity for c in stated.claims if c.quantity is not None]
    for claim, evidence in stated.told:
        q = claim.quantity
        if q is None or q.kind not in _KINDS:
            continue
        here = _stage(stated.text, (stated.start, stated.end), q, numbers)
        found = [place.quantity for place in places(ground.clauses, claim, evidence)]
        if here is None or not found:
            continue
        there = [_there(index, p) for p in found]
        first = there[0]
        if first is not None and all(stage is not None and _differ(here, stage) for stage in there):
            yield _finding(index.text, claim, found[0], first)


def _has_stages(index: SourceIndex) -> bool:
    return _STAGE.search(index.text) is not None


def _there(index: SourceIndex, q: Quantity) -> Told | None:
    at = index.sentence_of[id(q)]
    return _stage(index.text, index.sentences[at], q, index.in_place(at))


def _differ(here: Told, there: Told) -> bool:
    """Whether two stages cannot be one."""
    kinds = {here.of, there.of}
    if here.of == there.of:
        return here.nth != there.nth
    if kinds == {"half-way", _WHOLE} or (_WHOLE in kinds and "side" in kinds):
        return True
    return _WHOLE in kinds and kinds <= {_WHOLE, "set", "leg", "quarter", "half", "stage", "frame", "period"}


def _stage(text: str, sentence: Span, q: Quantity, numbers: list[Quantity]) -> Told | None:
    """The stage named in the part of a sentence in which a number stands; a win without one is of the whole."""
    (start, end), whole = _part(text, sentence, q, numbers)
    if q.kind is Kind.SCORE and any(_in_row(text, q, n) for n in numbers):
        return None  # "in straight sets, 6-3 7-5"
    behind = _STAGE.search(text, q.end, sentence[1])
    if behind is not None and behind.end() > end:
        behind = None
    before = [
        m
        for m in _STAGE.finditer(text, start, q.end)
        if m.end() <= q.start and not (whole and m.start() - start <= _BESIDE)
    ]
    found = before[-1] if before else behind
    if found is not None:
        return _read(text, sentence, found)
    if _WON.search(text, start, q.start) and not _LED.search(text, start, q.start):
        return Told(_WHOLE, "", (start, q.end))
    return None


def _read(text: str, sentence: Span, found: re.Match[str]) -> Told:
    if found["half"]:
        return Told("half-way", "", found.span())
    if found["side"]:
        side = found["side"].lower()
        return Told("side", "penalties" if side in ("shootout", "shoot-out") else side, found.span())
    if found["opened"] or found["closed"]:
        return Told("round", "1" if found["opened"] else "9", found.span())
    if found["alone"]:
        named = re.search(rf"\b{_OF}\b", text[sentence[0] : found.start()])
        of = named.group().lower() if named else "stage"
        return Told(of, str(_NTH[found["alone"].lower()]), found.span())
    of = "round" if found["of"].lower() == "day" else found["of"].lower()
    return Told(of, str(_NTH[found["nth"].lower()]), found.span())


def _in_row(text: str, q: Quantity, other: Quantity) -> bool:
    """Whether nothing stands between two scores."""
    if other is q or other.kind is not Kind.SCORE:
        return False
    first, second = (q, other) if q.start < other.start else (other, q)
    return _ROW.fullmatch(text, first.end, second.start) is not None


def _part(text: str, sentence: Span, q: Quantity, numbers: list[Quantity]) -> tuple[Span, bool]:
    """From the last word that parts clauses before a number, or the number before it, to the next one of either; whether it begins
    with that number, so that the words right behind that are its own."""
    valued = [n for n in numbers if n is not q and n.kind in _KINDS and n.low is not None]
    left = max([sentence[0], *(n.end for n in valued if n.end <= q.start)])
    cuts = [m.end() for m in _CUT.finditer(text, left, q.start)]
    right = min([sentence[1], *(n.start for n in valued if n.start >= q.end)])
    after = _CUT.search(text, q.end, right)
    span = (cuts[-1] if cuts else left), (after.start() if after else right)
    return span, not cuts and left > sentence[0]


def _finding(text: str, claim: Claim, own: Quantity, there: Told) -> Finding:
    right = " ".join(text[slice(*there.words)].split())
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        Evidence(own.start, own.end, own.text, "sentence", own),
        f"The article says “{own.text}” of “{right}”; the summary says it of another stage.",
        f"Check of which stage “{claim.text}” is.",
    )


# One of these stands in every sentence of a summary that it reads ...
_HERE = frozenset(
    "aggregate beat game goal* half innings lead led leg lost match point* quarter round score* seconds set shot "
    "stage win wins won".split()
)
# ... and one of these in one of the source.
_THERE = frozenset(
    "aggregate* beat began break* closed closing deciding defeated ended extra fifth final finished first fourth "
    "half* interval* last lost opened opening overtime* penalties* return second shoot* started third tie* triumphed "
    "turn* victory win wins won".split()
)
RULE = SentenceRule(
    "other_stage", (Code.WRONG_REFERENT,), told_in, needs=NUMBERS, short=True, words=_HERE, there=_THERE
)
