"""People whom a source counts in words, added up: "two men and a woman", then "three more", are six people.

All whom one sentence names in a row, or all whom the sentences of a short report name: who leaves one out has counted something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from summarise.checking.aligning.referent import PERSONS, Context
from summarise.checking.arithmetic.steps.operations import Derived, number
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.words import content_words
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_MOST, _LEAST = 20, 2
_SENTENCES = 3  # that tell of people, of a source that is short enough
_SHORT = 6  # sentences
_MOST_GROUPS = 6
# One person: "a driver", "his daughter", "another neighbour".
_ONE = pattern(
    r"\b(?:an?|another|one|(?:his|her|their)(?! two)) (?:[a-z]+-)?(?:[a-z]+ )?(?P<who>man|woman|boy|girl|child|baby|toddler|teenager|pensioner|husband|wife|son|daughter|brother|sister|mother|father|"
    r"grandmother|grandfather|infant|youth|adult|twin|friend|colleague|relative|steward|stewardess|actress|waitress|hostess|chef|priest|monk|nun|vicar|bishop|judge|constable|sergeant|captain|guide|maid|mechanic|athlete|hostage|couple(?! of)|(?<=(?:his|her) )coach|(?<=their )coach|cyclist|pedestrian|motorist|motorcyclist|biker|neighbour|neighbor|guest|nurse|doctor|student|pupil|clerk|guard|cook|pilot|tourist|"
    r"(?:police|fire|business|fisher)?(?:man|woman)|[a-z]{2,}(?:er|or|ist|ian|eer|ee|ant))\b(?!')",
    re.IGNORECASE,
)
_NO_PERSON = frozenset(
    "number order matter letter paper river water tower corner member summer winter offer quarter centre center power shower dinner computer letter laser hammer trailer tanker "
    "container cover fever cancer disaster chapter answer border gutter ladder shutter filter helicopter door floor motor tractor reactor sector factor error mirror doctor's "
    "committee coffee degree fee referee's tree plant restaurant grant want warrant consultant's elephant giant apartment cooker freezer boiler burner engineer's career "
    "over under after another other either later list twist mist fist career pier beer deer air list heist tier layer year".split()
)
_WHO = content_words(
    "people persons person adults children kids men women family relatives victims suspects others casualties survivors patients passengers residents workers jurors defendants mourners arrests"
)


class Group(NamedTuple):
    """Some people, with where they are told."""

    start: int
    number: Decimal
    quantity: Quantity | None
    sentence: int


def people_counted(index: SourceIndex, claim: Quantity, context: Context) -> Derived | None:
    """How a small number of people is the sum of those whom the source counts or names one by one; None where it is not."""
    if claim.kind is not Kind.COUNT or claim.value is None or not _LEAST < claim.value <= _MOST:
        return None
    noun = claim.noun or ""
    if noun.endswith(("votes", "vote")) or not content_words(noun) & (PERSONS | _WHO):
        return None
    for groups in _gathered(index, context):
        total = sum((g.number for g in groups), Decimal(0))
        first = next((g.quantity for g in groups if g.quantity is not None), None)
        named = any(
            g.quantity is None or g.quantity.noun for g in groups
        )  # "11 to three" are not said to be people
        if named and 1 < len(groups) <= _MOST_GROUPS and total == claim.value and first is not None:
            told = " + ".join(number(g.number) for g in groups)
            return Derived(f"{told} = {number(total)}", (first,), firm=True)
    return None


def _gathered(index: SourceIndex, context: Context) -> Iterator[list[Group]]:
    """The people of each sentence like the claim's, and those of all sentences of a short source."""
    likely = [i for i, _ in context.similar[:2]]
    for i in likely:
        yield _groups(index, i)
    if len(index.sentences) <= _SHORT:
        told = [groups for i in range(len(index.sentences)) if (groups := _groups(index, i))]
        if 1 < len(told) <= _SENTENCES:
            yield [g for groups in told for g in groups]
            if len(told) > _LEAST:
                yield [g for groups in told[:2] for g in groups]


def _groups(index: SourceIndex, sentence: int) -> list[Group]:
    start, end = index.sentences[sentence]
    found = [
        Group(q.start, q.value, q, sentence)
        for q in index.in_place(sentence)
        if q.kind is Kind.COUNT and q.value is not None and q.value < _MOST and _is_of_people(q)
    ]
    counted = [(g.quantity.start, g.quantity.end) for g in found if g.quantity is not None]
    for one in _ONE.finditer(index.text, start, end):
        if one["who"].lower() in _NO_PERSON or any(a <= one.start() < b for a, b in counted):
            continue
        two = one["who"].lower() == "couple"
        found.append(Group(one.start(), Decimal(2 if two else 1), None, sentence))
    return sorted(found)


def _is_of_people(q: Quantity) -> bool:
    noun = (q.noun or "").lower().split()
    if not noun:
        return q.unit is None  # "three more", "two others"
    last = noun[-1]
    singular = last[:-1] if last.endswith("s") else last
    if content_words(last) & (PERSONS | _WHO) or last == "more":
        return True
    return singular not in _NO_PERSON and _ONE.match(f"a {singular}") is not None
