"""A number given to another person: "Ms Holt repaid £5,000" where the firm of Mr Lund did.

Both texts have one full name or surname that the source introduces in full ("Anna Holt") as what the number belongs to.
The summary's stands nowhere in any sentence that has the number, nor in the one before; the source's stands before the
number in its clause, or right beside it, and nowhere in the summary's sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from summarise.checking.aligning.clauses.cutting import Clause, clause_stated
from summarise.checking.aligning.contradiction import Place, places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind
from summarise.quantities.patterns import pattern

_FULL = pattern(
    r"(?<![\w’'])(?P<first>[A-Z][a-zà-ÿ]+(?:-[A-Z][a-z]+)?) (?:[A-Z]\. )?(?P<last>(?:Mc|Mac|O['’]|[Dd]e |[Vv]an (?:[Dd]er? )?)?[A-Z][a-zà-ÿ]{2,}(?:-[A-Z][a-z]+)?)(?![\w’'] [A-Z]| [A-Z])"
)
_NAME = pattern(r"(?<![\w])(?:(?:Mc|Mac|O['’])?[A-Z][a-zà-ÿ]{2,}(?:-[A-Z][a-z]+)?)")
# What is only said of people: a title before the name; an age, "who" or what was said behind it.
_TITLE = (
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Judge|Justice|Professor|Prof|PC|Sgt|Senator|Captain) (?:[A-Z][a-z]+ )?"
)
_OF_PEOPLE = r"(?:,? (?:who|whose|said|says|told|added|himself|herself)\b|, (?:aged )?\d\d\b)"
_TITLED = pattern(rf"{_TITLE}([A-Z][\w’'-]+)")
_TOLD_OF = pattern(rf"([A-Z][\w’'-]+){_OF_PEOPLE}")
_BEFORE, _BEHIND = pattern(rf"{_TITLE}\Z"), pattern(_OF_PEOPLE)
_LONGEST = 40  # characters of a first name
_MOST_KEPT = 1_000  # names
_NO_NAMES = frozenset(
    "The This That These Those But And When While After Before In On At For From With His Her Their Its January February March April May June "
    "July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday North South East West New "
    "Prime Chief Sir Lord Lady Dame Mr Mrs Ms Dr President Minister Court High Premier League World United City County".split()
)


def given_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The numbers of one sentence that the source gives to another person."""
    names = set(_NAME.findall(stated.text[stated.start : stated.end])) - _NO_NAMES if stated.told else set()
    # the sentence is read first: most have no name of a person, and the source is long
    if not names or not any(map(ground.of(_Persons).__getitem__, names)):
        return
    if names.isdisjoint(ground.of(_full_names)) or names.isdisjoint(people := ground.of(_people)):
        return
    if len(people) < 2:
        return
    index, whole = ground.index, names & people.keys()
    said: set[Span] = set()
    for claim, evidence in stated.told:
        if claim.quantity is None or claim.quantity.kind is Kind.SCORE:
            continue
        clause = clause_stated(stated, (claim.start, claim.end))
        mine = _of(clause, people)
        if len(mine) != 1:
            continue
        found = list(places(ground.clauses, claim, evidence))
        other = _other(index, people, found, mine, whole)
        if other is not None:
            name = next(iter(mine))
            at = next(
                m.span()
                for span in clause.spans
                for m in _NAME.finditer(stated.text, *span)
                if m.group() == name
            )
            if at not in said:
                said.add(at)
                yield _finding(stated, claim, found[0], other, at)


class _Persons(dict[str, bool]):
    """Whether a name stands anywhere in the source behind a word with a capital letter, and where it is told of a person."""

    def __init__(self, ground: Ground) -> None:
        super().__init__()
        self._text = ground.index.text

    def __missing__(self, name: str) -> bool:
        if len(self) >= _MOST_KEPT:
            self.clear()
        text, whole, told = self._text, False, False
        at = text.find(name)
        while at >= 0 and not (whole and told):
            if not whole and text[at - 1 : at] == " ":
                word = text[max(0, at - _LONGEST) : at - 1].rpartition(" ")[2]
                whole = not word.islower() and any(map(str.isupper, word))
            told = (
                told
                or _BEHIND.match(text, at + len(name)) is not None
                or _BEFORE.search(text, max(0, at - 2 * _LONGEST), at) is not None
            )
            at = text.find(name, at + 1)
        found = self[name] = whole and told
        return found


def _other(
    index: SourceIndex, people: Mapping[str, str], found: Sequence[Place], mine: set[str], whole: set[str]
) -> str | None:
    """The surname that the source gives the number to, in every place; None where it may be the summary's."""
    other: str | None = None
    for n, place in enumerate(found):
        i = index.sentence_of[id(place.quantity)]
        around = index.text[index.sentences[max(0, i - 1)][0] : index.sentences[i][1]]
        if mine & _named(around, people):
            return None
        theirs = _of(place.clause, people)
        if len(theirs) != 1 or theirs & whole:
            return None
        if n == 0:
            other = next(iter(theirs))
    return other


def _full_names(ground: Ground) -> dict[str, str]:
    """What may be a full name in the source, by surname; of two with one surname none."""
    out: dict[str, str] = {}
    twice: set[str] = set()
    for found in _FULL.finditer(ground.index.text):
        first, last = found.group("first"), found.group("last")
        if first in _NO_NAMES or last in _NO_NAMES:
            continue
        if out.setdefault(last, first) != first:
            twice.add(last)
    firsts = set(out.values())
    return {last: first for last, first in out.items() if last not in twice and last not in firsts}


def _people(ground: Ground) -> dict[str, str]:
    """The full names of which the source says what is only said of people, by surname."""
    text = ground.index.text
    known = {m.group(1) for p in (_TITLED, _TOLD_OF) for m in p.finditer(text)}
    return {last: first for last, first in ground.of(_full_names).items() if last in known}


def _named(text: str, people: Mapping[str, str]) -> set[str]:
    """The surnames of those people that a text names."""
    return {m.group() for m in _NAME.finditer(text)} & people.keys()


def _of(clause: Clause, people: Mapping[str, str]) -> set[str]:
    """The people named in a clause."""
    return {name for span in clause.spans for name in _named(clause.part(span), people)}


def _finding(stated: Stated, claim: Claim, place: Place, other: str, at: Span) -> Finding:
    q = place.quantity
    evidence = Evidence(q.start, q.end, q.text, "sentence", q)
    said = stated.text[slice(*at)]
    return Finding(
        Code.WRONG_REFERENT,
        stated.claim(*at, evidence),
        evidence,
        f"The article says “{claim.text}” of “{other}”; the summary says it of “{said}”.",
        f"Check whose “{claim.text}” is: “{other}” or “{said}”.",
    )


RULE = SentenceRule("other_person", (Code.WRONG_REFERENT,), given_in, needs=AGREEING)
