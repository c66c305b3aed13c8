"""What the source says of a part told of the whole: "318 shops will close" where 14 of 318 shops will.

The source names a part and its whole in one breath: "14 of its 318 shops will close", "of the 318 shops, 14 will
close". What is said of the part is the verb behind it, or before it. A summary that gives the whole that verb, and
neither the part nor a word for one ("of", "among", "some of"), has told the part as all. Of a part that is put behind its
whole ("212 complaints, 37 of them about injuries"; "18 shops, of which 15 opened"), any word that only the part has tells so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarise.checking.aligning.clauses.cutting import Clause, clause_stated, is_part_of
from summarise.checking.aligning.clauses.predicates import acts_of, is_told
from summarise.checking.aligning.contradiction import Place, places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.words import stems_of
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
_WHOLE_FIRST = pattern(r"\b[Oo](?:ut o)?f (?:the |its |their |his |her |all |those |these |some |about )*\Z")
_PARTED = pattern(
    r"\b(?:(?:out )?of|among|amongst|from|in|at|across|with|than|had|has|have|employs?|owns?|runs?|operates?|there (?:are|were)|"
    r"including|only|which|whose|where)\b(?: [a-z]+){0,2} ?[^\w\s]?\Z",
    re.IGNORECASE,
)
_TAKEN_OF = pattern(
    r"\b(?:(?:out )?of|among|amongst|including|than|there (?:are|were))\b(?: [a-z]+){0,2} ?[^\w\s]?\Z",
    re.IGNORECASE,
)
_ALL_BUT = pattern(r"\b(?:of which|of whom|of them|among them|including|one of|some of|part of|most of|none of|neither)\b", re.IGNORECASE)  # fmt: skip
_CUT = pattern(r"[,;:]| (?:and|but|while) ")
# "Nine stations, three of them underground".
_OF_THEM = pattern(r" of (?:them|whom|which|these|those)\b")
_THEN = pattern(r"^[^,;:.]*, (?:about |some |around |only |just |at least |nearly |almost )?$")
_SEVERAL = 3
_MOST = 200  # numbers of the source that are looked at
_BREATH = 60  # characters between a whole and the part behind it
_LONG_BREATH = 90  # the same, where a word between them says that it is a part
_HEDGED = r"(?:about |around |some |only |just |at least |up to |nearly |almost |more than |fewer than |as many as )?"
_PUT_BEHIND = pattern(rf",? (?:of which|of whom|including|among them) {_HEDGED}$")
_BEHIND_IT = pattern(rf", {_HEDGED}$")
_SHARES = frozenset({Kind.RATIO, Kind.PERCENT, Kind.VAGUE})
_WORDS_END = pattern(r"[,;.:()]| (?:and|but|while) ")
_IN_COMPOUND = pattern(r"\w+-\w[\w-]*")  # "in-patients" are no more than patients


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The numbers of one sentence that are wholes in the source and have what it says of their parts."""
    index = ground.index
    for claim, evidence in stated.told:
        if claim.quantity is None:
            continue
        instead = _of_itself(ground, stated, claim, evidence)
        if instead is not None:
            yield _finding(index, claim, instead, "itself")
            continue
        if claim.quantity.kind not in _KINDS:
            continue
        found = places(ground.clauses, claim, evidence)
        parts = [index.once(part_of_whole, place.quantity) for place in found]
        behind = [index.once(_part_behind, place.quantity) for place in found]
        if not found or (None in parts and None in behind):
            continue
        before = max(stated.start, claim.start - 30)
        if _TAKEN_OF.search(stated.text, before, claim.start):
            continue
        if _ALL_BUT.search(stated.text, stated.start, stated.end):
            continue
        if any(c.end <= claim.start and is_part_of(stated.text, c.end, claim.start) for c in stated.claims):
            continue  # "370 of the mill's 480 hands are not away": it is told of the summary's own part
        here = clause_stated(stated, (claim.start, claim.end))
        parted = _PARTED.search(stated.text, before, claim.start) is not None
        if not parted and None not in parts and not any(p is not None and is_told(p, stated) for p in parts):
            part = parts[0]
            if part is not None and _is_said(found[0], part, here):
                yield _finding(index, claim, part, "beside")
                continue
        if any(
            p is None or is_told(p, stated) or not _has_its_words(index, place, p, here)
            for p, place in zip(behind, found, strict=True)
        ):
            continue
        if behind[0] is not None:
            yield _finding(index, claim, behind[0], "behind")


def _of_itself(ground: Ground, stated: Stated, claim: Claim, evidence: Evidence) -> Quantity | None:
    """The part that the source gives of a whole of which the summary tells all: "31 of the 31 schools" for "19 of 31"."""
    q = claim.quantity
    if q is None or q.kind is not Kind.COUNT or q.value is None or q.value < _SEVERAL:
        return None
    whole = next((c.quantity for c in stated.claims if c.quantity is not None and c.start >= claim.end), None)
    if whole is None or whole.value != q.value or not is_part_of(stated.text, claim.end, whole.start):
        return None
    kinds = ((whole.kind, whole.unit), (q.kind, q.unit))
    parts = [
        _part_in(ground.index, there)
        for there in ground.index.quantities[:_MOST]
        if there.value == q.value and (there.kind, there.unit) in kinds
    ]
    return parts[0] if parts and all(part is not None and part.value != q.value for part in parts) else None


def _part_in(index: SourceIndex, whole: Quantity) -> Quantity | None:
    """The number that the source gives right before a whole as its part: "19 of the 31 days"."""
    beside = index.in_place(index.sentence_of[id(whole)])
    return next(
        (
            p
            for p in beside
            if p.value and p.end <= whole.start and is_part_of(index.text, p.end, whole.start)
        ),
        None,
    )


def part_of_whole(index: SourceIndex, whole: Quantity) -> Quantity | None:
    """The number that the source gives as a part of ``whole``, in the same breath; None where there is none."""
    beside = index.in_place(index.sentence_of[id(whole)])
    for q in beside:
        if q.low is None or q.start == whole.start or q.kind not in (whole.kind, Kind.RATIO):
            continue
        if q.end <= whole.start and is_part_of(index.text, q.end, whole.start):
            return q
        if 0 < q.start - whole.end < _BREATH and _OF_THEM.match(index.text, q.end):
            between = index.text[whole.end : q.start]
            if (
                whole.low is not None
                and q.low < whole.low
                and _THEN.search(between)
                and not _is_counted_between(beside, whole, q)
            ):
                return q
        if (
            0 < q.start - whole.end < _BREATH
            and whole.low is not None
            and q.low < whole.low
            and "," in index.text[whole.end : q.start]
            and _WHOLE_FIRST.search(index.text, max(0, whole.start - 24), whole.start)
        ):
            return q
    return None


def _is_counted_between(beside: Sequence[Quantity], whole: Quantity, part: Quantity) -> bool:
    """Whether something else is counted between the two, of which the part is: "£8.2m on 22 buses, half of them"."""
    return any(q.low is not None and whole.end <= q.start and q.end <= part.start for q in beside)


def _part_behind(index: SourceIndex, whole: Quantity) -> Quantity | None:
    """The part that is put behind a ``whole``: "37 of them", "of which 15", "including five"; None where there is none."""
    beside = index.in_place(index.sentence_of[id(whole)])
    for q in beside:
        if q.start <= whole.end or q.low is None or whole.low is None:
            continue
        between = index.text[whole.end : q.start]
        if len(between) > _LONG_BREATH or ";" in between:
            return None
        alike = q.kind is whole.kind and q.low < whole.low
        if not alike and not (q.kind in _SHARES and whole.kind is Kind.COUNT):
            continue
        behind = _PUT_BEHIND.search(between) or (
            _OF_THEM.match(index.text, q.end) and _BEHIND_IT.search(between)
        )
        if behind and not _is_counted_between(beside, whole, q):
            return q
    return None


def _has_its_words(index: SourceIndex, place: Place, part: Quantity, here: Clause) -> bool:
    """Whether the summary's clause has a word that stands behind the ``part`` and nowhere before it in its sentence."""
    start, end = index.sentences[index.sentence_of[id(place.quantity)]]
    close = _WORDS_END.search(index.text, part.end, end)
    words = _IN_COMPOUND.sub(" ", index.text[part.end : end if close is None else close.start()])
    own = stems_of(words) - stems_of(index.text, start, part.start)
    return any(own & stems_of(here.part(span)) for span in here.spans)


def _is_said(place: Place, part: Quantity, here: Clause) -> bool:
    """Whether the summary's clause says of the whole what the source says of the part: the same verb, or two words more."""
    clause = place.clause
    if part.start > place.quantity.end:  # "of the 19 deaths, seven were ..."
        clause = clause._replace(left=(part.start, part.start), lead=None)
        behind = _CUT.split(clause.text[part.end - clause.offset :], maxsplit=1)[0]
        clause = clause._replace(right=(part.end, part.end + len(behind)))
    else:
        behind = clause.part(clause.right)
    if acts_of(here) & acts_of(clause):
        return True
    said = stems_of(here.part(here.right))
    least = 0 if _OF_THEM.match(clause.text, part.end - clause.offset) else 1
    return len((said & stems_of(behind)) - stems_of(place.quantity.noun or "")) > least


def _finding(index: SourceIndex, claim: Claim, part: Quantity, where: str) -> Finding:
    right = index.text[part.start : part.end]
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        Evidence(part.start, part.end, right, "sentence", part),
        f"The article says this of “{right}”, a part; the summary says it of “{claim.text}”, the whole.",
        f"Check whether it is “{right}” or “{claim.text}”.",
        signs=(f"part:{where}",),
    )


RULE = SentenceRule("part_as_whole", (Code.WRONG_REFERENT,), told_in, needs=AGREEING)
