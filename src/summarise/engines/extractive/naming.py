"""People, organisations and places by cautious rules of capital letters, for the engine without a model.

Each rule needs a sign beside the capitals that says what the name is: a title or a verb of saying for a
person, a word like "Ministry" inside or initials behind for an organisation, a preposition of place for a
place. A name without such a sign is left out: these lists miss names, and are not to invent any. The rules
are for English.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

_WORD = r"[A-ZÀ-ÖØ-Þ][\w’'\-]{0,30}[\w]"
_LINK = r"(?:\s(?:of|for|and|de|du|von|van|da|al|bin)(?:\sthe)?)"
_CAPITALS = rf"{_WORD}(?:[ ]{_WORD}){{0,4}}"
_LONG_NAME = rf"{_WORD}(?:{_LINK}?[ ]{_WORD}){{0,7}}"
_TITLES = (
    "Mr|Mrs|Ms|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Judge|Justice|President|Prime Minister|Chancellor|Minister"
    "|Governor|Mayor|Senator|Sen|Rep|Captain|Capt|Colonel|Col|General|Gen|Sergeant|Sgt|Inspector|Superintendent"
    "|Detective|Officer|Director|Coach|Archbishop|Bishop|Father|Chief Executive|Secretary"
)
_TITLE_WORDS = frozenset(re.split(r"[| ]", _TITLES))
_SAYING = "said|says|told|added|explained|announced|warned|argued|insisted|wrote|testified|confirmed|recalled"
_PERSON = (
    re.compile(rf"\b(?:{_TITLES})\.?[ ](?P<name>{_WORD}(?:[ ]{_WORD}){{0,2}})"),
    re.compile(rf"\b(?P<name>{_WORD}[ ]{_WORD}(?:[ ]{_WORD})?),[ ](?:who|\d{{1,2}},)"),
    re.compile(rf"\b(?P<name>{_WORD}[ ]{_WORD}(?:[ ]{_WORD})?)[ ](?:{_SAYING})\b"),
    re.compile(rf"\b(?:{_SAYING})[ ](?P<name>{_WORD}[ ]{_WORD}(?:[ ]{_WORD})?)"),
)
_BODIES = (
    "Administration|Agency|Airlines|Airport|Alliance|Assembly|Association|Authority|Bank|Board|Bureau|Centre|Center"
    "|Clinic|College|Commission|Committee|Company|Confederation|Congress|Corporation|Council|Court|Department"
    "|Directorate|Federation|Force|Foundation|Fund|Group|Hospital|Inc|Institute|League|Limited|Ltd|Ministry"
    "|Office|Organisation|Organization|Parliament|Party|Plc|Police|Senate|Service|Society|Trust|Union|United(?! (?:States|Kingdom|Nations|Arab))"
    "|University"
)
_ORGANISATION = (
    re.compile(rf"\b(?P<name>{_LONG_NAME})[ ]\((?P<short>[A-Z]{{2,8}})\)"),
    re.compile(rf"\b(?P<name>(?:{_WORD}[ ]){{0,6}}(?:{_BODIES})(?:[ ]of[ ](?:the[ ])?{_CAPITALS})?)\b"),
)
_FORMS = "plc|PLC|AG|SE|SA|GmbH|KG|NV|BV|SpA|AB|ASA|Oyj|Corp|LLC|LLP|Holdings|Pty"
# What a company, a club or a paper is called before its name: "the operator Norlink", "rival Tarn Grain".
_TRADES = (
    "company|firm|group|operator|maker|carmaker|chipmaker|drugmaker|automaker|retailer|airline|insurer|lender|brewer"
    "|broadcaster|publisher|miner|supplier|rival|charity|union|club|regulator|watchdog|subsidiary|start-?up|giant|newspaper"
    "|magazine|developer|manufacturer|contractor|utility|platform|consultancy|pollster|supermarket|chain|shipyard"
)
# One word is enough for these, since the sign beside it leaves no doubt.
_COMPANY = (
    re.compile(rf"\b(?P<name>(?:{_WORD}[ ]){{1,4}}(?:{_FORMS}))\b"),
    re.compile(rf"\b(?:[Tt]he[ ]|[a-z]+[ ]|[A-Z][a-z]+[ ])?(?:{_TRADES})[ ](?P<name>{_CAPITALS})"),
)
_PLACE = re.compile(
    rf"\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Oo]ff|[Aa]cross|[Tt]hroughout|[Aa]round)[ ](?:the[ ]|northern[ ]|southern[ ]"
    rf"|eastern[ ]|western[ ]|central[ ])?(?P<name>{_CAPITALS}(?:[ ]of[ ](?:the[ ])?{_CAPITALS})?)"
)
# Capitalised after a preposition of place, and no place.
_TIMES = frozenset(
    """
    January February March April May June July August September October November December Monday
    Tuesday Wednesday Thursday Friday Saturday Sunday Christmas Easter Ramadan Diwali English French
    German Spanish Chinese Hindi Arabic Latin
    """.split()
)
# A capital at the start of a sentence that belongs to no name.
_OPENERS = frozenset(
    """
    The A An This That These Those His Her Their Its In On At By For From After Before But And As
    When While If It He She They We You I Mr Mrs Ms Dr Last Next Former Earlier Police Officials
    Meanwhile However Among Between Both Many Most Some Several Other Another Under Over About Since
    Until Today Yesterday
    """.split()
)


class Names(NamedTuple):
    """Names as the text writes them, in the order of their first appearance, none twice."""

    people: list[str]
    organisations: list[str]
    places: list[str]


def names_in(text: str) -> Names:
    """The names that a rule can tell; each is a substring of ``text``."""
    organisations = _unique(
        name
        for pattern in _ORGANISATION
        for found in pattern.finditer(text)
        if " " in (name := _bare(found["name"], _OPENERS))
    )
    companies = _unique(
        name
        for pattern in _COMPANY
        for found in pattern.finditer(text)
        if (name := _bare(found["name"], _OPENERS)) and not _part_of(name, set(organisations))
    )
    organisations += companies
    taken = set(organisations)
    people = _unique(
        name
        for pattern in _PERSON
        for found in pattern.finditer(text)
        if (name := _bare(found["name"], _OPENERS | _TITLE_WORDS))
        and not _part_of(name, taken)
        and not _has_body(name)
    )
    people = [name for name in people if not _part_of(name, set(people) - {name})]
    taken |= set(people)
    places = _unique(
        name
        for found in _PLACE.finditer(text)
        if (name := _bare(found["name"], _OPENERS))
        and not _part_of(name, taken)
        and not _has_body(name)
        and not name.isupper()
    )
    return Names(_order(text, people), _order(text, organisations), _order(text, places))


def _bare(name: str, before: frozenset[str]) -> str:
    """The name without the words that stand ``before`` names, and nothing where a time stands in it."""
    words = name.split(" ")
    while words and words[0] in before:
        words = words[1:]
    words = [word.removesuffix("’s").removesuffix("'s") for word in words]
    return "" if _TIMES.intersection(words) else " ".join(words)


def _has_body(name: str) -> bool:
    return re.search(rf"\b(?:{_BODIES})\b", name) is not None


def _part_of(name: str, others: set[str]) -> bool:
    return any(name in other for other in others)


def _unique(names: Iterable[str]) -> list[str]:
    return [name for name in dict.fromkeys(names) if name]


def _order(text: str, names: list[str]) -> list[str]:
    return sorted(names, key=text.find)
