"""Where a number, a date or a change may begin in a text of one of the six European languages.

Each word is looked up, which is quicker than a pattern of all of them; what a word is was found out when it was first met.
Only behind the few that begin a form with more than one word ("un million", "1er trimestre", "So., 4. Mai") is a pattern tried.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import repeat
from operator import itemgetter
from typing import Any

from summarise.quantities.lexicon import alternatives
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

# A text as words are looked up in it: one byte a character, so that offsets stay, and a blank for everything but letters.
_KEYS = bytes(code if chr(code).isalnum() and not chr(code).isdecimal() else 32 for code in range(256))
_DIGITS = pattern("[0-9][0-9]*")  # begins with one set, which the search skips to
_PARTS = pattern(r"(?<!\w)[½¼¾]")  # "½ Liter"; behind a digit they are part of its number
_LETTERS = pattern(r"[^\W\d_]+")
_AHEAD = 3  # characters behind a word that tell whether a form may go on there
_LONGEST = 40  # letters of a word that is remembered
_MOST = 20_000  # words that are
_BEGIN = itemgetter(0)
_TOLD = 3  # letters of a word that tell of most that it begins nothing


class Form(NamedTuple):
    """What more than one word may make an anchor of.

    ``end``: where it ends that begins at a place, 0 where none does; ``heads``: what its first word may be; ``then``: how what follows it may begin, nothing
    where that is not told; ``near``: words of which one has to stand soon behind; ``begins``: how the first word begins, where ``heads`` is a pattern.
    """

    end: Callable[[str, int], int]
    heads: frozenset[str] | re.Pattern[str]
    then: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    begins: tuple[str, ...] = ()


class _Plan(NamedTuple):
    """What a word may begin.

    ``key``: it with the blanks around it; ``length``: its letters; ``then``: all that may follow it, None where that is not
    told; ``sure``: whether it is an anchor by itself; ``forms`` that are tried, and those that want a word ``near``.
    """

    key: bytes
    length: int
    then: frozenset[str] | None
    sure: bool
    forms: tuple[Form, ...] = ()
    near: tuple[Form, ...] = ()


class _Plans(dict[bytes, _Plan | None]):
    """Each word to what it may begin, as far as words were met."""

    def __init__(
        self, made: Callable[[bytes], _Plan | None], whole: Iterable[str], begins: Iterable[str]
    ) -> None:
        """``made``: tells of one word; it begins nothing unless it is one of ``whole``, or begins as one of ``begins`` does."""
        super().__init__()
        self._made = made
        self._whole = frozenset(_encoded(whole))
        told = {word[:_TOLD] for word in _encoded(begins)}
        self._begins = frozenset(told)
        self._letters = frozenset(word for word in told if len(word) == 1)

    def of(self, words: list[bytes]) -> list[_Plan]:
        """What those of ``words`` may begin that may begin anything. New words are looked at together: nearly all of them begin
        nothing, and have to cost little."""
        met = list(filter(None, map(self.get, words, repeat(_UNMET))))
        if _UNMET not in met:
            return met
        new = set(words).difference(self)
        if len(self) + len(new) > _MOST:
            self.clear()
            new = set(words)
        whole, begins, letters = self._whole, self._begins, self._letters
        self.update(dict.fromkeys(new))
        for word in new:
            if word[:_TOLD] in begins or word in whole or word[:1] in letters:
                self[word] = self._made(word)
        met = list(filter(None, map(self.__getitem__, words)))
        for word in new:
            if len(word) > _LONGEST:
                del self[word]
        return met


_UNMET: Any = object()


def _encoded(words: Iterable[str]) -> list[bytes]:
    return [word.encode("latin-1", "replace") for word in words]


class Anchors:
    """The anchors of one language."""

    def __init__(
        self, words: Iterable[str], begins: Iterable[str], reads: Callable[[str], bool], changes: Iterable[str],
        forms: Iterable[Form],
    ) -> None:  # fmt: skip
        """``words``: anchors by themselves, or with what follows them where they are several; ``begins``: how further ones
        begin, of which ``reads`` tells whether a number or an ordinal begins with them; ``changes``: how those begin that are
        neither. All in lower case and in Latin-1."""
        whole = set(words)
        self._words = {word for word in whole if word.isalpha()}
        starts, changed = list(begins), list(changes)
        self._begins = _by_letters(starts)
        self._reads = reads
        self._changes = _by_letters(changed)
        self._following = list(following(whole - self._words, r"(?!\w)"))
        self._forms = [*self._following, *forms]
        self._shaped = [(form, form.heads) for form in self._forms if not isinstance(form.heads, frozenset)]
        self._by_head: dict[str, list[Form]] = {}
        for form in self._forms:
            for head in form.heads if isinstance(form.heads, frozenset) else ():
                self._by_head.setdefault(head, []).append(form)
        self._near = sorted({word for form in self._forms for word in form.near})
        self._reach = 2 * max(map(len, self._near), default=0) + 32
        shapes = [begin for form in self._forms for begin in form.begins]
        self._plans = _Plans(self._planned, [*self._words, *self._by_head], [*starts, *changed, *shapes])

    def each(self, low: str) -> list[int]:
        """The places in ``low`` where a number may begin, in order; a run of digits is always one."""
        keys = b" %b " % low.encode("latin-1", "replace").translate(_KEYS)
        find = keys.find
        near = any(word in low for word in self._near)
        found = [run.start() for run in _DIGITS.finditer(low)]
        if b"\xbd" in keys or b"\xbc" in keys or b"\xbe" in keys:
            found += [part.start() for part in _PARTS.finditer(low)]
        within: list[tuple[int, int]] = []  # forms of several words, in which nothing else begins
        stop = passed = 0
        # words come in order: the next of each is looked for from the end of the last
        for one in self._plans.of(keys.split()):
            key, length, then, sure, forms, wanted = one
            start = find(key, stop)
            end = start + length
            stop = end + 1
            if start < passed or not (then is None or low[end : end + _AHEAD] in then or (near and wanted)):
                continue
            if start and (low[start - 1].isalnum() or low[start - 1] == "_"):
                continue
            if forms or wanted:
                form = self._end(low, start, one, near)
                if form:
                    passed = form
                    within.append((start, form))
                elif not sure:
                    continue
            found.append(start)
        found.sort()
        return _without(found, within) if within else found

    def _end(self, low: str, start: int, plan: _Plan, near: bool) -> int:
        """Where the form ends that begins at ``start``; 0 where none does."""
        end = start + plan.length
        if plan.then is None or low[end : end + _AHEAD] in plan.then:
            for form in plan.forms:
                if stop := form.end(low, start):
                    return stop
        if near:
            reach = end + self._reach
            for form in plan.near:
                if any(low.find(word, end, reach) >= 0 for word in form.near) and (
                    stop := form.end(low, start)
                ):
                    return stop
        return 0

    def _planned(self, word: bytes) -> _Plan | None:
        text = word.decode("latin-1")
        key, length = b" %b " % word, len(word)
        sure = (
            text in self._words
            or _begun(text, self._changes)
            or (_begun(text, self._begins) and self._reads(text))
        )
        forms = [form for form in self._by_head.get(text, ()) if not sure or form in self._following]
        if not sure:
            forms += [form for form, shape in self._shaped if shape.fullmatch(text)]
        if not forms:
            return _Plan(key, length, None, True) if sure else None
        tried = tuple(form for form in forms if not form.near)
        told = all(form.then and all(len(then) == _AHEAD for then in form.then) for form in tried)
        then = None if sure or not told else frozenset(then for form in tried for then in form.then)
        return _Plan(key, length, then, sure, tried, tuple(form for form in forms if form.near))


def _without(found: list[int], within: list[tuple[int, int]]) -> list[int]:
    """``found`` without the places inside one of ``within``; both are in order."""
    kept: list[int] = []
    spans = iter(within)
    begin, end = next(spans)
    for place in found:
        while place >= end and (span := next(spans, None)) is not None:
            begin, end = span
        if not begin < place < end:
            kept.append(place)
    return kept


def ending(form: re.Pattern[str]) -> Callable[[str, int], int]:
    """Where a match of ``form`` ends that begins at a place; 0 where there is none."""

    def end(low: str, start: int) -> int:
        found = form.match(low, start)
        return found.end() if found else 0

    return end


def following(words: Iterable[str], end: str = "") -> Iterator[Form]:
    """The forms of entries that begin with a word and go on behind it: "un tiers", "t1". ``end``: the pattern behind them."""
    by_head: dict[str, list[str]] = {}
    for word in words:
        if head := _LETTERS.match(word):
            by_head.setdefault(head.group(), []).append(word)
    for first, entries in by_head.items():
        then = tuple(sorted({entry[len(first) :][:_AHEAD] for entry in entries}))
        yield Form(ending(pattern(f"(?:{alternatives(entries)}){end}")), frozenset({first}), then)


def heads(words: Iterable[str]) -> frozenset[str]:
    """The first word of each of ``words``."""
    return frozenset(found.group() for word in words if (found := _LETTERS.match(word)))


def behind_blank(words: Iterable[str]) -> tuple[str, ...]:
    """How ``words`` begin with the blank before them."""
    return tuple(sorted({f" {word}"[:_AHEAD] for word in words}))


def _by_letters(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for word in words:
        found.setdefault(word[:2], []).append(word)
    return {letters: tuple(entries) for letters, entries in found.items()}


def _begun(text: str, words: dict[str, tuple[str, ...]]) -> bool:
    entries = words.get(text[:2])
    return entries is not None and text.startswith(entries)
