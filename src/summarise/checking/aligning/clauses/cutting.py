"""The clause of a number: the words of its sentence that speak of it, and not of the number beside it.

A sentence with several numbers is cut between two of them at the first word that parts ("and", "but", "while",
a comma); numbers with no such word between them ("7 of the 11 crew", "from 3 to 5") are of one clause. A
clause ends at a semicolon, a bracket or a subordinate clause, and a clause put between two commas is not part
of it. A number that stands right behind the cut ("14 people in one town and six in another") is told by the
words that lead up to the one before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any

from summarise.checking.aligning.stated import LONGEST_SENTENCE, Stated, source_sentence
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import MOST_IN_SENTENCE, SourceIndex
from summarise.checking.source.table_cells import tables_of
from summarise.checking.text.verbs import is_verb
from summarise.checking.text.words import tokens_of
from summarise.quantities import Quantity
from summarise.quantities.lexicon import word_set
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_PARTS = pattern(
    r",(?=\s)|[;:]|\b(?:and|than|against|compared|while|whereas|(?<!\ball )but|versus|after|plus|or|then|with)\b",
    re.IGNORECASE,
)
_ENDS = pattern(
    r"[;:()]|, (?:who|which|where|while|whereas|but|and|as|compared|after|when|because|although|though|with)\b"
    r"|\b(?:while|whereas|although|though|because|(?<!year )(?<!week )(?<!month )(?<!day )(?:after|before)(?! (?:tax|interest|costs|inflation)\b)|when|since|despite"
    r"|unless|if|(?<!\ball )but|who|(?<!\bof )which|and that)\b",
    re.IGNORECASE,
)
# Behind a number "and" with a verb begins what was done next: "denied four charges and admitted one of fraud".
_NEXT = pattern(r"\band (?:(?:has|have|had|was|were|is|are|then|later|also) )?[a-z]{3,}ed\b")
# A subordinate clause that opens the sentence ends with its comma.
_OPENS = pattern(
    r"(?:while|whereas|although|though|because|after|before|when|since|despite|unless|if|as)\b", re.IGNORECASE
)
_BETWEEN = pattern(
    r", (?:who|which|whose|where|when|after|once)\b[^,;]{0,120},| [-–—] (?:who|which|whose|where)\b[^;–—]{0,120}? [-–—](?= )",
    re.IGNORECASE,
)
# One of these stands in every match of ``_ENDS``: a sign, a word of the first row, one of the second behind a comma.
_ENDING = frozenset(
    "while whereas although though because after before when since despite unless if but who which that".split()
)
_ENDING_BEHIND_COMMA = frozenset("where and as compared with".split())
_LONGEST_ROW = 4_000  # characters of a row of a table before one of its cells
_ANEW = pattern(r";|\b(?:while|whereas|but)\b")  # behind these the next thing is told
# "Sales were 41 in 2023 and 44 in 2024, profit 3.1 and 2.2": the word right before a number is what it and the next are of.
_LABEL = pattern(r" ?(?:the |its |their )?(?:[a-z-]+ ){1,2}(?:to |of |at |was |were )?[^\w\s]?")
_AND_ONE = pattern(r"(?: [a-z]+)?(?:, and|,| and) [^\w\s]?\d")
_WORD = pattern(r"[^\W\d_]+")
_PART_OF = pattern(
    r"(?: [a-z]+){0,2} (?:out )?of (?:the |its |their |all |his |her |a total of |some |about )*(?:[^\W\d_][\w-]*['’]s? )?\Z"
)
# What may stand before a number without telling what it is of.
_NO_SUBJECT = word_set(
    "a an the another some about around nearly almost over under only just more less fewer than at least most up to by with "
    "from of in on for further additional other as compared against versus and or but then while roughly also"
)


# "All but 29 came": what is said is denied of the number.
_EXCEPTED = pattern(
    r"\b(?:all|every(?:one|body|thing)?(?: [a-z]+)?) (?:but|except|bar|save)(?: for)?(?: about| around| some| just| the| these| those)* ?[^\w\s]?\Z",
    re.IGNORECASE,
)


class Clause(NamedTuple):
    """``text`` is the whole text with what is not of this clause blanked out; offsets are those of the text.

    ``left`` are the words before the number, ``right`` those behind it, ``lead`` the words that an earlier number
    has before it and that this one shares (None where it has its own).
    """

    text: str
    offset: int
    left: Span
    right: Span
    lead: Span | None = None

    def part(self, span: Span) -> str:
        """The words of one of the spans."""
        return self.text[span[0] - self.offset : span[1] - self.offset]

    def same_words(self, other: Clause) -> bool:
        """Whether both clauses are word for word the same, so that neither says more than the other."""
        return [self.part(span) for span in self.spans] == [other.part(span) for span in other.spans]

    @property
    def spans(self) -> tuple[Span, ...]:
        """The parts of the clause, the number's own first."""
        own = (self.left[0], self.right[1])
        return (own,) if self.lead is None else (own, self.lead)


class Clauses:
    """The clauses of one source's numbers, each read once."""

    def __init__(self, index: SourceIndex) -> None:
        """``index`` of the source."""
        self.index = index
        self._known: dict[Span, Clause] = {}  # by the span: a number may be read in two ways
        self.places: dict[
            int, tuple[Any, Any, Any]
        ] = {}  # by the identity of a claim, see ``contradiction.places``

    def forget(self) -> None:
        """Let go of the places of the claims of one check. Each of them holds these clauses: a source that is no longer asked
        for would be a circle, which is garbage to be collected and not freed at once."""
        self.places.clear()

    def of(self, quantity: Quantity) -> Clause:
        """The clause of one of the source's quantities."""
        number = (quantity.start, quantity.end)
        found = self._known.get(number)
        if found is None:
            sentence = source_sentence(self.index, quantity.start)
            beside = self.index.in_sentence.get(self.index.sentence_at(quantity.start), ())
            numbers = [(q.start, q.end) for q in beside[:MOST_IN_SENTENCE] if q.low is not None]
            found = self._in_table(quantity) or clause_of(self.index.text, sentence, number, numbers)
            self._known[number] = found
        return found

    def _in_table(self, quantity: Quantity) -> Clause | None:
        """The clause of a number in a table's cell: its column's head, what the cell says, and its row's head."""
        cell = tables_of(self.index).at(quantity.start)
        if cell is None or not cell.named:
            return None
        line = self.index.text.rfind("\n", max(0, cell.start - _LONGEST_ROW), cell.start) + 1
        if line == 0 and cell.start > _LONGEST_ROW:
            return None
        left, right = (cell.named, quantity.start), (quantity.end, max(cell.end, quantity.end))
        row = (line, min(line + len(cell.row.text), cell.named))
        return Clause(self.index.text[line : right[1]], line, left, right, row)


def clause_stated(stated: Stated, number: Span) -> Clause:
    """The clause of a number of the summary's sentence, read the first time only."""
    found: Clause | None = stated.clauses.get(number)
    if found is None:
        numbers = [
            (c.start, c.end) for c in stated.claims if c.quantity is not None and c.quantity.low is not None
        ]
        found = clause_of(stated.text, (stated.start, stated.end), number, numbers)
        stated.clauses[number] = found
    return found


def clause_of(text: str, sentence: Span, number: Span, numbers: Sequence[Span]) -> Clause:
    """The clause of the number at ``number``; ``numbers`` are all those of the ``sentence``, in order."""
    start, end = (
        max(sentence[0], number[0] - LONGEST_SENTENCE // 2),
        min(sentence[1], number[1] + LONGEST_SENTENCE // 2),
    )
    return _read(text[start : max(end, number[0])], (start, end), number, tuple(numbers))


@lru_cache(maxsize=512)  # rules, arithmetic and what is weighed each ask for the clause of a number
def _read(passage: str, sentence: Span, number: Span, numbers: tuple[Span, ...]) -> Clause:
    """The clause in a ``passage`` of the text, which begins where the ``sentence`` does: no cache keeps a long text."""
    start, end = sentence
    at = number[0] - start
    shown = passage[: max(0, end - start)]
    put_between, ends, goes_on = _form_of(shown)
    if put_between:
        shown = _BETWEEN.sub(
            lambda m: m.group() if m.start() <= at < m.end() else " " * len(m.group()), shown
        )
        _, ends, goes_on = _form_of(shown)
    left, right, first = start, end, None
    for (a, b), (c, d) in pairwise(numbers):
        if a < start or d > end:
            continue
        part = _parting(shown, b - start, c - start)
        if part is None:
            continue
        if d <= number[0] or c == number[0]:
            first = a if first is None else first
            left = part[1] + start
            anew = None if c == number[0] else _ANEW.search(shown, b - start, c - start)
            own_words = shown[anew.end() if anew is not None else part[1] : c - start]
            row = _LABEL.fullmatch(own_words) and _AND_ONE.match(shown, d - start)
            if (anew is not None or row) and not _is_gapped(own_words):
                first = None  # it has its own words, which the next may share
        elif a >= number[0] and right == end:
            right = part[0] + start
    own = (_opening(shown, left - start, number[0] - start) if ends else left - start) + start
    for ending, may_be in ((_ENDS, ends), (_NEXT, goes_on)):
        close = ending.search(shown, min(number[1], end) - start, right - start) if may_be else None
        if close is not None:
            right = close.start() + start
    lead = None
    if first is not None and _is_gapped(passage[own - start : at]):
        lead = ((_opening(shown, 0, first - start) if ends else 0) + start, first)
    return Clause(shown, start, (own, number[0]), (number[1], max(right, number[1])), lead)


@lru_cache(maxsize=256)  # a sentence is read for each of its numbers
def _form_of(shown: str) -> tuple[bool, bool, bool]:
    """Of a sentence, or what is left of it: whether a clause is put between others, whether one can end, and go on."""
    put_between = (shown.count(",") > 1 or "-" in shown or "–" in shown or "—" in shown) and _BETWEEN.search(
        shown
    ) is not None
    tokens = tokens_of(shown)
    return put_between, may_end(tokens, shown), "and" in tokens


def may_end(tokens: frozenset[str], text: str) -> bool:
    """Whether a clause can end in ``text``, which has these words (see ``words.tokens_of``)."""
    if not _ENDING.isdisjoint(tokens) or ("," in text and not _ENDING_BEHIND_COMMA.isdisjoint(tokens)):
        return True
    return ";" in text or ":" in text or "(" in text or ")" in text


@lru_cache(maxsize=1024)  # two numbers are parted alike in the clause of every number of their sentence
def _parting(shown: str, left: int, right: int) -> Span | None:
    """Where the first word that parts two numbers stands, and where what follows it begins; None where none does."""
    part = _PARTS.search(shown, left, right)
    if part is None:
        return None
    return part.start(), part.end() if part.group().isalpha() else part.start() + 1


def is_excepted(clause: Clause) -> bool:
    """Whether a clause is said of all others than its number: "all but 29 of them came"."""
    return _EXCEPTED.search(clause.part(clause.left)) is not None


def is_part_of(text: str, part_end: int, whole_start: int) -> bool:
    """Whether two numbers of ``text`` are a part and its whole: "7 of the 11"."""
    return _PART_OF.match(text, part_end, whole_start) is not None


def _is_gapped(words: str) -> bool:
    """Whether the words before a number leave out what it is of: none but verbs and small words."""
    return all(w.lower() in _NO_SUBJECT or is_verb(w) for w in _WORD.findall(words))


def _opening(shown: str, start: int, number: int) -> int:
    """Where the clause of the number at ``number`` begins."""
    at = start
    for end in _ENDS.finditer(shown, start, number):
        word = end.group().strip(" ,")
        comma = shown.find(",", end.end(), number) if _OPENS.match(word) else -1
        at = max(at, end.end() if comma < 0 else comma + 1)
    return at
