"""A statement that says of one name what its quote says of another: the quote has "Casey Brandvold added 14 points", the statement
"Lena Ortega added 14 points".

A statement is made from its quote, so the two are held against each other word by word. Where one has a name in the place in which
the other has another, and the article knows both, the number has gone to the wrong one. A name for "he", "the company" or "the
club" is what a statement should have, and a name for another name of the same is told by the article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarise.checking.figures.figure import FieldFinding
from summarise.checking.figures.named import names_of
from summarise.checking.reading.claims import Passage
from summarise.checking.source.index import SourceIndex
from summarise.checking.statements.word_by_word import Changed, Word, words_of
from summarise.checking.text.words import content_words
from summarise.checking.verdicts import Claim, Code, Evidence, Severity
from summarise.quantities.english import MONTHS, WEEKDAYS
from summarise.quantities.named import NamedTuple

_NO_NAME = (
    frozenset(MONTHS)
    | frozenset(WEEKDAYS)
    | frozenset("mr mrs ms dr sir i it he she they we the a an in on at of".split())
)
_APPOSED = r"(?:['’]s)?[\s,(“\"—–-]{1,3}(?:(?:the|of|of the|an?)\s)?"
_PRONOUNS = frozenset("he him his she her hers they them their it its who we us our i my me".split())
_BEGINNING = 3  # letters that two forms of one name share
_SMALL = frozenset("of the de la van von der du bin al and & for".split())


class _Cased(NamedTuple):
    """The words of a source that are written large, with the sentences that have them, and those that are written small."""

    large: dict[str, set[int]]
    small: set[str]


def _cased(index: SourceIndex) -> _Cased:
    """Gone through once: each of many statements asks of its names."""
    found = _Cased({}, set())
    for at, sentence in enumerate(index.sentences):
        for word in words_of(index.text, sentence):
            if word.text[0].isupper():
                found.large.setdefault(word.key, set()).add(at)
            else:
                found.small.add(word.key)
    return found


def other_name(index: SourceIndex, statement: Passage, changed: Changed) -> FieldFinding | None:
    """A name of ``statement`` that stands where its quote has another's, in words that it has ``changed``."""
    mine, other = _name(changed.said, index), _name(changed.quoted, index)
    if any(word.key in _PRONOUNS for word in changed.quoted):
        return None  # "City bought him from Dunlow" is "City bought Rennick"
    if not mine or not other or not _is_another(mine, other, changed, index):
        return None
    span, at = (mine[0].start, mine[-1].end), (other[0].start, other[-1].end)
    name, own = statement.text[slice(*span)], index.text[slice(*at)]
    evidence = Evidence(*at, own, "quote")
    return FieldFinding(
        Code.WRONG_REFERENT,
        Claim(statement.path, *span, name, evidence=evidence),
        evidence,
        f"The statement says it of “{name}”; its quote says it of “{own}”.",
        f"Check who or what this belongs to: “{own}” or “{name}”.",
        Severity.WARNING,
    )


def _name(words: Sequence[Word], index: SourceIndex) -> list[Word]:
    """The longest run of words in capitals that is a name in the article: of "Sheriff Tom Braddock" all of it; [] where it is only
    what somebody is, "the Scot", "the London-listed miner"."""
    best: list[Word] = []
    run: list[Word] = []
    for word in words:
        if word.text[0].isupper() and word.key not in _NO_NAME and _is_proper(word, index):
            run.append(word)
        elif not (run and word.key in _SMALL):
            run = []
        best = max(best, [w for w in run if w.key not in _SMALL], key=len)
    at = words.index(best[0]) if best else 0
    described = len(best) == 1 and at > 0 and words[at - 1].key == "the" and not best[0].key.endswith("s")
    return [] if described else best


def _is_proper(word: Word, index: SourceIndex) -> bool:
    """Whether a word has a capital wherever the article has it."""
    stem = word.text.removesuffix("'s").removesuffix("’s")
    if not content_words(stem):
        return False  # "Our members", "No 2"
    if "-" in stem and stem.rpartition("-")[2].islower():
        return False
    cased = index.whole(_cased)
    return stem.lower() in cased.large and stem.lower() not in cased.small


def _is_another(mine: Sequence[Word], other: Sequence[Word], changed: Changed, index: SourceIndex) -> bool:
    """Whether two names are of two, as far as the article tells."""
    own, rival = {w.key for w in mine}, {w.key for w in other}
    if own & {w.key for w in changed.quote} or rival & {w.key for w in changed.statement}:
        return False
    if _initials(mine) in rival or _initials(other) in own:
        return False
    if {key[:_BEGINNING] for key in own} & {key[:_BEGINNING] for key in rival}:
        return False  # "Lib Dems" and "Liberal Democrats", "Scots" and "Scottish"
    return _may_be_of_one_sort(mine, other, index) and not _stand_together(mine, other, index)


def _may_be_of_one_sort(mine: Sequence[Word], other: Sequence[Word], index: SourceIndex) -> bool:
    """Whether two names may be of the same sort of thing: not a person's and one that is a town's or a firm's."""
    sorts = index.whole(names_of).sort
    one, two = sorts.get(mine[-1].key, ""), sorts.get(other[-1].key, "")
    if one == two:
        return True
    unknown = mine if not one else other if not two else None
    return unknown is not None and len(unknown) > 1


def _initials(name: Sequence[Word]) -> str:
    return "".join(w.key[0] for w in name)


def _stand_together(mine: Sequence[Word], other: Sequence[Word], index: SourceIndex) -> bool:
    """Whether the article puts the one name right beside the other, as it does with two names of one: "Wexley Central, the Comets",
    "the Comets of Wexley Central"; but "Wexley Central and the Comets" are two."""
    large = index.whole(_cased).large
    of_one, of_other = (set[int]().union(*(large.get(w.key, ()) for w in name)) for name in (mine, other))
    first, last = ("|".join(re.escape(w.text) for w in name) for name in (mine, other))
    beside = re.compile(rf"\b(?:(?:{first})\b{_APPOSED}(?:{last})|(?:{last})\b{_APPOSED}(?:{first}))\b")
    return any(beside.search(index.text, *index.sentences[at]) for at in of_one & of_other)
