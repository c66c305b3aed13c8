"""A time in the words of the same moment elsewhere: "19:00 local time" for "14:00 local time, which is 19:00 in London".

The source tells one moment by two clocks, right beside each other, each with its zone or its place. The summary has the time of
the one with the zone or the place of the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import DATED, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.reading.spans import Span
from summarise.checking.source.dates import differing
from summarise.checking.verdicts import Claim, Code, Evidence, Verdict
from summarise.quantities import Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_NAME = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?"
# "14:00 local time", "19:00 in London", "19:00 London time".
_ZONE = pattern(rf",? (?:(?P<local>local time)|(?P<whose>{_NAME}) time)\b")
_PLACE = pattern(rf" (?:in|at) (?P<place>{_NAME})")
# What stands between two times of one moment, behind the zone of the first.
_JOINED = pattern(
    r",? ?(?:\(|or |which is |that is |equal to |equivalent to |[—–-] )(?:at |about )?|, |,? when it (?:is|will be) "
)
_REACH = 60  # characters between the two
_MOST = 200


class _Clock(NamedTuple):
    """A time, its zones and places in small letters, and where these end."""

    number: Quantity
    zones: frozenset[str]
    end: int


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The times of one sentence that are told in the zone of the same moment elsewhere."""
    claims = [c for c in stated.claims if c.quantity is not None and _is_time(c.quantity)]
    if not claims:
        return
    moments = ground.of(_read)
    if not moments:
        return
    for claim in claims:
        q = claim.quantity
        if q is None or claim.verdict is not Verdict.SUPPORTED:
            continue
        here = _clock(stated.text, (stated.start, stated.end), q).zones
        found = _other(q, here, moments)
        if here and found is not None and _is_alone(ground, q, found):
            yield _finding(ground, claim, *found)


def _is_time(q: Quantity) -> bool:
    return q.date is not None and q.date.hour is not None


def _clock(text: str, sentence: Span, q: Quantity) -> _Clock:
    zones = set()
    end = q.end
    if q.date is not None and q.date.zone:
        zones.add(q.date.zone.lower())
    named = _ZONE.match(text, end, sentence[1])
    if named is not None:
        zones.add((named["whose"] or named["local"]).lower())
        end = named.end()
    placed = _PLACE.match(text, end, sentence[1])
    if placed is not None:
        zones.add(placed["place"].lower())
        end = placed.end()
    return _Clock(q, frozenset(zones), end)


def _read(ground: Ground) -> list[tuple[_Clock, _Clock]]:
    """The moments that the source tells by two clocks."""
    index = ground.index
    out: list[tuple[_Clock, _Clock]] = []
    for i, sentence in enumerate(index.sentences):
        times = [q for q in index.in_place(i) if _is_time(q)]
        if len(times) < 2:
            continue
        clocks = [_clock(index.text, sentence, q) for q in times]
        for one, other in pairwise(clocks):
            if (
                not one.zones
                or not other.zones
                or one.zones & other.zones
                or other.number.start - one.end > _REACH
            ):
                continue
            if _JOINED.fullmatch(index.text, one.end, other.number.start):
                out.append((one, other))
        if len(out) > _MOST:
            break
    return out


def _other(
    told: Quantity, here: frozenset[str], moments: Sequence[tuple[_Clock, _Clock]]
) -> tuple[_Clock, _Clock] | None:
    """The clock that has the told time and the one of whose zone it is told; None where it may be right."""
    for one, other in moments:
        for own, rival in ((one, other), (other, one)):
            if (
                not differing(told, own.number)
                and differing(told, rival.number)
                and here & rival.zones
                and not here & own.zones
            ):
                return own, rival
    return None


def _is_alone(ground: Ground, told: Quantity, found: tuple[_Clock, _Clock]) -> bool:
    """Whether the told time stands nowhere else in the source."""
    own = found[0].number
    return not any(q is not own and _is_time(q) and not differing(told, q) for q in ground.index.quantities)


def _finding(ground: Ground, claim: Claim, own: _Clock, rival: _Clock) -> Finding:
    text = ground.index.text
    mine, shown = (text[c.number.start : c.end] for c in (own, rival))
    q = rival.number
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        Evidence(q.start, q.end, q.text, "sentence", q),
        f"The article says “{mine}” and “{shown}”; the summary gives “{claim.text}” the zone of the second.",
        f"Check the time zone: “{mine}” or “{shown}”.",
    )


RULE = SentenceRule("other_zone", (Code.WRONG_REFERENT,), told_in, needs=DATED, english=True)
