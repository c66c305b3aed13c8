"""A number joined to what belongs to another: "from Derby in 2014" for "from Luton in 2014, after a spell at Derby".

Both texts join the number and a name by the same preposition, and the names differ; the summary's name stands elsewhere
in the source, and the source's nowhere in the summary's sentence. The same of stuff: "20 tonnes of sand" where the
source has 20 tonnes of gravel, and 13 of sand. Where any place of the number has the summary's words, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarise.checking.aligning.clauses.cutting import Clause, clause_stated
from summarise.checking.aligning.contradiction import Place, places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING_OR_DATED, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated, source_sentence
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.words import stems_of
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_WORDS = frozenset("from against in at near by with of".split())
_WHERE = frozenset(("in", "at", "near"))  # one text's "at" is the other's "in"
_TO_PLACES = ("in", "at", "near", "to", "from", "for")
_CALENDAR = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|Easter|Spring|Summer|Autumn|Winter"
)
_NAMED = pattern(
    rf"\b(from|against|in|at|near|by|with) (?:the )?(?!(?:{_CALENDAR})\b)([^\W\d_a-z][\w’'-]+(?: (?:of )?[^\W\d_a-z][\w’'-]+){{0,3}})"
)
_NO_STUFF = r"(?:the|its|their|them|all|these|those|this|that|his|her|our|which|whom|an?)\b"
_NO_MORE = r"(?:and|or|but|in|at|on|to|from|for|with|by|of|as|than|was|were|is|are|had|has|have|will|would|after|before|while|when|plus)\b"
# What it is and of which sort: "of various drugs", "of fine river sand".
_STUFF = pattern(rf" of (?!{_NO_STUFF})([a-z][a-z-]{{2,}}(?: (?!{_NO_MORE})[a-z][a-z-]+){{0,2}})")
_ALIASES = ({"uk", "britain"}, {"us", "usa", "america", "states"}, {"eu", "union"}, {"un", "nations"})
_STUFFS = frozenset({Kind.MEASURE, Kind.COUNT, Kind.MONEY, Kind.PERCENT})


class Joined(NamedTuple):
    """A name behind a preposition, with its stems and its span."""

    by: str
    stems: frozenset[str]
    start: int
    end: int


def joined_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The names and stuffs of one sentence that the source joins with another number."""
    index = ground.index
    said: set[int] = set()
    named = _NAMED.search(stated.text, stated.start, stated.end) is not None
    for claim, evidence in (*stated.told, *stated.dated):
        if claim.quantity is None or claim.quantity.kind in (Kind.AGE, Kind.ORDINAL):
            continue
        names = _joined(clause_stated(stated, (claim.start, claim.end))) if named else []
        stuff = _STUFF.match(stated.text, claim.end) if claim.quantity.kind in _STUFFS else None
        if not names and stuff is None:
            continue
        found = list(places(ground.clauses, claim, evidence))
        if stuff is not None:
            finding = _other_stuff(index, stated, claim, stuff.group(1), found)
            if finding is not None:
                yield finding
                continue
        for name in names:
            if name.start in said:
                continue
            other = _other_name(index, stated, name, found)
            if other is not None:
                said.add(name.start)
                yield _named(index, stated, claim, name, other)


def _joined(clause: Clause) -> list[Joined]:
    """The names of a clause that a preposition joins to it."""
    out = []
    for span in clause.spans:
        for m in _NAMED.finditer(clause.part(span)):
            stems = frozenset(stems_of(m.group(2)))
            if stems:
                by = "in" if m.group(1) in _WHERE else m.group(1)
                out.append(Joined(by, stems, span[0] + m.start(2), span[0] + m.end(2)))
    return out


def _other_name(index: SourceIndex, stated: Stated, name: Joined, found: Sequence[Place]) -> Joined | None:
    """The name that the source joins to the number by the same word; None where the summary's may be meant."""
    if not found or not _is_elsewhere(index, stated.text[name.start : name.end], name):
        return None
    if name.by == "in" and _is_of_all(index, stated.text[name.start : name.end]):
        return None
    mine: list[Joined] = []
    for n, place in enumerate(found):
        theirs = [j for j in _joined(place.clause) if j.by == name.by]
        if any(_is_same(name, j, stated.text, index.text) for j in theirs):
            return None
        if name.by == "in" and name.stems & stems_of(
            index.text, *source_sentence(index, place.quantity.start)
        ):
            return None
        if n == 0:
            mine = theirs
        elif not theirs:
            return None
    here = stems_of(stated.text, stated.start, stated.end)
    return mine[0] if len(mine) == 1 and not mine[0].stems & here else None


def _is_elsewhere(index: SourceIndex, words: str, name: Joined) -> bool:
    """Whether the source has the name; a place behind a preposition, since a county is named beside its town."""
    if name.by != "in":
        return any(index.stems.holding(stem) for stem in name.stems)
    return any(f"{by} {words}" in index.text for by in _TO_PLACES)


def _is_of_all(index: SourceIndex, words: str) -> bool:
    """Whether the article begins with a place: what it tells of "Mendoza province" behind "in Argentina" is there too."""
    return bool(index.sentences) and any(
        f"{by} {words}" in index.text[slice(*index.sentences[0])] for by in ("in", "of", "from")
    )


def _is_same(a: Joined, b: Joined, here: str, there: str) -> bool:
    if a.stems & b.stems or any(a.stems & alias and b.stems & alias for alias in _ALIASES):
        return True
    one, two = here[a.start : a.end], there[b.start : b.end]
    return _initials(one) == two.upper() or _initials(two) == one.upper()


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())


def _other_stuff(
    index: SourceIndex, stated: Stated, claim: Claim, stuff: str, found: Sequence[Place]
) -> Finding | None:
    """A number of the same sentence of the source that has the stuff, where every place of the claim has another."""
    wanted = stems_of(stuff)
    if not found or not wanted:
        return None
    for place in found:
        own = _STUFF.match(index.text, place.quantity.end)
        if own is None or stems_of(own.group(1)) & wanted:
            return None
    first = found[0].quantity
    for q in index.in_place(index.sentence_of[id(first)]):
        theirs = _STUFF.match(index.text, q.end) if q.kind is first.kind and q.low != first.low else None
        if theirs is not None and stems_of(theirs.group(1)) & wanted:
            return _stuffed(index, claim, first, q)
    return None


def _stuffed(index: SourceIndex, claim: Claim, own: Quantity, other: Quantity) -> Finding:
    own_stuff, stuff = _STUFF.match(index.text, own.end), _STUFF.match(index.text, other.end)
    assert own_stuff is not None
    assert stuff is not None
    right = index.text[other.start : stuff.end()]
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        Evidence(other.start, other.end, index.text[other.start : other.end], "sentence", other),
        f"The article says “{right}” and “{index.text[own.start : own_stuff.end()]}”; "
        f"the summary says “{claim.text} of {stuff.group(1)}”.",
        f"Check what “{claim.text}” is of.",
    )


def _named(index: SourceIndex, stated: Stated, claim: Claim, name: Joined, other: Joined) -> Finding:
    right, said = index.text[other.start : other.end], stated.text[name.start : name.end]
    return Finding(
        Code.WRONG_REFERENT,
        stated.claim(name.start, name.end, claim.evidence),
        claim.evidence,
        f"The article says “{claim.text}” with “{right}”; the summary says it with “{said}”.",
        f"Check whether it is “{right}” or “{said}”.",
        signs=(f"joined:{name.by}",),
    )


RULE = SentenceRule(
    "other_complement", (Code.WRONG_REFERENT,), joined_in, needs=AGREEING_OR_DATED, words=_WORDS
)
