"""Which of two opposites a clause has: "full" or "empty", "survived" or "did not survive".

Three kinds are read in the clause of a number: the pairs of a closed list; words that a prefix denies
("unemployed"); and words that are denied ("did not survive" is the opposite of "survived", and no other word than
"died"). Where a clause has both sides of a pair, it says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from summarise.checking.aligning.clauses.cutting import Clause, is_excepted
from summarise.checking.reading.spans import Span
from summarise.checking.text.listed import longest
from summarise.checking.text.opposite_words import GROUPS, TURNED, listed, sides
from summarise.checking.text.verbs import is_verb, lemma
from summarise.checking.text.words import tokens_of
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_DENIAL = (
    r"(?:\b(?:not(?! (?:only|just|all|more|less|fewer|every|least)\b)|never|no longer|cannot|hardly|without|excluding"
    r"|(?:fail(?:s|ed|ing)?|refus(?:es|ed|ing)|declin(?:es|ed)|yet|unable|miss(?:es|ed) out on) to)|n['’]t)"
    r"(?: (?:been|be|being|yet|ever|to|have|had|get|got|a|an|the|their|its|his|her|any|also|quite|so|be able to|(?:allowed|able|permitted|willing|ready|due) to))* "
)
_DENY = pattern(rf"{_DENIAL}\Z", re.IGNORECASE)
_DENIED = pattern(rf"{_DENIAL}(?P<word>[^\W\d_]{{3,}})", re.IGNORECASE)
_UNDONE = (
    "official|usual|common|(?!able\b)[a-z]{0,12}(?:ed|able|ful|fit|safe|paid|sold|known|seen|built|fair|clear|likely|healthy|stable|"
    "true|born)"
)
_UN = pattern(rf"\bun(?P<word>{_UNDONE})\b", re.IGNORECASE)
_UNDOES = pattern(rf"un(?:{_UNDONE})\Z")
# One of these words stands in every match of ``_DENIED``; "n't" leaves a t.
_DENIALS = frozenset(
    "not never no cannot hardly without excluding fail fails failed failing refuses refused refusing declines declined yet unable "
    "miss misses missed t".split()
)
_ALL_BUT = frozenset(("all", "but"))
# "Was last cleaned in 1990" for "has not been cleaned since 1990"; "expects no income" for "does not expect to earn".
_LAST = pattern(r"\blast \Z", re.IGNORECASE)
_AS_MUCH = pattern(r"(?: [a-z]+){0,2} (?:as|so|such|more|better|higher|lower|fewer|less|worse)\b")
_NOTHING = pattern(r" (?:no|nothing|nobody|none|neither)\b", re.IGNORECASE)
_WORD = pattern(r"[^\W\d_]{3,}")
# "Power cuts", "a water shortage": the thing was not there.
_LACK = pattern(r"[ -](?:cuts?|outages?|failures?|shortages?|blackouts?|interruptions?)\b", re.IGNORECASE)
_LAST_CUT = pattern(r"(?:,|\band) ", re.IGNORECASE)


# "Does not have a majority" denies no "have 11 seats": what these say is in the words behind them.
_LIGHT = frozenset(
    map(
        lemma, "have get come go be do make take give put let say know want need become keep find see".split()
    )
)


_HELPERS = frozenset(
    map(lemma, "is are was were be been had has have will would could can may might should".split())
)


class Side(NamedTuple):
    """Which of two opposites a clause has, by the word at ``start``..``end``."""

    sign: int
    start: int
    end: int


class Signs(NamedTuple):
    """What some words can say of opposites: the sides that they may take, each the other way round too, and whether they may
    deny anything."""

    sides: frozenset[tuple[str, int]]
    turned: frozenset[tuple[str, int]]
    denies: bool


@lru_cache(maxsize=2048)  # a sentence of the source is asked for every number that it carries
def signs_of(tokens: frozenset[str]) -> Signs:
    """The signs of the words of a sentence (see ``words.tokens_of``): every side that ``sides_of`` can find in it."""
    by_word = _sides_by_word()
    taken = frozenset().union(*(by_word[word] for word in by_word.keys() & tokens))
    return Signs(
        taken,
        frozenset((key, -sign) for key, sign in taken),
        not _DENIALS.isdisjoint(tokens) or tokens >= _ALL_BUT or _undoes(tokens),
    )


def _undoes(tokens: frozenset[str]) -> bool:
    """Whether a word is denied by its prefix."""
    if " un" not in " " + " ".join(tokens):  # quicker than word by word, and most sentences have none
        return False
    return any(word.startswith("un") and _UNDOES.match(word) for word in tokens)


def may_oppose(here: Signs, there: Signs) -> bool:
    """Whether the clauses of two sentences can take two sides: they have both of a pair, or one denies something."""
    return here.denies or there.denies or not here.turned.isdisjoint(there.sides)


@cache
def _sides_by_word() -> dict[str, frozenset[tuple[str, int]]]:
    """The pairs of the list, each with its side, by the longest word of each of their phrases: "in favour" is in few
    sentences, "in" in most."""
    found: dict[str, set[tuple[str, int]]] = {}
    for phrase, pairs in sides().items():
        found.setdefault(longest(phrase), set()).update(pairs)
    return {word: frozenset(pairs) for word, pairs in found.items()}


def sides_agree(clause: Clause, other: Clause) -> bool:
    """Whether both clauses take one side of some pair: "died" and "did not survive"."""
    mine, theirs = sides_of(clause), sides_of(other)
    return any(
        mine[key].sign == theirs[key].sign
        for key in mine.keys() & theirs.keys()
        if not key.startswith((GROUPS, TURNED, "="))
    )


def are_opposed(clause: Clause, other: Clause, *, turned: bool = True) -> bool:
    """Whether one clause says the opposite of the other of something that both speak of: not of another group.

    ``turned``: whether it counts that they tell it from two sides, "leads" and "is behind".
    """
    mine, theirs = sides_of(clause), sides_of(other)
    for key in (*mine, *theirs):
        if key.startswith(GROUPS) or (not turned and key.startswith(TURNED)):
            continue
        here, there = side_taken(key, clause, mine), side_taken(key, other, theirs)
        if here is not None and there is not None and here.sign != there.sign:
            return True
    return False


@lru_cache(maxsize=512)  # a clause of the source is asked for every number of the summary that it carries
def sides_of(clause: Clause) -> Mapping[str, Side]:
    """The sides that a clause takes, by the pair that they are sides of; of denied words, by the word."""
    out: dict[str, Side] = {}
    table, known = sides(), listed()
    for span in _regions(clause):
        text = clause.part(span)
        found: dict[str, list[Side]] = {}
        for word in known.finditer(text):
            denied = _DENY.search(text, 0, word.start())
            at = word.span() if denied is None else (denied.start(), word.end())
            for key, sign in table[word.group().lower()]:
                found.setdefault(key, []).append(_side(sign if denied is None else -sign, at, span[0]))
        for key, taken in found.items():
            out.setdefault(key, taken[0] if len({s.sign for s in taken}) == 1 else taken[0]._replace(sign=0))
    told = {key: side for key, side in out.items() if side.sign} | dict(_denied(clause))
    if not is_excepted(clause):
        return told
    turned = {key: side._replace(sign=-side.sign) for key, side in told.items() if not key.startswith("=")}
    return turned | dict(_excepted(clause))


def _side(sign: int, at: Span, offset: int) -> Side:
    return Side(sign, offset + at[0], offset + at[1])


def _denied(clause: Clause) -> Iterator[tuple[str, Side]]:
    """The words that a clause denies, by a word or a prefix."""
    for span in clause.spans:
        text = clause.part(span)
        tokens = tokens_of(text)
        for found in () if _DENIALS.isdisjoint(tokens) else _DENIED.finditer(text):
            if lemma(found.group("word")) in _LIGHT or found.group("word").lower().endswith("ly"):
                continue
            if _AS_MUCH.match(text, found.end()):
                continue  # "has never handled as much" is the most that it handled
            yield "=" + lemma(found.group("word")), _side(-1, found.span(), span[0])
        for found in _UN.finditer(text) if _undoes(tokens) else ():
            yield "=" + lemma(found.group("word")), _side(-1, found.span(), span[0])


def _excepted(clause: Clause) -> Iterator[tuple[str, Side]]:
    """The verbs of a clause that is said of all but its number: denied of that, unless the clause denies them itself."""
    denied = dict(_denied(clause))
    for span in clause.spans:
        for word in _WORD.finditer(clause.part(span)):
            key = "=" + lemma(word.group())
            if is_verb(word.group()) and lemma(word.group()) not in _LIGHT | _HELPERS and key not in denied:
                yield key, _side(-1, word.span(), span[0])


def side_taken(key: str, clause: Clause, taken: Mapping[str, Side]) -> Side | None:
    """The side of a clause for ``key``; of a word that it does not deny, whether it says it."""
    if key in taken or not key.startswith("="):
        return taken.get(key)
    excepted = -1 if is_excepted(clause) else 1
    for span in clause.spans:
        text = clause.part(span)
        for word in _WORD.finditer(text):
            if "=" + lemma(word.group()) == key and not _LACK.match(text, word.end()):
                if _LAST.search(text, 0, word.start()):
                    return None
                sign = -1 if _NOTHING.match(text, word.end()) else 1
                return _side(sign * excepted, word.span(), span[0])
    return None


def _regions(clause: Clause) -> Iterator[Span]:
    """The words nearest to the number first: behind the last comma or "and", the clause, what leads to it."""
    cut = clause.left[0]
    for found in _LAST_CUT.finditer(clause.part(clause.left)):
        cut = clause.left[0] + found.end()
    yield cut, clause.right[1]
    yield from clause.spans if cut > clause.left[0] else clause.spans[1:]
