"""One end of a span told as the other: "envoy until 1999" where the article has "between 1999 and 2001".

The source has two dates as the ends of a span ("between A and B", "from A to B"). The summary has the first behind
"until", or the second behind "since", or one of them as the time itself ("in autumn 2018"), and not the other; or a
span with one of the ends and another for the second. A date that stands anywhere by itself is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import DATE, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.source.dates import differing
from summarise.checking.source.reckoned_dates import parts_of
from summarise.checking.verdicts import Claim, Code, Evidence, Verdict
from summarise.quantities import DateParts, Kind, Quantity
from summarise.quantities.patterns import pattern

_LED = pattern(
    r"\b(?:(?P<until>until|till|up to)|(?P<since>since|from)|(?P<at>in|on)) (?:(?:early|late|mid|the|about|around|autumn|spring|summer|winter)[ -])*\Z"
)
_BEHIND = pattern(r",? (?:and|to|until|till|through|onwards?|on)\b")
_SEASON = r"(?:(?:early|late|mid|the|about|around|autumn|spring|summer|winter|of)[ -])*"
_FROM = pattern(rf"\b(?:between|from) {_SEASON}\Z", re.IGNORECASE)
_TO = pattern(rf"(?:, [^,;.]{{1,80}},)? (?:and|to|until|till|through) {_SEASON}", re.IGNORECASE)
_CLOSED = pattern(
    r"\b(?:complet(?:ed?|ion)|finish(?:ed)?|end(?:ed|s)?|conclu(?:ded|sion)|over|ready) (?:(?:early|late|in|on) )+\Z",
    re.IGNORECASE,
)
_OPENED = pattern(
    r"\b(?:beg[au]n|beginning|started?|commenced|launch(?:ed)?|onset) (?:(?:early|late|in|on) )+\Z",
    re.IGNORECASE,
)
# "Cut to 60% of what it was in 2015", of a cut between 2015 and 2022: what it began from.
_BASE = pattern(
    r"\b(?:of what|of (?:the|its|their) (?:level|size|number)s?|than|compared with|as (?:much|many) as)\b[^.;:,]{0,30}\Z",
    re.IGNORECASE,
)
_REACH = 100  # characters from one end of a span to the other
_MOST = 400  # dates of the source that are looked at


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The dates of one sentence that are told as another end of a span than the source has them, or as all of it."""
    told = [c for c in stated.claims if c.quantity is not None and c.quantity.kind is Kind.DATE]
    if not told:
        return
    dates = ground.of(_dates)
    if not any(q.until is not None for q in dates):
        return
    for claim in told:
        q = claim.quantity
        if q is None or q.date is None or claim.verdict is not Verdict.SUPPORTED:
            continue
        found = _other_ends(q, dates) if q.until is not None else _ends(stated, claim, dates)
        if found is not None and not _is_told(stated, claim, found[1]):
            yield _finding(claim, *found)


def _dates(ground: Ground) -> list[Quantity]:
    """The dates of the source, those that are the two ends of one span as one."""
    text = ground.index.text
    out: list[Quantity] = []
    for q in [q for q in ground.index.quantities if q.kind is Kind.DATE and q.date is not None][:_MOST]:
        last = out[-1] if out else None
        if (
            last is not None
            and last.until is None
            and 0 < q.start - last.end < _REACH
            and _FROM.search(text, max(0, last.start - 30), last.start)
            and _TO.fullmatch(text, last.end, q.start)
        ):
            out[-1] = replace(last, end=q.end, text=text[last.start : q.end], until=q.until or q.date)
        else:
            out.append(q)
    return out


def _ends(stated: Stated, claim: Claim, dates: list[Quantity]) -> tuple[Quantity, DateParts, str] | None:
    """The only span that has the date, its other end and how the summary leads to it; None where it may be right."""
    led = _LED.search(stated.text, max(stated.start, claim.start - 24), claim.start)
    q = claim.quantity
    if led is None or q is None or _BEHIND.match(stated.text, claim.end):
        return None
    how = led.lastgroup or ""
    holders = [d for d in dates if _has(d.date, q) or _has(d.until, q)]
    if not holders or any(d.until is None for d in holders):
        return None
    first = [_has(d.date, q) for d in holders]
    last = [_has(d.until, q) for d in holders]
    if any(a and b for a, b in zip(first, last, strict=True)):
        return None
    before = stated.text[max(stated.start, claim.start - _REACH) : claim.start]
    if how == "at" and (
        (all(last) and _CLOSED.search(before) is not None)
        or (all(first) and (_OPENED.search(before) or _BASE.search(before)) is not None)
    ):
        return None  # "finished in 1911" of a mill that was built from 1909 to 1911
    wrong = {"until": all(first), "since": all(last), "at": True}[how]
    other = holders[0].until if first[0] else holders[0].date
    return (holders[0], other, how) if wrong and other is not None else None


def _other_ends(claim: Quantity, dates: list[Quantity]) -> tuple[Quantity, DateParts, str] | None:
    """A span of the source that has one end of the claim's span and another in place of the other; None where one has both."""
    found: tuple[Quantity, DateParts, str] | None = None
    for d in dates:
        if d.until is None or d.date is None:
            continue
        first, last = _same(claim.date, d.date), _same(claim.until, d.until)
        if first and last:
            return None
        if (first or last) and found is None:
            found = d, d.until if first else d.date, "span"
    return found


def _has(end: DateParts | None, claim: Quantity) -> bool:
    return end is not None and _same(end, claim.date)


def _same(a: DateParts | None, b: DateParts | None) -> bool:
    """Whether two dates share a part and differ in none."""
    if a is None or b is None:
        return False
    mine, theirs = parts_of(a), parts_of(b)
    shared = mine.keys() & theirs.keys()
    return bool(shared) and all(mine[name] == theirs[name] for name in shared)


def _is_told(stated: Stated, claim: Claim, other: DateParts) -> bool:
    return any(
        c is not claim
        and c.quantity is not None
        and c.quantity.date is not None
        and not differing(c.quantity, replace(c.quantity, date=other))
        for c in stated.claims
    )


def _finding(claim: Claim, own: Quantity, other: DateParts, how: str) -> Finding:
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        Evidence(own.start, own.end, own.text, "sentence", own),
        f"The article has the span “{own.text}”; the summary says “{claim.text}”.",
        f"Check which end of “{own.text}” it is.",
        signs=("end:open" if how == "at" else "end:sure",),
    )


RULE = SentenceRule("range_of_dates", (Code.WRONG_REFERENT,), told_in, needs=DATE)
