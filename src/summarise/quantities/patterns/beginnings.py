r"""How the matches of a pattern can begin, so that the pattern is tried there and nowhere else.

``re`` tries every branch of ``\b(?:rose|fell|...)`` at every edge of a word, and where case is ignored it does so
without a look at the first letter. Most sentences have none of the words. So the first letters that a match can have
are read off the pattern, and a second pattern of these letters alone, a tree without a choice, finds the places where
the first is worth trying. What is read off is what a match *must* begin with; where that cannot be told, or tells
nothing, a pattern is searched for as it is. The result is the same by construction.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import Any

from summarise.quantities.named import NamedTuple

_DEPTH = 5  # letters that are looked at
_MOST = 400  # beginnings; of a pattern with more, fewer letters are looked at
_FEWER = 3
_WIDEST = 12  # characters that one place may have and still tell something
# Letters beyond ASCII that ``re`` takes for one of ASCII where case is ignored.
_FOLDED = {"i": "\u0130\u0131", "s": "\u017f", "k": "\u212a"}
_UNREAD = re.LOCALE | re.DEBUG
# How often a beginning stands in a text, as far as that can be told beforehand.
_SAMPLE = (
    "The council said on Tuesday that it would close two of the five pools in the city, and that fares for buses were to "
    "rise by 4% from the first week of May. More than 3,000 people had signed a letter to the mayor, who has not said what "
    "she thinks of it. \u201cWe have no other choice, as costs are up by a third since last year,\u201d the leader of the council, "
    "Ann Hale, told reporters at the town hall. It is the third time in six years that the pools have been under threat; in 2019 "
    "they were kept open with a grant of £1.2m. A decision is expected by the end of June, but some of the staff have already been "
    "told that they may lose their jobs, which was not what they had been led to believe when they were asked about it."
)
_OFTEN = 7  # places of it, and one more for
_DEAR = 8  # beginnings each

Search = Callable[..., "re.Match[str] | None"]
Each = Callable[..., "Iterator[re.Match[str]]"]


class Beginning(NamedTuple):
    """Sets of characters, one a place; ``edge``: whether no word may run on into it; ``open``: whether what follows in the
    pattern stands right behind."""

    places: tuple[frozenset[str], ...] = ()
    edge: bool = False
    open: bool = True


class _Reader:
    """Reads the beginnings of one parsed pattern."""

    def __init__(self) -> None:
        self._op = import_module("re._constants")

    def of(self, parsed: Any, flags: int) -> set[Beginning]:
        """The beginnings of everything that a sequence of operations matches."""
        found = {Beginning()}
        for operation, value in parsed:
            if not any(one.open and len(one.places) < _DEPTH for one in found):
                break
            if operation in (self._op.ASSERT, self._op.ASSERT_NOT):
                continue
            if operation is self._op.AT:
                if value is self._op.AT_BOUNDARY:
                    found = {one if one.places else one._replace(edge=True) for one in found}
                continue
            following = self._item(operation, value, flags)
            found = {joined for one in found for joined in _joined(one, following)}
            if len(found) > _MOST:
                found = {one._replace(places=one.places[:_FEWER], open=False) for one in found}
        return found

    def _item(self, operation: Any, value: Any, flags: int) -> set[Beginning]:
        op = self._op
        if operation is op.LITERAL:
            chars = _cases(chr(value), flags)
            return {Beginning((chars,))} if chars else {Beginning(open=False)}
        if operation is op.IN:
            chars = self._set(value, flags)
            return {Beginning((chars,))} if chars else {Beginning(open=False)}
        if operation is op.BRANCH:
            return {one for branch in value[1] for one in self.of(branch, flags)}
        if operation is op.SUBPATTERN:
            return self.of(value[3], (flags | value[1]) & ~value[2])
        if operation in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            least, most, repeated = value
            once = self.of(repeated, flags)
            if most != 1:
                once = {one._replace(open=False) for one in once}
            return once if least else once | {Beginning()}
        if operation is op.ATOMIC_GROUP:
            return self.of(value, flags)
        return {Beginning(open=False)}

    def _set(self, items: Any, flags: int) -> frozenset[str]:
        """The characters of a set, none where they are many or not told one by one."""
        chars: frozenset[str] = frozenset()
        for operation, value in items:
            if operation is self._op.LITERAL:
                codes: Iterable[int] = (value,)
            elif operation is self._op.RANGE and value[1] - value[0] < _WIDEST:
                codes = range(value[0], value[1] + 1)
            else:
                return frozenset()
            for code in codes:
                cases = _cases(chr(code), flags)
                if not cases:
                    return frozenset()
                chars |= cases
        return chars if len(chars) <= 2 * _WIDEST else frozenset()


def _cases(char: str, flags: int) -> frozenset[str]:
    """What a character of a pattern stands for; nothing where that is not known for sure."""
    if not flags & re.IGNORECASE:
        return frozenset(char)
    if not char.isascii():
        return frozenset()
    low = char.lower()
    return frozenset((low, char.upper(), *_FOLDED.get(low, "")))


def _joined(first: Beginning, following: Iterable[Beginning]) -> Iterator[Beginning]:
    """A beginning with what stands behind it."""
    if not first.open or len(first.places) >= _DEPTH:
        yield first
        return
    for second in following:
        places = (first.places + second.places)[:_DEPTH]
        yield Beginning(places, first.edge or (not first.places and second.edge), second.open)


def _is_slow(compiled: re.Pattern[str], parsed: Any) -> bool:
    """Whether ``re`` has no first character to go by: it looks for none behind an edge, nor where case is ignored."""
    first = str(parsed[0][0]) if len(parsed) else ""
    return bool(compiled.flags & re.IGNORECASE) or first in ("AT", "ASSERT", "ASSERT_NOT")


def beginnings(compiled: re.Pattern[str]) -> str | None:
    """A pattern that matches wherever a match of ``compiled`` can begin; None where that is not known or is in so many
    places that nothing is won by it."""
    if compiled.flags & _UNREAD:
        return None
    try:
        parser = import_module("re._parser")
        parsed = parser.parse(compiled.pattern, compiled.flags)
        if not _is_slow(compiled, parsed):
            return None
        found = _Reader().of(parsed, compiled.flags)
    except (
        ImportError,
        AttributeError,
        TypeError,
        ValueError,
    ):  # a Python that takes patterns apart otherwise
        return None
    if not all(one.places for one in found):
        return None
    source = _source(found)
    # the more branches, the more a try costs
    often = _OFTEN + len(found) // _DEAR
    return source if len(re.findall(source, _SAMPLE, re.DOTALL)) <= often else None


_SMALL = frozenset(map(chr, range(128))) - frozenset(map(chr, range(ord("A"), ord("Z") + 1)))
Row = tuple[tuple[str, ...], int]
"""The characters of each place; how many of them no word may run on into, 0 where one may."""


def _source(found: Iterable[Beginning]) -> str:
    """The pattern of some beginnings: each first character is a branch of its own, which leads straight to what follows."""
    branches: dict[str, set[Row]] = {}
    folded = True
    for one in found:
        folded = folded and all(map(_is_folded, one.places))
    for one in found:
        behind = tuple(_letters(place, folded=folded) for place in one.places[1:])
        for char in one.places[0]:
            # Few words begin with a capital: of these one more letter is enough, and half as much to compile.
            kept = behind if not folded or char in _SMALL else behind[:1]
            # Asked behind the letters, where few places are left; only before what is part of a word itself.
            edge = one.edge and (char.isalnum() or char == "_")
            branches.setdefault(char, set()).add((kept, 1 + len(kept) if edge else 0))
    form = "(?i:{})" if folded else "{}"
    parts = ((char, _tree(branches[char])) for char in sorted(branches))
    return "|".join(re.escape(char) + (form.format(behind) if behind else "") for char, behind in parts)


def _tree(rows: Iterable[Row]) -> str:
    """A pattern that takes any of ``rows``. What they begin with alike is written once: compiling it costs more than all else."""
    branches: dict[str, set[Row]] = {}
    parts: list[str] = []
    for places, edge in rows:
        if places:
            branches.setdefault(places[0], set()).add((places[1:], edge))
        elif not edge:
            return ""  # whatever follows
        else:
            parts.append(rf"(?<!\w{'.' * edge})")
    for chars in sorted(branches):
        shown = re.escape(chars) if len(chars) == 1 else f"[{re.escape(chars)}]"
        parts.append(shown + _tree(branches[chars]))
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"


def _is_folded(place: frozenset[str]) -> bool:
    """Whether a place takes its letters in either case, as ``re`` does where case is ignored."""
    return all(_cases(char, re.IGNORECASE) <= place for char in place if char.isascii())


def _letters(place: frozenset[str], *, folded: bool) -> str:
    """The characters of a place, in order; ``folded``: of letters that it takes in either case the small one only, without
    a set where that is one: a set costs much to compile."""
    chars = {char.lower() for char in place if char.isascii()} if folded else place
    return "".join(sorted(chars or place))


def searching(compiled: re.Pattern[str]) -> tuple[Search, Each] | None:
    """``search`` and ``finditer`` of a pattern that try it where a match can begin; None where nothing is won by it."""
    source = beginnings(compiled)
    if source is None:
        return None
    starts = re.compile(source, re.DOTALL)
    first, match = starts.search, compiled.match

    def search(text: str, pos: int = 0, endpos: int = _FAR) -> re.Match[str] | None:
        at = first(text, pos, endpos)
        while at is not None:
            start = at.start()
            found = match(text, start, endpos)
            if found is not None:
                return found
            at = first(text, start + 1, endpos)
        return None

    def finditer(text: str, pos: int = 0, endpos: int = _FAR) -> Iterator[re.Match[str]]:
        at = first(text, pos, endpos)
        while at is not None:
            start = at.start()
            found = match(text, start, endpos)
            if found is not None:
                yield found
                start = found.end() - 1
            at = first(text, start + 1, endpos)

    return search, finditer


_FAR = 2**62
