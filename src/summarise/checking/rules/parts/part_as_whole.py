"""What the source says of a part told of the whole: "318 shops will close" where 14 of 318 shops will.

The source names a part and its whole in one breath: "14 of its 318 shops will close", "of the 318 shops, 14 will
close". What is said of the part is the verb behind it, or before it. A summary that gives the whole that verb, and
neither the part nor a word for one ("of", "among", "some of"), has told the part as all. Of a part that is put behind its
whole ("212 complaints, 37 of them about injuries"; "18 shops, of which 15 opened"), any word that only the part has tells so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.clauses.cutting import Clause, clause_stated, is_part_of
from summarise.checking.aligning.clauses.predicates import acts_of, is_told
from summarise.checking.aligning.contradiction import Place, places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.roles.told_parts import OF_THEM, part_behind, part_of_whole
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.verbs import is_verb, lemma
from summarise.checking.text.words import stems_of
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
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
_SEVERAL = 3
_MOST = 200  # numbers of the source that are looked at
_BREATH = 60  # characters behind what is put in
_WORDS = pattern(r"[^\W\d_]+")
_SMALL = frozenset(
    "of in on from with for by and or but than as into per is are was were be been has have had there which that who "
    "will would could can may might should including among across".split()
)
_PUT_IN = pattern(r"\w, (?:about |around |some |nearly |almost |over )?\Z")
_WORDS_END = pattern(r"[,;.:()]| (?:and|but|while) ")
_IN_COMPOUND = pattern(r"\w+-\w[\w-]*")  # "in-patients" are no more than patients
_LABEL = pattern(
    r"(?P<label>[^:.;]{3,60}): (?:about |around |some |nearly |almost |over |up to |only )*[^\w\s]?\Z"
)
_HEDGES = frozenset(
    "about around some only just at least up to nearly almost more than fewer less over as many much another a an the its their his her all "
    "roughly barely exactly off out".split()
)
# One thing done to those who work somewhere.
_SACKED = frozenset(map(lemma, "lay let lose cut shed axe sack dismiss fire".split()))


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
        behind = [index.once(part_behind, place.quantity) for place in found]
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
        label = _label(stated, claim)
        found_part = _PARTED.search(stated.text, before, claim.start)
        parted = found_part is not None and not _is_perfect(found_part.group())
        if not parted and None not in parts and not any(p is not None and is_told(p, stated) for p in parts):
            part = parts[0]
            if part is not None and _is_said(found[0], part, here):
                yield _finding(index, claim, part, "beside")
                continue
        if any(
            p is None or is_told(p, stated) or not _has_its_words(index, place, p, here, label)
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


def _has_its_words(index: SourceIndex, place: Place, part: Quantity, here: Clause, label: str) -> bool:
    """Whether the summary's clause, or its ``label``, has a word that stands behind the ``part`` and nowhere before it in its sentence."""
    start, end = index.sentences[index.sentence_of[id(place.quantity)]]
    close = _WORDS_END.search(index.text, part.end, end)
    words = _IN_COMPOUND.sub(" ", index.text[part.end : end if close is None else close.start()])
    own = stems_of(words) - stems_of(index.text, start, part.start)
    return any(own & stems_of(words) for words in (*(here.part(span) for span in here.spans), label))


def _label(stated: Stated, claim: Claim) -> str:
    """What a row says of its number before the colon: "Closed on Mondays: about 58 pubs"."""
    found = _LABEL.search(stated.text, stated.start, claim.start)
    return "" if found is None else found["label"]


def _is_perfect(words: str) -> bool:
    """Whether "has" only helps a verb: "has spent £17m", not "has 40 shops"."""
    told = words.split()
    return told[0].lower() in ("has", "have", "had") and len(told) > 1 and is_verb(told[1])


def _is_said(place: Place, part: Quantity, here: Clause) -> bool:
    """Whether the summary's clause says of the whole what the source says of the part: the same verb, or two words more."""
    clause = place.clause
    if part.start > place.quantity.end:  # "of the 19 deaths, seven were ..."
        clause = clause._replace(left=(part.start, part.start), lead=None)
        behind = _CUT.split(clause.text[part.end - clause.offset :], maxsplit=1)[0]
        clause = clause._replace(right=(part.end, part.end + len(behind)))
    else:
        behind = clause.part(clause.right)
        if _PUT_IN.search(
            clause.text, 0, part.start - clause.offset
        ):  # "the old, 2,100 of the 31,400, will keep"
            behind = _CUT.sub(" ", clause.text[clause.right[0] - clause.offset :][:_BREATH])
    between = clause.text[part.end - clause.offset : max(0, place.quantity.start - clause.offset)]
    acts = acts_of(clause) - set(map(lemma, _WORDS.findall(between)))  # "£2m of a promised £9m"
    if acts_of(here) & acts:
        return True
    if part.end <= place.quantity.start:
        mine = _governing(here.part(here.left))
        theirs = _governing(clause.text[max(0, clause.left[0] - clause.offset) : part.start - clause.offset])
        if mine and (mine == theirs or (mine in _SACKED and theirs in _SACKED)):
            return True
    said = stems_of(here.part(here.right))
    least = 0 if OF_THEM.match(clause.text, part.end - clause.offset) else 1
    return len((said & stems_of(behind)) - stems_of(place.quantity.noun or "")) > least


def _governing(words: str) -> str:
    """The common form of the word that leads up to a number, without what only hedges it; empty where none does."""
    for word in reversed(_WORDS.findall(words)):
        if word.lower() not in _HEDGES:
            return "" if word.lower() in _SMALL else lemma(word)
    return ""


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
