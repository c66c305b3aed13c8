"""A date told as what another date is: "closes on 4 June" for "starts on 4 June and closes on 16 July".

Both texts tell what their dates are (``aligning.roles.date_roles``). Every place of the summary's date tells it as something else
than the summary does, and a date in the same sentence, or the next, as just that; nothing of the summary's sentence is of
that other date. Where both begin something, the summary has the very word and the subject of the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.roles.date_roles import LISTED, Role, roles_in
from summarise.checking.aligning.rule import DATED, SentenceRule
from summarise.checking.aligning.stated import LONGEST_SENTENCE, Finding, Stated
from summarise.checking.source.dates import differing, is_dated
from summarise.checking.source.index import SourceIndex
from summarise.checking.source.reckoned_dates import Parts, parts_of
from summarise.checking.text.words import stems_of
from summarise.checking.verdicts import Claim, Code, Evidence, Verdict
from summarise.quantities import Quantity
from summarise.quantities.named import NamedTuple

_MOST = 200  # dates of the source that are looked at
_MOST_PLACES = 3  # of one date: what stands in more places is the date of the article

_SHORT = 2  # words of a stretch that leaves out of what it is told


class _Dated(NamedTuple):
    """A date of the source, the sentence it stands in, what it is."""

    number: Quantity
    sentence: int
    role: Role | None


class _Near(NamedTuple):
    """The places of a date in the source, and the other dates in their sentences and beside them."""

    same: Sequence[Quantity]
    others: Sequence[Quantity]


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The dates of one sentence that are told as what another date of the source is."""
    index = ground.index
    dates = [c.quantity for c in stated.claims if c.quantity is not None and _has_date(c.quantity)]
    if not dates:
        return
    claims = {id(c.quantity): c for c in stated.claims if c.verdict is Verdict.SUPPORTED}
    # hardly a date has another one beside it: that is asked before anything is read
    near = {id(q): beside for q in dates if id(q) in claims and (beside := _near(index, q)) is not None}
    if not near:
        return
    told = list(roles_in(stated.text, (stated.start, stated.end), dates))
    for q, role in told:
        if id(q) not in near:
            continue
        claim = claims[id(q)]
        if len(told) == 1:  # all that the sentence says is of its only date
            role = role._replace(stems=frozenset(stems_of(stated.text, stated.start, stated.end)))
        found = _other(index, near[id(q)], role, told)
        if found is not None:
            yield _finding(index, claim, role, *found)


def _has_date(q: Quantity) -> bool:
    return is_dated(q) and q.date is not None and q.until is None


def _dates(index: SourceIndex) -> list[tuple[Quantity, Parts]]:
    """The dates and times of the source, in order, each with its parts."""
    dated = ((q, q.date) for q in index.quantities if is_dated(q) and id(q) in index.sentence_of)
    return list(islice(((q, parts_of(date)) for q, date in dated if date is not None), _MOST))


def _read(index: SourceIndex, date: Quantity) -> _Dated:
    """A date of the source with what it is."""
    at = index.sentence_of[id(date)]
    start, end = index.sentences[at]
    if end - start > LONGEST_SENTENCE:
        return _Dated(date, at, None)
    beside = [q for q in index.in_place(at) if is_dated(q) and q.date is not None]
    return _Dated(
        date, at, next((r for q, r in roles_in(index.text, (start, end), beside) if q is date), None)
    )


def _near(index: SourceIndex, told: Quantity) -> _Near | None:
    """The places of a date of the summary and the other dates near them; None where there are none, or too many places."""
    assert told.date is not None
    dates, parts = index.whole(_dates), parts_of(told.date)
    same = [q for q, its in dates if _is_same(parts, its)]
    if not same or len(same) > _MOST_PLACES:
        return None
    near = {index.sentence_of[id(q)] + by for q in same for by in (-1, 0, 1)}
    others = [
        q
        for q, its in dates
        if index.sentence_of[id(q)] in near and q.until is None and _is_rival(parts, its)
    ]
    return _Near(same, others) if others else None


def _other(
    index: SourceIndex, near: _Near, role: Role, here: list[tuple[Quantity, Role]]
) -> tuple[_Dated, _Dated] | None:
    """The date ``near`` those of the summary's that is what the summary tells it as, with its own first place; None where it
    may be right."""
    holders = [index.once(_read, q) for q in near.same]
    if any(own.role is None for own in holders):
        return None
    for q in near.others:
        d = index.once(_read, q)
        if d.role is None:
            continue
        if not all(own.role is not None and _is_told_as(role, own.role, d.role) for own in holders):
            continue
        if any(not differing(told_too, d.number) and other.parts & role.parts for told_too, other in here):
            continue
        if any(_is_of_one(role, own, d) for own in holders):
            return d, holders[0]
    return None


def _is_of_one(told: Role, own: _Dated, other: _Dated) -> bool:
    """Whether the source tells both dates of what the summary speaks of: it names that at the other, or at its own in front of it
    and nothing else at the other."""
    assert own.role is not None
    assert other.role is not None
    listed = told.parts <= LISTED
    if listed != (own.role.parts <= LISTED) or not (listed or own.sentence == other.sentence):
        return False  # who died in it was killed in it: of two verbs of no list none knows
    subject = told.stems - {told.word}
    if subject & other.role.stems and (own.sentence == other.sentence or subject & own.role.stems):
        return True
    first = own.sentence, own.number.start
    return (
        first < (other.sentence, other.number.start)
        and bool(subject & own.role.stems)
        and len(other.role.stems) <= _SHORT
    )


def _is_told_as(told: Role, own: Role, other: Role) -> bool:
    """Whether the summary tells a date as what the ``other`` is and its ``own`` place does not."""
    if told.parts & own.parts:
        return (
            told.word == other.word != own.word
            and bool(told.stems & (other.stems - own.stems) - {told.word})
            and not told.stems & (own.stems - other.stems)
        )
    return bool(told.parts & other.parts) and not own.parts & other.parts


def _is_same(told: Parts, there: Parts) -> bool:
    """Whether two dates share a part and differ in none."""
    shared = False
    for name, part in told.items():  # a long source has many dates, and most differ in the first
        if name in there:
            if there[name] != part:
                return False
            shared = True
    return shared


def _is_rival(told: Parts, there: Parts) -> bool:
    """Whether a date is of the same form and another one."""
    return told.keys() <= there.keys() and any(told[name] != there[name] for name in told)


def _finding(index: SourceIndex, claim: Claim, role: Role, other: _Dated, own: _Dated) -> Finding:
    shown, its = (index.text[q.start : q.end] for q in (other.number, own.number))
    as_told = own.role.said if own.role is not None else ""
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        Evidence(other.number.start, other.number.end, shown, "sentence", other.number),
        f"The article says “{other.role.said if other.role else role.said}” of “{shown}” and “{as_told}” of “{its}”; the summary says “{role.said}” of “{claim.text}”.",
        f"Check what “{claim.text}” is the date of: “{shown}” or “{claim.text}”.",
        signs=(
            f"role:{'listed' if role.parts <= LISTED else 'verb'}",
            f"role:{'apart' if other.sentence != own.sentence else 'beside'}",
        ),
    )


RULE = SentenceRule("role_of_date", (Code.WRONG_REFERENT,), told_in, needs=DATED, english=True)
