"""A number of things under a class word, added up from what the source counts under their own names.

"Three children" are two daughters and a son, "15,000 vehicles" are 12,850 cars and 2,150 lorries, "12 medals" are three gold, five
silver and four bronze ones. All of the class that the sentence counts have to go into it; of a word that no table knows, all that
stand in one row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from summarise.checking.aligning.referent import Context, noun_agreement
from summarise.checking.arithmetic.steps.operations import Derived, number
from summarise.checking.source.index import SourceIndex
from summarise.quantities import Kind, Qualifier, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_CLASSES: dict[str, str] = {
    "children": "son daughter boy girl child twin stepson stepdaughter stepchild",
    "siblings": "brother sister sibling half-brother half-sister stepbrother stepsister",
    "grandchildren": "grandson granddaughter grandchild",
    "parents": "mother father parent",
    "relatives": "son daughter brother sister wife husband mother father cousin uncle aunt niece nephew grandchild grandson granddaughter child",
    "vehicles": "car lorry truck van bus coach motorcycle motorbike scooter taxi minibus tractor trailer pickup ambulance tram cab caravan jeep lorrie",
    "animals": "dog cat horse cow pig sheep goat rabbit hen chicken duck goose donkey pony deer boar fox hare wolf bear lamb calf bull bird parrot hamster seal otter badger swan owl eagle elephant lion tiger monkey ewe ram mare foal puppy kitten cattle ferret tortoise snake",
    "livestock": "cow pig sheep goat horse hen cattle lamb calf bull ewe ram duck goose",
    "pets": "dog cat rabbit hamster parrot bird pony ferret tortoise goldfish budgie",
    "birds": "hen duck goose swan owl eagle gull tern puffin heron kite falcon hawk crow raven pigeon sparrow turkey chicken stork",
    "medals": "gold silver bronze medal",
    "boats": "ferry trawler yacht dinghy canoe kayak barge tug boat ship vessel launch cutter",
    "ships": "ferry trawler tanker freighter barge tug ship vessel frigate destroyer corvette cruiser submarine",
    "vessels": "ferry trawler yacht dinghy canoe kayak barge tug boat ship vessel tanker freighter frigate submarine",
    "aircraft": "plane jet helicopter airliner glider aeroplane airplane bomber fighter drone",
    "weapons": "rifle pistol gun shotgun knife revolver sword machete grenade handgun crossbow dagger",
    "guns": "rifle pistol shotgun revolver handgun",
    "homes": "flat house bungalow apartment cottage home villa maisonette studio",
    "properties": "flat house bungalow apartment cottage home villa shop office",
    "buildings": "house barn shed church school shop mill hall garage hotel block tower chapel warehouse cottage bungalow",
    "trees": "oak beech ash elm pine spruce birch fir maple lime poplar willow larch cedar chestnut apple pear cherry plum",
    "instruments": "violin viola cello bass flute oboe clarinet trumpet horn trombone tuba drum harp piano guitar bassoon",
    "schools": "primary secondary college nursery grammar school",
    "staff": "teacher nurse doctor cook cleaner driver clerk porter engineer technician manager worker",
    "employees": "teacher nurse doctor cook cleaner driver clerk porter engineer technician manager worker",
    "people": "man woman boy girl child adult passenger driver pupil student teacher worker player resident pensioner nurse doctor soldier officer guest visitor",
    "adults": "man woman",
    "casualties": "dead killed wounded injured death injury",
    "drinks": "beer wine juice coffee tea lemonade cola",
    "devices": "laptop tablet phone computer camera smartphone printer monitor",
    "books": "novel biography dictionary atlas textbook book",
    "goals": "penalty header goal",
    "seats": "seat",
    "lawmakers": "senator deputy representative congressman mp",
    "bicycles": "bike bicycle e-bike tandem",
    "bikes": "bike bicycle e-bike tandem",
    "coins": "gold silver bronze coin",
    "bottles": "bottle",
    "paintings": "oil watercolour landscape portrait painting",
    "works": "painting drawing sculpture print sketch statue engraving watercolour etching photograph",
    "artworks": "painting drawing sculpture print sketch statue engraving watercolour etching photograph",
    "titles": "championship cup league trophy title",
    "trophies": "championship cup league trophy title",
}
_MEMBERS = {name: frozenset(words.split()) for name, words in _CLASSES.items()}
_ONE_OF = pattern(r"\b(?:an?|one|another) (?:[a-z]+-)?(?:[a-z]+ )?(?P<what>[a-z][a-z-]+)\b", re.IGNORECASE)
_JOINED = pattern(
    r"(?: [\w'’-]+){0,5}?(?:,| and|, and| as well as| plus|, plus)(?: (?:also|some|about|another|the|a further))? ",
    re.IGNORECASE,
)
_IRREGULAR = {"men": "man", "women": "woman", "children": "child", "people": "person", "geese": "goose", "calves": "calf", "wolves": "wolf", "knives": "knife", "lorries": "lorry", "ponies": "pony", "ferries": "ferry", "canaries": "canary", "puppies": "puppy", "penalties": "penalty", "primaries": "primary", "injuries": "injury", "deputies": "deputy", "cherries": "cherry", "batteries": "battery", "nurseries": "nursery", "bodies": "body"}  # fmt: skip
_MOST = 8
_LEAST_UNKNOWN = 4  # of a class that no table knows, what the total has to be


class _Item(NamedTuple):
    """So many of one thing; ``quantity`` None where the source says "a parrot"."""

    start: int
    number: Decimal
    what: frozenset[str]
    quantity: Quantity | None


def sum_of_class(index: SourceIndex, claim: Quantity, context: Context) -> Derived | None:
    """How a count is the sum of all that a sentence like its own counts of the class of things that it names; None where it
    is not."""
    if claim.kind is not Kind.COUNT or claim.value is None or claim.value < 2 or index.language != "en":
        return None
    if claim.qualifier not in (Qualifier.EXACT, Qualifier.ABOUT) or not claim.noun:
        return None
    words = [_singular(word) for word in claim.noun.lower().split()]
    members = _members(claim.noun)
    for i in _likely(index, context):
        items = list(_items(index, i))
        if members is not None:
            own = [item for item in items if item.what & members]
            row = own
        else:
            row = _row(index, items)
            if claim.value < _LEAST_UNKNOWN or any(set(words[-1:]) & item.what for item in row):
                continue
            if any(item.quantity is not None and noun_agreement(claim, item.quantity) > 0 for item in row):
                continue
        first = next((item.quantity for item in row if item.quantity is not None), None)
        if not 2 <= len(row) <= _MOST or first is None:
            continue
        total = sum((item.number for item in row), Decimal(0))
        if total == claim.value:
            told = " + ".join(number(item.number) for item in row)
            terms = tuple(item.quantity for item in row if item.quantity is not None)
            return Derived(f"{told} = {number(total)}", terms, firm=True)
    return None


def _likely(index: SourceIndex, context: Context) -> list[int]:
    likely = [i for i, _ in context.similar[:3]]
    if len(index.sentences) <= 4:
        likely += [i for i in range(len(index.sentences)) if i not in likely]
    return likely


def _members(noun: str) -> frozenset[str] | None:
    """What belongs to a class that is named with one word or as "string instruments"; None where no table has it."""
    words = noun.lower().split()
    return _MEMBERS.get(words[-1]) if len(words) == 1 else None


def _singular(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    return word.removesuffix("s") if not word.endswith("ss") else word


def _items(index: SourceIndex, sentence: int) -> Iterator[_Item]:
    """What a sentence counts, in its order, "a son" too."""
    start, end = index.sentences[sentence]
    counted = [
        q
        for q in index.in_place(sentence)
        if q.kind is Kind.COUNT and q.value is not None and q.value > 0 and q.value % 1 == 0
    ]
    found = []
    for q in counted:
        noun = q.noun or ""
        if noun:
            found.append(
                _Item(q.start, q.value or Decimal(0), frozenset(map(_singular, noun.lower().split())), q)
            )
    for one in _ONE_OF.finditer(index.text, start, end):
        if any(q.start < one.end() and one.start() < q.end for q in index.in_place(sentence)):
            continue
        words = frozenset(map(_singular, one.group().lower().split()[1:]))
        found.append(_Item(one.start(), Decimal(1), words, None))
    yield from sorted(found, key=lambda item: item.start)


def _row(index: SourceIndex, items: Sequence[_Item]) -> list[_Item]:
    """The items of the sentence that stand in one row, from the first counted one on: "31 deer and 14 boar"."""
    row: list[_Item] = []
    for item in items:
        if not row:
            if item.quantity is not None:
                row = [item]
            continue
        last = row[-1]
        end = last.quantity.end if last.quantity is not None else last.start + 1
        if _JOINED.fullmatch(index.text, end, item.start):
            row.append(item)
        elif len(row) < 2 and item.quantity is not None:
            row = [item]
        else:
            break
    return row
