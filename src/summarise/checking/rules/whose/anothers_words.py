"""A number told in the words of another: "Ashlight sold 4.2 million copies" where Emberfall did, and Ashlight sold 3 million.

Each number of the source has words of its own (``aligning.own_words``). Where words beside a number of the summary are found
with another number of its kind in the same sentence of the source, and not with any place of its own, it may have been put on the
wrong thing. Free wording does the same with right numbers, so that this proves nothing by itself: the rule names what
speaks for and against it, and how often such findings were right decides whether anybody hears of them
(``precedence.ONLY_WEIGHED``). Numbers of another kind, and of other sentences, were tried: their words tell next to nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarise.checking.aligning.beside import BesideSource, beside, likeness
from summarise.checking.aligning.clauses.predicates import is_told
from summarise.checking.aligning.clauses.stretches import Spot, Stretches
from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.own_words import Owner, OwnWords, Weighed, stretches_stated
from summarise.checking.aligning.referent import noun_agreement
from summarise.checking.aligning.roles.series import tells_own
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import AMOUNTS, Finding, Stated
from summarise.checking.effort import taking
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.verbs import is_verb
from summarise.checking.text.words import stems_of
from summarise.checking.values.matching import comparable
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind, Qualifier, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_KINDS = AMOUNTS | {Kind.AGE, Kind.ORDINAL, Kind.SCORE}
_BOUNDS = frozenset({Qualifier.MORE_THAN, Qualifier.AT_LEAST, Qualifier.LESS_THAN, Qualifier.AT_MOST})
_MOST_NUMBERS = 20  # of a sentence of the summary: more are a list
_SHARES = (0.2, 0.4, 0.6, 0.8, 0.95)
_AHEAD = (-0.3, -0.05, 0.05, 0.2, 0.35, 0.5, 0.7)
_WHOLE = (0.3, 0.5, 0.7, 0.9)
# "135 km (83 miles)", "three or four": one thing told twice, or left open between two.
# "The ward had 36 beds in 2030 and has 44 now": who did the first did the second.
_AND = pattern(r"[^;:()]*?,? and (?:then |now |later |also |since )?([a-z]+)\b")
_SAME_THING = pattern(r",? ?(?:\(|\[|or )\W*")


class _Claimed(NamedTuple):
    """A claim with its words, its best place and the words of all its places."""

    claim: Claim
    quantity: Quantity
    stretches: Stretches
    place: int
    stems: frozenset[str]
    words: Weighed
    own: Owner
    met: float
    places: Sequence[Owner]

    @property
    def spot(self) -> Spot:
        """What it is about."""
        return self.stretches.spots[self.place]


class _Another(NamedTuple):
    """Another number, the claim's words that only it has, and the share of them that it meets."""

    owner: Owner
    words: frozenset[str]
    met: float


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The numbers of one sentence whose words stand with other numbers in the source."""
    index = ground.index
    if stated.path or len(stated.claims) > _MOST_NUMBERS:
        return
    numbers = [c.quantity for c in stated.claims if c.quantity is not None and c.quantity.low is not None]
    owned = ground.of(OwnWords)
    places_of: dict[int, int] = {}
    for claim, evidence in stated.told:
        quantity = claim.quantity
        if quantity is None or quantity.kind not in _KINDS or quantity.low == 1:
            continue  # "had first planned", "one of them": anything
        if quantity.kind is Kind.COUNT and not quantity.noun and quantity.qualifier in _BOUNDS:
            continue  # "people over 85", of whom something else is told than of the number
        found = places(ground.clauses, claim, evidence)
        carried = [place.quantity for place in found]
        if not _has_rival(index, quantity, carried):
            continue
        read = stretches_stated(stated, numbers)
        places_of = places_of or {q.start: n for n, q in enumerate(numbers)}
        place = places_of[quantity.start]
        stems = read.stems[place]
        own = [owned.of(number) for number in carried]
        known = [owner for owner in own if owner is not None]
        if not stems or not known or len(known) < len(own) or not _may_be_anothers(owned, stems, known):
            continue
        words = Weighed(index, stems)
        best = max(known, key=lambda owner: words.met(owner.words))
        claimed = _Claimed(claim, quantity, read, place, stems, words, best, words.met(best.words), known)
        another = _another(ground, owned, claimed)
        if another is not None and not tells_own(ground, stated, quantity, found, another.owner.number):
            signs = (
                *_signs(index, stated, claimed, another, len(numbers)),
                *_beside(ground, stated, claimed, another.owner),
            )
            yield _finding(index, claimed, another, signs)


def _has_rival(index: SourceIndex, claim: Quantity, carried: Sequence[Quantity]) -> bool:
    """Whether a number that could be meant instead stands in a sentence of the claim's own: else nothing need be read."""
    counts = claim.kind is Kind.COUNT
    for sentence in {index.sentence_of.get(id(own)) for own in carried}:
        for q in () if sentence is None else index.in_place(sentence):
            if (
                _differs(claim, q)
                and not (counts and all(noun_agreement(own, q) < 0 for own in carried))
                and not any(_is_same_thing(index, own, q) for own in carried)
            ):
                return True
    return False


def _differs(claim: Quantity, number: Quantity) -> bool:
    """Whether a number says another value of the claim's kind."""
    if number.kind is not claim.kind or number.low is None or number.low == claim.low:
        return False
    return comparable(claim, number) is not None


def _may_be_anothers(owned: OwnWords, stems: frozenset[str], places: Sequence[Owner]) -> bool:
    """Whether a word of a claim's stretch stands with another number beside its places and with none of these: asked before any
    word is weighed."""
    left = stems.difference(*(owner.words for owner in places))
    return bool(left) and any(
        not left.isdisjoint(other.stems)
        for sentence in {owner.sentence for owner in places}
        for other in owned.in_sentence(sentence)
    )


def _another(ground: Ground, owned: OwnWords, claimed: _Claimed) -> _Another | None:
    """The number beside the claim's own places that meets most of its words; None where none has any for itself."""
    taken = frozenset().union(*(owner.words for owner in claimed.places))
    best: _Another | None = None
    step = taking()
    for sentence in dict.fromkeys(owner.sentence for owner in claimed.places):
        for other in owned.in_sentence(sentence):
            step(1)
            words = (claimed.stems & other.stems) - taken
            if words:
                words -= _said_once(ground, claimed.own, other)
            if not words or not _may_stand_for(owned.index, claimed, other.number):
                continue
            met = claimed.words.met(other.words)
            if best is None or met > best.met:
                best = _Another(other, words, met)
    return best


def _said_once(ground: Ground, own: Owner, other: Owner) -> set[str]:
    """What is said of the other number and meant of both: what it counts, where the own one leaves its noun out ("62,000
    homes lost power; 45,500 have it back"), what leads up to it, where the own one has no words before it ("sold 31 boats at
    home and 12 abroad"), and the subject, where a second verb goes on without one."""
    said: set[str] = set()
    index = ground.index
    if own.number.kind is Kind.COUNT and not own.number.noun:
        lead = ground.clauses.of(own.number).lead
        if lead is not None and lead[1] == other.number.start:
            said |= stems_of(index.text, *lead)
    if own.number.kind is Kind.COUNT and not own.number.noun and other.number.noun:
        said |= stems_of(other.number.noun)
    goes_on = own.sentence == other.sentence and _AND.match(index.text, other.number.end, own.number.start)
    if goes_on and is_verb(goes_on[1]):
        said |= stems_of(index.text, index.sentences[other.sentence][0], other.number.start)
    return said


def _may_stand_for(index: SourceIndex, claimed: _Claimed, number: Quantity) -> bool:
    """Whether the other number could be meant: of the claim's kind, counting nothing else than its own does, and no second
    word for it."""
    if not _differs(claimed.quantity, number):
        return False
    if claimed.quantity.kind is Kind.COUNT and noun_agreement(claimed.own.number, number) < 0:
        return False
    return not any(_is_same_thing(index, owner.number, number) for owner in claimed.places)


def _is_same_thing(index: SourceIndex, one: Quantity, other: Quantity) -> bool:
    """Whether nothing but a bracket or an "or" stands between two numbers."""
    first, second = sorted((one, other), key=lambda q: q.start)
    return _SAME_THING.fullmatch(index.text, first.end, second.start) is not None


def _signs(
    index: SourceIndex,
    stated: Stated,
    claimed: _Claimed,
    another: _Another,
    numbers: int,
) -> Iterator[str]:
    """What speaks for the finding and against it."""
    claim, spot, own, other = claimed.quantity, claimed.spot, claimed.own, another.owner
    kept = spot.stems & (own.spot.stems - other.spot.stems)
    sentence = stems_of(index.text, *index.sentences[own.sentence])
    told = "told" if is_told(other.number, stated) else "untold"
    yield f"another:{told}/{'kept' if kept else 'left'}"
    yield f"another's:{_step(another.met, _SHARES)}"
    yield f"its own:{_step(claimed.met, (0.01, *_SHARES[:-1]))}"
    yield f"another ahead:{_step(another.met - claimed.met, _AHEAD)}"
    yield f"own sentence meets:{_step(claimed.words.met(sentence), _WHOLE)}"
    yield f"another's words:{min(len(another.words), 4)}"
    yield f"its own words:{min(len(kept), 3)}"
    yield f"unmet:{min(len(spot.stems - sentence), 4)}"
    yield f"numbers told:{min(numbers, 3)}"
    yield f"verbs:{_verbs(claim, own.number, other.number)}"
    yield f"counts:{noun_agreement(claim, own.number)}/{noun_agreement(claim, other.number)}"
    yield f"counted:{bool(spot.counted & own.spot.counted)}/{bool(spot.counted & other.spot.counted)}"
    yield f"parts:{spot.role}/{own.spot.role}/{other.spot.role}"
    yield f"parts kept:{spot.role == own.spot.role}/{spot.role == other.spot.role}"
    if spot.pronoun:
        yield "pronoun"


def _beside(ground: Ground, stated: Stated, claimed: _Claimed, other: Owner) -> Iterator[str]:
    """How the words right beside the claim are met right beside the other number, and beside its own."""
    claim, source = claimed.claim, ground.of(BesideSource)
    here = beside(stated.text, (stated.start, stated.end), (claim.start, claim.end))
    own = [source.of(place.number, place.sentence) for place in claimed.places]
    like = likeness(here, own, source.of(other.number, other.sentence))
    yield f"beside:{min(like.anothers, 2)}/{min(like.own, 1)}"
    yield f"beside {like.sides}:{min(like.anothers, 2)}"
    yield f"beside neither:{min(like.neither, 4)}/{min(like.anothers, 2)}"


def _verbs(claim: Quantity, own: Quantity, other: Quantity) -> str:
    """Whether the claim's verb governs its own number in the source, or the other one."""
    return f"{claim.verb == own.verb}/{claim.verb == other.verb}" if claim.verb else "none"


def _step(value: float, steps: tuple[float, ...]) -> int:
    """In which step a measure lies, from 0."""
    return sum(value > step for step in steps)


def _finding(index: SourceIndex, claimed: _Claimed, another: _Another, signs: tuple[str, ...]) -> Finding:
    other, own = another.owner.number, claimed.own.number
    shown, mine = (index.text[q.start : q.end] for q in (other, own))
    return Finding(
        Code.WRONG_REFERENT,
        claimed.claim,
        Evidence(other.start, other.end, shown, "sentence", other),
        f"The article tells “{shown}” in the words that the summary has for “{claimed.claim.text}”; its “{mine}” is of something else.",
        f"Check who or what “{claimed.claim.text}” belongs to.",
        signs=signs,
    )


RULE = SentenceRule("anothers_words", (Code.WRONG_REFERENT,), told_in, needs=AGREEING, english=True)
