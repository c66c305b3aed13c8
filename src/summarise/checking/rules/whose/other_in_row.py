"""A number given to another of its row: "Harl lost 9%" for "Norvik lost 18%, Tarn 9% and Harl 6%".

The source tells several numbers in one breath, each with the one thing that tells it apart (``aligning.clauses.series``). The
summary names the thing of one of them beside the number of another, and nothing of that number's own thing. Where the
number stands elsewhere in the source too, its sentence there must not name that thing either.
"""

from __future__ import annotations

from collections.abc import Iterator

from summarise.checking.aligning.clauses.predicates import is_told
from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.roles.lasting import told_of_own
from summarise.checking.aligning.roles.respective import in_their_order
from summarise.checking.aligning.roles.series import Place, SourceSeries, is_named, item_of, said_of
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.text.words import stems_of
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Quantity


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The numbers of one sentence that are named as another of their row."""
    if in_their_order(ground, stated):
        return
    rows = ground.of(SourceSeries)
    numbers = [c.quantity for c in stated.claims if c.quantity is not None]
    for claim, evidence in stated.told:
        if claim.quantity is None or evidence.quantity is None:
            continue
        own = rows.of(evidence.quantity)
        if own is None or not own.item.key:
            continue
        said = said_of(stated.text, (stated.start, stated.end), numbers, claim.quantity)
        other = _named(ground, own, said)
        if other is None:
            continue
        if told_of_own(stated.text, claim.quantity, ground.index, evidence.quantity, other.item.number):
            continue
        sentence = (stated.start, stated.end)
        if (
            is_told(other.item.number, stated)
            and item_of(stated.text, sentence, numbers, claim.quantity) is None
        ):
            continue  # of a sentence with both numbers only a row tells which has what
        found = [place.quantity for place in places(ground.clauses, claim, evidence)]
        if not any(_names(ground, q, other, said) for q in found if q is not evidence.quantity):
            yield _finding(ground, claim, own, other)


def _named(ground: Ground, own: Place, said: frozenset[str]) -> Place | None:
    """The one other number of the row that the summary names; None where it names the number's own thing too."""
    if own.item.key & said:
        return None
    named = [
        item
        for item in own.series
        if item is not own.item
        and item.number.low != own.item.number.low
        and is_named(ground.index, item, said)
    ]
    return Place(own.series, named[0]) if len(named) == 1 else None


def _names(ground: Ground, number: Quantity, other: Place, said: frozenset[str]) -> bool:
    """Whether another place of the claim's value tells what the summary says."""
    index = ground.index
    place = ground.of(SourceSeries).of(number)
    if place is not None and place.item.key:
        return bool(place.item.key & said)
    at = index.sentence_of[id(number)]
    return bool(other.item.key & stems_of(index.text, *index.sentences[at]))


def _finding(ground: Ground, claim: Claim, own: Place, other: Place) -> Finding:
    number, text = other.item.number, ground.index.text
    right, mine = text[number.start : number.end], " ".join(text[slice(*own.item.span)].split())
    theirs = " ".join(text[slice(*other.item.span)].split())
    short = "short" if own.item.short and other.item.short else "first"
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        Evidence(number.start, number.end, right, "sentence", number),
        f"The article says “{theirs}” and “{mine}”; the summary says “{claim.text}” of the first.",
        f"Check who or what “{claim.text}” belongs to.",
        signs=(f"row:{short}", f"row of:{min(len(own.series), 4)}"),
    )


# what joins and parts the items of a row are English words
RULE = SentenceRule("other_in_row", (Code.WRONG_REFERENT,), told_in, needs=AGREEING, english=True)
